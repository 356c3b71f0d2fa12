/* Where things are on a page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "frame.h"

#include <math.h>

/* 0 at the axis' minimum, 1 at its maximum. */
static double
fraction (const PauliAxis *axis, double value)
{
  if (axis->log)
    return log (value / axis->min) / log (axis->max / axis->min);
  return (value - axis->min) / (axis->max - axis->min);
}

void
pauli_frame_to_page (const PauliFrame *frame, double x, double y, double *page_x, double *page_y)
{
  *page_x = frame->area.x + fraction (&frame->x, x) * frame->area.width;
  *page_y = frame->area.y + (1 - fraction (&frame->y, y)) * frame->area.height;
}
