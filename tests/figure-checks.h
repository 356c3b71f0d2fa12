/* What is right about any drawing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef FIGURE_CHECKS_H
#define FIGURE_CHECKS_H

#include "drawings.h"
#include "legend.h"

/* Places where a curve is by itself, where its dashes leave paper, and where it is seen on the exact curve:
 * check_curves() counts them on. */
extern int n_found[PAULI_N_CURVES], n_open[PAULI_N_CURVES], n_on_exact[PAULI_N_CURVES];

/* Each fails the test with a message if something is not as it should be; the last is all of them. */
void check_curves (const Drawing *drawing);
void check_margins (const Drawing *drawing);
void check_frame (const Drawing *drawing);
void check_text (const Drawing *drawing);
void check_marker (const Drawing *drawing);
void check_bands (const Drawing *drawing);
void check_legend (const Drawing *drawing);
void check_all (const Drawing *drawing);

/* The legend of a plot on a large page; pauli_legend_clear() it. */
PauliLegend legend_of (const PauliPlot *plot);

#endif
