/* All zeros of a function in a range.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <float.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_roots.h>
#include <math.h>

#define ITERATIONS_MAX 200
#define EPSREL (4 * DBL_EPSILON)

/* f as a function of ln x, with a sign; a value that is not finite becomes 0, which ends Brent's search without reaching
 * GSL's error handler. */
typedef struct {
  PauliFunction f;
  const void *data;
  double sign;
  bool failed;
} OfLog;

static double
of_log (double u, void *data)
{
  OfLog *g = data;
  double y = g->failed ? 0 : g->f (exp (u), g->data);

  if (isfinite (y))
    return g->sign * y;
  g->failed = true;
  return 0;
}

static double
root_between (OfLog *g, double x0, double x1)
{
  gsl_function f = { of_log, g };
  gsl_root_fsolver *solver = gsl_root_fsolver_alloc (gsl_root_fsolver_brent);
  double u0 = log (x0), u1 = log (x1);
  double y0 = of_log (u0, g), y1 = of_log (u1, g);

  if (!solver) {
    g->failed = true;
    return NAN;
  }
  /* Rounding of the logarithm may have moved an end across the root. */
  if (y0 == 0 || y1 == 0 || (y0 < 0) == (y1 < 0)) {
    gsl_root_fsolver_free (solver);
    return fabs (y0) < fabs (y1) ? x0 : x1;
  }
  gsl_root_fsolver_set (solver, &f, u0, u1);
  for (int i = 0; i < ITERATIONS_MAX; i++) {
    gsl_root_fsolver_iterate (solver);
    u0 = gsl_root_fsolver_x_lower (solver);
    u1 = gsl_root_fsolver_x_upper (solver);
    if (u1 - u0 <= EPSREL * fmax (1, fabs (u0)))
      break;
  }
  double root = exp (gsl_root_fsolver_root (solver));
  gsl_root_fsolver_free (solver);
  return root;
}

double
pauli_root_between (PauliFunction f, const void *data, double x0, double x1, bool *failed)
{
  OfLog g = { f, data, 1, false };
  double root = root_between (&g, x0, x1);

  *failed = g.failed;
  return root;
}

/* The bottom of |f| between x0 and x2, where it is smaller at x1 and f keeps its sign; *y its value of f there. */
static double
bottom (OfLog *g, const double x[3], const double y[3], double *y_bottom)
{
  gsl_min_fminimizer *minimizer = gsl_min_fminimizer_alloc (gsl_min_fminimizer_brent);
  gsl_function f = { of_log, g };
  double sign = y[1] < 0 ? -1 : 1;

  if (!minimizer) {
    g->failed = true;
    return NAN;
  }
  g->sign = sign;
  gsl_min_fminimizer_set_with_values (minimizer, &f, log (x[1]), sign * y[1], log (x[0]), sign * y[0], log (x[2]),
                                      sign * y[2]);
  for (int i = 0; i < ITERATIONS_MAX && gsl_min_fminimizer_f_minimum (minimizer) > 0; i++) {
    if (gsl_min_fminimizer_iterate (minimizer) != 0 ||
        gsl_min_fminimizer_x_upper (minimizer) - gsl_min_fminimizer_x_lower (minimizer) < 1e-7)
      break;
  }
  double u = gsl_min_fminimizer_x_minimum (minimizer);
  *y_bottom = sign * gsl_min_fminimizer_f_minimum (minimizer);
  g->sign = 1;
  gsl_min_fminimizer_free (minimizer);
  return exp (u);
}

/* Lower at the middle by so much that the bottom between the points can be beyond 0: noise of a nearly constant f is not. */
static bool
is_dip (const double y[3])
{
  double a = fabs (y[0]), b = fabs (y[1]), c = fabs (y[2]);
  bool same_sign = y[1] != 0 && y[0] / y[1] > 0 && y[2] / y[1] > 0;

  return same_sign && b < a && b < c && b <= 4 * fmax (a - b, c - b);
}

typedef struct {
  double *roots;
  size_t n, max;
} Roots;

static void
add (Roots *r, double root)
{
  if (r->n < r->max && (r->n == 0 || root > r->roots[r->n - 1]))
    r->roots[r->n++] = root;
}

/* Two roots, if the bottom is beyond 0. */
static void
look_into_dip (OfLog *g, const double x[3], const double y[3], Roots *roots)
{
  double y_bottom, x_bottom = bottom (g, x, y, &y_bottom);

  if (g->failed || (y_bottom != 0 && (y_bottom < 0) == (y[1] < 0)))
    return;
  if (y_bottom == 0) {
    add (roots, x_bottom);
    return;
  }
  add (roots, root_between (g, x[0], x_bottom));
  add (roots, root_between (g, x_bottom, x[2]));
}

size_t
pauli_find_roots_sampled (PauliFunction f, const void *data, double min, double max, const double *y, double *roots,
                          size_t max_roots, bool *failed)
{
  OfLog g = { f, data, 1, false };
  Roots found = { roots, 0, max_roots };
  const size_t n = PAULI_ROOTS_SAMPLES;

  for (size_t i = 0; i < n && !g.failed; i++) {
    double x[3];
    for (size_t k = 0; k < 3; k++)
      x[k] = pauli_grid_point (min, max, n, true, i + k < 1 ? 0 : i + k - 1 < n ? i + k - 1 : n - 1);
    if (!isfinite (y[i]) || (i + 1 < n && !isfinite (y[i + 1]))) {
      g.failed = true;
      break;
    }
    if (y[i] == 0) {
      add (&found, x[1]);
      continue;
    }
    if (i > 0 && i + 1 < n && is_dip (y + i - 1))
      look_into_dip (&g, x, y + i - 1, &found);
    else if (i + 1 < n && y[i + 1] != 0 && (y[i] < 0) != (y[i + 1] < 0))
      add (&found, root_between (&g, x[1], x[2]));
  }
  *failed = g.failed;
  return found.n;
}

size_t
pauli_find_roots (PauliFunction f, const void *data, double min, double max, double *roots, size_t max_roots, bool *failed)
{
  double samples[PAULI_ROOTS_SAMPLES];

  for (size_t i = 0; i < PAULI_ROOTS_SAMPLES; i++)
    samples[i] = f (pauli_grid_point (min, max, PAULI_ROOTS_SAMPLES, true, i), data);
  return pauli_find_roots_sampled (f, data, min, max, samples, roots, max_roots, failed);
}
