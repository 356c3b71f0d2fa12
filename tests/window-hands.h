/* Keys and pointer on the window of a test, by xdotool.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_HANDS_H
#define PAULI_WINDOW_HANDS_H

#include "window.h"

/* Whether there is an xdotool; says so if not. */
bool hands_exist (void);

/* Does what xdotool's words say, separated by spaces, in the window, the only one on show, which has the focus; then the
 * pictures of what that changed are on show. */
void hands_act (PauliWindow *window, const char *words);

/* Moves the pointer to a point of a widget, given as parts of its size. */
void hands_point (PauliWindow *window, GtkWidget *widget, double x, double y);

#endif
