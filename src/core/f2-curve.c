/* F2 at many points: by Chebyshev interpolation where that is cheaper and as good.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a function of u = ln(1 + Q2/(4 M_q^2)), F2 is analytic for |Im u| < pi, its only singularity being the cut
 * Q2 < -4 M_q^2, but only where Re Q2 > 0, about |Im u| < pi/2, does it stay small for large |Q2|.  G(u) = F2 (Q2 + Q0) with
 * Q0 = lim Q2 F2/F2(0) has the same limit at both ends and varies little, so that a small error of G is a small relative
 * error of F2 everywhere. */
#include "internal.h"

#include <gsl/gsl_math.h>
#include <math.h>

/* Interpolation pays from so many points for each node on. */
#define POINTS_PER_NODE 1.25

typedef struct {
  const PauliParams *params;
  double threshold;         /* 4 M_q^2 */
  double Q0;                /* lim Q2 F2/F2(0) */
  double Q2_min, Q2_max;
  PauliChebyshev G;
  bool stopped;             /* while it was made */
} Interpolant;

static double
u_of (const Interpolant *f, double Q2)
{
  return log1p (Q2 / f->threshold);
}

/* false if the value did not reach its accuracy. */
static bool
set_node (Interpolant *f, size_t k)
{
  double Q2 = f->threshold * expm1 (pauli_chebyshev_node (&f->G, k));
  /* Rounding must not leave the interval, least of all the domain. */
  Q2 = fmin (fmax (Q2, f->Q2_min), f->Q2_max);
  PauliResult f2 = pauli_f2 (f->params, Q2);

  pauli_chebyshev_set (&f->G, k, f2.value * (Q2 + f->Q0), f2.abserr / fabs (f2.value));
  return f2.status == PAULI_OK;
}

static void
set_interval (Interpolant *f, const PauliParams *params, double Q2_min, double Q2_max)
{
  f->params = params;
  f->threshold = 4 * params->M_q * params->M_q;
  f->Q0 = pauli_q2f2_limit (params).value / pauli_mu (params).value;
  f->Q2_min = Q2_min;
  f->Q2_max = Q2_max;
  pauli_chebyshev_init (&f->G, u_of (f, Q2_min), u_of (f, Q2_max), M_PI_2);
}

/* false if a value is not good, if the coefficients did not fall enough, or if stop says so. */
static bool
interpolate (Interpolant *f, PauliStop stop, void *stop_data)
{
  for (size_t k = 0; k <= f->G.N; k++) {
    f->stopped = stop && stop (stop_data);
    if (f->stopped || !set_node (f, k))
      return false;
  }
  return pauli_chebyshev_finish (&f->G);
}

/* Whether the points are many enough, and it succeeded. */
static bool
try_interpolation (Interpolant *f, const PauliParams *params, size_t n, double Q2_min, double Q2_max, PauliStop stop,
                   void *stop_data)
{
  if (n == 0 || Q2_min == Q2_max)
    return false;
  set_interval (f, params, Q2_min, Q2_max);
  return f->G.N <= PAULI_CHEBYSHEV_MAX && POINTS_PER_NODE * (double) f->G.N < (double) n && interpolate (f, stop, stop_data);
}

static PauliResult
evaluate (const Interpolant *f, double Q2)
{
  double value = pauli_chebyshev_value (&f->G, u_of (f, Q2)) / (Q2 + f->Q0);
  return pauli_checked (value, f->G.relative_error * fabs (value));
}

/* Smallest and largest of the points in the domain, and how many those are. */
static size_t
find_range (size_t n, const double *Q2, double *min, double *max)
{
  size_t valid = 0;

  for (size_t i = 0; i < n; i++) {
    if (!pauli_param_valid (PAULI_PARAM_Q2, Q2[i]))
      continue;
    if (valid == 0 || Q2[i] < *min)
      *min = Q2[i];
    if (valid == 0 || Q2[i] > *max)
      *max = Q2[i];
    valid++;
  }
  return valid;
}

/* Looked at between so many cheap evaluations. */
#define STOP_INTERVAL 4096

PauliStatus
pauli_f2_curve (const PauliParams *params, size_t n, const double *Q2, PauliResult *f2, PauliStop stop, void *stop_data)
{
  Interpolant f = { 0 };
  double Q2_min = 0, Q2_max = 0;
  size_t valid = pauli_params_valid (params) ? find_range (n, Q2, &Q2_min, &Q2_max) : 0;
  bool interpolated = try_interpolation (&f, params, valid, Q2_min, Q2_max, stop, stop_data);

  for (size_t i = 0; i < n; i++) {
    bool ask = stop && (!interpolated || i % STOP_INTERVAL == 0);
    if (f.stopped || (ask && stop (stop_data))) {
      for (; i < n; i++)
        f2[i] = pauli_stopped ();
      return PAULI_ESTOPPED;
    }
    if (interpolated && pauli_param_valid (PAULI_PARAM_Q2, Q2[i]))
      f2[i] = evaluate (&f, Q2[i]);
    else
      f2[i] = pauli_f2 (params, Q2[i]);
  }
  return PAULI_OK;
}
