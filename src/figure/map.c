/* A map: filled contours with labelled lines, and a colour bar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map.h"

#include "contours.h"
#include "drawn.h"
#include "map-labels.h"
#include "palette.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In ems. */
#define LINE_WIDTH 0.08 /* as of the frame */
#define LABEL_GAP 0.4 /* before a minus sign, too */
#define BAR_TITLE_GAP 0.4

/* What a level's label may look like, before there are any. */
#define TYPICAL_LABEL "0.05"

#define LINE_ALPHA 0.8

static PauliColor
band_color (const PauliLevels *levels, size_t band, PauliTheme theme)
{
  return pauli_map_color (levels->n == 0 ? 0.5 : (double) band / (double) levels->n, theme);
}

static void
move_to (cairo_t *cr, const PauliRect *area, const PauliContourPoint *point, bool line)
{
  double x = area->x + point->x * area->width, y = area->y + (1 - point->y) * area->height;

  if (line)
    cairo_line_to (cr, x, y);
  else
    cairo_move_to (cr, x, y);
}

/* All loops as one path: where two meet no paper shines through. */
static void
fill (cairo_t *cr, const PauliContours *contours, const PauliRect *area, PauliColor color)
{
  guint start = 0;

  for (guint k = 0; k < contours->ends->len; k++) {
    guint end = (guint) g_array_index (contours->ends, size_t, k);
    for (guint i = start; i < end; i++)
      move_to (cr, area, &g_array_index (contours->points, PauliContourPoint, i), i > start);
    cairo_close_path (cr);
    start = end;
  }
  pauli_set_color (cr, color);
  cairo_fill (cr);
}

static void
stroke (cairo_t *cr, const PauliContours *contours, const PauliRect *area)
{
  guint start = 0;

  for (guint k = 0; k < contours->ends->len; k++) {
    guint end = (guint) g_array_index (contours->ends, size_t, k);
    bool before = false;
    for (guint i = start; i <= end; i++) {
      const PauliContourPoint *point = &g_array_index (contours->points, PauliContourPoint, i < end ? i : start);
      if (!point->on_edge)
        move_to (cr, area, point, before);
      before = !point->on_edge;
    }
    start = end;
  }
  cairo_stroke (cr);
}

/* ---- Labels on contours ---------------------------------------------------------------------------------------- */

typedef struct {
  PauliMapLabel place;
  char *markup; /* owned */
} Label;

static void
clear_label (gpointer data)
{
  g_free (((Label *) data)->markup);
}

/* At most one for each level. */
static GArray *
place_labels (const PauliPlot *plot, const PauliLevels *levels, const PauliContours *contours, const PauliFrame *frame,
              PauliText *text)
{
  PauliMapLabels places = { plot, frame, levels, text->size, g_array_new (FALSE, FALSE, sizeof (PauliMapLabel)) };
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));

  g_array_set_clear_func (labels, clear_label);
  for (size_t i = 0; i < levels->n; i++) {
    g_autofree char *markup = pauli_level_label (levels, i);
    double width, height;
    pauli_text_measure (text, markup, &width, &height);
    if (!pauli_map_labels_add (&places, &contours[i], i, width, height))
      continue;
    Label label = { g_array_index (places.labels, PauliMapLabel, places.labels->len - 1), g_steal_pointer (&markup) };
    g_array_append_val (labels, label);
  }
  g_array_unref (places.labels);
  return labels;
}

static void
go_to (cairo_t *cr, const PauliMapLabel *label)
{
  cairo_translate (cr, label->x, label->y);
  cairo_rotate (cr, label->angle);
}

/* A line stops where its label stands: a piece of it between two digits would be a minus sign. */
static void
keep_off_labels (cairo_t *cr, const PauliRect *area, const GArray *labels, double em)
{
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  for (guint i = 0; i < labels->len; i++) {
    const PauliMapLabel *label = &g_array_index (labels, Label, i).place;
    double width = label->width + 2 * LABEL_GAP * em;
    cairo_save (cr);
    go_to (cr, label);
    cairo_rectangle (cr, width / 2, -label->height / 2, -width, label->height); /* the other way round: a hole */
    cairo_restore (cr);
  }
  cairo_clip (cr);
}

/* Along its line. */
static void
draw_label (PauliText *text, const Label *label, PauliColor color)
{
  pauli_text_measure (text, label->markup, &(double){ 0 }, &(double){ 0 });
  cairo_save (text->cr);
  go_to (text->cr, &label->place);
  pauli_set_color (text->cr, color);
  cairo_move_to (text->cr, -label->place.width / 2, -label->place.height / 2);
  pango_cairo_show_layout (text->cr, text->layout);
  pauli_drawn_text (text->cr, text->layout, text->size);
  cairo_restore (text->cr);
}

static void
draw_contours (const PauliPlot *plot, const PauliLevels *levels, const PauliPage *page, const PauliFrame *frame, cairo_t *cr)
{
  PauliText text = pauli_text_new (cr, page->text_size, page->family);
  double sign = levels->negative ? -1 : 1;
  PauliContours all = pauli_contours_new (plot->map, sign, -INFINITY), contours[PAULI_LEVELS_MAX];
  PauliColor ink = pauli_theme_colors (page->theme)->ink;

  /* Each band with all above it, over the one below: so there is no seam between them. */
  fill (cr, &all, &frame->area, band_color (levels, 0, page->theme));
  for (size_t i = 0; i < levels->n; i++) {
    contours[i] = pauli_contours_new (plot->map, sign, levels->levels[i]);
    fill (cr, &contours[i], &frame->area, band_color (levels, i + 1, page->theme));
  }
  g_autoptr (GArray) labels = place_labels (plot, levels, contours, frame, &text);
  cairo_save (cr);
  keep_off_labels (cr, &frame->area, labels, page->text_size);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, page->opaque ? 1 : LINE_ALPHA);
  cairo_set_line_width (cr, LINE_WIDTH * pauli_line_unit (page));
  pauli_drawn_line (cr, LINE_WIDTH * pauli_line_unit (page));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (size_t i = 0; i < levels->n; i++)
    stroke (cr, &contours[i], &frame->area);
  cairo_restore (cr);
  for (guint i = 0; i < labels->len; i++)
    draw_label (&text, &g_array_index (labels, Label, i), ink);
  pauli_text_clear (&text);
  pauli_contours_clear (&all);
  for (size_t i = 0; i < levels->n; i++)
    pauli_contours_clear (&contours[i]);
}

/* In the half where the marker is not. */
static void
draw_computing (const PauliPlot *plot, const PauliPage *page, const PauliFrame *frame, PauliText *text)
{
  const PauliRect *area = &frame->area;
  bool high = plot->has_marker && pauli_axis_position (plot->y.log, plot->y.min, plot->y.max, plot->marker_y) > 0.5;

  pauli_text_draw (text, _("computing…"), area->x + area->width / 2, area->y + area->height * (high ? 0.7 : 0.3), 0.5, 0,
                   pauli_theme_colors (page->theme)->ink);
}

void
pauli_map_draw (const PauliPlot *plot, const PauliLevels *levels, const PauliPage *page, const PauliFrame *frame,
                PauliText *text)
{
  const PauliRect *area = &frame->area;

  if (!plot->map) {
    draw_computing (plot, page, frame, text);
    return;
  }
  cairo_save (text->cr);
  cairo_rectangle (text->cr, area->x, area->y, area->width, area->height);
  cairo_clip (text->cr);
  draw_contours (plot, levels, page, frame, text->cr);
  cairo_restore (text->cr);
}

/* ---- Colour bar ------------------------------------------------------------------------------------------------ */

static double
widest_label (const PauliLevels *levels, PauliText *text)
{
  double widest, height;

  pauli_text_measure (text, TYPICAL_LABEL, &widest, &height);
  for (size_t i = 0; i < levels->n; i++) {
    g_autofree char *label = pauli_level_label (levels, i);
    double width;
    pauli_text_measure (text, label, &width, &height);
    widest = MAX (widest, width);
  }
  return widest;
}

double
pauli_map_bar_width (const PauliPlot *plot, const PauliLevels *levels, PauliText *text)
{
  double width, height, em = text->size;

  pauli_text_measure (text, plot->map_title, &width, &height);
  double gaps = PAULI_MAP_BAR_GAP + PAULI_MAP_BAR_WIDTH + PAULI_MAP_BAR_LABEL_GAP + BAR_TITLE_GAP;
  return gaps * em + widest_label (levels, text) + height;
}

/* A field for each band, the largest at the top, and labels between them: as many as do not touch. */
static void
draw_fields (const PauliLevels *levels, const PauliPage *page, const PauliRect *bar, PauliText *text)
{
  cairo_t *cr = text->cr;
  double height = bar->height / (double) (levels->n + 1), width, label_height, em = page->text_size;
  PauliColor ink = pauli_theme_colors (page->theme)->ink;

  pauli_text_measure (text, "10<sup>0</sup>", &width, &label_height);
  size_t every = (size_t) MAX (1, ceil (label_height / height));
  for (size_t band = 0; band <= levels->n; band++) {
    /* Each field down to the bottom: no seams. */
    pauli_set_color (cr, band_color (levels, levels->n - band, page->theme));
    cairo_rectangle (cr, bar->x, bar->y + (double) band * height, bar->width, bar->height - (double) band * height);
    cairo_fill (cr);
  }
  cairo_set_line_width (cr, LINE_WIDTH * pauli_line_unit (page));
  pauli_drawn_line (cr, LINE_WIDTH * pauli_line_unit (page));
  pauli_set_color (cr, ink);
  for (size_t i = 0; i < levels->n; i++) {
    double y = bar->y + bar->height - (double) (i + 1) * height;
    g_autofree char *label = pauli_level_label (levels, i);
    cairo_move_to (cr, bar->x, y);
    cairo_line_to (cr, bar->x + bar->width, y);
    cairo_stroke (cr);
    if (i % every == (levels->n - 1) % every / 2)
      pauli_text_draw (text, label, bar->x + bar->width + PAULI_MAP_BAR_LABEL_GAP * em, y, 0, 0, ink);
  }
  cairo_rectangle (cr, bar->x, bar->y, bar->width, bar->height);
  cairo_stroke (cr);
}

void
pauli_map_draw_bar (const PauliPlot *plot, const PauliLevels *levels, const PauliPage *page, const PauliFrame *frame,
                    PauliText *text)
{
  const PauliRect *area = &frame->area;
  double em = page->text_size, width, height;
  PauliRect bar = { area->x + area->width + PAULI_MAP_BAR_GAP * em, area->y, PAULI_MAP_BAR_WIDTH * em, area->height };

  if (!plot->map)
    return;
  cairo_save (text->cr);
  draw_fields (levels, page, &bar, text);
  pauli_text_measure (text, plot->map_title, &width, &height);
  double x = bar.x + bar.width + (PAULI_MAP_BAR_LABEL_GAP + BAR_TITLE_GAP) * em + widest_label (levels, text) + height / 2;
  double half = width / 2 + 0.3 * em;
  double y = CLAMP (area->y + area->height / 2, half, MAX (half, page->height - half));
  pauli_text_draw (text, plot->map_title, x, y, 0.5, -G_PI_2, pauli_theme_colors (page->theme)->ink);
  cairo_restore (text->cr);
}
