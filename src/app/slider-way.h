/* Where on its way a slider stands for a value, and which values it can be moved to.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SLIDER_WAY_H
#define PAULI_SLIDER_WAY_H

#include "pauli.h"

/* Page keys move by this many steps, keys and wheel with Shift by this part of one. */
#define PAULI_SLIDER_PAGE 10
#define PAULI_SLIDER_FINE 0.1

/* The position, from info->min to info->max too: the value, or, on a log slider, as far along as ln value is. */
double pauli_slider_position (const PauliParamInfo *info, double value);

/* The value at a position, rounded to info->digits decimals; on a log slider to more if those are over 5 % of it. */
double pauli_slider_value (const PauliParamInfo *info, double position);

/* So many steps, or parts of one, from a value; within the range, and rounded to one decimal more than info->digits. */
double pauli_slider_stepped (const PauliParamInfo *info, double value, double steps);

#endif
