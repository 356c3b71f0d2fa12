/* The cells of a row of text, and the numbers in them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATA_CELLS_H
#define PAULI_DATA_CELLS_H

#include "data-text.h"

typedef struct {
  const char *begin, *end; /* without quotation marks and blanks around */
  bool quoted;
} PauliCell;

typedef struct {
  const char *at, *end;
  PauliSeparator separator;
  bool more; /* there is a further cell, perhaps an empty one */
  bool open; /* a quotation mark was not closed */
} PauliCellScan;

PauliCellScan pauli_cells_scan (const char *begin, const char *end, PauliSeparator separator);

/* false at the end of the row, or where a comment begins. */
bool pauli_cells_next (PauliCellScan *scan, PauliCell *cell);

/* As valid UTF-8 in one line, quotation marks undoubled, cut to a length for messages and previews. */
char *pauli_cell_text (const PauliCell *cell);

typedef enum {
  PAULI_CELL_NUMBER,
  PAULI_CELL_EMPTY,
  PAULI_CELL_OTHER,
  PAULI_CELL_TOO_LARGE /* beyond what a double holds */
} PauliCellKind;

/* How numbers are written. */
typedef enum {
  PAULI_MARK_POINT = 1,
  PAULI_MARK_COMMA = 2,      /* certainly a decimal one */
  PAULI_MARK_THOUSANDS = 4   /* a comma that may be one of thousands */
} PauliMarks;

/* The kind of a cell and, of a number, its value, to rounding; a comma counts as a point if `comma` says so.  Adds to *marks
 * those of a number, or of one that is too large. */
PauliCellKind pauli_cell_read (const PauliCell *cell, bool comma, double *value, unsigned *marks);

/* What kept this cell from being a number in a table with or without decimal commas, to be freed. */
char *pauli_cell_problem (const PauliCell *cell, bool decimal_comma);

#endif
