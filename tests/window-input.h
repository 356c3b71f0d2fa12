/* Keys and pointer on the real window, by xdotool, and what its controls are called.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_INPUT_H
#define PAULI_WINDOW_INPUT_H

#include "window-fixture.h"

/* Whether there is xdotool, on an X display; says so if not. */
bool input_is_possible (void);

/* Gives the window the display's keyboard, then does what xdotool calls by these words, separated by single blanks, such as
 * "key ctrl+k", while the window lives on; then the pictures of what that changed are on show. */
void input_act (PauliWindow *window, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The words that move the pointer to a place of a widget of the window, in pixels; to be freed. */
char *input_move_to (PauliWindow *window, GtkWidget *widget, double x, double y);

/* Moves the pointer to a place of a widget, given as parts of its size. */
void input_point (PauliWindow *window, GtkWidget *widget, double x, double y);

/* Every control on show in the widget has a name for a screen reader; returns how many there are. */
int assert_controls_are_named (GtkWidget *widget);

#endif
