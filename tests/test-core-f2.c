/* F2 against the reference table, against route R2 at random points and at the corners of the domain, and its own
 * consistency: smooth across every switch of formula, joining its limits, (16), and no alpha_s.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "reference-table.h"
#include "routes.h"

#define F2_ROWS 38

/* 450 ulps.  The core reaches 1e-15; 1e-12 is required. */
#define TABLE_EPSREL 1e-13
#define ROUTE_EPSREL 1e-12

static double
random_param (GRand *rand, PauliParam param)
{
  const PauliParamInfo *info = pauli_param_info (param);
  return routes_random_log (rand, info->min, info->max);
}

/* Random within the whole domain; every twentieth Q2 is exactly 0. */
static double
random_point (GRand *rand, PauliParams *params)
{
  double M_q = random_param (rand, PAULI_PARAM_M_Q), inv_rho_c = random_param (rand, PAULI_PARAM_INV_RHO_C);

  *params = reference_params (M_q, inv_rho_c, g_rand_boolean (rand) ? PAULI_QUARK_U : PAULI_QUARK_D);
  params->alpha_s = random_param (rand, PAULI_PARAM_ALPHA_S);
  double Q2 = routes_random_log (rand, 1e-6, pauli_param_info (PAULI_PARAM_Q2)->max);
  return g_rand_int_range (rand, 0, 20) == 0 ? 0 : Q2;
}

static double
check_against_R2 (const PauliParams *p, double Q2)
{
  return reference_check (pauli_f2 (p, Q2), routes_f2_R2 (p, Q2), ROUTES_R2_EPSREL, ROUTE_EPSREL,
                          "M_q=%.17g GeV, rho_c=%.17g/GeV, Q2=%.17g, quark %d", p->M_q, p->rho_c, Q2, p->quark);
}

static void
test_table (void)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("f2", 4, F2_ROWS);
  double largest = 0;

  for (guint i = 0; i < table->n_rows; i++) {
    const double *row = reference_table_row (table, i);
    PauliParams p = reference_params (row[0], row[1], PAULI_QUARK_U);
    largest = fmax (largest, reference_check (pauli_f2 (&p, row[2]), row[3], 0, TABLE_EPSREL, "row %u", i));
  }
  g_test_message ("largest deviation from the table %.1e", largest);
}

/* The route's own error, which the tests below allow for: against the table, and against half the step. */
static void
test_route_error (void)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("f2", 4, F2_ROWS);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1703);
  double from_table = 0, from_half_step = 0;

  for (guint i = 0; i < table->n_rows; i++) {
    const double *row = reference_table_row (table, i);
    PauliParams p = reference_params (row[0], row[1], PAULI_QUARK_U);
    from_table = fmax (from_table, reference_deviation (routes_f2_R2 (&p, row[2]), row[3]));
  }
  for (int i = 0; i < 400; i++) {
    PauliParams p;
    double Q2 = random_point (rand, &p);
    double half_step = routes_f2_R2_with_step (&p, Q2, ROUTES_R2_STEP / 2);
    from_half_step = fmax (from_half_step, reference_deviation (routes_f2_R2 (&p, Q2), half_step));
  }
  g_test_message ("R2: off the table by %.1e, off half the step by %.1e", from_table, from_half_step);
  g_assert_cmpfloat (from_table, <=, ROUTES_R2_EPSREL);
  g_assert_cmpfloat (from_half_step, <=, ROUTES_R2_EPSREL);
}

static void
test_random_points (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4333);
  double largest = 0;

  for (int i = 0; i < 2500; i++) {
    PauliParams p;
    double Q2 = random_point (rand, &p);
    largest = fmax (largest, check_against_R2 (&p, Q2));
  }
  g_test_message ("largest deviation from R2 at 2500 random points %.1e", largest);
}

/* The eight corners of M_q, 1/rho_c, alpha_s. */
static PauliParams
corner (int which)
{
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q);
  const PauliParamInfo *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C);
  const PauliParamInfo *alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S);
  PauliParams p = reference_params (which & 1 ? M_q->max : M_q->min, which & 2 ? inv_rho_c->max : inv_rho_c->min,
                                    which & 4 ? PAULI_QUARK_D : PAULI_QUARK_U);

  p.alpha_s = which & 4 ? alpha_s->max : alpha_s->min;
  return p;
}

static void
test_corners (void)
{
  const double Q2[] = { 0, 5e-324, 1e-300, 1e-12, 1e-6, 1e-3, 0.1, 1, 10, 1e3, 999999, 1e6 };
  double largest = 0;

  for (int which = 0; which < 8; which++) {
    PauliParams p = corner (which);
    for (size_t i = 0; i < G_N_ELEMENTS (Q2); i++)
      largest = fmax (largest, check_against_R2 (&p, Q2[i]));
  }
  g_test_message ("largest deviation from R2 at the corners %.1e", largest);
}

/* ---- Smooth across every switch -------------------------------------------------------------------------------- */

/* The switches of the core (series or closed phi, series or Dawson moments, negligible exponents) stand in its
 * integrand, and as Q2 goes over its twelve decades, node after node passes each of them.  F2 changes over one unit
 * of ln Q2: its sixth difference at steps of 1/500 is below 1e-15 of it.  What is seen is 64 times the rounding of a
 * value at most, and ten times a jump. */
#define SCAN_STEP 0.002
#define SCAN_NOISE 2e-15 /* of a value, relative; as large as ever seen against R2 */

static double
sixth_difference (const double f[7])
{
  return f[0] - 6 * f[1] + 15 * f[2] - 20 * f[3] + 15 * f[4] - 6 * f[5] + f[6];
}

static double
scan (const PauliParams *p, double from, double to)
{
  double window[7] = { 0 }, largest = 0;
  int n = (int) (log (to / from) / SCAN_STEP);

  for (int i = 0; i < n; i++) {
    double Q2 = from * exp (i * SCAN_STEP);
    memmove (window, window + 1, 6 * sizeof *window);
    window[6] = pauli_f2 (p, Q2).value;
    if (i < 6)
      continue;
    double jump = fabs (sixth_difference (window) / window[3]);
    largest = fmax (largest, jump);
    if (!(jump <= 64 * SCAN_NOISE)) {
      g_test_message ("M_q=%g GeV, rho_c=%g/GeV, near Q2=%.17g: not smooth, %.1e", p->M_q, p->rho_c, Q2, jump);
      g_test_fail ();
    }
  }
  return largest;
}

static void
test_smooth (void)
{
  const double points[][2] = { { 1, 2000 }, { 1, 200 }, { 30, 600 }, { 170, 600 }, { 350, 600 }, { 1000, 200 } };
  double largest = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++) {
    PauliParams p = reference_params (points[i][0], points[i][1], PAULI_QUARK_U);
    largest = fmax (largest, scan (&p, 1e-6, 1e6));
  }
  g_test_message ("largest sixth difference %.1e", largest);
}

/* Neighbours one ulp and 1e-6 apart: F2 falls, at most like 1/Q2. */
static void
test_neighbours (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1623);
  double largest = 0;

  for (int i = 0; i < 4000; i++) {
    PauliParams p;
    double Q2 = random_point (rand, &p);
    double F2 = pauli_f2 (&p, Q2).value;
    double one_ulp = pauli_f2 (&p, nextafter (Q2, 1)).value / F2 - 1;
    double far = pauli_f2 (&p, Q2 < 1 ? Q2 * (1 + 1e-6) : Q2 * (1 - 1e-6)).value / F2 - 1;
    largest = fmax (largest, fabs (one_ulp));
    g_assert_cmpfloat (fabs (one_ulp), <=, 2 * SCAN_NOISE);
    g_assert_cmpfloat (Q2 < 1 ? -far : far, >=, -2 * SCAN_NOISE);
    g_assert_cmpfloat (fabs (far), <=, 1e-6 * (1 + 2e-6) + 2 * SCAN_NOISE);
  }
  g_test_message ("largest change over one ulp %.1e", largest);
}

/* ---- Joins ----------------------------------------------------------------------------------------------------- */

/* F2(Q2) - F2(0) - slope Q2 = (F2''/2) Q2^2 [1 + O(Q2/M^2)]; below 1e-5 rounding of F2 covers it. */
static void
check_join_at_zero (const PauliParams *p)
{
  PauliResult mu = pauli_f2 (p, 0), slope = pauli_f2_slope (p);
  double curvature = 0;

  for (double Q2 = 1e-3; Q2 > 0.9e-8; Q2 /= 10) {
    PauliResult F2 = pauli_f2 (p, Q2);
    double remainder = F2.value - mu.value - slope.value * Q2;
    double noise = 2 * (F2.abserr + mu.abserr + slope.abserr * Q2);
    if (Q2 > 0.9e-3)
      curvature = remainder / (Q2 * Q2);
    else
      g_assert_cmpfloat (fabs (remainder), <=, 1.5 * fabs (curvature) * Q2 * Q2 + noise);
    if (Q2 > 0.9e-5) /* of second order and no less, while it can be seen */
      g_assert_cmpfloat (fabs (remainder), >=, 0.9 * fabs (curvature) * Q2 * Q2 - noise);
  }
}

static void
test_join_at_zero (void)
{
  const double points[][2] = { { 80, 600 }, { 170, 600 }, { 350, 600 }, { 1000, 200 }, { 200, 2000 } };

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++) {
    PauliParams p = reference_params (points[i][0], points[i][1], i & 1 ? PAULI_QUARK_D : PAULI_QUARK_U);
    check_join_at_zero (&p);
  }
}

/* 1 - Q2 F2/limit falls like 1/Q2: per decade to 1/10, and to no more than 1/8 where Q2 is not yet far above M_q^2. */
static void
check_join_at_infinity (const PauliParams *p)
{
  PauliResult limit = pauli_q2f2_limit (p);
  double previous = NAN;

  for (double Q2 = 1e2; Q2 < 1.1e6; Q2 *= 10) {
    PauliResult F2 = pauli_f2 (p, Q2);
    double distance = 1 - Q2 * F2.value / limit.value;
    double noise = (F2.abserr / fabs (F2.value) + limit.abserr / fabs (limit.value)) / fabs (distance);
    g_test_message ("M_q=%g GeV, rho_c=%g/GeV, Q2=%g: limit missed by %.3e", p->M_q, p->rho_c, Q2, distance);
    if (Q2 > 5e2) {
      g_assert_cmpfloat (distance / previous, >=, 0.099 - noise);
      g_assert_cmpfloat (distance / previous, <=, (Q2 > 5e4 ? 0.102 : 0.125) + noise);
    }
    previous = distance;
  }
}

static void
test_join_at_infinity (void)
{
  const double points[][2] = { { 10, 600 }, { 80, 600 }, { 170, 600 }, { 350, 600 }, { 1000, 600 }, { 350, 200 } };

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++) {
    PauliParams p = reference_params (points[i][0], points[i][1], i & 1 ? PAULI_QUARK_D : PAULI_QUARK_U);
    check_join_at_infinity (&p);
  }
}

/* ---- Identities ------------------------------------------------------------------------------------------------ */

/* F2 of u is positive, d is -1/2 of it (16), alpha_s does not act, and only M_q rho_c and rho_c^2 Q2 do. */
static void
test_identities (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (16);

  for (int i = 0; i < 500; i++) {
    double M_q = routes_random_log (rand, 1, 500), inv_rho_c = routes_random_log (rand, 200, 1000);
    double Q2 = routes_random_log (rand, 1e-6, 2.5e5);
    PauliParams u = reference_params (M_q, inv_rho_c, PAULI_QUARK_U);
    PauliParams d = reference_params (M_q, inv_rho_c, PAULI_QUARK_D);
    PauliParams doubled = reference_params (2 * M_q, 2 * inv_rho_c, PAULI_QUARK_U);
    PauliResult F2 = pauli_f2 (&u, Q2), F2_d = pauli_f2 (&d, Q2);

    g_assert_cmpfloat (F2.value, >, 0);
    g_assert_cmpfloat (reference_deviation (F2_d.value, -0.5 * F2.value), <=, 2.3e-16); /* one rounding */
    g_assert_cmpfloat (reference_deviation (pauli_f2 (&doubled, 4 * Q2).value, F2.value), <=, 1e-14);
    u.alpha_s = random_param (rand, PAULI_PARAM_ALPHA_S);
    g_assert_cmpfloat (pauli_f2 (&u, Q2).value, ==, F2.value);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/f2/table", test_table);
  g_test_add_func ("/core/f2/route-error", test_route_error);
  g_test_add_func ("/core/f2/random-points", test_random_points);
  g_test_add_func ("/core/f2/corners", test_corners);
  g_test_add_func ("/core/f2/smooth", test_smooth);
  g_test_add_func ("/core/f2/neighbours", test_neighbours);
  g_test_add_func ("/core/f2/join-at-zero", test_join_at_zero);
  g_test_add_func ("/core/f2/join-at-infinity", test_join_at_infinity);
  g_test_add_func ("/core/f2/identities", test_identities);
  return g_test_run ();
}
