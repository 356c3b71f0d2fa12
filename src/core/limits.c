/* The limits of F2, each a single integral over S = 1 + s with w = 1/(S + g), X = m S^2 w (units Lambda_q = 1).
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <math.h>

/* F2(0) = 2 e_q m e^m Int dS (S-1) w^2 {[3 - (3S+1) w/2] e^{-X} + phi1(X) + m S (2S-1) w phi2(X)}, all terms positive. */
static double
integrand_at_zero (double s, const void *data, double *magnitude)
{
  const PauliReduced *r = data;
  double m = r->m;
  double S = 1 + s, w = 1 / (1 + r->g + s), X = m * S * S * w;
  double exp_mX = exp (-X);
  PauliPhi phi = pauli_phi (X, exp_mX);

  return *magnitude =
           s * w * w * ((3 - (3 * S + 1) * w / 2) * exp_mX + phi.phi1 + m * S * (2 * S - 1) * w * phi.phi2);
}

static PauliIntegral
reduced_mu (const PauliReduced *r)
{
  return pauli_integrate_for (r, integrand_at_zero, r, 1 / (1 + r->m), 1 / r->m + r->g);
}

PauliResult
pauli_mu (const PauliParams *params)
{
  if (!pauli_params_valid (params))
    return pauli_domain_error ();

  PauliReduced r = pauli_reduce (params, 0);
  PauliIntegral I = pauli_gluon_average (params, &r, reduced_mu);
  double factor = 2 * pauli_quark_charge (params->quark) * r.m * exp (r.m) * params->width_q * params->width_q;
  return pauli_checked (factor * I.value, fabs (factor) * I.abserr);
}

/* The q-derivative at q = 0 of the two-dimensional form (tests/routes.h, R2), its A1 integral done:
 *   J0 = Int_1^S A1 (S - A1) dA1 = (S-1)^2 (S+2)/6,  J1 = Int_1^S A1^2 (S - A1) dA1 = (S-1)^2 (S^2+2S+3)/12,
 *   dF2/dq = -2 e_q m e^m Int dS w^3 {[3 J0 - (S J0 + J1) w] e^{-X} + J0 phi2(X) + m S w (3 S J0 - 2 J1) phi3(X)}. */
static double
integrand_of_slope (double s, const void *data, double *magnitude)
{
  const PauliReduced *r = data;
  double m = r->m;
  double S = 1 + s, w = 1 / (1 + r->g + s), X = m * S * S * w;
  double exp_mX = exp (-X);
  PauliPhi phi = pauli_phi (X, exp_mX);
  double sw = s * w, Sw = S * w;
  /* J0 w^3 and J1 w^4, without overflow at large S. */
  double J0 = sw * sw * (Sw + 2 * w) / 6;
  double J1 = sw * sw * (Sw * Sw + (2 * S + 3) * w * w) / 12;

  return *magnitude = (3 * J0 - (Sw * J0 + J1)) * exp_mX + J0 * phi.phi2 + m * S * (3 * Sw * J0 - 2 * J1) * phi.phi3;
}

static PauliIntegral
reduced_slope (const PauliReduced *r)
{
  return pauli_integrate_for (r, integrand_of_slope, r, 1 / (1 + r->m), 1 / r->m + r->g);
}

PauliResult
pauli_f2_slope (const PauliParams *params)
{
  if (!pauli_params_valid (params))
    return pauli_domain_error ();

  PauliReduced r = pauli_reduce (params, 0);
  PauliIntegral I = pauli_gluon_average (params, &r, reduced_slope);
  /* dq/dQ2 = 1/Lambda_q^2, and width_q^2/Lambda_q^2 = rho_c^2/4. */
  double factor =
    -2 * pauli_quark_charge (params->quark) * r.m * exp (r.m) * (params->rho_c * params->rho_c / 4);
  return pauli_checked (factor * I.value, fabs (factor) * I.abserr);
}

/* lim Q2 F2 = 2 e_q M_q^2 e^m Int dA/A w {(3 - 2 A w) e^{-X} + [2 - (2 + X) e^{-X}]/X}, A = S; the last bracket is
 * 2 (1 - e^{-X})/X - e^{-X}. */
static double
integrand_of_limit (double s, const void *data, double *magnitude)
{
  const PauliReduced *r = data;
  double m = r->m;
  double A = 1 + s, w = 1 / (1 + r->g + s), X = m * A * A * w;
  double exp_mX = exp (-X);

  *magnitude = w / A * ((3 - 2 * A * w) * exp_mX - 2 * expm1 (-X) / X);
  return w / A * ((2 - 2 * A * w) * exp_mX - 2 * expm1 (-X) / X);
}

static PauliIntegral
reduced_limit (const PauliReduced *r)
{
  return pauli_integrate_for (r, integrand_of_limit, r, 1 / (1 + r->m), 1 / r->m + r->g);
}

PauliResult
pauli_q2f2_limit (const PauliParams *params)
{
  if (!pauli_params_valid (params))
    return pauli_domain_error ();

  PauliReduced r = pauli_reduce (params, 0);
  PauliIntegral I = pauli_gluon_average (params, &r, reduced_limit);
  /* m Lambda_q^2 = M_q^2. */
  double M_q_width = params->M_q * params->width_q;
  double factor = 2 * pauli_quark_charge (params->quark) * M_q_width * M_q_width * exp (r.m);
  return pauli_checked (factor * I.value, fabs (factor) * I.abserr);
}
