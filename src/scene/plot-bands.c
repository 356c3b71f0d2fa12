/* Where a formula holds, as bands of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-private.h"

#include <glib/gi18n-lib.h>

/* Those of one level, cut to the x axis. */
static void
add_bands_of_level (PauliPlot *plot, const PauliRanges *ranges, PauliParam variable, int level, double users_unit)
{
  for (size_t i = 0; i < ranges->n[level]; i++) {
    PauliRange range = { ranges->ranges[level][i].min * users_unit, ranges->ranges[level][i].max * users_unit };
    if (variable == PAULI_PARAM_Q2 && ranges->ranges[level][i].min <= PAULI_RANGE_Q2_MIN) /* it begins at 0 */
      range.min = plot->x.min;
    range.min = MAX (range.min, plot->x.min);
    range.max = MIN (range.max, plot->x.max);
    if (range.min < range.max)
      plot->bands[plot->n_bands++] = (PauliBand){ range, level };
  }
}

bool
pauli_plot_add_bands (PauliFilling *f, PauliParam variable, double users_unit)
{
  PauliFormula formula = f->values->bands;

  if (formula == PAULI_N_FORMULAE || !pauli_formula_over (formula, variable))
    return true;
  const PauliRanges *ranges = pauli_samples_ranges (f->samples, &f->params, formula, f->values->series_orders, variable,
                                                    f->stop, f->stop_data);
  if (!ranges)
    return false;
  if (ranges->status != PAULI_OK)
    f->plot->n_gaps++;
  g_autofree char *label = pauli_plot_formula_label (f, formula);
  /* Translators: a formula, and where it holds: "Eq. (23), printed: 1, 5, 10 %" */
  f->plot->bands_label = g_strdup_printf (_("%s: 1, 5, 10 %%"), label);
  for (int level = PAULI_N_BAND_LEVELS - 1; level >= 0; level--)
    add_bands_of_level (f->plot, ranges, variable, level, users_unit);
  return true;
}
