/* The curves of a plot as a table of numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLOT_TABLE_H
#define PAULI_PLOT_TABLE_H

#include "plot.h"

typedef struct {
  char *key;   /* ASCII, for machines: "Q2_GeV2", "exact", "fit17", "pin_1" */
  char *label; /* Pango markup, for people: the title of the x axis, the label of a curve */
} PauliTableColumn;

typedef struct {
  size_t n_columns, n_rows;
  PauliTableColumn *columns; /* x first, then the curves on show */
  double *values;            /* row i, column j at i * n_columns + j; NaN for a gap */
} PauliTable;

/* The key of a curve of a plot, and what it is called, in Pango markup and translated: the curves of a family share their label.  To be
 * freed. */
char *pauli_curve_column (const PauliCurve *curve);
char *pauli_curve_title (const PauliCurve *curve);

/* The curves at the points of the first; of a map, M_q, rho_c and F2 at each of its points, none before it is computed.  On a logarithmic
 * y axis, absolute values, as they are drawn. */
PauliTable *pauli_plot_table (const PauliPlot *plot);
void pauli_table_free (PauliTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliTable, pauli_table_free)

/* Tab-separated lines: a comment with what is shown and the parameters, the keys, then the rows with all digits and a decimal point;
 * a gap is empty. */
char *pauli_table_text (const PauliTable *table, const PauliScene *scene, PauliPlotId plot);

#endif
