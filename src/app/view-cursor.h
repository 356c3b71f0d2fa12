/* The cursor of a plot: a place on a curve, a measured point, or a place on the map; where it is and how it moves, without a widget.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_VIEW_CURSOR_H
#define PAULI_VIEW_CURSOR_H

#include "frame.h"

typedef enum { PAULI_ON_CURVE, PAULI_ON_DATA, PAULI_ON_MAP } PauliCursorKind;

/* By what a curve is and not by its index, so that the cursor stays on it when others come and go; pins and data sets by their place in
 * the scene. */
typedef struct {
  PauliCursorKind kind;
  PauliCurveId id; /* on a curve, */
  int pin;         /* and its pin or -1, */
  int nth;         /* of the curves of this id and pin; */
  int index;       /* on data: of the data set in the scene, */
  size_t point;    /* and the point in it; */
  double x;        /* where, in the unit of the axis; a short decimal number, so that what is read is where it is */
  double y;        /* on the map only */
} PauliCursor;

/* The place nearest to a point of the page, of what is to be seen within the axes; on the map, the point itself.  False if there is
 * none. */
bool pauli_cursor_nearest (const PauliPlot *plot, const PauliFrame *frame, double page_x, double page_y, PauliCursor *cursor);

/* What it is on; NULL if that is not on show any more, or if it is on the other kind. */
const PauliCurve *pauli_cursor_curve (const PauliPlot *plot, const PauliCursor *cursor);
const PauliPlotData *pauli_cursor_data (const PauliPlot *plot, const PauliCursor *cursor);

/* Whether what it is on is on show; then it is brought to where that is, within the axes. */
bool pauli_cursor_settle (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor);

/* The value of the curve there, by the core, of a measured point, or of F2 on the map of this scene. */
PauliResult pauli_cursor_value (const PauliPlot *plot, const PauliScene *scene, const PauliCursor *cursor);

/* Where on the page a cursor with this value is; false if the value has no place on the page. */
bool pauli_cursor_to_page (const PauliPlot *plot, const PauliFrame *frame, const PauliCursor *cursor, double value, double *page_x,
                           double *page_y);

/* Moves along a curve by so many units of the page, or by one measured point for less than ten of them, else by ten; and to a position
 * on the axis, 0 for its minimum to 1 for its maximum.  Stops at the ends of curve and axis.  A map's stays. */
void pauli_cursor_step (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor, double units);
void pauli_cursor_move_to (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor, double position);

/* On to the next (by 1) or the one before (-1) of what is on show, first the curves, then the data; false if there is none. */
bool pauli_cursor_go_on (const PauliPlot *plot, const PauliFrame *frame, PauliCursor *cursor, int by);

/* At the first of what is on show, at this position on the x axis; false if nothing is. */
bool pauli_cursor_first (const PauliPlot *plot, const PauliFrame *frame, double position, PauliCursor *cursor);

#endif
