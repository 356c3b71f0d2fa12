/* Chi-square of a scene's data, and fits to it in the users' units.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-sets.h"
#include "plots.h"
#include "readings.h"
#include "reference-table.h"
#include "scene-fit.h"

#include <math.h>

/* ---- Calls of the core ------------------------------------------------------------------------------------------------ */

static int chi2_calls;

PauliChi2 __real_pauli_data_chi2 (const PauliParams *params, const PauliDataPoints *points, PauliStop stop, void *stop_data);
PauliChi2 __wrap_pauli_data_chi2 (const PauliParams *params, const PauliDataPoints *points, PauliStop stop, void *stop_data);

PauliChi2
__wrap_pauli_data_chi2 (const PauliParams *params, const PauliDataPoints *points, PauliStop stop, void *stop_data)
{
  chi2_calls++;
  return __real_pauli_data_chi2 (params, points, stop, stop_data);
}

/* The point of each curve over Q2 whose value is to miss its accuracy; -1: none. */
static int bad_point = -1;

PauliStatus __real_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *f2, PauliStop stop,
                                   void *stop_data);
PauliStatus __wrap_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *f2, PauliStop stop,
                                   void *stop_data);

PauliStatus
__wrap_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *f2, PauliStop stop,
                       void *stop_data)
{
  PauliStatus status = __real_pauli_f2_curve (params, n, Q2, f2, stop, stop_data);

  if (bad_point >= 0)
    f2[bad_point].status = PAULI_EACCURACY;
  return status;
}

/* ---- Helpers ---------------------------------------------------------------------------------------------------------- */

static void
assert_near (double value, double expected, double relative)
{
  if (!(fabs (value - expected) <= relative * fabs (expected)))
    g_error ("%.17g instead of %.17g", value, expected);
}

/* The sum of squares by single values of the model. */
static double
sum_of_squares (const PauliDataset *set, const PauliParams *params)
{
  double sum = 0;

  for (size_t i = 0; i < pauli_dataset_n (set); i++) {
    double model = data_sets_model (pauli_dataset_quantity (set), params, pauli_dataset_x (set)[i]);
    double pull = pauli_dataset_y (set)[i] - model;
    if (pauli_dataset_yerr (set))
      pull /= pauli_dataset_yerr (set)[i];
    sum += pull * pull;
  }
  return sum;
}

/* ---- Chi-square ------------------------------------------------------------------------------------------------------- */

static void
test_points (void)
{
  PauliParams params = reference_params (350, 600, PAULI_QUARK_U);
  g_autoptr (PauliDataset) mu = data_sets_new ("mu", PAULI_DATA_MU, &params, 3, 1, 1000, 0.1);
  g_autoptr (PauliDataset) F2 = data_sets_new ("F2", PAULI_DATA_F2, &params, 4, 0, 3, 0);
  g_autoptr (PauliDataset) Q2F2 = data_sets_new ("Q2F2", PAULI_DATA_Q2F2, &params, 4, 0.5, 3, 0.1);
  PauliDataPoints points = pauli_dataset_points (mu);

  g_assert_cmpint (points.quantity, ==, PAULI_DATA_MU);
  g_assert_cmpuint (points.n, ==, 3);
  g_assert_cmpfloat (points.x[0], ==, 0.001);
  g_assert_cmpfloat (points.x[1], ==, 500.5 / 1000);
  g_assert_cmpfloat (points.x[2], ==, 1);
  g_assert_true (points.y == pauli_dataset_y (mu) && points.yerr == pauli_dataset_yerr (mu));
  points = pauli_dataset_points (F2);
  g_assert_cmpint (points.quantity, ==, PAULI_DATA_F2);
  g_assert_true (points.x == pauli_dataset_x (F2) && !points.yerr);
  g_assert_cmpint (pauli_dataset_points (Q2F2).quantity, ==, PAULI_DATA_Q2F2);
}

/* Each set's own, whether shown or not. */
static void
test_readings (void)
{
  PauliParams other = reference_params (300, 700, PAULI_QUARK_U);
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliReadings readings;

  for (PauliDataQuantity quantity = 0; quantity < PAULI_N_DATA_QUANTITIES; quantity++)
    for (int with_errors = 0; with_errors < 2; with_errors++) {
      g_autofree char *name = g_strdup_printf ("%s %d", pauli_dataset_quantity_keys[quantity], with_errors);
      bool over_M_q = quantity == PAULI_DATA_MU;
      data_sets_add (&values, data_sets_new (name, quantity, &other, 7, over_M_q ? 80 : 0.25, over_M_q ? 500 : 9, 0.05 * with_errors));
    }
  values.data[2].shown = false;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  PauliParams params = pauli_scene_params (scene);
  g_assert_true (pauli_readings_fill (&readings, scene, samples, NULL, NULL));
  g_assert_cmpint (readings.n_data, ==, 6);
  for (int i = 0; i < 6; i++) {
    g_assert_cmpint (readings.chi2[i].status, ==, PAULI_OK);
    g_assert_cmpuint (readings.chi2[i].n, ==, 7);
    assert_near (readings.chi2[i].chi2, sum_of_squares (values.data[i].set, &params), 1e-9);
    pauli_dataset_unref (values.data[i].set);
  }
}

static int
calls_of (PauliSamples *samples, const PauliSceneValues *values)
{
  g_autoptr (PauliScene) scene = plots_scene (values);
  PauliReadings readings;
  int before = chi2_calls;

  g_assert_true (pauli_readings_fill (&readings, scene, samples, NULL, NULL));
  for (int i = 0; i < values->n_data; i++) {
    PauliParams params = pauli_scene_params (scene);
    assert_near (readings.chi2[i].chi2, sum_of_squares (values->data[i].set, &params), 1e-9);
  }
  return chi2_calls - before;
}

/* Computed again only when it can change. */
static void
test_kept (void)
{
  PauliParams other = reference_params (300, 700, PAULI_QUARK_U);
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (PauliDataset) F2 = data_sets_new ("F2", PAULI_DATA_F2, &other, 9, 0, 3, 0.1);
  g_autoptr (PauliDataset) mu = data_sets_new ("mu", PAULI_DATA_MU, &other, 9, 80, 500, 0.1);

  data_sets_add (&values, F2);
  data_sets_add (&values, mu);
  g_assert_cmpint (calls_of (samples, &values), ==, 2);
  g_assert_cmpint (calls_of (samples, &values), ==, 0);
  values.alpha_s = 0.3;
  g_assert_cmpint (calls_of (samples, &values), ==, 0);
  values.M_q = 200;
  g_assert_cmpint (calls_of (samples, &values), ==, 1);
  values.inv_rho_c = 500;
  g_assert_cmpint (calls_of (samples, &values), ==, 2);
  values.quark = PAULI_QUARK_D;
  g_assert_cmpint (calls_of (samples, &values), ==, 2);
  values.width_q = 1.2;
  g_assert_cmpint (calls_of (samples, &values), ==, 2);
  values.gluon = PAULI_GLUON_EXACT;
  g_assert_cmpint (calls_of (samples, &values), ==, 2);
  /* Another place, and another set with the same points. */
  values.data[0] = values.data[1];
  values.data[1].set = F2;
  g_assert_cmpint (calls_of (samples, &values), ==, 0);
  g_autoptr (PauliDataset) same = data_sets_new ("mu", PAULI_DATA_MU, &other, 9, 80, 500, 0.1);
  values.data[0].set = same;
  g_assert_cmpint (calls_of (samples, &values), ==, 1);
}

static bool
stop_at_once (void *data)
{
  ++*(int *) data;
  return true;
}

static void
test_readings_stop (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  PauliParams other = reference_params (300, 700, PAULI_QUARK_U);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (PauliDataset) F2 = data_sets_new ("F2", PAULI_DATA_F2, &other, 9, 0, 3, 0.1);
  PauliReadings readings;
  int asked = 0;

  data_sets_add (&values, F2);
  g_autoptr (PauliScene) scene = plots_scene (&values);
  g_assert_false (pauli_readings_fill (&readings, scene, samples, stop_at_once, &asked));
  g_assert_cmpint (asked, ==, 1);
  g_assert_cmpint (calls_of (samples, &values), ==, 1);
}

/* More sets come and go than are kept: those that are gone are released. */
static void
test_released (void)
{
  PauliParams other = reference_params (300, 700, PAULI_QUARK_U);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();

  for (int i = 0; i < 20; i++) {
    PauliSceneValues values = pauli_scene_initial_values ();
    g_autoptr (PauliDataset) set = data_sets_new ("F2", PAULI_DATA_F2, &other, 5, 0, 1 + i, 0.1);
    data_sets_add (&values, set);
    g_assert_cmpint (calls_of (samples, &values), ==, 1);
  }
}

/* ---- Fits ------------------------------------------------------------------------------------------------------------- */

static PauliScene *
scene_with (size_t n_sets, PauliDataset *const *sets)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  for (size_t i = 0; i < n_sets; i++)
    data_sets_add (&values, sets[i]);
  return plots_scene (&values);
}

/* chi2 at MeV values near the minimum, by the scene's own parameters. */
static double
chi2_at (const PauliScene *scene, double M_q, double inv_rho_c)
{
  PauliSceneValues values = *pauli_scene_values (scene);
  double sum = 0;

  values.M_q = M_q;
  values.inv_rho_c = inv_rho_c;
  g_autoptr (PauliScene) moved = plots_scene (&values);
  PauliParams params = pauli_scene_params (moved);
  for (int i = 0; i < values.n_data; i++)
    if (values.data[i].shown)
      sum += sum_of_squares (values.data[i].set, &params);
  return sum;
}

/* With errors the covariance is twice the inverse of the second derivatives of chi2, here in MeV by differences.  Those contain
 * second derivatives of the model too, weighted by the residuals; the data lies too near for them to be seen. */
static void
assert_covariance (const PauliScene *scene, const PauliSceneFit *fit, double scale)
{
  double M = fit->M_q.value, R = fit->inv_rho_c.value, h = 1e-3 * M, k = 1e-3 * R, chi2 = chi2_at (scene, M, R);
  double MM = (chi2_at (scene, M + h, R) - 2 * chi2 + chi2_at (scene, M - h, R)) / (h * h);
  double RR = (chi2_at (scene, M, R + k) - 2 * chi2 + chi2_at (scene, M, R - k)) / (k * k);
  double MR = (chi2_at (scene, M + h, R + k) - chi2_at (scene, M + h, R - k) - chi2_at (scene, M - h, R + k) +
               chi2_at (scene, M - h, R - k)) /
              (4 * h * k);
  double determinant = MM * RR - MR * MR;

  assert_near (fit->chi2, chi2, 1e-9);
  assert_near (fit->M_q.error, sqrt (scale * 2 * RR / determinant), 1e-2);
  assert_near (fit->inv_rho_c.error, sqrt (scale * 2 * MM / determinant), 1e-2);
  assert_near (fit->covariance, scale * -2 * MR / determinant, 1e-2);
  assert_near (fit->correlation, fit->covariance / (fit->M_q.error * fit->inv_rho_c.error), 1e-12);
}

/* Parameters of data that is off the curve by some 1e-4, and in one of the sets in MeV. */
static void
test_fit (void)
{
  PauliParams truth = reference_params (287, 655, PAULI_QUARK_U);
  g_autoptr (PauliDataset) F2 = data_sets_new ("F2", PAULI_DATA_F2, &truth, 15, 0, 4, 1e-4);
  g_autoptr (PauliDataset) mu = data_sets_new ("mu", PAULI_DATA_MU, &truth, 11, 80, 500, 1e-4);
  PauliDataset *const sets[] = { F2, mu };
  g_autoptr (PauliScene) scene = scene_with (2, sets);
  PauliSceneFit fit = pauli_scene_fit (scene, true, true, NULL, NULL);

  g_assert_cmpint (fit.status, ==, PAULI_OK);
  g_assert_true (fit.with_errors && pauli_scene_fit_has_values (&fit));
  g_assert_cmpint (fit.n_sets, ==, 2);
  g_assert_cmpuint (fit.n, ==, 26);
  g_assert_cmpuint (fit.ndf, ==, 24);
  g_assert_cmpfloat (fabs (fit.M_q.value - 287), <=, 3 * fit.M_q.error);
  g_assert_cmpfloat (fabs (fit.inv_rho_c.value - 655), <=, 3 * fit.inv_rho_c.error);
  g_assert_cmpfloat (fit.M_q.error, <, 1);
  assert_near (fit.rho_c.value, PAULI_HBARC_MEV_FM / fit.inv_rho_c.value, 1e-15);
  assert_near (fit.rho_c.error / fit.rho_c.value, fit.inv_rho_c.error / fit.inv_rho_c.value, 1e-14);
  assert_covariance (scene, &fit, 1);

  PauliSceneValues values = *pauli_scene_values (scene);
  pauli_scene_fit_use (&fit, &values);
  /* Near enough to be the same, with no more digits than that takes. */
  g_assert_cmpfloat (fabs (values.M_q - fit.M_q.value), <=, 1e-3 * fit.M_q.error);
  g_assert_cmpfloat (fabs (values.inv_rho_c - fit.inv_rho_c.value), <=, 1e-3 * fit.inv_rho_c.error);
  g_assert_cmpfloat (values.M_q, ==, round (1e6 * values.M_q) / 1e6);
  g_assert_cmpfloat (values.M_q, !=, fit.M_q.value);
}

/* Without errors the scatter gives them; here that of points typed with four digits. */
static void
test_fit_without_errors (void)
{
  PauliParams truth = reference_params (287, 655, PAULI_QUARK_U);
  double x[12], y[12];

  for (int i = 0; i < 12; i++) {
    x[i] = 0.3 * i;
    y[i] = round (1e4 * data_sets_model (PAULI_DATA_F2, &truth, x[i])) / 1e4;
  }
  g_autoptr (PauliDataset) set = pauli_dataset_new ("F2", PAULI_DATA_F2, 12, x, y, NULL, NULL);
  g_autoptr (PauliScene) scene = scene_with (1, &set);
  PauliSceneFit fit = pauli_scene_fit (scene, true, true, NULL, NULL);

  g_assert_cmpint (fit.status, ==, PAULI_OK);
  g_assert_false (fit.with_errors);
  assert_covariance (scene, &fit, fit.chi2 / 10);
}

/* In GeV and back in MeV, each would be another number. */
#define HELD_M_Q 31.559
#define HELD_INV_RHO_C 886.168

static void
test_fit_of_one (void)
{
  PauliParams truth = reference_params (350, 655, PAULI_QUARK_U);
  g_autoptr (PauliDataset) mu = data_sets_new ("mu", PAULI_DATA_MU, &truth, 9, 80, 500, 1e-3);
  PauliSceneValues values = pauli_scene_initial_values ();

  data_sets_add (&values, mu);
  values.M_q = HELD_M_Q;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  PauliSceneFit fit = pauli_scene_fit (scene, false, true, NULL, NULL);

  g_assert_cmpint (fit.status, ==, PAULI_OK);
  g_assert_cmpfloat (fit.M_q.value, ==, values.M_q);
  g_assert_cmpfloat (fit.M_q.error, ==, 0);
  g_assert_cmpfloat (fit.covariance, ==, 0);
  g_assert_cmpfloat (fit.correlation, ==, 0);
  g_assert_cmpfloat (fabs (fit.inv_rho_c.value - 655), <=, 3 * fit.inv_rho_c.error);
  double k = 1e-3 * fit.inv_rho_c.value, R = fit.inv_rho_c.value;
  double RR = (chi2_at (scene, HELD_M_Q, R + k) - 2 * chi2_at (scene, HELD_M_Q, R) + chi2_at (scene, HELD_M_Q, R - k)) / (k * k);
  assert_near (fit.inv_rho_c.error, sqrt (2 / RR), 1e-2);
  pauli_scene_fit_use (&fit, &values);
  g_assert_cmpfloat (values.M_q, ==, pauli_scene_values (scene)->M_q);

  truth = reference_params (350, HELD_INV_RHO_C, PAULI_QUARK_U);
  g_autoptr (PauliDataset) F2 = data_sets_new ("F2", PAULI_DATA_F2, &truth, 9, 0, 3, 1e-3);
  values = *pauli_scene_values (scene);
  values.data[0].set = F2;
  values.inv_rho_c = HELD_INV_RHO_C;
  values.M_q = 200;
  g_autoptr (PauliScene) other = plots_scene (&values);
  fit = pauli_scene_fit (other, true, false, NULL, NULL);
  g_assert_cmpint (fit.status, ==, PAULI_OK);
  g_assert_cmpfloat (fit.inv_rho_c.value, ==, HELD_INV_RHO_C);
  g_assert_cmpfloat (fit.rho_c.error, ==, 0);
  g_assert_cmpfloat (fabs (fit.M_q.value - 350), <=, 3 * fit.M_q.error);
}

/* Only what is shown takes part; a bad set is named by its place in the scene. */
static void
test_fit_shown (void)
{
  PauliParams truth = reference_params (287, 655, PAULI_QUARK_U), wrong = reference_params (500, 400, PAULI_QUARK_U);
  g_autoptr (PauliDataset) hidden = data_sets_new ("wrong", PAULI_DATA_F2, &wrong, 9, 0, 3, 1e-3);
  g_autoptr (PauliDataset) set = data_sets_new ("F2", PAULI_DATA_F2, &truth, 9, 0, 3, 1e-3);
  PauliDataset *const sets[] = { hidden, set };
  g_autoptr (PauliScene) all = scene_with (2, sets);
  PauliSceneValues values = *pauli_scene_values (all);

  values.data[0].shown = false;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  PauliSceneFit fit = pauli_scene_fit (scene, true, true, NULL, NULL);
  g_assert_cmpint (fit.n_sets, ==, 1);
  g_assert_cmpuint (fit.n, ==, 9);
  g_assert_cmpfloat (fabs (fit.M_q.value - 287), <=, 3 * fit.M_q.error);
  g_assert_cmpint (fit.problem, ==, PAULI_DATA_NO_PROBLEM);
  g_assert_false (pauli_scene_fit_has_point (&fit));
  g_assert_cmpint (fit.data, ==, 0);
  g_assert_cmpuint (fit.point, ==, 0);
  bad_point = 4;
  fit = pauli_scene_fit (scene, true, true, NULL, NULL);
  bad_point = -1;
  g_assert_cmpint (fit.problem, ==, PAULI_DATA_NO_MODEL_VALUE);
  g_assert_true (pauli_scene_fit_has_point (&fit));
  g_assert_cmpint (fit.data, ==, 1);
  g_assert_cmpuint (fit.point, ==, 4);
  fit = pauli_scene_fit (scene, false, false, NULL, NULL);
  g_assert_cmpint (fit.problem, ==, PAULI_DATA_NOTHING_FREE);
  g_assert_cmpint (fit.data, ==, 0);
  values.data[1].shown = false;
  g_autoptr (PauliScene) none = plots_scene (&values);
  fit = pauli_scene_fit (none, true, true, NULL, NULL);
  g_assert_cmpint (fit.problem, ==, PAULI_DATA_TOO_FEW_POINTS);
  g_assert_cmpint (fit.n_sets, ==, 0);
  g_assert_false (pauli_scene_fit_has_values (&fit));
}

/* An end of a range is a value that a scene takes; nothing is one that can be used. */
static void
test_fit_failures (void)
{
  PauliParams truth = reference_params (350, 600, PAULI_QUARK_U);
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q);
  double x[] = { 0.5, 1, 2 }, y[] = { 5, 5, 5 }, yerr[] = { 0.1, 0.1, 0.1 };
  g_autoptr (PauliDataset) high = pauli_dataset_new ("high", PAULI_DATA_F2, 3, x, y, yerr, NULL);
  g_autoptr (PauliDataset) mu = data_sets_new ("mu", PAULI_DATA_MU, &truth, 9, 80, 500, 1e-3);
  g_autoptr (PauliScene) scene = scene_with (1, &high), over_M_q = scene_with (1, &mu);
  PauliSceneFit fit = pauli_scene_fit (scene, true, false, NULL, NULL);

  g_assert_cmpint (fit.problem, ==, PAULI_DATA_AT_BOUND);
  g_assert_true (fit.M_q_at_bound && !fit.inv_rho_c_at_bound && pauli_scene_fit_has_values (&fit));
  g_assert_true (fit.M_q.value == M_q->min || fit.M_q.value == M_q->max);
  g_assert_true (isnan (fit.M_q.error));
  PauliSceneValues values = *pauli_scene_values (scene);
  pauli_scene_fit_use (&fit, &values);
  g_autoptr (PauliScene) used = plots_scene (&values);

  fit = pauli_scene_fit (over_M_q, true, true, NULL, NULL);
  g_assert_cmpint (fit.problem, ==, PAULI_DATA_M_Q_IS_AXIS);
  g_assert_false (pauli_scene_fit_has_values (&fit));
  g_assert_true (isnan (fit.chi2));
  fit = pauli_scene_fit (over_M_q, false, false, NULL, NULL);
  g_assert_cmpint (fit.problem, ==, PAULI_DATA_NOTHING_FREE);
  g_assert_false (pauli_scene_fit_has_values (&fit));
  int asked = 0;
  fit = pauli_scene_fit (over_M_q, false, true, stop_at_once, &asked);
  g_assert_cmpint (fit.status, ==, PAULI_ESTOPPED);
  g_assert_cmpint (asked, ==, 1);
  g_assert_false (pauli_scene_fit_has_values (&fit));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-fit/points", test_points);
  g_test_add_func ("/scene-fit/readings", test_readings);
  g_test_add_func ("/scene-fit/kept", test_kept);
  g_test_add_func ("/scene-fit/readings-stop", test_readings_stop);
  g_test_add_func ("/scene-fit/released", test_released);
  g_test_add_func ("/scene-fit/fit", test_fit);
  g_test_add_func ("/scene-fit/without-errors", test_fit_without_errors);
  g_test_add_func ("/scene-fit/one", test_fit_of_one);
  g_test_add_func ("/scene-fit/shown", test_fit_shown);
  g_test_add_func ("/scene-fit/failures", test_fit_failures);
  return g_test_run ();
}
