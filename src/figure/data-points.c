/* Measured points: symbols with error bars.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-points.h"

#include "drawn.h"

#include <math.h>
#include <stdlib.h>

/* In ems. */
#define SPOT (2 * PAULI_DATA_RADIUS / 3)
#define BAR_WIDTH PAULI_DATA_BAR_WIDTH
#define CAP_WIDTH 0.5

/* More spots than this are not drawn one by one. */
#define SPOTS_MANY 1500

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) &255) / 255.0 }

/* The first five hues after Paul Tol's muted scheme, lightened on dark paper. */
static const struct {
  PauliDataShape shape;
  bool open;
  PauliColor color[2]; /* by theme */
} symbols[PAULI_DATA_MAX] = {
  { PAULI_DATA_CIRCLE, false, { RGB (0x332288), RGB (0xb0a8ff) } },   { PAULI_DATA_SQUARE, false, { RGB (0x882255), RGB (0xff9cc4) } },
  { PAULI_DATA_TRIANGLE, false, { RGB (0x117733), RGB (0x7fd99a) } }, { PAULI_DATA_DIAMOND, false, { RGB (0x7a6200), RGB (0xe3d26b) } },
  { PAULI_DATA_CIRCLE, true, { RGB (0x1b6f7e), RGB (0x7ad7e6) } },    { PAULI_DATA_SQUARE, true, { RGB (0x555555), RGB (0xcccccc) } },
};

PauliColor
pauli_data_color (int index, PauliTheme theme)
{
  return symbols[index % PAULI_DATA_MAX].color[theme];
}

PauliDataShape
pauli_data_shape (int index, bool *open)
{
  *open = symbols[index % PAULI_DATA_MAX].open;
  return symbols[index % PAULI_DATA_MAX].shape;
}

/* A polygon of about the same area for each shape; a circle has 24 corners, or 8 where there are too many symbols to see the
 * difference. */
static void
add_shape (cairo_t *cr, PauliDataShape shape, bool coarse, double x, double y, double radius)
{
  static const struct {
    int corners;
    double scale, turn; /* of a turn */
  } polygons[] = {
    [PAULI_DATA_CIRCLE] = { 24, 1, 0 }, [PAULI_DATA_SQUARE] = { 4, 1.25, 0.125 }, [PAULI_DATA_TRIANGLE] = { 3, 1.4, -0.25 }, [PAULI_DATA_DIAMOND] = { 4, 1.3, 0 }
  };
  int corners = coarse && shape == PAULI_DATA_CIRCLE ? 8 : polygons[shape].corners;

  for (int i = 0; i < corners; i++) {
    double angle = 2 * G_PI * (polygons[shape].turn + (double) i / corners), r = radius * polygons[shape].scale;
    cairo_line_to (cr, x + r * cos (angle), y + r * sin (angle));
  }
  cairo_close_path (cr);
}

static void
draw_symbol (cairo_t *cr, int index, PauliTheme theme, bool coarse, double em, double x, double y)
{
  PauliDataShape shape = symbols[index % PAULI_DATA_MAX].shape;

  cairo_new_path (cr);
  add_shape (cr, shape, coarse, x, y, PAULI_DATA_RADIUS * em);
  pauli_set_color (cr, pauli_data_color (index, theme));
  cairo_fill (cr);
  if (!symbols[index % PAULI_DATA_MAX].open)
    return;
  add_shape (cr, shape, coarse, x, y, 0.6 * PAULI_DATA_RADIUS * em);
  pauli_set_color (cr, pauli_theme_colors (theme)->paper);
  cairo_fill (cr);
}

void
pauli_data_symbol (cairo_t *cr, int index, PauliTheme theme, double em, double x, double y)
{
  draw_symbol (cr, index, theme, false, em, x, y);
}

/* ---- Spots ----------------------------------------------------------------------------------------------------- */

typedef struct {
  int column, row;
  double x, y;      /* of the first point there; page units */
  double low, high; /* ends of the bar, low <= y <= high, as they would be without a frame; no bar if they are equal */
} Spot;

typedef struct {
  GArray *spots; /* Spot */
  int columns, rows;
  gint32 *at; /* by cell: the index of its spot + 1; 0 without one */
} Spots;

/* Fraction of an axis; NaN if it is not on it. */
static double
fraction_of (const PauliAxis *axis, double value)
{
  if (!(value >= axis->min && value <= axis->max))
    return NAN;
  return pauli_axis_position (axis->log, axis->min, axis->max, value);
}

/* That of an end of a bar, which may be anywhere: below zero there is no end on a logarithmic axis. */
static double
end_fraction (const PauliAxis *axis, double value)
{
  return axis->log && value <= 0 ? -INFINITY : pauli_axis_position (axis->log, axis->min, axis->max, value);
}

/* The ends of the bar of a point, as fractions of the y axis. */
static void
ends_of (const PauliPlotData *data, size_t i, const PauliAxis *axis, double v, double *bottom, double *top)
{
  double yerr = data->yerr ? data->yerr[i] : 0;

  *bottom = *top = v;
  if (yerr > 0) {
    *bottom = MIN (v, end_fraction (axis, data->y[i] - yerr));
    *top = MAX (v, end_fraction (axis, data->y[i] + yerr));
  }
}

static void
add_point (Spots *spots, const PauliFrame *frame, double cell, double u, double v, double bottom, double top)
{
  const PauliRect *area = &frame->area;
  Spot spot = { 0, 0, area->x + u * area->width, area->y + (1 - v) * area->height, area->y + (1 - top) * area->height,
                area->y + (1 - bottom) * area->height };

  spot.column = (int) (u * area->width / cell);
  spot.row = (int) ((1 - v) * area->height / cell);
  gint32 *at = &spots->at[spot.column * spots->rows + spot.row];
  if (*at == 0) {
    g_array_append_val (spots->spots, spot);
    *at = (gint32) spots->spots->len;
    return;
  }
  Spot *known = &g_array_index (spots->spots, Spot, *at - 1);
  known->low = MIN (known->low, spot.low);
  known->high = MAX (known->high, spot.high);
}

static Spots
spots_of (const PauliPlotData *data, const PauliPage *page, const PauliFrame *frame)
{
  double cell = SPOT * page->text_size;
  Spots spots = { g_array_new (FALSE, FALSE, sizeof (Spot)), (int) (frame->area.width / cell) + 1,
                  (int) (frame->area.height / cell) + 1, NULL };

  spots.at = g_new0 (gint32, spots.columns * spots.rows);
  for (size_t i = 0; i < data->n; i++) {
    double u = fraction_of (&frame->x, data->x[i]), v = fraction_of (&frame->y, data->y[i]), bottom, top;
    if (isnan (u) || isnan (v))
      continue;
    ends_of (data, i, &frame->y, v, &bottom, &top);
    add_point (&spots, frame, cell, u, v, bottom, top);
  }
  return spots;
}

/* ---- Bars ------------------------------------------------------------------------------------------------------ */

static void
fill_rectangle (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_bar (cairo_t *cr, const Spot *spot, const PauliRect *area, const PauliPage *page)
{
  double top = MAX (spot->low, area->y), bottom = MIN (spot->high, area->y + area->height);
  double line = BAR_WIDTH * pauli_line_unit (page), cap = CAP_WIDTH * page->text_size;

  if (!(bottom > top))
    return;
  pauli_drawn_line (cr, line);
  fill_rectangle (cr, spot->x - line / 2, top, line, bottom - top);
  if (spot->low >= area->y)
    fill_rectangle (cr, spot->x - cap / 2, top - line / 2, cap, line);
  if (spot->high <= area->y + area->height)
    fill_rectangle (cr, spot->x - cap / 2, bottom - line / 2, cap, line);
}

static int
compare_bars (const void *a, const void *b)
{
  const Spot *s = a, *t = b;

  if (s->column != t->column)
    return s->column < t->column ? -1 : 1;
  return s->low < t->low ? -1 : s->low > t->low;
}

/* Bars of a column that overlap as one. */
static void
draw_merged_bars (cairo_t *cr, const Spots *spots, const PauliRect *area, const PauliPage *page)
{
  g_autofree Spot *bars = g_memdup2 (spots->spots->data, spots->spots->len * sizeof (Spot));
  guint n = spots->spots->len;

  qsort (bars, n, sizeof *bars, compare_bars);
  for (guint i = 0; i < n;) {
    Spot bar = bars[i++];
    while (i < n && bars[i].column == bar.column && bars[i].low <= bar.high) {
      bar.high = MAX (bar.high, bars[i].high);
      i++;
    }
    draw_bar (cr, &bar, area, page);
  }
}

/* ---- Drawing --------------------------------------------------------------------------------------------------- */

/* Whether the square of three cells around a spot, which is what its symbol covers, is covered by others; if not, it is now. */
static bool
is_covered (const Spots *spots, guint8 *covered, const Spot *spot)
{
  bool all = true;

  for (int column = MAX (spot->column - 1, 0); column <= MIN (spot->column + 1, spots->columns - 1); column++)
    for (int row = MAX (spot->row - 1, 0); row <= MIN (spot->row + 1, spots->rows - 1); row++)
      all = all && covered[column * spots->rows + row];
  if (all)
    return true;
  for (int column = MAX (spot->column - 1, 0); column <= MIN (spot->column + 1, spots->columns - 1); column++)
    for (int row = MAX (spot->row - 1, 0); row <= MIN (spot->row + 1, spots->rows - 1); row++)
      if (column == spot->column || row == spot->row) /* a symbol is round, and leaves the corners */
        covered[column * spots->rows + row] = 1;
  return false;
}

static void
draw_set (cairo_t *cr, const PauliPlotData *data, const PauliPage *page, const PauliFrame *frame)
{
  Spots spots = spots_of (data, page, frame);
  bool many = spots.spots->len > SPOTS_MANY;
  g_autofree guint8 *covered = g_new0 (guint8, spots.columns * spots.rows);

  pauli_set_color (cr, pauli_data_color (data->index, page->theme));
  if (many)
    draw_merged_bars (cr, &spots, &frame->area, page);
  for (guint i = 0; !many && i < spots.spots->len; i++)
    draw_bar (cr, &g_array_index (spots.spots, Spot, i), &frame->area, page);
  for (guint i = 0; i < spots.spots->len; i++) {
    const Spot *spot = &g_array_index (spots.spots, Spot, i);
    if (!many || !is_covered (&spots, covered, spot))
      draw_symbol (cr, data->index, page->theme, many, page->text_size, spot->x, spot->y);
  }
  g_array_unref (spots.spots);
  g_free (spots.at);
}

void
pauli_data_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliFrame *frame)
{
  cairo_save (cr);
  for (size_t k = 0; k < plot->n_data; k++)
    draw_set (cr, &plot->data[k], page, frame);
  cairo_restore (cr);
}

/* ---- Grid ------------------------------------------------------------------------------------------------------ */

static int
cell_of (double fraction)
{
  return (int) (CLAMP (fraction, 0, 1) * (PAULI_DATA_GRID - 1e-6));
}

PauliDataGrid *
pauli_data_grid_new (const PauliPlot *plot)
{
  PauliDataGrid *grid = plot->n_data > 0 ? g_new0 (PauliDataGrid, 1) : NULL;

  for (size_t k = 0; k < plot->n_data; k++)
    for (size_t i = 0; i < plot->data[k].n; i++) {
      const PauliPlotData *data = &plot->data[k];
      double u = fraction_of (&plot->x, data->x[i]), v = fraction_of (&plot->y, data->y[i]), bottom, top;
      if (isnan (u) || isnan (v))
        continue;
      ends_of (data, i, &plot->y, v, &bottom, &top);
      for (int row = cell_of (1 - top); row <= cell_of (1 - bottom); row++)
        grid->taken[cell_of (u)][row] = 1;
    }
  return grid;
}

bool
pauli_data_grid_meets (const PauliDataGrid *grid, const PauliFrame *frame, const PauliRect *rect)
{
  const PauliRect *area = &frame->area;
  int left = cell_of ((rect->x - area->x) / area->width), right = cell_of ((rect->x + rect->width - area->x) / area->width);
  int top = cell_of ((rect->y - area->y) / area->height), bottom = cell_of ((rect->y + rect->height - area->y) / area->height);

  for (int column = left; column <= right; column++)
    for (int row = top; row <= bottom; row++)
      if (grid->taken[column][row])
        return true;
  return false;
}
