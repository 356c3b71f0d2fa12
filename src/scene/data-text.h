/* A table of numbers read from text, and what of it becomes a data set.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows.  Lines end with LF, CR or CRLF.  Blank lines, and lines of nothing but separators, are skipped; # begins a
 * comment, except within quotation marks.  Every other line is a row, but for the first if none of its cells is a number:
 * it is the header.  Without one, the words of the comment before the first row are the names.  Names must be as many as the
 * columns; columns at the end that are empty in all rows, as separators at the ends of rows make them, may lack theirs.
 *
 * Cells.  The separator is the one of semicolon, tab, comma and white space that makes more than one column and by which
 * most cells are numbers, of equals the first; up to 100 rows, spread over the whole text, are tried.  A table has as many
 * columns as most of these rows.  Cells may stand in quotation marks, doubled within, as in RFC 4180; line breaks within
 * them are taken in the header only.
 *
 * Numbers.  Decimal, with an exponent of e, E, d or D.  Unless the separator is the comma, a comma is a decimal point if no
 * number of the table has a point, and at least one comma cannot be one of thousands: that has 1 to 3 digits before it, the
 * first not 0, and 3 behind it.  All else, also hexadecimal numbers, "nan" and "inf", is no number. */
#ifndef PAULI_DATA_TEXT_H
#define PAULI_DATA_TEXT_H

#include "dataset.h"

#define PAULI_DATA_TEXT_MAX_BYTES (64 * 1024 * 1024)
#define PAULI_DATA_TEXT_MAX_COLUMNS 100

typedef enum {
  PAULI_SEPARATOR_SEMICOLON,
  PAULI_SEPARATOR_TAB,
  PAULI_SEPARATOR_COMMA,
  PAULI_SEPARATOR_SPACE, /* any number of spaces and tabs */
  PAULI_N_SEPARATORS
} PauliSeparator;

/* What is wrong with a row as a whole. */
typedef enum {
  PAULI_ROW_GOOD,
  PAULI_ROW_TOO_SHORT,
  PAULI_ROW_TOO_LONG, /* further cells that are not empty */
  PAULI_ROW_OPEN      /* a quotation mark is not closed */
} PauliRowFault;

typedef struct {
  size_t line; /* its number, from 1 on */
  const char *begin, *end;
  PauliRowFault fault;
} PauliDataRow;

typedef struct {
  PauliSeparator separator;
  bool decimal_comma;
  bool has_header;    /* the names are the text's own, from its header or the comment before the first row */
  size_t n_columns, n_rows;
  char **names;       /* "column 1" and so on where the text has none, or not as many as it must; end with NULL */
  double **cells;     /* cells[column][row]; NaN where there is no number, and all over a bad row */
  PauliDataRow *rows;
  size_t n_bad_rows;  /* whose fault is not PAULI_ROW_GOOD */
  char *bytes;        /* the text */
} PauliDataText;

/* Reads a table.  NULL and PAULI_SCENE_ERROR_FORMAT if it is not text in an encoding like ASCII, has no numbers, has only
 * one column, or is larger than the limits above and PAULI_DATASET_MAX_ROWS allow; NULL without an error if stop said so. */
PauliDataText *pauli_data_text_new (const char *bytes, size_t length, PauliStop stop, void *stop_data, GError **error);
void pauli_data_text_free (PauliDataText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliDataText, pauli_data_text_free)

/* What is wrong with a row as a whole, with its line number, to be freed; NULL if nothing is. */
char *pauli_data_text_row_problem (const PauliDataText *text, size_t row);

/* The cells of a row as typed, for a preview: as many as the row has, at most PAULI_DATA_TEXT_MAX_COLUMNS; valid UTF-8, long
 * ones cut.  End with NULL. */
char **pauli_data_text_row_cells (const PauliDataText *text, size_t row);

/* What is taken from a table. */
typedef struct {
  int x, y;       /* columns, from 0 on */
  int yerr;       /* or -1 */
  double x_scale; /* > 0: takes x to the unit of a data set, as 1000 takes GeV to MeV */
  PauliDataQuantity quantity;
  const char *name; /* of the data set */
} PauliDataSelection;

/* A guess by the names, as Q2, F2_err, ±, or else by the order of the columns with numbers; a third column is taken for errors
 * only if none of its numbers is 0 or less.  The quantity and the unit of x by the names too.  The name is NULL. */
PauliDataSelection pauli_data_text_guess (const PauliDataText *text);

/* Why this row cannot be used, with its line number, to be freed; NULL if it can.  The selection's columns must exist. */
char *pauli_data_text_why_left_out (const PauliDataText *text, const PauliDataSelection *selection, size_t row);

#define PAULI_DATA_REPORT_MAX 1000

/* The rows that were left out. */
typedef struct {
  size_t n_used, n_left_out;
  char **texts;  /* of the first PAULI_DATA_REPORT_MAX left out, each with line number and reason; end with NULL */
  size_t n_more; /* left out, without a text */
} PauliDataReport;

void pauli_data_report_clear (PauliDataReport *report);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PauliDataReport, pauli_data_report_clear)

/* The rows that can be used, in the order of the text.  NULL and PAULI_SCENE_ERROR_RANGE if there are none, a column does not
 * exist, or scale or name are not valid; NULL without an error if stop said so.  *report, to be cleared, is filled in any case,
 * as far as it came. */
PauliDataset *pauli_data_text_select (const PauliDataText *text, const PauliDataSelection *selection, PauliStop stop,
                                      void *stop_data, PauliDataReport *report, GError **error);

#endif
