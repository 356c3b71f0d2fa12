/* What must not matter to a fit: the order of the points, how they are divided into sets, in what unit they are, whether it is
 * watched; and stopping it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-data.h"

#include <math.h>

#include "measured.h"
#include "reference-table.h"
#include "routes.h"
#include "stop-counter.h"

static double
relative (double a, double b)
{
  return fabs (a / b - 1);
}

static void
assert_same_fit (const PauliDataFit *a, const PauliDataFit *b, double epsrel)
{
  g_assert_cmpint (a->status, ==, PAULI_OK);
  g_assert_cmpint (b->status, ==, PAULI_OK);
  g_assert_cmpfloat (relative (a->params.M_q, b->params.M_q), <=, epsrel);
  g_assert_cmpfloat (relative (a->params.rho_c, b->params.rho_c), <=, epsrel);
  g_assert_cmpfloat (relative (a->chi2, b->chi2), <=, epsrel);
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++)
      g_assert_cmpfloat (relative (a->covariance[i][j], b->covariance[i][j]), <=, 1e3 * epsrel);
}

/* Neither the order of points nor how they are divided into sets; many, to be interpolated, and few. */
static void
test_order (void)
{
  const size_t numbers[] = { 9, 30, 2000 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (81);

  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++) {
    PauliParams p = reference_params (350, 600, PAULI_QUARK_U), start = reference_params (150, 900, PAULI_QUARK_U);
    size_t n = numbers[i], half = n / 2;
    g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, n, 0, 8, 0.05);
    g_autofree double *model = g_memdup2 (data->y, n * sizeof (double));
    data_points_add_noise (data, model, rand);
    PauliDataFit first = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
    for (int k = 0; k < 4; k++) {
      data_points_shuffle (data, rand);
      PauliDataFit again = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
      const PauliDataPoints halves[] = { { PAULI_DATA_F2, half, data->x, data->y, data->yerr },
                                         { PAULI_DATA_F2, n - half, data->x + half, data->y + half, data->yerr + half } };
      PauliDataFit divided = pauli_data_fit (&start, true, true, 2, halves, NULL, NULL);
      assert_same_fit (&first, &again, 1e-12);
      assert_same_fit (&first, &divided, 1e-10);
    }
  }
}

/* Nor the size of all errors together, but for that of the covariance; nor that of F2 and errors of the d quark. */
static void
test_scale (void)
{
  const double factors[] = { 1e-60, 1e-3, 1e60 };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), start = reference_params (150, 900, PAULI_QUARK_U);
  g_autoptr (GRand) rand = g_rand_new_with_seed (82);
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 20, 0, 8, 0.05);
  g_autofree double *model = g_memdup2 (data->y, 20 * sizeof (double)), *yerr = g_memdup2 (data->yerr, 20 * sizeof (double));

  data_points_add_noise (data, model, rand);
  PauliDataFit first = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (factors); i++) {
    double factor2 = factors[i] * factors[i];
    for (int k = 0; k < 20; k++)
      data->yerr[k] = factors[i] * yerr[k];
    PauliDataFit scaled = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
    scaled.chi2 *= factor2;
    for (int k = 0; k < 4; k++) {
      g_assert_cmpfloat (relative (scaled.scaled_covariance[k / 2][k % 2], first.scaled_covariance[k / 2][k % 2]), <=, 1e-8);
      scaled.covariance[k / 2][k % 2] /= factor2;
    }
    assert_same_fit (&first, &scaled, 1e-11);
  }
  PauliParams d = start;
  d.quark = PAULI_QUARK_D;
  for (int k = 0; k < 20; k++) {
    data->y[k] /= -2;
    data->yerr[k] = yerr[k] / 2;
  }
  PauliDataFit of_d = pauli_data_fit (&d, true, true, 1, &data->points, NULL, NULL);
  assert_same_fit (&first, &of_d, 1e-11);
}

/* Stopped at any moment, a fit says so, and gives no number; a callback that never stops changes nothing. */
static void
test_stop (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (83);
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), start = reference_params (150, 900, PAULI_QUARK_U);
  g_autoptr (DataPoints) few = data_points_new (&p, PAULI_DATA_F2, 6, 0.1, 8, 0.05);
  g_autoptr (DataPoints) many = data_points_new (&p, PAULI_DATA_F2, 5000, 0, 8, 0.05);
  g_autoptr (DataPoints) mu = data_points_new (&p, PAULI_DATA_MU, 6, 0.1, 0.5, 0.05);
  const PauliDataPoints sets[] = { few->points, many->points, mu->points };
  StopCounter never = { 0, -1 };
  PauliDataFit whole = pauli_data_fit (&start, true, true, 3, sets, NULL, NULL);
  PauliDataFit watched = pauli_data_fit (&start, true, true, 3, sets, stop_counter, &never);

  assert_same_fit (&whole, &watched, 0);
  for (int i = 0; i < 60; i++) {
    StopCounter stop = { 0, i < 5 ? i + 1 : i < 10 ? never.calls + 5 - i : g_rand_int_range (rand, 1, never.calls + 1) };
    PauliDataFit fit = pauli_data_fit (&start, true, true, 3, sets, stop_counter, &stop);
    g_assert_cmpint (fit.status, ==, PAULI_ESTOPPED);
    g_assert_cmpint (fit.problem, ==, PAULI_DATA_STOPPED);
    g_assert_true (isnan (fit.params.M_q) && isnan (fit.params.rho_c) && isnan (fit.chi2) && isnan (fit.covariance[0][1]));
    g_assert_cmpint (stop.calls, ==, stop.stop_at);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  data_points_forbid_gsl_errors ();
  g_test_add_func ("/core/data/fit/order", test_order);
  g_test_add_func ("/core/data/fit/scale", test_scale);
  g_test_add_func ("/core/data/fit/stop", test_stop);
  return g_test_run ();
}
