/* The formats of figure files, and how a name or the first bytes tell them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FORMAT_H
#define PAULI_FORMAT_H

#include <glib.h>
#include <stdbool.h>

typedef enum { PAULI_FORMAT_PDF, PAULI_FORMAT_SVG, PAULI_FORMAT_EPS, PAULI_FORMAT_PNG, PAULI_N_FORMATS } PauliFormat;

/* "pdf", "svg", "eps", "png": without a dot. */
const char *pauli_format_suffix (PauliFormat format);

/* By the suffix of file_name, in letters of any case.  False, and *format left alone, if it has none of the four. */
bool pauli_format_of_name (const char *file_name, PauliFormat *format);

/* By the first bytes; of an SVG, by its root element, before which there may be an XML declaration, comments and a document
 * type.  False, and *format left alone, if the file is none of the four. */
bool pauli_format_of_bytes (GBytes *file, PauliFormat *format);

#endif
