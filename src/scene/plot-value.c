/* The value of a curve at one x, by the core.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot-private.h"

#include <math.h>

static const PauliResult undefined = { NAN, NAN, PAULI_EDOMAIN };

static PauliResult
scaled (PauliResult result, double factor)
{
  return (PauliResult){ factor * result.value, fabs (factor) * result.abserr, result.status };
}

/* Over Q2 in GeV^2; of the plots of Q2 F2, times Q2. */
static PauliResult
value_over_Q2 (const PauliCurve *curve, double Q2, bool times_Q2)
{
  double factor = times_Q2 ? Q2 : 1;

  switch (curve->id) {
    case PAULI_CURVE_EXACT:
      return scaled (pauli_f2 (&curve->params, Q2), factor);
    case PAULI_CURVE_FIT17:
      return scaled (pauli_f2_fit17 (&curve->params, curve->base, Q2), factor);
    case PAULI_CURVE_REFIT17:
      return scaled (pauli_f2_monopole (&curve->params, curve->base, curve->constants[0], Q2), factor);
    case PAULI_CURVE_ONE_GLUON:
      return scaled (pauli_f2_one_gluon (&curve->params, Q2), factor);
    default: /* constants */
      return curve->base;
  }
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
    case PAULI_CURVE_VERTEX_EXACT:
    case PAULI_CURVE_VERTEX_GAUSSIAN: {
      /* the vertex at t = 0 times F_g */
      PauliResult F_g = curve->id == PAULI_CURVE_VERTEX_EXACT ? pauli_profile_gluon (k * p->rho_c)
                                                              : pauli_gaussian_gluon (p, k * p->rho_c);
      double abserr = fabs (curve->base.value) * F_g.abserr + fabs (F_g.value) * curve->base.abserr;
      PauliStatus status = curve->base.status != PAULI_OK ? curve->base.status : F_g.status;
      return (PauliResult){ curve->base.value * F_g.value, abserr, status };
    }
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

/* a/b with the errors of both; NaN if b vanishes. */
static PauliResult
ratio_of (PauliResult a, PauliResult b)
{
  double ratio = a.value / b.value;
  PauliStatus status = a.status != PAULI_OK ? a.status : b.status;

  if (!isfinite (ratio))
    return (PauliResult){ NAN, NAN, status != PAULI_OK ? status : PAULI_EDOMAIN };
  return (PauliResult){ ratio, (a.abserr + fabs (ratio) * b.abserr) / fabs (b.value), status };
}

/* The curve a Gaussian profile is divided by. */
static PauliCurve
exact_profile (const PauliCurve *gaussian)
{
  return (PauliCurve){ .id = gaussian->id == PAULI_CURVE_QUARK_GAUSSIAN ? PAULI_CURVE_QUARK_EXACT : PAULI_CURVE_GLUON_EXACT,
                       .params = gaussian->params };
}

PauliResult
pauli_plot_value (const PauliPlot *plot, const PauliCurve *curve, double x)
{
  bool over_exact = plot->id == PAULI_PLOT_F2_DEVIATION || plot->id == PAULI_PLOT_MU_DEVIATION ||
                    plot->id == PAULI_PLOT_ASYMPTOTICS_DEVIATION || plot->id == PAULI_PLOT_PROFILES_RATIO;

  if (!over_exact)
    return pauli_curve_value (plot->id, curve, x);
  if (curve == &plot->curves[0])
    return (PauliResult){ plot->ratio ? 1 : 0, 0, PAULI_OK };
  const PauliCurve profile = exact_profile (curve);
  const PauliCurve *exact = plot->id == PAULI_PLOT_PROFILES_RATIO ? &profile : &plot->curves[0];
  PauliResult ratio = ratio_of (pauli_curve_value (plot->id, curve, x), pauli_curve_value (plot->id, exact, x));
  if (!plot->ratio) {
    ratio.value = 100 * (ratio.value - 1);
    ratio.abserr *= 100;
  }
  return ratio;
}
