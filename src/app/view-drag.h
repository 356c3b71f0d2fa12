/* What is dragged on a view: a rectangle to zoom to, the view itself, or the dot on the map.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dragging with the first button draws a rectangle, which becomes the view; a flat or narrow one zooms one axis only.  With Shift or the
 * space bar held, or with the middle button, dragging moves the view.  Both over the labels of an axis are for that axis only.  On the map,
 * the dot is dragged.  A drag of a few pixels is a click.  Where the plots scroll, a finger scrolls. */
#ifndef PAULI_VIEW_DRAG_H
#define PAULI_VIEW_DRAG_H

#include "panel-view.h"

typedef struct _PauliViewDrag PauliViewDrag;

/* Adds the controllers to the view, whose signals it emits; to be freed when the view has no controllers any more. */
PauliViewDrag *pauli_view_drag_new (PauliPanelView *view);
void pauli_view_drag_free (PauliViewDrag *drag);

/* The rectangle being drawn, if there is one. */
bool pauli_view_drag_get_band (const PauliViewDrag *drag, PauliRect *band);

/* Whether a rectangle is being drawn or the view is being moved. */
bool pauli_view_drag_is_under_way (const PauliViewDrag *drag);

/* The same, or the dot of a map is. */
bool pauli_view_drag_has_begun (const PauliViewDrag *drag);

/* Puts what is being dragged back where it was; false if nothing is. */
bool pauli_view_drag_cancel (PauliViewDrag *drag);

/* The space bar is down or up. */
void pauli_view_drag_hold_space (PauliViewDrag *drag, bool down);

#endif
