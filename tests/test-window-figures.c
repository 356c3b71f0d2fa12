/* The real window opens figures that carry their scene.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "changed-figures.h"
#include "session-fixture.h"

#include <string.h>

static const PauliPaper *
paper_of (PauliWindow *window)
{
  return &fixture_values (window)->paper;
}

/* ---- Opening -------------------------------------------------------------------------------------------------------------- */

/* The figure of a scene with this mass. */
static GFile *
make_figure (const char *name, double M_q)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  values.M_q = M_q;
  values.panel = PAULI_PANEL_MU;
  values.deviation = false;
  values.paper.width = 99;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (PauliExport) export = pauli_export_new (scene, samples, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PauliFormat format;

  g_assert_true (pauli_format_of_name (name, &format));
  g_autoptr (GBytes) bytes = pauli_export_file (export, format, &error);
  g_assert_no_error (error);
  g_autofree char *path = session_path (name);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

static void
check_opened (PauliWindow *window, double M_q)
{
  fixture_settle (window);
  g_assert_cmpfloat (session_M_q (window), ==, M_q);
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_MU);
  g_assert_cmpfloat (paper_of (window)->width, ==, 99);
  g_assert_null (pauli_window_get_file (window));
  session_assert_title (window, "Pauliscope");
}

static void
test_open (void)
{
  static const char *const names[] = { "a.pdf", "b.svg", "c.eps", "d.png" };
  PauliWindow *window = session_window_of_f2 ();

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GFile) figure = make_figure (names[i], 200 + (double) i);
    g_autofree char *uri = g_file_get_uri (figure);
    session_choose (window, "open", figure, GTK_RESPONSE_ACCEPT);
    check_opened (window, 200 + (double) i);
    session_act (window, "undo");
    g_assert_cmpfloat (session_M_q (window), !=, 200 + (double) i);
    g_action_group_activate_action (G_ACTION_GROUP (window), "open-recent", g_variant_new_string (uri));
    check_opened (window, 200 + (double) i);
  }
  session_tear_down ();
}

static void
test_argument_and_drop (void)
{
  PauliWindow *window = session_window_of_f2 ();
  g_autoptr (GFile) figure = make_figure ("a.pdf", 222), other = make_figure ("b.png", 223);
  GFile *files[] = { figure };

  g_application_open (G_APPLICATION (session_app), files, 1, "");
  PauliWindow *opened = PAULI_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (session_app)));
  g_assert_true (opened != window);
  check_opened (opened, 222);

  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;
  GSList list = { other, NULL };
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &list);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_DROP_TARGET (controller))
      g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
  }
  g_assert_true (taken);
  check_opened (window, 223);
  session_tear_down ();
}

static bool
has_message (gpointer window)
{
  return session_find_text (GTK_WIDGET (window), "numbers have changed since the figure was made by Pauliscope 0.0.1") != NULL;
}

/* What an earlier program computed in another way is said, with numbers behind a button; of a figure of ours nothing is. */
static void
test_changed_numbers (void)
{
  PauliWindow *window = session_window_of_f2 ();
  g_autoptr (GFile) ours = make_figure ("ours.png", 210), old = session_file ("old.png");
  g_autofree char *path = g_file_get_path (old);
  g_autoptr (PauliScene) scene = pauli_scene_ref (pauli_window_get_scene (window));
  g_autoptr (GBytes) bytes = changed_figure (scene, "f2/exact", 1.01);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  pauli_window_open (window, ours);
  fixture_pause (1);
  g_assert_null (session_find_text (GTK_WIDGET (window), "changed since"));
  pauli_window_open (window, old);
  fixture_wait (has_message, window, "what has changed");
  g_signal_emit_by_name (session_find_text (GTK_WIDGET (window), "_Details"), "clicked");
  session_assert_message (window, "F₂(Q²), exact, Q² = 0 GeV²: ", " → ");
  session_tear_down ();
}

/* Closed, or on with another figure, while the numbers of one are computed: nothing is said of it. */
static void
test_comparison_given_up (void)
{
  PauliWindow *window = session_window_of_f2 (), *closed = session_window_of_f2 ();
  g_autoptr (GFile) ours = make_figure ("ours.png", 210), old = session_file ("old.png");
  g_autofree char *path = g_file_get_path (old);
  PauliSceneValues values = *fixture_values (window);
  values.gluon = PAULI_GLUON_EXACT; /* takes a while */
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  g_autoptr (GBytes) bytes = changed_figure (scene, "f2/exact", 1.01);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  pauli_window_open (closed, old);
  fixture_destroy (closed);
  pauli_window_open (window, old);
  pauli_window_open (window, ours);
  fixture_pause (2);
  g_assert_null (session_find_text (GTK_WIDGET (window), "changed since"));
  session_tear_down ();
}

/* Saving asks for a name, and gives a figure back untouched even if it is the one chosen. */
static void
test_saving_leaves_the_figure (void)
{
  PauliWindow *window = session_window_of_f2 ();
  g_autoptr (GFile) figure = make_figure ("a.pdf", 210), session = session_file ("a.pdf.pauliscope");
  g_autofree char *saved = g_file_get_path (session);

  pauli_window_open (window, figure);
  check_opened (window, 210);
  fixture_set (window, PAULI_PARAM_M_Q, 211);
  session_choose (window, "save", figure, GTK_RESPONSE_ACCEPT);
  g_autoptr (PauliScene) kept = session_figure ("a.pdf");
  g_assert_cmpfloat (pauli_scene_values (kept)->M_q, ==, 210);
  g_assert_cmpfloat (session_M_q_in (saved), ==, 211);
  g_assert_true (g_file_equal (pauli_window_get_file (window), session));
  session_tear_down ();
}

static void
test_not_ours (void)
{
  PauliWindow *window = session_window_of_f2 ();
  g_autoptr (GFile) plain = session_file ("plain.svg"), figure = make_figure ("cut.pdf", 210);
  g_autofree char *path = g_file_get_path (plain), *cut = g_file_get_path (figure), *data = NULL;
  gsize length;

  session_write_text (path, "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>");
  pauli_window_open (window, plain);
  g_assert_cmpstr (adw_message_dialog_get_heading (session_dialog (window)), ==, "Could Not Open the Figure");
  session_assert_message (window, "plain.svg", "");
  g_assert_true (g_file_get_contents (cut, &data, &length, NULL));
  char *scene = g_strstr_len (data, (gssize) length, "\"M_q_MeV\"");
  if (scene)
    scene[1] = 'N';
  g_assert_true (g_file_set_contents (cut, data, (gssize) (scene ? length : length / 2), NULL));
  pauli_window_open (window, figure);
  session_assert_message (window, "cut.pdf", "");
  g_assert_cmpfloat (session_M_q (window), ==, pauli_scene_initial_values ().M_q);
  session_tear_down ();
}

int
main (int argc, char *argv[])
{
  static const SessionTest tests[] = {
    { "/window-figures/open/formats", test_open },
    { "/window-figures/open/argument-and-drop", test_argument_and_drop },
    { "/window-figures/open/changed-numbers", test_changed_numbers },
    { "/window-figures/open/comparison-given-up", test_comparison_given_up },
    { "/window-figures/open/saving-leaves-the-figure", test_saving_leaves_the_figure },
    { "/window-figures/open/not-ours", test_not_ours },
  };

  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
