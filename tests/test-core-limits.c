/* The limits of F2: its value and slope at Q2 = 0, lim Q2 F2, and the first term of (21).
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <math.h>

#include "pauli-tail.h"
#include "reference-table.h"
#include "routes.h"

#define LIMITS_ROWS 22

/* 450 ulps; 1e-15 is reached. */
#define TABLE_EPSREL 1e-13

typedef PauliResult (*Limit) (const PauliParams *params);

static void
check_column (const char *name, Limit limit, guint column)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("limits", 6, LIMITS_ROWS);
  double largest = 0;

  for (guint i = 0; i < table->n_rows; i++) {
    const double *row = reference_table_row (table, i);
    PauliParams u = reference_params (row[0], row[1], PAULI_QUARK_U);
    PauliParams d = reference_params (row[0], row[1], PAULI_QUARK_D);
    double deviation = reference_check (limit (&u), row[column], 0, TABLE_EPSREL, "%s, row %u", name, i);
    reference_check (limit (&d), -row[column] / 2, 0, TABLE_EPSREL, "%s, row %u, d quark", name, i);
    largest = fmax (largest, deviation);
  }
  g_test_message ("%s: largest deviation from the table %.1e", name, largest);
}

static void
test_table (void)
{
  check_column ("F2(0)", pauli_mu, 2);
  check_column ("slope", pauli_f2_slope, 3);
  check_column ("lim Q2 F2", pauli_q2f2_limit, 4);
  check_column ("first term of (21)", pauli_q2f2_leading21, 5);
}

/* The four corners of the domain, then random points in it. */
static PauliParams
pick_params (GRand *rand, int i)
{
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q);
  const PauliParamInfo *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C);

  if (i < 4)
    return reference_params (i & 1 ? M_q->max : M_q->min, i & 2 ? inv_rho_c->max : inv_rho_c->min, PAULI_QUARK_U);
  double M = routes_random_log (rand, M_q->min, M_q->max);
  return reference_params (M, routes_random_log (rand, inv_rho_c->min, inv_rho_c->max),
                           g_rand_boolean (rand) ? PAULI_QUARK_U : PAULI_QUARK_D);
}

/* The single integral of F2(0) against the one for any Q2, and against R2. */
static void
test_mu (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19);
  double from_f2 = 0, from_R2 = 0;

  for (int i = 0; i < 500; i++) {
    PauliParams p = pick_params (rand, i);
    PauliResult mu = pauli_mu (&p), F2 = pauli_f2 (&p, 0);
    double f2_epsrel = F2.abserr / fabs (F2.value);
    double R2 = routes_f2_R2 (&p, 0);
    from_f2 = fmax (from_f2, reference_check (mu, F2.value, f2_epsrel, TABLE_EPSREL, "F2(0), M_q=%.17g", p.M_q));
    from_R2 = fmax (from_R2, reference_check (mu, R2, ROUTES_R2_EPSREL, TABLE_EPSREL, "R2, M_q=%.17g", p.M_q));
  }
  g_test_message ("mu: largest deviation from F2(0) %.1e, from R2 %.1e", from_f2, from_R2);
}

static void
test_slope (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  double largest = 0;

  for (int i = 0; i < 100; i++) {
    PauliParams p = pick_params (rand, i);
    double deviation = reference_check (pauli_f2_slope (&p), routes_f2_slope (&p), ROUTES_SLOPE_EPSREL, ROUTES_SLOPE_EPSREL,
                                        "slope, M_q=%.17g GeV, rho_c=%.17g/GeV", p.M_q, p.rho_c);
    largest = fmax (largest, deviation);
  }
  g_test_message ("slope: largest deviation from differences %.1e", largest);
}

static void
test_limit (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  double largest = 0;

  for (int i = 0; i < 100; i++) {
    PauliParams p = pick_params (rand, i);
    double deviation = reference_check (pauli_q2f2_limit (&p), routes_q2f2_limit (&p), ROUTES_LIMIT_EPSREL, ROUTES_LIMIT_EPSREL,
                                        "limit, M_q=%.17g GeV, rho_c=%.17g/GeV", p.M_q, p.rho_c);
    largest = fmax (largest, deviation);
  }
  g_test_message ("limit: largest deviation from extrapolation %.1e", largest);
}

/* The first term of (21), u = k^2/Lambda^2, in ln u; 2 - e^{-u} (u + 2) is -2 (e^{-u} - 1) - u e^{-u}. */
static double
integrand21 (double ln_u, void *data)
{
  double m = *(double *) data, u = exp (ln_u);
  return u * exp (-u) * (-2 * expm1 (-u) - u * exp (-u)) / (u + m);
}

static double
leading21_by_qag (const PauliParams *p, gsl_integration_workspace *workspace)
{
  double m = p->M_q * p->rho_c * p->M_q * p->rho_c / 4, T, T_abserr;
  double e_q = p->quark == PAULI_QUARK_U ? 2. / 3 : -1. / 3;
  gsl_function F = { integrand21, &m };

  /* Above u = e^5 it is 0, below e^-40 less than 1e-17. */
  int status = gsl_integration_qag (&F, -40, 5, 0, 1e-12, 400, GSL_INTEG_GAUSS61, workspace, &T, &T_abserr);
  g_assert_cmpint (status, ==, GSL_SUCCESS);
  g_assert_cmpfloat (T_abserr, <=, 1e-12 * T); /* its goal, which the status alone does not prove */
  return 4 * e_q * p->M_q * p->M_q * T;
}

static void
test_leading21 (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (22);
  gsl_integration_workspace *workspace = gsl_integration_workspace_alloc (400);
  double largest = 0;

  for (int i = 0; i < 200; i++) {
    PauliParams p = pick_params (rand, i);
    double deviation = reference_check (pauli_q2f2_leading21 (&p), leading21_by_qag (&p, workspace), 1e-12, 1e-12,
                                        "(21), M_q=%.17g GeV, rho_c=%.17g/GeV", p.M_q, p.rho_c);
    largest = fmax (largest, deviation);
  }
  gsl_integration_workspace_free (workspace);
  g_test_message ("(21): largest deviation from its integral %.1e", largest);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/limits/table", test_table);
  g_test_add_func ("/core/limits/mu", test_mu);
  g_test_add_func ("/core/limits/slope", test_slope);
  g_test_add_func ("/core/limits/limit", test_limit);
  g_test_add_func ("/core/limits/leading21", test_leading21);
  return g_test_run ();
}
