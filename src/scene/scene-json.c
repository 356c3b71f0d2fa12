/* A scene as JSON, and back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-json.h"
#include "json-syntax.h"
#include "members.h"
#include "scene-json.h"
#include "scene-private.h"

#include <glib/gi18n-lib.h>

#define FORMAT "pauliscope-scene"
#define VERSION 1

static const char *const directions[PAULI_N_DIRECTIONS] = { [PAULI_X] = "x", [PAULI_Y] = "y" };

/* ---- There -------------------------------------------------------------------------------------------------------------- */

static void
write_member (JsonBuilder *builder, const PauliMember *member, const void *values)
{
  json_builder_set_member_name (builder, member->name);
  switch (member->kind) {
    case PAULI_MEMBER_NUMBER:
      json_builder_add_double_value (builder, pauli_member_get (member, values));
      break;
    case PAULI_MEMBER_COUNT:
      json_builder_add_int_value (builder, (gint64) pauli_member_get (member, values));
      break;
    case PAULI_MEMBER_SWITCH:
      json_builder_add_boolean_value (builder, pauli_member_get (member, values) != 0);
      break;
    case PAULI_MEMBER_CHOICE:
      json_builder_add_string_value (builder, member->choices[(size_t) pauli_member_get (member, values)]);
      break;
    case PAULI_MEMBER_TEXT:
      json_builder_add_string_value (builder, G_STRUCT_MEMBER_P (values, member->offset));
      break;
  }
}

static void
write_members (JsonBuilder *builder, PauliMembers members, const void *values)
{
  for (size_t i = 0; i < members.n; i++)
    write_member (builder, &members.rows[i], values);
}

/* Those axes that are not as at first. */
static void
write_axes (JsonBuilder *builder, const PauliSceneValues *values)
{
  json_builder_set_member_name (builder, "axes");
  json_builder_begin_object (builder);
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    bool open = false;
    for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
      const PauliAxisView *view = &values->axes[plot][direction], initial = pauli_axis_initial (plot, direction);
      if (pauli_members_equal (pauli_axis_members (), view, &initial))
        continue;
      if (!open) {
        json_builder_set_member_name (builder, pauli_plot_key (plot));
        json_builder_begin_object (builder);
        open = true;
      }
      json_builder_set_member_name (builder, directions[direction]);
      json_builder_begin_object (builder);
      write_members (builder, pauli_axis_members (), view);
      json_builder_end_object (builder);
    }
    if (open)
      json_builder_end_object (builder);
  }
  json_builder_end_object (builder);
}

static void
write_hidden (JsonBuilder *builder, const PauliSceneValues *values)
{
  json_builder_set_member_name (builder, "hidden");
  json_builder_begin_object (builder);
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    if (values->hidden[plot] == 0)
      continue;
    json_builder_set_member_name (builder, pauli_plot_key (plot));
    json_builder_begin_array (builder);
    for (PauliCurveId curve = 0; curve < PAULI_N_CURVES; curve++)
      if (values->hidden[plot] & 1u << curve)
        json_builder_add_string_value (builder, pauli_curve_key (curve));
    json_builder_end_array (builder);
  }
  json_builder_end_object (builder);
}

static void
write_legends (JsonBuilder *builder, const PauliSceneValues *values)
{
  json_builder_set_member_name (builder, "legends");
  json_builder_begin_object (builder);
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    if (values->legends[plot] == PAULI_LEGEND_AUTOMATIC)
      continue;
    json_builder_set_member_name (builder, pauli_plot_key (plot));
    json_builder_add_string_value (builder, pauli_legend_key (values->legends[plot]));
  }
  json_builder_end_object (builder);
}

static void
write_pins (JsonBuilder *builder, const PauliSceneValues *values)
{
  json_builder_set_member_name (builder, "pins");
  json_builder_begin_array (builder);
  for (int i = 0; i < values->n_pins; i++) {
    json_builder_begin_object (builder);
    write_members (builder, pauli_pin_members (), &values->pins[i]);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
write_data (JsonBuilder *builder, const PauliSceneValues *values)
{
  json_builder_set_member_name (builder, "data");
  json_builder_begin_array (builder);
  for (int i = 0; i < values->n_data; i++) {
    json_builder_begin_object (builder);
    json_builder_set_member_name (builder, "shown");
    json_builder_add_boolean_value (builder, values->data[i].shown);
    json_builder_set_member_name (builder, "set");
    pauli_dataset_to_json (values->data[i].set, builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

void
pauli_scene_write (const PauliScene *scene, JsonBuilder *builder)
{
  const PauliSceneValues *values = pauli_scene_values (scene);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  write_members (builder, pauli_scene_members (), values);
  write_axes (builder, values);
  write_hidden (builder, values);
  write_legends (builder, values);
  write_pins (builder, values);
  write_data (builder, values);
  json_builder_end_object (builder);
}

char *
pauli_scene_to_json (const PauliScene *scene)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  pauli_scene_write (scene, builder);
  return pauli_json_text (builder);
}

/* ---- And back ----------------------------------------------------------------------------------------------------------- */

static bool
read_axes (PauliJsonReader *reader, JsonObject *axes, PauliSceneValues *values)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    JsonObject *of_plot;
    if (!json_object_has_member (axes, pauli_plot_key (plot)))
      continue;
    if (!pauli_json_enter_object (reader, axes, pauli_plot_key (plot), &of_plot) ||
        !pauli_json_only (reader, of_plot, directions, PAULI_N_DIRECTIONS))
      return false;
    for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
      PauliAxisView *view = &values->axes[plot][direction];
      JsonObject *of_axis;
      if (!json_object_has_member (of_plot, directions[direction]))
        continue;
      if (!pauli_json_enter_object (reader, of_plot, directions[direction], &of_axis) ||
          !pauli_json_only_members (reader, of_axis, pauli_axis_members ()) ||
          !pauli_json_read_members (reader, of_axis, pauli_axis_members (), view) ||
          !pauli_scene_check_axis (plot, direction, view, reader->error))
        return false;
      pauli_json_leave (reader);
    }
    pauli_json_leave (reader);
  }
  return true;
}

static bool
read_hidden_of (PauliJsonReader *reader, JsonArray *names, PauliPlotId plot, guint32 *hidden)
{
  for (guint i = 0; i < json_array_get_length (names); i++) {
    JsonNode *node = json_array_get_element (names, i);
    bool known = false;
    pauli_json_enter_item (reader, i);
    for (PauliCurveId curve = 0; curve < PAULI_N_CURVES && !known; curve++)
      if (pauli_plot_curves (plot) & 1u << curve && JSON_NODE_HOLDS_VALUE (node) &&
          g_strcmp0 (json_node_get_string (node), pauli_curve_key (curve)) == 0) {
        *hidden |= 1u << curve;
        known = true;
      }
    if (!known)
      return pauli_json_fail (reader, _("“%s” is no curve of this plot"), reader->path->str);
    pauli_json_leave (reader);
  }
  return true;
}

static bool
read_hidden (PauliJsonReader *reader, JsonObject *object, PauliSceneValues *values)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    JsonArray *names;
    if (!json_object_has_member (object, pauli_plot_key (plot)))
      continue;
    if (!pauli_json_enter_array (reader, object, pauli_plot_key (plot), &names) ||
        !read_hidden_of (reader, names, plot, &values->hidden[plot]))
      return false;
    pauli_json_leave (reader);
  }
  return true;
}

static bool
read_legends (PauliJsonReader *reader, JsonObject *object, PauliSceneValues *values)
{
  const char *keys[PAULI_N_LEGEND_PLACES + 1] = { NULL };

  for (int place = 0; place < PAULI_N_LEGEND_PLACES; place++)
    keys[place] = pauli_legend_key ((PauliLegendPlace) place);
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    double place = 0;
    const PauliMember member = { .name = pauli_plot_key (plot), .kind = PAULI_MEMBER_CHOICE, .choices = keys };
    if (!json_object_has_member (object, member.name))
      continue;
    if (!pauli_json_read_choice (reader, object, &member, &place))
      return false;
    values->legends[plot] = (PauliLegendPlace) place;
  }
  return true;
}

/* An object with plots for names. */
static bool
read_plots (PauliJsonReader *reader, JsonObject *root, const char *name, PauliSceneValues *values,
            bool (*read) (PauliJsonReader *, JsonObject *, PauliSceneValues *))
{
  const char *keys[PAULI_N_PLOTS];
  JsonObject *object;

  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    keys[plot] = pauli_plot_key (plot);
  if (!pauli_json_enter_object (reader, root, name, &object) || !pauli_json_only (reader, object, keys, PAULI_N_PLOTS) ||
      !read (reader, object, values))
    return false;
  pauli_json_leave (reader);
  return true;
}

static bool
read_pins (PauliJsonReader *reader, JsonObject *root, PauliSceneValues *values)
{
  JsonArray *array;

  if (!pauli_json_enter_array (reader, root, "pins", &array))
    return false;
  if (json_array_get_length (array) > PAULI_PINS_MAX)
    return pauli_json_fail (reader, _("“pins” has %u items; there may be %d"), json_array_get_length (array), PAULI_PINS_MAX);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object;
    pauli_json_enter_item (reader, i);
    if (!pauli_json_object (reader, json_array_get_element (array, i), &object) ||
        !pauli_json_only_members (reader, object, pauli_pin_members ()) ||
        !pauli_json_read_members (reader, object, pauli_pin_members (), &values->pins[i]))
      return false;
    values->n_pins++;
    pauli_json_leave (reader);
  }
  pauli_json_leave (reader);
  return true;
}

static bool
read_data_item (PauliJsonReader *reader, JsonNode *node, PauliSceneData *data)
{
  static const char *const names[] = { "shown", "set" };
  JsonObject *object, *set;

  if (!pauli_json_object (reader, node, &object) || !pauli_json_only (reader, object, names, G_N_ELEMENTS (names)) ||
      !pauli_json_read_switch (reader, object, "shown", &data->shown) ||
      !pauli_json_enter_object (reader, object, "set", &set))
    return false;
  data->set = pauli_dataset_from_json (reader, json_object_get_member (object, "set"));
  if (data->set)
    pauli_json_leave (reader);
  return data->set != NULL;
}

static bool
read_data (PauliJsonReader *reader, JsonObject *root, PauliSceneValues *values)
{
  JsonArray *array;

  if (!pauli_json_enter_array (reader, root, "data", &array))
    return false;
  if (json_array_get_length (array) > PAULI_DATA_MAX)
    return pauli_json_fail (reader, _("“data” has %u items; there may be %d"), json_array_get_length (array), PAULI_DATA_MAX);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    pauli_json_enter_item (reader, i);
    if (!read_data_item (reader, json_array_get_element (array, i), &values->data[i]))
      return false;
    values->n_data++;
    pauli_json_leave (reader);
  }
  pauli_json_leave (reader);
  return true;
}

static bool
check_no_unknown_member (PauliJsonReader *reader, JsonObject *root)
{
  const PauliMembers members = pauli_scene_members ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  static const char *const others[] = { "format", "version", "axes", "hidden", "legends", "pins", "data" };

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    g_ptr_array_add (names, (gpointer) others[i]);
  for (size_t i = 0; i < members.n; i++)
    g_ptr_array_add (names, (gpointer) members.rows[i].name);
  return pauli_json_only (reader, root, (const char *const *) names->pdata, names->len);
}

static bool
check_windows (PauliJsonReader *reader, const PauliSceneValues *values)
{
  const char *member;

  if (pauli_scene_check_windows (values, &member, reader->error))
    return true;
  pauli_json_enter (reader, member);
  return false;
}

PauliScene *
pauli_scene_read (PauliJsonReader *reader, JsonObject *root)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  PauliScene *scene = NULL;

  if (pauli_json_check_head (reader, root, FORMAT, VERSION) && check_no_unknown_member (reader, root) &&
      pauli_json_read_members (reader, root, pauli_scene_members (), &values) && check_windows (reader, &values) &&
      read_plots (reader, root, "axes", &values, read_axes) && read_plots (reader, root, "hidden", &values, read_hidden) &&
      read_plots (reader, root, "legends", &values, read_legends) && read_pins (reader, root, &values) &&
      read_data (reader, root, &values))
    scene = pauli_scene_new (&values, reader->error);
  for (int i = 0; i < values.n_data; i++)
    pauli_dataset_unref (values.data[i].set);
  return scene;
}

static bool
read_root (PauliJsonReader *reader, JsonObject *root, void *scene)
{
  return (*(PauliScene **) scene = pauli_scene_read (reader, root)) != NULL;
}

PauliScene *
pauli_scene_from_json (const char *json, gssize length, GError **error)
{
  PauliScene *scene = NULL;

  pauli_json_read_document (json, length, read_root, &scene, error);
  return scene;
}
