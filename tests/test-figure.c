/* Figures: what is drawn is where the plot says, in its colours, on paper with nothing cut off.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "figure-checks.h"

static bool drawn[PAULI_N_CURVE_PLOTS];

/* Everything about a plot, on all pages. */
static void
test_plot (gconstpointer data)
{
  PauliPlotId id = (PauliPlotId) GPOINTER_TO_INT (data);

  drawings_of_plot (id, check_all);
  drawn[id] = true;
}

/* Each curve was to be seen by itself often enough for all that to mean something; all are dashed that should be, and no others;
 * and where one coincides with the exact curve, as these often do, it is drawn over it. */
static void
test_seen (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    if (!drawn[id]) {
      g_test_skip ("not all plots were drawn");
      return;
    }
  for (int id = 0; id < PAULI_N_CURVES; id++) {
    g_test_message ("curve %d: alone %d, open %d, on the exact one %d", id, n_found[id], n_open[id], n_on_exact[id]);
    g_assert_cmpint (n_found[id], >=, id == PAULI_CURVE_EXACT ? 1000 : 100);
    g_assert_true (drawing_is_dashed (id) ? n_open[id] >= 10 : n_open[id] == 0);
  }
  g_assert_cmpint (n_on_exact[PAULI_CURVE_SERIES24], >=, 20);
  g_assert_cmpint (n_on_exact[PAULI_CURVE_LIMIT], >=, 20);
}

/* All plots on a page, with all parameters. */
static void
check_page (const PauliPage *page)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    drawings_of_page (id, page, 0, check_all);
    drawings_of_page (id, page, 4, check_all);
  }
}

/* What figure.h calls the smallest page a plot can be drawn on with its labels, and ones that are small in one
 * direction: each with all parameters. */
static void
test_smallest_page (void)
{
  const PauliPage page = { PAULI_PAGE_MIN_WIDTH * 10, PAULI_PAGE_MIN_HEIGHT * 10, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };

  check_page (&page);
}

static void
test_narrow_page (void)
{
  const PauliPage page = { PAULI_PAGE_MIN_WIDTH * 10, 300, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };

  check_page (&page);
}

static void
test_low_page (void)
{
  const PauliPage page = { 400, PAULI_PAGE_MIN_HEIGHT * 10, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };

  check_page (&page);
}

/* A journal's column, 86 mm x 60 mm in points, is no whole number of pixels: the image is rounded, and all paper. */
static void
test_fractional_page (void)
{
  const PauliPage page = { 243.78, 170.08, 8, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };

  check_page (&page);
}

/* Tick labels of very small values are multiples of a power of ten that stands above the axis, and only then. */
static void
test_exponent (void)
{
  static const double ends[][2] = { { 0, 0.5 } };

  for (int small = 0; small < 2; small++) {
    Drawing drawing = { .plot = drawing_lines (1, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };
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
    Drawing whole = { .plot = drawing_lines (1, ends), .page = { 400, 300, 12, theme, PAULI_FAMILY_SANS, 0, false } };
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
  Drawing drawing = { .plot = drawing_lines (2, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };

  drawing.plot->n_gaps = 202;
  drawing_draw (&drawing, 1);
  check_margins (&drawing);
  check_frame (&drawing);
  check_text (&drawing);
  drawing_clear (&drawing);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    g_autofree char *path = g_strdup_printf ("/figure/plot/%s", plot_names[id]);
    g_test_add_data_func (path, GINT_TO_POINTER (id), test_plot);
  }
  g_test_add_func ("/figure/plot/seen", test_seen);
  g_test_add_func ("/figure/page/smallest", test_smallest_page);
  g_test_add_func ("/figure/page/narrow", test_narrow_page);
  g_test_add_func ("/figure/page/low", test_low_page);
  g_test_add_func ("/figure/page/fractional", test_fractional_page);
  g_test_add_func ("/figure/exponent", test_exponent);
  g_test_add_func ("/figure/gap", test_gap);
  g_test_add_func ("/figure/no-point", test_no_point);
  return g_test_run ();
}
