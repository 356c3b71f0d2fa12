/* The paper's closed formulae against the numbers it prints and against the exact results; errata; the parameter table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "pauli-tail.h"
#include "reference-table.h"

#define MFA 0
#define DP 1

static PauliParams
model_params (int model, PauliQuark quark)
{
  const PauliModel *m = &pauli_models[model];
  PauliParams params;

  g_assert_cmpint (pauli_params_init (&params, m->M_q, m->inv_rho_c, m->alpha_s, quark), ==, PAULI_OK);
  return params;
}

/* A number the paper prints, or physics computes by hand, to so many decimals. */
static void
assert_rounds_to (PauliResult result, double printed, int decimals)
{
  g_assert_cmpint (result.status, ==, PAULI_OK);
  g_assert_cmpfloat (fabs (result.value - printed), <=, 0.5 * pow (10, -decimals));
}

/* (16) for a quantity proportional to e_q, exact to one rounding. */
static void
assert_eq16 (PauliResult u, PauliResult d)
{
  g_assert_cmpfloat (reference_deviation (d.value, -u.value / 2), <=, 2.3e-16);
}

/* ---- Numbers the paper prints ---------------------------------------------------------------------------------- */

static void
test_mu_a (void)
{
  PauliParams mfa = model_params (MFA, PAULI_QUARK_U), dp = model_params (DP, PAULI_QUARK_U);

  assert_rounds_to (pauli_mu_a (&mfa), -0.3783, 4);
  assert_rounds_to (pauli_mu_a (&dp), -1.6035, 4);
  assert_rounds_to (pauli_mu_a (&mfa), -0.4, 1); /* (6) */
  assert_rounds_to (pauli_mu_a (&dp), -1.6, 1);  /* (6) */

  /* -3 pi/(4 alpha_s) (M_q rho_c)^2 with M_q rho_c = 1/2 and alpha_s = 3/8 is -pi/2. */
  PauliParams p = reference_params (300, 600, PAULI_QUARK_D);
  p.alpha_s = 0.375;
  reference_check (pauli_mu_a (&p), -G_PI / 2, 0, 1e-14, "mu_a");
}

/* (7): 2/rho_c. */
static void
test_lambda (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  reference_check (pauli_lambda (&p), 1.2, 0, 1e-14, "Lambda");
}

/* (19). */
static void
test_moments (void)
{
  PauliParams mfa = model_params (MFA, PAULI_QUARK_U), dp = model_params (DP, PAULI_QUARK_U);

  assert_rounds_to (pauli_mu (&mfa), 0.14, 2);
  assert_rounds_to (pauli_mu (&dp), 0.33, 2);
}

/* (16): the charges, and every quantity that contains e_q. */
static void
test_quarks (void)
{
  PauliResult (*const functions[]) (const PauliParams *) = {
    pauli_mu, pauli_f2_slope, pauli_q2f2_limit, pauli_mu_fit18, pauli_mu_series24, pauli_q2f2_leading21,
    pauli_q2f2_eq23_printed, pauli_q2f2_eq23_corrected,
  };
  PauliParams u = model_params (DP, PAULI_QUARK_U), d = model_params (DP, PAULI_QUARK_D);

  g_assert_cmpfloat (pauli_quark_charge (PAULI_QUARK_U), ==, 2.0 / 3.0);
  g_assert_cmpfloat (pauli_quark_charge (PAULI_QUARK_D), ==, -1.0 / 3.0);
  for (size_t i = 0; i < G_N_ELEMENTS (functions); i++)
    assert_eq16 (functions[i] (&u), functions[i] (&d));
  assert_eq16 (pauli_f2 (&u, 1), pauli_f2 (&d, 1));
  assert_eq16 (pauli_f2_fit17 (&u, pauli_mu (&u), 1), pauli_f2_fit17 (&d, pauli_mu (&d), 1));
  /* Without e_q: */
  g_assert_cmpfloat (pauli_mu_a (&u).value, ==, pauli_mu_a (&d).value);
  g_assert_cmpfloat (reference_deviation (pauli_radius (&u).value, pauli_radius (&d).value), <=, 1e-15);
}

/* (17) misses F2 by these percentages at Q2 = 0.1, 1, 5, 10 GeV^2 (from the reference table those of Q2 = 1 are
 * -1.041 and +2.048); and at Q2 = 4.7 M_q/rho_c it is half of F2(0). */
static void
test_fit17 (void)
{
  static const double Q2[4] = { 0.1, 1, 5, 10 };
  static const double percent[2][4] = { [MFA] = { 5.1, -1.0, -4.6, -2.8 }, [DP] = { 0.9, 2.0, 8.1, 13.4 } };

  for (int model = 0; model < PAULI_N_MODELS; model++) {
    PauliParams p = model_params (model, PAULI_QUARK_U);
    PauliResult mu = pauli_mu (&p);
    for (int i = 0; i < 4; i++) {
      PauliResult fit = pauli_f2_fit17 (&p, mu, Q2[i]);
      fit.value = 100 * (fit.value / pauli_f2 (&p, Q2[i]).value - 1);
      assert_rounds_to (fit, percent[model][i], 1);
    }
    g_assert_cmpfloat (pauli_f2_fit17 (&p, mu, 0).value, ==, mu.value);
    reference_check (pauli_f2_fit17 (&p, mu, 4.7 * p.M_q / p.rho_c), mu.value / 2, mu.abserr / mu.value, 1e-14, "half");
  }
}

/* (17) hands on the error and the status of the F2(0) it is given. */
static void
test_fit17_hands_on (void)
{
  PauliParams p = model_params (DP, PAULI_QUARK_U);
  PauliResult poor = { 0.3, 1e-3, PAULI_EACCURACY };
  double half = 4.7 * p.M_q / p.rho_c;

  PauliResult fit = pauli_f2_fit17 (&p, poor, half);
  g_assert_cmpint (fit.status, ==, PAULI_EACCURACY);
  g_assert_cmpfloat (fit.abserr, >=, 0.5e-3);
  g_assert_cmpfloat (fit.abserr, <=, 0.501e-3);
}

/* (18) at M_q rho_c = 1/2: (2/3) (-0.065 + 0.485) = 0.28. */
static void
test_fit18 (void)
{
  PauliParams p = reference_params (300, 600, PAULI_QUARK_U);
  reference_check (pauli_mu_fit18 (&p), 0.28, 0, 1e-14, "(18)");
}

/* ---- Large Q2: printed and corrected --------------------------------------------------------------------------- */

static void
test_eq23_values (void)
{
  PauliParams mfa = model_params (MFA, PAULI_QUARK_U), dp = model_params (DP, PAULI_QUARK_U);

  assert_rounds_to (pauli_q2f2_eq23_printed (&mfa), 0.0632741, 7);
  assert_rounds_to (pauli_q2f2_eq23_printed (&dp), 0.239290, 6);
  assert_rounds_to (pauli_q2f2_eq23_corrected (&mfa), 0.066281, 6);
  assert_rounds_to (pauli_q2f2_eq23_corrected (&dp), 0.27325, 5);
}

/* As m = (M_q rho_c)^2/4 -> 0 the printed form misses the order m ln m that it keeps, by half its logarithm: the
 * relative error is m ln m/2/(2 ln 2 - 1/2), up to 0.02 m/2.  The corrected one errs by m^2 ln^2 m, its coefficient
 * still going down as the logarithm grows. */
static void
test_eq23_orders (void)
{
  double before = INFINITY;

  for (double M_q = 80; M_q >= 5; M_q /= 2) {
    PauliParams p = reference_params (M_q, 600, PAULI_QUARK_U);
    double m = p.M_q * p.rho_c * p.M_q * p.rho_c / 4, limit = pauli_q2f2_limit (&p).value;
    double printed = (pauli_q2f2_eq23_printed (&p).value / limit - 1) / (m * log (m));
    double corrected = (pauli_q2f2_eq23_corrected (&p).value / limit - 1) / (m * m * log (m) * log (m));
    g_test_message ("m = %.2e: (23) misses %.4f m ln m, corrected %.4f m^2 ln^2 m", m, printed, corrected);
    g_assert_cmpfloat (fabs (printed - 0.5 / (2 * G_LN2 - 0.5)), <=, 0.002);
    g_assert_cmpfloat (corrected, >, 0);
    g_assert_cmpfloat (corrected, <=, 0.12);
    g_assert_cmpfloat (corrected, <, before);
    before = corrected;
  }
}

/* ---- Small M_q rho_c ------------------------------------------------------------------------------------------- */

/* (24) drops relative order x^3, x = (M_q rho_c)^2, with a logarithm: each halving of M_q takes the error to 1/64 and,
 * as 1/y falls, somewhat less.  At 80 MeV it is 1.07e-7, which the reference table confirms. */
static void
test_series24 (void)
{
  double before = NAN;

  for (double M_q = 320; M_q >= 40; M_q /= 2) {
    PauliParams p = reference_params (M_q, 600, PAULI_QUARK_U);
    double error = reference_deviation (pauli_mu_series24 (&p).value, pauli_mu (&p).value);
    g_test_message ("(24) at M_q = %g MeV: off by %.3e", M_q, error);
    if (M_q < 320) {
      g_assert_cmpfloat (error / before, <=, 1 / 64.);
      g_assert_cmpfloat (error / before, >=, 1 / 100.);
    }
    if (M_q == 80)
      g_assert_cmpfloat (fabs (error - 1.069e-7), <=, 0.001e-7);
    before = error;
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/formulae/mu-a", test_mu_a);
  g_test_add_func ("/core/formulae/lambda", test_lambda);
  g_test_add_func ("/core/formulae/moments", test_moments);
  g_test_add_func ("/core/formulae/quarks", test_quarks);
  g_test_add_func ("/core/formulae/fit17", test_fit17);
  g_test_add_func ("/core/formulae/fit17-hands-on", test_fit17_hands_on);
  g_test_add_func ("/core/formulae/fit18", test_fit18);
  g_test_add_func ("/core/formulae/eq23-values", test_eq23_values);
  g_test_add_func ("/core/formulae/eq23-orders", test_eq23_orders);
  g_test_add_func ("/core/formulae/series24", test_series24);
  return g_test_run ();
}
