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
 * Every term is positive, so nothing cancels. */
#ifndef ROUTES_H
#define ROUTES_H

#include <glib.h>

#include "pauli.h"

/* Relative error of routes_f2_R2() within the domain of the parameter table.  The largest seen is 4e-15, against
 * tests/reference/f2.csv and against half the step; test-core-f2 checks both anew. */
#define ROUTES_R2_EPSREL 1e-14

/* F2(Q2) by R2. */
double routes_f2_R2 (const PauliParams *params, double Q2);

/* The same with another step of the trapezoidal rule than ROUTES_R2_STEP. */
double routes_f2_R2_with_step (const PauliParams *params, double Q2, double step);
#define ROUTES_R2_STEP 0.25

/* Eq. (12) with (13)-(15) as printed, mapped to the unit cube, as an integrand for hcubature() of libcubature; data
 * is a RoutesEq12.  F2 is the integral, the prefactor mu_a e_q g_s^2/(12 pi^2) included, with mu_a from (5) and
 * g_s^2 = 4 pi alpha_s, so that alpha_s has to cancel numerically. */
typedef struct {
  PauliParams params;
  double Q2;
} RoutesEq12;

int routes_eq12 (unsigned ndim, const double *x, void *data, unsigned fdim, double *value);

/* A number between min and max, uniform in its logarithm. */
double routes_random_log (GRand *rand, double min, double max);

#endif
