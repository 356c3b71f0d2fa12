/* Random settings: sliders, typed values, switches, what is shown besides, undo and redo.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "random-hand.h"

static PauliParam
some_slider (Hand *hand)
{
  return (PauliParam) hand_choose (hand, PAULI_N_SLIDERS);
}

static PauliParameterRow *
row_of (Hand *hand, PauliParam param)
{
  return pauli_window_get_row (hand->window, param);
}

static void
drag_slider (Hand *hand)
{
  PauliParam param = some_slider (hand);

  g_signal_emit_by_name (row_of (hand, param), "grab-begin");
  for (int i = hand_choose (hand, 6); i >= 0; i--) {
    double value = hand_value (hand, param);
    hand_note ("%s to %g", pauli_param_info (param)->key, value);
    fixture_set (hand->window, param, value);
    hand_rest ();
  }
  g_signal_emit_by_name (row_of (hand, param), "grab-end");
}

static void
step_slider (Hand *hand)
{
  static const GtkScrollType steps[] = { GTK_SCROLL_STEP_UP,  GTK_SCROLL_STEP_DOWN,  GTK_SCROLL_PAGE_UP,
                                         GTK_SCROLL_PAGE_DOWN, GTK_SCROLL_STEP_RIGHT, GTK_SCROLL_START,
                                         GTK_SCROLL_END };
  PauliParam param = some_slider (hand);
  GtkScrollType step = hand_one_of (hand, steps);

  for (int i = hand_choose (hand, 4); i >= 0; i--) {
    hand_note ("%s by %d", pauli_param_info (param)->key, step);
    g_signal_emit_by_name (pauli_parameter_row_get_range (row_of (hand, param)), "move-slider", step);
  }
}

/* Good ones with a unit or a comma, and bad ones. */
static char *
some_text (Hand *hand, PauliParam param)
{
  static const char *const bad[] = { "",     "abc",  "nan",   "inf",     "0x10", "1e999", "-1e999", "35O",  "170 furlongs", "1,000,000",
                                     "−",    "1e-400", "ß",   "  ",      "1 2",  "-3",    "99999999", "5e", "\t7",           "0" };
  const PauliParamInfo *info = pauli_param_info (param);
  double value = hand_value (hand, param);

  switch (hand_choose (hand, 5)) {
    case 0:
      return g_strdup (hand_one_of (hand, bad));
    case 1:
      return g_strdup_printf (" %.6g %s ", value, info->unit);
    case 2:
      return g_strdelimit (g_strdup_printf ("%.5f", value), ".", ',');
    case 3:
      return g_strdup_printf ("%.17g", value);
    default:
      return g_strdup_printf ("%.3g", value);
  }
}

static void
type_slider (Hand *hand)
{
  PauliParam param = some_slider (hand);
  g_autofree char *text = some_text (hand, param);

  hand_type (hand, pauli_parameter_row_get_entry (row_of (hand, param)), text);
}

static void
reset_slider (Hand *hand)
{
  hand_click (pauli_parameter_row_get_reset (row_of (hand, some_slider (hand))));
}

static void
choose_model (Hand *hand)
{
  hand_activate (hand, "model", pauli_models[hand_choose (hand, PAULI_N_MODELS)].name);
}

static void
choose_quark (Hand *hand)
{
  hand_activate (hand, "quark", pauli_quark_key ((PauliQuark) hand_choose (hand, 2)));
}

static void
choose_panel (Hand *hand)
{
  hand_activate (hand, "panel", pauli_panel_key ((PauliPanel) hand_choose (hand, PAULI_N_PANELS)));
}

/* Exact curves take long: they go on being computed beside a few more actions at most. */
static void
choose_gluon (Hand *hand)
{
  hand_activate (hand, "gluon", "exact");
  hand_rest ();
  if (!hand_tosses (hand, 4))
    hand_activate (hand, "gluon", "gaussian");
}

static void
back_to_gaussian (Hand *hand)
{
  hand_activate (hand, "gluon", "gaussian");
}

static void
toggle (Hand *hand)
{
  static const char *const switches[] = { "deviation", "ratio", "one-gluon", "pin-fits", "marker", "refit", "errors", "sidebar" };
  hand_activate (hand, hand_one_of (hand, switches), NULL);
}

static void
choose_orders (Hand *hand)
{
  PauliCurveOptions *options = pauli_window_get_options (hand->window);
  bool terms = hand_tosses (hand, 2);
  GtkSpinButton *spin = terms ? pauli_curve_options_get_terms (options) : pauli_curve_options_get_orders (options);

  gtk_spin_button_set_value (spin, hand_choose (hand, PAULI_PARTIAL_SUMS_MAX + 1));
}

static void
choose_bands (Hand *hand)
{
  GtkDropDown *bands = pauli_curve_options_get_bands (pauli_window_get_options (hand->window));
  gtk_drop_down_set_selected (bands, (guint) hand_choose (hand, PAULI_N_FORMULAE + 1));
}

static void
type_window (Hand *hand)
{
  int end = hand_choose (hand, 4);
  g_autofree char *text = some_text (hand, end < 2 ? PAULI_PARAM_Q2 : PAULI_PARAM_M_Q);

  hand_type (hand, pauli_curve_options_get_end (pauli_window_get_options (hand->window), end), text);
}

static void
type_map_Q2 (Hand *hand)
{
  g_autofree char *text = some_text (hand, PAULI_PARAM_Q2);
  hand_type (hand, pauli_curve_options_get_map_Q2 (pauli_window_get_options (hand->window)), text);
}

static void
undo_and_redo (Hand *hand)
{
  for (int i = hand_choose (hand, 5); i >= 0; i--)
    hand_activate (hand, hand_tosses (hand, 3) ? "redo" : "undo", NULL);
  if (hand_tosses (hand, 2)) /* or all that was done would be undone in the end */
    while (g_action_group_get_action_enabled (G_ACTION_GROUP (hand->window), "redo")) {
      hand_activate (hand, "redo", NULL);
      gtk_window_set_focus (GTK_WINDOW (hand->window), NULL); /* an entry may have its own */
    }
}

const HandAction actions_of_settings[] = {
  { "drag a slider", drag_slider, 12 },
  { "step a slider", step_slider, 8 },
  { "type a value", type_slider, 10 },
  { "reset a slider", reset_slider, 3 },
  { "model", choose_model, 3 },
  { "quark", choose_quark, 2 },
  { "panel", choose_panel, 10 },
  { "exact gluon", choose_gluon, 1 },
  { "Gaussian gluon", back_to_gaussian, 3 },
  { "switch", toggle, 8 },
  { "orders", choose_orders, 4 },
  { "bands", choose_bands, 3 },
  { "refit window", type_window, 5 },
  { "Q2 of the map", type_map_Q2, 2 },
  { "undo and redo", undo_and_redo, 8 },
  { NULL, NULL, 0 },
};
