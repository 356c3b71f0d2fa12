/* A plot drawn on a cairo context, through PLplot.  The same code draws for the screen and for files.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PLplot's state is global to the process: at most one thread may be inside these functions at a time. */
#ifndef PAULI_FIGURE_H
#define PAULI_FIGURE_H

#include <cairo.h>

#include "plot.h"

/* Lengths are in page units: pixels on a screen, points on a PDF, SVG or PS surface. */
typedef struct {
  double width, height;
  double text_size; /* height of the em, in page units */
  PauliTheme theme;
} PauliPage;

/* Smallest page in ems (text_size) a plot can be drawn on with its labels. */
#define PAULI_PAGE_MIN_WIDTH 14.0
#define PAULI_PAGE_MIN_HEIGHT 10.0

typedef struct {
  double x, y, width, height; /* page units, y downwards */
} PauliRect;

/* Where things are on a drawn page. */
typedef struct {
  PauliRect area;   /* inside the axes */
  PauliRect legend; /* empty on a page too small for it and the plot */
  PauliAxis x, y;
} PauliFrame;

#define PAULI_FIGURE_ERROR (pauli_figure_error_quark ())
GQuark pauli_figure_error_quark (void);
typedef enum {
  PAULI_FIGURE_ERROR_PAGE, /* page or text too small, too large, or not finite */
  PAULI_FIGURE_ERROR_AXIS, /* an axis whose limits are no range */
  PAULI_FIGURE_ERROR_CAIRO /* the surface is in an error state */
} PauliFigureErrorCode;

/* Fixes the font families PLplot draws with; to be called once, before any thread starts and before the first figure. */
void pauli_figure_init (void);

/* Draws plot at the origin of cr.  frame may be NULL. */
bool pauli_figure_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, PauliFrame *frame, GError **error);

/* The same on a new image surface of round(width scale) x round(height scale) pixels, with that device scale. */
cairo_surface_t *pauli_figure_image (const PauliPlot *plot, const PauliPage *page, double scale, PauliFrame *frame,
                                     GError **error);

/* Page position of a point of the plot; finite x and y, positive on a logarithmic axis. */
void pauli_frame_to_page (const PauliFrame *frame, double x, double y, double *page_x, double *page_y);

#endif
