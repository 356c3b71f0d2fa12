/* The desktop program as a whole process: keys and pointer by xdotool, what it remembers, and how it ends.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>

typedef struct {
  char *config; /* settings and data of its own */
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
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder))) {
    g_autofree char *child = g_build_filename (path, name, NULL);
    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      remove_folder (child);
    else
      g_remove (child);
  }
  g_rmdir (path);
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  remove_folder (f->config);
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

/* With a session to open, or NULL. */
static void
start_with (Fixture *f, const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", f->config, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", f->config, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  f->process = g_subprocess_launcher_spawn (launcher, &error, PAULISCOPE, file, NULL);
  g_assert_no_error (error);

  g_autofree char *search =
    g_strdup_printf ("search --sync --onlyvisible --pid %s", g_subprocess_get_identifier (f->process));
  g_clear_pointer (&f->window, g_free);
  f->window = xdotool (search);
  g_assert_nonnull (f->window);
  *strchrnul (f->window, '\n') = '\0';
  act (f, "windowfocus --sync %s");
}

static void
start (Fixture *f)
{
  start_with (f, NULL);
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

static void
assert_file_has (const char *file, const char *member)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (file, &text, NULL, &error);
  g_assert_no_error (error);
  if (strstr (text, member) == NULL)
    g_error ("%s is not in %s", member, text);
}

/* A member of the scene that was remembered, with its value as JSON. */
static void
assert_scene_has (Fixture *f, const char *member)
{
  g_autofree char *file = g_build_filename (f->config, "pauliscope", "last.pauliscope", NULL);
  assert_file_has (file, member);
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
  act (f, "sleep 1 key ctrl+w"); /* X has the new size; the window has it a frame later */
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

/* The M_q entry lies at about (260, 168): what was typed there counts even when the window closes at once. */
static void
test_typed_before_close (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "mousemove --window %s 260 168 click --repeat 3 --delay 50 1 sleep 0.2 type 222");
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

/* Held keys are a step; so is what was typed, which is undone by itself as long as it does not count.  The M_q entry lies at about
 * (260, 168). */
static void
test_undo (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "key Right Right Right ctrl+g ctrl+z ctrl+z ctrl+shift+z ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 365.0,");
  assert_scene_has (f, "\"one_gluon\" : false,");

  start (f);
  act (f, "mousemove --window %s 260 168 click --repeat 3 --delay 50 1 sleep 0.2 type 222");
  act (f, "key ctrl+z Tab ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 365.0,");

  start (f);
  act (f, "mousemove --window %s 260 168 click --repeat 3 --delay 50 1 sleep 0.2 type 222");
  act (f, "key Return ctrl+z ctrl+y ctrl+z ctrl+shift+z ctrl+z ctrl+y ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 222.0,");
}

/* What is kept while the window is open. */
static void
wait_for_autosave (Fixture *f, const char *member)
{
  g_autofree char *file = g_build_filename (f->config, "pauliscope", "open-1.pauliscope", NULL);

  for (int i = 0; i < 600; i++) {
    g_autofree char *text = NULL;
    if (g_file_get_contents (file, &text, NULL, NULL) && strstr (text, member))
      return;
    g_usleep (G_USEC_PER_SEC / 10);
  }
  g_error ("%s does not come into %s", member, file);
}

static void
kill_it (Fixture *f)
{
  g_subprocess_force_exit (f->process);
  g_subprocess_wait (f->process, NULL, NULL);
  g_clear_object (&f->process);
}

static void
test_kill (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "key Right Right ctrl+3");
  wait_for_autosave (f, "\"panel\" : \"mu\"");
  kill_it (f);
  start (f);
  act (f, "key ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 360.0,");
  assert_scene_has (f, "\"panel\" : \"mu\"");
}

/* Two runs at once, of which one is killed. */
static void
test_two_runs (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  start (f);
  act (f, "key Right");
  wait_for_autosave (f, "\"M_q_MeV\" : 355.0,");
  Fixture other = { .config = f->config };
  start (&other);
  act (&other, "key Left ctrl+q");
  wait_for_end (&other);
  g_free (other.window);
  assert_scene_has (f, "\"M_q_MeV\" : 345.0,");
  wait_for_autosave (f, "\"M_q_MeV\" : 355.0,");
  kill_it (f);
  start (f);
  act (f, "key ctrl+q");
  wait_for_end (f);
  assert_scene_has (f, "\"M_q_MeV\" : 355.0,");
}

/* A session from the command line, saved by a key; changed again, the window asks, and Escape and Enter answer. */
static void
test_session (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *file = g_build_filename (f->config, "a b.pauliscope", NULL), *text = NULL;
  g_autofree char *last = g_build_filename (f->config, "pauliscope", "last.pauliscope", NULL);

  start (f);
  act (f, "key Right ctrl+q");
  wait_for_end (f);
  g_assert_true (g_file_get_contents (last, &text, NULL, NULL));
  g_assert_true (g_file_set_contents (file, strchr (text, '\n') + 1, -1, NULL));

  start_with (f, file);
  act (f, "key Right ctrl+s ctrl+q");
  wait_for_end (f);
  assert_file_has (file, "\"M_q_MeV\" : 360.0,");

  start (f); /* with the same file */
  act (f, "key Right ctrl+q");
  act (f, "sleep 1 key Escape sleep 0.5");
  act (f, "windowfocus --sync %s key Right ctrl+w");
  act (f, "sleep 1 key Return");
  wait_for_end (f);
  assert_file_has (file, "\"M_q_MeV\" : 370.0,");
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
    g_test_add ("/pauliscope/undo", Fixture, NULL, set_up, test_undo, tear_down);
    g_test_add ("/pauliscope/kill", Fixture, NULL, set_up, test_kill, tear_down);
    g_test_add ("/pauliscope/two-runs", Fixture, NULL, set_up, test_two_runs, tear_down);
    g_test_add ("/pauliscope/session", Fixture, NULL, set_up, test_session, tear_down);
    g_test_add ("/pauliscope/shortcuts", Fixture, NULL, set_up, test_shortcuts, tear_down);
  } else {
    g_test_message ("no display or no xdotool: keys and pointer are not tested");
  }
  return g_test_run ();
}
