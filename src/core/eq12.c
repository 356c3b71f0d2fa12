/* Eq. (12) as it is printed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-paper.h"

#include <gsl/gsl_integration.h>
#include <gsl/gsl_math.h>

/* Nodes of the Gauss-Legendre rule in each of the three variables; the difference of both results is the error estimate. */
static const size_t nodes[2] = { 40, 60 };
#define ACCEPTABLE 1e-6

double
pauli_eq12_brace (double M2, double Q2, double Delta, double v1, double v2)
{
  return (3 * v1 + 6 * v2 - 7) / Delta - Q2 * v1 * v2 * (v1 + 2 * v2 - 3) -
         M2 * (v1 + v2) * ((v1 + v2) * (v1 + 2 * v2) - 2 * v2);
}

typedef struct {
  double M2, Q2, inv_Lambda2;
} Eq12;

/* The integrand of (12) over x1, x2 and alpha. */
static double
integrand (const Eq12 *e, double x1, double x2, double alpha)
{
  double Delta = alpha + 2 * e->inv_Lambda2;                                       /* (13) */
  double v1 = x2 * alpha / Delta, v2 = x1 * alpha / Delta + e->inv_Lambda2 / Delta; /* (14), (15) */
  double exponent = -e->M2 * (Delta * (v1 + v2) * (v1 + v2) - e->inv_Lambda2) - e->Q2 * Delta * v1 * v2;

  return alpha * alpha / (Delta * Delta) * exp (exponent) * pauli_eq12_brace (e->M2, e->Q2, Delta, v1, v2);
}

/* alpha from 0 to infinity, as tan^2(a) times the two scales on which the integrand changes. */
static double
over_alpha (const Eq12 *e, const gsl_integration_glfixed_table *table, size_t n, double x1, double x2)
{
  double r = x1 + x2;
  double exponential = 1 / (e->M2 * r * r + e->Q2 * x1 * x2);
  double scale = sqrt (e->inv_Lambda2 * (e->inv_Lambda2 + exponential)), sum = 0;

  for (size_t i = 0; i < n; i++) {
    double a, weight;
    gsl_integration_glfixed_point (0, M_PI_2, i, &a, &weight, table);
    double tangent = tan (a);
    double dalpha = 4 * scale * tangent * tangent * tangent * (1 + tangent * tangent);
    sum += weight * dalpha * integrand (e, x1, x2, scale * tangent * tangent * tangent * tangent);
  }
  return sum;
}

/* The measure of (12) is 2 dx1 dx2 = 2 r dr dt with x1 = r (1 - t), x2 = r t; r = s^2 and t = sin^2 make the ends smooth. */
static double
integral (const Eq12 *e, const gsl_integration_glfixed_table *table, size_t n)
{
  double sum = 0;

  for (size_t i = 0; i < n; i++) {
    double s, s_weight;
    gsl_integration_glfixed_point (0, 1, i, &s, &s_weight, table);
    for (size_t j = 0; j < n; j++) {
      double b, b_weight, r = s * s;
      gsl_integration_glfixed_point (0, M_PI_2, j, &b, &b_weight, table);
      double t = sin (b) * sin (b), measure = 2 * r * (2 * s) * sin (2 * b);
      sum += s_weight * b_weight * measure * over_alpha (e, table, n, r * (1 - t), r * t);
    }
  }
  return sum;
}

PauliResult
pauli_f2_eq12 (const PauliParams *p, double Q2)
{
  if (!pauli_params_valid (p) || !pauli_param_valid (PAULI_PARAM_Q2, Q2) || p->gluon != PAULI_GLUON_GAUSSIAN ||
      p->width_q != 1 || p->width_g != 1)
    return pauli_domain_error ();

  const Eq12 e = { p->M_q * p->M_q, Q2, p->rho_c * p->rho_c / 4 };
  double values[2];
  for (int k = 0; k < 2; k++) {
    gsl_integration_glfixed_table *table = gsl_integration_glfixed_table_alloc (nodes[k]);
    values[k] = table ? integral (&e, table, nodes[k]) : NAN;
    if (table)
      gsl_integration_glfixed_table_free (table);
  }
  double g_s2 = 4 * M_PI * p->alpha_s;
  double factor = pauli_mu_a (p).value * pauli_quark_charge (p->quark) * g_s2 / (12 * M_PI * M_PI);
  double value = factor * values[1], abserr = fabs (factor * (values[1] - values[0])) + 1e-13 * fabs (value);
  return (PauliResult){ value, abserr, abserr <= ACCEPTABLE * fabs (value) ? PAULI_OK : PAULI_EACCURACY };
}
