/* A data set as a part of a JSON document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATASET_JSON_H
#define PAULI_DATASET_JSON_H

#include "dataset.h"
#include "json-read.h"

/* Adds {"name": ..., "quantity": ..., "x": [...], "y": [...], "yerr": [...] or null} where a value may stand; numbers
 * round-trip exactly. */
void pauli_dataset_to_json (const PauliDataset *dataset, JsonBuilder *builder);

/* The inverse, of the node where the reader is.  Every member is required and none may be unknown; errors are PAULI_SCENE_ERROR_FORMAT
 * or _RANGE and name the path. */
PauliDataset *pauli_dataset_from_json (PauliJsonReader *reader, JsonNode *node);

#endif
