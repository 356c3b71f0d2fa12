/* Fits that must not pass for good ones: ends of ranges, data that determines nothing, too few points, errors for some.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-data.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "measured.h"
#include "reference-table.h"
#include "routes.h"

static double
relative (double a, double b)
{
  return fabs (a / b - 1);
}

static void
assert_no_covariance (const PauliDataFit *fit)
{
  const bool is_free[] = { fit->free_M_q, fit->free_rho_c };

  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++) {
      double C = fit->covariance[i][j], scaled = fit->scaled_covariance[i][j];
      g_assert_true (is_free[i] && is_free[j] ? isnan (C) && isnan (scaled) : C == 0 && scaled == 0);
    }
}

/* No number may be taken for a result. */
static void
assert_failed (const PauliDataFit *fit, PauliStatus status, PauliDataProblem problem)
{
  g_assert_cmpint (fit->problem, ==, problem);
  g_assert_cmpint (fit->status, ==, status);
  g_assert_true (!fit->free_M_q || isnan (fit->params.M_q));
  g_assert_true (!fit->free_rho_c || isnan (fit->params.rho_c));
  g_assert_true (isnan (fit->chi2) || problem == PAULI_DATA_UNDETERMINED);
  assert_no_covariance (fit);
}

/* ---- Ends of the ranges ------------------------------------------------------------------------------------------- */

/* The smallest chi2 over the other parameter, if one is at an end: by golden section in its logarithm. */
static double
best_of_other (PauliParams at, bool vary_M_q, const PauliDataPoints *points)
{
  const double golden = 0.6180339887498949;
  double low = vary_M_q ? 0.001 : 0.5, high = vary_M_q ? 1 : 5, *value = vary_M_q ? &at.M_q : &at.rho_c;

  while (high / low > 1 + 1e-9) {
    double a = high * pow (low / high, golden), b = low * pow (high / low, golden);
    *value = a;
    double chi2_a = pauli_data_chi2 (&at, points, NULL, NULL).chi2;
    *value = b;
    double chi2_b = pauli_data_chi2 (&at, points, NULL, NULL).chi2;
    if (chi2_a < chi2_b)
      high = b;
    else
      low = a;
  }
  return sqrt (low * high);
}

/* Data of parameters at an end, its y changed so that chi2 falls beyond. */
static void
check_bound (double M_q, double inv_rho_c, double factor, double slope, bool M_q_ends)
{
  PauliParams p = reference_params (M_q, inv_rho_c, PAULI_QUARK_U), start = reference_params (100, 800, PAULI_QUARK_U);
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 10, 0.1, 4, 0.05);

  for (int i = 0; i < 10; i++)
    data->y[i] *= factor * pow (1 + data->x[i], slope);
  PauliDataFit fit = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
  g_assert_cmpint (fit.problem, ==, PAULI_DATA_AT_BOUND);
  g_assert_cmpint (fit.status, ==, PAULI_EACCURACY);
  assert_no_covariance (&fit);
  g_assert_true (M_q_ends ? fit.M_q_at_bound : fit.rho_c_at_bound);
  g_assert_true (fit.M_q_at_bound == (fit.params.M_q == 0.001 || fit.params.M_q == 1));
  g_assert_true (fit.rho_c_at_bound == (fit.params.rho_c == 0.5 || fit.params.rho_c == 5));
  g_assert_cmpfloat (relative (fit.chi2, pauli_data_chi2 (&fit.params, &data->points, NULL, NULL).chi2), <=, 1e-12);
  if (fit.M_q_at_bound && fit.rho_c_at_bound)
    return;
  /* The other one is the best at this end. */
  double best = best_of_other (fit.params, fit.rho_c_at_bound, &data->points);
  g_assert_cmpfloat (relative (fit.rho_c_at_bound ? fit.params.M_q : fit.params.rho_c, best), <=, 1e-5);
}

static void
test_bounds (void)
{
  check_bound (990, 600, 1, 0.3, true);
  check_bound (1, 600, 0.5, 0, true);
  check_bound (300, 200, 1.0, -0.4, false);
  check_bound (300, 2000, 1.0, 0.4, false);
  check_bound (600, 1900, 1, 0.1, false);
}

/* One free parameter: the end is where chi2 falls to, also from a start that is at the other end, or at this one. */
static void
test_bounds_of_one (void)
{
  PauliParams p = reference_params (300, 600, PAULI_QUARK_U);
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_MU, 6, 0.1, 0.5, 0.05);
  const double starts[] = { 200, 700, 2000 };

  for (int k = 0; k < 2; k++) {
    for (int i = 0; i < 6; i++)
      data->y[i] *= k ? 1e-3 : 100;
    for (size_t i = 0; i < G_N_ELEMENTS (starts); i++) {
      PauliParams start = reference_params (300, starts[i], PAULI_QUARK_U);
      PauliDataFit fit = pauli_data_fit (&start, false, true, 1, &data->points, NULL, NULL);
      g_assert_cmpint (fit.problem, ==, PAULI_DATA_AT_BOUND);
      g_assert_cmpfloat (fit.params.rho_c, ==, k ? 0.5 : 5);
      g_assert_true (fit.rho_c_at_bound && !fit.M_q_at_bound);
      assert_no_covariance (&fit);
    }
  }
}

/* From every corner of the ranges back inside. */
static void
test_start_at_bounds (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 12, 0.05, 5, 0.05);

  for (int i = 0; i < 4; i++) {
    PauliParams start = reference_params (i & 1 ? 1 : 1000, i & 2 ? 200 : 2000, PAULI_QUARK_U);
    PauliDataFit fit = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
    g_assert_cmpint (fit.status, ==, PAULI_OK);
    g_assert_cmpfloat (relative (fit.params.M_q, p.M_q), <=, 1e-9);
    g_assert_cmpfloat (relative (fit.params.rho_c, p.rho_c), <=, 1e-9);
  }
}

/* ---- Undetermined ------------------------------------------------------------------------------------------------- */

/* F2(0) knows M_q rho_c only, and Q2 F2 at Q2 = 0 knows nothing; with noise and without, from anywhere. */
static void
test_undetermined (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (80);

  for (int i = 0; i < 40; i++) {
    PauliParams p = routes_random_params (rand), start = p;
    g_autoptr (DataPoints) at_zero = data_points_new (&p, PAULI_DATA_F2, 5, 0, 0, 0.05);
    g_autoptr (DataPoints) nothing = data_points_new (&p, PAULI_DATA_Q2F2, 3, 0, 0, 0.05);
    g_autoptr (DataPoints) mu = data_points_new (&p, PAULI_DATA_MU, 3, 0.1, 0.5, 0.05);
    const PauliDataPoints sets[] = { at_zero->points, nothing->points }, without_M_q[] = { nothing->points, mu->points };
    g_autofree double *model = g_memdup2 (at_zero->y, 5 * sizeof (double));
    if (i & 1)
      data_points_add_noise (at_zero, model, rand);
    start.M_q = sqrt (start.M_q * 0.2);
    PauliDataFit both = pauli_data_fit (&start, true, true, 2, sets, NULL, NULL);
    PauliDataFit neither = pauli_data_fit (&start, false, true, 1, &nothing->points, NULL, NULL);
    PauliDataFit M_q = pauli_data_fit (&start, true, true, 2, without_M_q, NULL, NULL);
    assert_failed (&both, PAULI_EACCURACY, PAULI_DATA_UNDETERMINED);
    assert_failed (&neither, PAULI_EACCURACY, PAULI_DATA_UNDETERMINED);
    assert_failed (&M_q, PAULI_EACCURACY, PAULI_DATA_UNDETERMINED);
  }
}

/* Two points at the same Q2 determine one parameter, not both; with one of them held it is well. */
static void
test_one_Q2 (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), start = reference_params (200, 600, PAULI_QUARK_U);
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 4, 0.5, 0.5, 0.05);

  PauliDataFit both = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
  assert_failed (&both, PAULI_EACCURACY, PAULI_DATA_UNDETERMINED);
  PauliDataFit one = pauli_data_fit (&start, true, false, 1, &data->points, NULL, NULL);
  g_assert_cmpint (one.status, ==, PAULI_OK);
  PauliParams reached = one.params;
  g_assert_cmpfloat (pauli_data_chi2 (&reached, &data->points, NULL, NULL).chi2, <=, 1e-18);
}

/* Near Q2 = 0 both parameters are nearly undetermined, and the errors say so, or the fit does: never small errors at wrong
 * values. */
static void
test_nearly_undetermined (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), start = reference_params (300, 650, PAULI_QUARK_U);
  int good = 0, undetermined = 0;

  for (double Q2 = 1e-1; Q2 > 1e-12; Q2 /= 10) {
    g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 5, 0, Q2, 1e-3);
    PauliDataFit fit = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
    if (fit.status == PAULI_OK) {
      double sigma = sqrt (fit.covariance[0][0]);
      g_assert_cmpint (undetermined, ==, 0);
      g_assert_cmpfloat (fabs (fit.params.M_q - p.M_q), <=, 1e-3 * sigma);
      g_assert_cmpfloat (sigma * Q2, >=, 1e-6); /* grows like 1/Q2 */
      good++;
    } else if (fit.problem == PAULI_DATA_UNDETERMINED)
      undetermined++;
    else
      g_assert_cmpint (fit.problem, ==, PAULI_DATA_AT_BOUND);
  }
  g_assert_cmpint (good, >=, 3);
  g_assert_cmpint (undetermined, >=, 3);
}

/* Over rho_c F2 has a maximum, and a point above it no solution: chi2 is smallest where F2 does not change at first order. */
static void
test_above_maximum (void)
{
  PauliParams p = reference_params (100, 600, PAULI_QUARK_U);
  double Q2 = 5, largest = 0, best = 0;

  for (p.rho_c = 0.5; p.rho_c < 5; p.rho_c *= 1.001) {
    double F2 = pauli_f2 (&p, Q2).value;
    best = F2 > largest ? p.rho_c : best;
    largest = fmax (F2, largest);
  }
  g_assert_true (best > 0.6 && best < 4);
  double y = 2 * largest, yerr = 0.1 * largest;
  const PauliDataPoints points = { PAULI_DATA_F2, 1, &Q2, &y, &yerr };
  p.rho_c = 0.8 * best;
  PauliDataFit fit = pauli_data_fit (&p, false, true, 1, &points, NULL, NULL);
  g_assert_cmpint (fit.status, ==, PAULI_EACCURACY);
  g_assert_cmpint (fit.problem, ==, PAULI_DATA_NOT_CONVERGED);
  g_assert_cmpfloat (relative (fit.params.rho_c, best), <=, 0.01);
  assert_no_covariance (&fit);
}

/* ---- Refused ------------------------------------------------------------------------------------------------------ */

static void
test_refused (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), bad = p;
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 1, 1, 1, 0.05);
  g_autoptr (DataPoints) plain = data_points_new (&p, PAULI_DATA_Q2F2, 5, 1, 2, 0);
  g_autoptr (DataPoints) mu = data_points_new (&p, PAULI_DATA_MU, 5, 0.1, 0.2, 0.05);
  const PauliDataPoints none = { PAULI_DATA_F2, 0, NULL, NULL, NULL };
  PauliDataPoints mixed[] = { data->points, plain->points }, over_M_q[] = { mu->points, none };

  PauliDataFit fit = pauli_data_fit (&p, false, false, 1, &mu->points, NULL, NULL);
  assert_failed (&fit, PAULI_EDOMAIN, PAULI_DATA_NOTHING_FREE);
  g_assert_cmpfloat (fit.params.M_q, ==, p.M_q);
  fit = pauli_data_fit (&p, true, true, 1, &data->points, NULL, NULL);
  assert_failed (&fit, PAULI_EDOMAIN, PAULI_DATA_TOO_FEW_POINTS);
  fit = pauli_data_fit (&p, true, false, 1, &none, NULL, NULL);
  assert_failed (&fit, PAULI_EDOMAIN, PAULI_DATA_TOO_FEW_POINTS);
  fit = pauli_data_fit (&p, true, false, 0, NULL, NULL, NULL);
  assert_failed (&fit, PAULI_EDOMAIN, PAULI_DATA_TOO_FEW_POINTS);
  fit = pauli_data_fit (&p, true, true, 2, mixed, NULL, NULL);
  assert_failed (&fit, PAULI_EDOMAIN, PAULI_DATA_MIXED_ERRORS);
  g_assert_cmpuint (fit.n, ==, 6);
  for (int i = 0; i < 2; i++) {
    fit = pauli_data_fit (&p, true, i, 2, over_M_q, NULL, NULL);
    assert_failed (&fit, PAULI_EDOMAIN, PAULI_DATA_M_Q_IS_AXIS);
  }
  bad.M_q = 1.5;
  fit = pauli_data_fit (&bad, true, true, 1, &plain->points, NULL, NULL);
  assert_failed (&fit, PAULI_EDOMAIN, PAULI_DATA_BAD_PARAMETERS);
  plain->x[3] = -1;
  fit = pauli_data_fit (&p, true, true, 2, mixed, NULL, NULL);
  assert_failed (&fit, PAULI_EDOMAIN, PAULI_DATA_BAD_X);
  g_assert_cmpuint (fit.set, ==, 1);
  g_assert_cmpuint (fit.point, ==, 3);
}

/* A set of no points has no errors to mix. */
static void
test_empty_set (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 5, 0.1, 3, 0.05);
  const PauliDataPoints sets[] = { { PAULI_DATA_MU, 0, NULL, NULL, NULL }, data->points };
  PauliDataFit fit = pauli_data_fit (&p, true, true, 2, sets, NULL, NULL);

  g_assert_cmpint (fit.status, ==, PAULI_OK);
}

/* As many points as parameters: met exactly, with errors from those of the points and from nothing else. */
static void
test_no_freedom (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), start = reference_params (200, 800, PAULI_QUARK_U);
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 2, 0.1, 3, 0.05);

  for (int i = 0; i < 2; i++) {
    PauliDataFit fit = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
    g_assert_cmpint (fit.status, ==, PAULI_OK);
    g_assert_cmpuint (fit.ndf, ==, 0);
    g_assert_cmpfloat (relative (fit.params.M_q, p.M_q), <=, 1e-9);
    g_assert_cmpfloat (relative (fit.params.rho_c, p.rho_c), <=, 1e-9);
    for (int k = 0; k < 2; k++) {
      g_assert_true (isnan (fit.scaled_covariance[k][k]) && isnan (fit.scaled_covariance[k][1 - k]));
      g_assert_true (i == 0 ? fit.covariance[k][k] > 0 : isnan (fit.covariance[k][k]));
    }
    data->points.yerr = NULL;
  }
}

/* ---- Hard ones ---------------------------------------------------------------------------------------------------- */

/* Where errors are small, the last digits of chi2 are rounding, which must not pass for a fit that does not converge. */
static void
test_rounding (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (84);

  for (int i = 0; i < 120; i++) {
    PauliParams p = reference_params (routes_random_log (rand, 50, 500), routes_random_log (rand, 300, 1200), PAULI_QUARK_U);
    double max = routes_random_log (rand, 1, 30), relative_error = routes_random_log (rand, 1e-6, 1e-3);
    g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 12, 0.05, max, relative_error);
    g_autofree double *model = g_memdup2 (data->y, 12 * sizeof (double));
    data_points_add_noise (data, model, rand);
    if (i & 1)
      data->points.yerr = NULL;
    PauliDataFit fit = pauli_data_fit (&p, true, true, 1, &data->points, NULL, NULL);
    g_assert_cmpint (fit.problem, ==, PAULI_DATA_NO_PROBLEM);
    g_assert_cmpint (fit.iterations, <, 15);
  }
}

/* Data that has nothing to do with the model: wherever the fit ends, at a minimum or at an end of a range, chi2 is not smaller
 * nearby, in the ranges. */
static void
check_minimum (const PauliDataFit *fit, const PauliDataPoints *points)
{
  for (int i = 0; i < 9; i++) {
    PauliParams near = fit->params;
    near.M_q = CLAMP (near.M_q * exp (1e-4 * (i % 3 - 1)), 0.001, 1);
    near.rho_c = CLAMP (near.rho_c * exp (1e-4 * (i / 3 - 1)), 0.5, 5);
    g_assert_cmpfloat (pauli_data_chi2 (&near, points, NULL, NULL).chi2, >=, fit->chi2 * (1 - 1e-11));
  }
}

static void
test_nonsense (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (85);
  int outcomes[PAULI_N_DATA_PROBLEMS] = { 0 };

  for (int i = 0; i < 150; i++) {
    PauliParams p = routes_random_params (rand), start = routes_random_params (rand);
    g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 6, 0, routes_random_log (rand, 0.1, 30), 1);
    for (int k = 0; k < 6; k++)
      data->y[k] *= routes_random_log (rand, 0.1, 10);
    start.quark = p.quark;
    if (i < 20)
      start.M_q = i & 1 ? 1 - 1e-12 : 0.001 + 1e-14;
    PauliDataFit fit = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
    outcomes[fit.problem]++;
    if (fit.problem == PAULI_DATA_NO_PROBLEM || fit.problem == PAULI_DATA_AT_BOUND)
      check_minimum (&fit, &data->points);
    bool ends = fit.params.M_q < 0.001 * (1 + 1e-9) || fit.params.M_q > 1 - 1e-9 || fit.params.rho_c < 0.5 * (1 + 1e-9) ||
                fit.params.rho_c > 5 * (1 - 1e-9);
    g_assert_true (ends == (fit.problem == PAULI_DATA_AT_BOUND));
  }
  g_test_message ("%d minima, %d at bounds, %d not converged", outcomes[PAULI_DATA_NO_PROBLEM], outcomes[PAULI_DATA_AT_BOUND],
                  outcomes[PAULI_DATA_NOT_CONVERGED]);
  g_assert_cmpint (outcomes[PAULI_DATA_NO_PROBLEM], >, 20);
  g_assert_cmpint (outcomes[PAULI_DATA_AT_BOUND], >, 20);
  g_assert_cmpint (outcomes[PAULI_DATA_NO_PROBLEM] + outcomes[PAULI_DATA_AT_BOUND], ==, 150);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  data_points_forbid_gsl_errors ();
  g_test_add_func ("/core/data/fit/bounds", test_bounds);
  g_test_add_func ("/core/data/fit/bounds/one", test_bounds_of_one);
  g_test_add_func ("/core/data/fit/bounds/start", test_start_at_bounds);
  g_test_add_func ("/core/data/fit/undetermined", test_undetermined);
  g_test_add_func ("/core/data/fit/undetermined/one-Q2", test_one_Q2);
  g_test_add_func ("/core/data/fit/undetermined/nearly", test_nearly_undetermined);
  g_test_add_func ("/core/data/fit/undetermined/above-maximum", test_above_maximum);
  g_test_add_func ("/core/data/fit/refused", test_refused);
  g_test_add_func ("/core/data/fit/empty-set", test_empty_set);
  g_test_add_func ("/core/data/fit/no-freedom", test_no_freedom);
  g_test_add_func ("/core/data/fit/rounding", test_rounding);
  g_test_add_func ("/core/data/fit/nonsense", test_nonsense);
  return g_test_run ();
}
