/* Where a script puts plots, legends and ticks: where the program itself would have them on a page of this size.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCRIPT_LAYOUT_H
#define PAULI_SCRIPT_LAYOUT_H

#include "data-private.h"
#include "layout.h"

/* The scripts are for white paper. */
#define PAULI_SCRIPT_THEME PAULI_THEME_LIGHT

/* Sizes in ems, y downwards, em in points.  Plots stand as on the screen.  A legend above a plot makes the page grow instead of the
 * plot shrink, and a plot beneath another one has none above. */
typedef struct {
  double width, height, em;
  PauliRect places[PAULI_N_PLOTS];           /* of plots with all labels */
  PauliBeside besides[PAULI_N_PLOTS];        /* in points */
  PauliLegendPlace legends[PAULI_N_PLOTS];
} PauliScriptPage;
PauliScriptPage pauli_script_page (const PauliDataExport *export);

/* A plot on that page. */
typedef struct {
  PauliRect area;        /* inside its axes, in ems */
  PauliRect legend_rect; /* in ems; empty if there is none */
  size_t columns, rows;  /* of the legend, whose entries run down the columns */
  double row;            /* height of a row in ems */
  double column_x[PAULI_LEGEND_MAX]; /* where columns begin, from the first */
  double bar_title;      /* of a map: from the area to the middle of the title along the colour bar, in ems */
  PauliLayout layout;    /* its ticks, and whether the legend covers something */
  PauliLegend legend;    /* its entries */
} PauliScriptPlot;
PauliScriptPlot *pauli_script_plot_new (const PauliScriptPage *page, const PauliDataExport *export, size_t i);
void pauli_script_plot_free (PauliScriptPlot *plot);

/* A length or a fraction, with five digits and a point. */
void pauli_script_append_length (GString *out, double length);

/* Lengths with separators between them. */
void pauli_script_append_lengths (GString *out, const double *lengths, int n, const char *separator);

/* A place on an axis with as few digits as it needs to be drawn there. */
void pauli_script_append_place (GString *out, const PauliAxis *axis, double value);

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
