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

/* From a place to the frame of its plot, in ems. */
#define PAULI_SCRIPT_LEFT 8.0
#define PAULI_SCRIPT_RIGHT 1.5
#define PAULI_SCRIPT_RIGHT_OF_MAP 8.5
#define PAULI_SCRIPT_TOP 1.2
#define PAULI_SCRIPT_BOTTOM 3.8

typedef struct {
  PauliLegendPlace place; /* a corner, above or none */
  size_t n, columns, rows; /* columns of one above, and its rows */
} PauliScriptLegend;

/* Sizes in ems; places, with all labels, and areas inside the frames with y downwards; em in points.  Plots stand as on the screen.  A
 * legend stands where the plot has it; automatically in the first corner where it seems to cover no curve, else above, for which
 * the page grows; a plot beneath another one has none above. */
typedef struct {
  double width, height, em;
  PauliRect places[PAULI_N_PLOTS], areas[PAULI_N_PLOTS];
  PauliScriptLegend legends[PAULI_N_PLOTS];
} PauliScriptPage;
PauliScriptPage pauli_script_page (const PauliDataExport *export);

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
 * of the map first, as one closed polygon with bridges of no width, and NAME-lines.dat, with a gap between two. */
PauliLevels pauli_script_add_contours (PauliDataExport *export, const PauliDataPlot *data);
PauliScriptColor pauli_script_level_color (const PauliLevels *levels, size_t band);

#endif
