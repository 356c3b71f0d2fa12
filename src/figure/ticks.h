/* Where an axis can have its ticks, and what they say.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_TICKS_H
#define PAULI_TICKS_H

#include "plot.h"

#define PAULI_TICKS_MAX 24
#define PAULI_MINOR_TICKS_MAX 256

typedef struct {
  double value;
  double position; /* along the axis: 0 at its minimum, 1 at its maximum */
  char label[48];  /* Pango markup, with U+2212 for minus */
  double width;    /* of the label in page units; 0 before it is measured */
} PauliTick;

typedef struct {
  size_t n;
  PauliTick major[PAULI_TICKS_MAX];
  size_t n_minor;
  double minor[PAULI_MINOR_TICKS_MAX]; /* positions */
  char note[160]; /* Pango markup: values are labels times this, plus this, as in "×10<sup>−6</sup> + 0.3"; or empty */
} PauliTicks;

/* A choice of ticks with at least two labels, all different: the 0th has the most, the next ones fewer; false if there is
 * none left.
 *
 * A linear axis has labels at multiples of 1, 2 or 5 times a power of ten, at their values while these have few digits
 * (fewer still if terse), else at what they are more than a round number. A logarithmic axis of three decades or more has
 * labels at decades; of one or more, at 1, 2 and 5 times powers of ten; a shorter one at all digits times them; and one too
 * short for that where a linear one has. */
bool pauli_ticks_choice (const PauliAxis *axis, size_t nth, bool terse, PauliTicks *ticks);

/* A number as Pango markup, with U+2212 for minus: with so many decimals; as a digit or more times a power of ten, without
 * zeros at their end; and so only if it is large or small. */
char *pauli_fixed_markup (double value, int decimals);
char *pauli_power_markup (double value, int decimals);
char *pauli_number_markup (double value, int decimals);

#endif
