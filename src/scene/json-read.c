/* What the readers of JSON documents have in common.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-read.h"
#include "scene.h"

#include <glib/gi18n-lib.h>

bool
pauli_json_fail (GError **error, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_FORMAT, message);
  return false;
}

bool
pauli_json_holds (JsonNode *node, GType type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

bool
pauli_json_read_number (JsonNode *node, const char *name, double *value, GError **error)
{
  if (!pauli_json_holds (node, G_TYPE_DOUBLE) && !pauli_json_holds (node, G_TYPE_INT64))
    return pauli_json_fail (error, _("“%s” must be a number"), name);
  *value = json_node_get_double (node);
  return true;
}

bool
pauli_json_read_choice (JsonNode *node, const char *name, const char *const *choices, size_t *choice, GError **error)
{
  g_autofree char *allowed = g_strjoinv (", ", (char **) choices);

  if (!pauli_json_holds (node, G_TYPE_STRING))
    return pauli_json_fail (error, _("“%s” must be one of: %s"), name, allowed);
  const char *text = json_node_get_string (node);
  for (size_t i = 0; choices[i]; i++) {
    *choice = i;
    if (g_str_equal (text, choices[i]))
      return true;
  }
  return pauli_json_fail (error, _("“%s” is “%s”, but must be one of: %s"), name, text, allowed);
}
