/* How a view is zoomed by wheel, pinch and keys, and moved by keys.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The wheel and a pinch zoom about the pointer, over the labels of an axis that axis only.  Where the plots scroll, the wheel scrolls them
 * and zooms with Ctrl held; elsewhere Ctrl makes no difference.  The buttons back and forward go through the views before. */
#ifndef PAULI_VIEW_ZOOM_H
#define PAULI_VIEW_ZOOM_H

#include "panel-view.h"

typedef struct _PauliViewZoom PauliViewZoom;

/* Adds the controllers to the view, whose signals it emits; to be freed when the view has no controllers any more. */
PauliViewZoom *pauli_view_zoom_new (PauliPanelView *view);
void pauli_view_zoom_free (PauliViewZoom *zoom);

/* By keys: by so many notches of the wheel, positive inwards, about the positions; and moved by parts of the axes. */
void pauli_view_zoom_by_key (PauliViewZoom *zoom, double notches, const double about[PAULI_N_DIRECTIONS]);
void pauli_view_zoom_move_by_key (PauliViewZoom *zoom, const double by[PAULI_N_DIRECTIONS]);

/* What notches and keys did just now is one gesture; something else begins. */
void pauli_view_zoom_end_notches (PauliViewZoom *zoom);

#endif
