/* The real window: vertex, deviations, refits, bands, orders, profiles, the solver and the paper's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"
#include "solve-fixture.h"

#include <math.h>

static PauliApplication *app;

/* Whether the picture of a plot changes by what is done. */
typedef void (*Doing) (PauliWindow *window);

static bool
changes (PauliWindow *window, PauliPlotId plot, Doing doing)
{
  g_autoptr (GBytes) before = fixture_pixels (window, plot);
  doing (window);
  fixture_settle (window);
  g_autoptr (GBytes) after = fixture_pixels (window, plot);
  return !g_bytes_equal (before, after);
}

static void
other_alpha_s (PauliWindow *window)
{
  fixture_set (window, PAULI_PARAM_ALPHA_S, fixture_values (window)->alpha_s + 0.25);
}

static void
assert_shows (PauliWindow *window, size_t n, const PauliPlotId *plots)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    bool expected = false;
    for (size_t i = 0; i < n; i++)
      expected = expected || plots[i] == plot;
    g_assert_true (fixture_view_is_shown (window, plot) == expected);
  }
}

/* ---- Vertex and deviations ---------------------------------------------------------------------------------------- */

static void
assert_vertex_text (PauliWindow *window)
{
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));
  PauliVirtualities v = pauli_scene_virtualities (pauli_window_get_scene (window));
  g_autofree char *exact = pauli_format_result (pauli_vertex (&params, v));
  g_autofree char *gaussian = pauli_format_result (pauli_vertex_gaussian (&params, v));

  g_assert_nonnull (strstr (pauli_window_get_vertex_text (window), exact));
  g_assert_nonnull (strstr (pauli_window_get_vertex_text (window), gaussian));
}

static void
other_t (PauliWindow *window)
{
  fixture_set (window, PAULI_PARAM_T, 1.25);
}

static void
other_k1 (PauliWindow *window)
{
  fixture_set (window, PAULI_PARAM_K1, 1);
}

static void
test_vertex (void)
{
  static const PauliPlotId plots[] = { PAULI_PLOT_PROFILES, PAULI_PLOT_PROFILES_RATIO, PAULI_PLOT_VERTEX };
  PauliWindow *window = fixture_window (app, 1100, 700);

  fixture_activate (window, "panel", "vertex");
  assert_shows (window, G_N_ELEMENTS (plots), plots);
  assert_vertex_text (window);
  g_assert_true (changes (window, PAULI_PLOT_VERTEX, other_alpha_s));
  assert_vertex_text (window);
  g_assert_false (changes (window, PAULI_PLOT_PROFILES, other_alpha_s));
  g_assert_true (changes (window, PAULI_PLOT_VERTEX, other_t)); /* the dot */
  g_assert_true (changes (window, PAULI_PLOT_VERTEX, other_k1));
  assert_vertex_text (window);
  fixture_destroy (window);
}

static void
test_deviation (void)
{
  static const struct {
    const char *panel;
    PauliPlotId plots[2];
  } rows[] = {
    { "f2", { PAULI_PLOT_F2, PAULI_PLOT_F2_DEVIATION } },
    { "mu", { PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION } },
    { "asymptotics", { PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION } },
  };
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    fixture_activate (window, "panel", rows[i].panel);
    assert_shows (window, 2, rows[i].plots);
    fixture_activate (window, "deviation", NULL);
    g_assert_false (fixture_values (window)->deviation);
    assert_shows (window, 1, rows[i].plots);
    fixture_activate (window, "deviation", NULL);
    assert_shows (window, 2, rows[i].plots);
    /* A double click on the lower plot goes back too, and the focus to the panel. */
    g_signal_emit_by_name (fixture_view (window, rows[i].plots[1]), "activated");
    fixture_settle (window);
    g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_OVERVIEW);
    g_assert_true (gtk_widget_has_focus (
      GTK_WIDGET (fixture_view (window, rows[i].plots[0]))));
  }
  fixture_destroy (window);
}

/* Each of the panels, at sizes from a phone's to a wide one, with all there is to show. */
static void
test_sizes (void)
{
  static const int sizes[][2] = { { 400, 320 }, { 620, 1000 }, { 1500, 500 } };
  static const char *const panels[] = { "overview", "f2", "mu", "asymptotics", "vertex", "paper" };

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++) {
    PauliWindow *window = fixture_window (app, sizes[i][0], sizes[i][1]);
    fixture_activate (window, "refit", NULL);
    fixture_activate (window, "one-gluon", NULL);
    for (size_t k = 0; k < G_N_ELEMENTS (panels); k++)
      fixture_activate (window, "panel", panels[k]);
    fixture_destroy (window);
  }
}

/* ---- Curves and fits ---------------------------------------------------------------------------------------------- */

static void
toggle_one_gluon (PauliWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "one-gluon", NULL);
}

static void
test_one_gluon (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  g_assert_false (fixture_values (window)->one_gluon);
  g_assert_false (changes (window, PAULI_PLOT_F2, other_alpha_s));
  g_assert_true (changes (window, PAULI_PLOT_F2, toggle_one_gluon));
  g_assert_true (changes (window, PAULI_PLOT_F2, other_alpha_s));
  g_assert_true (changes (window, PAULI_PLOT_ASYMPTOTICS, other_alpha_s));
  fixture_destroy (window);
}

static void
type_end (PauliWindow *window, int i, const char *text)
{
  GtkEditable *entry = pauli_curve_options_get_end (pauli_window_get_options (window), i);

  fixture_enter (entry, text);
  fixture_settle (window);
}

/* 4.451 is the refit of physics for DP and 0 to 5 GeV^2. */
static void
test_refit (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliCurveOptions *options = pauli_window_get_options (window);
  g_autofree char *problem = NULL;

  g_signal_connect (options, "rejected", G_CALLBACK (fixture_remember), &problem);
  g_assert_cmpstr (pauli_curve_options_get_fit_text (options), ==, "");
  fixture_activate (window, "refit", NULL);
  g_assert_nonnull (strstr (pauli_curve_options_get_fit_text (options), "4.451 ± 0.0089"));
  g_assert_nonnull (strstr (pauli_curve_options_get_fit_text (options), "−0.0588 ± 0.0011"));

  g_autofree char *before = g_strdup (pauli_curve_options_get_fit_text (options));
  g_autoptr (GBytes) curve = fixture_pixels (window, PAULI_PLOT_F2);
  type_end (window, 1, "1 GeV²");
  g_autoptr (GBytes) other = fixture_pixels (window, PAULI_PLOT_F2);
  g_assert_cmpfloat (fixture_values (window)->fit_Q2_max, ==, 1);
  g_assert_cmpstr (before, !=, pauli_curve_options_get_fit_text (options));
  g_assert_false (g_bytes_equal (curve, other));
  g_assert_null (problem);

  type_end (window, 0, "1");
  g_assert_nonnull (strstr (problem, "“1” is not below the end of the window, 1 GeV²"));
  type_end (window, 3, "80");
  g_assert_nonnull (strstr (problem, "“80” is not above the start of the window, 80 MeV"));
  type_end (window, 2, "0.5");
  g_assert_nonnull (strstr (problem, "1 to 1000 MeV"));
  g_assert_cmpstr (gtk_editable_get_text (pauli_curve_options_get_end (options, 2)), ==, "80");
  g_assert_cmpfloat (fixture_values (window)->fit_Q2_min, ==, 0);
  fixture_destroy (window);
}

static void
select_fit17 (PauliWindow *window)
{
  gtk_drop_down_set_selected (pauli_curve_options_get_bands (pauli_window_get_options (window)), 1 + PAULI_FORMULA_FIT17);
}

static void
select_series (PauliWindow *window)
{
  gtk_drop_down_set_selected (pauli_curve_options_get_bands (pauli_window_get_options (window)),
                              1 + PAULI_FORMULA_SERIES24);
}

static void
test_bands (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliCurveOptions *options = pauli_window_get_options (window);

  g_assert_cmpstr (pauli_curve_options_get_ranges_text (options), ==, "");
  g_assert_true (changes (window, PAULI_PLOT_F2, select_fit17));
  g_assert_cmpint (fixture_values (window)->bands, ==, PAULI_FORMULA_FIT17);
  g_assert_cmpstr (pauli_curve_options_get_ranges_text (options), ==,
                   "Over Q²:\n1 %: up to 0.1248 GeV²\n5 %: up to 3.156 GeV²\n10 %: up to 6.409 GeV²");
  g_assert_true (changes (window, PAULI_PLOT_MU, select_series));
  g_assert_cmpstr (pauli_curve_options_get_ranges_text (options), ==,
                   "Over M_q:\n1 %: up to 469.3 MeV\n5 %: up to 599.7 MeV\n10 %: up to 667.0 MeV");
  gtk_drop_down_set_selected (pauli_curve_options_get_bands (options), 0);
  fixture_settle (window);
  g_assert_cmpstr (pauli_curve_options_get_ranges_text (options), ==, "");
  fixture_destroy (window);
}

static void
more_orders (PauliWindow *window)
{
  gtk_spin_button_spin (pauli_curve_options_get_orders (pauli_window_get_options (window)), GTK_SPIN_STEP_FORWARD, 1);
}

static void
fewer_terms (PauliWindow *window)
{
  gtk_spin_button_spin (pauli_curve_options_get_terms (pauli_window_get_options (window)), GTK_SPIN_STEP_BACKWARD, 1);
}

static void
test_orders (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (int n = 1; n <= 4; n++) {
    g_assert_true (changes (window, PAULI_PLOT_ASYMPTOTICS, more_orders));
    g_assert_cmpint (fixture_values (window)->partial_sums, ==, n);
  }
  for (int terms = 2; terms >= 1; terms--) {
    g_assert_true (changes (window, PAULI_PLOT_MU, fewer_terms));
    g_assert_cmpint (fixture_values (window)->series_orders, ==, terms);
  }
  fewer_terms (window);
  g_assert_cmpint (fixture_values (window)->series_orders, ==, 1);
  fixture_destroy (window);
}

/* ---- Profiles ----------------------------------------------------------------------------------------------------- */

static void
other_width_q (PauliWindow *window)
{
  fixture_set (window, PAULI_PARAM_WIDTH_Q, 1.2);
}

/* 0.326963 with the exact gluon profile: computed by two nested integrals of 30 digits. */
static void
test_profiles (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliReadouts *readouts = pauli_window_get_readouts (window);

  fixture_activate (window, "gluon", "exact");
  g_assert_cmpint (fixture_values (window)->gluon, ==, PAULI_GLUON_EXACT);
  g_assert_cmpstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU), ==, "0.3270");
  fixture_activate (window, "gluon", "gaussian");
  g_assert_cmpstr (pauli_readouts_get_text (readouts, PAULI_DERIVED_MU), ==, "0.3327");
  g_assert_true (changes (window, PAULI_PLOT_F2, other_width_q));
  g_assert_cmpfloat (fixture_values (window)->width_q, ==, 1.2);
  fixture_activate (window, "gluon", "no such profile");
  g_assert_cmpint (fixture_values (window)->gluon, ==, PAULI_GLUON_GAUSSIAN);
  fixture_destroy (window);
}

/* A scene set from outside, as a session will be, shows in every control. */
static void
test_controls_follow_the_scene (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliCurveOptions *options = pauli_window_get_options (window);
  PauliSceneValues values = *fixture_values (window);

  values.width_q = 1.5;
  values.k2 = 2.5;
  values.partial_sums = 7;
  values.series_orders = 2;
  values.bands = PAULI_FORMULA_EQ23_CORRECTED;
  values.fit_M_q_max = 321;
  values.refit = values.one_gluon = true;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  fixture_settle (window);
  g_assert_true (pauli_scene_equal (pauli_window_get_scene (window), scene));
  g_assert_cmpfloat (
    gtk_range_get_value (pauli_parameter_row_get_range (pauli_window_get_row (window, PAULI_PARAM_WIDTH_Q))), ==, 1.5);
  g_assert_cmpstr (gtk_editable_get_text (pauli_parameter_row_get_entry (pauli_window_get_row (window, PAULI_PARAM_K2))),
                   ==, "2.5");
  g_assert_cmpint (gtk_spin_button_get_value_as_int (pauli_curve_options_get_orders (options)), ==, 7);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (pauli_curve_options_get_terms (options)), ==, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (pauli_curve_options_get_bands (options)), ==,
                    1 + PAULI_FORMULA_EQ23_CORRECTED);
  g_assert_cmpstr (gtk_editable_get_text (pauli_curve_options_get_end (options, 3)), ==, "321");
  g_autoptr (GVariant) refit = g_action_group_get_action_state (G_ACTION_GROUP (window), "refit");
  g_assert_true (g_variant_get_boolean (refit));
  fixture_destroy (window);
}

/* ---- The solver --------------------------------------------------------------------------------------------------- */

static void
ask (PauliSolveWindow *solver, guint unknown, const char *wanted, const char *Q2)
{
  gtk_drop_down_set_selected (pauli_solve_window_get_unknown (solver), unknown);
  solve_ask (solver, wanted, Q2);
}

static void
test_solve (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliSolveWindow *solver = fixture_open (window, "solve", PAULI_TYPE_SOLVE_WINDOW);

  /* All digits of the current moment, which is found again. */
  g_assert_cmpstr (gtk_editable_get_text (pauli_solve_window_get_wanted (solver)), ==, "0.33268133443978753");
  ask (solver, 0, "7", "0");
  g_assert_nonnull (strstr (pauli_solve_window_get_answer (solver), "None in the range"));
  g_assert_null (pauli_solve_window_get_use (solver, 0));
  ask (solver, 0, "much", "0");
  g_assert_nonnull (strstr (pauli_solve_window_get_answer (solver), "“much” is not a number"));
  ask (solver, 0, "0.1", "-1");
  g_assert_nonnull (strstr (pauli_solve_window_get_answer (solver), "0 to 1000000 GeV²"));
  ask (solver, 1, "0.1", "1");
  g_assert_nonnull (pauli_solve_window_get_use (solver, 0));
  /* Another question has no answer yet. */
  gtk_drop_down_set_selected (pauli_solve_window_get_unknown (solver), 0);
  g_assert_null (pauli_solve_window_get_use (solver, 0));
  g_assert_cmpstr (pauli_solve_window_get_answer (solver), ==, "");
  ask (solver, 1, "0.1", "1");
  gtk_editable_set_text (pauli_solve_window_get_wanted (solver), "0.2");
  g_assert_null (pauli_solve_window_get_use (solver, 0));
  ask (solver, 0, "0.1", "0");
  g_assert_null (pauli_solve_window_get_use (solver, 1));
  solve_use (solver, 0);
  fixture_settle (window);
  g_assert_cmpstr (pauli_readouts_get_text (pauli_window_get_readouts (window), PAULI_DERIVED_MU), ==, "0.1000");
  g_assert_cmpfloat (fabs (fixture_values (window)->M_q - 134.300798582), <=, 1e-8);
  fixture_destroy (window);
}

/* The light quark's moment, 2.3e-5, and the negative one of d, can be taken as they stand. */
static void
test_solve_start (void)
{
  static const double M_q[] = { 1, 350 };

  for (int i = 0; i < 2; i++) {
    PauliWindow *window = fixture_window (app, 1000, 700);
    fixture_activate (window, "quark", "d");
    fixture_set (window, PAULI_PARAM_M_Q, M_q[i]);
    fixture_settle (window);
    PauliSolveWindow *solver = fixture_open (window, "solve", PAULI_TYPE_SOLVE_WINDOW);
    solve_search (solver);
    solve_use (solver, 0);
    g_assert_cmpfloat (fabs (fixture_values (window)->M_q - M_q[i]), <=, 1e-9);
    fixture_destroy (window);
  }
}

/* The window goes while its dialog searches. */
static void
test_solver_goes (void)
{
  for (int i = 0; i < 5; i++) {
    PauliWindow *window = fixture_window (app, 1000, 700);
    fixture_activate (window, "gluon", "exact");
    PauliSolveWindow *solver = fixture_open (window, "solve", PAULI_TYPE_SOLVE_WINDOW);
    g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (solver)), "clicked");
    gtk_window_destroy (GTK_WINDOW (solver));
    fixture_destroy (window);
  }
}

/* ---- The paper ---------------------------------------------------------------------------------------------------- */

static bool
has_rows (gpointer data)
{
  return pauli_paper_page_get_n_rows (data) > 0;
}

static void
test_paper (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliPaperPage *paper = pauli_window_get_paper (window);
  PauliStatement statements[PAULI_MAX_STATEMENTS];
  size_t n, sum = 0;

  g_assert_cmpuint (pauli_paper_page_get_n_rows (paper), ==, 0);
  fixture_activate (window, "panel", "paper");
  fixture_wait (has_rows, paper, "the statements");
  g_assert_cmpint (pauli_paper (statements, &n, NULL, NULL), ==, PAULI_OK);
  g_assert_cmpuint (pauli_paper_page_get_n_rows (paper), ==, n);
  for (guint verdict = 0; verdict < PAULI_N_VERDICTS; verdict++) {
    size_t expected = 0;
    for (size_t i = 0; i < n; i++)
      expected += statements[i].verdict == (PauliVerdict) verdict;
    gtk_drop_down_set_selected (pauli_paper_page_get_filter (paper), 1 + verdict);
    g_assert_cmpuint (pauli_paper_page_get_n_rows (paper), ==, expected);
    sum += expected;
  }
  g_assert_cmpuint (sum, ==, n);
  gtk_widget_activate_action (GTK_WIDGET (window), "window.overview", NULL);
  fixture_settle (window);
  g_assert_true (fixture_view_is_shown (window, PAULI_PLOT_F2));
  fixture_destroy (window);
}

/* The window goes while the statements are computed. */
static void
test_paper_goes (void)
{
  for (int i = 0; i < 10; i++) {
    PauliWindow *window = fixture_window (app, 1000, 700);
    fixture_activate (window, "panel", "paper");
    fixture_destroy (window);
  }
}

/* Without the file of the note, the window says so and lives on. */
static void
test_note_missing (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  g_action_group_activate_action (G_ACTION_GROUP (app), "note", NULL);
  fixture_settle (window);
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("PAULISCOPE_HELPDIR", "/nonexistent", TRUE);
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-options/vertex", test_vertex);
  g_test_add_func ("/window-options/deviation", test_deviation);
  g_test_add_func ("/window-options/sizes", test_sizes);
  g_test_add_func ("/window-options/one-gluon", test_one_gluon);
  g_test_add_func ("/window-options/refit", test_refit);
  g_test_add_func ("/window-options/bands", test_bands);
  g_test_add_func ("/window-options/orders", test_orders);
  g_test_add_func ("/window-options/profiles", test_profiles);
  g_test_add_func ("/window-options/controls-follow-the-scene", test_controls_follow_the_scene);
  g_test_add_func ("/window-options/solve", test_solve);
  g_test_add_func ("/window-options/solve-start", test_solve_start);
  g_test_add_func ("/window-options/solver-goes", test_solver_goes);
  g_test_add_func ("/window-options/paper", test_paper);
  g_test_add_func ("/window-options/paper-goes", test_paper_goes);
  g_test_add_func ("/window-options/note-missing", test_note_missing);
  return g_test_run ();
}
