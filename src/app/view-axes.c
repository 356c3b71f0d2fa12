/* How the axes of a plot are zoomed, moved and fitted.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-axes.h"

#include <math.h>

/* Beyond what is fitted, in parts of the axis: a line on the frame could not be seen. */
#define MARGIN 0.02

PauliPart
pauli_view_part (const PauliFrame *frame, double page_x, double page_y)
{
  const PauliRect *area = &frame->area;
  bool across = page_x >= area->x && page_x <= area->x + area->width;
  bool down = page_y >= area->y && page_y <= area->y + area->height;

  if (across && down)
    return PAULI_PART_AREA;
  if (across && page_y > area->y)
    return PAULI_PART_X_LABELS;
  return down && page_x < area->x ? PAULI_PART_Y_LABELS : PAULI_PART_NONE;
}

bool
pauli_part_has (PauliPart part, PauliDirection direction)
{
  return part == PAULI_PART_AREA || part == (direction == PAULI_X ? PAULI_PART_X_LABELS : PAULI_PART_Y_LABELS);
}

double
pauli_view_position (const PauliFrame *frame, PauliDirection direction, double page_x, double page_y)
{
  const PauliRect *area = &frame->area;

  return direction == PAULI_X ? (page_x - area->x) / area->width : 1 - (page_y - area->y) / area->height;
}

PauliAxisView
pauli_view_zoomed (PauliPlotId plot, PauliDirection direction, const PauliAxis *axis, double position, double factor)
{
  return pauli_axis_part (plot, direction, axis->log, axis->min, axis->max, position - factor * position,
                          position + factor * (1 - position));
}

PauliAxisView
pauli_view_moved (PauliPlotId plot, PauliDirection direction, const PauliAxis *axis, double by)
{
  return pauli_axis_part (plot, direction, axis->log, axis->min, axis->max, by, 1 + by);
}

PauliAxisView
pauli_view_between (PauliPlotId plot, PauliDirection direction, const PauliAxis *axis, double a, double b)
{
  return pauli_axis_part (plot, direction, axis->log, axis->min, axis->max, fmin (a, b), fmax (a, b));
}

/* ---- Axes to data --------------------------------------------------------------------------------------------------- */

typedef struct {
  bool log;
  double min, max; /* min > max: of nothing */
} Extent;

static void
extend (Extent *extent, double value)
{
  if (!isfinite (value) || (extent->log && value <= 0))
    return;
  extent->min = fmin (extent->min, value);
  extent->max = fmax (extent->max, value);
}

static Extent
extent_of_x (const PauliPlot *plot)
{
  Extent extent = { plot->x.log, INFINITY, -INFINITY };

  for (size_t k = 0; k < plot->n_data; k++)
    for (size_t i = 0; i < plot->data[k].n; i++)
      extend (&extent, plot->data[k].x[i]);
  if (extent.min <= extent.max)
    return extent;
  for (size_t k = 0; k < plot->n_curves; k++)
    for (size_t i = 0; i < plot->curves[k].n && !plot->curves[k].hidden; i++)
      if (isfinite (plot->curves[k].y[i]))
        extend (&extent, plot->curves[k].x[i]);
  return extent;
}

static Extent
extent_of_y (const PauliPlot *plot, const Extent *x)
{
  Extent extent = { plot->y.log, INFINITY, -INFINITY };

  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    for (size_t i = 0; i < curve->n && !curve->hidden; i++)
      if ((curve->x[i] >= x->min && curve->x[i] <= x->max) || curve->n == 2) /* two points: a constant */
        extend (&extent, curve->y[i]);
  }
  for (size_t k = 0; k < plot->n_data; k++)
    for (size_t i = 0; i < plot->data[k].n; i++) {
      double yerr = plot->data[k].yerr ? plot->data[k].yerr[i] : 0;
      if (plot->data[k].x[i] < x->min || plot->data[k].x[i] > x->max)
        continue;
      extend (&extent, plot->data[k].y[i] - yerr);
      extend (&extent, plot->data[k].y[i] + yerr);
    }
  return extent;
}

/* What has no size gets some: a tenth of its value around it. */
static PauliAxisView
around (PauliPlotId plot, PauliDirection direction, Extent extent, double margin)
{
  double size = fmax (fabs (extent.min), fabs (extent.max));

  if (extent.max - extent.min <= 1e-9 * size) {
    extent.min -= 0.05 * size;
    extent.max += 0.05 * size;
  }
  PauliAxisView wanted = { extent.log, true, pauli_axis_value (extent.log, extent.min, extent.max, -margin),
                           pauli_axis_value (extent.log, extent.min, extent.max, 1 + margin) };
  return pauli_axis_nearest (plot, direction, wanted);
}

void
pauli_view_fit (const PauliPlot *plot, PauliAxisView views[PAULI_N_DIRECTIONS])
{
  if (plot->id == PAULI_PLOT_MAP)
    return;
  Extent x = extent_of_x (plot);
  if (!(x.min <= x.max))
    return;
  Extent y = extent_of_y (plot, &x);

  /* Curves fill the axis: there is nothing beyond their ends to keep off. */
  views[PAULI_X] = around (plot->id, PAULI_X, x, plot->n_data > 0 ? MARGIN : 0);
  if (y.min < y.max || (y.min == y.max && y.min != 0))
    views[PAULI_Y] = around (plot->id, PAULI_Y, y, MARGIN);
}
