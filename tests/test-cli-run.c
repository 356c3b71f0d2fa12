/* Running pauliscope-cli as its users do, and reading what it prints.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cli-run.h"

#include <string.h>

void
run_free (Run *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

static char *
text_of (GBytes *bytes, gsize *length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (length)
    *length = size;
  return g_strndup (data ? data : "", size);
}

static Run *
run_argv (const char *const *argv, const char *const *environment)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  Run *run = g_new0 (Run, 1);

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  for (; environment && *environment; environment++) {
    g_auto (GStrv) pair = g_strsplit (*environment, "=", 2);
    g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
  }
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process)); /* not by a signal */
  run->status = g_subprocess_get_exit_status (process);
  run->out = text_of (out, &run->out_length);
  run->err = text_of (err, NULL);
  return run;
}

Run *
run_program (const char *program, const char *line, const char *const *environment)
{
  g_autofree char *quoted = g_shell_quote (program);
  g_autofree char *whole = g_strdup_printf ("%s %s", quoted, line);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;

  g_shell_parse_argv (whole, NULL, &argv, &error);
  g_assert_no_error (error);
  return run_argv ((const char *const *) argv, environment);
}

Run *
run_cli (const char *line)
{
  return run_program (PAULISCOPE_CLI, line, NULL);
}

Run *
run_cli_well (const char *line)
{
  Run *run = run_cli (line);

  if (run->status != 0 || *run->err)
    g_error ("pauliscope-cli %s: status %d, %s", line, run->status, run->err);
  return run;
}

Run *
run_cli_redirected (const char *line, const char *redirection)
{
  g_autofree char *quoted = g_shell_quote (PAULISCOPE_CLI);
  g_autofree char *command = g_strdup_printf ("exec %s %s %s", quoted, line, redirection);
  const char *argv[] = { "sh", "-c", command, NULL };

  return run_argv (argv, NULL);
}

/* Moves *text behind its first line, and returns that line without its line feed.  Not by g_strsplit(): its strstr() is
 * quadratic under the address sanitizer. */
static char *
take_line (const char **text)
{
  const char *end = strchr (*text, '\n');

  g_assert_nonnull (end);
  char *line = g_strndup (*text, end - *text);
  *text = end + 1;
  return line;
}

Csv *
csv_read (const char *text)
{
  Csv *csv = g_new0 (Csv, 1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  csv->comment = take_line (&text);
  csv->header = take_line (&text);
  while (*text)
    g_ptr_array_add (rows, take_line (&text));
  csv->n_rows = rows->len;
  g_ptr_array_add (rows, NULL);
  csv->rows = (char **) g_ptr_array_steal (rows, NULL);
  return csv;
}

void
csv_free (Csv *csv)
{
  g_free (csv->comment);
  g_free (csv->header);
  g_strfreev (csv->rows);
  g_free (csv);
}

Csv *
csv_of (const char *line)
{
  g_autoptr (Run) run = run_cli_well (line);

  return csv_read (run->out);
}

/* Moves *text behind its first cell and the comma after it, and returns the cell, whose quotes are removed as in RFC 4180. */
static char *
take_cell (const char **text)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *c = *text;

  if (*c == '"') {
    for (c++; *c != '"' || c[1] == '"'; c++) {
      g_assert_true (*c != '\0');
      c += *c == '"';
      g_string_append_c (cell, *c);
    }
    c++;
  } else
    for (; *c != ',' && *c != '\0'; c++) {
      g_assert_true (*c != '"');
      g_string_append_c (cell, *c);
    }
  g_assert_true (*c == ',' || *c == '\0');
  *text = *c == ',' ? c + 1 : NULL;
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

char **
csv_cells (const Csv *csv, guint row, guint n_columns)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_assert_cmpuint (row, <, csv->n_rows);
  for (const char *text = csv->rows[row]; text;)
    g_ptr_array_add (cells, take_cell (&text));
  g_assert_cmpuint (cells->len, ==, n_columns);
  g_ptr_array_add (cells, NULL);
  return (char **) g_ptr_array_steal (cells, NULL);
}

void
csv_assert_row (const Csv *csv, guint row, const Cell *expected, guint n)
{
  g_auto (GStrv) cells = csv_cells (csv, row, n);

  for (guint column = 0; column < n; column++)
    if (expected[column].text)
      g_assert_cmpstr (cells[column], ==, expected[column].text);
    else
      g_assert_cmpfloat (number_of (cells[column]), ==, expected[column].number);
}

double
csv_number (const Csv *csv, guint row, guint column, guint n_columns)
{
  g_auto (GStrv) cells = csv_cells (csv, row, n_columns);

  return number_of (cells[column]);
}

double
number_of (const char *text)
{
  char *end;
  double number = g_ascii_strtod (text, &end);

  g_assert_true (*text != '\0' && *end == '\0');
  return number;
}
