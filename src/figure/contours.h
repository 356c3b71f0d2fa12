/* Contours of a map.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CONTOURS_H
#define PAULI_CONTOURS_H

#include "plot.h"

typedef struct {
  double x, y;  /* 0 to 1 along the axes */
  bool on_edge; /* of the map, or of a gap in it: not on the contour */
} PauliContourPoint;

/* Closed loops around where sign * z >= level, which is on their left; by linear interpolation between neighbours. */
typedef struct {
  GArray *points; /* PauliContourPoint */
  GArray *ends;   /* size_t: one past the last point of each loop */
} PauliContours;

/* Where a point of the map or more is no number there is a gap, up to the next ones.  For the level -INFINITY: around all but gaps. */
PauliContours pauli_contours_new (const PauliMap *map, double sign, double level);
void pauli_contours_clear (PauliContours *contours);

#endif
