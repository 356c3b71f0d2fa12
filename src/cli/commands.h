/* The commands that print a table of numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_COMMANDS_H
#define PAULI_CLI_COMMANDS_H

#include "cli.h"

/* f2 --q2 GRID: Q2_GeV2,F2,F2_abserr */
CliStatus command_f2 (const Command *self, int argc, char **argv);

/* mu --mq GRID: M_q_MeV,mu,mu_abserr,mu_linear_fit,mu_series; the fit is (18), the series (24) */
CliStatus command_mu (const Command *self, int argc, char **argv);

/* asymptotics --q2 GRID: Q2_GeV2,Q2F2,Q2F2_abserr,fit17,limit,leading21,eq23_printed,eq23_corrected; all after Q2 are
 * multiplied by Q2, in GeV^2 */
CliStatus command_asymptotics (const Command *self, int argc, char **argv);

/* derived: name,value,abserr,unit */
CliStatus command_derived (const Command *self, int argc, char **argv);

#endif
