/* How a table is written: its separator, and the names of its columns.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-cells.h"
#include "data-detect.h"

#include <glib/gi18n-lib.h>

/* What is in a row, by a separator. */
typedef struct {
  size_t n_cells, n_numbers, n_others;
  bool open;
} Count;

static Count
count_cells (const char *begin, const char *end, PauliSeparator separator)
{
  PauliCellScan scan = pauli_cells_scan (begin, end, separator);
  PauliCell cell;
  Count count = { 0 };
  double value;
  unsigned marks = 0;

  while (pauli_cells_next (&scan, &cell)) {
    PauliCellKind kind = pauli_cell_read (&cell, separator != PAULI_SEPARATOR_COMMA, &value, &marks);
    count.n_cells++;
    count.n_numbers += kind == PAULI_CELL_NUMBER || kind == PAULI_CELL_TOO_LARGE;
    count.n_others += kind == PAULI_CELL_OTHER;
  }
  count.open = scan.open;
  return count;
}

/* ---- Separator ------------------------------------------------------------------------------------------------- */

#define SAMPLES 100

/* The most common number of cells among rows with numbers, where the first row, often a header, counts for its like in any
 * case; of equally common ones the largest; 0 if no row has numbers. */
static size_t
common_n_cells (const Count *counts, size_t n)
{
  size_t common = 0, most = 0;

  for (size_t i = 0; i < n; i++) {
    size_t same = counts[i].n_cells == counts[0].n_cells;
    for (size_t j = 0; j < n; j++)
      same += counts[j].n_numbers > 0 && counts[j].n_cells == counts[i].n_cells;
    if (counts[i].n_numbers > 0 && (same > most || (same == most && counts[i].n_cells > common))) {
      most = same;
      common = counts[i].n_cells;
    }
  }
  return common;
}

/* Numbers less other cells, in the rows of the most common length; no number counts in a row of text alone. */
static long
rate (PauliSeparator separator, const PauliDataRow *rows, size_t n, size_t *n_columns)
{
  Count counts[SAMPLES];
  size_t n_samples = MIN (n, SAMPLES);
  long rating = 0;

  /* Spread, as text may stand before the table. */
  for (size_t i = 0; i < n_samples; i++) {
    const PauliDataRow *row = &rows[i * n / n_samples];
    counts[i] = count_cells (row->begin, row->end, separator);
  }
  *n_columns = common_n_cells (counts, n_samples);
  for (size_t i = 0; i < n_samples; i++)
    if (counts[i].n_cells == *n_columns && counts[i].n_numbers > 0)
      rating += (long) counts[i].n_numbers - (long) counts[i].n_others;
  return rating;
}

/* A table of one column is of no use, whatever its rating. */
static bool
is_better (size_t n_columns, long rating, size_t than_n_columns, long than_rating)
{
  if (MIN (n_columns, 2) != MIN (than_n_columns, 2))
    return n_columns > than_n_columns;
  return rating > than_rating;
}

PauliSeparator
pauli_detect_separator (const PauliDataRow *rows, size_t n, size_t *n_columns)
{
  PauliSeparator best = PAULI_SEPARATOR_SEMICOLON;
  long best_rating = rate (best, rows, n, n_columns);

  for (int i = 1; i < PAULI_N_SEPARATORS; i++) {
    size_t columns;
    long rating = rate ((PauliSeparator) i, rows, n, &columns);
    if (is_better (columns, rating, *n_columns, best_rating)) {
      best = (PauliSeparator) i;
      best_rating = rating;
      *n_columns = columns;
    }
  }
  return best;
}

/* ---- Names ----------------------------------------------------------------------------------------------------- */

/* Lines of a header with line breaks in its cells. */
#define HEADER_LINES_MAX 8

/* What strtod() takes for a number is no name, though we take "nan" and the like for none. */
static bool
has_odd_number (const char *begin, const char *end, PauliSeparator separator)
{
  PauliCellScan scan = pauli_cells_scan (begin, end, separator);
  PauliCell cell;

  while (pauli_cells_next (&scan, &cell)) {
    g_autofree char *text = pauli_cell_text (&cell);
    char *rest;
    g_ascii_strtod (text, &rest);
    if (rest != text && *rest == '\0')
      return true;
  }
  return false;
}

size_t
pauli_detect_header (const PauliDataRow *rows, size_t n, PauliSeparator separator)
{
  for (size_t i = 0; i < MIN (n, HEADER_LINES_MAX); i++) {
    Count count = count_cells (rows[0].begin, rows[i].end, separator);
    if (count.n_numbers > 0 || has_odd_number (rows[0].begin, rows[i].end, separator))
      return 0;
    if (!count.open)
      return count.n_others > 0 ? i + 1 : 0;
  }
  return 0;
}

size_t
pauli_detect_filled (const PauliDataRow *rows, size_t n, PauliSeparator separator, size_t n_columns)
{
  size_t n_filled = 0;

  for (size_t row = 0; row < n && n_filled < n_columns; row++) {
    PauliCellScan scan = pauli_cells_scan (rows[row].begin, rows[row].end, separator);
    PauliCell cell;
    for (size_t i = 0; i < n_columns && pauli_cells_next (&scan, &cell); i++)
      if (cell.end > cell.begin)
        n_filled = MAX (n_filled, i + 1);
  }
  return n_filled;
}

char *
pauli_numbered_name (size_t column)
{
  return g_strdup_printf (_("column %zu"), column + 1);
}

char **
pauli_header_names (const char *begin, const char *end, PauliSeparator separator, size_t n_filled, size_t n_columns)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  PauliCellScan scan = pauli_cells_scan (begin, end, separator);
  PauliCell cell;

  while (pauli_cells_next (&scan, &cell)) {
    char *name = pauli_cell_text (&cell);
    if (*name == '\0' && names->len < n_columns) {
      g_free (name);
      name = pauli_numbered_name (names->len);
    }
    if (*name == '\0')
      g_free (name);
    else
      g_ptr_array_add (names, name);
  }
  if (names->len < n_filled || names->len > n_columns)
    return NULL;
  while (names->len < n_columns)
    g_ptr_array_add (names, pauli_numbered_name (names->len));
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_steal (names, NULL);
}

char **
pauli_comment_names (const char *begin, const char *end, PauliSeparator separator, size_t n_filled, size_t n_columns)
{
  const PauliSeparator separators[] = { separator, PAULI_SEPARATOR_SPACE };

  for (size_t i = 0; i < G_N_ELEMENTS (separators); i++) {
    char **names = NULL;
    if (count_cells (begin, end, separators[i]).n_numbers == 0)
      names = pauli_header_names (begin, end, separators[i], n_filled, n_columns);
    if (names)
      return names;
  }
  return NULL;
}
