/* What the cursor of a plot says.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CURSOR_TEXT_H
#define PAULI_CURSOR_TEXT_H

#include "view-cursor.h"

/* Lines of Pango markup: the name of what the cursor is on, x and y with their units; as many digits as can be told apart on the page,
 * or, with errors, all of them and the error estimate.  The error of a measured value is always said. */
char *pauli_cursor_markup (const PauliPlot *plot, const PauliFrame *frame, const PauliCursor *cursor, PauliResult value, bool errors);

/* Two lines for a spreadsheet, of two columns apart by tabs, of a map three: names with units, and the numbers with all digits and a
 * decimal point.  With errors, a column for the error follows. */
char *pauli_cursor_table (const PauliPlot *plot, const PauliCursor *cursor, PauliResult value, bool errors);

#endif
