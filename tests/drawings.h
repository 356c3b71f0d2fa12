/* Plots drawn on images, for the tests of figures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DRAWINGS_H
#define DRAWINGS_H

#include "figure.h"
#include "pixels.h"
#include "plots.h"

/* What users know a curve by, in light and dark, and whether it is dashed; bands by level; the paper, text and frame, the
 * marker, messages. */
extern const guint32 drawing_colors[PAULI_N_CURVES][2];
extern const guint32 drawing_bands[PAULI_N_BAND_LEVELS][2];
extern const guint32 drawing_papers[2], drawing_inks[2], drawing_markers[2], drawing_warnings[2];
bool drawing_is_dashed (PauliCurveId id);

typedef struct {
  PauliPlot *plot;
  PauliPage page;
  PauliFrame frame;
  cairo_surface_t *image;
  Pixels pixels;
  guint32 paper;
  guint32 *backgrounds; /* by pixel column, inside the axes */
} Drawing;

/* plot and page are given; the rest is filled in. */
void drawing_draw (Drawing *drawing, double scale);
void drawing_clear (Drawing *drawing);

/* What is beneath curves at a pixel: the paper or the narrowest band; at the end of a band, which may be inside of a pixel,
 * DRAWING_UNSURE. */
#define DRAWING_UNSURE 0xff000000
guint32 drawing_background (const Drawing *drawing, int column, int row);

/* The same at a place in page units, with `reach` pixels to the sides. */
guint32 drawing_background_at (const Drawing *drawing, double x, double y, int reach);

/* The plot for one of sixteen sets of parameters: in the first eight only the paper's curves are shown, in the others
 * everything. */
#define DRAWING_SETS 16
PauliPlot *drawing_plot (size_t which, PauliPlotId id);

/* A plot of up to three straight lines from 0 to 1 with these heights at the ends. */
PauliPlot *drawing_lines (size_t n, const double ends[][2]);

/* The pixels of a plot on a page of 500 x 325. */
GBytes *drawing_bytes (size_t which, PauliPlotId id, PauliTheme theme);

typedef void (*DrawingCheck) (const Drawing *drawing);

/* A plot in both themes, with one and two pixels for a page unit, and with two of the sets each, on one page or on pages of
 * several sizes. */
void drawings_of_page (PauliPlotId id, const PauliPage *page, size_t which, DrawingCheck check);
void drawings_of_plot (PauliPlotId id, DrawingCheck check);

PauliRect rect_inset (PauliRect rect, double by);
bool rect_contains (const PauliRect *rect, double x, double y);

/* Page height of a curve at page_x; false if it has none. */
bool drawing_path_at (const Drawing *drawing, const PauliCurve *curve, double page_x, double *page_y);

/* Whether there is ink within about 2 pixels above and below, and `reach` to the sides. */
bool drawing_has_ink (const Drawing *drawing, double x, double y, double reach);

/* How many pixels of a rectangle have at least that share of color on what is beneath; the sum of all shares unless it is NULL. */
int drawing_count (const Drawing *drawing, PauliRect rect, guint32 color, double share, double *sum);

#endif
