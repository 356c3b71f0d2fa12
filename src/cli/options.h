/* The options that all commands have, read in the order of the line, so that later ones win.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_OPTIONS_H
#define PAULI_CLI_OPTIONS_H

#include "cli.h"
#include "grid.h"
#include "pauli.h"
#include "table.h"

typedef struct {
  double M_q;       /* MeV */
  double inv_rho_c; /* MeV */
  double alpha_s;
  PauliQuark quark;
  TableFormat format;
  Grid grid;
} Options;

/* What a command adds to the options of all. */
typedef struct {
  PauliParam grid;            /* whose GRID it needs: PAULI_PARAM_Q2 by --q2, or PAULI_PARAM_M_Q by --mq, which then
                                 does not set M_q; PAULI_N_PARAMS: none */
  const char *const *columns; /* end with NULL */
  const char *examples;       /* for --help; lines of commands, each with a line feed */
} TableSpec;

/* Reads the line of a command, argv[0] being its name.  False if the command is to end with *status: after --help is
 * printed, or after a message. */
bool options_parse (Options *options, const TableSpec *spec, const Command *command, int argc, char **argv,
                    CliStatus *status);

void options_clear (Options *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The core's parameters, with M_q in MeV in place of options->M_q. */
PauliParams options_params (const Options *options, double M_q);

#define OPTIONS_MAX_PARAMETERS 6

/* Fills the parameters as the head of a table states them; without M_q if the table is over M_q. */
void options_parameters (const Options *options, const TableSpec *spec, TableParameter list[OPTIONS_MAX_PARAMETERS]);

#endif
