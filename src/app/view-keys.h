/* The keys of a view that has the focus.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cursor: Left and Right by a pixel, with Shift by ten, Page Up and Page Down by a tenth of the axis, Home and End to its ends, Up, Down and
 * Tab to the next curve, Escape away, Ctrl+C copies.  View: + and - zoom about the cursor or the middle, Ctrl with arrows moves, 0 is automatic,
 * F fits to what is shown, the space bar held makes a drag move the view.  On the map arrows move the dot by steps of the sliders. */
#ifndef PAULI_VIEW_KEYS_H
#define PAULI_VIEW_KEYS_H

#include "view-drag.h"
#include "view-reader.h"
#include "view-zoom.h"

typedef struct _PauliViewKeys PauliViewKeys;

/* Adds the controllers to the view, whose parts must live as long; to be freed when the view has no controllers any more. */
PauliViewKeys *pauli_view_keys_new (PauliPanelView *view, PauliViewReader *reader, PauliViewZoom *zoom, PauliViewDrag *drag);
void pauli_view_keys_free (PauliViewKeys *keys);

#endif
