/* The descent to the least squares of measured data, within the ranges of the parameters.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The free parameters are varied by their logarithms, M_q e^{delta_0} and rho_c e^{delta_1}.  With r = (y - model)/yerr and
 * J_k = d(model/yerr)/d ln(parameter k), a step minimizes |r - J delta|^2 + lambda Sum_k |J_k|^2 delta_k^2. */
#include "data-private.h"
#include "internal.h"

#include <math.h>

#define ITERATIONS_MAX 200

/* lambda at the start, and how it changes after a step that was accepted, or not.  With the largest no step is more than
 * rounding. */
#define LAMBDA 1e-3L
#define LAMBDA_FALLS 0.1L
#define LAMBDA_RISES 30
#define LAMBDA_MIN 1e-16L
#define LAMBDA_MAX 1e16L

/* The largest change of a logarithm in a step: linear extrapolation is blind beyond. */
#define STEP_MAX 1.0L

/* A step below this, in the logarithms, changes nothing any more.  Nothing is left to do then, */
#define STEP_MIN 1e-11L

/* nor if chi2 is promised to fall by less than this fraction, or by less than the model's own errors are. */
#define FALL_MIN 1e-14L

/* sin^2 of the angle between both columns of J, below which one parameter does what the other does: columns are known to some
 * 1e-9. */
#define ANGLE2_MIN 1e-14L

/* Of a logarithm, for derivatives by four differences: rounding leaves up to 1e-10, truncation less, but for 2e-9 at one corner
 * of the ranges, the largest M_q and rho_c. */
#define DIFFERENCE 5e-4

/* What a step needs of J and r; 0 for a parameter that is not free.  The second column is c J_0 + J_1' with J_1'
 * orthogonal to J_0, which keeps what products would lose of columns that are nearly parallel. */
typedef struct {
  long double norm2[2]; /* |J_k|^2 */
  long double g[2];     /* J_k.r */
  long double c, rest2, g_rest; /* J_0.J_1/|J_0|^2, |J_1'|^2, J_1'.r */
} Normal;

bool
pauli_data_evaluate_at (PauliDataDescent *descent, const double value[2], PauliDataValue *values)
{
  PauliParams params = *descent->start;

  params.M_q = value[M_Q];
  params.rho_c = value[RHO_C];
  descent->trouble = pauli_data_evaluate (&descent->model, &params, values);
  return descent->trouble.problem == PAULI_DATA_NO_PROBLEM;
}

/* ---- Derivatives --------------------------------------------------------------------------------------------------- */

#define N_DIFFERENCES 4

/* f' = Sum weight_j [f(offset_j h) - f(0)]/(12 h), up to h^4: exactly 0 if f does not change. */
typedef struct {
  double offset[N_DIFFERENCES], weight[N_DIFFERENCES];
} Differences;

static const Differences central = { { -2, -1, 1, 2 }, { 1, -8, 8, -1 } };
static const Differences one_sided = { { 1, 2, 3, 4 }, { 48, -36, 16, -3 } };

static bool
set_column (PauliDataDescent *descent, int k)
{
  double reach = exp (2 * DIFFERENCE), h = DIFFERENCE;
  bool near_min = descent->value[k] / reach < descent->min[k], near_max = descent->value[k] * reach > descent->max[k];
  const Differences *differences = near_min || near_max ? &one_sided : &central;
  double *column = descent->J[k];

  if (near_max)
    h = -h;
  for (size_t i = 0; i < descent->n; i++)
    column[i] = 0;
  for (int j = 0; j < N_DIFFERENCES; j++) {
    double value[] = { descent->value[M_Q], descent->value[RHO_C] };
    value[k] *= exp (differences->offset[j] * h);
    if (!pauli_data_evaluate_at (descent, value, descent->trial))
      return false;
    for (size_t i = 0; i < descent->n; i++)
      column[i] += differences->weight[j] * (descent->trial[i].value - descent->values[i].value);
  }
  for (size_t i = 0; i < descent->n; i++)
    column[i] /= 12 * h;
  return true;
}

static bool
set_columns (PauliDataDescent *descent)
{
  return (!descent->free[M_Q] || set_column (descent, M_Q)) && (!descent->free[RHO_C] || set_column (descent, RHO_C));
}

static Normal
normal_equations (const PauliDataDescent *descent)
{
  const bool *free = descent->free;
  Normal normal = { { 0, 0 }, { 0, 0 }, 0, 0, 0 };
  long double product = 0;

  for (size_t i = 0; i < descent->n; i++) {
    long double J0 = free[M_Q] ? descent->J[M_Q][i] : 0, J1 = free[RHO_C] ? descent->J[RHO_C][i] : 0;
    normal.norm2[M_Q] += J0 * J0;
    normal.norm2[RHO_C] += J1 * J1;
    product += J0 * J1;
    normal.g[M_Q] += J0 * descent->values[i].residual;
    normal.g[RHO_C] += J1 * descent->values[i].residual;
  }
  if (normal.norm2[M_Q] > 0)
    normal.c = product / normal.norm2[M_Q];
  for (size_t i = 0; free[RHO_C] && i < descent->n; i++) {
    long double rest = descent->J[RHO_C][i] - (free[M_Q] ? normal.c * descent->J[M_Q][i] : 0);
    normal.rest2 += rest * rest;
    normal.g_rest += rest * descent->values[i].residual;
  }
  return normal;
}

/* ---- Steps --------------------------------------------------------------------------------------------------------- */

/* Every free parameter changes something, and if both are free, each something else. */
static bool
determined (const Normal *normal, const bool free[2])
{
  bool both = free[M_Q] && free[RHO_C];
  return (!free[M_Q] || normal->norm2[M_Q] > 0) && (!free[RHO_C] || normal->norm2[RHO_C] > 0) &&
         (!both || normal->rest2 > ANGLE2_MIN * normal->norm2[RHO_C]);
}

/* The best delta_k if the other parameter changes by `other`. */
static long double
single_step (const Normal *normal, int k, long double other, long double lambda)
{
  if (!(normal->norm2[k] > 0))
    return 0;
  return (normal->g[k] - normal->c * normal->norm2[M_Q] * other) / (normal->norm2[k] * (1 + lambda));
}

/* The solution without bounds; if undetermined, and without lambda, that which leaves rho_c. */
static void
free_step (const Normal *normal, long double lambda, long double delta[2])
{
  const bool both[] = { true, true };

  delta[RHO_C] = 0;
  if (!(normal->norm2[M_Q] > 0))
    delta[RHO_C] = single_step (normal, RHO_C, 0, lambda);
  else if (normal->norm2[RHO_C] > 0 && (lambda > 0 || determined (normal, both))) {
    /* The determinant 1 - cos^2 and both right-hand sides by J_1', without cancellation. */
    long double determinant = normal->rest2 / normal->norm2[RHO_C] + 2 * lambda + lambda * lambda;
    long double right = (1 + lambda) * normal->g_rest + lambda * normal->c * normal->g[M_Q];
    delta[RHO_C] = right / (normal->norm2[RHO_C] * determinant);
  }
  delta[M_Q] = single_step (normal, M_Q, delta[RHO_C], lambda);
}

/* chi2 - |r - J delta|^2. */
static long double
promised_fall (const Normal *normal, const long double delta[2])
{
  long double along = delta[M_Q] + normal->c * delta[RHO_C];
  long double quadratic =
    normal->norm2[M_Q] > 0 ? normal->norm2[M_Q] * along * along + normal->rest2 * delta[RHO_C] * delta[RHO_C]
                           : normal->norm2[RHO_C] * delta[RHO_C] * delta[RHO_C];
  return 2 * (delta[M_Q] * normal->g[M_Q] + delta[RHO_C] * normal->g[RHO_C]) - quadratic;
}

/* By which a parameter may still change. */
static void
log_range (const PauliDataDescent *descent, int k, long double *low, long double *high)
{
  *low = logl ((long double) descent->min[k] / descent->value[k]);
  *high = logl ((long double) descent->max[k] / descent->value[k]);
}

/* delta[k] cut off at the end of the range; whether it was. */
static bool
cut_off (const PauliDataDescent *descent, int k, long double delta[2])
{
  long double low, high, whole = delta[k];

  log_range (descent, k, &low, &high);
  delta[k] = fminl (fmaxl (whole, low), high);
  return delta[k] != whole;
}

/* The step within the range of both parameters.  If the best one leaves it, the best within lies on an end that it crosses:
 * there the other parameter is solved for alone. */
static void
bounded_step (const PauliDataDescent *descent, const Normal *normal, long double lambda, long double delta[2])
{
  free_step (normal, lambda, delta);
  long double largest = fmaxl (fabsl (delta[M_Q]), fabsl (delta[RHO_C])), best_fall = -INFINITY;
  for (int k = 0; largest > STEP_MAX && k < 2; k++)
    delta[k] *= STEP_MAX / largest;

  long double cut[2] = { delta[M_Q], delta[RHO_C] };
  for (int k = 0; k < 2; k++) {
    if (!cut_off (descent, k, cut))
      continue;
    int other = 1 - k;
    long double edge[2];
    edge[k] = cut[k];
    edge[other] = fminl (fmaxl (single_step (normal, other, edge[k], lambda), -STEP_MAX), STEP_MAX);
    cut_off (descent, other, edge);
    long double fall = promised_fall (normal, edge);
    if (fall > best_fall) {
      best_fall = fall;
      delta[M_Q] = edge[M_Q];
      delta[RHO_C] = edge[RHO_C];
    }
  }
}

/* Where a step leads: exactly to the end of the range, if it was cut off there. */
static double
moved (const PauliDataDescent *descent, int k, long double delta)
{
  long double low, high;

  log_range (descent, k, &low, &high);
  if (delta == 0)
    return descent->value[k];
  return delta <= low ? descent->min[k] : delta >= high ? descent->max[k] : (double) (descent->value[k] * expl (delta));
}

/* What the undamped step has to win; 0 if it changes nothing any more. */
static long double
largest_fall (const PauliDataDescent *descent, const Normal *normal)
{
  long double delta[2];

  bounded_step (descent, normal, 0, delta);
  return fmaxl (fabsl (delta[M_Q]), fabsl (delta[RHO_C])) <= STEP_MIN ? 0 : promised_fall (normal, delta);
}

/* Takes the step, if chi2 is smaller there; false with descent->trouble if the model failed. */
static bool
try_step (PauliDataDescent *descent, const long double delta[2], bool *accepted)
{
  const double value[] = { moved (descent, M_Q, delta[M_Q]), moved (descent, RHO_C, delta[RHO_C]) };

  *accepted = false;
  if (!pauli_data_evaluate_at (descent, value, descent->trial))
    return false;
  PauliDataSum sum = pauli_data_sum (descent->n, descent->trial);
  *accepted = sum.chi2 < descent->sum.chi2;
  if (*accepted) {
    PauliDataValue *old = descent->values;
    descent->values = descent->trial;
    descent->trial = old;
    descent->sum = sum;
    descent->value[M_Q] = value[M_Q];
    descent->value[RHO_C] = value[RHO_C];
  }
  return true;
}

/* ---- The descent ------------------------------------------------------------------------------------------------------- */

void
pauli_data_descend (PauliDataDescent *descent, int *iterations)
{
  long double lambda = LAMBDA;

  for (*iterations = 0; *iterations < ITERATIONS_MAX; ++*iterations) {
    bool accepted = false;
    if (!set_columns (descent))
      return;
    Normal normal = normal_equations (descent);
    long double fall = largest_fall (descent, &normal);
    if (fall <= FALL_MIN * descent->sum.chi2 + descent->sum.noise)
      return;
    while (!accepted && lambda <= LAMBDA_MAX) {
      long double delta[2];
      bounded_step (descent, &normal, lambda, delta);
      if (!try_step (descent, delta, &accepted))
        return;
      /* A fall that is there may not be seen if it is less than the error of chi2. */
      if (!accepted && fall <= descent->sum.abserr)
        return;
      lambda = accepted ? fmaxl (lambda * LAMBDA_FALLS, LAMBDA_MIN) : lambda * LAMBDA_RISES;
    }
    if (!accepted)
      break;
  }
  descent->trouble.problem = PAULI_DATA_NOT_CONVERGED;
}

bool
pauli_data_log_covariance (const PauliDataDescent *descent, long double C[2][2])
{
  Normal normal = normal_equations (descent);

  C[0][0] = C[0][1] = C[1][0] = C[1][1] = 0;
  if (!determined (&normal, descent->free))
    return false;
  if (descent->free[RHO_C]) {
    C[RHO_C][RHO_C] = 1 / normal.rest2;
    C[M_Q][RHO_C] = C[RHO_C][M_Q] = -normal.c / normal.rest2;
  }
  if (descent->free[M_Q])
    C[M_Q][M_Q] = 1 / normal.norm2[M_Q] + normal.c * normal.c * C[RHO_C][RHO_C];
  return true;
}
