/* Tables as text, in CSV or JSON.  The text of rows does not depend on other rows, so that threads can make it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_TABLE_H
#define PAULI_CLI_TABLE_H

#include <glib.h>
#include <stdbool.h>

typedef enum { TABLE_CSV, TABLE_JSON, TABLE_N_FORMATS } TableFormat;

/* "csv" and "json", in the order of TableFormat; ends with NULL. */
extern const char *const table_format_names[];

/* Text, in UTF-8, if it is not NULL, else a number.  The empty text is an empty cell: nothing in CSV, null in JSON. */
typedef struct {
  const char *text;
  double number;
} TableCell;

typedef struct {
  const char *key; /* NULL ends a list */
  TableCell value;
} TableParameter;

#define TABLE_MAX_COLUMNS 8

typedef struct {
  TableFormat format;
  const char *command;
  const TableParameter *parameters; /* end with NULL */
  const char *const *columns;       /* end with NULL; at most TABLE_MAX_COLUMNS */
} Table;

/* What stands before the first row: in CSV a comment line of program, version, command and parameters, and the line of
 * column names. */
void table_append_head (GString *out, const Table *table);

/* Row i, of as many cells as there are columns.  Numbers are %.17g with a point; those not finite are null in JSON.  In CSV,
 * text with a comma, a quote or a line end is quoted as in RFC 4180. */
void table_append_row (GString *out, const Table *table, size_t i, const TableCell *cells);

/* What stands after the last row. */
void table_append_foot (GString *out, const Table *table);

/* Whether all numbers of a row are finite. */
bool table_row_finite (const Table *table, const TableCell *cells);

#endif
