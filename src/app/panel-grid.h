/* The panels of the window: all of them as an overview, or one that fills the place.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PANEL_GRID_H
#define PAULI_PANEL_GRID_H

#include "panel-view.h"

#define PAULI_TYPE_PANEL_GRID (pauli_panel_grid_get_type ())
G_DECLARE_FINAL_TYPE (PauliPanelGrid, pauli_panel_grid, PAULI, PANEL_GRID, GtkWidget)

/* panel is one view's, or PAULI_PANEL_OVERVIEW for all. */
void pauli_panel_grid_set_panel (PauliPanelGrid *grid, PauliPanel panel);

/* The view of a panel; not for the overview. */
PauliPanelView *pauli_panel_grid_get_view (PauliPanelGrid *grid, PauliPanel panel);

#endif
