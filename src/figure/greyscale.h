/* Curves in grey print.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_GREYSCALE_H
#define PAULI_GREYSCALE_H

#include "style.h"

/* Two curves can be told apart in grey print if their dashes differ, in number or by this factor in the length of one, or their
 * lightness by this: thin lines have little area, and printers render about five greys of them reliably. */
#define PAULI_DASH_FACTOR 1.25
#define PAULI_LIGHTNESS_MIN 20.0
bool pauli_told_apart (const PauliLineStyle *a, const PauliLineStyle *b);

/* L* of CIE 1976 of a colour of sRGB: 0 is black, 100 white. */
double pauli_lightness (PauliColor color);

#endif
