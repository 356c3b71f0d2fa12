/* The real window: the options of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-input.h"

#include <math.h>

static PauliApplication *app;

static const PauliSceneValues *
values_of (PauliWindow *window)
{
  return pauli_scene_values (pauli_window_get_scene (window));
}

static PauliPanelView *
view_of (PauliWindow *window, PauliPlotId plot)
{
  return pauli_panel_grid_get_view (pauli_window_get_grid (window), plot);
}

static bool
is_open (PauliWindow *window)
{
  return gtk_widget_get_mapped (GTK_WIDGET (pauli_window_get_plot_options (window)));
}

static void
activate (PauliWindow *window, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, target ? g_variant_new_string (target) : NULL);
  fixture_settle (window);
}

/* The options of a plot on show. */
static PauliPlotOptions *
open_at (PauliWindow *window, PauliPlotId plot)
{
  if (is_open (window))
    activate (window, "plot-options", NULL);
  g_assert_false (is_open (window));
  gtk_widget_grab_focus (GTK_WIDGET (view_of (window, plot)));
  activate (window, "plot-options", NULL);
  g_assert_true (is_open (window));
  g_assert_cmpint (pauli_plot_options_get_plot_id (pauli_window_get_plot_options (window)), ==, plot);
  return pauli_window_get_plot_options (window);
}

static void
remember (G_GNUC_UNUSED PauliPlotOptions *options, const char *problem, char **text)
{
  g_free (*text);
  *text = g_strdup (problem);
}

/* Types an end, 0 or 1, of an axis. */
static void
type_end (PauliWindow *window, PauliDirection direction, int i, const char *text)
{
  GtkEditable *entry = pauli_axis_row_get_end (pauli_plot_options_get_axis (pauli_window_get_plot_options (window), direction), i);

  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
  fixture_settle (window);
}

static const char *
end_text (PauliWindow *window, PauliDirection direction, int i)
{
  return gtk_editable_get_text (
    pauli_axis_row_get_end (pauli_plot_options_get_axis (pauli_window_get_plot_options (window), direction), i));
}

static const char *
placeholder (PauliWindow *window, PauliDirection direction, int i)
{
  return gtk_entry_get_placeholder_text (
    GTK_ENTRY (pauli_axis_row_get_end (pauli_plot_options_get_axis (pauli_window_get_plot_options (window), direction), i)));
}

static void
set_active (PauliWindow *window, gpointer button, bool active)
{
  if (GTK_IS_CHECK_BUTTON (button))
    gtk_check_button_set_active (button, active);
  else
    gtk_toggle_button_set_active (button, active);
  fixture_settle (window);
}

static void
assert_axis (PauliWindow *window, PauliPlotId plot, PauliDirection direction, bool log_scale, bool fixed, double min, double max)
{
  const PauliAxisView *view = &values_of (window)->axes[plot][direction];
  const PauliFrame *frame = pauli_panel_view_get_frame (view_of (window, plot));
  const PauliAxis *shown = direction == PAULI_X ? &frame->x : &frame->y;

  g_assert_true (view->log == log_scale);
  g_assert_true (view->fixed == fixed);
  g_assert_cmpfloat (view->min, ==, fixed ? min : 0);
  g_assert_cmpfloat (view->max, ==, fixed ? max : 0);
  g_assert_true (shown->log == log_scale);
  g_assert_cmpfloat (shown->min, ==, min);
  g_assert_cmpfloat (shown->max, ==, max);
}

/* ---- Opening ------------------------------------------------------------------------------------------------------ */

static void
test_opens (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = pauli_window_get_plot_options (window);

  g_assert_false (is_open (window));
  activate (window, "plot-options", NULL); /* the focus is on a slider: the first plot */
  g_assert_true (is_open (window));
  g_assert_cmpint (pauli_plot_options_get_plot_id (options), ==, PAULI_PLOT_F2);
  activate (window, "plot-options", NULL);
  g_assert_false (is_open (window));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view_of (window, PAULI_PLOT_F2))));
  for (PauliPlotId plot = 0; plot < PAULI_N_OVERVIEW_PLOTS; plot++)
    open_at (window, plot);
  activate (window, "panel", "mu");
  g_assert_true (is_open (window) == (pauli_plot_options_get_plot_id (options) == PAULI_PLOT_MU));
  open_at (window, PAULI_PLOT_MU_DEVIATION);
  activate (window, "deviation", NULL); /* its plot goes */
  g_assert_false (is_open (window));

  activate (window, "panel", "paper");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "plot-options"));
  activate (window, "plot-options", NULL);
  g_assert_false (is_open (window));
  fixture_destroy (window);
}

static void
test_pointer_and_keys (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = pauli_window_get_plot_options (window);

  input_act_at (window, GTK_WIDGET (view_of (window, PAULI_PLOT_ASYMPTOTICS)), 0.5, 0.6, "click 3 sleep 0.3");
  g_assert_true (is_open (window));
  g_assert_cmpint (pauli_plot_options_get_plot_id (options), ==, PAULI_PLOT_ASYMPTOTICS);
  input_act (window, "key Escape sleep 0.3");
  g_assert_false (is_open (window));
  g_assert_cmpint (values_of (window)->panel, ==, PAULI_PANEL_OVERVIEW);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view_of (window, PAULI_PLOT_ASYMPTOTICS))));

  static const char *const keys[] = { "key Menu sleep 0.3", "key shift+F10 sleep 0.3", "key ctrl+l sleep 0.3" };
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    gtk_widget_grab_focus (GTK_WIDGET (view_of (window, PAULI_PLOT_MU)));
    input_act (window, keys[i]);
    if (!is_open (window))
      g_error ("“%s” opens nothing", keys[i]);
    g_assert_cmpint (pauli_plot_options_get_plot_id (options), ==, PAULI_PLOT_MU);
    input_act (window, "key ctrl+l sleep 0.3"); /* which goes through */
    g_assert_false (is_open (window));
  }
  fixture_destroy (window);
}

/* All with keys: the y axis logarithmic, a limit, a curve, and it stays open; shortcuts of the window work meanwhile. */
static void
test_keyboard_only (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_F2);

  gtk_widget_grab_focus (GTK_WIDGET (pauli_axis_row_get_linear (pauli_plot_options_get_axis (options, PAULI_X))));
  input_act (window, "key Tab Tab 1 Tab"); /* logarithmic is next, then the start */
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 1, 5);
  gtk_widget_grab_focus (GTK_WIDGET (pauli_plot_options_get_curve (options, PAULI_CURVE_EXACT)));
  input_act (window, "key Tab space");
  g_assert_cmphex (values_of (window)->hidden[PAULI_PLOT_F2], ==, 1u << PAULI_CURVE_FIT17);
  g_assert_true (is_open (window));
  gtk_widget_grab_focus (GTK_WIDGET (pauli_plot_options_get_legend (options)));
  input_act (window, "key space sleep 0.3 key Down Down Return sleep 0.3");
  g_assert_cmpint (values_of (window)->legends[PAULI_PLOT_F2], ==, PAULI_LEGEND_TOP_LEFT);
  g_assert_true (is_open (window));
  input_act (window, "key ctrl+k");
  g_assert_cmpint (values_of (window)->n_pins, ==, 1);
  g_assert_true (is_open (window));
  input_act (window, "key ctrl+z");
  g_assert_cmpint (values_of (window)->n_pins, ==, 0);
  input_act (window, "key ctrl+z");
  g_assert_cmpint (gtk_drop_down_get_selected (pauli_plot_options_get_legend (options)), ==, PAULI_LEGEND_AUTOMATIC);
  g_assert_true (is_open (window));
  /* Escape gives up what was typed, and then closes. */
  gtk_widget_grab_focus (GTK_WIDGET (pauli_axis_row_get_end (pauli_plot_options_get_axis (options, PAULI_X), 1)));
  input_act (window, "key 7 Escape");
  g_assert_true (is_open (window));
  g_assert_cmpstr (end_text (window, PAULI_X, 1), ==, "5");
  input_act (window, "key Escape sleep 0.3");
  g_assert_false (is_open (window));
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 1, 5);
  fixture_destroy (window);
}

/* In the smallest window it fits, and scrolls to the last control. */
static void
test_small_window (void)
{
  PauliWindow *window = fixture_window (app, 700, 500);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_ASYMPTOTICS);

  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (options)), <=, 500);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (options)), <=, 350);
  GtkWidget *legend = GTK_WIDGET (pauli_plot_options_get_legend (options));
  gtk_widget_grab_focus (legend);
  fixture_settle (window);
  graphene_rect_t bounds;
  g_assert_true (gtk_widget_compute_bounds (legend, GTK_WIDGET (options), &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (GTK_WIDGET (options)));
  fixture_destroy (window);
}

/* ---- Axes --------------------------------------------------------------------------------------------------------- */

static void
test_limits (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_F2);

  g_assert_cmpstr (end_text (window, PAULI_X, 0), ==, "");
  g_assert_cmpstr (placeholder (window, PAULI_X, 1), ==, "5");
  type_end (window, PAULI_X, 1, "8 GeV²"); /* the start is where the picture has it */
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 0, 8);
  g_assert_cmpstr (end_text (window, PAULI_X, 0), ==, "0");
  g_assert_cmpstr (end_text (window, PAULI_X, 1), ==, "8");
  type_end (window, PAULI_X, 0, "0,5");
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 0.5, 8);
  type_end (window, PAULI_Y, 0, "-0.1");
  assert_axis (window, PAULI_PLOT_F2, PAULI_Y, false, true, -0.1, 0.25); /* the curve is lower from 0.5 on */
  g_autoptr (GBytes) other = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_false (g_bytes_equal (before, other));
  /* Other plots stay. */
  assert_axis (window, PAULI_PLOT_MU, PAULI_X, false, false, 80, 500);

  type_end (window, PAULI_X, 0, " "); /* empty: automatic */
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, false, 0, 5);
  g_assert_cmpstr (end_text (window, PAULI_X, 1), ==, "");
  g_assert_true (values_of (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  type_end (window, PAULI_X, 1, "2");
  g_signal_emit_by_name (pauli_plot_options_get_automatic (options), "clicked");
  fixture_settle (window);
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, false, 0, 5);
  assert_axis (window, PAULI_PLOT_F2, PAULI_Y, false, false, 0, 0.4);
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (is_open (window));
  fixture_destroy (window);
}

typedef struct {
  PauliDirection direction;
  int end;
  const char *text, *why;
} BadLimit;

/* It changes nothing, and why is part of what is said. */
static void
refuses (PauliWindow *window, const BadLimit *bad)
{
  g_autofree char *before = g_strdup (end_text (window, bad->direction, bad->end)), *problem = NULL;
  PauliScene *scene = pauli_window_get_scene (window);
  gulong id = g_signal_connect (pauli_window_get_plot_options (window), "rejected", G_CALLBACK (remember), &problem);

  type_end (window, bad->direction, bad->end, bad->text);
  g_assert_true (pauli_window_get_scene (window) == scene);
  g_assert_cmpstr (end_text (window, bad->direction, bad->end), ==, before);
  g_assert_nonnull (problem);
  if (!strstr (problem, bad->why))
    g_error ("“%s” is not in “%s”", bad->why, problem);
  g_signal_handler_disconnect (pauli_window_get_plot_options (window), id);
}

static void
test_bad_limits (void)
{
  static const BadLimit bad[] = {
    { PAULI_X, 0, "3", "“3” is not below the end of the axis, 3 GeV²" },
    { PAULI_X, 0, "4", "“4” is not below the end of the axis, 3 GeV²" },
    { PAULI_X, 1, "1", "“1” is not above the start of the axis, 1 GeV²" },
    { PAULI_X, 1, "0.5 GeV²", "“0.5 GeV²” is not above the start of the axis, 1 GeV²" },
    { PAULI_X, 1, "1.0000001", "“1.0000001” is too near to the other end of the axis, 1 GeV²" },
    { PAULI_X, 0, "-1", "Q²: “-1” is not a number from 0 to 1000000 GeV²" },
    { PAULI_X, 1, "1e9", "Q²: “1e9” is not a number from 0 to 1000000 GeV²" },
    { PAULI_X, 1, "much", "Q²: “much” is not a number from 0 to 1000000 GeV²" },
    { PAULI_X, 1, "2 MeV", "Q²: “2 MeV” is a mass; needed is a squared mass from 0 to 1000000 GeV²" },
    { PAULI_Y, 1, "nan", "F₂: “nan” is not a number from -1e+12 to 1e+12" },
    { PAULI_Y, 1, "-3", "“-3” is not above the start of the axis, 0" },
  };
  PauliWindow *window = fixture_window (app, 1000, 700);

  open_at (window, PAULI_PLOT_F2);
  type_end (window, PAULI_X, 1, "3");
  type_end (window, PAULI_X, 0, "1");
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    refuses (window, &bad[i]);
  open_at (window, PAULI_PLOT_MU);
  refuses (window, &(BadLimit){ PAULI_X, 1, "2000", "M_q: “2000” is not a number from 0 to 1000 MeV" });
  set_active (window, pauli_axis_row_get_log (pauli_plot_options_get_axis (pauli_window_get_plot_options (window), PAULI_X)), true);
  refuses (window, &(BadLimit){ PAULI_X, 0, "0.5", "M_q: “0.5” is not a number from 1 to 1000 MeV" });
  activate (window, "panel", "mu");
  open_at (window, PAULI_PLOT_MU_DEVIATION);
  refuses (window, &(BadLimit){ PAULI_Y, 0, "low", "deviation: “low” is not a number from -1e+12 to 1e+12 %" });
  activate (window, "ratio", NULL);
  refuses (window, &(BadLimit){ PAULI_Y, 0, "2", "ratio: “2” is not below the end of the axis, 1.1" });
  fixture_destroy (window);
}

/* Of the plot whose options are open, though the focus is in them. */
static void
test_fit (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  activate (window, "plot-options", NULL); /* of the first plot, as no view had the focus yet */
  g_signal_emit_by_name (pauli_plot_options_get_fit (pauli_window_get_plot_options (window)), "clicked");
  fixture_settle (window);
  g_assert_true (values_of (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  g_assert_false (values_of (window)->axes[PAULI_PLOT_MU][PAULI_Y].fixed);
  g_signal_emit_by_name (pauli_plot_options_get_automatic (pauli_window_get_plot_options (window)), "clicked");
  fixture_settle (window);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_MU);
  GtkWidget *fit = GTK_WIDGET (pauli_plot_options_get_fit (options));

  gtk_widget_grab_focus (fit);
  g_signal_emit_by_name (fit, "clicked");
  fixture_settle (window);
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    g_assert_true (values_of (window)->axes[plot][PAULI_Y].fixed == (plot == PAULI_PLOT_MU));
  g_assert_true (is_open (window));
  g_assert_cmpstr (end_text (window, PAULI_Y, 1), !=, "");
  g_signal_emit_by_name (pauli_plot_options_get_automatic (options), "clicked");
  fixture_settle (window);
  assert_axis (window, PAULI_PLOT_MU, PAULI_X, false, false, 80, 500);
  fixture_destroy (window);
}

/* Limits are typed as all quantities are, with a unit or without, also in the units no parameter has. */
static void
test_units (void)
{
  PauliWindow *window = fixture_window (app, 1000, 900);

  activate (window, "panel", "mu");
  open_at (window, PAULI_PLOT_MU_DEVIATION);
  type_end (window, PAULI_Y, 0, "\u22125 %");
  type_end (window, PAULI_Y, 1, "2.5");
  assert_axis (window, PAULI_PLOT_MU_DEVIATION, PAULI_Y, false, true, -5, 2.5);
  refuses (window, &(BadLimit){ PAULI_Y, 1, "% 3", "deviation: “% 3” is not a number" });
  refuses (window, &(BadLimit){ PAULI_Y, 1, "3 GeV", "“3 GeV” is a mass" });
  type_end (window, PAULI_X, 1, "0.6 GeV");
  assert_axis (window, PAULI_PLOT_MU_DEVIATION, PAULI_X, false, true, 80, 600);

  activate (window, "panel", "map");
  open_at (window, PAULI_PLOT_MAP);
  type_end (window, PAULI_Y, 1, "0.5 fm");
  assert_axis (window, PAULI_PLOT_MAP, PAULI_Y, false, true, 0.15, 0.5);
  type_end (window, PAULI_Y, 0, "0.25");
  assert_axis (window, PAULI_PLOT_MAP, PAULI_Y, false, true, 0.25, 0.5);
  type_end (window, PAULI_Y, 0, "1/600 MeV^-1");
  g_assert_cmpfloat_with_epsilon (values_of (window)->axes[PAULI_PLOT_MAP][PAULI_Y].min, 197.3269804 / 600, 1e-12);
  refuses (window, &(BadLimit){ PAULI_Y, 1, "600 MeV", "ρ_c: “600 MeV” is a mass; needed is a length" });
  fixture_destroy (window);
}

static void
test_scales (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_F2);
  PauliAxisRow *x = pauli_plot_options_get_axis (options, PAULI_X), *y = pauli_plot_options_get_axis (options, PAULI_Y);

  g_assert_true (gtk_toggle_button_get_active (pauli_axis_row_get_linear (x)));
  set_active (window, pauli_axis_row_get_log (x), true);
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, true, false, 1e-3, 5);
  g_assert_cmpstr (placeholder (window, PAULI_X, 0), ==, "0.001");
  set_active (window, pauli_axis_row_get_log (y), true);
  assert_axis (window, PAULI_PLOT_F2, PAULI_Y, true, false, 0.01, 1);
  set_active (window, pauli_axis_row_get_linear (x), true);
  set_active (window, pauli_axis_row_get_linear (y), true);
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (g_bytes_equal (before, after));

  /* Fixed limits stay, or are cut to what a logarithm has; of negative ones nothing is left. */
  type_end (window, PAULI_X, 1, "3");
  set_active (window, pauli_axis_row_get_log (x), true);
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, true, true, 1e-6, 3);
  g_assert_cmpstr (end_text (window, PAULI_X, 0), ==, "1e-06");
  set_active (window, pauli_axis_row_get_linear (x), true);
  assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 1e-6, 3);
  type_end (window, PAULI_Y, 0, "-2");
  type_end (window, PAULI_Y, 1, "-1");
  set_active (window, pauli_axis_row_get_log (y), true);
  assert_axis (window, PAULI_PLOT_F2, PAULI_Y, true, false, 0.01, 1);

  open_at (window, PAULI_PLOT_ASYMPTOTICS); /* logarithmic from the start */
  g_assert_true (gtk_toggle_button_get_active (pauli_axis_row_get_log (x)));
  set_active (window, pauli_axis_row_get_linear (x), true);
  assert_axis (window, PAULI_PLOT_ASYMPTOTICS, PAULI_X, false, false, 0, 50);
  fixture_destroy (window);
}

/* Every axis of every plot takes both scales, a limit of its own, and the way back. */
static void
test_all_axes (void)
{
  static const char *const panels[] = { "f2", "mu", "asymptotics", "vertex", "map" };
  PauliWindow *window = fixture_window (app, 1000, 900);

  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
    activate (window, "panel", panels[i]);
    PauliPlotId plots[PAULI_N_PLOTS];
    size_t n = pauli_scene_plots (pauli_window_get_scene (window), plots);
    for (size_t k = 0; k < n; k++) {
      PauliPlotOptions *options = open_at (window, plots[k]);
      for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
        PauliAxisRow *row = pauli_plot_options_get_axis (options, direction);
        const PauliAxisView *view = &values_of (window)->axes[plots[k]][direction];
        bool log_scale = view->log;
        set_active (window, log_scale ? pauli_axis_row_get_linear (row) : pauli_axis_row_get_log (row), true);
        g_assert_true (values_of (window)->axes[plots[k]][direction].log == !log_scale);
        set_active (window, log_scale ? pauli_axis_row_get_log (row) : pauli_axis_row_get_linear (row), true);
        const PauliFrame *frame = pauli_panel_view_get_frame (view_of (window, plots[k]));
        const PauliAxis *shown = direction == PAULI_X ? &frame->x : &frame->y;
        double middle = shown->log ? sqrt (shown->min * shown->max) : (shown->min + shown->max) / 2;
        double start = shown->min;
        char text[G_ASCII_DTOSTR_BUF_SIZE];
        type_end (window, direction, 1, g_ascii_dtostr (text, sizeof text, middle == 0 ? 1 : middle));
        assert_axis (window, plots[k], direction, log_scale, true, start, middle == 0 ? 1 : middle);
        type_end (window, direction, 1, "");
        g_assert_false (values_of (window)->axes[plots[k]][direction].fixed);
      }
    }
  }
  fixture_destroy (window);
}

/* ---- Curves, legend, ratio ---------------------------------------------------------------------------------------- */

static void
test_curves (void)
{
  static const PauliCurveId curves[] = { PAULI_CURVE_EXACT,     PAULI_CURVE_FIT17,         PAULI_CURVE_LIMIT,
                                         PAULI_CURVE_LEADING21, PAULI_CURVE_PARTIAL_SUM,   PAULI_CURVE_EQ23_PRINTED,
                                         PAULI_CURVE_EQ23_CORRECTED };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliSceneValues values = *values_of (window);

  values.partial_sums = 4;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  activate (window, "pin", NULL);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_ASYMPTOTICS);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_ASYMPTOTICS);
  for (size_t i = 0; i < G_N_ELEMENTS (curves); i++) {
    GtkCheckButton *check = pauli_plot_options_get_curve (options, curves[i]);
    g_assert_true (gtk_check_button_get_active (check));
    set_active (window, check, false);
    g_autoptr (GBytes) without = fixture_pixels (window, PAULI_PLOT_ASYMPTOTICS);
    g_assert_cmphex (values_of (window)->hidden[PAULI_PLOT_ASYMPTOTICS], ==, 1u << curves[i]);
    g_assert_cmphex (values_of (window)->hidden[PAULI_PLOT_F2], ==, 0);
    g_assert_false (g_bytes_equal (before, without));
    g_assert_true (is_open (window));
    g_assert_true (pauli_plot_options_get_curve (options, curves[i]) == check);
    set_active (window, check, true);
    g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_ASYMPTOTICS);
    g_assert_true (g_bytes_equal (before, after));
  }
  g_assert_null (pauli_plot_options_get_curve (options, PAULI_CURVE_ONE_GLUON));
  fixture_destroy (window);
}

/* A curve that comes has a switch, one that goes has none; the others are the same widgets. */
static void
test_curves_follow (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_F2);
  GtkCheckButton *fit = pauli_plot_options_get_curve (options, PAULI_CURVE_FIT17);

  gtk_widget_grab_focus (GTK_WIDGET (fit));
  activate (window, "one-gluon", NULL);
  g_assert_nonnull (pauli_plot_options_get_curve (options, PAULI_CURVE_ONE_GLUON));
  g_assert_true (pauli_plot_options_get_curve (options, PAULI_CURVE_FIT17) == fit);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fit)));
  activate (window, "refit", NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_plot_options_get_curve (options, PAULI_CURVE_REFIT17)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "refit, 4.451 for 4.7");
  /* In the order of the legend: the refit before the one-gluon curve. */
  g_assert_true (gtk_widget_get_next_sibling (GTK_WIDGET (fit)) ==
                 GTK_WIDGET (pauli_plot_options_get_curve (options, PAULI_CURVE_REFIT17)));
  activate (window, "one-gluon", NULL);
  g_assert_null (pauli_plot_options_get_curve (options, PAULI_CURVE_ONE_GLUON));
  fixture_destroy (window);
}

/* Left and top of a rectangle from the middle of the axes: -1, 1, or 0 if it is on both sides or nowhere. */
static int
side_of (double start, double size, double from, double length)
{
  double middle = from + length / 2;
  return size == 0 ? 0 : start >= middle ? 1 : start + size <= middle ? -1 : 0;
}

static void
assert_legend_at (const PauliFrame *frame, PauliLegendPlace place)
{
  const PauliRect *l = &frame->legend, *a = &frame->area;
  int side = side_of (l->x, l->width, a->x, a->width), height = side_of (l->y, l->height, a->y, a->height);

  switch (place) {
    case PAULI_LEGEND_TOP_RIGHT:
    case PAULI_LEGEND_BOTTOM_RIGHT:
      g_assert_cmpint (side, ==, 1);
      g_assert_cmpint (height, ==, place == PAULI_LEGEND_TOP_RIGHT ? -1 : 1);
      return;
    case PAULI_LEGEND_TOP_LEFT:
    case PAULI_LEGEND_BOTTOM_LEFT:
      g_assert_cmpint (side, ==, -1);
      g_assert_cmpint (height, ==, place == PAULI_LEGEND_TOP_LEFT ? -1 : 1);
      return;
    case PAULI_LEGEND_ABOVE:
      g_assert_cmpfloat (l->height, >, 0);
      g_assert_cmpfloat (l->y + l->height, <=, a->y);
      return;
    case PAULI_LEGEND_NONE:
      g_assert_cmpfloat (l->width * l->height, ==, 0);
      return;
    default:
      g_assert_cmpfloat (l->width * l->height, >, 0);
  }
}

static void
test_legend (void)
{
  PauliWindow *window = fixture_window (app, 1200, 900);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_F2);

  for (int place = PAULI_N_LEGEND_PLACES - 1; place >= 0; place--) {
    gtk_drop_down_set_selected (pauli_plot_options_get_legend (options), (guint) place);
    fixture_settle (window);
    g_assert_cmpint (values_of (window)->legends[PAULI_PLOT_F2], ==, place);
    g_assert_cmpint (values_of (window)->legends[PAULI_PLOT_MU], ==, PAULI_LEGEND_AUTOMATIC);
    assert_legend_at (pauli_panel_view_get_frame (view_of (window, PAULI_PLOT_F2)), (PauliLegendPlace) place);
  }
  g_assert_true (is_open (window));
  fixture_destroy (window);
}

static void
test_ratio (void)
{
  PauliWindow *window = fixture_window (app, 1000, 900);

  activate (window, "panel", "f2");
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_F2);
  GtkWidget *ratio = GTK_WIDGET (pauli_plot_options_get_ratio (options));
  g_assert_false (gtk_widget_get_visible (ratio));
  open_at (window, PAULI_PLOT_F2_DEVIATION);
  g_assert_true (gtk_widget_get_visible (ratio));
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2_DEVIATION);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (ratio)));
  gtk_widget_activate (ratio);
  fixture_settle (window);
  g_assert_true (values_of (window)->ratio);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (ratio)));
  g_assert_cmpstr (placeholder (window, PAULI_Y, 1), ==, "1.1");
  g_autoptr (GBytes) as_ratio = fixture_pixels (window, PAULI_PLOT_F2_DEVIATION);
  g_assert_false (g_bytes_equal (before, as_ratio));
  activate (window, "ratio", NULL);
  g_assert_false (values_of (window)->ratio);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (ratio)));
  g_assert_cmpstr (placeholder (window, PAULI_Y, 1), ==, "10");
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2_DEVIATION);
  g_assert_true (g_bytes_equal (before, after));
  fixture_destroy (window);
}

/* ---- The scene, from elsewhere ------------------------------------------------------------------------------------ */

/* As undo will do while it is open. */
static void
test_follows_the_scene (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_F2);
  PauliSceneValues values = *values_of (window);
  GtkEditable *start = pauli_axis_row_get_end (pauli_plot_options_get_axis (options, PAULI_Y), 0);

  gtk_widget_grab_focus (GTK_WIDGET (start));
  gtk_editable_set_text (start, "half ty");
  values.axes[PAULI_PLOT_F2][PAULI_X] = (PauliAxisView){ true, true, 0.25, 4 };
  values.hidden[PAULI_PLOT_F2] = 1u << PAULI_CURVE_EXACT;
  values.legends[PAULI_PLOT_F2] = PAULI_LEGEND_ABOVE;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  g_assert_cmpstr (end_text (window, PAULI_X, 1), ==, "4"); /* at once, not with the picture */
  fixture_settle (window);
  g_assert_true (pauli_window_get_scene (window) == scene);
  g_assert_true (is_open (window));
  g_assert_true (gtk_toggle_button_get_active (pauli_axis_row_get_log (pauli_plot_options_get_axis (options, PAULI_X))));
  g_assert_cmpstr (end_text (window, PAULI_X, 0), ==, "0.25");
  g_assert_cmpstr (end_text (window, PAULI_X, 1), ==, "4");
  g_assert_false (gtk_check_button_get_active (pauli_plot_options_get_curve (options, PAULI_CURVE_EXACT)));
  g_assert_true (gtk_check_button_get_active (pauli_plot_options_get_curve (options, PAULI_CURVE_FIT17)));
  g_assert_cmpint (gtk_drop_down_get_selected (pauli_plot_options_get_legend (options)), ==, PAULI_LEGEND_ABOVE);
  /* What is being typed stays. */
  g_assert_cmpstr (gtk_editable_get_text (start), ==, "half ty");
  fixture_destroy (window);
}

static void
test_names (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = open_at (window, PAULI_PLOT_F2);

  /* Two scales and two ends of both axes, "automatic" and "fit", two curves, legend. */
  g_assert_cmpint (assert_controls_are_named (GTK_WIDGET (options)), ==, 2 * 4 + 2 + 2 + 1);
  PauliAxisRow *y = pauli_plot_options_get_axis (options, PAULI_Y);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_axis_row_get_end (y, 1)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "End of the y axis");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_axis_row_get_log (y)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Logarithmic y axis");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_plot_options_get_curve (options, PAULI_CURVE_FIT17)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "fit, Eq. (17)");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (options), GTK_ACCESSIBLE_PROPERTY_LABEL, "Form factor F₂ against Q²");
  fixture_destroy (window);
}

/* The window goes while they are open. */
static void
test_window_goes (void)
{
  for (int i = 0; i < 3; i++) {
    PauliWindow *window = fixture_window (app, 1000, 700);
    open_at (window, PAULI_PLOT_MU);
    fixture_destroy (window);
  }
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE); /* keeps what a screen reader would be told */
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 77;
  }
  app = fixture_application ();

  g_test_add_func ("/window-plot-options/opens", test_opens);
  g_test_add_func ("/window-plot-options/small-window", test_small_window);
  g_test_add_func ("/window-plot-options/limits", test_limits);
  g_test_add_func ("/window-plot-options/bad-limits", test_bad_limits);
  g_test_add_func ("/window-plot-options/fit", test_fit);
  g_test_add_func ("/window-plot-options/units", test_units);
  g_test_add_func ("/window-plot-options/scales", test_scales);
  g_test_add_func ("/window-plot-options/all-axes", test_all_axes);
  g_test_add_func ("/window-plot-options/curves", test_curves);
  g_test_add_func ("/window-plot-options/curves-follow", test_curves_follow);
  g_test_add_func ("/window-plot-options/legend", test_legend);
  g_test_add_func ("/window-plot-options/ratio", test_ratio);
  g_test_add_func ("/window-plot-options/follows-the-scene", test_follows_the_scene);
  g_test_add_func ("/window-plot-options/names", test_names);
  g_test_add_func ("/window-plot-options/window-goes", test_window_goes);
  if (input_is_possible ()) {
    g_test_add_func ("/window-plot-options/pointer-and-keys", test_pointer_and_keys);
    g_test_add_func ("/window-plot-options/keyboard-only", test_keyboard_only);
  }
  return g_test_run ();
}
