/* Shared inside the core only.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_INTERNAL_H
#define PAULI_INTERNAL_H

#include "pauli.h"

/* Marks a text for translation, which is up to those who show it. */
#define N_(text) (text)

/* The three variables F2/e_q depends on, in units of the quark profile's width Lambda_q: m = (M_q/Lambda_q)^2,
 * q = Q2/Lambda_q^2, g = (Lambda_q/Lambda_g)^2.  F2 is width_q^2 times its value for width_q = 1 at the same m, q, g. */
typedef struct {
  double m, q, g;
} PauliReduced;

/* g is that of width_g. */
PauliReduced pauli_reduce (const PauliParams *params, double Q2);

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

/* The same for an integrand that grows already for |arg s| below pi/2, like e^{-s^2}, or strongly there, with half the step. */
PauliIntegral pauli_integrate_finely (PauliIntegrand f, const void *data, double s_left, double s_right);

/* The one of both that suits Gaussian profiles: for g > 1 there is a range of S < g where e^{-X} is like e^{-m S^2/g}. */
PauliIntegral pauli_integrate_for (const PauliReduced *r, PauliIntegrand f, const void *data, double s_left, double s_right);

/* A quantity for Gaussian profiles, of which pauli_gluon_average() takes the average over the widths g of the gluon's. */
typedef PauliIntegral (*PauliOfWidth) (const PauliReduced *r);

/* f(r) for a Gaussian gluon profile; for the exact one of (4), a mixture of Gaussians in z = rho_c |t|,
 *   F_g(z) = Int_0^inf da 4 [1 - (1 + 1/(4a)) e^{-1/(4a)}] e^{-a z^2},
 * the average of f with that weight; f must fall at least like 1/g beyond g = (1 + q)/m. */
PauliIntegral pauli_gluon_average (const PauliParams *params, const PauliReduced *r, PauliOfWidth f);

/* A function of u between Chebyshev nodes: init, set the value at each node 0 to N if N <= PAULI_CHEBYSHEV_MAX, finish.  It must be
 * analytic, and not much larger than on the interval, for |Im u| < strip. */
#define PAULI_CHEBYSHEV_MAX 400

typedef struct {
  double mid, half; /* of the interval of u */
  size_t N;
  double values[PAULI_CHEBYSHEV_MAX + 1];
  double c[PAULI_CHEBYSHEV_MAX + 1]; /* coefficients */
  double node_error;                 /* the largest relative one of the values */
  double relative_error;             /* of the interpolant, everywhere */
} PauliChebyshev;

void pauli_chebyshev_init (PauliChebyshev *f, double u_min, double u_max, double strip);
double pauli_chebyshev_node (const PauliChebyshev *f, size_t k);
void pauli_chebyshev_set (PauliChebyshev *f, size_t k, double value, double relative_error);

/* false if the coefficients did not fall enough. */
bool pauli_chebyshev_finish (PauliChebyshev *f);
double pauli_chebyshev_value (const PauliChebyshev *f, double u);

typedef double (*PauliFunction) (double x, const void *data);

/* The zero of f between x0 and x1 > x0 > 0, where its values have opposite signs; *failed if f was not finite on the way. */
double pauli_root_between (PauliFunction f, const void *data, double x0, double x1, bool *failed);

/* x for which f(x, data) = 0 and min <= x <= max, 0 < min, ascending; f must be continuous and cheap.  All that a scan of
 * PAULI_ROOTS_SAMPLES logarithmic steps, and a search for the bottom of each dip between them, can find; no more than max_roots.  A
 * value that is not finite ends the search with what is known so far, and *failed set. */
#define PAULI_ROOTS_SAMPLES 240
size_t pauli_find_roots (PauliFunction f, const void *data, double min, double max, double *roots, size_t max_roots,
                         bool *failed);

/* The same, f known at the PAULI_ROOTS_SAMPLES points pauli_grid_point (min, max, PAULI_ROOTS_SAMPLES, true, i). */
size_t pauli_find_roots_sampled (PauliFunction f, const void *data, double min, double max, const double *samples,
                                 double *roots, size_t max_roots, bool *failed);

/* The last line of (12), in braces; momenta in GeV, Delta in GeV^-2. */
double pauli_eq12_brace (double M2, double Q2, double Delta, double v1, double v2);

/* The same from (8) to (10), with k = q in (10): the trace with explicit Dirac matrices, averaged over the loop momentum. */
double pauli_eq12_brace_by_traces (double M2, double Q2, double Delta, double v1, double v2);

#endif
