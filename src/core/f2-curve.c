/* F2 at many points: by Chebyshev interpolation where that is cheaper and as good.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a function of u = ln(1 + Q2/(4 M_q^2)), F2 is analytic for |Im u| < pi, its only singularity being the cut
 * Q2 < -4 M_q^2, but only where Re Q2 > 0, about |Im u| < pi/2, does it stay small for large |Q2|.  G(u) = F2 (Q2 + Q0) with
 * Q0 = lim Q2 F2/F2(0) has the same limit at both ends and varies little, so that a small error of G is a small relative
 * error of F2 everywhere.  On an interval of half length h the Chebyshev coefficients of G fall like rho^-j,
 * ln rho = asinh(pi/(2h)), which gives the number of nodes u_k = mid + h cos(pi k/N); that they did fall is checked. */
#include "internal.h"

#include <float.h>
#include <gsl/gsl_math.h>
#include <math.h>
#include <stdlib.h>

/* Interpolation pays from so many points for each node on. */
#define POINTS_PER_NODE 1.25
#define N_MAX 400

/* rho^-N = e^-34 = 2e-15, and some nodes more for the factor in front. */
#define DECAY 34.0
#define N_EXTRA 6

/* In units of DBL_EPSILON, of a sum over the nodes. */
#define ROUNDING 8.0

/* The relative truncation error the coefficients must prove. */
#define TRUNCATION 1e-13

typedef struct {
  const PauliParams *params;
  double threshold;         /* 4 M_q^2 */
  double Q0;                /* lim Q2 F2/F2(0) */
  double Q2_min, Q2_max;
  double mid, half;         /* of the interval of u */
  size_t N;
  double G[N_MAX + 1];     /* at u_k */
  double c[N_MAX + 1];     /* Chebyshev coefficients */
  double node_error;        /* largest relative abserr of the values */
  double relative_error;    /* of the interpolant, everywhere */
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
  double Q2 = f->threshold * expm1 (f->mid + f->half * cos (M_PI * (double) k / (double) f->N));
  /* Rounding must not leave the interval, least of all the domain. */
  Q2 = fmin (fmax (Q2, f->Q2_min), f->Q2_max);
  PauliResult f2 = pauli_f2 (f->params, Q2);

  f->G[k] = f2.value * (Q2 + f->Q0);
  f->node_error = fmax (f->node_error, f2.abserr / fabs (f2.value));
  return f2.status == PAULI_OK;
}

/* c_j = (2/N) Sum_k'' G_k cos(pi j k/N), first and last terms halved; the same for the first and last c_j. */
static void
set_coefficients (Interpolant *f)
{
  double cosines[2 * N_MAX];
  size_t N = f->N;

  for (size_t i = 0; i < 2 * N; i++)
    cosines[i] = cos (M_PI * (double) i / (double) N);
  for (size_t j = 0; j <= N; j++) {
    double sum = 0.5 * (f->G[0] + f->G[N] * cosines[j * N % (2 * N)]);
    for (size_t k = 1; k < N; k++)
      sum += f->G[k] * cosines[j * k % (2 * N)];
    f->c[j] = 2 * sum / (double) N;
  }
  f->c[0] /= 2;
  f->c[N] /= 2;
}

/* Coefficients fall geometrically: those left out add up to less than the last few of those kept. */
static double
truncation (const Interpolant *f)
{
  double last = 0;

  for (size_t j = f->N - (2 + f->N / 16); j <= f->N; j++)
    last += fabs (f->c[j]);
  return last;
}

static void
set_interval (Interpolant *f, const PauliParams *params, double Q2_min, double Q2_max)
{
  f->params = params;
  f->threshold = 4 * params->M_q * params->M_q;
  f->Q0 = pauli_q2f2_limit (params).value / pauli_mu (params).value;
  f->Q2_min = Q2_min;
  f->Q2_max = Q2_max;
  f->mid = (u_of (f, Q2_max) + u_of (f, Q2_min)) / 2;
  f->half = (u_of (f, Q2_max) - u_of (f, Q2_min)) / 2;
  f->N = N_EXTRA + (size_t) (DECAY / asinh (M_PI_2 / f->half));
  f->node_error = 0;
}

/* false if a value is not good, if the coefficients did not fall enough, or if stop says so. */
static bool
interpolate (Interpolant *f, PauliStop stop, void *stop_data)
{
  for (size_t k = 0; k <= f->N; k++) {
    f->stopped = stop && stop (stop_data);
    if (f->stopped || !set_node (f, k))
      return false;
  }
  set_coefficients (f);

  double largest = 0, smallest = INFINITY;
  for (size_t k = 0; k <= f->N; k++) {
    largest = fmax (largest, fabs (f->G[k]));
    smallest = fmin (smallest, fabs (f->G[k]));
  }
  /* Lebesgue's constant of these nodes, by which errors of the values grow at most, is below 2/pi ln N + 1; the sums for the
   * coefficients and for the value round once more each. */
  double rounding = (M_2_PI * log ((double) f->N) + 1) * (f->node_error + 2 * ROUNDING * DBL_EPSILON) * largest;
  double truncated = truncation (f);
  f->relative_error = (truncated + rounding) / smallest + 4 * DBL_EPSILON;
  return truncated <= TRUNCATION * smallest;
}

/* Whether the points are many enough, and it succeeded. */
static bool
try_interpolation (Interpolant *f, const PauliParams *params, size_t n, double Q2_min, double Q2_max, PauliStop stop,
                   void *stop_data)
{
  if (n == 0 || Q2_min == Q2_max)
    return false;
  set_interval (f, params, Q2_min, Q2_max);
  return f->N <= N_MAX && POINTS_PER_NODE * (double) f->N < (double) n && interpolate (f, stop, stop_data);
}

/* Clenshaw's sum. */
static PauliResult
evaluate (const Interpolant *f, double Q2)
{
  double t = (u_of (f, Q2) - f->mid) / f->half;
  double b1 = 0, b2 = 0;

  t = fmin (fmax (t, -1), 1);
  for (size_t j = f->N; j > 0; j--) {
    double b = f->c[j] + 2 * t * b1 - b2;
    b2 = b1;
    b1 = b;
  }
  double value = (f->c[0] + t * b1 - b2) / (Q2 + f->Q0);
  return pauli_checked (value, f->relative_error * fabs (value));
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
