/* Counts of what plots ask of the core.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "counted-core.h"

#include "pauli-fit.h"
#include "pauli-range.h"
#include "pauli-vertex.h"

const char *const counted_names[N_COUNTED] = { "F2", "mu", "F_q", "F_g", "(17)", "(18)", "ranges" };
int counted[N_COUNTED];

static int depth;

PauliStatus __real_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *f2, PauliStop stop,
                                   void *stop_data);
PauliStatus __wrap_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *f2, PauliStop stop,
                                   void *stop_data);
PauliStatus __real_pauli_mu_curve (const PauliParams *params, size_t n, const double *M_q, PauliResult *mu, PauliStop stop,
                                   void *stop_data);
PauliStatus __wrap_pauli_mu_curve (const PauliParams *params, size_t n, const double *M_q, PauliResult *mu, PauliStop stop,
                                   void *stop_data);
PauliResult __real_pauli_profile_quark (double z);
PauliResult __wrap_pauli_profile_quark (double z);
PauliResult __real_pauli_profile_gluon (double z);
PauliResult __wrap_pauli_profile_gluon (double z);
PauliFit __real_pauli_refit17 (const PauliParams *params, double Q2_min, double Q2_max, size_t n);
PauliFit __wrap_pauli_refit17 (const PauliParams *params, double Q2_min, double Q2_max, size_t n);
PauliFit __real_pauli_refit18 (const PauliParams *params, double M_q_min, double M_q_max, size_t n);
PauliFit __wrap_pauli_refit18 (const PauliParams *params, double M_q_min, double M_q_max, size_t n);
PauliStatus __real_pauli_formula_ranges (const PauliParams *params, PauliFormula formula, int orders, PauliParam variable,
                                         size_t n_tolerances, const double tolerances[], double min, double max,
                                         PauliRange ranges[][PAULI_MAX_RANGES], size_t n[], PauliStop stop,
                                         void *stop_data);
PauliStatus __wrap_pauli_formula_ranges (const PauliParams *params, PauliFormula formula, int orders, PauliParam variable,
                                         size_t n_tolerances, const double tolerances[], double min, double max,
                                         PauliRange ranges[][PAULI_MAX_RANGES], size_t n[], PauliStop stop,
                                         void *stop_data);

static void
enter (Counted what)
{
  if (depth++ == 0)
    counted[what]++;
}

PauliStatus
__wrap_pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *f2, PauliStop stop,
                       void *stop_data)
{
  enter (COUNTED_F2_CURVE);
  PauliStatus status = __real_pauli_f2_curve (params, n, Q2, f2, stop, stop_data);
  depth--;
  return status;
}

PauliStatus
__wrap_pauli_mu_curve (const PauliParams *params, size_t n, const double *M_q, PauliResult *mu, PauliStop stop,
                       void *stop_data)
{
  enter (COUNTED_MU_CURVE);
  PauliStatus status = __real_pauli_mu_curve (params, n, M_q, mu, stop, stop_data);
  depth--;
  return status;
}

PauliResult
__wrap_pauli_profile_quark (double z)
{
  enter (COUNTED_QUARK);
  PauliResult result = __real_pauli_profile_quark (z);
  depth--;
  return result;
}

PauliResult
__wrap_pauli_profile_gluon (double z)
{
  enter (COUNTED_GLUON);
  PauliResult result = __real_pauli_profile_gluon (z);
  depth--;
  return result;
}

PauliFit
__wrap_pauli_refit17 (const PauliParams *params, double Q2_min, double Q2_max, size_t n)
{
  enter (COUNTED_REFIT17);
  PauliFit fit = __real_pauli_refit17 (params, Q2_min, Q2_max, n);
  depth--;
  return fit;
}

PauliFit
__wrap_pauli_refit18 (const PauliParams *params, double M_q_min, double M_q_max, size_t n)
{
  enter (COUNTED_REFIT18);
  PauliFit fit = __real_pauli_refit18 (params, M_q_min, M_q_max, n);
  depth--;
  return fit;
}

PauliStatus
__wrap_pauli_formula_ranges (const PauliParams *params, PauliFormula formula, int orders, PauliParam variable,
                             size_t n_tolerances, const double tolerances[], double min, double max,
                             PauliRange ranges[][PAULI_MAX_RANGES], size_t n[], PauliStop stop, void *stop_data)
{
  enter (COUNTED_RANGES);
  PauliStatus status =
    __real_pauli_formula_ranges (params, formula, orders, variable, n_tolerances, tolerances, min, max, ranges, n, stop,
                                 stop_data);
  depth--;
  return status;
}
