/* A parameter: name, typed value with unit, reset, slider with marks at the models, and a line of explanation.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PARAMETER_ROW_H
#define PAULI_PARAMETER_ROW_H

#include <gtk/gtk.h>

#include "pauli.h"

#define PAULI_TYPE_PARAMETER_ROW (pauli_parameter_row_get_type ())
G_DECLARE_FINAL_TYPE (PauliParameterRow, pauli_parameter_row, PAULI, PARAMETER_ROW, GtkBox)

/* Signals: "changed" (double) when the user set a new value, in range and in the users' unit; "rejected" (string) with a
 * text that names the typed value and what is allowed, after which the old value stands again; "grab-begin" and "grab-end"
 * when a pointer button or a finger goes down on the slider, and when it is released, cancelled, or the slider hidden: what
 * "changed" reports between the two is one move.  They alternate, and "grab-end" comes after the last "changed". */

/* Takes range, step, unit and marks from the core's table; title is Pango markup with a mnemonic.  To be called once. */
void pauli_parameter_row_set_param (PauliParameterRow *row, PauliParam param, const char *title);

PauliParam pauli_parameter_row_get_param (PauliParameterRow *row);

/* Within "changed": whether the slider is moved, step by step; else a value was typed, or reset. */
bool pauli_parameter_row_is_moved (PauliParameterRow *row);

/* In the users' unit. */
double pauli_parameter_row_get_value (PauliParameterRow *row);

/* Shows a value; emits nothing. */
void pauli_parameter_row_set_value (PauliParameterRow *row, double value);

/* Pango markup below the slider; "" for none. */
void pauli_parameter_row_set_note (PauliParameterRow *row, const char *markup);

/* For tests: the parts a user touches.  What the range is set to is a value, as for a screen reader; what it then has is a
 * position, which on a log slider is another number. */
GtkRange *pauli_parameter_row_get_range (PauliParameterRow *row);
GtkEditable *pauli_parameter_row_get_entry (PauliParameterRow *row);
GtkButton *pauli_parameter_row_get_reset (PauliParameterRow *row);

#endif
