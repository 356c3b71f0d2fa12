/* Maps: levels, contours and colours.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "contours.h"
#include "levels.h"
#include "maps.h"
#include "palette.h"
#include "pixels.h"

#define MINUS "\u2212"

/* ---- Levels ---------------------------------------------------------------------------------------------------- */

/* Some levels, rising, inside the values, in whose number refinement changes nothing. */
static void
test_levels (void)
{
  for (size_t k = 0; k < MAPS_N; k++) {
    PauliMap *coarse = maps_new (13, maps_all[k]);
    PauliLevels first = pauli_levels_new (coarse);
    pauli_map_unref (coarse);
    g_test_message ("%zu: %zu levels from %g to %g", k, first.n, first.levels[0], first.levels[first.n - 1]);
    g_assert_cmpuint (first.n, >=, 5);
    g_assert_cmpuint (first.n, <=, PAULI_LEVELS_MAX);
    g_assert_true (first.negative == (maps_all[k] == maps_negative));
    for (size_t i = 1; i < first.n; i++)
      g_assert_cmpfloat (first.levels[i], >, first.levels[i - 1]);
    for (size_t n = 25; n <= 193; n = 2 * n - 1) {
      PauliMap *map = maps_new (n, maps_all[k]);
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
    MapFunction function;
    const char *labels;
  } rows[] = {
    { maps_product, "0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1.0 1.1 1.2 1.3" },
    { maps_negative, "−0.05 −0.10 −0.15 −0.20 −0.25 −0.30 −0.35 −0.40 −0.45 −0.50 −0.55 −0.60 −0.65" },
    { maps_saddle, "−0.20 −0.15 −0.10 −0.05 0.00 0.05 0.10 0.15 0.20" },
    { maps_steep, "3×10<sup>−4</sup> 10<sup>−3</sup> 3×10<sup>−3</sup> 10<sup>−2</sup> 3×10<sup>−2</sup> 10<sup>" MINUS
             "1</sup> 3×10<sup>−1</sup> 10<sup>0</sup> 3×10<sup>0</sup> 10<sup>1</sup>" },
  };

  for (size_t k = 0; k < G_N_ELEMENTS (rows); k++) {
    PauliMap *map = maps_new (13, rows[k].function);
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
  const MapFunction flat[] = { constant, nothing };

  for (size_t k = 0; k < G_N_ELEMENTS (flat); k++) {
    PauliMap *map = maps_new (25, flat[k]);
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
    PauliMap *map = maps_new (13, constant);
    double size = pow (10, g_rand_double_range (rand, -12, 6)), decades = g_rand_double_range (rand, -5, 12);
    for (size_t i = 0; i < map->n * map->n; i++) {
      double part = g_rand_double (rand);
      map->z[i] = size * (decades > 0 ? pow (10, decades * part) : 1 + pow (10, decades) * part);
    }
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

/* A contour is where the function has its value, to the error of linear interpolation; it encloses what is above: as much as
 * there is. */
static void
test_contours (void)
{
  for (size_t k = 0; k < MAPS_N; k++) {
    double sign = maps_all[k] == maps_negative ? -1 : 1;
    PauliMap *map = maps_new (193, maps_all[k]);
    PauliLevels levels = pauli_levels_new (map);
    for (size_t i = 0; i < levels.n; i++) {
      PauliContours contours = pauli_contours_new (map, sign, levels.levels[i]);
      size_t n = 0, above = 0;
      for (guint p = 0; p < contours.points->len; p++) {
        const PauliContourPoint *point = &g_array_index (contours.points, PauliContourPoint, p);
        g_assert_true (point->x >= 0 && point->x <= 1 && point->y >= 0 && point->y <= 1);
        double value = sign * maps_all[k] (point->x, point->y);
        if (point->on_edge)
          g_assert_cmpfloat (value, >=, levels.levels[i] * (1 - 1e-12) - 1e-12);
        else
          g_assert_cmpfloat (fabs (value - levels.levels[i]), <, 2e-3 * fabs (levels.levels[i]) + 1e-4);
        n += !point->on_edge;
      }
      g_assert_cmpuint (n, >=, 2);
      for (int u = 0; u < 500; u++)
        for (int v = 0; v < 500; v++)
          above += sign * maps_all[k] ((u + 0.5) / 500, (v + 0.5) / 500) >= levels.levels[i];
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
  PauliMap *map = maps_new (25, maps_product);

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

/* Two corners are above and two below: the mean, which is the middle's, says which are connected. */
static void
test_saddle (void)
{
  for (int above = 0; above < 2; above++) {
    PauliMap *map = maps_new (2, maps_saddle);
    const double z[] = { 1, 0, 0, 1 };
    memcpy (map->z, z, sizeof z);
    PauliContours contours = pauli_contours_new (map, 1, above ? 0.4 : 0.6);
    g_assert_cmpuint (contours.ends->len, ==, above ? 1 : 2);
    pauli_contours_clear (&contours);
    pauli_map_unref (map);
  }
}

/* ---- Colours --------------------------------------------------------------------------------------------------- */

/* L* of CIELAB. */
static double
lightness (PauliColor color)
{
  return 116 * cbrt (pixels_luminance (color)) - 16;
}

/* From the paper's side on, lightness changes all along, nowhere three times as fast as elsewhere; text is legible on all of
 * it. */
static void
test_palette (void)
{
  for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
    double way = theme == PAULI_THEME_LIGHT ? -1 : 1, least = INFINITY, most = 0;
    PauliColor ink = pauli_theme_colors (theme)->ink;
    for (int i = 0; i <= 14; i++) {
      PauliColor color = pauli_map_color (i / 14., theme);
      g_assert_cmpfloat (pixels_contrast (ink, color), >=, 4.5);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/map/levels", test_levels);
  g_test_add_func ("/figure/map/level-labels", test_level_labels);
  g_test_add_func ("/figure/map/no-levels", test_no_levels);
  g_test_add_func ("/figure/map/any-levels", test_any_levels);
  g_test_add_func ("/figure/map/contours", test_contours);
  g_test_add_func ("/figure/map/gaps", test_gaps);
  g_test_add_func ("/figure/map/saddle", test_saddle);
  g_test_add_func ("/figure/map/palette", test_palette);
  return g_test_run ();
}
