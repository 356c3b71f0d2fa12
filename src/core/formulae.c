/* The closed formulae of the paper, printed and corrected.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <float.h>
#include <gsl/gsl_math.h>
#include <math.h>

/* Rounding of a sum of terms that come from a handful of operations each, logarithms included. */
#define ULPS 8

PauliResult
pauli_mu_a (const PauliParams *p)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double x = p->M_q * p->rho_c;
  double mu_a = -3 * M_PI * x * x / (4 * p->alpha_s);
  return pauli_rounded (mu_a, fabs (mu_a), ULPS);
}

PauliResult
pauli_lambda (const PauliParams *p)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double Lambda = 2 / p->rho_c;
  return pauli_rounded (Lambda, Lambda, ULPS);
}

PauliResult
pauli_f2_monopole (const PauliParams *p, PauliResult f2_at_0, double constant, double Q2)
{
  if (!pauli_params_valid (p) || !pauli_param_valid (PAULI_PARAM_Q2, Q2) || !isfinite (f2_at_0.value) ||
      !(constant > 0 && isfinite (constant)))
    return pauli_domain_error ();
  double denominator = 1 + p->rho_c * Q2 / (constant * p->M_q);
  PauliResult fit = pauli_rounded (f2_at_0.value / denominator, fabs (f2_at_0.value) / denominator, ULPS);
  fit.abserr += f2_at_0.abserr / denominator;
  fit.status = f2_at_0.status;
  return fit;
}

PauliResult
pauli_f2_fit17 (const PauliParams *p, PauliResult f2_at_0, double Q2)
{
  return pauli_f2_monopole (p, f2_at_0, PAULI_FIT17_CONSTANT, Q2);
}

PauliResult
pauli_mu_linear (const PauliParams *p, double constant, double slope)
{
  if (!pauli_params_valid (p) || !isfinite (constant) || !isfinite (slope))
    return pauli_domain_error ();
  double e_q = pauli_quark_charge (p->quark), x = p->M_q * p->rho_c;
  return pauli_rounded (e_q * (constant + slope * x), fabs (e_q) * (fabs (constant) + fabs (slope) * x), ULPS);
}

PauliResult
pauli_mu_fit18 (const PauliParams *p)
{
  return pauli_mu_linear (p, PAULI_FIT18_CONSTANT, PAULI_FIT18_SLOPE);
}

PauliResult
pauli_mu_series24_to (const PauliParams *p, int orders)
{
  if (!pauli_params_valid (p) || orders < 1 || orders > PAULI_SERIES24_ORDERS)
    return pauli_domain_error ();
  double x = p->M_q * p->rho_c * p->M_q * p->rho_c;
  double y = log (2 / x) - M_EULER - 0.25, y_magnitude = fabs (log (2 / x)) + M_EULER + 0.25;
  double factor = pauli_quark_charge (p->quark) * x;
  double sum = y, magnitude = y_magnitude;
  if (orders > 1) {
    sum += (192 * y + 211) * x / 288;
    magnitude += (192 * y_magnitude + 211) * x / 288;
  }
  if (orders > 2) {
    sum += (1536 * y + 3089) * x * x / 9216;
    magnitude += (1536 * y_magnitude + 3089) * x * x / 9216;
  }
  return pauli_rounded (factor * sum, fabs (factor) * magnitude, ULPS);
}

PauliResult
pauli_mu_series24 (const PauliParams *p)
{
  return pauli_mu_series24_to (p, PAULI_SERIES24_ORDERS);
}

/* 4 e_q M_q^2 {2 ln 2 - 1/2 + slope [ln(scale m) + gamma_E - constant]}, printed and corrected (22)/(23). */
static PauliResult
expansion23 (const PauliParams *p, double m_factor, double scale, double constant)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double m = p->M_q * p->rho_c * p->M_q * p->rho_c / 4, logarithm = log (scale * m);
  double factor = 4 * pauli_quark_charge (p->quark) * p->M_q * p->M_q;
  double sum = 2 * M_LN2 - 0.5 + m_factor * m * (logarithm + M_EULER - constant);
  double magnitude = 2 * M_LN2 + 0.5 + m_factor * m * (fabs (logarithm) + M_EULER + constant);
  return pauli_rounded (factor * sum, fabs (factor) * magnitude, ULPS);
}

PauliResult
pauli_q2f2_eq23_printed (const PauliParams *p)
{
  return expansion23 (p, 1, 8, 2);
}

PauliResult
pauli_q2f2_eq23_corrected (const PauliParams *p)
{
  return expansion23 (p, 0.5, 32, 2.75);
}

PauliResult
pauli_radius (const PauliParams *p)
{
  PauliResult mu = pauli_mu (p), slope = pauli_f2_slope (p);
  if (mu.status == PAULI_EDOMAIN)
    return mu;
  double radius = sqrt (-6 * slope.value / mu.value) * (PAULI_HBARC_MEV_FM / 1000);
  double relative = 0.5 * (mu.abserr / fabs (mu.value) + slope.abserr / fabs (slope.value));
  PauliResult result = pauli_rounded (radius, radius, ULPS);
  return pauli_checked (radius, result.abserr + radius * relative);
}

/* F2(Q2) - F2(0)/2. */
typedef struct {
  const PauliParams *params;
  double half;
} HalfHeight;

static double
above_half (double Q2, const void *data)
{
  const HalfHeight *h = data;
  return pauli_f2 (h->params, Q2).value - h->half;
}

PauliResult
pauli_half_q2 (const PauliParams *p)
{
  PauliResult mu = pauli_mu (p), slope = pauli_f2_slope (p);
  if (mu.status == PAULI_EDOMAIN)
    return mu;
  HalfHeight h = { p, mu.value / 2 };
  /* |F2| falls, and less than its slope at 0 says: where that would have brought it to half, it is above. */
  double Q2_low = -h.half / slope.value, Q2_high = 2 * Q2_low, max = pauli_param_info (PAULI_PARAM_Q2)->max;
  while (Q2_high < max && above_half (Q2_high, &h) / h.half > 0) {
    Q2_low = Q2_high;
    Q2_high *= 2;
  }
  bool failed = !(Q2_high < max);
  double Q2 = failed ? NAN : pauli_root_between (above_half, &h, Q2_low, Q2_high, &failed);
  if (failed)
    return (PauliResult){ NAN, NAN, PAULI_EACCURACY };
  /* By the chord from there to twice that Q2: |F2| is convex, so that it is flatter than F2 at the root, and the error not too
   * small. */
  PauliResult at = pauli_f2 (p, Q2);
  double steepness = fabs (at.value - pauli_f2 (p, 2 * Q2).value) / Q2;
  double error = (at.abserr + mu.abserr / 2 + fabs (at.value - h.half)) / steepness;
  return pauli_checked (Q2, error + 8 * DBL_EPSILON * Q2);
}

PauliResult
pauli_f2_one_gluon (const PauliParams *p, double Q2)
{
  if (!pauli_params_valid (p) || !pauli_param_valid (PAULI_PARAM_Q2, Q2))
    return pauli_domain_error ();
  double t = Q2 / (4 * p->M_q * p->M_q), root = sqrt (t);
  double at_0 = pauli_quark_charge (p->quark) * (4.0 / 3) * p->alpha_s / (2 * M_PI);
  double value = root > 0 ? at_0 * asinh (root) / (root * sqrt (1 + t)) : at_0;
  return pauli_rounded (value, fabs (value), ULPS);
}
