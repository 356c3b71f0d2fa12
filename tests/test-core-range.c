/* Where the paper's formulae hold: the ends of the ranges, what is inside and outside of them, and domains.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-range.h"

#include <float.h>
#include <math.h>

#include "pauli-tail.h"
#include "reference-table.h"
#include "routes.h"
#include "stop-counter.h"

static const struct {
  PauliFormula formula;
  const char *key;
  bool over_Q2, over_M_q;
} table[PAULI_N_FORMULAE] = {
  { PAULI_FORMULA_FIT17, "fit17", true, false },
  { PAULI_FORMULA_FIT18, "fit18", false, true },
  { PAULI_FORMULA_SERIES24, "series24", false, true },
  { PAULI_FORMULA_LEADING21, "leading21", true, true },
  { PAULI_FORMULA_EQ23_PRINTED, "eq23_printed", true, true },
  { PAULI_FORMULA_EQ23_CORRECTED, "eq23_corrected", true, true },
};

/* The table says the same as the header. */
static void
test_formulae (void)
{
  for (int i = 0; i < PAULI_N_FORMULAE; i++) {
    g_assert_cmpint (table[i].formula, ==, i);
    g_assert_cmpstr (pauli_formula_key (i), ==, table[i].key);
    for (int variable = 0; variable < PAULI_N_PARAMS; variable++) {
      bool over = variable == PAULI_PARAM_Q2 ? table[i].over_Q2 : variable == PAULI_PARAM_M_Q && table[i].over_M_q;
      g_assert_cmpint (pauli_formula_over (i, variable), ==, over);
    }
  }
}

/* ---- Ratios -------------------------------------------------------------------------------------------------------- */

/* Formula/exact put together from the public functions, F2 by R2. */
static double
ratio_by_hand (PauliParams p, PauliFormula formula, int orders, PauliParam variable, double value)
{
  if (variable == PAULI_PARAM_M_Q)
    p.M_q = value;
  double exact = variable == PAULI_PARAM_M_Q ? 0 : routes_f2_R2 (&p, value);
  switch (formula) {
    case PAULI_FORMULA_FIT17:
      return routes_f2_R2 (&p, 0) / (1 + p.rho_c * value / (4.7 * p.M_q)) / exact;
    case PAULI_FORMULA_FIT18:
      return pauli_mu_fit18 (&p).value / routes_f2_R2 (&p, 0);
    case PAULI_FORMULA_SERIES24:
      return pauli_mu_series24_to (&p, orders).value / routes_f2_R2 (&p, 0);
    default:
      break;
  }
  double coefficient = formula == PAULI_FORMULA_LEADING21      ? pauli_q2f2_leading21 (&p).value
                       : formula == PAULI_FORMULA_EQ23_PRINTED ? pauli_q2f2_eq23_printed (&p).value
                                                               : pauli_q2f2_eq23_corrected (&p).value;
  return variable == PAULI_PARAM_M_Q ? coefficient / pauli_q2f2_limit (&p).value : coefficient / (value * exact);
}

static void
test_ratios (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (30);
  double largest = 0;

  for (int i = 0; i < 120; i++) {
    PauliParams p = routes_random_params (rand);
    PauliFormula formula = i % PAULI_N_FORMULAE;
    PauliParam variable = (table[formula].over_Q2 && i % 4 < 2) || !table[formula].over_M_q ? PAULI_PARAM_Q2 : PAULI_PARAM_M_Q;
    double value = variable == PAULI_PARAM_Q2 ? routes_random_log (rand, 1e-3, 1e5) : routes_random_log (rand, 1e-3, 1);
    int orders = 1 + i % 3;
    double expected = ratio_by_hand (p, formula, orders, variable, value);
    PauliResult ratio = pauli_formula_ratio (&p, formula, orders, variable, value);
    g_assert_cmpfloat (ratio.abserr, >, 0);
    largest = fmax (largest, reference_check (ratio, expected, 2e-14 / fmin (1, fabs (expected)), 1e-11, "%s over %s",
                                              table[formula].key, pauli_param_info (variable)->key));
  }
  g_test_message ("largest deviation of a ratio %.1e", largest);
}

/* ---- Ranges -------------------------------------------------------------------------------------------------------- */

#define MIN_Q2 1e-3
#define MAX_Q2 1e5
#define MIN_M_Q 1e-3
#define MAX_M_Q 1.0

typedef struct {
  PauliRange ranges[PAULI_MAX_RANGES];
  size_t n;
  double min, max;
} Ranges;

static Ranges
find (const PauliParams *p, PauliFormula formula, int orders, PauliParam variable, double tolerance)
{
  Ranges r = { .n = 77, .min = variable == PAULI_PARAM_Q2 ? MIN_Q2 : MIN_M_Q,
               .max = variable == PAULI_PARAM_Q2 ? MAX_Q2 : MAX_M_Q };
  PauliStatus status =
    pauli_formula_ranges (p, formula, orders, variable, 1, &tolerance, r.min, r.max, &r.ranges, &r.n, NULL, NULL);

  g_assert_cmpint (status, ==, PAULI_OK);
  g_assert_cmpuint (r.n, <=, PAULI_MAX_RANGES);
  return r;
}

static bool
within (const Ranges *r, double x)
{
  for (size_t i = 0; i < r->n; i++)
    if (x >= r->ranges[i].min && x <= r->ranges[i].max)
      return true;
  return false;
}

/* Ascending, not touching; at an end that is not the window's the deviation is the tolerance, and it goes out there; and what
 * is between agrees with the ranges wherever it is looked at. */
static void
check_ranges (const PauliParams *p, PauliFormula formula, int orders, PauliParam variable, double tolerance)
{
  Ranges r = find (p, formula, orders, variable, tolerance);

  for (size_t i = 0; i < r.n; i++) {
    const double ends[] = { r.ranges[i].min, r.ranges[i].max };
    g_assert_cmpfloat (ends[0], <, ends[1]);
    g_assert_cmpfloat (ends[0], >=, i ? r.ranges[i - 1].max * (1 + 1e-12) : r.min);
    g_assert_cmpfloat (ends[1], <=, r.max);
    for (int side = 0; side < 2; side++) {
      if (ends[side] == r.min || ends[side] == r.max)
        continue;
      double deviation = pauli_formula_ratio (p, formula, orders, variable, ends[side]).value - 1;
      g_assert_cmpfloat (fabs (fabs (deviation) - tolerance), <=, 1e-10);
    }
  }
  for (int i = 0; i <= 200; i++) {
    double x = pauli_grid_point (r.min, r.max, 201, true, (size_t) i);
    double deviation = fabs (pauli_formula_ratio (p, formula, orders, variable, x).value - 1);
    if (fabs (deviation - tolerance) > 1e-9)
      g_assert_cmpint (within (&r, x), ==, deviation <= tolerance);
  }
}

static void
test_ends (void)
{
  static const double tolerances[] = { 0.001, 0.01, 0.05, 0.3 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);

  for (int i = 0; i < 48; i++) {
    PauliParams p = routes_random_params (rand);
    PauliFormula formula = i % PAULI_N_FORMULAE;
    PauliParam variable = i / 6 % 2 ? PAULI_PARAM_Q2 : PAULI_PARAM_M_Q;
    if (i < 12)
      p = reference_params (i & 1 ? 350 : 170, 600, PAULI_QUARK_U);
    if (pauli_formula_over (formula, variable))
      check_ranges (&p, formula, 1 + i % 3, variable, tolerances[i / 12]);
  }
}

/* With a larger tolerance each range lies in one of the wider ones; with a huge one it is the whole window. */
static void
test_nested (void)
{
  for (int formula = 0; formula < PAULI_N_FORMULAE; formula++)
    for (int i = 0; i < 2; i++) {
      PauliParam variable = i ? PAULI_PARAM_Q2 : PAULI_PARAM_M_Q;
      PauliParams p = reference_params (170, 600, PAULI_QUARK_D);
      if (!pauli_formula_over (formula, variable))
        continue;
      Ranges before = { .n = 0 };
      for (double tolerance = 0.003; tolerance < 1; tolerance *= 3) {
        Ranges r = find (&p, formula, 3, variable, tolerance);
        for (size_t k = 0; k < before.n; k++)
          g_assert_true (within (&r, before.ranges[k].min) && within (&r, before.ranges[k].max));
        before = r;
      }
      Ranges all = find (&p, formula, 3, variable, 1e9);
      g_assert_cmpuint (all.n, ==, 1);
      g_assert_cmpfloat (all.ranges[0].min, ==, all.min);
      g_assert_cmpfloat (all.ranges[0].max, ==, all.max);
    }
}

/* Several tolerances at once, in any order, are each as alone; one that is bad spoils all. */
static void
test_several (void)
{
  double tolerances[] = { 0.05, 0.003, 0.2 };
  PauliParams p = reference_params (170, 600, PAULI_QUARK_U);
  PauliRange ranges[3][PAULI_MAX_RANGES];
  size_t n[3] = { 7, 7, 7 };

  g_assert_cmpint (pauli_formula_ranges (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 3, tolerances, MIN_Q2, MAX_Q2, ranges,
                                         n, NULL, NULL),
                   ==, PAULI_OK);
  for (int k = 0; k < 3; k++) {
    Ranges alone = find (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, tolerances[k]);
    g_assert_cmpuint (n[k], ==, alone.n);
    for (size_t i = 0; i < n[k]; i++)
      g_assert_true (ranges[k][i].min == alone.ranges[i].min && ranges[k][i].max == alone.ranges[i].max);
  }
  tolerances[2] = 0;
  g_assert_cmpint (pauli_formula_ranges (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 3, tolerances, MIN_Q2, MAX_Q2, ranges,
                                         n, NULL, NULL),
                   ==, PAULI_EDOMAIN);
  g_assert_true (n[0] == 0 && n[1] == 0 && n[2] == 0);
}

/* Known cases: (24) within 1 % up to M_q = 469.28 MeV at 1/rho_c = 600 MeV; (17) of MFA within 1 % thrice, because it
 * starts exact, deviates by +5.1 %, goes through 0 to -4.6 %, and comes back. */
static void
test_known (void)
{
  PauliParams p = reference_params (170, 600, PAULI_QUARK_U);
  Ranges r = find (&p, PAULI_FORMULA_SERIES24, 3, PAULI_PARAM_M_Q, 0.01);

  g_assert_cmpuint (r.n, ==, 1);
  g_assert_cmpfloat (r.ranges[0].min, ==, MIN_M_Q);
  g_assert_cmpfloat (fabs (r.ranges[0].max - 0.46928), <=, 0.5e-5);

  r = find (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 0.01);
  g_assert_cmpuint (r.n, ==, 3);
  g_assert_cmpfloat (r.ranges[0].min, ==, MIN_Q2);
  g_assert_cmpfloat (r.ranges[0].max, <, 0.1);
  g_assert_cmpfloat (r.ranges[1].min, >, 0.1);
  g_assert_cmpfloat (r.ranges[1].max, <, 1);
  g_assert_cmpfloat (r.ranges[2].min, >, 10);
  g_assert_cmpfloat (r.ranges[2].max, ==, MAX_Q2); /* 4.7 M_q mu/rho_c is 4e-4 off the limit */

  /* The orders of (24) matter: one term is good up to a smaller mass. */
  Ranges one = find (&p, PAULI_FORMULA_SERIES24, 1, PAULI_PARAM_M_Q, 0.01);
  Ranges two = find (&p, PAULI_FORMULA_SERIES24, 2, PAULI_PARAM_M_Q, 0.01);
  g_assert_cmpfloat (one.ranges[0].max, <, two.ranges[0].max);
  g_assert_cmpfloat (two.ranges[0].max, <, 0.469);
}

/* A gap far narrower than the scan's steps: (17) of MFA deviates most near 0.19 GeV^2, and a tolerance as small as 1e-6 below
 * that leaves a gap of 1 % of Q2 around it; one as small above it leaves none. */
static void
test_narrow_gap (void)
{
  PauliParams p = reference_params (170, 600, PAULI_QUARK_U);
  double largest = 0, at = 0;

  for (double Q2 = 0.02; Q2 < 0.8; Q2 *= 1.0005) {
    double deviation = pauli_formula_ratio (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, Q2).value - 1;
    if (deviation > largest) {
      largest = deviation;
      at = Q2;
    }
  }
  Ranges gap = find (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, largest - 1e-6);
  Ranges none = find (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, largest + 1e-6);
  g_assert_cmpuint (gap.n, ==, 2);
  g_assert_cmpfloat (gap.ranges[0].max, <, at);
  g_assert_cmpfloat (gap.ranges[1].min, >, at);
  g_assert_cmpfloat (gap.ranges[1].min / gap.ranges[0].max, <, 1.03); /* 1.08 is one step */
  g_assert_cmpuint (none.n, ==, 1);
  g_test_message ("gap from %.5f to %.5f GeV^2", gap.ranges[0].max, gap.ranges[1].min);
}

/* A ratio that touches its level at a point of the scan: one range, not two that meet there. */
static void
test_touching (void)
{
  PauliParams p = reference_params (170, 600, PAULI_QUARK_U);
  double largest = 0;

  for (size_t i = 0; i < 240; i++) { /* PAULI_ROOTS_SAMPLES of the core */
    double Q2 = pauli_grid_point (MIN_Q2, MAX_Q2, 240, true, i);
    largest = fmax (largest, pauli_formula_ratio (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, Q2).value);
  }
  g_assert_cmpfloat (1 + (largest - 1), ==, largest);
  Ranges r = find (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, largest - 1);
  g_assert_cmpuint (r.n, ==, 1);
  g_assert_cmpfloat (r.ranges[0].min, ==, r.min);
  g_assert_cmpfloat (r.ranges[0].max, ==, r.max);
}

/* ---- Stopping, and domains ----------------------------------------------------------------------------------------- */

static void
test_stop (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  PauliRange ranges[PAULI_MAX_RANGES];

  for (int i = 0; i < 2; i++)
    for (int stop_at = 1; stop_at < 20; stop_at += 6) {
      StopCounter counter = { 0, stop_at };
      size_t n = 5;
      PauliStatus status = pauli_formula_ranges (&p, PAULI_FORMULA_LEADING21, 1, i ? PAULI_PARAM_Q2 : PAULI_PARAM_M_Q, 1,
                                                 &(double){ 0.01 }, 0.01, 0.9, &ranges, &n, stop_counter, &counter);
      g_assert_cmpint (status, ==, PAULI_ESTOPPED);
      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpint (counter.calls, ==, stop_at);
    }
}

static void
assert_refused (const PauliParams *p, int formula, int orders, PauliParam variable, double tolerance, double min, double max)
{
  PauliRange ranges[PAULI_MAX_RANGES];
  size_t n = 5;

  g_assert_cmpint (pauli_formula_ranges (p, formula, orders, variable, 1, &tolerance, min, max, &ranges, &n, NULL, NULL),
                   ==, PAULI_EDOMAIN);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_domain (void)
{
  const double bad[] = { NAN, -1, 0, INFINITY, -INFINITY };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), invalid = p;

  invalid.width_g = 3;
  for (int formula = 0; formula < PAULI_N_FORMULAE; formula++)
    for (int variable = 0; variable < PAULI_N_PARAMS; variable++) {
      PauliResult ratio = pauli_formula_ratio (&p, formula, 1, variable, 0.5);
      if (pauli_formula_over (formula, variable)) {
        g_assert_cmpint (ratio.status, ==, PAULI_OK);
        assert_refused (&invalid, formula, 1, variable, 0.1, 0.1, 0.5);
        g_assert_cmpint (pauli_formula_ratio (&invalid, formula, 1, variable, 0.5).status, ==, PAULI_EDOMAIN);
      } else {
        assert_refused (&p, formula, 1, variable, 0.1, 0.1, 0.5);
        g_assert_true (ratio.status == PAULI_EDOMAIN && isnan (ratio.value) && isnan (ratio.abserr));
      }
    }
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_assert_cmpint (pauli_formula_ratio (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, bad[i]).status, ==, PAULI_EDOMAIN);
    g_assert_cmpint (pauli_formula_ratio (&p, PAULI_FORMULA_FIT18, 1, PAULI_PARAM_M_Q, bad[i]).status, ==, PAULI_EDOMAIN);
    if (bad[i] != INFINITY)
      assert_refused (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, bad[i], 0.1, 5);
    assert_refused (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 0.1, bad[i], 5);
    assert_refused (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 0.1, 0.1, bad[i]);
  }
  assert_refused (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 0.1, 5, 5);
  assert_refused (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 0.1, 5, 4);
  assert_refused (&p, PAULI_FORMULA_SERIES24, 0, PAULI_PARAM_M_Q, 0.1, 0.1, 0.5);
  assert_refused (&p, PAULI_FORMULA_SERIES24, 4, PAULI_PARAM_M_Q, 0.1, 0.1, 0.5);
  assert_refused (&p, PAULI_N_FORMULAE, 1, PAULI_PARAM_Q2, 0.1, 0.1, 0.5);
  assert_refused (&p, -1, 1, PAULI_PARAM_Q2, 0.1, 0.1, 0.5);
  g_assert_cmpint (pauli_formula_ratio (&p, PAULI_FORMULA_SERIES24, 4, PAULI_PARAM_M_Q, 0.3).status, ==, PAULI_EDOMAIN);
  g_assert_cmpint (pauli_formula_ratio (&p, PAULI_FORMULA_FIT17, 1, PAULI_PARAM_Q2, 1.1e6).status, ==, PAULI_EDOMAIN);
  g_assert_cmpint (pauli_formula_ratio (&p, PAULI_FORMULA_FIT18, 1, PAULI_PARAM_M_Q, 1.1).status, ==, PAULI_EDOMAIN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/range/formulae", test_formulae);
  g_test_add_func ("/core/range/ratios", test_ratios);
  g_test_add_func ("/core/range/ends", test_ends);
  g_test_add_func ("/core/range/nested", test_nested);
  g_test_add_func ("/core/range/several", test_several);
  g_test_add_func ("/core/range/known", test_known);
  g_test_add_func ("/core/range/narrow-gap", test_narrow_gap);
  g_test_add_func ("/core/range/touching", test_touching);
  g_test_add_func ("/core/range/stop", test_stop);
  g_test_add_func ("/core/range/domain", test_domain);
  return g_test_run ();
}
