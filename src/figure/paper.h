/* The figure of a scene on paper.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PAPER_H
#define PAULI_PAPER_H

#include "sheet.h"

#define PAULI_POINTS_PER_MM (72 / 25.4)

/* Its plots, which stay the caller's and are those of pauli_scene_plots(), on white paper as its PauliPaper says, in points rounded to
 * hundredths: side by side where each is then some twenty letters wide at least, else in one column. */
PauliSheet pauli_paper_sheet (const PauliScene *scene, PauliPlot *const *plots, size_t n);

/* The same on another paper. */
PauliSheet pauli_paper_sheet_on (const PauliPaper *paper, PauliPanel panel, PauliPlot *const *plots, size_t n);

#endif
