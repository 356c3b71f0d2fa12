/* Axes as a user can zoom them, at random.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-axes.h"

#include <math.h>

PauliAxis
random_axis (GRand *rand)
{
  PauliPlotId plot = (PauliPlotId) g_rand_int_range (rand, 0, PAULI_N_PLOTS);
  PauliDirection direction = (PauliDirection) g_rand_int_range (rand, 0, PAULI_N_DIRECTIONS);
  bool log_scale = g_rand_boolean (rand);
  double first, last;

  /* Sizes and spans of all decades alike, and ends of few digits as often as of many. */
  pauli_axis_domain (plot, direction, log_scale, &first, &last);
  double size = pow (10, g_rand_double_range (rand, -12, 12)) * (first < 0 && g_rand_boolean (rand) ? -1 : 1);
  if (g_rand_boolean (rand))
    size = pow (10, floor (log10 (fabs (size)))) * g_rand_int_range (rand, 1, 10) * (size < 0 ? -1 : 1);
  double min = fmin (fmax (size, first), last);
  double span = pow (10, g_rand_double_range (rand, -6, log_scale ? 20 : 3));
  PauliAxisView view = { log_scale, true, min, min + span * fabs (min) };
  view = pauli_axis_nearest (plot, direction, view);
  g_assert_true (pauli_axis_valid (plot, direction, &view));
  return (PauliAxis){ view.min, view.max, log_scale, direction == PAULI_X ? "<i>Q</i> <sup>2</sup>  [GeV<sup>2</sup>]" : "<i>F</i><sub>2</sub>" };
}
