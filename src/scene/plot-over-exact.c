/* A plot over its exact curve.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-private.h"

#include <glib/gi18n-lib.h>

static void
divide (const PauliPlot *plot, PauliCurve *curve)
{
  const PauliCurve *exact = &plot->curves[0];
  bool constant = curve->n != exact->n; /* of two points */
  double value = curve->y[0];

  if (curve->hidden)
    return;
  for (size_t i = 0; i < exact->n; i++) {
    double ratio = (constant ? value : curve->y[i]) / exact->y[i];
    curve->x[i] = exact->x[i];
    curve->y[i] = 100 * (ratio - 1);
  }
  curve->n = exact->n;
}

static void
turn_into_ratios (PauliPlot *plot)
{
  for (size_t k = 1; k < plot->n_curves; k++)
    for (size_t i = 0; i < plot->curves[k].n; i++)
      plot->curves[k].y[i] = 1 + plot->curves[k].y[i] / 100;
}

bool
pauli_plot_divide_by_exact (PauliFilling *f)
{
  PauliPlot *plot = f->plot;

  for (size_t k = 1; k < plot->n_curves; k++)
    divide (plot, &plot->curves[k]);
  plot->ratio = f->values->ratio;
  for (size_t i = 0; i < plot->curves[0].n; i++)
    plot->curves[0].y[i] = plot->ratio + 0 * plot->curves[0].y[i]; /* a gap stays a gap */
  plot->has_marker = false;
  g_clear_pointer (&plot->marker_label, g_free);
  plot->y.title = plot->ratio ? _("ratio to exact") : _("deviation  [%]");
  if (!pauli_plot_divide_data (f))
    return false;
  pauli_plot_set_y_of_deviations (f);
  if (plot->ratio)
    turn_into_ratios (plot);
  return true;
}
