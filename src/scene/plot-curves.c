/* Curves of a plot: how they are added to it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pins.h"
#include "plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

PauliCurve *
pauli_plot_add_curve (PauliFilling *f, PauliCurveId id, char *label)
{
  PauliPlot *plot = f->plot;

  g_assert (plot->n_curves < G_N_ELEMENTS (plot->curves));
  PauliCurve *curve = &plot->curves[plot->n_curves++];
  curve->id = id;
  curve->pin = -1;
  curve->label = label;
  curve->hidden = f->values->hidden[plot->id] & 1u << id;
  curve->params = f->params;
  return curve;
}

PauliCurve *
pauli_plot_add_pinned (PauliFilling *f, PauliCurveId id, int pin, const char *label)
{
  g_autofree char *name = pauli_pin_label (f->values, pin, f->plot->id);
  PauliCurve *curve = pauli_plot_add_curve (f, id, label ? g_strdup_printf ("%s, %s", name, label) : g_strdup (name));

  curve->pin = pin;
  curve->color = f->values->pins[pin].color;
  curve->hidden = false;
  curve->params = pauli_pin_params (&f->values->pins[pin]);
  return curve;
}

void
pauli_plot_add_point (PauliPlot *plot, PauliCurve *curve, double x, double y, PauliStatus status)
{
  if (status != PAULI_OK && !curve->hidden)
    plot->n_gaps++;
  curve->x[curve->n] = x;
  curve->y[curve->n] = status == PAULI_OK ? y : NAN;
  curve->n++;
}

void
pauli_plot_add_sampled (PauliPlot *plot, PauliCurve *curve, const PauliSampled *sampled, int power)
{
  for (size_t i = 0; i < sampled->n; i++) {
    double factor = power ? sampled->x[i] : 1;
    pauli_plot_add_point (plot, curve, sampled->x[i], factor * sampled->y[i].value, sampled->y[i].status);
  }
}

void
pauli_plot_add_values (PauliPlot *plot, PauliCurve *curve, const PauliCurve *exact)
{
  for (size_t i = 0; i < exact->n && !curve->hidden; i++) {
    PauliResult y = pauli_curve_value (plot->id, curve, exact->x[i]);
    pauli_plot_add_point (plot, curve, exact->x[i], y.value, y.status);
  }
}

void
pauli_plot_add_constant (PauliFilling *f, PauliCurveId id, char *label, PauliResult result)
{
  PauliCurve *curve = pauli_plot_add_curve (f, id, label);

  curve->base = result;
  if (curve->hidden)
    return;
  pauli_plot_add_point (f->plot, curve, f->plot->x.min, result.value, result.status);
  pauli_plot_add_point (f->plot, curve, f->plot->x.max, result.value, result.status);
}

char *
pauli_plot_formula_label (const PauliFilling *f, PauliFormula formula)
{
  int terms = f->values->series_orders;

  switch (formula) {
    case PAULI_FORMULA_FIT17:
      return g_strdup (_("fit, Eq. (17)"));
    case PAULI_FORMULA_FIT18:
      return g_strdup (_("linear fit, Eq. (18)"));
    case PAULI_FORMULA_SERIES24:
      if (terms == PAULI_SERIES24_ORDERS)
        return g_strdup (_("series, Eq. (24)"));
      return g_strdup_printf (ngettext ("Eq. (24), %d term", "Eq. (24), %d terms", (gulong) terms), terms);
    case PAULI_FORMULA_LEADING21: /* (21) is for Gaussian profiles */
      return g_strdup (f->params.gluon == PAULI_GLUON_EXACT ? _("Eq. (20), first term") : _("Eq. (21), first term"));
    case PAULI_FORMULA_EQ23_PRINTED:
      return g_strdup (_("Eq. (23), printed"));
    case PAULI_FORMULA_EQ23_CORRECTED:
      return g_strdup (_("Eq. (23), corrected"));
    case PAULI_N_FORMULAE:
      break;
  }
  g_return_val_if_reached (g_strdup (""));
}
