/* The axes of a plot as a user left them: scale and limits, and how they are zoomed and moved.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever is asked for, what comes out is an axis: two numbers inside its domain, the second larger by what can be told apart,
 * and both positive if it is logarithmic. */
#ifndef PAULI_AXES_H
#define PAULI_AXES_H

#include <stdbool.h>

#include "plot-ids.h"

typedef enum { PAULI_X, PAULI_Y, PAULI_N_DIRECTIONS } PauliDirection;

typedef struct {
  bool log;
  bool fixed;      /* to the limits below; else they follow from what is shown */
  double min, max; /* in the axis' unit; 0 and 0 if not fixed */
} PauliAxisView;

/* Scale and automatic limits, as in the paper's figures. */
PauliAxisView pauli_axis_initial (PauliPlotId plot, PauliDirection direction);

/* The limits of the limits: of Q2, M_q, rho_c or a momentum the domain of the core; of y no more than doubles need. */
void pauli_axis_domain (PauliPlotId plot, PauliDirection direction, bool log, double *min, double *max);

/* Whether the limits are free, or an axis by the rules above. */
bool pauli_axis_valid (PauliPlotId plot, PauliDirection direction, const PauliAxisView *view);

/* The valid axis next to the wanted one: ends in the wrong order are exchanged, those outside cut to the domain, and limits too
 * near to each other moved apart.  What is no number becomes automatic. */
PauliAxisView pauli_axis_nearest (PauliPlotId plot, PauliDirection direction, PauliAxisView wanted);

/* A position on an axis from min to max: 0 at min, 1 at max; and the value there. */
double pauli_axis_position (bool log, double min, double max, double value);
double pauli_axis_value (bool log, double min, double max, double position);

/* The part from position a to b of an axis that now goes from min to max, as fixed limits; a zoom for 0 <= a < b <= 1, a move
 * for b - a = 1. */
PauliAxisView pauli_axis_part (PauliPlotId plot, PauliDirection direction, bool log, double min, double max, double a,
                               double b);

#endif
