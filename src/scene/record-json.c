/* A scene and the record of its numbers as JSON, and back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "record.h"
#include "scene-json.h"

#include <float.h>
#include <glib/gi18n-lib.h>

#define FORMAT "pauliscope-figure"
#define VERSION 1

/* More than any figure of ours has. */
#define NUMBERS_MAX 100000

#define NUMBER(field) { #field, #field, NULL, PAULI_MEMBER_NUMBER, offsetof (PauliRecorded, field), "", -DBL_MAX, DBL_MAX, NULL }
static const PauliMember members[] = { NUMBER (value), NUMBER (abserr) };

/* ---- There -------------------------------------------------------------------------------------------------------------- */

static void
write_number (JsonBuilder *builder, const PauliRecorded *number)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, number->name);
  json_builder_set_member_name (builder, "at");
  json_builder_begin_array (builder);
  for (int i = 0; i < number->n_at; i++)
    json_builder_add_double_value (builder, number->at[i]);
  json_builder_end_array (builder);
  for (size_t i = 0; i < G_N_ELEMENTS (members); i++) {
    json_builder_set_member_name (builder, members[i].name);
    json_builder_add_double_value (builder, pauli_member_get (&members[i], number));
  }
  json_builder_end_object (builder);
}

char *
pauli_record_to_json (const PauliRecord *record, const PauliScene *scene)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "program");
  json_builder_add_string_value (builder, record->program);
  json_builder_set_member_name (builder, "scene");
  pauli_scene_write (scene, builder);
  json_builder_set_member_name (builder, "numbers");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->numbers->len; i++)
    write_number (builder, &g_array_index (record->numbers, PauliRecorded, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return pauli_json_text (builder);
}

/* ---- And back ----------------------------------------------------------------------------------------------------------- */

static bool
read_at (PauliJsonReader *reader, JsonObject *object, PauliRecorded *number)
{
  JsonArray *at;

  if (!pauli_json_enter_array (reader, object, "at", &at))
    return false;
  if (json_array_get_length (at) > G_N_ELEMENTS (number->at))
    return pauli_json_fail (reader, _("“%s” has %u items; there may be %d"), reader->path->str, json_array_get_length (at),
                            (int) G_N_ELEMENTS (number->at));
  for (guint i = 0; i < json_array_get_length (at); i++) {
    JsonNode *node = json_array_get_element (at, i);
    pauli_json_enter_item (reader, i);
    if (!pauli_json_holds (node, G_TYPE_DOUBLE) && !pauli_json_holds (node, G_TYPE_INT64))
      return pauli_json_fail (reader, _("“%s” must be a number"), reader->path->str);
    number->at[number->n_at++] = json_node_get_double (node);
    pauli_json_leave (reader);
  }
  pauli_json_leave (reader);
  return true;
}

static bool
read_number (PauliJsonReader *reader, JsonNode *node, PauliRecord *record)
{
  static const char *const names[] = { "name", "at", "value", "abserr" };
  const PauliMembers numbers = { G_N_ELEMENTS (members), members };
  PauliRecorded number = { .name = NULL };
  JsonObject *object;
  const char *name;

  if (!pauli_json_object (reader, node, &object) || !pauli_json_only (reader, object, names, G_N_ELEMENTS (names)) ||
      !pauli_json_read_string (reader, object, "name", &name) || !read_at (reader, object, &number) ||
      !pauli_json_read_members (reader, object, numbers, &number))
    return false;
  number.name = g_strdup (name);
  g_array_append_val (record->numbers, number);
  return true;
}

static bool
read_numbers (PauliJsonReader *reader, JsonObject *root, PauliRecord *record)
{
  JsonArray *array;

  if (!pauli_json_enter_array (reader, root, "numbers", &array))
    return false;
  if (json_array_get_length (array) > NUMBERS_MAX)
    return pauli_json_fail (reader, _("“%s” has %u items; there may be %d"), reader->path->str, json_array_get_length (array),
                            NUMBERS_MAX);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    pauli_json_enter_item (reader, i);
    if (!read_number (reader, json_array_get_element (array, i), record))
      return false;
    pauli_json_leave (reader);
  }
  pauli_json_leave (reader);
  return true;
}

typedef struct {
  PauliScene *scene;
  PauliRecord *record;
} Figure;

static bool
read_scene (PauliJsonReader *reader, JsonObject *root, Figure *figure)
{
  JsonObject *object;

  if (!pauli_json_enter_object (reader, root, "scene", &object))
    return false;
  figure->scene = pauli_scene_read (reader, object);
  if (figure->scene)
    pauli_json_leave (reader);
  return figure->scene != NULL;
}

static bool
read_figure (PauliJsonReader *reader, JsonObject *root, void *data)
{
  static const char *const names[] = { "format", "version", "program", "scene", "numbers" };
  Figure *figure = data;
  const char *program;

  if (!pauli_json_check_head (reader, root, FORMAT, VERSION) || !pauli_json_only (reader, root, names, G_N_ELEMENTS (names)) ||
      !pauli_json_read_string (reader, root, "program", &program) || !read_scene (reader, root, figure))
    return false;
  figure->record->program = g_strdup (program);
  return read_numbers (reader, root, figure->record);
}

PauliScene *
pauli_record_from_json (const char *json, gssize length, PauliRecord **record, GError **error)
{
  g_autoptr (PauliRecord) read = pauli_record_empty ();
  Figure figure = { NULL, read };

  if (!pauli_json_read_document (json, length, read_figure, &figure, error)) {
    g_clear_pointer (&figure.scene, pauli_scene_unref);
    return NULL;
  }
  if (record)
    *record = g_steal_pointer (&read);
  return figure.scene;
}
