/* Where things are on a page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "frame.h"

void
pauli_frame_to_page (const PauliFrame *frame, double x, double y, double *page_x, double *page_y)
{
  const PauliRect *area = &frame->area;

  *page_x = area->x + pauli_axis_position (frame->x.log, frame->x.min, frame->x.max, x) * area->width;
  *page_y = area->y + (1 - pauli_axis_position (frame->y.log, frame->y.min, frame->y.max, y)) * area->height;
}

void
pauli_frame_from_page (const PauliFrame *frame, double page_x, double page_y, double *x, double *y)
{
  const PauliRect *area = &frame->area;

  *x = pauli_axis_value (frame->x.log, frame->x.min, frame->x.max, (page_x - area->x) / area->width);
  *y = pauli_axis_value (frame->y.log, frame->y.min, frame->y.max, 1 - (page_y - area->y) / area->height);
}
