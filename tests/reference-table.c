/* Reading the reference tables, and comparing with them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-table.h"

#include <float.h>
#include <math.h>

/* Appends the numbers of one line; the whole field must be a number. */
static void
parse_line (const char *path, const char *line, guint n_columns, GArray *cells)
{
  g_auto (GStrv) fields = g_strsplit (line, ",", -1);

  if (g_strv_length (fields) != n_columns)
    g_error ("%s: not %u columns: %s", path, n_columns, line);
  for (guint i = 0; i < n_columns; i++) {
    char *end = NULL;
    double cell = g_ascii_strtod (g_strstrip (fields[i]), &end);
    if (end == fields[i] || *end != '\0' || !isfinite (cell))
      g_error ("%s: not a number: %s", path, fields[i]);
    g_array_append_val (cells, cell);
  }
}

ReferenceTable *
reference_table_read (const char *name, guint n_columns, guint min_rows)
{
  const char *directory = g_getenv ("PAULI_TEST_REFERENCE");
  if (!directory)
    g_error ("PAULI_TEST_REFERENCE is not set; run the tests by 'meson test'");

  g_autofree char *file_name = g_strconcat (name, ".csv", NULL);
  g_autofree char *path = g_build_filename (directory, file_name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  if (!g_file_get_contents (path, &contents, NULL, &error))
    g_error ("%s", error->message);

  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = 0; lines[i]; i++)
    if (lines[i][0] != '#' && *g_strstrip (lines[i]) != '\0')
      parse_line (path, lines[i], n_columns, cells);

  ReferenceTable *table = g_new (ReferenceTable, 1);
  table->n_columns = n_columns;
  table->n_rows = cells->len / n_columns;
  table->cells = (double *) g_array_free (cells, FALSE);
  if (table->n_rows < min_rows)
    g_error ("%s: only %u of at least %u rows", path, table->n_rows, min_rows);
  return table;
}

void
reference_table_free (ReferenceTable *table)
{
  g_free (table->cells);
  g_free (table);
}

const double *
reference_table_row (const ReferenceTable *table, guint row)
{
  g_assert_cmpuint (row, <, table->n_rows);
  return table->cells + row * table->n_columns;
}

PauliParams
reference_params (double M_q, double inv_rho_c, PauliQuark quark)
{
  PauliParams params;

  g_assert_cmpint (pauli_params_init (&params, M_q, inv_rho_c, 0.5, quark), ==, PAULI_OK);
  return params;
}

double
reference_deviation (double a, double b)
{
  return a == b ? 0 : fabs (a / b - 1);
}

double
reference_check (PauliResult result, double reference, double reference_epsrel, double epsrel, const char *format, ...)
{
  double magnitude = fabs (reference), error = fabs (result.value - reference);
  /* Even an exact reference is rounded to a double. */
  double slack = (reference_epsrel + DBL_EPSILON / 2) * magnitude;
  bool good = result.status == PAULI_OK && error <= epsrel * magnitude && error <= result.abserr + slack &&
              result.abserr <= PAULI_EPSREL * magnitude;

  if (!good) {
    va_list args;
    va_start (args, format);
    g_autofree char *what = g_strdup_vprintf (format, args);
    va_end (args);
    g_test_message ("%s: %.17g +- %.1e (%s), reference %.17g, off by %.1e of %.0e", what, result.value, result.abserr,
                    pauli_status_text (result.status), reference, error / magnitude, epsrel);
    g_test_fail ();
  }
  return reference_deviation (result.value, reference);
}
