/* Several plots on one picture, as they stand on the screen.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Threads draw as figure.h says: one at a time, waiting for each other. */
#ifndef PAULI_SHEET_H
#define PAULI_SHEET_H

#include "figure.h"

/* Page units are pixels of a PNG at scale 1, and points of an SVG. */
typedef struct {
  double width, height, text_size;
  PauliTheme theme;
  PauliFamily family;
  double line_width; /* as of a PauliPage */
  bool opaque;       /* as of a PauliPage */
  bool letters;      /* (a), (b), ... above the plots, if there are several */
  size_t n;
  const PauliPlot *plots[PAULI_N_PLOTS];
  PauliRect places[PAULI_N_PLOTS]; /* inside the sheet, and apart from each other */
} PauliSheet;

/* Draws it at the origin of cr: paper, and each plot in its place. frames, of n, may be NULL; they are as if each plot had a
 * page of its own. Fails if a plot does, or has its place outside the sheet. */
bool pauli_sheet_draw (cairo_t *cr, const PauliSheet *sheet, PauliFrame *frames, GError **error);

/* Whether an image of it may be so large; else PAULI_FIGURE_ERROR_PAGE with the number of its pixels. */
bool pauli_sheet_check_size (const PauliSheet *sheet, double scale, GError **error);

/* On a new opaque image of round(width scale) x round(height scale) pixels, with that device scale; NULL on errors. */
cairo_surface_t *pauli_sheet_image (const PauliSheet *sheet, double scale, GError **error);

/* The contents of a file: of a PNG of round(width scale) x round(height scale) pixels; of the others of width x height points, the text in
 * them as text but in SVG, where it is outlines. NULL on errors. */
GBytes *pauli_sheet_png (const PauliSheet *sheet, double scale, GError **error);
GBytes *pauli_sheet_svg (const PauliSheet *sheet, GError **error);
GBytes *pauli_sheet_pdf (const PauliSheet *sheet, GError **error);
GBytes *pauli_sheet_eps (const PauliSheet *sheet, GError **error);

#endif
