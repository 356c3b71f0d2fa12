/* The real window: values typed with units.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"
#include "solve-fixture.h"
#include "window-input.h"

#include <math.h>

static PauliApplication *app;

static void
test_units (void)
{
  static const struct {
    PauliParam param;
    const char *text;
    double value;
    const char *shown;
  } rows[] = {
    { PAULI_PARAM_M_Q, "0.17 GeV", 170, "170" },
    { PAULI_PARAM_M_Q, "350", 350, "350" },
    { PAULI_PARAM_M_Q, "200e3 keV + 50 MeV", 250, "250" },
    { PAULI_PARAM_INV_RHO_C, "0.33 fm", 197.3269804 / 0.33, "597.9605466666666" },
    { PAULI_PARAM_INV_RHO_C, "1/600 MeV^-1", 600, "600" },
    { PAULI_PARAM_INV_RHO_C, "1/(0.7 GeV)", 700, "700" },
    { PAULI_PARAM_ALPHA_S, "1/4", 0.25, "0.25" },
    { PAULI_PARAM_WIDTH_Q, "2^-1", 0.5, "0.5" },
    { PAULI_PARAM_K1, "350 MeV", 0.35, "0.35" },
  };
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliParameterRow *row = pauli_window_get_row (window, rows[i].param);
    fixture_enter (pauli_parameter_row_get_entry (row), rows[i].text);
    g_assert_cmpfloat (fixture_value (window, rows[i].param), ==, rows[i].value);
    g_assert_cmpstr (fixture_text (window, rows[i].param), ==, rows[i].shown);
  }
  fixture_destroy (window);
}

static void
test_refused (void)
{
  static const struct {
    PauliParam param;
    const char *text, *problem;
  } rows[] = {
    { PAULI_PARAM_M_Q, "0.33 fm", "M_q: “0.33 fm” is a length; needed is a mass from 1 to 1000 MeV" },
    { PAULI_PARAM_M_Q, "170 GeV", "M_q: “170 GeV” is not a number from 1 to 1000 MeV: it is 170000 MeV" },
    { PAULI_PARAM_INV_RHO_C, "1,000", "1/ρ_c: “1,000” is not a number from 200 to 2000 MeV: “1,000” may be 1.000 or 1000" },
    { PAULI_PARAM_ALPHA_S, "0.3 + x", "α_s: “0.3 + x” is not a number from 0.05 to 2: unknown name “x”" },
  };
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliParameterRow *row = pauli_window_get_row (window, rows[i].param);
    g_autofree char *problem = NULL, *before = g_strdup (fixture_text (window, rows[i].param));
    gulong id = g_signal_connect (row, "rejected", G_CALLBACK (fixture_remember), &problem);
    double value = fixture_value (window, rows[i].param);
    fixture_enter (pauli_parameter_row_get_entry (row), rows[i].text);
    g_assert_cmpstr (problem, ==, rows[i].problem);
    g_assert_cmpfloat (fixture_value (window, rows[i].param), ==, value);
    g_assert_cmpstr (fixture_text (window, rows[i].param), ==, before);
    g_signal_handler_disconnect (row, id);
  }
  fixture_destroy (window);
}

static void
test_ends_of_the_refit (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliCurveOptions *options = pauli_window_get_options (window);
  g_autofree char *problem = NULL;

  g_signal_connect (options, "rejected", G_CALLBACK (fixture_remember), &problem);
  fixture_enter (pauli_curve_options_get_end (options, 1), "(1.5 GeV)²");
  fixture_enter (pauli_curve_options_get_end (options, 2), "0.1 GeV");
  const PauliSceneValues *values = fixture_values (window);
  g_assert_cmpfloat (values->fit_Q2_max, ==, 2.25);
  g_assert_cmpfloat (values->fit_M_q_min, ==, 100);
  g_assert_cmpstr (gtk_editable_get_text (pauli_curve_options_get_end (options, 1)), ==, "2.25");
  g_assert_null (problem);
  fixture_enter (pauli_curve_options_get_end (options, 1), "2 GeV");
  g_assert_cmpstr (problem, ==, "Q²: “2 GeV” is a mass; needed is a squared mass from 0 to 1000000 GeV²");
  g_assert_cmpstr (gtk_editable_get_text (pauli_curve_options_get_end (options, 1)), ==, "2.25");
  fixture_destroy (window);
}

static void
test_solver (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliSolveWindow *solver = fixture_open (window, "solve", PAULI_TYPE_SOLVE_WINDOW);

  solve_ask (solver, "0.3 fm", "0");
  g_assert_cmpstr (pauli_solve_window_get_answer (solver), ==,
                   "F₂: “0.3 fm” is a length; needed is a pure number from -1000000 to 1000000");
  solve_ask (solver, "1/10", "(0.5 GeV)^2");
  solve_use (solver, 0);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));
  g_assert_cmpfloat (fabs (pauli_f2 (&params, 0.25).value - 0.1), <=, 1e-9);
  fixture_destroy (window);
}

/* The entry scrolls to its cursor, which only the text inside knows. */
static int
cursor_of (GtkEditable *entry)
{
  int cursor;

  g_object_get (gtk_editable_get_delegate (entry), "cursor-position", &cursor, NULL);
  return cursor;
}

/* By real keys: Enter takes, Escape gives up and stays in the panel, leaving takes. */
static void
test_typing (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  GtkWidget *entry = GTK_WIDGET (pauli_parameter_row_get_entry (pauli_window_get_row (window, PAULI_PARAM_M_Q)));
  g_autofree char *problem = NULL;

  g_signal_connect (pauli_window_get_row (window, PAULI_PARAM_M_Q), "rejected", G_CALLBACK (fixture_remember), &problem);
  fixture_activate (window, "panel", "f2");
  gtk_widget_grab_focus (entry);
  input_act (window, "key ctrl+a type --delay 20 0.2GeV");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 350);
  input_act (window, "key Return");
  g_assert_cmpfloat (fixture_value (window, PAULI_PARAM_M_Q), ==, 200);
  g_assert_cmpstr (fixture_text (window, PAULI_PARAM_M_Q), ==, "200");
  g_assert_cmpint (cursor_of (GTK_EDITABLE (entry)), ==, 0);
  input_act (window, "key ctrl+a type --delay 20 600/7");
  input_act (window, "key Tab");
  g_assert_cmpstr (fixture_text (window, PAULI_PARAM_M_Q), ==, "85.71428571428571");
  g_assert_cmpint (cursor_of (GTK_EDITABLE (entry)), ==, 0);
  gtk_widget_grab_focus (entry);
  input_act (window, "key ctrl+a type --delay 20 200");
  input_act (window, "key Return");
  input_act (window, "key ctrl+a type --delay 20 17");
  g_assert_cmpstr (fixture_text (window, PAULI_PARAM_M_Q), ==, "17");
  input_act (window, "key Escape");
  g_assert_cmpstr (fixture_text (window, PAULI_PARAM_M_Q), ==, "200");
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_F2);
  input_act (window, "key Escape"); /* with nothing typed */
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_OVERVIEW);
  gtk_widget_grab_focus (entry);
  input_act (window, "key ctrl+a type --delay 20 2fm");
  input_act (window, "key Tab");
  g_assert_cmpstr (problem, ==, "M_q: “2fm” is a length; needed is a mass from 1 to 1000 MeV");
  g_assert_cmpstr (fixture_text (window, PAULI_PARAM_M_Q), ==, "200");
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-typed/units", test_units);
  g_test_add_func ("/window-typed/refused", test_refused);
  g_test_add_func ("/window-typed/ends-of-the-refit", test_ends_of_the_refit);
  g_test_add_func ("/window-typed/solver", test_solver);
  if (input_is_possible ())
    g_test_add_func ("/window-typed/typing", test_typing);
  return g_test_run ();
}
