/* Where the plots of a panel stand beside each other, on the screen and on paper.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_ARRANGE_H
#define PAULI_ARRANGE_H

#include "frame.h"

/* Lengths are in any unit. */
typedef struct {
  double width, height;  /* of all plots */
  double spacing;        /* between two */
  double beneath_min;    /* height of a plot beneath another */
  bool one_column;       /* all beneath each other, equally high */
} PauliRoom;

/* How many stand beneath each other if not all do. */
size_t pauli_arrange_rows (PauliPanel panel, size_t n);

/* The n >= 1 plots of a panel, in the order of pauli_scene_plots(): the overview in two rows of two; else the first with another
 * beneath it, and the vertex beside them. */
void pauli_arrange (PauliPanel panel, size_t n, const PauliRoom *room, PauliRect *places);

#endif
