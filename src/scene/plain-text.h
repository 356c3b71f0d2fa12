/* Labels of a figure without their markup.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLAIN_TEXT_H
#define PAULI_PLAIN_TEXT_H

/* "M_q  [MeV]" from "<i>M</i><sub>q</sub>  [MeV]": digits that are raised or lowered become Unicode's, other subscripts follow "_". */
char *pauli_plain_text (const char *markup);

/* The parts of an axis title "name  [unit]", with markup or without; the unit may be empty.  To be freed. */
char *pauli_title_name (const char *title);
char *pauli_title_unit (const char *title);

#endif
