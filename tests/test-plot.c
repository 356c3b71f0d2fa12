/* Plots: the curves of each panel are the core's numbers, and keeping samples changes nothing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-tail.h"
#include "plot.h"

#include <math.h>
#include <string.h>

#include "samples.h"

static PauliScene *
new_scene (double M_q, double inv_rho_c, double alpha_s, PauliQuark quark)
{
  const PauliSceneValues values = { .M_q = M_q, .inv_rho_c = inv_rho_c, .alpha_s = alpha_s, .quark = quark,
                                    .text_size = PAULI_TEXT_SIZE_INITIAL };
  g_autoptr (GError) error = NULL;
  PauliScene *scene = pauli_scene_new (&values, &error);
  g_assert_no_error (error);
  return scene;
}

static PauliPlot *
new_plot (const PauliScene *scene, PauliPanel panel)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliPlot *plot = pauli_plot_new (scene, panel, samples, NULL, NULL);
  g_assert_nonnull (plot);
  return plot;
}

/* Calls check for the models of the paper, the corners of the domain and an odd place, with both quarks. */
static void
for_each_scene (void (*check) (const PauliScene *scene))
{
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q), *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C),
                       *alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S);

  for (PauliQuark quark = PAULI_QUARK_U; quark <= PAULI_QUARK_D; quark++) {
    for (int i = 0; i < PAULI_N_MODELS; i++) {
      const PauliModel *model = &pauli_models[i];
      g_autoptr (PauliScene) scene = new_scene (model->M_q, model->inv_rho_c, model->alpha_s, quark);
      check (scene);
    }
    for (int i = 0; i < 8; i++) {
      g_autoptr (PauliScene) scene = new_scene (i & 1 ? M_q->max : M_q->min, i & 2 ? inv_rho_c->max : inv_rho_c->min,
                                                i & 4 ? alpha_s->max : alpha_s->min, quark);
      check (scene);
    }
    g_autoptr (PauliScene) odd = new_scene (611.7, 431.3, 0.47, quark);
    check (odd);
  }
}

/* ---- Curves ---------------------------------------------------------------------------------------------------- */

/* What stands in each panel, in the order of drawing and of the legend. */
typedef struct {
  size_t n;
  PauliCurveId ids[6];
  bool marker;
} Content;

static const Content contents[PAULI_N_PANELS] = {
  [PAULI_PANEL_F2] = { 2, { PAULI_CURVE_EXACT, PAULI_CURVE_FIT17 }, false },
  [PAULI_PANEL_MU] = { 3, { PAULI_CURVE_EXACT, PAULI_CURVE_FIT18, PAULI_CURVE_SERIES24 }, true },
  [PAULI_PANEL_ASYMPTOTICS] = { 6, { PAULI_CURVE_EXACT, PAULI_CURVE_FIT17, PAULI_CURVE_LIMIT, PAULI_CURVE_LEADING21,
                                     PAULI_CURVE_EQ23_PRINTED, PAULI_CURVE_EQ23_CORRECTED }, false },
};

/* The core's number for a curve of F2 or mu at these parameters. */
static double
core_value (PauliCurveId id, const PauliParams *params, double Q2)
{
  switch (id) {
    case PAULI_CURVE_EXACT:
      return pauli_mu (params).value;
    case PAULI_CURVE_FIT17:
      return pauli_f2_fit17 (params, pauli_mu (params), Q2).value;
    case PAULI_CURVE_FIT18:
      return pauli_mu_fit18 (params).value;
    case PAULI_CURVE_SERIES24:
      return pauli_mu_series24 (params).value;
    case PAULI_CURVE_LIMIT:
      return pauli_q2f2_limit (params).value;
    case PAULI_CURVE_LEADING21:
      return pauli_q2f2_leading21 (params).value;
    case PAULI_CURVE_EQ23_PRINTED:
      return pauli_q2f2_eq23_printed (params).value;
    case PAULI_CURVE_EQ23_CORRECTED:
      return pauli_q2f2_eq23_corrected (params).value;
    case PAULI_N_CURVES:
      break;
  }
  g_assert_not_reached ();
}

/* What a curve interpolated by the core may differ from pauli_f2(), relative: pauli.h. */
#define INTERPOLATION_EPSREL 1e-13

/* The core's curve of F2 at these points, each of which is what pauli_f2() says but for the interpolation. */
static void
fill_exact (const PauliCurve *curve, const PauliParams *params, double F2[PAULI_CURVE_MAX_POINTS])
{
  PauliResult results[PAULI_CURVE_MAX_POINTS];

  g_assert_cmpint (pauli_f2_curve (params, curve->n, curve->x, results, NULL, NULL), ==, PAULI_OK);
  for (size_t i = 0; i < curve->n; i++) {
    double alone = pauli_f2 (params, curve->x[i]).value;
    F2[i] = results[i].value;
    g_assert_cmpfloat (fabs (F2[i] - alone), <=, INTERPOLATION_EPSREL * fabs (alone));
  }
}

/* The numbers a curve over Q2 should have. */
static void
fill_expected (const PauliCurve *curve, PauliPanel panel, const PauliParams *params,
               double expected[PAULI_CURVE_MAX_POINTS])
{
  bool of_F2 = curve->id == PAULI_CURVE_EXACT || curve->id == PAULI_CURVE_FIT17; /* the others are limits of Q2 F2 */

  if (curve->id == PAULI_CURVE_EXACT)
    fill_exact (curve, params, expected);
  else
    for (size_t i = 0; i < curve->n; i++)
      expected[i] = core_value (curve->id, params, curve->x[i]);
  for (size_t i = 0; i < curve->n && of_F2 && panel == PAULI_PANEL_ASYMPTOTICS; i++)
    expected[i] *= curve->x[i];
}

/* x is a mass in MeV, rounded once: the mass in GeV it stands for is x/1000 or a neighbour of that. */
static bool
right_at_M_q (const PauliCurve *curve, size_t i, const PauliParams *params)
{
  double nearest = curve->x[i] / 1000;
  const double candidates[] = { nearest, nextafter (nearest, 0), nextafter (nearest, 2) };
  PauliParams at = *params;

  for (size_t j = 0; j < G_N_ELEMENTS (candidates); j++) {
    at.M_q = candidates[j];
    if (curve->y[i] == core_value (curve->id, &at, 0))
      return true;
  }
  return false;
}

static void
check_curve (const PauliPlot *plot, const PauliCurve *curve, const PauliParams *params)
{
  double expected[PAULI_CURVE_MAX_POINTS];

  g_assert_cmpuint (curve->n, >=, 2);
  g_assert_cmpuint (curve->n, <=, PAULI_CURVE_MAX_POINTS);
  g_assert_true (g_utf8_validate (curve->label, -1, NULL) && *curve->label);
  if (plot->panel != PAULI_PANEL_MU)
    fill_expected (curve, plot->panel, params, expected);
  for (size_t i = 0; i < curve->n; i++) {
    bool right = plot->panel == PAULI_PANEL_MU ? right_at_M_q (curve, i, params) : curve->y[i] == expected[i];
    if (!right)
      g_error ("panel %s, “%s”: %.17g at x = %.17g is not what the core says; M_q %g GeV, rho_c %g/GeV",
               pauli_panel_key (plot->panel), curve->label, curve->y[i], curve->x[i], params->M_q, params->rho_c);
    g_assert_cmpfloat (curve->x[i], >=, plot->x.min);
    g_assert_cmpfloat (curve->x[i], <=, plot->x.max);
    if (i > 0)
      g_assert_cmpfloat (curve->x[i - 1], <, curve->x[i]);
  }
}

static void
check_curves (const PauliScene *scene)
{
  PauliParams params = pauli_scene_params (scene);

  for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
    const Content *content = &contents[panel];
    g_autoptr (PauliPlot) plot = new_plot (scene, panel);

    g_assert_cmpint (plot->panel, ==, panel);
    g_assert_cmpuint (plot->n_gaps, ==, 0);
    g_assert_cmpuint (plot->n_curves, ==, content->n);
    for (size_t i = 0; i < content->n; i++) {
      g_assert_cmpint (plot->curves[i].id, ==, content->ids[i]);
      check_curve (plot, &plot->curves[i], &params);
      for (size_t j = 0; j < i; j++)
        g_assert_cmpstr (plot->curves[i].label, !=, plot->curves[j].label);
    }
  }
}

static void
test_curves (void)
{
  for_each_scene (check_curves);
}

/* ---- Axes and marker ------------------------------------------------------------------------------------------- */

static void
check_axis (const PauliAxis *axis)
{
  g_assert_true (isfinite (axis->min) && isfinite (axis->max));
  g_assert_cmpfloat (axis->min, <, axis->max);
  if (axis->log)
    g_assert_cmpfloat (axis->min, >, 0);
  g_assert_true (g_utf8_validate (axis->title, -1, NULL) && *axis->title);
}

/* The whole exact curve and zero are in the picture, and the curve fills enough of it to be read, at least two fifths:
 * plot.c leaves room for approximations 1.6 times as large, 4 % more, and rounds that up by at most 4/3. */
static void
check_y_range (const PauliPlot *plot)
{
  const PauliCurve *exact = &plot->curves[0];
  double largest = 0;

  for (size_t i = 0; i < exact->n; i++) {
    g_assert_cmpfloat (exact->y[i], >=, plot->y.min);
    g_assert_cmpfloat (exact->y[i], <=, plot->y.max);
    largest = fmax (largest, fabs (exact->y[i]));
  }
  g_assert_true (plot->y.min <= 0 && plot->y.max >= 0);
  g_assert_cmpfloat (largest, >=, 0.4 * (plot->y.max - plot->y.min));
  /* The exact curve reaches from end to end; only the mass axis begins below the smallest mass of the domain. */
  g_assert_cmpfloat (exact->x[0], ==, fmax (plot->x.min, plot->panel == PAULI_PANEL_MU ? 1 : 0));
  g_assert_cmpfloat (exact->x[exact->n - 1], ==, plot->x.max);
}

static void
check_marker (const PauliPlot *plot, const PauliScene *scene)
{
  PauliParams params = pauli_scene_params (scene);

  g_assert_true (plot->has_marker == contents[plot->panel].marker);
  if (!plot->has_marker)
    return;
  g_assert_cmpfloat (plot->marker_x, ==, pauli_scene_values (scene)->M_q);
  g_assert_cmpfloat (plot->marker_y, ==, pauli_mu (&params).value);
  g_assert_true (plot->marker_x >= plot->x.min && plot->marker_x <= plot->x.max);
  g_assert_true (plot->marker_y >= plot->y.min && plot->marker_y <= plot->y.max);
  g_assert_true (g_utf8_validate (plot->marker_label, -1, NULL) && *plot->marker_label);
}

static void
check_frame (const PauliScene *scene)
{
  for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
    g_autoptr (PauliPlot) plot = new_plot (scene, panel);
    check_axis (&plot->x);
    check_axis (&plot->y);
    check_y_range (plot);
    check_marker (plot, scene);
  }
}

static void
test_frames (void)
{
  for_each_scene (check_frame);
}

/* 80 to 500 MeV as in the paper's Fig. 3; wider, up to a round mass, for one out of these. */
static void
test_mass_axis (void)
{
  const struct {
    double M_q, min, max;
  } rows[] = {
    { 1, 0, 500 },
    { nextafter (80, 0), 0, 500 },
    { 80, 80, 500 },
    { 500, 80, 500 },
    { nextafter (500, 501), 80, 600 },
    { 600, 80, 600 },
    { 600.5, 80, 700 },
    { 1000, 80, 1000 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (PauliScene) scene = new_scene (rows[i].M_q, 600, 0.5, PAULI_QUARK_U);
    g_autoptr (PauliPlot) plot = new_plot (scene, PAULI_PANEL_MU);
    g_assert_cmpfloat (plot->x.min, ==, rows[i].min);
    g_assert_cmpfloat (plot->x.max, ==, rows[i].max);
    check_frame (scene);
  }
}

/* ---- Samples that are kept ------------------------------------------------------------------------------------- */

static void
assert_same_plot (const PauliPlot *a, const PauliPlot *b)
{
  g_assert_cmpint (a->panel, ==, b->panel);
  g_assert_true (a->x.min == b->x.min && a->x.max == b->x.max && a->x.log == b->x.log);
  g_assert_true (a->y.min == b->y.min && a->y.max == b->y.max && a->y.log == b->y.log);
  g_assert_cmpuint (a->n_gaps, ==, b->n_gaps);
  g_assert_true (a->has_marker == b->has_marker);
  g_assert_true (a->marker_x == b->marker_x && a->marker_y == b->marker_y);
  g_assert_cmpuint (a->n_curves, ==, b->n_curves);
  for (size_t i = 0; i < a->n_curves; i++) {
    const PauliCurve *u = &a->curves[i], *v = &b->curves[i];
    g_assert_cmpint (u->id, ==, v->id);
    g_assert_cmpmem (u->x, u->n * sizeof *u->x, v->x, v->n * sizeof *v->x);
    g_assert_cmpmem (u->y, u->n * sizeof *u->y, v->y, v->n * sizeof *v->y);
  }
}

/* All panels by samples with a history, and by fresh ones. */
static void
check_kept (const PauliScene *scene, PauliSamples *samples)
{
  for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
    g_autoptr (PauliPlot) fresh = new_plot (scene, panel);
    g_autoptr (PauliPlot) kept = pauli_plot_new (scene, panel, samples, NULL, NULL);
    assert_same_plot (kept, fresh);
  }
}

/* From one set of parameters to another, and back, one parameter at a time, in each of the 24 orders. */
static void
test_orders (void)
{
  const double M_q[] = { 350, 170 }, inv_rho_c[] = { 600, 450 }, alpha_s[] = { 0.5, 1 };
  g_autoptr (PauliSamples) samples = pauli_samples_new ();

  for (int code = 0; code < 256; code++) {
    const int order[] = { code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3 };
    int which[4] = { 0 };
    if ((1 << order[0] | 1 << order[1] | 1 << order[2] | 1 << order[3]) != 15)
      continue; /* no permutation */
    for (int step = 0; step < 8; step++) {
      which[order[step % 4]] ^= 1;
      g_autoptr (PauliScene) scene = new_scene (M_q[which[0]], inv_rho_c[which[1]], alpha_s[which[2]],
                                                which[3] ? PAULI_QUARK_D : PAULI_QUARK_U);
      check_kept (scene, samples);
    }
  }
}

/* A slider's life: one parameter changes, sometimes back to where it was. */
static void
test_random_steps (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (33);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliSceneValues values = pauli_scene_initial_values ();

  for (int step = 0; step < 200; step++) {
    switch (g_rand_int_range (rand, 0, 4)) {
      case 0:
        values.M_q = g_rand_boolean (rand) ? 50 * g_rand_int_range (rand, 1, 20) : g_rand_double_range (rand, 1, 1000);
        break;
      case 1:
        values.inv_rho_c = 100 * g_rand_int_range (rand, 4, 8);
        break;
      case 2:
        values.alpha_s = g_rand_double_range (rand, 0.05, 2);
        break;
      default:
        values.quark = values.quark == PAULI_QUARK_U ? PAULI_QUARK_D : PAULI_QUARK_U;
    }
    g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
    check_kept (scene, samples);
  }
}

/* alpha_s cancels: not one bit of a plot depends on it. */
static void
check_alpha_s (const PauliScene *scene)
{
  PauliSceneValues values = *pauli_scene_values (scene);

  values.alpha_s = 1.37;
  g_autoptr (PauliScene) other = pauli_scene_new (&values, NULL);
  for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
    g_autoptr (PauliPlot) a = new_plot (scene, panel), b = new_plot (other, panel);
    assert_same_plot (a, b);
  }
}

static void
test_alpha_s (void)
{
  for_each_scene (check_alpha_s);
}

/* ---- Stopping -------------------------------------------------------------------------------------------------- */

typedef struct {
  int calls, stop_at;
} Counter;

static bool
count_and_stop (void *data)
{
  Counter *counter = data;
  return ++counter->calls == counter->stop_at;
}

static int
calls_for (const PauliScene *scene, PauliPanel panel, PauliSamples *samples)
{
  Counter counter = { 0, -1 };
  g_autoptr (PauliPlot) plot = pauli_plot_new (scene, panel, samples, count_and_stop, &counter);
  g_assert_nonnull (plot);
  return counter.calls;
}

/* Stopped at the first, the second, a middle and the last question: no plot.  And the same samples, which held another
 * curve before, are right after it for the scene that was stopped and for the one before. */
static void
check_stop (PauliPanel panel)
{
  g_autoptr (PauliScene) before = new_scene (350, 600, 0.5, PAULI_QUARK_U);
  g_autoptr (PauliScene) after = new_scene (170, 450, 0.5, PAULI_QUARK_D);
  g_autoptr (PauliSamples) empty = pauli_samples_new ();
  int last = calls_for (after, panel, empty);
  const int stops[] = { 1, 2, last / 2, last };

  g_assert_cmpint (last, >=, 10); /* asked often enough for a slider that has moved on */
  for (size_t i = 0; i < G_N_ELEMENTS (stops); i++) {
    g_autoptr (PauliSamples) samples = pauli_samples_new ();
    Counter counter = { 0, stops[i] };
    calls_for (before, panel, samples);
    g_assert_null (pauli_plot_new (after, panel, samples, count_and_stop, &counter));
    g_assert_cmpint (counter.calls, ==, stops[i]);
    check_kept (i & 1 ? before : after, samples);
    check_kept (i & 1 ? after : before, samples);
  }
}

static void
test_stop (void)
{
  for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++)
    check_stop (panel);
}

/* Curves are sampled anew only if they change: nobody is asked whether to stop otherwise. */
static void
test_nothing_twice (void)
{
  g_autoptr (PauliScene) first = new_scene (350, 600, 0.5, PAULI_QUARK_U);
  g_autoptr (PauliScene) alpha_s = new_scene (350, 600, 1, PAULI_QUARK_U);
  g_autoptr (PauliScene) M_q = new_scene (170, 600, 0.5, PAULI_QUARK_U);

  for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
    g_autoptr (PauliSamples) samples = pauli_samples_new ();
    g_assert_cmpint (calls_for (first, panel, samples), >, 0);
    g_assert_cmpint (calls_for (first, panel, samples), ==, 0);
    g_assert_cmpint (calls_for (alpha_s, panel, samples), ==, 0);
    if (panel == PAULI_PANEL_MU) /* a curve over M_q */
      g_assert_cmpint (calls_for (M_q, panel, samples), ==, 0);
    else
      g_assert_cmpint (calls_for (M_q, panel, samples), >, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/curves", test_curves);
  g_test_add_func ("/plot/frames", test_frames);
  g_test_add_func ("/plot/mass-axis", test_mass_axis);
  g_test_add_func ("/plot/alpha-s", test_alpha_s);
  g_test_add_func ("/plot/samples/orders", test_orders);
  g_test_add_func ("/plot/samples/random-steps", test_random_steps);
  g_test_add_func ("/plot/samples/nothing-twice", test_nothing_twice);
  g_test_add_func ("/plot/stop", test_stop);
  return g_test_run ();
}
