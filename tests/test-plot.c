/* Plots: what stands in each, and its axes and marker.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-tail.h"
#include "plots.h"

#include <math.h>
#include <string.h>

/* ---- Which plots a scene shows --------------------------------------------------------------------------------- */

static void
test_plots_of_scene (void)
{
  static const struct {
    PauliPanel panel;
    bool deviation;
    size_t n;
    PauliPlotId ids[4];
  } rows[] = {
    { PAULI_PANEL_OVERVIEW, true, 4, { PAULI_PLOT_F2, PAULI_PLOT_MU, PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_PROFILES } },
    { PAULI_PANEL_OVERVIEW, false, 4, { PAULI_PLOT_F2, PAULI_PLOT_MU, PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_PROFILES } },
    { PAULI_PANEL_F2, true, 2, { PAULI_PLOT_F2, PAULI_PLOT_F2_DEVIATION } },
    { PAULI_PANEL_F2, false, 1, { PAULI_PLOT_F2 } },
    { PAULI_PANEL_MU, true, 2, { PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION } },
    { PAULI_PANEL_MU, false, 1, { PAULI_PLOT_MU } },
    { PAULI_PANEL_ASYMPTOTICS, true, 2, { PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION } },
    { PAULI_PANEL_ASYMPTOTICS, false, 1, { PAULI_PLOT_ASYMPTOTICS } },
    { PAULI_PANEL_VERTEX, true, 3, { PAULI_PLOT_PROFILES, PAULI_PLOT_PROFILES_RATIO, PAULI_PLOT_VERTEX } },
    { PAULI_PANEL_VERTEX, false, 2, { PAULI_PLOT_PROFILES, PAULI_PLOT_VERTEX } },
    { PAULI_PANEL_MAP, true, 1, { PAULI_PLOT_MAP } },
    { PAULI_PANEL_MAP, false, 1, { PAULI_PLOT_MAP } },
    { PAULI_PANEL_PAPER, true, 0, { 0 } },
    { PAULI_PANEL_PAPER, false, 0, { 0 } },
  };

  g_assert_cmpuint (G_N_ELEMENTS (rows), ==, 2 * PAULI_N_PANELS);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliSceneValues values = pauli_scene_initial_values ();
    PauliPlotId ids[PAULI_N_PLOTS];
    values.panel = rows[i].panel;
    values.deviation = rows[i].deviation;
    g_autoptr (PauliScene) scene = plots_scene (&values);
    g_assert_cmpuint (pauli_scene_plots (scene, ids), ==, rows[i].n);
    g_assert_cmpmem (ids, rows[i].n * sizeof *ids, rows[i].ids, rows[i].n * sizeof *ids);
  }
}

/* ---- Contents -------------------------------------------------------------------------------------------------- */

/* What stands in a plot, in the order of drawing and of the legend. */
typedef struct {
  size_t n;
  PauliCurveId ids[PAULI_MAX_CURVES];
} Content;

static void
add (Content *content, bool condition, PauliCurveId id)
{
  if (condition)
    content->ids[content->n++] = id;
}

static void
add_over_Q2 (Content *c, const PauliScene *scene, bool tail)
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);
  bool refit = v->refit && pauli_refit17 (&params, v->fit_Q2_min, v->fit_Q2_max, PAULI_FIT_POINTS).status == PAULI_OK;

  add (c, true, PAULI_CURVE_EXACT);
  add (c, true, PAULI_CURVE_FIT17);
  add (c, refit, PAULI_CURVE_REFIT17);
  add (c, v->one_gluon, PAULI_CURVE_ONE_GLUON);
  add (c, tail, PAULI_CURVE_LIMIT);
  add (c, tail, PAULI_CURVE_LEADING21);
  for (int k = 0; k < v->partial_sums; k++)
    add (c, tail && v->gluon == PAULI_GLUON_GAUSSIAN, PAULI_CURVE_PARTIAL_SUM);
  add (c, tail, PAULI_CURVE_EQ23_PRINTED);
  add (c, tail, PAULI_CURVE_EQ23_CORRECTED);
}

static void
add_over_M_q (Content *c, const PauliScene *scene)
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);

  add (c, true, PAULI_CURVE_EXACT);
  add (c, true, PAULI_CURVE_FIT18);
  add (c, v->refit && pauli_refit18 (&params, v->fit_M_q_min / 1000, v->fit_M_q_max / 1000, PAULI_FIT_POINTS).status ==
                        PAULI_OK, PAULI_CURVE_REFIT18);
  add (c, true, PAULI_CURVE_SERIES24);
}

static Content
content_of (const PauliScene *scene, PauliPlotId id)
{
  bool one_gaussian = pauli_scene_values (scene)->width_q == pauli_scene_values (scene)->width_g;
  Content c = { 0 };

  switch (id) {
    case PAULI_PLOT_F2:
    case PAULI_PLOT_F2_DEVIATION:
      add_over_Q2 (&c, scene, false);
      break;
    case PAULI_PLOT_ASYMPTOTICS:
    case PAULI_PLOT_ASYMPTOTICS_DEVIATION:
      add_over_Q2 (&c, scene, true);
      break;
    case PAULI_PLOT_MU:
    case PAULI_PLOT_MU_DEVIATION:
      add_over_M_q (&c, scene);
      break;
    case PAULI_PLOT_PROFILES:
      add (&c, true, PAULI_CURVE_QUARK_EXACT);
      add (&c, !one_gaussian, PAULI_CURVE_QUARK_GAUSSIAN);
      add (&c, true, PAULI_CURVE_GLUON_EXACT);
      add (&c, true, one_gaussian ? PAULI_CURVE_BOTH_GAUSSIAN : PAULI_CURVE_GLUON_GAUSSIAN);
      break;
    case PAULI_PLOT_PROFILES_RATIO:
      c = (Content){ 3, { PAULI_CURVE_EXACT, PAULI_CURVE_QUARK_GAUSSIAN, PAULI_CURVE_GLUON_GAUSSIAN } };
      break;
    case PAULI_PLOT_VERTEX:
      c = (Content){ 2, { PAULI_CURVE_VERTEX_EXACT, PAULI_CURVE_VERTEX_GAUSSIAN } };
      break;
    case PAULI_PLOT_MAP:
    case PAULI_N_PLOTS:
      g_assert_not_reached ();
  }
  return c;
}

/* A family, the partial sums, has one label, its first curve's; all other curves have one, and no two the same. */
static void
check_labels (const PauliPlot *plot)
{
  for (size_t i = 0; i < plot->n_curves; i++) {
    const char *label = plot->curves[i].label;
    if (i > 0 && plot->curves[i].id == PAULI_CURVE_PARTIAL_SUM && plot->curves[i - 1].id == PAULI_CURVE_PARTIAL_SUM) {
      g_assert_null (label);
      continue;
    }
    g_assert_true (label && *label && g_utf8_validate (label, -1, NULL));
    for (size_t j = 0; j < i; j++)
      g_assert_cmpstr (label, !=, plot->curves[j].label);
  }
}

/* Points inside the x axis, ascending. */
static void
check_points (const PauliPlot *plot, const PauliCurve *curve)
{
  g_assert_cmpuint (curve->n, >=, 2);
  g_assert_cmpuint (curve->n, <=, PAULI_CURVE_MAX_POINTS);
  for (size_t i = 0; i < curve->n; i++) {
    g_assert_true (isfinite (curve->y[i]));
    g_assert_cmpfloat (curve->x[i], >=, plot->x.min);
    g_assert_cmpfloat (curve->x[i], <=, plot->x.max);
    if (i > 0)
      g_assert_cmpfloat (curve->x[i - 1], <, curve->x[i]);
  }
}

static void
check_content (const PauliScene *scene)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();

  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    Content content = content_of (scene, id);
    g_autoptr (PauliPlot) plot = plots_new (scene, id, samples);

    g_assert_cmpint (plot->id, ==, id);
    g_assert_cmpuint (plot->n_gaps, ==, 0);
    g_assert_cmpuint (plot->n_curves, ==, content.n);
    for (size_t i = 0; i < content.n; i++) {
      g_assert_cmpint (plot->curves[i].id, ==, content.ids[i]);
      check_points (plot, &plot->curves[i]);
    }
    check_labels (plot);
  }
}

static void
test_contents (void)
{
  plots_for_each_scene (check_content);
}

static void
check_label (const PauliSceneValues *values, PauliPlotId id, PauliCurveId curve, const char *label)
{
  g_autoptr (PauliScene) scene = plots_scene (values);
  g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);
  g_assert_cmpstr (plots_curve (plot, curve, 0)->label, ==, label);
}

/* Labels that say a number, or which equation. */
static void
test_labels (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.refit = true; /* the constants of (17) for DP and MFA, to 3 decimals, were computed by another program */
  check_label (&v, PAULI_PLOT_F2, PAULI_CURVE_REFIT17, "refit, 4.451 for 4.7");
  check_label (&v, PAULI_PLOT_MU, PAULI_CURVE_SERIES24, "series, Eq. (24)");
  v.M_q = 170;
  check_label (&v, PAULI_PLOT_ASYMPTOTICS, PAULI_CURVE_REFIT17, "refit, 4.712 for 4.7");
  v.series_orders = 1;
  check_label (&v, PAULI_PLOT_MU, PAULI_CURVE_SERIES24, "Eq. (24), 1 term");
  v.series_orders = 2;
  check_label (&v, PAULI_PLOT_MU_DEVIATION, PAULI_CURVE_SERIES24, "Eq. (24), 2 terms");
  v.partial_sums = 1;
  check_label (&v, PAULI_PLOT_ASYMPTOTICS, PAULI_CURVE_PARTIAL_SUM, "Eq. (21) up to <i>n</i> = 1");
  v.partial_sums = 7;
  check_label (&v, PAULI_PLOT_ASYMPTOTICS, PAULI_CURVE_PARTIAL_SUM, "Eq. (21) up to <i>n</i> = 1 … 7");
  check_label (&v, PAULI_PLOT_ASYMPTOTICS, PAULI_CURVE_LEADING21, "Eq. (21), first term");
  v.gluon = PAULI_GLUON_EXACT;
  check_label (&v, PAULI_PLOT_ASYMPTOTICS, PAULI_CURVE_LEADING21, "Eq. (20), first term");
}

/* The refit of (18), of both signs of its constant, with a minus that is one. */
static void
test_label_of_refit18 (void)
{
  const double windows[][2] = { { 80, 500 }, { 1, 20 } };
  PauliSceneValues v = pauli_scene_initial_values ();

  v.refit = true;
  for (size_t i = 0; i < G_N_ELEMENTS (windows); i++) {
    v.fit_M_q_min = windows[i][0];
    v.fit_M_q_max = windows[i][1];
    g_autoptr (PauliScene) scene = plots_scene (&v);
    PauliParams params = pauli_scene_params (scene);
    PauliFit fit = pauli_refit18 (&params, v.fit_M_q_min / 1000, v.fit_M_q_max / 1000, PAULI_FIT_POINTS);
    g_autofree char *label = g_strdup_printf ("refit, %s%.4f and %.3f", fit.constants[0] < 0 ? "\u2212" : "",
                                              fabs (fit.constants[0]), fit.constants[1]);
    check_label (&v, PAULI_PLOT_MU, PAULI_CURVE_REFIT18, label);
  }
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

static bool
is_deviation (PauliPlotId id)
{
  return id == PAULI_PLOT_F2_DEVIATION || id == PAULI_PLOT_MU_DEVIATION || id == PAULI_PLOT_ASYMPTOTICS_DEVIATION;
}

static bool
is_over_M_q (PauliPlotId id)
{
  return id == PAULI_PLOT_MU || id == PAULI_PLOT_MU_DEVIATION;
}

/* The whole exact curve and zero are in the picture, and the curve fills enough of it to be read, at least two fifths:
 * plot.c leaves room for approximations 1.6 times as large, 4 % more, and rounds that up by at most 4/3.  Approximations of its
 * size are in the picture with all their points. */
static void
check_y_range (const PauliPlot *plot)
{
  const PauliCurve *exact = &plot->curves[0];
  double largest = plots_largest (exact), top = largest, end = fmax (-plot->y.min, plot->y.max);

  for (size_t i = 0; i < exact->n; i++)
    g_assert_true (exact->y[i] >= plot->y.min && exact->y[i] <= plot->y.max);
  for (size_t k = 1; k < plot->n_curves; k++)
    if (plots_largest (&plot->curves[k]) <= 1.6 * largest)
      top = fmax (top, plots_largest (&plot->curves[k]));
  g_assert_true (plot->y.min == 0 || plot->y.max == 0);
  g_assert_true ((plot->y.min < 0) == (exact->y[0] < 0));
  g_assert_cmpfloat (end, >=, 1.04 * top);
  g_assert_cmpfloat (end, <=, 1.04 * top * 4 / 3 * (1 + 1e-9));
  g_assert_cmpfloat (largest, >=, 0.4 * end);
}

/* The part of a curve's points that are within size. */
static double
share_within (const PauliCurve *curve, double size)
{
  size_t n = 0;

  for (size_t i = 0; i < curve->n; i++)
    n += fabs (curve->y[i]) <= size;
  return (double) n / (double) curve->n;
}

/* 0 in the middle, and room for all curves but the one-gluon one, which approximates nothing, but no more than from -25 to 25 %, unless
 * all are larger: then half of the best. */
static void
check_deviation_range (const PauliPlot *plot)
{
  double top = 1e-6; /* an axis has some length */
  double half = 0, half_within_25 = 0;

  for (size_t k = 1; k < plot->n_curves; k++) {
    if (plot->curves[k].id == PAULI_CURVE_ONE_GLUON)
      continue;
    top = fmax (top, plots_largest (&plot->curves[k]));
    half = fmax (half, share_within (&plot->curves[k], plot->y.max));
    half_within_25 = fmax (half_within_25, share_within (&plot->curves[k], 25 / 1.2));
  }
  g_assert_cmpfloat (plot->y.min, ==, -plot->y.max);
  g_assert_cmpfloat (half, >=, 0.5);
  if (half_within_25 > 0.5)
    g_assert_cmpfloat (plot->y.max, <=, 25);
  g_assert_cmpfloat (plot->y.max, >=, fmin (1.04 * top, 25));
  g_assert_cmpfloat (plot->y.max, <=, 1.04 * top * 4 / 3 * (1 + 1e-9));
}

/* From 0 to what shows the largest ratio, up to 5. */
static void
check_ratio_range (const PauliPlot *plot)
{
  double top = 1;

  for (size_t k = 0; k < plot->n_curves; k++)
    top = fmax (top, plots_largest (&plot->curves[k]));
  g_assert_cmpfloat (plot->y.min, ==, 0);
  g_assert_cmpfloat (plot->y.max, >=, fmin (1.04 * top, 5));
  g_assert_cmpfloat (plot->y.max, <=, fmin (1.04 * top * 4 / 3 * (1 + 1e-9), 5));
}

/* The exact curve reaches from end to end; only the mass axis begins below the smallest mass of the domain. */
static void
check_x_range (const PauliPlot *plot, const PauliScene *scene)
{
  const PauliCurve *exact = &plot->curves[0];
  double Lambda = 2 * pauli_scene_values (scene)->inv_rho_c / 1000;

  g_assert_cmpfloat (exact->x[0], ==, fmax (plot->x.min, is_over_M_q (plot->id) ? 1 : 0));
  g_assert_cmpfloat (exact->x[exact->n - 1], ==, plot->x.max);
  g_assert_true (plot->x.log == (plot->id == PAULI_PLOT_ASYMPTOTICS || plot->id == PAULI_PLOT_ASYMPTOTICS_DEVIATION));
  if (plot->id == PAULI_PLOT_PROFILES || plot->id == PAULI_PLOT_PROFILES_RATIO || plot->id == PAULI_PLOT_VERTEX) {
    g_assert_cmpfloat (plot->x.min, ==, 0);
    g_assert_cmpfloat (plot->x.max, >=, 3 * Lambda * (1 - 1e-9));
    g_assert_cmpfloat (plot->x.max, <=, 4 * Lambda * (1 + 1e-9));
  }
}

static void
check_marker (const PauliPlot *plot, const PauliScene *scene)
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);
  bool of_vertex = plot->id == PAULI_PLOT_VERTEX;

  g_assert_true (plot->has_marker == (plot->id == PAULI_PLOT_MU || of_vertex));
  g_assert_true (plot->has_marker == (plot->marker_label != NULL));
  if (!plot->has_marker)
    return;
  PauliResult at = of_vertex ? pauli_vertex (&params, pauli_scene_virtualities (scene)) : pauli_mu (&params);
  g_assert_cmpfloat (plot->marker_x, ==, of_vertex ? values->t : values->M_q);
  g_assert_cmpfloat (plot->marker_y, ==, at.value);
  bool off_scale = strstr (plot->marker_label, "off scale") != NULL;
  g_assert_true (off_scale == (plot->marker_x > plot->x.max));
  g_assert_true (plot->marker_x >= plot->x.min && plot->marker_y >= plot->y.min && plot->marker_y <= plot->y.max);
  g_assert_true (g_str_has_prefix (plot->marker_label, of_vertex ? "chosen |<i>t</i>|" : "current <i>M</i><sub>q</sub>"));
}

static void
check_frame (const PauliScene *scene)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();

  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    g_autoptr (PauliPlot) plot = plots_new (scene, id, samples);
    check_axis (&plot->x);
    check_axis (&plot->y);
    check_x_range (plot, scene);
    if (is_deviation (id))
      check_deviation_range (plot);
    else if (id == PAULI_PLOT_PROFILES_RATIO)
      check_ratio_range (plot);
    else
      check_y_range (plot);
    check_marker (plot, scene);
  }
}

static void
test_frames (void)
{
  plots_for_each_scene (check_frame);
}

/* No two plots of one panel have the same quantity on their y axes, and those over one variable call it the same. */
static void
test_titles (void)
{
  const PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliScene) scene = plots_scene (&values);
  static const PauliPlotId pairs[][2] = { { PAULI_PLOT_F2, PAULI_PLOT_F2_DEVIATION },
                                          { PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION },
                                          { PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION },
                                          { PAULI_PLOT_PROFILES, PAULI_PLOT_PROFILES_RATIO } };

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++) {
    g_autoptr (PauliPlot) main_plot = plots_new (scene, pairs[i][0], NULL), beneath = plots_new (scene, pairs[i][1], NULL);
    g_assert_cmpstr (main_plot->x.title, ==, beneath->x.title);
    g_assert_cmpstr (main_plot->y.title, !=, beneath->y.title);
    g_assert_cmpstr (beneath->y.title, ==, is_deviation (pairs[i][1]) ? "deviation  [%]" : "Gaussian/exact");
    g_assert_true (main_plot->x.min == beneath->x.min && main_plot->x.max == beneath->x.max);
  }
}

/* 80 to 500 MeV as in the paper's Fig. 3; wider, up to a round mass, for one out of these. */
static void
test_mass_axis (void)
{
  const struct {
    double M_q, min, max;
  } rows[] = {
    { 1, 0, 500 },    { nextafter (80, 0), 0, 500 }, { 80, 80, 500 },    { 500, 80, 500 }, { nextafter (500, 501), 80, 600 },
    { 600, 80, 600 }, { 600.5, 80, 700 },            { 1000, 80, 1000 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliSceneValues values = pauli_scene_initial_values ();
    values.M_q = rows[i].M_q;
    g_autoptr (PauliScene) scene = plots_scene (&values);
    g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_MU, NULL);
    g_autoptr (PauliPlot) beneath = plots_new (scene, PAULI_PLOT_MU_DEVIATION, NULL);
    g_assert_true (plot->x.min == rows[i].min && plot->x.max == rows[i].max);
    g_assert_true (beneath->x.min == rows[i].min && beneath->x.max == rows[i].max);
    check_frame (scene);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/of-scene", test_plots_of_scene);
  g_test_add_func ("/plot/contents", test_contents);
  g_test_add_func ("/plot/labels", test_labels);
  g_test_add_func ("/plot/labels/refit18", test_label_of_refit18);
  g_test_add_func ("/plot/frames", test_frames);
  g_test_add_func ("/plot/titles", test_titles);
  g_test_add_func ("/plot/mass-axis", test_mass_axis);
  return g_test_run ();
}
