/* The plots over Q2: F2, and Q2 F2 with its asymptotic forms.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pins.h"
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

/* The label of a curve of the current parameters, which it takes: beside pins with fits of the same name it says whose it is. */
static char *
label_of_current (const PauliFilling *f, char *label)
{
  g_autofree char *parameters = f->values->pin_fits ? pauli_current_label (f->values, f->plot->id) : NULL;

  if (!parameters)
    return label;
  char *whole = g_strdup_printf ("%s, %s", parameters, label);
  g_free (label);
  return whole;
}

/* The exact curve, then the fits (17), printed and again, and the one-gluon curve; times Q2 if power is 1. */
static bool
add_curves (PauliFilling *f, int power)
{
  PauliPlot *plot = f->plot;
  const PauliAxis *x = &plot->x;
  const PauliSampled *sampled = pauli_samples_f2 (f->samples, &f->params, x->min, x->max, x->log, f->stop, f->stop_data);
  if (!sampled)
    return false;

  PauliCurve *exact = pauli_plot_add_curve (f, PAULI_CURVE_EXACT, label_of_current (f, g_strdup (_("exact"))));
  pauli_plot_add_sampled (plot, exact, sampled, power);
  PauliCurve *fit = pauli_plot_add_curve (f, PAULI_CURVE_FIT17,
                                          label_of_current (f, pauli_plot_formula_label (f, PAULI_FORMULA_FIT17)));
  fit->base = pauli_mu (&f->params);
  pauli_plot_add_values (plot, fit, exact);
  PauliFit refitted = f->values->refit ? refit (f) : (PauliFit){ .status = PAULI_ESTOPPED };
  if (refitted.status == PAULI_OK) {
    PauliCurve *again = pauli_plot_add_curve (f, PAULI_CURVE_REFIT17, refit_label (refitted.constants[0]));
    again->base = fit->base;
    again->constants[0] = refitted.constants[0];
    pauli_plot_add_values (plot, again, exact);
  }
  if (f->values->one_gluon) {
    PauliCurve *one_gluon = pauli_plot_add_curve (f, PAULI_CURVE_ONE_GLUON, g_strdup (_("one gluon, perturbative")));
    pauli_plot_add_values (plot, one_gluon, exact);
  }
  return true;
}

/* The fit (17) of a pin, at the x of its exact curve. */
static void
add_fit_of_pin (PauliFilling *f, const PauliCurve *exact)
{
  g_autofree char *label = pauli_plot_formula_label (f, PAULI_FORMULA_FIT17);
  PauliCurve *fit = pauli_plot_add_pinned (f, PAULI_CURVE_FIT17, exact->pin, label);

  fit->base = pauli_mu (&fit->params);
  pauli_plot_add_values (f->plot, fit, exact);
}

/* Here also a pin that has the current curve is shown: that is what pinning looks like at first. */
static bool
add_pinned (PauliFilling *f, int power)
{
  const PauliAxis *x = &f->plot->x;
  bool with_fit = f->values->pin_fits && !(f->values->hidden[f->plot->id] & 1u << PAULI_CURVE_FIT17);

  for (int i = 0; i < f->values->n_pins; i++) {
    if (!f->values->pins[i].shown)
      continue;
    PauliCurve *curve = pauli_plot_add_pinned (f, PAULI_CURVE_EXACT, i, with_fit ? _("exact") : NULL);
    const PauliSampled *sampled = pauli_samples_f2 (f->samples, &curve->params, x->min, x->max, x->log, f->stop, f->stop_data);
    if (!sampled)
      return false;
    pauli_plot_add_sampled (f->plot, curve, sampled, power);
    curve->with_fit = with_fit;
    if (with_fit)
      add_fit_of_pin (f, curve);
  }
  return true;
}

/* At first the paper's Figs. 2 and 3. */
#define F2_Q2_MIN 1e-3 /* logarithmic */
#define F2_Q2_MAX 5.0
#define TAIL_Q2_MIN 1e-2
#define TAIL_Q2_MAX 1e4
#define TAIL_Q2_MAX_LINEAR 50.0

bool
pauli_plot_fill_f2 (PauliFilling *f)
{
  bool log = f->values->axes[f->plot->id][PAULI_X].log;

  pauli_plot_set_x (f, Q2_TITLE, log ? F2_Q2_MIN : 0, F2_Q2_MAX);
  f->plot->y.title = _("<i>F</i><sub>2</sub>(<i>Q</i> <sup>2</sup>)");
  return add_curves (f, 0) && add_pinned (f, 0) &&
         (f->values->bands != PAULI_FORMULA_FIT17 || pauli_plot_add_bands (f, PAULI_PARAM_Q2, 1));
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
    sum.abserr += terms[k].abserr;
    if (terms[k].status != PAULI_OK)
      sum.status = terms[k].status;
    pauli_plot_add_constant (f, PAULI_CURVE_PARTIAL_SUM, label, sum);
  }
}

bool
pauli_plot_fill_asymptotics (PauliFilling *f)
{
  const PauliParams *params = &f->params;
  bool log = f->values->axes[f->plot->id][PAULI_X].log;

  pauli_plot_set_x (f, Q2_TITLE, log ? TAIL_Q2_MIN : 0, log ? TAIL_Q2_MAX : TAIL_Q2_MAX_LINEAR);
  f->plot->y.title = _("<i>Q</i> <sup>2</sup> <i>F</i><sub>2</sub>  [GeV<sup>2</sup>]");
  if (!add_curves (f, 1))
    return false;
  pauli_plot_add_constant (f, PAULI_CURVE_LIMIT, g_strdup (_("exact limit")), pauli_q2f2_limit (params));
  pauli_plot_add_constant (f, PAULI_CURVE_LEADING21, pauli_plot_formula_label (f, PAULI_FORMULA_LEADING21),
                           pauli_q2f2_leading21 (params));
  add_partial_sums (f);
  pauli_plot_add_constant (f, PAULI_CURVE_EQ23_PRINTED, pauli_plot_formula_label (f, PAULI_FORMULA_EQ23_PRINTED),
                           pauli_q2f2_eq23_printed (params));
  pauli_plot_add_constant (f, PAULI_CURVE_EQ23_CORRECTED, pauli_plot_formula_label (f, PAULI_FORMULA_EQ23_CORRECTED),
                           pauli_q2f2_eq23_corrected (params));
  return add_pinned (f, 1) && pauli_plot_add_bands (f, PAULI_PARAM_Q2, 1);
}
