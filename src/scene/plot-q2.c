/* The plots over Q2: F2, and Q2 F2 with its asymptotic forms.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-private.h"

#include "pauli-tail.h"

#include <glib/gi18n-lib.h>

#define Q2_TITLE _("<i>Q</i> <sup>2</sup>  [GeV<sup>2</sup>]")

static char *
refit_label (double constant)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.3f", constant);
  /* Translators: the constant of Eq. (17), fitted again */
  return g_strdup_printf (_("refit, %s for 4.7"), text);
}

static PauliFit
refit (PauliFilling *f)
{
  return pauli_samples_refit17 (f->samples, &f->params, f->values->fit_Q2_min, f->values->fit_Q2_max);
}

static double
sign_of (const PauliFilling *f)
{
  return pauli_quark_charge (f->params.quark);
}

/* The fits (17), printed and again, and the one-gluon curve at the x of the exact curve, times Q2 if power is 1. */
static void
add_approximations (PauliFilling *f, const PauliSampled *exact, int power)
{
  PauliPlot *plot = f->plot;
  PauliResult mu = pauli_mu (&f->params);
  PauliCurve *fit = pauli_plot_add_curve (plot, PAULI_CURVE_FIT17, pauli_plot_formula_label (f, PAULI_FORMULA_FIT17));
  PauliCurve *again = NULL, *one_gluon = NULL;
  PauliFit refitted = { 0 };

  if (f->values->refit) {
    refitted = refit (f);
    if (refitted.status == PAULI_OK)
      again = pauli_plot_add_curve (plot, PAULI_CURVE_REFIT17, refit_label (refitted.constants[0]));
  }
  if (f->values->one_gluon && !f->over_exact) /* another part of F2, not an approximation of this one */
    one_gluon = pauli_plot_add_curve (plot, PAULI_CURVE_ONE_GLUON, g_strdup (_("one gluon, perturbative")));
  for (size_t i = 0; i < exact->n; i++) {
    double Q2 = exact->x[i], factor = power ? Q2 : 1;
    PauliResult y = pauli_f2_fit17 (&f->params, mu, Q2);
    pauli_plot_add_point (plot, fit, Q2, factor * y.value, y.status);
    if (again) {
      y = pauli_f2_monopole (&f->params, mu, refitted.constants[0], Q2);
      pauli_plot_add_point (plot, again, Q2, factor * y.value, y.status);
    }
    if (one_gluon) {
      y = pauli_f2_one_gluon (&f->params, Q2);
      pauli_plot_add_point (plot, one_gluon, Q2, factor * y.value, y.status);
    }
  }
}

bool
pauli_plot_fill_f2 (PauliFilling *f)
{
  PauliPlot *plot = f->plot;
  const PauliSampled *exact = pauli_samples_f2 (f->samples, &f->params, f->stop, f->stop_data);
  if (!exact)
    return false;

  plot->x = (PauliAxis){ 0, PAULI_F2_Q2_MAX, false, Q2_TITLE };
  plot->y.title = _("<i>F</i><sub>2</sub>(<i>Q</i> <sup>2</sup>)");
  PauliCurve *curve = pauli_plot_add_curve (plot, PAULI_CURVE_EXACT, g_strdup (_("exact")));
  for (size_t i = 0; i < exact->n; i++)
    pauli_plot_add_point (plot, curve, exact->x[i], exact->y[i].value, exact->y[i].status);
  add_approximations (f, exact, 0);
  pauli_plot_set_y_range (plot, sign_of (f));
  return f->values->bands != PAULI_FORMULA_FIT17 || pauli_plot_add_bands (f, PAULI_PARAM_Q2, 1);
}

static void
add_partial_sums (PauliFilling *f)
{
  PauliResult terms[PAULI_PARTIAL_SUMS_MAX + 1];
  int n = f->values->partial_sums;

  /* (21) is for Gaussian profiles. */
  if (n == 0 || pauli_q2f2_orders (&f->params, n, terms) == PAULI_EDOMAIN)
    return;
  PauliResult sum = terms[0];
  for (int k = 1; k <= n; k++) {
    char *label = k > 1 ? NULL : n == 1 ? g_strdup (_("Eq. (21) up to <i>n</i> = 1"))
                                        : g_strdup_printf (_("Eq. (21) up to <i>n</i> = 1 … %d"), n);
    sum.value += terms[k].value;
    if (terms[k].status != PAULI_OK)
      sum.status = terms[k].status;
    pauli_plot_add_constant (f->plot, PAULI_CURVE_PARTIAL_SUM, label, sum);
  }
}

bool
pauli_plot_fill_asymptotics (PauliFilling *f)
{
  PauliPlot *plot = f->plot;
  const PauliParams *params = &f->params;
  const PauliSampled *exact = pauli_samples_tail (f->samples, params, f->stop, f->stop_data);
  if (!exact)
    return false;

  plot->x = (PauliAxis){ PAULI_TAIL_Q2_MIN, PAULI_TAIL_Q2_MAX, true, Q2_TITLE };
  plot->y.title = _("<i>Q</i> <sup>2</sup> <i>F</i><sub>2</sub>  [GeV<sup>2</sup>]");
  PauliCurve *curve = pauli_plot_add_curve (plot, PAULI_CURVE_EXACT, g_strdup (_("exact")));
  for (size_t i = 0; i < exact->n; i++)
    pauli_plot_add_point (plot, curve, exact->x[i], exact->x[i] * exact->y[i].value, exact->y[i].status);
  add_approximations (f, exact, 1);
  pauli_plot_add_constant (plot, PAULI_CURVE_LIMIT, g_strdup (_("exact limit")), pauli_q2f2_limit (params));
  pauli_plot_add_constant (plot, PAULI_CURVE_LEADING21,
                           pauli_plot_formula_label (f, PAULI_FORMULA_LEADING21), pauli_q2f2_leading21 (params));
  add_partial_sums (f);
  pauli_plot_add_constant (plot, PAULI_CURVE_EQ23_PRINTED, pauli_plot_formula_label (f, PAULI_FORMULA_EQ23_PRINTED),
                           pauli_q2f2_eq23_printed (params));
  pauli_plot_add_constant (plot, PAULI_CURVE_EQ23_CORRECTED, pauli_plot_formula_label (f, PAULI_FORMULA_EQ23_CORRECTED),
                           pauli_q2f2_eq23_corrected (params));
  pauli_plot_set_y_range (plot, sign_of (f));
  return pauli_plot_add_bands (f, PAULI_PARAM_Q2, 1);
}
