/* Tables as text, in CSV or JSON.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "table.h"

#include "cli.h"
#include "config.h"

#include <math.h>
#include <string.h>

const char *const table_format_names[] = { [TABLE_CSV] = "csv", [TABLE_JSON] = "json", [TABLE_N_FORMATS] = NULL };

static void
append_number (GString *out, TableFormat format, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (isfinite (number)) /* and -0 as 0 */
    g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.17g", number + 0.0));
  else if (format == TABLE_JSON)
    g_string_append (out, "null");
  else /* not by printf(), which may write -nan */
    g_string_append (out, isnan (number) ? "nan" : number > 0 ? "inf" : "-inf");
}

static void
append_json_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (; *text; text++) {
    if ((unsigned char) *text < 0x20)
      g_string_append_printf (out, "\\u%04x", (unsigned) *text);
    else if (*text == '"' || *text == '\\')
      g_string_append_printf (out, "\\%c", *text);
    else
      g_string_append_c (out, *text);
  }
  g_string_append_c (out, '"');
}

static void
append_csv_text (GString *out, const char *text)
{
  if (!strpbrk (text, ",\"\r\n")) {
    g_string_append (out, text);
    return;
  }
  g_string_append_c (out, '"');
  for (; *text; text++) {
    if (*text == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *text);
  }
  g_string_append_c (out, '"');
}

static void
append_cell (GString *out, TableFormat format, const TableCell *cell)
{
  if (!cell->text)
    append_number (out, format, cell->number);
  else if (format == TABLE_CSV)
    append_csv_text (out, cell->text);
  else if (*cell->text)
    append_json_text (out, cell->text);
  else
    g_string_append (out, "null");
}

static void
append_csv_head (GString *out, const Table *table)
{
  g_autofree char *columns = g_strjoinv (",", (char **) table->columns);

  g_string_append_printf (out, "# %s %s command=%s", CLI_PROGRAM, PAULI_VERSION, table->command);
  for (const TableParameter *p = table->parameters; p->key; p++) {
    g_string_append_printf (out, " %s=", p->key);
    append_cell (out, TABLE_CSV, &p->value);
  }
  g_string_append_printf (out, "\n%s\n", columns);
}

static void
append_json_head (GString *out, const Table *table)
{
  g_autofree char *columns = g_strjoinv ("\",\"", (char **) table->columns);

  g_string_append_printf (out, "{\"program\":\"%s\",\"version\":\"%s\",\"command\":\"%s\",\n\"parameters\":{",
                          CLI_PROGRAM, PAULI_VERSION, table->command);
  for (const TableParameter *p = table->parameters; p->key; p++) {
    g_string_append_printf (out, "%s\"%s\":", p == table->parameters ? "" : ",", p->key);
    append_cell (out, TABLE_JSON, &p->value);
  }
  g_string_append_printf (out, "},\n\"columns\":[\"%s\"],\n\"rows\":[", columns);
}

void
table_append_head (GString *out, const Table *table)
{
  if (table->format == TABLE_JSON)
    append_json_head (out, table);
  else
    append_csv_head (out, table);
}

void
table_append_row (GString *out, const Table *table, size_t i, const TableCell *cells)
{
  bool json = table->format == TABLE_JSON;

  if (json)
    g_string_append (out, i == 0 ? "\n[" : ",\n[");
  for (size_t column = 0; table->columns[column]; column++) {
    if (column > 0)
      g_string_append_c (out, ',');
    append_cell (out, table->format, &cells[column]);
  }
  g_string_append_c (out, json ? ']' : '\n');
}

void
table_append_foot (GString *out, const Table *table)
{
  if (table->format == TABLE_JSON)
    g_string_append (out, "\n]}\n");
}

bool
table_row_finite (const Table *table, const TableCell *cells)
{
  for (size_t column = 0; table->columns[column]; column++)
    if (!cells[column].text && !isfinite (cells[column].number))
      return false;
  return true;
}
