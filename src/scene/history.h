/* The steps a user can undo and redo: a list of scenes, and a place in it.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * There is no limit to its length: a scene has some kB.  The theme belongs to the desktop: a scene that differs in nothing else makes
 * no step, and a scene that comes back has the theme of the one it takes the place of. */
#ifndef PAULI_HISTORY_H
#define PAULI_HISTORY_H

#include "scene.h"

typedef struct _PauliHistory PauliHistory;

PauliHistory *pauli_history_new (PauliScene *first);
void pauli_history_free (PauliHistory *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliHistory, pauli_history_free)

/* The present scene, borrowed, and how many steps lie before it. */
PauliScene *pauli_history_get_scene (const PauliHistory *history);
guint pauli_history_get_position (const PauliHistory *history);

/* A step to this scene; what was undone before is forgotten.  name is that of the step, or NULL: it follows from the scenes.
 * Pushes that follow each other with the same gesture, not 0, and the same name are one step; if it ends where it began it is none. */
void pauli_history_push (PauliHistory *history, PauliScene *scene, const char *name, gint64 gesture);

/* Go back, or forward again, by a step: the scene that is the present one then, borrowed; NULL if there is no step. */
PauliScene *pauli_history_undo (PauliHistory *history);
PauliScene *pauli_history_redo (PauliHistory *history);

/* The name of the step that would be undone or redone, borrowed; NULL if there is none. */
const char *pauli_history_undo_name (const PauliHistory *history);
const char *pauli_history_redo_name (const PauliHistory *history);

#endif
