/* Where the axes of a plot have been, to go back there and forward again.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_VIEW_HISTORY_H
#define PAULI_VIEW_HISTORY_H

#include "axes.h"

/* Of more places, the oldest are forgotten. */
#define PAULI_VIEW_HISTORY_MAX 100

typedef struct _PauliViewHistory PauliViewHistory;

/* At one place, with nothing before or behind it. */
PauliViewHistory *pauli_view_history_new (const PauliAxisView axes[PAULI_N_DIRECTIONS]);
void pauli_view_history_free (PauliViewHistory *history);

/* The axes are here now: what lay ahead is forgotten.  merge: this place stands for the one before, as during a drag.  Where they
 * already are, nothing happens. */
void pauli_view_history_visit (PauliViewHistory *history, const PauliAxisView axes[PAULI_N_DIRECTIONS], bool merge);

/* Goes one place back (step -1) or forward (1) and returns it, valid until the next call; NULL, and nothing happens, if there is none. */
const PauliAxisView *pauli_view_history_go (PauliViewHistory *history, int step);

#endif
