/* Chi-square of measured data.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-private.h"
#include "internal.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

const char *
pauli_data_problem_text (PauliDataProblem problem)
{
  static const char *const texts[PAULI_N_DATA_PROBLEMS] = {
    [PAULI_DATA_NO_PROBLEM] = N_("no problem"),
    [PAULI_DATA_BAD_PARAMETERS] = N_("a parameter is out of its range"),
    [PAULI_DATA_BAD_SET] = N_("a data set is of unknown quantity, or lacks its numbers"),
    [PAULI_DATA_BAD_X] = N_("a Q2 or M_q of the data is not a number or out of its range"),
    [PAULI_DATA_BAD_Y] = N_("a measured value is not a finite number"),
    [PAULI_DATA_BAD_YERR] = N_("an error of the data is not a finite number above 0"),
    [PAULI_DATA_MIXED_ERRORS] = N_("some data sets have errors and some have none, so that they have no common weight"),
    [PAULI_DATA_NOTHING_FREE] = N_("no parameter is free to be fitted"),
    [PAULI_DATA_TOO_FEW_POINTS] = N_("there are fewer data points than free parameters"),
    [PAULI_DATA_M_Q_IS_AXIS] = N_("M_q cannot be fitted to data over M_q alone"),
    [PAULI_DATA_NO_MEMORY] = N_("not enough memory"),
    [PAULI_DATA_OVERFLOW] = N_("the sum of squares or a covariance is too large for a number"),
    [PAULI_DATA_NO_MODEL_VALUE] = N_("the model did not reach its accuracy at a data point"),
    [PAULI_DATA_UNDETERMINED] = N_("the data does not determine the free parameters"),
    [PAULI_DATA_AT_BOUND] = N_("the fit ran into the end of a parameter's range"),
    [PAULI_DATA_NOT_CONVERGED] = N_("the fit did not converge"),
    [PAULI_DATA_STOPPED] = N_("stopped before the end"),
  };
  bool known = problem >= 0 && problem < PAULI_N_DATA_PROBLEMS;
  return known ? texts[problem] : N_("unknown problem");
}

PauliStatus
pauli_data_status (PauliDataProblem problem)
{
  if (problem == PAULI_DATA_NO_PROBLEM)
    return PAULI_OK;
  if (problem == PAULI_DATA_STOPPED)
    return PAULI_ESTOPPED;
  return problem < PAULI_DATA_NO_MEMORY ? PAULI_EDOMAIN : PAULI_EACCURACY;
}

static bool
valid_x (PauliDataQuantity quantity, double x)
{
  if (quantity != PAULI_DATA_MU)
    return pauli_param_valid (PAULI_PARAM_Q2, x);
  /* The range in GeV, which is compared in GeV wherever M_q is one: 1000 x may round to the other side. */
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q);
  return x >= M_q->min / 1000 && x <= M_q->max / 1000;
}

static PauliDataProblem
check_point (const PauliDataPoints *points, size_t i)
{
  if (!valid_x (points->quantity, points->x[i]))
    return PAULI_DATA_BAD_X;
  if (!isfinite (points->y[i]))
    return PAULI_DATA_BAD_Y;
  if (points->yerr && !(isfinite (points->yerr[i]) && points->yerr[i] > 0))
    return PAULI_DATA_BAD_YERR;
  return PAULI_DATA_NO_PROBLEM;
}

PauliDataTrouble
pauli_data_check (size_t n_sets, const PauliDataPoints *sets)
{
  for (size_t k = 0; k < n_sets; k++) {
    const PauliDataPoints *points = &sets[k];
    bool known = points->quantity >= 0 && points->quantity < PAULI_N_DATA_QUANTITIES;
    if (!known || (points->n > 0 && (!points->x || !points->y)))
      return (PauliDataTrouble){ PAULI_DATA_BAD_SET, k, 0 };
    for (size_t i = 0; i < points->n; i++) {
      PauliDataProblem problem = check_point (points, i);
      if (problem != PAULI_DATA_NO_PROBLEM)
        return (PauliDataTrouble){ problem, k, i };
    }
  }
  return (PauliDataTrouble){ PAULI_DATA_NO_PROBLEM, 0, 0 };
}

bool
pauli_data_model_init (PauliDataModel *model, size_t n_sets, const PauliDataPoints *sets, PauliStop stop, void *stop_data)
{
  size_t largest = 1;

  for (size_t k = 0; k < n_sets; k++)
    if (sets[k].n > largest)
      largest = sets[k].n;
  *model = (PauliDataModel){ n_sets, sets, calloc (largest, sizeof *model->scratch), stop, stop_data };
  return model->scratch != NULL;
}

static PauliStatus
evaluate_set (const PauliDataModel *model, const PauliParams *params, const PauliDataPoints *points)
{
  if (points->quantity == PAULI_DATA_MU)
    return pauli_mu_curve (params, points->n, points->x, model->scratch, model->stop, model->stop_data);
  return pauli_f2_curve (params, points->n, points->x, model->scratch, model->stop, model->stop_data);
}

/* A point in units of its error. */
static PauliDataValue
weighted (const PauliDataPoints *points, size_t i, PauliResult model)
{
  double factor = points->quantity == PAULI_DATA_Q2F2 ? points->x[i] : 1, yerr = points->yerr ? points->yerr[i] : 1;
  double value = factor * model.value, difference = points->y[i] - value;
  /* Product, difference and quotient round too. */
  double error = factor * model.abserr + DBL_EPSILON * (fabs (value) + fabs (difference));
  return (PauliDataValue){ value / yerr, difference / yerr, error / yerr };
}

PauliDataTrouble
pauli_data_evaluate (const PauliDataModel *model, const PauliParams *params, PauliDataValue *values)
{
  for (size_t k = 0; k < model->n_sets; k++) {
    const PauliDataPoints *points = &model->sets[k];
    if (evaluate_set (model, params, points) != PAULI_OK)
      return (PauliDataTrouble){ PAULI_DATA_STOPPED, 0, 0 };
    for (size_t i = 0; i < points->n; i++) {
      if (model->scratch[i].status != PAULI_OK)
        return (PauliDataTrouble){ PAULI_DATA_NO_MODEL_VALUE, k, i };
      *values++ = weighted (points, i, model->scratch[i]);
    }
  }
  return (PauliDataTrouble){ PAULI_DATA_NO_PROBLEM, 0, 0 };
}

PauliDataSum
pauli_data_sum (size_t n, const PauliDataValue *values)
{
  long double chi2 = 0, abserr = 0, noise = 0;

  for (size_t i = 0; i < n; i++) {
    long double residual = fabs (values[i].residual), error = values[i].error;
    chi2 += residual * residual;
    abserr += (2 * residual + error) * error;
    noise += error * error;
  }
  return (PauliDataSum){ (double) chi2, (double) (abserr + 2 * DBL_EPSILON * chi2), (double) noise };
}

static PauliChi2
no_chi2 (size_t n, PauliDataTrouble trouble)
{
  return (PauliChi2){ pauli_data_status (trouble.problem), trouble.problem, trouble.point, NAN, NAN, n };
}

PauliChi2
pauli_data_chi2 (const PauliParams *params, const PauliDataPoints *points, PauliStop stop, void *stop_data)
{
  PauliDataTrouble trouble = { PAULI_DATA_BAD_PARAMETERS, 0, 0 };
  PauliDataModel model;

  if (pauli_params_valid (params))
    trouble = pauli_data_check (1, points);
  if (trouble.problem != PAULI_DATA_NO_PROBLEM)
    return no_chi2 (points->n, trouble);

  PauliDataSum sum = { NAN, NAN, NAN };
  PauliDataValue *values = calloc (points->n + 1, sizeof *values);
  trouble.problem = PAULI_DATA_NO_MEMORY;
  if (pauli_data_model_init (&model, 1, points, stop, stop_data) && values)
    trouble = pauli_data_evaluate (&model, params, values);
  if (trouble.problem == PAULI_DATA_NO_PROBLEM) {
    sum = pauli_data_sum (points->n, values);
    if (!isfinite (sum.chi2 + sum.abserr))
      trouble.problem = PAULI_DATA_OVERFLOW;
  }
  free (model.scratch);
  free (values);
  if (trouble.problem != PAULI_DATA_NO_PROBLEM)
    return no_chi2 (points->n, trouble);
  return (PauliChi2){ PAULI_OK, PAULI_DATA_NO_PROBLEM, 0, sum.chi2, sum.abserr, points->n };
}
