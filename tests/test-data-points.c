/* Measured points: symbols, bars, what is left out, and the legend.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "data-points.h"
#include "drawings.h"

#define EM 12.0

/* Adds a set of n points to a plot, all zero. */
static PauliPlotData *
add_set (PauliPlot *plot, int index, size_t n, bool errors)
{
  PauliPlotData *data = &plot->data[plot->n_data++];

  *data = (PauliPlotData){ g_strdup ("data"), index, n, g_new0 (double, n), g_new0 (double, n), NULL };
  if (errors)
    data->yerr = g_new0 (double, n);
  return data;
}

static Drawing
empty (PauliTheme theme)
{
  Drawing drawing = { .plot = drawing_lines (0, NULL), .page = { 400, 300, EM, theme } };
  drawing.plot->legend = PAULI_LEGEND_NONE;
  return drawing;
}

static int
count_near (const Drawing *drawing, double x, double y, double reach, guint32 color)
{
  double page_x, page_y;

  pauli_frame_to_page (&drawing->frame, x, y, &page_x, &page_y);
  PauliRect rect = { page_x - reach, page_y - reach, 2 * reach, 2 * reach };
  return pixels_count (&drawing->pixels, rect, drawing->paper, color, 0.9, NULL);
}

/* A point for each index stands in its colour where it should, about 0.6 em wide; the open ones have paper in the middle. */
static void
test_symbols (void)
{
  for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
    Drawing drawing = empty (theme);
    for (int k = 0; k < PAULI_DATA_MAX; k++) {
      PauliPlotData *data = add_set (drawing.plot, k, 1, false);
      data->x[0] = (k + 1) / 7., data->y[0] = 0.3 + 0.05 * k;
    }
    drawing_draw (&drawing, 8); /* so fine that the pixels along the edges, which are mixed, are few */
    for (int k = 0; k < PAULI_DATA_MAX; k++) {
      guint32 color = pixels_rgb (pauli_data_color (k, theme));
      double x = (k + 1) / 7., y = 0.3 + 0.05 * k, disc = G_PI * 0.09 * EM * EM * 64;
      int whole = count_near (&drawing, x, y, 0.5 * EM, color), middle = count_near (&drawing, x, y, 0.08 * EM, color);
      bool open = k >= 4;
      g_assert_true (open ? middle == 0 : middle >= 160);
      g_assert_cmpfloat (whole, >, (open ? 0.45 : 0.75) * disc);
      g_assert_cmpfloat (whole, <, 1.25 * disc);
      for (int j = 0; j < k; j++)
        g_assert_cmphex (color, !=, pixels_rgb (pauli_data_color (j, theme)));
    }
    drawing_clear (&drawing);
  }
}

/* WCAG's 3 for graphics. */
static void
test_contrast (void)
{
  for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++)
    for (int k = 0; k < PAULI_DATA_MAX; k++)
      g_assert_cmpfloat (pixels_contrast (pauli_data_color (k, theme), pauli_theme_colors (theme)->paper), >, 4.5);
}

/* Rows of pixels with colour in a strip around x, between two heights of the plot. */
static bool
has_bar (const Drawing *drawing, double x, double y0, double y1, guint32 color)
{
  for (double y = y0; y <= y1; y += (y1 - y0) / 10) {
    double page_x, page_y;
    pauli_frame_to_page (&drawing->frame, x, y, &page_x, &page_y);
    if (pixels_share_near (&drawing->pixels, page_x, page_y, 1, drawing->paper, color) < 0.4)
      return false;
  }
  return true;
}

/* Whether there is a cap: colour a fifth of an em beside the end of a bar. */
static bool
has_cap (const Drawing *drawing, double x, double y, guint32 color)
{
  double page_x, page_y;

  pauli_frame_to_page (&drawing->frame, x, y, &page_x, &page_y);
  return pixels_share_near (&drawing->pixels, page_x + 0.18 * EM, page_y, 1, drawing->paper, color) > 0.4 &&
         pixels_share_near (&drawing->pixels, page_x - 0.18 * EM, page_y, 1, drawing->paper, color) > 0.4;
}

/* Bars go from y - yerr to y + yerr with caps, or to the frame without; what is no number or outside is not drawn. */
static void
test_bars (void)
{
  Drawing drawing = empty (PAULI_THEME_LIGHT);
  PauliPlotData *data = add_set (drawing.plot, 0, 7, true);
  guint32 color = pixels_rgb (pauli_data_color (0, PAULI_THEME_LIGHT));
  /* Between ticks. */
  const double x[] = { 0.23, 0.43, 0.63, 0.83, NAN, 0.53, 1.2 }, y[] = { 0.5, 0.8, 0.3, 0.5, 0.5, 1.1, 0.5 };
  const double yerr[] = { 0.2, 0.5, 0.7, NAN, 0.1, 0.4, 0.1 };

  memcpy (data->x, x, sizeof x);
  memcpy (data->y, y, sizeof y);
  memcpy (data->yerr, yerr, sizeof yerr);
  drawing_draw (&drawing, 2);
  g_assert_true (has_bar (&drawing, 0.23, 0.31, 0.69, color));
  g_assert_false (has_bar (&drawing, 0.23, 0.72, 0.8, color));
  g_assert_false (has_bar (&drawing, 0.23, 0.2, 0.28, color));
  g_assert_true (has_cap (&drawing, 0.23, 0.3, color) && has_cap (&drawing, 0.23, 0.7, color));
  g_assert_true (has_bar (&drawing, 0.43, 0.31, 0.99, color) && has_cap (&drawing, 0.43, 0.3, color));
  g_assert_false (has_cap (&drawing, 0.43, 1, color)); /* cut, as is the next at the bottom */
  g_assert_true (has_bar (&drawing, 0.63, 0.01, 0.98, color) && !has_cap (&drawing, 0.63, 0, color));
  g_assert_cmpint (count_near (&drawing, 0.83, 0.5, 0.3 * EM, color), >, 50);
  g_assert_false (has_bar (&drawing, 0.83, 0.6, 0.7, color));
  g_assert_false (has_bar (&drawing, 0.53, 0.75, 0.95, color)); /* of a point above the frame */
  const PauliRect *a = &drawing.frame.area;
  PauliRect above = { 0, 0, 400, a->y - 1 }, right = { a->x + a->width + 1, 0, 400 - a->x - a->width - 1, 300 };
  g_assert_cmpint (pixels_count (&drawing.pixels, above, drawing.paper, color, 0.5, NULL), ==, 0);
  g_assert_cmpint (pixels_count (&drawing.pixels, right, drawing.paper, color, 0.5, NULL), ==, 0);
  drawing_clear (&drawing);
}

/* On logarithmic axes likewise; a bar that reaches below zero ends at the frame, points at or below zero are not drawn. */
static void
test_logarithmic (void)
{
  Drawing drawing = empty (PAULI_THEME_DARK);
  PauliPlotData *data = add_set (drawing.plot, 2, 4, true);
  guint32 color = pixels_rgb (pauli_data_color (2, PAULI_THEME_DARK));
  const double x[] = { 2.5, 5.5, 25, -1 }, y[] = { 0.1, 0.5, -0.2, 0.1 }, yerr[] = { 0.3, 0.25, 0.5, 0.1 };

  drawing.plot->x = (PauliAxis){ 1, 100, true, "x" };
  drawing.plot->y = (PauliAxis){ 0.01, 1, true, "y" };
  memcpy (data->x, x, sizeof x);
  memcpy (data->y, y, sizeof y);
  memcpy (data->yerr, yerr, sizeof yerr);
  drawing_draw (&drawing, 2);
  g_assert_true (has_bar (&drawing, 2.5, 0.0105, 0.39, color) && has_cap (&drawing, 2.5, 0.4, color));
  g_assert_false (has_cap (&drawing, 2.5, 0.01, color));
  g_assert_true (has_bar (&drawing, 5.5, 0.26, 0.74, color));
  g_assert_true (has_cap (&drawing, 5.5, 0.25, color) && has_cap (&drawing, 5.5, 0.75, color));
  g_assert_false (has_bar (&drawing, 5.5, 0.1, 0.2, color));
  g_assert_false (has_bar (&drawing, 25, 0.02, 0.3, color));
  drawing_clear (&drawing);
}

/* Of points on the same spot there is one symbol, with a bar over all their bars. */
static void
test_same_spot (void)
{
  Drawing many = empty (PAULI_THEME_LIGHT), one = empty (PAULI_THEME_LIGHT);
  PauliPlotData *data = add_set (many.plot, 0, 1000, true), *single = add_set (one.plot, 0, 1, true);
  guint32 color = pixels_rgb (pauli_data_color (0, PAULI_THEME_LIGHT));

  for (size_t i = 0; i < data->n; i++) {
    data->x[i] = 0.5, data->y[i] = 0.5;
    data->yerr[i] = i == 700 ? 0.3 : 0.01;
  }
  single->x[0] = single->y[0] = 0.5, single->yerr[0] = 0.3;
  drawing_draw (&many, 2);
  drawing_draw (&one, 2);
  g_assert_true (has_bar (&many, 0.5, 0.21, 0.79, color));
  for (int row = 0; row < many.pixels.height; row++)
    for (int column = 0; column < many.pixels.width; column++)
      g_assert_cmphex (pixels_get (&many.pixels, column, row), ==, pixels_get (&one.pixels, column, row));
  drawing_clear (&many);
  drawing_clear (&one);
}

static double
share_near (const Drawing *drawing, double x, double y, int reach, guint32 color)
{
  double page_x, page_y;

  pauli_frame_to_page (&drawing->frame, x, y, &page_x, &page_y);
  return pixels_share_near (&drawing->pixels, page_x, page_y, reach, drawing->paper, color);
}

/* A hundred thousand points: at each of those that are tried there is colour, and just inside the ends of its bar, which may
 * be that of a spot beside it; far from all there is none. */
static void
check_very_many (bool errors)
{
  Drawing drawing = empty (PAULI_THEME_LIGHT);
  PauliPlotData *data = add_set (drawing.plot, 0, 100000, errors);
  guint32 color = pixels_rgb (pauli_data_color (0, PAULI_THEME_LIGHT));
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);

  for (size_t i = 0; i < data->n; i++) {
    data->x[i] = g_rand_double (rand);
    data->y[i] = 0.3 + 0.1 * g_rand_double (rand) + (i % 100 == 0 ? 0.4 * g_rand_double (rand) : 0);
    if (errors)
      data->yerr[i] = i % 100 == 0 ? 0.02 + 0.05 * g_rand_double (rand) : 0.001;
  }
  drawing_draw (&drawing, 1);
  for (size_t i = 0; i < data->n; i += 50) {
    if (share_near (&drawing, data->x[i], data->y[i], 1, color) < 0.5)
      g_error ("no colour at point %zu, (%g, %g)", i, data->x[i], data->y[i]);
    for (int sign = -1; sign <= 1 && errors; sign += 2)
      g_assert_cmpfloat (share_near (&drawing, data->x[i], data->y[i] + 0.95 * sign * data->yerr[i], 3, color), >, 0.3);
  }
  const PauliRect *a = &drawing.frame.area;
  PauliRect below = { a->x + EM, a->y + 0.79 * a->height, a->width - 2 * EM, 0.1 * a->height };
  g_assert_cmpint (pixels_count (&drawing.pixels, below, drawing.paper, color, 0.3, NULL), ==, 0);
  drawing_clear (&drawing);
}

static void
test_very_many (void)
{
  check_very_many (false);
  check_very_many (true);
}

/* ---- Legend ---------------------------------------------------------------------------------------------------- */

/* A set has an entry with its symbol, which an automatic legend puts where no point or bar is. */
static void
test_legend (void)
{
  static const double ends[][2] = { { 0.5, 0.5 } };

  for (int corner = 0; corner < 4; corner++)
    for (int errors = 0; errors < 2; errors++) {
      Drawing drawing = { .plot = drawing_lines (1, ends), .page = { 400, 300, EM, PAULI_THEME_LIGHT } };
      PauliPlotData *data = add_set (drawing.plot, 1, 2000, errors);
      guint32 color = pixels_rgb (pauli_data_color (1, PAULI_THEME_LIGHT));
      g_autoptr (GRand) rand = g_rand_new_with_seed (9);
      for (size_t i = 0; i < data->n; i++) { /* all but one corner */
        double x = g_rand_double (rand), y = errors ? (corner & 1 ? 0.55 : 0.45) : g_rand_double (rand);
        bool inside = (corner & 1 ? y < 0.5 : y > 0.5) && (corner & 2 ? x < 0.5 : x > 0.5);
        data->x[i] = inside ? (corner & 2 ? 1 : 0) : x;
        data->y[i] = y;
        if (errors) { /* by their bars only */
          bool free_side = corner & 2 ? x < 0.5 : x > 0.5;
          data->x[i] = x;
          data->yerr[i] = free_side ? 0.01 : 0.6;
        }
      }
      drawing_draw (&drawing, 2);
      const PauliRect *r = &drawing.frame.legend, *a = &drawing.frame.area;
      g_assert_cmpfloat (r->height, >, 0);
      PauliRect samples = { r->x, r->y, 3 * EM, r->height }, rest = { r->x + 3 * EM, r->y, r->width - 3 * EM, r->height };
      g_assert_cmpint (pixels_count (&drawing.pixels, samples, drawing.paper, color, 0.95, NULL), >, 100);
      g_assert_cmpint (pixels_count (&drawing.pixels, samples, drawing.paper, color, 0.95, NULL), <, 400);
      g_assert_cmpint (pixels_count (&drawing.pixels, rest, drawing.paper, color, 0.95, NULL), ==, 0);
      if (r->y >= a->y) {
        double x, y;
        for (size_t i = 0; i < data->n; i++) {
          pauli_frame_to_page (&drawing.frame, data->x[i], data->y[i], &x, &y);
          g_assert_false (rect_contains (r, x, y));
        }
      }
      drawing_clear (&drawing);
    }
}

/* Where points leave a corner free there the legend is, and not above. */
static void
test_legend_corner (void)
{
  Drawing drawing = { .plot = drawing_lines (0, NULL), .page = { 400, 300, EM, PAULI_THEME_LIGHT } };
  PauliPlotData *data = add_set (drawing.plot, 0, 100, true);

  for (size_t i = 0; i < data->n; i++) {
    data->x[i] = 0.95 - 0.9 * (double) i / 100;
    data->y[i] = 0.9;
    data->yerr[i] = i < 40 ? 0.05 : 0.85; /* down to the bottom on the left */
  }
  drawing_draw (&drawing, 1);
  const PauliRect *r = &drawing.frame.legend, *a = &drawing.frame.area;
  g_assert_cmpfloat (r->y, >, a->y + 0.5 * a->height);
  g_assert_cmpfloat (r->x, >, a->x + 0.5 * a->width);
  drawing_clear (&drawing);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/data/symbols", test_symbols);
  g_test_add_func ("/figure/data/contrast", test_contrast);
  g_test_add_func ("/figure/data/bars", test_bars);
  g_test_add_func ("/figure/data/logarithmic", test_logarithmic);
  g_test_add_func ("/figure/data/same-spot", test_same_spot);
  g_test_add_func ("/figure/data/very-many", test_very_many);
  g_test_add_func ("/figure/data/legend", test_legend);
  g_test_add_func ("/figure/data/legend-corner", test_legend_corner);
  return g_test_run ();
}
