/* The fits made again, against minimisations of their own and GSL's linear fit.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-fit.h"

#include <float.h>
#include <gsl/gsl_fit.h>
#include <math.h>

#include "reference-table.h"
#include "routes.h"

#define N_MAX 100

/* The points of a fit: x is Q2 or M_q, y F2 or mu. */
typedef struct {
  PauliParams params;
  PauliResult mu;
  size_t n;
  double x[N_MAX], y[N_MAX];
} Points;

static Points
points_of_f2 (const PauliParams *p, double min, double max, size_t n)
{
  Points points = { *p, pauli_mu (p), n, { 0 }, { 0 } };

  for (size_t i = 0; i < n; i++) {
    points.x[i] = min + (max - min) * (double) i / (double) (n - 1);
    points.y[i] = pauli_f2 (p, points.x[i]).value;
  }
  return points;
}

static Points
points_of_mu (const PauliParams *p, double min, double max, size_t n)
{
  Points points = { *p, pauli_mu (p), n, { 0 }, { 0 } };
  PauliParams at = *p;

  for (size_t i = 0; i < n; i++) {
    points.x[i] = at.M_q = min + (max - min) * (double) i / (double) (n - 1);
    points.y[i] = pauli_mu (&at).value;
  }
  return points;
}

/* The sum of squares of (17) with a constant c in long double; *largest receives the largest |fit/exact - 1|. */
static long double
sum_of_squares (const Points *points, long double c, double *largest)
{
  long double sum = 0, scale = (long double) points->params.rho_c / points->params.M_q;

  *largest = 0;
  for (size_t i = 0; i < points->n; i++) {
    long double fit = points->mu.value / (1 + scale * points->x[i] / c), residual = fit - points->y[i];
    sum += residual * residual;
    *largest = fmax (*largest, (double) fabsl (residual / points->y[i]));
  }
  return sum;
}

/* By golden section. */
static double
minimum (const Points *points, long double low, long double high)
{
  const long double golden = 0.6180339887498948482L;
  double unused;

  while (high - low > 1e-10L * low) {
    long double a = high - golden * (high - low), b = low + golden * (high - low);
    if (sum_of_squares (points, a, &unused) < sum_of_squares (points, b, &unused))
      high = b;
    else
      low = a;
  }
  return (double) ((low + high) / 2);
}

/* A minimum can be told from its neighbours to the root of rounding: 3e-10 here, and 1e-8 where the core compares sums of
 * squares in double, times the root of chi2/[c^2 chi2''/2]. */
#define MINIMUM_EPSREL 1e-7

/* ---- (17) ---------------------------------------------------------------------------------------------------------- */

/* [chi2/(n - 1)]/Sum J^2, J by central differences of the public formula. */
static double
variance17 (const Points *points, double constant, double chi2)
{
  double h = 1e-4 * constant, sum = 0;

  for (size_t i = 0; i < points->n; i++) {
    double J = (pauli_f2_monopole (&points->params, points->mu, constant + h, points->x[i]).value -
                pauli_f2_monopole (&points->params, points->mu, constant - h, points->x[i]).value) /
               (2 * h);
    sum += J * J;
  }
  return chi2 / (double) (points->n - 1) / sum;
}

static double
check17 (const PauliParams *p, double min, double max, size_t n)
{
  Points points = points_of_f2 (p, min, max, n);
  PauliFit fit = pauli_refit17 (p, min, max, n);
  double largest, constant = minimum (&points, 1e-3, 1e4);
  double chi2 = (double) sum_of_squares (&points, fit.constants[0], &largest);

  g_assert_cmpint (fit.status, ==, PAULI_OK);
  g_assert_cmpint (fit.n_parameters, ==, 1);
  g_assert_cmpuint (fit.n, ==, n);
  g_assert_cmpfloat (reference_deviation (fit.constants[0], constant), <=, MINIMUM_EPSREL);
  g_assert_cmpfloat (reference_deviation (fit.chi2, chi2), <=, 1e-9);
  g_assert_cmpfloat (reference_deviation (fit.max_deviation, largest), <=, 1e-9);
  g_assert_cmpfloat (reference_deviation (fit.covariance[0][0], variance17 (&points, fit.constants[0], chi2)), <=, 1e-6);
  return reference_deviation (fit.constants[0], constant);
}

static void
test_refit17 (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  double largest = 0;

  for (int i = 0; i < 40; i++) {
    PauliParams p = routes_random_params (rand);
    if (i == 0)
      p.gluon = PAULI_GLUON_EXACT;
    double scale = p.M_q / p.rho_c, min = i % 3 ? 0 : routes_random_log (rand, 1e-2, 1) * scale;
    double max = fmin (1e6, min + routes_random_log (rand, 0.3, 30) * scale);
    size_t n = i % 5 == 0 ? 3 : (size_t) g_rand_int_range (rand, 4, i ? N_MAX : 9);
    largest = fmax (largest, check17 (&p, min, max, n));
  }
  g_test_message ("(17): largest deviation from golden section %.1e", largest);
}

/* Over 0 to 5 GeV^2 at 60 points, instead of the paper's 4.7. */
static void
test_models (void)
{
  PauliParams mfa = reference_params (170, 600, PAULI_QUARK_U), dp = reference_params (350, 600, PAULI_QUARK_D);

  g_assert_cmpfloat (fabs (pauli_refit17 (&mfa, 0, 5, PAULI_FIT_POINTS).constants[0] - 4.712), <=, 0.5e-3);
  g_assert_cmpfloat (fabs (pauli_refit17 (&dp, 0, 5, PAULI_FIT_POINTS).constants[0] - 4.451), <=, 0.5e-3);
  g_assert_cmpint (PAULI_FIT_POINTS, ==, 60);
}

/* Near Q2 = 0, F2 is F2(0) + slope Q2 and the fit has the same slope: the constant goes to -mu rho_c/(M_q slope), linearly in
 * the width of the window, and the deviation with its square. */
static void
test_small_window (void)
{
  const double points[][2] = { { 350, 600 }, { 170, 600 }, { 900, 300 }, { 20, 1000 } };

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++) {
    PauliParams p = reference_params (points[i][0], points[i][1], PAULI_QUARK_U);
    double window = 0.01 * p.M_q * p.M_q, expected = -pauli_mu (&p).value / pauli_f2_slope (&p).value * p.rho_c / p.M_q;
    PauliFit wide = pauli_refit17 (&p, 0, window, 20), narrow = pauli_refit17 (&p, 0, window / 2, 20);
    double distance = wide.constants[0] - expected;
    g_assert_cmpfloat (fabs (distance), <=, 0.01 * expected);
    g_assert_cmpfloat (fabs (2 * narrow.constants[0] - wide.constants[0] - expected), <=, 0.01 * fabs (distance));
    g_assert_cmpfloat (fabs (narrow.max_deviation / wide.max_deviation - 0.25), <=, 0.01);
  }
}

/* ---- (18) ---------------------------------------------------------------------------------------------------------- */

static void
assert_near (double a, double b, double epsrel)
{
  g_assert_cmpfloat (reference_deviation (a, b), <=, epsrel);
}

/* mu = e_q (c0 + c1 M_q rho_c): GSL's line through mu/e_q, whose errors and chi2 are e_q^2 times as large in mu. */
static double
check18 (const PauliParams *p, double min, double max, size_t n)
{
  Points points = points_of_mu (p, min, max, n);
  PauliFit fit = pauli_refit18 (p, min, max, n);
  double e_q = p->quark == PAULI_QUARK_U ? 2. / 3 : -1. / 3, c0, c1, cov00, cov01, cov11, chi2, largest = 0;

  for (size_t i = 0; i < n; i++) {
    points.x[i] *= p->rho_c;
    points.y[i] /= e_q;
  }
  gsl_fit_linear (points.x, 1, points.y, 1, n, &c0, &c1, &cov00, &cov01, &cov11, &chi2);
  for (size_t i = 0; i < n; i++)
    largest = fmax (largest, fabs ((c0 + c1 * points.x[i]) / points.y[i] - 1));
  g_assert_cmpint (fit.status, ==, PAULI_OK);
  g_assert_cmpint (fit.n_parameters, ==, 2);
  g_assert_cmpuint (fit.n, ==, n);
  assert_near (fit.chi2, e_q * e_q * chi2, 1e-8);
  assert_near (fit.covariance[0][0], cov00, 1e-8);
  assert_near (fit.covariance[0][1], cov01, 1e-8);
  assert_near (fit.covariance[1][0], cov01, 1e-8);
  assert_near (fit.covariance[1][1], cov11, 1e-8);
  assert_near (fit.max_deviation, largest, 1e-7);
  /* The constants may cancel: in the units of the line they make. */
  double scale = fabs (c0) + fabs (c1) * points.x[n - 1];
  double deviation = (fabs (fit.constants[0] - c0) + fabs (fit.constants[1] - c1) * points.x[n - 1]) / scale;
  g_assert_cmpfloat (deviation, <=, 1e-8);
  return deviation;
}

static void
test_refit18 (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (18);
  double largest = 0;

  for (int i = 0; i < 60; i++) {
    PauliParams p = routes_random_params (rand);
    if (i == 0)
      p.gluon = PAULI_GLUON_EXACT;
    double min = i % 6 ? routes_random_log (rand, 1e-3, 0.4) : 1e-3;
    double max = i % 6 ? min + g_rand_double_range (rand, 0.1, 0.6) : 1;
    size_t n = i % 5 == 0 ? 3 : (size_t) g_rand_int_range (rand, 4, i ? N_MAX : 9);
    largest = fmax (largest, check18 (&p, min, max, n));
  }
  g_test_message ("(18): largest deviation from GSL's linear fit %.1e", largest);
}

/* Over the paper's own range its numbers come out nearly, and what is asked for of the current M_q does not matter. */
static void
test_paper18 (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), other = reference_params (20, 600, PAULI_QUARK_D);
  PauliFit fit = pauli_refit18 (&p, 0.08, 0.5, PAULI_FIT_POINTS), same = pauli_refit18 (&other, 0.08, 0.5, PAULI_FIT_POINTS);

  g_test_message ("(18) over 80 to 500 MeV: %.4f and %.4f", fit.constants[0], fit.constants[1]);
  g_assert_cmpfloat (fabs (fit.constants[0] + 0.065), <=, 0.01);
  g_assert_cmpfloat (fabs (fit.constants[1] - 0.97), <=, 0.03);
  assert_near (same.constants[0], fit.constants[0], 1e-10);
  assert_near (same.constants[1], fit.constants[1], 1e-10);
  assert_near (same.chi2, fit.chi2 / 4, 1e-8);
}

/* ---- Domain -------------------------------------------------------------------------------------------------------- */

static void
assert_refused (PauliFit fit, size_t n)
{
  g_assert_cmpint (fit.status, ==, PAULI_EDOMAIN);
  g_assert_cmpuint (fit.n, ==, n);
  for (int i = 0; i < 2; i++)
    g_assert_true (isnan (fit.constants[i]) && isnan (fit.covariance[i][0]) && isnan (fit.covariance[i][1]));
  g_assert_true (isnan (fit.chi2) && isnan (fit.max_deviation));
}

static void
test_domain (void)
{
  const double windows[][2] = { { 1, 1 },   { 0.9, 0.3 },   { -1, 0.5 },   { 0.3, 1.1e6 }, { NAN, 0.5 },
                                { 0.3, NAN }, { 0.3, INFINITY }, { -INFINITY, 0.5 } };
  const size_t numbers[] = { 0, 1, 2, 1001, (size_t) -1 };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), bad = p;

  for (size_t i = 0; i < G_N_ELEMENTS (windows); i++) {
    assert_refused (pauli_refit17 (&p, windows[i][0], windows[i][1], 20), 20);
    assert_refused (pauli_refit18 (&p, windows[i][0], windows[i][1], 20), 20);
  }
  assert_refused (pauli_refit18 (&p, 0.3, nextafter (1, 2), 20), 20);
  assert_refused (pauli_refit18 (&p, nextafter (1e-3, 0) * (1 - 1e-15), 0.3, 20), 20);
  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++) {
    assert_refused (pauli_refit17 (&p, 0, 5, numbers[i]), numbers[i]);
    assert_refused (pauli_refit18 (&p, 0.1, 0.5, numbers[i]), numbers[i]);
  }
  bad.M_q = 1.1;
  assert_refused (pauli_refit17 (&bad, 0, 5, 20), 20);
  assert_refused (pauli_refit18 (&bad, 0.1, 0.5, 20), 20);

  /* The ends are in the domain. */
  g_assert_cmpint (pauli_refit17 (&p, 0, 1e6, PAULI_FIT_POINTS_MIN).status, ==, PAULI_OK);
  g_assert_cmpint (pauli_refit17 (&p, 0, 5, PAULI_FIT_POINTS_MAX).status, ==, PAULI_OK);
  g_assert_cmpint (pauli_refit18 (&p, 1e-3, 1, PAULI_FIT_POINTS_MAX).status, ==, PAULI_OK);
}

/* A fit that converges at every corner and anywhere else. */
static void
test_everywhere (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (99);

  for (int i = 0; i < 100; i++) {
    PauliParams p = routes_random_params (rand);
    if (i < 4)
      p = reference_params (i & 1 ? 1 : 1000, i & 2 ? 200 : 2000, PAULI_QUARK_D);
    PauliFit fit = pauli_refit17 (&p, 0, i % 2 ? 1e6 : routes_random_log (rand, 1e-6, 1e3), 10);
    g_assert_cmpint (fit.status, ==, PAULI_OK);
    g_assert_cmpfloat (fit.constants[0], >, 0);
    g_assert_cmpint (pauli_refit18 (&p, 1e-3, 1, 10).status, ==, PAULI_OK);
  }
}

/* A window so narrow that mu is a line in it: the tangent, far away as its constant is. */
static void
test_narrow_window (void)
{
  const double M_q[] = { 0.002, 0.05, 0.35, 0.9 }, h = 1e-4;

  for (int i = 0; i < 4; i++) {
    PauliParams p = reference_params (350, 600, i & 1 ? PAULI_QUARK_D : PAULI_QUARK_U), below = p, above = p;
    PauliFit fit = pauli_refit18 (&p, M_q[i] * (1 - 1e-7), M_q[i] * (1 + 1e-7), 30);
    double x = M_q[i] * p.rho_c, e_q = pauli_quark_charge (p.quark);
    below.M_q = M_q[i] * (1 - h);
    above.M_q = M_q[i] * (1 + h);
    double slope = (pauli_mu (&above).value - pauli_mu (&below).value) / (2 * h * x * e_q);
    p.M_q = M_q[i];
    g_assert_cmpint (fit.status, ==, PAULI_OK);
    g_assert_cmpfloat (reference_deviation (fit.constants[1], slope), <=, 1e-6);
    g_assert_cmpfloat (fabs (fit.constants[0] - (pauli_mu (&p).value / e_q - slope * x)), <=, 1e-6 * slope * x);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/fit/refit17", test_refit17);
  g_test_add_func ("/core/fit/models", test_models);
  g_test_add_func ("/core/fit/small-window", test_small_window);
  g_test_add_func ("/core/fit/refit18", test_refit18);
  g_test_add_func ("/core/fit/narrow-window", test_narrow_window);
  g_test_add_func ("/core/fit/paper18", test_paper18);
  g_test_add_func ("/core/fit/domain", test_domain);
  g_test_add_func ("/core/fit/everywhere", test_everywhere);
  return g_test_run ();
}
