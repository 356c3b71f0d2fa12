/* What other programs say of figure files that carry a document.  Those that are not installed are skipped.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "embed-files.h"

#define DOCUMENT "{\"M_q\": 350, \"text\": \"\316\274 ]]> -- endstream %%EndComments ((\\\\\"}"

/* A cairo file, what becomes of it, and both in a folder of their own. */
typedef struct {
  PauliFormat format;
  GBytes *file, *made;
  char *folder, *file_path, *made_path, *output_path;
} Figure;

static void
save (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static void
set_up (Figure *figure, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  figure->format = (PauliFormat) GPOINTER_TO_UINT (data);
  figure->file = embed_drawing (figure->format);
  figure->made = embed_made (figure->format, figure->file, DOCUMENT);
  figure->folder = g_dir_make_tmp ("pauliscope-embed-XXXXXX", &error);
  g_assert_no_error (error);
  figure->file_path = g_build_filename (figure->folder, "file", NULL);
  figure->made_path = g_build_filename (figure->folder, "made", NULL);
  figure->output_path = g_build_filename (figure->folder, "output", NULL);
  save (figure->file_path, figure->file);
  save (figure->made_path, figure->made);
}

static void
tear_down (Figure *figure, gconstpointer data)
{
  (void) data;
  g_remove (figure->output_path);
  g_assert_cmpint (g_remove (figure->made_path), ==, 0);
  g_assert_cmpint (g_remove (figure->file_path), ==, 0);
  g_assert_cmpint (g_rmdir (figure->folder), ==, 0);
  g_free (figure->output_path);
  g_free (figure->made_path);
  g_free (figure->file_path);
  g_free (figure->folder);
  g_bytes_unref (figure->made);
  g_bytes_unref (figure->file);
}

static bool
have (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  if (!path)
    g_test_skip_printf ("%s is not installed", program);
  return path != NULL;
}

/* Standard output and error of a program, which must end well. */
static char *
run (const char *first, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char *out = NULL, *err = NULL;
  int status = -1;
  va_list rest;

  va_start (rest, first);
  for (const char *argument = first; argument; argument = va_arg (rest, const char *))
    g_ptr_array_add (arguments, (char *) argument);
  va_end (rest);
  g_ptr_array_add (arguments, NULL);
  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  char *output = g_strconcat (out, err, NULL);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s: %s", first, output);
  return output;
}

static void
assert_has (const char *output, const char *text)
{
  if (!strstr (output, text))
    g_error ("\"%s\" is not in: %s", text, output);
}

static void
assert_document (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = load (path);
  g_autofree char *text = pauli_embed_extract (file, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, DOCUMENT);
}

/* Right, and the document can be read again when qpdf has written it anew, with streams compressed or not. */
static void
test_qpdf (Figure *figure, gconstpointer data)
{
  static const char *const ways[][2] = { { "--stream-data=compress", "--object-streams=generate" },
                                         { "--stream-data=uncompress", "--object-streams=disable" },
                                         { "--linearize", "--object-streams=preserve" },
                                         { "--qdf", "--object-streams=disable" } };

  (void) data;
  if (!have ("qpdf"))
    return;
  g_autofree char *output = run ("qpdf", "--check", figure->made_path, NULL);
  assert_has (output, "No syntax or stream encoding errors found");
  g_assert_null (strstr (output, "WARNING"));
  for (size_t i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autofree char *rewritten = run ("qpdf", ways[i][0], ways[i][1], figure->made_path, figure->output_path, NULL);
    assert_document (figure->output_path);
  }
}

static void
test_pdfinfo (Figure *figure, gconstpointer data)
{
  PauliProvenance provenance = embed_provenance (DOCUMENT);
  g_autofree char *title = g_strdup_printf ("Title:           %s\n", provenance.title);
  g_autofree char *subject = g_strdup_printf ("Subject:         %s\n", provenance.citation);

  (void) data;
  if (!have ("pdfinfo"))
    return;
  g_autofree char *output = run ("pdfinfo", "-isodates", "-enc", "UTF-8", figure->made_path, NULL);
  assert_has (output, title);
  assert_has (output, subject);
  assert_has (output, "Creator:         Pauliscope 0.1.0\n");
  assert_has (output, "Producer:        cairo ");
  assert_has (output, "CreationDate:    2023-11-14T22:13:20Z\n");
  assert_has (output, "Pages:           1\n");
  g_assert_null (strstr (output, "Error"));
}

static void
test_pdfdetach (Figure *figure, gconstpointer data)
{
  (void) data;
  if (!have ("pdfdetach"))
    return;
  g_autofree char *list = run ("pdfdetach", "-list", figure->made_path, NULL);
  assert_has (list, "1 embedded files\n1: scene.pauliscope\n");
  g_autofree char *saved = run ("pdfdetach", "-save", "1", "-o", figure->output_path, figure->made_path, NULL);
  g_autoptr (GBytes) document = load (figure->output_path), expected = g_bytes_new (DOCUMENT, strlen (DOCUMENT));
  g_assert_true (g_bytes_equal (document, expected));
}

/* The picture that ghostscript makes; it must say nothing. */
static GBytes *
ghostscript_picture (Figure *figure, const char *path)
{
  g_autofree char *output_option = g_strconcat ("-sOutputFile=", figure->output_path, NULL);
  g_autofree char *output = run ("gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-dEPSCrop", "-sDEVICE=ppmraw", "-r144",
                                 "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", output_option, path, NULL);

  g_assert_cmpstr (output, ==, "");
  return load (figure->output_path);
}

static void
test_ghostscript (Figure *figure, gconstpointer data)
{
  gsize size;

  (void) data;
  if (!have ("gs"))
    return;
  g_autoptr (GBytes) before = ghostscript_picture (figure, figure->file_path);
  g_autoptr (GBytes) after = ghostscript_picture (figure, figure->made_path);
  g_assert_true (g_bytes_equal (before, after));
  const guint8 *pixels = g_bytes_get_data (after, &size);
  embed_assert_colourful (pixels, size);
  g_assert_cmpuint (size, >, 3 * 240 * 160); /* 120 pt at 144 dpi, three bytes each */
}

static void
test_bounding_box (Figure *figure, gconstpointer data)
{
  (void) data;
  if (!have ("gs"))
    return;
  g_autofree char *before = run ("gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=bbox", figure->file_path, NULL);
  g_autofree char *after = run ("gs", "-q", "-dSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=bbox", figure->made_path, NULL);
  assert_has (after, "%%BoundingBox: ");
  g_assert_cmpstr (before, ==, after);
}

static void
test_xmllint (Figure *figure, gconstpointer data)
{
  static const char *const paths[][2] = {
    { "string(/*/*[1][local-name()='title'])", "title" },
    { "string(/*/*[2][local-name()='desc'])", "citation" },
    { "string(//*[namespace-uri()='http://purl.org/dc/elements/1.1/' and local-name()='title'])", "title" },
    { "string(//*[namespace-uri()='http://purl.org/dc/elements/1.1/' and local-name()='description'])", "citation" },
    { "string(//*[namespace-uri()='http://purl.org/dc/elements/1.1/' and local-name()='creator'])", "program" },
    { "string(//*[namespace-uri()='http://purl.org/dc/elements/1.1/' and local-name()='date'])", "date" },
  };
  PauliProvenance provenance = embed_provenance (DOCUMENT);

  (void) data;
  if (!have ("xmllint"))
    return;
  g_autofree char *output = run ("xmllint", "--noout", figure->made_path, NULL);
  g_assert_cmpstr (output, ==, "");
  for (size_t i = 0; i < G_N_ELEMENTS (paths); i++) {
    const char *what = paths[i][1], *expected = !strcmp (what, "title") ? provenance.title
                       : !strcmp (what, "citation") ? provenance.citation
                       : !strcmp (what, "program") ? provenance.program : "2023-11-14T22:13:20Z";
    g_autofree char *text = run ("xmllint", "--xpath", paths[i][0], figure->made_path, NULL);
    g_assert_cmpstr (g_strchomp (text), ==, expected);
  }
  g_autofree char *formatted = run ("xmllint", "--format", "--output", figure->output_path, figure->made_path, NULL);
  assert_document (figure->output_path);
}

static void
test_rsvg (Figure *figure, gconstpointer data)
{
  (void) data;
  if (!have ("rsvg-convert"))
    return;
  g_autofree char *first = run ("rsvg-convert", "-z", "2", "-o", figure->output_path, figure->file_path, NULL);
  g_autoptr (GBytes) before = load (figure->output_path);
  g_autofree char *second = run ("rsvg-convert", "-z", "2", "-o", figure->output_path, figure->made_path, NULL);
  g_autoptr (GBytes) after = load (figure->output_path);
  g_assert_cmpstr (second, ==, "");
  embed_assert_same_picture (before, after);
}

static void
test_png (Figure *figure, gconstpointer data)
{
  (void) data;
  embed_assert_same_picture (figure->file, figure->made);
}

static void
add (const char *path, PauliFormat format, void (*test) (Figure *figure, gconstpointer data))
{
  g_test_add (path, Figure, GUINT_TO_POINTER (format), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/figure/embed/pdf/qpdf", PAULI_FORMAT_PDF, test_qpdf);
  add ("/figure/embed/pdf/pdfinfo", PAULI_FORMAT_PDF, test_pdfinfo);
  add ("/figure/embed/pdf/pdfdetach", PAULI_FORMAT_PDF, test_pdfdetach);
  add ("/figure/embed/pdf/ghostscript", PAULI_FORMAT_PDF, test_ghostscript);
  add ("/figure/embed/eps/ghostscript", PAULI_FORMAT_EPS, test_ghostscript);
  add ("/figure/embed/eps/bounding-box", PAULI_FORMAT_EPS, test_bounding_box);
  add ("/figure/embed/svg/xmllint", PAULI_FORMAT_SVG, test_xmllint);
  add ("/figure/embed/svg/rsvg", PAULI_FORMAT_SVG, test_rsvg);
  add ("/figure/embed/png/picture", PAULI_FORMAT_PNG, test_png);
  return g_test_run ();
}
