/* The core keeps no state: threads get the same numbers; stop callbacks stop; GSL's error handler is neither changed
 * nor reached.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <gsl/gsl_errno.h>
#include <math.h>
#include <string.h>

#include "pauli-data.h"
#include "pauli-fit.h"
#include "pauli-range.h"
#include "pauli-solve.h"
#include "pauli-tail.h"
#include "pauli-vertex.h"
#include "reference-table.h"
#include "routes.h"
#include "stop-counter.h"

#define N_POINTS 400
#define N_THREADS 4
#define N_ORDERS 15

/* One job: both curves, all derived quantities of one set of parameters, and what else there is of it. */
typedef struct {
  PauliParams params;
  PauliResult f2[N_POINTS], mu[N_POINTS];
  PauliDerived derived[PAULI_N_DERIVED];
  PauliResult vertex[2], orders[N_ORDERS + 1], rest, ratio, solutions[PAULI_MAX_SOLUTIONS];
  PauliRange ranges[PAULI_MAX_RANGES];
  size_t n_solutions, n_ranges;
  PauliFit fit17, fit18;
  PauliDataFit data_fit;
} Job;

static double grid_Q2[N_POINTS], grid_M_q[N_POINTS];

static void
make_grids (void)
{
  for (size_t i = 0; i < N_POINTS; i++) {
    grid_Q2[i] = i == 0 ? 0 : pauli_grid_point (1e-6, 1e6, N_POINTS, true, i);
    grid_M_q[i] = pauli_grid_point (1e-3, 1, N_POINTS, true, i);
  }
}

static Job *
new_job (int which)
{
  static const double M_q[N_THREADS] = { 170, 350, 1, 1000 }, inv_rho_c[N_THREADS] = { 600, 600, 2000, 200 };
  Job *job = g_new0 (Job, 1);
  job->params = reference_params (M_q[which], inv_rho_c[which], which & 1 ? PAULI_QUARK_D : PAULI_QUARK_U);
  job->params.width_q = which & 1 ? 1 : 1.3;
  job->params.width_g = which & 2 ? 0.7 : 1;
  return job;
}

static void
run_rest_of_job (Job *job)
{
  const PauliParams *p = &job->params;
  const PauliVirtualities v = { 0.3, 0.1, 0.5 };

  job->vertex[0] = pauli_vertex (p, v);
  job->vertex[1] = pauli_vertex_gaussian (p, v);
  g_assert_cmpint (pauli_q2f2_orders (p, N_ORDERS, job->orders), ==, PAULI_OK);
  job->rest = pauli_q2f2_orders_rest (p, N_ORDERS);
  job->ratio = pauli_formula_ratio (p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 0.7);
  PauliStatus status = pauli_formula_ranges (p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 1, &(double){ 0.05 }, 1e-3,
                                             1e5, &job->ranges, &job->n_ranges, NULL, NULL);
  g_assert_cmpint (status, ==, PAULI_OK);
  double wanted = pauli_quark_charge (p->quark) * 0.01;
  g_assert_cmpint (pauli_solve (p, PAULI_PARAM_M_Q, 1, wanted, job->solutions, &job->n_solutions, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpuint (job->n_solutions, >, 0);
  job->fit17 = pauli_refit17 (p, 0, 5, 20);
  job->fit18 = pauli_refit18 (p, 0.08, 0.5, 20);
  /* Not all of F2 = 0.1/(1 + Q2) is within the ranges of the fit, which is the same all the same. */
  const double Q2[] = { 0, 1, 3 }, y[] = { 0.1, 0.05, 0.025 };
  job->data_fit = pauli_data_fit (p, true, true, 1, &(PauliDataPoints){ PAULI_DATA_F2, 3, Q2, y, NULL }, NULL, NULL);
  g_assert_cmpint (job->data_fit.status, !=, PAULI_EDOMAIN);
}

static gpointer
run_job (gpointer data)
{
  Job *job = data;

  g_assert_cmpint (pauli_f2_curve (&job->params, N_POINTS, grid_Q2, job->f2, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpint (pauli_mu_curve (&job->params, N_POINTS, grid_M_q, job->mu, NULL, NULL), ==, PAULI_OK);
  pauli_derived (&job->params, job->derived);
  run_rest_of_job (job);
  return NULL;
}

static void
assert_same_bits (const PauliResult *a, const PauliResult *b)
{
  g_assert_cmpint (a->status, ==, PAULI_OK);
  g_assert_cmpint (b->status, ==, PAULI_OK);
  g_assert_cmpmem (&a->value, sizeof a->value, &b->value, sizeof b->value);
  g_assert_cmpmem (&a->abserr, sizeof a->abserr, &b->abserr, sizeof b->abserr);
}

static void
assert_same_fit (const PauliFit *a, const PauliFit *b)
{
  g_assert_cmpint (a->status, ==, PAULI_OK);
  g_assert_cmpint (b->status, ==, PAULI_OK);
  g_assert_cmpmem (a->constants, (size_t) a->n_parameters * sizeof (double), b->constants,
                   (size_t) b->n_parameters * sizeof (double));
  g_assert_cmpmem (&a->covariance[0][0], sizeof (double), &b->covariance[0][0], sizeof (double));
  g_assert_cmpmem (&a->chi2, sizeof (double), &b->chi2, sizeof (double));
}

static void
assert_same_rest (const Job *a, const Job *b)
{
  assert_same_bits (&a->vertex[0], &b->vertex[0]);
  assert_same_bits (&a->vertex[1], &b->vertex[1]);
  for (int i = 0; i <= N_ORDERS; i++)
    assert_same_bits (&a->orders[i], &b->orders[i]);
  assert_same_bits (&a->rest, &b->rest);
  assert_same_bits (&a->ratio, &b->ratio);
  g_assert_cmpmem (a->ranges, a->n_ranges * sizeof *a->ranges, b->ranges, b->n_ranges * sizeof *b->ranges);
  g_assert_cmpuint (a->n_solutions, ==, b->n_solutions);
  for (size_t i = 0; i < a->n_solutions; i++)
    assert_same_bits (&a->solutions[i], &b->solutions[i]);
  assert_same_fit (&a->fit17, &b->fit17);
  assert_same_fit (&a->fit18, &b->fit18);
  const PauliDataFit *fit_a = &a->data_fit, *fit_b = &b->data_fit;
  g_assert_cmpint (fit_a->problem, ==, fit_b->problem);
  g_assert_cmpmem (&fit_a->params.M_q, sizeof (double), &fit_b->params.M_q, sizeof (double));
  g_assert_cmpmem (&fit_a->params.rho_c, sizeof (double), &fit_b->params.rho_c, sizeof (double));
  g_assert_cmpmem (&fit_a->chi2, sizeof (double), &fit_b->chi2, sizeof (double));
}

static void
assert_same_job (const Job *a, const Job *b)
{
  for (int i = 0; i < N_POINTS; i++) {
    assert_same_bits (&a->f2[i], &b->f2[i]);
    assert_same_bits (&a->mu[i], &b->mu[i]);
  }
  for (int i = 0; i < PAULI_N_DERIVED; i++)
    assert_same_bits (&a->derived[i].result, &b->derived[i].result);
  assert_same_rest (a, b);
}

static void
test_threads (void)
{
  Job *serial[N_THREADS], *parallel[N_THREADS];
  GThread *threads[N_THREADS];

  for (int i = 0; i < N_THREADS; i++) {
    serial[i] = new_job (i);
    run_job (serial[i]);
  }
  for (int round = 0; round < 10; round++) {
    for (int i = 0; i < N_THREADS; i++) {
      parallel[i] = new_job (i);
      threads[i] = g_thread_new ("curve", run_job, parallel[i]);
    }
    for (int i = 0; i < N_THREADS; i++) {
      g_thread_join (threads[i]);
      assert_same_job (serial[i], parallel[i]);
      g_free (parallel[i]);
    }
  }
  for (int i = 0; i < N_THREADS; i++)
    g_free (serial[i]);
}

/* ---- Stopping -------------------------------------------------------------------------------------------------- */

/* A call of one of the two curves at 10 points. */
typedef PauliStatus (*Curve) (PauliResult results[10], StopCounter *counter);

static PauliStatus
f2_curve (PauliResult results[10], StopCounter *counter)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  return pauli_f2_curve (&p, 10, grid_Q2 + 200, results, stop_counter, counter);
}

static PauliStatus
mu_curve (PauliResult results[10], StopCounter *counter)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  return pauli_mu_curve (&p, 10, grid_M_q + 200, results, stop_counter, counter);
}

static void
check_stop (Curve curve, int stop_at)
{
  PauliResult whole[10], stopped[10];
  StopCounter never = { 0, -1 }, counter = { 0, stop_at };

  g_assert_cmpint (curve (whole, &never), ==, PAULI_OK);
  g_assert_cmpint (never.calls, >=, 1);
  int expected = MIN (stop_at - 1, 10); /* asked before each point */
  g_assert_cmpint (curve (stopped, &counter), ==, stop_at <= 10 ? PAULI_ESTOPPED : PAULI_OK);
  g_assert_cmpint (counter.calls, ==, MIN (stop_at, 10)); /* and never again after it said yes */
  for (int i = 0; i < expected; i++)
    assert_same_bits (&whole[i], &stopped[i]);
  for (int i = expected; i < 10; i++) {
    g_assert_cmpint (stopped[i].status, ==, PAULI_ESTOPPED);
    g_assert_true (isnan (stopped[i].value) && isnan (stopped[i].abserr));
  }
}

static void
test_stop (void)
{
  for (int stop_at = 1; stop_at <= 11; stop_at++) {
    check_stop (f2_curve, stop_at);
    check_stop (mu_curve, stop_at);
  }
}

/* A curve of no points asks nobody and writes nothing. */
static void
test_no_points (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  PauliResult untouched = { 1, 2, PAULI_OK };
  StopCounter counter = { 0, -1 };

  g_assert_cmpint (pauli_f2_curve (&p, 0, grid_Q2, &untouched, stop_counter, &counter), ==, PAULI_OK);
  g_assert_cmpint (pauli_mu_curve (&p, 0, grid_M_q, &untouched, stop_counter, &counter), ==, PAULI_OK);
  g_assert_cmpint (counter.calls, ==, 0);
  g_assert_cmpfloat (untouched.value, ==, 1);
}

/* ---- GSL's error handler --------------------------------------------------------------------------------------- */

static void
fatal_handler (const char *reason, const char *file, int line, int gsl_errno)
{
  g_error ("the core reached GSL's error handler: %s (%s:%d, error %d)", reason, file, line, gsl_errno);
}

/* Over the domain with its corners, and out of it. */
static void
test_gsl_handler (void)
{
  const double M_q[] = { 1, 3, 80, 350, 1000 }, inv_rho_c[] = { 200, 600, 2000 };
  const double Q2[] = { 0, 5e-324, 1e-300, 1e-6, 1e-3, 0.3, 1, 30, 1e4, 1e6, -1, NAN, INFINITY };
  PauliDerived rows[PAULI_N_DERIVED];

  gsl_error_handler_t *original = gsl_set_error_handler (fatal_handler);
  for (size_t i = 0; i < G_N_ELEMENTS (M_q); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (inv_rho_c); j++) {
      PauliParams p = reference_params (M_q[i], inv_rho_c[j], PAULI_QUARK_U);
      for (size_t k = 0; k < G_N_ELEMENTS (Q2); k++)
        pauli_f2 (&p, Q2[k]);
      pauli_derived (&p, rows);
      p.M_q = NAN;
      pauli_derived (&p, rows);
    }
  g_assert_true (gsl_set_error_handler (original) == fatal_handler);
}

/* Every other function, at corners of the domain, at random, and with a member out of it. */
static void
call_everything (PauliParams p, double Q2, double z, double k)
{
  PauliResult results[PAULI_ORDER_MAX + 1];
  PauliRange ranges[PAULI_MAX_RANGES];
  PauliDerived rows[PAULI_N_DERIVED];
  double min, max;
  size_t n;

  pauli_derived (&p, rows);
  pauli_f2 (&p, Q2);
  pauli_f2_one_gluon (&p, Q2);
  pauli_profile_quark (z);
  pauli_profile_gluon (z);
  pauli_vertex (&p, (PauliVirtualities){ k, 0, k });
  pauli_vertex_gaussian (&p, (PauliVirtualities){ k, 0, k });
  pauli_q2f2_orders (&p, PAULI_ORDER_MAX, results);
  pauli_q2f2_orders_rest (&p, 7);
  for (int formula = 0; formula < PAULI_N_FORMULAE; formula++) {
    pauli_formula_ranges (&p, formula, 3, PAULI_PARAM_Q2, 1, &(double){ 0.01 }, 1e-6, 1e6, &ranges, &n, NULL, NULL);
    pauli_formula_ranges (&p, formula, 3, PAULI_PARAM_M_Q, 1, &(double){ 0.01 }, 1e-3, 1, &ranges, &n, NULL, NULL);
  }
  pauli_solve (&p, PAULI_PARAM_M_Q, Q2, 0.1, results, &n, NULL, NULL);
  pauli_solve (&p, PAULI_PARAM_INV_RHO_C, Q2, pauli_mu (&p).value, results, &n, NULL, NULL);
  pauli_solve_bounds (&p, PAULI_PARAM_INV_RHO_C, Q2, &min, &max, NULL, NULL);
  pauli_refit17 (&p, 0, Q2, 10);
  pauli_refit17 (&p, 0, 1e6, 10);
  pauli_refit18 (&p, 1e-3, 1, 10);
  const PauliDataPoints points = { PAULI_DATA_F2, 3, (double[]){ 0, Q2, 1 }, (double[]){ 0.1, z, 0.01 }, NULL };
  pauli_data_chi2 (&p, &points, NULL, NULL);
  pauli_data_fit (&p, true, true, 1, &points, NULL, NULL);
}

static void
test_gsl_handler_everywhere (void)
{
  const double Q2[] = { 0, 5e-324, 1e-300, 1e-6, 1, 1e6, -1, NAN, INFINITY };
  const double z[] = { 0, 5e-324, 1e-308, 1e-154, 1e-10, 1, 2, 300, 710, 1e4, 1e9, NAN };
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  gsl_error_handler_t *original = gsl_set_error_handler (fatal_handler);
  for (int i = 0; i < 60; i++) {
    PauliParams p = routes_random_params (rand);
    if (i < 16) {
      p = reference_params (i & 1 ? 1 : 1000, i & 2 ? 200 : 2000, PAULI_QUARK_U);
      p.width_q = i & 4 ? 0.5 : 2;
      p.width_g = i & 8 ? 0.5 : 2;
    }
    if (i % 20 == 19)
      p.width_q = NAN;
    double at_z = z[i % (int) G_N_ELEMENTS (z)];
    call_everything (p, Q2[i % (int) G_N_ELEMENTS (Q2)], at_z, at_z / 5);
  }
  g_assert_true (gsl_set_error_handler (original) == fatal_handler);
}

/* With the exact gluon profile, whose functions are slower. */
static void
test_gsl_handler_exact_gluon (void)
{
  gsl_error_handler_t *original = gsl_set_error_handler (fatal_handler);

  for (int i = 0; i < 4; i++) {
    PauliParams p = reference_params (i & 1 ? 1 : 1000, i & 2 ? 200 : 2000, PAULI_QUARK_U);
    PauliDerived rows[PAULI_N_DERIVED];
    p.gluon = PAULI_GLUON_EXACT;
    pauli_derived (&p, rows);
    pauli_f2 (&p, 1e6);
    pauli_refit17 (&p, 0, 5, 3);
    pauli_refit18 (&p, 1e-3, 1, 3);
  }
  g_assert_true (gsl_set_error_handler (original) == fatal_handler);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  make_grids ();
  g_test_add_func ("/core/threads", test_threads);
  g_test_add_func ("/core/stop/curves", test_stop);
  g_test_add_func ("/core/stop/no-points", test_no_points);
  g_test_add_func ("/core/gsl-handler", test_gsl_handler);
  g_test_add_func ("/core/gsl-handler/everywhere", test_gsl_handler_everywhere);
  g_test_add_func ("/core/gsl-handler/exact-gluon", test_gsl_handler_exact_gluon);
  return g_test_run ();
}
