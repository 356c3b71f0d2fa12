/* Running pauliscope-cli as its users do, and reading what it prints.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TEST_CLI_RUN_H
#define TEST_CLI_RUN_H

#include <gio/gio.h>

typedef struct {
  int status; /* exit status */
  char *out, *err;
  gsize out_length;
} Run;

void run_free (Run *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

/* Runs the program with the arguments of line, quoted as in a shell; no display, and LC_ALL=C.UTF-8 unless environment
 * has another: NULL or "NAME=VALUE" strings that end with NULL. */
Run *run_program (const char *program, const char *line, const char *const *environment);

/* run_program() of pauliscope-cli. */
Run *run_cli (const char *line);

/* The same with the output of a good run: ends the test unless the status is 0 and there is no message. */
Run *run_cli_well (const char *line);

/* pauliscope-cli with stdout redirected as in a shell: ">/dev/full", ">&-". */
Run *run_cli_redirected (const char *line, const char *redirection);

/* A table in CSV. */
typedef struct {
  char *comment;  /* first line */
  char *header;   /* second line */
  char **rows;    /* lines */
  guint n_rows;
} Csv;

/* Ends the test if text is not of this form, each line with its line feed. */
Csv *csv_read (const char *text);
void csv_free (Csv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Csv, csv_free)

/* The table that a good run of line prints. */
Csv *csv_of (const char *line);

/* The cells of a row, n_columns of them or the test ends, without their quotes. */
char **csv_cells (const Csv *csv, guint row, guint n_columns);

/* Text if it is not NULL, else a number. */
typedef struct {
  const char *text;
  double number;
} Cell;

/* Ends the test unless the row has these n cells, numbers to the last bit. */
void csv_assert_row (const Csv *csv, guint row, const Cell *expected, guint n);

/* A cell of a row of n_columns, as a number. */
double csv_number (const Csv *csv, guint row, guint column, guint n_columns);

/* The whole of text as a number. */
double number_of (const char *text);

#endif
