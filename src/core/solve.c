/* F2 solved for a parameter.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-solve.h"

#include <float.h>
#include <math.h>

typedef struct {
  PauliParams params;
  PauliParam unknown;
  double Q2, wanted;
  PauliStop stop;
  void *stop_data;
  bool *stopped; /* then no more values follow */
} Problem;

/* F2 at a value of the unknown in MeV. */
static PauliResult
f2_at (const Problem *problem, double value)
{
  PauliParams p = problem->params;
  const PauliParamInfo *info = pauli_param_info (problem->unknown);

  *problem->stopped = *problem->stopped || (problem->stop && problem->stop (problem->stop_data));
  if (*problem->stopped)
    return pauli_stopped ();
  value = fmin (fmax (value, info->min), info->max); /* rounding of a logarithm may have left the range */
  if (problem->unknown == PAULI_PARAM_M_Q)
    p.M_q = value / 1000;
  else
    p.rho_c = 1000 / value;
  return problem->Q2 == 0 ? pauli_mu (&p) : pauli_f2 (&p, problem->Q2);
}

/* 0 within the error of F2, so that a solution at an end of the range is not lost to rounding. */
static double
difference (double value, const void *data)
{
  const Problem *problem = data;
  PauliResult f2 = f2_at (problem, value);
  if (f2.status != PAULI_OK)
    return NAN;
  double y = f2.value - problem->wanted;
  return fabs (y) <= f2.abserr ? 0 : y;
}

/* With the error of F2 divided by its slope, that between two neighbours of the solution. */
static PauliResult
solution_at (const Problem *problem, double value)
{
  const double step = 1e-4;
  const PauliParamInfo *info = pauli_param_info (problem->unknown);
  double below = fmax (value * (1 - step), info->min), above = fmin (value * (1 + step), info->max);
  PauliResult f2 = f2_at (problem, value);
  double slope = fabs ((f2_at (problem, above).value - f2_at (problem, below).value) / (above - below));
  double error = (f2.abserr + fabs (f2.value - problem->wanted)) / slope + 8 * DBL_EPSILON * value;
  return pauli_checked (value, error);
}

static bool
in_domain (const PauliParams *params, PauliParam unknown, double Q2)
{
  return pauli_params_valid (params) && pauli_param_valid (PAULI_PARAM_Q2, Q2) &&
         (unknown == PAULI_PARAM_M_Q || unknown == PAULI_PARAM_INV_RHO_C);
}

PauliStatus
pauli_solve (const PauliParams *params, PauliParam unknown, double Q2, double wanted,
             PauliResult solutions[PAULI_MAX_SOLUTIONS], size_t *n, PauliStop stop, void *stop_data)
{
  *n = 0;
  if (!in_domain (params, unknown, Q2) || !isfinite (wanted))
    return PAULI_EDOMAIN;

  bool failed, stopped = false;
  const Problem problem = { *params, unknown, Q2, wanted, stop, stop_data, &stopped };
  const PauliParamInfo *info = pauli_param_info (unknown);
  double roots[PAULI_MAX_SOLUTIONS];
  *n = pauli_find_roots (difference, &problem, info->min, info->max, roots, PAULI_MAX_SOLUTIONS, &failed);
  for (size_t i = 0; i < *n; i++)
    solutions[i] = solution_at (&problem, roots[i]);
  if (stopped) {
    *n = 0;
    return PAULI_ESTOPPED;
  }
  return failed ? PAULI_EACCURACY : PAULI_OK;
}

PauliStatus
pauli_solve_bounds (const PauliParams *params, PauliParam unknown, double Q2, double *min, double *max, PauliStop stop,
                    void *stop_data)
{
  if (!in_domain (params, unknown, Q2))
    return PAULI_EDOMAIN;

  bool stopped = false;
  const Problem problem = { *params, unknown, Q2, 0, stop, stop_data, &stopped };
  const PauliParamInfo *info = pauli_param_info (unknown);
  *min = INFINITY;
  *max = -INFINITY;
  for (size_t i = 0; i < PAULI_ROOTS_SAMPLES; i++) {
    PauliResult f2 = f2_at (&problem, pauli_grid_point (info->min, info->max, PAULI_ROOTS_SAMPLES, true, i));
    if (f2.status != PAULI_OK)
      return stopped ? PAULI_ESTOPPED : PAULI_EACCURACY;
    *min = fmin (*min, f2.value);
    *max = fmax (*max, f2.value);
  }
  return PAULI_OK;
}
