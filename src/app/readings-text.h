/* Refits and ranges as sentences for the sidebar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_READINGS_TEXT_H
#define PAULI_READINGS_TEXT_H

#include "readings.h"

/* The constants with their errors and covariance beside the paper's, on some lines. */
char *pauli_fit17_text (const PauliFit *fit);
char *pauli_fit18_text (const PauliFit *fit);

/* "Over Q²:" and one line for each level: "1 %: up to 0.1248 GeV²". */
char *pauli_ranges_text (const PauliRanges *ranges, PauliParam variable);

/* "μ_a F_q F_q F_g = −0.9512; with Gaussian profiles −1.188", as Pango markup. */
char *pauli_vertex_text (const PauliReadings *readings);

#endif
