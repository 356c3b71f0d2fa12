/* pauliscope-cli paper: against the core, and against what the paper prints.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-paper.h"
#include "reference-table.h"
#include "test-cli-run.h"

#include <math.h>
#include <string.h>

enum { EQUATION, STATEMENT, PRINTED, CORRECTED, COMPUTED, DEVIATION, VERDICT, UNIT, N_COLUMNS };

static void
test_core (void)
{
  PauliStatement statements[PAULI_MAX_STATEMENTS];
  size_t n;
  g_autoptr (Csv) csv = csv_of ("paper");

  g_assert_true (g_str_has_suffix (csv->comment, " command=paper"));
  g_assert_cmpstr (csv->header, ==, "equation,statement,printed,corrected,computed,deviation,verdict,unit");
  g_assert_cmpint (pauli_paper (statements, &n, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpuint (n, >, 30);
  g_assert_cmpuint (csv->n_rows, ==, n);
  for (guint i = 0; i < n; i++) {
    const PauliStatement *s = &statements[i];
    const Cell cells[] = { { s->equation, 0 }, { s->statement, 0 }, { NULL, s->printed },
                           { isnan (s->corrected) ? "" : NULL, s->corrected }, { NULL, s->computed },
                           { NULL, s->deviation }, { pauli_verdict_key (s->verdict), 0 }, { s->unit, 0 } };
    csv_assert_row (csv, i, cells, G_N_ELEMENTS (cells));
  }
}

/* A row of these cells; corrected is NaN if there must be none, and a number is compared only if it is not 0. */
static void
assert_has_row (const Csv *csv, const char *equation, double printed, double corrected, double computed,
                const char *verdict)
{
  for (guint i = 0; i < csv->n_rows; i++) {
    g_auto (GStrv) cells = csv_cells (csv, i, N_COLUMNS);
    gboolean has_corrected = *cells[CORRECTED] != '\0';
    if (strstr (cells[EQUATION], equation) && g_str_equal (cells[VERDICT], verdict) &&
        fabs (number_of (cells[PRINTED]) - printed) <= 1e-5 * fabs (printed) &&
        fabs (number_of (cells[COMPUTED]) - computed) <= 1e-5 * fabs (computed) &&
        (isnan (corrected) ? !has_corrected
                           : has_corrected && fabs (number_of (cells[CORRECTED]) - corrected) <= 1e-5 * corrected))
      return;
  }
  g_error ("no row of %s with %g, %g, %g, %s", equation, printed, corrected, computed, verdict);
}

/* Printed numbers as in the paper; computed ones known from elsewhere; errata of which the program says so. */
static void
test_known (void)
{
  g_autoptr (Csv) csv = csv_of ("paper");

  assert_has_row (csv, "(6)", -0.4, NAN, -0.3783001, "agrees");
  assert_has_row (csv, "(6)", -1.6, NAN, -1.6035213, "agrees");
  assert_has_row (csv, "(19)", 0.33, NAN, 0.3326813, "agrees");
  assert_has_row (csv, "(19)", 0.14, NAN, 0.1380553, "agrees");
  assert_has_row (csv, "(17)", 4.7, NAN, 4.450652, "differs");
  assert_has_row (csv, "(18)", 0.97, NAN, 0.9490766, "differs");
  assert_has_row (csv, "(21)", -0.2695402, 0.2695402, 0.2695402, "erratum");
  assert_has_row (csv, "(23)", 0.2392900, NAN, 0.2695402, "differs");
}

/* It has no parameters, and is the same in a language that the program speaks. */
static void
test_language (void)
{
  const char *const environment[] = { "LANGUAGE=de", "LC_ALL=C.UTF-8", NULL };
  g_autoptr (Run) run = run_cli_well ("paper");
  g_autoptr (Run) german = run_program (PAULISCOPE_CLI, "paper", environment);

  g_assert_cmpstr (german->out, ==, run->out);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/paper/core", test_core);
  g_test_add_func ("/cli/paper/known", test_known);
  g_test_add_func ("/cli/paper/language", test_language);
  return g_test_run ();
}
