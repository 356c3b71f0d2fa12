/* Maps: levels, contours, colours, and what is drawn of them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "contours.h"
#include "drawings.h"
#include "layout.h"
#include "map-labels.h"
#include "palette.h"

#define MINUS "\u2212"

typedef double (*Function) (double x, double y);

static double
product (double x, double y)
{
  return 0.01 + 1.3 * x * y;
}

static double
steep (double x, double y)
{
  return 1e-4 * exp (11 * x + y);
}

static double
hill (double x, double y)
{
  return exp (-8 * ((x - 0.4) * (x - 0.4) + (y - 0.6) * (y - 0.6)));
}

static double
saddle (double x, double y)
{
  return (x - 0.5) * (y - 0.5);
}

static double
negative (double x, double y)
{
  return -product (x, y) / 2;
}

static const Function functions[] = { product, steep, hill, saddle, negative };

static PauliMap *
map_of (size_t n, Function function)
{
  PauliMap *map = g_malloc0 (sizeof (PauliMap) + n * n * sizeof (double));

  g_atomic_ref_count_init (&map->refs);
  map->n = n;
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      map->z[i * n + j] = function ((double) i / (double) (n - 1), (double) j / (double) (n - 1));
  return map;
}

/* ---- Levels ---------------------------------------------------------------------------------------------------- */

/* Some levels, rising, inside the values, in whose number refinement changes nothing. */
static void
test_levels (void)
{
  for (size_t k = 0; k < G_N_ELEMENTS (functions); k++) {
    PauliMap *coarse = map_of (13, functions[k]);
    PauliLevels first = pauli_levels_new (coarse);
    pauli_map_unref (coarse);
    g_test_message ("%zu: %zu levels from %g to %g", k, first.n, first.levels[0], first.levels[first.n - 1]);
    g_assert_cmpuint (first.n, >=, 5);
    g_assert_cmpuint (first.n, <=, PAULI_LEVELS_MAX);
    g_assert_true (first.negative == (functions[k] == negative));
    for (size_t i = 1; i < first.n; i++)
      g_assert_cmpfloat (first.levels[i], >, first.levels[i - 1]);
    for (size_t n = 25; n <= 193; n = 2 * n - 1) {
      PauliMap *map = map_of (n, functions[k]);
      PauliLevels levels = pauli_levels_new (map);
      g_assert_cmpmem (&levels, sizeof levels, &first, sizeof first);
      pauli_map_unref (map);
    }
  }
}

/* The numbers are 1, 2, 5 and the like times powers of ten, or multiples of these, and their labels say just that. */
static void
test_level_labels (void)
{
  static const struct {
    Function function;
    const char *labels;
  } rows[] = {
    { product, "0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0 1.1 1.2 1.3" },
    { negative, MINUS "0.05 " MINUS "0.10 " MINUS "0.15 " MINUS "0.20 " MINUS "0.25 " MINUS "0.30 " MINUS "0.35 " MINUS "0.40 " MINUS "0.45 " MINUS "0.50 " MINUS "0.55 " MINUS "0.60 " MINUS "0.65" },
    { saddle, MINUS "0.20 " MINUS "0.15 " MINUS "0.10 " MINUS "0.05 0.00 0.05 0.10 0.15 0.20" },
    { steep, "3×10<sup>" MINUS "4</sup> 10<sup>" MINUS "3</sup> 3×10<sup>" MINUS "3</sup> 10<sup>" MINUS "2</sup> 3×10<sup>" MINUS "2</sup> 10<sup>" MINUS
             "1</sup> 3×10<sup>" MINUS "1</sup> 10<sup>0</sup> 3×10<sup>0</sup> 10<sup>1</sup>" },
  };

  for (size_t k = 0; k < G_N_ELEMENTS (rows); k++) {
    PauliMap *map = map_of (13, rows[k].function);
    PauliLevels levels = pauli_levels_new (map);
    g_autoptr (GString) text = g_string_new (NULL);
    for (size_t i = 0; i < levels.n; i++) {
      g_autofree char *label = pauli_level_label (&levels, i);
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", label);
    }
    g_assert_cmpstr (text->str, ==, rows[k].labels);
    pauli_map_unref (map);
  }
}

static double
constant (G_GNUC_UNUSED double x, G_GNUC_UNUSED double y)
{
  return 0.25;
}

static double
nothing (G_GNUC_UNUSED double x, G_GNUC_UNUSED double y)
{
  return NAN;
}

/* Without any difference there is no level. */
static void
test_no_levels (void)
{
  const Function flat[] = { constant, nothing };

  for (size_t k = 0; k < G_N_ELEMENTS (flat); k++) {
    PauliMap *map = map_of (25, flat[k]);
    g_assert_cmpuint (pauli_levels_new (map).n, ==, 0);
    pauli_map_unref (map);
  }
}

/* Any size and any spread. */
static void
test_any_levels (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int k = 0; k < 3000; k++) {
    PauliMap *map = map_of (13, constant);
    double size = pow (10, g_rand_double_range (rand, -12, 6)), decades = g_rand_double_range (rand, -5, 12);
    for (size_t i = 0; i < map->n * map->n; i++)
      map->z[i] = size * (decades > 0 ? pow (10, decades * g_rand_double (rand)) : 1 + pow (10, decades) * g_rand_double (rand));
    PauliLevels levels = pauli_levels_new (map);
    g_assert_cmpuint (levels.n, >=, 2);
    for (size_t i = 0; i < levels.n; i++) {
      g_autofree char *label = pauli_level_label (&levels, i), *before = i > 0 ? pauli_level_label (&levels, i - 1) : NULL;
      g_assert_cmpstr (label, !=, before);
      g_assert_null (strchr (label, '-'));
    }
    pauli_map_unref (map);
  }
}

/* ---- Contours -------------------------------------------------------------------------------------------------- */

/* Twice the area within a loop, positive if that is on its left. */
static double
area_of (const PauliContours *contours)
{
  double sum = 0;
  size_t start = 0;

  for (guint k = 0; k < contours->ends->len; k++) {
    size_t end = g_array_index (contours->ends, size_t, k);
    for (size_t i = start; i < end; i++) {
      const PauliContourPoint *a = &g_array_index (contours->points, PauliContourPoint, i);
      const PauliContourPoint *b = &g_array_index (contours->points, PauliContourPoint, i + 1 < end ? i + 1 : start);
      sum += a->x * b->y - b->x * a->y;
    }
    start = end;
  }
  return sum / 2;
}

/* A contour is where the function has its value, to the error of linear interpolation; it encloses what is above: as much as there is. */
static void
test_contours (void)
{
  for (size_t k = 0; k < G_N_ELEMENTS (functions); k++) {
    double sign = functions[k] == negative ? -1 : 1;
    PauliMap *map = map_of (193, functions[k]);
    PauliLevels levels = pauli_levels_new (map);
    for (size_t i = 0; i < levels.n; i++) {
      PauliContours contours = pauli_contours_new (map, sign, levels.levels[i]);
      size_t n = 0, above = 0;
      for (guint p = 0; p < contours.points->len; p++) {
        const PauliContourPoint *point = &g_array_index (contours.points, PauliContourPoint, p);
        g_assert_true (point->x >= 0 && point->x <= 1 && point->y >= 0 && point->y <= 1);
        double value = sign * functions[k] (point->x, point->y);
        if (point->on_edge)
          g_assert_cmpfloat (value, >=, levels.levels[i] * (1 - 1e-12) - 1e-12);
        else
          g_assert_cmpfloat (fabs (value - levels.levels[i]), <, 2e-3 * fabs (levels.levels[i]) + 1e-4);
        n += !point->on_edge;
      }
      g_assert_cmpuint (n, >=, 2);
      for (int u = 0; u < 500; u++)
        for (int v = 0; v < 500; v++)
          above += sign * functions[k] ((u + 0.5) / 500, (v + 0.5) / 500) >= levels.levels[i];
      g_assert_cmpfloat (fabs (area_of (&contours) - (double) above / 250000), <, 2e-3);
      pauli_contours_clear (&contours);
    }
    pauli_map_unref (map);
  }
}

/* A gap is left out, and the edge around it is no contour. */
static void
test_gaps (void)
{
  PauliMap *map = map_of (25, product);

  for (size_t i = 10; i < 13; i++)
    for (size_t j = 14; j < 16; j++)
      map->z[i * map->n + j] = NAN;
  PauliContours all = pauli_contours_new (map, 1, -INFINITY);
  g_assert_cmpuint (all.ends->len, ==, 2);
  for (guint p = 0; p < all.points->len; p++)
    g_assert_true (g_array_index (all.points, PauliContourPoint, p).on_edge);
  /* The next points with a value are its corners, but not those across. */
  g_assert_cmpfloat (fabs (area_of (&all) - (1 - (4 * 3 - 4 * 0.5) / (24. * 24))), <, 1e-12);
  pauli_contours_clear (&all);
  pauli_map_unref (map);
}

/* ---- Colours --------------------------------------------------------------------------------------------------- */

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (PauliColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

/* L* of CIELAB. */
static double
lightness (PauliColor color)
{
  return 116 * cbrt (luminance (color)) - 16;
}

/* From the paper's side on, lightness changes all along, nowhere three times as fast as elsewhere; text is legible on all of it. */
static void
test_palette (void)
{
  for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
    double way = theme == PAULI_THEME_LIGHT ? -1 : 1, least = INFINITY, most = 0;
    double ink = luminance (pauli_theme_colors (theme)->ink);
    for (int i = 0; i <= 14; i++) {
      PauliColor color = pauli_map_color (i / 14., theme);
      double dark = fmin (ink, luminance (color)), light = fmax (ink, luminance (color));
      g_assert_cmpfloat ((light + 0.05) / (dark + 0.05), >=, 4.5);
      if (i == 0)
        continue;
      double step = way * (lightness (color) - lightness (pauli_map_color ((i - 1) / 14., theme)));
      least = fmin (least, step);
      most = fmax (most, step);
    }
    g_assert_cmpfloat (least, >, 1.5); /* of L*, of which 1 can be seen side by side */
    g_assert_cmpfloat (most, <, 3 * least);
  }
}

/* ---- Drawings -------------------------------------------------------------------------------------------------- */

static PauliPlot *
plot_of (PauliMap *map)
{
  PauliPlot *plot = g_new0 (PauliPlot, 1);

  plot->id = PAULI_PLOT_MAP;
  plot->x = (PauliAxis){ 50, 600, false, "<i>M</i><sub>q</sub>  [MeV]" };
  plot->y = (PauliAxis){ 0.15, 0.6, false, "<i>ρ</i><sub>c</sub>  [fm]" };
  plot->map = map;
  plot->map_title = "<i>F</i><sub>2</sub>(0)";
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
check_bands (const Drawing *drawing, double sign, Function function)
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

/* Each column of pixels of the area, between the ticks, has no more changes than contours, legend, marker and labels make: hairlines
 * between bands would be more. */
static void
test_drawn (void)
{
  static const Function drawn[] = { product, hill, negative };
  static const size_t sizes[] = { 13, 49, 193 };

  for (size_t k = 0; k < G_N_ELEMENTS (drawn); k++)
    for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++)
      for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
        Drawing drawing = { .plot = plot_of (map_of (sizes[i], drawn[k])), .page = { 600, 420, 12, theme } };
        drawing_draw (&drawing, 1 + (int) (i == 1));
        if (sizes[i] > 13)
          check_bands (&drawing, drawn[k] == negative ? -1 : 1, drawn[k]);
        const PauliRect *a = &drawing.frame.area;
        PauliRect bar = { a->x + a->width + 8, a->y, drawing.page.width - a->x - a->width - 8, a->height };
        g_assert_cmpint (pixels_count (&drawing.pixels, bar, drawing.paper, drawing_inks[theme], 0.6, NULL), >, 200);
        for (double f = 0; f <= 1; f += 1)
          g_assert_cmpint (pixels_count (&drawing.pixels, bar, drawing.paper, pixels_rgb (pauli_map_color (f, theme)), 0.97, NULL), >, 50);
        PauliRect edges[] = { { 0, 0, 600, 2 }, { 0, 418, 600, 2 }, { 0, 0, 2, 420 }, { 598, 0, 2, 420 } };
        for (int e = 0; e < 4; e++)
          g_assert_cmpint (pixels_count_ink (&drawing.pixels, edges[e], drawing.paper), ==, 0);
        drawing_clear (&drawing);
      }
}

/* While nothing is computed there is a message; with it there is none; and neither changes the area much. */
static void
test_computing (void)
{
  Drawing before = { .plot = plot_of (NULL), .page = { 600, 420, 12, PAULI_THEME_LIGHT } };
  Drawing after = { .plot = plot_of (map_of (13, product)), .page = before.page };

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

/* Most contours have a label, on them, upright, inside, apart from each other, from the legend and the marker. */
static void
test_labels (void)
{
  static const PauliRect areas[] = { { 60, 20, 500, 350 }, { 60, 20, 180, 130 }, { 60, 20, 300, 300 } };
  double em = 12;

  for (size_t k = 0; k < G_N_ELEMENTS (functions); k++)
    for (size_t s = 0; s < G_N_ELEMENTS (areas); s++) {
      g_autoptr (PauliPlot) plot = plot_of (map_of (97, functions[k]));
      PauliLevels levels = pauli_levels_new (plot->map);
      PauliFrame frame = { .area = areas[s], .legend = { areas[s].x + areas[s].width - 110, 30, 100, 20 }, .x = plot->x, .y = plot->y };
      PauliMapLabels labels = { plot, &frame, &levels, em, g_array_new (FALSE, FALSE, sizeof (PauliMapLabel)) };
      double sign = levels.negative ? -1 : 1, marker_x, marker_y;
      pauli_frame_to_page (&frame, plot->marker_x, plot->marker_y, &marker_x, &marker_y);
      for (size_t i = 0; i < levels.n; i++) {
        PauliContours contours = pauli_contours_new (plot->map, sign, levels.levels[i]);
        if (pauli_map_labels_add (&labels, &contours, i, 30, 12)) {
          const PauliMapLabel *label = &g_array_index (labels.labels, PauliMapLabel, labels.labels->len - 1);
          double x, y;
          pauli_frame_from_page (&frame, label->x, label->y, &x, &y);
          double value = sign * functions[k] ((x - 50) / 550, (y - 0.15) / 0.45);
          g_assert_cmpfloat (fabs (value - levels.levels[i]), <, 0.01 * fabs (levels.levels[i]) + 1e-3);
          g_assert_cmpfloat (fabs (label->angle), <=, G_PI_2);
          for (double t = -0.5; t <= 0.5; t += 0.1) {
            double px = label->x + t * label->width * cos (label->angle), py = label->y + t * label->width * sin (label->angle);
            g_assert_true (rect_contains (&(PauliRect){ areas[s].x + 6, areas[s].y + 6, areas[s].width - 12, areas[s].height - 12 }, px, py));
            g_assert_false (rect_contains (&frame.legend, px, py));
            g_assert_cmpfloat (hypot (px - marker_x, py - marker_y), >, 6);
          }
        }
        pauli_contours_clear (&contours);
      }
      for (guint a = 0; a < labels.labels->len; a++)
        for (guint b = 0; b < a; b++)
          g_assert_false (touch (&g_array_index (labels.labels, PauliMapLabel, a), &g_array_index (labels.labels, PauliMapLabel, b)));
      g_test_message ("%u labels for %zu levels", labels.labels->len, levels.n);
      g_assert_cmpuint (labels.labels->len, >=, s == 1 ? 1 : levels.n / 2);
      g_array_unref (labels.labels);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  pauli_figure_init ();
  g_test_add_func ("/figure/map/levels", test_levels);
  g_test_add_func ("/figure/map/level-labels", test_level_labels);
  g_test_add_func ("/figure/map/no-levels", test_no_levels);
  g_test_add_func ("/figure/map/any-levels", test_any_levels);
  g_test_add_func ("/figure/map/contours", test_contours);
  g_test_add_func ("/figure/map/gaps", test_gaps);
  g_test_add_func ("/figure/map/palette", test_palette);
  g_test_add_func ("/figure/map/drawn", test_drawn);
  g_test_add_func ("/figure/map/computing", test_computing);
  g_test_add_func ("/figure/map/labels", test_labels);
  return g_test_run ();
}
