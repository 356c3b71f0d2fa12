/* Sessions in the real window: files, questions, and what is kept from run to run.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-file.h"
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static PauliApplication *app;
static GSettings *settings;

/* ---- Files ---------------------------------------------------------------------------------------------------------------- */

static char *folder;

static char *
path_in (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static GFile *
file_in (const char *name)
{
  g_autofree char *path = path_in (name);
  return g_file_new_for_path (path);
}

static char *
read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* A session with this mass. */
static GFile *
make_session (const char *name, double M_q)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  values.M_q = M_q;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  g_autofree char *path = path_in (name), *json = pauli_scene_to_json (scene);

  write_text (path, json);
  return g_file_new_for_path (path);
}

static double
M_q_in (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliScene) scene = pauli_session_read (file, &error);

  g_assert_no_error (error);
  return pauli_scene_values (scene)->M_q;
}

static char *
state_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "pauliscope", name, NULL);
}

/* ---- Windows -------------------------------------------------------------------------------------------------------------- */

static void
set_up (void)
{
  g_autofree char *states = g_build_filename (g_get_user_data_dir (), "pauliscope", NULL);

  fixture_remove_folder (states);
  folder = g_dir_make_tmp ("pauliscope-files-XXXXXX", NULL);
  g_assert_nonnull (folder);
}

static PauliWindow *
show (PauliWindow *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle (window);
  return window;
}

static PauliWindow *
new_window (void)
{
  return show (pauli_window_new (GTK_APPLICATION (app), settings));
}

static bool
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* By the user. */
static void
close_window (PauliWindow *window)
{
  gpointer watch = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watch);
  gtk_window_close (GTK_WINDOW (window));
  fixture_wait (is_gone, &watch, "the window to close");
}

static void
tear_down (void)
{
  for (GList *windows; (windows = gtk_application_get_windows (GTK_APPLICATION (app)));)
    fixture_destroy (windows->data);
  fixture_remove_folder (folder);
  g_clear_pointer (&folder, g_free);
}

static double
M_q_of (PauliWindow *window)
{
  return pauli_scene_values (pauli_window_get_scene (window))->M_q;
}

static void
act (PauliWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

static void
assert_title (PauliWindow *window, const char *title)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
}

/* ---- Dialogs -------------------------------------------------------------------------------------------------------------- */

static AdwMessageDialog *
find_dialog (PauliWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *w = windows; w; w = w->next)
    if (ADW_IS_MESSAGE_DIALOG (w->data) && gtk_widget_get_visible (w->data) &&
        gtk_window_get_transient_for (w->data) == GTK_WINDOW (window))
      return w->data;
  return NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);
  return found;
}

/* Clicks the button. */
static void
answer (PauliWindow *window, const char *response)
{
  AdwMessageDialog *dialog = find_dialog (window);

  g_assert_nonnull (dialog);
  g_assert_true (adw_message_dialog_has_response (dialog, response));
  GtkWidget *button = find_button (GTK_WIDGET (dialog), adw_message_dialog_get_response_label (dialog, response));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (find_dialog (window) != dialog);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* What the message says, which is then closed. */
static char *
take_message (PauliWindow *window)
{
  AdwMessageDialog *dialog = find_dialog (window);

  g_assert_nonnull (dialog);
  char *body = g_strdup (adw_message_dialog_get_body (dialog));
  answer (window, "close");
  return body;
}

static void
assert_message (PauliWindow *window, const char *first, const char *second)
{
  g_autofree char *body = take_message (window);

  if (!strstr (body, first) || !strstr (body, second))
    g_error ("no “%s” and “%s” in: %s", first, second, body);
}

/* A file is chosen in the dialog that an action opens. */
static bool
has_file (gpointer data)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (data);
  return file != NULL;
}

static void
choose (PauliWindow *window, const char *action, GFile *file, int response)
{
  act (window, action);
  GtkFileChooser *chooser = pauli_window_get_file_chooser (window);
  g_autoptr (GError) error = NULL;
  g_assert_nonnull (chooser);
  if (gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE) {
    g_autoptr (GFile) parent = g_file_get_parent (file);
    g_autofree char *name = g_file_get_basename (file);
    gtk_file_chooser_set_current_folder (chooser, parent, &error);
    gtk_file_chooser_set_current_name (chooser, name);
  } else {
    gtk_file_chooser_set_file (chooser, file, &error);
  }
  g_assert_no_error (error);
  fixture_wait (has_file, chooser, "the dialog to have the file");
  g_signal_emit_by_name (chooser, "response", response);
  g_assert_null (pauli_window_get_file_chooser (window));
}

/* ---- Saving and opening ----------------------------------------------------------------------------------------------------- */

static void
test_save_and_open (void)
{
  PauliWindow *window = new_window ();
  g_autofree char *path = path_in ("a b.pauliscope");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  assert_title (window, "Pauliscope");
  fixture_set (window, PAULI_PARAM_M_Q, 222.125);
  assert_title (window, "Pauliscope"); /* what is of no file is never unsaved */
  g_assert_false (pauli_window_is_modified (window));
  choose (window, "save", file, GTK_RESPONSE_ACCEPT);
  assert_title (window, "a b.pauliscope – Pauliscope");
  g_assert_cmpfloat (M_q_in (path), ==, 222.125);

  fixture_set (window, PAULI_PARAM_M_Q, 300);
  assert_title (window, "• a b.pauliscope – Pauliscope");
  act (window, "save"); /* asks for no name now */
  g_assert_null (pauli_window_get_file_chooser (window));
  assert_title (window, "a b.pauliscope – Pauliscope");
  g_assert_cmpfloat (M_q_in (path), ==, 300);

  PauliWindow *other = new_window ();
  choose (other, "open", file, GTK_RESPONSE_ACCEPT);
  g_assert_true (pauli_scene_equal (pauli_window_get_scene (other), pauli_window_get_scene (window)));
  assert_title (other, "a b.pauliscope – Pauliscope");
  tear_down ();
}

static void
test_chooser_cancelled (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) file = make_session ("x.pauliscope", 111);
  g_autoptr (GFile) other = file_in ("y.pauliscope");

  choose (window, "open", file, GTK_RESPONSE_CANCEL);
  g_assert_cmpfloat (M_q_of (window), ==, 350);
  choose (window, "save-as", other, GTK_RESPONSE_CANCEL);
  g_assert_false (g_file_query_exists (other, NULL));
  assert_title (window, "Pauliscope");
  tear_down ();
}

static void
test_suffix (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) bare = file_in ("lecture"), taken = file_in ("taken");
  g_autoptr (GFile) session = make_session ("taken.pauliscope", 111);
  g_autofree char *path = path_in ("lecture.pauliscope"), *taken_path = g_file_get_path (session);

  choose (window, "save-as", bare, GTK_RESPONSE_ACCEPT);
  g_assert_cmpfloat (M_q_in (path), ==, 350);
  assert_title (window, "lecture.pauliscope – Pauliscope");
  /* The dialog has asked about “taken”, not about this file. */
  choose (window, "save-as", taken, GTK_RESPONSE_ACCEPT);
  assert_message (window, "taken.pauliscope", "already");
  g_assert_cmpfloat (M_q_in (taken_path), ==, 111);
  assert_title (window, "lecture.pauliscope – Pauliscope");
  tear_down ();
}

/* Panel and theme are how a session is looked at. */
static void
test_what_counts_as_modified (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) file = make_session ("x.pauliscope", 111);

  pauli_window_open (window, file);
  g_assert_false (pauli_window_is_modified (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "panel", g_variant_new_string ("mu"));
  g_action_group_change_action_state (G_ACTION_GROUP (app), "style", g_variant_new_string ("dark"));
  g_assert_false (pauli_window_is_modified (window));
  g_action_group_change_action_state (G_ACTION_GROUP (app), "style", g_variant_new_string ("light"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "quark", g_variant_new_string ("d"));
  g_assert_true (pauli_window_is_modified (window));
  act (window, "undo");
  g_assert_false (pauli_window_is_modified (window));
  tear_down ();
}

/* Undoing “open” goes back to the session before, with its file. */
static void
test_open_is_a_step (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) first = make_session ("first.pauliscope", 111), second = make_session ("second.pauliscope", 222);

  pauli_window_open (window, first);
  pauli_window_open (window, second);
  assert_title (window, "second.pauliscope – Pauliscope");
  fixture_set (window, PAULI_PARAM_M_Q, 233);
  assert_title (window, "• second.pauliscope – Pauliscope");
  act (window, "undo");
  act (window, "undo");
  assert_title (window, "first.pauliscope – Pauliscope");
  g_assert_cmpfloat (M_q_of (window), ==, 111);
  act (window, "undo");
  assert_title (window, "Pauliscope");
  g_assert_cmpfloat (M_q_of (window), ==, 350);
  act (window, "redo");
  act (window, "redo");
  assert_title (window, "second.pauliscope – Pauliscope");
  act (window, "undo");
  fixture_set (window, PAULI_PARAM_M_Q, 120); /* in the place of the step to the second */
  assert_title (window, "• first.pauliscope – Pauliscope");
  act (window, "save");
  g_autofree char *path = g_file_get_path (first), *other = g_file_get_path (second);
  g_assert_cmpfloat (M_q_in (path), ==, 120);
  g_assert_cmpfloat (M_q_in (other), ==, 222);
  tear_down ();
}

static void
test_new (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) file = make_session ("x.pauliscope", 111);

  pauli_window_open (window, file);
  act (window, "new");
  g_assert_null (find_dialog (window));
  g_assert_cmpfloat (M_q_of (window), ==, 350);
  assert_title (window, "Pauliscope");
  act (window, "undo");
  g_assert_cmpfloat (M_q_of (window), ==, 111);
  assert_title (window, "x.pauliscope – Pauliscope");
  /* A file with the initial scene: what is shown does not change, but it is of no file then. */
  g_autoptr (GFile) initial = make_session ("initial.pauliscope", 350);
  act (window, "new");
  pauli_window_open (window, initial);
  assert_title (window, "initial.pauliscope – Pauliscope");
  act (window, "new");
  assert_title (window, "Pauliscope");
  tear_down ();
}

/* ---- What cannot be opened or saved ------------------------------------------------------------------------------------------ */

static void
refuse (PauliWindow *window, const char *name, const char *text, const char *reason)
{
  g_autofree char *path = path_in (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (window));

  write_text (path, text);
  pauli_window_open (window, file);
  assert_message (window, name, reason);
  g_assert_true (pauli_window_get_scene (window) == before);
  g_autofree char *after = read_text (path);
  g_assert_cmpstr (after, ==, text);
}

static char *
replaced (const char *text, const char *old, const char *with)
{
  g_autoptr (GString) string = g_string_new (text);

  g_assert_cmpuint (g_string_replace (string, old, with, 1), ==, 1);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_damaged (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) file = make_session ("good.pauliscope", 111);
  g_autofree char *path = g_file_get_path (file), *good = read_text (path);
  g_autofree char *newer = replaced (good, "\"version\" : 1", "\"version\" : 2");
  g_autofree char *range = replaced (good, "111.0", "5000.0"), *unknown = replaced (good, "alpha_s", "alpha_t");
  g_autofree char *half = g_strndup (good, strlen (good) / 2), *comma = replaced (good, "111.0,", "111.0");
  g_autofree char *kind = replaced (good, "111.0", "\"many\"");

  fixture_set (window, PAULI_PARAM_M_Q, 234);
  refuse (window, "newer.pauliscope", newer, "version 2");
  refuse (window, "range.pauliscope", range, "line 4: M_q = 5000");
  refuse (window, "unknown.pauliscope", unknown, "alpha_t");
  refuse (window, "half.pauliscope", half, "line");
  refuse (window, "comma.pauliscope", comma, "line 5");
  refuse (window, "kind.pauliscope", kind, "line 4");
  refuse (window, "empty.pauliscope", "", "line 1");
  refuse (window, "words.pauliscope", "once upon a time\n", "line 1");
  refuse (window, "list.pauliscope", "[1, 2]", "not a Pauliscope scene");
  assert_title (window, "Pauliscope");
  g_assert_cmpfloat (M_q_of (window), ==, 234);
  tear_down ();
}

static void
test_no_files (void)
{
  PauliWindow *window = new_window ();
  g_autofree char *pipe = path_in ("pipe"), *large = path_in ("large.pauliscope"), *self = path_in ("self");
  g_autoptr (GFile) missing = file_in ("missing.pauliscope"), here = g_file_new_for_path (folder);
  g_autoptr (GFile) of_pipe = g_file_new_for_path (pipe), of_large = g_file_new_for_path (large), of_self = g_file_new_for_path (self);

  pauli_window_open (window, missing);
  assert_message (window, "missing.pauliscope", "No such file");
  pauli_window_open (window, here);
  assert_message (window, "is a folder", "");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  pauli_window_open (window, of_pipe); /* nobody writes: reading would wait for ever */
  assert_message (window, "pipe", "not a file with contents");
  g_assert_true (g_file_set_contents (large, "", 0, NULL));
  g_assert_cmpint (truncate (large, (off_t) 8 << 30), ==, 0);
  pauli_window_open (window, of_large);
  assert_message (window, "large.pauliscope", "too large");
  g_assert_cmpint (symlink ("self", self), ==, 0);
  pauli_window_open (window, of_self);
  assert_message (window, "self", "not a file with contents");
  tear_down ();
}

/* A disk that takes 100 bytes of a file; only between two turns of the main loop, since GTK writes its list of recent files there. */
static void
fill_disk (bool full)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = full ? 100 : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static guint
n_files (void)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files))
    n++;
  return n;
}

static void
test_full_disk (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) file = make_session ("x.pauliscope", 111), fresh = file_in ("fresh.pauliscope");
  g_autofree char *path = g_file_get_path (file);

  pauli_window_open (window, file);
  fixture_set (window, PAULI_PARAM_M_Q, 222);
  fill_disk (true);
  act (window, "save");
  fill_disk (false);
  assert_message (window, "x.pauliscope", "too large");
  g_assert_cmpfloat (M_q_in (path), ==, 111); /* as a whole or not at all */
  assert_title (window, "• x.pauliscope – Pauliscope");
  g_autoptr (GError) error = NULL;
  fill_disk (true);
  bool written = pauli_session_write (fresh, pauli_window_get_scene (window), &error);
  fill_disk (false);
  g_assert_false (written);
  g_assert_nonnull (strstr (error->message, "fresh.pauliscope"));
  g_assert_false (g_file_query_exists (fresh, NULL));
  g_assert_cmpuint (n_files (), ==, 1); /* no temporary file is left */
  act (window, "save");
  g_assert_cmpfloat (M_q_in (path), ==, 222);
  tear_down ();
}

/* Not even root can make a file there, nor may a device be replaced by one. */
static void
test_places_that_cannot_be_written (void)
{
  static const char *const places[] = { "/proc/x.pauliscope", "/dev/full", "/no such folder/x.pauliscope" };
  PauliWindow *window = new_window ();
  g_autoptr (GFile) file = make_session ("x.pauliscope", 111);
  g_autofree char *below = path_in ("x.pauliscope/y.pauliscope");

  for (size_t i = 0; i <= G_N_ELEMENTS (places); i++) {
    g_autoptr (GFile) place = g_file_new_for_path (i < G_N_ELEMENTS (places) ? places[i] : below);
    g_autoptr (GError) error = NULL;
    g_autofree char *name = pauli_session_name (place);
    g_assert_false (pauli_session_write (place, pauli_window_get_scene (window), &error));
    g_assert_nonnull (strstr (error->message, name));
    g_assert_nonnull (strstr (error->message, "could not be saved"));
  }
  GStatBuf status;
  g_assert_cmpint (g_stat ("/dev/full", &status), ==, 0);
  g_assert_true (S_ISCHR (status.st_mode));
  tear_down ();
}

static void
test_read_only_folder (void)
{
  if (geteuid () == 0) {
    g_test_skip ("root may write everywhere");
    tear_down ();
    return;
  }
  PauliWindow *window = new_window ();
  g_autoptr (GFile) file = make_session ("x.pauliscope", 111);
  g_autofree char *path = g_file_get_path (file);

  pauli_window_open (window, file);
  fixture_set (window, PAULI_PARAM_M_Q, 222);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  act (window, "save");
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  assert_message (window, "x.pauliscope", "Permission denied");
  g_assert_cmpfloat (M_q_in (path), ==, 111);
  tear_down ();
}

/* The file behind a link is replaced, not the link, and its mode stays. */
static void
test_links_and_modes (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) file = make_session ("real.pauliscope", 111), link = file_in ("link.pauliscope");
  g_autofree char *path = g_file_get_path (file), *link_path = g_file_get_path (link);
  GStatBuf status;

  g_assert_cmpint (symlink ("real.pauliscope", link_path), ==, 0);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  pauli_window_open (window, link);
  fixture_set (window, PAULI_PARAM_M_Q, 222);
  act (window, "save");
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpfloat (M_q_in (path), ==, 222);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0640);
  tear_down ();
}

/* ---- Questions -------------------------------------------------------------------------------------------------------------- */

static PauliWindow *
modified_window (const char *name, double M_q)
{
  PauliWindow *window = show (pauli_window_new_for_file (GTK_APPLICATION (app), settings));
  g_autoptr (GFile) file = make_session (name, M_q);

  pauli_window_open (window, file);
  fixture_set (window, PAULI_PARAM_M_Q, M_q + 1);
  return window;
}

static void
test_close_asks (void)
{
  PauliWindow *window = modified_window ("x.pauliscope", 111);
  g_autofree char *path = path_in ("x.pauliscope");
  gpointer watch = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watch);
  gtk_window_close (GTK_WINDOW (window));
  AdwMessageDialog *dialog = find_dialog (window);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "x.pauliscope"));
  gtk_window_close (GTK_WINDOW (window)); /* asks once */
  g_assert_true (find_dialog (window) == dialog);
  answer (window, "cancel");
  g_assert_null (find_dialog (window));
  g_assert_nonnull (watch);
  g_assert_cmpfloat (M_q_in (path), ==, 111);

  gtk_window_close (GTK_WINDOW (window));
  answer (window, "discard");
  fixture_wait (is_gone, &watch, "the window to close");
  g_assert_cmpfloat (M_q_in (path), ==, 111);

  window = watch = modified_window ("x.pauliscope", 111);
  g_object_add_weak_pointer (G_OBJECT (window), &watch);
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "save");
  fixture_wait (is_gone, &watch, "the window to close");
  g_assert_cmpfloat (M_q_in (path), ==, 112);
  tear_down ();
}

/* Who cannot save does not lose the window either. */
static void
test_close_without_saving (void)
{
  PauliWindow *window = modified_window ("x.pauliscope", 111);
  g_autofree char *path = path_in ("x.pauliscope");

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "save");
  assert_message (window, "x.pauliscope", "could not be saved");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (pauli_window_has_unsaved (window));
  tear_down ();
}

static void
test_open_and_new_ask (void)
{
  PauliWindow *window = modified_window ("x.pauliscope", 111);
  g_autoptr (GFile) other = make_session ("other.pauliscope", 200), bad = file_in ("bad.pauliscope");
  g_autofree char *path = path_in ("x.pauliscope"), *bad_path = g_file_get_path (bad);

  write_text (bad_path, "no session");
  pauli_window_open (window, bad); /* nothing to decide */
  assert_message (window, "bad.pauliscope", "line 1");
  g_assert_null (find_dialog (window));

  pauli_window_open (window, other);
  answer (window, "cancel");
  g_assert_cmpfloat (M_q_of (window), ==, 112);
  act (window, "new");
  answer (window, "cancel");
  g_assert_cmpfloat (M_q_of (window), ==, 112);
  pauli_window_open (window, other);
  answer (window, "save");
  g_assert_cmpfloat (M_q_of (window), ==, 200);
  g_assert_cmpfloat (M_q_in (path), ==, 112);
  fixture_set (window, PAULI_PARAM_M_Q, 201);
  act (window, "new");
  answer (window, "discard");
  g_assert_cmpfloat (M_q_of (window), ==, 350);
  act (window, "undo"); /* and even that is not lost */
  g_assert_cmpfloat (M_q_of (window), ==, 201);
  g_assert_true (pauli_window_has_unsaved (window));
  tear_down ();
}

/* The file goes while the question stands: what was to be discarded still is to be asked for. */
static void
test_file_goes_during_the_question (void)
{
  PauliWindow *window = modified_window ("x.pauliscope", 111);
  g_autoptr (GFile) other = make_session ("other.pauliscope", 200);

  pauli_window_open (window, other);
  g_assert_true (g_file_delete (other, NULL, NULL));
  answer (window, "discard");
  assert_message (window, "other.pauliscope", "No such file");
  g_assert_cmpfloat (M_q_of (window), ==, 112);
  g_assert_true (pauli_window_has_unsaved (window));
  tear_down ();
}

static guint
n_windows (void)
{
  guint n = 0;

  for (GList *w = gtk_application_get_windows (GTK_APPLICATION (app)); w; w = w->next)
    n += PAULI_IS_WINDOW (w->data);
  return n;
}

static PauliWindow *
asking_window (void)
{
  for (GList *w = gtk_application_get_windows (GTK_APPLICATION (app)); w; w = w->next)
    if (PAULI_IS_WINDOW (w->data) && find_dialog (w->data))
      return w->data;
  return NULL;
}

static void
test_quit (void)
{
  g_autofree char *a = path_in ("a.pauliscope"), *b = path_in ("b.pauliscope");

  modified_window ("a.pauliscope", 111);
  modified_window ("b.pauliscope", 222);
  new_window ();
  g_action_group_activate_action (G_ACTION_GROUP (app), "quit", NULL);
  PauliWindow *first = asking_window ();
  g_assert_nonnull (first);
  answer (first, "discard");
  PauliWindow *second = asking_window ();
  g_assert_true (second && second != first);
  answer (second, "cancel");
  g_assert_null (asking_window ());
  g_assert_cmpuint (n_windows (), ==, 3);
  g_assert_true (pauli_window_has_unsaved (first)); /* it was not lost by the quitting that was not */

  g_action_group_activate_action (G_ACTION_GROUP (app), "quit", NULL);
  answer (asking_window (), "save");
  answer (asking_window (), "save");
  while (n_windows () > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (M_q_in (a), ==, 112);
  g_assert_cmpfloat (M_q_in (b), ==, 223);
  tear_down ();
}

/* ---- Dropped and recent files ------------------------------------------------------------------------------------------------ */

static gboolean
drop (PauliWindow *window, GFile **files, gsize n)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, n));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
  }
  return taken;
}

static void
test_drop (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) first = make_session ("first.pauliscope", 111), second = make_session ("second.pauliscope", 222);
  GFile *both[] = { first, second };

  g_assert_true (drop (window, both, 1));
  g_assert_cmpfloat (M_q_of (window), ==, 111);
  g_assert_cmpuint (n_windows (), ==, 1);
  fixture_set (window, PAULI_PARAM_M_Q, 112);
  g_assert_true (drop (window, both, 2));
  answer (window, "cancel");
  g_assert_cmpfloat (M_q_of (window), ==, 112);
  g_assert_cmpuint (n_windows (), ==, 2);
  for (GList *w = gtk_application_get_windows (GTK_APPLICATION (app)); w; w = w->next)
    if (w->data != window)
      g_assert_cmpfloat (M_q_of (w->data), ==, 222);
  tear_down ();
}

static GMenuModel *
recent (PauliWindow *window)
{
  return G_MENU_MODEL (gtk_widget_get_template_child (GTK_WIDGET (window), PAULI_TYPE_WINDOW, "recent_menu"));
}

static bool
has_no_recent (gpointer data)
{
  return g_menu_model_get_n_items (recent (data)) == 0;
}

static bool
has_two_recent (gpointer data)
{
  return g_menu_model_get_n_items (recent (data)) >= 2;
}

static bool
has_one_recent (gpointer data)
{
  return g_menu_model_get_n_items (recent (data)) == 1;
}

static char *
recent_label (PauliWindow *window, int i)
{
  char *label = NULL;
  g_assert_true (g_menu_model_get_item_attribute (recent (window), i, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  return label;
}

static void
activate_recent (PauliWindow *window, int i)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = g_menu_model_get_item_attribute_value (recent (window), i, G_MENU_ATTRIBUTE_TARGET, NULL);

  g_assert_true (g_menu_model_get_item_attribute (recent (window), i, G_MENU_ATTRIBUTE_ACTION, "s", &action));
  gtk_widget_activate_action_variant (GTK_WIDGET (window), action, target);
}

static void
test_recent (void)
{
  PauliWindow *window = new_window ();
  g_autoptr (GFile) first = make_session ("first_one.pauliscope", 111), second = make_session ("second.pauliscope", 222);
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  gtk_recent_manager_purge_items (manager, NULL);
  fixture_wait (has_no_recent, window, "the menu to be empty");
  gtk_recent_manager_add_item (manager, "file:///etc/hostname"); /* not ours */
  pauli_window_open (window, first);
  pauli_window_open (window, second);
  fixture_wait (has_two_recent, window, "two recent files");
  g_assert_cmpint (g_menu_model_get_n_items (recent (window)), ==, 2);
  g_autofree char *a = recent_label (window, 0), *b = recent_label (window, 1);
  int of_first = strstr (a, "first") ? 0 : 1; /* both are of the same second */
  g_assert_cmpstr (of_first == 0 ? a : b, ==, "first__one.pauliscope");
  activate_recent (window, of_first);
  g_assert_cmpfloat (M_q_of (window), ==, 111);

  g_assert_true (g_file_delete (second, NULL, NULL));
  activate_recent (window, 1 - of_first);
  assert_message (window, "second.pauliscope", "No such file");
  g_assert_cmpfloat (M_q_of (window), ==, 111);
  fixture_wait (has_one_recent, window, "the missing file to go from the menu");
  tear_down ();
}

/* ---- From run to run ---------------------------------------------------------------------------------------------------------- */

static bool
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* As by kill -9: no chance to save. */
static void
lose (PauliWindow *window)
{
  fixture_destroy (window);
}

static void
test_last_state (void)
{
  PauliWindow *window = new_window ();

  fixture_set (window, PAULI_PARAM_M_Q, 222);
  g_action_group_activate_action (G_ACTION_GROUP (window), "panel", g_variant_new_string ("mu"));
  close_window (window);
  window = new_window ();
  g_assert_cmpfloat (M_q_of (window), ==, 222);
  g_assert_cmpint (pauli_scene_values (pauli_window_get_scene (window))->panel, ==, PAULI_PANEL_MU);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo")); /* a start is no step */
  assert_title (window, "Pauliscope");
  tear_down ();
}

static void
test_crash (void)
{
  PauliWindow *window = new_window ();
  g_autofree char *path = state_path ("open-1.pauliscope"), *last = state_path ("last.pauliscope");

  g_assert_false (g_file_test (last, G_FILE_TEST_EXISTS));
  fixture_set (window, PAULI_PARAM_M_Q, 223);
  fixture_wait (file_exists, path, "the autosave");
  g_assert_cmpfloat (M_q_in (path), ==, 223); /* a state opens like a session, too */
  lose (window);
  window = new_window ();
  g_assert_cmpfloat (M_q_of (window), ==, 223);
  close_window (window);
  g_assert_cmpfloat (M_q_in (last), ==, 223);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  tear_down ();
}

/* Two that are open at once, and then both lost: both come back. */
static void
test_several_windows (void)
{
  g_autofree char *first = state_path ("open-1.pauliscope"), *second = state_path ("open-2.pauliscope");
  PauliWindow *a = new_window (), *b = new_window ();

  fixture_set (a, PAULI_PARAM_M_Q, 101);
  fixture_set (b, PAULI_PARAM_M_Q, 202);
  fixture_wait (file_exists, first, "the autosave of the first");
  fixture_wait (file_exists, second, "the autosave of the second");
  g_assert_cmpfloat (M_q_in (first), ==, 101);
  g_assert_cmpfloat (M_q_in (second), ==, 202);
  PauliWindow *c = new_window (); /* takes over nothing that is alive */
  g_assert_cmpfloat (M_q_of (c), ==, 350);
  close_window (c);
  lose (a);
  lose (b);
  a = new_window ();
  b = new_window ();
  g_assert_cmpfloat (M_q_of (a) + M_q_of (b), ==, 303);
  g_assert_cmpfloat (M_q_of (a), !=, M_q_of (b));
  close_window (a);
  close_window (b);
  tear_down ();
}

/* A window for a file takes over nothing, and keeps what was left by others. */
static void
test_file_beside_a_lost_state (void)
{
  g_autofree char *path = state_path ("open-1.pauliscope");
  PauliWindow *window = new_window ();

  fixture_set (window, PAULI_PARAM_M_Q, 101);
  fixture_wait (file_exists, path, "the autosave");
  lose (window);
  window = modified_window ("x.pauliscope", 111);
  g_assert_cmpfloat (M_q_in (path), ==, 101);
  act (window, "save");
  close_window (window);
  g_assert_cmpfloat (M_q_in (path), ==, 101);
  window = new_window ();
  g_assert_cmpfloat (M_q_of (window), ==, 101);
  tear_down ();
}

static void
test_file_is_remembered (void)
{
  g_autofree char *path = path_in ("x.pauliscope");
  PauliWindow *window = modified_window ("x.pauliscope", 111);

  act (window, "save");
  close_window (window);
  window = new_window ();
  assert_title (window, "x.pauliscope – Pauliscope");
  close_window (window);

  /* Changed meanwhile by another program. */
  g_object_unref (make_session ("x.pauliscope", 333));
  window = new_window ();
  g_assert_cmpfloat (M_q_of (window), ==, 333);
  assert_title (window, "x.pauliscope – Pauliscope");
  close_window (window);

  /* Gone meanwhile: what was shown is here, and not in the file. */
  g_assert_cmpint (g_remove (path), ==, 0);
  window = new_window ();
  g_assert_cmpfloat (M_q_of (window), ==, 333);
  assert_title (window, "• x.pauliscope – Pauliscope");
  act (window, "save");
  g_assert_cmpfloat (M_q_in (path), ==, 333);
  close_window (window);
  tear_down ();
}

static void
test_unsaved_after_crash (void)
{
  g_autofree char *path = path_in ("x.pauliscope"), *state = state_path ("open-1.pauliscope");
  PauliWindow *window = modified_window ("x.pauliscope", 111);

  fixture_wait (file_exists, state, "the autosave");
  lose (window);
  window = new_window ();
  g_assert_cmpfloat (M_q_of (window), ==, 112);
  g_assert_cmpfloat (M_q_in (path), ==, 111);
  assert_title (window, "• x.pauliscope – Pauliscope");
  g_assert_true (pauli_window_has_unsaved (window));
  /* What is discarded does not come back. */
  gpointer watch = window;
  g_object_add_weak_pointer (G_OBJECT (window), &watch);
  gtk_window_close (GTK_WINDOW (window));
  answer (window, "discard");
  fixture_wait (is_gone, &watch, "the window to close");
  window = new_window ();
  g_assert_cmpfloat (M_q_of (window), ==, 111);
  assert_title (window, "x.pauliscope – Pauliscope");
  tear_down ();
}

static void
check_damaged_state (const char *name, const char *text)
{
  g_autofree char *path = state_path (name), *aside = g_strconcat (path, ".damaged", NULL);
  g_autofree char *second = g_strconcat (path, ".damaged-2", NULL), *parent = g_path_get_dirname (path);

  g_mkdir_with_parents (parent, 0700);
  for (int turn = 0; turn < 2; turn++) { /* the second does not replace the first */
    write_text (path, text);
    PauliWindow *window = new_window ();
    g_assert_cmpfloat (M_q_of (window), ==, 350);
    close_window (window);
    g_autofree char *kept = read_text (turn == 0 ? aside : second);
    g_assert_cmpstr (kept, ==, text);
  }
}

static void
test_damaged_state (void)
{
  check_damaged_state ("last.pauliscope", "pauliscope-state 1 saved \n{ \"format\" : ");
  check_damaged_state ("open-1.pauliscope", "");
  check_damaged_state ("open-2.pauliscope", "pauliscope-state 1 saved \n{ \"format\" : \"pauliscope-scene\", \"version\" : 99 }");
  tear_down ();
}

/* No folder for states: the window works all the same, and says so once. */
static void
test_state_cannot_be_written (void)
{
  g_autofree char *states = g_build_filename (g_get_user_data_dir (), "pauliscope", NULL);

  fixture_remove_folder (states);
  write_text (states, "a file, not a folder");
  PauliWindow *window = new_window ();
  fixture_set (window, PAULI_PARAM_M_Q, 123);
  g_assert_cmpfloat (M_q_of (window), ==, 123);
  lose (window);
  g_assert_cmpint (g_remove (states), ==, 0);
  tear_down ();
}

static const struct Case {
  const char *path;
  void (*test) (void);
} cases[] = {
  { "save-and-open", test_save_and_open },
  { "chooser-cancelled", test_chooser_cancelled },
  { "suffix", test_suffix },
  { "what-counts-as-modified", test_what_counts_as_modified },
  { "open-is-a-step", test_open_is_a_step },
  { "new", test_new },
  { "damaged", test_damaged },
  { "no-files", test_no_files },
  { "full-disk", test_full_disk },
  { "no-place", test_places_that_cannot_be_written },
  { "read-only-folder", test_read_only_folder },
  { "links-and-modes", test_links_and_modes },
  { "close-asks", test_close_asks },
  { "close-without-saving", test_close_without_saving },
  { "open-and-new-ask", test_open_and_new_ask },
  { "file-goes-during-the-question", test_file_goes_during_the_question },
  { "quit", test_quit },
  { "drop", test_drop },
  { "recent", test_recent },
  { "last-state", test_last_state },
  { "crash", test_crash },
  { "several-windows", test_several_windows },
  { "file-beside-a-lost-state", test_file_beside_a_lost_state },
  { "file-is-remembered", test_file_is_remembered },
  { "unsaved-after-crash", test_unsaved_after_crash },
  { "damaged-state", test_damaged_state },
  { "state-cannot-be-written", test_state_cannot_be_written },
};

static void
run (gconstpointer data)
{
  const struct Case *which = data;

  set_up ();
  which->test ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 77;
  }
  signal (SIGXFSZ, SIG_IGN); /* a write over the limit fails instead */
  app = fixture_application ();
  settings = g_settings_new (PAULI_APPLICATION_ID);

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/window-session/", cases[i].path, NULL);
    g_test_add_data_func (path, &cases[i], run);
  }
  int status = g_test_run ();
  g_object_unref (settings);
  return status;
}
