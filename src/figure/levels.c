/* The levels of contours, and what they say.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "levels.h"

#include "ticks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The coarsest map has one point more in each direction. */
#define INTERVALS 12

/* Where the middle value is below this part of the largest, equidistant levels would leave most of the map empty. */
#define EVEN_MIN 0.2

/* Levels within these bounds are written out. */
#define PLAIN_MIN 0.9e-3
#define PLAIN_MAX 1e5

/* What is larger than this times the largest is not seen as a level of its own. */
#define TOLERANCE 1e-9

typedef struct {
  size_t n;
  double sorted[(INTERVALS + 1) * (INTERVALS + 1)];
} Values;

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return x < y ? -1 : x > y;
}

static Values
values_of (const PauliMap *map, double sign)
{
  Values values = { 0 };
  size_t stride = MAX (1, (map->n - 1) / INTERVALS);

  for (size_t i = 0; i <= INTERVALS && i * stride < map->n; i++)
    for (size_t j = 0; j <= INTERVALS && j * stride < map->n; j++) {
      double z = map->z[i * stride * map->n + j * stride];
      if (isfinite (z))
        values.sorted[values.n++] = sign * z;
    }
  qsort (values.sorted, values.n, sizeof *values.sorted, compare);
  return values;
}

static void
add (PauliLevels *levels, double value, double min, double max)
{
  if (value > min && value < max && levels->n < PAULI_LEVELS_MAX)
    levels->levels[levels->n++] = value;
}

/* The smallest step of 1, 2 or 5 times a power of ten that makes no more levels than there may be. */
static void
set_even (PauliLevels *levels, double min, double max)
{
  static const double mantissas[] = { 1, 2, 5 };
  int exponent = (int) floor (log10 ((max - min) / PAULI_LEVELS_MAX));
  double step = 0;

  levels->even = true;
  for (size_t which = 0; step == 0 || floor (max / step) - floor (min / step) > PAULI_LEVELS_MAX; which++) {
    levels->decimals = MAX (0, -exponent - (int) (which / 3));
    step = mantissas[which % 3] * pow (10, exponent + (int) (which / 3));
  }
  for (double k = floor (min / step); k <= max / step; k++)
    add (levels, k * step, min, max);
}

/* The most levels of these that are not too many. */
static void
set_by_decades (PauliLevels *levels, double min, double max)
{
  static const struct {
    int n, every; /* mantissas, and the decades that have them */
    double mantissas[10];
  } ladders[] = {
    { 10, 1, { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 } }, { 6, 1, { 1, 1.5, 2, 3, 5, 7 } }, { 3, 1, { 1, 2, 5 } },
    { 1, 1, { 1 } }, { 1, 2, { 1 } }, { 1, 5, { 1 } }, { 1, 20, { 1 } },
  };
  int first = (int) floor (log10 (min)), last = (int) floor (log10 (max));

  for (size_t ladder = 0; ladder < G_N_ELEMENTS (ladders); ladder++) {
    size_t n = 0;
    levels->n = 0;
    for (int exponent = first; exponent <= last; exponent++)
      for (int i = 0; i < ladders[ladder].n && exponent % ladders[ladder].every == 0; i++) {
        double value = ladders[ladder].mantissas[i] * pow (10, exponent);
        n += value > min && value < max;
        add (levels, value, min, max);
      }
    if (n <= PAULI_LEVELS_MAX)
      break;
  }
  levels->decimals = 1 - first;
}

/* Written out if all labels then have few digits; alike in any case. */
static void
set_notation (PauliLevels *levels)
{
  double smallest = INFINITY, largest = 0;

  for (size_t i = 0; i < levels->n; i++) {
    double size = fabs (levels->levels[i]);
    smallest = size > 0 ? MIN (smallest, size) : smallest;
    largest = MAX (largest, size);
  }
  levels->plain = smallest >= PLAIN_MIN && largest < PLAIN_MAX;
}

PauliLevels
pauli_levels_new (const PauliMap *map)
{
  PauliLevels levels = { 0 };
  Values values = values_of (map, 1);

  if (values.n == 0)
    return levels;
  levels.negative = values.sorted[values.n - 1] <= 0;
  if (levels.negative)
    values = values_of (map, -1);
  double min = values.sorted[0], middle = values.sorted[values.n / 2], max = values.sorted[values.n - 1];
  if (max - min <= TOLERANCE * MAX (fabs (min), fabs (max)))
    return levels;
  if (min <= 0 || middle > EVEN_MIN * max)
    set_even (&levels, min, max);
  else
    set_by_decades (&levels, min, max);
  set_notation (&levels);
  return levels;
}

char *
pauli_level_label (const PauliLevels *levels, size_t i)
{
  double value = levels->negative ? -levels->levels[i] : levels->levels[i];

  if (!levels->plain)
    return pauli_power_markup (value, levels->decimals);
  return levels->even ? pauli_fixed_markup (value, levels->decimals) : pauli_number_markup (value, levels->decimals);
}
