/* Where the paper's approximations hold, against the exact result.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_RANGE_H
#define PAULI_RANGE_H

#include "pauli.h"

typedef enum {
  PAULI_FORMULA_FIT17,
  PAULI_FORMULA_FIT18,
  PAULI_FORMULA_SERIES24,
  PAULI_FORMULA_LEADING21,       /* first term */
  PAULI_FORMULA_EQ23_PRINTED,
  PAULI_FORMULA_EQ23_CORRECTED,
  PAULI_N_FORMULAE
} PauliFormula;

/* "fit17", "fit18", "series24", "leading21", "eq23_printed", "eq23_corrected". */
const char *pauli_formula_key (PauliFormula formula);

/* Whether the formula can be compared with the exact result over Q2 (17, 21, 23), or over M_q (18, 21, 23, 24). */
bool pauli_formula_over (PauliFormula formula, PauliParam variable);

/* Formula/exact at a value of the variable, PAULI_PARAM_Q2 in GeV^2 > 0 or PAULI_PARAM_M_Q in GeV, the other parameters as in
 * *params.  Over Q2 the large-Q2 forms are C/Q2, compared with F2(Q2); over M_q their C, with lim Q2 F2.  orders is the number
 * of terms of (24), 1 to 3; the other formulae ignore it.  1 is full agreement.  PAULI_EDOMAIN if the formula is not over this
 * variable. */
PauliResult pauli_formula_ratio (const PauliParams *params, PauliFormula formula, int orders, PauliParam variable,
                                 double value);

/* Where a logarithmic scan over Q2 may begin, in GeV^2: a range that begins there begins at 0. */
#define PAULI_RANGE_Q2_MIN 1e-4

typedef struct {
  double min, max;
} PauliRange;

/* All of the variable, Q2 in GeV^2 from PAULI_RANGE_Q2_MIN on, or M_q in GeV. */
PauliRange pauli_range_domain (PauliParam variable);

#define PAULI_MAX_RANGES 8

/* For each of n_tolerances > 0, the ranges of the variable within [min, max] (units as above, 0 < min < max) in which
 * |formula/exact - 1| <= tolerances[k], ascending: n[k] of them in ranges[k].  Ends are found by root finding to about 1e-13
 * relative, or are min or max.  PAULI_EDOMAIN for wrong arguments, PAULI_EACCURACY if a ratio did not reach its accuracy,
 * PAULI_ESTOPPED; then all n are 0. */
PauliStatus pauli_formula_ranges (const PauliParams *params, PauliFormula formula, int orders, PauliParam variable,
                                  size_t n_tolerances, const double tolerances[], double min, double max,
                                  PauliRange ranges[][PAULI_MAX_RANGES], size_t n[], PauliStop stop, void *stop_data);

#endif
