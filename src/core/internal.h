/* Shared inside the core only.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_INTERNAL_H
#define PAULI_INTERNAL_H

#include "pauli.h"

/* The two variables F2/e_q depends on, in units of Lambda: m = (M_q/Lambda)^2, q = Q2/Lambda^2. */
double pauli_reduced_mass (const PauliParams *params);
double pauli_reduced_q2 (const PauliParams *params, double Q2);

/* Every member finite and in the table's range. */
bool pauli_params_valid (const PauliParams *params);

PauliResult pauli_domain_error (void);
PauliResult pauli_stopped (void);

/* value with an abserr of `ulps` units of rounding of `magnitude`. */
PauliResult pauli_rounded (double value, double magnitude, double ulps);

/* PAULI_OK or PAULI_EACCURACY, from value and abserr. */
PauliResult pauli_checked (double value, double abserr);

/* phi_n(x) = Int_0^1 t^n e^{-xt} dt for n = 1, 2, 3, x >= 0, given exp_mx = e^{-x}; relative error below
 * 2, 2 and 2 ulps for small x, and 4, 12 and 40 just above the switch to the closed forms (tests/test-core-quadrature.c).
 * phi_1 = [1 - (1+x) e^{-x}]/x^2, phi_2 = [2 - (2+2x+x^2) e^{-x}]/x^3, phi_3 = [6 - (6+6x+3x^2+x^3) e^{-x}]/x^4. */
typedef struct {
  double phi1, phi2, phi3;
} PauliPhi;

PauliPhi pauli_phi (double x, double exp_mx);

/* An integrand in s = S - 1 > 0; *magnitude receives the sum of the absolute values of the terms it is made of, for the
 * rounding error. */
typedef double (*PauliIntegrand) (double s, const void *data, double *magnitude);

typedef struct {
  double value;
  double abserr;
} PauliIntegral;

/* Int_0^inf f(s) ds by the trapezoidal rule in x, s = exp(x - e^{xl-x} + e^{x-xr}): a double-exponential rule whose ends
 * fit an integrand that is smooth for s < s_left, and falls at least like s^-3 for s > s_right. */
PauliIntegral pauli_integrate (PauliIntegrand f, const void *data, double s_left, double s_right);

#endif
