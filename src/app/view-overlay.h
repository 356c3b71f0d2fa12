/* What is drawn over the picture of a plot: the cursor with its text, and the rectangle of a zoom.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_VIEW_OVERLAY_H
#define PAULI_VIEW_OVERLAY_H

#include <gtk/gtk.h>

#include "frame.h"
#include "style.h"

/* Where a box of this size goes: beside the point (x, y), within the page, not over the point, and, if has_pointer, not over the
 * pointer, nor where its arrow is drawn.  On a page too small for all that, within the page as far as it goes. */
PauliRect pauli_overlay_place (double width, double height, double page_width, double page_height, double x, double y, bool has_pointer,
                               double pointer_x, double pointer_y);

typedef struct {
  const PauliFrame *frame;
  PauliTheme theme;
  bool on_page;      /* whether the cursor has a place: then lines and a dot there */
  double x, y;
  PauliColor color;  /* of the dot and of the box' edge */
  const char *markup;
  bool has_pointer;
  double pointer_x, pointer_y;
} PauliOverlayCursor;

/* Returns where the box went. */
PauliRect pauli_overlay_draw_cursor (GtkWidget *widget, cairo_t *cr, const PauliOverlayCursor *cursor);

/* In the accent colour of the desktop. */
void pauli_overlay_draw_band (GtkWidget *widget, cairo_t *cr, const PauliRect *band);

#endif
