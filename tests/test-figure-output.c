/* Figures again and again, errors, and files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <cairo-svg.h>
#include <malloc.h>
#include <math.h>
#include <string.h>

#include "drawings.h"

/* PLplot's state is global, and none of it stays from one picture to the next. */
static void
test_same_again (void)
{
  GBytes *first[PAULI_N_CURVE_PLOTS][2];

  for (int round = 0; round < 3; round++)
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
      for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
        size_t other = (size_t) round * 5, everything = DRAWING_SETS / 2;
        g_bytes_unref (drawing_bytes (other, PAULI_N_CURVE_PLOTS - 1 - id, !theme)); /* another one in between */
        GBytes *bytes = drawing_bytes (everything, id, theme), **expected = &first[id][theme];
        if (round == 0)
          *expected = g_bytes_ref (bytes);
        g_assert_true (g_bytes_equal (bytes, *expected));
        g_bytes_unref (bytes);
      }
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    for (int theme = 0; theme < 2; theme++)
      g_bytes_unref (first[id][theme]);
}

/* Drawing at a place of a larger picture leaves the rest, and the context's state, alone. */
static void
test_at_a_place (void)
{
  Drawing drawing = { .plot = drawing_plot (0, PAULI_PLOT_MU), .page = { 300, 200, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };
  cairo_surface_t *large = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 280);
  cairo_t *cr = cairo_create (large);
  cairo_matrix_t before, after;

  drawing_draw (&drawing, 1);
  cairo_translate (cr, 70, 40);
  cairo_set_line_width (cr, 3.5);
  cairo_get_matrix (cr, &before);
  g_assert_true (pauli_figure_draw (cr, drawing.plot, &drawing.page, NULL, NULL));
  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 3.5);
  Pixels pixels = pixels_of (large);
  for (int row = 0; row < 280; row++)
    for (int column = 0; column < 400; column++) {
      bool outside = column < 70 || column >= 370 || row < 40 || row >= 240;
      guint32 expected = outside ? 0 : pixels_get (&drawing.pixels, column - 70, row - 40);
      g_assert_cmphex (pixels_get (&pixels, column, row), ==, expected);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (large);
  drawing_clear (&drawing);
}

/* 300 pictures, drawn after those that fill the caches of Pango, fontconfig and PLplot, leave less than 100 bytes each:
 * a leak of any object of cairo's or Pango's for each picture is more.  (The sanitizers, whose malloc reports 0 here,
 * find leaks by themselves.) */
static void
test_memory (void)
{
  enum { WARM_UP = 50, N = 300 };
  gsize before = 0;

  for (int i = 0; i < WARM_UP + N; i++) {
    if (i == WARM_UP)
      before = mallinfo2 ().uordblks;
    PauliTheme theme = i / PAULI_N_CURVE_PLOTS % 2 ? PAULI_THEME_LIGHT : PAULI_THEME_DARK;
    g_bytes_unref (drawing_bytes ((size_t) i, (PauliPlotId) (i % PAULI_N_CURVE_PLOTS), theme));
  }
  gsize after = mallinfo2 ().uordblks;
  g_test_message ("%zu bytes before, %zu after", before, after);
  g_assert_cmpuint (after, <=, before + 100 * N);
}

static void
check_refused (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, PauliFigureErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pauli_figure_draw (cr, plot, page, NULL, &error));
  g_assert_error (error, PAULI_FIGURE_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL) && *error->message);
  g_assert_false (pauli_figure_draw (cr, plot, page, NULL, NULL));
  if (code == PAULI_FIGURE_ERROR_PAGE)
    g_assert_null (pauli_figure_image (plot, page, 1, NULL, NULL));
}

static void
test_bad_pages (void)
{
  const double w = PAULI_PAGE_MIN_WIDTH, h = PAULI_PAGE_MIN_HEIGHT;
  const struct {
    double width, height, text_size;
  } bad[] = {
    { 10 * w - 0.01, 300, 10 }, { 400, 10 * h - 0.01, 10 }, { 20001, 300, 10 }, { 400, 20001, 10 },
    { NAN, 300, 10 },           { 400, NAN, 10 },           { 400, 300, NAN },  { INFINITY, 300, 10 },
    { 400, INFINITY, 10 },      { 400, 300, INFINITY },     { 0, 0, 10 },       { 0, 0, 0 },
    { -400, 300, 10 },          { 400, -300, 10 },          { 400, 300, -10 },  { 400, 300, 0 },
    { 400, 300, 1e-300 },       { 1e300, 1e300, 10 },       { 400, 300, 1e300 },
  };
  Drawing drawing = { .plot = drawing_plot (0, PAULI_PLOT_F2), .page = { 400, 300, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };

  drawing_draw (&drawing, 1);
  cairo_t *cr = cairo_create (drawing.image);
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    const PauliPage page = { bad[i].width, bad[i].height, bad[i].text_size, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };
    check_refused (cr, drawing.plot, &page, PAULI_FIGURE_ERROR_PAGE);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  }
  cairo_destroy (cr);
  drawing_clear (&drawing);
}

/* Axes that are no range, some of which would end or hang PLplot; and the widest that are. */
static void
test_bad_axes (void)
{
  static const double ends[][2] = { { 0.2, 0.4 } };
  const PauliPage page = { 400, 300, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };
  const PauliAxis bad[] = {
    { NAN, 1, false, "x" },  { 0, NAN, false, "x" }, { -INFINITY, 1, false, "x" }, { 0, INFINITY, false, "x" },
    { 1, 1, false, "x" },    { 1, 0, false, "x" },   { -1e308, 1e308, false, "x" }, { 0, 10, true, "x" },
    { -1, 10, true, "x" },   { 10, 1, true, "x" },   { 1, INFINITY, true, "x" },   { 1e-300, 1e300, true, "x" },
  };
  const PauliAxis good[] = { { 0, 1e300, false, "x" }, { -1e-300, 0, false, "x" }, { 1e-50, 1e49, true, "x" } };
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);
  cairo_t *cr = cairo_create (image);

  for (int which = 0; which < 2; which++) {
    g_autoptr (PauliPlot) plot = drawing_lines (1, ends);
    PauliAxis *axis = which ? &plot->y : &plot->x;
    for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
      *axis = bad[i];
      check_refused (cr, plot, &page, PAULI_FIGURE_ERROR_AXIS);
    }
    for (size_t i = 0; i < G_N_ELEMENTS (good); i++) {
      *axis = good[i];
      plot->curves[0].n = 0; /* no points: some would be below a logarithmic axis */
      g_assert_true (pauli_figure_draw (cr, plot, &page, NULL, NULL));
    }
  }
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

/* Axes of hardly any length are drawn or refused.  In a process of its own, because some could keep PLplot for ever. */
static void
test_shortest_axes (void)
{
  static const double ends[][2] = { { 0.2, 0.4 } };
  const double ranges[][2] = { { 0, 5e-324 }, { 0, 1e-310 }, { 1, nextafter (1, 2) }, { -1, nextafter (-1, 0) },
                               { 1e6, 1e6 + 1e-9 } };
  const PauliPage page = { 400, 300, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 60 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
    g_test_trap_assert_passed ();
    return;
  }
  for (size_t i = 0; i < 2 * G_N_ELEMENTS (ranges); i++) {
    g_autoptr (PauliPlot) plot = drawing_lines (1, ends);
    g_autoptr (GError) error = NULL;
    *(i & 1 ? &plot->y : &plot->x) = (PauliAxis){ ranges[i / 2][0], ranges[i / 2][1], false, "x" };
    cairo_surface_t *image = pauli_figure_image (plot, &page, 1, NULL, &error);
    if (image)
      cairo_surface_destroy (image);
    else
      g_assert_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_AXIS);
  }
}

/* A context in an error state, by itself or by its surface; the next good drawing is as if nothing had been. */
static void
test_bad_contexts (void)
{
  const double bad_dash = -1;
  const PauliPage page = { 400, 300, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };
  cairo_surface_t *finished = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);
  cairo_surface_t *surfaces[] = { finished, cairo_image_surface_create (CAIRO_FORMAT_RGB24, -1, 10),
                                  cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300) };
  g_autoptr (PauliPlot) plot = drawing_plot (8, PAULI_PLOT_ASYMPTOTICS);
  GBytes *before = drawing_bytes (0, PAULI_PLOT_MU, PAULI_THEME_LIGHT);

  cairo_surface_finish (finished);
  for (size_t i = 0; i < G_N_ELEMENTS (surfaces); i++) {
    cairo_t *cr = cairo_create (surfaces[i]);
    if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
      cairo_set_dash (cr, &bad_dash, 1, 0);
    check_refused (cr, plot, &page, PAULI_FIGURE_ERROR_CAIRO);
    cairo_destroy (cr);
    cairo_surface_destroy (surfaces[i]);

    GBytes *after = drawing_bytes (0, PAULI_PLOT_MU, PAULI_THEME_LIGHT);
    g_assert_true (g_bytes_equal (before, after));
    g_bytes_unref (after);
  }
  g_bytes_unref (before);
}

/* Scales that give no pixels, or more than cairo makes. */
static void
test_bad_image (void)
{
  const double bad[] = { 1000, 0, -1, 0.001, NAN, INFINITY };
  const PauliPage page = { 400, 300, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };
  g_autoptr (PauliPlot) plot = drawing_plot (0, PAULI_PLOT_F2);

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (pauli_figure_image (plot, &page, bad[i], NULL, &error));
    g_assert_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE);
  }
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
refuse (G_GNUC_UNUSED void *closure, G_GNUC_UNUSED const unsigned char *data, G_GNUC_UNUSED unsigned int length)
{
  return CAIRO_STATUS_WRITE_ERROR;
}

typedef cairo_surface_t *(*NewSurface) (cairo_write_func_t write, void *closure, double width, double height);

static const struct {
  const char *beginning;
  NewSurface new_surface;
} formats[] = {
  { "%PDF-", cairo_pdf_surface_create_for_stream },
  { "<?xml", cairo_svg_surface_create_for_stream },
  { "%!PS-", cairo_ps_surface_create_for_stream },
};

/* A figure of 86 mm x 60 mm, finished. */
static cairo_status_t
draw_file (NewSurface new_surface, size_t which, PauliPlotId id, cairo_write_func_t write, GByteArray *file)
{
  const PauliPage page = { 243.78, 170.08, 8, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };
  g_autoptr (PauliPlot) plot = drawing_plot (which, id);
  g_autoptr (GError) error = NULL;
  PauliFrame frame;
  cairo_surface_t *surface = new_surface (write, file, page.width, page.height);
  cairo_t *cr = cairo_create (surface);

  g_assert_true (pauli_figure_draw (cr, plot, &page, &frame, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (frame.area.width, >, 100);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/* With only the paper's curves, and with everything. */
static void
test_files (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
      for (size_t which = 0; which < DRAWING_SETS; which += DRAWING_SETS / 2) {
        g_autoptr (GByteArray) file = g_byte_array_new ();
        g_assert_cmpint (draw_file (formats[i].new_surface, which, id, append, file), ==, CAIRO_STATUS_SUCCESS);
        g_assert_cmpuint (file->len, >, 5000); /* fonts or outlines of some letters, and hundreds of points */
        g_assert_cmpmem (file->data, 5, formats[i].beginning, 5);
      }
}

/* A full disk is an error of the surface when it is finished, if not before; never the end of the program. */
static void
test_full_disk (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
      g_assert_cmpint (draw_file (formats[i].new_surface, DRAWING_SETS / 2, id, refuse, NULL), ==, CAIRO_STATUS_WRITE_ERROR);
  test_files ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/same-again", test_same_again);
  g_test_add_func ("/figure/at-a-place", test_at_a_place);
  g_test_add_func ("/figure/memory", test_memory);
  g_test_add_func ("/figure/errors/pages", test_bad_pages);
  g_test_add_func ("/figure/errors/axes", test_bad_axes);
  g_test_add_func ("/figure/errors/shortest-axes", test_shortest_axes);
  g_test_add_func ("/figure/errors/contexts", test_bad_contexts);
  g_test_add_func ("/figure/errors/image", test_bad_image);
  g_test_add_func ("/figure/files/all", test_files);
  g_test_add_func ("/figure/files/full-disk", test_full_disk);
  return g_test_run ();
}
