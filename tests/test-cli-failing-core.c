/* A core that fails at some points: in place of the real one by the linker's --wrap, for the tests of exit status 3.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli.h"

#include <math.h>

PauliResult __real_pauli_f2 (const PauliParams *params, double Q2);
PauliResult __wrap_pauli_f2 (const PauliParams *params, double Q2);
void __real_pauli_derived (const PauliParams *params, PauliDerived rows[PAULI_N_DERIVED]);
void __wrap_pauli_derived (const PauliParams *params, PauliDerived rows[PAULI_N_DERIVED]);

/* Q2 = 2: a number that is not accurate; 3: none at all; 4: infinite, and the status does not say so. */
PauliResult
__wrap_pauli_f2 (const PauliParams *params, double Q2)
{
  if (Q2 == 2)
    return (PauliResult){ 0.25, 0.125, PAULI_EACCURACY };
  if (Q2 == 3)
    return (PauliResult){ NAN, NAN, PAULI_EDOMAIN };
  if (Q2 == 4)
    return (PauliResult){ -INFINITY, 0, PAULI_OK };
  return __real_pauli_f2 (params, Q2);
}

/* The slope is not accurate, and there is no radius. */
void
__wrap_pauli_derived (const PauliParams *params, PauliDerived rows[PAULI_N_DERIVED])
{
  __real_pauli_derived (params, rows);
  rows[PAULI_DERIVED_SLOPE].result = (PauliResult){ -0.5, 0.125, PAULI_EACCURACY };
  rows[PAULI_DERIVED_RADIUS].result = (PauliResult){ NAN, NAN, PAULI_EDOMAIN };
}
