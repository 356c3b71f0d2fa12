/* A plot over its exact curve.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* No number where the exact value is 0. */
static double
over (double value, double exact, bool ratio)
{
  double quotient = value / exact;

  if (!isfinite (quotient))
    return NAN;
  return ratio ? quotient : 100 * (quotient - 1);
}

/* At Q2 = 0, where both Q2 F2 vanish. */
static double
value_at_zero (const PauliPlot *plot, const PauliCurve *curve)
{
  PauliResult result = pauli_plot_value (plot, curve, 0);

  return result.status == PAULI_OK ? result.value : NAN;
}

static void
divide (const PauliPlot *plot, PauliCurve *curve)
{
  const PauliCurve *exact = &plot->curves[0];
  bool constant = curve->n != exact->n; /* of two points */
  double value = curve->y[0];

  if (curve->hidden)
    return;
  for (size_t i = 0; i < exact->n; i++) {
    curve->x[i] = exact->x[i];
    if (plot->id == PAULI_PLOT_ASYMPTOTICS_DEVIATION && exact->x[i] == 0)
      curve->y[i] = value_at_zero (plot, curve);
    else
      curve->y[i] = over (constant ? value : curve->y[i], exact->y[i], plot->ratio);
  }
  curve->n = exact->n;
}

bool
pauli_plot_divide_by_exact (PauliFilling *f)
{
  PauliPlot *plot = f->plot;

  plot->ratio = f->values->ratio;
  for (size_t k = 1; k < plot->n_curves; k++)
    divide (plot, &plot->curves[k]);
  for (size_t i = 0; i < plot->curves[0].n; i++)
    plot->curves[0].y[i] = plot->ratio + 0 * plot->curves[0].y[i]; /* a gap stays a gap */
  plot->has_marker = false;
  g_clear_pointer (&plot->marker_label, g_free);
  plot->y.title = plot->ratio ? _("ratio to exact") : _("deviation  [%]");
  if (!pauli_plot_divide_data (f))
    return false;
  pauli_plot_set_y_of_deviations (f);
  return true;
}
