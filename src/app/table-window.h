/* The curves of a plot as a table, which follows the plot while it is open.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_TABLE_WINDOW_H
#define PAULI_TABLE_WINDOW_H

#include <adwaita.h>

#include "plot.h"

#define PAULI_TYPE_TABLE_WINDOW (pauli_table_window_get_type ())
G_DECLARE_FINAL_TYPE (PauliTableWindow, pauli_table_window, PAULI, TABLE_WINDOW, AdwWindow)

PauliTableWindow *pauli_table_window_new (GtkWindow *parent);

/* Shows the curves of a plot of this scene; title says of what. */
void pauli_table_window_set_plot (PauliTableWindow *window, const char *title, PauliScene *scene, const PauliPlot *plot);

/* What is shown; PAULI_N_PLOTS before the first. */
PauliPlotId pauli_table_window_get_plot (PauliTableWindow *window);

/* For tests. */
GtkColumnView *pauli_table_window_get_view (PauliTableWindow *window);
GtkButton *pauli_table_window_get_copy (PauliTableWindow *window);

#endif
