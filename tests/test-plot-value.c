/* The value of a curve anywhere: that of the core, and that of its points.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-tail.h"
#include "pins.h"
#include "plots.h"

#include <math.h>
#include <string.h>

static bool
is_over_exact (PauliPlotId id)
{
  return id == PAULI_PLOT_F2_DEVIATION || id == PAULI_PLOT_MU_DEVIATION || id == PAULI_PLOT_ASYMPTOTICS_DEVIATION;
}

/* ---- Against the points ---------------------------------------------------------------------------------------- */

/* Within 1e-12 and what the value says of itself; on a logarithmic axis but for the sign. */
static void
assert_at_point (const PauliPlot *plot, const PauliCurve *curve, size_t i)
{
  PauliResult result = pauli_plot_value (plot, curve, curve->x[i]);
  double y = plot->y.log ? fabs (result.value) : result.value;
  double scale = is_over_exact (plot->id) && !plot->ratio ? 100 + fabs (y) : fabs (y);

  if (isnan (curve->y[i])) { /* a gap, or 0 on a logarithmic axis */
    g_assert_true (result.status != PAULI_OK || (plot->y.log && result.value == 0));
    return;
  }
  g_assert_cmpint (result.status, ==, PAULI_OK);
  g_assert_cmpfloat (fabs (y - curve->y[i]), <=, fmax (1e-12 * scale, result.abserr));
  g_assert_true (result.abserr >= 0 && isfinite (result.abserr));
}

static void
check_points (const PauliScene *scene, PauliPlotId id, size_t step)
{
  g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);

  for (size_t k = 0; k < plot->n_curves; k++)
    for (size_t i = k % step; i < plot->curves[k].n; i += step)
      assert_at_point (plot, &plot->curves[k], i);
}

static PauliSceneValues
everything (int turn)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  plots_switch_on (&v, turn);
  v.bands = PAULI_N_FORMULAE;
  v.M_q = 170.5, v.inv_rho_c = 533, v.quark = PAULI_QUARK_D;
  pauli_pin_add (&v);
  v.M_q = 40 + 130 * turn, v.inv_rho_c = 600, v.alpha_s = 0.4, v.quark = turn % 2 ? PAULI_QUARK_D : PAULI_QUARK_U;
  pauli_pin_add (&v);
  v.width_q = 0.95;
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    v.axes[id][PAULI_X].log = (turn + id) % 2;
    v.axes[id][PAULI_Y].log = (turn + id) % 3 == 0;
  }
  v.ratio = turn & 2;
  return v;
}

static void
test_points (void)
{
  for (int turn = 0; turn < 6; turn++) {
    const PauliSceneValues v = everything (turn);
    g_autoptr (PauliScene) scene = plots_scene (&v);
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
      check_points (scene, id, 1);
  }
}

static void
test_points_of_exact_gluon (void)
{
  PauliSceneValues v = everything (1);

  v.gluon = PAULI_GLUON_EXACT;
  g_autoptr (PauliScene) scene = plots_scene (&v);
  check_points (scene, PAULI_PLOT_F2, 50);
  check_points (scene, PAULI_PLOT_MU_DEVIATION, 40);
  check_points (scene, PAULI_PLOT_ASYMPTOTICS, 50);
}

/* ---- Against the core ------------------------------------------------------------------------------------------ */

/* What the core says of a curve of these parameters, by another route than plots: from the scene, by the curve's name. */
static PauliResult
of_core (const PauliScene *scene, PauliPlotId id, const PauliCurve *curve, size_t nth_sum, double x)
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  PauliParams p = curve->pin >= 0 ? pauli_pin_params (&v->pins[curve->pin]) : pauli_scene_params (scene), at = p;
  const PauliParams of_scene = pauli_scene_params (scene);
  PauliResult terms[PAULI_PARTIAL_SUMS_MAX + 1];
  PauliVirtualities momenta = { v->k1, v->k2, x };
  PauliFit fit;

  switch (curve->id) {
    case PAULI_CURVE_EXACT:
      if (id != PAULI_PLOT_MU && id != PAULI_PLOT_MU_DEVIATION)
        return pauli_f2 (&p, x);
      at.M_q = x / 1000;
      return pauli_f2 (&at, 0);
    case PAULI_CURVE_FIT17:
      return pauli_f2_fit17 (&p, pauli_mu (&p), x);
    case PAULI_CURVE_REFIT17:
      fit = pauli_refit17 (&of_scene, v->fit_Q2_min, v->fit_Q2_max, PAULI_FIT_POINTS);
      return pauli_f2_monopole (&p, pauli_mu (&p), fit.constants[0], x);
    case PAULI_CURVE_FIT18:
      at.M_q = x / 1000;
      return pauli_mu_fit18 (&at);
    case PAULI_CURVE_REFIT18:
      fit = pauli_refit18 (&of_scene, v->fit_M_q_min / 1000, v->fit_M_q_max / 1000, PAULI_FIT_POINTS);
      at.M_q = x / 1000;
      return pauli_mu_linear (&at, fit.constants[0], fit.constants[1]);
    case PAULI_CURVE_SERIES24:
      at.M_q = x / 1000;
      return pauli_mu_series24_to (&at, v->series_orders);
    case PAULI_CURVE_LIMIT:
      return pauli_q2f2_limit (&p);
    case PAULI_CURVE_LEADING21:
      return pauli_q2f2_leading21 (&p);
    case PAULI_CURVE_PARTIAL_SUM:
      pauli_q2f2_orders (&p, (int) nth_sum + 1, terms);
      for (size_t k = 1; k <= nth_sum + 1; k++) {
        terms[0].value += terms[k].value;
        terms[0].abserr += terms[k].abserr;
      }
      return terms[0];
    case PAULI_CURVE_EQ23_PRINTED:
      return pauli_q2f2_eq23_printed (&p);
    case PAULI_CURVE_EQ23_CORRECTED:
      return pauli_q2f2_eq23_corrected (&p);
    case PAULI_CURVE_ONE_GLUON:
      return pauli_f2_one_gluon (&p, x);
    case PAULI_CURVE_QUARK_EXACT:
      return pauli_profile_quark (x * p.rho_c / 2);
    case PAULI_CURVE_GLUON_EXACT:
      return pauli_profile_gluon (x * p.rho_c);
    case PAULI_CURVE_QUARK_GAUSSIAN:
    case PAULI_CURVE_BOTH_GAUSSIAN:
      return pauli_gaussian_quark (&p, x * p.rho_c / 2);
    case PAULI_CURVE_GLUON_GAUSSIAN:
      return pauli_gaussian_gluon (&p, x * p.rho_c);
    case PAULI_CURVE_VERTEX_EXACT:
      return pauli_vertex (&p, momenta);
    case PAULI_CURVE_VERTEX_GAUSSIAN:
      return pauli_vertex_gaussian (&p, momenta);
    case PAULI_N_CURVES:
      break;
  }
  g_assert_not_reached ();
}

static bool
is_times_Q2 (PauliPlotId id, PauliCurveId curve)
{
  return (id == PAULI_PLOT_ASYMPTOTICS || id == PAULI_PLOT_ASYMPTOTICS_DEVIATION) &&
         (curve == PAULI_CURVE_EXACT || curve == PAULI_CURVE_FIT17 || curve == PAULI_CURVE_REFIT17 ||
          curve == PAULI_CURVE_ONE_GLUON);
}

/* As on the y axis: times Q2, over the exact value, less 1 in %. */
static PauliResult
expected_value (const PauliScene *scene, const PauliPlot *plot, const PauliCurve *curve, size_t nth_sum, double x)
{
  PauliResult a = of_core (scene, plot->id, curve, nth_sum, x);
  double factor = is_times_Q2 (plot->id, curve->id) ? x : 1;

  a.value *= factor;
  a.abserr *= factor;
  if (plot->id != PAULI_PLOT_PROFILES_RATIO && !is_over_exact (plot->id))
    return a;
  const PauliCurve exact = { .id = plot->id != PAULI_PLOT_PROFILES_RATIO ? PAULI_CURVE_EXACT :
                                   curve->id == PAULI_CURVE_QUARK_GAUSSIAN ? PAULI_CURVE_QUARK_EXACT : PAULI_CURVE_GLUON_EXACT,
                             .pin = -1 };
  PauliResult b = of_core (scene, plot->id, &exact, 0, x);
  factor = is_times_Q2 (plot->id, exact.id) ? x : 1;
  double ratio = a.value / (factor * b.value);
  double abserr = (a.abserr + fabs (ratio) * factor * b.abserr) / fabs (factor * b.value);
  if (plot->ratio)
    return (PauliResult){ ratio, abserr, PAULI_OK };
  return (PauliResult){ 100 * ratio - 100, 100 * abserr, PAULI_OK };
}

/* The error covers the difference, is that of what it is made of, and hardly more. */
static void
assert_value (const PauliPlot *plot, const PauliCurve *curve, double x, PauliResult expected)
{
  PauliResult result = pauli_plot_value (plot, curve, x);
  double size = is_over_exact (plot->id) && !plot->ratio ? 100 + fabs (expected.value) : fabs (expected.value);

  g_assert_cmpint (result.status, ==, PAULI_OK);
  g_assert_cmpfloat (fabs (result.value - expected.value), <=, 1e-15 * size + result.abserr + expected.abserr);
  g_assert_cmpfloat (fabs (result.value - expected.value), <=, 1e-12 * size);
  g_assert_cmpfloat (result.abserr, >=, 0.5 * expected.abserr);
  g_assert_cmpfloat (result.abserr, <=, 1.5 * expected.abserr + 4e-15 * size);
}

/* Positions between those of points, and near the ends. */
static const double positions[] = { 1e-4, 0.0317, 0.25, 0.5003, 0.77, 0.9999 };

static void
check_between (const PauliScene *scene, PauliPlotId id)
{
  g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);
  size_t nth_sum = 0;

  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    for (size_t i = 0; i < G_N_ELEMENTS (positions); i++) {
      double first = id == PAULI_PLOT_MU || id == PAULI_PLOT_MU_DEVIATION ? fmax (plot->x.min, 1) : plot->x.min;
      double x = pauli_axis_value (plot->x.log, first, plot->x.max, positions[i]);
      if (k == 0 && (is_over_exact (id) || id == PAULI_PLOT_PROFILES_RATIO)) {
        PauliResult one = pauli_plot_value (plot, curve, x);
        g_assert_true (one.status == PAULI_OK && one.value == (plot->ratio ? 1 : 0) && one.abserr == 0);
      } else {
        assert_value (plot, curve, x, expected_value (scene, plot, curve, nth_sum, x));
      }
    }
    nth_sum += curve->id == PAULI_CURVE_PARTIAL_SUM;
  }
}

static void
test_between (void)
{
  for (int turn = 0; turn < 8; turn++) {
    PauliSceneValues v = everything (turn);
    if (turn >= 4) { /* hidden curves have values, too */
      v.ratio = turn % 2;
      for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
        v.hidden[id] = pauli_plot_curves (id);
    }
    if (turn == 6)
      v.width_q = v.width_g = 1.25;
    g_autoptr (PauliScene) scene = plots_scene (&v);
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
      check_between (scene, id);
  }
}

/* The sign is that of the value, whatever the axis shows. */
static void
test_signs (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.quark = PAULI_QUARK_D;
  for (int log = 0; log < 2; log++)
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
      v.axes[id][PAULI_Y].log = log;
      g_autoptr (PauliScene) scene = plots_scene (&v);
      g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);
      bool negative = id == PAULI_PLOT_F2 || id == PAULI_PLOT_MU || id == PAULI_PLOT_ASYMPTOTICS || id == PAULI_PLOT_VERTEX;
      double x = pauli_axis_value (plot->x.log, plot->x.min, plot->x.max, 0.4);
      g_assert_true ((pauli_plot_value (plot, &plot->curves[0], x).value < 0) == negative);
    }
}

/* ---- Where there is none --------------------------------------------------------------------------------------- */

static void
assert_undefined (const PauliPlot *plot, double x)
{
  for (size_t k = 0; k < plot->n_curves; k++) {
    PauliResult result = pauli_plot_value (plot, &plot->curves[k], x);
    if (result.status != PAULI_EDOMAIN || !isnan (result.value))
      g_error ("%s, %s at %g: %g", pauli_plot_key (plot->id), pauli_curve_key (plot->curves[k].id), x, result.value);
  }
}

static void
test_undefined (void)
{
  for (int turn = 0; turn < 2; turn++) {
    PauliSceneValues v = everything (2);
    v.ratio = turn;
    g_autoptr (PauliScene) scene = plots_scene (&v);
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
      g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);
      const double outside[] = { NAN, INFINITY, -INFINITY, -1, -1e-300, 1e300, 2e6 };
      for (size_t i = 0; i < G_N_ELEMENTS (outside); i++)
        assert_undefined (plot, outside[i]);
      if (id == PAULI_PLOT_MU || id == PAULI_PLOT_MU_DEVIATION) {
        assert_undefined (plot, 0);
        assert_undefined (plot, nextafter (1, 0));
        assert_undefined (plot, nextafter (1000, 1001));
      }
    }
  }
}

/* Q2 F2 vanishes at Q2 = 0, but the ratio of two of them is that of F2; no ratio of a constant is a number there. */
static void
check_at_zero (bool ratio)
{
  PauliSceneValues v = everything (1);
  v.axes[PAULI_PLOT_ASYMPTOTICS_DEVIATION][PAULI_X] = (PauliAxisView){ .fixed = true, .min = 0, .max = 10 };
  v.ratio = ratio;
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_ASYMPTOTICS_DEVIATION, NULL);
  size_t n_ratios = 0;

  for (size_t k = 1; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    PauliResult result = pauli_plot_value (plot, curve, 0);
    g_assert_cmpfloat (curve->x[0], ==, 0);
    if (!is_times_Q2 (plot->id, curve->id)) {
      g_assert_cmpint (result.status, ==, PAULI_EDOMAIN);
      g_assert_true (isnan (curve->y[0]));
      continue;
    }
    double part = of_core (scene, PAULI_PLOT_F2, curve, 0, 0).value / pauli_f2 (&plot->curves[0].params, 0).value;
    double expected = ratio ? part : 100 * (part - 1);
    g_assert_cmpint (result.status, ==, PAULI_OK);
    g_assert_cmpfloat_with_epsilon (result.value, expected, 1e-11 * (1 + fabs (expected)));
    g_assert_cmpfloat (curve->y[0], ==, result.value);
    n_ratios++;
  }
  g_assert_cmpuint (n_ratios, >=, 4); /* (17), its refit, and two pins */
  g_assert_cmpint (pauli_plot_value (plot, &plot->curves[0], 0).status, ==, PAULI_OK);
}

static void
test_ratio_at_zero (void)
{
  check_at_zero (false);
  check_at_zero (true);
}

/* A map has no curves; its plot has no value of any. */
static void
test_map (void)
{
  g_autoptr (PauliScene) scene = plots_initial_scene ();
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_MAP, NULL);
  const PauliCurve none = { .id = PAULI_CURVE_EXACT, .pin = -1, .params = pauli_scene_params (scene) };

  g_assert_cmpuint (plot->n_curves, ==, 0);
  g_assert_cmpint (pauli_plot_value (plot, &none, 350).status, ==, PAULI_EDOMAIN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/value/points", test_points);
  g_test_add_func ("/plot/value/points/exact-gluon", test_points_of_exact_gluon);
  g_test_add_func ("/plot/value/between", test_between);
  g_test_add_func ("/plot/value/signs", test_signs);
  g_test_add_func ("/plot/value/undefined", test_undefined);
  g_test_add_func ("/plot/value/ratio-at-zero", test_ratio_at_zero);
  g_test_add_func ("/plot/value/map", test_map);
  return g_test_run ();
}
