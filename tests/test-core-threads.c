/* The core keeps no state: threads get the same numbers; stop callbacks stop; GSL's error handler is neither changed
 * nor reached.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <gsl/gsl_errno.h>
#include <math.h>
#include <string.h>

#include "reference-table.h"

#define N_POINTS 400
#define N_THREADS 4

/* One job: both curves and all derived quantities of one set of parameters. */
typedef struct {
  PauliParams params;
  PauliResult f2[N_POINTS], mu[N_POINTS];
  PauliDerived derived[PAULI_N_DERIVED];
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
  return job;
}

static gpointer
run_job (gpointer data)
{
  Job *job = data;

  g_assert_cmpint (pauli_f2_curve (&job->params, N_POINTS, grid_Q2, job->f2, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpint (pauli_mu_curve (&job->params, N_POINTS, grid_M_q, job->mu, NULL, NULL), ==, PAULI_OK);
  pauli_derived (&job->params, job->derived);
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
assert_same_job (const Job *a, const Job *b)
{
  for (int i = 0; i < N_POINTS; i++) {
    assert_same_bits (&a->f2[i], &b->f2[i]);
    assert_same_bits (&a->mu[i], &b->mu[i]);
  }
  for (int i = 0; i < PAULI_N_DERIVED; i++)
    assert_same_bits (&a->derived[i].result, &b->derived[i].result);
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

typedef struct {
  int calls, stop_at;
} Counter;

static bool
count_and_stop (void *data)
{
  Counter *counter = data;
  return ++counter->calls == counter->stop_at;
}

/* A call of one of the two curves at 10 points. */
typedef PauliStatus (*Curve) (PauliResult results[10], Counter *counter);

static PauliStatus
f2_curve (PauliResult results[10], Counter *counter)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  return pauli_f2_curve (&p, 10, grid_Q2 + 200, results, count_and_stop, counter);
}

static PauliStatus
mu_curve (PauliResult results[10], Counter *counter)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  return pauli_mu_curve (&p, 10, grid_M_q + 200, results, count_and_stop, counter);
}

static void
check_stop (Curve curve, int stop_at)
{
  PauliResult whole[10], stopped[10];
  Counter never = { 0, -1 }, counter = { 0, stop_at };

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
  Counter counter = { 0, -1 };

  g_assert_cmpint (pauli_f2_curve (&p, 0, grid_Q2, &untouched, count_and_stop, &counter), ==, PAULI_OK);
  g_assert_cmpint (pauli_mu_curve (&p, 0, grid_M_q, &untouched, count_and_stop, &counter), ==, PAULI_OK);
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  make_grids ();
  g_test_add_func ("/core/threads", test_threads);
  g_test_add_func ("/core/stop/curves", test_stop);
  g_test_add_func ("/core/stop/no-points", test_no_points);
  g_test_add_func ("/core/gsl-handler", test_gsl_handler);
  return g_test_run ();
}
