/* Data sets made of the model, for tests of what is done with them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-sets.h"

#include <math.h>

double
data_sets_model (PauliDataQuantity quantity, const PauliParams *params, double x)
{
  PauliParams other = *params;

  if (quantity != PAULI_DATA_MU)
    return (quantity == PAULI_DATA_Q2F2 ? x : 1) * pauli_f2 (params, x).value;
  other.M_q = x / 1000;
  return pauli_mu (&other).value;
}

PauliDataset *
data_sets_new (const char *name, PauliDataQuantity quantity, const PauliParams *params, size_t n, double x_min, double x_max,
               double error)
{
  static const double pulls[] = { 0.8, -0.3, -1, 0.45, -0.6, 1, -0.35 };
  g_autofree double *x = g_new (double, n), *y = g_new (double, n), *yerr = error > 0 ? g_new (double, n) : NULL;
  g_autoptr (GError) problem = NULL;

  for (size_t i = 0; i < n; i++) {
    x[i] = x_min + (x_max - x_min) * (double) i / (double) (n - 1);
    y[i] = data_sets_model (quantity, params, x[i]);
    if (yerr) {
      yerr[i] = error * fabs (y[i]);
      y[i] += pulls[i % G_N_ELEMENTS (pulls)] * yerr[i];
    }
  }
  PauliDataset *set = pauli_dataset_new (name, quantity, n, x, y, yerr, &problem);
  g_assert_no_error (problem);
  return set;
}

void
data_sets_add (PauliSceneValues *values, PauliDataset *set)
{
  g_assert_cmpint (values->n_data, <, PAULI_DATA_MAX);
  values->data[values->n_data++] = (PauliSceneData){ set, true };
}
