/* The statements of the paper, section by section, and the verdict on each.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-fit.h"
#include "pauli-paper.h"
#include "pauli-tail.h"
#include "pauli-vertex.h"

#include <float.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_sf_bessel.h>

/* Marks a text for translation, which is up to those who show it. */
#define N_(text) (text)

PauliVerdict
pauli_verdict (double printed, double corrected, double computed, double tolerance)
{
  if (!isfinite (printed) || !isfinite (computed) || !isfinite (tolerance))
    return PAULI_VERDICT_UNKNOWN;
  if (fabs (printed - computed) <= tolerance)
    return PAULI_VERDICT_AGREES;
  return fabs (corrected - computed) <= tolerance ? PAULI_VERDICT_AGREES_CORRECTED : PAULI_VERDICT_DIFFERS;
}

const char *
pauli_verdict_text (PauliVerdict verdict)
{
  static const char *const texts[PAULI_N_VERDICTS] = { N_("agrees"), N_("agrees after the erratum"), N_("differs"),
                                                       N_("could not be computed") };
  return texts[verdict];
}

const char *
pauli_verdict_key (PauliVerdict verdict)
{
  static const char *const keys[PAULI_N_VERDICTS] = { "agrees", "erratum", "differs", "unknown" };
  return keys[verdict];
}

/* The list under construction. */
typedef struct {
  PauliStatement *statements;
  size_t n;
  PauliParams mfa, dp;
  PauliStop stop;
  void *stop_data;
} Paper;

static void
add (Paper *paper, PauliStatement s)
{
  double number = s.printed;

  s.verdict = pauli_verdict (s.printed, s.corrected, s.computed, s.tolerance);
  if (s.verdict == PAULI_VERDICT_AGREES_CORRECTED)
    number = s.corrected;
  bool relative = s.printed != 0 && s.computed != 0;
  s.deviation = (number - s.computed) / (relative ? fabs (s.computed) : 1);
  paper->statements[paper->n++] = s;
}

/* A number as printed, to so many decimals. */
static void
add_number (Paper *paper, const char *equation, const char *statement, const char *unit, double printed, int decimals,
            PauliResult computed)
{
  /* Half a unit of the last digit, and the rounding of that number itself. */
  double tolerance = (0.5 + 1e-9) * pow (10, -decimals);

  add (paper, (PauliStatement){ equation, statement, unit, NULL, printed, NAN, computed.value, tolerance, 0, 0 });
}

/* Two numbers that ought to be equal, up to a relative difference. */
static void
add_pair (Paper *paper, const char *equation, const char *statement, const char *unit, double printed, double computed,
          double relative)
{
  double tolerance = relative * fmax (fabs (printed), fabs (computed));

  add (paper, (PauliStatement){ equation, statement, unit, NULL, printed, NAN, computed, tolerance, 0, 0 });
}

static void
add_erratum (Paper *paper, const char *equation, const char *statement, const char *unit, const char *erratum,
             double printed, double corrected, double computed, double tolerance)
{
  add (paper, (PauliStatement){ equation, statement, unit, erratum, printed, corrected, computed, tolerance, 0, 0 });
}

/* What the numerical errors of two results allow. */
static void
add_results (Paper *paper, const char *equation, const char *statement, const char *unit, PauliResult printed,
             PauliResult computed)
{
  double tolerance = printed.abserr + computed.abserr;
  bool good = printed.status == PAULI_OK && computed.status == PAULI_OK;

  add (paper, (PauliStatement){ equation, statement, unit, NULL, printed.value, NAN, computed.value,
                                good ? tolerance : NAN, 0, 0 });
}

static PauliParams
with_M_q (PauliParams p, double MeV)
{
  p.M_q = MeV / 1000;
  return p;
}

/* ---- II: the vertex and (8) to (12) ---------------------------------------------------------------------------------- */

/* I0(z) K0(z) - I1(z) K1(z) of (4). */
static double
bessel_products (double z)
{
  gsl_sf_result I0, I1, K0, K1;

  /* The scaling factors e^{-z} and e^z cancel. */
  gsl_sf_bessel_I0_scaled_e (z, &I0);
  gsl_sf_bessel_I1_scaled_e (z, &I1);
  gsl_sf_bessel_K0_scaled_e (z, &K0);
  gsl_sf_bessel_K1_scaled_e (z, &K1);
  return I0.val * K0.val - I1.val * K1.val;
}

/* (4) for the quark as printed, the derivative by differences of fourth order. */
static double
printed_quark_profile (double z)
{
  const double h = 1e-3 * z;
  double slope = (8 * (bessel_products (z + h) - bessel_products (z - h)) - bessel_products (z + 2 * h) +
                  bessel_products (z - 2 * h)) /
                 (12 * h);
  return -z * slope;
}

static double
printed_gluon_profile (double z)
{
  gsl_sf_result K2;

  gsl_sf_bessel_Knu_scaled_e (2, z, &K2);
  return 4 / (z * z) - 2 * K2.val * exp (-z);
}

/* Largest |Gaussian - exact| over z. */
static double
largest_distance (const PauliParams *p, PauliResult (*exact) (double),
                  PauliResult (*gaussian) (const PauliParams *, double))
{
  double largest = 0;

  for (int i = 1; i <= 200; i++)
    largest = fmax (largest, fabs (exact (0.05 * i).value - gaussian (p, 0.05 * i).value));
  return largest;
}

static void
add_vertex (Paper *paper)
{
  const PauliParams *dp = &paper->dp;
  const double at_Lambda_q = 1, at_Lambda_g = 2; /* z of k_E = Lambda */

  add_pair (paper, "(3)", N_("F2(0, 0, 0) of the vertex is mu_a (DP, all momenta 1 keV)"), "1", pauli_mu_a (dp).value,
            pauli_vertex (dp, (PauliVirtualities){ 1e-6, 1e-6, 1e-6 }).value, 1e-9);
  add_pair (paper, "(4)", N_("F_q(z) at z = 1.3, its derivative taken numerically"), "1", printed_quark_profile (1.3),
            pauli_profile_quark (1.3).value, 1e-10);
  add_pair (paper, "(4)", N_("F_g(z) at z = 1.3"), "1", printed_gluon_profile (1.3), pauli_profile_gluon (1.3).value, 1e-12);
  add_number (paper, "(5), (6)", N_("mu_a, MFA"), "1", -0.4, 1, pauli_mu_a (&paper->mfa));
  add_number (paper, "(5), (6)", N_("mu_a, DP"), "1", -1.6, 1, pauli_mu_a (dp));
  add_pair (paper, "(5)", N_("rho_c = 1/600 MeV^-1 is about 1/3 fm (taken as: within 5 %)"), "fm", 1.0 / 3,
            dp->rho_c * PAULI_HBARC_MEV_FM / 1000, 0.05);
  add_results (paper, "(7)", N_("quark profile at k_E = Lambda: Gaussian, and exact (4)"), "1",
               pauli_gaussian_quark (dp, at_Lambda_q), pauli_profile_quark (at_Lambda_q));
  add_results (paper, "(7)", N_("gluon profile at k_E = Lambda: Gaussian, and exact (4)"), "1",
               pauli_gaussian_gluon (dp, at_Lambda_g), pauli_profile_gluon (at_Lambda_g));
  add_pair (paper, "(7)", N_("quark profile: largest distance of the Gaussian from (4), all k_E"), "1", 0,
            largest_distance (dp, pauli_profile_quark, pauli_gaussian_quark), 1e-2);
  add_pair (paper, "(7)", N_("gluon profile: largest distance of the Gaussian from (4), all k_E"), "1", 0,
            largest_distance (dp, pauli_profile_gluon, pauli_gaussian_gluon), 1e-2);
}

/* alpha^{n-1}/(n-1)! e^{-alpha k} of (11), n = 3. */
static double
integrand11 (double alpha, const void *data, double *magnitude)
{
  (void) data;
  return *magnitude = alpha * alpha / 2 * exp (-2.385 * alpha);
}

static void
add_eq10_to_12 (Paper *paper)
{
  const double M2 = paper->dp.M_q * paper->dp.M_q, Q2 = 1, Delta = 2.2, v1 = 0.3, v2 = 0.45;
  const double k2_of_quark = M2; /* the only other k of the paper */
  const char *erratum = N_("k in the projector is the photon momentum q");

  add_erratum (paper, "(10)", N_("projector on the vertex (1) with F1 = 0.7, F2 = 0.3 (DP, Q2 = 1 GeV^2; k as in (8), on shell)"),
               "1", erratum, pauli_projector (paper->dp.M_q, Q2, k2_of_quark, 0.7, 0.3),
               pauli_projector (paper->dp.M_q, Q2, -Q2, 0.7, 0.3), 0.3, 1e-12);
  PauliIntegral I = pauli_integrate (integrand11, NULL, 0.2, 1);
  add_pair (paper, "(11)", N_("1/k^n = Int dalpha alpha^(n-1)/(n-1)! e^(-alpha k), n = 3, k = 2.385"), "1", I.value,
            1 / (2.385 * 2.385 * 2.385), 1e-13);
  add_pair (paper, "(8)-(12)", N_("last line of (12) at one point, and by traces of (9) with explicit Dirac matrices (DP, Q2 = 1 GeV^2)"),
            "GeV^2", pauli_eq12_brace (M2, Q2, Delta, v1, v2), pauli_eq12_brace_by_traces (M2, Q2, Delta, v1, v2), 1e-12);
}

static bool
add_eq12 (Paper *paper)
{
  static const struct {
    bool dp;
    double Q2;
    const char *statement;
  } rows[] = {
    { false, 0, N_("F2 by cubature of (12) as printed, MFA, Q2 = 0") },
    { false, 1, N_("F2 by cubature of (12) as printed, MFA, Q2 = 1 GeV^2") },
    { false, 10, N_("F2 by cubature of (12) as printed, MFA, Q2 = 10 GeV^2") },
    { true, 0, N_("F2 by cubature of (12) as printed, DP, Q2 = 0") },
    { true, 1, N_("F2 by cubature of (12) as printed, DP, Q2 = 1 GeV^2") },
    { true, 10, N_("F2 by cubature of (12) as printed, DP, Q2 = 10 GeV^2") },
  };
  PauliParams weaker = paper->dp;
  PauliResult f2 = { NAN, NAN, PAULI_ESTOPPED };

  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const PauliParams *p = rows[i].dp ? &paper->dp : &paper->mfa;
    if (paper->stop && paper->stop (paper->stop_data))
      return false;
    f2 = pauli_f2_eq12 (p, rows[i].Q2);
    add_results (paper, "(12)-(15)", rows[i].statement, "1", f2, pauli_f2 (p, rows[i].Q2));
  }
  add_pair (paper, "(12)", N_("F2 of the u quark is positive (sign; DP, Q2 = 10 GeV^2)"), "1", f2.value > 0 ? 1 : -1, 1, 0);
  weaker.alpha_s = 0.3;
  add_pair (paper, "(5), (12)", N_("F2 by (12) with alpha_s = 0.3 over that with 0.5: alpha_s cancels (DP, Q2 = 10 GeV^2)"), "1",
            pauli_f2_eq12 (&weaker, 10).value / f2.value, 1, 1e-12);
  return true;
}

/* ---- III: numerical results ------------------------------------------------------------------------------------------ */

static void
add_fit17 (Paper *paper)
{
  static const struct {
    bool dp;
    double Q2;
    const char *statement;
  } rows[] = {
    { false, 0.1, N_("the fit against F2, MFA, Q2 = 0.1 GeV^2") }, { false, 1, N_("the fit against F2, MFA, Q2 = 1 GeV^2") },
    { false, 5, N_("the fit against F2, MFA, Q2 = 5 GeV^2") },     { false, 10, N_("the fit against F2, MFA, Q2 = 10 GeV^2") },
    { true, 0.1, N_("the fit against F2, DP, Q2 = 0.1 GeV^2") },   { true, 1, N_("the fit against F2, DP, Q2 = 1 GeV^2") },
    { true, 5, N_("the fit against F2, DP, Q2 = 5 GeV^2") },       { true, 10, N_("the fit against F2, DP, Q2 = 10 GeV^2") },
  };
  PauliParams d = paper->dp;

  d.quark = PAULI_QUARK_D;
  add_pair (paper, "(16)", N_("F2 of d over F2 of u (DP, Q2 = 1 GeV^2)"), "1", -0.5,
            pauli_f2 (&d, 1).value / pauli_f2 (&paper->dp, 1).value, 1e-14);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const PauliParams *p = rows[i].dp ? &paper->dp : &paper->mfa;
    add_results (paper, "(17)", rows[i].statement, "1", pauli_f2_fit17 (p, pauli_mu (p), rows[i].Q2),
                 pauli_f2 (p, rows[i].Q2));
  }
}

static PauliResult
constant_of (PauliFit fit, int i)
{
  return (PauliResult){ fit.constants[i], sqrt (fit.covariance[i][i]), fit.status };
}

static void
add_refits (Paper *paper)
{
  PauliFit mfa = pauli_refit17 (&paper->mfa, 0, 5, PAULI_FIT_POINTS), dp = pauli_refit17 (&paper->dp, 0, 5, PAULI_FIT_POINTS);
  PauliFit linear = pauli_refit18 (&paper->dp, 0.08, 0.5, PAULI_FIT_POINTS);

  add_number (paper, "(17)", N_("its constant, fitted again to 60 points of 0 to 5 GeV^2, MFA"), "1", PAULI_FIT17_CONSTANT, 1,
              constant_of (mfa, 0));
  add_number (paper, "(17)", N_("its constant, fitted again to 60 points of 0 to 5 GeV^2, DP"), "1", PAULI_FIT17_CONSTANT, 1,
              constant_of (dp, 0));
  add_number (paper, "(18)", N_("its constant, fitted again to 60 points of 80 to 500 MeV"), "1", PAULI_FIT18_CONSTANT, 3,
              constant_of (linear, 0));
  add_number (paper, "(18)", N_("its slope, fitted again to 60 points of 80 to 500 MeV"), "1", PAULI_FIT18_SLOPE, 2,
              constant_of (linear, 1));
}

static void
add_moments (Paper *paper)
{
  static const struct {
    double M_q;
    const char *fit, *series;
  } rows[] = {
    { 80, N_("the linear fit against mu at M_q = 80 MeV"), N_("the series against mu at M_q = 80 MeV") },
    { 170, N_("the linear fit against mu at M_q = 170 MeV (MFA)"), N_("the series against mu at M_q = 170 MeV (MFA)") },
    { 350, N_("the linear fit against mu at M_q = 350 MeV (DP)"), N_("the series against mu at M_q = 350 MeV (DP)") },
    { 500, N_("the linear fit against mu at M_q = 500 MeV"), N_("the series against mu at M_q = 500 MeV") },
    { 600, NULL, N_("the series against mu at M_q rho_c = 1") },
  };
  const size_t n = sizeof rows / sizeof rows[0];

  for (size_t i = 0; i < n; i++) {
    PauliParams p = with_M_q (paper->dp, rows[i].M_q);
    if (rows[i].fit)
      add_results (paper, "(18)", rows[i].fit, "1", pauli_mu_fit18 (&p), pauli_mu (&p));
  }
  add_number (paper, "(19)", N_("mu of the u quark, DP"), "1", 0.33, 2, pauli_mu (&paper->dp));
  add_number (paper, "(19)", N_("mu of the u quark, MFA"), "1", 0.14, 2, pauli_mu (&paper->mfa));
  for (size_t i = 0; i < n; i++) {
    PauliParams p = with_M_q (paper->dp, rows[i].M_q);
    add_results (paper, "(24)", rows[i].series, "1", pauli_mu_series24 (&p), pauli_mu (&p));
  }
}

/* ---- IV, V: large Q2, and the orders of the expansions ---------------------------------------------------------------- */

static double
sum_of (const PauliResult *terms, int n)
{
  double sum = 0;

  for (int k = 0; k <= n; k++)
    sum += terms[k].value;
  return sum;
}

#define ORDERS 14

static void
add_tail (Paper *paper, const PauliParams *p, const char *sign20, const char *sign21, const char *whole)
{
  PauliResult terms[ORDERS + 1], rest = pauli_q2f2_orders_rest (p, ORDERS);
  double limit = pauli_q2f2_limit (p).value;

  pauli_q2f2_orders (p, ORDERS, terms);
  double all = sum_of (terms, ORDERS) + rest.value;
  /* The prefactor -mu_a of (20) is positive; its n = 0 term has [F_q D_q]_{-1}, the others have not. */
  add_erratum (paper, "(20)", sign20, "GeV^2", N_("[F_q D_q]_{-1} is plus the integral, the inverse of -d/dk^2"),
               all - 2 * terms[0].value, all, limit, 1e-10 * limit);
  /* Its prefactor is mu_a < 0. */
  add_erratum (paper, "(21)", sign21, "GeV^2", N_("the overall sign is minus"), -all, all, limit, 1e-10 * limit);
  add_pair (paper, "(21)", whole, "1", 1, terms[0].value / limit, 0.5);
}

static void
add_orders (Paper *paper)
{
  static const struct {
    int n;
    const char *statement;
  } rows[] = {
    { 0, N_("lim Q2 F2, DP, sign corrected: the first term alone") },
    { 1, N_("lim Q2 F2, DP, sign corrected: the sum up to n = 1") },
    { 2, N_("lim Q2 F2, DP, sign corrected: the sum up to n = 2") },
    { 5, N_("lim Q2 F2, DP, sign corrected: the sum up to n = 5") },
    { 14, N_("lim Q2 F2, DP, sign corrected: the sum up to n = 14") },
  };
  PauliResult terms[ORDERS + 1], limit = pauli_q2f2_limit (&paper->dp);

  pauli_q2f2_orders (&paper->dp, ORDERS, terms);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    PauliResult partial = { sum_of (terms, rows[i].n), terms[0].abserr, PAULI_OK };
    add_results (paper, "(21)", rows[i].statement, "GeV^2", partial, limit);
  }
}

/* The power of m = (M_q rho_c)^2/4 with which the relative error of a formula falls, between two light quarks. */
static double
power_of_error (const PauliParams *p, PauliResult (*formula) (const PauliParams *),
                PauliResult (*exact) (const PauliParams *), double MeV)
{
  PauliParams heavy = with_M_q (*p, 2 * MeV), light = with_M_q (*p, MeV);
  double at_heavy = fabs (formula (&heavy).value / exact (&heavy).value - 1);
  double at_light = fabs (formula (&light).value / exact (&light).value - 1);

  return log (at_heavy / at_light) / log (4);
}

static void
add_expansions (Paper *paper)
{
  const PauliParams *mfa = &paper->mfa, *dp = &paper->dp;
  const char *erratum = N_("4 e_q M_q^2 {2 ln 2 - 1/2 + (m/2) [ln(32 m) + gamma_E - 11/4]}: the sum of (21) is of the order kept");

  add_results (paper, "(22), (23)", N_("lim Q2 F2 as printed, MFA"), "GeV^2", pauli_q2f2_eq23_printed (mfa),
               pauli_q2f2_limit (mfa));
  add_results (paper, "(22), (23)", N_("lim Q2 F2 as printed, DP"), "GeV^2", pauli_q2f2_eq23_printed (dp),
               pauli_q2f2_limit (dp));
  add_results (paper, "(22), (23)", N_("lim Q2 F2 completed to the order kept, MFA"), "GeV^2", pauli_q2f2_eq23_corrected (mfa),
               pauli_q2f2_limit (mfa));
  add_results (paper, "(22), (23)", N_("lim Q2 F2 completed to the order kept, DP"), "GeV^2", pauli_q2f2_eq23_corrected (dp),
               pauli_q2f2_limit (dp));
  add_erratum (paper, "(22), (23)", N_("power of m with which the error falls: 2 for an expansion that is complete to m ln m"),
               "1", erratum, power_of_error (dp, pauli_q2f2_eq23_printed, pauli_q2f2_limit, 10),
               power_of_error (dp, pauli_q2f2_eq23_corrected, pauli_q2f2_limit, 10), 2, 0.3);
  double Q2 = 1e5, slope = log (pauli_f2 (dp, 2 * Q2).value / pauli_f2 (dp, Q2).value) / M_LN2;
  add_pair (paper, "(23)", N_("F2 falls like 1/Q2: power of Q2 at 10^5 GeV^2, DP"), "1", -1, slope, 1e-3);
}

static void
add_small_masses (Paper *paper)
{
  PauliParams lightest = with_M_q (paper->dp, pauli_param_info (PAULI_PARAM_M_Q)->min);

  add_pair (paper, "(24)", N_("power of (M_q rho_c)^2 with which the error falls: 3 for a series complete to the second"), "1",
            power_of_error (&paper->dp, pauli_mu_series24, pauli_mu, 20), 3, 0.1);
  add (paper, (PauliStatement){ "(24)", N_("F2(0) vanishes with M_q: at 1 MeV (within 0.001)"), "1", NULL, 0, NAN,
                                pauli_mu (&lightest).value, 1e-3, 0, 0 });
}

/* ---- The figures ------------------------------------------------------------------------------------------------------ */

/* Largest |fit - exact|/F2(0) for 0 <= Q2 <= 5 GeV^2. */
static double
distance_in_figure2 (const PauliParams *p)
{
  PauliResult mu = pauli_mu (p);
  double largest = 0;

  for (int i = 1; i <= 100; i++) {
    double Q2 = 0.05 * i;
    largest = fmax (largest, fabs (pauli_f2_fit17 (p, mu, Q2).value - pauli_f2 (p, Q2).value));
  }
  return largest / mu.value;
}

/* Largest |formula - exact| for 80 <= M_q <= 500 MeV, over mu at 500 MeV. */
static double
distance_in_figure3 (const PauliParams *p, PauliResult (*formula) (const PauliParams *))
{
  double largest = 0;
  PauliParams at = *p;

  for (int i = 0; i <= 84; i++) {
    at = with_M_q (*p, 80 + 5 * i);
    largest = fmax (largest, fabs (formula (&at).value - pauli_mu (&at).value));
  }
  return largest / pauli_mu (&at).value;
}

/* Lines that are drawn on each other: within 2 % of the height of the figure. */
static void
add_distance (Paper *paper, const char *figure, const char *statement, double distance)
{
  add (paper, (PauliStatement){ figure, statement, "1", NULL, 0, NAN, distance, 0.02, 0, 0 });
}

static void
add_figures (Paper *paper)
{
  add_distance (paper, "Fig. 2", N_("(17) on the exact curve, MFA, 0 to 5 GeV^2: largest distance over F2(0) (within 0.02)"),
                distance_in_figure2 (&paper->mfa));
  add_distance (paper, "Fig. 2", N_("(17) on the exact curve, DP, 0 to 5 GeV^2: largest distance over F2(0) (within 0.02)"),
                distance_in_figure2 (&paper->dp));
  add_distance (paper, "Fig. 3", N_("(18) on the exact curve, 80 to 500 MeV: largest distance over mu at 500 MeV (within 0.02)"),
                distance_in_figure3 (&paper->dp, pauli_mu_fit18));
  add_distance (paper, "Fig. 3", N_("(24) on the exact curve, 80 to 500 MeV: largest distance over mu at 500 MeV (within 0.02)"),
                distance_in_figure3 (&paper->dp, pauli_mu_series24));
}

PauliStatus
pauli_paper (PauliStatement statements[PAULI_MAX_STATEMENTS], size_t *n, PauliStop stop, void *stop_data)
{
  Paper paper = { .statements = statements, .stop = stop, .stop_data = stop_data };
  const PauliModel *mfa = &pauli_models[0], *dp = &pauli_models[1];

  pauli_params_init (&paper.mfa, mfa->M_q, mfa->inv_rho_c, mfa->alpha_s, PAULI_QUARK_U);
  pauli_params_init (&paper.dp, dp->M_q, dp->inv_rho_c, dp->alpha_s, PAULI_QUARK_U);
  *n = 0;
  add_vertex (&paper);
  add_eq10_to_12 (&paper);
  if (!add_eq12 (&paper))
    return PAULI_ESTOPPED;
  add_fit17 (&paper);
  add_refits (&paper);
  add_moments (&paper);
  add_tail (&paper, &paper.mfa, N_("lim Q2 F2 by (20) with the printed signs, MFA"), N_("lim Q2 F2 by (21) with the printed sign, MFA"),
            N_("the first term is the main one: its share, MFA (main: more than half)"));
  add_tail (&paper, &paper.dp, N_("lim Q2 F2 by (20) with the printed signs, DP"), N_("lim Q2 F2 by (21) with the printed sign, DP"),
            N_("the first term is the main one: its share, DP (main: more than half)"));
  add_orders (&paper);
  add_expansions (&paper);
  add_small_masses (&paper);
  add_figures (&paper);
  *n = paper.n;
  return PAULI_OK;
}
