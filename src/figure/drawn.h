/* What was drawn on a context, for those who check it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DRAWN_H
#define PAULI_DRAWN_H

#include <pango/pangocairo.h>
#include <stdbool.h>

/* Lengths are in page units; INFINITY where there is none.  Sizes of text are those of its em. */
typedef struct {
  double text_size;   /* the smallest, scripts aside */
  double script_size; /* of the smallest sub- or superscript */
  double line_width;  /* of the thinnest line */
  bool label_cut;     /* an entry of a legend has lost its end */
} PauliDrawn;

/* From now on all that figures draw on cr is added up in *drawn, which starts with nothing. */
void pauli_drawn_watch (cairo_t *cr, PauliDrawn *drawn);

/* For those who draw: each does nothing unless someone watches. */
void pauli_drawn_line (cairo_t *cr, double width);
void pauli_drawn_text (cairo_t *cr, PangoLayout *layout, double size);
void pauli_drawn_cut_label (cairo_t *cr);

#endif
