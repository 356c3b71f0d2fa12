/* Frame, ticks, tick labels and curves, by PLplot's extcairo device.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas.h"

#include "style.h"
#include "text.h"

#include <math.h>
#include <plplot/plplot.h>

/* PLplot draws on a page this many times larger than ours, shrunk by cairo: Pango rounds glyph positions to whole units of
 * the page it sees. */
#define MAGNIFY 10.0

/* The device's resolution is 72 dpi, and plschr() wants millimetres of a letter three quarters of the em high. */
#define MM_PER_EM (0.75 * 25.4 / 72)
#define MM_PER_UNIT (25.4 / 72)

/* In ems. */
#define TICK_LENGTH 0.5
#define FRAME_WIDTH 0.07

typedef struct {
  const PauliTicks *x, *y;
} AxisTicks;

/* Called by PLplot for each tick label. */
static void
write_label (PLINT axis, PLFLT value, char *label, PLINT length, PLPointer data)
{
  const AxisTicks *ticks = data;
  g_autofree char *text = pauli_tick_label (axis == PL_X_AXIS ? ticks->x : ticks->y, value, false);
  g_strlcpy (label, text, (gsize) length);
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
  plsdev ("extcairo");
  plspage (0, 0, width, height, 0, 0);
  set_color (1, pauli_theme_colors (page->theme)->ink);
  plsetopt ("drvopt", "text_clipping=0"); /* forgotten after each plinit() */
  plinit ();
  cairo_save (cr);
  pl_cmd (PLESC_DEVINIT, cr); /* turns the y axis of cr up */
  pladv (0);
  plschr (page->text_size * MM_PER_EM * MAGNIFY, 1);
  plsmaj (page->text_size * TICK_LENGTH * MM_PER_UNIT * MAGNIFY, 1);
  plsmin (page->text_size * TICK_LENGTH * MM_PER_UNIT * MAGNIFY / 2, 1);
  plcol0 (1);
}

static void
set_window (const PauliPage *page, const PauliFrame *frame)
{
  const PauliRect *a = &frame->area;
  const PauliAxis *x = &frame->x, *y = &frame->y;

  plvpor (a->x / page->width, (a->x + a->width) / page->width, 1 - (a->y + a->height) / page->height,
          1 - a->y / page->height);
  plwind (x->log ? log10 (x->min) : x->min, x->log ? log10 (x->max) : x->max, y->log ? log10 (y->min) : y->min,
          y->log ? log10 (y->max) : y->max);
}

static void
draw_box (const PauliPage *page, const AxisTicks *ticks)
{
  plslabelfunc (write_label, (PLPointer) ticks);
  plwidth (page->text_size * FRAME_WIDTH * MAGNIFY);
  /* b, c: both sides; n: labels; o: by our function; s, t: minor and major ticks; v: upright labels. */
  plbox (ticks->x->log ? "bcnolst" : "bcnost", ticks->x->log ? 0 : ticks->x->step, ticks->x->log ? 0 : ticks->x->minor,
         ticks->y->log ? "bcnolstv" : "bcnostv", ticks->y->log ? 0 : ticks->y->step,
         ticks->y->log ? 0 : ticks->y->minor);
  plslabelfunc (NULL, NULL);
}

/* Runs of finite points between gaps. */
static void
draw_curve (cairo_t *cr, const PauliCurve *curve, const PauliPage *page, const PauliFrame *frame)
{
  PLFLT x[PAULI_CURVE_MAX_POINTS], y[PAULI_CURVE_MAX_POINTS];
  PauliLineStyle style = pauli_line_style (curve, page->theme);
  double em = page->text_size * MAGNIFY;
  PLINT n = 0;

  for (int i = 0; i < style.n_dashes; i++)
    style.dashes[i] *= em;
  cairo_save (cr);
  cairo_set_dash (cr, style.dashes, style.n_dashes, 0);
  set_color (2, style.color);
  plcol0 (2);
  plwidth (style.width * em);
  for (size_t i = 0; i <= curve->n; i++) {
    if (i < curve->n && isfinite (curve->y[i])) {
      x[n] = frame->x.log ? log10 (curve->x[i]) : curve->x[i];
      y[n++] = frame->y.log ? log10 (curve->y[i]) : curve->y[i];
      continue;
    }
    if (n > 1)
      plline (n, x, y);
    n = 0;
  }
  cairo_restore (cr);
}

void
pauli_canvas_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliFrame *frame,
                   const PauliTicks *x_ticks, const PauliTicks *y_ticks)
{
  AxisTicks ticks = { x_ticks, y_ticks };

  cairo_save (cr);
  start (cr, page);
  set_window (page, frame);
  /* Partial sums crowd where they close in, and lie beneath.  The exact curve comes first in a plot: dashes drawn over it show
   * where an approximation coincides with it. */
  for (int beneath = 1; beneath >= 0; beneath--)
    for (size_t i = 0; i < plot->n_curves; i++)
      if (!plot->curves[i].hidden && (plot->curves[i].id == PAULI_CURVE_PARTIAL_SUM) == beneath)
        draw_curve (cr, &plot->curves[i], page, frame);
  plcol0 (1);
  draw_box (page, &ticks);
  plend1 ();
  cairo_restore (cr); /* of start() */
  cairo_restore (cr);
}
