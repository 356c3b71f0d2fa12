/* Where an axis has its ticks, and what they say.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_TICKS_H
#define PAULI_TICKS_H

#include "plot.h"

typedef struct {
  bool log;
  double step;  /* between labelled ticks; on a logarithmic axis, decades */
  int minor;    /* intervals between two of them */
  int decimals; /* of a label on a linear axis */
  int exponent; /* labels are values divided by 10^exponent; 0 unless they are very small or large */
} PauliTicks;

/* Ticks for an axis of the given length whose labels want `spacing` each, in the same unit. */
PauliTicks pauli_ticks (const PauliAxis *axis, double length, double spacing);

/* The label of a tick, with U+2212 for minus: "0.25"; "10<sup>−2</sup>" as Pango markup, or "10#u−2#d" for PLplot.  On a
 * logarithmic axis value is the decimal exponent, and a label that would crowd is empty. */
char *pauli_tick_label (const PauliTicks *ticks, double value, bool markup);

#endif
