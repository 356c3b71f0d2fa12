/* From a scene to the plot of a panel.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot.h"

#include "pauli-tail.h"
#include "samples.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The paper fits (18) to, and draws Fig. 3 for, these masses. */
#define MU_AXIS_MIN 80.0
#define MU_AXIS_MAX 500.0

/* An approximation this much larger than the exact curve leaves the picture instead of squeezing the rest. */
#define OFF_SCALE 1.6

static const char *
curve_label (PauliCurveId id)
{
  switch (id) {
    case PAULI_CURVE_EXACT:
      return _("exact");
    case PAULI_CURVE_FIT17:
      return _("fit, Eq. (17)");
    case PAULI_CURVE_FIT18:
      return _("linear fit, Eq. (18)");
    case PAULI_CURVE_SERIES24:
      return _("series, Eq. (24)");
    case PAULI_CURVE_LIMIT:
      return _("exact limit");
    case PAULI_CURVE_LEADING21:
      return _("Eq. (21), first term");
    case PAULI_CURVE_EQ23_PRINTED:
      return _("Eq. (23), printed");
    case PAULI_CURVE_EQ23_CORRECTED:
      return _("Eq. (23), corrected");
    case PAULI_N_CURVES:
      break;
  }
  g_return_val_if_reached ("");
}

static PauliCurve *
add_curve (PauliPlot *plot, PauliCurveId id)
{
  g_assert (plot->n_curves < G_N_ELEMENTS (plot->curves));
  PauliCurve *curve = &plot->curves[plot->n_curves++];
  curve->id = id;
  curve->label = curve_label (id);
  return curve;
}

static void
add_point (PauliPlot *plot, PauliCurve *curve, double x, double y, PauliStatus status)
{
  if (status != PAULI_OK)
    plot->n_gaps++;
  curve->x[curve->n] = x;
  curve->y[curve->n] = status == PAULI_OK ? y : NAN;
  curve->n++;
}

/* The value over the whole x axis. */
static void
add_constant (PauliPlot *plot, PauliCurveId id, PauliResult result)
{
  PauliCurve *curve = add_curve (plot, id);
  add_point (plot, curve, plot->x.min, result.value, result.status);
  add_point (plot, curve, plot->x.max, result.value, result.status);
}

/* The smallest "round" number >= value > 0, so that an axis end jumps seldom while a slider moves. */
static double
round_up (double value)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  double decade = pow (10, floor (log10 (value)));

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++)
    if (value <= steps[i] * decade * (1 + 1e-12))
      return steps[i] * decade;
  return 10 * decade;
}

static double
largest (const PauliCurve *curve)
{
  double max = 0;
  for (size_t i = 0; i < curve->n; i++)
    if (fabs (curve->y[i]) > max)
      max = fabs (curve->y[i]);
  return max;
}

/* From 0 to a round number above the exact curve (the first) and all approximations of its size; downwards for the d quark,
 * whose values are negative. */
static void
set_y_range (PauliPlot *plot, double sign)
{
  double exact = largest (&plot->curves[0]), top = exact;

  for (size_t i = 1; i < plot->n_curves; i++) {
    double max = largest (&plot->curves[i]);
    if (max <= OFF_SCALE * exact && max > top)
      top = max;
  }
  double end = top > 0 ? round_up (1.04 * top) : 1; /* no finite value at all: any frame */
  plot->y.min = sign > 0 ? 0 : -end;
  plot->y.max = sign > 0 ? end : 0;
}

static bool
fill_f2 (PauliPlot *plot, const PauliParams *params, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  const PauliSampled *exact = pauli_samples_f2 (samples, params, stop, stop_data);
  if (!exact)
    return false;

  plot->x = (PauliAxis){ 0, PAULI_F2_Q2_MAX, false, _("<i>Q</i> <sup>2</sup>  [GeV<sup>2</sup>]") };
  plot->y.title = _("<i>F</i><sub>2</sub>(<i>Q</i> <sup>2</sup>)");
  PauliCurve *curve = add_curve (plot, PAULI_CURVE_EXACT);
  for (size_t i = 0; i < exact->n; i++)
    add_point (plot, curve, exact->x[i], exact->y[i].value, exact->y[i].status);

  PauliResult mu = pauli_mu (params);
  PauliCurve *fit = add_curve (plot, PAULI_CURVE_FIT17);
  for (size_t i = 0; i < exact->n; i++) {
    PauliResult y = pauli_f2_fit17 (params, mu, exact->x[i]);
    add_point (plot, fit, exact->x[i], y.value, y.status);
  }
  return true;
}

/* 80 to 500 MeV; wider, in steps of 100 MeV, if the current mass is not in there. */
static void
set_mass_range (PauliAxis *axis, double M_q)
{
  axis->min = M_q < MU_AXIS_MIN ? 0 : MU_AXIS_MIN;
  axis->max = M_q > MU_AXIS_MAX ? 100 * ceil (M_q / 100) : MU_AXIS_MAX;
}

static bool
fill_mu (PauliPlot *plot, const PauliParams *params, double M_q, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  plot->x.title = _("<i>M</i><sub>q</sub>  [MeV]");
  plot->y.title = _("<i>μ</i> = <i>F</i><sub>2</sub>(0)");
  set_mass_range (&plot->x, M_q);
  double first = MAX (plot->x.min, pauli_param_info (PAULI_PARAM_M_Q)->min) / 1000;
  const PauliSampled *exact = pauli_samples_mu (samples, params, first, plot->x.max / 1000, stop, stop_data);
  if (!exact)
    return false;

  PauliCurve *curve = add_curve (plot, PAULI_CURVE_EXACT);
  PauliCurve *linear = add_curve (plot, PAULI_CURVE_FIT18), *series = add_curve (plot, PAULI_CURVE_SERIES24);
  PauliParams at = *params;
  for (size_t i = 0; i < exact->n; i++) {
    at.M_q = exact->x[i];
    PauliResult line = pauli_mu_fit18 (&at), sum = pauli_mu_series24 (&at);
    double x = 1000 * exact->x[i];
    add_point (plot, curve, x, exact->y[i].value, exact->y[i].status);
    add_point (plot, linear, x, line.value, line.status);
    add_point (plot, series, x, sum.value, sum.status);
  }

  PauliResult mu = pauli_mu (params);
  plot->has_marker = mu.status == PAULI_OK;
  plot->marker_x = M_q;
  plot->marker_y = mu.value;
  plot->marker_label = g_strdup (_("current <i>M</i><sub>q</sub>"));
  return true;
}

static bool
fill_asymptotics (PauliPlot *plot, const PauliParams *params, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  const PauliSampled *exact = pauli_samples_tail (samples, params, stop, stop_data);
  if (!exact)
    return false;

  plot->x = (PauliAxis){ PAULI_TAIL_Q2_MIN, PAULI_TAIL_Q2_MAX, true, _("<i>Q</i> <sup>2</sup>  [GeV<sup>2</sup>]") };
  plot->y.title = _("<i>Q</i> <sup>2</sup> <i>F</i><sub>2</sub>  [GeV<sup>2</sup>]");
  PauliCurve *curve = add_curve (plot, PAULI_CURVE_EXACT), *fit = add_curve (plot, PAULI_CURVE_FIT17);
  PauliResult mu = pauli_mu (params);
  for (size_t i = 0; i < exact->n; i++) {
    double Q2 = exact->x[i];
    PauliResult y = pauli_f2_fit17 (params, mu, Q2);
    add_point (plot, curve, Q2, Q2 * exact->y[i].value, exact->y[i].status);
    add_point (plot, fit, Q2, Q2 * y.value, y.status);
  }
  add_constant (plot, PAULI_CURVE_LIMIT, pauli_q2f2_limit (params));
  add_constant (plot, PAULI_CURVE_LEADING21, pauli_q2f2_leading21 (params));
  add_constant (plot, PAULI_CURVE_EQ23_PRINTED, pauli_q2f2_eq23_printed (params));
  add_constant (plot, PAULI_CURVE_EQ23_CORRECTED, pauli_q2f2_eq23_corrected (params));
  return true;
}

PauliPlot *
pauli_plot_new (const PauliScene *scene, PauliPanel panel, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  g_return_val_if_fail (panel > PAULI_PANEL_OVERVIEW && panel < PAULI_N_PANELS, NULL);

  PauliParams params = pauli_scene_params (scene);
  g_autoptr (PauliPlot) plot = g_new0 (PauliPlot, 1);
  bool done = false;

  plot->panel = panel;
  if (panel == PAULI_PANEL_F2)
    done = fill_f2 (plot, &params, samples, stop, stop_data);
  else if (panel == PAULI_PANEL_MU)
    done = fill_mu (plot, &params, pauli_scene_values (scene)->M_q, samples, stop, stop_data);
  else
    done = fill_asymptotics (plot, &params, samples, stop, stop_data);
  if (!done)
    return NULL;
  set_y_range (plot, pauli_quark_charge (params.quark));
  return g_steal_pointer (&plot);
}

void
pauli_plot_free (PauliPlot *plot)
{
  g_free (plot->marker_label);
  g_free (plot);
}
