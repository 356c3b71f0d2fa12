/* The real window without a pointer and without eyes: what controls are called, where Tab goes, and which keys are whose.  Skipped
 * without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-file.h"
#include "window-access.h"

#include <glib/gstdio.h>
#include <string.h>

static PauliApplication *app;

static const char *const panels[] = { "overview", "f2", "mu", "asymptotics", "vertex", "map", "paper" };

/* Everything the sidebar can show is there: pins, data, the windows of a refit. */
static PauliWindow *
full_window (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliSceneValues values = *fixture_values (window);
  const double x[] = { 0.1, 0.5, 1 }, y[] = { 0.2, 0.15, 0.1 };
  g_autoptr (PauliDataset) set = pauli_dataset_new ("measured", PAULI_DATA_F2, 3, x, y, NULL, NULL);

  values.M_q = 200;
  values.refit = true;
  values.data[values.n_data++] = (PauliSceneData){ set, true };
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  fixture_activate (window, "pin", NULL);
  access_expand (GTK_WIDGET (window));
  fixture_settle (window);
  return window;
}

/* ---- Names ---------------------------------------------------------------------------------------------------------------- */

static void
test_names_of_window (void)
{
  PauliWindow *window = full_window ();

  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
    fixture_activate (window, "panel", panels[i]);
    g_assert_cmpint (access_check_names (GTK_WIDGET (window)), >, 50);
  }
  fixture_destroy (window);
}

static bool
has_dialog (gpointer window)
{
  return access_dialog (window) != NULL;
}

/* What an action opens. */
static void
check_dialog (PauliWindow *window, const char *action, int n)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  fixture_wait (has_dialog, window, action);
  GtkWidget *dialog = GTK_WIDGET (access_dialog (window));
  access_expand (dialog);
  g_assert_cmpint (access_check_names (dialog), >=, n);
  access_check_mnemonics (dialog);
  access_check_tab (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_dialogs (void)
{
  PauliWindow *window = full_window ();

  check_dialog (window, "solve", 4);
  check_dialog (window, "fit-data", 3);
  check_dialog (window, "table", 2);
  check_dialog (window, "export", 20);
  check_dialog (window, "show-help-overlay", 1);
  fixture_destroy (window);
}

static void
test_import (void)
{
  PauliWindow *window = full_window ();
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "data.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "Q2,F2,error\n0.1,0.2,0.01\n0.2,x,0.02\n0.4,0.1,0.03\n", -1, NULL));
  pauli_window_import_file (window, file);
  GtkWidget *dialog = GTK_WIDGET (access_dialog (window));
  fixture_wait (access_is_counted, dialog, "the rows to be counted");
  access_expand (dialog);
  g_assert_cmpint (access_check_names (dialog), >=, 8);
  access_check_tab (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_remove (path);
  fixture_destroy (window);
}

static void
test_question (void)
{
  PauliWindow *window = full_window ();
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "a.pauliscope", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (pauli_session_write (file, pauli_window_get_scene (window), NULL));
  pauli_window_open (window, file);
  pauli_window_ask_to_save (window, NULL, NULL);
  GtkWidget *dialog = GTK_WIDGET (access_dialog (window));
  g_assert_cmpint (access_check_names (dialog), ==, 3);
  access_check_mnemonics (dialog);
  access_check_tab (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_remove (path);
  fixture_destroy (window);
}

static bool
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_plot_options (void)
{
  PauliWindow *window = full_window ();
  GtkWidget *options = GTK_WIDGET (pauli_window_get_plot_options (window));

  for (size_t i = 0; i + 1 < G_N_ELEMENTS (panels); i++) {
    fixture_activate (window, "panel", panels[i]);
    fixture_activate (window, "plot-options", NULL);
    fixture_wait (is_mapped, options, "the options");
    g_assert_cmpint (access_check_names (options), >=, 9);
    access_check_mnemonics (options);
    gtk_popover_popdown (GTK_POPOVER (options));
  }
  fixture_destroy (window);
}

/* ---- Keys ----------------------------------------------------------------------------------------------------------------- */

static void
test_tab (void)
{
  PauliWindow *window = full_window ();

  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
    fixture_activate (window, "panel", panels[i]);
    access_check_tab (GTK_WINDOW (window));
  }
  fixture_destroy (window);
}

static void
test_mnemonics (void)
{
  PauliWindow *window = full_window ();

  access_check_mnemonics (GTK_WIDGET (window));
  fixture_destroy (window);
}

/* Each item of a menu and of those in it does something, and within a menu no two have the same key. */
static int
check_menu (PauliWindow *window, GMenuModel *menu, GString *keys)
{
  int n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
    g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
    g_autoptr (GString) inner = g_string_new (NULL);
    g_autofree char *label = NULL, *action = NULL;

    g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
    if (section) {
      n += check_menu (window, section, keys);
      continue;
    }
    access_add_key (keys, label);
    if (submenu) {
      n += check_menu (window, submenu, inner);
      continue;
    }
    g_assert_true (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action));
    const char *name = strchr (action, '.') + 1;
    GActionGroup *group = g_str_has_prefix (action, "app.") ? G_ACTION_GROUP (app) : G_ACTION_GROUP (window);
    if (!g_action_group_has_action (group, name))
      g_error ("“%s” does nothing: there is no %s", label, action);
    n++;
  }
  return n;
}

static void
test_menu (void)
{
  PauliWindow *window = full_window ();
  GMenuModel *menu = access_primary_menu (window);
  g_autoptr (GString) keys = g_string_new (NULL);

  g_assert_cmpint (check_menu (window, menu, keys), >=, 22);
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-access/names/window", test_names_of_window);
  g_test_add_func ("/window-access/names/dialogs", test_dialogs);
  g_test_add_func ("/window-access/names/import", test_import);
  g_test_add_func ("/window-access/names/question", test_question);
  g_test_add_func ("/window-access/names/plot-options", test_plot_options);
  g_test_add_func ("/window-access/tab", test_tab);
  g_test_add_func ("/window-access/mnemonics", test_mnemonics);
  g_test_add_func ("/window-access/menu", test_menu);
  return g_test_run ();
}
