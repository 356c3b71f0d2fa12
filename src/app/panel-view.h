/* One plot on the screen: paints the last finished picture of a plot, and knows no more of it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PANEL_VIEW_H
#define PAULI_PANEL_VIEW_H

#include <gtk/gtk.h>

#include "plot.h"

#define PAULI_TYPE_PANEL_VIEW (pauli_panel_view_get_type ())
G_DECLARE_FINAL_TYPE (PauliPanelView, pauli_panel_view, PAULI, PANEL_VIEW, GtkWidget)

/* Signals: "resized" when it was given its place, maybe of another size; "activated" on a double click or Enter. */
GtkWidget *pauli_panel_view_new (PauliPlotId plot);

PauliPlotId pauli_panel_view_get_plot (PauliPanelView *view);

/* The picture, or NULL for none, stays until the next one, stretched if the size differs.  description is what a screen
 * reader adds. */
void pauli_panel_view_set_picture (PauliPanelView *view, cairo_surface_t *picture, const char *description);

/* The picture on show, or NULL before the first. */
cairo_surface_t *pauli_panel_view_get_picture (PauliPanelView *view);

#endif
