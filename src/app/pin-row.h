/* A pin in the list of pinned curves: colour, name, parameters that differ, and what can be done with it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PIN_ROW_H
#define PAULI_PIN_ROW_H

#include <gtk/gtk.h>

#include "scene.h"

#define PAULI_TYPE_PIN_ROW (pauli_pin_row_get_type ())
G_DECLARE_FINAL_TYPE (PauliPinRow, pauli_pin_row, PAULI, PIN_ROW, GtkBox)

/* Signals: "edited" (pointer: const PauliSceneValues *) with the new values of the scene; "rejected" (string) with a text that
 * names what was typed and what is allowed, after which the old name stands again. */
GtkWidget *pauli_pin_row_new (void);

/* Shows a pin of a scene; emits nothing, and leaves a name being typed alone unless the pin's name changed. */
void pauli_pin_row_set_pin (PauliPinRow *row, const PauliSceneValues *values, int pin);

/* From now on the row says nothing: its pin is gone. */
void pauli_pin_row_give_up (PauliPinRow *row);

/* The colours of the palette by name, for tooltips and screen readers. */
const char *pauli_pin_color_name (int color);

/* Gives the button that removes the pin the focus. */
void pauli_pin_row_focus_remove (PauliPinRow *row);

/* For tests: the parts a user touches. */
GtkEditable *pauli_pin_row_get_name (PauliPinRow *row);
GtkMenuButton *pauli_pin_row_get_color (PauliPinRow *row);
/* One of the palette, after the menu was opened. */
GtkToggleButton *pauli_pin_row_get_palette_button (PauliPinRow *row, int color);
GtkToggleButton *pauli_pin_row_get_shown (PauliPinRow *row);
GtkButton *pauli_pin_row_get_current (PauliPinRow *row);
GtkButton *pauli_pin_row_get_remove (PauliPinRow *row);
const char *pauli_pin_row_get_differences (PauliPinRow *row);

#endif
