/* Reading members out of a parsed JSON document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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

JsonParser *
pauli_json_parse (const char *json, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *problem = NULL, *name = NULL;
  g_autoptr (GError) syntax = NULL;
  Repeated repeated = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), NULL };
  PauliJsonReader reader = { NULL, error };
  bool good = pauli_json_check_syntax (json, length, &problem);

  if (good) {
    g_signal_connect (parser, "object-member", G_CALLBACK (note_member), &repeated);
    good = json_parser_load_from_data (parser, json, (gssize) length, &syntax);
    g_signal_handlers_disconnect_by_data (parser, &repeated);
  }
  g_hash_table_unref (repeated.names);
  name = repeated.repeated;
  if (!good)
    pauli_json_fail (&reader, _("not valid JSON: %s"), problem ? problem : syntax->message);
  else if (name)
    good = pauli_json_fail (&reader, _("“%s” occurs more than once"), name);
  return good ? g_steal_pointer (&parser) : NULL;
}

static void
read_object (PauliJsonReader *reader, JsonNode *root, PauliJsonRead read, void *data)
{
  if (JSON_NODE_HOLDS_OBJECT (root))
    read (reader, json_node_get_object (root), data);
  else
    pauli_json_fail (reader, _("not a Pauliscope scene: the document is not an object"));
}

bool
pauli_json_read_document (const char *json, gssize length, PauliJsonRead read, void *data, GError **error)
{
  gsize size = length < 0 ? strlen (json) : (gsize) length;
  g_autoptr (GError) problem = NULL;
  g_autoptr (JsonParser) parser = pauli_json_parse (json, size, &problem);

  if (parser) {
    PauliJsonReader reader = { g_string_new (NULL), &problem };
    read_object (&reader, json_parser_get_root (parser), read, data);
    if (problem && *reader.path->str) /* what is wrong is somewhere */
      g_prefix_error (&problem, _("line %d: "), pauli_json_line (json, size, reader.path->str));
    g_string_free (reader.path, TRUE);
  }
  if (!problem)
    return true;
  g_propagate_error (error, g_steal_pointer (&problem));
  return false;
}

char *
pauli_json_text (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  char *text = json_to_string (root, TRUE);

  pauli_json_mend_exponents (text);
  return text;
}

bool
pauli_json_check_head (PauliJsonReader *reader, JsonObject *object, const char *format, int version)
{
  JsonNode *of_format = json_object_get_member (object, "format"), *of_version = json_object_get_member (object, "version");

  if (!of_format || !JSON_NODE_HOLDS_VALUE (of_format) || g_strcmp0 (json_node_get_string (of_format), format) != 0)
    return pauli_json_fail (reader, _("not a Pauliscope scene: “format” is not “%s”"), format);
  if (!of_version || !pauli_json_holds (of_version, G_TYPE_INT64) || json_node_get_int (of_version) < 1)
    return pauli_json_fail (reader, _("“version” must be a whole number from 1 to %d"), version);
  if (json_node_get_int (of_version) > version) {
    g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (of_version));
    g_set_error (reader->error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_VERSION,
                 _("the scene has version %s, this program reads versions up to %d"), number, version);
    return false;
  }
  return true;
}

bool
pauli_json_fail (PauliJsonReader *reader, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (reader->error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_FORMAT, message);
  return false;
}

void
pauli_json_enter (PauliJsonReader *reader, const char *name)
{
  if (reader->path->len > 0)
    g_string_append_c (reader->path, '.');
  g_string_append (reader->path, name);
}

void
pauli_json_enter_item (PauliJsonReader *reader, guint i)
{
  g_string_append_printf (reader->path, "[%u]", i);
}

void
pauli_json_leave (PauliJsonReader *reader)
{
  gsize length = reader->path->len;

  while (length > 0 && !strchr (".[", reader->path->str[length - 1]))
    length--;
  g_string_truncate (reader->path, length > 0 ? length - 1 : 0);
}

/* A required member, as a node. */
static JsonNode *
enter_member (PauliJsonReader *reader, JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  pauli_json_enter (reader, name);
  if (!node)
    pauli_json_fail (reader, _("“%s” is missing"), reader->path->str);
  return node;
}

bool
pauli_json_object (PauliJsonReader *reader, JsonNode *node, JsonObject **object)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return pauli_json_fail (reader, _("“%s” must be an object"), reader->path->str);
  *object = json_node_get_object (node);
  return true;
}

bool
pauli_json_enter_object (PauliJsonReader *reader, JsonObject *object, const char *name, JsonObject **member)
{
  JsonNode *node = enter_member (reader, object, name);

  return node && pauli_json_object (reader, node, member);
}

bool
pauli_json_enter_array (PauliJsonReader *reader, JsonObject *object, const char *name, JsonArray **member)
{
  JsonNode *node = enter_member (reader, object, name);

  if (node && !JSON_NODE_HOLDS_ARRAY (node))
    return pauli_json_fail (reader, _("“%s” must be an array"), reader->path->str);
  *member = node ? json_node_get_array (node) : NULL;
  return node != NULL;
}

bool
pauli_json_only (PauliJsonReader *reader, JsonObject *object, const char *const *names, size_t n)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL)) {
    bool known = false;
    for (size_t i = 0; i < n && !known; i++)
      known = g_str_equal (name, names[i]);
    if (known)
      continue;
    pauli_json_enter (reader, name);
    return pauli_json_fail (reader, _("unknown member “%s”"), reader->path->str);
  }
  return true;
}

bool
pauli_json_only_members (PauliJsonReader *reader, JsonObject *object, PauliMembers members)
{
  g_autofree const char **names = g_new (const char *, members.n);

  for (size_t i = 0; i < members.n; i++)
    names[i] = members.rows[i].name;
  return pauli_json_only (reader, object, names, members.n);
}

bool
pauli_json_holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static bool
read_choice (PauliJsonReader *reader, const PauliMember *member, JsonNode *node, double *choice)
{
  g_autofree char *allowed = g_strjoinv (", ", (char **) member->choices);

  if (!pauli_json_holds (node, G_TYPE_STRING))
    return pauli_json_fail (reader, _("“%s” must be one of: %s"), reader->path->str, allowed);
  const char *text = json_node_get_string (node);
  for (int i = 0; member->choices[i]; i++) {
    *choice = i;
    if (g_str_equal (text, member->choices[i]))
      return true;
  }
  return pauli_json_fail (reader, _("“%s” is “%s”, but must be one of: %s"), reader->path->str, text, allowed);
}

bool
pauli_json_read_choice (PauliJsonReader *reader, JsonObject *object, const PauliMember *member, double *choice)
{
  JsonNode *node = enter_member (reader, object, member->name);

  if (!node || !read_choice (reader, member, node, choice))
    return false;
  pauli_json_leave (reader);
  return true;
}

bool
pauli_json_read_string (PauliJsonReader *reader, JsonObject *object, const char *name, const char **text)
{
  JsonNode *node = enter_member (reader, object, name);

  if (!node)
    return false;
  if (!pauli_json_holds (node, G_TYPE_STRING))
    return pauli_json_fail (reader, _("“%s” must be a text"), reader->path->str);
  *text = json_node_get_string (node);
  pauli_json_leave (reader);
  return true;
}

bool
pauli_json_read_switch (PauliJsonReader *reader, JsonObject *object, const char *name, bool *on)
{
  JsonNode *node = enter_member (reader, object, name);

  if (!node)
    return false;
  if (!pauli_json_holds (node, G_TYPE_BOOLEAN))
    return pauli_json_fail (reader, _("“%s” must be true or false"), reader->path->str);
  *on = json_node_get_boolean (node);
  pauli_json_leave (reader);
  return true;
}

bool
pauli_json_require (PauliJsonReader *reader, JsonObject *object, const char *name)
{
  if (!enter_member (reader, object, name))
    return false;
  pauli_json_leave (reader);
  return true;
}

static bool
read_text (PauliJsonReader *reader, JsonNode *node, char text[PAULI_NAME_SIZE])
{
  if (!pauli_json_holds (node, G_TYPE_STRING))
    return pauli_json_fail (reader, _("“%s” must be a text"), reader->path->str);
  if (g_strlcpy (text, json_node_get_string (node), PAULI_NAME_SIZE) >= PAULI_NAME_SIZE)
    return pauli_json_fail (reader, _("“%s” is longer than %d bytes"), reader->path->str, PAULI_NAME_SIZE - 1);
  return true;
}

static bool
read_number (PauliJsonReader *reader, const PauliMember *member, JsonNode *node, double *value)
{
  const char *path = reader->path->str;

  switch (member->kind) {
    case PAULI_MEMBER_NUMBER:
      if (!pauli_json_holds (node, G_TYPE_DOUBLE) && !pauli_json_holds (node, G_TYPE_INT64))
        return pauli_json_fail (reader, _("“%s” must be a number"), path);
      *value = json_node_get_double (node);
      return true;
    case PAULI_MEMBER_COUNT:
      /* What is far out of its range must not reach an int. */
      if (!pauli_json_holds (node, G_TYPE_INT64) || json_node_get_int (node) < -G_MAXINT16 || json_node_get_int (node) > G_MAXINT16)
        return pauli_json_fail (reader, _("“%s” must be a whole number from %g to %g"), path, member->min, member->max);
      *value = (double) json_node_get_int (node);
      return true;
    case PAULI_MEMBER_SWITCH:
      if (!pauli_json_holds (node, G_TYPE_BOOLEAN))
        return pauli_json_fail (reader, _("“%s” must be true or false"), path);
      *value = json_node_get_boolean (node);
      return true;
    case PAULI_MEMBER_CHOICE:
      return read_choice (reader, member, node, value);
    case PAULI_MEMBER_TEXT:
      break;
  }
  g_return_val_if_reached (false);
}

/* Also whether it is in its range, while we know where it stands. */
static bool
read_member (PauliJsonReader *reader, JsonNode *node, const PauliMember *member, void *values)
{
  double value = 0;

  if (member->kind == PAULI_MEMBER_TEXT)
    return read_text (reader, node, G_STRUCT_MEMBER_P (values, member->offset));
  g_autofree char *prefix = g_strndup (reader->path->str, reader->path->len - strlen (member->name));
  if (!read_number (reader, member, node, &value) || !pauli_member_check (member, prefix, value, reader->error))
    return false;
  pauli_member_set (member, values, value);
  return true;
}

bool
pauli_json_read_members (PauliJsonReader *reader, JsonObject *object, PauliMembers members, void *values)
{
  for (size_t i = 0; i < members.n; i++) {
    JsonNode *node = enter_member (reader, object, members.rows[i].name);
    if (!node || !read_member (reader, node, &members.rows[i], values))
      return false;
    pauli_json_leave (reader);
  }
  return true;
}
