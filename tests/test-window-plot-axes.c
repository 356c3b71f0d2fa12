/* The real window: the axes in the options of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "options-fixture.h"

#include <math.h>

static PauliApplication *app;

static void
test_limits (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2);
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_F2);

  g_assert_cmpstr (options_end_text (window, PAULI_X, 0), ==, "");
  g_assert_cmpstr (options_placeholder (window, PAULI_X, 1), ==, "5");
  options_type_end (window, PAULI_X, 1, "8 GeV²"); /* the start is where the picture has it */
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 0, 8);
  g_assert_cmpstr (options_end_text (window, PAULI_X, 0), ==, "0");
  g_assert_cmpstr (options_end_text (window, PAULI_X, 1), ==, "8");
  options_type_end (window, PAULI_X, 0, "0,5");
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 0.5, 8);
  options_type_end (window, PAULI_Y, 0, "-0.1");
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_Y, false, true, -0.1, 0.25); /* the curve is lower from 0.5 on */
  g_autoptr (GBytes) other = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_false (g_bytes_equal (before, other));
  /* Other plots stay. */
  options_assert_axis (window, PAULI_PLOT_MU, PAULI_X, false, false, 80, 500);

  options_type_end (window, PAULI_X, 0, " "); /* empty: automatic */
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, false, 0, 5);
  g_assert_cmpstr (options_end_text (window, PAULI_X, 1), ==, "");
  g_assert_true (fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  options_type_end (window, PAULI_X, 1, "2");
  g_signal_emit_by_name (pauli_plot_options_get_automatic (options), "clicked");
  fixture_settle (window);
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, false, 0, 5);
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_Y, false, false, 0, 0.4);
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (options_are_open (window));
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
  g_autofree char *before = g_strdup (options_end_text (window, bad->direction, bad->end)), *problem = NULL;
  PauliScene *scene = pauli_window_get_scene (window);
  gulong id = g_signal_connect (pauli_window_get_plot_options (window), "rejected", G_CALLBACK (fixture_remember), &problem);

  options_type_end (window, bad->direction, bad->end, bad->text);
  g_assert_true (pauli_window_get_scene (window) == scene);
  g_assert_cmpstr (options_end_text (window, bad->direction, bad->end), ==, before);
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

  options_open_at (window, PAULI_PLOT_F2);
  options_type_end (window, PAULI_X, 1, "3");
  options_type_end (window, PAULI_X, 0, "1");
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++)
    refuses (window, &bad[i]);
  options_open_at (window, PAULI_PLOT_MU);
  refuses (window, &(BadLimit){ PAULI_X, 1, "2000", "M_q: “2000” is not a number from 0 to 1000 MeV" });
  PauliAxisRow *x = pauli_plot_options_get_axis (pauli_window_get_plot_options (window), PAULI_X);
  options_set_active (window, pauli_axis_row_get_log (x), true);
  refuses (window, &(BadLimit){ PAULI_X, 0, "0.5", "M_q: “0.5” is not a number from 1 to 1000 MeV" });
  fixture_activate (window, "panel", "mu");
  options_open_at (window, PAULI_PLOT_MU_DEVIATION);
  refuses (window, &(BadLimit){ PAULI_Y, 0, "low", "deviation: “low” is not a number from -1e+12 to 1e+12 %" });
  fixture_activate (window, "ratio", NULL);
  refuses (window, &(BadLimit){ PAULI_Y, 0, "2", "ratio: “2” is not below the end of the axis, 1.1" });
  fixture_destroy (window);
}

/* Of the plot whose options are open, though the focus is in them. */
static void
test_fit (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  fixture_activate (window, "plot-options", NULL); /* of the first plot, as no view had the focus yet */
  g_signal_emit_by_name (pauli_plot_options_get_fit (pauli_window_get_plot_options (window)), "clicked");
  fixture_settle (window);
  g_assert_true (fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  g_assert_false (fixture_values (window)->axes[PAULI_PLOT_MU][PAULI_Y].fixed);
  g_signal_emit_by_name (pauli_plot_options_get_automatic (pauli_window_get_plot_options (window)), "clicked");
  fixture_settle (window);
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_MU);
  GtkWidget *fit = GTK_WIDGET (pauli_plot_options_get_fit (options));

  gtk_widget_grab_focus (fit);
  g_signal_emit_by_name (fit, "clicked");
  fixture_settle (window);
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    g_assert_true (fixture_values (window)->axes[plot][PAULI_Y].fixed == (plot == PAULI_PLOT_MU));
  g_assert_true (options_are_open (window));
  g_assert_cmpstr (options_end_text (window, PAULI_Y, 1), !=, "");
  g_signal_emit_by_name (pauli_plot_options_get_automatic (options), "clicked");
  fixture_settle (window);
  options_assert_axis (window, PAULI_PLOT_MU, PAULI_X, false, false, 80, 500);
  fixture_destroy (window);
}

/* Limits are typed as all quantities are, with a unit or without, also in the units no parameter has. */
static void
test_units (void)
{
  PauliWindow *window = fixture_window (app, 1000, 900);

  fixture_activate (window, "panel", "mu");
  options_open_at (window, PAULI_PLOT_MU_DEVIATION);
  options_type_end (window, PAULI_Y, 0, "\u22125 %");
  options_type_end (window, PAULI_Y, 1, "2.5");
  options_assert_axis (window, PAULI_PLOT_MU_DEVIATION, PAULI_Y, false, true, -5, 2.5);
  refuses (window, &(BadLimit){ PAULI_Y, 1, "% 3", "deviation: “% 3” is not a number" });
  refuses (window, &(BadLimit){ PAULI_Y, 1, "3 GeV", "“3 GeV” is a mass" });
  options_type_end (window, PAULI_X, 1, "0.6 GeV");
  options_assert_axis (window, PAULI_PLOT_MU_DEVIATION, PAULI_X, false, true, 80, 600);

  fixture_activate (window, "panel", "map");
  options_open_at (window, PAULI_PLOT_MAP);
  options_type_end (window, PAULI_Y, 1, "0.5 fm");
  options_assert_axis (window, PAULI_PLOT_MAP, PAULI_Y, false, true, 0.15, 0.5);
  options_type_end (window, PAULI_Y, 0, "0.25");
  options_assert_axis (window, PAULI_PLOT_MAP, PAULI_Y, false, true, 0.25, 0.5);
  options_type_end (window, PAULI_Y, 0, "1/600 MeV^-1");
  g_assert_cmpfloat_with_epsilon (fixture_values (window)->axes[PAULI_PLOT_MAP][PAULI_Y].min, 197.3269804 / 600, 1e-12);
  refuses (window, &(BadLimit){ PAULI_Y, 1, "600 MeV", "ρ_c: “600 MeV” is a mass; needed is a length" });
  fixture_destroy (window);
}

static void
test_scales (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2);
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_F2);
  PauliAxisRow *x = pauli_plot_options_get_axis (options, PAULI_X), *y = pauli_plot_options_get_axis (options, PAULI_Y);

  g_assert_true (gtk_toggle_button_get_active (pauli_axis_row_get_linear (x)));
  options_set_active (window, pauli_axis_row_get_log (x), true);
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, true, false, 1e-3, 5);
  g_assert_cmpstr (options_placeholder (window, PAULI_X, 0), ==, "0.001");
  options_set_active (window, pauli_axis_row_get_log (y), true);
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_Y, true, false, 0.01, 1);
  options_set_active (window, pauli_axis_row_get_linear (x), true);
  options_set_active (window, pauli_axis_row_get_linear (y), true);
  g_autoptr (GBytes) after = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_true (g_bytes_equal (before, after));

  /* Fixed limits stay, or are cut to what a logarithm has; of negative ones nothing is left. */
  options_type_end (window, PAULI_X, 1, "3");
  options_set_active (window, pauli_axis_row_get_log (x), true);
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, true, true, 1e-6, 3);
  g_assert_cmpstr (options_end_text (window, PAULI_X, 0), ==, "1e-06");
  options_set_active (window, pauli_axis_row_get_linear (x), true);
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 1e-6, 3);
  options_type_end (window, PAULI_Y, 0, "-2");
  options_type_end (window, PAULI_Y, 1, "-1");
  options_set_active (window, pauli_axis_row_get_log (y), true);
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_Y, true, false, 0.01, 1);

  options_open_at (window, PAULI_PLOT_ASYMPTOTICS); /* logarithmic from the start */
  g_assert_true (gtk_toggle_button_get_active (pauli_axis_row_get_log (x)));
  options_set_active (window, pauli_axis_row_get_linear (x), true);
  options_assert_axis (window, PAULI_PLOT_ASYMPTOTICS, PAULI_X, false, false, 0, 50);
  fixture_destroy (window);
}

/* Every axis of every plot takes both scales, a limit of its own, and the way back. */
static void
test_all_axes (void)
{
  static const char *const panels[] = { "f2", "mu", "asymptotics", "vertex", "map" };
  PauliWindow *window = fixture_window (app, 1000, 900);

  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
    fixture_activate (window, "panel", panels[i]);
    PauliPlotId plots[PAULI_N_PLOTS];
    size_t n = pauli_scene_plots (pauli_window_get_scene (window), plots);
    for (size_t k = 0; k < n; k++) {
      PauliPlotOptions *options = options_open_at (window, plots[k]);
      for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
        PauliAxisRow *row = pauli_plot_options_get_axis (options, direction);
        const PauliAxisView *view = &fixture_values (window)->axes[plots[k]][direction];
        bool log_scale = view->log;
        options_set_active (window, log_scale ? pauli_axis_row_get_linear (row) : pauli_axis_row_get_log (row), true);
        g_assert_true (fixture_values (window)->axes[plots[k]][direction].log == !log_scale);
        options_set_active (window, log_scale ? pauli_axis_row_get_log (row) : pauli_axis_row_get_linear (row), true);
        const PauliFrame *frame = pauli_panel_view_get_frame (fixture_view (window, plots[k]));
        const PauliAxis *shown = direction == PAULI_X ? &frame->x : &frame->y;
        double middle = shown->log ? sqrt (shown->min * shown->max) : (shown->min + shown->max) / 2;
        double start = shown->min;
        char text[G_ASCII_DTOSTR_BUF_SIZE];
        options_type_end (window, direction, 1, g_ascii_dtostr (text, sizeof text, middle == 0 ? 1 : middle));
        options_assert_axis (window, plots[k], direction, log_scale, true, start, middle == 0 ? 1 : middle);
        options_type_end (window, direction, 1, "");
        g_assert_false (fixture_values (window)->axes[plots[k]][direction].fixed);
      }
    }
  }
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-plot-axes/limits", test_limits);
  g_test_add_func ("/window-plot-axes/bad-limits", test_bad_limits);
  g_test_add_func ("/window-plot-axes/fit", test_fit);
  g_test_add_func ("/window-plot-axes/units", test_units);
  g_test_add_func ("/window-plot-axes/scales", test_scales);
  g_test_add_func ("/window-plot-axes/all-axes", test_all_axes);
  return g_test_run ();
}
