/* A whole figure: layout, then PLplot's part, titles, legend, marker and messages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "figure.h"

#include "canvas.h"
#include "legend.h"
#include "style.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_QUARK (pauli-figure-error-quark, pauli_figure_error)

/* In ems. */
#define MARGIN 0.6
#define LABEL_GAP 0.8   /* between the frame and tick labels, and between them and the axis title */
#define X_SPACING 1.8   /* free space between two labels of the x axis */
#define Y_SPACING 3.0   /* between two labels of the y axis, their height included */

/* Rather than a plot of less than this height, in ems, or entries cut off, there is no legend. */
#define AREA_MIN_HEIGHT 5.0

/* Beyond this PLplot's page would overflow its integers, and no one has such paper. */
#define PAGE_MAX 20000.0

#define DECADES_MAX 100.0

/* Of an image: cairo's surfaces end there. */
#define SCALE_MIN 0.1
#define PIXELS_MAX 32000.0
/* Of the larger end, for ticks that can be told apart; and far from the smallest numbers. */
#define RANGE_MIN 1e-9
#define RANGE_MIN_ABSOLUTE 1e-300

typedef struct {
  PauliFrame frame;
  PauliTicks x_ticks, y_ticks;
  double label_height;     /* of a tick label */
  double y_label_width;    /* of the widest label of the y axis */
  char *x_exponent;        /* markup below the end of the x axis, or NULL */
  char *y_exponent;        /* above the y axis */
  bool legend_above;
} Layout;

void
pauli_figure_init (void)
{
  /* PLplot reads these from the environment only. */
  static const char *const families[] = { "SANS", "SERIF", "MONO", "SCRIPT", "SYMBOL" };

  for (size_t i = 0; i < G_N_ELEMENTS (families); i++) {
    g_autofree char *name = g_strdup_printf ("PLPLOT_FREETYPE_%s_FAMILY", families[i]);
    g_setenv (name, PAULI_TEXT_FAMILY, TRUE);
  }
}

static double
label_width (PauliText *text, const PauliTicks *ticks, double value)
{
  double width, height;
  g_autofree char *label = pauli_tick_label (ticks, value, true);
  pauli_text_measure (text, label, &width, &height);
  return width;
}

static double
widest_label (PauliText *text, const PauliTicks *ticks, const PauliAxis *axis)
{
  if (axis->log) /* all decades are about as wide as this one */
    return label_width (text, &(PauliTicks){ .log = true, .step = 1 }, -10);
  return MAX (label_width (text, ticks, axis->min), label_width (text, ticks, axis->max));
}

/* The power of ten the labels are to be multiplied by. */
static void
set_exponent (char **markup, const PauliTicks *ticks)
{
  g_clear_pointer (markup, g_free);
  if (ticks->exponent != 0)
    *markup = g_strdup_printf ("×10<sup>%s%d</sup>", ticks->exponent < 0 ? "\u2212" : "", ABS (ticks->exponent));
}

static void
lay_out (Layout *layout, const PauliPlot *plot, const PauliPage *page, const PauliLegend *legend, PauliText *text)
{
  double em = page->text_size, margin = MARGIN * em, title_width, title_height;
  PauliRect *area = &layout->frame.area;

  pauli_text_measure (text, plot->y.title, &title_width, &title_height);
  pauli_text_measure (text, "0", &(double){ 0 }, &layout->label_height);
  double below = layout->label_height + LABEL_GAP * em + title_height + margin;

  /* The number of ticks depends on the height, the margin on the left on their labels: with a legend above, they are
   * chosen again for what it leaves. */
  area->y = margin + layout->label_height / 2;
  area->height = page->height - area->y - below;
  layout->y_ticks = pauli_ticks (&plot->y, area->height, Y_SPACING * em);
  set_exponent (&layout->y_exponent, &layout->y_ticks);
  if (layout->y_exponent)
    area->y += layout->label_height;
  layout->y_label_width = widest_label (text, &layout->y_ticks, &plot->y);
  area->x = margin + title_height + LABEL_GAP / 2 * em + layout->y_label_width + LABEL_GAP * em;

  double x_label = widest_label (text, &(PauliTicks){ .decimals = 1 }, &plot->x);
  area->width = page->width - area->x - margin - x_label / 2;
  if (layout->legend_above) {
    double width = page->width - 2 * margin;
    layout->frame.legend = (PauliRect){ margin, margin, width, pauli_legend_height_above (legend, width) };
    area->y += layout->frame.legend.height;
  }
  area->height = page->height - area->y - below;
  layout->y_ticks = pauli_ticks (&plot->y, area->height, Y_SPACING * em);
  layout->x_ticks = pauli_ticks (&plot->x, area->width, x_label + X_SPACING * em);
  set_exponent (&layout->x_exponent, &layout->x_ticks);
  layout->frame.x = plot->x;
  layout->frame.y = plot->y;
}

static void
lay_out_with_legend (Layout *layout, const PauliPlot *plot, const PauliPage *page, const PauliLegend *legend,
                     PauliText *text)
{
  lay_out (layout, plot, page, legend, text);
  if (pauli_legend_place_inside (legend, &layout->frame, &layout->frame.legend))
    return;
  layout->legend_above = true;
  lay_out (layout, plot, page, legend, text);
  if (layout->frame.area.height >= AREA_MIN_HEIGHT * page->text_size &&
      layout->frame.legend.width >= pauli_legend_min_width (legend))
    return;
  layout->legend_above = false;
  lay_out (layout, plot, page, legend, text);
  layout->frame.legend = (PauliRect){ 0 };
}

/* The middle of an axis, moved if a title of this length would else leave the page there. */
static double
title_position (double start, double axis_length, double title_length, double page_length)
{
  double middle = start + axis_length / 2, half = title_length / 2;

  return MAX (MIN (middle, page_length - half), half);
}

static void
draw_titles (const Layout *layout, const PauliPlot *plot, const PauliPage *page, PauliText *text)
{
  const PauliRect *area = &layout->frame.area;
  PauliColor ink = pauli_theme_colors (page->theme)->ink;
  double em = page->text_size, width, height;

  pauli_text_measure (text, plot->x.title, &width, &height);
  double title_y = page->height - MARGIN * em - height / 2;
  double title_x = title_position (area->x, area->width, width + 2 * MARGIN * em, page->width);
  pauli_text_draw (text, plot->x.title, title_x, title_y, 0.5, 0, ink);
  if (layout->x_exponent)
    pauli_text_draw (text, layout->x_exponent, area->x + area->width, title_y, 1, 0, ink);
  pauli_text_measure (text, plot->y.title, &width, &height);
  double middle = title_position (area->y, area->height, width + 2 * MARGIN * em, page->height);
  pauli_text_draw (text, plot->y.title, MARGIN * em + height / 2, middle, 0.5, -G_PI_2, ink);
  if (layout->y_exponent)
    pauli_text_draw (text, layout->y_exponent, area->x, area->y - layout->label_height * 0.75, 0, 0, ink);
}

static void
draw_bands (const Layout *layout, const PauliPlot *plot, const PauliPage *page, cairo_t *cr)
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
draw_marker (const Layout *layout, const PauliPlot *plot, const PauliPage *page, cairo_t *cr)
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
draw_gap_message (const Layout *layout, const PauliPlot *plot, const PauliPage *page, PauliText *text)
{
  if (plot->n_gaps == 0)
    return;
  g_autofree char *message = g_strdup_printf (
    ngettext ("%zu point did not reach its accuracy", "%zu points did not reach their accuracy", plot->n_gaps),
    plot->n_gaps);
  const PauliRect *area = &layout->frame.area;
  pauli_text_draw (text, message, area->x + area->width / 2, area->y + area->height - page->text_size, 0.5, 0,
                   pauli_theme_colors (page->theme)->warning);
}

static bool
check_page (const PauliPage *page, GError **error)
{
  double em = page->text_size;
  bool good = em >= 1 && em <= 1000 && page->width >= PAULI_PAGE_MIN_WIDTH * em && page->width <= PAGE_MAX &&
              page->height >= PAULI_PAGE_MIN_HEIGHT * em && page->height <= PAGE_MAX;

  if (!good)
    g_set_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE,
                 _("a page of %g × %g with text of size %g: needed is at least %g × %g times the text size, and at most %g"),
                 page->width, page->height, em, PAULI_PAGE_MIN_WIDTH, PAULI_PAGE_MIN_HEIGHT, PAGE_MAX);
  return good;
}

/* Some limits end or hang PLplot. */
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

/* PLplot's state is global to the process. */
static GMutex plplot;

bool
pauli_figure_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, PauliFrame *frame, GError **error)
{
  Layout layout = { 0 };

  if (!check_page (page, error) || !check_axis (&plot->x, error) || !check_axis (&plot->y, error) ||
      !check_cairo (cairo_status (cr), error))
    return false;

  cairo_save (cr);
  PauliText text = pauli_text_new (cr, page->text_size);
  PauliLegend legend = pauli_legend_new (plot, page, &text);
  lay_out_with_legend (&layout, plot, page, &legend, &text);

  pauli_set_color (cr, pauli_theme_colors (page->theme)->paper);
  cairo_rectangle (cr, 0, 0, page->width, page->height);
  cairo_fill (cr);
  draw_bands (&layout, plot, page, cr);
  g_mutex_lock (&plplot); /* windows have a thread each */
  pauli_canvas_draw (cr, plot, page, &layout.frame, &layout.x_ticks, &layout.y_ticks);
  g_mutex_unlock (&plplot);
  draw_titles (&layout, plot, page, &text);
  draw_marker (&layout, plot, page, cr);
  if (layout.frame.legend.height > 0)
    pauli_legend_draw (&legend, &text, &layout.frame.legend);
  draw_gap_message (&layout, plot, page, &text);

  if (frame)
    *frame = layout.frame;
  g_free (layout.x_exponent);
  g_free (layout.y_exponent);
  pauli_legend_clear (&legend);
  pauli_text_clear (&text);
  cairo_restore (cr);
  return check_cairo (cairo_status (cr), error);
}

static bool
check_scale (const PauliPage *page, double scale, GError **error)
{
  double pixels = scale * MAX (page->width, page->height);

  if (scale >= SCALE_MIN && pixels <= PIXELS_MAX)
    return true;
  g_set_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE,
               _("a scale of %g: needed is at least %g, and at most %g pixels in width and height"), scale, SCALE_MIN,
               PIXELS_MAX);
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
