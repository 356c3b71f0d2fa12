/* Sessions in the real window: saved, opened, dropped, asked for before they are lost.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "change.h"
#include "import-window.h"
#include "session-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_save_and_open (void)
{
  PauliWindow *window = session_window ();
  g_autofree char *path = session_path ("a b.pauliscope");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  session_assert_title (window, "Pauliscope");
  fixture_set (window, PAULI_PARAM_M_Q, 222.125);
  session_assert_title (window, "Pauliscope"); /* what is of no file is never unsaved */
  g_assert_false (pauli_window_is_modified (window));
  session_choose (window, "save", file, GTK_RESPONSE_ACCEPT);
  session_assert_title (window, "a b.pauliscope – Pauliscope");
  g_assert_cmpfloat (session_M_q_in (path), ==, 222.125);

  fixture_set (window, PAULI_PARAM_M_Q, 300);
  session_assert_title (window, "• a b.pauliscope – Pauliscope");
  session_act (window, "save"); /* asks for no name now */
  g_assert_null (pauli_window_get_file_chooser (window));
  session_assert_title (window, "a b.pauliscope – Pauliscope");
  g_assert_cmpfloat (session_M_q_in (path), ==, 300);

  PauliWindow *other = session_window ();
  session_choose (other, "open", file, GTK_RESPONSE_ACCEPT);
  g_assert_true (pauli_scene_equal (pauli_window_get_scene (other), pauli_window_get_scene (window)));
  session_assert_title (other, "a b.pauliscope – Pauliscope");
  session_tear_down ();
}

/* What stands in an entry is saved, too, and is a change that opening another file asks about. */
static void
test_typed_counts (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_make ("x.pauliscope", 111);
  g_autofree char *path = g_file_get_path (file);
  GtkEditable *entry = pauli_parameter_row_get_entry (pauli_window_get_row (window, PAULI_PARAM_M_Q));

  pauli_window_open (window, file);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, "123.5");
  session_act (window, "save");
  g_assert_cmpfloat (session_M_q_in (path), ==, 123.5);
  session_assert_title (window, "x.pauliscope – Pauliscope");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, "321");
  session_act (window, "new");
  g_assert_nonnull (session_dialog (window));
  session_answer (window, "cancel");
  g_assert_cmpfloat (session_M_q (window), ==, 321);
  session_tear_down ();
}

static void
test_chooser_cancelled (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_make ("x.pauliscope", 111);
  g_autoptr (GFile) other = session_file ("y.pauliscope");

  session_choose (window, "open", file, GTK_RESPONSE_CANCEL);
  g_assert_cmpfloat (session_M_q (window), ==, 350);
  session_choose (window, "save-as", other, GTK_RESPONSE_CANCEL);
  g_assert_false (g_file_query_exists (other, NULL));
  session_assert_title (window, "Pauliscope");
  session_tear_down ();
}

/* A data set of as many rows as there can be is saved, and opened again. */
static void
test_large_data (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_file ("large.pauliscope");
  PauliSceneValues values = *fixture_values (window);
  g_autofree double *x = g_new (double, PAULI_DATASET_MAX_ROWS), *y = g_new (double, PAULI_DATASET_MAX_ROWS);

  for (size_t i = 0; i < PAULI_DATASET_MAX_ROWS; i++) {
    x[i] = (double) (i + 1) / 30000;
    y[i] = 1 / (3 + x[i]);
  }
  values.data[values.n_data++] =
    (PauliSceneData){ pauli_dataset_new ("large", PAULI_DATA_F2, PAULI_DATASET_MAX_ROWS, x, y, y, NULL), true };
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_dataset_unref (values.data[0].set);
  g_assert_true (pauli_session_write (file, scene, NULL));
  pauli_window_open (window, file);
  session_assert_title (window, "large.pauliscope – Pauliscope");
  g_assert_true (pauli_scene_same_contents (pauli_window_get_scene (window), scene));
  session_tear_down ();
}

static void
test_suffix (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) bare = session_file ("lecture"), taken = session_file ("taken");
  g_autoptr (GFile) session = session_make ("taken.pauliscope", 111);
  g_autofree char *path = session_path ("lecture.pauliscope"), *taken_path = g_file_get_path (session);

  session_choose (window, "save-as", bare, GTK_RESPONSE_ACCEPT);
  g_assert_cmpfloat (session_M_q_in (path), ==, 350);
  session_assert_title (window, "lecture.pauliscope – Pauliscope");
  /* The dialog has asked about “taken”, not about this file. */
  session_choose (window, "save-as", taken, GTK_RESPONSE_ACCEPT);
  session_assert_message (window, "taken.pauliscope", "already");
  g_assert_cmpfloat (session_M_q_in (taken_path), ==, 111);
  session_assert_title (window, "lecture.pauliscope – Pauliscope");
  session_tear_down ();
}

/* Panel and theme are how a session is looked at. */
static void
test_what_counts_as_modified (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_make ("x.pauliscope", 111);

  pauli_window_open (window, file);
  g_assert_false (pauli_window_is_modified (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "panel", g_variant_new_string ("mu"));
  g_action_group_change_action_state (G_ACTION_GROUP (session_app), "style", g_variant_new_string ("dark"));
  g_assert_false (pauli_window_is_modified (window));
  g_action_group_change_action_state (G_ACTION_GROUP (session_app), "style", g_variant_new_string ("light"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "quark", g_variant_new_string ("d"));
  g_assert_true (pauli_window_is_modified (window));
  session_act (window, "undo");
  g_assert_false (pauli_window_is_modified (window));
  session_tear_down ();
}

/* Undoing “open” goes back to the session before, with its file. */
static void
test_open_is_a_step (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) first = session_make ("first.pauliscope", 111), second = session_make ("second.pauliscope", 222);

  pauli_window_open (window, first);
  pauli_window_open (window, second);
  session_assert_title (window, "second.pauliscope – Pauliscope");
  fixture_set (window, PAULI_PARAM_M_Q, 233);
  session_assert_title (window, "• second.pauliscope – Pauliscope");
  session_act (window, "undo");
  session_act (window, "undo");
  session_assert_title (window, "first.pauliscope – Pauliscope");
  g_assert_cmpfloat (session_M_q (window), ==, 111);
  session_act (window, "undo");
  session_assert_title (window, "Pauliscope");
  g_assert_cmpfloat (session_M_q (window), ==, 350);
  session_act (window, "redo");
  session_act (window, "redo");
  session_assert_title (window, "second.pauliscope – Pauliscope");
  session_act (window, "undo");
  fixture_set (window, PAULI_PARAM_M_Q, 120); /* in the place of the step to the second */
  session_assert_title (window, "• first.pauliscope – Pauliscope");
  session_act (window, "save");
  g_autofree char *path = g_file_get_path (first), *other = g_file_get_path (second);
  g_assert_cmpfloat (session_M_q_in (path), ==, 120);
  g_assert_cmpfloat (session_M_q_in (other), ==, 222);
  session_tear_down ();
}

static void
test_new (void)
{
  PauliWindow *window = session_window ();
  g_autoptr (GFile) file = session_make ("x.pauliscope", 111);

  pauli_window_open (window, file);
  session_act (window, "new");
  g_assert_null (session_dialog (window));
  g_assert_cmpfloat (session_M_q (window), ==, 350);
  session_assert_title (window, "Pauliscope");
  session_act (window, "undo");
  g_assert_cmpfloat (session_M_q (window), ==, 111);
  session_assert_title (window, "x.pauliscope – Pauliscope");
  /* A file with the initial scene: what is shown does not change, but it is of no file then. */
  g_autoptr (GFile) initial = session_make ("initial.pauliscope", 350);
  session_act (window, "new");
  pauli_window_open (window, initial);
  session_assert_title (window, "initial.pauliscope – Pauliscope");
  session_act (window, "new");
  session_assert_title (window, "Pauliscope");
  session_tear_down ();
}

static void
test_close_asks (void)
{
  PauliWindow *window = session_modified_window ("x.pauliscope", 111);
  g_autofree char *path = session_path ("x.pauliscope");
  gpointer watch = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watch);
  gtk_window_close (GTK_WINDOW (window));
  AdwMessageDialog *dialog = session_dialog (window);
  g_assert_nonnull (dialog);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), "x.pauliscope"));
  gtk_window_close (GTK_WINDOW (window)); /* asks once */
  g_assert_true (session_dialog (window) == dialog);
  session_answer (window, "cancel");
  g_assert_null (session_dialog (window));
  g_assert_nonnull (watch);
  g_assert_cmpfloat (session_M_q_in (path), ==, 111);

  gtk_window_close (GTK_WINDOW (window));
  session_answer (window, "discard");
  fixture_wait (fixture_is_gone, &watch, "the window to close");
  g_assert_cmpfloat (session_M_q_in (path), ==, 111);

  window = watch = session_modified_window ("x.pauliscope", 111);
  g_object_add_weak_pointer (G_OBJECT (window), &watch);
  gtk_window_close (GTK_WINDOW (window));
  session_answer (window, "save");
  fixture_wait (fixture_is_gone, &watch, "the window to close");
  g_assert_cmpfloat (session_M_q_in (path), ==, 112);
  session_tear_down ();
}

/* Who cannot save does not lose the window either. */
static void
test_close_without_saving (void)
{
  PauliWindow *window = session_modified_window ("x.pauliscope", 111);
  g_autofree char *path = session_path ("x.pauliscope");

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  gtk_window_close (GTK_WINDOW (window));
  session_answer (window, "save");
  session_assert_message (window, "x.pauliscope", "could not be saved");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
  g_assert_true (pauli_window_has_unsaved (window));
  session_tear_down ();
}

static void
test_open_and_new_ask (void)
{
  PauliWindow *window = session_modified_window ("x.pauliscope", 111);
  g_autoptr (GFile) other = session_make ("other.pauliscope", 200), bad = session_file ("bad.pauliscope");
  g_autofree char *path = session_path ("x.pauliscope"), *bad_path = g_file_get_path (bad);

  session_write_text (bad_path, "no session");
  pauli_window_open (window, bad); /* nothing to decide */
  session_assert_message (window, "bad.pauliscope", "line 1");
  g_assert_null (session_dialog (window));

  pauli_window_open (window, other);
  session_answer (window, "cancel");
  g_assert_cmpfloat (session_M_q (window), ==, 112);
  session_act (window, "new");
  session_answer (window, "cancel");
  g_assert_cmpfloat (session_M_q (window), ==, 112);
  pauli_window_open (window, other);
  session_answer (window, "save");
  g_assert_cmpfloat (session_M_q (window), ==, 200);
  g_assert_cmpfloat (session_M_q_in (path), ==, 112);
  fixture_set (window, PAULI_PARAM_M_Q, 201);
  session_act (window, "new");
  session_answer (window, "discard");
  g_assert_cmpfloat (session_M_q (window), ==, 350);
  session_act (window, "undo"); /* and even that is not lost */
  g_assert_cmpfloat (session_M_q (window), ==, 201);
  g_assert_true (pauli_window_has_unsaved (window));
  session_tear_down ();
}

/* The file goes while the question stands: what was to be discarded still is to be asked for. */
static void
test_file_goes_during_the_question (void)
{
  PauliWindow *window = session_modified_window ("x.pauliscope", 111);
  g_autoptr (GFile) other = session_make ("other.pauliscope", 200);

  pauli_window_open (window, other);
  g_assert_true (g_file_delete (other, NULL, NULL));
  session_answer (window, "discard");
  session_assert_message (window, "other.pauliscope", "No such file");
  g_assert_cmpfloat (session_M_q (window), ==, 112);
  g_assert_true (pauli_window_has_unsaved (window));
  session_tear_down ();
}

static guint
n_windows (void)
{
  guint n = 0;

  for (GList *w = gtk_application_get_windows (GTK_APPLICATION (session_app)); w; w = w->next)
    n += PAULI_IS_WINDOW (w->data);
  return n;
}

static PauliWindow *
asking_window (void)
{
  for (GList *w = gtk_application_get_windows (GTK_APPLICATION (session_app)); w; w = w->next)
    if (PAULI_IS_WINDOW (w->data) && session_dialog (w->data))
      return w->data;
  return NULL;
}

static void
test_quit (void)
{
  g_autofree char *a = session_path ("a.pauliscope"), *b = session_path ("b.pauliscope");

  session_modified_window ("a.pauliscope", 111);
  session_modified_window ("b.pauliscope", 222);
  session_window ();
  g_action_group_activate_action (G_ACTION_GROUP (session_app), "quit", NULL);
  PauliWindow *first = asking_window ();
  g_assert_nonnull (first);
  session_answer (first, "discard");
  PauliWindow *second = asking_window ();
  g_assert_true (second && second != first);
  session_answer (second, "cancel");
  g_assert_null (asking_window ());
  g_assert_cmpuint (n_windows (), ==, 3);
  g_assert_true (pauli_window_has_unsaved (first)); /* it was not lost by the quitting that was not */

  g_action_group_activate_action (G_ACTION_GROUP (session_app), "quit", NULL);
  session_answer (asking_window (), "save");
  session_answer (asking_window (), "save");
  while (n_windows () > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (session_M_q_in (a), ==, 112);
  g_assert_cmpfloat (session_M_q_in (b), ==, 223);
  session_tear_down ();
}

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
  PauliWindow *window = session_window ();
  g_autoptr (GFile) first = session_make ("first.pauliscope", 111), second = session_make ("second.pauliscope", 222);
  GFile *both[] = { first, second };

  g_assert_true (drop (window, both, 1));
  g_assert_cmpfloat (session_M_q (window), ==, 111);
  g_assert_cmpuint (n_windows (), ==, 1);
  fixture_set (window, PAULI_PARAM_M_Q, 112);
  g_assert_true (drop (window, both, 2));
  session_answer (window, "cancel");
  g_assert_cmpfloat (session_M_q (window), ==, 112);
  g_assert_cmpuint (n_windows (), ==, 2);
  for (GList *w = gtk_application_get_windows (GTK_APPLICATION (session_app)); w; w = w->next)
    if (w->data != window)
      g_assert_cmpfloat (session_M_q (w->data), ==, 222);
  session_tear_down ();
}

static guint
n_import_windows (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++) {
    g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);
    n += PAULI_IS_IMPORT_WINDOW (toplevel);
  }
  return n;
}

/* Tables go to the import, also beside a session; each has a dialog. */
static void
test_drop_tables (void)
{
  static const char *const names[] = { "a.csv", "b.TXT", "c.dat", "d.tsv" };
  PauliWindow *window = session_window ();
  GFile *files[G_N_ELEMENTS (names) + 1];

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = session_path (names[i]);
    session_write_text (path, "Q2\tF2\n0.5\t0.25\n1\t0.125\n");
    files[i] = g_file_new_for_path (path);
  }
  files[G_N_ELEMENTS (names)] = session_make ("session.pauliscope", 111);
  g_assert_true (drop (window, files, 1));
  g_assert_cmpuint (n_import_windows (), ==, 1);
  g_assert_null (session_dialog (window));
  g_assert_true (drop (window, files, G_N_ELEMENTS (files)));
  g_assert_cmpuint (n_import_windows (), ==, 1 + G_N_ELEMENTS (names));
  g_assert_cmpuint (n_windows (), ==, 1);
  g_assert_cmpfloat (session_M_q (window), ==, 111);
  for (size_t i = 0; i < G_N_ELEMENTS (files); i++)
    g_object_unref (files[i]);
  session_tear_down ();
}

typedef struct {
  PauliWindow *window;
  int width;
} Resized;

/* The window's width has its frame, if any, besides. */
static bool
has_width (gpointer data)
{
  const Resized *resized = data;
  return abs (gtk_widget_get_width (GTK_WIDGET (resized->window)) - resized->width) < 20;
}

static void
resize (PauliWindow *window, int width)
{
  Resized resized = { window, width };

  gtk_window_set_default_size (GTK_WINDOW (window), width, 600);
  fixture_wait (has_width, &resized, "the window’s width");
  fixture_settle (window);
}

/* What eight characters take, as GTK counts them. */
static int
readable_width (GtkLabel *label)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (label));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = 8 * MAX (pango_font_metrics_get_approximate_char_width (metrics),
                       pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);
  return width / PANGO_SCALE;
}

/* The header has a name that can be read or, where there is no room, none; the suffix all files have is not in it. */
static void
test_name_in_header (void)
{
  static const char *const names[] = { "a", "12345678", "constituent quark masses of the lattice" };
  PauliWindow *window = session_window ();
  GtkLabel *label = pauli_window_get_file_name (window);

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (label)));
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *full = g_strconcat (names[i], ".pauliscope", NULL);
    g_autoptr (GFile) file = session_make (full, 111 + (double) i);
    bool seen = false, missed = false;
    pauli_window_open (window, file);
    g_assert_cmpstr (gtk_label_get_text (label), ==, names[i]);
    for (int width = 440; width <= 1320; width += 40) {
      resize (window, width);
      bool shown = gtk_widget_get_mapped (GTK_WIDGET (label));
      bool whole = !pango_layout_is_ellipsized (gtk_label_get_layout (label));
      seen = seen || shown, missed = missed || !shown;
      if (shown && !whole)
        g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (label)), >=, readable_width (label));
      g_assert_true (shown || width < 1000);
      g_assert_true (whole || !shown || strlen (names[i]) > 8);
    }
    g_assert_true (seen && missed);
  }
  session_tear_down ();
}

int
main (int argc, char *argv[])
{
  static const SessionTest tests[] = {
    { "/window-session/save-and-open", test_save_and_open },
    { "/window-session/large-data", test_large_data },
    { "/window-session/typed-counts", test_typed_counts },
    { "/window-session/chooser-cancelled", test_chooser_cancelled },
    { "/window-session/suffix", test_suffix },
    { "/window-session/what-counts-as-modified", test_what_counts_as_modified },
    { "/window-session/open-is-a-step", test_open_is_a_step },
    { "/window-session/new", test_new },
    { "/window-session/close-asks", test_close_asks },
    { "/window-session/close-without-saving", test_close_without_saving },
    { "/window-session/open-and-new-ask", test_open_and_new_ask },
    { "/window-session/file-goes-during-the-question", test_file_goes_during_the_question },
    { "/window-session/quit", test_quit },
    { "/window-session/drop", test_drop },
    { "/window-session/drop-tables", test_drop_tables },
    { "/window-session/name-in-header", test_name_in_header },
  };

  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
