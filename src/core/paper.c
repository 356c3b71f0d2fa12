/* The statements of the paper, section by section, and the verdict on each.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-private.h"

#include "pauli-fit.h"
#include "pauli-tail.h"

#include <assert.h>
#include <gsl/gsl_math.h>

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
  static const char *const texts[PAULI_N_VERDICTS]
      = { N_("agrees"), N_("after erratum"), N_("differs"), N_("not computed") };
  return texts[verdict];
}

const char *
pauli_verdict_key (PauliVerdict verdict)
{
  static const char *const keys[PAULI_N_VERDICTS] = { "agrees", "erratum", "differs", "unknown" };
  return keys[verdict];
}

void
pauli_paper_add (PauliPaper *paper, PauliStatement s)
{
  double number = s.printed;

  s.verdict = pauli_verdict (s.printed, s.corrected, s.computed, s.tolerance);
  if (s.verdict == PAULI_VERDICT_AGREES_CORRECTED)
    number = s.corrected;
  bool relative = s.printed != 0 && s.computed != 0;
  s.deviation = (number - s.computed) / (relative ? fabs (s.computed) : 1);
  assert (paper->n < PAULI_MAX_STATEMENTS);
  paper->statements[paper->n++] = s;
}

void
pauli_paper_add_number (PauliPaper *paper, const char *equation, const char *statement, const char *unit, double printed,
                        int decimals, PauliResult computed)
{
  /* Half a unit of the last digit, and the rounding of that number itself. */
  double tolerance = computed.status == PAULI_OK ? (0.5 + 1e-9) * pow (10, -decimals) : NAN;

  pauli_paper_add (paper, (PauliStatement){ equation, statement, unit, NULL, printed, NAN, computed.value, tolerance, 0, 0 });
}

void
pauli_paper_add_pair (PauliPaper *paper, const char *equation, const char *statement, const char *unit, double printed,
                      double computed, double relative)
{
  double tolerance = relative * fmax (fabs (printed), fabs (computed));

  pauli_paper_add (paper, (PauliStatement){ equation, statement, unit, NULL, printed, NAN, computed, tolerance, 0, 0 });
}

void
pauli_paper_add_erratum (PauliPaper *paper, const char *equation, const char *statement, const char *unit, const char *erratum,
                         double printed, double corrected, double computed, double tolerance)
{
  pauli_paper_add (paper,
                   (PauliStatement){ equation, statement, unit, erratum, printed, corrected, computed, tolerance, 0, 0 });
}

void
pauli_paper_add_results (PauliPaper *paper, const char *equation, const char *statement, const char *unit, PauliResult printed,
                         PauliResult computed)
{
  double tolerance = printed.abserr + computed.abserr;
  bool good = printed.status == PAULI_OK && computed.status == PAULI_OK;

  pauli_paper_add (paper, (PauliStatement){ equation, statement, unit, NULL, printed.value, NAN, computed.value,
                                            good ? tolerance : NAN, 0, 0 });
}

static PauliParams
with_M_q (PauliParams p, double MeV)
{
  p.M_q = MeV / 1000;
  return p;
}

/* ---- III: numerical results ------------------------------------------------------------------------------------------ */

static void
add_fit17 (PauliPaper *paper)
{
  static const struct {
    bool dp;
    double Q2;
    const char *statement;
  } rows[] = {
    { false, 0.1, N_("the fit against F2, MFA, Q2 = 0.1 GeV^2") },
    { false, 1, N_("the fit against F2, MFA, Q2 = 1 GeV^2") },
    { false, 5, N_("the fit against F2, MFA, Q2 = 5 GeV^2") },
    { false, 10, N_("the fit against F2, MFA, Q2 = 10 GeV^2") },
    { true, 0.1, N_("the fit against F2, DP, Q2 = 0.1 GeV^2") },
    { true, 1, N_("the fit against F2, DP, Q2 = 1 GeV^2") },
    { true, 5, N_("the fit against F2, DP, Q2 = 5 GeV^2") },
    { true, 10, N_("the fit against F2, DP, Q2 = 10 GeV^2") },
  };
  PauliParams d = paper->dp;

  d.quark = PAULI_QUARK_D;
  pauli_paper_add_pair (paper, "(16)", N_("F2 of d over F2 of u (DP, Q2 = 1 GeV^2)"), "1", -0.5,
                        pauli_f2 (&d, 1).value / pauli_f2 (&paper->dp, 1).value, 1e-14);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const PauliParams *p = rows[i].dp ? &paper->dp : &paper->mfa;
    pauli_paper_add_results (paper, "(17)", rows[i].statement, "1", pauli_f2_fit17 (p, pauli_mu (p), rows[i].Q2),
                             pauli_f2 (p, rows[i].Q2));
  }
}

static PauliResult
constant_of (PauliFit fit, int i)
{
  return (PauliResult){ fit.constants[i], sqrt (fit.covariance[i][i]), fit.status };
}

static void
add_refits (PauliPaper *paper)
{
  PauliFit mfa = pauli_refit17 (&paper->mfa, PAULI_FIT17_Q2_MIN, PAULI_FIT17_Q2_MAX, PAULI_FIT_POINTS);
  PauliFit dp = pauli_refit17 (&paper->dp, PAULI_FIT17_Q2_MIN, PAULI_FIT17_Q2_MAX, PAULI_FIT_POINTS);
  PauliFit linear =
    pauli_refit18 (&paper->dp, PAULI_FIT18_M_Q_MIN / 1000, PAULI_FIT18_M_Q_MAX / 1000, PAULI_FIT_POINTS);

  pauli_paper_add_number (paper, "(17)", N_("its constant, fitted again to 60 points of 0 to 5 GeV^2, MFA"), "1",
                          PAULI_FIT17_CONSTANT, 1, constant_of (mfa, 0));
  pauli_paper_add_number (paper, "(17)", N_("its constant, fitted again to 60 points of 0 to 5 GeV^2, DP"), "1",
                          PAULI_FIT17_CONSTANT, 1, constant_of (dp, 0));
  pauli_paper_add_number (paper, "(18)", N_("its constant, fitted again to 60 points of 80 to 500 MeV"), "1",
                          PAULI_FIT18_CONSTANT, 3, constant_of (linear, 0));
  pauli_paper_add_number (paper, "(18)", N_("its slope, fitted again to 60 points of 80 to 500 MeV"), "1", PAULI_FIT18_SLOPE,
                          2, constant_of (linear, 1));
}

static void
add_moments (PauliPaper *paper)
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
      pauli_paper_add_results (paper, "(18)", rows[i].fit, "1", pauli_mu_fit18 (&p), pauli_mu (&p));
  }
  pauli_paper_add_number (paper, "(19)", N_("mu of the u quark, DP"), "1", 0.33, 2, pauli_mu (&paper->dp));
  pauli_paper_add_number (paper, "(19)", N_("mu of the u quark, MFA"), "1", 0.14, 2, pauli_mu (&paper->mfa));
  for (size_t i = 0; i < n; i++) {
    PauliParams p = with_M_q (paper->dp, rows[i].M_q);
    pauli_paper_add_results (paper, "(24)", rows[i].series, "1", pauli_mu_series24 (&p), pauli_mu (&p));
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
add_tail (PauliPaper *paper, const PauliParams *p, const char *sign20, const char *sign21, const char *whole)
{
  PauliResult terms[ORDERS + 1], rest = pauli_q2f2_orders_rest (p, ORDERS), exact = pauli_q2f2_limit (p);
  PauliStatus status = pauli_q2f2_orders (p, ORDERS, terms);
  bool good = status == PAULI_OK && rest.status == PAULI_OK && exact.status == PAULI_OK;
  double limit = exact.value, all = sum_of (terms, ORDERS) + rest.value, tolerance = good ? 1e-10 * limit : NAN;

  /* The prefactor -mu_a of (20) is positive; its n = 0 term has [F_q D_q]_{-1}, the others have not. */
  pauli_paper_add_erratum (paper, "(20)", sign20, "GeV^2", N_("[F_q D_q]_{-1} is plus the integral, the inverse of -d/dk^2"),
                           all - 2 * terms[0].value, all, limit, tolerance);
  /* Its prefactor is mu_a < 0. */
  pauli_paper_add_erratum (paper, "(21)", sign21, "GeV^2", N_("the overall sign is minus"), -all, all, limit, tolerance);
  pauli_paper_add_pair (paper, "(21)", whole, "1", 1, terms[0].value / limit, good ? 0.5 : NAN);
}

static void
add_orders (PauliPaper *paper)
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
  PauliStatus status = pauli_q2f2_orders (&paper->dp, ORDERS, terms);

  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    PauliResult partial = { sum_of (terms, rows[i].n), terms[0].abserr, status };
    pauli_paper_add_results (paper, "(21)", rows[i].statement, "GeV^2", partial, limit);
  }
}

/* The power of m = (M_q rho_c)^2/4 with which the relative error of a formula falls, between two light quarks. */
static double
power_of_error (const PauliParams *p, PauliResult (*formula) (const PauliParams *), PauliResult (*exact) (const PauliParams *),
                double MeV)
{
  PauliParams heavy = with_M_q (*p, 2 * MeV), light = with_M_q (*p, MeV);
  double at_heavy = fabs (formula (&heavy).value / exact (&heavy).value - 1);
  double at_light = fabs (formula (&light).value / exact (&light).value - 1);

  return log (at_heavy / at_light) / log (4);
}

static void
add_expansions (PauliPaper *paper)
{
  const PauliParams *mfa = &paper->mfa, *dp = &paper->dp;
  const char *erratum
      = N_("4 e_q M_q^2 {2 ln 2 - 1/2 + (m/2) [ln(32 m) + gamma_E - 11/4]}: the sum of (21) is of the order kept");

  pauli_paper_add_results (paper, "(22), (23)", N_("lim Q2 F2 as printed, MFA"), "GeV^2", pauli_q2f2_eq23_printed (mfa),
                           pauli_q2f2_limit (mfa));
  pauli_paper_add_results (paper, "(22), (23)", N_("lim Q2 F2 as printed, DP"), "GeV^2", pauli_q2f2_eq23_printed (dp),
                           pauli_q2f2_limit (dp));
  pauli_paper_add_results (paper, "(22), (23)", N_("lim Q2 F2 completed to the order kept, MFA"), "GeV^2",
                           pauli_q2f2_eq23_corrected (mfa), pauli_q2f2_limit (mfa));
  pauli_paper_add_results (paper, "(22), (23)", N_("lim Q2 F2 completed to the order kept, DP"), "GeV^2",
                           pauli_q2f2_eq23_corrected (dp), pauli_q2f2_limit (dp));
  pauli_paper_add_erratum (paper, "(22), (23)",
                           N_("power of m with which the error falls: 2 for an expansion that is complete to m ln m"), "1",
                           erratum, power_of_error (dp, pauli_q2f2_eq23_printed, pauli_q2f2_limit, 10),
                           power_of_error (dp, pauli_q2f2_eq23_corrected, pauli_q2f2_limit, 10), 2, 0.3);
  double Q2 = 1e5, slope = log (pauli_f2 (dp, 2 * Q2).value / pauli_f2 (dp, Q2).value) / M_LN2;
  pauli_paper_add_pair (paper, "(23)", N_("F2 falls like 1/Q2: power of Q2 at 10^5 GeV^2, DP"), "1", -1, slope, 1e-3);
}

static void
add_small_masses (PauliPaper *paper)
{
  PauliParams lightest = with_M_q (paper->dp, pauli_param_info (PAULI_PARAM_M_Q)->min);

  pauli_paper_add_pair (paper, "(24)",
                        N_("power of (M_q rho_c)^2 with which the error falls: 3 for a series complete to the second"), "1",
                        power_of_error (&paper->dp, pauli_mu_series24, pauli_mu, 20), 3, 0.1);
  pauli_paper_add (paper, (PauliStatement){ "(24)", N_("F2(0) vanishes with M_q: at 1 MeV (within 0.001)"), "1", NULL, 0, NAN,
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
add_distance (PauliPaper *paper, const char *figure, const char *statement, double distance)
{
  pauli_paper_add (paper, (PauliStatement){ figure, statement, "1", NULL, 0, NAN, distance, 0.02, 0, 0 });
}

static void
add_figures (PauliPaper *paper)
{
  add_distance (paper, "Fig. 2", N_("(17) on the exact curve, MFA, 0 to 5 GeV^2: largest distance over F2(0) (within 0.02)"),
                distance_in_figure2 (&paper->mfa));
  add_distance (paper, "Fig. 2", N_("(17) on the exact curve, DP, 0 to 5 GeV^2: largest distance over F2(0) (within 0.02)"),
                distance_in_figure2 (&paper->dp));
  add_distance (paper, "Fig. 3",
                N_("(18) on the exact curve, 80 to 500 MeV: largest distance over mu at 500 MeV (within 0.02)"),
                distance_in_figure3 (&paper->dp, pauli_mu_fit18));
  add_distance (paper, "Fig. 3",
                N_("(24) on the exact curve, 80 to 500 MeV: largest distance over mu at 500 MeV (within 0.02)"),
                distance_in_figure3 (&paper->dp, pauli_mu_series24));
}

PauliStatus
pauli_paper (PauliStatement statements[PAULI_MAX_STATEMENTS], size_t *n, PauliStop stop, void *stop_data)
{
  PauliPaper paper = { .statements = statements, .stop = stop, .stop_data = stop_data };
  const PauliModel *mfa = &pauli_models[0], *dp = &pauli_models[1];

  pauli_params_init (&paper.mfa, mfa->M_q, mfa->inv_rho_c, mfa->alpha_s, PAULI_QUARK_U);
  pauli_params_init (&paper.dp, dp->M_q, dp->inv_rho_c, dp->alpha_s, PAULI_QUARK_U);
  *n = 0;
  if (!pauli_paper_add_vertex (&paper))
    return PAULI_ESTOPPED;
  add_fit17 (&paper);
  add_refits (&paper);
  add_moments (&paper);
  add_tail (&paper, &paper.mfa, N_("lim Q2 F2 by (20) with the printed signs, MFA"),
            N_("lim Q2 F2 by (21) with the printed sign, MFA"),
            N_("the first term is the main one: its share, MFA (main: more than half)"));
  add_tail (&paper, &paper.dp, N_("lim Q2 F2 by (20) with the printed signs, DP"),
            N_("lim Q2 F2 by (21) with the printed sign, DP"),
            N_("the first term is the main one: its share, DP (main: more than half)"));
  add_orders (&paper);
  add_expansions (&paper);
  add_small_masses (&paper);
  add_figures (&paper);
  *n = paper.n;
  return PAULI_OK;
}
