/* The part of a figure that PLplot draws: frame, ticks and curves.  The only file that calls PLplot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CANVAS_H
#define PAULI_CANVAS_H

#include <cairo.h>

#include "layout.h"

/* Whether PLplot has the device that canvases are drawn by; without it PLplot would ask on standard input for another.  It finds its
 * devices by a temporary file, for which there may be no room. */
bool pauli_canvas_ready (void);

/* Draws everything inside and along the area on a page at the origin of cr. */
void pauli_canvas_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliLayout *layout);

#endif
