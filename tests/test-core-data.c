/* Chi-square of data against R2 and the reference table; what is refused, and why.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-data.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "measured.h"
#include "reference-table.h"
#include "routes.h"
#include "stop-counter.h"

#define N_MAX 3000

/* Data with memory of its own. */
typedef struct {
  PauliDataPoints points;
  double x[N_MAX], y[N_MAX], yerr[N_MAX];
} Data;

/* n points that have little to do with the model of *p. */
static Data *
random_data (GRand *rand, const PauliParams *p, PauliDataQuantity quantity, size_t n, bool with_errors)
{
  Data *data = g_new0 (Data, 1);

  for (size_t i = 0; i < n; i++) {
    data->x[i] = quantity == PAULI_DATA_MU ? routes_random_param (rand, PAULI_PARAM_M_Q) / 1000
                 : i == 0                  ? 0
                                           : routes_random_log (rand, 1e-3, 1e3);
    double y = pauli_quark_charge (p->quark) * routes_random_log (rand, 0.01, 1);
    data->y[i] = y;
    data->yerr[i] = fabs (y) * routes_random_log (rand, 1e-3, 1);
  }
  data->points = (PauliDataPoints){ quantity, n, data->x, data->y, with_errors ? data->yerr : NULL };
  return data;
}

static long double
chi2_by_R2 (const PauliParams *p, const PauliDataPoints *points)
{
  long double sum = 0;

  for (size_t i = 0; i < points->n; i++) {
    long double residual = points->y[i] - data_points_model (p, points->quantity, points->x[i]);
    if (points->yerr)
      residual /= points->yerr[i];
    sum += residual * residual;
  }
  return sum;
}

static void
check_against_R2 (const PauliParams *p, const PauliDataPoints *points, double epsrel)
{
  PauliChi2 result = pauli_data_chi2 (p, points, NULL, NULL);
  long double expected = chi2_by_R2 (p, points);

  g_assert_cmpint (result.status, ==, PAULI_OK);
  g_assert_cmpint (result.problem, ==, PAULI_DATA_NO_PROBLEM);
  g_assert_cmpuint (result.n, ==, points->n);
  g_assert_cmpfloat (result.chi2, >, 0);
  g_assert_cmpfloat (reference_deviation (result.chi2, (double) expected), <=, epsrel);
  /* R2 has errors too, below those of the core. */
  g_assert_cmpfloat ((double) fabsl (result.chi2 - expected), <=, 2 * result.abserr);
  g_assert_cmpfloat (result.abserr, <=, 1e-10 * result.chi2);
}

static void
test_R2 (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (60);

  for (int i = 0; i < 60; i++) {
    PauliParams p = routes_random_params (rand);
    Data *data = random_data (rand, &p, (PauliDataQuantity) (i % PAULI_N_DATA_QUANTITIES), 1 + (size_t) i, i & 1);
    check_against_R2 (&p, &data->points, 1e-11);
    g_free (data);
  }
}

static void
test_exact_gluon (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (61);
  PauliParams p = reference_params (350, 600, PAULI_QUARK_D);

  p.gluon = PAULI_GLUON_EXACT;
  for (int quantity = 0; quantity < PAULI_N_DATA_QUANTITIES; quantity++) {
    Data *data = random_data (rand, &p, (PauliDataQuantity) quantity, 3, true);
    check_against_R2 (&p, &data->points, 1e-10);
    g_free (data);
  }
}

/* So many that F2 is interpolated: the same sum as of single values. */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (62);

  for (int i = 0; i < 6; i++) {
    PauliParams p = routes_random_params (rand);
    Data *data = random_data (rand, &p, i & 1 ? PAULI_DATA_Q2F2 : PAULI_DATA_F2, N_MAX, true);
    PauliChi2 together = pauli_data_chi2 (&p, &data->points, NULL, NULL);
    long double sum = 0, abserr = 0;
    for (size_t k = 0; k < N_MAX; k++) {
      PauliDataPoints one = { data->points.quantity, 1, data->x + k, data->y + k, data->yerr + k };
      PauliChi2 single = pauli_data_chi2 (&p, &one, NULL, NULL);
      sum += single.chi2;
      abserr += single.abserr;
    }
    g_assert_cmpfloat ((double) fabsl (together.chi2 - sum), <=, together.abserr + (double) abserr);
    g_assert_cmpfloat ((double) fabsl (together.chi2 - sum), <=, 1e-11 * together.chi2);
    g_free (data);
  }
}

/* The reference numbers, with errors of 1e-9, are met to a small fraction of those. */
static void
test_reference (void)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("f2", 4, 20);

  for (guint i = 0; i < table->n_rows; i++) {
    const double *row = reference_table_row (table, i);
    PauliParams u = reference_params (row[0], row[1], PAULI_QUARK_U), d = reference_params (row[0], row[1], PAULI_QUARK_D);
    double F2 = row[3], minus_half = -F2 / 2, Q2F2 = row[2] * F2, yerr = 1e-9 * F2, shifted = F2 + 3 * yerr;
    double yerr_Q2F2 = row[2] > 0 ? row[2] * yerr : 1;
    const PauliDataPoints f2 = { PAULI_DATA_F2, 1, &row[2], &F2, &yerr };
    const PauliDataPoints of_d = { PAULI_DATA_F2, 1, &row[2], &minus_half, &yerr };
    const PauliDataPoints q2f2 = { PAULI_DATA_Q2F2, 1, &row[2], &Q2F2, &yerr_Q2F2 };
    const PauliDataPoints three_off = { PAULI_DATA_F2, 1, &row[2], &shifted, &yerr };
    g_assert_cmpfloat (pauli_data_chi2 (&u, &f2, NULL, NULL).chi2, <=, 1e-7);
    g_assert_cmpfloat (pauli_data_chi2 (&d, &of_d, NULL, NULL).chi2, <=, 1e-7);
    g_assert_cmpfloat (pauli_data_chi2 (&u, &q2f2, NULL, NULL).chi2, <=, 1e-7);
    g_assert_cmpfloat (fabs (pauli_data_chi2 (&u, &three_off, NULL, NULL).chi2 - 9), <=, 1e-3);
  }
}

/* M_q of the parameters does not matter for mu, whose M_q is the axis. */
static void
test_mu (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), other = reference_params (20, 600, PAULI_QUARK_U);
  g_autoptr (GRand) rand = g_rand_new_with_seed (63);
  Data *data = random_data (rand, &p, PAULI_DATA_MU, 10, true);

  g_assert_cmpfloat (pauli_data_chi2 (&p, &data->points, NULL, NULL).chi2, ==,
                     pauli_data_chi2 (&other, &data->points, NULL, NULL).chi2);
  g_free (data);
}

/* ---- What is refused ---------------------------------------------------------------------------------------------- */

static void
check_refused (const PauliParams *p, const PauliDataPoints *points, PauliDataProblem problem, size_t point)
{
  PauliChi2 result = pauli_data_chi2 (p, points, NULL, NULL);
  PauliDataFit fit = pauli_data_fit (p, true, true, 1, points, NULL, NULL);

  g_assert_cmpint (result.status, ==, PAULI_EDOMAIN);
  g_assert_cmpint (result.problem, ==, problem);
  g_assert_cmpuint (result.point, ==, point);
  g_assert_true (isnan (result.chi2) && isnan (result.abserr));
  g_assert_cmpint (fit.status, ==, PAULI_EDOMAIN);
  g_assert_cmpint (fit.problem, ==, problem);
  g_assert_cmpuint (fit.set, ==, 0);
  g_assert_cmpuint (fit.point, ==, point);
  g_assert_true (isnan (fit.params.M_q) && isnan (fit.params.rho_c) && isnan (fit.chi2));
}

/* *place takes each bad value in turn, at point 3 of F2 data. */
static void
check_bad_values (const PauliParams *p, const PauliDataPoints *points, double *place, size_t n, const double bad[],
                  PauliDataProblem problem)
{
  double good = *place;

  for (size_t i = 0; i < n; i++) {
    *place = bad[i];
    check_refused (p, points, problem, 3);
  }
  *place = good;
  g_assert_cmpint (pauli_data_chi2 (p, points, NULL, NULL).status, ==, PAULI_OK);
}

static void
test_bad_points (void)
{
  const double bad_Q2[] = { NAN, INFINITY, -INFINITY, -1e-300, 1.0000001e6 }, bad_y[] = { NAN, INFINITY, -INFINITY };
  const double bad_M_q[] = { NAN, INFINITY, -0.3, 0, 0.00099999, 1.00001, 350 };
  const double bad_yerr[] = { NAN, INFINITY, -INFINITY, -0.1, 0, -0.0 };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  g_autoptr (GRand) rand = g_rand_new_with_seed (64);

  for (int quantity = 0; quantity < PAULI_N_DATA_QUANTITIES; quantity++) {
    Data *data = random_data (rand, &p, (PauliDataQuantity) quantity, 6, true);
    bool mu = quantity == PAULI_DATA_MU;
    if (mu)
      check_bad_values (&p, &data->points, &data->x[3], G_N_ELEMENTS (bad_M_q), bad_M_q, PAULI_DATA_BAD_X);
    else
      check_bad_values (&p, &data->points, &data->x[3], G_N_ELEMENTS (bad_Q2), bad_Q2, PAULI_DATA_BAD_X);
    check_bad_values (&p, &data->points, &data->y[3], G_N_ELEMENTS (bad_y), bad_y, PAULI_DATA_BAD_Y);
    check_bad_values (&p, &data->points, &data->yerr[3], G_N_ELEMENTS (bad_yerr), bad_yerr, PAULI_DATA_BAD_YERR);
    /* The first counts. */
    data->y[5] = data->yerr[4] = NAN;
    check_refused (&p, &data->points, PAULI_DATA_BAD_YERR, 4);
    data->points.yerr = NULL;
    check_refused (&p, &data->points, PAULI_DATA_BAD_Y, 5);
    g_free (data);
  }
}

/* The ends of the ranges are in them. */
static void
test_ends (void)
{
  const double Q2[] = { 0, 1e6 }, M_q[] = { 1.0 / 1000, 1 }, y[] = { 0.1, 0.1 };
  const PauliDataPoints f2 = { PAULI_DATA_F2, 2, Q2, y, NULL }, mu = { PAULI_DATA_MU, 2, M_q, y, NULL };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);

  check_against_R2 (&p, &f2, 1e-12);
  check_against_R2 (&p, &mu, 1e-12);
}

static void
test_bad_sets (void)
{
  const double x[] = { 0, 1 }, y[] = { 0.1, 0.2 };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), bad = p;
  const PauliDataPoints good = { PAULI_DATA_F2, 2, x, y, NULL };
  const PauliDataPoints sets[] = {
    { PAULI_N_DATA_QUANTITIES, 2, x, y, NULL },
    { (PauliDataQuantity) 99, 2, x, y, NULL },
    { PAULI_DATA_F2, 2, NULL, y, NULL },
    { PAULI_DATA_F2, 2, x, NULL, NULL },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (sets); i++)
    check_refused (&p, &sets[i], PAULI_DATA_BAD_SET, 0);
  bad.width_g = NAN;
  check_refused (&bad, &good, PAULI_DATA_BAD_PARAMETERS, 0);
  bad = p;
  bad.rho_c = 6;
  check_refused (&bad, &good, PAULI_DATA_BAD_PARAMETERS, 0);
}

/* No points: 0, exactly.  A set of none may lack its arrays. */
static void
test_no_points (void)
{
  const PauliDataPoints none = { PAULI_DATA_F2, 0, NULL, NULL, NULL };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  PauliChi2 result = pauli_data_chi2 (&p, &none, NULL, NULL);

  g_assert_cmpint (result.status, ==, PAULI_OK);
  g_assert_cmpuint (result.n, ==, 0);
  g_assert_cmpfloat (result.chi2, ==, 0);
  g_assert_cmpfloat (result.abserr, ==, 0);
}

/* A sum beyond a double is said to be. */
static void
test_overflow (void)
{
  const double x[] = { 0, 1 }, y[] = { 1e200, 1 }, yerr[] = { 1e-200, 1 }, tiny[] = { 5e-324, 5e-324 };
  const double *const errors[] = { NULL, yerr, tiny };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);

  for (size_t i = 0; i < G_N_ELEMENTS (errors); i++) {
    const PauliDataPoints points = { PAULI_DATA_F2, 2, x, y, errors[i] };
    PauliChi2 result = pauli_data_chi2 (&p, &points, NULL, NULL);
    PauliDataFit fit = pauli_data_fit (&p, true, false, 1, &points, NULL, NULL);
    g_assert_cmpint (result.status, ==, PAULI_EACCURACY);
    g_assert_cmpint (result.problem, ==, PAULI_DATA_OVERFLOW);
    g_assert_true (isnan (result.chi2));
    g_assert_cmpint (fit.status, ==, PAULI_EACCURACY);
    g_assert_cmpint (fit.problem, ==, PAULI_DATA_OVERFLOW);
    g_assert_true (isnan (fit.chi2) && isnan (fit.params.M_q) && isnan (fit.covariance[0][0]));
  }
}

/* ---- Stopping, and texts ------------------------------------------------------------------------------------------ */

static void
test_stop (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  g_autoptr (GRand) rand = g_rand_new_with_seed (65);

  for (int quantity = 0; quantity < PAULI_N_DATA_QUANTITIES; quantity++) {
    Data *data = random_data (rand, &p, (PauliDataQuantity) quantity, 20, true);
    StopCounter never = { 0, -1 };
    PauliChi2 whole = pauli_data_chi2 (&p, &data->points, stop_counter, &never);
    g_assert_cmpfloat (whole.chi2, ==, pauli_data_chi2 (&p, &data->points, NULL, NULL).chi2);
    g_assert_cmpint (never.calls, >=, 20);
    for (int stop_at = 1; stop_at <= never.calls; stop_at++) {
      StopCounter counter = { 0, stop_at };
      PauliChi2 result = pauli_data_chi2 (&p, &data->points, stop_counter, &counter);
      g_assert_cmpint (result.status, ==, PAULI_ESTOPPED);
      g_assert_cmpint (result.problem, ==, PAULI_DATA_STOPPED);
      g_assert_true (isnan (result.chi2));
      g_assert_cmpint (counter.calls, ==, stop_at);
    }
    g_free (data);
  }
}

static void
test_texts (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int problem = -1; problem <= PAULI_N_DATA_PROBLEMS; problem++) {
    const char *text = pauli_data_problem_text ((PauliDataProblem) problem);
    g_assert_nonnull (text);
    g_assert_cmpuint (strlen (text), >, 5);
    g_hash_table_add (seen, (gpointer) text);
  }
  g_assert_cmpuint (g_hash_table_size (seen), ==, PAULI_N_DATA_PROBLEMS + 1); /* both unknown ones are the same */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/data/chi2/R2", test_R2);
  g_test_add_func ("/core/data/chi2/exact-gluon", test_exact_gluon);
  g_test_add_func ("/core/data/chi2/many", test_many);
  g_test_add_func ("/core/data/chi2/reference", test_reference);
  g_test_add_func ("/core/data/chi2/mu", test_mu);
  g_test_add_func ("/core/data/bad-points", test_bad_points);
  g_test_add_func ("/core/data/ends", test_ends);
  g_test_add_func ("/core/data/bad-sets", test_bad_sets);
  g_test_add_func ("/core/data/no-points", test_no_points);
  g_test_add_func ("/core/data/overflow", test_overflow);
  g_test_add_func ("/core/data/stop", test_stop);
  g_test_add_func ("/core/data/texts", test_texts);
  return g_test_run ();
}
