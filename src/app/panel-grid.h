/* The plots of the window: one of each panel as an overview, or those of one panel that fill the place.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PANEL_GRID_H
#define PAULI_PANEL_GRID_H

#include "panel-view.h"

#define PAULI_TYPE_PANEL_GRID (pauli_panel_grid_get_type ())
G_DECLARE_FINAL_TYPE (PauliPanelGrid, pauli_panel_grid, PAULI, PANEL_GRID, GtkWidget)

/* Signal: "placed" after its views were given their places. */

/* Shows the views of the scene's plots, hides the others.  Returns whether the layout changes. */
bool pauli_panel_grid_set_scene (PauliPanelGrid *grid, PauliScene *scene);

PauliPanelView *pauli_panel_grid_get_view (PauliPanelGrid *grid, PauliPlotId plot);

#endif
