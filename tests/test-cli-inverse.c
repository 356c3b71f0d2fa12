/* pauliscope-cli fit and solve: constants and parameters from F2, against the core, the reference tables, and least squares
 * done here.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "pauli-fit.h"
#include "pauli-solve.h"
#include "reference-table.h"
#include "test-cli-run.h"

#include <math.h>
#include <string.h>

/* ---- fit --------------------------------------------------------------------------------------------------------- */

enum { VALUE = 1, STDERR, PAPER, COVARIANCE, CHI2, MAX_DEVIATION, N_COLUMNS };

static void
assert_close (double value, double expected, double epsrel)
{
  g_assert_cmpfloat (fabs (value - expected), <=, epsrel * fabs (expected));
}

static void
test_fit_core (void)
{
  PauliParams params = reference_params (238.5, 700, PAULI_QUARK_D);
  g_autoptr (Csv) csv = csv_of ("fit --mq 238.5 --inv-rho 700 --quark d --width-q 1.2 --gluon-profile exact "
                                "--q2-window 0.5:8 --mq-window 100:400 --points 12");

  params.width_q = 1.2;
  params.gluon = PAULI_GLUON_EXACT;
  const PauliFit a = pauli_refit17 (&params, 0.5, 8, 12), b = pauli_refit18 (&params, 0.1, 0.4, 12);
  const Cell rows[3][N_COLUMNS] = {
    { { "fit17_constant", 0 }, { NULL, a.constants[0] }, { NULL, sqrt (a.covariance[0][0]) }, { NULL, 4.7 }, { NULL, 0 },
      { NULL, a.chi2 }, { NULL, a.max_deviation } },
    { { "fit18_constant", 0 }, { NULL, b.constants[0] }, { NULL, sqrt (b.covariance[0][0]) }, { NULL, -0.065 },
      { NULL, b.covariance[0][1] }, { NULL, b.chi2 }, { NULL, b.max_deviation } },
    { { "fit18_slope", 0 }, { NULL, b.constants[1] }, { NULL, sqrt (b.covariance[1][1]) }, { NULL, 0.97 },
      { NULL, b.covariance[1][0] }, { NULL, b.chi2 }, { NULL, b.max_deviation } },
  };
  g_assert_cmpuint (csv->n_rows, ==, 3);
  for (guint i = 0; i < 3; i++)
    csv_assert_row (csv, i, rows[i], N_COLUMNS);
}

/* Known from a least-squares fit elsewhere: 4.451 for DP and 4.712 for MFA, of 60 points up to 5 GeV^2. */
static void
test_fit_known (void)
{
  g_autoptr (Csv) DP = csv_of ("fit --model DP");
  g_autoptr (Csv) MFA = csv_of ("fit --model MFA --q2-window 0:5 --points 60");

  g_assert_cmpfloat (fabs (csv_number (DP, 0, VALUE, N_COLUMNS) - 4.451), <=, 0.0005);
  g_assert_cmpfloat (fabs (csv_number (MFA, 0, VALUE, N_COLUMNS) - 4.712), <=, 0.0005);
}

/* (18) is linear: the normal equations of mu/e_q = c0 + c1 x, x = M_q rho_c. */
static void
test_fit_linear (void)
{
  enum { N = 30 };
  g_autoptr (Csv) csv = csv_of ("fit --mq-window 90:450 --points 30");
  double sx = 0, sy = 0, sxx = 0, sxy = 0, x[N], y[N], chi2 = 0, deviation = 0;

  for (guint i = 0; i < N; i++) {
    const PauliParams params = reference_params (pauli_grid_point (90, 450, N, false, i), 600, PAULI_QUARK_U);
    x[i] = params.M_q * params.rho_c;
    y[i] = pauli_mu (&params).value / (2.0 / 3.0);
    sx += x[i];
    sy += y[i];
    sxx += x[i] * x[i];
    sxy += x[i] * y[i];
  }
  double determinant = N * sxx - sx * sx;
  double c1 = (N * sxy - sx * sy) / determinant, c0 = (sy - c1 * sx) / N;
  for (guint i = 0; i < N; i++) {
    double residual = c0 + c1 * x[i] - y[i];
    chi2 += residual * residual * 4.0 / 9.0; /* of mu */
    deviation = fmax (deviation, fabs (residual / y[i]));
  }
  double variance = chi2 * 9.0 / 4.0 / (N - 2) / determinant;
  assert_close (csv_number (csv, 1, VALUE, N_COLUMNS), c0, 1e-9);
  assert_close (csv_number (csv, 2, VALUE, N_COLUMNS), c1, 1e-9);
  assert_close (csv_number (csv, 1, STDERR, N_COLUMNS), sqrt (variance * sxx), 1e-6);
  assert_close (csv_number (csv, 2, STDERR, N_COLUMNS), sqrt (variance * N), 1e-6);
  for (guint row = 1; row < 3; row++) {
    assert_close (csv_number (csv, row, COVARIANCE, N_COLUMNS), -variance * sx, 1e-6);
    assert_close (csv_number (csv, row, CHI2, N_COLUMNS), chi2, 1e-6);
    assert_close (csv_number (csv, row, MAX_DEVIATION, N_COLUMNS), deviation, 1e-6);
  }
}

/* The sum of squares of (17) with a constant, over 0.5 to 4 GeV^2. */
static double
chi2_of_17 (double constant)
{
  const PauliParams params = reference_params (170, 600, PAULI_QUARK_U);
  PauliResult mu = pauli_mu (&params);
  double sum = 0;

  for (guint i = 0; i < 20; i++) {
    double Q2 = pauli_grid_point (0.5, 4, 20, false, i);
    double residual = pauli_f2_monopole (&params, mu, constant, Q2).value - pauli_f2 (&params, Q2).value;
    sum += residual * residual;
  }
  return sum;
}

/* The constant of (17) is at the bottom of the sum of squares. */
static void
test_fit_monopole (void)
{
  g_autoptr (Csv) csv = csv_of ("fit --model MFA --q2-window 0.5:4 --points 20");
  double constant = csv_number (csv, 0, VALUE, N_COLUMNS), chi2 = csv_number (csv, 0, CHI2, N_COLUMNS);

  assert_close (chi2, chi2_of_17 (constant), 1e-9);
  g_assert_cmpfloat (chi2, <, chi2_of_17 (constant * (1 + 1e-4)));
  g_assert_cmpfloat (chi2, <, chi2_of_17 (constant * (1 - 1e-4)));
  /* Of one constant: the variance is [chi2/(n - 1)] 2/chi2''. */
  double h = 1e-3 * constant;
  double curvature = (chi2_of_17 (constant + h) - 2 * chi2 + chi2_of_17 (constant - h)) / (h * h);
  assert_close (csv_number (csv, 0, STDERR, N_COLUMNS), sqrt (chi2 / 19 * 2 / curvature), 0.05);
}

/* ---- solve ------------------------------------------------------------------------------------------------------- */

static Csv *
solve (const char *unknown, const char *options)
{
  g_autofree char *line = g_strdup_printf ("solve --for %s %s", unknown, options);

  return csv_of (line);
}

/* A row whose value is the expected one, within its own error estimate. */
static void
assert_has_solution (const Csv *csv, const char *name, const char *unit, double expected)
{
  for (guint i = 0; i < csv->n_rows; i++) {
    g_auto (GStrv) cells = csv_cells (csv, i, 4);
    g_assert_cmpstr (cells[0], ==, name);
    g_assert_cmpstr (cells[3], ==, unit);
    g_assert_cmpfloat (number_of (cells[2]), <=, 1e-9 * number_of (cells[1]));
    if (fabs (number_of (cells[1]) - expected) <= number_of (cells[2]) + 1e-14 * expected)
      return;
  }
  g_error ("no %s = %.17g among %u solutions", name, expected, csv->n_rows);
}

/* Not at an end of the range, beyond which rounding of F2 can put the solution. */
static gboolean
is_inside (PauliParam param, double value)
{
  return value > pauli_param_info (param)->min && value < pauli_param_info (param)->max;
}

/* f2.csv: from the 24 digits of F2 back to M_q and rho_c. */
static void
test_solve_reference (void)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("f2", 4, 30);

  for (guint i = 0; i < table->n_rows; i++) {
    const double *row = reference_table_row (table, i);
    g_autofree char *target = g_strdup_printf ("--f2 %.17g --at-q2 %.17g", row[3], row[2]);
    g_autofree char *for_M_q = g_strdup_printf ("%s --inv-rho %.17g", target, row[1]);
    g_autofree char *for_rho_c = g_strdup_printf ("%s --mq %.17g", target, row[0]);
    g_test_message ("%s, %s", for_M_q, for_rho_c);
    if (is_inside (PAULI_PARAM_M_Q, row[0])) {
      g_autoptr (Csv) M_q = solve ("mq", for_M_q);
      assert_has_solution (M_q, "M_q", "MeV", row[0]);
    }
    if (is_inside (PAULI_PARAM_INV_RHO_C, row[1])) {
      g_autoptr (Csv) inv_rho_c = solve ("inv-rho", for_rho_c);
      g_autoptr (Csv) rho_c = solve ("rho", for_rho_c);
      assert_has_solution (inv_rho_c, "inv_rho_c", "MeV", row[1]);
      assert_has_solution (rho_c, "rho_c", "fm", PAULI_HBARC_MEV_FM / row[1]);
    }
  }
}

/* The magnetic moments (19) of the models give their masses back; so does --f2 at Q2 = 0, and the d quark by (16). */
static void
test_solve_models (void)
{
  g_autoptr (Csv) MFA = solve ("mq", "--mu 0.13805531758670314");
  g_autoptr (Csv) DP = solve ("mq", "--f2 0.33268133443978753 --at-q2 0");
  g_autoptr (Csv) d = solve ("mq", "--mu -0.16634066721989377 --quark d");

  assert_has_solution (MFA, "M_q", "MeV", 170);
  assert_has_solution (DP, "M_q", "MeV", 350);
  assert_has_solution (d, "M_q", "MeV", 350);
  g_assert_cmpuint (MFA->n_rows + DP->n_rows + d->n_rows, ==, 3);
}

/* Each solution, fed back, gives what was wanted. */
static void
assert_feeds_back (const char *unknown, const char *options, const char *target, double wanted, guint n)
{
  g_autofree char *all = g_strdup_printf ("%s --f2 %.17g --at-q2 %s", options, wanted, target);
  g_autoptr (Csv) csv = solve (unknown, all);

  g_assert_cmpuint (csv->n_rows, ==, n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *line = g_strdup_printf ("f2 %s --q2 %s --%s %.17g", options, target, unknown, csv_number (csv, i, 1, 4));
    g_autoptr (Csv) back = csv_of (line);
    assert_close (csv_number (back, 0, 1, 3), wanted, 1e-12);
    g_assert_true (i == 0 || csv_number (csv, i, 1, 4) > csv_number (csv, i - 1, 1, 4)); /* ascending */
  }
}

/* At Q2 = 100 GeV^2 and M_q = 350 MeV, F2 falls, rises and falls again with 1/rho_c. */
static void
test_solve_back (void)
{
  assert_feeds_back ("mq", "--inv-rho 700", "0", 0.2, 1);
  assert_feeds_back ("mq", "--width-q 1.3 --width-g 0.8", "2.5", 0.05, 1);
  assert_feeds_back ("rho", "--mq 238.5 --gluon-profile exact", "1", 0.1, 1);
  assert_feeds_back ("inv-rho", "--mq 350", "100", 0.0027, 2);
  assert_feeds_back ("inv-rho", "--mq 350", "100", 0.002791, 3);
  assert_feeds_back ("rho", "--mq 350", "100", 0.002791, 3);
}

/* No solution: a table without rows, success, and a message with what could be wanted. */
static void
test_solve_none (void)
{
  static const struct {
    const char *options, *message, *head;
  } cases[] = {
    { "--for inv-rho --mu 5",
      "F2(Q² = 0 GeV²) goes from 0.07030645731 to 1.041661323 for 1/ρ_c from 200 to 2000 MeV",
      "command=solve M_q_MeV=350 alpha_s=0.5 quark=u width_q=1 width_g=1 gluon_profile=gaussian F2=5 Q2_GeV2=0" },
    { "--for rho --f2 0.0025 --at-q2 100",
      "F2(Q² = 100 GeV²) goes from 0.002634119483 to 0.002982794918 for ρ_c from 0.0986634902 to 0.986634902 fm",
      "command=solve M_q_MeV=350 alpha_s=0.5 quark=u width_q=1 width_g=1 gluon_profile=gaussian "
      "F2=0.0025000000000000001 Q2_GeV2=100" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (cases); k++) {
    g_autofree char *line = g_strdup_printf ("solve %s", cases[k].options);
    g_autofree char *message =
      g_strdup_printf ("pauliscope-cli: none in the range: with these parameters %s\n", cases[k].message);
    g_autofree char *table =
      g_strdup_printf ("# pauliscope-cli " PAULI_VERSION " %s\nunknown,value,abserr,unit\n", cases[k].head);
    g_autoptr (Run) run = run_cli (line);
    g_assert_cmpint (run->status, ==, 0);
    g_assert_cmpstr (run->err, ==, message);
    g_assert_cmpstr (run->out, ==, table);
  }
  g_autoptr (Run) run = run_cli ("solve --for mq --mu -0.1 --format json");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_suffix (run->out, "\"rows\":[\n]}\n"));
  g_assert_nonnull (strstr (run->err, " for M_q from 1 to 1000 MeV\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/fit/core", test_fit_core);
  g_test_add_func ("/cli/fit/known", test_fit_known);
  g_test_add_func ("/cli/fit/linear", test_fit_linear);
  g_test_add_func ("/cli/fit/monopole", test_fit_monopole);
  g_test_add_func ("/cli/solve/reference", test_solve_reference);
  g_test_add_func ("/cli/solve/models", test_solve_models);
  g_test_add_func ("/cli/solve/back", test_solve_back);
  g_test_add_func ("/cli/solve/none", test_solve_none);
  return g_test_run ();
}
