/* From a scene to a plot: what all plots have in common.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/* An approximation this much larger than the exact curve leaves the picture instead of squeezing the rest. */
#define OFF_SCALE 1.6

/* In %: deviations beyond leave the picture. */
#define DEVIATION_MAX 25.0
#define DEVIATION_MIN 1e-6

#define RATIO_MAX 5.0

PauliCurve *
pauli_plot_add_curve (PauliPlot *plot, PauliCurveId id, char *label)
{
  g_assert (plot->n_curves < G_N_ELEMENTS (plot->curves));
  PauliCurve *curve = &plot->curves[plot->n_curves++];
  curve->id = id;
  curve->label = label;
  return curve;
}

void
pauli_plot_add_point (PauliPlot *plot, PauliCurve *curve, double x, double y, PauliStatus status)
{
  if (status != PAULI_OK)
    plot->n_gaps++;
  curve->x[curve->n] = x;
  curve->y[curve->n] = status == PAULI_OK ? y : NAN;
  curve->n++;
}

void
pauli_plot_add_constant (PauliPlot *plot, PauliCurveId id, char *label, PauliResult result)
{
  PauliCurve *curve = pauli_plot_add_curve (plot, id, label);
  pauli_plot_add_point (plot, curve, plot->x.min, result.value, result.status);
  pauli_plot_add_point (plot, curve, plot->x.max, result.value, result.status);
}

/* So that an axis end jumps seldom while a slider moves. */
double
pauli_round_up (double value)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 };
  double decade = pow (10, floor (log10 (value)));

  for (size_t i = 0; i < G_N_ELEMENTS (steps); i++)
    if (value <= steps[i] * decade * (1 + 1e-12))
      return steps[i] * decade;
  return 10 * decade;
}

static double
largest (const PauliCurve *curve)
{
  double max = 0;
  for (size_t i = 0; i < curve->n; i++)
    if (fabs (curve->y[i]) > max)
      max = fabs (curve->y[i]);
  return max;
}

void
pauli_plot_set_y_range (PauliPlot *plot, double sign)
{
  double exact = largest (&plot->curves[0]), top = exact;

  for (size_t i = 1; i < plot->n_curves; i++) {
    double max = largest (&plot->curves[i]);
    if (max <= OFF_SCALE * exact && max > top)
      top = max;
  }
  double end = top > 0 ? pauli_round_up (1.04 * top) : 1; /* no finite value at all: any frame */
  plot->y.min = sign > 0 ? 0 : -end;
  plot->y.max = sign > 0 ? end : 0;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return x < y ? -1 : x > y;
}

static double
median_size (const PauliCurve *curve)
{
  double sizes[PAULI_CURVE_MAX_POINTS];
  size_t n = 0;

  for (size_t i = 0; i < curve->n; i++)
    if (isfinite (curve->y[i]))
      sizes[n++] = fabs (curve->y[i]);
  qsort (sizes, n, sizeof *sizes, compare);
  return n > 0 ? sizes[n / 2] : INFINITY;
}

/* Symmetric about 0, wide enough for all, but no wider than what still shows 1 %, or the better half of the best curve. */
static void
set_deviation_range (PauliPlot *plot)
{
  double top = DEVIATION_MIN, best = INFINITY;

  for (size_t i = 1; i < plot->n_curves; i++) {
    top = MAX (top, largest (&plot->curves[i]));
    best = MIN (best, median_size (&plot->curves[i]));
  }
  double widest = isfinite (best) ? MAX (DEVIATION_MAX, 1.2 * best) : DEVIATION_MAX;
  double end = pauli_round_up (MIN (1.04 * top, widest));
  plot->y.min = -end;
  plot->y.max = end;
}

void
pauli_plot_set_ratio_range (PauliPlot *plot)
{
  double top = 1;

  for (size_t i = 0; i < plot->n_curves; i++)
    top = MAX (top, largest (&plot->curves[i]));
  plot->y.min = 0;
  plot->y.max = pauli_round_up (MIN (1.04 * top, RATIO_MAX));
}

void
pauli_plot_turn_into_deviations (PauliPlot *plot)
{
  const PauliCurve *exact = &plot->curves[0];

  for (size_t k = 1; k < plot->n_curves; k++) {
    PauliCurve *curve = &plot->curves[k];
    bool constant = curve->n != exact->n; /* of two points */
    double value = curve->y[0];
    for (size_t i = 0; i < exact->n; i++) {
      curve->x[i] = exact->x[i];
      curve->y[i] = 100 * ((constant ? value : curve->y[i]) / exact->y[i] - 1);
    }
    curve->n = exact->n;
  }
  for (size_t i = 0; i < plot->curves[0].n; i++)
    plot->curves[0].y[i] *= 0; /* a gap stays a gap */
  plot->has_marker = false;
  g_clear_pointer (&plot->marker_label, g_free);
  plot->y.title = _("deviation  [%]");
  set_deviation_range (plot);
}

/* Those of one level, cut to the x axis. */
static void
add_bands_of_level (PauliPlot *plot, const PauliRanges *ranges, PauliParam variable, int level, double users_unit)
{
  for (size_t i = 0; i < ranges->n[level]; i++) {
    PauliRange range = { ranges->ranges[level][i].min * users_unit, ranges->ranges[level][i].max * users_unit };
    if (variable == PAULI_PARAM_Q2 && ranges->ranges[level][i].min <= PAULI_RANGE_Q2_MIN) /* it begins at 0 */
      range.min = plot->x.min;
    range.min = MAX (range.min, plot->x.min);
    range.max = MIN (range.max, plot->x.max);
    if (range.min < range.max)
      plot->bands[plot->n_bands++] = (PauliBand){ range, level };
  }
}

char *
pauli_plot_formula_label (const PauliFilling *f, PauliFormula formula)
{
  int terms = f->values->series_orders;

  switch (formula) {
    case PAULI_FORMULA_FIT17:
      return g_strdup (_("fit, Eq. (17)"));
    case PAULI_FORMULA_FIT18:
      return g_strdup (_("linear fit, Eq. (18)"));
    case PAULI_FORMULA_SERIES24:
      if (terms == PAULI_SERIES24_ORDERS)
        return g_strdup (_("series, Eq. (24)"));
      return g_strdup_printf (ngettext ("Eq. (24), %d term", "Eq. (24), %d terms", (gulong) terms), terms);
    case PAULI_FORMULA_LEADING21: /* (21) is for Gaussian profiles */
      return g_strdup (f->params.gluon == PAULI_GLUON_EXACT ? _("Eq. (20), first term") : _("Eq. (21), first term"));
    case PAULI_FORMULA_EQ23_PRINTED:
      return g_strdup (_("Eq. (23), printed"));
    case PAULI_FORMULA_EQ23_CORRECTED:
      return g_strdup (_("Eq. (23), corrected"));
    case PAULI_N_FORMULAE:
      break;
  }
  g_return_val_if_reached (g_strdup (""));
}

bool
pauli_plot_add_bands (PauliFilling *f, PauliParam variable, double users_unit)
{
  PauliFormula formula = f->values->bands;

  if (formula == PAULI_N_FORMULAE || !pauli_formula_over (formula, variable))
    return true;
  const PauliRanges *ranges = pauli_samples_ranges (f->samples, &f->params, formula, f->values->series_orders, variable,
                                                    f->stop, f->stop_data);
  if (!ranges)
    return false;
  if (ranges->status != PAULI_OK)
    f->plot->n_gaps++;
  g_autofree char *label = pauli_plot_formula_label (f, formula);
  /* Translators: a formula, and where it holds: "Eq. (23), printed: 1, 5, 10 %" */
  f->plot->bands_label = g_strdup_printf (_("%s: 1, 5, 10 %%"), label);
  for (int level = PAULI_N_BAND_LEVELS - 1; level >= 0; level--)
    add_bands_of_level (f->plot, ranges, variable, level, users_unit);
  return true;
}

static const struct {
  PauliPanel panel;
  PauliPlotId main, beneath;
} panels[] = {
  { PAULI_PANEL_F2, PAULI_PLOT_F2, PAULI_PLOT_F2_DEVIATION },
  { PAULI_PANEL_MU, PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION },
  { PAULI_PANEL_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION },
  { PAULI_PANEL_VERTEX, PAULI_PLOT_PROFILES, PAULI_PLOT_PROFILES_RATIO },
};

PauliPlotId
pauli_panel_plot (PauliPanel panel)
{
  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++)
    if (panels[i].panel == panel)
      return panels[i].main;
  return PAULI_PLOT_F2;
}

PauliPanel
pauli_plot_panel (PauliPlotId plot)
{
  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++)
    if (panels[i].main == plot || panels[i].beneath == plot)
      return panels[i].panel;
  return PAULI_PANEL_VERTEX; /* the plot beside the profiles */
}

size_t
pauli_scene_plots (const PauliScene *scene, PauliPlotId plots[PAULI_N_PLOTS])
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  size_t n = 0;

  if (values->panel == PAULI_PANEL_PAPER)
    return 0;
  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
    bool overview = values->panel == PAULI_PANEL_OVERVIEW, this_one = values->panel == panels[i].panel;
    if (overview || this_one)
      plots[n++] = panels[i].main;
    if (this_one && values->deviation)
      plots[n++] = panels[i].beneath;
  }
  if (values->panel == PAULI_PANEL_VERTEX)
    plots[n++] = PAULI_PLOT_VERTEX;
  return n;
}

PauliPlot *
pauli_plot_new (const PauliScene *scene, PauliPlotId id, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  static const struct {
    bool (*fill) (PauliFilling *);
    void (*over_exact) (PauliPlot *);
  } rows[PAULI_N_PLOTS] = {
    [PAULI_PLOT_F2] = { pauli_plot_fill_f2, NULL },
    [PAULI_PLOT_MU] = { pauli_plot_fill_mu, NULL },
    [PAULI_PLOT_ASYMPTOTICS] = { pauli_plot_fill_asymptotics, NULL },
    [PAULI_PLOT_PROFILES] = { pauli_plot_fill_profiles, NULL },
    [PAULI_PLOT_F2_DEVIATION] = { pauli_plot_fill_f2, pauli_plot_turn_into_deviations },
    [PAULI_PLOT_MU_DEVIATION] = { pauli_plot_fill_mu, pauli_plot_turn_into_deviations },
    [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = { pauli_plot_fill_asymptotics, pauli_plot_turn_into_deviations },
    [PAULI_PLOT_PROFILES_RATIO] = { pauli_plot_fill_profiles, pauli_plot_turn_into_profile_ratios },
    [PAULI_PLOT_VERTEX] = { pauli_plot_fill_vertex, NULL },
  };
  g_return_val_if_fail (id < PAULI_N_PLOTS, NULL);

  g_autoptr (PauliPlot) plot = g_new0 (PauliPlot, 1);
  PauliFilling filling = { plot,    scene, pauli_scene_values (scene), pauli_scene_params (scene),
                           samples, stop,  stop_data,                  rows[id].over_exact != NULL };

  plot->id = id;
  if (!rows[id].fill (&filling))
    return NULL;
  if (rows[id].over_exact)
    rows[id].over_exact (plot);
  return g_steal_pointer (&plot);
}

void
pauli_plot_free (PauliPlot *plot)
{
  for (size_t i = 0; i < plot->n_curves; i++)
    g_free (plot->curves[i].label);
  g_free (plot->marker_label);
  g_free (plot->bands_label);
  g_free (plot);
}
