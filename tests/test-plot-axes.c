/* The axes of plots: fixed, logarithmic, zoomed; and the two forms of a plot over the exact curve.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plots.h"

#include <math.h>
#include <string.h>

static bool
is_over_M_q (PauliPlotId id)
{
  return id == PAULI_PLOT_MU || id == PAULI_PLOT_MU_DEVIATION;
}

static bool
is_over_exact (PauliPlotId id)
{
  return id == PAULI_PLOT_F2_DEVIATION || id == PAULI_PLOT_MU_DEVIATION || id == PAULI_PLOT_ASYMPTOTICS_DEVIATION;
}

static PauliPlot *
plot_of (const PauliSceneValues *v, PauliPlotId id)
{
  g_autoptr (PauliScene) scene = plots_scene (v);
  return plots_new (scene, id, NULL);
}

/* ---- Fixed limits ---------------------------------------------------------------------------------------------- */

static void
assert_axis (const PauliAxis *axis, const PauliAxisView *view)
{
  g_assert_true (axis->log == view->log && axis->min == view->min && axis->max == view->max);
}

static void
test_fixed (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_PLOTS; id++)
    for (int log = 0; log < 2; log++) {
      PauliSceneValues v = pauli_scene_initial_values ();
      const PauliAxisView x = pauli_axis_nearest (id, PAULI_X, (PauliAxisView){ log, true, 71.25, 333.125 });
      const PauliAxisView y = pauli_axis_nearest (id, PAULI_Y, (PauliAxisView){ !log, true, 0.125, 0.625 });
      v.axes[id][PAULI_X] = x;
      v.axes[id][PAULI_Y] = y;
      g_autoptr (PauliPlot) plot = plot_of (&v, id);
      assert_axis (&plot->x, &x);
      assert_axis (&plot->y, &y);
    }
}

/* One fixed axis leaves the other as it was. */
static void
test_one_fixed (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_PLOTS; id++) {
    PauliSceneValues v = pauli_scene_initial_values (), x_fixed = v, y_fixed = v;
    x_fixed.axes[id][PAULI_X] = pauli_axis_nearest (id, PAULI_X, (PauliAxisView){ false, true, 0.3, 200 });
    y_fixed.axes[id][PAULI_Y] = pauli_axis_nearest (id, PAULI_Y, (PauliAxisView){ false, true, 0.2, 0.3 });
    g_autoptr (PauliPlot) automatic = plot_of (&v, id), with_x = plot_of (&x_fixed, id), with_y = plot_of (&y_fixed, id);
    g_assert_true (with_y->x.min == automatic->x.min && with_y->x.max == automatic->x.max);
    g_assert_true (with_x->y.log == automatic->y.log && with_x->y.min < with_x->y.max);
    assert_axis (&with_x->x, &x_fixed.axes[id][PAULI_X]);
    assert_axis (&with_y->y, &y_fixed.axes[id][PAULI_Y]);
  }
}

/* ---- Windows --------------------------------------------------------------------------------------------------- */

/* All points of all curves are in the window, in order; those of the exact curve and of constants from end to end. */
static void
check_window (const PauliPlot *plot)
{
  const PauliCurve *exact = &plot->curves[0];
  double first = is_over_M_q (plot->id) ? fmax (plot->x.min, 1) : plot->x.min;

  g_assert_cmpuint (exact->n, >=, 100);
  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    g_assert_cmpfloat (curve->x[0], ==, first);
    g_assert_cmpfloat (curve->x[curve->n - 1], ==, plot->x.max);
    for (size_t i = 1; i < curve->n; i++)
      g_assert_cmpfloat (curve->x[i - 1], <, curve->x[i]);
  }
}

/* No two neighbours are further apart than a line needs: in position, of which the first of a cubic grid has its own. */
static void
check_density (const PauliPlot *plot)
{
  const PauliCurve *exact = &plot->curves[0];

  for (size_t i = 1; i < exact->n; i++) {
    double a = pauli_axis_position (plot->x.log, plot->x.min, plot->x.max, exact->x[i - 1]);
    double b = pauli_axis_position (plot->x.log, plot->x.min, plot->x.max, exact->x[i]);
    g_assert_cmpfloat (b - a, <=, 0.0151);
  }
}

static void
test_windows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (29);

  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    for (int i = 0; i < 40; i++) {
      PauliSceneValues v = pauli_scene_initial_values ();
      double first, last;
      bool log = i % 2;
      v.one_gluon = v.refit = true;
      v.partial_sums = 3;
      v.width_q = 1.25;
      pauli_axis_domain (id, PAULI_X, log, &first, &last);
      double a = pauli_axis_value (log, first, last, g_rand_double (rand));
      double b = pauli_axis_value (log, first, last, g_rand_double (rand));
      v.axes[id][PAULI_X] = pauli_axis_nearest (id, PAULI_X, (PauliAxisView){ log, true, a, i % 5 ? b : a });
      v.axes[id][PAULI_Y].log = i % 3 == 0;
      g_autoptr (PauliPlot) plot = plot_of (&v, id);
      check_window (plot);
      if (i % 5 != 0)
        check_density (plot);
    }
}

/* All of the domain, on both scales. */
static void
test_whole_domains (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    for (int log = 0; log < 2; log++) {
      PauliSceneValues v = pauli_scene_initial_values ();
      PauliAxisView *x = &v.axes[id][PAULI_X];
      x->log = log;
      x->fixed = true;
      pauli_axis_domain (id, PAULI_X, log, &x->min, &x->max);
      g_autoptr (PauliPlot) plot = plot_of (&v, id);
      check_window (plot);
      g_assert_cmpuint (plot->n_gaps, ==, 0);
    }
}

/* Automatic limits on the scale that is not the first. */
static void
test_other_scale (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    for (double M_q = 5; M_q <= 605; M_q += 300) {
      PauliSceneValues v = pauli_scene_initial_values ();
      double first, last;
      bool tail = id == PAULI_PLOT_ASYMPTOTICS || id == PAULI_PLOT_ASYMPTOTICS_DEVIATION;
      v.M_q = M_q;
      v.axes[id][PAULI_X].log = !tail;
      g_autoptr (PauliPlot) plot = plot_of (&v, id);
      pauli_axis_domain (id, PAULI_X, !tail, &first, &last);
      g_assert_true (plot->x.log == !tail && plot->x.min >= first && plot->x.max <= last);
      check_window (plot);
      check_density (plot);
    }
}

/* A mass axis that ends below all masses: nothing to show, and still a plot. */
static void
test_no_masses (void)
{
  static const double ends[] = { 1e-3, 0.999, 1 };

  for (size_t i = 0; i < G_N_ELEMENTS (ends); i++)
    for (int form = 0; form < 8; form++)
      for (int over_exact = 0; over_exact < 2; over_exact++) {
        PauliPlotId id = over_exact ? PAULI_PLOT_MU_DEVIATION : PAULI_PLOT_MU;
        PauliSceneValues v = pauli_scene_initial_values ();
        v.ratio = form & 1;
        v.refit = form & 2;
        v.bands = PAULI_FORMULA_FIT18;
        v.axes[id][PAULI_Y].log = form & 4;
        v.axes[id][PAULI_X] = (PauliAxisView){ false, true, 0, ends[i] };
        g_autoptr (PauliPlot) plot = plot_of (&v, id);
        for (size_t k = 0; k < plot->n_curves; k++)
          g_assert_cmpuint (plot->curves[k].n, ==, 0);
        g_assert_true (plot->y.min < plot->y.max && isfinite (plot->y.min) && isfinite (plot->y.max));
        g_assert_true (!plot->y.log || plot->y.min > 0);
        g_assert_cmpuint (plot->n_bands, ==, 0);
      }
}

/* ---- Markers --------------------------------------------------------------------------------------------------- */

static void
check_marker (PauliPlotId id, PauliAxisView x, PauliAxisView y, const char *label)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.axes[id][PAULI_X] = x;
  v.axes[id][PAULI_Y] = y;
  g_autoptr (PauliPlot) plot = plot_of (&v, id);
  g_assert_cmpstr (plot->marker_label, ==, label);
}

static void
test_markers (void)
{
  const PauliAxisView automatic = { 0 };

  check_marker (PAULI_PLOT_MU, automatic, automatic, "current <i>M</i><sub>q</sub>");
  check_marker (PAULI_PLOT_MU, (PauliAxisView){ false, true, 100, 340 }, automatic, "current <i>M</i><sub>q</sub> (off scale)");
  check_marker (PAULI_PLOT_MU, (PauliAxisView){ false, true, 360, 500 }, automatic, "current <i>M</i><sub>q</sub> (off scale)");
  check_marker (PAULI_PLOT_MU, automatic, (PauliAxisView){ false, true, 10, 20 }, "current <i>M</i><sub>q</sub> (off scale)");
  check_marker (PAULI_PLOT_MU, automatic, (PauliAxisView){ false, true, -1, 1e-3 }, "current <i>M</i><sub>q</sub> (off scale)");
  check_marker (PAULI_PLOT_VERTEX, automatic, automatic, "chosen |<i>t</i>|");
  check_marker (PAULI_PLOT_VERTEX, (PauliAxisView){ false, true, 0.75, 2 }, automatic, "chosen |<i>t</i>| (off scale)");
  check_marker (PAULI_PLOT_MAP, automatic, automatic, "current parameters");
  check_marker (PAULI_PLOT_MAP, (PauliAxisView){ false, true, 400, 600 }, automatic, "current parameters (off scale)");
}

/* ---- Logarithmic y --------------------------------------------------------------------------------------------- */

static bool
some_negative (const PauliPlot *plot)
{
  for (size_t k = 0; k < plot->n_curves; k++)
    for (size_t i = 0; !plot->curves[k].hidden && i < plot->curves[k].n; i++)
      if (plot->curves[k].y[i] < 0)
        return true;
  return plot->has_marker && plot->marker_y < 0;
}

/* The absolute values of the linear plot, and a title that says so if it is news. */
static void
check_absolutes (const PauliSceneValues *v, PauliPlotId id)
{
  PauliSceneValues of_log = *v;
  of_log.axes[id][PAULI_Y].log = true;
  g_autoptr (PauliPlot) linear = plot_of (v, id), log = plot_of (&of_log, id);

  g_assert_cmpuint (log->n_curves, ==, linear->n_curves);
  g_assert_cmpuint (log->n_gaps, ==, linear->n_gaps);
  for (size_t k = 0; k < log->n_curves; k++) {
    const PauliCurve *a = &linear->curves[k], *b = &log->curves[k];
    g_assert_cmpuint (a->n, ==, b->n);
    for (size_t i = 0; i < a->n; i++)
      g_assert_true (isnan (b->y[i]) ? a->y[i] == 0 || isnan (a->y[i]) : b->y[i] == fabs (a->y[i]) && b->y[i] > 0);
  }
  g_assert_true (log->absolute == some_negative (linear));
  g_assert_false (linear->absolute);
  g_autofree char *title = g_strdup (linear->y.title);
  char *unit = strstr (title, "  [");
  g_autofree char *unit_text = g_strdup (unit ? unit : "");
  if (unit)
    *unit = '\0';
  g_autofree char *absolute = g_strdup_printf ("|%s|%s", title, unit_text);
  g_assert_cmpstr (log->y.title, ==, log->absolute ? absolute : linear->y.title);
  if (linear->has_marker)
    g_assert_cmpfloat (log->marker_y, ==, fabs (linear->marker_y));
}

/* The exact curve is in the picture, from decade to decade, and no more decades than curves take. */
static void
check_log_range (const PauliSceneValues *v, PauliPlotId id)
{
  PauliSceneValues of_log = *v;
  of_log.axes[id][PAULI_Y].log = true;
  g_autoptr (PauliPlot) plot = plot_of (&of_log, id);
  double max = 0, min = INFINITY;

  g_assert_cmpfloat_with_epsilon (log10 (plot->y.min), round (log10 (plot->y.min)), 1e-9);
  g_assert_cmpfloat_with_epsilon (log10 (plot->y.max), round (log10 (plot->y.max)), 1e-9);
  g_assert_cmpfloat (plot->y.min, <, plot->y.max);
  for (size_t i = 0; i < plot->curves[0].n; i++) {
    double y = plot->curves[0].y[i];
    if (isnan (y))
      continue;
    g_assert_cmpfloat (y, >=, plot->y.min * (1 - 1e-8));
    g_assert_cmpfloat (y, <=, plot->y.max * (1 + 1e-8));
    max = fmax (max, y);
    min = fmin (min, y);
  }
  if (is_over_exact (id) || id == PAULI_PLOT_PROFILES_RATIO)
    return;
  g_assert_cmpfloat (plot->y.max, <=, 16.1 * max); /* approximations of 1.6 times its size, and a decade */
  g_assert_cmpfloat (plot->y.min, >=, fmin (0.0999 * min, 0.99e-7 * max));
}

static void
test_log (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  for (int turn = 0; turn < 8; turn++) {
    plots_switch_on (&v, turn);
    v.quark = turn % 2 ? PAULI_QUARK_D : PAULI_QUARK_U;
    v.M_q = 1 + 120 * turn;
    v.ratio = turn & 4;
    v.bands = PAULI_N_FORMULAE;
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
      v.axes[id][PAULI_X].log = turn % 3; /* a linear one begins at 0, where Q2 F2 is 0 */
      check_absolutes (&v, id);
      check_log_range (&v, id);
    }
  }
}

/* Also where the exact curve has many decades. */
static void
test_log_of_all (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    PauliAxisView *x = &v.axes[id][PAULI_X];
    *x = (PauliAxisView){ true, true, 0, 0 };
    pauli_axis_domain (id, PAULI_X, true, &x->min, &x->max);
    check_log_range (&v, id);
  }
  v.M_q = 1;
  check_log_range (&v, PAULI_PLOT_F2);
}

/* And where it has none: a profile so near to 0 that it is 1. */
static void
test_log_of_one (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.axes[PAULI_PLOT_PROFILES][PAULI_X] = (PauliAxisView){ false, true, 0, 1e-6 };
  check_log_range (&v, PAULI_PLOT_PROFILES);
}

/* What is hidden and negative is no news; nor is what is positive. */
static void
test_log_titles (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.axes[PAULI_PLOT_F2][PAULI_Y].log = true;
  v.axes[PAULI_PLOT_VERTEX][PAULI_Y].log = true;
  g_autoptr (PauliPlot) up = plot_of (&v, PAULI_PLOT_F2), vertex = plot_of (&v, PAULI_PLOT_VERTEX);
  v.quark = PAULI_QUARK_D;
  g_autoptr (PauliPlot) down = plot_of (&v, PAULI_PLOT_F2);
  v.hidden[PAULI_PLOT_F2] = pauli_plot_curves (PAULI_PLOT_F2);
  g_autoptr (PauliPlot) hidden = plot_of (&v, PAULI_PLOT_F2);
  v.hidden[PAULI_PLOT_VERTEX] = pauli_plot_curves (PAULI_PLOT_VERTEX);
  g_autoptr (PauliPlot) marker = plot_of (&v, PAULI_PLOT_VERTEX);
  g_assert_true (!up->absolute && down->absolute && vertex->absolute && !hidden->absolute);
  g_assert_true (marker->has_marker && marker->absolute); /* and of a negative value */
  g_assert_cmpstr (down->y.title, ==, "|<i>F</i><sub>2</sub>(<i>Q</i>\u200a<sup>2</sup>)|");
  g_assert_cmpstr (up->y.title, ==, "<i>F</i><sub>2</sub>(<i>Q</i>\u200a<sup>2</sup>)");
}

/* ---- Hidden curves --------------------------------------------------------------------------------------------- */

/* Each of a plot's curves hidden, one by one: it stays, the others do too, with the same numbers, and the exact one keeps its.
 * */
static void
check_hidden (PauliSceneValues v, PauliPlotId id)
{
  g_autoptr (PauliPlot) all = plot_of (&v, id);

  for (int bit = 0; bit < PAULI_N_CURVES; bit++) {
    if (!(pauli_plot_curves (id) & 1u << bit))
      continue;
    v.hidden[id] = 1u << bit;
    g_autoptr (PauliPlot) plot = plot_of (&v, id);
    g_assert_cmpuint (plot->n_curves, ==, all->n_curves);
    for (size_t k = 0; k < plot->n_curves; k++) {
      const PauliCurve *a = &all->curves[k], *b = &plot->curves[k];
      g_assert_true (a->id == b->id && !a->hidden && b->hidden == (b->id == (PauliCurveId) bit));
      if (!b->hidden || k == 0)
        g_assert_cmpmem (a->y, a->n * sizeof *a->y, b->y, b->n * sizeof *b->y);
    }
  }
}

static void
test_hidden (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  plots_switch_on (&v, 1);
  v.bands = PAULI_N_FORMULAE;
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    check_hidden (v, id);
  v.width_q = v.width_g = 1;
  check_hidden (v, PAULI_PLOT_PROFILES);
}

/* A hidden approximation takes no room, hidden or not the exact curve does. */
static void
test_hidden_takes_no_room (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  double ends[3];

  for (int i = 0; i < 3; i++) {
    const guint32 exact = 1u << PAULI_CURVE_EXACT;
    v.hidden[PAULI_PLOT_ASYMPTOTICS] = i == 0 ? 0 : i == 1 ? pauli_plot_curves (PAULI_PLOT_ASYMPTOTICS) & ~exact : exact;
    g_autoptr (PauliPlot) plot = plot_of (&v, PAULI_PLOT_ASYMPTOTICS);
    ends[i] = plot->y.max;
    if (i == 1)
      g_assert_cmpfloat (plot->y.max, >=, plots_largest (&plot->curves[0]));
  }
  g_assert_cmpfloat (ends[1], <, ends[0]);
  g_assert_cmpfloat (ends[2], ==, ends[0]);
}

/* ---- Ratio and deviation --------------------------------------------------------------------------------------- */

static void
check_forms (PauliSceneValues v, PauliPlotId id)
{
  v.ratio = false;
  g_autoptr (PauliPlot) deviation = plot_of (&v, id), again = NULL;
  v.ratio = true;
  g_autoptr (PauliPlot) ratio = plot_of (&v, id);
  v.ratio = false;
  again = plot_of (&v, id);

  g_assert_true (plots_same (deviation, again));
  g_assert_true (ratio->ratio && !deviation->ratio);
  g_assert_cmpstr (deviation->y.title, ==, "deviation  [%]");
  g_assert_cmpstr (ratio->y.title, ==, "ratio to exact");
  g_assert_cmpuint (ratio->n_curves, ==, deviation->n_curves);
  for (size_t k = 0; k < ratio->n_curves; k++) {
    const PauliCurve *a = &deviation->curves[k], *b = &ratio->curves[k];
    g_assert_cmpuint (a->n, ==, b->n);
    for (size_t i = 0; i < a->n; i++) {
      g_assert_cmpfloat (a->x[i], ==, b->x[i]);
      if (k == 0)
        g_assert_true (a->y[i] == 0 && b->y[i] == 1);
      else if (isnan (a->y[i]))
        g_assert_true (isnan (b->y[i]));
      else
        g_assert_cmpfloat_with_epsilon (b->y[i], 1 + a->y[i] / 100, 4e-16 * fmax (1, fabs (b->y[i])));
    }
  }
  g_assert_cmpfloat_with_epsilon (ratio->y.min, 1 + deviation->y.min / 100, 1e-12);
  g_assert_cmpfloat_with_epsilon (ratio->y.max, 1 + deviation->y.max / 100, 1e-12);
}

static void
test_forms (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  for (int turn = 0; turn < 6; turn++) {
    plots_switch_on (&v, turn);
    v.bands = PAULI_N_FORMULAE;
    v.quark = turn % 2 ? PAULI_QUARK_D : PAULI_QUARK_U;
    v.M_q = 10 + 170 * turn;
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
      if (is_over_exact (id))
        check_forms (v, id);
  }
}

/* Very small ratios keep their digits. */
static void
test_small_ratios (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.ratio = true;
  v.alpha_s = 0.05;
  v.one_gluon = true;
  v.axes[PAULI_PLOT_F2_DEVIATION][PAULI_X] = (PauliAxisView){ true, true, 1e5, 1e6 };
  g_autoptr (PauliScene) scene = plots_scene (&v);
  const PauliParams params = pauli_scene_params (scene);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_F2_DEVIATION, NULL);
  const PauliCurve *curve = plots_curve (plot, PAULI_CURVE_ONE_GLUON, 0);
  for (size_t i = 0; i < curve->n; i += 20) {
    double expected = pauli_f2_one_gluon (&params, curve->x[i]).value / pauli_f2 (&params, curve->x[i]).value;
    g_assert_cmpfloat_with_epsilon (curve->y[i] / expected, 1, 1e-12);
  }
}

/* Q2 F2 vanishes at Q2 = 0: of a constant no ratio to it is, but a gap and no infinity; of another Q2 F2 there is one. */
static void
test_ratio_at_zero (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  size_t n[2] = { 0 };

  v.partial_sums = 2;
  v.refit = v.one_gluon = true;
  for (int ratio = 0; ratio < 2; ratio++) {
    v.ratio = ratio;
    v.axes[PAULI_PLOT_ASYMPTOTICS_DEVIATION][PAULI_X].log = false;
    g_autoptr (PauliPlot) plot = plot_of (&v, PAULI_PLOT_ASYMPTOTICS_DEVIATION);
    g_assert_cmpfloat (plot->curves[0].x[0], ==, 0);
    for (size_t k = 1; k < plot->n_curves; k++) {
      const PauliCurve *curve = &plot->curves[k];
      bool of_Q2 =
        curve->id == PAULI_CURVE_FIT17 || curve->id == PAULI_CURVE_REFIT17 || curve->id == PAULI_CURVE_ONE_GLUON;
      n[of_Q2]++;
      for (size_t i = 0; i < curve->n; i++)
        g_assert_true (isfinite (curve->y[i]) == (i > 0 || of_Q2));
    }
    g_assert_true (isfinite (plot->y.min) && isfinite (plot->y.max));
  }
  g_assert_true (n[0] > 0 && n[1] > 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/axes/fixed", test_fixed);
  g_test_add_func ("/plot/axes/one-fixed", test_one_fixed);
  g_test_add_func ("/plot/axes/windows", test_windows);
  g_test_add_func ("/plot/axes/whole-domains", test_whole_domains);
  g_test_add_func ("/plot/axes/other-scale", test_other_scale);
  g_test_add_func ("/plot/axes/no-masses", test_no_masses);
  g_test_add_func ("/plot/axes/markers", test_markers);
  g_test_add_func ("/plot/axes/log", test_log);
  g_test_add_func ("/plot/axes/log/all", test_log_of_all);
  g_test_add_func ("/plot/axes/log/one", test_log_of_one);
  g_test_add_func ("/plot/axes/log/titles", test_log_titles);
  g_test_add_func ("/plot/axes/hidden", test_hidden);
  g_test_add_func ("/plot/axes/hidden/room", test_hidden_takes_no_room);
  g_test_add_func ("/plot/axes/forms", test_forms);
  g_test_add_func ("/plot/axes/small-ratios", test_small_ratios);
  g_test_add_func ("/plot/axes/ratio-at-zero", test_ratio_at_zero);
  return g_test_run ();
}
