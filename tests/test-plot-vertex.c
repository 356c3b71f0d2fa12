/* The plots of the vertex: its profiles, their ratios, and the vertex over the gluon's momentum.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plots.h"

#include <float.h>
#include <math.h>

/* ---- Profiles -------------------------------------------------------------------------------------------------- */

/* (7) by itself: e^{-k^2/Lambda^2}, of a width in units of 2/rho_c. */
static double
gaussian (const PauliParams *params, double width, double k)
{
  double Lambda = width * 2 / params->rho_c;
  return exp (-(k / Lambda) * (k / Lambda));
}

/* The core's number, and of a Gaussian the width. */
static double
profile (const PauliParams *params, PauliCurveId id, double k, double *width)
{
  *width = 0;
  switch (id) {
    case PAULI_CURVE_QUARK_EXACT:
      return pauli_profile_quark (k * (params->rho_c / 2)).value;
    case PAULI_CURVE_GLUON_EXACT:
      return pauli_profile_gluon (k * params->rho_c).value;
    case PAULI_CURVE_QUARK_GAUSSIAN:
    case PAULI_CURVE_BOTH_GAUSSIAN:
      *width = params->width_q;
      return pauli_gaussian_quark (params, k * (params->rho_c / 2)).value;
    case PAULI_CURVE_GLUON_GAUSSIAN:
      *width = params->width_g;
      return pauli_gaussian_gluon (params, k * params->rho_c).value;
    default:
      g_assert_not_reached ();
  }
}

static void
check_profiles (const PauliScene *scene)
{
  PauliParams params = pauli_scene_params (scene);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_PROFILES, NULL);

  for (size_t j = 0; j < plot->n_curves; j++) {
    const PauliCurve *curve = &plot->curves[j];
    g_assert_true (curve->x[0] == 0 && curve->x[curve->n - 1] == plot->x.max);
    g_assert_cmpfloat (curve->y[0], ==, 1);
    for (size_t i = 0; i < curve->n; i++) {
      double width, k = curve->x[i];
      g_assert_cmpfloat (curve->y[i], ==, profile (&params, curve->id, k, &width));
      if (width > 0)
        g_assert_cmpfloat_with_epsilon (curve->y[i] / gaussian (&params, width, k), 1, 1e-13);
    }
  }
  g_assert_true (plot->y.min == 0 && plot->y.max >= 1.04 && plot->y.max <= 1.2);
}

static void
test_profiles (void)
{
  plots_for_each_scene (check_profiles);
}

/* One Gaussian stands for both exactly while both are the same. */
static void
test_one_gaussian (void)
{
  const double widths[][2] = { { 1, 1 }, { 0.5, 0.5 }, { 2, 2 }, { 1, nextafter (1, 2) }, { 0.5, 2 } };

  for (size_t i = 0; i < G_N_ELEMENTS (widths); i++) {
    PauliSceneValues v = pauli_scene_initial_values ();
    bool same = widths[i][0] == widths[i][1];
    v.width_q = widths[i][0];
    v.width_g = widths[i][1];
    g_autoptr (PauliScene) scene = plots_scene (&v);
    g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_PROFILES, NULL);
    g_assert_cmpuint (plot->n_curves, ==, same ? 3 : 4);
    g_assert_true ((plots_curve (plot, PAULI_CURVE_BOTH_GAUSSIAN, 0) != NULL) == same);
    g_assert_true ((plots_curve (plot, PAULI_CURVE_QUARK_GAUSSIAN, 0) != NULL) == !same);
    g_assert_true ((plots_curve (plot, PAULI_CURVE_GLUON_GAUSSIAN, 0) != NULL) == !same);
    check_profiles (scene);
  }
}

/* Gaussian over exact, for quark and gluon; and a line at 1 that is the exact one for both. */
static void
check_ratios (const PauliScene *scene)
{
  PauliParams params = pauli_scene_params (scene);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_PROFILES_RATIO, NULL);
  static const PauliCurveId exact_ids[] = { 0, PAULI_CURVE_QUARK_EXACT, PAULI_CURVE_GLUON_EXACT };
  double unused;

  g_assert_cmpstr (plot->curves[0].label, ==, "exact, Eq. (4)");
  for (size_t i = 0; i < plot->curves[0].n; i++)
    g_assert_cmpfloat (plot->curves[0].y[i], ==, 1);
  for (size_t j = 1; j < plot->n_curves; j++)
    for (size_t i = 0; i < plot->curves[j].n; i++) {
      double k = plot->curves[j].x[i];
      double expected = profile (&params, plot->curves[j].id, k, &unused) / profile (&params, exact_ids[j], k, &unused);
      g_assert_cmpfloat (plot->curves[j].y[i], ==, expected);
    }
}

static void
test_ratios (void)
{
  plots_for_each_scene (check_ratios);
}

/* ---- The vertex ------------------------------------------------------------------------------------------------ */

/* The curves are products in another order than the core's: a few roundings. */
static void
check_vertex (const PauliScene *scene)
{
  PauliParams params = pauli_scene_params (scene);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_VERTEX, NULL);

  for (size_t j = 0; j < plot->n_curves; j++)
    for (size_t i = 0; i < plot->curves[j].n; i++) {
      PauliVirtualities v = pauli_scene_virtualities (scene);
      v.t = plot->curves[j].x[i];
      PauliResult at = j == 0 ? pauli_vertex (&params, v) : pauli_vertex_gaussian (&params, v);
      double y = plot->curves[j].y[i];
      if (fabs (y - at.value) > 8 * DBL_EPSILON * fabs (at.value))
        g_error ("vertex, curve %zu: %.17g at |t| = %g is not %.17g", j, y, v.t, at.value);
    }
  g_assert_true (plot->y.min < 0 && plot->y.max == 0); /* mu_a is negative */
}

static void
test_vertex (void)
{
  plots_for_each_scene (check_vertex);
}

/* At each of the momenta, also where the profiles are far down, and with any widths. */
static void
test_momenta (void)
{
  static const double momenta[] = { 0, 0.01, 0.7, 3, 20 };
  PauliSceneValues v = pauli_scene_initial_values ();

  v.width_q = 0.7, v.width_g = 1.7;
  for (size_t i = 0; i < G_N_ELEMENTS (momenta); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (momenta); j++) {
      v.k1 = momenta[i], v.k2 = momenta[j], v.t = momenta[(i + j) % G_N_ELEMENTS (momenta)];
      g_autoptr (PauliScene) scene = plots_scene (&v);
      check_vertex (scene);
    }
}

/* The dot is at the chosen |t| on the exact curve, and says so if that is off the axis. */
static void
test_marker (void)
{
  const struct {
    double t;
    const char *label;
  } rows[] = { { 0, "chosen |<i>t</i>|" },
               { 0.5, "chosen |<i>t</i>|" },
               { 4, "chosen |<i>t</i>|" },
               { nextafter (4, 5), "chosen |<i>t</i>| (off scale)" },
               { 20, "chosen |<i>t</i>| (off scale)" } };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliSceneValues v = pauli_scene_initial_values ();
    v.t = rows[i].t;
    g_autoptr (PauliScene) scene = plots_scene (&v);
    g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_VERTEX, NULL);
    PauliParams params = pauli_scene_params (scene);
    g_assert_cmpfloat (plot->x.max, ==, 4); /* above 3 Lambda = 3.6 GeV */
    g_assert_true (plot->has_marker);
    g_assert_cmpstr (plot->marker_label, ==, rows[i].label);
    g_assert_cmpfloat (plot->marker_x, ==, rows[i].t);
    g_assert_cmpfloat (plot->marker_y, ==, pauli_vertex (&params, pauli_scene_virtualities (scene)).value);
  }
}

/* The momenta of the vertex are nothing to the other plots. */
static void
test_momenta_elsewhere (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  g_autoptr (PauliScene) a = plots_scene (&v);
  v.k1 = 1.5, v.k2 = 2.5, v.t = 3.5;
  g_autoptr (PauliScene) b = plots_scene (&v);

  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    g_autoptr (PauliPlot) p = plots_new (a, id, NULL), q = plots_new (b, id, NULL);
    g_assert_true (plots_same (p, q) == (id != PAULI_PLOT_VERTEX));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/profiles/numbers", test_profiles);
  g_test_add_func ("/plot/profiles/one-gaussian", test_one_gaussian);
  g_test_add_func ("/plot/profiles/ratios", test_ratios);
  g_test_add_func ("/plot/vertex/numbers", test_vertex);
  g_test_add_func ("/plot/vertex/momenta", test_momenta);
  g_test_add_func ("/plot/vertex/marker", test_marker);
  g_test_add_func ("/plot/vertex/elsewhere", test_momenta_elsewhere);
  return g_test_run ();
}
