/* Text in a figure, laid out by Pango.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_TEXT_H
#define PAULI_TEXT_H

#include <pango/pangocairo.h>

#include "style.h"

/* One layout, reused for every piece of text of a figure. */
typedef struct {
  cairo_t *cr;
  PangoLayout *layout;
  double size; /* the em, in page units */
} PauliText;

PauliText pauli_text_new (cairo_t *cr, double size, PauliFamily family);
void pauli_text_clear (PauliText *text);

/* Width and height of markup on one line. */
void pauli_text_measure (PauliText *text, const char *markup, double *width, double *height);

/* The markup, or, if it is wider than that, what is left of it: without its last parts, which commas divide, else without its last
 * letters; then it ends with an ellipsis.  To be freed. */
char *pauli_text_fit (PauliText *text, const char *markup, double width);

/* With the point (x, y) at `align` (0 left, 0.5 middle, 1 right) of its width and the middle of its height; turned by
 * angle (radians, clockwise) about that point. */
void pauli_text_draw (PauliText *text, const char *markup, double x, double y, double align, double angle,
                      PauliColor color);

/* The same with the middle of its digits, scripts aside, at y, as tick labels stand: those with a script and those without on one line.
 * Not turned. */
void pauli_text_draw_number (PauliText *text, const char *markup, double x, double y, double align, PauliColor color);

/* The name of a family, as fontconfig has it.  The serif one is the Computer Modern of LaTeX, with the Greek letters it lacks there. */
const char *pauli_text_family (PauliFamily family);

/* Whether that is installed; else another font is taken in its place. */
bool pauli_text_family_installed (PauliFamily family);

#endif
