/* The levels of contours, and what they say.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_LEVELS_H
#define PAULI_LEVELS_H

#include "plot.h"

#define PAULI_LEVELS_MAX 14

/* Round numbers by size: of values that are all negative their absolute values.  Between n levels there are n + 1 bands. */
typedef struct {
  bool negative;
  size_t n;
  double levels[PAULI_LEVELS_MAX];
  bool even;    /* equidistant */
  int decimals; /* of labels */
  bool plain;   /* labels are written out; else they are as 10<sup>−3</sup>, 2×10<sup>−3</sup> */
} PauliLevels;

/* Chosen by the values at every (n - 1) / 12th point alone: as a map is refined, from 13 points on, they stay the same.  Equidistant
 * where the values spread evenly, else 1, 2 and 5 (or more, or fewer) times powers of ten. */
PauliLevels pauli_levels_new (const PauliMap *map);

/* Pango markup, with the sign. */
char *pauli_level_label (const PauliLevels *levels, size_t i);

#endif
