/* What a window shows, kept on the disk while it is open and from one run to the next.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the user's data folder, pauliscope/open-N.pauliscope is the state of an open window, which has a lock on open-N.lock as long as it
 * lives; last.pauliscope is that of the window closed last.  A file without a lock was left by a program that did not end well: the
 * next window takes it over.  No two windows, of one process or of several, write the same file. */
#ifndef PAULI_AUTOSAVE_H
#define PAULI_AUTOSAVE_H

#include "session-file.h"

typedef struct _PauliAutosave PauliAutosave;

/* adopt: takes over the newest state that was left, if there is one.  Errors, as a folder that cannot be written, come with the first
 * write. */
PauliAutosave *pauli_autosave_new (bool adopt);
void pauli_autosave_free (PauliAutosave *autosave);

/* What was taken over, or else the state of the window closed last; false if there is neither, or what there is cannot be read: then
 * it is kept under another name and *problem says so, in two sentences, else *problem is NULL.  To be freed. */
bool pauli_autosave_restore (PauliAutosave *autosave, PauliState *state, char **problem);

/* In a thread: a disk may be slow.  A later write is never overtaken by an earlier one. */
void pauli_autosave_write_async (PauliAutosave *autosave, const PauliState *state, GAsyncReadyCallback callback, gpointer data);
bool pauli_autosave_write_finish (GAsyncResult *result, GError **error);

/* At once, as the state of the window closed last. */
bool pauli_autosave_close (PauliAutosave *autosave, const PauliState *state, GError **error);

#endif
