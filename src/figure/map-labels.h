/* The labels on contours.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_MAP_LABELS_H
#define PAULI_MAP_LABELS_H

#include "contours.h"
#include "frame.h"
#include "levels.h"
#include "text.h"

/* A label written along a contour: its middle, direction (radians, clockwise) and size. */
typedef struct {
  double x, y, angle, width, height;
} PauliMapLabel;

typedef struct {
  const PauliPlot *plot;
  const PauliFrame *frame;
  const PauliLevels *levels;
  double em;
  GArray *labels; /* PauliMapLabel; those that stand */
} PauliMapLabels;

/* Adds the best place on a contour of level i for a label of this size: on its longest part, near its middle, where it is straight, where no
 * other level is as near as the label's height, and apart from frame, marker, legend and other labels.  False if there is none. */
bool pauli_map_labels_add (PauliMapLabels *labels, const PauliContours *contours, size_t i, double width, double height);

#endif
