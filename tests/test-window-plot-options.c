/* The real window: the options of a plot, but for its axes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "options-fixture.h"
#include "window-input.h"

static PauliApplication *app;

/* ---- Opening ------------------------------------------------------------------------------------------------------ */

static void
test_opens (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = pauli_window_get_plot_options (window);

  g_assert_false (options_are_open (window));
  fixture_activate (window, "plot-options", NULL); /* the focus is on a slider: the first plot */
  g_assert_true (options_are_open (window));
  g_assert_cmpint (pauli_plot_options_get_plot_id (options), ==, PAULI_PLOT_F2);
  fixture_activate (window, "plot-options", NULL);
  g_assert_false (options_are_open (window));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture_view (window, PAULI_PLOT_F2))));
  for (PauliPlotId plot = 0; plot < PAULI_N_OVERVIEW_PLOTS; plot++)
    options_open_at (window, plot);
  fixture_activate (window, "panel", "mu");
  g_assert_true (options_are_open (window) == (pauli_plot_options_get_plot_id (options) == PAULI_PLOT_MU));
  options_open_at (window, PAULI_PLOT_MU_DEVIATION);
  fixture_activate (window, "deviation", NULL); /* its plot goes */
  g_assert_false (options_are_open (window));

  fixture_activate (window, "panel", "paper");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "plot-options"));
  fixture_activate (window, "plot-options", NULL);
  g_assert_false (options_are_open (window));
  fixture_destroy (window);
}

static void
test_pointer_and_keys (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = pauli_window_get_plot_options (window);

  input_point (window, GTK_WIDGET (fixture_view (window, PAULI_PLOT_ASYMPTOTICS)), 0.5, 0.6);
  input_act (window, "click 3 sleep 0.3");
  g_assert_true (options_are_open (window));
  g_assert_cmpint (pauli_plot_options_get_plot_id (options), ==, PAULI_PLOT_ASYMPTOTICS);
  input_act (window, "key Escape sleep 0.3");
  g_assert_false (options_are_open (window));
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_OVERVIEW);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture_view (window, PAULI_PLOT_ASYMPTOTICS))));

  static const char *const keys[] = { "key Menu sleep 0.3", "key shift+F10 sleep 0.3", "key ctrl+l sleep 0.3" };
  for (size_t i = 0; i < G_N_ELEMENTS (keys); i++) {
    gtk_widget_grab_focus (GTK_WIDGET (fixture_view (window, PAULI_PLOT_MU)));
    input_act (window, "%s", keys[i]);
    if (!options_are_open (window))
      g_error ("“%s” opens nothing", keys[i]);
    g_assert_cmpint (pauli_plot_options_get_plot_id (options), ==, PAULI_PLOT_MU);
    input_act (window, "key ctrl+l sleep 0.3"); /* which goes through */
    g_assert_false (options_are_open (window));
  }
  fixture_destroy (window);
}

/* All with keys: the y axis logarithmic, a limit, a curve, and it stays open; shortcuts of the window work meanwhile. */
static void
test_keyboard_only (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_F2);

  gtk_widget_grab_focus (GTK_WIDGET (pauli_axis_row_get_linear (pauli_plot_options_get_axis (options, PAULI_X))));
  input_act (window, "key Tab Tab 1 Tab"); /* logarithmic is next, then the start */
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 1, 5);
  gtk_widget_grab_focus (GTK_WIDGET (pauli_plot_options_get_curve (options, PAULI_CURVE_EXACT)));
  input_act (window, "key Tab space");
  g_assert_cmphex (fixture_values (window)->hidden[PAULI_PLOT_F2], ==, 1u << PAULI_CURVE_FIT17);
  g_assert_true (options_are_open (window));
  gtk_widget_grab_focus (GTK_WIDGET (pauli_plot_options_get_legend (options)));
  input_act (window, "key space sleep 0.3 key Down Down Return sleep 0.3");
  g_assert_cmpint (fixture_values (window)->legends[PAULI_PLOT_F2], ==, PAULI_LEGEND_TOP_LEFT);
  g_assert_true (options_are_open (window));
  input_act (window, "key ctrl+k");
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 1);
  g_assert_true (options_are_open (window));
  input_act (window, "key ctrl+z");
  g_assert_cmpint (fixture_values (window)->n_pins, ==, 0);
  input_act (window, "key ctrl+z");
  g_assert_cmpint (gtk_drop_down_get_selected (pauli_plot_options_get_legend (options)), ==, PAULI_LEGEND_AUTOMATIC);
  g_assert_true (options_are_open (window));
  /* Escape gives up what was typed, and then closes. */
  gtk_widget_grab_focus (GTK_WIDGET (pauli_axis_row_get_end (pauli_plot_options_get_axis (options, PAULI_X), 1)));
  input_act (window, "key 7 Escape");
  g_assert_true (options_are_open (window));
  g_assert_cmpstr (options_end_text (window, PAULI_X, 1), ==, "5");
  input_act (window, "key Escape sleep 0.3");
  g_assert_false (options_are_open (window));
  options_assert_axis (window, PAULI_PLOT_F2, PAULI_X, false, true, 1, 5);
  fixture_destroy (window);
}

/* In the smallest window it fits, and scrolls to the last control. */
static void
test_small_window (void)
{
  PauliWindow *window = fixture_window (app, 700, 500);
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_ASYMPTOTICS);

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

/* ---- Curves, legend, ratio ---------------------------------------------------------------------------------------- */

static void
test_curves (void)
{
  static const PauliCurveId curves[] = { PAULI_CURVE_EXACT,     PAULI_CURVE_FIT17,         PAULI_CURVE_LIMIT,
                                         PAULI_CURVE_LEADING21, PAULI_CURVE_PARTIAL_SUM,   PAULI_CURVE_EQ23_PRINTED,
                                         PAULI_CURVE_EQ23_CORRECTED };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliSceneValues values = *fixture_values (window);

  values.partial_sums = 4;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  fixture_activate (window, "pin", NULL);
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_ASYMPTOTICS);
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_ASYMPTOTICS);
  for (size_t i = 0; i < G_N_ELEMENTS (curves); i++) {
    GtkCheckButton *check = pauli_plot_options_get_curve (options, curves[i]);
    g_assert_true (gtk_check_button_get_active (check));
    options_set_active (window, check, false);
    g_autoptr (GBytes) without = fixture_pixels (window, PAULI_PLOT_ASYMPTOTICS);
    g_assert_cmphex (fixture_values (window)->hidden[PAULI_PLOT_ASYMPTOTICS], ==, 1u << curves[i]);
    g_assert_cmphex (fixture_values (window)->hidden[PAULI_PLOT_F2], ==, 0);
    g_assert_false (g_bytes_equal (before, without));
    g_assert_true (options_are_open (window));
    g_assert_true (pauli_plot_options_get_curve (options, curves[i]) == check);
    options_set_active (window, check, true);
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
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_F2);
  GtkCheckButton *fit = pauli_plot_options_get_curve (options, PAULI_CURVE_FIT17);

  gtk_widget_grab_focus (GTK_WIDGET (fit));
  fixture_activate (window, "one-gluon", NULL);
  g_assert_nonnull (pauli_plot_options_get_curve (options, PAULI_CURVE_ONE_GLUON));
  g_assert_true (pauli_plot_options_get_curve (options, PAULI_CURVE_FIT17) == fit);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fit)));
  fixture_activate (window, "refit", NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pauli_plot_options_get_curve (options, PAULI_CURVE_REFIT17)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "refit, 4.451 for 4.7");
  /* In the order of the legend: the refit before the one-gluon curve. */
  g_assert_true (gtk_widget_get_next_sibling (GTK_WIDGET (fit)) ==
                 GTK_WIDGET (pauli_plot_options_get_curve (options, PAULI_CURVE_REFIT17)));
  fixture_activate (window, "one-gluon", NULL);
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
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_F2);

  for (int place = PAULI_N_LEGEND_PLACES - 1; place >= 0; place--) {
    gtk_drop_down_set_selected (pauli_plot_options_get_legend (options), (guint) place);
    fixture_settle (window);
    g_assert_cmpint (fixture_values (window)->legends[PAULI_PLOT_F2], ==, place);
    g_assert_cmpint (fixture_values (window)->legends[PAULI_PLOT_MU], ==, PAULI_LEGEND_AUTOMATIC);
    assert_legend_at (pauli_panel_view_get_frame (fixture_view (window, PAULI_PLOT_F2)), (PauliLegendPlace) place);
  }
  g_assert_true (options_are_open (window));
  fixture_destroy (window);
}

static void
test_ratio (void)
{
  PauliWindow *window = fixture_window (app, 1000, 900);

  fixture_activate (window, "panel", "f2");
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_F2);
  GtkWidget *ratio = GTK_WIDGET (pauli_plot_options_get_ratio (options));
  g_assert_false (gtk_widget_get_visible (ratio));
  options_open_at (window, PAULI_PLOT_F2_DEVIATION);
  g_assert_true (gtk_widget_get_visible (ratio));
  g_autoptr (GBytes) before = fixture_pixels (window, PAULI_PLOT_F2_DEVIATION);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (ratio)));
  gtk_widget_activate (ratio);
  fixture_settle (window);
  g_assert_true (fixture_values (window)->ratio);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (ratio)));
  g_assert_cmpstr (options_placeholder (window, PAULI_Y, 1), ==, "1.1");
  g_autoptr (GBytes) as_ratio = fixture_pixels (window, PAULI_PLOT_F2_DEVIATION);
  g_assert_false (g_bytes_equal (before, as_ratio));
  fixture_activate (window, "ratio", NULL);
  g_assert_false (fixture_values (window)->ratio);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (ratio)));
  g_assert_cmpstr (options_placeholder (window, PAULI_Y, 1), ==, "10");
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
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_F2);
  PauliSceneValues values = *fixture_values (window);
  GtkEditable *start = pauli_axis_row_get_end (pauli_plot_options_get_axis (options, PAULI_Y), 0);

  gtk_widget_grab_focus (GTK_WIDGET (start));
  gtk_editable_set_text (start, "half ty");
  values.axes[PAULI_PLOT_F2][PAULI_X] = (PauliAxisView){ true, true, 0.25, 4 };
  values.hidden[PAULI_PLOT_F2] = 1u << PAULI_CURVE_EXACT;
  values.legends[PAULI_PLOT_F2] = PAULI_LEGEND_ABOVE;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  g_assert_cmpstr (options_end_text (window, PAULI_X, 1), ==, "4"); /* at once, not with the picture */
  fixture_settle (window);
  g_assert_true (pauli_window_get_scene (window) == scene);
  g_assert_true (options_are_open (window));
  g_assert_true (gtk_toggle_button_get_active (pauli_axis_row_get_log (pauli_plot_options_get_axis (options, PAULI_X))));
  g_assert_cmpstr (options_end_text (window, PAULI_X, 0), ==, "0.25");
  g_assert_cmpstr (options_end_text (window, PAULI_X, 1), ==, "4");
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
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_F2);

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
    options_open_at (window, PAULI_PLOT_MU);
    fixture_destroy (window);
  }
}

/* Where there is room, else over the plot; never narrower than what is in them. */
static void
check_place (int width, PauliPlotId plot, bool sidebar, GtkPositionType expected)
{
  PauliWindow *window = fixture_window (app, width, 700);
  int needed;

  if (!sidebar)
    fixture_activate (window, "sidebar", NULL);
  if (plot == PAULI_PLOT_ASYMPTOTICS)
    fixture_activate (window, "panel", "asymptotics");
  fixture_settle (window);
  PauliPlotOptions *options = options_open_at (window, plot);
  g_assert_cmpint (gtk_popover_get_position (GTK_POPOVER (options)), ==, expected);
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (options)), GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (gtk_popover_get_child (GTK_POPOVER (options))), >=, needed);
  fixture_destroy (window);
}

static void
test_places (void)
{
  check_place (1200, PAULI_PLOT_MU, true, GTK_POS_LEFT);
  check_place (1200, PAULI_PLOT_F2, true, GTK_POS_LEFT);
  check_place (1200, PAULI_PLOT_F2, false, GTK_POS_RIGHT);
  check_place (1590, PAULI_PLOT_ASYMPTOTICS, false, GTK_POS_RIGHT); /* over it, though there is no room on the screen */
  check_place (500, PAULI_PLOT_ASYMPTOTICS, false, GTK_POS_RIGHT);
}

/* In a small window the plots scroll; what the options point to is in it. */
static void
test_scrolled_away (void)
{
  PauliWindow *window = fixture_window (app, 400, 500);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  GdkRectangle line;

  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  fixture_settle (window);
  g_assert_true (pauli_panel_view_can_scroll (view));
  fixture_activate (window, "plot-options", NULL);
  g_assert_true (options_are_open (window));
  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (pauli_window_get_plot_options (window)), &line));
  g_assert_cmpint (line.y, >=, 0);
  g_assert_cmpint (line.y + line.height, <=, gtk_widget_get_height (scrolled));
  fixture_destroy (window);
}

/* While they are open, all is laid out anew. */
static void
test_laid_out_anew (void)
{
  PauliWindow *window = fixture_window (app, 1200, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_ASYMPTOTICS);
  PauliPlotOptions *options = options_open_at (window, PAULI_PLOT_ASYMPTOTICS);
  graphene_rect_t seen;
  GdkRectangle line;

  fixture_activate (window, "panel", "asymptotics");
  g_assert_true (options_are_open (window));
  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (options), &line));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (view), gtk_widget_get_parent (GTK_WIDGET (options)), &seen));
  g_assert_cmpint (line.y, ==, (int) (seen.origin.y + seen.size.height / 2));
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE); /* keeps what a screen reader would be told */
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-plot-options/opens", test_opens);
  g_test_add_func ("/window-plot-options/small-window", test_small_window);
  g_test_add_func ("/window-plot-options/places", test_places);
  g_test_add_func ("/window-plot-options/scrolled-away", test_scrolled_away);
  g_test_add_func ("/window-plot-options/laid-out-anew", test_laid_out_anew);
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
