/* A scene as a part of a JSON document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCENE_JSON_H
#define PAULI_SCENE_JSON_H

#include "json-read.h"

/* Adds the object where a value may stand. */
void pauli_scene_write (const PauliScene *scene, JsonBuilder *builder);

/* The inverse, of the object where the reader is. */
PauliScene *pauli_scene_read (PauliJsonReader *reader, JsonObject *object);

#endif
