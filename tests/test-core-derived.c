/* Quantities derived from F2, as rows of a table and alone; the curve for comparison by one gluon; the formulae with numbers of
 * one's own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>

#include "pauli-tail.h"
#include "reference-table.h"
#include "routes.h"

static double
charge (const PauliParams *p)
{
  return p->quark == PAULI_QUARK_U ? 2. / 3 : -1. / 3;
}

/* ---- Rows ---------------------------------------------------------------------------------------------------------- */

static void
assert_row (const PauliDerived *row, const char *name, const char *unit, PauliResult direct, double factor)
{
  g_assert_cmpstr (row->name, ==, name);
  g_assert_cmpstr (row->unit, ==, unit);
  g_assert_cmpint (row->result.status, ==, PAULI_OK);
  g_assert_cmpfloat (reference_deviation (row->result.value, factor * direct.value), <=, 1e-15);
  g_assert_cmpfloat (reference_deviation (row->result.abserr, fabs (factor) * direct.abserr), <=, 1e-15);
}

static void
assert_number (const PauliDerived *row, const char *name, const char *unit, double expected)
{
  g_assert_cmpstr (row->name, ==, name);
  g_assert_cmpstr (row->unit, ==, unit);
  reference_check (row->result, expected, 0, 1e-14, "%s", name);
}

static void
test_rows (void)
{
  PauliParams p = reference_params (170, 450, PAULI_QUARK_D);
  PauliDerived rows[PAULI_N_DERIVED];

  p.width_q = 1.25;
  p.width_g = 0.8;
  pauli_derived (&p, rows);
  assert_row (&rows[PAULI_DERIVED_MU_A], "mu_a", "1", pauli_mu_a (&p), 1);
  assert_row (&rows[PAULI_DERIVED_MU], "mu", "1", pauli_mu (&p), 1);
  assert_row (&rows[PAULI_DERIVED_MU_FIT18], "mu_linear_fit", "1", pauli_mu_fit18 (&p), 1);
  assert_row (&rows[PAULI_DERIVED_MU_SERIES24], "mu_series", "1", pauli_mu_series24 (&p), 1);
  assert_row (&rows[PAULI_DERIVED_LAMBDA], "Lambda", "MeV", pauli_lambda (&p), 1000);
  assert_row (&rows[PAULI_DERIVED_SLOPE], "slope", "GeV^-2", pauli_f2_slope (&p), 1);
  assert_row (&rows[PAULI_DERIVED_RADIUS], "pauli_radius", "fm", pauli_radius (&p), 1);
  assert_row (&rows[PAULI_DERIVED_LIMIT], "limit_Q2F2", "GeV^2", pauli_q2f2_limit (&p), 1);
  assert_row (&rows[PAULI_DERIVED_LEADING21], "leading21", "GeV^2", pauli_q2f2_leading21 (&p), 1);
  assert_row (&rows[PAULI_DERIVED_EQ23_PRINTED], "eq23_printed", "GeV^2", pauli_q2f2_eq23_printed (&p), 1);
  assert_row (&rows[PAULI_DERIVED_EQ23_CORRECTED], "eq23_corrected", "GeV^2", pauli_q2f2_eq23_corrected (&p), 1);
  assert_row (&rows[PAULI_DERIVED_HALF_Q2], "half_Q2", "GeV^2", pauli_half_q2 (&p), 1);
  assert_row (&rows[PAULI_DERIVED_LEADING_T], "T", "1", pauli_q2f2_leading21 (&p), -3 / (4 * 0.17 * 0.17));
  assert_row (&rows[PAULI_DERIVED_LEADING_T_EXACT], "T_exact_profiles", "1", pauli_leading_term_exact (&p), 1);
  assert_row (&rows[PAULI_DERIVED_ONE_GLUON], "mu_one_gluon", "1", pauli_f2_one_gluon (&p, 0), 1);

  assert_number (&rows[PAULI_DERIVED_RHO_C], "rho_c", "fm", 197.3269804 / 450);
  assert_number (&rows[PAULI_DERIVED_M_Q_RHO_C], "M_q_rho_c", "1", 170. / 450);
  assert_number (&rows[PAULI_DERIVED_LAMBDA_Q], "Lambda_q", "MeV", 2 * 450 * 1.25);
  assert_number (&rows[PAULI_DERIVED_LAMBDA_G], "Lambda_g", "MeV", 2 * 450 * 0.8);
}

/* (16): the rows of both quarks are the same whichever is chosen. */
static void
test_quarks (void)
{
  PauliParams u = reference_params (350, 600, PAULI_QUARK_U), d = reference_params (350, 600, PAULI_QUARK_D);

  u.width_g = d.width_g = 1.4;
  for (int quark = 0; quark < 2; quark++) {
    PauliDerived rows[PAULI_N_DERIVED];
    pauli_derived (quark == PAULI_QUARK_U ? &u : &d, rows);
    assert_row (&rows[PAULI_DERIVED_MU_U], "mu_u", "1", pauli_mu (&u), 1);
    assert_row (&rows[PAULI_DERIVED_MU_D], "mu_d", "1", pauli_mu (&d), 1);
    assert_row (&rows[PAULI_DERIVED_SLOPE_U], "slope_u", "GeV^-2", pauli_f2_slope (&u), 1);
    assert_row (&rows[PAULI_DERIVED_SLOPE_D], "slope_d", "GeV^-2", pauli_f2_slope (&d), 1);
    assert_row (&rows[PAULI_DERIVED_LIMIT_U], "limit_Q2F2_u", "GeV^2", pauli_q2f2_limit (&u), 1);
    assert_row (&rows[PAULI_DERIVED_LIMIT_D], "limit_Q2F2_d", "GeV^2", pauli_q2f2_limit (&d), 1);
  }
  g_assert_cmpfloat (pauli_mu (&u).value, >, 0);
  g_assert_cmpfloat (pauli_mu (&d).value, <, 0);

  PauliResult result = { 0.4, 1e-3, PAULI_EACCURACY }, other = pauli_for_quark (result, PAULI_QUARK_U, PAULI_QUARK_D);
  g_assert_cmpfloat (fabs (other.value + 0.2), <=, 1e-16);
  g_assert_cmpfloat (fabs (other.abserr - 0.5e-3), <=, 1e-18);
  g_assert_cmpint (other.status, ==, PAULI_EACCURACY);
  g_assert_cmpfloat (pauli_for_quark (result, PAULI_QUARK_D, PAULI_QUARK_U).value, ==, -0.8);
  g_assert_cmpfloat (pauli_for_quark (result, PAULI_QUARK_D, PAULI_QUARK_D).value, ==, 0.4);
}

/* With the exact gluon profile there is no Lambda_g; everything else is. */
static void
test_exact_gluon (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  PauliDerived rows[PAULI_N_DERIVED];

  p.gluon = PAULI_GLUON_EXACT;
  pauli_derived (&p, rows);
  for (int i = 0; i < PAULI_N_DERIVED; i++)
    g_assert_cmpint (rows[i].result.status, ==, i == PAULI_DERIVED_LAMBDA_G ? PAULI_EDOMAIN : PAULI_OK);
  g_assert_true (isnan (rows[PAULI_DERIVED_LAMBDA_G].result.value));
  g_assert_cmpstr (rows[PAULI_DERIVED_LAMBDA_G].name, ==, "Lambda_g");
  assert_row (&rows[PAULI_DERIVED_MU], "mu", "1", pauli_mu (&p), 1);
  assert_row (&rows[PAULI_DERIVED_LEADING_T], "T", "1", pauli_q2f2_leading21 (&p), 1.5 / (4 * 0.35 * 0.35));
}

/* Every row has a name of its own; and the radius is sqrt(-6 slope/mu) of the reference table's last digits. */
static void
test_names (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  PauliDerived rows[PAULI_N_DERIVED];

  pauli_derived (&p, rows);
  for (int i = 0; i < PAULI_N_DERIVED; i++) {
    g_assert_true (g_str_is_ascii (rows[i].name) && *rows[i].name);
    g_assert_true (g_str_is_ascii (rows[i].unit) && *rows[i].unit);
    for (int j = 0; j < i; j++)
      g_assert_cmpstr (rows[i].name, !=, rows[j].name);
  }
  double radius = sqrt (6 * 3.7452991201319752945e-1 / 3.326813344397874933e-1) * 0.1973269804;
  reference_check (pauli_radius (&p), radius, 0, 1e-13, "radius");
}

/* ---- Half of F2(0) ------------------------------------------------------------------------------------------------- */

/* Bisection of R2 - R2(0)/2, whose noise of 1e-15 of F2(0) is some 1e-14 of Q2. */
static double
half_by_bisection (const PauliParams *p)
{
  double half = routes_f2_R2 (p, 0) / 2, low = 1e-9, high = 1e6;

  while (high / low - 1 > 1e-14) {
    double middle = sqrt (low * high);
    *(routes_f2_R2 (p, middle) / half > 1 ? &low : &high) = middle;
    if (low == middle && high / low - 1 < 3e-16)
      break;
  }
  return low;
}

static void
test_half (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (50);
  double largest = 0;

  for (int i = 0; i < 12; i++) {
    PauliParams p = routes_random_params (rand);
    if (i < 2)
      p = reference_params (i ? 350 : 170, 600, PAULI_QUARK_U);
    double half = half_by_bisection (&p);
    largest = fmax (largest, reference_check (pauli_half_q2 (&p), half, 5e-14, 1e-12, "half, M_q=%.17g", p.M_q));
  }
  g_test_message ("half_Q2: largest deviation from bisection %.1e", largest);
}

/* Everywhere in the domain F2 there is half of F2(0); abserr is what the errors of F2 and F2(0) make of Q2, and not absurd. */
static void
test_half_everywhere (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (51);

  for (int i = 0; i < 150; i++) {
    PauliParams p = routes_random_params (rand);
    if (i < 4)
      p = reference_params (i & 1 ? 1 : 1000, i & 2 ? 200 : 2000, PAULI_QUARK_D);
    if (i >= 4 && i < 9)
      p.gluon = PAULI_GLUON_EXACT;
    PauliResult half = pauli_half_q2 (&p), mu = pauli_mu (&p);
    g_assert_cmpint (half.status, ==, PAULI_OK);
    g_assert_cmpfloat (half.value, >, 0);
    g_assert_cmpfloat (half.abserr, <=, 1e-12 * half.value);
    g_assert_cmpfloat (fabs (pauli_f2 (&p, half.value).value / mu.value - 0.5), <=, 1e-14);
    double low = pauli_f2 (&p, half.value * 0.999).value, high = pauli_f2 (&p, half.value * 1.001).value;
    double of_f2 = (pauli_f2 (&p, half.value).abserr + mu.abserr / 2) * 0.002 * half.value / fabs (low - high);
    g_assert_cmpfloat (half.abserr, >=, of_f2);
    g_assert_cmpfloat (half.abserr, <=, 4 * of_f2 + 10 * DBL_EPSILON * half.value);
  }
}

/* ---- One gluon ----------------------------------------------------------------------------------------------------- */

/* Int_0^1 dx M^2/[M^2 + x (1-x) Q2], what is left of Schwinger's Feynman parameters, in y with x = e^y/(1 + e^y). */
static double
feynman (double y, void *data)
{
  double ratio = *(double *) data, x = 1 / (1 + exp (-y)), other = 1 / (1 + exp (y)), weight = x * other;
  return weight / (1 + weight * ratio);
}

static void
test_one_gluon (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  double largest = 0;

  for (int i = 0; i < 300; i++) {
    PauliParams p = routes_random_params (rand);
    double Q2 = i < 5 ? 0 : routes_random_log (rand, 1e-8, 1e6), ratio = Q2 / (p.M_q * p.M_q);
    double at_0 = charge (&p) * 2 * p.alpha_s / (3 * G_PI); /* e_q C_F alpha_s/(2 pi), C_F = 4/3 */
    double factor = 2 * routes_qag (feynman, &ratio, -80, 0, 1e-13);
    PauliResult F2 = pauli_f2_one_gluon (&p, Q2);
    largest = fmax (largest, reference_check (F2, at_0 * factor, 1e-13, 2e-13, "one gluon, Q2/M^2=%.17g", ratio));
    if (ratio > 0.1 && ratio < 1e5) {
      double beta = sqrt (1 + 4 / ratio), logarithm = log ((beta + 1) / (beta - 1)); /* as printed; beta - 1 cancels */
      reference_check (F2, at_0 * 2 / (ratio * beta) * logarithm, 1e-9, 1e-9, "by beta, Q2/M^2=%.17g", ratio);
    }
  }
  g_test_message ("one gluon: largest deviation from the Feynman integral %.1e", largest);

  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  reference_check (pauli_f2_one_gluon (&p, 0), 2. / 9 / G_PI, 0, 1e-15, "e_q C_F alpha_s/(2 pi)");
  reference_check (pauli_f2_one_gluon (&p, 5e-324), 2. / 9 / G_PI, 0, 1e-15, "smallest Q2");
  PauliResult weak = pauli_f2_one_gluon (&p, 1);
  p.alpha_s = 1.5;
  reference_check (pauli_f2_one_gluon (&p, 1), 3 * weak.value, 0, 1e-15, "thrice the coupling");
  p.quark = PAULI_QUARK_D;
  p.rho_c = 2;
  reference_check (pauli_f2_one_gluon (&p, 1), -1.5 * weak.value, 0, 1e-15, "other charge, any rho_c");
}

/* ---- Formulae with other numbers ----------------------------------------------------------------------------------- */

static void
test_monopole (void)
{
  PauliParams p = reference_params (300, 600, PAULI_QUARK_D); /* rho_c/M_q = 1/0.18 GeV^-2 */
  const PauliResult mu = { -0.4, 1e-12, PAULI_OK };
  const double bad[] = { NAN, INFINITY, -INFINITY, 0, -4.7 };

  /* 1 + 0.9/(0.18 * 2.5) = 3. */
  reference_check (pauli_f2_monopole (&p, mu, 2.5, 0.9), -0.4 / 3, 0, 1e-14, "monopole");
  g_assert_cmpfloat (pauli_f2_monopole (&p, mu, 4.7, 1.3).value, ==, pauli_f2_fit17 (&p, mu, 1.3).value);
  g_assert_cmpfloat (pauli_f2_monopole (&p, mu, 2.5, 0.9).abserr, >=, 1e-12 / 3);
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (pauli_f2_monopole (&p, mu, bad[i], 1).status, ==, PAULI_EDOMAIN);
}

static void
test_linear (void)
{
  PauliParams p = reference_params (300, 600, PAULI_QUARK_D); /* M_q rho_c = 1/2 */
  const double bad[] = { NAN, INFINITY, -INFINITY };

  reference_check (pauli_mu_linear (&p, 0.25, -3), 1.25 / 3, 0, 1e-14, "linear");
  g_assert_cmpfloat (pauli_mu_linear (&p, -0.065, 0.97).value, ==, pauli_mu_fit18 (&p).value);
  PauliResult cancelled = pauli_mu_linear (&p, 1, -2);
  g_assert_cmpfloat (cancelled.value, ==, 0);
  g_assert_cmpfloat (cancelled.abserr, >=, DBL_EPSILON / 2);
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_assert_cmpint (pauli_mu_linear (&p, bad[i], 1).status, ==, PAULI_EDOMAIN);
    g_assert_cmpint (pauli_mu_linear (&p, 1, bad[i]).status, ==, PAULI_EDOMAIN);
  }
}

/* (24) term by term, and what each leaves: the next one, as the parameter x = (M_q rho_c)^2 goes to 0. */
static void
test_series24_orders (void)
{
  const int bad[] = { 0, -1, 4, G_MAXINT, G_MININT };
  PauliParams p = reference_params (30, 600, PAULI_QUARK_U);
  double x = 0.0025, y = log (2 / x) - 0.57721566490153286 - 0.25, term[3];

  term[0] = y;
  term[1] = x * (192 * y + 211) / 288;
  term[2] = x * x * (1536 * y + 3089) / 9216;
  double sum = 0, mu = pauli_mu (&p).value;
  for (int orders = 1; orders <= 3; orders++) {
    sum += 2. / 3 * x * term[orders - 1];
    PauliResult series = pauli_mu_series24_to (&p, orders);
    reference_check (series, sum, 0, 1e-14, "(24) to %d terms", orders);
    if (orders < 3)
      g_assert_cmpfloat (fabs ((mu - series.value) / (2. / 3 * x * term[orders]) - 1), <=, 0.01);
    else
      g_assert_cmpfloat (fabs (mu / series.value - 1), <=, 1e-8);
  }
  g_assert_cmpfloat (pauli_mu_series24 (&p).value, ==, pauli_mu_series24_to (&p, 3).value);
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_cmpint (pauli_mu_series24_to (&p, bad[i]).status, ==, PAULI_EDOMAIN);
}

/* The paper's own closed formulae and mu_a are for its widths, and know no others; nor which gluon profile F2 has. */
static void
test_without_widths (void)
{
  PauliResult (*const functions[]) (const PauliParams *) = {
    pauli_mu_a, pauli_lambda, pauli_mu_fit18, pauli_mu_series24, pauli_q2f2_eq23_printed, pauli_q2f2_eq23_corrected,
    pauli_leading_term_exact,
  };
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), other = p;

  other.width_q = 1.7;
  other.width_g = 0.6;
  other.gluon = PAULI_GLUON_EXACT;
  for (size_t i = 0; i < G_N_ELEMENTS (functions); i++)
    g_assert_cmpfloat (functions[i] (&other).value, ==, functions[i] (&p).value);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/derived/rows", test_rows);
  g_test_add_func ("/core/derived/quarks", test_quarks);
  g_test_add_func ("/core/derived/exact-gluon", test_exact_gluon);
  g_test_add_func ("/core/derived/names", test_names);
  g_test_add_func ("/core/derived/half", test_half);
  g_test_add_func ("/core/derived/half-everywhere", test_half_everywhere);
  g_test_add_func ("/core/derived/one-gluon", test_one_gluon);
  g_test_add_func ("/core/derived/monopole", test_monopole);
  g_test_add_func ("/core/derived/linear", test_linear);
  g_test_add_func ("/core/derived/series24-orders", test_series24_orders);
  g_test_add_func ("/core/derived/without-widths", test_without_widths);
  return g_test_run ();
}
