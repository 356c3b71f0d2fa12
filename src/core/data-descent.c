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

/* What a step needs of J and r, of the parameters it may change; 0 for another.  The second column is c J_0 + J_1' with J_1'
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
normal_equations (const PauliDataDescent *descent, const bool moves[2])
{
  Normal normal = { { 0, 0 }, { 0, 0 }, 0, 0, 0 };
  long double product = 0;

  for (size_t i = 0; i < descent->n; i++) {
    long double J0 = moves[M_Q] ? descent->J[M_Q][i] : 0, J1 = moves[RHO_C] ? descent->J[RHO_C][i] : 0;
    normal.norm2[M_Q] += J0 * J0;
    normal.norm2[RHO_C] += J1 * J1;
    product += J0 * J1;
    normal.g[M_Q] += J0 * descent->values[i].residual;
    normal.g[RHO_C] += J1 * descent->values[i].residual;
  }
  if (normal.norm2[M_Q] > 0)
    normal.c = product / normal.norm2[M_Q];
  for (size_t i = 0; moves[RHO_C] && i < descent->n; i++) {
    long double rest = descent->J[RHO_C][i] - (moves[M_Q] ? normal.c * descent->J[M_Q][i] : 0);
    normal.rest2 += rest * rest;
    normal.g_rest += rest * descent->values[i].residual;
  }
  return normal;
}

/* ---- Steps --------------------------------------------------------------------------------------------------------- */

/* Both parameters change something, and each something else; for one parameter, that it changes anything. */
static bool
determined (const Normal *normal, const bool moves[2])
{
  bool both = moves[M_Q] && moves[RHO_C];
  return (!moves[M_Q] || normal->norm2[M_Q] > 0) && (!moves[RHO_C] || normal->norm2[RHO_C] > 0) &&
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

/* Moves value[k] by delta[k], to an end of its range at most; delta[k] becomes what that was.  Returns which part of it. */
static long double
move (const PauliDataDescent *descent, int k, double value[2], long double delta[2])
{
  double moved = descent->value[k] * exp ((double) delta[k]);
  bool inside = moved > descent->min[k] && moved < descent->max[k];
  long double whole = delta[k];

  value[k] = descent->value[k];
  if (whole == 0)
    return 1;
  value[k] = inside ? moved : whole > 0 ? descent->max[k] : descent->min[k];
  if (!inside)
    delta[k] = log (value[k] / descent->value[k]);
  return inside ? 1 : delta[k] / whole;
}

/* The step within the range of both parameters, to value[].  One that would leave it goes to the end it would meet first, and
 * from there along it to the best of the other parameter: that lies below the straight way to the end, which falls. */
static void
bounded_step (const PauliDataDescent *descent, const Normal *normal, long double lambda, double value[2], long double delta[2])
{
  free_step (normal, lambda, delta);
  long double largest = fmaxl (fabsl (delta[M_Q]), fabsl (delta[RHO_C]));
  for (int k = 0; largest > STEP_MAX && k < 2; k++)
    delta[k] *= STEP_MAX / largest;

  long double M_q_part = move (descent, M_Q, value, delta), rho_c_part = move (descent, RHO_C, value, delta);
  if (M_q_part == 1 && rho_c_part == 1)
    return;
  int other = M_q_part < rho_c_part ? RHO_C : M_Q;
  long double best = single_step (normal, other, delta[1 - other], lambda);
  delta[other] = fminl (fmaxl (best, -STEP_MAX), STEP_MAX);
  move (descent, other, value, delta);
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

/* What the undamped step has to win; 0 if it changes nothing any more. */
static long double
largest_fall (const PauliDataDescent *descent, const Normal *normal)
{
  long double delta[2];
  double value[2];

  bounded_step (descent, normal, 0, value, delta);
  return fmaxl (fabsl (delta[M_Q]), fabsl (delta[RHO_C])) <= STEP_MIN ? 0 : promised_fall (normal, delta);
}

/* Goes there, if chi2 is smaller; false with descent->trouble if the model failed. */
static bool
try_step (PauliDataDescent *descent, const double value[2], bool *accepted)
{
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

/* Free, and not at an end of the range beyond which chi2 falls on. */
static void
find_moves (const PauliDataDescent *descent, bool moves[2])
{
  Normal normal = normal_equations (descent, descent->free);

  for (int k = 0; k < 2; k++) {
    bool at_min = descent->value[k] == descent->min[k], at_max = descent->value[k] == descent->max[k];
    moves[k] = descent->free[k] && !(at_min && normal.g[k] <= 0) && !(at_max && normal.g[k] >= 0);
  }
}

void
pauli_data_descend (PauliDataDescent *descent, int *iterations)
{
  long double lambda = LAMBDA;

  for (*iterations = 0; *iterations < ITERATIONS_MAX; ++*iterations) {
    bool moves[2], accepted = false;
    if (!set_columns (descent))
      return;
    find_moves (descent, moves);
    Normal normal = normal_equations (descent, moves);
    long double fall = largest_fall (descent, &normal);
    if (fall <= FALL_MIN * descent->sum.chi2 + descent->sum.noise)
      return;
    while (!accepted && lambda <= LAMBDA_MAX) {
      double value[2];
      long double delta[2];
      bounded_step (descent, &normal, lambda, value, delta);
      if (!try_step (descent, value, &accepted))
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
  Normal normal = normal_equations (descent, descent->free);

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
