/* The cells of a row of text, and the numbers in them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-cells.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* ---- Cells ----------------------------------------------------------------------------------------------------- */

static const char separator_characters[] = {
  [PAULI_SEPARATOR_SEMICOLON] = ';',
  [PAULI_SEPARATOR_TAB] = '\t',
  [PAULI_SEPARATOR_COMMA] = ',',
  [PAULI_SEPARATOR_SPACE] = ' ',
};

/* Line breaks are blanks in a header that has some. */
static bool
is_blank (char c, PauliSeparator separator)
{
  return c == ' ' || c == '\f' || c == '\v' || c == '\r' || c == '\n' || (c == '\t' && separator != PAULI_SEPARATOR_TAB);
}

static bool
ends_cell (const PauliCellScan *scan, const char *at)
{
  if (at == scan->end || *at == '#')
    return true;
  if (scan->separator == PAULI_SEPARATOR_SPACE)
    return is_blank (*at, scan->separator);
  return *at == separator_characters[scan->separator];
}

static void
skip_blanks (PauliCellScan *scan)
{
  while (scan->at < scan->end && is_blank (*scan->at, scan->separator))
    scan->at++;
}

PauliCellScan
pauli_cells_scan (const char *begin, const char *end, PauliSeparator separator)
{
  PauliCellScan scan = { begin, end, separator, true, false };

  skip_blanks (&scan);
  scan.more = scan.at < end && *scan.at != '#';
  return scan;
}

/* A cell that begins with a quotation mark; false, and nothing taken, if something follows the closing one. */
static bool
take_quoted (PauliCellScan *scan, PauliCell *cell)
{
  const char *at = scan->at + 1;

  while (at < scan->end && (*at != '"' || (at + 1 < scan->end && at[1] == '"')))
    at += *at == '"' ? 2 : 1;
  scan->open = at == scan->end;
  *cell = (PauliCell){ scan->at + 1, at, true };
  if (!scan->open)
    at++;
  if (scan->separator != PAULI_SEPARATOR_SPACE)
    while (at < scan->end && is_blank (*at, scan->separator))
      at++;
  if (!ends_cell (scan, at))
    return false;
  scan->at = at;
  return true;
}

static void
take_plain (PauliCellScan *scan, PauliCell *cell)
{
  const char *begin = scan->at;

  while (!ends_cell (scan, scan->at))
    scan->at++;
  const char *end = scan->at;
  while (end > begin && is_blank (end[-1], scan->separator))
    end--;
  *cell = (PauliCell){ begin, end, false };
}

bool
pauli_cells_next (PauliCellScan *scan, PauliCell *cell)
{
  if (!scan->more)
    return false;
  skip_blanks (scan);
  if (scan->at == scan->end || *scan->at != '"' || !take_quoted (scan, cell))
    take_plain (scan, cell);
  scan->more = scan->at < scan->end && *scan->at != '#';
  if (scan->more && scan->separator != PAULI_SEPARATOR_SPACE) {
    scan->at++;
  } else if (scan->more) {
    skip_blanks (scan);
    scan->more = scan->at < scan->end && *scan->at != '#';
  }
  return true;
}

/* In characters, and in bytes that certainly hold as many. */
#define TEXT_MAX 60
#define TEXT_MAX_BYTES 256

char *
pauli_cell_text (const PauliCell *cell)
{
  gssize length = MIN (cell->end - cell->begin, TEXT_MAX_BYTES);
  g_autofree char *valid = g_utf8_make_valid (cell->begin, length);
  GString *text = g_string_new (valid);

  g_string_replace (text, "\r\n", " ", 0);
  g_strdelimit (text->str, "\t\r\n\f\v", ' ');
  if (cell->quoted)
    g_string_replace (text, "\"\"", "\"", 0);
  if (g_utf8_strlen (text->str, -1) > TEXT_MAX) {
    g_string_truncate (text, (gsize) (g_utf8_offset_to_pointer (text->str, TEXT_MAX - 1) - text->str));
    g_string_append (text, "…");
  }
  return g_string_free (text, FALSE);
}

/* ---- Numbers --------------------------------------------------------------------------------------------------- */

/* Digits beyond this are no number of any measurement. */
#define NUMBER_MAX 256

static const char *
skip_digits (const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* The mark at *at, behind the digits from begin on. */
static PauliMarks
classify_mark (const char *begin, const char *at, const char *end)
{
  if (*at == '.')
    return PAULI_MARK_POINT;
  bool of_thousands = at > begin && at - begin <= 3 && *begin != '0' && skip_digits (at + 1, end) - (at + 1) == 3;
  return of_thousands ? PAULI_MARK_THOUSANDS : PAULI_MARK_COMMA;
}

/* The grammar of a number; *decimal is where its point or comma stands and *exponent its e or d, or NULL. */
static bool
check_number (const PauliCell *cell, bool comma, const char **decimal, const char **exponent, unsigned *mark)
{
  const char *begin = cell->begin, *end = cell->end;

  begin += begin < end && (*begin == '+' || *begin == '-');
  const char *at = skip_digits (begin, end);
  gssize digits = at - begin;
  *decimal = *exponent = NULL;
  *mark = 0;
  if (at < end && (*at == '.' || (comma && *at == ','))) {
    *decimal = at;
    *mark = classify_mark (begin, at, end);
    at = skip_digits (at + 1, end);
    digits = at - begin - 1;
  }
  if (digits > 0 && at < end && strchr ("eEdD", *at)) {
    *exponent = at++;
    at += at < end && (*at == '+' || *at == '-');
    begin = at;
    at = skip_digits (at, end);
    digits = at - begin;
  }
  return digits > 0 && at == end;
}

PauliCellKind
pauli_cell_read (const PauliCell *cell, bool comma, double *value, unsigned *marks)
{
  char buffer[NUMBER_MAX + 1];
  const char *decimal, *exponent;
  size_t length = (size_t) (cell->end - cell->begin);
  unsigned mark;

  if (length == 0)
    return PAULI_CELL_EMPTY;
  if (length > NUMBER_MAX || !check_number (cell, comma, &decimal, &exponent, &mark))
    return PAULI_CELL_OTHER;
  memcpy (buffer, cell->begin, length);
  buffer[length] = '\0';
  if (decimal)
    buffer[decimal - cell->begin] = '.';
  if (exponent)
    buffer[exponent - cell->begin] = 'e';
  *value = g_ascii_strtod (buffer, NULL);
  *marks |= mark;
  return isfinite (*value) ? PAULI_CELL_NUMBER : PAULI_CELL_TOO_LARGE;
}

/* How the cell reads with its comma as one of thousands. */
static char *
without_comma (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", 2);
  return g_strjoinv ("", parts);
}

char *
pauli_cell_problem (const PauliCell *cell, bool decimal_comma)
{
  g_autofree char *text = pauli_cell_text (cell);
  double value;
  unsigned marks = 0;

  switch (pauli_cell_read (cell, true, &value, &marks)) {
    case PAULI_CELL_EMPTY:
      return g_strdup (_("a cell is empty"));
    case PAULI_CELL_TOO_LARGE:
      return g_strdup_printf (_("“%s” is too large"), text);
    case PAULI_CELL_NUMBER:
    case PAULI_CELL_OTHER:
      break;
  }
  if (!decimal_comma && (marks & PAULI_MARK_THOUSANDS)) {
    g_autofree char *whole = without_comma (text), *fraction = g_strdelimit (g_strdup (text), ",", '.');
    /* Translators: as in "“1,234” may mean 1.234 or 1234" */
    return g_strdup_printf (_("“%s” may mean %s or %s"), text, fraction, whole);
  }
  if (!decimal_comma && (marks & PAULI_MARK_COMMA))
    return g_strdup_printf (_("“%s” has a comma for a decimal point"), text);
  return g_strdup_printf (_("“%s” is not a number"), text);
}
