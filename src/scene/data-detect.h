/* How a table is written: its separator, and the names of its columns.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATA_DETECT_H
#define PAULI_DATA_DETECT_H

#include "data-text.h"

/* The separator, and the number of columns by it; 0 if there are no numbers. */
PauliSeparator pauli_detect_separator (const PauliDataRow *rows, size_t n, size_t *n_columns);

/* How many rows, from the first on, are the header: several if there are line breaks within quotation marks, none if the
 * first row has numbers. */
size_t pauli_detect_header (const PauliDataRow *rows, size_t n, PauliSeparator separator);

/* What a column without a name is called, to be freed; columns count from 0 on. */
char *pauli_numbered_name (size_t column);

/* The columns up to the last one, of n_columns, in which not all cells are empty. */
size_t pauli_detect_filled (const PauliDataRow *rows, size_t n, PauliSeparator separator, size_t n_columns);

/* The n_columns names in the header from begin to end, which end with NULL; NULL if they are not as many, but those behind
 * n_filled may be missing. */
char **pauli_header_names (const char *begin, const char *end, PauliSeparator separator, size_t n_filled, size_t n_columns);

/* The same of a comment, in whose words no number may stand. */
char **pauli_comment_names (const char *begin, const char *end, PauliSeparator separator, size_t n_filled, size_t n_columns);

#endif
