/* The leading large-Q2 coefficient, order by order.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-tail.h"
#include "pauli-vertex.h"

#include <float.h>
#include <gsl/gsl_sf_expint.h>
#include <math.h>

/* ---- The first term -------------------------------------------------------------------------------------------------- */

/* e^x E1(x), x > 0: GSL errs only at x = 0. */
static double
scaled_E1 (double x)
{
  gsl_sf_result E1;
  gsl_sf_expint_E1_scaled_e (x, &E1);
  return E1.val;
}

/* 4 e_q M_q^2 width_q^2, the factor of the reduced terms; for T of pauli_leading_term(), without the width. */
static double
factor_of (const PauliParams *p)
{
  return 4 * pauli_quark_charge (p->quark) * p->M_q * p->M_q * (p->width_q * p->width_q);
}

typedef struct {
  PauliProfile function;
  const void *data;
} Profile;

typedef struct {
  double Lambda2, m;
  Profile quark, gluon;
} Leading;

typedef struct {
  const Leading *leading;
  double l; /* in units of Lambda^2 */
} Inner;

/* Int_0^l F_g(x) dx with x = l (1 - e^{-s}). */
static double
inner_integrand (double s, const void *data, double *magnitude)
{
  const Inner *inner = data;
  const Leading *a = inner->leading;
  double x = -inner->l * expm1 (-s);
  double value = inner->l * exp (-s) * a->gluon.function (x * a->Lambda2, a->gluon.data);

  *magnitude = fabs (value);
  return value;
}

static double
outer_integrand (double l, const void *data, double *magnitude)
{
  const Leading *a = data;
  Inner inner = { a, l };
  PauliIntegral I = pauli_integrate (inner_integrand, &inner, 1 / (1 + l), 1);
  double F_q = a->quark.function (l * a->Lambda2, a->quark.data);
  double edge = l * a->gluon.function (l * a->Lambda2, a->gluon.data);
  double weight = F_q / (l + a->m);

  *magnitude = fabs (weight) * (2 * fabs (I.value) + fabs (edge) + 2 * I.abserr / (10 * DBL_EPSILON));
  return weight * (2 * I.value - edge);
}

PauliResult
pauli_leading_term (const PauliParams *p, PauliProfile quark, const void *quark_data, PauliProfile gluon,
                    const void *gluon_data)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  double Lambda = 2 / p->rho_c, M = p->M_q / Lambda;
  Leading a = { Lambda * Lambda, M * M, { quark, quark_data }, { gluon, gluon_data } };
  PauliIntegral I = pauli_integrate (outer_integrand, &a, a.m / (1 + a.m), 1 + a.m);
  return pauli_checked (I.value, I.abserr);
}

/* The profiles as functions of squared momentum; beyond z = 1e4, where the integrals do not notice, their asymptotic form. */
static double
exact_quark (double k2, const void *data)
{
  const PauliParams *p = data;
  double z = sqrt (k2) * p->rho_c / 2;
  return pauli_param_valid (PAULI_PARAM_Z, z) ? pauli_profile_quark (z).value : 0.75 / (z * z * z);
}

static double
exact_gluon (double k2, const void *data)
{
  const PauliParams *p = data;
  double z = sqrt (k2) * p->rho_c;
  return pauli_param_valid (PAULI_PARAM_Z, z) ? pauli_profile_gluon (z).value : 4 / (z * z);
}

static double
gaussian_quark (double k2, const void *data)
{
  const PauliParams *p = data;
  double z = sqrt (k2) * p->rho_c / (2 * p->width_q);
  return exp (-z * z);
}

PauliResult
pauli_leading_term_exact (const PauliParams *p)
{
  return pauli_leading_term (p, exact_quark, p, exact_gluon, p);
}

PauliResult
pauli_q2f2_leading21 (const PauliParams *p)
{
  if (!pauli_params_valid (p))
    return pauli_domain_error ();
  if (p->gluon == PAULI_GLUON_EXACT) {
    PauliResult T = pauli_leading_term (p, gaussian_quark, p, exact_gluon, p);
    double factor = 4 * pauli_quark_charge (p->quark) * p->M_q * p->M_q;
    return pauli_checked (factor * T.value, fabs (factor) * T.abserr);
  }
  PauliReduced r = pauli_reduce (p, 0);
  double first = 2 / r.g * scaled_E1 (r.m), second = (2 / r.g - r.m) * scaled_E1 ((1 + r.g) * r.m);
  double factor = factor_of (p), constant = 1 / (1 + r.g);
  return pauli_rounded (factor * (first - constant - second), fabs (factor) * (first + constant + fabs (second)), 8);
}

/* ---- The sum --------------------------------------------------------------------------------------------------------- */

/* The part of S_n that falls faster than any power: e^m m^n/(n-1)! Int_1^inf dB e^{-mB} B^{n-2} u^{n+1} [1/(n+1) - u/n]. */
typedef struct {
  PauliReduced r;
  int n;
  double log_factor; /* ln[e^m m^n/(n-1)!] */
} Rest;

static double
rest_integrand (double s, const void *data, double *magnitude)
{
  const Rest *a = data;
  double B = 1 + s, n = a->n;
  double u = a->r.g / (a->r.g + B), log_u = -log1p (B / a->r.g);
  double weight = exp (a->log_factor - a->r.m * B + (n - 2) * log1p (s) + (n + 1) * log_u);

  *magnitude = weight * (1 / (n + 1) + u / n);
  return weight * (1 / (n + 1) - u / n);
}

static PauliIntegral
faster_part (const PauliReduced *r, int n)
{
  Rest a = { *r, n, r->m + n * log (r->m) - lgamma (n) };
  return pauli_integrate_finely (rest_integrand, &a, 1 / (1 + r->m + n), (1 + n) / r->m);
}

/* The algebraic part, e^m m^n/(n-1)! Int_1^inf dB e^{-mB} B^{n-2}/[n (n+1)]: an incomplete Gamma function of whole order. */
static double
algebraic_part (double m, int n)
{
  if (n == 1)
    return m * scaled_E1 (m) / 2;
  double term = 1, sum = 1;
  for (int j = 1; j <= n - 2; j++)
    sum += term *= m / j;
  return m * sum / ((n - 1.0) * n * (n + 1.0));
}

/* Rounding of the algebraic parts, and the integral's own error. */
static PauliResult
with_factor (const PauliParams *p, double algebraic, PauliIntegral rest)
{
  double factor = factor_of (p), value = factor * (algebraic + rest.value);
  return pauli_checked (value, fabs (factor) * (16 * DBL_EPSILON * algebraic + rest.abserr));
}

static bool
in_domain (const PauliParams *p, int n)
{
  return pauli_params_valid (p) && p->gluon == PAULI_GLUON_GAUSSIAN && n >= 0 && n <= PAULI_ORDER_MAX;
}

PauliStatus
pauli_q2f2_orders (const PauliParams *p, int n, PauliResult terms[])
{
  if (!in_domain (p, n)) {
    for (int k = 0; k <= n && k <= PAULI_ORDER_MAX; k++)
      terms[k] = pauli_domain_error ();
    return PAULI_EDOMAIN;
  }
  PauliReduced r = pauli_reduce (p, 0);
  PauliStatus status = PAULI_OK;

  terms[0] = pauli_q2f2_leading21 (p);
  for (int k = 1; k <= n; k++) {
    terms[k] = with_factor (p, algebraic_part (r.m, k), faster_part (&r, k));
    if (terms[k].status != PAULI_OK)
      status = terms[k].status;
  }
  return status;
}

/* Sum_{k>n} of the algebraic parts, n >= 1: with the sums exchanged, m Sum_j m^j/j! /[2 (k0-1) k0], k0 = max(n+1, j+2). */
static double
algebraic_rest (double m, int n)
{
  double term = 1, sum = 0;

  for (int j = 0; j <= n || term > DBL_EPSILON * sum; j++) {
    double k0 = fmax (n + 1, j + 2);
    sum += term / (2 * (k0 - 1) * k0);
    term *= m / (j + 1);
  }
  return m * sum;
}

PauliResult
pauli_q2f2_orders_rest (const PauliParams *p, int n)
{
  if (!in_domain (p, n))
    return pauli_domain_error ();
  PauliReduced r = pauli_reduce (p, 0);
  double algebraic = n == 0 ? algebraic_part (r.m, 1) + algebraic_rest (r.m, 1) : algebraic_rest (r.m, n);
  PauliIntegral rest = { 0, 0 }, part;
  int k = n;

  do {
    part = faster_part (&r, ++k);
    rest.value += part.value;
    rest.abserr += part.abserr;
  } while (fabs (part.value) > DBL_EPSILON / 16 * algebraic || k < r.m);
  return with_factor (p, algebraic, rest);
}
