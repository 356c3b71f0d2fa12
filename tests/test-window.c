/* The real window: controls, pictures and readouts.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"
#include "window-comparison.h"

static PauliApplication *app;

static void
assert_same_pixels (GBytes *a, GBytes *b)
{
  g_assert_true (g_bytes_equal (a, b));
}

static void
assert_other_pixels (GBytes *a, GBytes *b)
{
  g_assert_false (g_bytes_equal (a, b));
}

static void
test_starts (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (PauliPlotId plot = 0; plot < PAULI_N_OVERVIEW_PLOTS; plot++)
    g_assert_true (fixture_view_is_shown (window, plot));
  /* 0.33268..., -1.60352...: reference/limits.csv and Eq. (5) */
  g_assert_cmpstr (pauli_readouts_get_text (pauli_window_get_readouts (window), PAULI_DERIVED_MU), ==, "0.3327");
  g_assert_cmpstr (pauli_readouts_get_text (pauli_window_get_readouts (window), PAULI_DERIVED_MU_A), ==, "−1.604");
  fixture_destroy (window);
}

static void
test_picture_has_device_pixels (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  double scale_x, scale_y;

  cairo_surface_get_device_scale (pauli_panel_view_get_picture (view), &scale_x, &scale_y);
  g_assert_cmpfloat (scale_x, ==, TEST_SCALE);
  g_assert_cmpfloat (scale_y, ==, TEST_SCALE);
  g_assert_cmpint (cairo_image_surface_get_width (pauli_panel_view_get_picture (view)), ==,
                   TEST_SCALE * gtk_widget_get_width (GTK_WIDGET (view)));
  fixture_destroy (window);
}

static void
test_sliders_change_pictures (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  static const PauliParam params[] = { PAULI_PARAM_M_Q, PAULI_PARAM_INV_RHO_C };
  static const double settings[] = { 170, 900 };

  for (size_t i = 0; i < G_N_ELEMENTS (params); i++) {
    GBytes *before[PAULI_N_OVERVIEW_PLOTS];
    g_autofree char *mu = g_strdup (pauli_readouts_get_text (pauli_window_get_readouts (window), PAULI_DERIVED_MU));
    for (PauliPlotId plot = 0; plot < PAULI_N_OVERVIEW_PLOTS; plot++)
      before[plot] = fixture_pixels (window, plot);
    fixture_set (window, params[i], settings[i]);
    fixture_settle (window);
    for (PauliPlotId plot = 0; plot < PAULI_N_OVERVIEW_PLOTS; plot++) {
      g_autoptr (GBytes) after = fixture_pixels (window, plot);
      /* The profiles know no mass. */
      if (params[i] == PAULI_PARAM_M_Q && plot == PAULI_PLOT_PROFILES)
        assert_same_pixels (before[plot], after);
      else
        assert_other_pixels (before[plot], after);
      g_bytes_unref (before[plot]);
    }
    g_assert_cmpstr (mu, !=, pauli_readouts_get_text (pauli_window_get_readouts (window), PAULI_DERIVED_MU));
  }
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 170);
  g_assert_cmpfloat (fixture_values (window)->inv_rho_c, ==, 900);
  fixture_destroy (window);
}

static void
test_alpha_s_changes_mu_a_only (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliReadouts *readouts = pauli_window_get_readouts (window);
  g_autoptr (GBytes) f2 = fixture_pixels (window, PAULI_PLOT_F2);
  g_autoptr (GBytes) tail = fixture_pixels (window, PAULI_PLOT_ASYMPTOTICS);

  fixture_set (window, PAULI_PARAM_ALPHA_S, 1.0);
  fixture_settle (window);
  g_autoptr (GBytes) f2_after = fixture_pixels (window, PAULI_PLOT_F2);
  g_autoptr (GBytes) tail_after = fixture_pixels (window, PAULI_PLOT_ASYMPTOTICS);
  assert_same_pixels (f2, f2_after);
  assert_same_pixels (tail, tail_after);
  g_assert_cmpstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU), ==, "0.3327");
  g_assert_cmpstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU_A), ==, "−0.8018");
  fixture_destroy (window);
}

static void
test_random_moves_end_with_the_last_picture (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GRand) random = g_rand_new_with_seed (20170304);

  for (int i = 0; i < 1000; i++) {
    PauliParam param = (PauliParam) g_rand_int_range (random, 0, PAULI_PARAM_Q2);
    const PauliParamInfo *info = pauli_param_info (param);
    fixture_set (window, param, g_rand_double_range (random, info->min, info->max));
    for (int k = g_rand_int_range (random, 0, 4); k > 0; k--)
      g_main_context_iteration (NULL, FALSE);
  }
  fixture_settle (window);
  comparison_assert_shows_its_scene (window);
  fixture_destroy (window);
}

static void
type (PauliParameterRow *row, const char *text)
{
  GtkEditable *entry = pauli_parameter_row_get_entry (row);

  fixture_enter (entry, text);
}

static void
test_typed_values (void)
{
  static const char *const bad[] = { "5000", "0", "-3", "abc", "", "nan", "inf", "0x10", "35O", "170 GeV", "1e999", "1,000" };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliParameterRow *row = pauli_window_get_row (window, PAULI_PARAM_M_Q);
  GtkEditable *entry = pauli_parameter_row_get_entry (row);
  g_autofree char *problem = NULL;

  g_signal_connect (row, "rejected", G_CALLBACK (fixture_remember), &problem);
  type (row, "170.25");
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 170.25);
  type (row, " 2,5e2 MeV ");
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 250);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "250");
  g_assert_null (problem);
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_clear_pointer (&problem, g_free);
    type (row, bad[i]);
    g_assert_cmpfloat (fixture_values (window)->M_q, ==, 250);
    g_assert_cmpstr (gtk_editable_get_text (entry), ==, "250");
    g_autofree char *quoted = g_strdup_printf ("“%s”", bad[i]);
    g_assert_nonnull (strstr (problem, quoted));
    g_assert_nonnull (strstr (problem, "1 to 1000 MeV"));
  }
  g_signal_emit_by_name (pauli_parameter_row_get_reset (row), "clicked");
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 350);
  fixture_destroy (window);
}

/* What a hidden view showed is gone, so that it cannot come back for a moment with an old scene. */
static void
test_hidden_views_show_nothing_old (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPanelView *mu = fixture_view (window, PAULI_PLOT_MU);

  fixture_activate (window, "panel", "f2");
  g_assert_null (pauli_panel_view_get_picture (mu));
  /* Straight from one to another, whose place has the same size. */
  fixture_activate (window, "panel", "mu");
  g_assert_nonnull (pauli_panel_view_get_picture (mu));
  g_assert_false (fixture_view_is_shown (window, PAULI_PLOT_F2));
  fixture_activate (window, "panel", "overview");
  g_assert_nonnull (pauli_panel_view_get_picture (mu));
  fixture_destroy (window);
}

/* The sidebar does not follow the digits of the values, few or all. */
static void
check_width (bool errors)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  GtkWidget *view = GTK_WIDGET (fixture_view (window, PAULI_PLOT_ASYMPTOTICS));
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  if (errors)
    fixture_activate (window, "errors", NULL);
  int width = gtk_widget_get_width (view);
  for (int i = 0; i < 40; i++) {
    /* The first are at the corners, with the longest numbers. */
    fixture_set (window, PAULI_PARAM_M_Q, i < 4 ? (i & 1 ? 1000 : 1) : g_rand_double_range (random, 1, 1000));
    fixture_set (window, PAULI_PARAM_INV_RHO_C, i < 4 ? (i & 2 ? 200 : 2000) : g_rand_double_range (random, 200, 2000));
    fixture_settle (window);
    g_assert_cmpint (gtk_widget_get_width (view), ==, width);
  }
  fixture_destroy (window);
}

static void
test_errors_keep_the_width (void)
{
  check_width (false);
  check_width (true);
}

static void
test_models_and_quarks (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliReadouts *readouts = pauli_window_get_readouts (window);
  GActionGroup *actions = G_ACTION_GROUP (window);

  g_action_group_activate_action (actions, "model", g_variant_new_string ("MFA"));
  fixture_settle (window);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 170);
  g_assert_cmpfloat (pauli_parameter_row_get_value (pauli_window_get_row (window, PAULI_PARAM_M_Q)), ==, 170);
  g_assert_cmpstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU), ==, "0.1381");
  g_action_group_activate_action (actions, "quark", g_variant_new_string ("d"));
  fixture_settle (window);
  g_assert_cmpstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU), ==, "−0.06903");
  g_assert_cmpstr (pauli_readouts_get_quark_text (readouts, PAULI_DERIVED_MU, PAULI_QUARK_D), ==, "−0.06903");
  g_assert_cmpstr (pauli_readouts_get_quark_text (readouts, PAULI_DERIVED_MU, PAULI_QUARK_U), ==, "0.1381");
  g_assert_null (pauli_readouts_get_quark_text (readouts, PAULI_DERIVED_RADIUS, PAULI_QUARK_U));

  g_autoptr (GVariant) model = g_action_group_get_action_state (actions, "model");
  g_assert_cmpstr (g_variant_get_string (model, NULL), ==, "MFA");
  fixture_set (window, PAULI_PARAM_ALPHA_S, 0.6);
  g_autoptr (GVariant) none = g_action_group_get_action_state (actions, "model");
  g_assert_cmpstr (g_variant_get_string (none, NULL), ==, "");
  g_action_group_activate_action (actions, "model", g_variant_new_string ("no such model"));
  g_assert_cmpfloat (fixture_values (window)->alpha_s, ==, 0.6);
  fixture_destroy (window);
}

static int
area_of (PauliPanelView *view)
{
  return gtk_widget_get_width (GTK_WIDGET (view)) * gtk_widget_get_height (GTK_WIDGET (view));
}

static void
test_enlarge_and_back (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_MU);
  int area = area_of (view);

  g_signal_emit_by_name (view, "activated");
  fixture_settle (window);
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_MU);
  g_assert_false (fixture_view_is_shown (window, PAULI_PLOT_F2));
  g_assert_cmpint (area_of (view), >, area);
  gtk_widget_activate_action (GTK_WIDGET (window), "window.overview", NULL);
  fixture_settle (window);
  g_assert_true (fixture_view_is_shown (window, PAULI_PLOT_F2));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  fixture_destroy (window);
}

/* Every size is laid out without a warning (those are fatal), and every panel gets a picture. */
static void
test_sizes (void)
{
  static const int sizes[][2] = { { 700, 500 }, { 400, 320 }, { 1500, 400 }, { 620, 1000 } };

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++) {
    PauliWindow *window = fixture_window (app, sizes[i][0], sizes[i][1]);
    gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", NULL);
    fixture_settle (window);
    for (PauliPlotId plot = 0; plot < PAULI_N_OVERVIEW_PLOTS; plot++)
      g_assert_nonnull (
        pauli_panel_view_get_picture (fixture_view (window, plot)));
    fixture_destroy (window);
  }
}

static guint32
corner_pixel (PauliWindow *window)
{
  g_autoptr (GBytes) pixels = fixture_pixels (window, PAULI_PLOT_F2);
  return *(const guint32 *) g_bytes_get_data (pixels, NULL) & 0xffffff;
}

static void
test_dark_style (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  g_assert_cmphex (corner_pixel (window), ==, 0xffffff);
  g_action_group_change_action_state (G_ACTION_GROUP (app), "style", g_variant_new_string ("dark"));
  fixture_settle (window);
  g_assert_cmpint (fixture_values (window)->theme, ==, PAULI_THEME_DARK);
  g_assert_cmphex (corner_pixel (window), ==, 0x1e1e1e);
  g_action_group_change_action_state (G_ACTION_GROUP (app), "style", g_variant_new_string ("light"));
  fixture_settle (window);
  g_assert_cmphex (corner_pixel (window), ==, 0xffffff);
  fixture_destroy (window);
}

static void
test_errors_on_demand (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliReadouts *readouts = pauli_window_get_readouts (window);

  g_action_group_activate_action (G_ACTION_GROUP (window), "errors", NULL);
  g_assert_nonnull (strstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU), "0.33268133443"));
  g_assert_nonnull (strstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU), "±"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "errors", NULL);
  g_assert_cmpstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU), ==, "0.3327");
  fixture_destroy (window);
}

/* Windows that go at any moment: before the first picture, while a job runs, with a picture on its way. */
static void
test_closing_while_a_job_runs (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (int i = 0; i < 60; i++) {
    PauliWindow *window = pauli_window_new (GTK_APPLICATION (app), NULL);
    gtk_window_present (GTK_WINDOW (window));
    for (int k = g_rand_int_range (random, 0, 60); k > 0; k--)
      g_main_context_iteration (NULL, FALSE);
    fixture_set (window, PAULI_PARAM_M_Q, g_rand_double_range (random, 1, 1000));
    g_main_context_iteration (NULL, FALSE);
    g_usleep ((gulong) g_rand_int_range (random, 0, 15000));
    fixture_destroy (window);
  }
}

static void
test_formats (void)
{
  static const struct {
    double value, abserr;
    const char *text;
  } cases[] = {
    { 0.332681334, 1e-15, "0.3327" }, { -1.60352, 0, "−1.604" },       { 2.34441e-5, 1e-20, "2.344×10⁻⁵" },
    { 1200, 1e-12, "1200" },          { 0.332681334, 1e-2, "0.3" },    { 123456, 0, "1.235×10⁵" },
    { 0, 0, "0" },                    { 99999.4, 0, "99999" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = pauli_format_result ((PauliResult){ cases[i].value, cases[i].abserr, PAULI_OK });
    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

int
main (int argc, char *argv[])
{
  g_setenv ("GDK_SCALE", G_STRINGIFY (TEST_SCALE), TRUE);
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window/starts", test_starts);
  g_test_add_func ("/window/device-pixels", test_picture_has_device_pixels);
  g_test_add_func ("/window/sliders-change-pictures", test_sliders_change_pictures);
  g_test_add_func ("/window/alpha_s-changes-mu_a-only", test_alpha_s_changes_mu_a_only);
  g_test_add_func ("/window/random-moves", test_random_moves_end_with_the_last_picture);
  g_test_add_func ("/window/typed-values", test_typed_values);
  g_test_add_func ("/window/models-and-quarks", test_models_and_quarks);
  g_test_add_func ("/window/enlarge-and-back", test_enlarge_and_back);
  g_test_add_func ("/window/hidden-views", test_hidden_views_show_nothing_old);
  g_test_add_func ("/window/errors-keep-the-width", test_errors_keep_the_width);
  g_test_add_func ("/window/sizes", test_sizes);
  g_test_add_func ("/window/dark-style", test_dark_style);
  g_test_add_func ("/window/errors-on-demand", test_errors_on_demand);
  g_test_add_func ("/window/closing-while-a-job-runs", test_closing_while_a_job_runs);
  g_test_add_func ("/window/formats", test_formats);
  return g_test_run ();
}
