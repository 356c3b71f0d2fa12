/* Keys and pointer for the real window, and what its controls are called.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_INPUT_H
#define PAULI_WINDOW_INPUT_H

#include "window-fixture.h"

/* Whether there is xdotool. */
bool input_is_possible (void);

/* Gives the window the display's keyboard, then does what xdotool calls by these words, such as "key ctrl+k", while the window
 * lives on. */
void input_act (PauliWindow *window, const char *words);

/* The same at a place of a widget of the window, from 0, 0 to 1, 1. */
void input_act_at (PauliWindow *window, GtkWidget *widget, double x, double y, const char *words);

/* Every control on show in the widget has a name for a screen reader; returns how many there are. */
int assert_controls_are_named (GtkWidget *widget);

#endif
