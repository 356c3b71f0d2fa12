/* Functions of two variables as maps, for the tests of maps.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "maps.h"

#include <math.h>

double
maps_product (double x, double y)
{
  return 0.01 + 1.3 * x * y;
}

double
maps_steep (double x, double y)
{
  return 1e-4 * exp (11 * x + y);
}

double
maps_hill (double x, double y)
{
  return exp (-8 * ((x - 0.4) * (x - 0.4) + (y - 0.6) * (y - 0.6)));
}

double
maps_saddle (double x, double y)
{
  return (x - 0.5) * (y - 0.5);
}

double
maps_negative (double x, double y)
{
  return -maps_product (x, y) / 2;
}

double
maps_ring (double x, double y)
{
  double r = hypot (x - 0.35, y - 0.45);
  return 0.02 + exp (-pow ((r - 0.2) / 0.08, 2)) + 0.9 * exp (-40 * (pow (x - 0.8, 2) + pow (y - 0.75, 2)));
}

const MapFunction maps_all[MAPS_N] = { maps_product, maps_steep, maps_hill, maps_saddle, maps_negative };

PauliMap *
maps_new (size_t n, MapFunction function)
{
  PauliMap *map = g_malloc0 (sizeof (PauliMap) + n * n * sizeof (double));

  g_atomic_ref_count_init (&map->refs);
  map->n = n;
  for (size_t i = 0; i < n; i++)
    for (size_t j = 0; j < n; j++)
      map->z[i * n + j] = function ((double) i / (double) (n - 1), (double) j / (double) (n - 1));
  return map;
}
