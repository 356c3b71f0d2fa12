/* One plot on the screen: paints the last finished picture of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PANEL_VIEW_H
#define PAULI_PANEL_VIEW_H

#include <gtk/gtk.h>

#include "frame.h"

#define PAULI_TYPE_PANEL_VIEW (pauli_panel_view_get_type ())
G_DECLARE_FINAL_TYPE (PauliPanelView, pauli_panel_view, PAULI, PANEL_VIEW, GtkWidget)

/* Signals: "resized" when it was given its place, maybe of another size; "activated" on a double click or Enter; "axes-changed" (pointer:
 * const PauliAxisView[PAULI_N_DIRECTIONS]) with the axes its user wants, which are valid; "params-dragged" (two doubles: M_q and 1/rho_c in
 * MeV, in their ranges) from the dot on the map; "gesture" (boolean) before and after what is one step to undo; "copy-text" (string). */
GtkWidget *pauli_panel_view_new (PauliPlotId plot);

/* A plot in words, translated. */
const char *pauli_plot_name (PauliPlotId plot);

PauliPlotId pauli_panel_view_get_plot_id (PauliPanelView *view);

/* What the picture on show shows, and where on it; NULL before the first. */
const PauliPlot *pauli_panel_view_get_plot (PauliPanelView *view);
const PauliFrame *pauli_panel_view_get_frame (PauliPanelView *view);

/* The scene whose picture is on show, or on its way; NULL before the first. */
void pauli_panel_view_set_scene (PauliPanelView *view, PauliScene *scene);
const PauliScene *pauli_panel_view_get_scene (PauliPanelView *view);

/* The axes as they will be when pictures have caught up with the scene, and what the scene says of them; false if that cannot be known
 * yet. */
bool pauli_panel_view_get_axes (PauliPanelView *view, PauliAxis axes[PAULI_N_DIRECTIONS],
                                PauliAxisView views[PAULI_N_DIRECTIONS]);

/* Whether the plots scroll where the view is. */
bool pauli_panel_view_can_scroll (PauliPanelView *view);

/* All digits and the error estimate at the cursor. */
void pauli_panel_view_set_errors (PauliPanelView *view, bool errors);

/* What the cursor says, as Pango markup; NULL without one. */
const char *pauli_panel_view_get_cursor (PauliPanelView *view);

/* The rectangle being drawn; false if none is. */
bool pauli_panel_view_get_band (PauliPanelView *view, PauliRect *band);

/* Whether a button is down and something is moved by it: notches of the wheel and keys would get in its way. */
bool pauli_panel_view_is_dragged (PauliPanelView *view);

/* For the parts of the view: the cursor has changed; notches of the wheel that follow belong to another gesture. */
void pauli_panel_view_cursor_changed (PauliPanelView *view);
void pauli_panel_view_end_notches (PauliPanelView *view);

/* The picture stays until the next one, stretched if the size differs.  The view takes the plot that is on it; the frame says where that
 * is.  description is what a screen reader adds. */
void pauli_panel_view_set_picture (PauliPanelView *view, cairo_surface_t *picture, PauliPlot *plot, const PauliFrame *frame,
                                   const char *description);

/* Neither picture nor plot any more. */
void pauli_panel_view_clear (PauliPanelView *view);

/* The picture on show, or NULL before the first. */
cairo_surface_t *pauli_panel_view_get_picture (PauliPanelView *view);

#endif
