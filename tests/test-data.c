/* The files in data/ agree with the core and with each other.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "scene.h"

#include <gio/gio.h>

static GSettingsSchema *
schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_assert_nonnull (source);
  GSettingsSchema *found = g_settings_schema_source_lookup (source, PAULI_APPLICATION_ID, FALSE);
  g_assert_nonnull (found);
  return found;
}

static char *
source_text (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("PAULI_TEST_SOURCE"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_contains (const char *name, const char *expected)
{
  g_autofree char *text = source_text (name);
  if (strstr (text, expected) == NULL)
    g_error ("%s does not contain: %s", name, expected);
}

/* What GSettings enforces: two doubles for a "range" of type "(dd)", the nicks for an "enum" of type "as". */
static GVariant *
get_range (const char *name, const char *expected_kind)
{
  g_autoptr (GSettingsSchema) s = schema ();
  g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (s, name);
  g_autoptr (GVariant) range = g_settings_schema_key_get_range (key);
  g_autoptr (GVariant) limits = NULL;
  const char *kind;

  g_variant_get (range, "(&sv)", &kind, &limits);
  g_assert_cmpstr (kind, ==, expected_kind);
  return g_steal_pointer (&limits);
}

static void
test_parameters (void)
{
  static const struct {
    const char *key;
    PauliParam param;
  } stored[] = {
    { "m-q", PAULI_PARAM_M_Q },
    { "inv-rho-c", PAULI_PARAM_INV_RHO_C },
    { "alpha-s", PAULI_PARAM_ALPHA_S },
  };
  g_autoptr (GSettings) settings = g_settings_new (PAULI_APPLICATION_ID);

  for (size_t i = 0; i < G_N_ELEMENTS (stored); i++) {
    const PauliParamInfo *info = pauli_param_info (stored[i].param);
    g_autoptr (GVariant) range = get_range (stored[i].key, "range");
    double min, max;
    g_variant_get (range, "(dd)", &min, &max);
    g_assert_cmpfloat (min, ==, info->min);
    g_assert_cmpfloat (max, ==, info->max);
    g_assert_cmpfloat (g_settings_get_double (settings, stored[i].key), ==, info->initial);
  }
}

/* The window casts the enums of the schema to those of the core and of the scene. */
static void
test_quark (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PAULI_APPLICATION_ID);
  g_autoptr (GVariant) nicks = get_range ("quark", "enum");

  g_assert_cmpuint (g_variant_n_children (nicks), ==, 2);
  g_assert_cmpint (g_settings_get_enum (settings, "quark"), ==, pauli_scene_initial_values ().quark);
  g_assert_true (g_settings_set_string (settings, "quark", "up"));
  g_assert_cmpint (g_settings_get_enum (settings, "quark"), ==, PAULI_QUARK_U);
  g_assert_true (g_settings_set_string (settings, "quark", "down"));
  g_assert_cmpint (g_settings_get_enum (settings, "quark"), ==, PAULI_QUARK_D);
  g_settings_reset (settings, "quark");
}

static void
test_panels (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PAULI_APPLICATION_ID);
  g_autoptr (GVariant) nicks = get_range ("panel", "enum");

  g_assert_cmpuint (g_variant_n_children (nicks), ==, PAULI_N_PANELS);
  g_assert_cmpint (g_settings_get_enum (settings, "panel"), ==, pauli_scene_initial_values ().panel);
  for (int i = 0; i < PAULI_N_PANELS; i++) {
    g_assert_true (g_settings_set_string (settings, "panel", pauli_panel_key ((PauliPanel) i)));
    g_assert_cmpint (g_settings_get_enum (settings, "panel"), ==, i);
  }
  g_settings_reset (settings, "panel");
}

static size_t
occurrences (const char *text, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (text, word, -1);
  return g_strv_length (parts) - 1;
}

/* A compiled schema keeps no summaries: count in the source. */
static void
test_described (void)
{
  g_autofree char *text = source_text ("data/" PAULI_APPLICATION_ID ".gschema.xml");
  size_t keys = occurrences (text, "<key ");

  g_assert_cmpuint (keys, >, 0);
  g_assert_cmpuint (occurrences (text, "<summary>"), ==, keys);
  g_assert_cmpuint (occurrences (text, "<description>"), ==, keys);
}

/* One release: every file that names a version names this one. */
static void
test_version (void)
{
  assert_contains ("data/" PAULI_APPLICATION_ID ".metainfo.xml.in", "<release version=\"" PAULI_VERSION "\"");
  assert_contains ("CITATION.cff", "\nversion: " PAULI_VERSION "\n");
  assert_contains ("data/man/pauliscope.1", "\"Pauliscope " PAULI_VERSION "\"");
  assert_contains ("data/man/pauliscope-cli.1", "\"Pauliscope " PAULI_VERSION "\"");
}

static void
test_identity (void)
{
  g_autofree char *text = source_text ("data/" PAULI_APPLICATION_ID ".desktop.in");
  g_autoptr (GKeyFile) desktop = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_data (desktop, text, strlen (text), G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_autofree char *icon = g_key_file_get_string (desktop, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_ICON, NULL);
  g_assert_cmpstr (icon, ==, PAULI_APPLICATION_ID);
  assert_contains ("data/" PAULI_APPLICATION_ID ".metainfo.xml.in", "<id>" PAULI_APPLICATION_ID "</id>");
  assert_contains ("data/" PAULI_APPLICATION_ID ".metainfo.xml.in", ">" PAULI_APPLICATION_ID ".desktop</launchable>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/schema/parameters", test_parameters);
  g_test_add_func ("/data/schema/quark", test_quark);
  g_test_add_func ("/data/schema/panels", test_panels);
  g_test_add_func ("/data/schema/described", test_described);
  g_test_add_func ("/data/version", test_version);
  g_test_add_func ("/data/identity", test_identity);
  return g_test_run ();
}
