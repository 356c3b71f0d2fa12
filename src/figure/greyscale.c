/* Curves in grey print.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "greyscale.h"

#include <math.h>

/* Of linear light. */
static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

double
pauli_lightness (PauliColor color)
{
  double luminance = 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);

  return luminance > 216. / 24389 ? 116 * cbrt (luminance) - 16 : luminance * 24389 / 27;
}

static bool
same_dashes (const PauliLineStyle *a, const PauliLineStyle *b)
{
  bool same = a->n_dashes == b->n_dashes;

  for (int i = 0; same && i < a->n_dashes; i++)
    same = MAX (a->dashes[i], b->dashes[i]) < PAULI_DASH_FACTOR * MIN (a->dashes[i], b->dashes[i]) - 1e-9;
  return same;
}

bool
pauli_told_apart (const PauliLineStyle *a, const PauliLineStyle *b)
{
  double difference = fabs (pauli_lightness (a->color) - pauli_lightness (b->color));

  return !same_dashes (a, b) || difference >= PAULI_LIGHTNESS_MIN;
}
