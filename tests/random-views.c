/* Random use of the plots: axes, cursor, the map's dot, options, copies.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-hand.h"
#include "view-axes.h"

#include <string.h>

/* One of those on show, or NULL. */
static PauliPanelView *
some_view (Hand *hand)
{
  PauliPlotId plots[PAULI_N_PLOTS];
  size_t n = pauli_scene_plots (pauli_window_get_scene (hand->window), plots);

  if (n == 0)
    return NULL;
  PauliPlotId plot = plots[hand_choose (hand, (int) n)];
  hand_note ("on %s", pauli_plot_key (plot));
  return fixture_view (hand->window, plot);
}

/* One with known axes, or NULL. */
static PauliPanelView *
some_axes (Hand *hand, PauliAxis axes[PAULI_N_DIRECTIONS], PauliAxisView views[PAULI_N_DIRECTIONS])
{
  PauliPanelView *view = some_view (hand);
  return view && pauli_panel_view_get_axes (view, axes, views) ? view : NULL;
}

/* ---- Axes ------------------------------------------------------------------------------------------------------------------- */

static void
take_axes (PauliPanelView *view, const PauliAxisView views[PAULI_N_DIRECTIONS])
{
  g_signal_emit_by_name (view, "axes-changed", views);
}

/* As a rectangle is: of one axis, the other, or both. */
static void
zoom_to_part (Hand *hand)
{
  PauliAxis axes[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];
  PauliPanelView *view = some_axes (hand, axes, views);
  int which = 1 + hand_choose (hand, 3);

  if (!view)
    return;
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
    double a = g_rand_double_range (hand->random, -0.5, 0.9), b = a + g_rand_double_range (hand->random, 0.001, 1.2);
    if (which & 1 << direction)
      views[direction] = pauli_axis_part (pauli_panel_view_get_plot_id (view), direction, axes[direction].log,
                                          axes[direction].min, axes[direction].max, a, b);
  }
  g_signal_emit_by_name (view, "gesture", TRUE);
  take_axes (view, views);
  g_signal_emit_by_name (view, "gesture", FALSE);
}

static void
move_axes (Hand *hand)
{
  PauliAxis axes[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];
  PauliPanelView *view = some_axes (hand, axes, views);

  if (!view)
    return;
  g_signal_emit_by_name (view, "gesture", TRUE);
  for (int i = hand_choose (hand, 5); i >= 0; i--) {
    for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
      views[direction] = pauli_view_moved (pauli_panel_view_get_plot_id (view), direction, &axes[direction],
                                           g_rand_double_range (hand->random, -0.7, 0.7));
    take_axes (view, views);
    hand_rest ();
  }
  g_signal_emit_by_name (view, "gesture", FALSE);
}

static void
use_axes_actions (Hand *hand)
{
  static const char *const actions[] = { "fit-axes", "automatic-axes", "view-back", "view-back", "view-forward" };
  hand_activate (hand, hand_one_of (hand, actions), NULL);
}

/* ---- Pointer and keys ----------------------------------------------------------------------------------------------------------- */

/* The pointer comes to a place of the view, or leaves it. */
static void
point (PauliPanelView *view, bool leave, double x, double y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_EVENT_CONTROLLER_MOTION (controller) && leave)
      g_signal_emit_by_name (controller, "leave");
    else if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
      g_signal_emit_by_name (controller, "motion", x, y);
  }
}

static void
point_somewhere (Hand *hand, PauliPanelView *view)
{
  point (view, hand_tosses (hand, 6), g_rand_double_range (hand->random, 0, 1 + gtk_widget_get_width (GTK_WIDGET (view))),
         g_rand_double_range (hand->random, 0, 1 + gtk_widget_get_height (GTK_WIDGET (view))));
}

static void
move_pointer (Hand *hand)
{
  PauliPanelView *view = some_view (hand);

  for (int i = hand_choose (hand, 4); view && i >= 0; i--)
    point_somewhere (hand, view);
}

static void
turn_wheel (Hand *hand)
{
  PauliPanelView *view = some_view (hand);

  if (!view)
    return;
  point_somewhere (hand, view);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    for (int k = hand_choose (hand, 4); k >= 0 && GTK_IS_EVENT_CONTROLLER_SCROLL (controller); k--) {
      gboolean taken;
      g_signal_emit_by_name (controller, "scroll", 0.0, hand_tosses (hand, 2) ? -1.0 : 1.5, &taken);
    }
  }
}

static void
press (PauliPanelView *view, const char *name, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, name, key, 0u, state, &taken);
  }
}

static void
press_keys (Hand *hand)
{
  static const guint keys[] = { GDK_KEY_plus, GDK_KEY_plus,  GDK_KEY_minus,   GDK_KEY_0,         GDK_KEY_f,    GDK_KEY_Left,  GDK_KEY_Right,
                                GDK_KEY_Up,   GDK_KEY_Down,  GDK_KEY_Page_Up, GDK_KEY_Page_Down, GDK_KEY_Home, GDK_KEY_End,
                                GDK_KEY_Tab,  GDK_KEY_space, GDK_KEY_Escape,  GDK_KEY_c,         GDK_KEY_q };
  static const GdkModifierType states[] = { 0, 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK };
  PauliPanelView *view = some_view (hand);

  if (!view)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (view));
  for (int i = hand_choose (hand, 5); i >= 0; i--) {
    guint key = hand_one_of (hand, keys);
    GdkModifierType state = hand_one_of (hand, states);
    hand_note ("%s, %d", gdk_keyval_name (key), state);
    press (view, "key-pressed", key, state);
  }
}

static void
drag_dot (Hand *hand)
{
  PauliPanelView *view = fixture_view (hand->window, PAULI_PLOT_MAP);

  if (hand_values (hand)->panel != PAULI_PANEL_MAP) {
    hand_activate (hand, "panel", "map");
    return;
  }
  g_signal_emit_by_name (view, "gesture", TRUE);
  for (int i = hand_choose (hand, 5); i >= 0; i--)
    g_signal_emit_by_name (view, "params-dragged", hand_value (hand, PAULI_PARAM_M_Q), hand_value (hand, PAULI_PARAM_INV_RHO_C));
  g_signal_emit_by_name (view, "gesture", FALSE);
}

static void
enlarge (Hand *hand)
{
  PauliPanelView *view = some_view (hand);

  if (view)
    g_signal_emit_by_name (view, "activated");
}

/* ---- Options ---------------------------------------------------------------------------------------------------------------- */

static PauliPlotOptions *
open_options (Hand *hand)
{
  PauliPlotOptions *options = pauli_window_get_plot_options (hand->window);
  PauliPanelView *view = gtk_widget_get_visible (GTK_WIDGET (options)) ? NULL : some_view (hand);

  if (view) {
    gtk_widget_grab_focus (GTK_WIDGET (view));
    hand_activate (hand, "plot-options", NULL);
  }
  return gtk_widget_get_visible (GTK_WIDGET (options)) ? options : NULL;
}

static void
open_and_close (Hand *hand)
{
  if (open_options (hand) && hand_tosses (hand, 2))
    hand_activate (hand, "plot-options", NULL);
}

static void
type_limit (Hand *hand)
{
  static const char *const texts[] = { "",     "0",      "-1",    "1e-3",  "0,5", "7",    "30 GeV²", "400",  "1e6",    "1e7",
                                       "-1e9", "1e-300", "1e300", "3 fm", "x",   "0.25", "350",     "1e99", " 12 MeV " };
  PauliPlotOptions *options = open_options (hand);

  if (options) {
    PauliAxisRow *row = pauli_plot_options_get_axis (options, (PauliDirection) hand_choose (hand, 2));
    hand_type (hand, pauli_axis_row_get_end (row, hand_choose (hand, 2)), hand_one_of (hand, texts));
  }
}

static void
choose_scale (Hand *hand)
{
  PauliPlotOptions *options = open_options (hand);

  if (!options)
    return;
  PauliAxisRow *row = pauli_plot_options_get_axis (options, (PauliDirection) hand_choose (hand, 2));
  gtk_toggle_button_set_active (hand_tosses (hand, 2) ? pauli_axis_row_get_log (row) : pauli_axis_row_get_linear (row), TRUE);
}

static void
choose_look (Hand *hand)
{
  PauliPlotOptions *options = open_options (hand);

  if (!options)
    return;
  GtkCheckButton *curve = pauli_plot_options_get_curve (options, (PauliCurveId) hand_choose (hand, PAULI_N_CURVES));
  switch (hand_choose (hand, 5)) {
    case 0:
      gtk_drop_down_set_selected (pauli_plot_options_get_legend (options), (guint) hand_choose (hand, PAULI_N_LEGEND_PLACES));
      break;
    case 1:
      hand_click (pauli_plot_options_get_automatic (options));
      break;
    case 2:
      hand_click (pauli_plot_options_get_fit (options));
      break;
    default:
      if (curve)
        gtk_check_button_set_active (curve, !gtk_check_button_get_active (curve));
  }
}

static void
copy (Hand *hand)
{
  hand_activate (hand, hand_tosses (hand, 3) ? "copy-figure" : "copy-data", NULL);
}

static void
show_table (Hand *hand)
{
  hand_activate (hand, "table", NULL);
}

const HandAction actions_of_views[] = {
  { "zoom to a part", zoom_to_part, 8 },
  { "move the axes", move_axes, 5 },
  { "fit, automatic, back, forward", use_axes_actions, 8 },
  { "pointer", move_pointer, 4 },
  { "wheel", turn_wheel, 8 },
  { "keys", press_keys, 10 },
  { "dot on the map", drag_dot, 3 },
  { "enlarge", enlarge, 3 },
  { "options", open_and_close, 2 },
  { "type a limit", type_limit, 6 },
  { "linear, logarithmic", choose_scale, 4 },
  { "legend and curves", choose_look, 8 },
  { "copy", copy, 2 },
  { "table", show_table, 1 },
  { NULL, NULL, 0 },
};
