/* F2 solved for a parameter: fed back, against bisection of R2, and all solutions where there are several.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-solve.h"

#include <float.h>
#include <math.h>

#include "reference-table.h"
#include "routes.h"

/* *p with the unknown at a value in MeV. */
static PauliParams
with_value (const PauliParams *p, PauliParam unknown, double value)
{
  PauliParams at = *p;

  if (unknown == PAULI_PARAM_M_Q)
    at.M_q = value / 1000;
  else
    at.rho_c = 1000 / value;
  return at;
}

static double
f2_at (const PauliParams *p, PauliParam unknown, double Q2, double value)
{
  PauliParams at = with_value (p, unknown, value);
  return pauli_f2 (&at, Q2).value;
}

static double
R2_at (const PauliParams *p, PauliParam unknown, double Q2, double value)
{
  PauliParams at = with_value (p, unknown, value);
  return routes_f2_R2 (&at, Q2);
}

/* Of R2 - wanted, between two values of MeV where it has opposite signs. */
static double
bisect (const PauliParams *p, PauliParam unknown, double Q2, double wanted, double low, double high)
{
  bool rises = R2_at (p, unknown, Q2, high) > wanted;

  while (high / low - 1 > 4 * DBL_EPSILON) {
    double middle = low + (high - low) / 2;
    *((R2_at (p, unknown, Q2, middle) > wanted) == rises ? &high : &low) = middle;
  }
  return low;
}

static PauliParam
either (int i)
{
  return i & 1 ? PAULI_PARAM_M_Q : PAULI_PARAM_INV_RHO_C;
}

/* ---- Feeding back -------------------------------------------------------------------------------------------------- */

static void
check_solutions (const PauliParams *p, PauliParam unknown, double Q2, double wanted, const PauliResult *solutions, size_t n)
{
  for (size_t k = 0; k < n; k++) {
    const PauliParamInfo *info = pauli_param_info (unknown);
    double value = solutions[k].value;
    g_assert_cmpint (solutions[k].status, ==, PAULI_OK);
    g_assert_true (pauli_param_valid (unknown, value));
    g_assert_cmpfloat (value, >=, k ? solutions[k - 1].value * (1 + 1e-12) : info->min);
    g_assert_cmpfloat (reference_deviation (f2_at (p, unknown, Q2, value), wanted), <=, 4e-14);
    /* abserr is at least what that of F2 makes of it; half of that, for the slope is not taken at the same step. */
    double step = value > (info->min + info->max) / 2 ? -1e-5 : 1e-5;
    double slope = fabs (f2_at (p, unknown, Q2, value * (1 + step)) - f2_at (p, unknown, Q2, value)) / (1e-5 * value);
    PauliParams at = with_value (p, unknown, value);
    g_assert_cmpfloat (solutions[k].abserr, >=, 0.5 * pauli_f2 (&at, Q2).abserr / slope);
  }
}

/* The value F2 was computed with is among the solutions; every solution gives that F2. */
static void
test_feed_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (40);
  int several = 0;

  for (int i = 0; i < 120; i++) {
    PauliParams p = routes_random_params (rand);
    PauliParam unknown = either (i);
    double Q2 = i % 3 == 0 ? 0 : routes_random_log (rand, 1e-3, 1e4), value = routes_random_param (rand, unknown);
    double wanted = f2_at (&p, unknown, Q2, value);
    PauliResult solutions[PAULI_MAX_SOLUTIONS];
    size_t n = 77, nearest = 0;
    g_assert_cmpint (pauli_solve (&p, unknown, Q2, wanted, solutions, &n, NULL, NULL), ==, PAULI_OK);
    g_assert_cmpuint (n, >=, 1);
    g_assert_cmpuint (n, <=, PAULI_MAX_SOLUTIONS);
    check_solutions (&p, unknown, Q2, wanted, solutions, n);
    for (size_t k = 1; k < n; k++)
      if (fabs (solutions[k].value - value) < fabs (solutions[nearest].value - value))
        nearest = k;
    g_assert_cmpfloat (fabs (solutions[nearest].value - value), <=, 2 * solutions[nearest].abserr);
    several += n > 1;
  }
  g_test_message ("%d of 120 had several solutions", several);
  g_assert_cmpint (several, >, 2);
}

/* mu rises with M_q: one solution, which bisection of R2 finds too; its abserr covers and is near rounding. */
static void
test_bisection (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  double largest = 0;

  for (int i = 0; i < 8; i++) {
    PauliParams p = routes_random_params (rand);
    PauliParam unknown = i < 6 ? PAULI_PARAM_M_Q : PAULI_PARAM_INV_RHO_C;
    double Q2 = i % 2 ? 0 : routes_random_log (rand, 1e-2, 30) * p.M_q * p.M_q;
    double low = pauli_param_info (unknown)->min, high = pauli_param_info (unknown)->max;
    if (i >= 6)
      Q2 = 0; /* and falls with 1/rho_c */
    double wanted = sqrt (f2_at (&p, unknown, Q2, low) * f2_at (&p, unknown, Q2, high));
    wanted = p.quark == PAULI_QUARK_U ? wanted : -wanted;
    PauliResult solutions[PAULI_MAX_SOLUTIONS];
    size_t n;
    g_assert_cmpint (pauli_solve (&p, unknown, Q2, wanted, solutions, &n, NULL, NULL), ==, PAULI_OK);
    g_assert_cmpuint (n, ==, 1);
    double expected = bisect (&p, unknown, Q2, wanted, low, high);
    largest = fmax (largest, reference_check (solutions[0], expected, 2e-14, 1e-12, "i = %d", i));
    g_assert_cmpfloat (solutions[0].abserr, <=, 1e-12 * expected);
  }
  g_test_message ("largest deviation from bisection of R2 %.1e", largest);
}

/* MFA and DP: what (19) gives back, to the digits the paper prints. */
static void
test_models (void)
{
  PauliParams p = reference_params (200, 600, PAULI_QUARK_U), d = p, exact = p;
  PauliResult solutions[PAULI_MAX_SOLUTIONS];
  size_t n;

  /* From tests/reference/limits.csv and gluon.csv. */
  g_assert_cmpint (pauli_solve (&p, PAULI_PARAM_M_Q, 0, 3.326813344397874933e-1, solutions, &n, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpuint (n, ==, 1);
  reference_check (solutions[0], 350, 1e-15, 1e-13, "DP");
  d.quark = PAULI_QUARK_D;
  d.M_q = 0.17;
  g_assert_cmpint (pauli_solve (&d, PAULI_PARAM_INV_RHO_C, 0, -1.3805531758670315289e-1 / 2, solutions, &n, NULL, NULL), ==,
                   PAULI_OK);
  g_assert_cmpuint (n, ==, 1);
  reference_check (solutions[0], 600, 1e-15, 1e-13, "MFA");
  exact.gluon = PAULI_GLUON_EXACT;
  g_assert_cmpint (pauli_solve (&exact, PAULI_PARAM_M_Q, 0, 3.2696322290678211800e-1, solutions, &n, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpuint (n, ==, 1);
  reference_check (solutions[0], 350, 1e-15, 1e-13, "exact gluon");
}

/* ---- Several, and none --------------------------------------------------------------------------------------------- */

/* Crossings of `wanted` in a scan ten times as dense as the core's. */
static size_t
count_crossings (const PauliParams *p, PauliParam unknown, double Q2, double wanted)
{
  const PauliParamInfo *info = pauli_param_info (unknown);
  size_t n = 0;
  bool above = f2_at (p, unknown, Q2, info->min) > wanted;

  for (size_t i = 1; i < 2400; i++) {
    bool now = f2_at (p, unknown, Q2, pauli_grid_point (info->min, info->max, 2400, true, i)) > wanted;
    n += now != above;
    above = now;
  }
  return n;
}

/* At Q2 = 10 GeV^2, M_q = 350 MeV, F2 as a function of 1/rho_c has a minimum near 391 MeV and a maximum near 682 MeV. */
static void
test_several (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  double low = f2_at (&p, PAULI_PARAM_INV_RHO_C, 10, 391), high = f2_at (&p, PAULI_PARAM_INV_RHO_C, 10, 682);
  PauliResult solutions[PAULI_MAX_SOLUTIONS];
  size_t n;

  g_assert_cmpfloat (high, >, low);
  for (int i = -3; i <= 13; i++) {
    double wanted = low + (high - low) * i / 10 + 1e-9;
    g_assert_cmpint (pauli_solve (&p, PAULI_PARAM_INV_RHO_C, 10, wanted, solutions, &n, NULL, NULL), ==, PAULI_OK);
    g_assert_cmpuint (n, ==, count_crossings (&p, PAULI_PARAM_INV_RHO_C, 10, wanted));
    check_solutions (&p, PAULI_PARAM_INV_RHO_C, 10, wanted, solutions, n);
    if (i == 5) {
      g_assert_cmpuint (n, ==, 3);
      reference_check (solutions[0], bisect (&p, PAULI_PARAM_INV_RHO_C, 10, wanted, 200, 391), 1e-12, 1e-11, "first");
      reference_check (solutions[1], bisect (&p, PAULI_PARAM_INV_RHO_C, 10, wanted, 391, 682), 1e-12, 1e-11, "second");
      reference_check (solutions[2], bisect (&p, PAULI_PARAM_INV_RHO_C, 10, wanted, 682, 2000), 1e-12, 1e-11, "third");
    }
  }
}

/* Just below the maximum the two solutions are closer together than the scan's points; just above it there is one less. */
static void
test_extremum (void)
{
  PauliParams p = reference_params (80, 600, PAULI_QUARK_U);
  double top = 0, at = 0;
  PauliResult solutions[PAULI_MAX_SOLUTIONS];
  size_t n;

  for (double x = 300; x < 345; x *= 1.0002) {
    double F2 = f2_at (&p, PAULI_PARAM_INV_RHO_C, 3, x);
    if (F2 > top) {
      top = F2;
      at = x;
    }
  }
  g_assert_cmpint (pauli_solve (&p, PAULI_PARAM_INV_RHO_C, 3, top * (1 - 1e-6), solutions, &n, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (solutions[0].value, <, at);
  g_assert_cmpfloat (solutions[1].value, >, at);
  g_assert_cmpfloat (solutions[1].value / solutions[0].value, <, 1.01); /* one step of the scan */
  check_solutions (&p, PAULI_PARAM_INV_RHO_C, 3, top * (1 - 1e-6), solutions, n);
  g_assert_cmpint (pauli_solve (&p, PAULI_PARAM_INV_RHO_C, 3, top * (1 + 1e-6), solutions, &n, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpuint (n, ==, 0);
}

/* What can be wanted is between the bounds, and beyond them nothing; the ends of the range are solutions themselves. */
static void
test_bounds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (int i = 0; i < 24; i++) {
    PauliParams p = routes_random_params (rand);
    PauliParam unknown = either (i);
    const PauliParamInfo *info = pauli_param_info (unknown);
    double Q2 = i % 3 ? routes_random_log (rand, 1e-3, 1e3) : 0, min, max;
    g_assert_cmpint (pauli_solve_bounds (&p, unknown, Q2, &min, &max, NULL, NULL), ==, PAULI_OK);
    double first = f2_at (&p, unknown, Q2, info->min), last = f2_at (&p, unknown, Q2, info->max);
    g_assert_cmpfloat (min, <=, fmin (first, last) + 1e-14 * fabs (min));
    g_assert_cmpfloat (max, >=, fmax (first, last) - 1e-14 * fabs (max));
    for (int k = 0; k < 10; k++) {
      double F2 = f2_at (&p, unknown, Q2, routes_random_param (rand, unknown)), slack = 1e-3 * fabs (F2);
      g_assert_cmpfloat (F2, >=, min - slack);
      g_assert_cmpfloat (F2, <=, max + slack);
    }
    PauliResult solutions[PAULI_MAX_SOLUTIONS];
    size_t n;
    const double beyond[] = { min - 0.01 * fabs (min), max + 0.01 * fabs (max), p.quark == PAULI_QUARK_U ? -1 : 1 };
    for (size_t k = 0; k < G_N_ELEMENTS (beyond); k++) {
      n = 77;
      g_assert_cmpint (pauli_solve (&p, unknown, Q2, beyond[k], solutions, &n, NULL, NULL), ==, PAULI_OK);
      g_assert_cmpuint (n, ==, 0);
    }
    double middle = (min + max) / 2;
    g_assert_cmpint (pauli_solve (&p, unknown, Q2, middle, solutions, &n, NULL, NULL), ==, PAULI_OK);
    g_assert_cmpuint (n, >=, 1);
  }
}

/* Solutions at an end of the range, exactly, a few ulps inside, and beyond it by half the error of F2: rounding must neither
 * leave the range nor lose them. */
static void
test_ends (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (43);
  PauliResult solutions[PAULI_MAX_SOLUTIONS];
  size_t n;

  for (int i = 0; i < 24; i++) {
    PauliParams p = routes_random_params (rand);
    PauliParam unknown = either (i);
    const PauliParamInfo *info = pauli_param_info (unknown);
    double end = i & 2 ? info->max : info->min, inside = i & 2 ? end * (1 - 1e-13) : end * (1 + 1e-13);
    PauliParams at = with_value (&p, unknown, end);
    PauliResult F2 = pauli_f2 (&at, 1);
    const double wanted[] = { F2.value, f2_at (&p, unknown, 1, inside), F2.value - F2.abserr / 2, F2.value + F2.abserr / 2 };
    for (int k = 0; k < 4; k++) {
      g_assert_cmpint (pauli_solve (&p, unknown, 1, wanted[k], solutions, &n, NULL, NULL), ==, PAULI_OK);
      check_solutions (&p, unknown, 1, wanted[k], solutions, n);
      if (k != 1 || fabs (wanted[1] / wanted[0] - 1) > 2e-14) { /* inside, if rounding of F2 does not hide it */
        g_assert_cmpuint (n, >=, 1);
        g_assert_cmpfloat (fabs (solutions[i & 2 ? n - 1 : 0].value / end - 1), <=, 1e-12);
      }
    }
  }
}

static void
test_domain (void)
{
  const double bad_Q2[] = { NAN, INFINITY, -INFINITY, -1, 1.1e6 }, bad_wanted[] = { NAN, INFINITY, -INFINITY };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), bad = p;
  PauliResult solutions[PAULI_MAX_SOLUTIONS];
  double min, max;
  size_t n = 5;

  for (size_t i = 0; i < G_N_ELEMENTS (bad_Q2); i++) {
    g_assert_cmpint (pauli_solve (&p, PAULI_PARAM_M_Q, bad_Q2[i], 0.1, solutions, &n, NULL, NULL), ==, PAULI_EDOMAIN);
    g_assert_cmpint (pauli_solve_bounds (&p, PAULI_PARAM_M_Q, bad_Q2[i], &min, &max, NULL, NULL), ==, PAULI_EDOMAIN);
    g_assert_cmpuint (n, ==, 0);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (bad_wanted); i++)
    g_assert_cmpint (pauli_solve (&p, PAULI_PARAM_M_Q, 1, bad_wanted[i], solutions, &n, NULL, NULL), ==, PAULI_EDOMAIN);
  for (int unknown = 0; unknown < PAULI_N_PARAMS; unknown++) {
    PauliStatus expected = unknown == PAULI_PARAM_M_Q || unknown == PAULI_PARAM_INV_RHO_C ? PAULI_OK : PAULI_EDOMAIN;
    g_assert_cmpint (pauli_solve (&p, unknown, 1, 0.1, solutions, &n, NULL, NULL), ==, expected);
    g_assert_cmpint (pauli_solve_bounds (&p, unknown, 1, &min, &max, NULL, NULL), ==, expected);
  }
  bad.width_q = NAN;
  g_assert_cmpint (pauli_solve (&bad, PAULI_PARAM_M_Q, 1, 0.1, solutions, &n, NULL, NULL), ==, PAULI_EDOMAIN);
  g_assert_cmpint (pauli_solve_bounds (&bad, PAULI_PARAM_M_Q, 1, &min, &max, NULL, NULL), ==, PAULI_EDOMAIN);
}

/* True from the call on that is the last. */
typedef struct {
  int calls, last;
} Patience;

static bool
is_over (void *data)
{
  Patience *patience = data;
  return ++patience->calls >= patience->last;
}

/* Wherever it is stopped, there is no answer, and no value is computed any more. */
static void
test_stop (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  PauliResult solutions[PAULI_MAX_SOLUTIONS];
  Patience all = { 0, G_MAXINT };
  double min, max;
  size_t n;

  g_assert_cmpint (pauli_solve (&p, PAULI_PARAM_M_Q, 1, 0.1, solutions, &n, is_over, &all), ==, PAULI_OK);
  g_assert_cmpint (all.calls, >, 240);
  g_assert_cmpuint (n, >, 0);
  for (int last = 1; last <= all.calls; last += last < 230 ? 37 : 1) {
    Patience some = { 0, last };
    g_assert_cmpint (pauli_solve (&p, PAULI_PARAM_M_Q, 1, 0.1, solutions, &n, is_over, &some), ==, PAULI_ESTOPPED);
    g_assert_cmpuint (n, ==, 0);
    g_assert_cmpint (some.calls, ==, last);
  }
  for (int last = 1; last <= 240; last++) {
    Patience some = { 0, last };
    g_assert_cmpint (pauli_solve_bounds (&p, PAULI_PARAM_M_Q, 1, &min, &max, is_over, &some), ==, PAULI_ESTOPPED);
    g_assert_cmpint (some.calls, ==, last);
  }
  g_assert_cmpint (pauli_solve_bounds (&p, PAULI_PARAM_M_Q, 1, &min, &max, is_over, &(Patience){ 0, 241 }), ==, PAULI_OK);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/solve/feed-back", test_feed_back);
  g_test_add_func ("/core/solve/bisection", test_bisection);
  g_test_add_func ("/core/solve/models", test_models);
  g_test_add_func ("/core/solve/several", test_several);
  g_test_add_func ("/core/solve/extremum", test_extremum);
  g_test_add_func ("/core/solve/bounds", test_bounds);
  g_test_add_func ("/core/solve/ends", test_ends);
  g_test_add_func ("/core/solve/domain", test_domain);
  g_test_add_func ("/core/solve/stop", test_stop);
  return g_test_run ();
}
