/* The name of what differs between two scenes, for the steps of the history.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CHANGE_H
#define PAULI_CHANGE_H

#include "scene.h"

/* Such as "M_q", "zoom" or "several settings", translated and in plain text; NULL if nothing differs but the theme, which is the
 * desktop's and not a user's step.  To be freed. */
char *pauli_scene_change_name (const PauliScene *before, const PauliScene *after);

/* Whether the scenes differ in nothing a user would save: theme and panel do not count. */
bool pauli_scene_same_contents (const PauliScene *a, const PauliScene *b);

/* The scene with another theme. */
PauliScene *pauli_scene_with_theme (const PauliScene *scene, PauliTheme theme);

#endif
