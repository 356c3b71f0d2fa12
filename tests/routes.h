/* Two other routes to F2, sharing nothing with src/core but the struct PauliParams, so that an error of the core's
 * algebra or numerics cannot be in both.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * R2: in units Lambda = 1, with m = M_q^2, q = Q2, and the propagators of Eq. (12) exponentiated, A1 >= 1, A2 >= 0,
 * S = A1 + A2, w = 1/(S + 1), one integration by parts makes of it
 *
 *   F2 = 2 e_q m e^m Int_1^inf dA1 Int_0^inf dA2
 *          { w^2 [3 - (S + A1) w] e^{-X} + w^2 phi1(X) + m S (3 S - 2 A1) w^3 phi2(X) },
 *   X = (m S^2 + q A1 A2) w,   phi1(x) = [1 - (1+x) e^{-x}]/x^2,   phi2(x) = [2 - (2+2x+x^2) e^{-x}]/x^3.
 *
 * Every term is positive, so nothing cancels.  With Gaussians e^{-b_q k^2} and e^{-b_g t^2}, A1 starts at b_q = 1/width_q^2,
 * w is 1/(S + b_g) with b_g = 1/width_g^2, and e^m becomes e^{b_q m}; the unit stays Lambda = 2/rho_c. */
#ifndef ROUTES_H
#define ROUTES_H

#include <glib.h>

#include "pauli.h"

/* Relative error of routes_f2_R2() within the domain of the parameter table.  The largest seen is 4e-15, against
 * tests/reference/f2.csv and against half the step; test-core-f2 checks both anew. */
#define ROUTES_R2_EPSREL 1e-14

/* F2(Q2) by R2, with the widths of *params; Gaussians, whatever params->gluon. */
double routes_f2_R2 (const PauliParams *params, double Q2);

/* The same with another step of the trapezoidal rule than ROUTES_R2_STEP. */
double routes_f2_R2_with_step (const PauliParams *params, double Q2, double step);
#define ROUTES_R2_STEP 0.25

/* F2'(0) by central differences of R2, which converges for Q2 > -4 M_q^2, at h, h/2, h/4, h/8, extrapolated: F2 has its
 * singularity at -4 M_q^2 = -20 h, so that the first term not removed is of order (1/20)^8/512.  Rounding of R2, 1e-15 of F2
 * or less, divided by h/4 = M_q^2/20, is what remains; 2e-12 is the largest seen. */
#define ROUTES_SLOPE_EPSREL 2e-11
double routes_f2_slope (const PauliParams *params);

/* lim Q2 F2: Q2 F2 = limit [1 - c/Q2 + ...], and from R2 at two Q2 a decade apart c drops out.  The next order, Q2^-2 with
 * logarithms, is below this bound at the corner where it is largest. */
#define ROUTES_LIMIT_EPSREL 1e-9
double routes_q2f2_limit (const PauliParams *params);

/* With the gluon profile of (4): R2 averaged over b_g, with the weight db_g [1 - (1 + 1/b_g) e^{-1/b_g}]. */
double routes_f2_R2_exact_gluon (const PauliParams *params, double Q2, double step);

/* Eq. (12) with (13)-(15) as printed but for the widths, mapped to the unit cube, as an integrand for hcubature() of
 * libcubature; data is a RoutesEq12.  F2 is the integral, the prefactor mu_a e_q g_s^2/(12 pi^2) included, with mu_a from (5)
 * and g_s^2 = 4 pi alpha_s, so that alpha_s has to cancel numerically. */
typedef struct {
  PauliParams params;
  double Q2;
} RoutesEq12;

int routes_eq12 (unsigned ndim, const double *x, void *data, unsigned fdim, double *value);

/* A number between min and max, uniform in its logarithm. */
double routes_random_log (GRand *rand, double min, double max);

/* That in the range of the table, which must not begin at 0; and all parameters so, with Gaussian profiles of any widths. */
double routes_random_param (GRand *rand, PauliParam param);
PauliParams routes_random_params (GRand *rand);

/* Half of them with the widths of the paper, 1. */
PauliParams routes_random_params_of_both_kinds (GRand *rand);

/* Int_a^b f(x, data) dx by GSL's adaptive rule, or the test fails: it has to reach epsrel by its own estimate. */
double routes_qag (double (*f) (double x, void *data), void *data, double a, double b, double epsrel);

#endif
