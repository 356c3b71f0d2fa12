/* The man page of the session format lists what the program reads and writes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-sets.h"
#include "members.h"
#include "plots.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char **lines; /* of the page */

/* The first line after this one, or -1. */
static int
find (const char *line)
{
  for (int i = 0; lines[i]; i++)
    if (g_str_equal (lines[i], line))
      return i + 1;
  g_error ("the page has no line: %s", line);
}

static bool
ends (const char *line)
{
  return !line || g_str_has_prefix (line, ".SS") || g_str_has_prefix (line, ".SH");
}

/* "from 1 to 1000", with as many digits as it takes. */
static void
append_range (GString *text, double min, double max)
{
  char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (numbers[0], sizeof numbers[0], "%.15g", min);
  g_ascii_formatd (numbers[1], sizeof numbers[1], "%.15g", max);
  g_string_append_printf (text, " from %s to %s", numbers[0], numbers[1]);
}

static void
append_value (GString *text, const PauliMember *member, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.15g", value);
  g_string_append (text, member->kind == PAULI_MEMBER_SWITCH   ? (value != 0 ? "true" : "false")
                         : member->kind == PAULI_MEMBER_CHOICE ? member->choices[(int) value]
                                                               : number);
}

/* What the page says of a member: kind, unit, range, and what it is at first, unless initial is NULL. */
static char *
describe (const PauliMember *member, const void *initial)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *choices = member->choices ? g_strjoinv (", ", (char **) member->choices) : NULL;

  switch (member->kind) {
    case PAULI_MEMBER_NUMBER:
      g_string_append (text, "Number");
      if (*member->unit)
        g_string_append_printf (text, " in %s,", member->unit);
      if (member->max < G_MAXDOUBLE)
        append_range (text, member->min, member->max);
      break;
    case PAULI_MEMBER_COUNT:
      g_string_append (text, "Whole number");
      append_range (text, member->min, member->max);
      break;
    case PAULI_MEMBER_SWITCH:
      g_string_append (text, "True or false");
      break;
    case PAULI_MEMBER_CHOICE:
      g_string_append_printf (text, "One of %s", choices);
      break;
    case PAULI_MEMBER_TEXT:
      g_string_append_printf (text, "Text of up to %d bytes in UTF-8", PAULI_NAME_SIZE - 1);
      break;
  }
  if (initial) {
    g_string_append (text, "; at first ");
    append_value (text, member, pauli_member_get (member, initial));
  }
  g_string_append (text, ".");
  g_string_replace (text, "²", "^2", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The list of a section is that of the table: all members, in its order, and no other. */
static void
check_list (const char *section, PauliMembers members, const void *initial)
{
  size_t n = 0;

  for (int i = find (section); !ends (lines[i]); i++) {
    if (!g_str_equal (lines[i], ".TP"))
      continue;
    g_assert_cmpuint (n, <, members.n);
    g_autofree char *name = g_strconcat (".B ", members.rows[n].name, NULL);
    g_autofree char *text = describe (&members.rows[n], initial);
    g_assert_cmpstr (lines[i + 1], ==, name);
    g_assert_cmpstr (lines[i + 2], ==, text);
    n++;
  }
  g_assert_cmpuint (n, ==, members.n);
}

static void
test_scene (void)
{
  const PauliSceneValues initial = pauli_scene_initial_values ();
  check_list (".SS Scene", pauli_scene_members (), &initial);
}

static void
test_axis (void)
{
  check_list (".SS Axis", pauli_axis_members (), NULL);
}

static void
test_pin (void)
{
  check_list (".SS Pin", pauli_pin_members (), NULL);
}

/* A scene with two data sets, the second without errors. */
static PauliScene *
scene_with_data (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliScene) initial = plots_initial_scene ();
  const PauliParams params = pauli_scene_params (initial);
  g_autoptr (PauliDataset) with = data_sets_new ("with", PAULI_DATA_F2, &params, 3, 0.5, 2, 0.1);
  g_autoptr (PauliDataset) without = data_sets_new ("without", PAULI_DATA_MU, &params, 2, 100, 300, 0);

  data_sets_add (&values, with);
  data_sets_add (&values, without);
  return plots_scene (&values);
}

/* The list of a section is that of an object: all members, in its order, and no other. */
static void
check_object (const char *section, JsonObject *object)
{
  g_autoptr (GList) members = json_object_get_members (object);
  GList *member = members;

  for (int i = find (section); !ends (lines[i]); i++) {
    if (!g_str_equal (lines[i], ".TP"))
      continue;
    g_assert_nonnull (member);
    g_autofree char *name = g_strconcat (".B ", (char *) member->data, NULL);
    g_assert_cmpstr (lines[i + 1], ==, name);
    member = member->next;
  }
  g_assert_null (member);
}

/* The kind of a member stands in the line after its name. */
static void
assert_kind (const char *section, const char *member, const char *kind)
{
  g_autofree char *name = g_strconcat (".B ", member, NULL);
  int i = find (section);

  while (!g_str_equal (lines[i], name)) {
    g_assert_false (ends (lines[i]));
    i++;
  }
  g_assert_cmpstr (lines[i + 1], ==, kind);
}

static void
test_data (void)
{
  g_autoptr (PauliScene) scene = scene_with_data ();
  g_autofree char *json = pauli_scene_to_json (scene);
  g_autoptr (JsonNode) root = json_from_string (json, NULL);
  JsonArray *data = json_object_get_array_member (json_node_get_object (root), "data");
  JsonObject *first = json_array_get_object_element (data, 0);
  JsonObject *sets[] = { json_object_get_object_member (first, "set"),
                         json_object_get_object_member (json_array_get_object_element (data, 1), "set") };

  check_object (".SS Data", first);
  for (size_t i = 0; i < G_N_ELEMENTS (sets); i++)
    check_object (".SS Data set", sets[i]);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (json_object_get_member (sets[0], "yerr")));
  g_assert_true (JSON_NODE_HOLDS_NULL (json_object_get_member (sets[1], "yerr")));
}

static void
test_data_kinds (void)
{
  const PauliParamInfo *Q2 = pauli_param_info (PAULI_PARAM_Q2), *M_q = pauli_param_info (PAULI_PARAM_M_Q);
  g_autofree char *quantities = g_strjoinv (", ", (char **) pauli_dataset_quantity_keys);
  g_autofree char *quantity = g_strdup_printf ("One of %s.", quantities);
  g_autofree char *name =
    g_strdup_printf ("Text of 1 to %d characters in UTF-8, none of them a control character.", PAULI_DATASET_NAME_MAX);
  g_autofree char *x = g_strdup_printf ("Array of 1 to %d numbers.", PAULI_DATASET_MAX_ROWS);
  g_autofree char *domains =
    g_strdup_printf ("Where it was measured: Q2 from %.15g to %.15g, M_q from %.15g to %.15g; in any order, which is kept.",
                     Q2->min, Q2->max, M_q->min, M_q->max);
  g_autofree char *most =
    g_strdup_printf ("An array of up to %d objects, measured data, each with the members under", PAULI_DATA_MAX);

  assert_kind (".SS Looks", "data", most);
  assert_kind (".SS Data", "shown", "True or false.");
  assert_kind (".SS Data set", "name", name);
  assert_kind (".SS Data set", "quantity", quantity);
  assert_kind (".SS Data set", "x", x);
  find (domains);
}

static void
assert_line (const char *start, GPtrArray *names, const char *end)
{
  g_ptr_array_add (names, NULL);
  g_autofree char *list = g_strjoinv (", ", (char **) names->pdata);
  g_autofree char *line = g_strconcat (start, list, end, NULL);

  find (line);
}

static void
test_names (void)
{
  g_autoptr (GPtrArray) plots = g_ptr_array_new (), curves = g_ptr_array_new (), places = g_ptr_array_new ();

  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    g_ptr_array_add (plots, (char *) pauli_plot_key (plot));
  for (PauliCurveId curve = 0; curve < PAULI_N_CURVES; curve++)
    g_ptr_array_add (curves, (char *) pauli_curve_key (curve));
  for (int place = 0; place < PAULI_N_LEGEND_PLACES; place++)
    g_ptr_array_add (places, (char *) pauli_legend_key ((PauliLegendPlace) place));
  assert_line ("The plots are ", plots, ".");
  assert_line ("The curves are ", curves, "; a plot has some of them.");
  assert_line ("An object with a member for each plot whose legend does not stand where it covers no curve: one of ", places, ".");
  g_autofree char *pins =
    g_strdup_printf ("An array of up to %d objects, curves kept for comparison, each with the members under", PAULI_PINS_MAX);
  find (pins);
}

/* Every member of a document stands on the page, and the version is that of the page. */
static void
test_document (void)
{
  g_autoptr (PauliScene) scene = scene_with_data ();
  g_autofree char *json = pauli_scene_to_json (scene);
  g_auto (GStrv) written = g_strsplit (json, "\n", -1);
  int version = -1;

  for (int i = 0; written[i]; i++) {
    g_auto (GStrv) parts = g_strsplit (written[i], "\"", 3);
    if (g_strv_length (parts) < 3)
      continue;
    g_autofree char *name = g_strconcat (".B ", parts[1], NULL);
    find (name);
    if (g_str_equal (parts[1], "version"))
      version = atoi (strchr (parts[2], ':') + 1);
  }
  g_autofree char *says = g_strdup_printf ("This page describes version %d.", version);
  g_autofree char *number = g_strdup_printf ("The whole number %d.", version);
  find (says);
  find (number);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_autofree char *path = g_build_filename (g_getenv ("PAULI_TEST_SOURCE"), "data", "man", "pauliscope-session.5", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GString) plain = g_string_new (text);
  g_string_replace (plain, "\\-", "-", 0);
  lines = g_strsplit (plain->str, "\n", -1);

  g_test_add_func ("/session-page/scene", test_scene);
  g_test_add_func ("/session-page/axis", test_axis);
  g_test_add_func ("/session-page/pin", test_pin);
  g_test_add_func ("/session-page/data", test_data);
  g_test_add_func ("/session-page/data-kinds", test_data_kinds);
  g_test_add_func ("/session-page/names", test_names);
  g_test_add_func ("/session-page/document", test_document);
  int status = g_test_run ();
  g_strfreev (lines);
  return status;
}
