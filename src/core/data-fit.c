/* A fit of M_q and rho_c to measured data: what is refused, and what of the descent's result counts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-private.h"
#include "internal.h"

#include <math.h>
#include <stdlib.h>

/* So near an end of the range no step is left to take. */
#define NEAR 1e-9

static bool
at_bound (const PauliDataDescent *descent, int k)
{
  double value = descent->value[k];
  return descent->free[k] && (value <= descent->min[k] * (1 + NEAR) || value >= descent->max[k] * (1 - NEAR));
}

/* A fit of nothing: NaN for what is free. */
static void
clear (PauliDataFit *fit)
{
  const bool free[] = { fit->free_M_q, fit->free_rho_c };

  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++)
      fit->covariance[i][j] = fit->scaled_covariance[i][j] = free[i] && free[j] ? NAN : 0;
  if (free[M_Q])
    fit->params.M_q = NAN;
  if (free[RHO_C])
    fit->params.rho_c = NAN;
  fit->chi2 = NAN;
}

static bool
set_covariances (PauliDataFit *fit, const PauliDataDescent *descent, long double C[2][2], bool with_errors)
{
  long double scale = fit->ndf > 0 ? (long double) fit->chi2 / (long double) fit->ndf : NAN;
  bool finite = true;

  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++) {
      if (!descent->free[i] || !descent->free[j])
        continue;
      long double plain = C[i][j] * descent->value[i] * descent->value[j];
      fit->scaled_covariance[i][j] = (double) (scale * plain);
      fit->covariance[i][j] = with_errors ? (double) plain : fit->scaled_covariance[i][j];
      finite = finite && isfinite ((double) plain) && !isinf (fit->scaled_covariance[i][j]);
    }
  return finite;
}

/* What was reached, as far as the trouble lets it count. */
static void
read_result (PauliDataFit *fit, PauliDataDescent *descent, bool with_errors)
{
  PauliDataProblem *trouble = &descent->trouble.problem;
  long double C[2][2];
  bool reached = *trouble == PAULI_DATA_NO_PROBLEM;

  if (!reached && *trouble != PAULI_DATA_NOT_CONVERGED)
    return;
  fit->chi2 = descent->sum.chi2;
  if (reached && !pauli_data_log_covariance (descent, C)) {
    *trouble = PAULI_DATA_UNDETERMINED;
    return;
  }
  fit->params.M_q = descent->value[M_Q];
  fit->params.rho_c = descent->value[RHO_C];
  fit->M_q_at_bound = at_bound (descent, M_Q);
  fit->rho_c_at_bound = at_bound (descent, RHO_C);
  if (!reached)
    return;
  if (fit->M_q_at_bound || fit->rho_c_at_bound)
    *trouble = PAULI_DATA_AT_BOUND;
  else if (!set_covariances (fit, descent, C, with_errors)) {
    *trouble = PAULI_DATA_OVERFLOW;
    clear (fit);
  }
}

/* false if memory is short. */
static bool
allocate (PauliDataDescent *descent)
{
  descent->values = calloc (descent->n, sizeof *descent->values);
  descent->trial = calloc (descent->n, sizeof *descent->trial);
  descent->J[M_Q] = calloc (descent->n, sizeof (double));
  descent->J[RHO_C] = calloc (descent->n, sizeof (double));
  return descent->model.scratch && descent->values && descent->trial && descent->J[M_Q] && descent->J[RHO_C];
}

static void
release (PauliDataDescent *descent)
{
  free (descent->model.scratch);
  free (descent->values);
  free (descent->trial);
  free (descent->J[M_Q]);
  free (descent->J[RHO_C]);
}

static void
run (PauliDataFit *fit, PauliDataDescent *descent, bool with_errors)
{
  if (!allocate (descent)) {
    descent->trouble.problem = PAULI_DATA_NO_MEMORY;
    return;
  }
  if (!pauli_data_evaluate_at (descent, descent->value, descent->values))
    return;
  descent->sum = pauli_data_sum (descent->n, descent->values);
  if (isfinite (descent->sum.chi2))
    pauli_data_descend (descent, &fit->iterations);
  else
    descent->trouble.problem = PAULI_DATA_OVERFLOW;
  read_result (fit, descent, with_errors);
}

/* The first reason to refuse the fit; sets fit->n, and *with_errors. */
static PauliDataTrouble
check (PauliDataFit *fit, size_t n_sets, const PauliDataPoints *sets, bool *with_errors)
{
  PauliDataTrouble trouble = pauli_data_check (n_sets, sets);
  size_t without = 0, over_M_q = 0;

  *with_errors = false;
  if (!pauli_params_valid (&fit->params))
    return (PauliDataTrouble){ PAULI_DATA_BAD_PARAMETERS, 0, 0 };
  if (trouble.problem != PAULI_DATA_NO_PROBLEM)
    return trouble;
  for (size_t k = 0; k < n_sets; k++) {
    fit->n += sets[k].n;
    without += sets[k].yerr ? 0 : sets[k].n;
    over_M_q += sets[k].quantity == PAULI_DATA_MU ? sets[k].n : 0;
  }
  *with_errors = without == 0;
  if (!fit->free_M_q && !fit->free_rho_c)
    trouble.problem = PAULI_DATA_NOTHING_FREE;
  else if (without != 0 && without != fit->n)
    trouble.problem = PAULI_DATA_MIXED_ERRORS;
  else if (fit->n < (size_t) fit->free_M_q + (size_t) fit->free_rho_c)
    trouble.problem = PAULI_DATA_TOO_FEW_POINTS;
  else if (fit->free_M_q && over_M_q == fit->n)
    trouble.problem = PAULI_DATA_M_Q_IS_AXIS;
  return trouble;
}

PauliDataFit
pauli_data_fit (const PauliParams *start, bool free_M_q, bool free_rho_c, size_t n_sets, const PauliDataPoints *sets,
                PauliStop stop, void *stop_data)
{
  PauliDataFit fit = { .free_M_q = free_M_q, .free_rho_c = free_rho_c, .params = *start };
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q), *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C);
  PauliDataDescent descent = {
    .start = start,
    .free = { free_M_q, free_rho_c },
    .min = { M_q->min / 1000, 1000 / inv_rho_c->max },
    .max = { M_q->max / 1000, 1000 / inv_rho_c->min },
    .value = { start->M_q, start->rho_c },
  };
  bool with_errors;

  descent.trouble = check (&fit, n_sets, sets, &with_errors);
  clear (&fit);
  if (descent.trouble.problem == PAULI_DATA_NO_PROBLEM) {
    fit.ndf = fit.n - (size_t) free_M_q - (size_t) free_rho_c;
    descent.n = fit.n;
    pauli_data_model_init (&descent.model, n_sets, sets, stop, stop_data);
    run (&fit, &descent, with_errors);
    release (&descent);
  }
  fit.problem = descent.trouble.problem;
  fit.status = pauli_data_status (fit.problem);
  fit.set = descent.trouble.set;
  fit.point = descent.trouble.point;
  return fit;
}
