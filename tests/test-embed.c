/* Figure files that carry a document: round trips, the same bytes, errors.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "embed-files.h"

static const char *const documents[] = {
  "",
  "{}",
  "{\n  \"a\": 1,\r\n\t\"b\": \"M_q = 350\"\r}\n",
  "{\"\316\274\": \"\360\235\234\207 \342\202\254 \357\277\276 \302\205\"}",
  "]]> <![CDATA[ <!-- --> -- </metadata></pauliscope:scene> &amp; &#1; \001\002\037\177 <svg id=\"a\"",
  "endstream endobj\n5 0 obj << /PauliscopeScene (3 x) >>\nstream\nxref\ntrailer\nstartxref\n0\n%%EOF\n",
  "%%EndComments\n%PauliscopeSceneEnd\n%%BeginProlog\nshowpage\n%%EOF\n",
  "((( ))) \\ \\\\ \\) (\\( << >> [ ] { } / % #20 ~>",
  "x^ x\001 as a compressed stream begins",
  "Pauliscope scene IEND iTXt",
};

static void
check_round_trip (PauliFormat format, GBytes *file, const char *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) made = embed_made (format, file, document);
  g_autofree char *text = pauli_embed_extract (made, &error);

  g_assert_no_error (error);
  g_assert_nonnull (text);
  g_assert_true (!strcmp (text, document));
}

static void
test_round_trip (gconstpointer data)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) file = embed_drawing (format);

  for (size_t i = 0; i < G_N_ELEMENTS (documents); i++)
    check_round_trip (format, file, documents[i]);
}

/* count times text, and one byte more. */
static char *
repeated (const char *text, gsize count)
{
  GString *string = g_string_sized_new (count * strlen (text) + 2);

  for (gsize i = 0; i < count; i++)
    g_string_append (string, text);
  g_string_append_c (string, '.');
  return g_string_free (string, FALSE);
}

/* Lengths about the lines of base64, and some MB of characters of three bytes: the pieces in a PNG end inside one. */
static void
test_lengths (gconstpointer data)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) file = embed_drawing (format);

  for (gsize i = 0; i < 2 * 144 + 3; i++) {
    g_autofree char *document = repeated ("\\", i);
    check_round_trip (format, file, document);
  }
  for (gsize size = 5000000; size <= 9000000; size += 4000000) {
    g_autofree char *document = repeated ("\342\202\254", size / 3);
    check_round_trip (format, file, document);
  }
}

static void
test_longest (gconstpointer data)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = embed_drawing (format);
  g_autofree char *longest = repeated ("{}  ", PAULI_DOCUMENT_MAX / 4), *document = g_strndup (longest, PAULI_DOCUMENT_MAX);
  PauliProvenance provenance = embed_provenance (longest);

  check_round_trip (format, file, document);
  g_assert_null (pauli_embed (format, file, &provenance, &error));
  g_assert_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_PROVENANCE);
  g_assert_nonnull (strstr (error->message, "67108865"));
}

/* cairo counts ids on, and writes the time in the zone of the process: none of it is left. */
static void
test_same_bytes (gconstpointer data)
{
  static const char *const zones[] = { "UTC", "XYZ-5:30", "XYZ+7" };
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) first = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (zones); i++) {
    g_assert_true (g_setenv ("TZ", zones[i], TRUE));
    tzset ();
    g_autoptr (GBytes) file = embed_drawing (format);
    g_autoptr (GBytes) made = embed_made (format, file, documents[2]);
    if (first)
      g_assert_true (g_bytes_equal (made, first));
    else
      first = g_steal_pointer (&made);
  }
  g_unsetenv ("TZ");
  tzset ();
}

/* A file made at another time. */
static void
test_same_later (void)
{
  g_autoptr (GBytes) pdf = embed_drawing (PAULI_FORMAT_PDF);
  g_autoptr (GBytes) later_pdf = embed_changed (pdf, "/CreationDate (D:20", "/CreationDate (D:19");
  g_autoptr (GBytes) eps = embed_drawing (PAULI_FORMAT_EPS);
  g_autoptr (GBytes) later_eps = embed_changed (eps, "%%CreationDate: ", "%%CreationDate: Never\n%%+ ");
  g_autoptr (GBytes) made_pdf = embed_made (PAULI_FORMAT_PDF, pdf, "{}");
  g_autoptr (GBytes) made_later_pdf = embed_made (PAULI_FORMAT_PDF, later_pdf, "{}");
  g_autoptr (GBytes) made_eps = embed_made (PAULI_FORMAT_EPS, eps, "{}");
  g_autoptr (GBytes) made_later_eps = embed_made (PAULI_FORMAT_EPS, later_eps, "{}");

  g_assert_false (g_bytes_equal (pdf, later_pdf));
  g_assert_true (g_bytes_equal (made_pdf, made_later_pdf));
  g_assert_false (g_bytes_equal (eps, later_eps));
  g_assert_true (g_bytes_equal (made_eps, made_later_eps));
}

/* Every part of the provenance is in the file. */
static void
test_provenance_counts (gconstpointer data)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) file = embed_drawing (format);
  PauliProvenance provenance = embed_provenance ("{}");
  g_autoptr (GBytes) made = pauli_embed (format, file, &provenance, NULL);
  PauliProvenance others[6] = { provenance, provenance, provenance, provenance, provenance, provenance };

  others[0].title = "Another";
  others[1].program = "Pauliscope 0.2.0";
  others[2].citation = "None";
  others[3].document = "{ }";
  others[4].date++;
  others[5].dpi = 600;
  for (size_t i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autoptr (GBytes) other = pauli_embed (format, file, &others[i], NULL);
    g_assert_nonnull (other);
    g_assert_true (g_bytes_equal (made, other) == (i == 5 && format != PAULI_FORMAT_PNG));
  }
}

/* Without a date none is in the file, neither that of the clock nor the first of 1970, and a date that cannot be is no error. */
static void
test_undated (gconstpointer data)
{
  static const char *const traces[] = { "CreationDate", "ModDate", "Creation Time", "dc:date", "1970-01-01", "(D:", "2023-11-14" };
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) file = embed_drawing (format);
  PauliProvenance provenance = embed_provenance ("{}");

  provenance.dated = false;
  g_autoptr (GBytes) made = pauli_embed (format, file, &provenance, NULL);
  provenance.date = G_MAXINT64;
  g_autoptr (GBytes) impossible = pauli_embed (format, file, &provenance, NULL);
  g_assert_nonnull (made);
  g_assert_true (g_bytes_equal (made, impossible));
  for (size_t i = 0; i < G_N_ELEMENTS (traces); i++)
    g_assert_false (embed_has (made, traces[i]));
  g_autofree char *document = pauli_embed_extract (made, NULL);
  g_assert_cmpstr (document, ==, "{}");
}

/* text of a file is changed to other. */
typedef struct {
  PauliFormat format;
  const char *text, *other, *message;
} Damage;

static const Damage unusable[] = {
  { PAULI_FORMAT_PDF, "%PDF-", "%PFD-", "this PDF file cannot take a scene: it does not begin as one" },
  { PAULI_FORMAT_PDF, "startxref\n", "startxreg\n", "where the cross-reference table is" },
  { PAULI_FORMAT_PDF, "startxref\n", "startxref\n9", "where the cross-reference table is" },
  { PAULI_FORMAT_PDF, "\nxref\n", "\nyref\n", "its cross-reference table cannot be read" },
  { PAULI_FORMAT_PDF, "65535 f", "65535 g", "its cross-reference table cannot be read" },
  { PAULI_FORMAT_PDF, "xref\n0 ", "xref\n1 ", "its cross-reference table cannot be read" },
  { PAULI_FORMAT_PDF, "xref\n0 ", "xref\n0 9", "its cross-reference table cannot be read" },
  { PAULI_FORMAT_PDF, "<< /Size", "<< /Prev 1 /Size", "changed since it was written" },
  { PAULI_FORMAT_PDF, "<< /Size", "<< /XRefStm 1 /Size", "changed since it was written" },
  { PAULI_FORMAT_PDF, "<< /Size", "<< /Encrypt 1 0 R /Size", "it is encrypted" },
  { PAULI_FORMAT_PDF, "/Root ", "/Rood ", "its trailer cannot be read" },
  { PAULI_FORMAT_PDF, "/Root ", "/Root 999", "its trailer cannot be read" },
  { PAULI_FORMAT_PDF, "\n1 0 obj", "\n8 0 obj", "its objects are not where" },
  { PAULI_FORMAT_PDF, "<< /Type /Catalog", "[[ /Type /Catalog", "its catalog cannot be read" },
  { PAULI_FORMAT_PDF, "/Type /Catalog", "/AF 5 /AF 5678", "has attachments" },
  { PAULI_FORMAT_PDF, "/Type /Catalog", "/Names 5 /A 56", "has attachments" },
  { PAULI_FORMAT_SVG, "<svg ", "<gvs ", "this SVG file cannot take a scene: it does not begin as one" },
  { PAULI_FORMAT_SVG, "id=\"glyph0-1\"", "id=\"glyph0-2\"", "an id in it is there twice" },
  { PAULI_FORMAT_SVG, "xlink:href=\"#", "xlink:href=\"#x", "it refers to an id that is not there" },
  { PAULI_FORMAT_SVG, "url(#", "url(#x", "it refers to an id that is not there" },
  { PAULI_FORMAT_SVG, "version=\"1.1\">", "version=\"1.1\"/>", "its root is empty" },
  { PAULI_FORMAT_EPS, "%!PS", "%PS!", "this EPS file cannot take a scene: it does not begin as one" },
  { PAULI_FORMAT_EPS, "%%EndComments", "%%EndComment", "no %%EndComments" },
  { PAULI_FORMAT_EPS, "%%Pages", "% \nPages", "no %%EndComments" },
  { PAULI_FORMAT_PNG, "\x89PNG", "\x89GNP", "this PNG file cannot take a scene: it does not begin as one" },
  { PAULI_FORMAT_PNG, "IHDR", "IHDS", "its chunks do not go from IHDR to IEND" },
  { PAULI_FORMAT_PNG, "IDAT", "IHDR", "its chunks do not go from IHDR to IEND" },
  { PAULI_FORMAT_PNG, "IEND", "IENE", "its chunks do not go from IHDR to IEND" },
};

static void
test_unusable (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (unusable); i++) {
    const Damage *u = &unusable[i];
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) file = embed_drawing (u->format);
    g_autoptr (GBytes) changed = embed_changed (file, u->text, u->other);
    PauliProvenance provenance = embed_provenance ("{}");

    g_assert_null (pauli_embed (u->format, changed, &provenance, &error));
    g_assert_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_FORMAT);
    if (!strstr (error->message, u->message))
      g_error ("row %zu: \"%s\" instead of \"%s\"", i, error->message, u->message);
  }
}

static void
check_refused (PauliFormat format, const PauliProvenance *provenance, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = embed_drawing (format);

  g_assert_null (pauli_embed (format, file, provenance, &error));
  g_assert_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_PROVENANCE);
  if (!strstr (error->message, message))
    g_error ("\"%s\" instead of \"%s\"", error->message, message);
}

static void
test_provenance_errors (void)
{
  const double dpi[] = { 0, -300, 0.99, 100001, NAN, INFINITY };
  PauliProvenance provenance = embed_provenance ("{}"), good = provenance;

  for (size_t i = 0; i < G_N_ELEMENTS (dpi); i++) {
    provenance.dpi = dpi[i];
    check_refused (PAULI_FORMAT_PNG, &provenance, "1 to 100000 are possible");
  }
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    provenance = good;
    provenance.title = "\xff";
    check_refused (format, &provenance, "the title of a figure");
    provenance = good;
    provenance.program = "\xc3";
    check_refused (format, &provenance, "the program of a figure");
    provenance = good;
    provenance.citation = "\xed\xa0\x80";
    check_refused (format, &provenance, "the citation of a figure");
    provenance = good;
    provenance.document = "{\"\xff\"}";
    check_refused (format, &provenance, "the document of a figure");
    provenance = good;
    provenance.date = G_MAXINT64;
    check_refused (format, &provenance, "9223372036854775807 seconds");
  }
}

/* Titles may have anything; lines of a file are not broken by it. */
static void
test_control_characters (gconstpointer data)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (data);
  g_autoptr (GBytes) file = embed_drawing (format);
  PauliProvenance provenance = embed_provenance ("{}"), plain = provenance;

  plain.title = "a b c d e f";
  provenance.title = "a\nb\rc\001d\302\205e\342\200\250f";
  g_autoptr (GBytes) made = pauli_embed (format, file, &provenance, NULL);
  g_autoptr (GBytes) expected = pauli_embed (format, file, &plain, NULL);
  g_assert_nonnull (made);
  g_assert_true (g_bytes_equal (made, expected));
}

static void
check_extract_error (GBytes *file, PauliEmbedErrorCode code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pauli_embed_extract (file, &error));
  g_assert_error (error, PAULI_EMBED_ERROR, (int) code);
  if (!strstr (error->message, message))
    g_error ("\"%s\" instead of \"%s\"", error->message, message);
}

static void
test_none (void)
{
  static const char *const others[] = { "", "{}", "%PDF", "%!PS\n", "\x89PNG\r\n", "<html><svg/></html>", "  ",
                                        "<!-- <svg> -->" };

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autoptr (GBytes) file = g_bytes_new (others[i], strlen (others[i]));
    check_extract_error (file, PAULI_EMBED_ERROR_FORMAT, "this file is no figure");
  }
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    g_autoptr (GBytes) file = embed_drawing (format);
    check_extract_error (file, PAULI_EMBED_ERROR_NONE, "there is no scene in this ");
  }
}

static const Damage damages[] = {
  { PAULI_FORMAT_PDF, "{\"M_q\": 350}", "{\"M_q\": 351}", "its checksum does not agree" },
  { PAULI_FORMAT_PDF, "PauliscopeScene (12", "PauliscopeScene (11", "its checksum does not agree" },
  { PAULI_FORMAT_PDF, "PauliscopeScene (12", "PauliscopeScene (60000000", "bytes instead of 60000000" },
  { PAULI_FORMAT_PDF, "PauliscopeScene (12", "PauliscopeScene (99999999", "its length and checksum cannot be read" },
  { PAULI_FORMAT_PDF, "PauliscopeScene (12 ", "PauliscopeScene (12  ", "its length and checksum cannot be read" },
  { PAULI_FORMAT_PDF, "PauliscopeScene (12 ", "PauliscopeScene (12 (", "its length and checksum cannot be read" },
  { PAULI_FORMAT_PDF, "\nstream\n{\"M_q", "\nstrean\n{\"M_q", "its stream cannot be found" },
  { PAULI_FORMAT_PDF, "\n>>\nstream\n{\"M_q", "\n]]\nstream\n{\"M_q", "its stream cannot be found" },
  { PAULI_FORMAT_SVG, "check=\"12 ", "check=\"13 ", "it has 12 bytes instead of 13" },
  { PAULI_FORMAT_SVG, "check=\"12 ", "chekc=\"12 ", "its length and checksum cannot be read" },
  { PAULI_FORMAT_SVG, "check=\"12 ", "check=\" 12 ", "its length and checksum cannot be read" },
  { PAULI_FORMAT_SVG, "eyJNX3EiOiAzNTB9", "eyJNX3EiOiAzNTB8", "its checksum does not agree" },
  { PAULI_FORMAT_SVG, "eyJNX3EiOiAzNTB9", "eyJNX3EiOiAz*NTB9", "not of base64" },
  { PAULI_FORMAT_SVG, "eyJNX3EiOiAzNTB9", "eyJNX3EiOi<a>AzNTB9", "its end is missing" },
  { PAULI_FORMAT_SVG, "</pauliscope:scene>", "</pauliscope:scenes>", "its end is missing" },
  { PAULI_FORMAT_EPS, "SceneBegin: 12 ", "SceneBegin: 12", "its length and checksum cannot be read" },
  { PAULI_FORMAT_EPS, "SceneBegin: 12 ", "SceneBegin: 10 ", "it has 12 bytes instead of 10" },
  { PAULI_FORMAT_EPS, "%eyJNX3EiOiAzNTB9", "%eyJNX3EiOiAzNTB8", "its checksum does not agree" },
  { PAULI_FORMAT_EPS, "%eyJNX3EiOiAzNTB9", "%eyJNX3Ei,OiAzNTB9", "not of base64" },
  { PAULI_FORMAT_EPS, "%eyJNX3EiOiAzNTB9", "eyJNX3EiOiAzNTB9", "its end is missing" },
  { PAULI_FORMAT_EPS, "%PauliscopeSceneEnd", "%PauliscopeSceneEndless", "its end is missing" },
  { PAULI_FORMAT_PNG, "{\"M_q\": 350}", "{\"M_q\": 351}", "the checksum of a chunk does not agree" },
  { PAULI_FORMAT_PNG, "scene check", "scene chekc", "its length and checksum are missing" },
};

static void
test_damaged (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (damages); i++) {
    const Damage *d = &damages[i];
    g_autoptr (GBytes) file = embed_drawing (d->format);
    g_autoptr (GBytes) made = embed_made (d->format, file, "{\"M_q\": 350}");
    g_autoptr (GBytes) damaged = embed_changed (made, d->text, d->other);
    check_extract_error (damaged, PAULI_EMBED_ERROR_DAMAGED, d->message);
  }
}

static void
test_names (void)
{
  static const struct {
    const char *name;
    int format; /* -1: none */
  } names[] = { { "a.pdf", PAULI_FORMAT_PDF }, { "/x.y/a.b.SVG", PAULI_FORMAT_SVG }, { ".eps", PAULI_FORMAT_EPS },
                { "a.Png", PAULI_FORMAT_PNG }, { "pdf", -1 }, { "a.pdf/b", -1 }, { "a.pdf.", -1 }, { "a.pdfx", -1 },
                { "a.ps", -1 }, { "", -1 }, { "a.pdf~", -1 } };

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    PauliFormat format = PAULI_N_FORMATS;
    g_assert_true (pauli_format_of_name (names[i].name, &format) == (names[i].format >= 0));
    g_assert_cmpint (format, ==, names[i].format >= 0 ? names[i].format : PAULI_N_FORMATS);
  }
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    g_autofree char *name = g_strconcat ("figure.", pauli_format_suffix (format), NULL);
    PauliFormat found = PAULI_N_FORMATS;
    g_assert_true (pauli_format_of_name (name, &found));
    g_assert_cmpint (found, ==, format);
  }
}

static void
test_first_bytes (void)
{
  static const char *const svg[] = { "<svg>", "\xef\xbb\xbf <svg x='>'>", "<?xml version='1.0'?>\n<!-- <html> -->\n<svg\n/>",
                                     "<!DOCTYPE svg [ <!ENTITY a '<html>'> ]><svg>" };
  PauliFormat format;

  for (size_t i = 0; i < G_N_ELEMENTS (svg); i++) {
    g_autoptr (GBytes) file = g_bytes_new (svg[i], strlen (svg[i]));
    format = PAULI_N_FORMATS;
    g_assert_true (pauli_format_of_bytes (file, &format));
    g_assert_cmpint (format, ==, PAULI_FORMAT_SVG);
  }
  for (PauliFormat expected = 0; expected < PAULI_N_FORMATS; expected++) {
    g_autoptr (GBytes) file = embed_drawing (expected);
    format = PAULI_N_FORMATS;
    g_assert_true (pauli_format_of_bytes (file, &format));
    g_assert_cmpint (format, ==, expected);
  }
}

static void
add_for_formats (const char *path, GTestDataFunc test)
{
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    g_autofree char *full = g_strdup_printf ("/figure/embed/%s/%s", path, pauli_format_suffix (format));
    g_test_add_data_func (full, GUINT_TO_POINTER (format), test);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_for_formats ("round-trip", test_round_trip);
  add_for_formats ("lengths", test_lengths);
  add_for_formats ("longest", test_longest);
  add_for_formats ("same-bytes", test_same_bytes);
  add_for_formats ("provenance", test_provenance_counts);
  add_for_formats ("control-characters", test_control_characters);
  add_for_formats ("undated", test_undated);
  g_test_add_func ("/figure/embed/same-later", test_same_later);
  g_test_add_func ("/figure/embed/unusable", test_unusable);
  g_test_add_func ("/figure/embed/provenance-errors", test_provenance_errors);
  g_test_add_func ("/figure/embed/none", test_none);
  g_test_add_func ("/figure/embed/damaged", test_damaged);
  g_test_add_func ("/figure/embed/names", test_names);
  g_test_add_func ("/figure/embed/first-bytes", test_first_bytes);
  return g_test_run ();
}
