/* The files in data/ agree with the core and with each other.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "scene.h"

#include <gio/gio.h>

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
  assert_contains ("data/man/pauliscope-session.5", "\"Pauliscope " PAULI_VERSION "\"");
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
  g_autofree char *types = g_key_file_get_string (desktop, G_KEY_FILE_DESKTOP_GROUP, G_KEY_FILE_DESKTOP_KEY_MIME_TYPE, NULL);
  g_assert_cmpstr (types, ==, "application/x-pauliscope;");
  assert_contains ("data/" PAULI_APPLICATION_ID ".mime.xml", "<mime-type type=\"application/x-pauliscope\">");
  assert_contains ("data/" PAULI_APPLICATION_ID ".mime.xml", "<glob pattern=\"*.pauliscope\"/>");
  assert_contains ("data/" PAULI_APPLICATION_ID ".metainfo.xml.in", "<mediatype>application/x-pauliscope</mediatype>");
  assert_contains ("src/app/session-file.h", "\"application/x-pauliscope\"");
  assert_contains ("src/app/session-file.h", "\".pauliscope\"");
  assert_contains ("data/" PAULI_APPLICATION_ID ".metainfo.xml.in", "<id>" PAULI_APPLICATION_ID "</id>");
  assert_contains ("data/" PAULI_APPLICATION_ID ".metainfo.xml.in", ">" PAULI_APPLICATION_ID ".desktop</launchable>");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/data/schema/described", test_described);
  g_test_add_func ("/data/version", test_version);
  g_test_add_func ("/data/identity", test_identity);
  return g_test_run ();
}
