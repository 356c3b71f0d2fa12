/* Reading members out of a parsed JSON document, with errors that say where they are.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_JSON_READ_H
#define PAULI_JSON_READ_H

#include <json-glib/json-glib.h>

#include "json-syntax.h"
#include "members.h"

/* Where we are: the path of json-syntax.h.  What fails leaves it where it failed. */
typedef struct {
  GString *path;
  GError **error; /* of PAULI_SCENE_ERROR */
} PauliJsonReader;

/* The document, whose syntax is good and in which no object has two members of one name; or NULL. */
JsonParser *pauli_json_parse (const char *json, gsize length, GError **error);

/* Parses a document, length may be -1, and has its object read; errors say the line of what is wrong.  The text of what was built, to be
 * freed. */
typedef bool (*PauliJsonRead) (PauliJsonReader *reader, JsonObject *root, void *data);
bool pauli_json_read_document (const char *json, gssize length, PauliJsonRead read, void *data, GError **error);
char *pauli_json_text (JsonBuilder *builder);

/* The members "format" and "version" say what an object is, and that we can read it; else PAULI_SCENE_ERROR_VERSION. */
bool pauli_json_check_head (PauliJsonReader *reader, JsonObject *object, const char *format, int version);

/* Sets PAULI_SCENE_ERROR_FORMAT; always false. */
bool pauli_json_fail (PauliJsonReader *reader, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* To a name; to a required member that is an object or an array, and to an item of an array; and back. */
void pauli_json_enter (PauliJsonReader *reader, const char *name);
bool pauli_json_enter_object (PauliJsonReader *reader, JsonObject *object, const char *name, JsonObject **member);
bool pauli_json_enter_array (PauliJsonReader *reader, JsonObject *object, const char *name, JsonArray **member);
void pauli_json_enter_item (PauliJsonReader *reader, guint i);
void pauli_json_leave (PauliJsonReader *reader);

/* The node where we are as an object. */
bool pauli_json_object (PauliJsonReader *reader, JsonNode *node, JsonObject **object);

/* Fails for a member that is not one of those. */
bool pauli_json_only (PauliJsonReader *reader, JsonObject *object, const char *const *names, size_t n);
bool pauli_json_only_members (PauliJsonReader *reader, JsonObject *object, PauliMembers members);

/* All members, each of which is required, into the struct of their table. */
bool pauli_json_read_members (PauliJsonReader *reader, JsonObject *object, PauliMembers members, void *values);

/* A required string, which belongs to the object. */
bool pauli_json_read_string (PauliJsonReader *reader, JsonObject *object, const char *name, const char **text);

bool pauli_json_read_switch (PauliJsonReader *reader, JsonObject *object, const char *name, bool *on);

/* Whether a required member is there, of whatever kind. */
bool pauli_json_require (PauliJsonReader *reader, JsonObject *object, const char *name);

/* A value of exactly this type. */
bool pauli_json_holds (JsonNode *node, GType type);

bool pauli_json_read_choice (PauliJsonReader *reader, JsonObject *object, const PauliMember *member, double *choice);

#endif
