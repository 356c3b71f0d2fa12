/* The columns of a plot's tables.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-private.h"

#include "plot-table.h"

#include <math.h>
#include <string.h>

static size_t
add_column (PauliDataTable *table, char *key, const char *label, size_t n, const double *values)
{
  table->columns = g_renew (PauliDataColumn, table->columns, table->n + 1);
  table->columns[table->n] = (PauliDataColumn){ key, g_strdup (label), n, g_memdup2 (values, n * sizeof *values) };
  table->rows = MAX (table->rows, n);
  return table->n++;
}

/* Two points with one value, at the ends of the exact curve. */
static bool
is_constant (const PauliCurve *curve, const PauliCurve *exact)
{
  bool same = curve->y[0] == curve->y[1] || (isnan (curve->y[0]) && isnan (curve->y[1]));

  return curve->n == 2 && exact->n > 2 && same && curve->x[0] == exact->x[0] && curve->x[1] == exact->x[exact->n - 1];
}

/* The column with this x, which may be new. */
static size_t
x_column (PauliDataPlot *data, const char *x_key, const char *key, const PauliCurve *curve)
{
  PauliDataTable *table = &data->table;
  size_t last = data->n_curves > 0 ? data->curves[data->n_curves - 1].x : 0;

  if (table->n > 0 && table->columns[last].n == curve->n &&
      memcmp (table->columns[last].values, curve->x, curve->n * sizeof *curve->x) == 0)
    return last;
  char *name = table->n == 0 ? g_strdup (x_key) : g_strdup_printf ("%s_of_%s", x_key, key);
  return add_column (table, name, data->plot->x.title, curve->n, curve->x);
}

static void
add_curve (PauliDataPlot *data, const PauliCurve *curve, const char *x_key, const PauliTableColumn *column)
{
  const PauliCurve *exact = &data->plot->curves[0];
  bool constant = is_constant (curve, exact);
  g_autofree PauliCurve *drawn = g_memdup2 (constant ? exact : curve, sizeof *curve);

  for (size_t i = 0; constant && i < drawn->n; i++)
    drawn->y[i] = curve->y[0];
  size_t x = x_column (data, x_key, column->key, drawn);
  size_t y = add_column (&data->table, g_strdup (column->key), column->label, drawn->n, drawn->y);
  data->curves[data->n_curves++] = (PauliDataCurve){ curve, x, y };
}

static void
add_map (PauliDataPlot *data, const PauliTable *table)
{
  g_autofree double *values = g_new (double, table->n_rows);

  for (size_t j = 0; j < table->n_columns; j++) {
    for (size_t i = 0; i < table->n_rows; i++)
      values[i] = table->values[i * table->n_columns + j];
    add_column (&data->table, g_strdup (table->columns[j].key), table->columns[j].label, table->n_rows, values);
  }
}

static void
add_measured (PauliDataPlot *data, size_t set, const char *x_key)
{
  const PauliPlotData *points = &data->plot->data[set];
  PauliDataTable *table = &data->measured[set];

  add_column (table, g_strdup (x_key), data->plot->x.title, points->n, points->x);
  add_column (table, g_strdup (pauli_plot_key (data->plot->id)), data->plot->y.title, points->n, points->y);
  if (points->yerr)
    add_column (table, g_strconcat (pauli_plot_key (data->plot->id), "_error", NULL), data->plot->y.title, points->n,
                points->yerr);
}

void
pauli_data_plot_init (PauliDataPlot *data, const PauliPlot *plot)
{
  g_autoptr (PauliTable) names = pauli_plot_table (plot);
  const char *x_key = names->columns[0].key;
  size_t shown = 1;

  data->plot = plot;
  if (plot->map)
    add_map (data, names);
  for (size_t k = 0; k < plot->n_curves; k++)
    if (!plot->curves[k].hidden)
      add_curve (data, &plot->curves[k], x_key, &names->columns[shown++]);
  if (data->table.n == 0) /* all curves are hidden */
    add_column (&data->table, g_strdup (x_key), plot->x.title, 0, plot->curves[0].x);
  for (size_t set = 0; set < plot->n_data; set++)
    add_measured (data, set, x_key);
}

static void
table_clear (PauliDataTable *table)
{
  for (size_t j = 0; j < table->n; j++) {
    g_free (table->columns[j].key);
    g_free (table->columns[j].label);
    g_free (table->columns[j].values);
  }
  g_free (table->columns);
}

void
pauli_data_plot_clear (PauliDataPlot *data)
{
  table_clear (&data->table);
  for (size_t set = 0; set < data->plot->n_data; set++)
    table_clear (&data->measured[set]);
  g_free (data->stem);
}
