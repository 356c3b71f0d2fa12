/* The closed formulae of the paper, printed and corrected.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_sf_expint.h>
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
pauli_f2_fit17 (const PauliParams *p, PauliResult f2_at_0, double Q2)
{
  if (!pauli_params_valid (p) || !pauli_param_valid (PAULI_PARAM_Q2, Q2) || !isfinite (f2_at_0.value))
    return pauli_domain_error ();
  double denominator = 1 + p->rho_c * Q2 / (4.7 * p->M_q);
  PauliResult fit = pauli_rounded (f2_at_0.value / denominator, fabs (f2_at_0.value) / denominator, ULPS);
  fit.abserr += f2_at_0.abserr / denominator;
  fit.status = f2_at_0.status;
  return fit;
}

PauliResult
pauli_mu_fit18 (const PauliParams *p)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double e_q = pauli_quark_charge (p->quark), x = p->M_q * p->rho_c;
  return pauli_rounded (e_q * (-0.065 + 0.97 * x), fabs (e_q) * (0.065 + 0.97 * x), ULPS);
}

PauliResult
pauli_mu_series24 (const PauliParams *p)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double x = p->M_q * p->rho_c * p->M_q * p->rho_c;
  double y = log (2 / x) - M_EULER - 0.25, y_magnitude = fabs (log (2 / x)) + M_EULER + 0.25;
  double factor = pauli_quark_charge (p->quark) * x;
  double sum = y + (192 * y + 211) * x / 288 + (1536 * y + 3089) * x * x / 9216;
  double magnitude = y_magnitude + (192 * y_magnitude + 211) * x / 288 + (1536 * y_magnitude + 3089) * x * x / 9216;
  return pauli_rounded (factor * sum, fabs (factor) * magnitude, ULPS);
}

/* e^x E1(x), x > 0: GSL errs only at x = 0. */
static double
scaled_E1 (double x)
{
  gsl_sf_result E1;
  gsl_sf_expint_E1_scaled_e (x, &E1);
  return E1.val;
}

PauliResult
pauli_q2f2_leading21 (const PauliParams *p)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double m = pauli_reduced_mass (p);
  double first = 2 * scaled_E1 (m), second = (2 - m) * scaled_E1 (2 * m);
  double factor = 4 * pauli_quark_charge (p->quark) * p->M_q * p->M_q;
  return pauli_rounded (factor * (first - 0.5 - second), fabs (factor) * (first + 0.5 + fabs (second)), ULPS);
}

/* 4 e_q M_q^2 {2 ln 2 - 1/2 + slope [ln(scale m) + gamma_E - constant]}, printed and corrected (22)/(23). */
static PauliResult
expansion23 (const PauliParams *p, double m_factor, double scale, double constant)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double m = pauli_reduced_mass (p), logarithm = log (scale * m);
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
