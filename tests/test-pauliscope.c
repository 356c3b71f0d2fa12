/* The desktop program as a whole process: keys and pointer by xdotool, what it remembers, and how it ends.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>

typedef struct {
  char *config; /* a settings folder of its own */
  GSubprocess *process;
  char *window; /* X's number of the window, as text */
} Fixture;

static void
set_up (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  f->config = g_dir_make_tmp ("pauliscope-XXXXXX", NULL);
  g_assert_nonnull (f->config);
}

static char *
settings_file (Fixture *f)
{
  return g_build_filename (f->config, "glib-2.0", "settings", "keyfile", NULL);
}

static void
remove_file_and_folders (char *file, const char *last)
{
  g_remove (file);
  for (g_autofree char *folder = g_path_get_dirname (file); g_str_has_prefix (folder, last);) {
    g_rmdir (folder);
    char *parent = g_path_get_dirname (folder);
    g_free (folder);
    folder = parent;
  }
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *file = settings_file (f);

  remove_file_and_folders (file, f->config);
  g_clear_object (&f->process);
  g_free (f->window);
  g_free (f->config);
}

/* Runs xdotool with words separated by spaces; its output, or NULL if it failed. */
static char *
xdotool (const char *words)
{
  g_autofree char *line = g_strdup_printf ("timeout 60 xdotool %s", words);
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  if (!g_spawn_command_line_sync (line, &output, NULL, &status, &error))
    g_error ("xdotool: %s", error->message);
  if (!g_spawn_check_wait_status (status, NULL))
    g_clear_pointer (&output, g_free);
  return output ? g_strchomp (output) : NULL;
}

static void
act (Fixture *f, const char *words)
{
  g_autofree char *with_window = g_strdup_printf (words, f->window);
  g_autofree char *output = xdotool (with_window);
  g_assert_nonnull (output);
}

static void
start (Fixture *f)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", f->config, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  f->process = g_subprocess_launcher_spawn (launcher, &error, PAULISCOPE, NULL);
  g_assert_no_error (error);

  g_autofree char *search =
    g_strdup_printf ("search --sync --onlyvisible --pid %s", g_subprocess_get_identifier (f->process));
  g_clear_pointer (&f->window, g_free);
  f->window = xdotool (search);
  g_assert_nonnull (f->window);
  *strchrnul (f->window, '\n') = '\0';
  act (f, "windowfocus --sync %s");
}

/* It ended by itself, with success and without a word. */
static void
wait_for_end (Fixture *f)
{
  g_autofree char *out = NULL, *err = NULL;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8 (f->process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (err, ==, "");
  g_assert_cmpstr (out, ==, "");
  g_assert_true (g_subprocess_get_if_exited (f->process));
  g_assert_cmpint (g_subprocess_get_exit_status (f->process), ==, 0);
  g_clear_object (&f->process);
}

static void
assert_remembered (Fixture *f, const char *key, const char *expected)
{
  g_autofree char *file = settings_file (f);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_autofree char *value = g_key_file_get_value (keys, "io/github/pauliscope/Pauliscope", key, NULL);
  g_assert_cmpstr (value, ==, expected);
}

/* A member of the scene that was remembered, with its value as JSON. */
static void
assert_scene_has (Fixture *f, const char *member)
{
  g_autofree char *file = settings_file (f);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_autofree char *value = g_key_file_get_value (keys, "io/github/pauliscope/Pauliscope", "scene", NULL);
  g_autoptr (GVariant) scene = g_variant_parse (G_VARIANT_TYPE_STRING, value, NULL, NULL, &error);
  g_assert_no_error (error);
  if (strstr (g_variant_get_string (scene, NULL), member) == NULL)
    g_error ("%s is not in %s", member, g_variant_get_string (scene, NULL));
}

static void
test_keys_and_memory (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "key Right Right Right ctrl+3 Escape ctrl+2 F9 ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 365.0,");
  assert_scene_has (f, "\"panel\" : \"f2\"");
  assert_remembered (f, "sidebar-visible", "false");

  start (f);
  act (f, "key F9 ctrl+1 ctrl+w");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 365.0,");
  assert_scene_has (f, "\"panel\" : \"overview\"");
  assert_remembered (f, "sidebar-visible", "true");
}

static void
test_size_is_remembered (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "windowsize --sync %s 900 640");
  act (f, "key ctrl+w");
  wait_for_end (f);
  assert_remembered (f, "window-width", "900");
  assert_remembered (f, "window-height", "640");

  start (f);
  g_autofree char *query = g_strdup_printf ("getwindowgeometry --shell %s", f->window);
  g_autofree char *geometry = xdotool (query);
  g_assert_nonnull (strstr (geometry, "WIDTH=900"));
  g_assert_nonnull (strstr (geometry, "HEIGHT=640"));
  act (f, "key ctrl+q");
  wait_for_end (f);
}

/* At 1200 x 780, the window's first size, the M_q slider lies at about (150, 197) and the panel of F2 around (550, 250). */
static void
test_wheel (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "mousemove --window %s 150 197 click 5 click 5 key ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 340.0,");
}

/* At the same size the alpha_s slider lies at about (150, 381); sums of its step of 0.01 stay short numbers. */
static void
test_wheel_rounds (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "mousemove --window %s 150 381 click --repeat 7 --delay 20 4 key ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"alpha_s\" : 0.56999999999999995,"); /* the double next to 0.57, with 17 digits */
}

/* The M_q entry lies at about (237, 168): what was typed there counts even when the window closes at once. */
static void
test_typed_before_close (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "mousemove --window %s 237 168 click --repeat 3 --delay 50 1 sleep 0.2 type 222");
  act (f, "key ctrl+w");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 222.0,");
}

static void
test_double_click (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "mousemove --window %s 550 250 click --repeat 2 --delay 50 1 key ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"panel\" : \"f2\"");

  /* Again on the enlarged panel, and back. */
  start (f);
  act (f, "mousemove --window %s 550 250 click --repeat 2 --delay 50 1 key ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"panel\" : \"overview\"");
}

/* Enter on the panel that has the focus enlarges it, Escape goes back. */
static void
test_enter (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "mousemove --window %s 550 250 click 1 key Return ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"panel\" : \"f2\"");
  start (f);
  act (f, "key Escape ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"panel\" : \"overview\"");
}

/* The window of shortcuts opens and goes. */
static void
test_shortcuts (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "key ctrl+question");
  act (f, "sleep 1 key Escape sleep 0.5");
  act (f, "windowfocus --sync %s key ctrl+q");
  wait_for_end (f);
}

static void
run_without_display (const char *argument, char **out, char **err, int *status)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawn (launcher, &error, PAULISCOPE, argument, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, out, err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  *status = g_subprocess_get_exit_status (process);
}

static void
test_without_display (void)
{
  g_autofree char *out = NULL, *err = NULL, *help = NULL, *version = NULL;
  g_autofree char *err_version = NULL, *err_help = NULL;
  int status;

  run_without_display (NULL, &out, &err, &status);
  g_assert_cmpint (status, !=, 0);
  g_assert_cmpstr (out, ==, "");
  g_assert_nonnull (strstr (err, "pauliscope-cli"));
  g_assert_true (strchr (err, '\n') == err + strlen (err) - 1); /* one line */

  run_without_display ("--version", &version, &err_version, &status);
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (version, ==, "pauliscope " PAULI_TEST_VERSION "\n");
  run_without_display ("--help", &help, &err_help, &status);
  g_assert_cmpint (status, ==, 0);
  g_assert_nonnull (strstr (help, "--version"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pauliscope/without-display", test_without_display);
  g_autofree char *tool = g_find_program_in_path ("xdotool");
  if (g_getenv ("DISPLAY") && tool) {
    g_test_add ("/pauliscope/keys-and-memory", Fixture, NULL, set_up, test_keys_and_memory, tear_down);
    g_test_add ("/pauliscope/size-is-remembered", Fixture, NULL, set_up, test_size_is_remembered, tear_down);
    g_test_add ("/pauliscope/wheel", Fixture, NULL, set_up, test_wheel, tear_down);
    g_test_add ("/pauliscope/wheel-rounds", Fixture, NULL, set_up, test_wheel_rounds, tear_down);
    g_test_add ("/pauliscope/typed-before-close", Fixture, NULL, set_up, test_typed_before_close, tear_down);
    g_test_add ("/pauliscope/double-click", Fixture, NULL, set_up, test_double_click, tear_down);
    g_test_add ("/pauliscope/enter", Fixture, NULL, set_up, test_enter, tear_down);
    g_test_add ("/pauliscope/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);
  } else {
    g_test_message ("no display or no xdotool: keys and pointer are not tested");
  }
  return g_test_run ();
}
