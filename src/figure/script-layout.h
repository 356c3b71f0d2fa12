/* Where a script puts plots and legends.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCRIPT_LAYOUT_H
#define PAULI_SCRIPT_LAYOUT_H

#include "data-private.h"
#include "frame.h"
#include "levels.h"
#include "style.h"

/* The scripts are for white paper. */
#define PAULI_SCRIPT_THEME PAULI_THEME_LIGHT

/* A page of so many ems, and the place of each plot with its labels on it, in ems, y downwards: as on the screen. */
typedef struct {
  double width, height, em; /* em in points */
  PauliRect places[PAULI_N_PLOTS];
} PauliScriptPage;
PauliScriptPage pauli_script_page (const PauliDataExport *export);

/* From a place to the frame of its plot, in ems. */
#define PAULI_SCRIPT_LEFT 6.5
#define PAULI_SCRIPT_RIGHT 1.5
#define PAULI_SCRIPT_RIGHT_OF_MAP 8.5
#define PAULI_SCRIPT_TOP 1.2
#define PAULI_SCRIPT_BOTTOM 3.8

typedef struct {
  PauliLegendPlace place; /* a corner, above or none */
  size_t n, columns, rows; /* columns of one above, and its rows */
} PauliScriptLegend;

/* Where the plot has it; automatically in the first corner where it seems to cover no curve, else above. */
PauliScriptLegend pauli_script_legend (const PauliPlot *plot, const PauliRect *place);

/* The inside of the frame, with room for a legend above it. */
PauliRect pauli_script_area (const PauliPlot *plot, const PauliRect *place, const PauliScriptLegend *legend);

/* Height of a row of a legend. */
#define PAULI_SCRIPT_ROW 1.4

/* A length or a fraction, with five digits and a point. */
void pauli_script_append_length (GString *out, double length);

/* Lengths with separators between them. */
void pauli_script_append_lengths (GString *out, const double *lengths, int n, const char *separator);

/* "RRGGBB". */
typedef struct {
  char hex[7];
} PauliScriptColor;
PauliScriptColor pauli_script_color (PauliColor color);

/* Partial sums lie beneath other curves. */
bool pauli_script_is_beneath (const PauliCurve *curve);

/* script-contours.c: the bands of a map and the lines between them, as files: NAME-level-0.dat with what is at or above each level, all
 * of the map first, as one closed polygon with bridges of no width, and NAME-lines.dat, with an empty line between two. */
PauliLevels pauli_script_add_contours (PauliDataExport *export, const PauliDataPlot *data);
PauliScriptColor pauli_script_level_color (const PauliLevels *levels, size_t band);

#endif
