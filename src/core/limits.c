/* The limits of F2, each a single integral over S = 1 + s with w = 1/(S + 1), X = m S^2 w (units Lambda = 1).
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <math.h>

/* F2(0) = 2 e_q m e^m Int dS (S-1) w^2 {[3 - (3S+1) w/2] e^{-X} + phi1(X) + m S (2S-1) w phi2(X)}, all terms positive. */
static double
integrand_at_zero (double s, const void *data, double *magnitude)
{
  double m = *(const double *) data;
  double S = 1 + s, w = 1 / (2 + s), X = m * S * S * w;
  double exp_mX = exp (-X);
  PauliPhi phi = pauli_phi (X, exp_mX);

  return *magnitude =
           s * w * w * ((3 - (3 * S + 1) * w / 2) * exp_mX + phi.phi1 + m * S * (2 * S - 1) * w * phi.phi2);
}

PauliResult
pauli_mu (const PauliParams *params)
{
  if (!pauli_params_valid (params))
    return pauli_domain_error ();

  double m = pauli_reduced_mass (params);
  PauliIntegral I = pauli_integrate (integrand_at_zero, &m, 1 / (1 + m), 1 / m);
  double factor = 2 * pauli_quark_charge (params->quark) * m * exp (m);
  return pauli_checked (factor * I.value, fabs (factor) * I.abserr);
}

PauliStatus
pauli_mu_curve (const PauliParams *params, size_t n, const double *M_q, PauliResult *mu, PauliStop stop, void *stop_data)
{
  PauliParams at = *params;

  for (size_t i = 0; i < n; i++) {
    if (stop && stop (stop_data)) {
      for (; i < n; i++)
        mu[i] = pauli_stopped ();
      return PAULI_ESTOPPED;
    }
    at.M_q = M_q[i];
    mu[i] = pauli_mu (&at);
  }
  return PAULI_OK;
}

/* The q-derivative at q = 0 of the two-dimensional form (tests/routes.h, R2), its A1 integral done:
 *   J0 = Int_1^S A1 (S - A1) dA1 = (S-1)^2 (S+2)/6,  J1 = Int_1^S A1^2 (S - A1) dA1 = (S-1)^2 (S^2+2S+3)/12,
 *   dF2/dq = -2 e_q m e^m Int dS w^3 {[3 J0 - (S J0 + J1) w] e^{-X} + J0 phi2(X) + m S w (3 S J0 - 2 J1) phi3(X)}. */
static double
integrand_of_slope (double s, const void *data, double *magnitude)
{
  double m = *(const double *) data;
  double S = 1 + s, w = 1 / (2 + s), X = m * S * S * w;
  double exp_mX = exp (-X);
  PauliPhi phi = pauli_phi (X, exp_mX);
  double sw = s * w, Sw = S * w;
  /* J0 w^3 and J1 w^4, without overflow at large S. */
  double J0 = sw * sw * (Sw + 2 * w) / 6;
  double J1 = sw * sw * (Sw * Sw + (2 * S + 3) * w * w) / 12;

  return *magnitude = (3 * J0 - (Sw * J0 + J1)) * exp_mX + J0 * phi.phi2 + m * S * (3 * Sw * J0 - 2 * J1) * phi.phi3;
}

PauliResult
pauli_f2_slope (const PauliParams *params)
{
  if (!pauli_params_valid (params))
    return pauli_domain_error ();

  double m = pauli_reduced_mass (params);
  PauliIntegral I = pauli_integrate (integrand_of_slope, &m, 1 / (1 + m), 1 / m);
  double dq_dQ2 = pauli_reduced_q2 (params, 1);
  double factor = -2 * pauli_quark_charge (params->quark) * m * exp (m) * dq_dQ2;
  return pauli_checked (factor * I.value, fabs (factor) * I.abserr);
}

/* lim Q2 F2 = 2 e_q m Lambda^2 e^m Int dA/A w {(3 - 2 A w) e^{-X} + [2 - (2 + X) e^{-X}]/X}, A = S; the last bracket is
 * 2 (1 - e^{-X})/X - e^{-X}. */
static double
integrand_of_limit (double s, const void *data, double *magnitude)
{
  double m = *(const double *) data;
  double A = 1 + s, w = 1 / (2 + s), X = m * A * A * w;
  double exp_mX = exp (-X);

  *magnitude = w / A * ((3 - 2 * A * w) * exp_mX - 2 * expm1 (-X) / X);
  return w / A * ((2 - 2 * A * w) * exp_mX - 2 * expm1 (-X) / X);
}

PauliResult
pauli_q2f2_limit (const PauliParams *params)
{
  if (!pauli_params_valid (params))
    return pauli_domain_error ();

  double m = pauli_reduced_mass (params);
  PauliIntegral I = pauli_integrate (integrand_of_limit, &m, 1 / (1 + m), 1 / m);
  double Lambda = 2 / params->rho_c;
  double factor = 2 * pauli_quark_charge (params->quark) * m * Lambda * Lambda * exp (m);
  return pauli_checked (factor * I.value, fabs (factor) * I.abserr);
}
