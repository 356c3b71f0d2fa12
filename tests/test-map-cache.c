/* Maps of F2 over M_q and rho_c: what stands at their points, and what is kept of them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-cache.h"
#include "plots.h"

#include <math.h>
#include <string.h>

static const size_t sizes[] = { 13, 25, 49, 97, 193 };

static PauliSceneValues
map_values (double Q2)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.panel = PAULI_PANEL_MAP;
  v.map_Q2 = Q2;
  return v;
}

static PauliPlot *
map_plot (const PauliSceneValues *v, PauliSamples *samples)
{
  g_autoptr (PauliScene) scene = plots_scene (v);
  return plots_new (scene, PAULI_PLOT_MAP, samples);
}

static PauliStatus
refine (const PauliSceneValues *v, PauliSamples *samples)
{
  g_autoptr (PauliScene) scene = plots_scene (v);
  return pauli_samples_refine_map (samples, scene, NULL, NULL);
}

/* ---- Values ---------------------------------------------------------------------------------------------------- */

static double
between (double value, double min, double max)
{
  return fmin (fmax (value, min), max);
}

/* F2 at a node by the core alone.  Nodes are those of the finest map. */
static double
value_at (const PauliSceneValues *v, const PauliPlot *plot, size_t n, size_t i, size_t j)
{
  size_t step = 192 / (n - 1);
  double M_q = pauli_grid_point (plot->x.min, plot->x.max, 193, plot->x.log, step * i);
  double rho_c = pauli_grid_point (plot->y.min, plot->y.max, 193, plot->y.log, step * j);
  PauliParams params;

  g_assert_cmpint (pauli_params_init (&params, between (M_q, 1, 1000), between (PAULI_HBARC_MEV_FM / rho_c, 200, 2000),
                                      v->alpha_s, v->quark), ==, PAULI_OK);
  params.width_q = v->width_q;
  params.width_g = v->width_g;
  params.gluon = v->gluon;
  return v->map_Q2 > 0 ? pauli_f2 (&params, v->map_Q2).value : pauli_mu (&params).value;
}

static void
assert_node (const PauliSceneValues *v, const PauliPlot *plot, size_t i, size_t j)
{
  size_t n = plot->map->n;

  g_assert_cmpfloat (plot->map->z[i * n + j], ==, value_at (v, plot, n, i, j));
}

/* Some of the nodes, and the corners. */
static void
check_map (const PauliSceneValues *v, const PauliPlot *plot, GRand *rand)
{
  size_t n = plot->map->n;

  g_assert_cmpuint (plot->n_gaps, ==, 0);
  for (size_t i = 0; i < n; i += n - 1)
    for (size_t j = 0; j < n; j += n - 1)
      assert_node (v, plot, i, j);
  for (int k = 0; k < 300; k++)
    assert_node (v, plot, (size_t) g_rand_int_range (rand, 0, (gint32) n), (size_t) g_rand_int_range (rand, 0, (gint32) n));
}

static void
check_refinements (const PauliSceneValues *v, size_t n_sizes)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (PauliPlot) none = map_plot (v, samples);

  g_assert_null (none->map);
  g_assert_cmpuint (none->n_gaps, ==, 0);
  for (size_t k = 0; k < n_sizes; k++) {
    g_assert_cmpint (refine (v, samples), ==, PAULI_OK);
    g_autoptr (PauliPlot) plot = map_plot (v, samples);
    g_assert_cmpuint (plot->map->n, ==, sizes[k]);
    check_map (v, plot, rand);
  }
  if (n_sizes == G_N_ELEMENTS (sizes)) {
    g_assert_cmpint (refine (v, samples), ==, PAULI_EDOMAIN);
    g_autoptr (PauliPlot) finest = map_plot (v, samples);
    g_assert_cmpuint (finest->map->n, ==, 193);
  }
}

static void
test_values (void)
{
  PauliSceneValues v = map_values (0);

  check_refinements (&v, 5);
  v = map_values (1.7);
  v.quark = PAULI_QUARK_D, v.width_q = 0.75, v.width_g = 1.25;
  v.axes[PAULI_PLOT_MAP][PAULI_X].log = true;
  check_refinements (&v, 4);
  v.axes[PAULI_PLOT_MAP][PAULI_X] = (PauliAxisView){ false, true, 33.7, 711.3 };
  v.axes[PAULI_PLOT_MAP][PAULI_Y] = (PauliAxisView){ true, true, 0.1117, 0.777 };
  check_refinements (&v, 4);
  v = map_values (1e6);
  check_refinements (&v, 2);
}

/* All of the domain: its corners are in it, though 1/rho_c is computed from rho_c. */
static void
test_corners (void)
{
  for (int log = 0; log < 2; log++) {
    PauliSceneValues v = map_values (log ? 0.5 : 0);
    for (PauliDirection d = 0; d < PAULI_N_DIRECTIONS; d++) {
      PauliAxisView *axis = &v.axes[PAULI_PLOT_MAP][d];
      axis->log = log;
      axis->fixed = true;
      pauli_axis_domain (PAULI_PLOT_MAP, d, log, &axis->min, &axis->max);
    }
    check_refinements (&v, 2);
  }
}

static void
test_exact_gluon (void)
{
  PauliSceneValues v = map_values (1);
  v.gluon = PAULI_GLUON_EXACT;
  g_autoptr (PauliSamples) samples = pauli_samples_new ();

  g_assert_cmpint (refine (&v, samples), ==, PAULI_OK);
  v.width_g = 1.5; /* which is nothing then */
  g_autoptr (PauliPlot) plot = map_plot (&v, samples);
  g_assert_nonnull (plot->map);
  for (size_t i = 0; i < 13; i += 4)
    assert_node (&v, plot, i, i);
  v.gluon = PAULI_GLUON_GAUSSIAN;
  g_autoptr (PauliPlot) other = map_plot (&v, samples);
  g_assert_null (other->map);
}

/* ---- Stopping -------------------------------------------------------------------------------------------------- */

static bool
count_down (void *data)
{
  int *left = data;
  return (*left)-- == 0;
}

/* Stopped at random moments and gone on with, it is the same map; while it is not finished the coarser one is shown. */
static void
test_stop (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (37);
  const PauliSceneValues v = map_values (0.3);
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autoptr (PauliSamples) in_one = pauli_samples_new (), stopped = pauli_samples_new ();
  size_t shown = 0;

  for (size_t k = 0; k < 4; k++) {
    int n_stops = 0, left = g_rand_int_range (rand, 0, 100);
    g_assert_cmpint (pauli_samples_refine_map (in_one, scene, NULL, NULL), ==, PAULI_OK);
    while (pauli_samples_refine_map (stopped, scene, count_down, &left) == PAULI_ESTOPPED) {
      g_autoptr (PauliPlot) meanwhile = map_plot (&v, stopped);
      g_assert_cmpuint (meanwhile->map ? meanwhile->map->n : 0, ==, shown);
      left = g_rand_int_range (rand, 0, (gint32) (sizes[k] * sizes[k] / 2));
      n_stops++;
    }
    shown = sizes[k];
    g_autoptr (PauliPlot) a = map_plot (&v, in_one), b = map_plot (&v, stopped);
    g_assert_true (a->map->n == shown && b->map->n == shown);
    g_assert_cmpmem (a->map->z, shown * shown * sizeof (double), b->map->z, shown * shown * sizeof (double));
    if (k > 0)
      g_assert_cmpint (n_stops, >, 0);
  }
}

/* It is asked before each value that is computed, and a value computed is kept. */
static void
test_stop_is_asked (void)
{
  const PauliSceneValues v = map_values (0.3);
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  int n_values[] = { 13 * 13, 25 * 25 - 13 * 13 };

  for (int k = 0; k < 2; k++) {
    int left = 0;
    g_assert_cmpint (pauli_samples_refine_map (samples, scene, count_down, &left), ==, PAULI_ESTOPPED);
    for (int i = 1; i < n_values[k]; i++) {
      left = 1;
      g_assert_cmpint (pauli_samples_refine_map (samples, scene, count_down, &left), ==, PAULI_ESTOPPED);
    }
    left = 1;
    g_assert_cmpint (pauli_samples_refine_map (samples, scene, count_down, &left), ==, PAULI_OK);
    g_assert_cmpint (left, ==, 0);
  }
}

/* A plot keeps its map while a finer one takes its place, and after the samples are gone. */
static void
test_kept_by_plot (void)
{
  const PauliSceneValues v = map_values (0.3);
  PauliSamples *samples = pauli_samples_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);

  refine (&v, samples);
  g_autoptr (PauliPlot) coarse = map_plot (&v, samples);
  refine (&v, samples);
  pauli_samples_free (samples);
  g_assert_cmpuint (coarse->map->n, ==, 13);
  check_map (&v, coarse, rand);
}

/* ---- What is forgotten ----------------------------------------------------------------------------------------- */

/* A map of one scene, half of the next computed, and then another scene: whether the map is its map, too. */
static bool
is_kept (const PauliSceneValues *before, const PauliSceneValues *after)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (PauliScene) scene = plots_scene (before);
  int left = 100;

  g_assert_cmpint (refine (before, samples), ==, PAULI_OK);
  g_assert_cmpint (pauli_samples_refine_map (samples, scene, count_down, &left), ==, PAULI_ESTOPPED);
  g_autoptr (PauliPlot) plot = map_plot (after, samples);
  bool kept = plot->map != NULL;
  g_assert_cmpint (refine (after, samples), ==, PAULI_OK);
  g_autoptr (PauliPlot) next = map_plot (after, samples);
  g_autoptr (GRand) rand = g_rand_new_with_seed (43);
  g_assert_cmpuint (next->map->n, ==, kept ? 25 : 13);
  check_map (after, next, rand);
  return kept;
}

static void
test_questions (void)
{
  PauliSceneValues v = map_values (0.3), other;
  PauliAxisView *x = &other.axes[PAULI_PLOT_MAP][PAULI_X], *y = &other.axes[PAULI_PLOT_MAP][PAULI_Y];

  g_assert_true (is_kept (&v, &v));
  other = v, other.M_q = 411, other.inv_rho_c = 555, other.alpha_s = 1.5;
  g_assert_true (is_kept (&v, &other));
  other = v, other.panel = PAULI_PANEL_F2, other.k1 = 1, other.refit = true, other.theme = PAULI_THEME_DARK;
  g_assert_true (is_kept (&v, &other));
  other = v, other.map_Q2 = 0.31;
  g_assert_false (is_kept (&v, &other));
  other = v, other.map_Q2 = 0;
  g_assert_false (is_kept (&v, &other));
  other = v, other.quark = PAULI_QUARK_D;
  g_assert_false (is_kept (&v, &other));
  other = v, other.width_q = 1.01;
  g_assert_false (is_kept (&v, &other));
  other = v, other.width_g = 1.01;
  g_assert_false (is_kept (&v, &other));
  other = v, x->log = true;
  g_assert_false (is_kept (&v, &other));
  other = v, y->log = true;
  g_assert_false (is_kept (&v, &other));
  other = v, *x = (PauliAxisView){ false, true, 50, 599 };
  g_assert_false (is_kept (&v, &other));
  other = v, *x = (PauliAxisView){ false, true, 51, 600 };
  g_assert_false (is_kept (&v, &other));
  other = v, *y = (PauliAxisView){ false, true, 0.15, 0.61 };
  g_assert_false (is_kept (&v, &other));
  other = v, *y = (PauliAxisView){ false, true, 0.16, 0.6 };
  g_assert_false (is_kept (&v, &other));
}

/* ---- The plot -------------------------------------------------------------------------------------------------- */

/* Automatic axes are wide enough for the current parameters; then they do not move with them. */
static void
test_axes (void)
{
  static const struct {
    double M_q, inv_rho_c, x[2], y_MeV[2];
  } rows[] = {
    { 350, 600, { 50, 600 }, { 0, 0 } },
    { 50, 600, { 50, 600 }, { 0, 0 } },
    { 600, 600, { 50, 600 }, { 0, 0 } },
    { 49, 600, { 1, 1000 }, { 0, 0 } },
    { 601, 600, { 1, 1000 }, { 0, 0 } },
    { 350, 300, { 50, 600 }, { 2000, 200 } },
    { 350, 1400, { 50, 600 }, { 2000, 200 } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliSceneValues v = map_values (0);
    v.M_q = rows[i].M_q, v.inv_rho_c = rows[i].inv_rho_c;
    g_autoptr (PauliPlot) plot = map_plot (&v, NULL);
    bool all = rows[i].y_MeV[0] > 0;
    g_assert_true (plot->x.min == rows[i].x[0] && plot->x.max == rows[i].x[1]);
    g_assert_cmpfloat (plot->y.min, ==, all ? PAULI_HBARC_MEV_FM / rows[i].y_MeV[0] : 0.15);
    g_assert_cmpfloat (plot->y.max, ==, all ? PAULI_HBARC_MEV_FM / rows[i].y_MeV[1] : 0.6);
    g_assert_true (plot->has_marker && plot->marker_x == v.M_q && plot->marker_y == PAULI_HBARC_MEV_FM / v.inv_rho_c);
    g_assert_cmpstr (plot->marker_label, ==, "current parameters");
  }
}

static void
test_titles (void)
{
  PauliSceneValues v = map_values (0);
  g_autoptr (PauliPlot) at_0 = map_plot (&v, NULL);
  v.map_Q2 = 2.5;
  g_autoptr (PauliPlot) beyond = map_plot (&v, NULL), f2 = NULL;
  g_autoptr (PauliScene) scene = plots_scene (&v);
  f2 = plots_new (scene, PAULI_PLOT_F2, NULL);

  g_assert_cmpstr (at_0->map_title, ==, "<i>μ</i> = <i>F</i><sub>2</sub>(0)");
  g_assert_cmpstr (beyond->map_title, ==, "<i>F</i><sub>2</sub>(2.5 GeV<sup>2</sup>)");
  g_assert_cmpstr (at_0->x.title, ==, "<i>M</i><sub>q</sub>  [MeV]");
  g_assert_cmpstr (at_0->y.title, ==, "<i>ρ</i><sub>c</sub>  [fm]");
  g_assert_true (f2->map == NULL && f2->map_title == NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/values", test_values);
  g_test_add_func ("/map/corners", test_corners);
  g_test_add_func ("/map/exact-gluon", test_exact_gluon);
  g_test_add_func ("/map/stop", test_stop);
  g_test_add_func ("/map/stop/asked", test_stop_is_asked);
  g_test_add_func ("/map/kept-by-plot", test_kept_by_plot);
  g_test_add_func ("/map/questions", test_questions);
  g_test_add_func ("/map/axes", test_axes);
  g_test_add_func ("/map/titles", test_titles);
  return g_test_run ();
}
