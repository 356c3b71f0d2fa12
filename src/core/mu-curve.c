/* mu at many M_q: by Chebyshev interpolation where they are very many.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a function of u = ln M_q, mu has its cut where M_q^2 < 0, at |Im u| = pi/2, but only where Re M_q^2 > 0, for
 * |Im u| < pi/4, does it stay small for large |M_q|.  With x = M_q rho_c and m and g of PauliReduced,
 * G(u) = mu e^{-m g/(1+g)} (1 + x)/{x^2 [1 + 2 ln(1 + 1/x)]} tends to a constant for small x, by (24), and varies little up to
 * large x: mu goes like x there, (18), but in the end like e^{m g/(1+g)}, from S = 1 in the integral.  So a small error of G is
 * a small relative error of mu everywhere. */
#include "internal.h"

#include <gsl/gsl_math.h>
#include <math.h>

/* Fewer points for each node are computed one by one. */
#define POINTS_PER_NODE 16.0

/* Looked at between so many cheap evaluations. */
#define STOP_INTERVAL 4096

typedef struct {
  PauliChebyshev G;
  PauliParams params; /* with an M_q of its own each time */
  double M_q_min, M_q_max;
  double growth;      /* m g/[(1 + g) M_q^2] */
  bool stopped;       /* while it was made */
} Interpolant;

static PauliResult
mu_at (const PauliParams *params, double M_q)
{
  PauliParams at = *params;

  at.M_q = M_q;
  return pauli_mu (&at);
}

/* G/mu. */
static double
factor_of (const Interpolant *f, double M_q)
{
  double x = M_q * f->params.rho_c;
  return exp (-f->growth * M_q * M_q) * (1 + x) / (x * x * (1 + 2 * log1p (1 / x)));
}

/* false if the value did not reach its accuracy. */
static bool
set_node (Interpolant *f, size_t k)
{
  /* Rounding must not leave the domain. */
  double M_q = fmin (fmax (exp (pauli_chebyshev_node (&f->G, k)), f->M_q_min), f->M_q_max);
  PauliResult mu = mu_at (&f->params, M_q);

  pauli_chebyshev_set (&f->G, k, factor_of (f, M_q) * mu.value, mu.abserr / fabs (mu.value));
  return mu.status == PAULI_OK;
}

/* Sets the ends of the interval, and returns whether all points are in the domain. */
static bool
find_range (Interpolant *f, size_t n, const double *M_q)
{
  const PauliParamInfo *info = pauli_param_info (PAULI_PARAM_M_Q);

  f->M_q_min = INFINITY;
  f->M_q_max = 0;
  for (size_t i = 0; i < n; i++) {
    if (!(M_q[i] >= info->min / 1000 && M_q[i] <= info->max / 1000))
      return false;
    f->M_q_min = fmin (f->M_q_min, M_q[i]);
    f->M_q_max = fmax (f->M_q_max, M_q[i]);
  }
  return f->M_q_min < f->M_q_max;
}

static void
set_growth (Interpolant *f)
{
  PauliParams at = f->params;

  at.M_q = f->M_q_max;
  PauliReduced r = pauli_reduce (&at, 0);
  f->growth = r.m * r.g / (1 + r.g) / (at.M_q * at.M_q);
}

/* Whether the points are many enough, and it succeeded. */
static bool
try_interpolation (Interpolant *f, const PauliParams *params, size_t n, const double *M_q, PauliStop stop, void *stop_data)
{
  f->params = *params;
  if (!find_range (f, n, M_q))
    return false;
  set_growth (f);
  pauli_chebyshev_init (&f->G, log (f->M_q_min), log (f->M_q_max), M_PI_4);
  if (f->G.N > PAULI_CHEBYSHEV_MAX || POINTS_PER_NODE * (double) f->G.N >= (double) n)
    return false;
  for (size_t k = 0; k <= f->G.N; k++) {
    f->stopped = stop && stop (stop_data);
    if (f->stopped || !set_node (f, k))
      return false;
  }
  return pauli_chebyshev_finish (&f->G);
}

static PauliResult
evaluate (const Interpolant *f, double M_q)
{
  double value = pauli_chebyshev_value (&f->G, log (M_q)) / factor_of (f, M_q);
  return pauli_checked (value, f->G.relative_error * fabs (value));
}

PauliStatus
pauli_mu_curve (const PauliParams *params, size_t n, const double *M_q, PauliResult *mu, PauliStop stop, void *stop_data)
{
  Interpolant f = { .stopped = false };
  bool interpolated = try_interpolation (&f, params, n, M_q, stop, stop_data);

  for (size_t i = 0; i < n; i++) {
    bool ask = stop && (!interpolated || i % STOP_INTERVAL == 0);
    if (f.stopped || (ask && stop (stop_data))) {
      for (; i < n; i++)
        mu[i] = pauli_stopped ();
      return PAULI_ESTOPPED;
    }
    mu[i] = interpolated ? evaluate (&f, M_q[i]) : mu_at (params, M_q[i]);
  }
  return PAULI_OK;
}
