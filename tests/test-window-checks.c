/* The real window: check buttons of the sidebar that change what a plot shows, pressed on purpose.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-access.h"

static PauliApplication *app;

/* The check button of an action. */
static GtkCheckButton *
find_check (GtkWidget *widget, const char *action)
{
  GtkCheckButton *found = NULL;

  if (GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return GTK_CHECK_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_check (child, action);
  return found;
}

/* ---- What is pressed, and what follows ------------------------------------------------------------------------------------- */

typedef struct {
  const char *path, *label, *action;
  PauliPanel panel;
  PauliPlotId plot;
  bool initially;
  bool (*in_scene) (const PauliSceneValues *values);
  bool (*in_plot) (const PauliPlot *plot);
  const char *undo;
} Check;

static bool
scene_pin_fits (const PauliSceneValues *values)
{
  return values->pin_fits;
}

static bool
scene_marker (const PauliSceneValues *values)
{
  return values->marker;
}

/* Whether the pin has its fit, which is drawn. */
static bool
plot_pin_fits (const PauliPlot *plot)
{
  bool any = false;

  for (size_t i = 0; i < plot->n_curves; i++)
    any = any || (plot->curves[i].id == PAULI_CURVE_FIT17 && plot->curves[i].pin == 0 && !plot->curves[i].hidden);
  return any;
}

static bool
plot_marker (const PauliPlot *plot)
{
  return plot->has_marker;
}

/* A pin of another mass, so that there is a curve with a fit, and the check button says what is so. */
static PauliWindow *
window_for (const Check *check)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliSceneValues values = *fixture_values (window);

  access_expand (GTK_WIDGET (window));
  values.panel = check->panel;
  values.deviation = false;
  fixture_set_values (window, &values);
  fixture_set (window, PAULI_PARAM_M_Q, 220);
  fixture_activate (window, "pin", NULL);
  fixture_set (window, PAULI_PARAM_M_Q, 330);
  fixture_settle (window);
  return window;
}

static void
assert_state (PauliWindow *window, const Check *check, bool on)
{
  g_assert_true (gtk_check_button_get_active (find_check (GTK_WIDGET (window), check->action)) == on);
  g_assert_true (check->in_scene (fixture_values (window)) == on);
  g_assert_true (check->in_plot (pauli_panel_view_get_plot (fixture_view (window, check->plot))) == on);
}

static void
assert_undo (PauliWindow *window, const char *text)
{
  GtkWidget *button = GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (window), PAULI_TYPE_WINDOW, "undo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, text);
}

static void
press (PauliWindow *window, const Check *check)
{
  g_assert_true (gtk_widget_activate (GTK_WIDGET (find_check (GTK_WIDGET (window), check->action))));
  fixture_settle (window);
}

/* Pressed, undone, done again, and pressed once more: button, scene, plot and picture go along. */
static void
test_check (gconstpointer data)
{
  const Check *check = data;
  PauliWindow *window = window_for (check);

  g_assert_cmpstr (gtk_check_button_get_label (find_check (GTK_WIDGET (window), check->action)), ==, check->label);
  assert_state (window, check, check->initially);
  g_autoptr (GBytes) before = fixture_pixels (window, check->plot);
  press (window, check);
  assert_state (window, check, !check->initially);
  assert_undo (window, check->undo);
  g_autoptr (GBytes) pressed = fixture_pixels (window, check->plot);
  g_assert_false (g_bytes_equal (before, pressed));
  fixture_activate (window, "undo", NULL);
  assert_state (window, check, check->initially);
  g_autoptr (GBytes) undone = fixture_pixels (window, check->plot);
  g_assert_true (g_bytes_equal (before, undone));
  fixture_activate (window, "redo", NULL);
  assert_state (window, check, !check->initially);
  g_autoptr (GBytes) redone = fixture_pixels (window, check->plot);
  g_assert_true (g_bytes_equal (pressed, redone));
  press (window, check);
  assert_state (window, check, check->initially);
  g_autoptr (GBytes) after = fixture_pixels (window, check->plot);
  g_assert_true (g_bytes_equal (before, after));
  fixture_activate (window, "undo", NULL);
  assert_state (window, check, !check->initially);
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  static const Check checks[] = {
    { "/window-checks/fits-beside-pins", "Fits _beside pinned curves", "win.pin-fits", PAULI_PANEL_F2, PAULI_PLOT_F2, false,
      scene_pin_fits, plot_pin_fits, "Undo fits beside pinned curves (Ctrl+Z)" },
    { "/window-checks/dot", "Sho_w the dot at M__q", "win.marker", PAULI_PANEL_MU, PAULI_PLOT_MU, true, scene_marker, plot_marker,
      "Undo dot at the current M_q (Ctrl+Z)" },
  };

  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;
  for (size_t i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, &checks[i], test_check);
  return g_test_run ();
}
