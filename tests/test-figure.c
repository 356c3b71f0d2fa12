/* Figures: what is drawn is where the plot says, in its colours, on paper with nothing cut off.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "figure-checks.h"
#include "legend.h"

static void
test_curves (void)
{
  memset (n_found, 0, sizeof n_found);
  memset (n_open, 0, sizeof n_open);
  memset (n_on_exact, 0, sizeof n_on_exact);
  for_each_drawing (check_curves);
  /* Each was to be seen by itself often enough for all this to mean something; all but the exact curve are dashed; and
   * where one coincides with the exact curve, as these often do, it is drawn over it. */
  for (int id = 0; id < PAULI_N_CURVES; id++) {
    g_assert_cmpint (n_found[id], >=, id == PAULI_CURVE_EXACT ? 1000 : 100);
    g_assert_true (id == PAULI_CURVE_EXACT ? n_open[id] == 0 : n_open[id] >= 10);
  }
  g_assert_cmpint (n_on_exact[PAULI_CURVE_SERIES24], >=, 20);
  g_assert_cmpint (n_on_exact[PAULI_CURVE_LIMIT], >=, 20);
}

static void
test_margins (void)
{
  for_each_drawing (check_margins);
}

static void
test_frames (void)
{
  for_each_drawing (check_frame);
}

static void
test_text (void)
{
  for_each_drawing (check_text);
}

static void
test_marker (void)
{
  for_each_drawing (check_marker);
}

static void
test_legend (void)
{
  for_each_drawing (check_legend);
}

/* What figure.h calls the smallest page a plot can be drawn on with its labels, and ones that are small in one
 * direction: each with all parameters. */
static void
test_smallest_page (void)
{
  const PauliPage page = { PAULI_PAGE_MIN_WIDTH * 10, PAULI_PAGE_MIN_HEIGHT * 10, 10, PAULI_THEME_LIGHT };

  drawings_of_page (&page, 0, check_all);
  drawings_of_page (&page, 4, check_all);
}

static void
test_narrow_page (void)
{
  const PauliPage page = { PAULI_PAGE_MIN_WIDTH * 10, 300, 10, PAULI_THEME_LIGHT };

  drawings_of_page (&page, 0, check_all);
  drawings_of_page (&page, 4, check_all);
}

static void
test_low_page (void)
{
  const PauliPage page = { 400, PAULI_PAGE_MIN_HEIGHT * 10, 10, PAULI_THEME_LIGHT };

  drawings_of_page (&page, 0, check_all);
  drawings_of_page (&page, 4, check_all);
}

/* A journal's column, 86 mm x 60 mm in points, is no whole number of pixels: the image is rounded, and all paper. */
static void
test_fractional_page (void)
{
  const PauliPage page = { 243.78, 170.08, 8, PAULI_THEME_LIGHT };

  drawings_of_page (&page, 0, check_all);
  drawings_of_page (&page, 4, check_all);
}

/* Where lines leave a corner free, the legend is inside; where there is no room between them, above. */
static void
test_legend_places (void)
{
  static const struct {
    double ends[3][2];
    bool inside;
  } rows[] = {
    { { { 0, 1 }, { 0.05, 1 }, { 0, 0.95 } }, true },   { { { 1, 0 }, { 0.95, 0 }, { 1, 0.05 } }, true },
    { { { 0.9, 0.9 }, { 0.8, 0.8 }, { 0, 1 } }, true }, { { { 0.1, 0.1 }, { 0.2, 0.2 }, { 0, 1 } }, true },
    { { { 0.9, 0.8 }, { 0.1, 0.2 }, { 0.2, 0.8 } }, false }, { { { 0.8, 0.8 }, { 0.5, 0.5 }, { 0.2, 0.2 } }, false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    Drawing drawing = { .plot = drawing_lines (3, rows[i].ends), .page = { 300, 220, 12, PAULI_THEME_LIGHT } };
    drawing_draw (&drawing, 1);
    check_legend (&drawing);
    g_assert_true ((drawing.frame.legend.y >= drawing.frame.area.y) == rows[i].inside);
    drawing_clear (&drawing);
  }
}

/* A marker apart from all curves, as in a gap of the exact one, is not covered either. */
static void
test_legend_and_marker (void)
{
  static const double ends[][2] = { { 0.1, 0.1 } }, places[][2] = { { 0.9, 0.9 }, { 0.9, 0.2 }, { 0.1, 0.9 } };

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    Drawing drawing = { .plot = drawing_lines (1, ends), .page = { 300, 220, 12, PAULI_THEME_LIGHT } };
    drawing.plot->has_marker = true;
    drawing.plot->marker_x = places[i][0];
    drawing.plot->marker_y = places[i][1];
    drawing.plot->marker_label = g_strdup ("marker");
    drawing_draw (&drawing, 1);
    check_legend (&drawing);
    check_marker (&drawing);
    drawing_clear (&drawing);
  }
}

/* Tick labels of very small values are multiples of a power of ten that stands above the axis, and only then. */
static void
test_exponent (void)
{
  static const double ends[][2] = { { 0, 0.5 } };

  for (int small = 0; small < 2; small++) {
    Drawing drawing = { .plot = drawing_lines (1, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT } };
    if (small)
      drawing.plot->y.max = 1.5e-6;
    drawing_draw (&drawing, 1);
    const PauliRect *a = &drawing.frame.area;
    PauliRect above = { a->x, 0, 4 * 12, a->y - 0.2 * 12 };
    int ink = pixels_count_ink (&drawing.pixels, above, drawing.paper);
    g_assert_true (small ? ink > 50 : ink == 0);
    check_margins (&drawing);
    drawing_clear (&drawing);
  }
}

/* Where the line from 0.3 to 0.9 is on the page at point i. */
static bool
line_is_drawn (const Drawing *drawing, size_t i)
{
  double x = drawing->plot->curves[0].x[i], page_x, page_y;

  pauli_frame_to_page (&drawing->frame, x, 0.3 + 0.6 * x, &page_x, &page_y);
  return drawing_has_ink (drawing, page_x, page_y, 2);
}

static bool
has_message (const Drawing *drawing)
{
  const PauliRect *a = &drawing->frame.area;
  double em = drawing->page.text_size;
  PauliRect bottom = { a->x, a->y + a->height - 2 * em, a->width, 2 * em };
  guint32 color = drawing_warnings[drawing->page.theme];
  return pixels_count (&drawing->pixels, bottom, drawing->paper, color, 0.5, NULL) > 200;
}

/* Points without a value leave the line open, and are counted in a message of the colour for warnings. */
static void
test_gap (void)
{
  static const double ends[][2] = { { 0.3, 0.9 } };

  for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
    Drawing whole = { .plot = drawing_lines (1, ends), .page = { 400, 300, 12, theme } };
    Drawing open = { .plot = drawing_lines (1, ends), .page = whole.page };
    PauliCurve *curve = &open.plot->curves[0];
    for (size_t i = 0; i < curve->n; i++)
      if (i < 5 || (i > 40 && i < 60 && i != 50) || i >= 98) { /* one point stands alone */
        curve->y[i] = NAN;
        open.plot->n_gaps++;
      }
    drawing_draw (&whole, 1);
    drawing_draw (&open, 1);
    for (size_t i = 7; i < 96; i++) { /* two points from the ends of a line, its width does not matter */
      g_assert_true (line_is_drawn (&whole, i));
      if (i <= 40 || i >= 60)
        g_assert_true (line_is_drawn (&open, i));
      else if (i > 42 && i < 58)
        g_assert_false (line_is_drawn (&open, i));
    }
    g_assert_true (has_message (&open) && !has_message (&whole));
    drawing_clear (&whole);
    drawing_clear (&open);
  }
}

/* Nothing finite at all: a frame, a legend and the message. */
static void
test_no_point (void)
{
  static const double ends[][2] = { { NAN, NAN }, { INFINITY, INFINITY } };
  Drawing drawing = { .plot = drawing_lines (2, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT } };

  drawing.plot->n_gaps = 202;
  drawing_draw (&drawing, 1);
  check_margins (&drawing);
  check_frame (&drawing);
  check_text (&drawing);
  drawing_clear (&drawing);
}

/* The legend says "off scale" of curves of which nothing is to be seen, and of no others. */
static void
test_off_scale (void)
{
  static const double ends[][2] = { { 0.2, 0.4 }, { 1.1, 1.5 }, { 0.9, 7 } };
  Drawing drawing = { .plot = drawing_lines (3, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT } };

  drawing_draw (&drawing, 1);
  check_curves (&drawing);
  cairo_t *cr = cairo_create (drawing.image);
  PauliText text = pauli_text_new (cr, 12);
  PauliLegend legend = pauli_legend_new (drawing.plot, &drawing.page, &text);
  g_assert_cmpuint (legend.n, ==, 3);
  for (size_t i = 0; i < 3; i++) {
    g_assert_true (g_str_has_prefix (legend.labels[i], "line"));
    g_assert_true ((strstr (legend.labels[i], "off scale") != NULL) == (i == 1));
  }
  pauli_legend_clear (&legend);
  pauli_text_clear (&text);
  cairo_destroy (cr);
  drawing_clear (&drawing);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  pauli_figure_init ();
  g_test_add_func ("/figure/curves", test_curves);
  g_test_add_func ("/figure/margins", test_margins);
  g_test_add_func ("/figure/frames", test_frames);
  g_test_add_func ("/figure/text", test_text);
  g_test_add_func ("/figure/marker", test_marker);
  g_test_add_func ("/figure/legend/all", test_legend);
  g_test_add_func ("/figure/legend/places", test_legend_places);
  g_test_add_func ("/figure/legend/marker", test_legend_and_marker);
  g_test_add_func ("/figure/legend/off-scale", test_off_scale);
  g_test_add_func ("/figure/page/smallest", test_smallest_page);
  g_test_add_func ("/figure/page/narrow", test_narrow_page);
  g_test_add_func ("/figure/page/low", test_low_page);
  g_test_add_func ("/figure/page/fractional", test_fractional_page);
  g_test_add_func ("/figure/exponent", test_exponent);
  g_test_add_func ("/figure/gap", test_gap);
  g_test_add_func ("/figure/no-point", test_no_point);
  return g_test_run ();
}
