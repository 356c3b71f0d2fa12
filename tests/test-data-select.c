/* Data sets from the columns of tables: which are guessed, which rows are left out, and what random texts do.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-text.h"
#include "scene.h"

#include <math.h>
#include <string.h>

static PauliDataText *
read_text (const char *table)
{
  g_autoptr (GError) error = NULL;
  PauliDataText *text = pauli_data_text_new (table, strlen (table), NULL, NULL, &error);

  g_assert_no_error (error);
  return text;
}

/* ---- Guess ----------------------------------------------------------------------------------------------------- */

static const struct {
  const char *table;
  int x, y, yerr;
  PauliDataQuantity quantity;
  double x_scale;
} guesses[] = {
  /* by order */
  { "1 2", 0, 1, -1, PAULI_DATA_F2, 1 },
  { "1 2 3", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "1 2 3\n4 5 0", 0, 1, -1, PAULI_DATA_F2, 1 },
  { "1 2 3\n4 5 -6", 0, 1, -1, PAULI_DATA_F2, 1 },
  { "a,1,2,3\nb,4,5,6", 1, 2, 3, PAULI_DATA_F2, 1 },
  { "1,,2,3\n4,,5,6", 0, 2, 3, PAULI_DATA_F2, 1 },
  { "a,1\nb,4", 1, 0, -1, PAULI_DATA_F2, 1 },
  { "alpha,beta,gamma\n1,2,3", 0, 1, 2, PAULI_DATA_F2, 1 },
  /* by name */
  { "Q2,F2,err\n1,2,3", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "err,F2,Q2\n1,2,3", 2, 1, -1, PAULI_DATA_F2, 1 },
  { "F2,sigma,Q2\n1,2,3", 2, 0, 1, PAULI_DATA_F2, 1 },
  { "Q2,dQ2_err,F2,F2_err\n1,2,3,4", 0, 2, 3, PAULI_DATA_F2, 1 },
  { "run,Q^2,W,F_2,dF_2\n1,2,3,4,5", 1, 3, 4, PAULI_DATA_F2, 1 },
  { "Q2,F2,W\n1,2,3", 0, 1, -1, PAULI_DATA_F2, 1 },
  { "x,y,dy\n1,2,3", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "x y ±\n1 2 3", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "x,y,error\n1,2,-3", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "x;y;Uncertainty\n1;2;3", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "-Q2,F2,stat +-,sys +-\n1,2,3,4", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "F2,n,Q2\n1,2,3", 2, 0, -1, PAULI_DATA_F2, 1 },
  { "n,F2\n1,2", 0, 1, -1, PAULI_DATA_F2, 1 },
  { "Q2,n\n1,2", 0, 1, -1, PAULI_DATA_F2, 1 },
  { "Q2,F2(Q2),σ_F2\n1,2,3", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "n;F₂;δF₂;q²\n1;2;3;4", 3, 1, 2, PAULI_DATA_F2, 1 },
  { "n,F2(Q2),Q2\n1,2,3", 2, 1, -1, PAULI_DATA_F2, 1 },
  { "Q2,Q2F2,err\n1,2,3", 0, 1, 2, PAULI_DATA_Q2F2, 1 },
  { "Q2,Q^2*F_2 [GeV^2],err\n1,2,3", 0, 1, 2, PAULI_DATA_Q2F2, 1 },
  { "M_q,mu,err\n1,2,3", 0, 1, 2, PAULI_DATA_MU, 1 },
  { "M_q,y,err\n1,2,3", 0, 1, 2, PAULI_DATA_MU, 1 },
  { "mass μ Δμ\n1 2 3", 0, 1, 2, PAULI_DATA_MU, 1 },
  { "n,\xc2\xb5,m\n1,2,3", 2, 1, -1, PAULI_DATA_MU, 1 }, /* the micro sign */
  { "M_q,F2\n1,2", 0, 1, -1, PAULI_DATA_MU, 1 },
  { "x,mu\n1,2", 0, 1, -1, PAULI_DATA_MU, 1 },
  { "M_q,F2(0)\n1,2", 0, 1, -1, PAULI_DATA_MU, 1 },
  { "n,F2(0)\n1,2", 0, 1, -1, PAULI_DATA_MU, 1 },
  { "Q2,F2(0)\n1,2", 0, 1, -1, PAULI_DATA_F2, 1 }, /* not over M_q */
  { "q²,μ,err\n1,2,3", 0, 1, 2, PAULI_DATA_F2, 1 },
  /* with a unit */
  { "Q2 [GeV^2],F2\n1,2", 0, 1, -1, PAULI_DATA_F2, 1 },
  { "Q2 (MeV^2),F2\n1,2", 0, 1, -1, PAULI_DATA_F2, 1e-6 },
  { "Q2 [GeV2],F2(0)\n1,2", 0, 1, -1, PAULI_DATA_F2, 1 },
  { "Q2 [MeV2],F2(0)\n1,2", 0, 1, -1, PAULI_DATA_F2, 1e-6 },
  { "M_q (GeV),mu\n1,2", 0, 1, -1, PAULI_DATA_MU, 1000 },
  { "GeV,mu\n1,2", 0, 1, -1, PAULI_DATA_MU, 1000 },
  { "M_q/GeV,mu\n1,2", 0, 1, -1, PAULI_DATA_MU, 1000 },
  { "M_q / MeV,mu\n1,2", 0, 1, -1, PAULI_DATA_MU, 1 },
  { "M_q [fm^-1],mu\n1,2", 0, 1, -1, PAULI_DATA_MU, 1 },
  { "Q2 (GeV),F2\n1,2", 0, 1, -1, PAULI_DATA_F2, 1 },
  /* as this program's command line writes them */
  { "# a\nQ2_GeV2,F2,F2_abserr\n1,2,3", 0, 1, 2, PAULI_DATA_F2, 1 },
  { "# a\nM_q_MeV,mu,mu_abserr,mu_linear_fit,mu_series\n1,2,3,4,5", 0, 1, 2, PAULI_DATA_MU, 1 },
  { "Q2_GeV2,Q2F2,Q2F2_abserr,fit17,limit,leading21\n1,2,3,4,5,6", 0, 1, 2, PAULI_DATA_Q2F2, 1 },
};

static void
test_guess (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (guesses); i++) {
    g_autoptr (PauliDataText) text = read_text (guesses[i].table);
    PauliDataSelection guess = pauli_data_text_guess (text);
    if (guess.x != guesses[i].x || guess.y != guesses[i].y || guess.yerr != guesses[i].yerr ||
        guess.quantity != guesses[i].quantity || guess.x_scale != guesses[i].x_scale)
      g_error ("of\n%s\ncame %d %d %d %s %g", guesses[i].table, guess.x, guess.y, guess.yerr,
               pauli_dataset_quantity_keys[guess.quantity], guess.x_scale);
    g_assert_null (guess.name);
  }
}

/* ---- Select ---------------------------------------------------------------------------------------------------- */

/* The points and what was left out. */
static char *
describe (const PauliDataset *dataset, const PauliDataReport *report)
{
  GString *all = g_string_new (NULL);
  const double *x = pauli_dataset_x (dataset), *y = pauli_dataset_y (dataset), *yerr = pauli_dataset_yerr (dataset);

  for (size_t i = 0; i < pauli_dataset_n (dataset); i++) {
    g_string_append_printf (all, "%.15g %.15g", x[i], y[i]);
    if (yerr)
      g_string_append_printf (all, " %.15g", yerr[i]);
    g_string_append_c (all, '\n');
  }
  for (size_t i = 0; report->texts[i]; i++)
    g_string_append_printf (all, "%s\n", report->texts[i]);
  return g_string_free (all, FALSE);
}

#define F2 PAULI_DATA_F2
#define MU PAULI_DATA_MU

static const struct {
  const char *table;
  PauliDataSelection selection;
  const char *description;
} selections[] = {
  { "1 2 3\n4 5 6\n", { 0, 1, 2, 1, F2, "a" }, "1 2 3\n4 5 6\n" },
  { "1 2 3\n4 5 6\n", { 2, 0, -1, 1, F2, "a" }, "3 1\n6 4\n" },
  { "1 2 3\n0.5 5 6\n", { 0, 1, 2, 1000, MU, "a" }, "1000 2 3\n500 5 6\n" },
  { "3 1\n1 1\n2 1\n1 1\n", { 0, 1, -1, 1, F2, "a" }, "3 1\n1 1\n2 1\n1 1\n" },
  { "1 2 3\nabc 2 3\n1 abc 3\n1 2 abc\n", { 0, 1, 2, 1, F2, "a" },
    "1 2 3\nline 2: “abc” is not a number\nline 3: “abc” is not a number\nline 4: “abc” is not a number\n" },
  { "1 2 abc\n2 3 4\n", { 0, 1, -1, 1, F2, "a" }, "1 2\n2 3\n" },
  { "1,2,3\n,2,3\n1,,3\n1,2,\n", { 0, 1, 2, 1, F2, "a" },
    "1 2 3\nline 2: a cell is empty\nline 3: a cell is empty\nline 4: a cell is empty\n" },
  { "1 2 3\nnan 2 3\n1 inf 3\n1 2 0x3\n1e999 2 3\n", { 0, 1, 2, 1, F2, "a" },
    "1 2 3\nline 2: “nan” is not a number\nline 3: “inf” is not a number\nline 4: “0x3” is not a number\n"
    "line 5: “1e999” is too large\n" },
  { "1 2 3\n1 2 0\n1 2 -0.1\n", { 0, 1, 2, 1, F2, "a" },
    "1 2 3\nline 2: the error 0 is not positive\nline 3: the error −0.1 is not positive\n" },
  { "0 2\n1e6 2\n-1 2\n1000001 2\n", { 0, 1, -1, 1, F2, "a" },
    "0 2\n1000000 2\nline 3: Q² = −1 is out of 0 to 1000000 GeV²\nline 4: Q² = 1000001 is out of 0 to 1000000 GeV²\n" },
  { "1 2\n1000 2\n0.5 2\n1001 2\n", { 0, 1, -1, 1, MU, "a" },
    "1 2\n1000 2\nline 3: M_q = 0.5 is out of 1 to 1000 MeV\nline 4: M_q = 1001 is out of 1 to 1000 MeV\n" },
  { "1 2\n1e300 2\n", { 0, 1, -1, 1e300, MU, "a" }, NULL },
  { "1 2 3\n\n# c\n1 2\n1 2 3 4\n\"1 2 3\n", { 0, 1, 2, 1, F2, "a" },
    "1 2 3\nline 4: only 2 of 3 columns\nline 5: 4 columns instead of 3\nline 6: a quotation mark is not closed\n" },
  { "1,234;5\n2;5\n", { 0, 1, -1, 1, F2, "a" }, "2 5\nline 1: “1,234” may mean 1.234 or 1234\n" },
  { "1,5;5\n2.5;5\n", { 0, 1, -1, 1, F2, "a" }, "2.5 5\nline 1: “1,5” has a comma for a decimal point\n" },
  { "1,5;5\n1,2,3;5\n", { 0, 1, -1, 1, F2, "a" }, "1.5 5\nline 2: “1,2,3” is not a number\n" },
  { "\"say \"\"1\"\"\",5\n1,5\n", { 0, 1, -1, 1, F2, "a" }, "1 5\nline 1: “say \"1\"” is not a number\n" },
};

static void
test_select (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (selections); i++) {
    if (!selections[i].description)
      continue;
    g_autoptr (PauliDataText) text = read_text (selections[i].table);
    g_auto (PauliDataReport) report = { 0 };
    g_autoptr (GError) error = NULL;
    g_autoptr (PauliDataset) dataset = pauli_data_text_select (text, &selections[i].selection, NULL, NULL, &report, &error);
    g_assert_no_error (error);
    g_autofree char *description = describe (dataset, &report);
    g_assert_cmpstr (description, ==, selections[i].description);
    g_assert_cmpuint (report.n_used, ==, pauli_dataset_n (dataset));
    g_assert_cmpuint (report.n_left_out, ==, text->n_rows - report.n_used);
    g_assert_cmpuint (report.n_more, ==, 0);
    g_assert_cmpstr (pauli_dataset_name (dataset), ==, "a");
    g_assert_cmpint (pauli_dataset_quantity (dataset), ==, selections[i].selection.quantity);
  }
}

static const struct {
  const char *table;
  PauliDataSelection selection;
  const char *message;
} bad_selections[] = {
  { "-1 2\n1 x\n", { 0, 1, -1, 1, F2, "a" }, "none of 2 rows can be used; line 1: Q² = −1 is out of 0 to 1000000 GeV²" },
  { "1e300 2\n", { 0, 1, -1, 1e300, MU, "a" }, "none of 1 rows can be used; line 1: M_q = inf is out of 1 to 1000 MeV" },
  { "1 2\n", { 2, 1, -1, 1, F2, "a" }, "there is no column 3: columns are 1 to 2" },
  { "1 2\n", { 0, 2, -1, 1, F2, "a" }, "there is no column 3: columns are 1 to 2" },
  { "1 2\n", { 0, 1, 2, 1, F2, "a" }, "there is no column 3: columns are 1 to 2" },
  { "1 2\n", { -1, 1, -1, 1, F2, "a" }, "there is no column 0: columns are 1 to 2" },
  { "1 2\n", { 0, 1, -2, 1, F2, "a" }, "there is no column -1: columns are 1 to 2" },
  { "1 2\n", { 0, 1, -1, 0, F2, "a" }, "the factor of x is 0, but must be positive and finite" },
  { "1 2\n", { 0, 1, -1, -1, F2, "a" }, "the factor of x is -1, but must be positive and finite" },
  { "1 2\n", { 0, 1, -1, NAN, F2, "a" }, "the factor of x is nan, but must be positive and finite" },
  { "1 2\n", { 0, 1, -1, INFINITY, F2, "a" }, "the factor of x is inf, but must be positive and finite" },
  { "1 2\n", { 0, 1, -1, 1, F2, "" },
    "the name of a data set must have 1 to 60 characters of UTF-8, and no control characters" },
};

static void
test_bad_select (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (bad_selections); i++) {
    g_autoptr (PauliDataText) text = read_text (bad_selections[i].table);
    g_auto (PauliDataReport) report = { 0 };
    g_autoptr (GError) error = NULL;
    g_assert_null (pauli_data_text_select (text, &bad_selections[i].selection, NULL, NULL, &report, &error));
    g_assert_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE);
    g_assert_cmpstr (error->message, ==, bad_selections[i].message);
    g_assert_nonnull (report.texts);
  }
}

/* The first thousand are told, the others counted. */
static void
test_long_report (void)
{
  GString *table = g_string_new (NULL);

  for (int i = 0; i < 100000; i++)
    g_string_append (table, i % 40 == 3 ? "-1 2 3\n" : "1 2 3\n");
  g_autoptr (PauliDataText) text = read_text (table->str);
  const PauliDataSelection selection = { 0, 1, 2, 1, PAULI_DATA_F2, "a" };
  g_auto (PauliDataReport) report = { 0 };
  g_autoptr (PauliDataset) dataset = pauli_data_text_select (text, &selection, NULL, NULL, &report, NULL);

  g_string_free (table, TRUE);
  g_assert_cmpuint (pauli_dataset_n (dataset), ==, 97500);
  g_assert_cmpuint (report.n_used, ==, 97500);
  g_assert_cmpuint (report.n_left_out, ==, 2500);
  g_assert_cmpuint (report.n_more, ==, 1500);
  g_assert_cmpuint (g_strv_length (report.texts), ==, 1000);
  g_assert_cmpstr (report.texts[999], ==, "line 39964: Q² = −1 is out of 0 to 1000000 GeV²");
}

/* Counts down to the end. */
static bool
stop_after (void *left)
{
  return --*(int *) left < 0;
}

/* Stopped before any row: no set, no error, and the rows before are told. */
static void
test_stop (void)
{
  g_autoptr (PauliDataText) text = read_text ("1 2 3\n-1 2 3\n1 2 3\n");
  const PauliDataSelection selection = { 0, 1, 2, 1, PAULI_DATA_F2, "a" };

  for (int n = 0; n <= 3; n++) {
    int left = n;
    g_auto (PauliDataReport) report = { 0 };
    g_autoptr (GError) error = NULL;
    g_autoptr (PauliDataset) dataset = pauli_data_text_select (text, &selection, stop_after, &left, &report, &error);
    g_assert_no_error (error);
    g_assert_true ((dataset != NULL) == (n == 3));
    g_assert_cmpuint (report.n_used + report.n_left_out, ==, n);
    g_assert_cmpuint (g_strv_length (report.texts), ==, n > 1);
  }
}

/* ---- Random texts ---------------------------------------------------------------------------------------------- */

static void
check_table (const PauliDataText *text)
{
  size_t n_bad = 0;

  g_assert_cmpuint (text->n_columns, >=, 2);
  g_assert_cmpuint (text->n_columns, <=, PAULI_DATA_TEXT_MAX_COLUMNS);
  g_assert_cmpuint (g_strv_length (text->names), ==, text->n_columns);
  for (size_t i = 0; i < text->n_columns; i++)
    g_assert_true (*text->names[i] && g_utf8_validate (text->names[i], -1, NULL));
  for (size_t row = 0; row < text->n_rows; row++) {
    g_autofree char *problem = pauli_data_text_row_problem (text, row);
    g_auto (GStrv) cells = pauli_data_text_row_cells (text, row);
    g_assert_cmpuint (text->rows[row].line, >, row == 0 ? 0 : text->rows[row - 1].line);
    g_assert_true ((problem != NULL) == (text->rows[row].fault != PAULI_ROW_GOOD));
    n_bad += problem != NULL;
    for (size_t i = 0; cells[i]; i++)
      g_assert_true (g_utf8_validate (cells[i], -1, NULL));
    for (size_t i = 0; i < text->n_columns; i++)
      g_assert_false (isinf (text->cells[i][row]) || (problem && !isnan (text->cells[i][row])));
  }
  g_assert_cmpuint (n_bad, ==, text->n_bad_rows);
}

static void
check_selection (const PauliDataText *text)
{
  PauliDataSelection guess = pauli_data_text_guess (text);
  g_auto (PauliDataReport) report = { 0 };
  g_autoptr (GError) error = NULL;

  guess.name = "a";
  g_assert_true (guess.x != guess.y && guess.y != guess.yerr && guess.x != guess.yerr);
  g_autoptr (PauliDataset) dataset = pauli_data_text_select (text, &guess, NULL, NULL, &report, &error);
  g_assert_true ((dataset != NULL) == (report.n_used > 0));
  g_assert_true ((dataset == NULL) == (error != NULL));
  g_assert_cmpuint (report.n_used + report.n_left_out, ==, text->n_rows);
  g_assert_cmpuint (g_strv_length (report.texts) + report.n_more, ==, report.n_left_out);
  for (size_t i = 0; report.texts[i]; i++)
    g_assert_true (g_utf8_validate (report.texts[i], -1, NULL) && g_str_has_prefix (report.texts[i], "line "));
}

/* Returns whether it was a table. */
static bool
check_bytes (const char *bytes, size_t length)
{
  g_autofree char *exact = g_memdup2 (bytes, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliDataText) text = pauli_data_text_new (exact, length, NULL, NULL, &error);

  g_assert_true ((text == NULL) == (error != NULL));
  if (text) {
    check_table (text);
    check_selection (text);
  } else {
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
  return text != NULL;
}

static const char *const good_tables[] = {
  "# Q2 F2 err\n0.1 0.2 0.01\n0.2 0.1 0.02 # last\n-1 2 3\n1 2\n",
  "\xef\xbb\xbf\"Q2 (GeV²)\",\"F2, \"\"u\"\"\",±\r\n0.1,0.2,1e-3\r\n\"0.3\",,2D-3\r\n",
  "M_q [GeV];μ;σ_μ\r0,1;1,5;0,01\r0,2;2;0,001\r",
  "x\ty\tdy\n1\t2\t\n3\t4\t5\n",
};

/* Bytes out of an alphabet of what tables are made of, of any, or of a good table with some places changed. */
static GString *
random_bytes (GRand *rand, int kind)
{
  static const char alphabet[] = "0123456789.,;\t \"#\n\r-+eEdDxanif_\xc2\xb1";
  const char *good = good_tables[g_rand_int_range (rand, 0, G_N_ELEMENTS (good_tables))];
  GString *bytes = g_string_new (kind == 2 ? good : NULL);
  const int length = g_rand_int_range (rand, 0, 120);

  for (int i = 0; i < length && kind != 2; i++)
    g_string_append_c (bytes, kind == 0 ? (char) g_rand_int_range (rand, 0, 256) :
                                          alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)]);
  for (int i = g_rand_int_range (rand, 1, 8); i > 0 && kind == 2; i--) {
    gssize at = g_rand_int_range (rand, 0, (gint32) bytes->len + 1), n = g_rand_int_range (rand, 1, 4);
    if (g_rand_boolean (rand))
      g_string_erase (bytes, at, MIN (n, (gssize) bytes->len - at));
    if (g_rand_boolean (rand))
      g_string_insert_c (bytes, at, alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)]);
  }
  return bytes;
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (170304333);
  int tables[3] = { 0 };

  for (int i = 0; i < 60000; i++) {
    GString *bytes = random_bytes (rand, i % 3);
    tables[i % 3] += check_bytes (bytes->str, bytes->len);
    g_string_free (bytes, TRUE);
  }
  /* It is tables that are looked at. */
  g_assert_cmpint (tables[1], >, 5000);
  g_assert_cmpint (tables[2], >, 15000);
}

/* What an interrupted copy leaves: a table of the rows before, or none. */
static void
test_truncated (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (good_tables); i++) {
    g_assert_true (check_bytes (good_tables[i], strlen (good_tables[i])));
    for (size_t length = 0; length < strlen (good_tables[i]); length++)
      check_bytes (good_tables[i], length);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data-select/guess", test_guess);
  g_test_add_func ("/data-select/select", test_select);
  g_test_add_func ("/data-select/bad-select", test_bad_select);
  g_test_add_func ("/data-select/long-report", test_long_report);
  g_test_add_func ("/data-select/stop", test_stop);
  g_test_add_func ("/data-select/random", test_random);
  g_test_add_func ("/data-select/truncated", test_truncated);
  return g_test_run ();
}
