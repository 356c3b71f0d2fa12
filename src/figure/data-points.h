/* Measured points: symbols with error bars.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATA_POINTS_H
#define PAULI_DATA_POINTS_H

#include "frame.h"
#include "style.h"

/* Points outside the axes are not drawn, and bars are cut at the frame. Of points whose symbols would be on the same spot,
 * which are cells of a third of a symbol, one is drawn, with a bar from the lowest to the highest end of all of them. Of
 * thousands of spots a symbol is left out where others cover it, and bars that overlap in a column of spots become one. */
void pauli_data_draw (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, const PauliFrame *frame);

/* The symbol and the colour of the data set with this index, centred at (x, y). */
void pauli_data_symbol (cairo_t *cr, int index, PauliTheme theme, double em, double x, double y);
PauliColor pauli_data_color (int index, PauliTheme theme);

/* Of the symbol and of the bar, in ems. */
#define PAULI_DATA_RADIUS 0.3
#define PAULI_DATA_BAR_WIDTH 0.08
typedef enum { PAULI_DATA_CIRCLE, PAULI_DATA_SQUARE, PAULI_DATA_TRIANGLE, PAULI_DATA_DIAMOND } PauliDataShape;
PauliDataShape pauli_data_shape (int index, bool *open);

/* Where there are points and bars: the axes in squares, so that asking for a place does not go through all points. */
#define PAULI_DATA_GRID 96
typedef struct {
  guint8 taken[PAULI_DATA_GRID][PAULI_DATA_GRID]; /* by column from the left and row from the top */
} PauliDataGrid;

/* NULL if the plot has no data. */
PauliDataGrid *pauli_data_grid_new (const PauliPlot *plot);

/* Whether a rectangle of the page meets a square with data in it. */
bool pauli_data_grid_meets (const PauliDataGrid *grid, const PauliFrame *frame, const PauliRect *rect);

#endif
