/* The commands that print a table of numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_COMMANDS_H
#define PAULI_CLI_COMMANDS_H

#include "cli.h"

/* f2 --q2 GRID: Q2_GeV2,F2,F2_abserr; with --perturbative also F2_one_gluon */
CliStatus command_f2 (const Command *self, int argc, char **argv);

/* mu --mq GRID: M_q_MeV,mu,mu_abserr,mu_linear_fit,mu_series; the fit is (18), the series (24) */
CliStatus command_mu (const Command *self, int argc, char **argv);

/* asymptotics --q2 GRID: Q2_GeV2,Q2F2,Q2F2_abserr,fit17,limit,leading21,eq23_printed,eq23_corrected; all after Q2 are
 * multiplied by Q2, in GeV^2 */
CliStatus command_asymptotics (const Command *self, int argc, char **argv);

/* derived: name,value,abserr,unit */
CliStatus command_derived (const Command *self, int argc, char **argv);

/* vertex --z GRID: z,F_q,F_g,F_q_gauss,F_g_gauss, the profiles (4) and (7); with some of --k1, --k2 and --t in GeV, the others
 * 0, one row of (3): k1_GeV,k2_GeV,t_GeV,vertex,vertex_abserr,vertex_gauss */
CliStatus command_vertex (const Command *self, int argc, char **argv);

/* orders: n,term,partial_sum,rest,sum,limit of (21), in GeV^2 */
CliStatus command_orders (const Command *self, int argc, char **argv);

/* ranges: formula,variable,tolerance,min,max,unit, one row for each range in which a formula holds */
CliStatus command_ranges (const Command *self, int argc, char **argv);

/* fit: name,value,stderr,paper,covariance,chi2,max_deviation; the covariance is that with the other constant of the fit, 0 if
 * it has none */
CliStatus command_fit (const Command *self, int argc, char **argv);

/* solve: unknown,value,abserr,unit, one row for each solution; none is CLI_OK, with a message */
CliStatus command_solve (const Command *self, int argc, char **argv);

/* paper: equation,statement,printed,corrected,computed,deviation,verdict,unit */
CliStatus command_paper (const Command *self, int argc, char **argv);

/* figure NAME -o FILE: no table, but files; of a scene, or of the parameters */
CliStatus command_figure (const Command *self, int argc, char **argv);

#endif
