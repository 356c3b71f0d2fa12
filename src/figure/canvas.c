/* Frame, ticks and curves, by PLplot's extcairo device.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas.h"

#include "drawn.h"
#include "style.h"

#include <math.h>
#include <plplot/plplot.h>
#include <setjmp.h>
#include <string.h>

/* PLplot draws on a page this many times larger than ours, shrunk by cairo: its page has whole units. */
#define MAGNIFY 10.0

#define DEVICE "extcairo"
#define DEVICES_MAX 200

static jmp_buf behind_list;

/* PLplot would exit if it finds no device at all. */
static int
leave_list (const char *message)
{
  (void) message;
  longjmp (behind_list, 1);
}

bool
pauli_canvas_ready (void)
{
  static bool ready;
  const char *titles[DEVICES_MAX], *names[DEVICES_MAX], **all_titles = titles, **all_names = names;
  int n = DEVICES_MAX;

  if (ready)
    return true;
  plsexit (leave_list);
  if (setjmp (behind_list)) {
    plsexit (NULL);
    return false;
  }
  plgDevs (&all_titles, &all_names, &n);
  plsexit (NULL);
  for (int i = 0; i < n; i++)
    ready = ready || strcmp (names[i], DEVICE) == 0;
  return ready;
}

static void
set_color (PLINT index, PauliColor color)
{
  plscol0 (index, (PLINT) lround (255 * color.red), (PLINT) lround (255 * color.green),
           (PLINT) lround (255 * color.blue));
}

static void
start (cairo_t *cr, const PauliPage *page)
{
  PLINT width = (PLINT) lround (page->width * MAGNIFY), height = (PLINT) lround (page->height * MAGNIFY);

  cairo_scale (cr, page->width / width, page->height / height);
  plsdev (DEVICE);
  plspage (0, 0, width, height, 0, 0);
  set_color (1, pauli_theme_colors (page->theme)->ink);
  plinit ();
  cairo_save (cr);
  pl_cmd (PLESC_DEVINIT, cr); /* turns the y axis of cr up */
  pladv (0);
  plcol0 (1);
}

/* The window's coordinates are fractions of the axes: whatever the limits are, PLplot sees 0 and 1. */
static void
set_window (const PauliPage *page, const PauliRect *area)
{
  plvpor (area->x / page->width, (area->x + area->width) / page->width, 1 - (area->y + area->height) / page->height,
          1 - area->y / page->height);
  plwind (0, 1, 0, 1);
}

/* ---- Axes ------------------------------------------------------------------------------------------------------ */

/* A tick inwards from both sides of the frame. */
static void
draw_tick (const PauliRect *area, bool vertical, double position, double length)
{
  if (vertical) {
    pljoin (0, position, length / area->width, position);
    pljoin (1, position, 1 - length / area->width, position);
  } else {
    pljoin (position, 0, position, length / area->height);
    pljoin (position, 1, position, 1 - length / area->height);
  }
}

/* PLplot's own ticks of a logarithmic axis are decades. */
static void
draw_axis (const PauliPage *page, const PauliRect *area, const PauliTicks *ticks, bool vertical)
{
  double em = page->text_size;

  for (size_t i = 0; i < ticks->n_minor; i++)
    draw_tick (area, vertical, ticks->minor[i], PAULI_TICK_LENGTH * em / 2);
  for (size_t i = 0; i < ticks->n; i++)
    draw_tick (area, vertical, ticks->major[i].position, PAULI_TICK_LENGTH * em);
}

/* In page units. */
static void
set_line_width (cairo_t *cr, double width)
{
  plwidth (width * MAGNIFY);
  pauli_drawn_line (cr, width);
}

static void
draw_axes (cairo_t *cr, const PauliPage *page, const PauliLayout *layout)
{
  plcol0 (1);
  set_line_width (cr, PAULI_FRAME_WIDTH * pauli_line_unit (page));
  plbox ("bc", 0, 0, "bc", 0, 0); /* lines on both sides, without ticks */
  draw_axis (page, &layout->frame.area, &layout->x_ticks, false);
  draw_axis (page, &layout->frame.area, &layout->y_ticks, true);
}

/* ---- Curves ---------------------------------------------------------------------------------------------------- */

/* Lines go this far beyond the frame, in its size.  PLplot cuts them at the frame, but its coordinates are integers. */
#define BEYOND 1.0

typedef struct {
  double x, y; /* fractions of the axes */
} Point;

/* Narrows from..to to where start + t delta is at most limit. */
static void
narrow (double start, double delta, double limit, double *from, double *to)
{
  double t = (limit - start) / delta;

  if (delta > 0)
    *to = fmin (*to, t);
  else if (delta < 0)
    *from = fmax (*from, t);
  else if (start > limit)
    *to = -1;
}

/* The part of the line from a to b, from..to, that is near the frame; false if there is none. */
static bool
clip (const Point *a, const Point *b, double *from, double *to)
{
  double dx = b->x - a->x, dy = b->y - a->y;

  *from = 0;
  *to = 1;
  narrow (a->x, dx, 1 + BEYOND, from, to);
  narrow (-a->x, -dx, BEYOND, from, to);
  narrow (a->y, dy, 1 + BEYOND, from, to);
  narrow (-a->y, -dy, BEYOND, from, to);
  return *from < *to;
}

/* Points of one line. */
typedef struct {
  PLINT n;
  PLFLT x[PAULI_CURVE_MAX_POINTS], y[PAULI_CURVE_MAX_POINTS];
} Run;

static void
end_run (Run *run)
{
  if (run->n > 1)
    plline (run->n, run->x, run->y);
  run->n = 0;
}

static void
add_segment (Run *run, const Point *a, const Point *b)
{
  double from, to;

  if (!clip (a, b, &from, &to)) {
    end_run (run);
    return;
  }
  if (from > 0)
    end_run (run);
  if (run->n == 0) {
    run->x[0] = a->x + from * (b->x - a->x);
    run->y[0] = a->y + from * (b->y - a->y);
    run->n = 1;
  }
  run->x[run->n] = a->x + to * (b->x - a->x);
  run->y[run->n++] = a->y + to * (b->y - a->y);
}

static Point
point_of (const PauliCurve *curve, size_t i, const PauliFrame *frame)
{
  const PauliAxis *x = &frame->x, *y = &frame->y;
  return (Point){ pauli_axis_position (x->log, x->min, x->max, curve->x[i]),
                  pauli_axis_position (y->log, y->min, y->max, curve->y[i]) };
}

/* Runs of finite points between gaps. */
static void
draw_curve (cairo_t *cr, const PauliCurve *curve, const PauliPage *page, const PauliFrame *frame)
{
  PauliLineStyle style = pauli_line_style (curve, page->theme);
  double em = page->text_size * MAGNIFY;
  Point before = { NAN, NAN };
  Run run = { .n = 0 };

  for (int i = 0; i < style.n_dashes; i++)
    style.dashes[i] *= em;
  cairo_save (cr);
  cairo_set_dash (cr, style.dashes, style.n_dashes, 0);
  set_color (2, style.color);
  plcol0 (2);
  set_line_width (cr, style.width * pauli_line_unit (page));
  for (size_t i = 0; i < curve->n; i++) {
    Point point = point_of (curve, i, frame);
    if (isfinite (point.y) && isfinite (before.y))
      add_segment (&run, &before, &point);
    else
      end_run (&run);
    before = point;
  }
  end_run (&run);
  cairo_restore (cr);
}

void
pauli_canvas_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliLayout *layout)
{
  cairo_save (cr);
  start (cr, page);
  set_window (page, &layout->frame.area);
  /* Partial sums crowd where they close in, and lie beneath.  The exact curve comes first in a plot: dashes drawn over it show
   * where an approximation coincides with it. */
  for (int beneath = 1; beneath >= 0; beneath--)
    for (size_t i = 0; i < plot->n_curves; i++)
      if (!plot->curves[i].hidden && (plot->curves[i].id == PAULI_CURVE_PARTIAL_SUM) == beneath)
        draw_curve (cr, &plot->curves[i], page, &layout->frame);
  draw_axes (cr, page, layout);
  plend1 ();
  cairo_restore (cr); /* of start() */
  cairo_restore (cr);
}
