/* How a plot is shown: its axes, which of its curves, and where its legend stands.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLOT_OPTIONS_H
#define PAULI_PLOT_OPTIONS_H

#include "axis-row.h"

#define PAULI_TYPE_PLOT_OPTIONS (pauli_plot_options_get_type ())
G_DECLARE_FINAL_TYPE (PauliPlotOptions, pauli_plot_options, PAULI, PLOT_OPTIONS, GtkPopover)

/* Signals: "edited" (pointer: const PauliSceneValues *) with the new values of the scene; "rejected" (string) with a text that
 * names what was typed and what is allowed, after which the old value stands again.  To fit the axes to the curves is an action
 * of the window, for the view that had the focus last. */
GtkWidget *pauli_plot_options_new (void);

/* Shows the options of a plot in a scene; emits nothing.  Labels and automatic limits are those of plot, the one on show, which
 * may be of an older scene. */
void pauli_plot_options_set_plot (PauliPlotOptions *options, const char *title, const PauliSceneValues *values,
                                  const PauliPlot *plot);

/* The plot whose options are shown; PAULI_N_PLOTS before the first. */
PauliPlotId pauli_plot_options_get_plot_id (PauliPlotOptions *options);

/* It scrolls in no more than this height. */
void pauli_plot_options_set_max_height (PauliPlotOptions *options, int height);

/* For tests: the parts a user touches. */
PauliAxisRow *pauli_plot_options_get_axis (PauliPlotOptions *options, PauliDirection direction);
GtkButton *pauli_plot_options_get_automatic (PauliPlotOptions *options);
GtkButton *pauli_plot_options_get_fit (PauliPlotOptions *options);
GtkDropDown *pauli_plot_options_get_legend (PauliPlotOptions *options);
GtkCheckButton *pauli_plot_options_get_ratio (PauliPlotOptions *options);
/* The switch of a curve, or NULL if the plot has none like it. */
GtkCheckButton *pauli_plot_options_get_curve (PauliPlotOptions *options, PauliCurveId curve);

#endif
