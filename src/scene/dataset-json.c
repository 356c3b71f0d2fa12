/* A data set as JSON, and back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dataset-json.h"
#include "json-read.h"

#include <glib/gi18n-lib.h>

static const char *const member_names[] = { "name", "quantity", "x", "y", "yerr", NULL };

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

static bool
check_members (JsonObject *object, const char *path, GError **error)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (member_names, name))
      return pauli_json_fail (error, _("unknown member “%s.%s”"), path, name);
  for (size_t i = 0; member_names[i]; i++)
    if (!json_object_has_member (object, member_names[i]))
      return pauli_json_fail (error, _("“%s.%s” is missing"), path, member_names[i]);
  return true;
}

/* The elements of an array, to be freed. */
static double *
read_numbers (JsonObject *object, const char *path, const char *member, size_t *n, GError **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (!JSON_NODE_HOLDS_ARRAY (node)) {
    pauli_json_fail (error, _("“%s.%s” must be an array of numbers"), path, member);
    return NULL;
  }
  JsonArray *array = json_node_get_array (node);
  *n = json_array_get_length (array);
  g_autofree double *numbers = g_new (double, MAX (*n, 1));
  for (size_t i = 0; i < *n; i++)
    if (!pauli_json_read_number (json_array_get_element (array, (guint) i), member, &numbers[i], NULL)) {
      g_autofree char *place = g_strdup_printf ("%s.%s[%zu]", path, member, i);
      pauli_json_read_number (json_array_get_element (array, (guint) i), place, &numbers[i], error);
      return NULL;
    }
  return g_steal_pointer (&numbers);
}

static bool
check_length (const char *path, const char *member, size_t length, size_t n, GError **error)
{
  return length == n || pauli_json_fail (error, _("“%s.%s” has %zu numbers, but “%s.x” has %zu"), path, member, length,
                                         path, n);
}

static PauliDataset *
read_points (JsonObject *object, const char *path, const char *name, PauliDatasetQuantity quantity, GError **error)
{
  size_t n, n_y, n_yerr;
  g_autofree double *x = read_numbers (object, path, "x", &n, error);
  g_autofree double *y = x ? read_numbers (object, path, "y", &n_y, error) : NULL;
  g_autofree double *yerr = NULL;

  if (!y || !check_length (path, "y", n_y, n, error))
    return NULL;
  if (!JSON_NODE_HOLDS_NULL (json_object_get_member (object, "yerr"))) {
    yerr = read_numbers (object, path, "yerr", &n_yerr, error);
    if (!yerr || !check_length (path, "yerr", n_yerr, n, error))
      return NULL;
  }
  PauliDataset *dataset = pauli_dataset_new (name, quantity, n, x, y, yerr, error);
  if (!dataset)
    g_prefix_error (error, "%s: ", path);
  return dataset;
}

PauliDataset *
pauli_dataset_from_json (JsonNode *node, const char *path, GError **error)
{
  g_autofree char *quantity_place = g_strconcat (path, ".quantity", NULL);
  size_t quantity;

  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    pauli_json_fail (error, _("“%s” must be an object"), path);
    return NULL;
  }
  JsonObject *object = json_node_get_object (node);
  if (!check_members (object, path, error))
    return NULL;
  JsonNode *name = json_object_get_member (object, "name");
  if (!pauli_json_holds (name, G_TYPE_STRING)) {
    pauli_json_fail (error, _("“%s.name” must be a text"), path);
    return NULL;
  }
  if (!pauli_json_read_choice (json_object_get_member (object, "quantity"), quantity_place, pauli_dataset_quantity_keys,
                               &quantity, error))
    return NULL;
  return read_points (object, path, json_node_get_string (name), (PauliDatasetQuantity) quantity, error);
}
