/* The tables of pauliscope-cli: what stands in them, against the core and the reference tables.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "pauli.h"
#include "pauli-tail.h"
#include "reference-table.h"
#include "test-cli-run.h"

#include <math.h>
#include <string.h>

/* ---- The contract: first line, columns --------------------------------------------------------------------------- */

#define PROGRAM "pauliscope-cli " PAULI_VERSION
#define WIDTHS " width_q=1 width_g=1"
#define PROFILES WIDTHS " gluon_profile=gaussian"
#define MODEL "inv_rho_c_MeV=600 rho_c_fm=0.32887830066666668 alpha_s=0.5 quark=u"
#define DEFAULTS MODEL PROFILES

static const struct {
  const char *line, *comment, *columns;
  guint n_rows;
} tables[] = {
  { "f2 --q2 0,1", "# " PROGRAM " command=f2 M_q_MeV=350 " DEFAULTS, "Q2_GeV2,F2,F2_abserr", 2 },
  { "mu --mq 1:1000:7", "# " PROGRAM " command=mu " DEFAULTS " orders=3", "M_q_MeV,mu,mu_abserr,mu_linear_fit,mu_series", 7 },
  { "asymptotics --q2 1:1e6:5:log", "# " PROGRAM " command=asymptotics M_q_MeV=350 " DEFAULTS,
    "Q2_GeV2,Q2F2,Q2F2_abserr,fit17,limit,leading21,eq23_printed,eq23_corrected", 5 },
  { "derived", "# " PROGRAM " command=derived M_q_MeV=350 " DEFAULTS, "name,value,abserr,unit", PAULI_N_DERIVED },
  { "f2 --q2 0,1 --perturbative", "# " PROGRAM " command=f2 M_q_MeV=350 " DEFAULTS, "Q2_GeV2,F2,F2_abserr,F2_one_gluon",
    2 },
  { "vertex --z 0,1,2", "# " PROGRAM " command=vertex M_q_MeV=350 " MODEL WIDTHS, "z,F_q,F_g,F_q_gauss,F_g_gauss", 3 },
  { "vertex --t 0", "# " PROGRAM " command=vertex M_q_MeV=350 " MODEL WIDTHS,
    "k1_GeV,k2_GeV,t_GeV,vertex,vertex_abserr,vertex_gauss", 1 },
  { "orders", "# " PROGRAM " command=orders M_q_MeV=350 " DEFAULTS, "n,term,partial_sum,rest,sum,limit", 11 },
  { "ranges --tolerance 0.05", "# " PROGRAM " command=ranges M_q_MeV=350 " DEFAULTS " orders=3",
    "formula,variable,tolerance,min,max,unit", 10 },
  { "fit", "# " PROGRAM " command=fit M_q_MeV=350 " DEFAULTS
           " Q2_min_GeV2=0 Q2_max_GeV2=5 M_q_min_MeV=80 M_q_max_MeV=500 points=60",
    "name,value,stderr,paper,covariance,chi2,max_deviation", 3 },
  { "solve --for mq --mu 0.25", "# " PROGRAM " command=solve " DEFAULTS " F2=0.25 Q2_GeV2=0", "unknown,value,abserr,unit",
    1 },
  { "solve --for rho --f2 0.25 --at-q2 0.5",
    "# " PROGRAM " command=solve M_q_MeV=350 alpha_s=0.5 quark=u" PROFILES " F2=0.25 Q2_GeV2=0.5",
    "unknown,value,abserr,unit", 1 },
};

static void
test_head (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (tables); k++) {
    g_autoptr (Run) run = run_cli_well (tables[k].line);
    g_autoptr (Csv) csv = csv_read (run->out);
    g_assert_cmpstr (csv->comment, ==, tables[k].comment);
    g_assert_cmpstr (csv->header, ==, tables[k].columns);
    g_assert_cmpuint (csv->n_rows, ==, tables[k].n_rows);
  }
}

/* Later options win, whichever they are. */
static void
test_option_order (void)
{
  static const struct {
    const char *options, *parameters;
  } cases[] = {
    { "", "M_q_MeV=350 " DEFAULTS },
    { "--model MFA", "M_q_MeV=170 " DEFAULTS },
    { "--model MFA --mq 350", "M_q_MeV=350 " DEFAULTS },
    { "--mq 350 --model MFA", "M_q_MeV=170 " DEFAULTS },
    { "--model MFA --model DP", "M_q_MeV=350 " DEFAULTS },
    { "--quark d --mq 200 --alpha-s 1.5 --model=DP --alpha-s=0.25",
      "M_q_MeV=350 inv_rho_c_MeV=600 rho_c_fm=0.32887830066666668 alpha_s=0.25 quark=d" PROFILES },
    { "--rho 0.5 --inv-rho 1000",
      "M_q_MeV=350 inv_rho_c_MeV=1000 rho_c_fm=0.19732698039999999 alpha_s=0.5 quark=u" PROFILES },
    { "--inv-rho 1000 --rho 0.5",
      "M_q_MeV=350 inv_rho_c_MeV=394.65396079999999 rho_c_fm=0.5 alpha_s=0.5 quark=u" PROFILES },
    { "--rho 0.5 --model DP", "M_q_MeV=350 " DEFAULTS },
    { "--alpha-s 1.5 --model MFA", "M_q_MeV=170 " DEFAULTS },
    { "--quark d --quark u", "M_q_MeV=350 " DEFAULTS },
    { "--width-q 2 --width-g 0.5 --width-q 0.5", "M_q_MeV=350 " MODEL " width_q=0.5 width_g=0.5 gluon_profile=gaussian" },
    { "--width-q 1.5 --width-g 1.25 --model DP", "M_q_MeV=350 " MODEL " width_q=1.5 width_g=1.25 gluon_profile=gaussian" },
    { "--gluon-profile exact --model DP", "M_q_MeV=350 " MODEL " width_q=1 gluon_profile=exact" },
    { "--gluon-profile exact --gluon-profile gaussian --width-g 2 --quark-profile gaussian",
      "M_q_MeV=350 " MODEL " width_q=1 width_g=2 gluon_profile=gaussian" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (cases); k++) {
    g_autofree char *line = g_strdup_printf ("derived %s", cases[k].options);
    g_autofree char *expected = g_strdup_printf ("# " PROGRAM " command=derived %s", cases[k].parameters);
    g_autoptr (Run) run = run_cli_well (line);
    g_autoptr (Csv) csv = csv_read (run->out);
    g_assert_cmpstr (csv->comment, ==, expected);
  }
}

/* The ends of the range of rho_c as messages and help state them: 1/rho_c is not an ulp outside its own. */
static void
test_rho_ends (void)
{
  static const struct {
    const char *rho_c;
    double inv_rho_c;
  } ends[] = { { "0.0986634902", 2000 }, { "0.986634902", 200 } };

  for (gsize k = 0; k < G_N_ELEMENTS (ends); k++) {
    g_autofree char *line = g_strdup_printf ("derived --rho %s", ends[k].rho_c);
    g_autofree char *expected = g_strdup_printf (" inv_rho_c_MeV=%g ", ends[k].inv_rho_c);
    g_autoptr (Run) run = run_cli_well (line);
    g_assert_nonnull (strstr (run->out, expected));
  }
}

/* Q2 given as GRID, and the points it means. */
static void
test_grid (void)
{
  static const struct {
    const char *grid;
    guint n;
    double points[5];
  } cases[] = {
    { "2.5", 1, { 2.5 } },
    { "3,1,2,1", 4, { 3, 1, 2, 1 } },
    { "+1e1,.5,2.,-0", 4, { 10, 0.5, 2, 0 } },
    { "0:1:5", 5, { 0, 0.25, 0.5, 0.75, 1 } },
    { "7:9:1", 1, { 7 } },
    { "7:9:1:log", 1, { 7 } },
    { "2:2:3", 3, { 2, 2, 2 } },
    { "7:7:3:log", 3, { 7, 7, 7 } },
    { "1e6:1e6:3:log", 3, { 1e6, 1e6, 1e6 } },
    { "1e-320:1e6:2:log", 2, { 1e-320, 1e6 } },
    { "1e-310:1e6:3:log", 3, { 1e-310, 1e-152, 1e6 } },
    { "1:16:5:log", 5, { 1, 2, 4, 8, 16 } },
    { "0,1000000", 2, { 0, 1e6 } },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (cases); k++) {
    g_autofree char *line = g_strdup_printf ("f2 --q2 %s", cases[k].grid);
    g_autoptr (Run) run = run_cli_well (line);
    g_autoptr (Csv) csv = csv_read (run->out);
    g_assert_cmpuint (csv->n_rows, ==, cases[k].n);
    for (guint i = 0; i < csv->n_rows; i++) {
      g_auto (GStrv) cells = csv_cells (csv, i, 3);
      /* The ends are exact; a point between different ends is within the rounding of a power. */
      double expected = cases[k].points[i];
      gboolean exact = i == 0 || i + 1 == csv->n_rows || cases[k].points[0] == cases[k].points[csv->n_rows - 1];
      g_assert_cmpfloat (fabs (number_of (cells[0]) - expected), <=, exact ? 0 : 1e-12 * expected);
      g_assert_false (g_str_has_prefix (cells[0], "-"));
    }
  }
}

/* ---- The numbers are the core's, to the last bit ----------------------------------------------------------------- */

static const struct {
  const char *options;
  double M_q, inv_rho_c, alpha_s;
  PauliQuark quark;
} settings[] = {
  { "", 350, 600, 0.5, PAULI_QUARK_U },
  { "--model MFA --quark d", 170, 600, 0.5, PAULI_QUARK_D },
  { "--mq 1 --inv-rho 2000 --alpha-s 0.05", 1, 2000, 0.05, PAULI_QUARK_U },
  { "--mq 1e3 --inv-rho 200 --alpha-s 2 --quark d", 1000, 200, 2, PAULI_QUARK_D },
  { "--mq 238.5 --rho 0.3", 238.5, PAULI_HBARC_MEV_FM / 0.3, 0.5, PAULI_QUARK_U },
};

static PauliParams
params_of (gsize k, double M_q)
{
  PauliParams params;
  PauliStatus status =
    pauli_params_init (&params, M_q, settings[k].inv_rho_c, settings[k].alpha_s, settings[k].quark);

  g_assert_cmpint (status, ==, PAULI_OK);
  return params;
}

static Csv *
table_of (const char *command, gsize k, const char *grid)
{
  g_autofree char *line = g_strdup_printf ("%s %s %s", command, settings[k].options, grid);
  g_autoptr (Run) run = run_cli_well (line);

  return csv_read (run->out);
}

/* Each cell of the row is expected[] to the last bit. */
static void
assert_row (const Csv *csv, guint row, const double *expected, guint n)
{
  g_auto (GStrv) cells = csv_cells (csv, row, n);

  for (guint column = 0; column < n; column++)
    g_assert_cmpfloat (number_of (cells[column]), ==, expected[column]);
}

static double
first_cell (const Csv *csv, guint row, guint n_columns)
{
  g_auto (GStrv) cells = csv_cells (csv, row, n_columns);

  return number_of (cells[0]);
}

static void
test_f2 (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (settings); k++) {
    const PauliParams params = params_of (k, settings[k].M_q);
    g_autoptr (Csv) csv = table_of ("f2", k, "--q2 0,1e-7,0.385,2.385,1234.5,1e6");
    g_assert_cmpuint (csv->n_rows, ==, 6);
    for (guint i = 0; i < csv->n_rows; i++) {
      double Q2 = first_cell (csv, i, 3);
      PauliResult f2 = pauli_f2 (&params, Q2);
      assert_row (csv, i, (double[]){ Q2, f2.value, f2.abserr }, 3);
    }
  }
}

/* --mq is the grid, so only the other parameters of a setting are used. */
static void
test_mu (void)
{
  static const char *const options[] = { "", "--model MFA --quark d", "--inv-rho 2000 --alpha-s 0.05",
                                         "--inv-rho 200 --alpha-s 2 --quark d", "--rho 0.3" };
  G_STATIC_ASSERT (G_N_ELEMENTS (options) == G_N_ELEMENTS (settings));

  for (gsize k = 0; k < G_N_ELEMENTS (options); k++) {
    int orders = 1 + (int) k % PAULI_SERIES24_ORDERS;
    g_autofree char *line = g_strdup_printf ("mu --mq 1:1000:12:log %s --orders %d", options[k], orders);
    g_autoptr (Run) run = run_cli_well (line);
    g_autoptr (Csv) csv = csv_read (run->out);
    g_assert_cmpuint (csv->n_rows, ==, 12);
    for (guint i = 0; i < csv->n_rows; i++) {
      double M_q = first_cell (csv, i, 5);
      const PauliParams params = params_of (k, M_q);
      PauliResult mu = pauli_mu (&params);
      assert_row (csv, i,
                  (double[]){ M_q, mu.value, mu.abserr, pauli_mu_fit18 (&params).value,
                              pauli_mu_series24_to (&params, orders).value }, 5);
    }
  }
}

static void
test_asymptotics (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (settings); k++) {
    const PauliParams params = params_of (k, settings[k].M_q);
    g_autoptr (Csv) csv = table_of ("asymptotics", k, "--q2 0,0.385,47,1e6");
    g_assert_cmpuint (csv->n_rows, ==, 4);
    for (guint i = 0; i < csv->n_rows; i++) {
      double Q2 = first_cell (csv, i, 8);
      PauliResult f2 = pauli_f2 (&params, Q2), fit = pauli_f2_fit17 (&params, pauli_mu (&params), Q2);
      assert_row (csv, i,
                  (double[]){ Q2, Q2 * f2.value, Q2 * f2.abserr, Q2 * fit.value, pauli_q2f2_limit (&params).value,
                              pauli_q2f2_leading21 (&params).value, pauli_q2f2_eq23_printed (&params).value,
                              pauli_q2f2_eq23_corrected (&params).value }, 8);
    }
  }
}

static void
test_derived (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (settings); k++) {
    const PauliParams params = params_of (k, settings[k].M_q);
    PauliDerived rows[PAULI_N_DERIVED];
    g_autoptr (Csv) csv = table_of ("derived", k, "");

    pauli_derived (&params, rows);
    g_assert_cmpuint (csv->n_rows, ==, PAULI_N_DERIVED);
    for (guint i = 0; i < PAULI_N_DERIVED; i++) {
      g_auto (GStrv) cells = csv_cells (csv, i, 4);
      g_assert_cmpstr (cells[0], ==, rows[i].name);
      g_assert_cmpfloat (number_of (cells[1]), ==, rows[i].result.value);
      g_assert_cmpfloat (number_of (cells[2]), ==, rows[i].result.abserr);
      g_assert_cmpstr (cells[3], ==, rows[i].unit);
    }
  }
}

/* ---- The numbers are right: the reference tables ----------------------------------------------------------------- */

/* A printed value and its error estimate against a reference. */
static void
assert_covers (const char *value, const char *abserr, double reference)
{
  PauliResult printed = { number_of (value), number_of (abserr), PAULI_OK };

  reference_check (printed, reference, 1e-15, PAULI_EPSREL, "%s", value);
}

static void
test_reference_f2 (void)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("f2", 4, 30);

  for (guint i = 0; i < table->n_rows; i++) {
    const double *row = reference_table_row (table, i);
    g_autofree char *line = g_strdup_printf ("f2 --mq %.17g --inv-rho %.17g --q2 %.17g", row[0], row[1], row[2]);
    g_autoptr (Run) run = run_cli_well (line);
    g_autoptr (Csv) csv = csv_read (run->out);
    g_auto (GStrv) cells = csv_cells (csv, 0, 3);
    assert_covers (cells[1], cells[2], row[3]);
  }
}

/* limits.csv: M_q, 1/rho_c, F2(0), slope, limit and leading term of (21), of the u quark. */
static void
test_reference_limits (void)
{
  static const struct {
    const char *name;
    guint column;
  } rows[] = { { "mu", 2 }, { "slope", 3 }, { "limit_Q2F2", 4 }, { "leading21", 5 } };
  g_autoptr (ReferenceTable) table = reference_table_read ("limits", 6, 20);

  for (guint i = 0; i < table->n_rows; i++) {
    const double *reference = reference_table_row (table, i);
    g_autofree char *line = g_strdup_printf ("derived --mq %.17g --inv-rho %.17g", reference[0], reference[1]);
    g_autoptr (Run) run = run_cli_well (line);
    for (gsize k = 0; k < G_N_ELEMENTS (rows); k++) {
      g_autofree char *start = g_strdup_printf ("\n%s,", rows[k].name);
      const char *found = strstr (run->out, start);
      g_assert_nonnull (found);
      g_auto (GStrv) cells = g_strsplit (found + strlen (start), ",", 3);
      assert_covers (cells[0], cells[1], reference[rows[k].column]);
    }
  }
}

/* ---- Many points ------------------------------------------------------------------------------------------------- */

/* Some rows of a table over many points, computed in threads, are those of a table over these points alone. */
static void
assert_rows_alone (const char *command, const Csv *csv)
{
  /* Odd, so that it meets all places of a block. */
  const guint stride = 1237;
  g_autoptr (GString) line = g_string_new (command);
  guint n = 0;

  for (guint i = 0; i < csv->n_rows; i += stride, n++) {
    const char *row = csv->rows[i];
    g_string_append (line, n == 0 ? " --q2 " : ",");
    g_string_append_len (line, row, strchr (row, ',') - row);
  }
  g_autoptr (Run) run = run_cli_well (line->str);
  g_autoptr (Csv) alone = csv_read (run->out);
  g_assert_cmpuint (alone->n_rows, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (alone->rows[i], ==, csv->rows[i * stride]);
}

static void
test_many_points (void)
{
  static const char *const commands[] = { "f2", "asymptotics" };

  for (gsize k = 0; k < G_N_ELEMENTS (commands); k++) {
    g_autofree char *line = g_strdup_printf ("%s --q2 0:1000:100000", commands[k]);
    g_autoptr (Run) run = run_cli_well (line);
    g_autoptr (Csv) csv = csv_read (run->out);
    g_assert_cmpuint (csv->n_rows, ==, 100000);
    for (guint i = 0; i < csv->n_rows; i++)
      g_assert_cmpfloat (first_cell (csv, i, k == 0 ? 3 : 8), ==, pauli_grid_point (0, 1000, 100000, false, i));
    assert_rows_alone (commands[k], csv);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/head", test_head);
  g_test_add_func ("/cli/option-order", test_option_order);
  g_test_add_func ("/cli/rho-ends", test_rho_ends);
  g_test_add_func ("/cli/grid", test_grid);
  g_test_add_func ("/cli/core/f2", test_f2);
  g_test_add_func ("/cli/core/mu", test_mu);
  g_test_add_func ("/cli/core/asymptotics", test_asymptotics);
  g_test_add_func ("/cli/core/derived", test_derived);
  g_test_add_func ("/cli/reference/f2", test_reference_f2);
  g_test_add_func ("/cli/reference/limits", test_reference_limits);
  g_test_add_func ("/cli/many-points", test_many_points);
  return g_test_run ();
}
