/* The legend of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_LEGEND_H
#define PAULI_LEGEND_H

#include "data-points.h"
#include "frame.h"
#include "text.h"

/* An entry stands for a curve with a label, for measured data, for the marker, or for the bands. */
typedef struct {
  char *label;               /* Pango markup, owned */
  double width;              /* with the sample */
  const PauliCurve *curve;   /* NULL for the others */
  const PauliPlotData *data; /* NULL for the others */
  bool is_marker;
} PauliLegendEntry;

/* Around the entries; of a sample, from it to its label, and from there to the next column.  In ems. */
#define PAULI_LEGEND_PADDING 0.3
#define PAULI_LEGEND_SAMPLE 2.4
#define PAULI_LEGEND_SAMPLE_GAP 0.5
#define PAULI_LEGEND_COLUMN_GAP 1.0

#define PAULI_LEGEND_MAX (PAULI_MAX_CURVES + PAULI_DATA_MAX + 2)

typedef struct {
  const PauliPlot *plot;
  PauliTheme theme;
  size_t n;
  PauliLegendEntry entries[PAULI_LEGEND_MAX];
  double em;
  double line_unit; /* see pauli_line_unit() */
  bool opaque;      /* its paper */
  double row_height;
  double label_max; /* width of a label in one column on the page */
  bool is_cut;      /* a label was longer */
  PauliDataGrid *grid; /* owned; NULL without data */
} PauliLegend;

PauliLegend pauli_legend_new (const PauliPlot *plot, const PauliPage *page, PauliText *text);
void pauli_legend_clear (PauliLegend *legend);

/* Whether a part of the curve is inside the axes of its plot. */
bool pauli_legend_is_seen (const PauliPlot *plot, const PauliCurve *curve);

/* The first of a fixed list of places inside the frame's area where one column covers no curve, point or marker, or of a map the one
 * where it covers fewest contours; false if there is none. */
bool pauli_legend_place_inside (const PauliLegend *legend, const PauliFrame *frame, PauliRect *place);

/* One column in a corner, whatever it covers; false if that is more than half of the area. */
bool pauli_legend_place_in_corner (const PauliLegend *legend, PauliLegendPlace corner, const PauliFrame *frame,
                                   PauliRect *place);

/* Height of the legend in as many columns as fit into width, to stand above the frame; and whether at least one fits. */
double pauli_legend_height_above (const PauliLegend *legend, double width);
bool pauli_legend_fits_above (const PauliLegend *legend, double width);

/* Opacity of the paper of a legend that covers something. */
#define PAULI_LEGEND_PAPER_ALPHA 0.85

/* Draws it in place, in as many columns as fit; on paper that lets little of what it covers shine through, if it covers
 * something. */
void pauli_legend_draw (const PauliLegend *legend, PauliText *text, const PauliRect *place, bool covers);

#endif
