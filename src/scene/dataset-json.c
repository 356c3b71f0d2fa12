/* A data set as JSON, and back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-json.h"
#include "json-read.h"

#include <glib/gi18n-lib.h>

static const char *const member_names[] = { "name", "quantity", "x", "y", "yerr" };

static void
add_numbers (JsonBuilder *builder, const char *name, size_t n, const double *numbers)
{
  json_builder_set_member_name (builder, name);
  if (!numbers) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_array (builder);
  for (size_t i = 0; i < n; i++)
    json_builder_add_double_value (builder, numbers[i]);
  json_builder_end_array (builder);
}

void
pauli_dataset_to_json (const PauliDataset *dataset, JsonBuilder *builder)
{
  size_t n = pauli_dataset_n (dataset);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, pauli_dataset_name (dataset));
  json_builder_set_member_name (builder, "quantity");
  json_builder_add_string_value (builder, pauli_dataset_quantity_keys[pauli_dataset_quantity (dataset)]);
  add_numbers (builder, "x", n, pauli_dataset_x (dataset));
  add_numbers (builder, "y", n, pauli_dataset_y (dataset));
  add_numbers (builder, "yerr", n, pauli_dataset_yerr (dataset));
  json_builder_end_object (builder);
}

/* The numbers of an array, to be freed; NULL if one is none. */
static double *
read_numbers (PauliJsonReader *reader, JsonObject *object, const char *name, size_t *n)
{
  JsonArray *array;

  if (!pauli_json_enter_array (reader, object, name, &array))
    return NULL;
  *n = json_array_get_length (array);
  g_autofree double *numbers = g_new (double, MAX (*n, 1));
  for (size_t i = 0; i < *n; i++) {
    JsonNode *node = json_array_get_element (array, (guint) i);
    if (!pauli_json_holds (node, G_TYPE_DOUBLE) && !pauli_json_holds (node, G_TYPE_INT64)) {
      pauli_json_enter_item (reader, (guint) i);
      pauli_json_fail (reader, _("“%s” must be a number"), reader->path->str);
      return NULL;
    }
    numbers[i] = json_node_get_double (node);
  }
  pauli_json_leave (reader);
  return g_steal_pointer (&numbers);
}

/* As many as there are x. */
static double *
read_as_many (PauliJsonReader *reader, JsonObject *object, const char *name, size_t n)
{
  size_t length;
  double *numbers = read_numbers (reader, object, name, &length);

  if (numbers && length != n) {
    const char *path = reader->path->str;
    pauli_json_fail (reader, _("“%s.%s” has %zu numbers, but “%s.x” has %zu"), path, name, length, path, n);
    g_clear_pointer (&numbers, g_free);
  }
  return numbers;
}

static PauliDataset *
read_points (PauliJsonReader *reader, JsonObject *object, const char *name, PauliDataQuantity quantity)
{
  size_t n;
  g_autofree double *x = read_numbers (reader, object, "x", &n);
  g_autofree double *y = x ? read_as_many (reader, object, "y", n) : NULL;
  bool has_errors = !JSON_NODE_HOLDS_NULL (json_object_get_member (object, "yerr"));
  g_autofree double *yerr = y && has_errors ? read_as_many (reader, object, "yerr", n) : NULL;

  if (!y || (has_errors && !yerr))
    return NULL;
  PauliDataset *dataset = pauli_dataset_new (name, quantity, n, x, y, yerr, reader->error);
  if (!dataset)
    g_prefix_error (reader->error, "%s: ", reader->path->str);
  return dataset;
}

PauliDataset *
pauli_dataset_from_json (PauliJsonReader *reader, JsonNode *node)
{
  const PauliMember quantity_member = { .name = "quantity", .kind = PAULI_MEMBER_CHOICE, .choices = pauli_dataset_quantity_keys };
  JsonObject *object;
  const char *name;
  double quantity;

  if (!pauli_json_object (reader, node, &object) ||
      !pauli_json_only (reader, object, member_names, G_N_ELEMENTS (member_names)) ||
      !pauli_json_read_string (reader, object, "name", &name) ||
      !pauli_json_read_choice (reader, object, &quantity_member, &quantity) || !pauli_json_require (reader, object, "yerr"))
    return NULL;
  return read_points (reader, object, name, (PauliDataQuantity) quantity);
}
