/* The labels on contours.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-labels.h"

#include <math.h>

/* In ems. */
#define STEP 0.5         /* between places that are tried */
#define GAP 0.5          /* between labels, and to frame and legend */
#define MARKER_REACH 0.6

/* A label is no longer than this part of its contour, and that is so straight: chord over length. */
#define PART_MAX 0.5
#define STRAIGHT_MIN 0.97

/* A part of a contour on the page, and how far along it each point is. */
typedef struct {
  GArray *points; /* Place */
} Run;

typedef struct {
  double x, y, along;
} Place;

static double
run_length (const Run *run)
{
  return run->points->len == 0 ? 0 : g_array_index (run->points, Place, run->points->len - 1).along;
}

static void
run_add (Run *run, const PauliFrame *frame, const PauliContourPoint *point)
{
  const PauliRect *area = &frame->area;
  Place place = { area->x + point->x * area->width, area->y + (1 - point->y) * area->height, 0 };

  if (run->points->len > 0) {
    const Place *before = &g_array_index (run->points, Place, run->points->len - 1);
    place.along = before->along + hypot (place.x - before->x, place.y - before->y);
  }
  g_array_append_val (run->points, place);
}

static void
keep_longer (Run *best, Run *run)
{
  if (run_length (run) > run_length (best)) {
    Run longer = *run;
    *run = *best;
    *best = longer;
  }
  g_array_set_size (run->points, 0);
}

/* The longest part of all loops that is on the contour. */
static Run
longest_run (const PauliContours *contours, const PauliFrame *frame)
{
  Run best = { g_array_new (FALSE, FALSE, sizeof (Place)) }, run = { g_array_new (FALSE, FALSE, sizeof (Place)) };
  size_t start = 0;

  for (size_t k = 0; k < contours->ends->len; k++) {
    size_t end = g_array_index (contours->ends, size_t, k), n = end - start, first = 0;
    const PauliContourPoint *points = &g_array_index (contours->points, PauliContourPoint, start);
    while (first < n && !points[first].on_edge)
      first++;
    for (size_t i = 0; i <= n; i++) {
      const PauliContourPoint *point = &points[(first + i) % n];
      if (point->on_edge)
        keep_longer (&best, &run);
      else
        run_add (&run, frame, point);
    }
    keep_longer (&best, &run);
    start = end;
  }
  g_array_unref (run.points);
  return best;
}

static Place
place_along (const Run *run, double along)
{
  guint low = 0, high = run->points->len - 1;

  while (high - low > 1) {
    guint middle = (low + high) / 2;
    if (g_array_index (run->points, Place, middle).along <= along)
      low = middle;
    else
      high = middle;
  }
  const Place *a = &g_array_index (run->points, Place, low), *b = &g_array_index (run->points, Place, high);
  double t = b->along > a->along ? (along - a->along) / (b->along - a->along) : 0;
  return (Place){ a->x + t * (b->x - a->x), a->y + t * (b->y - a->y), along };
}

/* The map at a place of the page, its sign taken off; NaN outside and next to a gap. */
static double
value_near (const PauliMapLabels *labels, double page_x, double page_y)
{
  const PauliMap *map = labels->plot->map;
  const PauliRect *area = &labels->frame->area;
  double u = (page_x - area->x) / area->width * (double) (map->n - 1);
  double v = (1 - (page_y - area->y) / area->height) * (double) (map->n - 1);

  if (!(u >= 0 && v >= 0 && u < (double) (map->n - 1) && v < (double) (map->n - 1)))
    return NAN;
  size_t i = (size_t) u, j = (size_t) v;
  const double *left = &map->z[i * map->n + j], *right = left + map->n;
  double s = u - (double) i, t = v - (double) j;
  double value = (1 - s) * ((1 - t) * left[0] + t * left[1]) + s * ((1 - t) * right[0] + t * right[1]);
  return labels->levels->negative ? -value : value;
}

#define N_DISCS 5

/* A label as overlapping discs along it. */
static void
disc (const PauliMapLabel *label, int k, double *x, double *y)
{
  double along = (k / (N_DISCS - 1.) - 0.5) * label->width;
  *x = label->x + along * cos (label->angle);
  *y = label->y + along * sin (label->angle);
}

static bool
apart (const PauliMapLabel *a, const PauliMapLabel *b, double gap)
{
  for (int i = 0; i < N_DISCS; i++)
    for (int k = 0; k < N_DISCS; k++) {
      double ax, ay, bx, by;
      disc (a, i, &ax, &ay);
      disc (b, k, &bx, &by);
      if (hypot (ax - bx, ay - by) < (a->height + b->height) / 2 + gap)
        return false;
    }
  return true;
}

static bool
near_rect (const PauliRect *rect, double x, double y, double reach)
{
  return rect->width > 0 && x > rect->x - reach && x < rect->x + rect->width + reach && y > rect->y - reach &&
         y < rect->y + rect->height + reach;
}

/* No other contour within the label's height. */
static bool
is_alone (const PauliMapLabels *labels, const PauliMapLabel *label, size_t i)
{
  const PauliLevels *levels = labels->levels;
  double below = i > 0 ? levels->levels[i - 1] : -INFINITY, above = i + 1 < levels->n ? levels->levels[i + 1] : INFINITY;

  for (int k = 0; k < N_DISCS; k++)
    for (int side = -1; side <= 1; side += 2) {
      double x, y;
      disc (label, k, &x, &y);
      double value = value_near (labels, x - side * 0.6 * label->height * sin (label->angle),
                                 y + side * 0.6 * label->height * cos (label->angle));
      if (!(value > below && value < above))
        return false;
    }
  return true;
}

static bool
is_free (const PauliMapLabels *labels, const PauliMapLabel *label)
{
  const PauliRect *area = &labels->frame->area;
  const PauliPlot *plot = labels->plot;
  double reach = label->height / 2 + GAP * labels->em, x, y, marker_x, marker_y;

  pauli_frame_to_page (labels->frame, plot->marker_x, plot->marker_y, &marker_x, &marker_y);
  for (int k = 0; k < N_DISCS; k++) {
    disc (label, k, &x, &y);
    if (x < area->x + reach || x > area->x + area->width - reach || y < area->y + reach || y > area->y + area->height - reach)
      return false;
    if (near_rect (&labels->frame->legend, x, y, reach))
      return false;
    if (plot->has_marker && hypot (x - marker_x, y - marker_y) < label->height / 2 + MARKER_REACH * labels->em)
      return false;
  }
  for (guint k = 0; k < labels->labels->len; k++)
    if (!apart (label, &g_array_index (labels->labels, PauliMapLabel, k), GAP * labels->em))
      return false;
  return true;
}

/* A label with its middle there; false if it would be bent. */
static bool
label_at (const Run *run, double along, double width, double height, PauliMapLabel *label)
{
  if (along < width / 2 || along > run_length (run) - width / 2)
    return false;
  Place a = place_along (run, along - width / 2), b = place_along (run, along + width / 2), middle = place_along (run, along);
  double angle = atan2 (b.y - a.y, b.x - a.x);

  /* Never upside down. */
  if (angle > G_PI_2)
    angle -= G_PI;
  else if (angle < -G_PI_2)
    angle += G_PI;
  *label = (PauliMapLabel){ middle.x, middle.y, angle, width, height };
  return hypot (b.x - a.x, b.y - a.y) >= STRAIGHT_MIN * width;
}

bool
pauli_map_labels_add (PauliMapLabels *labels, const PauliContours *contours, size_t i, double width, double height)
{
  Run run = longest_run (contours, labels->frame);
  double length = run_length (&run), step = STEP * labels->em;
  bool found = false;

  if (width <= PART_MAX * length)
    for (int k = 0; !found && k * step < length; k++) {
      /* From the middle to both sides in turn. */
      double along = length / 2 + (k % 2 ? 1 : -1) * (k + 1) / 2 * step;
      PauliMapLabel label;
      found = label_at (&run, along, width, height, &label) && is_free (labels, &label) && is_alone (labels, &label, i);
      if (found)
        g_array_append_val (labels->labels, label);
    }
  g_array_unref (run.points);
  return found;
}
