/* A map: filled contours with labelled lines, and a colour bar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_MAP_H
#define PAULI_MAP_H

#include "frame.h"
#include "levels.h"
#include "text.h"

/* Fills frame->area.  Labels leave out the legend, the marker and each other. */
void pauli_map_draw (const PauliPlot *plot, const PauliLevels *levels, const PauliPage *page, const PauliFrame *frame,
                     PauliText *text);

/* What the colour bar needs to the right of the area, its labels and the title along it included. */
double pauli_map_bar_width (const PauliPlot *plot, const PauliLevels *levels, PauliText *text);

/* From the area to the bar; of the bar; from it to its labels.  In ems. */
#define PAULI_MAP_BAR_GAP 0.9
#define PAULI_MAP_BAR_WIDTH 1.1
#define PAULI_MAP_BAR_LABEL_GAP 0.4

/* The bar beside the area, with a field for each band; empty while there is no map. */
void pauli_map_draw_bar (const PauliPlot *plot, const PauliLevels *levels, const PauliPage *page, const PauliFrame *frame,
                         PauliText *text);

#endif
