/* Curves of mu at very many points, which are interpolated, against its single values.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli.h"
#include "routes.h"
#include "stop-counter.h"

#include <glib.h>
#include <math.h>

#define N 4000

/* What the interpolation promises beyond the errors the two numbers claim themselves: nothing; and relatively, this. */
#define WORST 1e-13

static bool
count (void *data)
{
  ++*(int *) data;
  return false;
}

static PauliResult
mu_at (PauliParams params, double M_q)
{
  params.M_q = M_q;
  return pauli_mu (&params);
}

/* Compares every stride-th point, and the last.  Returns whether it was interpolated: otherwise it asks at each point. */
static bool
assert_curve_is_mu (const PauliParams *params, const double *M_q, size_t stride)
{
  static PauliResult curve[N];
  int asked = 0;

  g_assert_cmpint (pauli_mu_curve (params, N, M_q, curve, count, &asked), ==, PAULI_OK);
  for (size_t k = 0; k <= N / stride; k++) {
    size_t i = MIN (k * stride, N - 1);
    PauliResult single = mu_at (*params, M_q[i]);
    double deviation = fabs (curve[i].value - single.value);
    g_assert_cmpint (curve[i].status, ==, PAULI_OK);
    g_assert_cmpfloat (deviation, <=, curve[i].abserr + single.abserr);
    g_assert_cmpfloat (deviation, <=, WORST * fabs (single.value));
    g_assert_cmpfloat (curve[i].abserr, <=, 1e-12 * fabs (curve[i].value));
  }
  return asked < N / 10;
}

static void
set_grid (double *M_q, double min, double max, bool log)
{
  for (size_t i = 0; i < N; i++)
    M_q[i] = pauli_grid_point (min, max, N, log, i);
}

/* Ranges from a sliver to the whole domain, linear and logarithmic. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17030433);
  static double M_q[N];

  for (int i = 0; i < 300; i++) {
    PauliParams params = routes_random_params_of_both_kinds (random);
    double a = routes_random_log (random, 0.001, 1), b = routes_random_log (random, 0.001, 1);
    set_grid (M_q, MIN (a, b), MAX (a, b), g_rand_boolean (random));
    g_assert_true (assert_curve_is_mu (&params, M_q, 97));
  }
}

/* The corners: smallest and largest instantons, all masses.  In that of M_q rho_c/width_q = 10, mu goes over so many decades that
 * values one by one are better. */
static void
test_corners (void)
{
  const PauliParamInfo *inv = pauli_param_info (PAULI_PARAM_INV_RHO_C);
  static double M_q[N];

  set_grid (M_q, 0.001, 1, true);
  for (int i = 0; i < 18; i++) {
    PauliParams params;
    g_assert_cmpint (pauli_params_init (&params, 1, i & 1 ? inv->max : inv->min, 0.5, PAULI_QUARK_D), ==, PAULI_OK);
    params.width_q = (const double[]){ 0.5, 1, 2 }[i / 2 % 3];
    params.width_g = (const double[]){ 0.5, 1, 2 }[i / 6];
    bool interpolated = assert_curve_is_mu (&params, M_q, 13);
    g_assert_true (interpolated || (params.width_q < 1 && !(i & 1)));
  }
}

static void
test_exact_gluon (void)
{
  static double M_q[N];
  PauliParams params;

  g_assert_cmpint (pauli_params_init (&params, 350, 600, 0.5, PAULI_QUARK_U), ==, PAULI_OK);
  params.gluon = PAULI_GLUON_EXACT;
  set_grid (M_q, 0.08, 0.5, false);
  g_assert_true (assert_curve_is_mu (&params, M_q, 401));
  set_grid (M_q, 0.001, 1, true);
  g_assert_true (assert_curve_is_mu (&params, M_q, 401));
}

/* The order of the points does not matter, nor that one comes many times. */
static void
test_order (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  static double M_q[N];
  PauliParams params = routes_random_params_of_both_kinds (random);

  for (size_t i = 0; i < N; i++)
    M_q[i] = i % 5 ? g_rand_double_range (random, 0.01, 0.9) : 0.3;
  g_assert_true (assert_curve_is_mu (&params, M_q, 11));
}

/* A point out of the domain is refused, and leaves the others as single values. */
static void
check_bad_point (const PauliParams *params, double bad)
{
  static double M_q[N];
  static PauliResult curve[N];

  set_grid (M_q, 0.08, 0.5, false);
  M_q[3000] = bad;
  g_assert_cmpint (pauli_mu_curve (params, N, M_q, curve, NULL, NULL), ==, PAULI_OK);
  for (size_t i = 0; i < N; i++)
    g_assert_cmpint (curve[i].status, ==, i == 3000 ? PAULI_EDOMAIN : PAULI_OK);
  g_assert_cmpfloat (curve[100].value, ==, mu_at (*params, M_q[100]).value);
}

static void
test_bad_points (void)
{
  static double M_q[N];
  static PauliResult curve[N];
  PauliParams params;

  g_assert_cmpint (pauli_params_init (&params, 350, 600, 0.5, PAULI_QUARK_U), ==, PAULI_OK);
  check_bad_point (&params, NAN);
  check_bad_point (&params, 1.1);
  check_bad_point (&params, 0.0009);
  check_bad_point (&params, -0.3);
  /* Equal points are no interval. */
  for (size_t i = 0; i < N; i++)
    M_q[i] = 0.25;
  g_assert_cmpint (pauli_mu_curve (&params, N, M_q, curve, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpfloat (curve[N - 1].value, ==, mu_at (params, 0.25).value);
  params.rho_c = NAN;
  set_grid (M_q, 0.08, 0.5, false);
  g_assert_cmpint (pauli_mu_curve (&params, N, M_q, curve, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpint (curve[0].status, ==, PAULI_EDOMAIN);
  g_assert_true (isnan (curve[N - 1].value));
}

/* At a node, and at the points: none is computed behind it, and all say so. */
static void
test_stop (void)
{
  static double M_q[N * 3];
  static PauliResult curve[N * 3];
  PauliParams params;
  StopCounter all = { 0, -1 };

  g_assert_cmpint (pauli_params_init (&params, 350, 600, 0.5, PAULI_QUARK_U), ==, PAULI_OK);
  for (size_t i = 0; i < G_N_ELEMENTS (M_q); i++)
    M_q[i] = pauli_grid_point (0.08, 0.5, G_N_ELEMENTS (M_q), false, i);
  g_assert_cmpint (pauli_mu_curve (&params, G_N_ELEMENTS (M_q), M_q, curve, stop_counter, &all), ==, PAULI_OK);
  for (int at = 1; at <= all.calls; at++) {
    StopCounter counter = { 0, at };
    g_assert_cmpint (pauli_mu_curve (&params, G_N_ELEMENTS (M_q), M_q, curve, stop_counter, &counter), ==, PAULI_ESTOPPED);
    g_assert_cmpint (counter.calls, ==, at);
    g_assert_cmpint (curve[G_N_ELEMENTS (M_q) - 1].status, ==, PAULI_ESTOPPED);
    g_assert_true (isnan (curve[G_N_ELEMENTS (M_q) - 1].value));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/mu-curve/random", test_random);
  g_test_add_func ("/core/mu-curve/corners", test_corners);
  g_test_add_func ("/core/mu-curve/exact-gluon", test_exact_gluon);
  g_test_add_func ("/core/mu-curve/order", test_order);
  g_test_add_func ("/core/mu-curve/bad-points", test_bad_points);
  g_test_add_func ("/core/mu-curve/stop", test_stop);
  return g_test_run ();
}
