/* The contours of maps as files: what of the map is in the polygons, and where the lines between bands are.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-fixture.h"

#include "contours.h"
#include "figure.h"
#include "maps.h"
#include "palette.h"
#include "script-layout.h"

#include <math.h>
#include <string.h>

typedef struct {
  double x, y; /* 0 to 1 along the axes; NaN in a gap */
} Place;

static bool
is_gap (const Place *place)
{
  return isnan (place->x);
}

/* The numbers of a file: pairs, along the axes of the plot. */
static GArray *
places_of (GPtrArray *files, const char *name, const PauliPlot *plot)
{
  g_auto (GStrv) lines = g_strsplit (export_contents (files, name), "\n", -1);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (char **line = lines; *line; line++) {
    char *end;
    if (**line == '#' || !**line)
      continue;
    double x = g_ascii_strtod (*line, &end), y = g_ascii_strtod (end, &end);
    g_assert_cmpstr (end, ==, "");
    Place place = { pauli_axis_position (plot->x.log, plot->x.min, plot->x.max, x),
                    pauli_axis_position (plot->y.log, plot->y.min, plot->y.max, y) };
    g_assert_true (isnan (x) == isnan (y));
    g_array_append_val (places, place);
  }
  g_assert_true (g_str_has_suffix (export_contents (files, name), "\n"));
  return places;
}

static const Place *
nth (const GArray *places, guint i)
{
  return &g_array_index (places, Place, i);
}

/* How often the closed polygon goes around a place. */
static int
winding (const GArray *polygon, double x, double y)
{
  int turns = 0;

  for (guint i = 0; i < polygon->len; i++) {
    const Place *a = nth (polygon, i), *b = nth (polygon, (i + 1) % polygon->len);
    double side = (b->x - a->x) * (y - a->y) - (x - a->x) * (b->y - a->y);
    turns += a->y <= y && b->y > y && side > 0;
    turns -= a->y > y && b->y <= y && side < 0;
  }
  return turns;
}

static double
area_of (const GArray *polygon)
{
  double sum = 0;

  for (guint i = 0; i < polygon->len; i++) {
    const Place *a = nth (polygon, i), *b = nth (polygon, (i + 1) % polygon->len);
    sum += a->x * b->y - b->x * a->y;
  }
  return sum / 2;
}

/* Area within the loops, each for itself, and length of what of them is on the contour. */
static void
measure (const PauliContours *contours, double *area, double *length)
{
  size_t start = 0;

  *area = *length = 0;
  for (guint k = 0; k < contours->ends->len; k++) {
    size_t end = g_array_index (contours->ends, size_t, k);
    for (size_t i = start; i < end; i++) {
      const PauliContourPoint *a = &g_array_index (contours->points, PauliContourPoint, i);
      const PauliContourPoint *b = &g_array_index (contours->points, PauliContourPoint, i + 1 < end ? i + 1 : start);
      *area += (a->x * b->y - b->x * a->y) / 2;
      *length += a->on_edge || b->on_edge ? 0 : hypot (b->x - a->x, b->y - a->y);
    }
    start = end;
  }
}

/* Bridges between loops have no area, each loop is closed, and around a point of the map the polygon goes once if its value
 * is in the band or beyond it, and else not at all. */
static void
check_polygon (const GArray *polygon, const PauliMap *map, double sign, double level)
{
  PauliContours contours = pauli_contours_new (map, sign, level);
  double area, length;

  measure (&contours, &area, &length);
  g_assert_cmpfloat_with_epsilon (area_of (polygon), area, 1e-9);
  for (guint i = 0; i < polygon->len; i++)
    g_assert_false (is_gap (nth (polygon, i)));
  for (size_t i = 1; i + 1 < map->n; i++)
    for (size_t j = 1; j + 1 < map->n; j++) {
      double z = sign * map->z[i * map->n + j], slope = 0, step = 1e-4 / (double) map->n;
      bool near_gap = false;
      for (size_t k = 0; k < 9; k++) {
        double neighbor = sign * map->z[(i - 1 + k / 3) * map->n + j - 1 + k % 3];
        near_gap = near_gap || !isfinite (neighbor);
        slope = fmax (slope, fabs (neighbor - z));
      }
      if (isfinite (z) && (near_gap || fabs (z - level) <= 1e-3 * slope))
        continue;
      double x = (double) i / (double) (map->n - 1), y = (double) j / (double) (map->n - 1);
      g_assert_cmpint (winding (polygon, x + step, y + step), ==, isfinite (z) && z >= level);
    }
  pauli_contours_clear (&contours);
}

/* By linear interpolation along the edge of a cell on which the point is. */
static double
value_at (const PauliMap *map, const Place *place)
{
  double u = place->x * (double) (map->n - 1), v = place->y * (double) (map->n - 1);
  bool on_column = fabs (u - round (u)) < 1e-9;
  size_t i = (size_t) (on_column ? round (u) : floor (u)), j = (size_t) (on_column ? floor (v) : round (v));
  double t = on_column ? v - floor (v) : u - floor (u), a = map->z[i * map->n + j];

  g_assert_true (on_column || fabs (v - round (v)) < 1e-9);
  return t < 1e-9 ? a : a + t * (map->z[on_column ? i * map->n + j + 1 : (i + 1) * map->n + j] - a);
}

static bool
is_level (double value, const PauliLevels *levels)
{
  for (size_t i = 0; i < levels->n; i++)
    if (fabs (value - levels->levels[i]) < 1e-9)
      return true;
  return false;
}

/* Every point is on a contour, no step is longer than a cell, and together the lines are as long as the contours. */
static void
check_lines (const GArray *lines, const PauliMap *map, const PauliLevels *levels)
{
  double sign = levels->negative ? -1 : 1, expected = 0, sum = 0, cell = M_SQRT2 / (double) (map->n - 1);
  bool before = false;

  for (size_t i = 0; i < levels->n; i++) {
    PauliContours contours = pauli_contours_new (map, sign, levels->levels[i]);
    double area, length;
    measure (&contours, &area, &length);
    expected += length;
    pauli_contours_clear (&contours);
  }
  for (guint i = 0; i < lines->len; i++) {
    const Place *place = nth (lines, i);
    if (is_gap (place)) {
      g_assert_true (before); /* no two of them */
    } else {
      g_assert_true (is_level (sign * value_at (map, place), levels));
      if (before) {
        double step = hypot (place->x - nth (lines, i - 1)->x, place->y - nth (lines, i - 1)->y);
        g_assert_cmpfloat (step, <=, cell * (1 + 1e-9));
        sum += step;
      }
    }
    before = !is_gap (place);
  }
  g_assert_false (before);
  g_assert_cmpfloat_with_epsilon (sum, expected, 1e-9 * expected);
}

/* The most loops of a polygon. */
static guint
check_files (const ExportFigure *figure, PauliDataKind kind)
{
  const PauliPlot *plot = figure->plots[0];
  PauliLevels levels = pauli_levels_new (plot->map);
  double sign = levels.negative ? -1 : 1;
  guint loops = 0;
  g_autoptr (GPtrArray) files = export_files (figure, kind, "figure");
  g_autoptr (GArray) lines = places_of (files, "figure-lines.dat", plot);

  for (size_t i = 0; i <= levels.n; i++) {
    g_autofree char *name = g_strdup_printf ("figure-level-%zu.dat", i);
    g_autoptr (GArray) polygon = places_of (files, name, plot);
    double level = i == 0 ? -INFINITY : levels.levels[i - 1];
    PauliContours contours = pauli_contours_new (plot->map, sign, level);
    loops = MAX (loops, contours.ends->len);
    pauli_contours_clear (&contours);
    check_polygon (polygon, plot->map, sign, level);
  }
  check_lines (lines, plot->map, &levels);
  return loops;
}

static void
set_map (ExportFigure *figure, size_t n, MapFunction function)
{
  pauli_map_unref (figure->plots[0]->map);
  figure->plots[0]->map = maps_new (n, function);
}

static double
negative_ring (double x, double y)
{
  return -maps_ring (x, y);
}

/* Maps of all kinds; a ring is two loops, and an island beside it a third. */
static void
test_contours (void)
{
  static const MapFunction more[] = { maps_ring, negative_ring };
  guint loops = 0;

  for (size_t k = 0; k < MAPS_N + G_N_ELEMENTS (more); k++) {
    g_autoptr (ExportFigure) figure = export_figure_new (EXPORT_ISLANDS);
    set_map (figure, 33, k < MAPS_N ? maps_all[k] : more[k - MAPS_N]);
    loops = MAX (loops, check_files (figure, k % 2 ? PAULI_DATA_FILES_PGFPLOTS : PAULI_DATA_FILES_GNUPLOT));
  }
  g_assert_cmpuint (loops, >=, 3);
}

/* With gaps too, inside of a band, in a corner, and of a single point; and on axes that are not linear. */
static void
test_gaps (void)
{
  for (int log = 0; log < 2; log++) {
    g_autoptr (ExportFigure) figure = export_figure_new (EXPORT_ISLANDS);
    figure->plots[0]->x.log = log;
    g_assert_cmpuint (check_files (figure, PAULI_DATA_FILES_GNUPLOT), >=, 3);
  }
}

/* The colours of bands are the figure's: from one end of the palette to the other. */
static void
test_colors (void)
{
  PauliMap *map = maps_new (13, maps_product);
  PauliLevels levels = pauli_levels_new (map), none = { 0 };

  for (size_t band = 0; band <= levels.n; band++) {
    PauliScriptColor color = pauli_script_level_color (&levels, band);
    PauliScriptColor expected = pauli_script_color (pauli_map_color ((double) band / (double) levels.n, PAULI_THEME_LIGHT));
    g_assert_cmpstr (color.hex, ==, expected.hex);
  }
  PauliScriptColor middle = pauli_script_color (pauli_map_color (0.5, PAULI_THEME_LIGHT));
  g_assert_cmpstr (pauli_script_level_color (&none, 0).hex, ==, middle.hex);
  pauli_map_unref (map);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/script/contours/maps", test_contours);
  g_test_add_func ("/script/contours/gaps", test_gaps);
  g_test_add_func ("/script/contours/colors", test_colors);
  return g_test_run ();
}
