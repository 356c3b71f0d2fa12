/* Pinned curves in plots.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pins.h"
#include "plots.h"

#include <math.h>
#include <string.h>

/* Pins of everything that can differ, with the current parameters as at first. */
static PauliSceneValues
pinned_values (void)
{
  static const struct {
    double M_q, inv_rho_c, alpha_s, width_q, width_g;
    PauliQuark quark;
  } rows[] = {
    { 170, 600, 0.5, 1, 1, PAULI_QUARK_U },    { 350, 450, 0.5, 1, 1, PAULI_QUARK_U },  { 350, 600, 0.75, 1, 1, PAULI_QUARK_U },
    { 350, 600, 0.5, 1.25, 0.8, PAULI_QUARK_U }, { 350, 600, 0.5, 1, 1, PAULI_QUARK_D }, { 411, 533, 0.25, 0.9, 1, PAULI_QUARK_D },
    { 350, 600, 0.5, 1, 1, PAULI_QUARK_U },
  };
  const PauliSceneValues initial = pauli_scene_initial_values ();
  PauliSceneValues v = initial;

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    v.M_q = rows[i].M_q, v.inv_rho_c = rows[i].inv_rho_c, v.alpha_s = rows[i].alpha_s;
    v.width_q = rows[i].width_q, v.width_g = rows[i].width_g, v.quark = rows[i].quark;
    g_assert_true (pauli_pin_add (&v));
  }
  PauliSceneValues result = initial;
  result.n_pins = v.n_pins;
  memcpy (result.pins, v.pins, sizeof v.pins);
  return result;
}

/* The nth curve of a pin, or NULL. */
static const PauliCurve *
pinned_curve (const PauliPlot *plot, int pin, size_t nth)
{
  for (size_t i = 0; i < plot->n_curves; i++)
    if (plot->curves[i].pin == pin && nth-- == 0)
      return &plot->curves[i];
  return NULL;
}

static bool
is_over_exact (PauliPlotId id)
{
  return id == PAULI_PLOT_F2_DEVIATION || id == PAULI_PLOT_MU_DEVIATION || id == PAULI_PLOT_ASYMPTOTICS_DEVIATION;
}

/* mu does not depend on alpha_s, and with the exact gluon profile on no width of it. */
static bool
has_other_mu (const PauliPin *pin, const PauliSceneValues *v)
{
  if (pin->gluon == PAULI_GLUON_GAUSSIAN && pin->width_g != v->width_g)
    return true;
  return pin->inv_rho_c != v->inv_rho_c || pin->quark != v->quark || pin->gluon != v->gluon || pin->width_q != v->width_q;
}

/* How many curves a pin has: mu, profiles and vertex only where they are others than the current ones. */
static size_t
expected_curves (PauliPlotId id, const PauliPin *pin, const PauliSceneValues *v)
{
  switch (id) {
    case PAULI_PLOT_PROFILES:
      return pin->inv_rho_c != v->inv_rho_c ? 2 : 0;
    case PAULI_PLOT_PROFILES_RATIO:
    case PAULI_PLOT_MAP:
      return 0;
    case PAULI_PLOT_VERTEX:
      return pin->M_q != v->M_q || pin->inv_rho_c != v->inv_rho_c || pin->alpha_s != v->alpha_s;
    case PAULI_PLOT_MU:
    case PAULI_PLOT_MU_DEVIATION:
      return has_other_mu (pin, v);
    default: /* over Q2 */
      return v->pin_fits && !(v->hidden[id] & 1u << PAULI_CURVE_FIT17) ? 2 : 1;
  }
}

/* The curve of a plot whose current parameters are a pin's that the kth curve of that pin is. */
static const PauliCurve *
curve_of_pin (const PauliPlot *of_pin, size_t k)
{
  if (of_pin->id == PAULI_PLOT_PROFILES)
    return plots_curve (of_pin, k == 0 ? PAULI_CURVE_QUARK_EXACT : PAULI_CURVE_GLUON_EXACT, 0);
  return k == 0 ? &of_pin->curves[0] : plots_curve (of_pin, PAULI_CURVE_FIT17, 0);
}

/* The plot of a scene whose current parameters are the pin's, or for -1 stay, on the same x axis. */
static PauliPlot *
plot_of_pin (PauliSceneValues v, int pin, PauliPlotId id, const PauliAxis *x)
{
  if (pin >= 0)
    pauli_pin_make_current (&v, pin);
  v.n_pins = 0;
  memset (v.pins, 0, sizeof v.pins);
  memset (v.hidden, 0, sizeof v.hidden);
  v.axes[id][PAULI_X] = (PauliAxisView){ x->log, true, x->min, x->max };
  g_autoptr (PauliScene) scene = plots_scene (&v);
  return plots_new (scene, id, NULL);
}

static PauliPlotId
undivided (PauliPlotId id)
{
  return id == PAULI_PLOT_F2_DEVIATION ? PAULI_PLOT_F2 :
         id == PAULI_PLOT_MU_DEVIATION ? PAULI_PLOT_MU :
         id == PAULI_PLOT_ASYMPTOTICS_DEVIATION ? PAULI_PLOT_ASYMPTOTICS : id;
}

static void
assert_same_numbers (const PauliCurve *a, const PauliCurve *b)
{
  g_assert_cmpint (a->id, ==, b->id);
  g_assert_cmpmem (a->x, a->n * sizeof *a->x, b->x, b->n * sizeof *b->x);
  g_assert_cmpmem (a->y, a->n * sizeof *a->y, b->y, b->n * sizeof *b->y);
}

/* Over the current exact curve, in the form of the plot. */
static void
assert_ratio (const PauliPlot *plot, const PauliCurve *curve, const PauliCurve *of_pin, const PauliCurve *exact)
{
  g_assert_cmpuint (curve->n, ==, exact->n);
  for (size_t i = 0; i < curve->n; i++) {
    double ratio = of_pin->y[i] / exact->y[i];
    g_assert_cmpfloat (curve->x[i], ==, exact->x[i]);
    g_assert_cmpfloat (curve->y[i], ==, plot->ratio ? ratio : 100 * (ratio - 1));
  }
}

static void
check_pins_of (const PauliSceneValues *v, PauliPlotId id)
{
  g_autoptr (PauliScene) scene = plots_scene (v);
  g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);
  size_t first = 0;

  while (first < plot->n_curves && plot->curves[first].pin < 0)
    first++;
  for (size_t i = first; i < plot->n_curves; i++) /* all behind the others, in their order */
    g_assert_true (plot->curves[i].pin >= 0 && (i == first || plot->curves[i].pin >= plot->curves[i - 1].pin));
  for (int pin = 0; pin < v->n_pins; pin++) {
    size_t n = v->pins[pin].shown ? expected_curves (id, &v->pins[pin], v) : 0;
    g_assert_null (pinned_curve (plot, pin, n));
    if (n == 0)
      continue;
    g_autoptr (PauliPlot) of_pin = plot_of_pin (*v, pin, undivided (id), &plot->x);
    for (size_t k = 0; k < n; k++) {
      const PauliCurve *curve = pinned_curve (plot, pin, k);
      const PauliCurve *other = curve_of_pin (of_pin, k);
      g_assert_nonnull (curve);
      g_assert_true (curve->color == v->pins[pin].color && !curve->hidden);
      g_assert_true (curve->with_fit == (id != PAULI_PLOT_PROFILES && n == 2 && k == 0));
      if (is_over_exact (id)) {
        g_autoptr (PauliPlot) exact = plot_of_pin (*v, -1, undivided (id), &plot->x);
        assert_ratio (plot, curve, other, &exact->curves[0]);
      } else {
        assert_same_numbers (curve, other);
      }
    }
  }
}

static void
check_all_plots (const PauliSceneValues *v)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    check_pins_of (v, id);
}

static void
test_values (void)
{
  PauliSceneValues v = pinned_values ();

  check_all_plots (&v);
  v.ratio = true;
  v.refit = v.one_gluon = true;
  v.quark = PAULI_QUARK_D;
  check_all_plots (&v);
  v.pin_fits = true;
  check_all_plots (&v);
  v.hidden[PAULI_PLOT_F2] = v.hidden[PAULI_PLOT_ASYMPTOTICS_DEVIATION] = 1u << PAULI_CURVE_FIT17;
  check_all_plots (&v);
  for (int parity = 0; parity < 2; parity++) {
    for (int i = 0; i < v.n_pins; i++)
      v.pins[i].shown = i % 2 == parity;
    check_all_plots (&v);
  }
}

/* On other axes than at first. */
static void
test_values_zoomed (void)
{
  PauliSceneValues v = pinned_values ();

  v.M_q = 300;
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    bool mass = id == PAULI_PLOT_MU || id == PAULI_PLOT_MU_DEVIATION;
    v.axes[id][PAULI_X] = (PauliAxisView){ id % 2, true, mass ? 31.7 : 0.37, mass ? 433.3 : 2.3 };
    v.axes[id][PAULI_Y].log = id % 3 == 0;
  }
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    v.axes[undivided (id)][PAULI_Y] = v.axes[id][PAULI_Y];
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    if (!is_over_exact (id))
      check_pins_of (&v, id);
}

/* The exact gluon of a pin, and of the scene it is in. */
static void
test_exact_gluon (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.gluon = PAULI_GLUON_EXACT;
  v.width_g = 1.5;
  pauli_pin_add (&v);
  v.gluon = PAULI_GLUON_GAUSSIAN;
  pauli_pin_add (&v);
  check_pins_of (&v, PAULI_PLOT_MU);
  v.gluon = PAULI_GLUON_EXACT;
  check_pins_of (&v, PAULI_PLOT_MU_DEVIATION);
}

/* How many curves pins have. */
static size_t
n_pinned (const PauliPlot *plot)
{
  size_t n = 0;

  for (size_t k = 0; k < plot->n_curves; k++)
    n += plot->curves[k].pin >= 0;
  return n;
}

static void
assert_n_of_mu (const PauliSceneValues *v, size_t n)
{
  static const PauliPlotId plots[] = { PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION };
  g_autoptr (PauliScene) scene = plots_scene (v);

  for (size_t i = 0; i < G_N_ELEMENTS (plots); i++) {
    g_autoptr (PauliPlot) plot = plots_new (scene, plots[i], NULL);
    g_assert_cmpuint (n_pinned (plot), ==, n);
  }
}

/* Over M_q there is no second curve for another mass or coupling, nor for a width the exact gluon profile does not have. */
static void
test_same_mu (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.M_q = 170, v.alpha_s = 0.3;
  pauli_pin_add (&v);
  v.M_q = 350;
  assert_n_of_mu (&v, 0);
  v.width_g = 0.8;
  assert_n_of_mu (&v, 1);
  v.gluon = PAULI_GLUON_EXACT;
  assert_n_of_mu (&v, 1);
  pauli_pin_add (&v);
  v.width_g = 1;
  assert_n_of_mu (&v, 1);
}

/* Twelve of them in every plot, at once: of each curve its own numbers. */
static void
test_many (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  for (int i = 0; i < PAULI_PINS_MAX; i++) {
    v.M_q = 100 + 50 * i, v.inv_rho_c = 400 + 30 * i;
    g_assert_true (pauli_pin_add (&v));
  }
  v.partial_sums = PAULI_PARTIAL_SUMS_MAX;
  v.refit = v.one_gluon = v.pin_fits = true;
  v.inv_rho_c = 395;
  check_all_plots (&v);
}

/* ---- What a plot depends on ------------------------------------------------------------------------------------ */

/* By some percent, or the other choice. */
static void
change (PauliSceneValues *v, PauliPinned parameter)
{
  switch (parameter) {
    case PAULI_PINNED_M_Q:
      v->M_q *= 1.1;
      break;
    case PAULI_PINNED_INV_RHO_C:
      v->inv_rho_c *= 1.1;
      break;
    case PAULI_PINNED_ALPHA_S:
      v->alpha_s *= 1.1;
      break;
    case PAULI_PINNED_WIDTH_Q:
      v->width_q *= 1.1;
      break;
    case PAULI_PINNED_WIDTH_G:
      v->width_g *= 1.1;
      break;
    case PAULI_PINNED_QUARK:
      v->quark = v->quark == PAULI_QUARK_U ? PAULI_QUARK_D : PAULI_QUARK_U;
      break;
    case PAULI_PINNED_GLUON:
      v->gluon = v->gluon == PAULI_GLUON_EXACT ? PAULI_GLUON_GAUSSIAN : PAULI_GLUON_EXACT;
      break;
    default:
      g_assert_not_reached ();
  }
}

/* The largest difference of an exact curve from that of the other plot, over its largest value; 0 only if all bits are the same. */
static double
difference (const PauliPlot *a, const PauliPlot *b)
{
  double largest = 0;

  g_assert_cmpuint (a->n_curves, ==, b->n_curves);
  for (size_t k = 0; k < a->n_curves; k++) {
    const PauliCurve *curve = &a->curves[k], *other = &b->curves[k];
    if (curve->id != PAULI_CURVE_EXACT && curve->id != PAULI_CURVE_QUARK_EXACT && curve->id != PAULI_CURVE_GLUON_EXACT &&
        curve->id != PAULI_CURVE_VERTEX_EXACT)
      continue;
    g_assert_true (curve->n > 0 && curve->n == other->n && curve->id == other->id);
    for (size_t i = 0; i < curve->n; i++) {
      g_assert_true (curve->x[i] == other->x[i] && isfinite (curve->y[i]) && isfinite (other->y[i]));
      largest = MAX (largest, fabs (curve->y[i] - other->y[i]) / plots_largest (curve));
    }
  }
  return largest;
}

static PauliPlot *
plot_by (const PauliSceneValues *v, PauliPlotId id, PauliSamples *samples)
{
  g_autoptr (PauliScene) scene = plots_scene (v);
  return plots_new (scene, id, samples);
}

/* The current parameters, pinned, and another value of one: the curves differ, in numbers, if and only if the plot is said to
 * depend on it, and so do the legend and, but for F2, the presence of the pin. */
static void
check_dependence (const PauliSceneValues *v, PauliPlotId id, PauliPinned parameter, PauliSamples *samples)
{
  bool always = undivided (id) == PAULI_PLOT_F2 || undivided (id) == PAULI_PLOT_ASYMPTOTICS;
  bool depends = pauli_plot_dependence (id, v->gluon) & parameter;
  PauliSceneValues changed = *v;

  change (&changed, parameter);
  g_autoptr (PauliPlot) before = plot_by (v, undivided (id), samples), after = plot_by (&changed, undivided (id), samples);
  double by = difference (before, after);
  if (depends ? by < 1e-3 : by != 0)
    g_error ("%s, parameter %#x: said to depend is %d, but the curves differ by %g", plot_names[id], parameter, depends, by);
  changed.n_pins = 1;
  PauliSceneValues pinned = *v;
  g_assert_true (pauli_pin_add (&pinned));
  changed.pins[0] = pinned.pins[0];
  g_assert_true (pauli_pin_differs (&changed, 0, id) == depends);
  g_autofree char *label = pauli_pin_label (&changed, 0, id);
  g_assert_true (g_str_equal (label, "same curve") == !depends);
  g_autoptr (PauliPlot) plot = plot_by (&changed, id, samples);
  g_assert_cmpuint (n_pinned (plot), ==, id == PAULI_PLOT_PROFILES ? 2 * depends : depends || always);
}

/* Every plot and every parameter, with either gluon profile. */
static void
test_dependence (void)
{
  PauliSamples *samples = pauli_samples_new ();
  PauliSceneValues v = pauli_scene_initial_values ();

  v.width_q = 0.9, v.width_g = 1.2;
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    bool mass = undivided (id) == PAULI_PLOT_MU;
    v.axes[id][PAULI_X] = (PauliAxisView){ false, true, mass ? 100 : 0.1, mass ? 500 : 3 };
  }
  for (v.gluon = PAULI_GLUON_GAUSSIAN; v.gluon <= PAULI_GLUON_EXACT; v.gluon++)
    for (PauliPinned parameter = PAULI_PINNED_M_Q; parameter < PAULI_PINNED_ALL; parameter <<= 1)
      for (PauliPlotId id = 0; id < PAULI_N_PLOTS; id++)
        check_dependence (&v, id, parameter, samples);
  pauli_samples_free (samples);
}

/* What the legend says, by the pin and in the plot of the profiles by the profile. */
/* With fits beside pins, all entries say whose they are. */
static void
test_labels_with_fits (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();

  v.pin_fits = true;
  v.M_q = 170;
  g_assert_true (pauli_pin_add (&v));
  v.M_q = 350, v.inv_rho_c = 450.125;
  g_assert_true (pauli_pin_add (&v));
  pauli_pin_rename (&v, 1, "small");
  v.inv_rho_c = 600, v.alpha_s = 0.75; /* of which F2 does not know */
  const char *labels[] = { "<i>M</i><sub>q</sub> = 350 MeV, 1/<i>ρ</i><sub>c</sub> = 600 MeV, exact",
                           "<i>M</i><sub>q</sub> = 350 MeV, 1/<i>ρ</i><sub>c</sub> = 600 MeV, fit, Eq. (17)",
                           "<i>M</i><sub>q</sub> = 170 MeV, exact",
                           "<i>M</i><sub>q</sub> = 170 MeV, fit, Eq. (17)",
                           "small, exact",
                           "small, fit, Eq. (17)" };
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autoptr (PauliPlot) f2 = plots_new (scene, PAULI_PLOT_F2, NULL);
  g_assert_cmpuint (f2->n_curves, ==, G_N_ELEMENTS (labels));
  for (size_t i = 0; i < f2->n_curves; i++)
    g_assert_cmpstr (f2->curves[i].label, ==, labels[i]);

  v.pins[0].shown = false;
  g_autoptr (PauliScene) one = plots_scene (&v);
  g_autoptr (PauliPlot) of_one = plots_new (one, PAULI_PLOT_F2, NULL);
  g_assert_cmpstr (of_one->curves[0].label, ==, "1/<i>ρ</i><sub>c</sub> = 600 MeV, exact");
  v.pins[1].shown = false;
  g_autoptr (PauliScene) none = plots_scene (&v);
  g_autoptr (PauliPlot) of_none = plots_new (none, PAULI_PLOT_F2, NULL);
  g_assert_cmpstr (of_none->curves[0].label, ==, "exact");
}

static void
test_labels (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  v.inv_rho_c = 450, v.quark = PAULI_QUARK_D, v.alpha_s = 0.25;
  pauli_pin_add (&v);
  pauli_pin_add (&v);
  pauli_pin_rename (&v, 1, "a < b");
  v.inv_rho_c = 600, v.quark = PAULI_QUARK_U, v.alpha_s = 0.5;
  g_autoptr (PauliScene) scene = plots_scene (&v);
  g_autoptr (PauliPlot) f2 = plots_new (scene, PAULI_PLOT_F2, NULL), profiles = plots_new (scene, PAULI_PLOT_PROFILES, NULL);
  g_autoptr (PauliPlot) vertex = plots_new (scene, PAULI_PLOT_VERTEX, NULL);

  g_assert_cmpstr (pinned_curve (f2, 0, 0)->label, ==, "1/<i>ρ</i><sub>c</sub> = 450 MeV, d quark");
  g_assert_cmpstr (pinned_curve (vertex, 0, 0)->label, ==, "1/<i>ρ</i><sub>c</sub> = 450 MeV, <i>α</i><sub>s</sub> = 0.25");
  g_assert_cmpstr (pinned_curve (profiles, 0, 0)->label, ==, "1/<i>ρ</i><sub>c</sub> = 450 MeV, quark");
  g_assert_cmpstr (pinned_curve (f2, 1, 0)->label, ==, "a &lt; b");
  g_assert_cmpstr (pinned_curve (vertex, 1, 0)->label, ==, "a &lt; b");
  g_assert_cmpstr (pinned_curve (profiles, 1, 0)->label, ==, "a &lt; b, quark");
  g_assert_cmpstr (pinned_curve (profiles, 1, 1)->label, ==, "a &lt; b, gluon");
}

/* Hiding the exact curve does not hide a pinned one. */
static void
test_hidden (void)
{
  PauliSceneValues v = pinned_values ();

  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    v.hidden[id] = pauli_plot_curves (id);
  check_all_plots (&v);
  g_autoptr (PauliScene) scene = plots_scene (&v);
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
    g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);
    for (size_t k = 0; k < plot->n_curves; k++)
      g_assert_true (plot->curves[k].hidden == (plot->curves[k].pin < 0));
  }
}

/* All of a pinned curve is in the picture: in the plots over the exact one, if it is not off by more than 300 %. */
static void
check_range (const PauliSceneValues *v, PauliPlotId id)
{
  g_autoptr (PauliScene) scene = plots_scene (v);
  g_autoptr (PauliPlot) plot = plots_new (scene, id, NULL);

  for (size_t k = 0; k < plot->n_curves; k++)
    for (size_t i = 0; plot->curves[k].pin >= 0 && i < plot->curves[k].n; i++)
      if (!isnan (plot->curves[k].y[i])) {
        double y = plot->curves[k].y[i], rounding = 1e-8 * fabs (y);
        if (is_over_exact (id) && plot->y.log && !plot->ratio)
          g_assert_true (y <= plot->y.max); /* there is always one that is smaller */
        else
          g_assert_true (y >= plot->y.min - rounding && y <= plot->y.max + rounding);
      }
}

static void
test_ranges (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  v.M_q = 600, v.inv_rho_c = 450;
  pauli_pin_add (&v);
  v.M_q = 400, v.inv_rho_c = 700;
  pauli_pin_add (&v);
  v.M_q = 350, v.inv_rho_c = 600, v.alpha_s = 0.1;
  pauli_pin_add (&v);
  v.alpha_s = 0.5;

  for (int form = 0; form < 4; form++)
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
      v.ratio = form & 1;
      v.axes[id][PAULI_Y].log = form & 2;
      check_range (&v, id);
    }
}

/* A pin a thousandth of the exact curve is on a logarithmic axis of ratios. */
static void
test_range_of_small_ratios (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  v.M_q = 5;
  pauli_pin_add (&v);
  v.M_q = 350;
  v.ratio = true;
  v.axes[PAULI_PLOT_F2_DEVIATION][PAULI_Y].log = true;
  check_range (&v, PAULI_PLOT_F2_DEVIATION);
}

/* Eight decades below the largest value, a pin is in the picture, and so is all of the exact curve. */
static void
test_range_of_decades (void)
{
  PauliSceneValues v = pauli_scene_initial_values ();
  v.M_q = 1;
  pauli_pin_add (&v);
  v.M_q = 350;
  v.axes[PAULI_PLOT_F2][PAULI_X] = (PauliAxisView){ true, true, 1e3, 1e6 };
  v.axes[PAULI_PLOT_F2][PAULI_Y].log = true;
  check_range (&v, PAULI_PLOT_F2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/pins/values", test_values);
  g_test_add_func ("/plot/pins/zoomed", test_values_zoomed);
  g_test_add_func ("/plot/pins/exact-gluon", test_exact_gluon);
  g_test_add_func ("/plot/pins/same-mu", test_same_mu);
  g_test_add_func ("/plot/pins/many", test_many);
  g_test_add_func ("/plot/pins/dependence", test_dependence);
  g_test_add_func ("/plot/pins/labels", test_labels);
  g_test_add_func ("/plot/pins/labels-with-fits", test_labels_with_fits);
  g_test_add_func ("/plot/pins/hidden", test_hidden);
  g_test_add_func ("/plot/pins/ranges", test_ranges);
  g_test_add_func ("/plot/pins/ranges/small-ratios", test_range_of_small_ratios);
  g_test_add_func ("/plot/pins/ranges/decades", test_range_of_decades);
  return g_test_run ();
}
