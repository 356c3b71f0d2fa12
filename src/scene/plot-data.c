/* Measured points of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot-private.h"

#include <math.h>

/* The power of Q2 that takes a quantity to that of the plot; false if it does not belong there. */
static bool
belongs (PauliDataQuantity quantity, PauliPlotId plot, int *power)
{
  /* Of deviations the factor Q2, which is no number at 0, drops out. */
  bool of_F2 = plot == PAULI_PLOT_F2 || plot == PAULI_PLOT_F2_DEVIATION || plot == PAULI_PLOT_ASYMPTOTICS_DEVIATION;
  bool of_tail = plot == PAULI_PLOT_ASYMPTOTICS;
  bool of_mu = plot == PAULI_PLOT_MU || plot == PAULI_PLOT_MU_DEVIATION;

  *power = 0;
  switch (quantity) {
    case PAULI_DATA_F2:
      *power = of_tail;
      return of_F2 || of_tail;
    case PAULI_DATA_Q2F2:
      *power = -of_F2;
      return of_F2 || of_tail;
    case PAULI_DATA_MU:
      return of_mu;
    case PAULI_N_DATA_QUANTITIES:
      break;
  }
  g_return_val_if_reached (false);
}

static double *
scaled (const double *values, const double *x, size_t n, int power)
{
  double *copy = g_new (double, n);

  for (size_t i = 0; i < n; i++)
    copy[i] = power == 0 ? values[i] : power > 0 ? values[i] * x[i] : values[i] / x[i];
  return copy;
}

void
pauli_plot_add_data (PauliFilling *f)
{
  PauliPlot *plot = f->plot;

  for (int i = 0; i < f->values->n_data; i++) {
    const PauliDataset *set = f->values->data[i].set;
    int power;
    if (!f->values->data[i].shown || !belongs (pauli_dataset_quantity (set), plot->id, &power))
      continue;
    size_t n = pauli_dataset_n (set);
    const double *x = pauli_dataset_x (set), *yerr = pauli_dataset_yerr (set);
    plot->data[plot->n_data++] = (PauliPlotData){
      .label = g_markup_escape_text (pauli_dataset_name (set), -1),
      .index = i,
      .n = n,
      .x = g_memdup2 (x, n * sizeof *x),
      .y = scaled (pauli_dataset_y (set), x, n, power),
      .yerr = yerr ? scaled (yerr, x, n, power) : NULL,
    };
  }
}

/* The exact values at the points' x, of F2 or mu; NULL if stop said so. */
static PauliResult *
exact_at (PauliFilling *f, const PauliPlotData *data)
{
  bool over_M_q = f->plot->id == PAULI_PLOT_MU_DEVIATION;
  g_autofree PauliResult *exact = g_new (PauliResult, data->n);
  g_autofree double *x = g_new (double, data->n);

  for (size_t i = 0; i < data->n; i++)
    x[i] = over_M_q ? data->x[i] / 1000 : data->x[i];
  PauliStatus status = over_M_q ? pauli_mu_curve (&f->params, data->n, x, exact, f->stop, f->stop_data)
                                : pauli_f2_curve (&f->params, data->n, x, exact, f->stop, f->stop_data);
  return status == PAULI_OK ? g_steal_pointer (&exact) : NULL;
}

bool
pauli_plot_divide_data (PauliFilling *f)
{
  PauliPlot *plot = f->plot;

  for (size_t k = 0; k < plot->n_data; k++) {
    PauliPlotData *data = &plot->data[k];
    g_autofree PauliResult *exact = exact_at (f, data);
    if (!exact)
      return false;
    for (size_t i = 0; i < data->n; i++) {
      double unit = plot->ratio ? 1 : 100, divisor = exact[i].status == PAULI_OK ? exact[i].value : NAN;
      data->y[i] = unit * (data->y[i] / divisor - !plot->ratio);
      if (data->yerr)
        data->yerr[i] *= unit / fabs (divisor);
    }
  }
  return true;
}
