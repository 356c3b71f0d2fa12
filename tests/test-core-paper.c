/* The paper's statements: what each is about, verdicts that follow from the numbers and flip when a formula is broken.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Linked with --wrap for each of the functions below, so that one at a time can be made wrong by a fifth. */
#include <glib.h>
#include <math.h>
#include <string.h>

#include "internal.h"
#include "pauli-fit.h"
#include "pauli-paper.h"
#include "pauli-tail.h"
#include "pauli-vertex.h"

/* ---- Formulae that can be broken ---------------------------------------------------------------------------------- */

#define WRONG 1.2 /* the paper prints mu_a to one digit */

static const char *broken = "";

static double
spoil (const char *name, double value)
{
  return g_str_equal (name, broken) ? WRONG * value : value;
}

static PauliResult
spoil_result (const char *name, PauliResult result)
{
  result.value = spoil (name, result.value);
  return result;
}

#define OF_PARAMS(name)                                                                                               \
  PauliResult __real_##name (const PauliParams *p);                                                                   \
  PauliResult __wrap_##name (const PauliParams *p);                                                                   \
  PauliResult __wrap_##name (const PauliParams *p)                                                                    \
  {                                                                                                                   \
    return spoil_result (#name, __real_##name (p));                                                                   \
  }

#define OF_Z(name)                                                                                                    \
  PauliResult __real_##name (double z);                                                                               \
  PauliResult __wrap_##name (double z);                                                                               \
  PauliResult __wrap_##name (double z)                                                                                \
  {                                                                                                                   \
    return spoil_result (#name, __real_##name (z));                                                                   \
  }

#define OF_Q2(name)                                                                                                   \
  PauliResult __real_##name (const PauliParams *p, double Q2);                                                        \
  PauliResult __wrap_##name (const PauliParams *p, double Q2);                                                        \
  PauliResult __wrap_##name (const PauliParams *p, double Q2)                                                         \
  {                                                                                                                   \
    return spoil_result (#name, __real_##name (p, Q2));                                                               \
  }

OF_PARAMS (pauli_mu_a)
OF_PARAMS (pauli_mu)
OF_PARAMS (pauli_q2f2_limit)
OF_PARAMS (pauli_mu_series24)
OF_PARAMS (pauli_q2f2_eq23_corrected)
OF_Z (pauli_profile_quark)
OF_Z (pauli_profile_gluon)
OF_Q2 (pauli_f2)
OF_Q2 (pauli_f2_eq12)

double __real_pauli_eq12_brace_by_traces (double M2, double Q2, double Delta, double v1, double v2);
double __wrap_pauli_eq12_brace_by_traces (double M2, double Q2, double Delta, double v1, double v2);
double
__wrap_pauli_eq12_brace_by_traces (double M2, double Q2, double Delta, double v1, double v2)
{
  return spoil ("pauli_eq12_brace_by_traces", __real_pauli_eq12_brace_by_traces (M2, Q2, Delta, v1, v2));
}

double __real_pauli_projector (double M_q, double Q2, double k2, double F1, double F2);
double __wrap_pauli_projector (double M_q, double Q2, double k2, double F1, double F2);
double
__wrap_pauli_projector (double M_q, double Q2, double k2, double F1, double F2)
{
  return spoil ("pauli_projector", __real_pauli_projector (M_q, Q2, k2, F1, F2));
}

PauliStatus __real_pauli_q2f2_orders (const PauliParams *p, int n, PauliResult terms[]);
PauliStatus __wrap_pauli_q2f2_orders (const PauliParams *p, int n, PauliResult terms[]);
PauliStatus
__wrap_pauli_q2f2_orders (const PauliParams *p, int n, PauliResult terms[])
{
  PauliStatus status = __real_pauli_q2f2_orders (p, n, terms);
  if (n > 0)
    terms[1] = spoil_result ("pauli_q2f2_orders", terms[1]);
  return status;
}

PauliFit __real_pauli_refit17 (const PauliParams *p, double min, double max, size_t n);
PauliFit __wrap_pauli_refit17 (const PauliParams *p, double min, double max, size_t n);
PauliFit
__wrap_pauli_refit17 (const PauliParams *p, double min, double max, size_t n)
{
  PauliFit fit = __real_pauli_refit17 (p, min, max, n);
  fit.constants[0] = spoil ("pauli_refit17", fit.constants[0]);
  return fit;
}

/* ---- Statements --------------------------------------------------------------------------------------------------- */

typedef struct {
  size_t n;
  PauliStatement rows[PAULI_MAX_STATEMENTS];
} List;

static List
compute (const char *what_is_broken)
{
  List list;

  broken = what_is_broken;
  g_assert_cmpint (pauli_paper (list.rows, &list.n, NULL, NULL), ==, PAULI_OK);
  broken = "";
  return list;
}

/* Each row is complete, its verdict and deviation are those of its own numbers, and nothing failed. */
static void
test_rows (void)
{
  List list = compute ("");

  g_assert_cmpuint (list.n, >=, 60);
  g_assert_cmpuint (list.n, <=, PAULI_MAX_STATEMENTS);
  for (size_t i = 0; i < list.n; i++) {
    const PauliStatement *s = &list.rows[i];
    g_test_message ("%s %s: %.10g, %.10g: %s", s->equation, s->statement, s->printed, s->computed,
                    pauli_verdict_key (s->verdict));
    g_assert_true (*s->equation && *s->statement && *s->unit && g_str_is_ascii (s->unit));
    g_assert_true (isfinite (s->printed) && isfinite (s->computed) && s->tolerance >= 0);
    g_assert_true (isnan (s->corrected) == (s->erratum == NULL));
    g_assert_cmpint (s->verdict, ==, pauli_verdict (s->printed, s->corrected, s->computed, s->tolerance));
    g_assert_cmpint (s->verdict, !=, PAULI_VERDICT_UNKNOWN);
    double number = s->verdict == PAULI_VERDICT_AGREES_CORRECTED ? s->corrected : s->printed;
    bool relative = s->printed != 0 && s->computed != 0;
    double deviation = (number - s->computed) / (relative ? fabs (s->computed) : 1);
    g_assert_cmpfloat (fabs (s->deviation - deviation), <=, 1e-15 * (1 + fabs (deviation)));
    for (size_t j = 0; j < i; j++)
      g_assert_false (g_str_equal (s->statement, list.rows[j].statement) &&
                      g_str_equal (s->equation, list.rows[j].equation));
  }
}

/* Every equation that states something has a row, and both figures. */
static void
test_complete (void)
{
  static const char *const wanted[] = { "(3)",  "(4)",  "(5)",  "(6)",  "(7)",  "(8)",  "(10)", "(11)", "(12)",   "(15)",
                                        "(16)", "(17)", "(18)", "(19)", "(20)", "(21)", "(22)", "(23)", "(24)", "Fig. 2",
                                        "Fig. 3" };
  List list = compute ("");

  for (size_t k = 0; k < G_N_ELEMENTS (wanted); k++) {
    bool found = false;
    for (size_t i = 0; i < list.n; i++)
      found = found || strstr (list.rows[i].equation, wanted[k]);
    if (!found)
      g_error ("no statement of %s", wanted[k]);
  }
}

static size_t
count (const List *list, const char *equation, PauliVerdict verdict)
{
  size_t n = 0;

  for (size_t i = 0; i < list->n; i++)
    n += g_str_equal (list->rows[i].equation, equation) && list->rows[i].verdict == verdict;
  return n;
}

/* What is known of the paper by hand. */
static void
test_known (void)
{
  List list = compute ("");

  g_assert_cmpuint (count (&list, "(5), (6)", PAULI_VERDICT_AGREES), ==, 2);
  g_assert_cmpuint (count (&list, "(10)", PAULI_VERDICT_AGREES_CORRECTED), ==, 1);
  g_assert_cmpuint (count (&list, "(12)-(15)", PAULI_VERDICT_AGREES), ==, 6);
  g_assert_cmpuint (count (&list, "(16)", PAULI_VERDICT_AGREES), ==, 1);
  g_assert_cmpuint (count (&list, "(17)", PAULI_VERDICT_DIFFERS), ==, 9); /* eight values, and the constant of DP */
  g_assert_cmpuint (count (&list, "(17)", PAULI_VERDICT_AGREES), ==, 1);  /* that of MFA, 4.71 */
  g_assert_cmpuint (count (&list, "(19)", PAULI_VERDICT_AGREES), ==, 2);
  g_assert_cmpuint (count (&list, "(20)", PAULI_VERDICT_AGREES_CORRECTED), ==, 2);
  g_assert_cmpuint (count (&list, "(21)", PAULI_VERDICT_AGREES_CORRECTED), ==, 2);
  g_assert_cmpuint (count (&list, "(22), (23)", PAULI_VERDICT_AGREES_CORRECTED), ==, 1);
  g_assert_cmpuint (count (&list, "(22), (23)", PAULI_VERDICT_DIFFERS), ==, 4);
}

static void
test_verdict (void)
{
  g_assert_cmpint (pauli_verdict (1, NAN, 1.5, 0.5), ==, PAULI_VERDICT_AGREES);
  g_assert_cmpint (pauli_verdict (1, NAN, 1.5, 0.49), ==, PAULI_VERDICT_DIFFERS);
  g_assert_cmpint (pauli_verdict (1, 1.6, 1.5, 0.49), ==, PAULI_VERDICT_AGREES_CORRECTED);
  g_assert_cmpint (pauli_verdict (1, 2.1, 1.5, 0.49), ==, PAULI_VERDICT_DIFFERS);
  g_assert_cmpint (pauli_verdict (NAN, 1.5, 1.5, 0.5), ==, PAULI_VERDICT_UNKNOWN);
  g_assert_cmpint (pauli_verdict (1, NAN, INFINITY, 0.5), ==, PAULI_VERDICT_UNKNOWN);
  g_assert_cmpint (pauli_verdict (1, NAN, 1, NAN), ==, PAULI_VERDICT_UNKNOWN);
  for (int i = 0; i < PAULI_N_VERDICTS; i++)
    for (int j = 0; j < i; j++) {
      g_assert_cmpstr (pauli_verdict_key ((PauliVerdict) i), !=, pauli_verdict_key ((PauliVerdict) j));
      g_assert_cmpstr (pauli_verdict_text ((PauliVerdict) i), !=, pauli_verdict_text ((PauliVerdict) j));
    }
}

/* With a formula made wrong, a statement that agreed differs, in the equation it is about. */
static void
test_broken (void)
{
  static const struct {
    const char *function, *equation;
    size_t flips; /* at least so many */
  } rows[] = {
    { "pauli_mu_a", "(5), (6)", 2 },
    { "pauli_mu", "(24)", 1 },
    { "pauli_mu", "(19)", 2 },
    { "pauli_q2f2_limit", "(20)", 2 },
    { "pauli_q2f2_limit", "(21)", 2 },
    { "pauli_mu_series24", "(24)", 1 },
    { "pauli_q2f2_eq23_corrected", "(22), (23)", 1 },
    { "pauli_profile_quark", "(4)", 1 },
    { "pauli_profile_gluon", "(4)", 1 },
    { "pauli_f2", "(12)-(15)", 6 },
    { "pauli_f2_eq12", "(12)-(15)", 6 },
    { "pauli_eq12_brace_by_traces", "(8)-(12)", 1 },
    { "pauli_projector", "(10)", 1 },
    { "pauli_q2f2_orders", "(20)", 2 },
    { "pauli_refit17", "(17)", 1 },
  };
  List right = compute ("");

  for (size_t k = 0; k < G_N_ELEMENTS (rows); k++) {
    List wrong = compute (rows[k].function);
    size_t flips = 0;
    g_assert_cmpuint (wrong.n, ==, right.n);
    for (size_t i = 0; i < right.n; i++)
      flips += right.rows[i].verdict != PAULI_VERDICT_DIFFERS && wrong.rows[i].verdict == PAULI_VERDICT_DIFFERS &&
               g_str_equal (right.rows[i].equation, rows[k].equation);
    g_test_message ("%s wrong by a fifth: %zu verdicts on %s flip", rows[k].function, flips, rows[k].equation);
    g_assert_cmpuint (flips, >=, rows[k].flips);
  }
}

static bool
stop_at_once (G_GNUC_UNUSED void *data)
{
  return true;
}

static void
test_stop (void)
{
  PauliStatement rows[PAULI_MAX_STATEMENTS];
  size_t n = 7;

  g_assert_cmpint (pauli_paper (rows, &n, stop_at_once, NULL), ==, PAULI_ESTOPPED);
  g_assert_cmpuint (n, ==, 0);
}

/* (12) as printed against the single integral; errors cover, and what it cannot do it says. */
static void
test_eq12 (void)
{
  PauliParams p;

  for (int i = 0; i < 40; i++) {
    pauli_params_init (&p, 80 + 20 * (i % 20), 500 + 50 * (i % 7), 0.2 + 0.1 * (i % 9), i & 1);
    double Q2 = 0.25 * i;
    PauliResult printed = pauli_f2_eq12 (&p, Q2), f2 = pauli_f2 (&p, Q2);
    g_assert_cmpint (printed.status, ==, PAULI_OK);
    g_assert_cmpfloat (fabs (printed.value - f2.value), <=, printed.abserr + f2.abserr);
    g_assert_cmpfloat (printed.abserr, <=, 1e-6 * fabs (printed.value));
  }
  pauli_params_init (&p, 1, 200, 0.5, PAULI_QUARK_U);
  g_assert_cmpint (pauli_f2_eq12 (&p, 1e6).status, ==, PAULI_EACCURACY);
  g_assert_cmpint (pauli_f2_eq12 (&p, -1).status, ==, PAULI_EDOMAIN);
  p.width_g = 1.5;
  g_assert_cmpint (pauli_f2_eq12 (&p, 1).status, ==, PAULI_EDOMAIN);
  p.width_g = 1;
  p.gluon = PAULI_GLUON_EXACT;
  g_assert_cmpint (pauli_f2_eq12 (&p, 1).status, ==, PAULI_EDOMAIN);
}

/* The projector gives back any F2 whatever F1, with k = q only; and the traces are the last line of (12) anywhere. */
static void
test_traces (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1703);

  for (int i = 0; i < 200; i++) {
    double M_q = g_rand_double_range (rand, 0.01, 1), Q2 = g_rand_double_range (rand, 0.01, 10);
    double F1 = g_rand_double_range (rand, -2, 2), F2 = g_rand_double_range (rand, -2, 2);
    double scale = 1 + M_q * M_q / Q2 + Q2 / (M_q * M_q);
    g_assert_cmpfloat (fabs (pauli_projector (M_q, Q2, -Q2, F1, F2) - F2), <=, 1e-13 * scale);
    /* With another k, F1 comes through: 24 M_q^4 (q^2 - k^2)/[k^2 (4 M_q^2 - k^2)^2] of it, by hand. */
    double k2 = -1.1 * Q2, M2 = M_q * M_q, sum = 4 * M2 - k2;
    double leak = 24 * M2 * M2 * (-Q2 - k2) / (k2 * sum * sum);
    g_assert_cmpfloat (fabs (pauli_projector (M_q, Q2, k2, 1, 0) - leak), <=, 1e-12 * scale);

    double Delta = g_rand_double_range (rand, 0.5, 5), v1 = g_rand_double (rand), v2 = g_rand_double (rand);
    double brace = pauli_eq12_brace (M2, Q2, Delta, v1, v2);
    double traces = pauli_eq12_brace_by_traces (M2, Q2, Delta, v1, v2);
    g_assert_cmpfloat (fabs (traces - brace), <=, 1e-12 * scale * scale);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/paper/rows", test_rows);
  g_test_add_func ("/core/paper/complete", test_complete);
  g_test_add_func ("/core/paper/known", test_known);
  g_test_add_func ("/core/paper/verdict", test_verdict);
  g_test_add_func ("/core/paper/broken", test_broken);
  g_test_add_func ("/core/paper/stop", test_stop);
  g_test_add_func ("/core/paper/eq12", test_eq12);
  g_test_add_func ("/core/paper/traces", test_traces);
  return g_test_run ();
}
