/* The cursor of a view: where the pointer or the keys put it, and what it says.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pointer over a plot shows the nearest curve or measured point and leaves nothing behind.  What keys have put there stays until Escape;
 * a click brings it to the pointer. */
#ifndef PAULI_VIEW_READER_H
#define PAULI_VIEW_READER_H

#include "panel-view.h"
#include "view-overlay.h"

typedef struct _PauliViewReader PauliViewReader;

/* Adds the controllers to the view; to be freed when the view has no controllers any more. */
PauliViewReader *pauli_view_reader_new (PauliPanelView *view);
void pauli_view_reader_free (PauliViewReader *reader);

/* All digits and the error estimate. */
void pauli_view_reader_set_errors (PauliViewReader *reader, bool errors);

/* The picture has changed. */
void pauli_view_reader_refresh (PauliViewReader *reader);

/* A click, where the cursor of the keys comes, if there is one. */
void pauli_view_reader_click (PauliViewReader *reader, double x, double y);

/* By keys, which from then on have the cursor; without one before, it appears in the middle of the first curve and is not moved.  By so
 * many units of the page; to a position on the axis from 0 to 1; to the next curve (1) or the one before (-1), over the ends if around.  False
 * if it did not move. */
bool pauli_view_reader_step (PauliViewReader *reader, double units);
bool pauli_view_reader_move_to (PauliViewReader *reader, double position);
bool pauli_view_reader_go_on (PauliViewReader *reader, int by, bool around);

/* Whether keys have put it there. */
bool pauli_view_reader_is_kept (const PauliViewReader *reader);

/* No cursor; false if there was none. */
bool pauli_view_reader_clear (PauliViewReader *reader);

/* What it says, as Pango markup and as a table to copy, owned by the reader; NULL without a cursor. */
const char *pauli_view_reader_get_markup (const PauliViewReader *reader);
const char *pauli_view_reader_get_table (const PauliViewReader *reader);

/* Where it is, in theme's colours; false without a cursor. */
bool pauli_view_reader_get_overlay (const PauliViewReader *reader, PauliTheme theme, PauliOverlayCursor *overlay);

#endif
