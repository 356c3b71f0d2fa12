/* Ratios of the paper's approximations to the exact result, and where they are near 1.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-range.h"
#include "pauli-tail.h"

#include <float.h>
#include <math.h>

static const struct {
  const char *key;
  bool over_Q2, over_M_q;
} formulae[PAULI_N_FORMULAE] = {
  [PAULI_FORMULA_FIT17] = { "fit17", true, false },
  [PAULI_FORMULA_FIT18] = { "fit18", false, true },
  [PAULI_FORMULA_SERIES24] = { "series24", false, true },
  [PAULI_FORMULA_LEADING21] = { "leading21", true, true },
  [PAULI_FORMULA_EQ23_PRINTED] = { "eq23_printed", true, true },
  [PAULI_FORMULA_EQ23_CORRECTED] = { "eq23_corrected", true, true },
};

const char *
pauli_formula_key (PauliFormula formula)
{
  return formulae[formula].key;
}

bool
pauli_formula_over (PauliFormula formula, PauliParam variable)
{
  return variable == PAULI_PARAM_Q2 ? formulae[formula].over_Q2
                                    : variable == PAULI_PARAM_M_Q && formulae[formula].over_M_q;
}

PauliRange
pauli_range_domain (PauliParam variable)
{
  const PauliParamInfo *info = pauli_param_info (variable);

  return variable == PAULI_PARAM_Q2 ? (PauliRange){ PAULI_RANGE_Q2_MIN, info->max }
                                    : (PauliRange){ info->min / 1000, info->max / 1000 };
}

/* The coefficient of 1/Q2 by a large-Q2 form. */
static PauliResult
coefficient (const PauliParams *p, PauliFormula formula)
{
  return formula == PAULI_FORMULA_LEADING21      ? pauli_q2f2_leading21 (p)
         : formula == PAULI_FORMULA_EQ23_PRINTED ? pauli_q2f2_eq23_printed (p)
                                                 : pauli_q2f2_eq23_corrected (p);
}

static PauliResult
quotient (PauliResult a, PauliResult b)
{
  if (a.status != PAULI_OK || b.status != PAULI_OK)
    return a.status != PAULI_OK ? a : b;
  double value = a.value / b.value;
  double relative = b.abserr / fabs (b.value) + 2 * DBL_EPSILON;
  return (PauliResult){ value, a.abserr / fabs (b.value) + relative * fabs (value), PAULI_OK };
}

/* What does not change along the variable. */
typedef struct {
  PauliParams params;
  PauliFormula formula;
  int orders;
  PauliParam variable;
  PauliResult constant; /* over Q2: mu for (17), else the coefficient */
  double level;         /* of which the ratio is asked */
} Ratio;

static Ratio
new_ratio (const PauliParams *p, PauliFormula formula, int orders, PauliParam variable)
{
  Ratio ratio = { *p, formula, orders, variable, { 0, 0, PAULI_OK }, 0 };

  if (variable == PAULI_PARAM_Q2)
    ratio.constant = formula == PAULI_FORMULA_FIT17 ? pauli_mu (p) : coefficient (p, formula);
  return ratio;
}

static PauliResult
over_Q2 (const Ratio *r, double Q2, PauliResult f2)
{
  if (r->formula == PAULI_FORMULA_FIT17)
    return quotient (pauli_f2_fit17 (&r->params, r->constant, Q2), f2);
  PauliResult Q2F2 = { Q2 * f2.value, Q2 * f2.abserr, f2.status };
  return quotient (r->constant, Q2F2);
}

static PauliResult
over_M_q (const Ratio *r, double M_q)
{
  PauliParams at = r->params;

  at.M_q = M_q;
  if (r->formula == PAULI_FORMULA_FIT18)
    return quotient (pauli_mu_fit18 (&at), pauli_mu (&at));
  if (r->formula == PAULI_FORMULA_SERIES24)
    return quotient (pauli_mu_series24_to (&at, r->orders), pauli_mu (&at));
  return quotient (coefficient (&at, r->formula), pauli_q2f2_limit (&at));
}

static PauliResult
ratio_at (const Ratio *r, double x)
{
  return r->variable == PAULI_PARAM_Q2 ? over_Q2 (r, x, pauli_f2 (&r->params, x)) : over_M_q (r, x);
}

static bool
in_domain (const PauliParams *p, PauliFormula formula, int orders, PauliParam variable)
{
  return pauli_params_valid (p) && formula < PAULI_N_FORMULAE && pauli_formula_over (formula, variable) &&
         (formula != PAULI_FORMULA_SERIES24 || (orders >= 1 && orders <= PAULI_SERIES24_ORDERS));
}

PauliResult
pauli_formula_ratio (const PauliParams *p, PauliFormula formula, int orders, PauliParam variable, double value)
{
  if (!in_domain (p, formula, orders, variable) || !(value > 0))
    return pauli_domain_error ();
  Ratio ratio = new_ratio (p, formula, orders, variable);
  return ratio_at (&ratio, value);
}

static double
above_level (double x, const void *data)
{
  const Ratio *r = data;
  PauliResult ratio = ratio_at (r, x);
  return ratio.status == PAULI_OK ? ratio.value - r->level : NAN;
}

/* The ratio at the points of the scan for roots; F2 by pauli_f2_curve(), which is faster than single values. */
static PauliStatus
sample (const Ratio *r, double min, double max, double y[PAULI_ROOTS_SAMPLES], PauliStop stop, void *stop_data)
{
  double x[PAULI_ROOTS_SAMPLES];
  PauliResult f2[PAULI_ROOTS_SAMPLES];

  for (size_t i = 0; i < PAULI_ROOTS_SAMPLES; i++)
    x[i] = pauli_grid_point (min, max, PAULI_ROOTS_SAMPLES, true, i);
  if (r->variable == PAULI_PARAM_Q2 &&
      pauli_f2_curve (&r->params, PAULI_ROOTS_SAMPLES, x, f2, stop, stop_data) != PAULI_OK)
    return PAULI_ESTOPPED;
  for (size_t i = 0; i < PAULI_ROOTS_SAMPLES; i++) {
    if (stop && stop (stop_data))
      return PAULI_ESTOPPED;
    PauliResult ratio = r->variable == PAULI_PARAM_Q2 ? over_Q2 (r, x[i], f2[i]) : over_M_q (r, x[i]);
    if (ratio.status != PAULI_OK)
      return PAULI_EACCURACY;
    y[i] = ratio.value;
  }
  return PAULI_OK;
}

/* Where the ratio crosses 1 - tolerance and 1 + tolerance, ascending, between min and max. */
static size_t
find_ends (Ratio *r, double tolerance, double min, double max, const double *y, double *ends, size_t max_ends,
           bool *failed)
{
  double crossings[2][2 * PAULI_MAX_RANGES], shifted[PAULI_ROOTS_SAMPLES];
  size_t n[2], next[2] = { 0, 0 }, count = 0;

  for (int side = 0; side < 2; side++) {
    bool one_failed;
    r->level = side == 0 ? 1 - tolerance : 1 + tolerance;
    for (size_t i = 0; i < PAULI_ROOTS_SAMPLES; i++)
      shifted[i] = y[i] - r->level;
    n[side] = pauli_find_roots_sampled (above_level, r, min, max, shifted, crossings[side], 2 * PAULI_MAX_RANGES,
                                        &one_failed);
    *failed = *failed || one_failed;
  }
  while (count < max_ends && (next[0] < n[0] || next[1] < n[1])) {
    bool first = next[1] == n[1] || (next[0] < n[0] && crossings[0][next[0]] < crossings[1][next[1]]);
    ends[count++] = crossings[first ? 0 : 1][next[first ? 0 : 1]++];
  }
  return count;
}

/* Between two neighbouring ends the ratio is within the tolerance throughout, or nowhere. */
static void
collect (const Ratio *r, double tolerance, const double *ends, size_t n_ends, PauliRange ranges[PAULI_MAX_RANGES],
         size_t *n)
{
  for (size_t i = 0; i + 1 < n_ends && *n < PAULI_MAX_RANGES; i++) {
    PauliResult middle = ratio_at (r, sqrt (ends[i] * ends[i + 1]));
    if (!(ends[i] < ends[i + 1]) || !(fabs (middle.value - 1) <= tolerance))
      continue;
    if (*n > 0 && ranges[*n - 1].max == ends[i])
      ranges[*n - 1].max = ends[i + 1];
    else
      ranges[(*n)++] = (PauliRange){ ends[i], ends[i + 1] };
  }
}

/* The ranges of one tolerance from the samples of the ratio; false if a ratio failed between them. */
static bool
find_ranges (Ratio *r, double tolerance, double min, double max, const double *y, PauliRange ranges[PAULI_MAX_RANGES],
             size_t *n)
{
  double ends[4 * PAULI_MAX_RANGES + 2];
  bool failed = false;

  ends[0] = min;
  size_t n_ends = 1 + find_ends (r, tolerance, min, max, y, ends + 1, 4 * PAULI_MAX_RANGES, &failed);
  ends[n_ends++] = max;
  if (!failed)
    collect (r, tolerance, ends, n_ends, ranges, n);
  return !failed;
}

PauliStatus
pauli_formula_ranges (const PauliParams *p, PauliFormula formula, int orders, PauliParam variable, size_t n_tolerances,
                      const double tolerances[], double min, double max, PauliRange ranges[][PAULI_MAX_RANGES],
                      size_t n[], PauliStop stop, void *stop_data)
{
  bool good = in_domain (p, formula, orders, variable) && min > 0 && max > min && isfinite (max);

  for (size_t k = 0; k < n_tolerances; k++) {
    n[k] = 0;
    good = good && tolerances[k] > 0;
  }
  if (!good)
    return PAULI_EDOMAIN;

  double y[PAULI_ROOTS_SAMPLES];
  Ratio ratio = new_ratio (p, formula, orders, variable);
  PauliStatus status = sample (&ratio, min, max, y, stop, stop_data);
  for (size_t k = 0; k < n_tolerances && status == PAULI_OK; k++)
    if (!find_ranges (&ratio, tolerances[k], min, max, y, ranges[k], &n[k]))
      status = PAULI_EACCURACY;
  for (size_t k = 0; k < n_tolerances && status != PAULI_OK; k++)
    n[k] = 0;
  return status;
}
