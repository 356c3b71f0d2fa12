/* What the readers of JSON documents have in common.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_JSON_READ_H
#define PAULI_JSON_READ_H

#include <json-glib/json-glib.h>
#include <stdbool.h>

/* Sets PAULI_SCENE_ERROR_FORMAT with this message, and is false. */
bool pauli_json_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* A value of exactly this type. */
bool pauli_json_holds (JsonNode *node, GType type);

/* A number, with or without decimals.  Else false and an error that names the member. */
bool pauli_json_read_number (JsonNode *node, const char *name, double *value, GError **error);

/* One of the choices, which end with NULL, as its index.  Else false and an error that names the member and all choices. */
bool pauli_json_read_choice (JsonNode *node, const char *name, const char *const *choices, size_t *choice, GError **error);

#endif
