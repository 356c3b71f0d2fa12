/* An axis of a plot: linear or logarithmic, and typed limits.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_AXIS_ROW_H
#define PAULI_AXIS_ROW_H

#include <gtk/gtk.h>

#include "plot.h"

#define PAULI_TYPE_AXIS_ROW (pauli_axis_row_get_type ())
G_DECLARE_FINAL_TYPE (PauliAxisRow, pauli_axis_row, PAULI, AXIS_ROW, GtkBox)

/* Signals: "edited" (pointer: const PauliAxisView *) with a valid axis; "rejected" (string) with a text that names what was typed
 * and what is allowed, after which the old limits stand again. */

/* Names the controls after the axis.  To be called once. */
void pauli_axis_row_set_direction (PauliAxisRow *row, PauliDirection direction);

/* Shows the axis of a plot in a scene; emits nothing, and leaves a limit being typed alone unless it changed, or the plot did.
 * shown says where the automatic limits are: of the picture on show. */
void pauli_axis_row_set_axis (PauliAxisRow *row, PauliPlotId plot, const PauliSceneValues *values, const PauliAxis *shown);

/* For tests: the parts a user touches; the start and the end. */
GtkEditable *pauli_axis_row_get_end (PauliAxisRow *row, int i);
GtkToggleButton *pauli_axis_row_get_linear (PauliAxisRow *row);
GtkToggleButton *pauli_axis_row_get_log (PauliAxisRow *row);

#endif
