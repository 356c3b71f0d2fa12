/* The numbers of a figure as a submission to HEPData, in one YAML file: a document for the whole, and one for each table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-private.h"

#include "plain-text.h"

#include <math.h>
#include <string.h>

static void
append_header (GString *out, const char *name, const char *title)
{
  g_autofree char *unit = pauli_title_unit (title), *quantity = pauli_title_name (title);
  g_autofree char *text = pauli_plain_text (quantity), *of = name ? g_strdup_printf ("%s, %s", text, name) : g_strdup (text);

  g_string_append (out, "- header: {name: ");
  pauli_data_append_quoted (out, of);
  if (*unit) {
    g_string_append (out, ", units: ");
    pauli_data_append_label (out, unit);
  }
  g_string_append (out, "}\n");
}

/* The parameters of a curve: its pin's instead of the current ones. */
static void
append_qualifiers (GString *out, const PauliScene *scene, int pin, const char *name)
{
  g_autoptr (GArray) parameters = pauli_data_parameters (scene, pin);

  g_string_append (out, "  qualifiers:\n  - {name: curve, value: ");
  pauli_data_append_quoted (out, name);
  g_string_append (out, "}\n");
  for (guint i = 0; i < parameters->len; i++) {
    const PauliDataParameter *parameter = &g_array_index (parameters, PauliDataParameter, i);
    g_autofree char *key = g_strdup (parameter->name);
    char *unit = g_str_has_suffix (key, "eV") || g_str_has_suffix (key, "eV2") ? strrchr (key, '_') : NULL;
    if (unit)
      *unit++ = '\0';
    g_string_append_printf (out, "  - {name: %s, ", strcmp (key, "name") == 0 ? "pin" : key);
    if (unit)
      g_string_append_printf (out, "units: %s, ", g_str_has_suffix (unit, "2") ? "GeV²" : unit);
    g_string_append (out, "value: ");
    if (parameter->is_number)
      g_string_append (out, parameter->value);
    else
      pauli_data_append_quoted (out, parameter->value);
    g_string_append (out, "}\n");
  }
}

/* HEPData refuses errors of zero, and has none where there is no value. */
static bool
has_error (const PauliDataColumn *column, const PauliDataColumn *errors, size_t i)
{
  return errors && isfinite (column->values[i]) && isfinite (errors->values[i]) && errors->values[i] > 0;
}

static void
append_values (GString *out, const PauliDataColumn *column, const PauliDataColumn *errors)
{
  g_string_append (out, "  values:\n");
  for (size_t i = 0; i < column->n; i++) {
    g_string_append (out, "  - {value: ");
    pauli_data_append_number (out, column->values[i], "'-'");
    if (has_error (column, errors, i)) {
      g_string_append (out, ", errors: [{symerror: ");
      pauli_data_append_number (out, errors->values[i], "");
      g_string_append (out, "}]");
    }
    g_string_append (out, "}\n");
  }
}

/* Letters that HEPData takes. */
#define LOCATION_MAX 256

/* Names of tables are to be different. */
static void
begin_table (GString *out, const PauliDataPlot *data, const char *what, size_t *table)
{
  g_autofree char *location = g_strconcat ("Data from ", data->stem, NULL);
  g_autofree char *cut = g_utf8_substring (location, 0, MIN (g_utf8_strlen (location, -1), LOCATION_MAX));

  g_string_append_printf (out, "---\nname: \"Table %zu\"\nlocation: ", ++*table);
  pauli_data_append_quoted (out, cut);
  g_autofree char *title = pauli_plain_text (data->plot->map ? data->plot->map_title : data->plot->y.title);
  g_autofree char *description = g_strdup_printf ("%s: %s, %s%s", pauli_plot_key (data->plot->id), title, what,
                                                  data->plot->absolute ? ", absolute values" : "");
  g_string_append (out, "\ndescription: ");
  pauli_data_append_quoted (out, description);
  g_string_append (out, "\nkeywords: []\n");
}

static void
append_independent (GString *out, const PauliDataColumn *column)
{
  append_header (out, NULL, column->label);
  append_values (out, column, NULL);
}

/* Curves with the same x, from this one on; returns the next. */
static size_t
append_curves (GString *out, const PauliDataExport *export, const PauliDataPlot *data, size_t first, size_t *table)
{
  const PauliDataColumn *columns = data->table.columns;
  size_t k = first;

  begin_table (out, data, "curves", table);
  g_string_append (out, "independent_variables:\n");
  append_independent (out, &columns[data->curves[first].x]);
  g_string_append (out, "dependent_variables:\n");
  for (; k < data->n_curves && data->curves[k].x == data->curves[first].x; k++) {
    const PauliDataColumn *column = &columns[data->curves[k].y];
    g_autofree char *name = pauli_plain_text (column->label);
    append_header (out, name, data->plot->y.title);
    append_qualifiers (out, export->scene, data->curves[k].curve->pin, name);
    append_values (out, column, NULL);
  }
  return k;
}

static void
append_measured (GString *out, const PauliDataPlot *data, size_t set, size_t *table)
{
  const PauliDataTable *measured = &data->measured[set];
  g_autofree char *name = pauli_plain_text (data->plot->data[set].label);

  begin_table (out, data, "measured points", table);
  g_string_append (out, "independent_variables:\n");
  append_independent (out, &measured->columns[0]);
  g_string_append (out, "dependent_variables:\n");
  append_header (out, name, data->plot->y.title);
  g_string_append (out, "  qualifiers:\n  - {name: data set, value: ");
  pauli_data_append_quoted (out, name);
  g_string_append (out, "}\n");
  append_values (out, &measured->columns[1], measured->n > 2 ? &measured->columns[2] : NULL);
}

static void
append_map (GString *out, const PauliDataExport *export, const PauliDataPlot *data, size_t *table)
{
  const PauliDataColumn *columns = data->table.columns;
  g_autofree char *name = pauli_plain_text (data->plot->map_title);

  begin_table (out, data, "map", table);
  g_string_append (out, "independent_variables:\n");
  append_independent (out, &columns[0]);
  append_independent (out, &columns[1]);
  g_string_append (out, "dependent_variables:\n");
  append_header (out, NULL, data->plot->map_title);
  append_qualifiers (out, export->scene, -1, name);
  append_values (out, &columns[2], NULL);
}

void
pauli_data_add_hepdata (PauliDataExport *export)
{
  GString *out = g_string_new (NULL);
  size_t table = 0;

  pauli_data_append_comments (out, export, "#");
  g_string_append (out, "---\ncomment: ");
  g_autofree char *comment = g_strdup_printf ("Computed by Pauliscope %s after %s", PAULI_VERSION, pauli_data_citation);
  pauli_data_append_quoted (out, comment);
  g_string_append (out, "\n");
  for (size_t i = 0; i < export->n; i++) {
    const PauliDataPlot *data = &export->plots[i];
    for (size_t k = 0; k < data->n_curves;)
      k = append_curves (out, export, data, k, &table);
    for (size_t set = 0; set < data->plot->n_data; set++)
      append_measured (out, data, set, &table);
    if (data->plot->map)
      append_map (out, export, data, &table);
  }
  pauli_data_add_file (export, g_strconcat (export->base, ".yaml", NULL), out);
}
