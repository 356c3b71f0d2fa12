/* The page a figure is drawn on, and where things are on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FRAME_H
#define PAULI_FRAME_H

#include "plot.h"

/* Lengths are in page units: pixels on a screen, points on a PDF, SVG or PS surface. */
typedef struct {
  double width, height;
  double text_size; /* height of the em, in page units */
  PauliTheme theme;
  PauliFamily family;
  double line_width; /* of the exact curve, in page units, the others in proportion; 0: as the text size asks */
  bool opaque;       /* nothing shines through, as EPS files cannot show it but as bitmaps */
} PauliPage;

/* What a plot has beside others on a sheet: so much at least around its area, so that areas in a column have their sides in line, and
 * those in a row their upper and lower edges; and a letter as (a) in the upper left corner, NULL for none. */
typedef struct {
  double left, right, above, below;
  const char *letter;
} PauliBeside;

typedef struct {
  double x, y, width, height; /* page units, y downwards */
} PauliRect;

/* Free along the edges of a page, in ems. */
#define PAULI_PAGE_MARGIN 0.6

/* Where things are on a drawn page. */
typedef struct {
  PauliRect area;   /* inside the axes */
  PauliRect legend; /* empty on a page too small for it and the plot */
  PauliAxis x, y;
} PauliFrame;

/* Page position of a point of the plot; finite x and y, positive on a logarithmic axis. */
void pauli_frame_to_page (const PauliFrame *frame, double x, double y, double *page_x, double *page_y);

/* The inverse, also for places outside the area. */
void pauli_frame_from_page (const PauliFrame *frame, double page_x, double page_y, double *x, double *y);

#endif
