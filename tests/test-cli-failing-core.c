/* A core that fails at some points: in place of the real one by the linker's --wrap, for the tests of exit status 3.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-fit.h"
#include "pauli-paper.h"
#include "pauli-range.h"
#include "pauli-solve.h"
#include "pauli-tail.h"
#include "pauli-vertex.h"

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

/* Of the curve of a figure, of many points up to 5 GeV^2, that behind the first is not accurate. */
PauliStatus __real_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *F2, PauliStop stop,
                                   void *stop_data);
PauliStatus __wrap_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *F2, PauliStop stop,
                                   void *stop_data);

PauliStatus
__wrap_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *F2, PauliStop stop, void *stop_data)
{
  PauliStatus status = __real_pauli_f2_curve (params, n, Q2, F2, stop, stop_data);

  if (n > 100 && Q2[n - 1] == 5)
    F2[1].status = PAULI_EACCURACY;
  return status;
}

/* The slope is not accurate, and there is no radius. */
void
__wrap_pauli_derived (const PauliParams *params, PauliDerived rows[PAULI_N_DERIVED])
{
  __real_pauli_derived (params, rows);
  rows[PAULI_DERIVED_SLOPE].result = (PauliResult){ -0.5, 0.125, PAULI_EACCURACY };
  rows[PAULI_DERIVED_RADIUS].result = (PauliResult){ NAN, NAN, PAULI_EDOMAIN };
}

/* ---- What only one command calls --------------------------------------------------------------------------------- */

PauliResult __real_pauli_profile_quark (double z);
PauliResult __wrap_pauli_profile_quark (double z);
PauliResult __real_pauli_q2f2_orders_rest (const PauliParams *params, int n);
PauliResult __wrap_pauli_q2f2_orders_rest (const PauliParams *params, int n);
PauliStatus __real_pauli_formula_ranges (const PauliParams *params, PauliFormula formula, int orders, PauliParam variable,
                                         size_t n_tolerances, const double tolerances[], double min, double max,
                                         PauliRange ranges[][PAULI_MAX_RANGES], size_t n[], PauliStop stop,
                                         void *stop_data);
PauliStatus __wrap_pauli_formula_ranges (const PauliParams *params, PauliFormula formula, int orders, PauliParam variable,
                                         size_t n_tolerances, const double tolerances[], double min, double max,
                                         PauliRange ranges[][PAULI_MAX_RANGES], size_t n[], PauliStop stop,
                                         void *stop_data);
PauliFit __wrap_pauli_refit18 (const PauliParams *params, double M_q_min, double M_q_max, size_t n);
PauliStatus __wrap_pauli_solve (const PauliParams *params, PauliParam unknown, double Q2, double wanted,
                                PauliResult solutions[PAULI_MAX_SOLUTIONS], size_t *n, PauliStop stop, void *stop_data);
PauliStatus __wrap_pauli_paper (PauliStatement statements[PAULI_MAX_STATEMENTS], size_t *n, PauliStop stop,
                                void *stop_data);

PauliResult
__wrap_pauli_profile_quark (double z)
{
  return z == 2 ? (PauliResult){ 0.25, 0.125, PAULI_EACCURACY } : __real_pauli_profile_quark (z);
}

PauliResult
__wrap_pauli_q2f2_orders_rest (const PauliParams *params, int n)
{
  return n == 3 ? (PauliResult){ 0.25, 0.125, PAULI_EACCURACY } : __real_pauli_q2f2_orders_rest (params, n);
}

/* (18) has no ranges. */
PauliStatus
__wrap_pauli_formula_ranges (const PauliParams *params, PauliFormula formula, int orders, PauliParam variable,
                             size_t n_tolerances, const double tolerances[], double min, double max,
                             PauliRange ranges[][PAULI_MAX_RANGES], size_t n[], PauliStop stop, void *stop_data)
{
  if (formula != PAULI_FORMULA_FIT18)
    return __real_pauli_formula_ranges (params, formula, orders, variable, n_tolerances, tolerances, min, max, ranges, n,
                                        stop, stop_data);
  for (size_t k = 0; k < n_tolerances; k++)
    n[k] = 0;
  return PAULI_EACCURACY;
}

PauliFit
__wrap_pauli_refit18 (const PauliParams *params, double M_q_min, double M_q_max, size_t n)
{
  (void) params;
  (void) M_q_min;
  (void) M_q_max;
  return (PauliFit){ PAULI_EACCURACY, 2, { NAN, NAN }, { { NAN, NAN }, { NAN, NAN } }, NAN, NAN, n };
}

/* One solution, and then the search failed; if 7 is wanted, none that is accurate. */
PauliStatus
__wrap_pauli_solve (const PauliParams *params, PauliParam unknown, double Q2, double wanted,
                    PauliResult solutions[PAULI_MAX_SOLUTIONS], size_t *n, PauliStop stop, void *stop_data)
{
  (void) params;
  (void) unknown;
  (void) Q2;
  (void) stop;
  (void) stop_data;
  *n = 1;
  solutions[0] = (PauliResult){ 250, 0.125, wanted == 7 ? PAULI_EACCURACY : PAULI_OK };
  return wanted == 7 ? PAULI_OK : PAULI_EACCURACY;
}

/* Three statements: with all that a table must quote or escape, with a number that could not be computed, and with one of which
 * only the verdict says so. */
PauliStatus
__wrap_pauli_paper (PauliStatement statements[PAULI_MAX_STATEMENTS], size_t *n, PauliStop stop, void *stop_data)
{
  (void) stop;
  (void) stop_data;
  *n = 3;
  statements[0] = (PauliStatement){ .equation = "(1)", .statement = "a \"quoted\", \\ tab\tand\nline \xce\xbc", .unit = "GeV^2",
                                    .printed = 1, .corrected = 2, .computed = 4, .deviation = -0.75,
                                    .verdict = PAULI_VERDICT_DIFFERS };
  statements[1] = (PauliStatement){ .equation = "(2), (3)", .statement = "plain text", .unit = "1", .printed = 1,
                                    .corrected = NAN, .computed = NAN, .deviation = NAN,
                                    .verdict = PAULI_VERDICT_UNKNOWN };
  statements[2] = (PauliStatement){ .equation = "(4)", .statement = "", .unit = "1", .printed = 1, .corrected = 3,
                                    .computed = 2, .deviation = -0.5, .verdict = PAULI_VERDICT_UNKNOWN };
  return PAULI_OK;
}
