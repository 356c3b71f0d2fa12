/* The ticks of an axis as drawn: as many labels as stand apart.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_AXIS_TICKS_H
#define PAULI_AXIS_TICKS_H

#include "text.h"
#include "ticks.h"

/* Ticks for an axis of this length.  Labels that stand beside each other, or on a vertical axis above each other, do not touch. */
PauliTicks pauli_axis_ticks (const PauliAxis *axis, double length, bool vertical, PauliText *text);

/* Width of the widest label of such ticks. */
double pauli_ticks_width (const PauliTicks *ticks);

/* How far the labels of a horizontal axis reach beyond its end. */
double pauli_ticks_overhang (const PauliTicks *ticks, double length);

#endif
