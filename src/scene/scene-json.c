/* A scene as JSON, and back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-read.h"
#include "json-syntax.h"
#include "members.h"

#include <glib/gi18n-lib.h>

#define FORMAT "pauliscope-scene"
#define VERSION 1

char *
pauli_scene_to_json (const PauliScene *scene)
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  size_t n;
  const PauliMember *members = pauli_members (&n);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  for (size_t i = 0; i < n; i++) {
    double value = pauli_member_get (&members[i], values);
    json_builder_set_member_name (builder, members[i].name);
    switch (members[i].kind) {
      case PAULI_MEMBER_NUMBER:
        json_builder_add_double_value (builder, value);
        break;
      case PAULI_MEMBER_COUNT:
        json_builder_add_int_value (builder, (gint64) value);
        break;
      case PAULI_MEMBER_SWITCH:
        json_builder_add_boolean_value (builder, value != 0);
        break;
      case PAULI_MEMBER_CHOICE:
        json_builder_add_string_value (builder, members[i].choices[(size_t) value]);
        break;
    }
  }
  json_builder_end_object (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}

static bool
read_value (const PauliMember *member, JsonNode *node, double *value, GError **error)
{
  size_t choice;

  switch (member->kind) {
    case PAULI_MEMBER_NUMBER:
      return pauli_json_read_number (node, member->name, value, error);
    case PAULI_MEMBER_COUNT:
      /* What is far out of its range must not reach an int. */
      if (!pauli_json_holds (node, G_TYPE_INT64) || json_node_get_int (node) < -G_MAXINT16 ||
          json_node_get_int (node) > G_MAXINT16)
        return pauli_json_fail (error, _("“%s” must be a whole number from %g to %g"), member->name, member->min,
                                member->max);
      *value = (double) json_node_get_int (node);
      return true;
    case PAULI_MEMBER_SWITCH:
      if (!pauli_json_holds (node, G_TYPE_BOOLEAN))
        return pauli_json_fail (error, _("“%s” must be true or false"), member->name);
      *value = json_node_get_boolean (node);
      return true;
    case PAULI_MEMBER_CHOICE:
      if (!pauli_json_read_choice (node, member->name, member->choices, &choice, error))
        return false;
      *value = (double) choice;
      return true;
  }
  g_return_val_if_reached (false);
}

static bool
read_members (JsonObject *object, PauliSceneValues *values, GError **error)
{
  size_t n;
  const PauliMember *members = pauli_members (&n);

  for (size_t i = 0; i < n; i++) {
    JsonNode *node = json_object_get_member (object, members[i].name);
    double value = 0;
    if (!node)
      return pauli_json_fail (error, _("“%s” is missing"), members[i].name);
    if (!read_value (&members[i], node, &value, error))
      return false;
    pauli_member_set (&members[i], values, value);
  }
  return true;
}

/* The head says that this is a scene, and that we can read it. */
static bool
check_head (JsonObject *object, GError **error)
{
  JsonNode *format = json_object_get_member (object, "format");
  JsonNode *version = json_object_get_member (object, "version");

  if (!format || !JSON_NODE_HOLDS_VALUE (format) || g_strcmp0 (json_node_get_string (format), FORMAT) != 0)
    return pauli_json_fail (error, _("not a Pauliscope scene: “format” is not “%s”"), FORMAT);
  if (!version || !JSON_NODE_HOLDS_VALUE (version) || json_node_get_value_type (version) != G_TYPE_INT64 ||
      json_node_get_int (version) < 1)
    return pauli_json_fail (error, _("“version” must be a whole number from 1 to %d"), VERSION);
  if (json_node_get_int (version) > VERSION) {
    g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (version));
    g_set_error (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_VERSION,
                 _("the scene has version %s, this program reads versions up to %d"), number, VERSION);
    return false;
  }
  return true;
}

static bool
check_no_unknown_member (JsonObject *object, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  size_t n;
  const PauliMember *members = pauli_members (&n);

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL)) {
    bool known = g_str_equal (name, "format") || g_str_equal (name, "version");
    for (size_t i = 0; i < n && !known; i++)
      known = g_str_equal (name, members[i].name);
    if (!known)
      return pauli_json_fail (error, _("unknown member “%s”"), name);
  }
  return true;
}

/* json-glib lets the last of several members with one name win. */
typedef struct {
  GHashTable *names; /* each with the object it belongs to */
  char *repeated;
} Repeated;

static void
note_member (G_GNUC_UNUSED JsonParser *parser, JsonObject *object, const char *name, Repeated *repeated)
{
  char *key = g_strdup_printf ("%p %s", (void *) object, name);

  if (!g_hash_table_add (repeated->names, key) && !repeated->repeated)
    repeated->repeated = g_strdup (name);
}

static JsonParser *
parse (const char *json, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *problem = NULL, *name = NULL;
  g_autoptr (GError) syntax = NULL;
  Repeated repeated = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), NULL };
  bool good = pauli_json_check_syntax (json, length, &problem);

  if (good) {
    g_signal_connect (parser, "object-member", G_CALLBACK (note_member), &repeated);
    good = json_parser_load_from_data (parser, json, (gssize) length, &syntax);
    g_signal_handlers_disconnect_by_data (parser, &repeated);
  }
  g_hash_table_unref (repeated.names);
  name = repeated.repeated;
  if (!good)
    pauli_json_fail (error, _("not valid JSON: %s"), problem ? problem : syntax->message);
  else if (name)
    good = pauli_json_fail (error, _("“%s” occurs more than once"), name);
  return good ? g_steal_pointer (&parser) : NULL;
}

PauliScene *
pauli_scene_from_json (const char *json, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = parse (json, length < 0 ? strlen (json) : (gsize) length, error);
  PauliSceneValues values;

  if (!parser)
    return NULL;
  JsonNode *root = json_parser_get_root (parser);
  if (!JSON_NODE_HOLDS_OBJECT (root)) {
    pauli_json_fail (error, _("not a Pauliscope scene: the document is not an object"));
    return NULL;
  }
  JsonObject *object = json_node_get_object (root);
  if (!check_head (object, error) || !check_no_unknown_member (object, error) || !read_members (object, &values, error))
    return NULL;
  return pauli_scene_new (&values, error);
}
