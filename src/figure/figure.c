/* A whole figure: layout, then PLplot's part, titles, legend, marker and messages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure.h"

#include "canvas.h"
#include "data-points.h"
#include "layout.h"
#include "map.h"
#include "style.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_QUARK (pauli-figure-error-quark, pauli_figure_error)

/* Beyond this PLplot's page would overflow its integers, and no one has such paper. */
#define PAGE_MAX 20000.0

#define DECADES_MAX 100.0


/* Of the larger end, for ticks that can be told apart; and far from the smallest numbers. What pauli_axis_valid() accepts is
 * a thousand times as long at least; the axes of small deviations are between. */
#define RANGE_MIN 1e-9
#define RANGE_MIN_ABSOLUTE 1e-300

/* PLplot's state is global to the process. */
static GMutex plplot;

static bool
check_device (GError **error)
{
  g_mutex_lock (&plplot);
  bool ready = pauli_canvas_ready ();
  g_mutex_unlock (&plplot);
  if (!ready)
    g_set_error_literal (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_DEVICE,
                         _("PLplot's cairo driver could not be found: it is not installed, or there is no room for temporary files"));
  return ready;
}

static void
draw_bands (const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, cairo_t *cr)
{
  const PauliRect *area = &layout->frame.area;

  for (size_t i = 0; i < plot->n_bands; i++) {
    double x0, x1, y;
    pauli_frame_to_page (&layout->frame, plot->bands[i].range.min, plot->y.max, &x0, &y);
    pauli_frame_to_page (&layout->frame, plot->bands[i].range.max, plot->y.max, &x1, &y);
    pauli_set_color (cr, pauli_band_color (plot->bands[i].level, page->theme));
    cairo_rectangle (cr, x0, area->y, x1 - x0, area->height);
    cairo_fill (cr);
  }
}

static void
draw_marker (const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, cairo_t *cr)
{
  const PauliAxis *x = &plot->x, *y = &plot->y;
  double page_x, page_y;

  if (!plot->has_marker || plot->marker_x < x->min || plot->marker_x > x->max || plot->marker_y < y->min ||
      plot->marker_y > y->max)
    return;
  pauli_frame_to_page (&layout->frame, plot->marker_x, plot->marker_y, &page_x, &page_y);
  pauli_marker_draw (cr, page->theme, page->text_size, page_x, page_y);
}

static void
draw_gap_message (const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, PauliText *text)
{
  if (plot->n_gaps == 0)
    return;
  g_autofree char *message = g_strdup_printf (
    ngettext ("%zu point did not reach its accuracy", "%zu points did not reach their accuracy", plot->n_gaps),
    plot->n_gaps);
  const PauliRect *area = &layout->frame.area;
  double x = area->x + area->width / 2, y = area->y + area->height - page->text_size, width, height;
  if (plot->map) { /* not on its colours */
    pauli_text_measure (text, message, &width, &height);
    pauli_set_color (text->cr, pauli_theme_colors (page->theme)->paper);
    cairo_rectangle (text->cr, x - width / 2, y - height / 2, width, height);
    cairo_fill (text->cr);
  }
  pauli_text_draw (text, message, x, y, 0.5, 0, pauli_theme_colors (page->theme)->warning);
}

/* A unit of paper, the point. */
#define MM (25.4 / 72)

static bool
check_page (const PauliPage *page, GError **error)
{
  double em = page->text_size;
  bool good = em >= 1 && em <= 1000 && page->width >= PAULI_PAGE_MIN_WIDTH * em && page->width <= PAGE_MAX &&
              page->height >= PAULI_PAGE_MIN_HEIGHT * em && page->height <= PAGE_MAX;

  if (!good)
    g_set_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE,
                 _("%.1f × %.1f mm for a plot with text of %g pt: needed are %.1f × %.1f mm at least, and %.0f mm at most"),
                 page->width * MM, page->height * MM, em, ceil (PAULI_PAGE_MIN_WIDTH * em * MM * 10) / 10,
                 ceil (PAULI_PAGE_MIN_HEIGHT * em * MM * 10) / 10, floor (PAGE_MAX * MM));
  return good;
}

/* Only an axis has ticks. */
static bool
check_axis (const PauliAxis *axis, GError **error)
{
  double range = axis->max - axis->min, largest = MAX (fabs (axis->min), fabs (axis->max));
  bool good = isfinite (range) && range >= MAX (RANGE_MIN * largest, RANGE_MIN_ABSOLUTE);

  if (good && axis->log)
    good = axis->min > 0 && log10 (axis->max) - log10 (axis->min) <= DECADES_MAX;
  if (!good)
    g_set_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_AXIS,
                 axis->log ? _("a logarithmic axis from %g to %g: needed are positive ends, the second larger")
                           : _("an axis from %g to %g: needed are two numbers, the second larger by a billionth at least"),
                 axis->min, axis->max);
  return good;
}

static bool
check_cairo (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return true;
  g_set_error_literal (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_CAIRO, cairo_status_to_string (status));
  return false;
}

/* From what lies beneath to what lies on top. */
static void
draw_all (cairo_t *cr, const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside,
          const PauliLegend *legend, PauliText *text)
{
  pauli_set_color (cr, pauli_theme_colors (page->theme)->paper);
  cairo_rectangle (cr, 0, 0, page->width, page->height);
  cairo_fill (cr);
  draw_bands (layout, plot, page, cr);
  if (plot->id == PAULI_PLOT_MAP)
    pauli_map_draw (plot, &layout->levels, page, &layout->frame, text);
  if (layout->has_bar)
    pauli_map_draw_bar (plot, &layout->levels, page, &layout->frame, text);
  g_mutex_lock (&plplot); /* windows have a thread each */
  pauli_canvas_draw (cr, plot, page, layout);
  g_mutex_unlock (&plplot);
  pauli_layout_draw_text (layout, plot, page, beside, text);
  pauli_data_draw (cr, plot, page, &layout->frame);
  draw_marker (layout, plot, page, cr);
  if (layout->frame.legend.height > 0)
    pauli_legend_draw (legend, text, &layout->frame.legend, layout->legend_covers);
  draw_gap_message (layout, plot, page, text);
}

typedef struct {
  const PauliPlot *plot;
  const PauliPage *page;
  const PauliBeside *beside;
  bool draws; /* else it only lays out */
} Job;

static bool
do_job (cairo_t *cr, const Job *job, PauliFrame *frame, GError **error)
{
  if (!check_page (job->page, error) || !check_axis (&job->plot->x, error) || !check_axis (&job->plot->y, error) ||
      !check_cairo (cairo_status (cr), error) || !check_device (error))
    return false;

  cairo_save (cr);
  PauliText text = pauli_text_new (cr, job->page->text_size, job->page->family);
  PauliLegend legend = pauli_legend_new (job->plot, job->page, &text);
  PauliLayout layout = pauli_layout_new (job->plot, job->page, job->beside, &legend, &text);
  if (job->draws)
    draw_all (cr, &layout, job->plot, job->page, job->beside, &legend, &text);
  if (frame)
    *frame = layout.frame;
  pauli_legend_clear (&legend);
  pauli_text_clear (&text);
  cairo_restore (cr);
  return check_cairo (cairo_status (cr), error);
}

bool
pauli_figure_draw_beside (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside, PauliFrame *frame,
                          GError **error)
{
  return do_job (cr, &(Job){ plot, page, beside, true }, frame, error);
}

bool
pauli_figure_lay_out (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside, PauliFrame *frame,
                      GError **error)
{
  return do_job (cr, &(Job){ plot, page, beside, false }, frame, error);
}

bool
pauli_figure_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, PauliFrame *frame, GError **error)
{
  return pauli_figure_draw_beside (cr, plot, page, &(PauliBeside){ 0 }, frame, error);
}

static bool
check_scale (const PauliPage *page, double scale, GError **error)
{
  double pixels = scale * MAX (page->width, page->height);

  if (scale >= PAULI_SCALE_MIN && pixels <= PAULI_PIXELS_MAX)
    return true;
  g_set_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE,
               _("a scale of %g: needed is at least %g, and at most %g pixels in width and height"), scale, PAULI_SCALE_MIN,
               PAULI_PIXELS_MAX);
  return false;
}

cairo_surface_t *
pauli_figure_image (const PauliPlot *plot, const PauliPage *page, double scale, PauliFrame *frame, GError **error)
{
  if (!check_page (page, error) || !check_scale (page, scale, error))
    return NULL;
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, (int) lround (page->width * scale), (int) lround (page->height * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  cairo_t *cr = cairo_create (surface);
  /* A page of broken size ends inside a pixel. */
  pauli_set_color (cr, pauli_theme_colors (page->theme)->paper);
  cairo_paint (cr);
  bool drawn = pauli_figure_draw (cr, plot, page, frame, error);
  cairo_destroy (cr);
  if (!drawn)
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}
