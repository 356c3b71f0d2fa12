/* Scenes and their plots, for the tests of plots and of figures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plots.h"

#include <math.h>
#include <string.h>

const char *const plot_names[PAULI_N_PLOTS] = {
  [PAULI_PLOT_F2] = "F2",
  [PAULI_PLOT_MU] = "mu",
  [PAULI_PLOT_ASYMPTOTICS] = "asymptotics",
  [PAULI_PLOT_PROFILES] = "profiles",
  [PAULI_PLOT_F2_DEVIATION] = "F2-deviation",
  [PAULI_PLOT_MU_DEVIATION] = "mu-deviation",
  [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = "asymptotics-deviation",
  [PAULI_PLOT_PROFILES_RATIO] = "profiles-ratio",
  [PAULI_PLOT_VERTEX] = "vertex",
  [PAULI_PLOT_MAP] = "map",
};

const PauliMember *
plots_members (size_t *n)
{
  PauliMembers members = pauli_scene_members ();
  *n = members.n;
  return members.rows;
}

PauliScene *
plots_scene (const PauliSceneValues *values)
{
  g_autoptr (GError) error = NULL;
  PauliScene *scene = pauli_scene_new (values, &error);
  g_assert_no_error (error);
  g_assert_nonnull (scene);
  return scene;
}

PauliScene *
plots_initial_scene (void)
{
  const PauliSceneValues values = pauli_scene_initial_values ();
  return plots_scene (&values);
}

PauliScene *
plots_read_back (const PauliScene *scene)
{
  g_autofree char *json = pauli_scene_to_json (scene);
  g_autoptr (GError) error = NULL;
  PauliScene *back = pauli_scene_from_json (json, -1, &error);

  g_assert_no_error (error);
  return back;
}

void
plots_assert_no_scene (const char *json, PauliSceneErrorCode code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pauli_scene_from_json (json, -1, &error));
  g_assert_error (error, PAULI_SCENE_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

PauliPlot *
plots_new (const PauliScene *scene, PauliPlotId id, PauliSamples *samples)
{
  g_autoptr (PauliSamples) fresh = samples ? NULL : pauli_samples_new ();
  PauliPlot *plot = pauli_plot_new (scene, id, samples ? samples : fresh, NULL, NULL);
  g_assert_nonnull (plot);
  return plot;
}

void
plots_switch_on (PauliSceneValues *values, int turn)
{
  static const double widths[][2] = { { 1, 1 }, { 0.8, 1.3 }, { 1.5, 1.5 } };
  static const double Q2[][2] = { { 0, 5 }, { 1, 50 } }, M_q[][2] = { { 80, 500 }, { 100, 1000 }, { 1, 20 } };
  static const int partial_sums[] = { 5, 1, 20, 2 };

  values->one_gluon = values->refit = true;
  values->bands = (PauliFormula) (turn % (PAULI_N_FORMULAE + 1));
  values->series_orders = 1 + turn % 3;
  values->partial_sums = partial_sums[turn % 4];
  values->gluon = turn % 16 == 11 ? PAULI_GLUON_EXACT : PAULI_GLUON_GAUSSIAN;
  if (values->gluon == PAULI_GLUON_EXACT)
    values->bands = PAULI_N_FORMULAE;
  values->width_q = widths[turn % 3][0];
  values->width_g = widths[turn % 3][1];
  values->fit_Q2_min = Q2[turn % 2][0];
  values->fit_Q2_max = Q2[turn % 2][1];
  values->fit_M_q_min = M_q[turn % 3][0];
  values->fit_M_q_max = M_q[turn % 3][1];
  values->k1 = 0.25 * (turn % 4);
  values->k2 = 0.125 * (turn % 7);
  values->t = 0.375 * (turn % 9);
}

static void
with_switches (PauliSceneValues values, int *turn, void (*check) (const PauliScene *scene))
{
  g_autoptr (PauliScene) off = plots_scene (&values);
  check (off);
  plots_switch_on (&values, (*turn)++);
  g_autoptr (PauliScene) on = plots_scene (&values);
  check (on);
}

void
plots_for_each_scene (void (*check) (const PauliScene *scene))
{
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q), *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C),
                       *alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S);
  PauliSceneValues values = pauli_scene_initial_values ();
  int turn = 0;

  for (values.quark = PAULI_QUARK_U; values.quark <= PAULI_QUARK_D; values.quark++) {
    for (int i = 0; i < PAULI_N_MODELS; i++) {
      values.M_q = pauli_models[i].M_q;
      values.inv_rho_c = pauli_models[i].inv_rho_c;
      values.alpha_s = pauli_models[i].alpha_s;
      with_switches (values, &turn, check);
    }
    for (int i = 0; i < 8; i++) {
      values.M_q = i & 1 ? M_q->max : M_q->min;
      values.inv_rho_c = i & 2 ? inv_rho_c->max : inv_rho_c->min;
      values.alpha_s = i & 4 ? alpha_s->max : alpha_s->min;
      with_switches (values, &turn, check);
    }
    values.M_q = 611.7;
    values.inv_rho_c = 431.3;
    values.alpha_s = 0.47;
    with_switches (values, &turn, check);
  }
}

static bool
same_axes (const PauliAxis *a, const PauliAxis *b)
{
  return a->min == b->min && a->max == b->max && a->log == b->log && g_str_equal (a->title, b->title);
}

static bool
same_curves (const PauliCurve *a, const PauliCurve *b)
{
  return a->id == b->id && g_strcmp0 (a->label, b->label) == 0 && a->n == b->n &&
         memcmp (a->x, b->x, a->n * sizeof *a->x) == 0 && memcmp (a->y, b->y, a->n * sizeof *a->y) == 0;
}

static bool
same_bands (const PauliPlot *a, const PauliPlot *b)
{
  if (a->n_bands != b->n_bands || g_strcmp0 (a->bands_label, b->bands_label) != 0)
    return false;
  for (size_t i = 0; i < a->n_bands; i++)
    if (a->bands[i].level != b->bands[i].level || a->bands[i].range.min != b->bands[i].range.min ||
        a->bands[i].range.max != b->bands[i].range.max)
      return false;
  return true;
}

static bool
same_markers (const PauliPlot *a, const PauliPlot *b)
{
  return a->has_marker == b->has_marker && a->marker_x == b->marker_x && a->marker_y == b->marker_y &&
         g_strcmp0 (a->marker_label, b->marker_label) == 0;
}

bool
plots_same (const PauliPlot *a, const PauliPlot *b)
{
  if (a->id != b->id || !same_axes (&a->x, &b->x) || !same_axes (&a->y, &b->y) || a->n_gaps != b->n_gaps ||
      !same_markers (a, b) || !same_bands (a, b) || a->n_curves != b->n_curves)
    return false;
  for (size_t i = 0; i < a->n_curves; i++)
    if (!same_curves (&a->curves[i], &b->curves[i]))
      return false;
  return true;
}

const PauliCurve *
plots_curve (const PauliPlot *plot, PauliCurveId id, size_t nth)
{
  for (size_t i = 0; i < plot->n_curves; i++)
    if (plot->curves[i].id == id && nth-- == 0)
      return &plot->curves[i];
  return NULL;
}

double
plots_largest (const PauliCurve *curve)
{
  double largest = 0;

  for (size_t i = 0; i < curve->n; i++)
    largest = fmax (largest, fabs (curve->y[i]));
  return largest;
}
