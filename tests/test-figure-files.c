/* Figures on paper, as other programs see their files.  Those that are not installed are skipped.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "axis-ticks.h"
#include "paper-figures.h"
#include "pdf-words.h"
#include "plots.h"

static bool
have (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  if (!path)
    g_test_skip_printf ("%s is not installed", program);
  return path != NULL;
}

/* ---- Figures --------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliExport *figure;
  char *folder, *path;
  PauliFrame frames[PAULI_N_PLOTS];
} File;

static void
frames_of (File *file)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  pauli_sheet_draw (cr, &file->figure->sheet, file->frames, &error);
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
save (File *file, PauliFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = pauli_export_file (file->figure, format, &error);
  gsize size;

  g_assert_no_error (error);
  const char *data = g_bytes_get_data (bytes, &size);
  g_file_set_contents (file->path, data, (gssize) size, &error);
  g_assert_no_error (error);
}

typedef void (*Check) (File *file);

/* Each panel and content, on each paper with each family; the plots of a scene are the same on all paper. */
static void
for_each_file (PauliFormat format, Check check)
{
  g_autoptr (GError) error = NULL;
  File file = { .folder = g_dir_make_tmp ("pauliscope-files-XXXXXX", &error) };

  g_assert_no_error (error);
  file.path = g_build_filename (file.folder, "figure", NULL);
  for (int i = 0; i < PAULI_PANEL_PAPER * PAPER_N_CONTENTS; i++) {
    g_autoptr (PauliScene) first = paper_scene (i / PAPER_N_CONTENTS, i % PAPER_N_CONTENTS, &paper_sizes[0], 0);
    file.figure = paper_figure (first);
    for (int k = 0; k < PAPER_N_SIZES * PAULI_N_FAMILIES; k++) {
      const PaperSize *size = &paper_sizes[k / PAULI_N_FAMILIES];
      pauli_scene_unref (file.figure->scene);
      file.figure->scene = paper_scene (i / PAPER_N_CONTENTS, i % PAPER_N_CONTENTS, size, k % PAULI_N_FAMILIES);
      file.figure->sheet = pauli_paper_sheet (file.figure->scene, file.figure->plots, file.figure->n);
      g_test_message ("%s, %s, %s, %s", pauli_panel_key (i / PAPER_N_CONTENTS), paper_content_names[i % PAPER_N_CONTENTS],
                      size->name, k % PAULI_N_FAMILIES ? "serif" : "sans");
      frames_of (&file);
      save (&file, format);
      check (&file);
    }
    pauli_export_free (file.figure);
  }
  g_assert_cmpint (g_remove (file.path), ==, 0);
  g_assert_cmpint (g_rmdir (file.folder), ==, 0);
  g_free (file.path);
  g_free (file.folder);
}

static double
points_of (double mm)
{
  return round (mm * 72 / 25.4 * 100) / 100;
}

static const PauliPaper *
paper_of (const File *file)
{
  return &pauli_scene_values (file->figure->scene)->paper;
}

/* ---- PDF: fonts, images, size ---------------------------------------------------------------------------------- */

/* The columns from the right are object and generation, Unicode, subset, embedded. */
static void
check_fonts (File *file)
{
  g_autofree char *out = pdf_words_run ((const char *const[]){ "pdffonts", file->path, NULL });
  g_auto (GStrv) lines = g_strsplit (g_strstrip (out), "\n", -1);
  const char *family = paper_of (file)->family == PAULI_FAMILY_SERIF ? "+CMUSerif" : "+DejaVuSans";

  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i]; i++) {
    g_auto (GStrv) columns = g_regex_split_simple (" +", g_strstrip (lines[i]), 0, 0);
    guint n = g_strv_length (columns);
    if (!strstr (columns[0], family) || !g_str_equal (columns[n - 5], "yes") || !g_str_equal (columns[n - 4], "yes") ||
        !g_str_equal (columns[n - 3], "yes"))
      g_error ("a font that is not of the family, embedded, subset and in Unicode: %s", lines[i]);
  }
}

static void
check_no_images (File *file)
{
  g_autofree char *out = pdf_words_run ((const char *const[]){ "pdfimages", "-list", file->path, NULL });
  g_auto (GStrv) lines = g_strsplit (g_strstrip (out), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 2); /* the header */
}

static void
check_page_size (File *file)
{
  g_autofree char *out = pdf_words_run ((const char *const[]){ "pdfinfo", file->path, NULL });
  const char *size = strstr (out, "Page size:");
  double width = 0, height = 0;

  g_assert_nonnull (size);
  g_assert_cmpint (sscanf (size, "Page size: %lf x %lf pts", &width, &height), ==, 2);
  g_assert_cmpfloat_with_epsilon (width, points_of (paper_of (file)->width), 0.001);
  g_assert_cmpfloat_with_epsilon (height, points_of (paper_of (file)->height), 0.001);
  g_assert_nonnull (strstr (out, "Pages:           1\n"));
}

/* ---- PDF: text ------------------------------------------------------------------------------------------------- */

static bool
has_word (const GPtrArray *words, const char *text)
{
  for (guint i = 0; i < words->len; i++)
    if (strstr (((PdfWord *) g_ptr_array_index (words, i))->text, text))
      return true;
  return false;
}

static void
assert_title (const GPtrArray *words, const char *markup)
{
  g_auto (GStrv) parts = pdf_words_split (markup);

  for (guint i = 0; parts[i]; i++)
    if (!has_word (words, parts[i]))
      g_error ("\"%s\" of the title \"%s\" is not in the text", parts[i], markup);
}

/* A label without its markup is what the words at its place say. */
static void
assert_label (const GPtrArray *words, const char *markup, const PauliRect *place)
{
  g_auto (GStrv) parts = pdf_words_split (markup);
  g_autofree char *label = g_strjoinv ("", parts), *text = pdf_words_in (words, place);

  if (!g_str_equal (text, label))
    g_error ("\"%s\" is where \"%s\" should be, %g × %g at (%g, %g)", text, label, place->width, place->height, place->x, place->y);
  g_assert_null (strchr (text, '-'));
}

static void
check_labels (const File *file, const GPtrArray *words, size_t i, PauliText *text)
{
  const PauliFrame *frame = &file->frames[i];
  const PauliRect *area = &frame->area, *place = &file->figure->sheet.places[i];
  double em = text->size, left = place->x + area->x, bottom = place->y + area->y + area->height;
  PauliTicks x = pauli_axis_ticks (&frame->x, area->width, false, text), y = pauli_axis_ticks (&frame->y, area->height, true, text);

  for (size_t k = 0; k < x.n; k++) {
    double half = x.major[k].width / 2 + 0.1 * em;
    assert_label (words, x.major[k].label,
                  &(PauliRect){ left + x.major[k].position * area->width - half, bottom + 0.4 * em, 2 * half, 1.4 * em });
  }
  for (size_t k = 0; k < y.n; k++)
    assert_label (words, y.major[k].label,
                  &(PauliRect){ left - y.major[k].width - 0.65 * em, bottom - y.major[k].position * area->height - 0.8 * em,
                                y.major[k].width + 0.2 * em, 1.2 * em });
  g_assert_cmpuint (MIN (x.n, y.n), >=, 2);
}

static void
check_letters (const File *file, const GPtrArray *words)
{
  const PauliSheet *sheet = &file->figure->sheet;

  for (size_t i = 0; i < sheet->n && sheet->n > 1; i++) {
    char letter[] = { '(', (char) ('a' + i), ')', '\0' };
    const PauliRect corner = { sheet->places[i].x, sheet->places[i].y, 5 * sheet->text_size, 2 * sheet->text_size };
    g_autofree char *text = pdf_words_in (words, &corner);
    g_assert_nonnull (strstr (text, letter));
  }
}

static void
check_text (File *file)
{
  g_autoptr (GPtrArray) words = pdf_words_of (file->path);
  const PauliSheet *sheet = &file->figure->sheet;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PauliText text = pauli_text_new (cr, sheet->text_size, sheet->family);

  for (size_t i = 0; i < sheet->n; i++) {
    assert_title (words, sheet->plots[i]->x.title);
    assert_title (words, sheet->plots[i]->y.title);
    check_labels (file, words, i, &text);
  }
  check_letters (file, words);
  pauli_text_clear (&text);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Nothing is cut and nothing touches; the labels of a map's contours are turned, so that their boxes are too large. */
static void
check_boxes (File *file)
{
  g_autoptr (GPtrArray) words = pdf_words_of (file->path);
  const PauliSheet *sheet = &file->figure->sheet;
  const PdfWord *off = pdf_words_off_page (words, sheet->width, sheet->height), *other;
  bool is_map = sheet->plots[0]->id == PAULI_PLOT_MAP;
  const PdfWord *touching = pdf_words_touching (words, is_map ? &file->frames[0].area : NULL, &other);

  if (off)
    g_error ("\"%s\" leaves the page at (%g, %g)", off->text, off->box.x, off->box.y);
  if (touching)
    g_error ("\"%s\" at (%g, %g) touches \"%s\" at (%g, %g)", touching->text, touching->box.x, touching->box.y, other->text,
             other->box.x, other->box.y);
}

typedef struct {
  const char *program;
  Check check;
} Part;

/* One by one, or the plots would be computed for each. */
static void
check_parts (File *file, const Part *parts, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    g_autofree char *path = parts[i].program ? g_find_program_in_path (parts[i].program) : NULL;
    if (path || !parts[i].program)
      parts[i].check (file);
  }
}

static void
skip_without (const Part *parts, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (parts[i].program)
      have (parts[i].program);
}

static const Part pdf_parts[] = {
  { "pdffonts", check_fonts }, { "pdfimages", check_no_images }, { "pdfinfo", check_page_size },
  { "pdftotext", check_text }, { "pdftotext", check_boxes },
};

static void
check_pdf (File *file)
{
  check_parts (file, pdf_parts, G_N_ELEMENTS (pdf_parts));
}

static void
test_pdf (void)
{
  for_each_file (PAULI_FORMAT_PDF, check_pdf);
  skip_without (pdf_parts, G_N_ELEMENTS (pdf_parts));
}

/* ---- EPS and SVG ----------------------------------------------------------------------------------------------- */

static char *
contents (const File *file)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (file->path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static int
count (const char *text, const char *part)
{
  int n = 0;

  for (const char *at = text; (at = strstr (at, part)); at++)
    n++;
  return n;
}

/* The boxes are the page, and there are no bitmaps: cairo's operators for them are defined and not used. */
static void
check_own_eps (File *file)
{
  g_autofree char *text = contents (file);
  double width = points_of (paper_of (file)->width), height = points_of (paper_of (file)->height);
  g_autofree char *box = g_strdup_printf ("\n%%%%BoundingBox: 0 0 %.0f %.0f\n", ceil (width), ceil (height));
  g_autofree char *fine = g_strdup_printf ("\n%%%%HiResBoundingBox: 0 0 %.2f %.2f\n", width, height);

  g_assert_cmpint (count (text, box), ==, 1);
  g_assert_cmpint (count (text, fine), ==, 1);
  g_assert_cmpint (count (text, "cairo_image"), ==, count (text, "/cairo_image"));
  g_assert_cmpint (count (text, "colorimage"), ==, 0);
  g_assert_cmpint (count (text, "/ImageType"), ==, 0);
}

/* All that is drawn is inside the box, and a good part of it is filled. */
static void
check_ghostscript (File *file)
{
  const char *arguments[] = { "sh", "-c", "gs -q -dNOPAUSE -dBATCH -dSAFER -sDEVICE=bbox \"$0\" 2>&1", file->path, NULL };
  g_autofree char *out = pdf_words_run (arguments);
  const char *box = strstr (out, "%%HiResBoundingBox: ");
  double x0, y0, x1, y1, width = points_of (paper_of (file)->width), height = points_of (paper_of (file)->height);

  g_assert_true (g_str_has_prefix (out, "%%BoundingBox: ")); /* and no message */
  g_assert_nonnull (box);
  g_assert_cmpint (sscanf (box, "%%%%HiResBoundingBox: %lf %lf %lf %lf", &x0, &y0, &x1, &y1), ==, 4);
  g_assert_true (x0 >= 0 && y0 >= 0 && x1 <= width && y1 <= height);
  g_assert_true (x1 - x0 > 0.9 * width && y1 - y0 > 0.9 * height);
}

static const Part eps_parts[] = { { NULL, check_own_eps }, { "gs", check_ghostscript } };

static void
check_eps (File *file)
{
  check_parts (file, eps_parts, G_N_ELEMENTS (eps_parts));
}

static void
test_eps (void)
{
  for_each_file (PAULI_FORMAT_EPS, check_eps);
  skip_without (eps_parts, G_N_ELEMENTS (eps_parts));
}

static void
check_own_svg (File *file)
{
  g_autofree char *text = contents (file);

  g_assert_cmpint (count (text, "<image"), ==, 0);
  g_assert_cmpint (count (text, "data:image"), ==, 0);
}

static void
check_xml (File *file)
{
  g_autofree char *out = pdf_words_run ((const char *const[]){ "xmllint", "--noout", file->path, NULL });

  g_assert_cmpstr (out, ==, "");
}

static const Part svg_parts[] = { { NULL, check_own_svg }, { "xmllint", check_xml } };

static void
check_svg (File *file)
{
  check_parts (file, svg_parts, G_N_ELEMENTS (svg_parts));
}

static void
test_svg (void)
{
  for_each_file (PAULI_FORMAT_SVG, check_svg);
  skip_without (svg_parts, G_N_ELEMENTS (svg_parts));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-files/pdf", test_pdf);
  g_test_add_func ("/figure-files/eps", test_eps);
  g_test_add_func ("/figure-files/svg", test_svg);
  return g_test_run ();
}
