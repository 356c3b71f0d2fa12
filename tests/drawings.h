/* Plots drawn on images, for the tests of figures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DRAWINGS_H
#define DRAWINGS_H

#include "figure.h"
#include "pixels.h"

/* What users know a curve by, in light and dark; the paper, text and frame, the marker, messages. */
extern const guint32 drawing_colors[PAULI_N_CURVES][2];
extern const guint32 drawing_papers[2], drawing_inks[2], drawing_markers[2], drawing_warnings[2];

typedef struct {
  PauliPlot *plot;
  PauliPage page;
  PauliFrame frame;
  cairo_surface_t *image;
  Pixels pixels;
  guint32 paper;
} Drawing;

/* plot and page are given; the rest is filled in. */
void drawing_draw (Drawing *drawing, double scale);
void drawing_clear (Drawing *drawing);

/* The plot of a panel for one of eight sets of parameters. */
PauliPlot *drawing_plot (size_t which, PauliPanel panel);

/* A plot of up to three straight lines from 0 to 1 with these heights at the ends. */
PauliPlot *drawing_lines (size_t n, const double ends[][2]);

/* The pixels of a panel on a page of 500 x 325. */
GBytes *drawing_bytes (size_t which, PauliPanel panel, PauliTheme theme);

typedef void (*DrawingCheck) (const Drawing *drawing);

/* All panels in both themes, with one and two pixels for a page unit, on one page or on pages of several sizes. */
void drawings_of_page (const PauliPage *page, size_t which, DrawingCheck check);
void for_each_drawing (DrawingCheck check);

PauliRect rect_inset (PauliRect rect, double by);
bool rect_contains (const PauliRect *rect, double x, double y);

/* Page height of a curve at page_x; false if it has none. */
bool drawing_path_at (const Drawing *drawing, const PauliCurve *curve, double page_x, double *page_y);

/* Whether there is ink within about 2 pixels above and below, and `reach` to the sides. */
bool drawing_has_ink (const Drawing *drawing, double x, double y, double reach);

#endif
