/* Bands: where a formula holds within 1, 5 and 10 %, in the plots it belongs to.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plots.h"

#include <math.h>

#include "samples.h"

static const double levels[] = { 0.01, 0.05, 0.1 };

/* Which formula's bands are in which plots, and with which name; the curve whose deviation they are about. */
static const struct {
  PauliFormula formula;
  PauliPlotId plots[4];
  size_t n;
  PauliCurveId curve;
} rows[PAULI_N_FORMULAE] = {
  { PAULI_FORMULA_FIT17,
    { PAULI_PLOT_F2, PAULI_PLOT_F2_DEVIATION, PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION },
    4, PAULI_CURVE_FIT17 },
  { PAULI_FORMULA_FIT18, { PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION }, 2, PAULI_CURVE_FIT18 },
  { PAULI_FORMULA_SERIES24, { PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION }, 2, PAULI_CURVE_SERIES24 },
  { PAULI_FORMULA_LEADING21, { PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION }, 2, PAULI_CURVE_LEADING21 },
  { PAULI_FORMULA_EQ23_PRINTED, { PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION }, 2,
    PAULI_CURVE_EQ23_PRINTED },
  { PAULI_FORMULA_EQ23_CORRECTED, { PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION }, 2,
    PAULI_CURVE_EQ23_CORRECTED },
};

static bool
belongs (PauliFormula formula, PauliPlotId id)
{
  for (size_t i = 0; i < rows[formula].n; i++)
    if (rows[formula].plots[i] == id)
      return true;
  return false;
}

static bool
is_over_M_q (PauliPlotId id)
{
  return id == PAULI_PLOT_MU || id == PAULI_PLOT_MU_DEVIATION;
}

/* The core's ranges in the unit of the axis, cut to it, widest first. */
static size_t
fill_expected (const PauliScene *scene, const PauliPlot *plot, PauliBand bands[])
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);
  bool over_M_q = is_over_M_q (plot->id);
  double unit = over_M_q ? 1000 : 1;
  size_t n = 0;

  for (int level = PAULI_N_BAND_LEVELS - 1; level >= 0; level--) {
    PauliRange ranges[PAULI_MAX_RANGES];
    size_t m;
    PauliStatus status = pauli_formula_ranges (
      &params, v->bands, v->series_orders, over_M_q ? PAULI_PARAM_M_Q : PAULI_PARAM_Q2, 1, &levels[level],
      over_M_q ? 0.001 : 1e-4, over_M_q ? 1 : 1e6, &ranges, &m, NULL, NULL);
    g_assert_cmpint (status, ==, PAULI_OK);
    for (size_t i = 0; i < m; i++) {
      bool from_0 = !over_M_q && ranges[i].min == 1e-4; /* the smallest Q2 that ranges are looked for at */
      double min = fmax (from_0 ? 0 : ranges[i].min * unit, plot->x.min), max = fmin (ranges[i].max * unit, plot->x.max);
      if (min < max)
        bands[n++] = (PauliBand){ { min, max }, level };
    }
  }
  return n;
}

/* Widest first, so that the narrower are drawn on them; each in one that is wider. */
static void
check_nested (const PauliPlot *plot)
{
  for (size_t i = 0; i < plot->n_bands; i++) {
    const PauliBand *band = &plot->bands[i];
    bool in_wider = band->level == PAULI_N_BAND_LEVELS - 1;
    g_assert_true (band->level >= 0 && band->level < PAULI_N_BAND_LEVELS);
    g_assert_cmpfloat (band->range.min, <, band->range.max);
    g_assert_true (band->range.min >= plot->x.min && band->range.max <= plot->x.max);
    for (size_t j = 0; j < i; j++) {
      const PauliBand *other = &plot->bands[j];
      g_assert_cmpint (other->level, >=, band->level);
      if (other->level == band->level) /* ascending, and apart */
        g_assert_cmpfloat (other->range.max, <, band->range.min);
      else if (other->level == band->level + 1)
        in_wider = in_wider || (other->range.min <= band->range.min && other->range.max >= band->range.max);
    }
    g_assert_true (in_wider);
  }
}

static bool
in_band (const PauliPlot *plot, int level, double x)
{
  for (size_t i = 0; i < plot->n_bands; i++)
    if (plot->bands[i].level == level && x >= plot->bands[i].range.min && x <= plot->bands[i].range.max)
      return true;
  return false;
}

/* Where the curve of the formula deviates by less than a level, and only there, is its band: the plot agrees with itself.  Below
 * the smallest Q2 that ranges are looked for at, nobody looked.  Returns the number of points that are inside. */
static int
check_against_curve (const PauliPlot *plot, const PauliCurve *curve)
{
  int n = 0;

  for (size_t i = 0; i < curve->n; i++)
    for (int level = 0; level < PAULI_N_BAND_LEVELS; level++) {
      double over = fabs (curve->y[i]) - 100 * levels[level];
      if (fabs (over) < 1e-8 || (!is_over_M_q (plot->id) && curve->x[i] < PAULI_RANGE_Q2_MIN))
        continue;
      if (in_band (plot, level, curve->x[i]) != (over < 0))
        g_error ("%s: %g %% at x = %g, and %s band of %g %%", plot_names[plot->id], curve->y[i], curve->x[i],
                 over < 0 ? "no" : "a", 100 * levels[level]);
      n += over < 0;
    }
  return n;
}

static int n_inside[PAULI_N_FORMULAE];

static void
check_bands (const PauliScene *scene, PauliPlotId id, PauliSamples *samples)
{
  PauliFormula formula = pauli_scene_values (scene)->bands;
  PauliBand expected[PAULI_N_BAND_LEVELS * PAULI_MAX_RANGES];
  g_autoptr (PauliPlot) plot = plots_new (scene, id, samples);

  if (formula == PAULI_N_FORMULAE || !belongs (formula, id)) {
    g_assert_cmpuint (plot->n_bands, ==, 0);
    g_assert_null (plot->bands_label);
    return;
  }
  g_autofree char *label = g_strdup_printf ("%s: 1, 5, 10 %%", plots_curve (plot, rows[formula].curve, 0)->label);
  g_assert_cmpstr (plot->bands_label, ==, label); /* as the curve is called */
  g_assert_cmpuint (plot->n_bands, ==, fill_expected (scene, plot, expected));
  for (size_t i = 0; i < plot->n_bands; i++) {
    g_assert_cmpint (plot->bands[i].level, ==, expected[i].level);
    g_assert_cmpfloat (plot->bands[i].range.min, ==, expected[i].range.min);
    g_assert_cmpfloat (plot->bands[i].range.max, ==, expected[i].range.max);
  }
  check_nested (plot);
  if (id == PAULI_PLOT_F2_DEVIATION || id == PAULI_PLOT_MU_DEVIATION || id == PAULI_PLOT_ASYMPTOTICS_DEVIATION)
    n_inside[formula] += check_against_curve (plot, plots_curve (plot, rows[formula].curve, 0));
}

/* All formulae, with all numbers of terms of (24), in all plots, of a scene. */
static void
check_formulae (PauliSceneValues v)
{
  for (v.bands = 0; v.bands <= PAULI_N_FORMULAE; v.bands++)
    for (v.series_orders = v.bands == PAULI_FORMULA_SERIES24 ? 1 : 3; v.series_orders <= 3; v.series_orders++) {
      g_autoptr (PauliScene) scene = plots_scene (&v);
      g_autoptr (PauliSamples) samples = pauli_samples_new ();
      for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
        check_bands (scene, id, samples);
    }
}

static void
test_bands (void)
{
  static const double parameters[][4] = { { 350, 600, 1, 1 }, { 170, 600, 1, 1 }, { 600, 431, 0.8, 1.3 }, { 1, 2000, 1, 1 },
                                          { 1000, 200, 1.5, 0.6 } };

  for (size_t i = 0; i < G_N_ELEMENTS (parameters); i++) {
    PauliSceneValues v = pauli_scene_initial_values ();
    v.M_q = parameters[i][0], v.inv_rho_c = parameters[i][1];
    v.width_q = parameters[i][2], v.width_g = parameters[i][3];
    v.quark = i % 2 ? PAULI_QUARK_D : PAULI_QUARK_U;
    check_formulae (v);
  }
  for (PauliFormula formula = 0; formula < PAULI_N_FORMULAE; formula++)
    g_assert_cmpint (n_inside[formula], >=, 50);
}

/* They do not depend on whether the other curves are there; and with the exact gluon profile there are some too. */
static void
test_bands_beside (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.bands = PAULI_FORMULA_FIT17;
  v.one_gluon = v.refit = true;
  v.partial_sums = 3;
  g_autoptr (PauliScene) scene = plots_scene (&v);
  check_bands (scene, PAULI_PLOT_F2, NULL);
  check_bands (scene, PAULI_PLOT_ASYMPTOTICS_DEVIATION, NULL);

  v.bands = PAULI_FORMULA_FIT18;
  v.gluon = PAULI_GLUON_EXACT;
  g_autoptr (PauliScene) exact = plots_scene (&v);
  check_bands (exact, PAULI_PLOT_MU_DEVIATION, NULL);
}

/* What the physics says of the paper's own statements: (17) is "very well" within 10 % up to 5 GeV^2 for both models. */
static void
test_paper (void)
{
  for (int i = 0; i < PAULI_N_MODELS; i++) {
    PauliSceneValues v = pauli_scene_initial_values ();
    v.M_q = pauli_models[i].M_q;
    v.bands = PAULI_FORMULA_FIT17;
    g_autoptr (PauliScene) scene = plots_scene (&v);
    g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_F2, NULL);
    g_assert_cmpint (plot->bands[0].level, ==, 2);
    g_assert_true (plot->bands[0].range.min == 0 && plot->bands[0].range.max == 5);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/bands/all", test_bands);
  g_test_add_func ("/plot/bands/beside", test_bands_beside);
  g_test_add_func ("/plot/bands/paper", test_paper);
  return g_test_run ();
}
