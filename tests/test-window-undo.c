/* Undo and redo in the real window.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-fixture.h"
#include "window-private.h"

static PauliApplication *app;

static bool
can (PauliWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
act (PauliWindow *window, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, target ? g_variant_new_string (target) : NULL);
}

static void
undo (PauliWindow *window)
{
  g_assert_true (can (window, "undo"));
  act (window, "undo", NULL);
}

static void
redo (PauliWindow *window)
{
  g_assert_true (can (window, "redo"));
  act (window, "redo", NULL);
}

static GObject *
part (PauliWindow *window, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (window), PAULI_TYPE_WINDOW, name);
}

static void
assert_label (PauliWindow *window, int item, const char *action, const char *label)
{
  GMenuModel *menu = G_MENU_MODEL (part (window, "history_menu"));
  g_autofree char *shown = NULL, *name = NULL;

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  g_assert_true (g_menu_model_get_item_attribute (menu, item, G_MENU_ATTRIBUTE_LABEL, "s", &shown));
  g_assert_true (g_menu_model_get_item_attribute (menu, item, G_MENU_ATTRIBUTE_ACTION, "s", &name));
  g_assert_cmpstr (shown, ==, label);
  g_assert_cmpstr (name, ==, action);
}

static void
assert_steps (PauliWindow *window, const char *undo_label, const char *redo_label)
{
  assert_label (window, 0, "win.undo", undo_label);
  assert_label (window, 1, "win.redo", redo_label);
  g_assert_true (can (window, "undo") == !g_str_equal (undo_label, "Undo"));
  g_assert_true (can (window, "redo") == !g_str_equal (redo_label, "Redo"));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (part (window, "undo"))) == can (window, "undo"));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (part (window, "redo"))) == can (window, "redo"));
}

static void
test_names (void)
{
  PauliWindow *window = fixture_window_by_clock (app);

  assert_steps (window, "Undo", "Redo"); /* a start is no step */
  fixture_set (window, PAULI_PARAM_M_Q, 200);
  assert_steps (window, "Undo M__q", "Redo");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (part (window, "undo"))), ==, "Undo M_q (Ctrl+Z)");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (part (window, "redo"))), ==, "Redo (Ctrl+Shift+Z)");
  act (window, "quark", "d");
  assert_steps (window, "Undo quark", "Redo");
  undo (window);
  assert_steps (window, "Undo M__q", "Redo quark");
  g_assert_cmpint (fixture_values (window)->quark, ==, PAULI_QUARK_U);
  undo (window);
  assert_steps (window, "Undo", "Redo M__q");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (part (window, "redo"))), ==, "Redo M_q (Ctrl+Shift+Z)");
  fixture_destroy (window);
}

/* Controls and pictures follow. */
static void
test_everything_follows (void)
{
  PauliWindow *window = fixture_window_by_clock (app);
  PauliParameterRow *row = pauli_window_get_row (window, PAULI_PARAM_M_Q);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2);

  fixture_set (window, PAULI_PARAM_M_Q, 200);
  fixture_settle (window);
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_false (g_bytes_equal (before, after));
  undo (window);
  fixture_settle (window);
  g_autoptr (GBytes) undone = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (g_bytes_equal (before, undone));
  g_assert_cmpfloat (pauli_parameter_row_get_value (row), ==, 350);
  g_assert_cmpstr (gtk_editable_get_text (pauli_parameter_row_get_entry (row)), ==, "350");
  redo (window);
  fixture_settle (window);
  g_autoptr (GBytes) redone = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (g_bytes_equal (after, redone));
  g_assert_cmpstr (gtk_editable_get_text (pauli_parameter_row_get_entry (row)), ==, "200");
  fixture_destroy (window);
}

/* Each of these is a step of its own, whatever the time between them. */
static void
test_each_action_is_a_step (void)
{
  static const char *const steps[][3] = {
    { "panel", "mu", "Undo panel" },    { "panel", "f2", "Undo panel" },          { "panel", "paper", "Undo panel" },
    { "panel", "overview", "Undo panel" }, { "quark", "d", "Undo quark" },       { "gluon", "exact", "Undo gluon profile" },
    { "gluon", "gaussian", "Undo gluon profile" }, { "deviation", NULL, "Undo plot beneath" }, { "one-gluon", NULL, "Undo one-gluon curve" },
    { "refit", NULL, "Undo refit" },    { "refit", NULL, "Undo refit" },          { "model", "MFA", "Undo M__q" },
  };
  PauliWindow *window = fixture_window_by_clock (app);
  GPtrArray *scenes = g_ptr_array_new_with_free_func ((GDestroyNotify) pauli_scene_unref);

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_ptr_array_add (scenes, pauli_scene_ref (pauli_window_get_scene (window)));
    act (window, steps[i][0], steps[i][1]);
    assert_steps (window, steps[i][2], "Redo");
  }
  for (size_t i = scenes->len; i-- > 0;) {
    undo (window);
    g_assert_true (pauli_window_get_scene (window) != NULL);
    g_assert_true (pauli_scene_equal (pauli_window_get_scene (window), scenes->pdata[i]));
  }
  assert_steps (window, "Undo", "Redo panel");
  for (size_t i = 1; i < scenes->len; i++) {
    redo (window);
    g_assert_true (pauli_scene_equal (pauli_window_get_scene (window), scenes->pdata[i]));
  }
  redo (window);
  assert_steps (window, "Undo M__q", "Redo");
  g_ptr_array_unref (scenes);
  fixture_destroy (window);
}

/* Keys held, and the wheel: each move follows the last within a second. */
static void
test_quick_moves_are_one_step (void)
{
  PauliWindow *window = fixture_window_by_clock (app);

  for (int i = 1; i <= 10; i++) {
    fixture_now += G_USEC_PER_SEC * 9 / 10;
    fixture_set (window, PAULI_PARAM_M_Q, 350 + i);
  }
  fixture_now += G_USEC_PER_SEC + 1;
  fixture_set (window, PAULI_PARAM_M_Q, 400);
  fixture_set (window, PAULI_PARAM_ALPHA_S, 0.6); /* another slider */
  fixture_set (window, PAULI_PARAM_M_Q, 410);
  undo (window);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 400);
  undo (window);
  g_assert_cmpfloat (fixture_values (window)->alpha_s, ==, 0.5);
  undo (window);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 360);
  undo (window);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 350);
  assert_steps (window, "Undo", "Redo M__q");

  /* What was undone is not gone on with. */
  redo (window);
  fixture_set (window, PAULI_PARAM_M_Q, 370);
  undo (window);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 360);
  fixture_destroy (window);
}

/* However long the button is down. */
static void
test_gesture (void)
{
  PauliWindow *window = fixture_window_by_clock (app);

  for (int gesture = 1; gesture <= 2; gesture++) {
    pauli_window_begin_gesture (window);
    for (int i = 1; i <= 5; i++) {
      fixture_now += 10 * G_USEC_PER_SEC;
      fixture_set (window, PAULI_PARAM_M_Q, 350 + 100 * gesture + i);
    }
    pauli_window_end_gesture (window);
  }
  fixture_set (window, PAULI_PARAM_M_Q, 600); /* at once, but after it */
  static const double before[] = { 555, 455, 350 };
  for (size_t i = 0; i < G_N_ELEMENTS (before); i++) {
    undo (window);
    g_assert_cmpfloat (fixture_values (window)->M_q, ==, before[i]);
  }
  assert_steps (window, "Undo", "Redo M__q");
  fixture_destroy (window);
}

/* A step between two moves of a slider parts them. */
static void
test_other_steps_part_moves (void)
{
  PauliWindow *window = fixture_window_by_clock (app);

  fixture_set (window, PAULI_PARAM_M_Q, 360);
  act (window, "quark", "d");
  fixture_set (window, PAULI_PARAM_M_Q, 370);
  act (window, "quark", "u");
  undo (window);
  undo (window);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 360);
  fixture_destroy (window);
}

static void
test_reset_and_typed_are_steps (void)
{
  PauliWindow *window = fixture_window_by_clock (app);
  PauliParameterRow *row = pauli_window_get_row (window, PAULI_PARAM_M_Q);
  GtkButton *reset = pauli_parameter_row_get_reset (row);

  fixture_set (window, PAULI_PARAM_M_Q, 360);
  g_signal_emit_by_name (reset, "clicked");
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 350);
  for (int typed = 170; typed <= 190; typed += 10) {
    g_autofree char *text = g_strdup_printf ("%d", typed);
    fixture_enter (pauli_parameter_row_get_entry (row), text);
  }
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 190);
  static const double before[] = { 180, 170, 350, 360, 350 };
  for (size_t i = 0; i < G_N_ELEMENTS (before); i++) {
    undo (window);
    g_assert_cmpfloat (fixture_values (window)->M_q, ==, before[i]);
  }
  fixture_destroy (window);
}

/* Typed text that does not count yet is undone first, even when no step can be. */
static void
test_typing (void)
{
  PauliWindow *window = fixture_window_by_clock (app);
  GtkEditable *entry = pauli_parameter_row_get_entry (pauli_window_get_row (window, PAULI_PARAM_M_Q));

  fixture_set (window, PAULI_PARAM_ALPHA_S, 0.6);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, "22");
  undo (window);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "350");
  g_assert_cmpfloat (fixture_values (window)->alpha_s, ==, 0.6);
  undo (window);
  g_assert_cmpfloat (fixture_values (window)->alpha_s, ==, 0.5);
  g_assert_false (can (window, "undo"));

  fixture_enter (entry, "222");
  assert_steps (window, "Undo M__q", "Redo");
  undo (window);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "350");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (entry)));
  redo (window);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "222");
  fixture_destroy (window);
}

/* The desktop turns dark and light when it wants; that is never undone. */
static void
test_theme (void)
{
  PauliWindow *window = fixture_window_by_clock (app);

  fixture_set (window, PAULI_PARAM_M_Q, 360);
  undo (window);
  g_action_group_change_action_state (G_ACTION_GROUP (app), "style", g_variant_new_string ("dark"));
  g_assert_cmpint (fixture_values (window)->theme, ==, PAULI_THEME_DARK);
  assert_steps (window, "Undo", "Redo M__q");
  redo (window);
  g_assert_cmpint (fixture_values (window)->theme, ==, PAULI_THEME_DARK);
  undo (window);
  g_assert_cmpint (fixture_values (window)->theme, ==, PAULI_THEME_DARK);
  g_action_group_change_action_state (G_ACTION_GROUP (app), "style", g_variant_new_string ("light"));
  g_assert_cmpint (fixture_values (window)->theme, ==, PAULI_THEME_LIGHT);
  fixture_destroy (window);
}

/* ---- Notches of a view, which are open for a while -------------------------------------------------------------------------- */

static void
press (PauliWindow *window, guint key)
{
  GtkWidget *view = GTK_WIDGET (fixture_view (window, PAULI_PLOT_F2));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", key, 0u, (GdkModifierType) 0, &taken);
  }
  g_assert_true (taken);
}

static PauliAxisView
x_axis (PauliWindow *window)
{
  return fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_X];
}

/* What is undone is a place of the view's own, though a notch would still go on. */
static void
test_undo_ends_notches (void)
{
  PauliWindow *window = fixture_window_by_clock (app);

  press (window, GDK_KEY_plus);
  press (window, GDK_KEY_plus);
  double zoomed = x_axis (window).max;
  undo (window);
  g_assert_false (x_axis (window).fixed);
  act (window, "view-back", NULL);
  g_assert_cmpfloat (x_axis (window).max, ==, zoomed);
  fixture_destroy (window);
}

/* What is done meanwhile is not merged, and a slider's gesture is not ended with theirs. */
static void
test_other_edits_end_notches (void)
{
  PauliWindow *window = fixture_window_by_clock (app);

  press (window, GDK_KEY_plus);
  act (window, "panel", "mu");
  act (window, "panel", "f2");
  undo (window);
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_MU);
  act (window, "panel", "overview");
  fixture_settle (window);
  press (window, GDK_KEY_plus);
  pauli_window_begin_gesture (window);
  fixture_set (window, PAULI_PARAM_M_Q, 400);
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC;
  while (g_get_monotonic_time () < end) /* their end comes */
    g_main_context_iteration (NULL, FALSE);
  fixture_now += 10 * G_USEC_PER_SEC;
  fixture_set (window, PAULI_PARAM_M_Q, 500);
  pauli_window_end_gesture (window);
  undo (window);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 350);
  fixture_destroy (window);
}

/* An application's undo must not outlive its window, nor a window be harmed by one that is closing. */
static void
test_windows_have_their_own (void)
{
  PauliWindow *first = fixture_window_by_clock (app), *second = fixture_window_by_clock (app);

  fixture_set (first, PAULI_PARAM_M_Q, 360);
  g_assert_false (can (second, "undo"));
  fixture_set (second, PAULI_PARAM_ALPHA_S, 1);
  undo (first);
  assert_steps (second, "Undo α__s", "Redo");
  fixture_destroy (first);
  undo (second);
  g_assert_cmpfloat (fixture_values (second)->alpha_s, ==, 0.5);
  fixture_destroy (second);
}

int
main (int argc, char *argv[])
{
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-undo/names", test_names);
  g_test_add_func ("/window-undo/everything-follows", test_everything_follows);
  g_test_add_func ("/window-undo/each-action", test_each_action_is_a_step);
  g_test_add_func ("/window-undo/quick-moves", test_quick_moves_are_one_step);
  g_test_add_func ("/window-undo/gesture", test_gesture);
  g_test_add_func ("/window-undo/other-steps-part-moves", test_other_steps_part_moves);
  g_test_add_func ("/window-undo/reset-and-typed", test_reset_and_typed_are_steps);
  g_test_add_func ("/window-undo/typing", test_typing);
  g_test_add_func ("/window-undo/theme", test_theme);
  g_test_add_func ("/window-undo/notches", test_undo_ends_notches);
  g_test_add_func ("/window-undo/notches-and-others", test_other_edits_end_notches);
  g_test_add_func ("/window-undo/windows", test_windows_have_their_own);
  return g_test_run ();
}
