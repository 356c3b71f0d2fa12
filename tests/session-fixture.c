/* What the tests of sessions share: files in a folder of their own, windows, and answers to dialogs.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-fixture.h"

#include "export.h"

#include <glib/gstdio.h>
#include <string.h>

PauliApplication *session_app;
GSettings *session_settings;
char *session_folder;

char *
session_path (const char *name)
{
  return g_build_filename (session_folder, name, NULL);
}

GFile *
session_file (const char *name)
{
  g_autofree char *path = session_path (name);
  return g_file_new_for_path (path);
}

char *
session_read_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
session_write_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* A session with this mass. */
GFile *
session_make (const char *name, double M_q)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  values.M_q = M_q;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  g_autofree char *path = session_path (name), *json = pauli_scene_to_json (scene);

  session_write_text (path, json);
  return g_file_new_for_path (path);
}

double
session_M_q_in (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliScene) scene = pauli_session_read (file, &error);

  g_assert_no_error (error);
  return pauli_scene_values (scene)->M_q;
}

char *
session_state_path (const char *name)
{
  return g_build_filename (g_get_user_data_dir (), "pauliscope", name, NULL);
}

static void
set_up (void)
{
  g_autofree char *states = g_build_filename (g_get_user_data_dir (), "pauliscope", NULL);

  fixture_remove_folder (states);
  session_folder = g_dir_make_tmp ("pauliscope-files-XXXXXX", NULL);
  g_assert_nonnull (session_folder);
}

PauliWindow *
session_show (PauliWindow *window)
{
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle (window);
  return window;
}

PauliWindow *
session_window (void)
{
  return session_show (pauli_window_new (GTK_APPLICATION (session_app), session_settings));
}

PauliWindow *
session_window_of_f2 (void)
{
  PauliWindow *window = session_window ();
  PauliSceneValues values = *fixture_values (window);

  values.panel = PAULI_PANEL_F2;
  values.deviation = false;
  fixture_set_values (window, &values);
  return window;
}

PauliScene *
session_figure (const char *name)
{
  g_autofree char *path = session_path (name);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new_take (data, length);
  PauliScene *scene = pauli_export_open (bytes, NULL, &error);
  g_assert_no_error (error);
  return scene;
}

void
session_tear_down (void)
{
  for (GList *windows; (windows = gtk_application_get_windows (GTK_APPLICATION (session_app)));)
    fixture_destroy (windows->data);
  fixture_remove_folder (session_folder);
  g_clear_pointer (&session_folder, g_free);
}

double
session_M_q (PauliWindow *window)
{
  return fixture_values (window)->M_q;
}

void
session_act (PauliWindow *window, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

void
session_assert_title (PauliWindow *window, const char *title)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
}

AdwMessageDialog *
session_dialog (PauliWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *w = windows; w; w = w->next)
    if (ADW_IS_MESSAGE_DIALOG (w->data) && gtk_widget_get_visible (w->data) &&
        gtk_window_get_transient_for (w->data) == GTK_WINDOW (window))
      return w->data;
  return NULL;
}

GtkWidget *
session_find_text (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0)
    return widget;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = session_find_text (child, text);
  return found;
}

/* Clicks the button. */
void
session_answer (PauliWindow *window, const char *response)
{
  AdwMessageDialog *dialog = session_dialog (window);

  g_assert_nonnull (dialog);
  g_assert_true (adw_message_dialog_has_response (dialog, response));
  GtkWidget *button = session_find_text (GTK_WIDGET (dialog), adw_message_dialog_get_response_label (dialog, response));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (session_dialog (window) != dialog);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* What the message says, which is then closed. */
static char *
take_message (PauliWindow *window)
{
  AdwMessageDialog *dialog = session_dialog (window);

  g_assert_nonnull (dialog);
  char *body = g_strdup (adw_message_dialog_get_body (dialog));
  session_answer (window, "close");
  return body;
}

void
session_assert_message (PauliWindow *window, const char *first, const char *second)
{
  g_autofree char *body = take_message (window);

  if (!strstr (body, first) || !strstr (body, second))
    g_error ("no “%s” and “%s” in: %s", first, second, body);
}

typedef struct {
  GtkFileChooser *chooser;
  GFile *file;
  gint64 asked;
} Choice;

static void
ask_for (Choice *choice)
{
  g_autoptr (GError) error = NULL;

  if (gtk_file_chooser_get_action (choice->chooser) == GTK_FILE_CHOOSER_ACTION_SAVE) {
    g_autoptr (GFile) parent = g_file_get_parent (choice->file);
    g_autofree char *name = g_file_get_basename (choice->file);
    gtk_file_chooser_set_current_folder (choice->chooser, parent, &error);
    gtk_file_chooser_set_current_name (choice->chooser, name);
  } else {
    gtk_file_chooser_set_file (choice->chooser, choice->file, &error);
  }
  g_assert_no_error (error);
  choice->asked = g_get_monotonic_time ();
}

/* The dialog takes its time to go to a folder.  When it comes onto the screen before it is there, GTK 4.8 sends it to another one: then it
 * is asked again. */
static bool
is_chosen (gpointer data)
{
  Choice *choice = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (choice->chooser);

  if (file && g_file_equal (file, choice->file))
    return true;
  if (g_get_monotonic_time () > choice->asked + G_USEC_PER_SEC)
    ask_for (choice);
  return false;
}

void
session_answer_chooser (PauliWindow *window, GFile *file, int response)
{
  Choice choice = { pauli_window_get_file_chooser (window), file, 0 };

  g_assert_nonnull (choice.chooser);
  ask_for (&choice);
  fixture_wait (is_chosen, &choice, "the dialog to have the file");
  g_signal_emit_by_name (choice.chooser, "response", response);
  g_assert_null (pauli_window_get_file_chooser (window));
}

void
session_choose (PauliWindow *window, const char *action, GFile *file, int response)
{
  session_act (window, action);
  session_answer_chooser (window, file, response);
}

PauliWindow *
session_modified_window (const char *name, double M_q)
{
  PauliWindow *window = session_show (pauli_window_new_for_file (GTK_APPLICATION (session_app), session_settings));
  g_autoptr (GFile) file = session_make (name, M_q);

  pauli_window_open (window, file);
  fixture_set (window, PAULI_PARAM_M_Q, M_q + 1);
  return window;
}

static void
run (gconstpointer data)
{
  const SessionTest *which = data;

  set_up ();
  which->test ();
}

int
session_main (int argc, char *argv[], const SessionTest *tests, size_t n)
{
  session_app = fixture_start (&argc, &argv);
  if (!session_app)
    return 77;
  session_settings = g_settings_new (PAULI_APPLICATION_ID);
  for (size_t i = 0; i < n; i++)
    g_test_add_data_func (tests[i].path, &tests[i], run);
  int status = g_test_run ();
  g_clear_object (&session_settings);
  return status;
}
