/* The two other routes to F2, and what tests need to go them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "routes.h"

#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
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
  double m, q, b_q, b_g;
} Reduced;

static Reduced
reduce (const PauliParams *p, double Q2)
{
  double Lambda = 2 / p->rho_c, M = p->M_q / Lambda;
  return (Reduced){ M * M, Q2 / (Lambda * Lambda), 1 / (p->width_q * p->width_q), 1 / (p->width_g * p->width_g) };
}

static double
integrand_R2 (const Reduced *r, double A1, double A2)
{
  double S = A1 + A2, w = 1 / (S + r->b_g), Sw = S * w, A1w = A1 * w;
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

static double
f2_over_charge (const Reduced *r, double step)
{
  double s_right = (1 + r->q + r->m) / r->m + r->b_g;
  /* For S < b_g, e^{-X} is nearly e^{-m S^2/b_g}: a Gaussian in e^{ln S} needs twice as many nodes. */
  double fine = r->b_g > r->b_q ? step / 2 : step;
  Nodes A1_minus_b = make_nodes (1 / (1 + r->m), s_right, fine);
  Nodes A2 = make_nodes (1 / (1 + r->q + r->m), s_right, fine);
  double sum = 0;

  for (int i = 0; i < A1_minus_b.n; i++)
    sum += A1_minus_b.weight[i] * integral_over_A2 (r, r->b_q + A1_minus_b.s[i], &A2);
  free_nodes (&A1_minus_b);
  free_nodes (&A2);
  return 2 * r->m * exp (r->b_q * r->m) * sum;
}

double
routes_f2_R2_with_step (const PauliParams *p, double Q2, double step)
{
  Reduced r = reduce (p, Q2);
  return charge (p) * f2_over_charge (&r, step);
}

double
routes_f2_R2 (const PauliParams *p, double Q2)
{
  return routes_f2_R2_with_step (p, Q2, ROUTES_R2_STEP);
}

/* The weight of e^{-b t^2/Lambda^2} in F_g, 1 - (1 + x) e^{-x} with x = 1/b. */
static double
weight_of_gluon (double b)
{
  double x = 1 / b, phi1, phi2;

  if (x >= TAYLOR_BELOW)
    return 1 - (1 + x) * exp (-x);
  phi_by_taylor (x, &phi1, &phi2);
  return x * x * phi1;
}

double
routes_f2_R2_exact_gluon (const PauliParams *p, double Q2, double step)
{
  Reduced r = reduce (p, Q2);
  /* e^{-1/b} grows already for |arg b| above pi/2, and half the step makes up for it. */
  Nodes b = make_nodes (1, 1 + (1 + r.q) / r.m, step / 2);
  double sum = 0;

  for (int i = 0; i < b.n; i++) {
    r.b_g = b.s[i];
    sum += b.weight[i] * weight_of_gluon (b.s[i]) * f2_over_charge (&r, step);
  }
  free_nodes (&b);
  return charge (p) * sum;
}

/* ---- Eq. (12) as printed --------------------------------------------------------------------------------------- */

/* The last two lines of (12): the integrand without the prefactor, at M_q^2, Q2 in GeV^2, with b = 1/Lambda_q^2 where the
 * Gaussian of the quark has 1/Lambda^2, and sum_b = 1/Lambda_q^2 + 1/Lambda_g^2 for 2/Lambda^2. */
static double
printed_integrand (double M2, double Q2, double b, double sum_b, double x1, double x2, double alpha)
{
  double Delta = alpha + sum_b;
  double v1 = x2 * alpha / Delta, v2 = x1 * alpha / Delta + b / Delta;
  double exponent = -M2 * (Delta * (v1 + v2) * (v1 + v2) - b) - Q2 * Delta * v1 * v2;
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
  double b_q = inv_Lambda2 / (p->width_q * p->width_q), b_g = inv_Lambda2 / (p->width_g * p->width_g);
  double r = x[0], t = x[1], u = x[2];

  g_assert_true (ndim == 3 && fdim == 1);
  double alpha = inv_Lambda2 * u / (1 - u), dalpha_du = inv_Lambda2 / ((1 - u) * (1 - u));
  double x1 = r * (1 - t), x2 = r * t;

  double mu_a = -3 * G_PI * (p->M_q * p->rho_c) * (p->M_q * p->rho_c) / (4 * p->alpha_s);
  double g_s2 = 4 * G_PI * p->alpha_s;
  double prefactor = mu_a * charge (p) * g_s2 / (12 * G_PI * G_PI);
  double measure = 2 * r * dalpha_du;
  *value = prefactor * measure * printed_integrand (p->M_q * p->M_q, eq12->Q2, b_q, b_q + b_g, x1, x2, alpha);
  return 0;
}

/* ---- F2'(0) and lim Q2 F2 by R2 ----------------------------------------------------------------------------------- */

double
routes_f2_slope (const PauliParams *p)
{
  double h = 0.2 * p->M_q * p->M_q, d[4];

  for (int i = 0; i < 4; i++, h /= 2)
    d[i] = (routes_f2_R2 (p, h) - routes_f2_R2 (p, -h)) / (2 * h);
  for (int k = 1, power = 4; k < 4; k++, power *= 4)
    for (int i = 3; i >= k; i--)
      d[i] += (d[i] - d[i - 1]) / (power - 1);
  return d[3];
}

double
routes_q2f2_limit (const PauliParams *p)
{
  return (10 * 1e7 * routes_f2_R2 (p, 1e7) - 1e6 * routes_f2_R2 (p, 1e6)) / 9;
}

/* ---- Random parameters, and an integral by GSL ------------------------------------------------------------------- */

double
routes_random_log (GRand *rand, double min, double max)
{
  return min * exp (g_rand_double (rand) * log (max / min));
}

double
routes_random_param (GRand *rand, PauliParam param)
{
  const PauliParamInfo *info = pauli_param_info (param);
  return CLAMP (routes_random_log (rand, info->min, info->max), info->min, info->max);
}

PauliParams
routes_random_params (GRand *rand)
{
  PauliParams p;
  double M_q = routes_random_param (rand, PAULI_PARAM_M_Q), inv_rho_c = routes_random_param (rand, PAULI_PARAM_INV_RHO_C);
  double alpha_s = routes_random_param (rand, PAULI_PARAM_ALPHA_S);
  PauliQuark quark = g_rand_boolean (rand) ? PAULI_QUARK_U : PAULI_QUARK_D;

  g_assert_cmpint (pauli_params_init (&p, M_q, inv_rho_c, alpha_s, quark), ==, PAULI_OK);
  p.width_q = routes_random_param (rand, PAULI_PARAM_WIDTH_Q);
  p.width_g = routes_random_param (rand, PAULI_PARAM_WIDTH_G);
  return p;
}

PauliParams
routes_random_params_of_both_kinds (GRand *rand)
{
  PauliParams p = routes_random_params (rand);

  if (g_rand_boolean (rand))
    p.width_q = p.width_g = 1;
  return p;
}

double
routes_qag (double (*f) (double x, void *data), void *data, double a, double b, double epsrel)
{
  gsl_integration_workspace *workspace = gsl_integration_workspace_alloc (1000);
  gsl_function F = { f, data };
  double value, abserr;

  int status = gsl_integration_qag (&F, a, b, 0, epsrel, 1000, GSL_INTEG_GAUSS61, workspace, &value, &abserr);
  g_assert_cmpint (status, ==, GSL_SUCCESS);
  g_assert_cmpfloat (abserr, <=, epsrel * fabs (value)); /* its goal, which the status alone does not prove */
  gsl_integration_workspace_free (workspace);
  return value;
}
