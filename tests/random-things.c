/* Random pins, data, sessions, dialogs, and what the desktop does.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fit-window.h"
#include "import-window.h"
#include "random-hand.h"
#include "session-file.h"
#include "solve-window.h"

/* ---- Pins ------------------------------------------------------------------------------------------------------------------- */

static void
pin (Hand *hand)
{
  hand_activate (hand, "pin", NULL);
}

static void
rename_pin (Hand *hand, PauliPinRow *row)
{
  static const char *const names[] = { "", "a", "light <b> & ρ", "%s", "the longest of all names, which does not fit into what is kept of it", "🙂🙂",
                                       "MFA" };
  hand_type (hand, pauli_pin_row_get_name (row), hand_one_of (hand, names));
}

/* Not scrolled away, nor in a sidebar that is: nobody clicks on what is out of sight, and GTK looks for a monitor there in vain. */
static bool
is_in_sight (Hand *hand, GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (hand->window);
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (widget) && gtk_widget_compute_bounds (widget, window, &bounds) && bounds.origin.x >= 0 &&
         bounds.origin.y >= 0 && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (window) &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (window);
}

static void
recolour_pin (Hand *hand, PauliPinRow *row)
{
  GtkMenuButton *menu = pauli_pin_row_get_color (row);

  if (!is_in_sight (hand, GTK_WIDGET (menu)))
    return;
  gtk_menu_button_popup (menu);
  hand_click (pauli_pin_row_get_palette_button (row, hand_choose (hand, PAULI_PIN_COLORS)));
  gtk_menu_button_popdown (menu);
}

static void
use_pin (Hand *hand)
{
  int n = hand_values (hand)->n_pins;

  if (n == 0)
    return;
  int number = hand_choose (hand, n);
  PauliPinRow *row = pauli_pin_list_get_row (pauli_window_get_pins (hand->window), number);
  int what = hand_choose (hand, 6);
  hand_note ("pin %d of %d, %d", number, n, what);
  if (what == 0)
    rename_pin (hand, row);
  else if (what == 1)
    recolour_pin (hand, row);
  else if (what == 2)
    gtk_toggle_button_set_active (pauli_pin_row_get_shown (row), !hand_values (hand)->pins[number].shown);
  else if (what == 3)
    hand_click (pauli_pin_row_get_current (row));
  else
    hand_click (pauli_pin_row_get_remove (row));
}

/* ---- Data ------------------------------------------------------------------------------------------------------------------- */

#define N_POINTS 7

static PauliDataset *
new_set (Hand *hand)
{
  PauliDataQuantity quantity = (PauliDataQuantity) hand_choose (hand, PAULI_N_DATA_QUANTITIES);
  double x[N_POINTS], y[N_POINTS], yerr[N_POINTS];

  for (int i = 0; i < N_POINTS; i++) {
    x[i] = quantity == PAULI_DATA_MU ? g_rand_double_range (hand->random, 1, 1000) : g_rand_double_range (hand->random, 0, 20);
    y[i] = g_rand_double_range (hand->random, -0.2, 0.5);
    yerr[i] = g_rand_double_range (hand->random, 1e-3, 0.1);
  }
  return pauli_dataset_new ("random", quantity, N_POINTS, x, y, hand_tosses (hand, 3) ? NULL : yerr, NULL);
}

static void
add_set (Hand *hand)
{
  PauliSceneValues values = *hand_values (hand);
  g_autoptr (PauliDataset) set = new_set (hand);

  if (values.n_data == PAULI_DATA_MAX)
    return;
  values.data[values.n_data++] = (PauliSceneData){ set, true };
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (hand->window, scene);
}

static void
use_set (Hand *hand)
{
  int n = hand_values (hand)->n_data;
  PauliDataList *list = pauli_window_get_data (hand->window);

  if (n == 0)
    return;
  int number = hand_choose (hand, n);
  hand_note ("set %d of %d", number, n);
  if (hand_tosses (hand, 3))
    hand_click (pauli_data_list_get_remove (list, number));
  else
    gtk_switch_set_active (pauli_data_list_get_switch (list, number), !hand_values (hand)->data[number].shown);
}

static bool
is_read (gpointer dialog)
{
  return *pauli_import_window_get_problem (dialog) || *pauli_import_window_get_summary (dialog);
}

/* Sometimes nobody waits for the table, or takes it. */
static void
import_file (Hand *hand)
{
  static const char *const tables[] = { "Q2,F2,F2_err\n0,0.3,0.01\n1,0.125,0.02\n2,0.0625,0.03\n", "M_q mu\n100 0.1\n200 0.2\nx 3\n",
                                        "Q2;Q2F2\n0,5;0,125\n1,5;0,25\n", "no table", "" };
  g_autofree char *path = g_build_filename (hand->folder, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, hand_one_of (hand, tables), -1, NULL));
  pauli_window_import_file (hand->window, file);
  PauliImportWindow *dialog = hand_find_toplevel (hand, PAULI_TYPE_IMPORT_WINDOW);
  if (!dialog || hand_tosses (hand, 4))
    return;
  fixture_wait (is_read, dialog, "the table");
  hand_click (pauli_import_window_get_import (dialog));
}

/* ---- Dialogs ---------------------------------------------------------------------------------------------------------------- */

static void
solve (Hand *hand)
{
  PauliSolveWindow *dialog = hand_find_toplevel (hand, PAULI_TYPE_SOLVE_WINDOW);

  if (!dialog) {
    hand_activate (hand, "solve", NULL);
    return;
  }
  g_autofree char *wanted = g_strdup_printf ("%g", g_rand_double_range (hand->random, -0.3, 0.5));
  gtk_editable_set_text (pauli_solve_window_get_wanted (dialog), wanted);
  hand_rest ();
  hand_click (pauli_solve_window_get_use (dialog, 0));
}

static void
fit (Hand *hand)
{
  PauliFitWindow *dialog = hand_find_toplevel (hand, PAULI_TYPE_FIT_WINDOW);

  if (!dialog) {
    hand_activate (hand, "fit-data", NULL);
    return;
  }
  hand_click (pauli_fit_window_get_fit (dialog));
  hand_rest ();
  if (hand_tosses (hand, 2))
    hand_click (pauli_fit_window_get_stop (dialog));
  hand_click (pauli_fit_window_get_use (dialog));
}

static void
close_dialogs (G_GNUC_UNUSED Hand *hand)
{
  hand_close_dialogs ();
}

/* ---- Sessions --------------------------------------------------------------------------------------------------------------- */

static GFile *
some_file (Hand *hand)
{
  static const char *const names[] = { "a.pauliscope", "b.pauliscope", "c d.pauliscope" };
  return g_file_new_build_filename (hand->folder, hand_one_of (hand, names), NULL);
}

static void
save_session (Hand *hand)
{
  g_autoptr (GFile) file = some_file (hand);
  g_autoptr (GError) error = NULL;

  g_assert_true (pauli_window_save_to (hand->window, file));
  g_assert_false (pauli_window_is_modified (hand->window));
  g_autoptr (PauliScene) scene = pauli_session_read (file, &error);
  g_assert_no_error (error);
  g_assert_true (pauli_scene_equal (scene, pauli_window_get_scene (hand->window)));
}

static void
open_session (Hand *hand)
{
  g_autoptr (GFile) file = some_file (hand);

  if (!g_file_query_exists (file, NULL))
    return;
  pauli_window_open (hand->window, file);
  hand_answer (hand);
}

/* Nothing changes, but for a message. */
static void
open_bad_session (Hand *hand)
{
  g_autofree char *json = pauli_scene_to_json (pauli_window_get_scene (hand->window));
  g_autofree char *path = g_build_filename (hand->folder, "bad.pauliscope", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (hand->window));

  if (hand_tosses (hand, 2)) {
    json[hand_choose (hand, (int) strlen (json) - 2)] = '\0';
  } else {
    char *version = strstr (json, "\"version\" : ");
    g_assert_nonnull (version);
    version[strlen ("\"version\" : ")] = '9';
  }
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  pauli_window_open (hand->window, file);
  g_assert_true (pauli_window_get_scene (hand->window) == before);
  GtkWindow *dialog = hand_find_toplevel (hand, ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  hand_respond (dialog, "close");
}

static void
start_anew (Hand *hand)
{
  hand_activate (hand, "new", NULL);
  hand_answer (hand);
}

/* ---- The desktop ------------------------------------------------------------------------------------------------------------ */

static void
resize (Hand *hand)
{
  int width = g_rand_int_range (hand->random, 380, 1500), height = g_rand_int_range (hand->random, 320, 1100);

  hand_note ("%d x %d", width, height);
  gtk_window_set_default_size (GTK_WINDOW (hand->window), width, height);
}

static void
choose_style (Hand *hand)
{
  static const char *const styles[] = { "light", "dark", "light", "system" };
  g_action_group_change_action_state (G_ACTION_GROUP (hand->app), "style", g_variant_new_string (hand_one_of (hand, styles)));
}

static void
let_time_go (Hand *hand)
{
  if (hand_is_quick (hand->window))
    fixture_settle (hand->window);
}

const HandAction actions_of_things[] = {
  { "pin", pin, 4 },
  { "use a pin", use_pin, 8 },
  { "data from memory", add_set, 3 },
  { "use a data set", use_set, 5 },
  { "import a file", import_file, 2 },
  { "solve", solve, 2 },
  { "fit", fit, 2 },
  { "close dialogs", close_dialogs, 2 },
  { "save", save_session, 2 },
  { "open", open_session, 2 },
  { "open a bad session", open_bad_session, 1 },
  { "new session", start_anew, 1 },
  { "resize", resize, 2 },
  { "style", choose_style, 2 },
  { "settle", let_time_go, 1 },
  { NULL, NULL, 0 },
};
