/* What an import says of a file and its rows.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_IMPORT_TEXT_H
#define PAULI_IMPORT_TEXT_H

#include "data-text.h"

/* "Found: 1000 rows, 3 columns, separated by commas, decimal point, columns have names"; to be freed. */
char *pauli_import_detected_text (const PauliDataText *text);

/* "998 rows used, 2 left out"; to be freed. */
char *pauli_import_summary_text (const PauliDataReport *report);

#endif
