/* Labels of a figure without their markup.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLAIN_TEXT_H
#define PAULI_PLAIN_TEXT_H

/* "M_q  [MeV]" from "<i>M</i><sub>q</sub>  [MeV]": digits that are raised or lowered become Unicode's, other subscripts follow "_". */
char *pauli_plain_text (const char *markup);

#endif
