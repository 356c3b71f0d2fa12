/* How the axes of a plot are zoomed, moved and fitted: what becomes of them, without a widget.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_VIEW_AXES_H
#define PAULI_VIEW_AXES_H

#include "frame.h"

/* Where on a drawn page a point is: inside the axes, at the labels of one of them, or elsewhere. */
typedef enum { PAULI_PART_NONE, PAULI_PART_AREA, PAULI_PART_X_LABELS, PAULI_PART_Y_LABELS } PauliPart;
PauliPart pauli_view_part (const PauliFrame *frame, double page_x, double page_y);

/* Whether what happens there is for this axis: of both inside the axes, else of the one with the labels. */
bool pauli_part_has (PauliPart part, PauliDirection direction);

/* The position of a point of the page on an axis, 0 at its minimum and 1 at its maximum, beyond outside of the axes. */
double pauli_view_position (const PauliFrame *frame, PauliDirection direction, double page_x, double page_y);

/* Shows factor times as much as the axis does, > 0; the value at a position keeps its place. */
PauliAxisView pauli_view_zoomed (PauliPlotId plot, PauliDirection direction, const PauliAxis *axis, double position, double factor);

/* Moved by this part of its length, towards larger values for positive ones. */
PauliAxisView pauli_view_moved (PauliPlotId plot, PauliDirection direction, const PauliAxis *axis, double by);

/* From one position to another, in either order. */
PauliAxisView pauli_view_between (PauliPlotId plot, PauliDirection direction, const PauliAxis *axis, double a, double b);

/* Close around what is shown: x around the measured points, if there are any, else around the points of the curves; y around the points
 * of the curves on show and the measured ones with their errors, within those limits of x.  An axis stays as it is in views if there is
 * nothing to fit it to; both do on a map. */
void pauli_view_fit (const PauliPlot *plot, PauliAxisView views[PAULI_N_DIRECTIONS]);

#endif
