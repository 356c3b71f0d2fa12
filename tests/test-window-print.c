/* The real window prints its figure: where it is on the page, how large, and of what.  Skipped without a display, and without the programs
 * that look into PDF files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export.h"
#include "pdf-words.h"
#include "session-fixture.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define POINTS_PER_MM (72 / 25.4)

/* ---- What was printed ----------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliWindow *window;
  PauliExport *figure;
  PauliFrame frames[PAULI_N_PLOTS]; /* on the sheet */
  char *path;                       /* of the PDF */
  double width, height;             /* of its page, in points */
} Print;

static bool
says_printed (gpointer window)
{
  return session_find_text (window, "was printed") || session_find_text (window, "could not be printed");
}

static void
get_page_size (Print *print)
{
  g_autofree char *out = pdf_words_run ((const char *const[]){ "pdfinfo", print->path, NULL });
  const char *size = strstr (out, "Page size:"), *pages = strstr (out, "Pages:"), *turn = strstr (out, "Page rot:");
  char *end;

  g_assert_cmpint (atoi (pages + strlen ("Pages:")), ==, 1);
  g_assert_cmpint (atoi (turn + strlen ("Page rot:")), ==, 0);
  print->width = g_ascii_strtod (size + strlen ("Page size:"), &end);
  print->height = g_ascii_strtod (strstr (end, "x") + 1, NULL);
}

static void
draw_figure (Print *print)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);

  print->figure = pauli_export_new (pauli_window_get_scene (print->window), samples, NULL, NULL, NULL);
  g_assert_true (pauli_sheet_draw (cr, &print->figure->sheet, print->frames, NULL));
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
}

/* A figure of this size in mm, printed, of which the window says this. */
static Print
print_figure (double width, double height, double text_size, const char *said)
{
  Print print = { .window = session_window_of_f2 (), .path = session_path ("print.pdf") };
  PauliSceneValues values = *fixture_values (print.window);

  values.paper.width = width;
  values.paper.height = height;
  values.paper.automatic_height = false;
  values.paper.text_size = text_size;
  fixture_set_values (print.window, &values);
  pauli_window_print (print.window, GTK_PRINT_OPERATION_ACTION_EXPORT, print.path);
  fixture_wait (says_printed, print.window, "the print");
  g_assert_nonnull (session_find_text (GTK_WIDGET (print.window), said));
  get_page_size (&print);
  draw_figure (&print);
  return print;
}

static void
print_clear (Print *print)
{
  g_clear_pointer (&print->figure, pauli_export_free);
  g_clear_pointer (&print->path, g_free);
  session_tear_down ();
}

/* ---- The page ------------------------------------------------------------------------------------------------------------- */

static bool
have_programs (void)
{
  static const char *const programs[] = { "pdfinfo", "pdftotext", "pdffonts", "pdfimages", "pdftocairo" };

  for (size_t i = 0; i < G_N_ELEMENTS (programs); i++) {
    g_autofree char *path = g_find_program_in_path (programs[i]);
    if (!path) {
      g_test_skip_printf ("%s is not installed", programs[i]);
      session_tear_down ();
      return false;
    }
  }
  return true;
}

/* A rectangle of the sheet on the page, when that is in its middle. */
static PauliRect
on_page (const Print *print, PauliRect r, double scale)
{
  double x = (print->width - scale * print->figure->sheet.width) / 2, y = (print->height - scale * print->figure->sheet.height) / 2;

  return (PauliRect){ x + scale * r.x, y + scale * r.y, scale * r.width, scale * r.height };
}

static void
assert_near (double value, double wanted, double tolerance, const char *what)
{
  if (!(fabs (value - wanted) <= tolerance))
    g_error ("%s: %g, and not %g pt", what, value, wanted);
}

static bool
is_near (const PauliRect *a, const PauliRect *b)
{
  return fabs (a->x - b->x) < 0.1 && fabs (a->y - b->y) < 0.1 && fabs (a->width - b->width) < 0.1 &&
         fabs (a->height - b->height) < 0.1;
}

static int
by_byte (const void *a, const void *b)
{
  return *(const char *) a - *(const char *) b;
}

static void
sort_letters (GString *text)
{
  qsort (text->str, text->len, 1, by_byte);
}

static PauliRect
united (PauliRect a, PauliRect b)
{
  double x = MIN (a.x, b.x), y = MIN (a.y, b.y);

  return (PauliRect){ x, y, MAX (a.x + a.width, b.x + b.width) - x, MAX (a.y + a.height, b.y + b.height) - y };
}

static bool
is_inside (const PauliRect *a, const PauliRect *b)
{
  PauliRect both = united (*a, *b);
  return is_near (&both, b);
}

/* Takes what is inside the box from the list: one word or several, with these letters in all and of this size together.  What is one
 * word and what are two, and which comes first, pdftotext sees now so, now so.  False if there is no such thing. */
static bool
take_pieces (GPtrArray *words, const char *text, const PauliRect *box)
{
  g_autoptr (GString) found = g_string_new (NULL), wanted = g_string_new (text);
  PauliRect all = { 0 };

  for (guint i = words->len; i-- > 0;) {
    const PdfWord *word = g_ptr_array_index (words, i);
    if (!is_inside (&word->box, box))
      continue;
    all = found->len ? united (all, word->box) : word->box;
    g_string_append (found, word->text);
  }
  sort_letters (found);
  sort_letters (wanted);
  if (!g_string_equal (found, wanted) || !is_near (&all, box))
    return false;
  for (guint i = words->len; i-- > 0;)
    if (is_inside (&((PdfWord *) g_ptr_array_index (words, i))->box, box))
      g_ptr_array_remove_index_fast (words, i);
  return true;
}

/* Takes from both lists what is the same. */
static void
take_same (GPtrArray *words, GPtrArray *others)
{
  for (guint i = words->len; i-- > 0;) {
    const PdfWord *word = g_ptr_array_index (words, i);
    if (take_pieces (others, word->text, &word->box))
      g_ptr_array_remove_index_fast (words, i);
  }
}

/* Each word is where it is in the figure's own PDF, but for the place of the sheet, and so large. */
static void
check_words (const Print *print, double scale)
{
  g_autofree char *own = session_path ("own.pdf");
  g_autoptr (GBytes) bytes = pauli_export_file (print->figure, PAULI_FORMAT_PDF, NULL);
  g_assert_true (g_file_set_contents (own, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  g_autoptr (GPtrArray) words = pdf_words_of (own), printed = pdf_words_of (print->path);

  g_assert_cmpuint (words->len, >, 15);
  for (guint i = 0; i < words->len; i++) {
    PdfWord *word = g_ptr_array_index (words, i);
    word->box = on_page (print, word->box, scale);
  }
  take_same (words, printed);
  take_same (printed, words);
  for (guint i = 0; i < words->len; i++) {
    const PdfWord *word = g_ptr_array_index (words, i);
    g_error ("“%s” is not at (%g, %g), %g x %g pt large", word->text, word->box.x, word->box.y, word->box.width, word->box.height);
  }
  g_assert_cmpuint (printed->len, ==, 0);
}

#define DPI 300
#define POINT_OF_PIXEL (72.0 / DPI)

/* How much of a column of pixels, or of a row, is dark. */
static int
dark (cairo_surface_t *image, int at, bool column)
{
  const unsigned char *data = cairo_image_surface_get_data (image);
  int stride = cairo_image_surface_get_stride (image), n = 0;
  int length = column ? cairo_image_surface_get_height (image) : cairo_image_surface_get_width (image);

  for (int i = 0; i < length; i++)
    n += data[column ? i * stride + 4 * at : at * stride + 4 * i] < 128;
  return n;
}

/* The middles of the first and the last line of this length, in points. */
static void
find_lines (cairo_surface_t *image, bool column, double length, double *first, double *last)
{
  int n = column ? cairo_image_surface_get_width (image) : cairo_image_surface_get_height (image);
  int enough = (int) (0.98 * length / POINT_OF_PIXEL), begin = 0, end = n - 1, begin_end, end_begin;

  while (begin < n && dark (image, begin, column) < enough)
    begin++;
  while (end >= 0 && dark (image, end, column) < enough)
    end--;
  g_assert_cmpint (begin, <, end);
  for (begin_end = begin; dark (image, begin_end + 1, column) >= enough;)
    begin_end++;
  for (end_begin = end; dark (image, end_begin - 1, column) >= enough;)
    end_begin--;
  *first = (begin + begin_end + 1) / 2.0 * POINT_OF_PIXEL;
  *last = (end + end_begin + 1) / 2.0 * POINT_OF_PIXEL;
}

/* The frame of the axes is where the sheet has it: half a pixel is 0.04 mm. */
static void
check_frame (const Print *print, double scale)
{
  g_autofree char *stem = session_path ("page"), *png = session_path ("page.png");
  g_autofree char *out = pdf_words_run (
    (const char *const[]){ "pdftocairo", "-png", "-singlefile", "-r", G_STRINGIFY (DPI), print->path, stem, NULL });
  cairo_surface_t *image = cairo_image_surface_create_from_png (png);
  PauliRect frame = on_page (print, print->frames[0].area, scale);
  double left, right, top, bottom;

  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  find_lines (image, true, frame.height, &left, &right);
  find_lines (image, false, frame.width, &top, &bottom);
  assert_near (left, frame.x, POINT_OF_PIXEL, "left");
  assert_near (right, frame.x + frame.width, POINT_OF_PIXEL, "right");
  assert_near (top, frame.y, POINT_OF_PIXEL, "top");
  assert_near (bottom, frame.y + frame.height, POINT_OF_PIXEL, "bottom");
  cairo_surface_destroy (image);
}

/* Lines and letters, and no picture of them. */
static void
check_vectors (const Print *print)
{
  g_autofree char *images = pdf_words_run ((const char *const[]){ "pdfimages", "-list", print->path, NULL });
  g_autofree char *fonts = pdf_words_run ((const char *const[]){ "pdffonts", print->path, NULL });
  g_auto (GStrv) image_lines = g_strsplit (g_strchomp (images), "\n", -1), lines = g_strsplit (g_strchomp (fonts), "\n", -1);

  g_assert_cmpuint (g_strv_length (image_lines), ==, 2); /* a head */
  g_assert_cmpuint (g_strv_length (lines), >, 2);
  for (guint i = 2; lines[i]; i++) {
    int column = (int) (strstr (lines[0], "emb") - lines[0]);
    g_assert_true (g_str_has_prefix (lines[i] + column, "yes"));
  }
}

static void
check_print (const Print *print, double scale)
{
  check_words (print, scale);
  check_frame (print, scale);
  check_vectors (print);
}

/* ---- Tests ---------------------------------------------------------------------------------------------------------------- */

/* One column of a journal: 86 mm of the page are the figure's, with its middle in that of the page; upright though it is wider than high. */
static void
test_true_size (void)
{
  if (!have_programs ())
    return;
  Print print = print_figure (86, 65, 8, "was printed in its size");

  g_assert_cmpfloat (print.width, <, print.height);
  assert_near (print.figure->sheet.width, 86 * POINTS_PER_MM, 0.005, "the figure"); /* sizes are in hundredths */
  check_print (&print, 1);
  print_clear (&print);
}

/* What does not fit on the page upright, but across. */
static void
test_across (void)
{
  if (!have_programs ())
    return;
  Print print = print_figure (240, 120, 10, "was printed in its size");

  g_assert_cmpfloat (print.width, >, print.height);
  check_print (&print, 1);
  print_clear (&print);
}

/* The scale at which a poster is as large as the paper's margins allow: at most this part of the page is free in the direction that
 * decides. */
static double
scale_of_poster (const Print *print, double margin_x, double margin_y)
{
  const PauliSheet *sheet = &print->figure->sheet;

  return MIN ((print->width - 2 * margin_x) / sheet->width, (print->height - 2 * margin_y) / sheet->height);
}

/* The larger of both margins, along the paper and across it. */
static void
get_margins (double *sides, double *ends)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  *sides = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS), gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS));
  *ends = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS), gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS));
  g_assert_cmpfloat (*ends, >, *sides); /* or the tests would not see them exchanged */
}

static void
test_wide_poster (void)
{
  double sides, ends;

  if (!have_programs ())
    return;
  get_margins (&sides, &ends);
  Print print = print_figure (500, 300, 20, "% of its size");
  double scale = scale_of_poster (&print, ends, sides);
  g_assert_cmpfloat (print.width, >, print.height);
  g_assert_cmpfloat (scale, <, 0.6);
  check_print (&print, scale);
  print_clear (&print);
}

static void
test_high_poster (void)
{
  double sides, ends;

  if (!have_programs ())
    return;
  get_margins (&sides, &ends);
  Print print = print_figure (400, 600, 20, "% of its size");
  double scale = scale_of_poster (&print, sides, ends);
  g_assert_cmpfloat (print.width, <, print.height);
  g_assert_cmpfloat (scale, <, 0.55);
  check_print (&print, scale);
  print_clear (&print);
}

/* Wide, but across it would be no larger: what is too high stays upright. */
static void
test_narrow_and_high (void)
{
  double sides, ends;

  if (!have_programs ())
    return;
  get_margins (&sides, &ends);
  Print print = print_figure (250, 260, 12, "% of its size");
  g_assert_cmpfloat (print.width, <, print.height);
  check_print (&print, scale_of_poster (&print, sides, ends));
  print_clear (&print);
}

static void
test_refused (void)
{
  PauliWindow *window = session_window_of_f2 ();
  PauliSceneValues values = *fixture_values (window);

  values.paper.text_size = 40;
  fixture_set_values (window, &values);
  pauli_window_print (window, GTK_PRINT_OPERATION_ACTION_EXPORT, "/nowhere/at/all.pdf");
  fixture_wait (says_printed, window, "the refusal");
  g_assert_nonnull (session_find_text (GTK_WIDGET (window), "could not be printed"));
  session_tear_down ();
}

int
main (int argc, char *argv[])
{
  static const SessionTest tests[] = {
    { "/window-print/true-size", test_true_size },
    { "/window-print/across", test_across },
    { "/window-print/wide-poster", test_wide_poster },
    { "/window-print/high-poster", test_high_poster },
    { "/window-print/narrow-and-high", test_narrow_and_high },
    { "/window-print/refused", test_refused },
  };

  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
