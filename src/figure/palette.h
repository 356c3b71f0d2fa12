/* The colours of a map.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PALETTE_H
#define PAULI_PALETTE_H

#include "style.h"

/* From 0, next to the paper of the theme, to 1.  Lightness changes evenly to the eye, so that the order is kept in grey print and for
 * colour-blind readers, and no further than where text of the theme is legible. */
PauliColor pauli_map_color (double fraction, PauliTheme theme);

#endif
