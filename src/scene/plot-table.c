/* The curves of a plot as a table of numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
x_key (PauliPlotId plot)
{
  switch (plot) {
    case PAULI_PLOT_F2:
    case PAULI_PLOT_F2_DEVIATION:
    case PAULI_PLOT_ASYMPTOTICS:
    case PAULI_PLOT_ASYMPTOTICS_DEVIATION:
      return "Q2_GeV2";
    case PAULI_PLOT_MU:
    case PAULI_PLOT_MU_DEVIATION:
    case PAULI_PLOT_MAP:
      return "M_q_MeV";
    case PAULI_PLOT_PROFILES:
    case PAULI_PLOT_PROFILES_RATIO:
      return "k_GeV";
    case PAULI_PLOT_VERTEX:
      return "t_GeV";
    case PAULI_N_PLOTS:
      break;
  }
  g_return_val_if_reached ("");
}

static PauliTable *
table_new (size_t n_columns, size_t n_rows)
{
  PauliTable *table = g_new0 (PauliTable, 1);

  table->n_columns = n_columns;
  table->n_rows = n_rows;
  table->columns = g_new0 (PauliTableColumn, n_columns);
  table->values = g_new0 (double, n_columns * n_rows);
  return table;
}

static void
set_column (PauliTable *table, size_t j, char *key, const char *label)
{
  table->columns[j] = (PauliTableColumn){ key, g_strdup (label) };
}

/* The place of a curve in its family, as of partial sums, from 1 on. */
static int
place_in_family (const PauliCurve *curve)
{
  int place = 1;

  for (; !curve->label; curve--)
    place++;
  return place;
}

char *
pauli_curve_column (const PauliCurve *curve)
{
  const char *key = pauli_curve_key (curve->id);

  if (curve->pin >= 0)
    return g_strdup_printf ("pin_%d_%s", curve->pin + 1, key);
  if (curve->id == PAULI_CURVE_PARTIAL_SUM)
    return g_strdup_printf ("%s_%d", key, place_in_family (curve));
  return g_strdup (key);
}

char *
pauli_curve_title (const PauliCurve *curve)
{
  if (curve->pin < 0 && curve->id == PAULI_CURVE_PARTIAL_SUM)
    return g_strdup_printf (_("Eq. (21) up to <i>n</i> = %d"), place_in_family (curve));
  return g_strdup (curve->label);
}

/* The curves of a family have numbers in place of a label. */
static void
name_curve (PauliTable *table, size_t j, const PauliCurve *curve)
{
  bool of_family = curve->pin < 0 && curve->id == PAULI_CURVE_PARTIAL_SUM;
  g_autofree char *number = g_strdup_printf ("n = %d", place_in_family (curve));

  set_column (table, j, pauli_curve_column (curve), of_family ? number : curve->label);
}

static void
fill_column (PauliTable *table, size_t j, const PauliCurve *curve)
{
  bool constant = curve->n != table->n_rows; /* two points, at the ends of the axis */

  for (size_t i = 0; i < table->n_rows; i++)
    table->values[i * table->n_columns + j] = curve->y[constant ? 0 : i];
}

static PauliTable *
table_of_map (const PauliPlot *plot)
{
  size_t n = plot->map ? plot->map->n : 0;
  PauliTable *table = table_new (3, n * n);

  set_column (table, 0, g_strdup (x_key (plot->id)), plot->x.title);
  set_column (table, 1, g_strdup ("rho_c_fm"), plot->y.title);
  set_column (table, 2, g_strdup ("F2"), plot->map_title);
  for (size_t k = 0; k < n * n; k++) {
    double *row = &table->values[3 * k];
    row[0] = pauli_grid_point (plot->x.min, plot->x.max, n, plot->x.log, k / n);
    row[1] = pauli_grid_point (plot->y.min, plot->y.max, n, plot->y.log, k % n);
    row[2] = plot->map->z[k];
  }
  return table;
}

PauliTable *
pauli_plot_table (const PauliPlot *plot)
{
  size_t n_shown = 0, j = 1;

  if (plot->id == PAULI_PLOT_MAP)
    return table_of_map (plot);
  for (size_t k = 0; k < plot->n_curves; k++)
    n_shown += !plot->curves[k].hidden;
  const PauliCurve *first = &plot->curves[0];
  PauliTable *table = table_new (1 + n_shown, first->n);
  set_column (table, 0, g_strdup (x_key (plot->id)), plot->x.title);
  for (size_t i = 0; i < first->n; i++)
    table->values[i * table->n_columns] = first->x[i];
  for (size_t k = 0; k < plot->n_curves; k++) {
    if (plot->curves[k].hidden)
      continue;
    name_curve (table, j, &plot->curves[k]);
    fill_column (table, j++, &plot->curves[k]);
  }
  return table;
}

void
pauli_table_free (PauliTable *table)
{
  for (size_t j = 0; j < table->n_columns; j++) {
    g_free (table->columns[j].key);
    g_free (table->columns[j].label);
  }
  g_free (table->columns);
  g_free (table->values);
  g_free (table);
}

static void
append_parameters (GString *text, const PauliScene *scene, PauliPlotId plot)
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  const struct {
    const char *name;
    double value;
  } numbers[] = { { "M_q_MeV", v->M_q },     { "inv_rho_c_MeV", v->inv_rho_c }, { "alpha_s", v->alpha_s },
                  { "width_q", v->width_q }, { "width_g", v->width_g } };

  g_string_append_printf (text, "# Pauliscope %s %s: quark=%s gluon=%s", PAULI_VERSION, pauli_plot_key (plot),
                          pauli_quark_key (v->quark), pauli_gluon_key (v->gluon));
  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++) {
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append_printf (text, " %s=%s", numbers[i].name, g_ascii_dtostr (number, sizeof number, numbers[i].value));
  }
  if (plot == PAULI_PLOT_MAP) {
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append_printf (text, " Q2_GeV2=%s", g_ascii_dtostr (number, sizeof number, v->map_Q2));
  }
  g_string_append_c (text, '\n');
}

char *
pauli_table_text (const PauliTable *table, const PauliScene *scene, PauliPlotId plot)
{
  GString *text = g_string_new (NULL);

  append_parameters (text, scene, plot);
  for (size_t j = 0; j < table->n_columns; j++)
    g_string_append_printf (text, "%s%s", j > 0 ? "\t" : "", table->columns[j].key);
  g_string_append_c (text, '\n');
  for (size_t k = 0; k < table->n_columns * table->n_rows; k++) {
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    if (k % table->n_columns > 0)
      g_string_append_c (text, '\t');
    if (isfinite (table->values[k]))
      g_string_append (text, g_ascii_dtostr (number, sizeof number, table->values[k]));
    if (k % table->n_columns == table->n_columns - 1)
      g_string_append_c (text, '\n');
  }
  return g_string_free (text, FALSE);
}
