/* F2(Q2) as a single integral.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Eq. (12) in units Lambda_q = 1, m = M_q^2, q = Q2, g = 1/Lambda_g^2 (the paper has 1), the quark propagators and Gaussians
 * exponentiated with A1 >= 1, A2 >= 0, A3 >= g, and total derivatives removed, is
 *
 *   F2 = -2 e_q m e^m Int_1^inf dS { Int_1^S dA1 P(A1) e^{-X0 - q w A1 A2} - L(S) + U(S) },     A2 = S - A1, w = 1/(S + g),
 *
 * where the inner integral is elementary up to a Dawson function, and the edges A1 = 1 (lower) and A2 = 0 (upper) give
 *
 *   L = b w^2 phi1(X1) + (2m + q + 2m A2)(al + ga A2^2) w^3 phi2(X1)          at A2 = S - 1,
 *   U = 2m al S^3 w^3 phi2(X0),
 *   X0 = m S^2 w,  X1 = X0 + q (S - 1) w.
 *
 * With y = A1 - S/2 the polynomial is P = c0 + c1 y + c2 y^2 + c3 y^3. */
#include "internal.h"

#include <gsl/gsl_sf_dawson.h>
#include <math.h>

typedef struct {
  double m, q, g;
  double N, l;        /* m/(q + 4m), 4m/(q + 4m) */
  double b, al, ga;   /* coefficients of the edges */
  double sum;         /* al + ga = m/(2m + q); al - ga = -2N */
} Reduced;

static Reduced
reduce (double m, double q, double g)
{
  Reduced r = { .m = m, .q = q, .g = g };
  r.N = m / (q + 4 * m);
  r.l = 4 * r.N;
  r.b = 0.5 + r.l;
  r.al = -q * r.N / (2 * (2 * m + q));
  r.ga = (3 * q + 8 * m) * r.N / (2 * (2 * m + q));
  r.sum = m / (2 * m + q);
  return r;
}

/* The moments of the inner integral from y = 0, y^{n+1} E G_n(z) with z = kappa y^2 and
 * G_n(z) = Int_0^1 u^n e^{z (u^2 - 1)} du, for z below the switch, where those by the Dawson function cancel. */
#define MOMENT_SWITCH 1.0

static double
moments_by_series (const double c[4], double y, double kappa)
{
  /* G_n = Sum_j (-2z)^j/[(n+1)(n+3)...(n+1+2j)]; n = 2 and 3 summed, the others by (n+1) G_n = 1 - 2z G_{n+2}. */
  static const double inv2[] = { 1. / 3,  1. / 5,  1. / 7,  1. / 9,  1. / 11, 1. / 13, 1. / 15, 1. / 17, 1. / 19, 1. / 21,
                                 1. / 23, 1. / 25, 1. / 27, 1. / 29, 1. / 31, 1. / 33, 1. / 35, 1. / 37, 1. / 39 };
  static const double inv3[] = { 1. / 4,  1. / 6,  1. / 8,  1. / 10, 1. / 12, 1. / 14, 1. / 16, 1. / 18, 1. / 20, 1. / 22,
                                 1. / 24, 1. / 26, 1. / 28, 1. / 30, 1. / 32, 1. / 34, 1. / 36, 1. / 38, 1. / 40 };
  double x = 2 * kappa * y * y, G2 = 0, G3 = 0;
  /* Terms fall at least like (x/3)(x/5)(x/7)...: so many leave out less than 1e-17. */
  int n = x < 0.02 ? 7 : x < 0.25 ? 11 : x < 1 ? 14 : (int) (sizeof inv2 / sizeof inv2[0]);

  for (int j = n - 1; j >= 0; j--) {
    G2 = (1 - x * G2) * inv2[j];
    G3 = (1 - x * G3) * inv3[j];
  }
  double G0 = 1 - x * G2, G1 = (1 - x * G3) / 2;
  return y * (c[0] * G0 + y * (c[1] * G1 + y * (c[2] * G2 + y * c[3] * G3)));
}

/* Beyond, D(x) = 1/(2x) [1 + 1/(2 x^2) + 1*3/(2 x^2)^2 + ...] is shorter than GSL's Chebyshev series, and as exact: the terms
 * left out are below 1e-17. */
#define ASYMPTOTIC_SWITCH 100.0
#define ASYMPTOTIC_TERMS 13

/* M0 = D(sqrt(kappa) y)/sqrt(kappa). */
static double
moment_0 (double y, double kappa)
{
  double z = kappa * y * y;

  if (z > ASYMPTOTIC_SWITCH) {
    double inv = 1 / (2 * z), sum = 1;
    for (int j = ASYMPTOTIC_TERMS; j > 0; j--)
      sum = 1 + (2 * j - 1) * inv * sum;
    return sum / (2 * kappa * y);
  }
  double root = sqrt (kappa);
  gsl_sf_result dawson;
  /* Its only error is underflow beyond 1e307. */
  gsl_sf_dawson_e (root * y, &dawson);
  return dawson.val / root;
}

/* The same integral as an antiderivative with another constant: M1 = 1/(2 kappa), M2 = (y - M0)/(2 kappa),
 * M3 = (y^2 - 1/kappa)/(2 kappa), times E. */
static double
moments_by_dawson (const double c[4], double y, double kappa)
{
  double M0 = moment_0 (y, kappa);
  return c[0] * M0 + (c[1] + c[2] * (y - M0) + c[3] * (y * y - 1 / kappa)) / (2 * kappa);
}

/* Beyond m plus this exponent, m being larger than where the integral lies, a term is below 1e-24 of it. */
#define NEGLIGIBLE 55.0

static double
inner_integral (const Reduced *r, double s, double w, double exp0, double exp1, double *magnitude)
{
  if (exp0 == 0)
    return 0;

  double S = 1 + s, q = r->q, kappa = q * w;
  double y_upper = S / 2, y_lower = (1 - s) / 2;
  double w3 = w * w * w, w4 = w3 * w;
  double c3 = 2 * q * w4 * r->sum;
  double c[4] = { -w * w * (2 + (2 + r->l) * r->g * w), w3 + c3 * S * S / 4, -4 * q * r->N * w4 * S, c3 };
  double (*moments) (const double[4], double, double) =
    kappa * y_upper * y_upper < MOMENT_SWITCH ? moments_by_series : moments_by_dawson;

  double upper = exp0 * moments (c, y_upper, kappa);
  double lower = exp1 == 0 ? 0 : exp1 * moments (c, y_lower, kappa);
  *magnitude += fabs (upper) + fabs (lower);
  return upper - lower;
}

static double
integrand (double s, const void *data, double *magnitude)
{
  const Reduced *r = data;
  double S = 1 + s, w = 1 / (1 + r->g + s);
  double X0 = r->m * S * S * w, X1 = X0 + r->q * s * w;
  double negligible = NEGLIGIBLE + r->m;
  double exp0 = X0 > negligible ? 0 : exp (-X0), exp1 = X1 > negligible ? 0 : exp (-X1);
  PauliPhi at_lower = pauli_phi (X1, exp1), at_upper = pauli_phi (X0, exp0);
  double Sw = S * w, sw = s * w;

  double inner = inner_integral (r, s, w, exp0, exp1, magnitude);
  double lower1 = r->b * w * w * at_lower.phi1;
  double lower2 = (r->q + 2 * r->m * S) * (r->al * w * w + r->ga * sw * sw) * w * at_lower.phi2;
  double upper = 2 * r->m * r->al * Sw * Sw * Sw * at_upper.phi2;
  *magnitude += lower1 + fabs (lower2) + fabs (upper);
  return inner - lower1 - lower2 + upper;
}

/* F2/(-2 e_q m e^m width_q^2). */
static PauliIntegral
reduced_f2 (const PauliReduced *reduced)
{
  Reduced r = reduce (reduced->m, reduced->q, reduced->g);
  return pauli_integrate_for (reduced, integrand, &r, 1 / (1 + r.q + r.m), (1 + r.q) / r.m + r.g);
}

PauliResult
pauli_f2 (const PauliParams *params, double Q2)
{
  if (!pauli_params_valid (params) || !pauli_param_valid (PAULI_PARAM_Q2, Q2))
    return pauli_domain_error ();

  PauliReduced r = pauli_reduce (params, Q2);
  PauliIntegral I = pauli_gluon_average (params, &r, reduced_f2);
  double factor = -2 * pauli_quark_charge (params->quark) * r.m * exp (r.m) * params->width_q * params->width_q;
  return pauli_checked (factor * I.value, fabs (factor) * I.abserr);
}
