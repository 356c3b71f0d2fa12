/* What an import says of a file and its rows.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-text.h"

#include <glib/gi18n.h>

static const char *
separator_text (PauliSeparator separator)
{
  switch (separator) {
    case PAULI_SEPARATOR_SEMICOLON:
      return _("separated by semicolons");
    case PAULI_SEPARATOR_TAB:
      return _("separated by tabs");
    case PAULI_SEPARATOR_COMMA:
      return _("separated by commas");
    case PAULI_SEPARATOR_SPACE:
      return _("separated by blanks");
    case PAULI_N_SEPARATORS:
      break;
  }
  g_return_val_if_reached ("");
}

char *
pauli_import_detected_text (const PauliDataText *text)
{
  g_autofree char *rows = g_strdup_printf (ngettext ("%zu row", "%zu rows", text->n_rows), text->n_rows);
  g_autofree char *columns = g_strdup_printf (ngettext ("%zu column", "%zu columns", text->n_columns), text->n_columns);

  /* Translators: what was found in a file: "1000 rows", "3 columns", "separated by commas", "decimal point", names or not */
  return g_strdup_printf (_("Found: %s, %s, %s, %s, %s"), rows, columns, separator_text (text->separator),
                          text->decimal_comma ? _("decimal comma") : _("decimal point"),
                          text->has_header ? _("columns have names") : _("columns have no names"));
}

char *
pauli_import_summary_text (const PauliDataReport *report)
{
  g_autofree char *used = g_strdup_printf (ngettext ("%zu row used", "%zu rows used", report->n_used), report->n_used);

  if (report->n_left_out == 0)
    return g_steal_pointer (&used);
  /* Translators: "998 rows used", and how many were not */
  return g_strdup_printf (ngettext ("%s, %zu left out", "%s, %zu left out", report->n_left_out), used, report->n_left_out);
}
