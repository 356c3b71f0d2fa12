/* Curves of F2, which are interpolated, against its single values.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli.h"
#include "routes.h"

#include <glib.h>
#include <math.h>

#define N 400

/* What the interpolation promises beyond the errors the two numbers claim themselves: nothing; and absolutely, this. */
#define WORST 1e-13

static double
assert_curve_is_f2 (const PauliParams *params, size_t n, const double *Q2)
{
  PauliResult curve[N];
  double worst = 0;

  g_assert_cmpint (pauli_f2_curve (params, n, Q2, curve, NULL, NULL), ==, PAULI_OK);
  for (size_t i = 0; i < n; i++) {
    PauliResult single = pauli_f2 (params, Q2[i]);
    double deviation = fabs (curve[i].value - single.value);
    g_assert_cmpint (curve[i].status, ==, PAULI_OK);
    g_assert_cmpfloat (deviation, <=, curve[i].abserr + single.abserr);
    g_assert_cmpfloat (curve[i].abserr, <=, 1e-12 * fabs (curve[i].value));
    worst = fmax (worst, deviation / fabs (single.value));
  }
  g_assert_cmpfloat (worst, <=, WORST);
  return worst;
}

/* Ranges from a sliver to the whole domain, linear and logarithmic. */
static void
test_random_curves (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17030433);
  double worst = 0;

  for (int k = 0; k < 150; k++) {
    PauliParams params = routes_random_params_of_both_kinds (random);
    bool log = g_rand_boolean (random);
    double min = log ? routes_random_log (random, 1e-6, 1e2) : k % 3 ? 0 : routes_random_log (random, 1e-3, 1e5);
    double max = k % 5 ? MIN (1e6, min + routes_random_log (random, 1e-3, 1e6)) : 1e6, Q2[N];
    for (size_t i = 0; i < N; i++)
      Q2[i] = pauli_grid_point (min, max, N, log, i);
    worst = fmax (worst, assert_curve_is_f2 (&params, N, Q2));
  }
  g_test_message ("largest relative deviation of a curve from pauli_f2(): %.2g", worst);
}

static void
test_corners (void)
{
  static const double masses[] = { 1, 1000 }, inverse_sizes[] = { 200, 2000 };
  double Q2[N];

  for (size_t i = 0; i < N; i++)
    Q2[i] = pauli_grid_point (1e-6, 1e6, N, true, i);
  Q2[0] = 0;
  for (size_t a = 0; a < 2; a++)
    for (size_t b = 0; b < 2; b++) {
      PauliParams params;
      pauli_params_init (&params, masses[a], inverse_sizes[b], 0.5, PAULI_QUARK_U);
      assert_curve_is_f2 (&params, N, Q2);
    }
}

/* Any order, repeated points, all the same, and few. */
static void
test_order_and_number (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  PauliParams params = routes_random_params_of_both_kinds (random);
  double Q2[N];

  for (size_t i = 0; i < N; i++)
    Q2[i] = i % 7 == 0 ? 2.385 : g_rand_double_range (random, 0, 30);
  assert_curve_is_f2 (&params, N, Q2);
  for (size_t n = 0; n <= 3; n++)
    assert_curve_is_f2 (&params, n, Q2);
  for (size_t i = 0; i < N; i++)
    Q2[i] = 2.385;
  assert_curve_is_f2 (&params, N, Q2);
}

/* A bad point among good ones has a status and no number, and spoils none of them. */
static void
test_bad_points (void)
{
  static const double bad[] = { NAN, INFINITY, -INFINITY, -1e-300, 1.0000001e6 };
  PauliParams params;
  PauliResult curve[N];
  double Q2[N];

  pauli_params_init (&params, 350, 600, 0.5, PAULI_QUARK_U);
  for (size_t i = 0; i < N; i++)
    Q2[i] = i % 10 == 3 ? bad[i / 10 % G_N_ELEMENTS (bad)] : 0.01 * (double) i;
  g_assert_cmpint (pauli_f2_curve (&params, N, Q2, curve, NULL, NULL), ==, PAULI_OK);
  for (size_t i = 0; i < N; i++) {
    if (i % 10 == 3) {
      g_assert_cmpint (curve[i].status, ==, PAULI_EDOMAIN);
      g_assert_true (isnan (curve[i].value));
    } else {
      PauliResult single = pauli_f2 (&params, Q2[i]);
      g_assert_cmpfloat (fabs (curve[i].value - single.value), <=, curve[i].abserr + single.abserr);
    }
  }
  params.M_q = NAN;
  g_assert_cmpint (pauli_f2_curve (&params, N, Q2, curve, NULL, NULL), ==, PAULI_OK);
  for (size_t i = 0; i < N; i++)
    g_assert_cmpint (curve[i].status, ==, PAULI_EDOMAIN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/curve/random", test_random_curves);
  g_test_add_func ("/core/curve/corners", test_corners);
  g_test_add_func ("/core/curve/order-and-number", test_order_and_number);
  g_test_add_func ("/core/curve/bad-points", test_bad_points);
  return g_test_run ();
}
