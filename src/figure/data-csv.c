/* The numbers of a figure as CSV, for people and for Python; and as columns of a plain text, for gnuplot and TeX.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-private.h"

#include "plain-text.h"

static void
append_line (GString *out, const char *words, const char *markup)
{
  g_autofree char *text = pauli_plain_text (markup);

  g_strdelimit (text, "\r\n", ' ');
  g_string_append_printf (out, "# %s%s\n", words, text);
}

static void
append_axes (GString *out, const PauliPlot *plot)
{
  g_string_append_printf (out, "# plot: %s\n", pauli_plot_key (plot->id));
  append_line (out, "x: ", plot->x.title);
  append_line (out, "y: ", plot->y.title);
  if (plot->absolute)
    g_string_append (out, "# y are absolute values\n");
}

/* The shading and the marker, which have no columns. */
static void
append_rest (GString *out, const PauliPlot *plot)
{
  if (plot->bands_label)
    append_line (out, "shaded: ", plot->bands_label);
  for (size_t i = 0; i < plot->n_bands; i++) {
    g_string_append_printf (out, "# within %.0f %% from ", 100 * pauli_band_levels[plot->bands[i].level]);
    pauli_data_append_number (out, plot->bands[i].range.min, "");
    g_string_append (out, " to ");
    pauli_data_append_number (out, plot->bands[i].range.max, "");
    g_string_append_c (out, '\n');
  }
  if (!plot->has_marker)
    return;
  append_line (out, "marker: ", plot->marker_label);
  g_string_append (out, "# marker at ");
  pauli_data_append_number (out, plot->marker_x, "");
  g_string_append (out, ", ");
  pauli_data_append_number (out, plot->marker_y, "");
  g_string_append_c (out, '\n');
}

/* How columns belong together, what they are, and where curves are gaps. */
static void
append_columns (GString *out, const PauliDataPlot *data, bool numbered)
{
  const PauliDataTable *table = &data->table;

  if (!data->plot->map)
    g_string_append_printf (out, "# table: each curve over the last column %s before it; a gap is %s\n", table->columns[0].key,
                            numbered ? "nan" : "empty");
  for (size_t j = 0; j < table->n; j++) {
    g_autofree char *words = numbered ? g_strdup_printf ("column %zu, %s: ", j + 1, table->columns[j].key)
                                      : g_strdup_printf ("%s: ", table->columns[j].key);
    append_line (out, words, table->columns[j].label);
  }
}

static void
append_keys (GString *out, const PauliDataTable *table, const char *before, const char *separator)
{
  g_string_append (out, before);
  for (size_t j = 0; j < table->n; j++)
    g_string_append_printf (out, "%s%s", j > 0 ? separator : "", table->columns[j].key);
  g_string_append_c (out, '\n');
}

static void
add_measured (PauliDataExport *export, const PauliDataPlot *data, size_t set, bool dat)
{
  GString *out = g_string_new (NULL);

  pauli_data_append_comments (out, export, "#");
  append_axes (out, data->plot);
  append_line (out, "measured points: ", data->plot->data[set].label);
  append_keys (out, &data->measured[set], dat ? "# " : "", dat ? " " : ",");
  pauli_data_append_rows (out, &data->measured[set], dat ? " " : ",", dat ? "nan" : "");
  pauli_data_add_file (export, pauli_data_measured_name (data, set, dat ? ".dat" : ".csv"), out);
}

static void
add_plot (PauliDataExport *export, const PauliDataPlot *data, bool dat)
{
  GString *out = g_string_new (NULL);

  pauli_data_append_comments (out, export, "#");
  append_axes (out, data->plot);
  append_rest (out, data->plot);
  append_columns (out, data, dat);
  append_keys (out, &data->table, dat ? "# " : "", dat ? " " : ",");
  pauli_data_append_rows (out, &data->table, dat ? " " : ",", dat ? "nan" : "");
  pauli_data_add_file (export, pauli_data_name (data, dat ? ".dat" : ".csv"), out);
  for (size_t set = 0; set < data->plot->n_data; set++)
    add_measured (export, data, set, dat);
}

void
pauli_data_add_csv (PauliDataExport *export)
{
  for (size_t i = 0; i < export->n; i++)
    add_plot (export, &export->plots[i], false);
}

void
pauli_data_add_dat (PauliDataExport *export)
{
  for (size_t i = 0; i < export->n; i++)
    add_plot (export, &export->plots[i], true);
}
