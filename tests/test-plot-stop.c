/* Plots that are stopped while they are made.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pins.h"
#include "plots.h"
#include "stop-counter.h"

static PauliSceneValues
everything (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  plots_switch_on (&values, 0);
  return values;
}

static int
calls_for (const PauliScene *scene, PauliPlotId id, PauliSamples *samples)
{
  StopCounter counter = { 0, -1 };
  g_autoptr (PauliPlot) plot = pauli_plot_new (scene, id, samples, stop_counter, &counter);
  g_assert_nonnull (plot);
  return counter.calls;
}

static void
check_plot_kept (const PauliScene *scene, PauliPlotId id, PauliSamples *samples)
{
  g_autoptr (PauliPlot) fresh = plots_new (scene, id, NULL), kept = plots_new (scene, id, samples);
  g_assert_true (plots_same (kept, fresh));
}

/* Stopped at the first, the second, a middle and the last question: no plot.  And the same samples, which held another
 * curve before, are right after it for the scene that was stopped and for the one before. */
static void
check_stop (PauliPlotId id, const PauliSceneValues *before_values, const PauliSceneValues *after_values)
{
  g_autoptr (PauliScene) before = plots_scene (before_values), after = plots_scene (after_values);
  g_autoptr (PauliSamples) history = pauli_samples_new ();
  calls_for (before, id, history);
  int last = calls_for (after, id, history);
  const int stops[] = { 1, 2, last / 3, 2 * last / 3, last - 1, last };

  g_assert_cmpint (last, >=, 10); /* asked often enough for a slider that has moved on */
  for (size_t i = 0; i < G_N_ELEMENTS (stops); i++) {
    g_autoptr (PauliSamples) samples = pauli_samples_new ();
    StopCounter counter = { 0, stops[i] };
    calls_for (before, id, samples);
    g_assert_null (pauli_plot_new (after, id, samples, stop_counter, &counter));
    g_assert_cmpint (counter.calls, ==, stops[i]);
    check_plot_kept (i & 1 ? before : after, id, samples);
    check_plot_kept (i & 1 ? after : before, id, samples);
  }
}

static void
test_stop (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    bool over_M_q = id == PAULI_PLOT_MU || id == PAULI_PLOT_MU_DEVIATION;
    PauliSceneValues before = everything (), after = before;
    before.bands = after.bands = over_M_q ? PAULI_FORMULA_FIT18 : PAULI_FORMULA_FIT17;
    after.M_q = 170, after.inv_rho_c = 450, after.quark = PAULI_QUARK_D;
    check_stop (id, &before, &after);
    pauli_pin_add (&before);
    after.n_pins = before.n_pins;
    after.pins[0] = before.pins[0];
    after.pins[0].inv_rho_c = 700; /* the last curve that is computed */
    check_stop (id, &before, &after);
  }
}

/* The same where only the bands are computed. */
static void
test_stop_in_bands (void)
{
  static const PauliPlotId ids[] = { PAULI_PLOT_F2, PAULI_PLOT_ASYMPTOTICS_DEVIATION, PAULI_PLOT_MU };
  static const PauliFormula formulae[][2] = { { PAULI_N_FORMULAE, PAULI_FORMULA_FIT17 },
                                              { PAULI_FORMULA_FIT17, PAULI_FORMULA_EQ23_PRINTED },
                                              { PAULI_FORMULA_FIT18, PAULI_FORMULA_SERIES24 } };

  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++) {
    PauliSceneValues before = everything (), after = before;
    before.bands = formulae[i][0];
    after.bands = formulae[i][1];
    check_stop (ids[i], &before, &after);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/stop/all", test_stop);
  g_test_add_func ("/plot/stop/bands", test_stop_in_bands);
  return g_test_run ();
}
