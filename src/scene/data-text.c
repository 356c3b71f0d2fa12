/* A table of numbers read from text.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-cells.h"
#include "data-detect.h"
#include "scene.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Between two questions whether to stop. */
#define STRIDE 1024

typedef struct {
  PauliStop stop;
  void *data;
} Stop;

static bool
stopped (const Stop *stop, size_t i)
{
  return i % STRIDE == 0 && stop->stop && stop->stop (stop->data);
}

static bool
fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static bool
fail (GError **error, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_FORMAT, message);
  return false;
}

/* ---- Is it text? ----------------------------------------------------------------------------------------------- */

/* By its mark, or by zero bytes beside ASCII characters. */
static bool
is_utf16 (const char *bytes, size_t length)
{
  if (length < 2)
    return false;
  return memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0 || (bytes[0] == '\0') != (bytes[1] == '\0');
}

static bool
check_text (const char *bytes, size_t length, GError **error)
{
  size_t line = 1;

  if (length > PAULI_DATA_TEXT_MAX_BYTES)
    return fail (error, _("the text is too long: at most %d MiB are read"), PAULI_DATA_TEXT_MAX_BYTES / (1024 * 1024));
  if (is_utf16 (bytes, length))
    return fail (error, _("this is text in UTF-16: save it as UTF-8"));
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char) bytes[i];
    if ((c < ' ' && !(c >= '\t' && c <= '\r')) || c == 0x7f)
      return fail (error, _("this is not a text: line %zu has a byte 0x%02X"), line, c);
    line += c == '\n' || (c == '\r' && (i + 1 == length || bytes[i + 1] != '\n'));
  }
  return true;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------ */

typedef struct {
  const char *begin, *end;
} Span;

/* The next line, without its end; false after the last. */
static bool
next_line (const char **at, const char *end, PauliDataRow *row)
{
  if (*at == end)
    return false;
  row->begin = *at;
  while (*at < end && **at != '\n' && **at != '\r')
    ++*at;
  row->end = *at;
  if (*at < end)
    *at += **at == '\r' && *at + 1 < end && (*at)[1] == '\n' ? 2 : 1;
  row->line++;
  return true;
}

/* Where something other than separators begins. */
static const char *
skip_separators (const char *begin, const char *end)
{
  while (begin < end && strchr (" \t\f\v,;", *begin))
    begin++;
  return begin;
}

/* All rows, or more than enough, and the last comment before the first of them; NULL if stop said so. */
static GArray *
index_rows (const char *bytes, size_t length, Span *comment, const Stop *stop)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (PauliDataRow));
  const char *at = bytes, *end = bytes + length;
  PauliDataRow row = { 0 };

  while (next_line (&at, end, &row)) {
    const char *content = skip_separators (row.begin, row.end);
    if (stopped (stop, row.line))
      return NULL;
    if (content == row.end)
      continue;
    if (*content != '#')
      g_array_append_val (rows, row);
    else if (rows->len == 0)
      *comment = (Span){ content + strspn (content, "#"), row.end };
    if (rows->len > 2 * PAULI_DATASET_MAX_ROWS)
      break;
  }
  return g_steal_pointer (&rows);
}

/* ---- Columns --------------------------------------------------------------------------------------------------- */

static bool
check_size (size_t n_columns, size_t n_rows, GError **error)
{
  if (n_columns == 0 || n_rows == 0)
    return fail (error, _("there are no rows of numbers"));
  if (n_columns == 1)
    return fail (error, _("there is only one column, but x and y take two"));
  if (n_columns > PAULI_DATA_TEXT_MAX_COLUMNS)
    return fail (error, _("there are %zu columns, but at most %d can be read"), n_columns, PAULI_DATA_TEXT_MAX_COLUMNS);
  if (n_rows > PAULI_DATASET_MAX_ROWS)
    return fail (error, _("there are more than %d rows"), PAULI_DATASET_MAX_ROWS);
  return true;
}

static char **
numbered_names (size_t n)
{
  char **names = g_new0 (char *, n + 1);

  for (size_t i = 0; i < n; i++)
    names[i] = pauli_numbered_name (i);
  return names;
}

/* Takes the header away from the rows, and names the columns. */
static void
name_columns (PauliDataText *text, GArray *rows, Span comment)
{
  const PauliDataRow *first = &g_array_index (rows, PauliDataRow, 0);
  size_t n_header = pauli_detect_header (first, rows->len, text->separator);
  size_t n_filled = pauli_detect_filled (first + n_header, rows->len - n_header, text->separator, text->n_columns);

  if (n_header > 0) {
    text->names = pauli_header_names (first->begin, first[n_header - 1].end, text->separator, n_filled, text->n_columns);
    g_array_remove_range (rows, 0, (guint) n_header);
  } else if (comment.begin) {
    text->names = pauli_comment_names (comment.begin, comment.end, text->separator, n_filled, text->n_columns);
  }
  text->has_header = text->names != NULL;
  if (!text->names)
    text->names = numbered_names (text->n_columns);
}

/* ---- Cells ----------------------------------------------------------------------------------------------------- */

/* Reads the cells of a row into its columns. */
static void
fill_row (PauliDataText *text, size_t row, unsigned *marks)
{
  PauliDataRow *r = &text->rows[row];
  PauliCellScan scan = pauli_cells_scan (r->begin, r->end, text->separator);
  PauliCell cell;
  size_t n = 0, n_further = 0;
  unsigned row_marks = 0;

  while (pauli_cells_next (&scan, &cell)) {
    double value = NAN;
    if (n < text->n_columns) {
      bool number = pauli_cell_read (&cell, text->decimal_comma, &value, &row_marks) == PAULI_CELL_NUMBER;
      text->cells[n++][row] = number ? value : NAN;
    } else {
      n_further += cell.end > cell.begin;
    }
  }
  r->fault = scan.open             ? PAULI_ROW_OPEN :
             n < text->n_columns   ? PAULI_ROW_TOO_SHORT :
             n_further > 0         ? PAULI_ROW_TOO_LONG :
                                     PAULI_ROW_GOOD;
  if (r->fault == PAULI_ROW_GOOD) {
    *marks |= row_marks;
    return;
  }
  text->n_bad_rows++;
  for (size_t i = 0; i < text->n_columns; i++)
    text->cells[i][row] = NAN;
}

/* false if stop said so. */
static bool
fill (PauliDataText *text, bool decimal_comma, unsigned *marks, const Stop *stop)
{
  text->decimal_comma = decimal_comma;
  text->n_bad_rows = 0;
  *marks = 0;
  for (size_t row = 0; row < text->n_rows; row++) {
    if (stopped (stop, row))
      return false;
    fill_row (text, row, marks);
  }
  return true;
}

/* By the rule of the header; false if stop said so. */
static bool
fill_by_marks (PauliDataText *text, const Stop *stop)
{
  unsigned marks;

  if (!fill (text, text->separator != PAULI_SEPARATOR_COMMA, &marks, stop))
    return false;
  bool has_comma = marks & (PAULI_MARK_COMMA | PAULI_MARK_THOUSANDS);
  text->decimal_comma = (marks & PAULI_MARK_COMMA) && !(marks & PAULI_MARK_POINT);
  return !has_comma || text->decimal_comma || fill (text, false, &marks, stop);
}

/* ---- The table ------------------------------------------------------------------------------------------------- */

static PauliDataText *
read_table (char *bytes, size_t length, const Stop *stop, GError **error)
{
  g_autoptr (PauliDataText) text = g_new0 (PauliDataText, 1);
  Span comment = { NULL, NULL };

  text->bytes = bytes;
  g_autoptr (GArray) rows = index_rows (bytes, length, &comment, stop);
  if (!rows)
    return NULL;
  const PauliDataRow *first = &g_array_index (rows, PauliDataRow, 0);
  text->separator = pauli_detect_separator (first, rows->len, &text->n_columns);
  if (!check_size (text->n_columns, MIN (rows->len, 1), error))
    return NULL;
  name_columns (text, rows, comment);
  text->n_rows = rows->len;
  if (!check_size (text->n_columns, text->n_rows, error))
    return NULL;
  text->rows = (PauliDataRow *) (void *) g_array_steal (rows, NULL);
  text->cells = g_new0 (double *, text->n_columns + 1);
  for (size_t i = 0; i < text->n_columns; i++)
    text->cells[i] = g_new (double, text->n_rows);
  return fill_by_marks (text, stop) ? g_steal_pointer (&text) : NULL;
}

PauliDataText *
pauli_data_text_new (const char *bytes, size_t length, PauliStop stop, void *stop_data, GError **error)
{
  const Stop stop_here = { stop, stop_data };

  if (length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0) {
    bytes += 3;
    length -= 3;
  }
  if (!check_text (bytes, length, error))
    return NULL;
  return read_table (g_strndup (bytes, length), length, &stop_here, error);
}

void
pauli_data_text_free (PauliDataText *text)
{
  g_strfreev (text->names);
  for (size_t i = 0; text->cells && text->cells[i]; i++)
    g_free (text->cells[i]);
  g_free (text->cells);
  g_free (text->rows);
  g_free (text->bytes);
  g_free (text);
}

/* ---- For people ------------------------------------------------------------------------------------------------ */

static size_t
count_row (const PauliDataText *text, const PauliDataRow *row)
{
  PauliCellScan scan = pauli_cells_scan (row->begin, row->end, text->separator);
  PauliCell cell;
  size_t n = 0;

  while (pauli_cells_next (&scan, &cell))
    n++;
  return n;
}

char *
pauli_data_text_row_problem (const PauliDataText *text, size_t row)
{
  const PauliDataRow *r = &text->rows[row];

  switch (r->fault) {
    case PAULI_ROW_GOOD:
      return NULL;
    case PAULI_ROW_TOO_SHORT:
      return g_strdup_printf (_("line %zu: only %zu of %zu columns"), r->line, count_row (text, r), text->n_columns);
    case PAULI_ROW_TOO_LONG:
      return g_strdup_printf (_("line %zu: %zu columns instead of %zu"), r->line, count_row (text, r), text->n_columns);
    case PAULI_ROW_OPEN:
      return g_strdup_printf (_("line %zu: a quotation mark is not closed"), r->line);
  }
  g_return_val_if_reached (NULL);
}

char **
pauli_data_text_row_cells (const PauliDataText *text, size_t row)
{
  GPtrArray *cells = g_ptr_array_new ();
  const PauliDataRow *r = &text->rows[row];
  PauliCellScan scan = pauli_cells_scan (r->begin, r->end, text->separator);
  PauliCell cell;

  while (cells->len < PAULI_DATA_TEXT_MAX_COLUMNS && pauli_cells_next (&scan, &cell))
    g_ptr_array_add (cells, pauli_cell_text (&cell));
  g_ptr_array_add (cells, NULL);
  return (char **) g_ptr_array_free (cells, FALSE);
}
