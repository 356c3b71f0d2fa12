/* The numbers of the physics note are those the core computes, at the digits quoted.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "note-text.h"
#include "pauli-fit.h"
#include "pauli-paper.h"
#include "pauli-range.h"
#include "pauli-solve.h"
#include "pauli-tail.h"
#include "pauli-vertex.h"

#include <math.h>
#include <string.h>

#define MFA 0
#define DP 1
#define PAIR(x) x[MFA], x[DP]
#define BOTH(f) f (&model[MFA]).value, f (&model[DP]).value

static PauliParams model[PAULI_N_MODELS]; /* u quark */

static void
test_vertex (void)
{
  static const double z[] = { 0.5, 1, 2, 5 };
  const char *s = "the instanton vertex";

  note_expect ("definitions and conventions", "600 MeV is %.4f fm", PAULI_HBARC_MEV_FM / 600);
  note_expect (s, "%.4f in MFA and %.4f in DP", BOTH (pauli_mu_a));
  for (size_t i = 0; i < G_N_ELEMENTS (z); i++)
    note_expect (s, "%g %.4f %.4f %.4f %.4f ", z[i], pauli_profile_quark (z[i]).value,
                 pauli_gaussian_quark (&model[DP], z[i]).value, pauli_profile_gluon (z[i]).value,
                 pauli_gaussian_gluon (&model[DP], z[i]).value);
}

static void
test_limits (void)
{
  const char *s = "limits";

  note_expect (s, "mu = F2(0) %.5f %.5f 1 ", BOTH (pauli_mu));
  note_expect (s, "F2'(0) %.5f %.5f GeV-2 ", BOTH (pauli_f2_slope));
  note_expect (s, "Pauli radius %.5f %.5f fm ", BOTH (pauli_radius));
  note_expect (s, "Q2 at half height %.5f %.5f GeV2 ", BOTH (pauli_half_q2));
  note_expect (s, "lim Q2 F2 %.5f %.5f GeV2 ", BOTH (pauli_q2f2_limit));
  note_expect ("what is computed, and for whom", "%.2f GeV2 (MFA) or %.2f GeV2 (DP", BOTH (pauli_half_q2));
}

/* (17) over the exact F2, minus 1, in percent. */
static double
percent17 (int i, double Q2)
{
  return 100 * (pauli_formula_ratio (&model[i], PAULI_FORMULA_FIT17, 3, PAULI_PARAM_Q2, Q2).value - 1);
}

static void
test_fit17 (void)
{
  const char *s = "fits and refits";
  PauliRange near[PAULI_MAX_RANGES], wide[PAULI_MAX_RANGES];
  size_t n, n_wide;
  double least = 0, most = 0, tail[PAULI_N_MODELS];

  for (int i = 0; i < PAULI_N_MODELS; i++) {
    const char *name = pauli_models[i].name;
    PauliFit fit = pauli_refit17 (&model[i], 0, 5, PAULI_FIT_POINTS);
    note_expect (s, "%s %+.1f %+.1f %+.1f %+.1f %+.1f ", name, percent17 (i, 0.1), percent17 (i, 1), percent17 (i, 5),
                 percent17 (i, 10), percent17 (i, 100));
    note_expect (s, "(17), 0 to 5 GeV2 %s %.3f +- %.3f %.1f %% ", name, fit.constants[0], sqrt (fit.covariance[0][0]),
                 100 * fit.max_deviation);
    tail[i] = PAULI_FIT17_CONSTANT * model[i].M_q / model[i].rho_c * pauli_mu (&model[i]).value;
  }
  note_expect (s, "%.4f GeV2 for DP and %.4f GeV2 for MFA; the exact limits are %.4f and %.4f GeV2", tail[DP], tail[MFA],
               pauli_q2f2_limit (&model[DP]).value, pauli_q2f2_limit (&model[MFA]).value);
  pauli_formula_ranges (&model[DP], PAULI_FORMULA_FIT17, 3, PAULI_PARAM_Q2, 1, &(double){ 0.01 }, 1e-4, 1e6, &near, &n, NULL, NULL);
  pauli_formula_ranges (&model[DP], PAULI_FORMULA_FIT17, 3, PAULI_PARAM_Q2, 1, &(double){ 0.05 }, 1e-4, 1e6, &wide, &n_wide, NULL, NULL);
  g_assert_true (n == 1 && n_wide == 1);
  note_expect (s, "1 %% of (12) up to Q2 = %.2f GeV2 and within 5 %% up to %.2f GeV2", near[0].max, wide[0].max);
  for (size_t i = 0; i < 500; i++) {
    double deviation = percent17 (MFA, pauli_grid_point (1e-4, 1e6, 500, true, i));
    least = fmin (least, deviation);
    most = fmax (most, deviation);
  }
  note_expect (s, "between %.1f %% below and %.1f %% above for all Q2", -least, most);
}

/* A formula for mu over the exact one, minus 1. */
static double
off (PauliFormula formula, int orders, double M_q)
{
  return pauli_formula_ratio (&model[DP], formula, orders, PAULI_PARAM_M_Q, M_q / 1000).value - 1;
}

static void
test_over_mass (void)
{
  const PauliFormula line = PAULI_FORMULA_FIT18, series = PAULI_FORMULA_SERIES24;
  const char *s = "fits and refits";
  PauliFit fit = pauli_refit18 (&model[DP], 0.08, 0.5, PAULI_FIT_POINTS);
  PauliRange r[PAULI_MAX_RANGES];
  size_t n;

  note_expect (s, "(18) %+.1f %+.1f %+.1f %+.1f ", 100 * off (line, 3, 80), 100 * off (line, 3, 170),
               100 * off (line, 3, 350), 100 * off (line, 3, 500));
  pauli_formula_ranges (&model[DP], line, 3, PAULI_PARAM_M_Q, 1, &(double){ 0.01 }, 0.08, 0.5, &r, &n, NULL, NULL);
  g_assert_cmpuint (n, ==, 2);
  note_expect (s, "from %.0f to %.0f MeV and from %.0f to %.0f MeV", 1000 * r[0].min, 1000 * r[0].max, 1000 * r[1].min,
               1000 * r[1].max);
  note_expect (s, "both %.4f +- %.4f %.1f %% %.4f +- %.4f ", fit.constants[0], sqrt (fit.covariance[0][0]),
               100 * fit.max_deviation, fit.constants[1], sqrt (fit.covariance[1][1]));
  s = "small masses";
  note_expect (s, "three terms %.1e %.1e %.4f %.4f %.4f ", off (series, 3, 80), off (series, 3, 170), off (series, 3, 350),
               off (series, 3, 500), off (series, 3, 600));
  note_expect (s, "two terms %.1e %.4f %.4f %.4f %.4f ", off (series, 2, 80), off (series, 2, 170), off (series, 2, 350),
               off (series, 2, 500), off (series, 2, 600));
}

/* 4 e_q M_q^2: what T is multiplied by. */
static double
factor_of_T (int i)
{
  return 4 * pauli_quark_charge (PAULI_QUARK_U) * model[i].M_q * model[i].M_q;
}

static void
test_large_Q2 (void)
{
  double whole[2], T[2], rest[2], sum = 0;
  PauliResult terms[15];
  const char *s = "large q2";

  for (int i = 0; i < PAULI_N_MODELS; i++) {
    whole[i] = pauli_q2f2_limit (&model[i]).value / factor_of_T (i);
    T[i] = pauli_q2f2_leading21 (&model[i]).value / factor_of_T (i);
    rest[i] = whole[i] - T[i];
  }
  pauli_q2f2_orders (&model[DP], 14, terms);
  for (int k = 0; k <= 14; k++)
    sum += terms[k].value;
  note_expect (s, "for DP, T and S1 to S14 are %.1e short", 1 - sum / pauli_q2f2_limit (&model[DP]).value);
  note_expect (s, " T %.4f %.4f ", PAIR (T));
  note_expect (s, " S1 + S2 + ... %.4f %.4f ", PAIR (rest));
  note_expect (s, " T + S1 + S2 + ... %.4f %.4f ", PAIR (whole));
  note_expect (s, "first term of (21), 4 eq Mq2 T %.5f %.5f ", BOTH (pauli_q2f2_leading21));
  note_expect (s, "as printed %.5f %.5f GeV2", BOTH (pauli_q2f2_eq23_printed));
  note_expect (s, "complete %.5f %.5f GeV2", BOTH (pauli_q2f2_eq23_corrected));
  note_expect (s, "exact limit %.5f %.5f GeV2", BOTH (pauli_q2f2_limit));
}

static void
test_errata (void)
{
  const char *s = "errata of the paper";
  double M_q = model[DP].M_q, M2 = M_q * M_q, F1 = pauli_projector (M_q, 1, M2, 1, 0);
  double sign20[2], sign21[2], printed[2], complete[2];

  for (int i = 0; i < PAULI_N_MODELS; i++) {
    double limit = pauli_q2f2_limit (&model[i]).value;
    sign20[i] = limit - 2 * pauli_q2f2_leading21 (&model[i]).value;
    sign21[i] = -limit;
    printed[i] = 100 * (pauli_q2f2_eq23_printed (&model[i]).value / limit - 1);
    complete[i] = 100 * (pauli_q2f2_eq23_corrected (&model[i]).value / limit - 1);
  }
  note_expect (s, "24 Mq4 (q2 - k2)/[k2 (4 Mq2 - k2)2]"); /* at q^2 = -1 GeV^2: */
  g_assert_cmpfloat (fabs (F1 / (24 * M2 * M2 * (-1 - M2) / (M2 * 9 * M2 * M2)) - 1), <=, 1e-12);
  g_assert_cmpfloat (fabs (pauli_projector (M_q, 1, -1, 1, 0)), <=, 1e-12);
  g_assert_cmpfloat (fabs (pauli_projector (M_q, 1, -1, 0, 1) - 1), <=, 1e-12);
  note_expect (s, "%.1f for DP at Q2 = 1 GeV2", F1);
  note_expect (s, "(-T + S1 + S2 + ...), which is %.5f GeV2 (MFA) and %.5f GeV2 (DP); the limit", PAIR (sign20));
  note_expect (s, "the limit of (12) is %.5f and %.5f GeV2", BOTH (pauli_q2f2_limit));
  note_expect (s, "tends to %.5f GeV2 (MFA) and %.5f GeV2 (DP)", PAIR (sign21));
  note_expect (s, "coefficient is %.5f GeV2 (MFA) and %.5f GeV2 (DP)", BOTH (pauli_q2f2_eq23_printed));
  note_expect (s, "which is %.1f %% and %.1f %% from the exact limit", PAIR (printed));
  note_expect (s, "gives %.5f and %.5f GeV2", BOTH (pauli_q2f2_eq23_corrected));
  note_expect (s, "%+.1f %% and %+.1f %% from it", PAIR (complete));
}

static void
test_profiles (void)
{
  static const double widths[][2] = { { 1, 1 }, { 0.5, 1 }, { 2, 1 }, { 1, 0.5 }, { 1, 2 } };
  const char *s = "other profiles";
  double mu[2], limit[2], T[2], lower[2], T_gluon[2];

  for (size_t i = 0; i < G_N_ELEMENTS (widths); i++) {
    PauliParams p = model[DP];
    p.width_q = widths[i][0];
    p.width_g = widths[i][1];
    note_expect (s, " %g %g %.4f %.4f ", p.width_q, p.width_g, pauli_mu (&p).value, pauli_q2f2_limit (&p).value);
  }
  for (int i = 0; i < PAULI_N_MODELS; i++) {
    PauliParams p = model[i];
    T[i] = pauli_q2f2_leading21 (&p).value / factor_of_T (i);
    lower[i] = 100 * (1 - T[i] / pauli_leading_term_exact (&p).value);
    p.gluon = PAULI_GLUON_EXACT;
    T_gluon[i] = pauli_q2f2_leading21 (&p).value / factor_of_T (i);
    mu[i] = pauli_mu (&p).value;
    limit[i] = pauli_q2f2_limit (&p).value;
  }
  note_expect (s, "F2(0) is %.4f (MFA) and %.4f (DP), and lim Q2 F2 is %.4f and %.4f GeV2", PAIR (mu), PAIR (limit));
  note_expect (s, "T is %.4f (MFA) and %.4f (DP), against %.4f", BOTH (pauli_leading_term_exact), T[MFA]);
  note_expect (s, "against %.4f and %.4f with Gaussians, which are so %.0f %% and %.0f %% lower", PAIR (T), PAIR (lower));
  note_expect (s, "alone exact, T is %.4f and %.4f:", PAIR (T_gluon));
}

static double
solved (const PauliParams *p, PauliParam unknown, double mu)
{
  PauliResult solutions[PAULI_MAX_SOLUTIONS];
  size_t n;
  g_assert_cmpint (pauli_solve (p, unknown, 0, mu, solutions, &n, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpuint (n, ==, 1);
  return solutions[0].value;
}

static void
test_one_gluon_and_solving (void)
{
  const char *s = "one-gluon exchange, for comparison";
  double least, most;

  note_expect (s, "%.4f for alphas = 0.5", pauli_f2_one_gluon (&model[DP], 0).value);
  note_expect (s, "at 1 GeV2 it is %.4f (MFA) and %.4f (DP)", pauli_f2_one_gluon (&model[MFA], 1).value,
               pauli_f2_one_gluon (&model[DP], 1).value);
  s = "solving for a parameter";
  note_expect (s, "mu = 0.33 needs Mq = %.1f MeV", solved (&model[DP], PAULI_PARAM_M_Q, 0.33));
  note_expect (s, "or 1/rhoc = %.1f MeV at Mq = 350 MeV", solved (&model[DP], PAULI_PARAM_INV_RHO_C, 0.33));
  note_expect (s, "mu = 0.14 needs Mq = %.1f MeV", solved (&model[DP], PAULI_PARAM_M_Q, 0.14));
  pauli_solve_bounds (&model[MFA], PAULI_PARAM_INV_RHO_C, 0, &least, &most, NULL, NULL);
  note_expect (s, "At Mq = 170 MeV, mu lies between %.4f and %.4f", least, most);
}

/* What was measured is in README.md. */
static void
test_accuracy (void)
{
  static const char *const measured[] = { "4e-16", "2.0e-15", "1.1e-9" };
  g_autofree char *readme = note_source ("README.md");

  note_expect ("accuracy", "promised to %.0e, relative", PAULI_EPSREL);
  for (size_t i = 0; i < G_N_ELEMENTS (measured); i++) {
    note_expect ("accuracy", "%s from ", measured[i]);
    g_assert_nonnull (strstr (readme, measured[i]));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i < PAULI_N_MODELS; i++)
    pauli_params_init (&model[i], pauli_models[i].M_q, pauli_models[i].inv_rho_c, pauli_models[i].alpha_s, PAULI_QUARK_U);
  g_test_add_func ("/physics-numbers/vertex", test_vertex);
  g_test_add_func ("/physics-numbers/limits", test_limits);
  g_test_add_func ("/physics-numbers/fit17", test_fit17);
  g_test_add_func ("/physics-numbers/over-mass", test_over_mass);
  g_test_add_func ("/physics-numbers/large-Q2", test_large_Q2);
  g_test_add_func ("/physics-numbers/errata", test_errata);
  g_test_add_func ("/physics-numbers/profiles", test_profiles);
  g_test_add_func ("/physics-numbers/one-gluon-and-solving", test_one_gluon_and_solving);
  g_test_add_func ("/physics-numbers/accuracy", test_accuracy);
  return g_test_run ();
}
