/* Shared by the files of the scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCENE_PRIVATE_H
#define PAULI_SCENE_PRIVATE_H

#include "scene.h"

/* false, and PAULI_SCENE_ERROR_RANGE, if this is no axis of the plot. */
bool pauli_scene_check_axis (PauliPlotId plot, PauliDirection direction, const PauliAxisView *view, GError **error);

/* The same if a window has no point inside; *member, if not NULL, is the name in JSON of its end. */
bool pauli_scene_check_windows (const PauliSceneValues *values, const char **member, GError **error);

/* The same data sets in the same order, equally shown. */
bool pauli_scene_same_data (const PauliSceneValues *a, const PauliSceneValues *b);

/* A number for messages, as in JSON, to be freed: ten digits, or all if fewer are those of another number, so that one an ulp
 * outside of a range does not look like its end. */
char *pauli_number_text (double value);

#endif
