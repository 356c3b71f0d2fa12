/* Which M_q, or which rho_c, gives a wanted magnetic moment, or a wanted F2 at some Q2.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SOLVE_H
#define PAULI_SOLVE_H

#include "pauli.h"

#define PAULI_MAX_SOLUTIONS 8

/* All values of `unknown`, PAULI_PARAM_M_Q or PAULI_PARAM_INV_RHO_C, in the users' unit (MeV) and in its range, for which F2 at Q2
 * in GeV^2 is `wanted`; Q2 = 0 is mu.  The other parameters are those of *params.  Ascending, *n of them; 0 if there is none.
 * Each has its abserr.  By a logarithmic scan of 240 values, bracketing, and Brent's method; an extremum of F2 between two of them
 * is searched too.  Missed are only solutions between two extrema within one step, 3 % of M_q or 1 % of 1/rho_c.  PAULI_EDOMAIN if
 * `wanted` is not finite, Q2 out of its domain or `unknown` another; PAULI_EACCURACY if a value of F2 failed; PAULI_ESTOPPED, and none, if
 * stop, called with stop_data before each value, returned true. */
PauliStatus pauli_solve (const PauliParams *params, PauliParam unknown, double Q2, double wanted,
                         PauliResult solutions[PAULI_MAX_SOLUTIONS], size_t *n, PauliStop stop, void *stop_data);

/* Smallest and largest F2(Q2) over the range of the unknown, as the scan saw them: what can be wanted.  Errors as above. */
PauliStatus pauli_solve_bounds (const PauliParams *params, PauliParam unknown, double Q2, double *min, double *max, PauliStop stop,
                                void *stop_data);

#endif
