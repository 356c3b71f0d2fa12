/* What a window's controls are called, and how keys reach them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_ACCESS_H
#define PAULI_WINDOW_ACCESS_H

#include "window-fixture.h"

/* Opens all expanders in the widget. */
void access_expand (GtkWidget *widget);

/* The dialog of the window that is on show, or NULL. */
GtkWindow *access_dialog (PauliWindow *window);

/* Whether an import dialog says how many rows it will use. */
bool access_is_counted (gpointer dialog);

/* Every control on show in the widget has a name for a screen reader: its label, or a text of its own.  Returns how many there are. */
int access_check_names (GtkWidget *widget);

/* Tab visits everything in the window that takes the focus, and comes back to where it began. */
void access_check_tab (GtkWindow *window);

/* No two labels on show in the widget have the same key with Alt. */
void access_check_mnemonics (GtkWidget *widget);

/* The main menu. */
GMenuModel *access_primary_menu (PauliWindow *window);

/* Adds the key of a label such as "_Save" to keys, in which it must not stand; a label without one adds nothing. */
void access_add_key (GString *keys, const char *label);

#endif
