/* A data set as a part of a JSON document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATASET_JSON_H
#define PAULI_DATASET_JSON_H

#include "dataset.h"

#include <json-glib/json-glib.h>

/* Adds {"name": ..., "quantity": ..., "x": [...], "y": [...], "yerr": [...] or null} where a value may stand; numbers
 * round-trip exactly. */
void pauli_dataset_to_json (const PauliDataset *dataset, JsonBuilder *builder);

/* The inverse.  Every member is required and none may be unknown; errors are PAULI_SCENE_ERROR_FORMAT or _RANGE and name the
 * path, where the value stands in its document, as in "data[0]". */
PauliDataset *pauli_dataset_from_json (JsonNode *node, const char *path, GError **error);

#endif
