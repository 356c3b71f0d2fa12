/* The numbers of a figure as JSON.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-private.h"
#include "plain-text.h"

#include <math.h>
#include <string.h>

static void
append_text (GString *out, const char *key, const char *markup)
{
  g_string_append_printf (out, "\"%s\": ", key);
  pauli_data_append_label (out, markup);
}

static void
append_array (GString *out, const char *key, const double *values, size_t n)
{
  g_string_append_printf (out, "\"%s\": [", key);
  for (size_t i = 0; i < n; i++) {
    g_string_append (out, i > 0 ? ", " : "");
    pauli_data_append_number (out, values[i], "null");
  }
  g_string_append_c (out, ']');
}

static void
append_parameters (GString *out, const PauliScene *scene, int pin)
{
  g_autoptr (GArray) parameters = pauli_data_parameters (scene, pin);

  for (guint i = 0; i < parameters->len; i++) {
    const PauliDataParameter *parameter = &g_array_index (parameters, PauliDataParameter, i);
    g_string_append_printf (out, "%s\"%s\": ", i > 0 ? ", " : "", parameter->name);
    if (parameter->is_number)
      g_string_append (out, parameter->value);
    else
      pauli_data_append_quoted (out, parameter->value);
  }
}

static void
append_axis (GString *out, const char *key, const PauliAxis *axis)
{
  g_autofree char *name = pauli_title_name (axis->title), *unit = pauli_title_unit (axis->title);

  g_string_append_printf (out, "   \"%s\": {", key);
  append_text (out, "title", name);
  g_string_append (out, ", ");
  append_text (out, "unit", unit);
  g_string_append_printf (out, ", \"log\": %s, \"min\": ", axis->log ? "true" : "false");
  pauli_data_append_number (out, axis->min, "null");
  g_string_append (out, ", \"max\": ");
  pauli_data_append_number (out, axis->max, "null");
  g_string_append (out, "},\n");
}

static void
append_curves (GString *out, const PauliDataPlot *data)
{
  g_string_append (out, "   \"curves\": [");
  for (size_t k = 0; k < data->n_curves; k++) {
    const PauliDataColumn *column = &data->table.columns[data->curves[k].y];
    const PauliCurve *curve = data->curves[k].curve;
    g_string_append_printf (out, "%s\n    {\"id\": \"%s\", ", k > 0 ? "," : "", column->key);
    append_text (out, "name", column->label);
    if (curve->pin >= 0)
      g_string_append_printf (out, ", \"pin\": %d", curve->pin + 1);
    g_string_append (out, ",\n     ");
    append_array (out, "x", curve->x, curve->n);
    g_string_append (out, ",\n     ");
    append_array (out, "y", curve->y, curve->n);
    g_string_append_c (out, '}');
  }
  g_string_append (out, "],\n");
}

static void
append_measured (GString *out, const PauliPlot *plot)
{
  g_string_append (out, "   \"data\": [");
  for (size_t set = 0; set < plot->n_data; set++) {
    const PauliPlotData *data = &plot->data[set];
    g_string_append (out, set > 0 ? ",\n    {" : "\n    {");
    append_text (out, "name", data->label);
    g_string_append (out, ",\n     ");
    append_array (out, "x", data->x, data->n);
    g_string_append (out, ",\n     ");
    append_array (out, "y", data->y, data->n);
    if (data->yerr) {
      g_string_append (out, ",\n     ");
      append_array (out, "yerr", data->yerr, data->n);
    }
    g_string_append_c (out, '}');
  }
  g_string_append (out, "],\n");
}

static void
append_bands (GString *out, const PauliPlot *plot)
{
  g_string_append (out, "   \"bands\": [");
  for (size_t i = 0; i < plot->n_bands; i++) {
    const PauliBand *band = &plot->bands[i];
    g_string_append (out, i > 0 ? ", {\"within\": " : "{\"within\": ");
    pauli_data_append_number (out, pauli_band_levels[band->level], "null");
    g_string_append (out, ", \"x_min\": ");
    pauli_data_append_number (out, band->range.min, "null");
    g_string_append (out, ", \"x_max\": ");
    pauli_data_append_number (out, band->range.max, "null");
    g_string_append_c (out, '}');
  }
  g_string_append_c (out, ']');
  if (!plot->bands_label)
    return;
  g_string_append (out, ",\n   ");
  append_text (out, "bands_name", plot->bands_label);
}

static void
append_marker (GString *out, const PauliPlot *plot)
{
  if (!plot->has_marker)
    return;
  g_string_append (out, ",\n   \"marker\": {");
  append_text (out, "name", plot->marker_label);
  g_string_append (out, ", \"x\": ");
  pauli_data_append_number (out, plot->marker_x, "null");
  g_string_append (out, ", \"y\": ");
  pauli_data_append_number (out, plot->marker_y, "null");
  g_string_append_c (out, '}');
}

/* A row of z for each x, over the values of y. */
static void
append_map (GString *out, const PauliDataPlot *data)
{
  const PauliDataColumn *columns = data->table.columns;
  size_t n = data->plot->map->n;
  g_autofree double *x = g_new (double, n);

  for (size_t i = 0; i < n; i++)
    x[i] = columns[0].values[i * n];
  g_string_append (out, ",\n   \"map\": {");
  append_text (out, "name", data->plot->map_title);
  g_string_append (out, ",\n     ");
  append_array (out, "x", x, n);
  g_string_append (out, ",\n     ");
  append_array (out, "y", columns[1].values, n);
  g_string_append (out, ",\n     \"z\": [");
  for (size_t i = 0; i < n; i++) {
    g_string_append (out, i > 0 ? ",\n      [" : "\n      [");
    for (size_t j = 0; j < n; j++) {
      g_string_append (out, j > 0 ? ", " : "");
      pauli_data_append_number (out, columns[2].values[i * n + j], "null");
    }
    g_string_append_c (out, ']');
  }
  g_string_append (out, "]}");
}

static void
append_plot (GString *out, const PauliDataPlot *data)
{
  const PauliPlot *plot = data->plot;

  g_string_append_printf (out, "  {\"id\": \"%s\",\n", pauli_plot_key (plot->id));
  append_axis (out, "x_axis", &plot->x);
  append_axis (out, "y_axis", &plot->y);
  g_string_append_printf (out, "   \"absolute_values\": %s,\n", plot->absolute ? "true" : "false");
  append_curves (out, data);
  append_measured (out, plot);
  append_bands (out, plot);
  append_marker (out, plot);
  if (plot->map)
    append_map (out, data);
  g_string_append_c (out, '}');
}

void
pauli_data_add_json (PauliDataExport *export)
{
  GString *out = g_string_new ("{\"program\": \"Pauliscope\", \"version\": \"" PAULI_VERSION "\",\n \"citation\": ");

  pauli_data_append_quoted (out, pauli_data_citation);
  g_string_append (out, ",\n \"parameters\": {");
  append_parameters (out, export->scene, -1);
  g_string_append (out, "},\n \"pins\": [");
  for (int pin = 0; pin < pauli_scene_values (export->scene)->n_pins; pin++) {
    g_string_append (out, pin > 0 ? ",\n  {" : "\n  {");
    append_parameters (out, export->scene, pin);
    g_string_append_c (out, '}');
  }
  g_string_append (out, "],\n \"plots\": [\n");
  for (size_t i = 0; i < export->n; i++) {
    g_string_append (out, i > 0 ? ",\n" : "");
    append_plot (out, &export->plots[i]);
  }
  g_string_append (out, "]}\n");
  pauli_data_add_file (export, g_strconcat (export->base, ".json", NULL), out);
}
