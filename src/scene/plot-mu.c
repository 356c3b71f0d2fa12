/* The plots over M_q: mu, the linear fit and the series.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pins.h"
#include "plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* As in the paper's Fig. 3, 80 to 500 MeV; wider, in steps of 100 MeV, if the current mass is not in there. */
static void
set_x (PauliFilling *f)
{
  const PauliParamInfo *info = pauli_param_info (PAULI_PARAM_M_Q);
  double M_q = f->values->M_q, min = PAULI_FIT18_M_Q_MIN, max = PAULI_FIT18_M_Q_MAX;

  if (M_q < min)
    min = f->values->axes[f->plot->id][PAULI_X].log ? info->min : 0;
  if (M_q > max)
    max = 100 * ceil (M_q / 100);
  pauli_plot_set_x (f, _("<i>M</i><sub>q</sub>  [MeV]"), min, max);
}

/* An axis may begin below the smallest mass, and even end there: then there is nothing to show. */
static const PauliSampled *
sample (PauliFilling *f, const PauliParams *params)
{
  static const PauliSampled nothing = { .n = 0 };
  const PauliAxis *x = &f->plot->x;
  double first = MAX (x->min, pauli_param_info (PAULI_PARAM_M_Q)->min);

  if (x->max <= first)
    return &nothing;
  return pauli_samples_mu (f->samples, params, first, x->max, x->log, f->stop, f->stop_data);
}

static char *
refit_label (const PauliFit *fit)
{
  char constant[G_ASCII_DTOSTR_BUF_SIZE], slope[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (constant, sizeof constant, "%.4f", fabs (fit->constants[0]));
  g_ascii_formatd (slope, sizeof slope, "%.3f", fit->constants[1]);
  /* Translators: the constant of Eq. (18), fitted again, with its sign, and its slope */
  return g_strdup_printf (_("refit, %s%s and %s"), fit->constants[0] < 0 ? "\u2212" : "", constant, slope);
}

static void
add_formulae (PauliFilling *f, const PauliCurve *exact)
{
  PauliPlot *plot = f->plot;
  PauliCurve *curve = pauli_plot_add_curve (f, PAULI_CURVE_FIT18, pauli_plot_formula_label (f, PAULI_FORMULA_FIT18));

  pauli_plot_add_values (plot, curve, exact);
  if (f->values->refit) {
    PauliFit fit = pauli_samples_refit18 (f->samples, &f->params, f->values->fit_M_q_min / 1000,
                                          f->values->fit_M_q_max / 1000);
    if (fit.status == PAULI_OK) {
      curve = pauli_plot_add_curve (f, PAULI_CURVE_REFIT18, refit_label (&fit));
      memcpy (curve->constants, fit.constants, sizeof curve->constants);
      pauli_plot_add_values (plot, curve, exact);
    }
  }
  curve = pauli_plot_add_curve (f, PAULI_CURVE_SERIES24, pauli_plot_formula_label (f, PAULI_FORMULA_SERIES24));
  curve->order = f->values->series_orders;
  pauli_plot_add_values (plot, curve, exact);
}

/* The curve of each pin that has another one. */
static bool
add_pinned (PauliFilling *f)
{
  for (int i = 0; i < f->values->n_pins; i++) {
    if (!f->values->pins[i].shown || !pauli_pin_differs (f->values, i, f->plot->id))
      continue;
    PauliCurve *curve = pauli_plot_add_pinned (f, PAULI_CURVE_EXACT, i, NULL);
    const PauliSampled *sampled = sample (f, &curve->params);
    if (!sampled)
      return false;
    pauli_plot_add_sampled (f->plot, curve, sampled, 0);
  }
  return true;
}

static void
add_marker (PauliFilling *f)
{
  PauliResult mu = pauli_mu (&f->params);

  f->plot->has_marker = mu.status == PAULI_OK;
  f->plot->marker_x = f->values->M_q;
  f->plot->marker_y = mu.value;
  f->plot->marker_label = g_strdup (_("current <i>M</i><sub>q</sub>"));
}

bool
pauli_plot_fill_mu (PauliFilling *f)
{
  PauliPlot *plot = f->plot;

  set_x (f);
  plot->y.title = _("<i>μ</i> = <i>F</i><sub>2</sub>(0)");
  const PauliSampled *sampled = sample (f, &f->params);
  if (!sampled)
    return false;
  PauliCurve *exact = pauli_plot_add_curve (f, PAULI_CURVE_EXACT, g_strdup (_("exact")));
  pauli_plot_add_sampled (plot, exact, sampled, 0);
  add_formulae (f, exact);
  if (f->values->marker)
    add_marker (f);
  /* Over M_q the large-Q2 forms are of Q2 F2, not of mu. */
  bool of_mu = f->values->bands == PAULI_FORMULA_FIT18 || f->values->bands == PAULI_FORMULA_SERIES24;
  return add_pinned (f) && (!of_mu || pauli_plot_add_bands (f, PAULI_PARAM_M_Q, 1000));
}
