/* A function between Chebyshev nodes, for curves of many points.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On an interval of half length h the Chebyshev coefficients of a function that is analytic for |Im u| < b, and of no other
 * size there, fall like rho^-j, ln rho = asinh(b/h), which gives the number of nodes u_k = mid + h cos(pi k/N); that they did
 * fall is checked. */
#include "internal.h"

#include <float.h>
#include <gsl/gsl_math.h>
#include <math.h>

/* rho^-N = e^-34 = 2e-15, and some nodes more for the factor in front. */
#define DECAY 34.0
#define N_EXTRA 6

/* In units of DBL_EPSILON, of a sum over the nodes. */
#define ROUNDING 8.0

/* The relative truncation error the coefficients must prove. */
#define TRUNCATION 1e-13

void
pauli_chebyshev_init (PauliChebyshev *f, double u_min, double u_max, double strip)
{
  f->mid = (u_max + u_min) / 2;
  f->half = (u_max - u_min) / 2;
  f->N = N_EXTRA + (size_t) (DECAY / asinh (strip / f->half));
  f->node_error = 0;
}

double
pauli_chebyshev_node (const PauliChebyshev *f, size_t k)
{
  return f->mid + f->half * cos (M_PI * (double) k / (double) f->N);
}

void
pauli_chebyshev_set (PauliChebyshev *f, size_t k, double value, double relative_error)
{
  f->values[k] = value;
  f->node_error = fmax (f->node_error, relative_error);
}

/* c_j = (2/N) Sum_k'' f_k cos(pi j k/N), first and last terms halved; the same for the first and last c_j. */
static void
set_coefficients (PauliChebyshev *f)
{
  double cosines[2 * PAULI_CHEBYSHEV_MAX];
  size_t N = f->N;

  for (size_t i = 0; i < 2 * N; i++)
    cosines[i] = cos (M_PI * (double) i / (double) N);
  for (size_t j = 0; j <= N; j++) {
    double sum = 0.5 * (f->values[0] + f->values[N] * cosines[j * N % (2 * N)]);
    for (size_t k = 1; k < N; k++)
      sum += f->values[k] * cosines[j * k % (2 * N)];
    f->c[j] = 2 * sum / (double) N;
  }
  f->c[0] /= 2;
  f->c[N] /= 2;
}

/* Coefficients fall geometrically: those left out add up to less than the last few of those kept. */
static double
truncation (const PauliChebyshev *f)
{
  double last = 0;

  for (size_t j = f->N - (2 + f->N / 16); j <= f->N; j++)
    last += fabs (f->c[j]);
  return last;
}

bool
pauli_chebyshev_finish (PauliChebyshev *f)
{
  double largest = 0, smallest = INFINITY;

  set_coefficients (f);
  for (size_t k = 0; k <= f->N; k++) {
    largest = fmax (largest, fabs (f->values[k]));
    smallest = fmin (smallest, fabs (f->values[k]));
  }
  /* Lebesgue's constant of these nodes, by which errors of the values grow at most, is below 2/pi ln N + 1; the sums for the
   * coefficients and for the value round once more each. */
  double rounding = (M_2_PI * log ((double) f->N) + 1) * (f->node_error + 2 * ROUNDING * DBL_EPSILON) * largest;
  double truncated = truncation (f);
  f->relative_error = (truncated + rounding) / smallest + 4 * DBL_EPSILON;
  return truncated <= TRUNCATION * smallest;
}

/* Clenshaw's sum. */
double
pauli_chebyshev_value (const PauliChebyshev *f, double u)
{
  double t = (u - f->mid) / f->half;
  double b1 = 0, b2 = 0;

  t = fmin (fmax (t, -1), 1);
  for (size_t j = f->N; j > 0; j--) {
    double b = f->c[j] + 2 * t * b1 - b2;
    b2 = b1;
    b1 = b;
  }
  return f->c[0] + t * b1 - b2;
}
