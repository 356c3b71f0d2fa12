/* A table computed and printed, row by row, on all processors.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_SWEEP_H
#define PAULI_CLI_SWEEP_H

#include "cli.h"
#include "pauli.h"
#include "table.h"

/* Fills the cells of row i and returns the status of the worst of them.  Called by several threads at once. */
typedef PauliStatus (*SweepRow) (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS]);

/* Prints the table of n rows on stdout, in order and as they are ready; the output does not depend on the number of
 * threads.  CLI_NUMERICAL after a message if rows failed, CLI_OUTPUT after a message if stdout did. */
CliStatus sweep (const Table *table, size_t n, SweepRow row, const void *data);

#endif
