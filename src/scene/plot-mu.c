/* The plots over M_q: mu, the linear fit and the series.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* As in the paper's Fig. 3, 80 to 500 MeV; wider, in steps of 100 MeV, if the current mass is not in there. */
static void
set_mass_range (PauliAxis *axis, double M_q)
{
  axis->min = M_q < PAULI_FIT18_M_Q_MIN ? 0 : PAULI_FIT18_M_Q_MIN;
  axis->max = M_q > PAULI_FIT18_M_Q_MAX ? 100 * ceil (M_q / 100) : PAULI_FIT18_M_Q_MAX;
}

static const PauliSampled *
sample (PauliFilling *f)
{
  double first = MAX (f->plot->x.min, pauli_param_info (PAULI_PARAM_M_Q)->min) / 1000;
  return pauli_samples_mu (f->samples, &f->params, first, f->plot->x.max / 1000, f->stop, f->stop_data);
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

/* The curve of a formula at the masses of the exact one. */
static void
add_formula (PauliFilling *f, const PauliSampled *exact, PauliCurveId id, char *label, const PauliFit *fit)
{
  PauliCurve *curve = pauli_plot_add_curve (f->plot, id, label);
  PauliParams at = f->params;

  for (size_t i = 0; i < exact->n; i++) {
    at.M_q = exact->x[i];
    PauliResult y = id == PAULI_CURVE_FIT18      ? pauli_mu_fit18 (&at)
                    : id == PAULI_CURVE_SERIES24 ? pauli_mu_series24_to (&at, f->values->series_orders)
                                                 : pauli_mu_linear (&at, fit->constants[0], fit->constants[1]);
    pauli_plot_add_point (f->plot, curve, 1000 * exact->x[i], y.value, y.status);
  }
}

bool
pauli_plot_fill_mu (PauliFilling *f)
{
  PauliPlot *plot = f->plot;

  plot->x.title = _("<i>M</i><sub>q</sub>  [MeV]");
  plot->y.title = _("<i>μ</i> = <i>F</i><sub>2</sub>(0)");
  set_mass_range (&plot->x, f->values->M_q);
  const PauliSampled *exact = sample (f);
  if (!exact)
    return false;

  PauliCurve *curve = pauli_plot_add_curve (plot, PAULI_CURVE_EXACT, g_strdup (_("exact")));
  for (size_t i = 0; i < exact->n; i++)
    pauli_plot_add_point (plot, curve, 1000 * exact->x[i], exact->y[i].value, exact->y[i].status);
  add_formula (f, exact, PAULI_CURVE_FIT18, pauli_plot_formula_label (f, PAULI_FORMULA_FIT18), NULL);
  if (f->values->refit) {
    PauliFit fit = pauli_samples_refit18 (f->samples, &f->params, f->values->fit_M_q_min / 1000,
                                          f->values->fit_M_q_max / 1000);
    if (fit.status == PAULI_OK)
      add_formula (f, exact, PAULI_CURVE_REFIT18, refit_label (&fit), &fit);
  }
  add_formula (f, exact, PAULI_CURVE_SERIES24, pauli_plot_formula_label (f, PAULI_FORMULA_SERIES24), NULL);

  PauliResult mu = pauli_mu (&f->params);
  plot->has_marker = mu.status == PAULI_OK;
  plot->marker_x = f->values->M_q;
  plot->marker_y = mu.value;
  plot->marker_label = g_strdup (_("current <i>M</i><sub>q</sub>"));
  pauli_plot_set_y_range (plot, pauli_quark_charge (f->params.quark));
  /* Over M_q the large-Q2 forms are of Q2 F2, not of mu. */
  bool of_mu = f->values->bands == PAULI_FORMULA_FIT18 || f->values->bands == PAULI_FORMULA_SERIES24;
  return !of_mu || pauli_plot_add_bands (f, PAULI_PARAM_M_Q, 1000);
}
