/* A data set from the columns of a table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-cells.h"
#include "scene.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
pauli_data_report_clear (PauliDataReport *report)
{
  g_clear_pointer (&report->texts, g_strfreev);
}

static bool
check_column (const PauliDataText *text, int column, GError **error)
{
  if (column >= 0 && (size_t) column < text->n_columns)
    return true;
  g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE, _("there is no column %d: columns are 1 to %zu"), column + 1,
               text->n_columns);
  return false;
}

static bool
check_selection (const PauliDataText *text, const PauliDataSelection *selection, GError **error)
{
  char scale[G_ASCII_DTOSTR_BUF_SIZE];

  if (!check_column (text, selection->x, error) || !check_column (text, selection->y, error) ||
      (selection->yerr != -1 && !check_column (text, selection->yerr, error)))
    return false;
  if (selection->x_scale > 0 && isfinite (selection->x_scale))
    return true;
  g_ascii_formatd (scale, sizeof scale, "%.10g", selection->x_scale);
  g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE, _("the factor of x is %s, but must be positive and finite"),
               scale);
  return false;
}

/* What is wrong with a cell of a row that is good as a whole. */
static char *
cell_problem (const PauliDataText *text, size_t row, int column)
{
  PauliCellScan scan = pauli_cells_scan (text->rows[row].begin, text->rows[row].end, text->separator);
  PauliCell cell = { NULL, NULL, false };

  for (int i = 0; i <= column; i++)
    pauli_cells_next (&scan, &cell);
  return pauli_cell_problem (&cell, text->decimal_comma);
}

/* Why this row cannot be used, with its line number; NULL if it can. */
static char *
row_problem (const PauliDataText *text, const PauliDataSelection *selection, size_t row, double x, double y,
             const double *yerr)
{
  const int columns[] = { selection->x, selection->y, selection->yerr };
  g_autofree char *problem = NULL;

  if (text->rows[row].fault != PAULI_ROW_GOOD)
    return pauli_data_text_row_problem (text, row);
  for (size_t i = 0; i < G_N_ELEMENTS (columns) && !problem; i++)
    if (columns[i] >= 0 && isnan (text->cells[columns[i]][row]))
      problem = cell_problem (text, row, columns[i]);
  if (!problem)
    problem = pauli_dataset_point_problem (selection->quantity, x, y, yerr);
  /* Translators: a line of a file, and what is wrong with it */
  return problem ? g_strdup_printf (_("line %zu: %s"), text->rows[row].line, problem) : NULL;
}

char *
pauli_data_text_why_left_out (const PauliDataText *text, const PauliDataSelection *selection, size_t row)
{
  double x = text->cells[selection->x][row] * selection->x_scale, y = text->cells[selection->y][row];

  return row_problem (text, selection, row, x, y, selection->yerr >= 0 ? &text->cells[selection->yerr][row] : NULL);
}

static void
leave_out (PauliDataReport *report, GPtrArray *texts, char *problem)
{
  report->n_left_out++;
  if (texts->len < PAULI_DATA_REPORT_MAX) {
    g_ptr_array_add (texts, problem);
  } else {
    report->n_more++;
    g_free (problem);
  }
}

/* The points that can be used, in front of the arrays; false if stop said so. */
static bool
gather (const PauliDataText *text, const PauliDataSelection *selection, double *x, double *y, double *yerr, PauliStop stop,
        void *stop_data, PauliDataReport *report)
{
  GPtrArray *texts = g_ptr_array_new ();
  size_t row = 0;

  for (; row < text->n_rows && !(stop && stop (stop_data)); row++) {
    size_t n = report->n_used;
    x[n] = text->cells[selection->x][row] * selection->x_scale;
    y[n] = text->cells[selection->y][row];
    if (yerr)
      yerr[n] = text->cells[selection->yerr][row];
    char *problem = row_problem (text, selection, row, x[n], y[n], yerr ? &yerr[n] : NULL);
    if (problem)
      leave_out (report, texts, problem);
    else
      report->n_used++;
  }
  g_ptr_array_add (texts, NULL);
  report->texts = (char **) g_ptr_array_free (texts, FALSE);
  return row == text->n_rows;
}

PauliDataset *
pauli_data_text_select (const PauliDataText *text, const PauliDataSelection *selection, PauliStop stop,
                        void *stop_data, PauliDataReport *report, GError **error)
{
  *report = (PauliDataReport){ 0 };
  if (!check_selection (text, selection, error)) {
    report->texts = g_new0 (char *, 1);
    return NULL;
  }
  g_autofree double *x = g_new (double, text->n_rows), *y = g_new (double, text->n_rows);
  g_autofree double *yerr = selection->yerr >= 0 ? g_new (double, text->n_rows) : NULL;
  if (!gather (text, selection, x, y, yerr, stop, stop_data, report))
    return NULL;
  if (report->n_used == 0) {
    g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE, _("none of %zu rows can be used; %s"), text->n_rows,
                 report->texts[0]);
    return NULL;
  }
  return pauli_dataset_new (selection->name, selection->quantity, report->n_used, x, y, yerr, error);
}
