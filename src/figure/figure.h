/* A plot drawn on a cairo context, through PLplot.  The same code draws for the screen and for files.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PLplot's state is global to the process: threads, such as those of several windows, draw one at a time and wait for each other. */
#ifndef PAULI_FIGURE_H
#define PAULI_FIGURE_H

#include <cairo.h>

#include "frame.h"

/* Smallest page in ems (text_size) a plot can be drawn on with its labels. */
#define PAULI_PAGE_MIN_WIDTH 14.0
#define PAULI_PAGE_MIN_HEIGHT 10.0

/* Of an image: pixels for a page unit, and pixels in width or height, where cairo's surfaces end. */
#define PAULI_SCALE_MIN 0.1
#define PAULI_PIXELS_MAX 32000.0

#define PAULI_FIGURE_ERROR (pauli_figure_error_quark ())
GQuark pauli_figure_error_quark (void);
typedef enum {
  PAULI_FIGURE_ERROR_PAGE, /* page or text too small, too large, or not finite */
  PAULI_FIGURE_ERROR_AXIS, /* an axis whose limits are no range */
  PAULI_FIGURE_ERROR_CAIRO, /* the surface is in an error state */
  PAULI_FIGURE_ERROR_DEVICE /* PLplot's cairo driver is not there, or there is no room for temporary files */
} PauliFigureErrorCode;

/* Draws plot at the origin of cr.  frame may be NULL. */
bool pauli_figure_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, PauliFrame *frame, GError **error);

/* The same of a plot on a sheet, at the origin of its place; and without drawing, only where things would be. */
bool pauli_figure_draw_beside (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside, PauliFrame *frame,
                               GError **error);
bool pauli_figure_lay_out (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside, PauliFrame *frame,
                           GError **error);

/* The same on a new image surface of round(width scale) x round(height scale) pixels, with that device scale. */
cairo_surface_t *pauli_figure_image (const PauliPlot *plot, const PauliPage *page, double scale, PauliFrame *frame,
                                     GError **error);

#endif
