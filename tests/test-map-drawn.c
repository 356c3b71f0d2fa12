/* What is drawn of maps: bands without seams, bar, labels.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>

#include "contours.h"
#include "drawings.h"
#include "map-labels.h"
#include "maps.h"
#include "palette.h"

/* ---- Drawings -------------------------------------------------------------------------------------------------- */

static PauliPlot *
plot_of (PauliMap *map)
{
  PauliPlot *plot = g_new0 (PauliPlot, 1);

  plot->id = PAULI_PLOT_MAP;
  plot->x = (PauliAxis){ 50, 600, false, "<i>M</i><sub>q</sub>  [MeV]" };
  plot->y = (PauliAxis){ 0.15, 0.6, false, "<i>ρ</i><sub>c</sub>  [fm]" };
  plot->map = map;
  plot->map_title = g_strdup ("<i>F</i><sub>2</sub>(0)");
  plot->has_marker = true;
  plot->marker_x = 350;
  plot->marker_y = 0.33;
  plot->marker_label = g_strdup ("current parameters");
  return plot;
}

/* But for rounding. */
static bool
same_color (guint32 a, guint32 b)
{
  for (int shift = 0; shift < 24; shift += 8)
    if (abs ((int) (a >> shift & 255) - (int) (b >> shift & 255)) > 1)
      return false;
  return true;
}

/* Every pixel between ticks, lines, labels, legend and marker has the colour of its band; so there is no seam. */
static void
check_bands (const Drawing *drawing, double sign, MapFunction function)
{
  const PauliRect area = rect_inset (drawing->frame.area, drawing->page.text_size);
  PauliLevels levels = pauli_levels_new (drawing->plot->map);
  double scale = drawing->pixels.scale;
  int right = 0, all = 0, strange = 0;

  for (int row = (int) (area.y * scale); row < (area.y + area.height) * scale; row++)
    for (int column = (int) (area.x * scale); column < (area.x + area.width) * scale; column++) {
      double x, y;
      pauli_frame_from_page (&drawing->frame, (column + 0.5) / scale, (row + 0.5) / scale, &x, &y);
      double value = sign * function ((x - 50) / 550, (y - 0.15) / 0.45);
      size_t band = 0;
      while (band < levels.n && value >= levels.levels[band])
        band++;
      guint32 rgb = pixels_get (&drawing->pixels, column, row), paper = drawing->paper;
      all++;
      right += same_color (rgb, pixels_rgb (pauli_map_color ((double) band / (double) levels.n, drawing->page.theme)));
      strange += rgb == paper;
    }
  g_assert_cmpint (right, >, 0.8 * all);
  g_assert_cmpint (strange, <, 0.01 * all); /* of halos */
}

/* Each column of pixels of the area, between the ticks, has no more changes than contours, legend, marker and labels make:
 * hairlines between bands would be more. */
static void
test_drawn (void)
{
  static const MapFunction drawn[] = { maps_product, maps_hill, maps_negative };
  static const size_t sizes[] = { 13, 49, 193 };

  for (size_t k = 0; k < G_N_ELEMENTS (drawn); k++)
    for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++)
      for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
        Drawing drawing = { .plot = plot_of (maps_new (sizes[i], drawn[k])), .page = { 600, 420, 12, theme } };
        drawing_draw (&drawing, 1 + (int) (i == 1));
        if (sizes[i] > 13)
          check_bands (&drawing, drawn[k] == maps_negative ? -1 : 1, drawn[k]);
        const PauliRect *a = &drawing.frame.area;
        PauliRect bar = { a->x + a->width + 8, a->y, drawing.page.width - a->x - a->width - 8, a->height };
        g_assert_cmpint (pixels_count (&drawing.pixels, bar, drawing.paper, drawing_inks[theme], 0.6, NULL), >, 200);
        for (double f = 0; f <= 1; f += 1) {
          guint32 color = pixels_rgb (pauli_map_color (f, theme));
          g_assert_cmpint (pixels_count (&drawing.pixels, bar, drawing.paper, color, 0.97, NULL), >, 50);
        }
        PauliRect edges[] = { { 0, 0, 600, 2 }, { 0, 418, 600, 2 }, { 0, 0, 2, 420 }, { 598, 0, 2, 420 } };
        for (int e = 0; e < 4; e++)
          g_assert_cmpint (pixels_count_ink (&drawing.pixels, edges[e], drawing.paper), ==, 0);
        drawing_clear (&drawing);
      }
}

/* A gap is paper, and its edge no line, which only contours make that end there. */
static void
test_gap (void)
{
  Drawing drawing = { .plot = plot_of (maps_new (49, maps_product)), .page = { 600, 420, 12, PAULI_THEME_LIGHT } };
  PauliMap *map = drawing.plot->map;
  double x0, y0, x1, y1;
  int dark = 0;

  for (size_t i = 10; i <= 22; i++)
    for (size_t j = 26; j <= 38; j++)
      map->z[i * map->n + j] = NAN;
  drawing_draw (&drawing, 2);
  /* From the last values before the gap to the first after it. */
  pauli_frame_to_page (&drawing.frame, 50 + 550 * 9 / 48., 0.15 + 0.45 * 39 / 48., &x0, &y0);
  pauli_frame_to_page (&drawing.frame, 50 + 550 * 23 / 48., 0.15 + 0.45 * 25 / 48., &x1, &y1);
  const PauliRect gap = { x0, y0, x1 - x0, y1 - y0 }, inside = rect_inset (gap, 8), around = rect_inset (gap, -1);
  g_assert_cmpint (pixels_count_ink (&drawing.pixels, inside, 0xffffff), ==, 0);
  for (int row = (int) (2 * around.y); row < 2 * (around.y + around.height); row++)
    for (int column = (int) (2 * around.x); column < 2 * (around.x + around.width); column++)
      dark += (pixels_get (&drawing.pixels, column, row) >> 8 & 255) < 0x70;
  g_assert_cmpint (dark, <, (int) (gap.width + gap.height)); /* a quarter of its edge, in pixels */
  drawing_clear (&drawing);
}

/* While nothing is computed there is a message; with it there is none; and neither changes the area much. */
static void
test_computing (void)
{
  Drawing before = { .plot = plot_of (NULL), .page = { 600, 420, 12, PAULI_THEME_LIGHT } };
  Drawing after = { .plot = plot_of (maps_new (13, maps_product)), .page = before.page };

  drawing_draw (&before, 1);
  drawing_draw (&after, 1);
  const PauliRect *a = &before.frame.area;
  PauliRect upper = { a->x + 0.3 * a->width, a->y + 0.2 * a->height, 0.4 * a->width, 0.2 * a->height };
  g_assert_cmpint (pixels_count (&before.pixels, upper, 0xffffff, drawing_inks[0], 0.5, NULL), >, 40);
  g_assert_cmpint (pixels_count_ink (&before.pixels, rect_inset (*a, 12), 0xffffff), <, 2500);
  g_assert_cmpfloat (fabs (a->width - after.frame.area.width), <, 12);
  drawing_clear (&before);
  drawing_clear (&after);
}

/* ---- Labels ---------------------------------------------------------------------------------------------------- */

static bool
touch (const PauliMapLabel *a, const PauliMapLabel *b)
{
  for (double s = -0.5; s <= 0.5; s += 0.05)
    for (double t = -0.5; t <= 0.5; t += 0.05) {
      double dx = a->x + s * a->width * cos (a->angle) - b->x - t * b->width * cos (b->angle);
      double dy = a->y + s * a->width * sin (a->angle) - b->y - t * b->width * sin (b->angle);
      if (hypot (dx, dy) < (a->height + b->height) / 2)
        return true;
    }
  return false;
}

/* A label is on its contour, upright, inside, and apart from the legend and the marker. */
static void
check_label (const PauliMapLabels *labels, const PauliMapLabel *label, double level, MapFunction function)
{
  const PauliFrame *frame = labels->frame;
  const PauliRect inside = rect_inset (frame->area, 6);
  double sign = labels->levels->negative ? -1 : 1, x, y;

  pauli_frame_from_page (frame, label->x, label->y, &x, &y);
  double value = sign * function ((x - 50) / 550, (y - 0.15) / 0.45);
  g_assert_cmpfloat (fabs (value - level), <, 0.01 * fabs (level) + 1e-3);
  g_assert_cmpfloat (fabs (label->angle), <=, G_PI_2);
  pauli_frame_to_page (frame, labels->plot->marker_x, labels->plot->marker_y, &x, &y);
  for (double t = -0.5; t <= 0.5; t += 0.1) {
    double page_x = label->x + t * label->width * cos (label->angle), page_y = label->y + t * label->width * sin (label->angle);
    g_assert_true (rect_contains (&inside, page_x, page_y));
    g_assert_false (rect_contains (&frame->legend, page_x, page_y));
    g_assert_cmpfloat (hypot (page_x - x, page_y - y), >, 6);
  }
}

/* Half of the contours at least have a label, unless the area is small; none touches another. */
static void
check_labels (MapFunction function, const PauliRect *area, bool small)
{
  g_autoptr (PauliPlot) plot = plot_of (maps_new (97, function));
  PauliLevels levels = pauli_levels_new (plot->map);
  PauliFrame frame = { .area = *area, .x = plot->x, .y = plot->y };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (PauliMapLabel));
  PauliMapLabels labels = { plot, &frame, &levels, 12, array };

  frame.legend = (PauliRect){ area->x + area->width - 110, area->y + 10, 100, 20 };
  for (size_t i = 0; i < levels.n; i++) {
    PauliContours contours = pauli_contours_new (plot->map, levels.negative ? -1 : 1, levels.levels[i]);
    if (pauli_map_labels_add (&labels, &contours, i, 30, 12))
      check_label (&labels, &g_array_index (array, PauliMapLabel, array->len - 1), levels.levels[i], function);
    pauli_contours_clear (&contours);
  }
  for (guint a = 0; a < array->len; a++)
    for (guint b = 0; b < a; b++)
      g_assert_false (touch (&g_array_index (array, PauliMapLabel, a), &g_array_index (array, PauliMapLabel, b)));
  g_assert_cmpuint (array->len, >=, small ? 1 : levels.n / 2);
}

static void
test_labels (void)
{
  static const PauliRect areas[] = { { 60, 20, 500, 350 }, { 60, 20, 300, 300 }, { 60, 20, 180, 130 } };

  for (size_t k = 0; k < MAPS_N; k++)
    for (size_t s = 0; s < G_N_ELEMENTS (areas); s++)
      check_labels (maps_all[k], &areas[s], s == 2);
}

/* ---- Legend ---------------------------------------------------------------------------------------------------- */

/* Flat in one quarter each. */
static double
flat_bottom_left (double x, double y)
{
  return 1 + x * y;
}

static double
flat_top_left (double x, double y)
{
  return 1 + x * (1 - y);
}

static double
flat_top_right (double x, double y)
{
  return 1 + (1 - x) * (1 - y);
}

static PauliRect
legend_of (MapFunction function, size_t n, double marker_x, double marker_y)
{
  g_autoptr (PauliPlot) plot = plot_of (maps_new (n, function));
  const PauliPage page = { 500, 350, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };
  PauliFrame frame;

  plot->marker_x = marker_x;
  plot->marker_y = marker_y;
  cairo_surface_t *picture = pauli_figure_image (plot, &page, 1, &frame, NULL);
  cairo_surface_destroy (picture);
  g_assert_cmpfloat (frame.legend.height, >, 0);
  return (PauliRect){ (frame.legend.x - frame.area.x) / frame.area.width, (frame.legend.y - frame.area.y) / frame.area.height,
                      frame.legend.width / frame.area.width, frame.legend.height / frame.area.height };
}

/* Where it covers fewest contours, on coarse maps and fine ones, and not the marker. */
static void
test_legend (void)
{
  for (size_t n = 13; n <= 193; n = 2 * n - 1) {
    PauliRect bottom_left = legend_of (flat_bottom_left, n, 350, 0.33), top_left = legend_of (flat_top_left, n, 350, 0.33);
    PauliRect top_right = legend_of (flat_top_right, n, 350, 0.33), aside = legend_of (flat_bottom_left, n, 80, 0.17);
    g_assert_true (bottom_left.x < 0.1 && bottom_left.y > 0.8);
    g_assert_true (top_left.x < 0.1 && top_left.y < 0.1);
    g_assert_true (top_right.x + top_right.width > 0.9 && top_right.y < 0.1);
    g_assert_false (aside.x < 0.1 && aside.y > 0.8);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/map/drawn", test_drawn);
  g_test_add_func ("/figure/map/gap", test_gap);
  g_test_add_func ("/figure/map/computing", test_computing);
  g_test_add_func ("/figure/map/labels", test_labels);
  g_test_add_func ("/figure/map/legend", test_legend);
  return g_test_run ();
}
