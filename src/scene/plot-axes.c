/* The axes of a filled plot: as a user fixed them, or after what is shown.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain-text.h"
#include "plot-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* An approximation this much larger than the exact curve leaves the picture instead of squeezing the rest. */
#define OFF_SCALE 1.6

/* A logarithmic axis shows approximations so far below the largest value. */
#define DECADES_DOWN 6.0

/* In %: deviations beyond leave the picture, those of pinned curves and of data at the second. */
#define DEVIATION_MAX 25.0
#define DEVIATION_MAX_PINNED 300.0
#define DEVIATION_MIN 1e-6

#define RATIO_MAX 5.0

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

void
pauli_plot_set_x (PauliFilling *f, const char *title, double min, double max)
{
  const PauliAxisView *view = &f->values->axes[f->plot->id][PAULI_X];

  f->plot->x = (PauliAxis){ view->fixed ? view->min : min, view->fixed ? view->max : max, view->log, title };
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

static double
smallest (const PauliCurve *curve)
{
  double min = INFINITY;
  for (size_t i = 0; i < curve->n; i++)
    if (fabs (curve->y[i]) < min && curve->y[i] != 0)
      min = fabs (curve->y[i]);
  return min;
}

/* Whether the y axis shows all of a curve: the exact one, whether drawn or not, gives the size; pinned ones count as it does. */
static bool
counts (const PauliPlot *plot, const PauliCurve *curve)
{
  if (curve == &plot->curves[0] || curve->pin >= 0)
    return true;
  return !curve->hidden && largest (curve) <= OFF_SCALE * largest (&plot->curves[0]);
}

/* How far values go to both sides of 0, and the smallest size; all >= 0. */
typedef struct {
  double down, up, smallest;
} Span;

/* Widens span to the data in the x range of the plot; what no axis can show has no part in it. */
static void
include_data (const PauliPlot *plot, Span *span)
{
  double first, last;

  pauli_axis_domain (plot->id, PAULI_Y, false, &first, &last);
  for (size_t k = 0; k < plot->n_data; k++) {
    const PauliPlotData *data = &plot->data[k];
    for (size_t i = 0; i < data->n; i++) {
      double y = data->y[i], error = data->yerr ? data->yerr[i] : 0;
      if (!(fabs (y) <= last) || data->x[i] < plot->x.min || data->x[i] > plot->x.max)
        continue;
      span->up = fmax (span->up, y + error);
      span->down = fmax (span->down, error - y);
      if (y != 0)
        span->smallest = fmin (span->smallest, fabs (y));
    }
  }
}

/* Limits that the rules of axes.h allow. */
static void
keep_in_domain (PauliPlot *plot)
{
  double first, last;

  pauli_axis_domain (plot->id, PAULI_Y, plot->y.log, &first, &last);
  plot->y.min = fmax (plot->y.min, first);
  plot->y.max = fmin (plot->y.max, last);
}

/* True if the scene fixes the limits. */
static bool
take_fixed (PauliFilling *f)
{
  const PauliAxisView *view = &f->values->axes[f->plot->id][PAULI_Y];

  f->plot->y.log = view->log;
  if (view->fixed) {
    f->plot->y.min = view->min;
    f->plot->y.max = view->max;
  }
  return view->fixed;
}

/* Whole decades. */
static void
set_log_range (PauliPlot *plot, double bottom, double top)
{
  if (!(top > 0))
    bottom = 0.1, top = 1; /* nothing to show: any frame */
  bottom = fmin (bottom, top);
  plot->y.max = pow (10, ceil (log10 (top) - 1e-9));
  plot->y.min = pow (10, floor (log10 (bottom) + 1e-9));
  if (plot->y.min >= plot->y.max)
    plot->y.min = plot->y.max / 10;
}

/* Of a logarithmic axis: the exact curve and pinned ones are in the picture, others if that does not take too many decades. */
static double
bottom_of (const PauliPlot *plot, double top)
{
  double of_exact = INFINITY, of_others = INFINITY;

  for (size_t i = 0; i < plot->n_curves; i++) {
    const PauliCurve *curve = &plot->curves[i];
    if (i == 0 || curve->pin >= 0)
      of_exact = fmin (of_exact, smallest (curve));
    else if (counts (plot, curve))
      of_others = fmin (of_others, smallest (curve));
  }
  return fmin (of_exact, fmax (of_others, top * pow (10, -DECADES_DOWN)));
}

void
pauli_plot_set_y (PauliFilling *f, double sign)
{
  PauliPlot *plot = f->plot;
  Span span = { 0, 0, INFINITY };
  double *end = sign > 0 ? &span.up : &span.down;

  if (take_fixed (f))
    return;
  for (size_t i = 0; i < plot->n_curves; i++)
    if (counts (plot, &plot->curves[i]))
      *end = fmax (*end, largest (&plot->curves[i]));
  include_data (plot, &span);
  double top = fmax (span.up, span.down);
  if (plot->y.log) {
    double of_data = fmax (span.smallest, top * pow (10, -DECADES_DOWN));
    set_log_range (plot, fmin (of_data, bottom_of (plot, top)), top);
  } else {
    if (top == 0) /* no finite value at all: any frame */
      *end = 1 / 1.04;
    plot->y.min = span.down > 0 ? -pauli_round_up (1.04 * span.down) : 0;
    plot->y.max = span.up > 0 ? pauli_round_up (1.04 * span.up) : 0;
  }
  keep_in_domain (plot);
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return x < y ? -1 : x > y;
}

/* In %, of a value that is that or a ratio. */
static double
deviation (const PauliPlot *plot, double y)
{
  return plot->ratio ? 100 * (y - 1) : y;
}

static double
largest_deviation (const PauliPlot *plot, const PauliCurve *curve)
{
  double max = 0;
  for (size_t i = 0; i < curve->n; i++)
    if (fabs (deviation (plot, curve->y[i])) > max)
      max = fabs (deviation (plot, curve->y[i]));
  return max;
}

static double
median_deviation (const PauliPlot *plot, const PauliCurve *curve)
{
  double sizes[PAULI_CURVE_MAX_POINTS];
  size_t n = 0;

  for (size_t i = 0; i < curve->n; i++)
    if (isfinite (curve->y[i]))
      sizes[n++] = fabs (deviation (plot, curve->y[i]));
  qsort (sizes, n, sizeof *sizes, compare);
  return n > 0 ? sizes[n / 2] : INFINITY;
}

/* The largest deviation of data in the x range of the plot, in %, to the end of its error. */
static double
largest_of_data (const PauliPlot *plot)
{
  double top = 0, unit = plot->ratio ? 100 : 1, centre = plot->ratio ? 1 : 0;

  for (size_t k = 0; k < plot->n_data; k++) {
    const PauliPlotData *data = &plot->data[k];
    for (size_t i = 0; i < data->n; i++) {
      double end = unit * (fabs (data->y[i] - centre) + (data->yerr ? data->yerr[i] : 0));
      if (isfinite (end) && data->x[i] >= plot->x.min && data->x[i] <= plot->x.max)
        top = fmax (top, end);
    }
  }
  return top;
}

/* Half the axis, symmetric about no deviation, in %: wide enough for all approximations, but no wider than what still shows 1 %, or the
 * better half of the best curve; and for what is pinned or measured.  The one-gluon curve approximates nothing. */
static double
deviation_end (const PauliPlot *plot)
{
  double top = DEVIATION_MIN, best = INFINITY, pinned = largest_of_data (plot);

  for (size_t i = 1; i < plot->n_curves; i++) {
    const PauliCurve *curve = &plot->curves[i];
    if (curve->hidden || curve->id == PAULI_CURVE_ONE_GLUON)
      continue;
    if (curve->pin >= 0) {
      pinned = fmax (pinned, largest_deviation (plot, curve));
      continue;
    }
    top = fmax (top, largest_deviation (plot, curve));
    best = fmin (best, median_deviation (plot, curve));
  }
  double widest = isfinite (best) ? fmax (DEVIATION_MAX, 1.2 * best) : DEVIATION_MAX;
  return pauli_round_up (fmax (fmin (1.04 * top, widest), fmin (1.04 * pinned, DEVIATION_MAX_PINNED)));
}

/* A logarithmic axis of deviations shows those a thousand times smaller than its end, one of ratios the pinned curves. */
static void
set_log_range_of_deviations (PauliPlot *plot, double end)
{
  if (!plot->ratio) {
    set_log_range (plot, 1e-3 * end, end);
    return;
  }
  double top = 1 + end / 100, bottom = fmax (1 - end / 100, 0.1);
  for (size_t i = 1; i < plot->n_curves; i++)
    if (plot->curves[i].pin >= 0)
      bottom = fmin (bottom, smallest (&plot->curves[i]));
  set_log_range (plot, fmax (bottom, top * pow (10, -DECADES_DOWN)), top);
}

void
pauli_plot_set_y_of_deviations (PauliFilling *f)
{
  PauliPlot *plot = f->plot;
  double end = deviation_end (plot);

  if (take_fixed (f))
    return;
  if (plot->y.log) {
    set_log_range_of_deviations (plot, end);
    return;
  }
  plot->y.min = plot->ratio ? 1 - end / 100 : -end;
  plot->y.max = plot->ratio ? 1 + end / 100 : end;
}

void
pauli_plot_set_y_of_ratios (PauliFilling *f)
{
  PauliPlot *plot = f->plot;
  double top = 1, bottom = 1;

  if (take_fixed (f))
    return;
  for (size_t i = 0; i < plot->n_curves; i++) {
    if (plot->curves[i].hidden)
      continue;
    top = fmax (top, largest (&plot->curves[i]));
    bottom = fmin (bottom, smallest (&plot->curves[i]));
  }
  if (plot->y.log) {
    set_log_range (plot, fmax (bottom, top * pow (10, -DECADES_DOWN)), top);
    return;
  }
  plot->y.min = 0;
  plot->y.max = pauli_round_up (fmin (1.04 * top, RATIO_MAX));
}

/* "|F2|  [unit]" from "F2  [unit]". */
static char *
absolute_title (const char *title)
{
  g_autofree char *name = pauli_title_name (title);

  return g_strdup_printf ("|%s|%s", name, title + strlen (name));
}

void
pauli_plot_take_absolutes (PauliPlot *plot)
{
  if (!plot->y.log)
    return;
  for (size_t k = 0; k < plot->n_curves; k++) {
    PauliCurve *curve = &plot->curves[k];
    for (size_t i = 0; i < curve->n; i++) {
      plot->absolute = plot->absolute || (curve->y[i] < 0 && !curve->hidden);
      curve->y[i] = curve->y[i] == 0 ? NAN : fabs (curve->y[i]);
    }
  }
  for (size_t k = 0; k < plot->n_data; k++)
    for (size_t i = 0; i < plot->data[k].n; i++) {
      double *y = &plot->data[k].y[i];
      plot->absolute = plot->absolute || *y < 0;
      *y = *y == 0 ? NAN : fabs (*y);
    }
  if (plot->has_marker) {
    plot->absolute = plot->absolute || plot->marker_y < 0;
    plot->marker_y = fabs (plot->marker_y);
    plot->has_marker = plot->marker_y > 0;
  }
  if (plot->absolute)
    plot->y.title = plot->absolute_title = absolute_title (plot->y.title);
}
