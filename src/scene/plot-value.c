/* The value of a curve at one x, by the core.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot-private.h"

#include <float.h>
#include <math.h>

static const PauliResult undefined = { NAN, NAN, PAULI_EDOMAIN };

static PauliResult
scaled (PauliResult result, double factor)
{
  double value = factor * result.value;

  return (PauliResult){ value, fabs (factor) * result.abserr + DBL_EPSILON * fabs (value), result.status };
}

static PauliResult
product (PauliResult a, PauliResult b)
{
  double value = a.value * b.value;
  double abserr = fabs (a.value) * b.abserr + fabs (b.value) * a.abserr + DBL_EPSILON * fabs (value);

  return (PauliResult){ value, abserr, a.status != PAULI_OK ? a.status : b.status };
}

/* Over Q2 in GeV^2; of the plots of Q2 F2, times Q2. */
static PauliResult
value_over_Q2 (const PauliCurve *curve, double Q2, bool times_Q2)
{
  PauliResult F2;

  switch (curve->id) {
    case PAULI_CURVE_EXACT:
      F2 = pauli_f2 (&curve->params, Q2);
      break;
    case PAULI_CURVE_FIT17:
      F2 = pauli_f2_fit17 (&curve->params, curve->base, Q2);
      break;
    case PAULI_CURVE_REFIT17:
      F2 = pauli_f2_monopole (&curve->params, curve->base, curve->constants[0], Q2);
      break;
    case PAULI_CURVE_ONE_GLUON:
      F2 = pauli_f2_one_gluon (&curve->params, Q2);
      break;
    default: /* constants of Q2 F2 */
      return pauli_param_valid (PAULI_PARAM_Q2, Q2) ? curve->base : undefined;
  }
  return times_Q2 ? scaled (F2, Q2) : F2;
}

static PauliResult
value_over_M_q (const PauliCurve *curve, double M_q)
{
  PauliParams at = curve->params;

  at.M_q = M_q / 1000;
  switch (curve->id) {
    case PAULI_CURVE_EXACT:
      return pauli_mu (&at);
    case PAULI_CURVE_FIT18:
      return pauli_mu_fit18 (&at);
    case PAULI_CURVE_REFIT18:
      return pauli_mu_linear (&at, curve->constants[0], curve->constants[1]);
    case PAULI_CURVE_SERIES24:
      return pauli_mu_series24_to (&at, curve->order);
    default:
      g_return_val_if_reached (undefined);
  }
}

/* Over a momentum k in GeV. */
static PauliResult
value_over_momentum (const PauliCurve *curve, double k)
{
  const PauliParams *p = &curve->params;

  switch (curve->id) {
    case PAULI_CURVE_QUARK_EXACT:
      return pauli_profile_quark (k * p->rho_c / 2);
    case PAULI_CURVE_QUARK_GAUSSIAN:
    case PAULI_CURVE_BOTH_GAUSSIAN:
      return pauli_gaussian_quark (p, k * p->rho_c / 2);
    case PAULI_CURVE_GLUON_EXACT:
      return pauli_profile_gluon (k * p->rho_c);
    case PAULI_CURVE_GLUON_GAUSSIAN:
      return pauli_gaussian_gluon (p, k * p->rho_c);
    case PAULI_CURVE_VERTEX_EXACT: /* the vertex at t = 0 times F_g */
      return product (curve->base, pauli_profile_gluon (k * p->rho_c));
    case PAULI_CURVE_VERTEX_GAUSSIAN:
      return product (curve->base, pauli_gaussian_gluon (p, k * p->rho_c));
    default:
      g_return_val_if_reached (undefined);
  }
}

PauliResult
pauli_curve_value (PauliPlotId plot, const PauliCurve *curve, double x)
{
  switch (plot) {
    case PAULI_PLOT_F2:
    case PAULI_PLOT_F2_DEVIATION:
      return value_over_Q2 (curve, x, false);
    case PAULI_PLOT_ASYMPTOTICS:
    case PAULI_PLOT_ASYMPTOTICS_DEVIATION:
      return value_over_Q2 (curve, x, true);
    case PAULI_PLOT_MU:
    case PAULI_PLOT_MU_DEVIATION:
      return value_over_M_q (curve, x);
    case PAULI_PLOT_PROFILES:
    case PAULI_PLOT_PROFILES_RATIO:
    case PAULI_PLOT_VERTEX:
      return value_over_momentum (curve, x);
    case PAULI_PLOT_MAP:
    case PAULI_N_PLOTS:
      break;
  }
  return undefined;
}

PauliResult
pauli_map_value (const PauliParams *params, double Q2, double M_q, double rho_c)
{
  PauliParams at;

  /* Corners of the plane may round to the outside of the core's domain. */
  if (pauli_params_init (&at, pauli_param_clamp (PAULI_PARAM_M_Q, M_q),
                         pauli_param_clamp (PAULI_PARAM_INV_RHO_C, PAULI_HBARC_MEV_FM / rho_c), params->alpha_s,
                         params->quark) != PAULI_OK)
    return undefined;
  at.width_q = params->width_q;
  at.width_g = params->width_g;
  at.gluon = params->gluon;
  return Q2 == 0 ? pauli_mu (&at) : pauli_f2 (&at, Q2);
}

/* a/b with the errors of both; undefined if b vanishes. */
static PauliResult
ratio_of (PauliResult a, PauliResult b)
{
  double ratio = a.value / b.value;
  double abserr = (a.abserr + fabs (ratio) * b.abserr) / fabs (b.value) + DBL_EPSILON * fabs (ratio);

  if (!isfinite (ratio))
    return undefined;
  return (PauliResult){ ratio, abserr, a.status != PAULI_OK ? a.status : b.status };
}

/* Of Q2 F2 over Q2 F2, both without the factor, which is no number at 0. */
static PauliPlotId
without_Q2 (PauliPlotId plot, PauliCurveId curve)
{
  bool has_Q2 = curve == PAULI_CURVE_EXACT || curve == PAULI_CURVE_FIT17 || curve == PAULI_CURVE_REFIT17 ||
                curve == PAULI_CURVE_ONE_GLUON;

  return plot == PAULI_PLOT_ASYMPTOTICS_DEVIATION && has_Q2 ? PAULI_PLOT_F2_DEVIATION : plot;
}

/* The exact value a curve is divided by. */
static PauliResult
exact_value (const PauliPlot *plot, const PauliCurve *curve, double x)
{
  if (plot->id != PAULI_PLOT_PROFILES_RATIO)
    return pauli_curve_value (without_Q2 (plot->id, curve->id), &plot->curves[0], x);
  return curve->id == PAULI_CURVE_GLUON_GAUSSIAN ? pauli_profile_gluon (x * curve->params.rho_c)
                                                 : pauli_profile_quark (x * curve->params.rho_c / 2);
}

PauliResult
pauli_plot_value (const PauliPlot *plot, const PauliCurve *curve, double x)
{
  bool over_exact = plot->id == PAULI_PLOT_F2_DEVIATION || plot->id == PAULI_PLOT_MU_DEVIATION ||
                    plot->id == PAULI_PLOT_ASYMPTOTICS_DEVIATION || plot->id == PAULI_PLOT_PROFILES_RATIO;

  if (!over_exact)
    return pauli_curve_value (plot->id, curve, x);
  const PauliResult exact = exact_value (plot, curve, x);
  if (curve == &plot->curves[0]) /* over itself */
    return exact.status == PAULI_OK ? (PauliResult){ plot->ratio ? 1 : 0, 0, PAULI_OK } : undefined;
  PauliResult ratio = ratio_of (pauli_curve_value (without_Q2 (plot->id, curve->id), curve, x), exact);
  if (plot->ratio)
    return ratio;
  double percent = 100 * (ratio.value - 1);
  return (PauliResult){ percent, 100 * ratio.abserr + 2 * DBL_EPSILON * fabs (percent), ratio.status };
}
