/* An entry whose text counts when its user is done with it: after Enter, or when the focus goes elsewhere in the window; Escape
 * and Ctrl+Z give up what was typed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_TYPED_ENTRY_H
#define PAULI_TYPED_ENTRY_H

#include <gtk/gtk.h>
#include <stdbool.h>

/* The text that stands in the entry as long as nothing is typed; to be freed. */
typedef char *(*PauliTypedShown) (GtkEntry *entry, gpointer data);

/* Takes the text of the entry, which is another one, and shows what is valid then. */
typedef void (*PauliTypedTake) (GtkEntry *entry, gpointer data);

/* data must live as long as the entry. */
void pauli_typed_entry_watch (GtkEntry *entry, PauliTypedShown shown, PauliTypedTake take, gpointer data);

bool pauli_typed_entry_is_watched (GtkEntry *entry);

/* Gives up what is being typed in a watched entry, as Escape does; false if nothing is. */
bool pauli_typed_entry_give_up (GtkEntry *entry);

#endif
