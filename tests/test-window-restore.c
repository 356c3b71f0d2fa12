/* What a window shows from one run to the next, whatever its end, and recent files.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

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
  PauliWindow *window = session_window ();
  g_autoptr (GFile) first = session_make ("first_one.pauliscope", 111), second = session_make ("second.pauliscope", 222);
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
  g_assert_cmpfloat (session_M_q (window), ==, 111);

  g_assert_true (g_file_delete (second, NULL, NULL));
  activate_recent (window, 1 - of_first);
  session_assert_message (window, "second.pauliscope", "No such file");
  g_assert_cmpfloat (session_M_q (window), ==, 111);
  fixture_wait (has_one_recent, window, "the missing file to go from the menu");
  session_tear_down ();
}

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
  PauliWindow *window = session_window ();

  fixture_set (window, PAULI_PARAM_M_Q, 222);
  g_action_group_activate_action (G_ACTION_GROUP (window), "panel", g_variant_new_string ("mu"));
  fixture_close (window);
  window = session_window ();
  g_assert_cmpfloat (session_M_q (window), ==, 222);
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_MU);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo")); /* a start is no step */
  session_assert_title (window, "Pauliscope");
  session_tear_down ();
}

static void
test_crash (void)
{
  PauliWindow *window = session_window ();
  g_autofree char *path = session_state_path ("open-1.pauliscope"), *last = session_state_path ("last.pauliscope");

  g_assert_false (g_file_test (last, G_FILE_TEST_EXISTS));
  fixture_set (window, PAULI_PARAM_M_Q, 223);
  fixture_wait (file_exists, path, "the autosave");
  g_assert_cmpfloat (session_M_q_in (path), ==, 223); /* a state opens like a session, too */
  lose (window);
  window = session_window ();
  g_assert_cmpfloat (session_M_q (window), ==, 223);
  fixture_close (window);
  g_assert_cmpfloat (session_M_q_in (last), ==, 223);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  session_tear_down ();
}

/* Two that are open at once, and then both lost: both come back. */
static void
test_several_windows (void)
{
  g_autofree char *first = session_state_path ("open-1.pauliscope"), *second = session_state_path ("open-2.pauliscope");
  PauliWindow *a = session_window (), *b = session_window ();

  fixture_set (a, PAULI_PARAM_M_Q, 101);
  fixture_set (b, PAULI_PARAM_M_Q, 202);
  fixture_wait (file_exists, first, "the autosave of the first");
  fixture_wait (file_exists, second, "the autosave of the second");
  g_assert_cmpfloat (session_M_q_in (first), ==, 101);
  g_assert_cmpfloat (session_M_q_in (second), ==, 202);
  PauliWindow *c = session_window (); /* takes over nothing that is alive */
  g_assert_cmpfloat (session_M_q (c), ==, 350);
  fixture_close (c);
  lose (a);
  lose (b);
  a = session_window ();
  b = session_window ();
  g_assert_cmpfloat (session_M_q (a) + session_M_q (b), ==, 303);
  g_assert_cmpfloat (session_M_q (a), !=, session_M_q (b));
  fixture_close (a);
  fixture_close (b);
  session_tear_down ();
}

/* A window for a file takes over nothing, and keeps what was left by others. */
static void
test_file_beside_a_lost_state (void)
{
  g_autofree char *path = session_state_path ("open-1.pauliscope");
  PauliWindow *window = session_window ();

  fixture_set (window, PAULI_PARAM_M_Q, 101);
  fixture_wait (file_exists, path, "the autosave");
  lose (window);
  window = session_modified_window ("x.pauliscope", 111);
  g_assert_cmpfloat (session_M_q_in (path), ==, 101);
  session_act (window, "save");
  fixture_close (window);
  g_assert_cmpfloat (session_M_q_in (path), ==, 101);
  window = session_window ();
  g_assert_cmpfloat (session_M_q (window), ==, 101);
  session_tear_down ();
}

static void
test_file_is_remembered (void)
{
  g_autofree char *path = session_path ("x.pauliscope");
  PauliWindow *window = session_modified_window ("x.pauliscope", 111);

  session_act (window, "save");
  g_action_group_activate_action (G_ACTION_GROUP (window), "panel", g_variant_new_string ("mu")); /* which is not saved in it */
  fixture_close (window);
  window = session_window ();
  session_assert_title (window, "x.pauliscope – Pauliscope");
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_MU);
  fixture_close (window);

  /* Changed meanwhile by another program. */
  g_object_unref (session_make ("x.pauliscope", 333));
  window = session_window ();
  g_assert_cmpfloat (session_M_q (window), ==, 333);
  session_assert_title (window, "x.pauliscope – Pauliscope");
  fixture_close (window);

  /* Gone meanwhile: what was shown is here, and not in the file. */
  g_assert_cmpint (g_remove (path), ==, 0);
  window = session_window ();
  g_assert_cmpfloat (session_M_q (window), ==, 333);
  session_assert_title (window, "• x.pauliscope – Pauliscope");
  session_act (window, "save");
  g_assert_cmpfloat (session_M_q_in (path), ==, 333);
  fixture_close (window);
  session_tear_down ();
}

static void
test_unsaved_after_crash (void)
{
  g_autofree char *path = session_path ("x.pauliscope"), *state = session_state_path ("open-1.pauliscope");
  PauliWindow *window = session_modified_window ("x.pauliscope", 111);

  fixture_wait (file_exists, state, "the autosave");
  lose (window);
  window = session_window ();
  g_assert_cmpfloat (session_M_q (window), ==, 112);
  g_assert_cmpfloat (session_M_q_in (path), ==, 111);
  session_assert_title (window, "• x.pauliscope – Pauliscope");
  g_assert_true (pauli_window_has_unsaved (window));
  /* What is discarded does not come back. */
  gpointer watch = window;
  g_object_add_weak_pointer (G_OBJECT (window), &watch);
  gtk_window_close (GTK_WINDOW (window));
  session_answer (window, "discard");
  fixture_wait (fixture_is_gone, &watch, "the window to close");
  window = session_window ();
  g_assert_cmpfloat (session_M_q (window), ==, 111);
  session_assert_title (window, "x.pauliscope – Pauliscope");
  session_tear_down ();
}

static void
check_damaged_state (const char *name, const char *text)
{
  g_autofree char *path = session_state_path (name), *aside = g_strconcat (path, ".damaged", NULL);
  g_autofree char *second = g_strconcat (path, ".damaged-2", NULL), *parent = g_path_get_dirname (path);

  g_mkdir_with_parents (parent, 0700);
  for (int turn = 0; turn < 2; turn++) { /* the second does not replace the first */
    session_write_text (path, text);
    PauliWindow *window = session_window ();
    g_assert_cmpfloat (session_M_q (window), ==, 350);
    GtkWidget *button = session_find_text (GTK_WIDGET (window), "_Details");
    g_assert_nonnull (session_find_text (GTK_WIDGET (window), "state of the last run cannot be read"));
    g_signal_emit_by_name (button, "clicked");
    session_assert_message (window, name, turn == 0 ? aside : second);
    fixture_close (window);
    g_autofree char *kept = session_read_text (turn == 0 ? aside : second);
    g_assert_cmpstr (kept, ==, text);
  }
}

static void
test_damaged_state (void)
{
  check_damaged_state ("last.pauliscope", "pauliscope-state 1 saved \n{ \"format\" : ");
  check_damaged_state ("open-1.pauliscope", "");
  check_damaged_state ("open-2.pauliscope", "pauliscope-state 1 saved \n{ \"format\" : \"pauliscope-scene\", \"version\" : 99 }");
  session_tear_down ();
}

/* No folder for states: the window works all the same, and says so. */
static bool
says_so (gpointer window)
{
  return session_find_text (window, "cannot be kept for the next start");
}

static void
test_state_cannot_be_written (void)
{
  g_autofree char *states = g_build_filename (g_get_user_data_dir (), "pauliscope", NULL);

  fixture_remove_folder (states);
  session_write_text (states, "a file, not a folder");
  PauliWindow *window = session_window ();
  fixture_set (window, PAULI_PARAM_M_Q, 123);
  g_assert_cmpfloat (session_M_q (window), ==, 123);
  fixture_wait (says_so, window, "the message");
  lose (window);
  g_assert_cmpint (g_remove (states), ==, 0);
  session_tear_down ();
}

int
main (int argc, char *argv[])
{
  static const SessionTest tests[] = {
    { "/window-restore/recent", test_recent },
    { "/window-restore/last-state", test_last_state },
    { "/window-restore/crash", test_crash },
    { "/window-restore/several-windows", test_several_windows },
    { "/window-restore/file-beside-a-lost-state", test_file_beside_a_lost_state },
    { "/window-restore/file-is-remembered", test_file_is_remembered },
    { "/window-restore/unsaved-after-crash", test_unsaved_after_crash },
    { "/window-restore/damaged-state", test_damaged_state },
    { "/window-restore/state-cannot-be-written", test_state_cannot_be_written },
  };

  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
