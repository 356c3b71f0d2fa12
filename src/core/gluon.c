/* The exact gluon profile as a mixture of Gaussians.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <float.h>
#include <math.h>

typedef struct {
  PauliReduced r;
  PauliOfWidth f;
  double width_q2; /* width_q^2: g = width_q^2 b for a Gaussian e^{-b t^2/Lambda^2}, b = 4a */
} Mixture;

/* The weight is Int db x^2 phi1(x) with x = 1/b, which does not cancel at large b. */
static double
integrand (double g, const void *data, double *magnitude)
{
  const Mixture *mixture = data;
  double x = mixture->width_q2 / g;
  double weight = x * x * pauli_phi (x, exp (-x)).phi1 / mixture->width_q2;
  PauliReduced r = mixture->r;

  r.g = g;
  PauliIntegral f = mixture->f (&r);
  /* The error of f counts as rounding, ten or more ulps of it. */
  *magnitude = weight * (fabs (f.value) + f.abserr / (10 * DBL_EPSILON));
  return weight * f.value;
}

PauliIntegral
pauli_gluon_average (const PauliParams *params, const PauliReduced *r, PauliOfWidth f)
{
  if (params->gluon == PAULI_GLUON_GAUSSIAN)
    return f (r);
  Mixture mixture = { *r, f, params->width_q * params->width_q };
  return pauli_integrate_finely (integrand, &mixture, fmin (1, mixture.width_q2), 1 + (1 + r->q) / r->m);
}
