/* The two other routes to F2.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "routes.h"

#include <math.h>

static double
charge (const PauliParams *p)
{
  return p->quark == PAULI_QUARK_U ? 2. / 3 : -1. / 3;
}

/* ---- R2 -------------------------------------------------------------------------------------------------------- */

/* phi1 and phi2 by the alternating Taylor series Sum_j (-x)^j/[j! (n+1+j)] where the closed forms cancel. */
#define TAYLOR_BELOW 2.0
#define TAYLOR_TERMS 26

static void
phi_by_taylor (double x, double *phi1, double *phi2)
{
  double power = 1, sum1 = 0, sum2 = 0;

  for (int j = 0; j < TAYLOR_TERMS; j++) {
    sum1 += power / (j + 2);
    sum2 += power / (j + 3);
    power *= -x / (j + 1);
  }
  *phi1 = sum1;
  *phi2 = sum2;
}

/* e^{-X} is below 1e-17 of phi1 and phi2 here. */
#define NO_EXPONENTIAL 48.0

typedef struct {
  double m, q;
} Reduced;

static double
integrand_R2 (const Reduced *r, double A1, double A2)
{
  double S = A1 + A2, w = 1 / (S + 1), Sw = S * w, A1w = A1 * w;
  double X = r->m * S * Sw + r->q * A2 * A1w;
  double exp_mX = 0, phi1, phi2;

  if (X < NO_EXPONENTIAL)
    exp_mX = exp (-X);
  if (X < TAYLOR_BELOW)
    phi_by_taylor (X, &phi1, &phi2);
  else {
    double inv = 1 / X;
    phi1 = (1 - (1 + X) * exp_mX) * inv * inv;
    phi2 = (2 - (2 + X * (2 + X)) * exp_mX) * inv * inv * inv;
  }
  return w * w * ((3 - Sw - A1w) * exp_mX + phi1) + r->m * Sw * (3 * Sw - 2 * A1w) * w * phi2;
}

/* Nodes s and weights ds/dx of s = exp(x - e^{left-x} + e^{x-right}). */
typedef struct {
  int n;
  double *s, *weight;
} Nodes;

/* Both ends are compressed double-exponentially; the shifts keep the compression, which spoils the convergence of the
 * trapezoidal rule, out of where the integrand is large. */
#define SHIFT_LEFT 1.5
#define SHIFT_RIGHT 9.0

static Nodes
make_nodes (double s_left, double s_right, double step)
{
  double left = log (s_left) - SHIFT_LEFT, right = log (s_right) + SHIFT_RIGHT;
  double begin = left - 3.6, end = right + 3;
  Nodes nodes = { .n = 1 + (int) ceil ((end - begin) / step) };

  nodes.s = g_new (double, nodes.n);
  nodes.weight = g_new (double, nodes.n);
  for (int i = 0; i < nodes.n; i++) {
    double x = begin + i * step, to_left = exp (left - x), to_right = exp (x - right);
    nodes.s[i] = exp (x - to_left + to_right);
    nodes.weight[i] = step * nodes.s[i] * (1 + to_left + to_right);
  }
  return nodes;
}

static void
free_nodes (Nodes *nodes)
{
  g_free (nodes->s);
  g_free (nodes->weight);
}

static double
integral_over_A2 (const Reduced *r, double A1, const Nodes *A2)
{
  double sum = 0;

  for (int j = 0; j < A2->n; j++)
    sum += A2->weight[j] * integrand_R2 (r, A1, A2->s[j]);
  return sum;
}

double
routes_f2_R2_with_step (const PauliParams *p, double Q2, double step)
{
  double Lambda = 2 / p->rho_c, M = p->M_q / Lambda;
  Reduced r = { M * M, Q2 / (Lambda * Lambda) };
  double s_right = (1 + r.q + r.m) / r.m;
  Nodes A1_minus_1 = make_nodes (1 / (1 + r.m), s_right, step);
  Nodes A2 = make_nodes (1 / (1 + r.q + r.m), s_right, step);
  double sum = 0;

  for (int i = 0; i < A1_minus_1.n; i++)
    sum += A1_minus_1.weight[i] * integral_over_A2 (&r, 1 + A1_minus_1.s[i], &A2);
  free_nodes (&A1_minus_1);
  free_nodes (&A2);
  return 2 * charge (p) * r.m * exp (r.m) * sum;
}

double
routes_f2_R2 (const PauliParams *p, double Q2)
{
  return routes_f2_R2_with_step (p, Q2, ROUTES_R2_STEP);
}

/* ---- Eq. (12) as printed --------------------------------------------------------------------------------------- */

/* The last two lines of (12): the integrand without the prefactor, at M_q^2, Q2, 1/Lambda^2 in GeV. */
static double
printed_integrand (double M2, double Q2, double inv_Lambda2, double x1, double x2, double alpha)
{
  double Delta = alpha + 2 * inv_Lambda2;
  double v1 = x2 * alpha / Delta, v2 = x1 * alpha / Delta + inv_Lambda2 / Delta;
  double exponent = -M2 * (Delta * (v1 + v2) * (v1 + v2) - inv_Lambda2) - Q2 * Delta * v1 * v2;
  double brace = (3 * v1 + 6 * v2 - 7) / Delta - Q2 * v1 * v2 * (v1 + 2 * v2 - 3) -
                 M2 * (v1 + v2) * ((v1 + v2) * (v1 + 2 * v2) - 2 * v2);

  return alpha * alpha / (Delta * Delta) * exp (exponent) * brace;
}

/* Unit cube (r, t, u): x1 + x2 = r with shares 1 - t and t, and alpha = u/[Lambda^2 (1 - u)]. */
int
routes_eq12 (unsigned ndim, const double *x, void *data, unsigned fdim, double *value)
{
  const RoutesEq12 *eq12 = data;
  const PauliParams *p = &eq12->params;
  double inv_Lambda2 = p->rho_c * p->rho_c / 4;
  double r = x[0], t = x[1], u = x[2];

  g_assert_true (ndim == 3 && fdim == 1);
  double alpha = inv_Lambda2 * u / (1 - u), dalpha_du = inv_Lambda2 / ((1 - u) * (1 - u));
  double x1 = r * (1 - t), x2 = r * t;

  double mu_a = -3 * G_PI * (p->M_q * p->rho_c) * (p->M_q * p->rho_c) / (4 * p->alpha_s);
  double g_s2 = 4 * G_PI * p->alpha_s;
  double prefactor = mu_a * charge (p) * g_s2 / (12 * G_PI * G_PI);
  double measure = 2 * r * dalpha_du;
  *value = prefactor * measure * printed_integrand (p->M_q * p->M_q, eq12->Q2, inv_Lambda2, x1, x2, alpha);
  return 0;
}

double
routes_random_log (GRand *rand, double min, double max)
{
  return min * exp (g_rand_double (rand) * log (max / min));
}
