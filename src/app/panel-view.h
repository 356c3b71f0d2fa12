/* One plot on the screen: paints the last finished picture of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PANEL_VIEW_H
#define PAULI_PANEL_VIEW_H

#include <gtk/gtk.h>

#include "frame.h"

#define PAULI_TYPE_PANEL_VIEW (pauli_panel_view_get_type ())
G_DECLARE_FINAL_TYPE (PauliPanelView, pauli_panel_view, PAULI, PANEL_VIEW, GtkWidget)

/* Signals: "resized" when it was given its place, maybe of another size; "activated" on a double click or Enter. */
GtkWidget *pauli_panel_view_new (PauliPlotId plot);

/* A plot in words, translated. */
const char *pauli_plot_name (PauliPlotId plot);

PauliPlotId pauli_panel_view_get_plot_id (PauliPanelView *view);

/* What the picture on show shows, and where on it; NULL before the first. */
const PauliPlot *pauli_panel_view_get_plot (PauliPanelView *view);
const PauliFrame *pauli_panel_view_get_frame (PauliPanelView *view);

/* The picture stays until the next one, stretched if the size differs.  The view takes the plot that is on it; the frame says where that
 * is.  description is what a screen reader adds. */
void pauli_panel_view_set_picture (PauliPanelView *view, cairo_surface_t *picture, PauliPlot *plot, const PauliFrame *frame,
                                   const char *description);

/* Neither picture nor plot any more. */
void pauli_panel_view_clear (PauliPanelView *view);

/* The picture on show, or NULL before the first. */
cairo_surface_t *pauli_panel_view_get_picture (PauliPanelView *view);

#endif
