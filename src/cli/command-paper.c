/* paper: every number the paper states, beside the computed one.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-table.h"
#include "commands.h"
#include "pauli-paper.h"

#include <math.h>

static PauliStatus
statement_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const PauliStatement *statement = (const PauliStatement *) data + i;

  /* Not translated: a table is the same in every locale. */
  cells[0].text = statement->equation;
  cells[1].text = statement->statement;
  cells[2].number = statement->printed;
  cells[3].text = isnan (statement->corrected) ? "" : NULL;
  cells[3].number = statement->corrected;
  cells[4].number = statement->computed;
  cells[5].number = statement->deviation;
  cells[6].text = pauli_verdict_key (statement->verdict);
  cells[7].text = statement->unit;
  return statement->verdict == PAULI_VERDICT_UNKNOWN ? PAULI_EACCURACY : PAULI_OK;
}

CliStatus
command_paper (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "equation", "statement", "printed", "corrected",
                                         "computed", "deviation", "verdict", "unit",
                                         NULL };
  static const TableSpec spec = {
    .parameters = PARAMETERS_NONE,
    .grid = PAULI_N_PARAMS,
    .columns = columns,
    .examples = "  pauliscope-cli paper\n"
                "  pauliscope-cli paper --format json\n"
  };
  g_auto (Options) options = { 0 };
  PauliStatement statements[PAULI_MAX_STATEMENTS];
  size_t n;
  CliStatus status;

  if (!options_parse (&options, &spec, NULL, self, argc, argv, &status))
    return status;
  pauli_paper (statements, &n, NULL, NULL); /* cannot fail: nothing stops it */
  return command_print (self, &spec, &options, &(TableBody){ columns, NULL, n, statement_row, statements });
}
