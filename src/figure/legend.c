/* The legend of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "legend.h"

#include "drawn.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In ems. */
#define INSET 0.8
#define ROW 1.35
#define OUTLINE_WIDTH 0.08 /* as of the frame */

/* Of the area, that a legend may cover. */
#define CORNER_MAX 0.5

/* Does the segment from (x0, y0) to (x1, y1) meet the rectangle?  Liang and Barsky's clipping. */
static bool
segment_meets (const PauliRect *r, double x0, double y0, double x1, double y1)
{
  double dx = x1 - x0, dy = y1 - y0;
  double p[4] = { -dx, dx, -dy, dy };
  double q[4] = { x0 - r->x, r->x + r->width - x0, y0 - r->y, r->y + r->height - y0 };
  double enter = 0, leave = 1;

  for (int i = 0; i < 4; i++) {
    if (p[i] == 0) {
      if (q[i] < 0)
        return false;
    } else if (p[i] < 0) {
      enter = MAX (enter, q[i] / p[i]);
    } else {
      leave = MIN (leave, q[i] / p[i]);
    }
  }
  return enter <= leave;
}

static bool
curve_meets (const PauliCurve *curve, const PauliFrame *frame, const PauliRect *rect)
{
  for (size_t i = 0; i + 1 < curve->n; i++) {
    double x0, y0, x1, y1;
    if (!isfinite (curve->y[i]) || !isfinite (curve->y[i + 1]))
      continue;
    pauli_frame_to_page (frame, curve->x[i], curve->y[i], &x0, &y0);
    pauli_frame_to_page (frame, curve->x[i + 1], curve->y[i + 1], &x1, &y1);
    if (isfinite (y0) && isfinite (y1) && segment_meets (rect, x0, y0, x1, y1))
      return true;
  }
  return false;
}

static bool
covers_something (const PauliLegend *legend, const PauliFrame *frame, const PauliRect *rect)
{
  const PauliPlot *plot = legend->plot;

  for (size_t i = 0; i < plot->n_curves; i++)
    if (!plot->curves[i].hidden && curve_meets (&plot->curves[i], frame, rect))
      return true;
  if (legend->grid && pauli_data_grid_meets (legend->grid, frame, rect))
    return true;
  if (!plot->has_marker)
    return false;

  double x, y;
  pauli_frame_to_page (frame, plot->marker_x, plot->marker_y, &x, &y);
  return segment_meets (rect, x, y, x, y);
}

bool
pauli_legend_is_seen (const PauliPlot *plot, const PauliCurve *curve)
{
  PauliFrame unit = { .area = { 0, 0, 1, 1 }, .x = plot->x, .y = plot->y };

  return curve_meets (curve, &unit, &unit.area);
}

/* A curve that leaves the picture altogether says so in the legend. */
static char *
label_of (const PauliCurve *curve, const PauliPlot *plot)
{
  if (pauli_legend_is_seen (plot, curve))
    return g_strdup (curve->label);
  return g_strdup_printf (_("%s (off scale)"), curve->label);
}

/* Takes the label, which is cut if the page has no room for it. */
static void
add_entry (PauliLegend *legend, PauliText *text, PauliLegendEntry entry)
{
  g_autofree char *label = entry.label;
  double height;

  entry.label = pauli_text_fit (text, label, legend->label_max);
  legend->is_cut = legend->is_cut || !g_str_equal (entry.label, label);
  pauli_text_measure (text, entry.label, &entry.width, &height);
  entry.width += (PAULI_LEGEND_SAMPLE + PAULI_LEGEND_SAMPLE_GAP) * legend->em;
  legend->row_height = MAX (legend->row_height, height);
  legend->entries[legend->n++] = entry;
}

PauliLegend
pauli_legend_new (const PauliPlot *plot, const PauliPage *page, PauliText *text)
{
  PauliLegend legend = { .plot = plot, .theme = page->theme, .em = page->text_size, .line_unit = pauli_line_unit (page),
                         .opaque = page->opaque };

  legend.row_height = ROW * legend.em;
  legend.label_max = page->width - 2 * (PAULI_PAGE_MARGIN + PAULI_LEGEND_PADDING) * legend.em -
                     (PAULI_LEGEND_SAMPLE + PAULI_LEGEND_SAMPLE_GAP) * legend.em;
  legend.grid = pauli_data_grid_new (plot);
  for (size_t i = 0; i < plot->n_curves; i++)
    if (plot->curves[i].label && !plot->curves[i].hidden)
      add_entry (&legend, text, (PauliLegendEntry){ .label = label_of (&plot->curves[i], plot), .curve = &plot->curves[i] });
  for (size_t i = 0; i < plot->n_data; i++)
    add_entry (&legend, text, (PauliLegendEntry){ .label = g_strdup (plot->data[i].label), .data = &plot->data[i] });
  if (plot->has_marker)
    add_entry (&legend, text, (PauliLegendEntry){ .label = g_strdup (plot->marker_label), .is_marker = true });
  if (plot->bands_label)
    add_entry (&legend, text, (PauliLegendEntry){ .label = g_strdup (plot->bands_label) });
  return legend;
}

void
pauli_legend_clear (PauliLegend *legend)
{
  for (size_t i = 0; i < legend->n; i++)
    g_free (legend->entries[i].label);
  legend->n = 0;
  g_clear_pointer (&legend->grid, g_free);
}

static size_t
rows_of (const PauliLegend *legend, size_t columns)
{
  return (legend->n + columns - 1) / columns;
}

/* Entries run down the columns; a column is as wide as its widest entry. */
static double
column_width (const PauliLegend *legend, size_t columns, size_t column)
{
  size_t rows = rows_of (legend, columns);
  double width = 0;

  for (size_t i = column * rows; i < MIN ((column + 1) * rows, legend->n); i++)
    width = MAX (width, legend->entries[i].width);
  return width;
}

static double
total_width (const PauliLegend *legend, size_t columns)
{
  double width = 2 * PAULI_LEGEND_PADDING * legend->em + (double) (columns - 1) * PAULI_LEGEND_COLUMN_GAP * legend->em;

  for (size_t column = 0; column < columns; column++)
    width += column_width (legend, columns, column);
  return width;
}

static size_t
columns_in (const PauliLegend *legend, double width)
{
  size_t columns = legend->n;

  while (columns > 1 && total_width (legend, columns) > width)
    columns--;
  return columns;
}

static double
total_height (const PauliLegend *legend, size_t columns)
{
  return (double) rows_of (legend, columns) * legend->row_height + 2 * PAULI_LEGEND_PADDING * legend->em;
}

/* Between four points of the map; at is in each direction from 0 to 1. */
static double
map_value (const PauliMap *map, double at_x, double at_y)
{
  double last = (double) (map->n - 1), x = CLAMP (at_x, 0, 1) * last, y = CLAMP (at_y, 0, 1) * last;
  size_t i = MIN ((size_t) x, map->n - 2), j = MIN ((size_t) y, map->n - 2);
  const double *left = &map->z[i * map->n + j], *right = left + map->n;
  double u = x - (double) i, v = y - (double) j;

  return (1 - u) * ((1 - v) * left[0] + v * left[1]) + u * ((1 - v) * right[0] + v * right[1]);
}

/* How far apart the values of a map are beneath a place: so many contours would be covered.  By its corners, which are the same for
 * coarse maps and for fine ones; 0 if there is no map. */
static double
covered_range (const PauliLegend *legend, const PauliFrame *frame, const PauliRect *rect)
{
  const PauliMap *map = legend->plot->map;
  const PauliRect *area = &frame->area;
  double min = INFINITY, max = -INFINITY;

  if (!map)
    return 0;
  for (int corner = 0; corner < 4; corner++) {
    double x = (rect->x + (corner & 1) * rect->width - area->x) / area->width;
    double y = 1 - (rect->y + (corner >> 1) * rect->height - area->y) / area->height;
    double z = map_value (map, x, y);
    min = MIN (min, z);
    max = MAX (max, z);
  }
  return max >= min ? max - min : INFINITY; /* NaN where a value is not known */
}

bool
pauli_legend_place_inside (const PauliLegend *legend, const PauliFrame *frame, PauliRect *place)
{
  /* Right before left, top before bottom before middle: the order is fixed so that the legend stays where it is while a
   * slider moves as long as it can. */
  static const double fractions[][2] = { { 1, 0 }, { 1, 1 }, { 0, 0 }, { 0, 1 }, { 1, 0.5 }, { 0.5, 1 }, { 0.5, 0 } };
  double inset = INSET * legend->em;
  double width = total_width (legend, 1), height = total_height (legend, 1);
  double free_x = frame->area.width - 2 * inset - width, free_y = frame->area.height - 2 * inset - height;

  if (free_x < 0 || free_y < 0)
    return false;
  double least = INFINITY;
  bool found = false;
  for (size_t i = 0; i < G_N_ELEMENTS (fractions) && least > 0; i++) {
    PauliRect tried = { frame->area.x + inset + fractions[i][0] * free_x, frame->area.y + inset + fractions[i][1] * free_y, width,
                        height };
    double covered = covered_range (legend, frame, &tried);
    if (covers_something (legend, frame, &tried) || (found && !(covered < least)))
      continue;
    *place = tried;
    least = covered;
    found = true;
  }
  return found;
}

bool
pauli_legend_place_in_corner (const PauliLegend *legend, PauliLegendPlace corner, const PauliFrame *frame, PauliRect *place)
{
  const PauliRect *area = &frame->area;
  bool right = corner == PAULI_LEGEND_TOP_RIGHT || corner == PAULI_LEGEND_BOTTOM_RIGHT;
  bool bottom = corner == PAULI_LEGEND_BOTTOM_RIGHT || corner == PAULI_LEGEND_BOTTOM_LEFT;
  double inset = INSET * legend->em, width = total_width (legend, 1), height = total_height (legend, 1);
  double free_x = area->width - 2 * inset - width, free_y = area->height - 2 * inset - height;

  *place = (PauliRect){ area->x + inset + right * free_x, area->y + inset + bottom * free_y, width, height };
  return free_x >= 0 && free_y >= 0 && width * height <= CORNER_MAX * area->width * area->height;
}

double
pauli_legend_height_above (const PauliLegend *legend, double width)
{
  return total_height (legend, columns_in (legend, width));
}

bool
pauli_legend_fits_above (const PauliLegend *legend, double width)
{
  return total_width (legend, columns_in (legend, width)) <= width;
}

/* One swatch of each level, strongest first. */
static void
draw_swatches (cairo_t *cr, const PauliLegend *legend, double x, double y)
{
  double width = PAULI_LEGEND_SAMPLE * legend->em / PAULI_N_BAND_LEVELS, height = 0.9 * legend->em;

  for (int level = 0; level < PAULI_N_BAND_LEVELS; level++) {
    pauli_set_color (cr, pauli_band_color (level, legend->theme));
    cairo_rectangle (cr, x + level * width, y - height / 2, width, height);
    cairo_fill (cr);
  }
  /* An outline: the legend may stand on a band. */
  cairo_rectangle (cr, x, y - height / 2, PAULI_LEGEND_SAMPLE * legend->em, height);
  pauli_set_color (cr, pauli_theme_colors (legend->theme)->ink);
  cairo_set_line_width (cr, OUTLINE_WIDTH * legend->line_unit);
  pauli_drawn_line (cr, OUTLINE_WIDTH * legend->line_unit);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
}

static void
draw_sample (const PauliLegend *legend, PauliText *text, const PauliLegendEntry *entry, double x, double y)
{
  cairo_t *cr = text->cr;
  double em = legend->em;

  cairo_save (cr);
  if (entry->curve) {
    pauli_line_apply (cr, entry->curve, legend->theme, em, legend->line_unit);
    cairo_move_to (cr, x, y);
    cairo_line_to (cr, x + PAULI_LEGEND_SAMPLE * em, y);
    cairo_stroke (cr);
  } else if (entry->data) {
    pauli_data_symbol (cr, entry->data->index, legend->theme, em, x + PAULI_LEGEND_SAMPLE * em / 2, y);
  } else if (entry->is_marker) {
    pauli_marker_draw (cr, legend->theme, em, x + PAULI_LEGEND_SAMPLE * em / 2, y);
  } else {
    draw_swatches (cr, legend, x, y);
  }
  cairo_restore (cr);
}

static void
draw_paper (cairo_t *cr, const PauliLegend *legend, const PauliRect *place)
{
  PauliColor paper = pauli_theme_colors (legend->theme)->paper;

  cairo_rectangle (cr, place->x, place->y, place->width, place->height);
  cairo_set_source_rgba (cr, paper.red, paper.green, paper.blue, legend->opaque ? 1 : PAULI_LEGEND_PAPER_ALPHA);
  cairo_fill (cr);
}

void
pauli_legend_draw (const PauliLegend *legend, PauliText *text, const PauliRect *place, bool covers)
{
  size_t columns = columns_in (legend, place->width), rows = rows_of (legend, columns);
  double em = legend->em, x = place->x + PAULI_LEGEND_PADDING * em;
  PauliColor ink = pauli_theme_colors (legend->theme)->ink;

  if (legend->is_cut)
    pauli_drawn_cut_label (text->cr);
  if (covers)
    draw_paper (text->cr, legend, place);
  for (size_t column = 0; column < columns; column++) {
    for (size_t i = column * rows; i < MIN ((column + 1) * rows, legend->n); i++) {
      double y = place->y + PAULI_LEGEND_PADDING * em + ((double) (i - column * rows) + 0.5) * legend->row_height;
      draw_sample (legend, text, &legend->entries[i], x, y);
      pauli_text_draw (text, legend->entries[i].label, x + (PAULI_LEGEND_SAMPLE + PAULI_LEGEND_SAMPLE_GAP) * em, y, 0, 0, ink);
    }
    x += column_width (legend, columns, column) + PAULI_LEGEND_COLUMN_GAP * em;
  }
}
