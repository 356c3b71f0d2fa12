/* The tables of pauliscope-cli in JSON: the same as in CSV, which test-cli.c checks.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-cli-run.h"

#include <json-glib/json-glib.h>

/* A number or text of JSON, or null, as the cell of CSV that it must equal. */
static void
assert_json_cell (JsonNode *node, const char *cell)
{
  if (JSON_NODE_HOLDS_NULL (node))
    g_assert_cmpstr (cell, ==, "");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_assert_cmpstr (json_node_get_string (node), ==, cell);
  else
    g_assert_cmpfloat (json_node_get_double (node), ==, number_of (cell));
}

/* "# program version command=... key=value ..." against the members of the object. */
static void
assert_json_parameters (JsonObject *object, const char *comment)
{
  g_auto (GStrv) words = g_strsplit (comment, " ", -1);
  JsonObject *parameters = json_object_get_object_member (object, "parameters");
  g_autofree char *command = g_strdup_printf ("command=%s", json_object_get_string_member (object, "command"));

  g_assert_cmpstr (json_object_get_string_member (object, "program"), ==, words[1]);
  g_assert_cmpstr (json_object_get_string_member (object, "version"), ==, words[2]);
  g_assert_cmpstr (command, ==, words[3]);
  g_assert_cmpuint (json_object_get_size (parameters), ==, g_strv_length (words) - 4);
  for (guint i = 4; words[i]; i++) {
    g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);
    g_assert_true (json_object_has_member (parameters, pair[0]));
    assert_json_cell (json_object_get_member (parameters, pair[0]), pair[1]);
  }
}

static void
assert_json_table (JsonObject *object, const Csv *csv)
{
  g_auto (GStrv) header = g_strsplit (csv->header, ",", -1);
  JsonArray *columns = json_object_get_array_member (object, "columns");
  JsonArray *rows = json_object_get_array_member (object, "rows");
  guint n_columns = g_strv_length (header);

  assert_json_parameters (object, csv->comment);
  g_assert_cmpuint (json_array_get_length (columns), ==, n_columns);
  for (guint column = 0; column < n_columns; column++)
    g_assert_cmpstr (json_array_get_string_element (columns, column), ==, header[column]);
  g_assert_cmpuint (json_array_get_length (rows), ==, csv->n_rows);
  for (guint i = 0; i < csv->n_rows; i++) {
    g_auto (GStrv) cells = csv_cells (csv, i, n_columns);
    JsonArray *row = json_array_get_array_element (rows, i);
    g_assert_cmpuint (json_array_get_length (row), ==, n_columns);
    for (guint column = 0; column < n_columns; column++)
      assert_json_cell (json_array_get_element (row, column), cells[column]);
  }
}

/* The same table as line gives in CSV. */
static void
assert_json_equals_csv (const char *line)
{
  g_autofree char *json_line = g_strdup_printf ("%s --format json", line);
  g_autoptr (Run) run = run_cli_well (line);
  g_autoptr (Run) json_run = run_cli_well (json_line);
  g_autoptr (Csv) csv = csv_read (run->out);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json_run->out, (gssize) json_run->out_length, &error);
  g_assert_no_error (error);
  assert_json_table (json_node_get_object (json_parser_get_root (parser)), csv);
}

static void
test_json (gconstpointer line)
{
  assert_json_equals_csv (line);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/cli/json/f2", "f2 --q2 0,1e-7,47,1e6 --quark d", test_json);
  g_test_add_data_func ("/cli/json/mu", "mu --mq 1:1000:7 --rho 0.3", test_json);
  g_test_add_data_func ("/cli/json/asymptotics", "asymptotics --q2 1:1e6:5:log --model MFA", test_json);
  g_test_add_data_func ("/cli/json/derived", "derived --alpha-s 0.3", test_json);
  g_test_add_data_func ("/cli/json/perturbative", "f2 --q2 0,1,47 --perturbative --gluon-profile exact", test_json);
  g_test_add_data_func ("/cli/json/vertex", "vertex --z 0,1.3,1e4 --width-q 1.5", test_json);
  g_test_add_data_func ("/cli/json/form-factor", "vertex --k1 0.3 --k2 0.4 --t 1", test_json);
  g_test_add_data_func ("/cli/json/orders", "orders --order 3 --quark d", test_json);
  g_test_add_data_func ("/cli/json/ranges", "ranges --model MFA", test_json);
  g_test_add_data_func ("/cli/json/fit", "fit --points 7 --q2-window 1:2", test_json);
  g_test_add_data_func ("/cli/json/solve", "solve --for rho --mu 0.2 --mq 300", test_json);
  g_test_add_data_func ("/cli/json/paper", "paper", test_json);
  g_test_add_data_func ("/cli/json/one-row", "f2 --q2 2.5", test_json);
  g_test_add_data_func ("/cli/json/many-points", "mu --mq 80:500:20001", test_json);
  return g_test_run ();
}
