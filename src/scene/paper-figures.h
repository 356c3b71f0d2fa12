/* The figures of the paper, as scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PAPER_FIGURES_H
#define PAULI_PAPER_FIGURES_H

#include "scene.h"

/* Fig. 2, F2 over Q2 of the u quark in the two models with the fit (17) to each, or Fig. 3, mu over M_q with (18) and (24);
 * NULL for another number. */
PauliScene *pauli_paper_figure (int number);

#endif
