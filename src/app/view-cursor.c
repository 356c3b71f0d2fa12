/* The cursor of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-cursor.h"

#include "view-axes.h"

#include <math.h>

/* ---- What it is on -------------------------------------------------------------------------------------------------- */

static const PauliAxis *
axis_of (const PauliFrame *frame, PauliDirection direction)
{
  return direction == PAULI_X ? &frame->x : &frame->y;
}

static PauliCursor
on_curve (const PauliPlot *plot, size_t i, double x)
{
  const PauliCurve *curve = &plot->curves[i];
  PauliCursor cursor = { .kind = PAULI_ON_CURVE, .id = curve->id, .pin = curve->pin, .x = x };

  for (size_t k = 0; k < i; k++)
    cursor.nth += plot->curves[k].id == curve->id && plot->curves[k].pin == curve->pin;
  return cursor;
}

static PauliCursor
on_data (const PauliPlot *plot, size_t k, size_t point)
{
  return (PauliCursor){ .kind = PAULI_ON_DATA, .index = plot->data[k].index, .point = point, .x = plot->data[k].x[point] };
}

const PauliCurve *
pauli_cursor_curve (const PauliPlot *plot, const PauliCursor *cursor)
{
  int nth = cursor->nth;

  for (size_t i = 0; i < plot->n_curves && cursor->kind == PAULI_ON_CURVE; i++) {
    const PauliCurve *curve = &plot->curves[i];
    if (curve->id == cursor->id && curve->pin == cursor->pin && nth-- == 0)
      return curve->hidden || curve->n == 0 ? NULL : curve;
  }
  return NULL;
}

const PauliPlotData *
pauli_cursor_data (const PauliPlot *plot, const PauliCursor *cursor)
{
  for (size_t k = 0; k < plot->n_data && cursor->kind == PAULI_ON_DATA; k++)
    if (plot->data[k].index == cursor->index)
      return cursor->point < plot->data[k].n ? &plot->data[k] : NULL;
  return NULL;
}

/* ---- Where x may be -------------------------------------------------------------------------------------------------- */

/* The value at a place on the page, or next to it, as short as a number within one unit of the page can be, and from min to max. */
static double
short_value (const PauliFrame *frame, PauliDirection direction, double value, double min, double max)
{
  const PauliAxis *axis = axis_of (frame, direction);
  double length = direction == PAULI_X ? frame->area.width : frame->area.height;
  double unit = axis->log ? value * log (axis->max / axis->min) / length : (axis->max - axis->min) / length;
  double scale = pow (10, -floor (log10 (unit))); /* a power of ten, exact up to 1e22, so that the quotient is the nearest double */
  double steps = fmin (fmax (round (value * scale), ceil (min * scale - 1e-6)), floor (max * scale + 1e-6));

  return fmin (fmax (scale >= 1 ? steps / scale : steps * round (1 / scale), min), max);
}

/* The part of the axis in which a curve has points. */
static void
range_of (const PauliFrame *frame, const PauliCurve *curve, double *min, double *max)
{
  *min = fmax (frame->x.min, curve->x[0]);
  *max = fmin (frame->x.max, curve->x[curve->n - 1]);
  if (!(*min <= *max)) /* drawn before the axis moved away from all of it */
    *min = *max = curve->x[0];
}

static void
put_at (const PauliFrame *frame, const PauliCurve *curve, PauliCursor *cursor, double x)
{
  double min, max;

  range_of (frame, curve, &min, &max);
  cursor->x = short_value (frame, PAULI_X, fmin (fmax (x, min), max), min, max);
}

bool
pauli_cursor_settle (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor)
{
  const PauliCurve *curve = pauli_cursor_curve (plot, cursor);
  const PauliPlotData *data = pauli_cursor_data (plot, cursor);
  double min, max;

  if (cursor->kind == PAULI_ON_MAP)
    return plot->id == PAULI_PLOT_MAP;
  if (data)
    cursor->x = data->x[cursor->point];
  if (!curve)
    return data != NULL;
  range_of (frame, curve, &min, &max);
  if (cursor->x < min || cursor->x > max)
    put_at (frame, curve, cursor, cursor->x);
  return true;
}

/* ---- The nearest ----------------------------------------------------------------------------------------------------- */

typedef struct {
  double x, y;
} Point;

/* Not finite where nothing is to be seen. */
static Point
to_page (const PauliFrame *frame, double x, double y)
{
  Point point = { NAN, NAN };

  if (isfinite (x) && isfinite (y) && (!frame->x.log || x > 0) && (!frame->y.log || y > 0))
    pauli_frame_to_page (frame, x, y, &point.x, &point.y);
  return point;
}

/* Cuts the part of a line, from t0 to t1 of it, that lies from min to max in one coordinate. */
static void
clip (double start, double end, double min, double max, double *t0, double *t1)
{
  if (start == end) {
    if (start < min || start > max)
      *t1 = -1;
    return;
  }
  double a = (min - start) / (end - start), b = (max - start) / (end - start);
  *t0 = fmax (*t0, fmin (a, b));
  *t1 = fmin (*t1, fmax (a, b));
}

/* The point of the line from a to b, within the axes, that is nearest to p, as a part of the line; false if none is in there. */
static bool
nearest_on_line (const PauliRect *area, Point a, Point b, Point p, double *t)
{
  double t0 = 0, t1 = 1, dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;

  if (!isfinite (square))
    return false;
  clip (a.x, b.x, area->x, area->x + area->width, &t0, &t1);
  clip (a.y, b.y, area->y, area->y + area->height, &t0, &t1);
  if (t0 > t1)
    return false;
  *t = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;
  *t = fmin (fmax (*t, t0), t1);
  return true;
}

typedef struct {
  const PauliPlot *plot;
  const PauliFrame *frame;
  Point pointer;
  double distance; /* squared */
  PauliCursor *cursor;
} Search;

static bool
is_nearer (Search *search, Point point)
{
  double dx = point.x - search->pointer.x, dy = point.y - search->pointer.y, distance = dx * dx + dy * dy;

  if (!(distance < search->distance))
    return false;
  search->distance = distance;
  return true;
}

static void
search_curve (Search *search, size_t i)
{
  const PauliCurve *curve = &search->plot->curves[i];
  Point last = { NAN, NAN };
  double t;

  for (size_t k = 0; k < curve->n && !curve->hidden; k++) {
    Point next = to_page (search->frame, curve->x[k], curve->y[k]);
    if (nearest_on_line (&search->frame->area, last, next, search->pointer, &t)) {
      Point there = { last.x + t * (next.x - last.x), last.y + t * (next.y - last.y) };
      if (is_nearer (search, there)) {
        *search->cursor = on_curve (search->plot, i, 0);
        double x, y;
        pauli_frame_from_page (search->frame, there.x, there.y, &x, &y);
        put_at (search->frame, curve, search->cursor, x);
      }
    }
    last = next;
  }
}

static bool
is_in (const PauliRect *area, Point p)
{
  return p.x >= area->x && p.x <= area->x + area->width && p.y >= area->y && p.y <= area->y + area->height;
}

static void
search_data (Search *search, size_t k)
{
  const PauliPlotData *data = &search->plot->data[k];

  for (size_t i = 0; i < data->n; i++) {
    Point point = to_page (search->frame, data->x[i], data->y[i]);
    if (is_in (&search->frame->area, point) && is_nearer (search, point))
      *search->cursor = on_data (search->plot, k, i);
  }
}

bool
pauli_cursor_nearest (const PauliPlot *plot, const PauliFrame *frame, double page_x, double page_y, PauliCursor *cursor)
{
  Search search = { plot, frame, { page_x, page_y }, INFINITY, cursor };

  if (plot->id == PAULI_PLOT_MAP) {
    double x, y;
    pauli_frame_from_page (frame, page_x, page_y, &x, &y);
    cursor->kind = PAULI_ON_MAP;
    cursor->x = short_value (frame, PAULI_X, x, frame->x.min, frame->x.max);
    cursor->y = short_value (frame, PAULI_Y, y, frame->y.min, frame->y.max);
    return true;
  }
  /* At the same distance the earlier curve, which is the more important one; a measured point before a curve through it. */
  for (size_t k = 0; k < plot->n_data; k++)
    search_data (&search, k);
  for (size_t i = 0; i < plot->n_curves; i++)
    search_curve (&search, i);
  return isfinite (search.distance);
}

/* ---- Values ---------------------------------------------------------------------------------------------------------- */

static PauliResult
value_on_map (const PauliScene *scene, const PauliCursor *cursor)
{
  PauliParams params = pauli_scene_params (scene);

  return pauli_map_value (&params, pauli_scene_values (scene)->map_Q2, cursor->x, cursor->y);
}

PauliResult
pauli_cursor_value (const PauliPlot *plot, const PauliScene *scene, const PauliCursor *cursor)
{
  const PauliCurve *curve = pauli_cursor_curve (plot, cursor);
  const PauliPlotData *data = pauli_cursor_data (plot, cursor);

  if (cursor->kind == PAULI_ON_MAP)
    return value_on_map (scene, cursor);
  if (data)
    return (PauliResult){ data->y[cursor->point], data->yerr ? data->yerr[cursor->point] : 0, PAULI_OK };
  return curve ? pauli_plot_value (plot, curve, cursor->x) : (PauliResult){ NAN, NAN, PAULI_EDOMAIN };
}

bool
pauli_cursor_to_page (const PauliPlot *plot, const PauliFrame *frame, const PauliCursor *cursor, double value, double *page_x,
                      double *page_y)
{
  double y = cursor->kind == PAULI_ON_MAP ? cursor->y : value;

  /* A logarithmic axis shows absolute values of curves. */
  Point point = to_page (frame, cursor->x, plot->y.log && cursor->kind == PAULI_ON_CURVE ? fabs (y) : y);
  *page_x = point.x;
  *page_y = point.y;
  return isfinite (point.x) && isfinite (point.y);
}

/* ---- Moving ---------------------------------------------------------------------------------------------------------- */

/* The next point to the right or left, by x and then by index. */
static bool
next_point (const PauliPlotData *data, int by, size_t *point)
{
  size_t best = data->n, from = *point;

  for (size_t i = 0; i < data->n; i++) {
    bool beyond = by > 0 ? data->x[i] > data->x[from] || (data->x[i] == data->x[from] && i > from)
                         : data->x[i] < data->x[from] || (data->x[i] == data->x[from] && i < from);
    bool nearer = best == data->n || (by > 0 ? data->x[i] < data->x[best] : data->x[i] >= data->x[best]);
    if (beyond && nearer)
      best = i;
  }
  if (best == data->n)
    return false;
  *point = best;
  return true;
}

void
pauli_cursor_step (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor, double units)
{
  const PauliCurve *curve = pauli_cursor_curve (plot, cursor);
  const PauliPlotData *data = pauli_cursor_data (plot, cursor);
  int points = fabs (units) < 10 ? 1 : 10;

  for (int i = 0; data && i < points && next_point (data, units > 0 ? 1 : -1, &cursor->point); i++)
    cursor->x = data->x[cursor->point];
  if (!curve)
    return;
  double position = pauli_axis_position (frame->x.log, frame->x.min, frame->x.max, cursor->x) + units / frame->area.width;
  put_at (frame, curve, cursor, pauli_axis_value (frame->x.log, frame->x.min, frame->x.max, position));
}

/* The measured point next to a value. */
static size_t
point_at (const PauliPlotData *data, double x)
{
  size_t best = 0;

  for (size_t i = 1; i < data->n; i++)
    if (fabs (data->x[i] - x) < fabs (data->x[best] - x))
      best = i;
  return best;
}

static void
put_on (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor, double x)
{
  const PauliCurve *curve = pauli_cursor_curve (plot, cursor);
  const PauliPlotData *data = pauli_cursor_data (plot, cursor);

  if (curve)
    put_at (frame, curve, cursor, x);
  if (data) {
    cursor->point = point_at (data, x);
    cursor->x = data->x[cursor->point];
  }
}

void
pauli_cursor_move_to (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor, double position)
{
  put_on (plot, frame, cursor, pauli_axis_value (frame->x.log, frame->x.min, frame->x.max, position));
}

/* The ith of curves and data, on show or not. */
static PauliCursor
ith (const PauliPlot *plot, size_t i)
{
  return i < plot->n_curves ? on_curve (plot, i, 0)
                            : (PauliCursor){ .kind = PAULI_ON_DATA, .index = plot->data[i - plot->n_curves].index };
}

static bool
is_shown (const PauliPlot *plot, const PauliCursor *cursor)
{
  return pauli_cursor_curve (plot, cursor) || pauli_cursor_data (plot, cursor);
}

static bool
is_same (const PauliCursor *a, const PauliCursor *b)
{
  return a->kind == b->kind && a->id == b->id && a->pin == b->pin && a->nth == b->nth && a->index == b->index;
}

bool
pauli_cursor_go_on (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor, int by)
{
  size_t n = plot->n_curves + plot->n_data, i = 0;

  for (; i < n; i++) {
    PauliCursor other = ith (plot, i);
    if (is_same (&other, cursor))
      break;
  }
  /* before the first is far behind the last */
  for (i += (size_t) by; i < n; i += (size_t) by) {
    PauliCursor other = ith (plot, i);
    if (is_shown (plot, &other)) {
      put_on (plot, frame, &other, cursor->x);
      *cursor = other;
      return true;
    }
  }
  return false;
}

bool
pauli_cursor_first (const PauliPlot *plot, const PauliFrame *frame, double position, PauliCursor *cursor)
{
  for (size_t i = 0; i < plot->n_curves + plot->n_data; i++) {
    *cursor = ith (plot, i);
    if (is_shown (plot, cursor)) {
      pauli_cursor_move_to (plot, frame, cursor, position);
      return true;
    }
  }
  return false;
}
