/* The menu of sessions and figures used lately, as the desktop knows them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_RECENT_MENU_H
#define PAULI_RECENT_MENU_H

#include <gtk/gtk.h>

/* Keeps the menu up to date as long as owner lives; its items call this action with the URI as a string. */
void pauli_recent_menu_fill (GMenu *menu, const char *action, GObject *owner);

void pauli_recent_add (GFile *file);
void pauli_recent_remove (GFile *file);

#endif
