/* The curves over Q2 and M_q are the core's numbers, and the deviations are made of them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-tail.h"
#include "plots.h"

#include <math.h>

/* What a curve interpolated by the core may differ from pauli_f2(), relative: pauli.h. */
#define INTERPOLATION_EPSREL 1e-13

/* The core's curve of F2 at these points, each of which is what pauli_f2() says but for the interpolation. */
static void
fill_exact (const PauliCurve *curve, const PauliParams *params, double F2[PAULI_CURVE_MAX_POINTS])
{
  PauliResult results[PAULI_CURVE_MAX_POINTS];
  size_t step = params->gluon == PAULI_GLUON_EXACT ? 10 : 1; /* each takes a while */

  g_assert_cmpint (pauli_f2_curve (params, curve->n, curve->x, results, NULL, NULL), ==, PAULI_OK);
  for (size_t i = 0; i < curve->n; i++)
    F2[i] = results[i].value;
  for (size_t i = 0; i < curve->n; i += step) {
    double alone = pauli_f2 (params, curve->x[i]).value;
    g_assert_cmpfloat (fabs (F2[i] - alone), <=, INTERPOLATION_EPSREL * fabs (alone));
  }
}

/* ---- Over Q2 --------------------------------------------------------------------------------------------------- */

/* Of (21), up to order k. */
static double
partial_sum (const PauliParams *params, size_t k)
{
  PauliResult terms[PAULI_ORDER_MAX + 1];
  double sum = 0;

  g_assert_cmpint (pauli_q2f2_orders (params, (int) k, terms), ==, PAULI_OK);
  for (size_t i = 0; i <= k; i++)
    sum += terms[i].value;
  return sum;
}

/* The core's number for a curve of F2 or, the last of these, Q2 F2. */
static double
value_at (const PauliSceneValues *v, const PauliParams *params, const PauliResult *mu, const PauliFit *refit,
          const PauliCurve *curve, size_t order, double Q2)
{
  switch (curve->id) {
    case PAULI_CURVE_FIT17:
      return pauli_f2_fit17 (params, *mu, Q2).value;
    case PAULI_CURVE_REFIT17:
      return pauli_f2_monopole (params, *mu, refit->constants[0], Q2).value;
    case PAULI_CURVE_ONE_GLUON:
      return pauli_f2_one_gluon (params, Q2).value;
    case PAULI_CURVE_LIMIT:
      return pauli_q2f2_limit (params).value;
    case PAULI_CURVE_LEADING21:
      return pauli_q2f2_leading21 (params).value;
    case PAULI_CURVE_PARTIAL_SUM:
      g_assert_cmpuint (order, >=, 1);
      g_assert_cmpuint (order, <=, (guint) v->partial_sums);
      return partial_sum (params, order);
    case PAULI_CURVE_EQ23_PRINTED:
      return pauli_q2f2_eq23_printed (params).value;
    case PAULI_CURVE_EQ23_CORRECTED:
      return pauli_q2f2_eq23_corrected (params).value;
    default:
      g_assert_not_reached ();
  }
}

static bool
is_constant (PauliCurveId id)
{
  return id == PAULI_CURVE_LIMIT || id == PAULI_CURVE_LEADING21 || id == PAULI_CURVE_PARTIAL_SUM ||
         id == PAULI_CURVE_EQ23_PRINTED || id == PAULI_CURVE_EQ23_CORRECTED;
}

static void
assert_number (const PauliPlot *plot, const PauliCurve *curve, size_t i, double expected)
{
  if (curve->y[i] != expected)
    g_error ("%s, curve %d: %.17g at x = %.17g is not %.17g", plot_names[plot->id], curve->id, curve->y[i], curve->x[i],
             expected);
}

static void
check_over_Q2 (const PauliScene *scene, const PauliPlot *plot)
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);
  PauliResult mu = pauli_mu (&params);
  PauliFit refit = pauli_refit17 (&params, v->fit_Q2_min, v->fit_Q2_max, PAULI_FIT_POINTS);
  double exact[PAULI_CURVE_MAX_POINTS];
  size_t order = 0;

  fill_exact (&plot->curves[0], &params, exact);
  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    bool constant = is_constant (curve->id), times_Q2 = plot->id == PAULI_PLOT_ASYMPTOTICS && !constant;
    order += curve->id == PAULI_CURVE_PARTIAL_SUM;
    if (constant) { /* a line from end to end */
      g_assert_cmpuint (curve->n, ==, 2);
      g_assert_true (curve->x[0] == plot->x.min && curve->x[1] == plot->x.max);
    }
    for (size_t i = 0; i < curve->n; i++) {
      double F2 = k == 0 ? exact[i] : value_at (v, &params, &mu, &refit, curve, order, curve->x[i]);
      assert_number (plot, curve, i, times_Q2 ? curve->x[i] * F2 : F2);
    }
  }
}

/* ---- Over M_q -------------------------------------------------------------------------------------------------- */

static double
value_of_mass (const PauliSceneValues *v, const PauliParams *at, const PauliFit *refit, PauliCurveId id)
{
  switch (id) {
    case PAULI_CURVE_EXACT:
      return pauli_mu (at).value;
    case PAULI_CURVE_FIT18:
      return pauli_mu_fit18 (at).value;
    case PAULI_CURVE_REFIT18:
      return pauli_mu_linear (at, refit->constants[0], refit->constants[1]).value;
    case PAULI_CURVE_SERIES24:
      return pauli_mu_series24_to (at, v->series_orders).value;
    default:
      g_assert_not_reached ();
  }
}

static void
check_over_M_q (const PauliScene *scene, const PauliPlot *plot)
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene), at = params;
  PauliFit refit = pauli_refit18 (&params, v->fit_M_q_min / 1000, v->fit_M_q_max / 1000, PAULI_FIT_POINTS);

  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    for (size_t i = 0; i < curve->n; i++) {
      /* x is a mass in MeV, rounded once: the mass in GeV it stands for is x/1000 or a neighbour of that. */
      double nearest = curve->x[i] / 1000;
      const double candidates[] = { nearest, nextafter (nearest, 0), nextafter (nearest, 2) };
      bool right = false;
      for (size_t j = 0; j < G_N_ELEMENTS (candidates) && !right; j++) {
        at.M_q = candidates[j];
        right = curve->y[i] == value_of_mass (v, &at, &refit, curve->id);
      }
      if (!right)
        g_error ("mu, curve %d: %.17g at x = %.17g is not what the core says", curve->id, curve->y[i], curve->x[i]);
    }
  }
}

/* ---- Deviations ------------------------------------------------------------------------------------------------ */

/* Each curve of the plot beneath is the one above it over the exact one, less 1, in %. */
static void
check_deviations (const PauliPlot *above, const PauliPlot *plot)
{
  const PauliCurve *exact = &above->curves[0];
  size_t j = 0;

  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    while (above->curves[j].id != curve->id) /* the one-gluon curve is no approximation */
      g_assert_cmpint (above->curves[j++].id, ==, PAULI_CURVE_ONE_GLUON);
    const PauliCurve *of = &above->curves[j++];
    g_assert_cmpstr (curve->label, ==, of->label);
    g_assert_cmpuint (curve->n, ==, exact->n);
    for (size_t i = 0; i < exact->n; i++) {
      double y = is_constant (of->id) ? of->y[0] : of->y[i];
      g_assert_cmpfloat (curve->x[i], ==, exact->x[i]);
      assert_number (plot, curve, i, k == 0 ? 0 : 100 * (y / exact->y[i] - 1));
    }
  }
  g_assert_cmpuint (plot->n_gaps, ==, above->n_gaps);
}

static void
check_all (const PauliScene *scene)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (PauliPlot) F2 = plots_new (scene, PAULI_PLOT_F2, samples), mu = plots_new (scene, PAULI_PLOT_MU, samples);
  g_autoptr (PauliPlot) tail = plots_new (scene, PAULI_PLOT_ASYMPTOTICS, samples);
  g_autoptr (PauliPlot) over_F2 = plots_new (scene, PAULI_PLOT_F2_DEVIATION, samples);
  g_autoptr (PauliPlot) over_mu = plots_new (scene, PAULI_PLOT_MU_DEVIATION, samples);
  g_autoptr (PauliPlot) over_tail = plots_new (scene, PAULI_PLOT_ASYMPTOTICS_DEVIATION, samples);

  check_over_Q2 (scene, F2);
  check_over_Q2 (scene, tail);
  check_over_M_q (scene, mu);
  check_deviations (F2, over_F2);
  check_deviations (mu, over_mu);
  check_deviations (tail, over_tail);
}

static void
test_numbers (void)
{
  plots_for_each_scene (check_all);
}

/* Both fits in windows of all sizes, of which none is the last one's. */
static void
test_windows (void)
{
  static const double windows[][4] = { { 0, 5, 80, 500 }, { 0, 0.1, 1, 1000 }, { 0, 1e3, 80, 81 }, { 4, 5, 499, 500 },
                                       { 1e5, 1e6, 1, 2 } };
  PauliSceneValues v = pauli_scene_initial_values ();
  double before = 0;

  v.refit = true;
  for (size_t i = 0; i < G_N_ELEMENTS (windows); i++) {
    v.fit_Q2_min = windows[i][0], v.fit_Q2_max = windows[i][1];
    v.fit_M_q_min = windows[i][2], v.fit_M_q_max = windows[i][3];
    g_autoptr (PauliScene) scene = plots_scene (&v);
    check_all (scene);
    g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_F2, NULL);
    const PauliCurve *refit = plots_curve (plot, PAULI_CURVE_REFIT17, 0);
    g_assert_nonnull (refit);
    g_assert_cmpfloat (refit->y[100], !=, before);
    before = refit->y[100];
  }
}

/* What another program found for (17) over the exact F2 in %, to the digits it was written with. */
static void
test_known_deviations (void)
{
  static const struct {
    double M_q, percent[4]; /* at 0.1, 1, 5, 10 GeV^2 */
  } rows[] = { { 350, { 0.9, 2.1, 8.1, 13.4 } }, { 170, { 5.1, -1.0, -4.6, -2.8 } } };
  static const double Q2[] = { 0.1, 1, 5, 10 };

  for (size_t k = 0; k < G_N_ELEMENTS (rows); k++) {
    PauliSceneValues v = pauli_scene_initial_values ();
    v.M_q = rows[k].M_q;
    g_autoptr (PauliScene) scene = plots_scene (&v);
    g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_ASYMPTOTICS_DEVIATION, NULL);
    const PauliCurve *fit = plots_curve (plot, PAULI_CURVE_FIT17, 0);
    for (size_t j = 0; j < G_N_ELEMENTS (Q2); j++) {
      size_t i = 0;
      while (fit->x[i + 1] < Q2[j])
        i++;
      double t = log (Q2[j] / fit->x[i]) / log (fit->x[i + 1] / fit->x[i]);
      double between = fit->y[i] + t * (fit->y[i + 1] - fit->y[i]);
      g_assert_cmpfloat_with_epsilon (between, rows[k].percent[j], 0.06); /* 0.05, and a chord for an arc */
    }
  }
}

/* The partial sums climb to the limit, whose tenth part of a percent they have reached after twenty. */
static void
test_sums_to_limit (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  v.partial_sums = PAULI_PARTIAL_SUMS_MAX;
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_ASYMPTOTICS, NULL);
  double limit = plots_curve (plot, PAULI_CURVE_LIMIT, 0)->y[0];
  double before = plots_curve (plot, PAULI_CURVE_LEADING21, 0)->y[0];

  for (size_t n = 0; n < PAULI_PARTIAL_SUMS_MAX; n++) {
    const PauliCurve *sum = plots_curve (plot, PAULI_CURVE_PARTIAL_SUM, n);
    g_assert_cmpfloat (sum->y[0], ==, sum->y[1]);
    g_assert_cmpfloat (sum->y[0], >, before);
    g_assert_cmpfloat (sum->y[0], <, limit);
    before = sum->y[0];
  }
  g_assert_cmpfloat (before, >, 0.999 * limit);
}

/* ---- What depends on what -------------------------------------------------------------------------------------- */

static bool
depends_on_alpha_s (PauliCurveId id)
{
  return id == PAULI_CURVE_ONE_GLUON || id == PAULI_CURVE_VERTEX_EXACT || id == PAULI_CURVE_VERTEX_GAUSSIAN;
}

static bool
same_numbers (const PauliCurve *a, const PauliCurve *b)
{
  for (size_t i = 0; i < a->n; i++)
    if (a->y[i] != b->y[i] || a->x[i] != b->x[i])
      return false;
  return a->n == b->n;
}

/* alpha_s cancels: not one bit of a plot depends on it but of the vertex and of the one-gluon curve, which do. */
static void
check_alpha_s (const PauliScene *scene)
{
  PauliSceneValues values = *pauli_scene_values (scene);
  g_autoptr (PauliSamples) one = pauli_samples_new (), two = pauli_samples_new ();

  values.alpha_s = 1.37;
  g_autoptr (PauliScene) other = plots_scene (&values);
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    g_autoptr (PauliPlot) a = plots_new (scene, id, one), b = plots_new (other, id, two);
    bool some = false;
    for (size_t k = 0; k < a->n_curves; k++) {
      bool depends = depends_on_alpha_s (a->curves[k].id);
      g_assert_true (same_numbers (&a->curves[k], &b->curves[k]) == !depends);
      some = some || depends;
    }
    g_assert_true (some || plots_same (a, b));
  }
}

static void
test_alpha_s (void)
{
  plots_for_each_scene (check_alpha_s);
}

/* F2, mu and the tail change with the widths of the Gaussians and with the gluon profile; but with the exact one of the gluon,
 * its Gaussian's width is nothing to them. */
static void
test_profiles (void)
{
  static const PauliPlotId ids[] = { PAULI_PLOT_F2, PAULI_PLOT_MU, PAULI_PLOT_ASYMPTOTICS };
  PauliSceneValues v[5];

  for (size_t i = 0; i < G_N_ELEMENTS (v); i++)
    v[i] = pauli_scene_initial_values ();
  v[1].width_q = 1.25;
  v[2].width_g = 1.25;
  v[3].gluon = PAULI_GLUON_EXACT;
  v[4].gluon = PAULI_GLUON_EXACT, v[4].width_g = 1.25;
  for (size_t k = 0; k < G_N_ELEMENTS (ids); k++) {
    PauliPlot *plots[G_N_ELEMENTS (v)];
    for (size_t i = 0; i < G_N_ELEMENTS (v); i++) {
      g_autoptr (PauliScene) scene = plots_scene (&v[i]);
      plots[i] = plots_new (scene, ids[k], NULL);
      for (size_t j = 0; j < i; j++)
        g_assert_true (same_numbers (&plots[i]->curves[0], &plots[j]->curves[0]) == (i == 4 && j == 3));
    }
    g_assert_true (plots_same (plots[3], plots[4]));
    for (size_t i = 0; i < G_N_ELEMENTS (v); i++)
      pauli_plot_free (plots[i]);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/curves/numbers", test_numbers);
  g_test_add_func ("/plot/curves/windows", test_windows);
  g_test_add_func ("/plot/curves/deviations", test_known_deviations);
  g_test_add_func ("/plot/curves/sums", test_sums_to_limit);
  g_test_add_func ("/plot/curves/alpha-s", test_alpha_s);
  g_test_add_func ("/plot/curves/profiles", test_profiles);
  return g_test_run ();
}
