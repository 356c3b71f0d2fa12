/* The profiles of the quark-gluon vertex, and the vertex.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-vertex.h"

#include <float.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_sf_bessel.h>
#include <math.h>

/* 1 - F_q is about z^2 ln z. */
#define QUARK_ONE 1e-10

/* sin p = tanh v: Int_0^inf dv tanh^3 v K1(2 z tanh v)/cosh v. */
static double
integrand (double v, const void *data, double *magnitude)
{
  double z = *(const double *) data;
  double sine = tanh (v), x = 2 * z * sine;
  gsl_sf_result K1;

  /* GSL errs only for x below 1e-307. */
  gsl_sf_bessel_K1_scaled_e (x, &K1);
  return *magnitude = sine * sine * sine * K1.val * exp (-x) / cosh (v);
}

PauliResult
pauli_profile_quark (double z)
{
  if (!pauli_param_valid (PAULI_PARAM_Z, z))
    return pauli_domain_error ();
  if (z < QUARK_ONE)
    return pauli_rounded (1, 1, 1);
  PauliIntegral I = pauli_integrate_finely (integrand, &z, 1 / (1 + 2 * z), 1);
  double factor = 8 * z / M_PI;
  return pauli_checked (factor * I.value, factor * I.abserr);
}

/* Below, 4/z^2 - 2 K2(z) loses digits; at 0 all. */
#define GLUON_SWITCH 2.0
/* t^k/[k! (k+2)!] with t <= 1: the terms left out are below 1e-18. */
#define GLUON_TERMS 12

/* F_g = 1 + t Sum_k t^k/[k! (k+2)!] [2 ln(z/2) + 2 gamma_E - H_k - H_{k+2}], t = z^2/4, H_n the harmonic numbers. */
static PauliResult
gluon_by_series (double z)
{
  double t = z * z / 4, logarithm = 2 * (log (z / 2) + M_EULER);
  double term = t / 2, harmonics = 1.5, sum = 1, magnitude = 1;

  for (int k = 0; k < GLUON_TERMS; k++) {
    sum += term * (logarithm - harmonics);
    magnitude += term * (fabs (logarithm) + harmonics);
    term *= t / ((k + 1.0) * (k + 3));
    harmonics += 1.0 / (k + 1) + 1.0 / (k + 3);
  }
  return pauli_rounded (sum, magnitude, 4);
}

PauliResult
pauli_profile_gluon (double z)
{
  if (!pauli_param_valid (PAULI_PARAM_Z, z))
    return pauli_domain_error ();
  if (z * z < DBL_MIN)
    return pauli_rounded (1, 1, 1);
  if (z < GLUON_SWITCH)
    return gluon_by_series (z);

  gsl_sf_result K2;
  gsl_sf_bessel_Knu_scaled_e (2, z, &K2); /* closer than gsl_sf_bessel_Kn_scaled_e(), which errs by 1e-13 at z = 5 */
  double algebraic = 4 / (z * z), exponential = 2 * exp (-z) * K2.val;
  PauliResult result = pauli_rounded (algebraic - exponential, algebraic + exponential, 8);
  result.abserr += 2 * exp (-z) * K2.err;
  return result;
}

/* exp(-x) with the rounding of x, and its underflow. */
static PauliResult
gaussian (double x)
{
  PauliResult result = pauli_rounded (exp (-x), exp (-x), 2 + 3 * x);
  result.abserr += DBL_MIN;
  return result;
}

PauliResult
pauli_gaussian_quark (const PauliParams *p, double z)
{
  if (!pauli_params_valid (p) || !pauli_param_valid (PAULI_PARAM_Z, z))
    return pauli_domain_error ();
  return gaussian (z * z / (p->width_q * p->width_q));
}

PauliResult
pauli_gaussian_gluon (const PauliParams *p, double z)
{
  if (!pauli_params_valid (p) || !pauli_param_valid (PAULI_PARAM_Z, z))
    return pauli_domain_error ();
  return gaussian (z * z / (4 * p->width_g * p->width_g));
}

/* A product whose relative errors add up. */
static PauliResult
product (const PauliResult *factors, int n)
{
  double value = 1, abserr = 0;

  for (int i = 0; i < n; i++) {
    if (factors[i].status != PAULI_OK)
      return factors[i];
    abserr = abserr * fabs (factors[i].value) + factors[i].abserr * fabs (value);
    value *= factors[i].value;
  }
  return (PauliResult){ value, abserr + n * DBL_EPSILON * fabs (value), PAULI_OK };
}

PauliResult
pauli_vertex (const PauliParams *p, PauliVirtualities v)
{
  const PauliResult factors[] = { pauli_mu_a (p), pauli_profile_quark (v.k1 * p->rho_c / 2),
                                  pauli_profile_quark (v.k2 * p->rho_c / 2), pauli_profile_gluon (v.t * p->rho_c) };
  return product (factors, 4);
}

PauliResult
pauli_vertex_gaussian (const PauliParams *p, PauliVirtualities v)
{
  const PauliResult factors[] = { pauli_mu_a (p), pauli_gaussian_quark (p, v.k1 * p->rho_c / 2),
                                  pauli_gaussian_quark (p, v.k2 * p->rho_c / 2),
                                  pauli_gaussian_gluon (p, v.t * p->rho_c) };
  return product (factors, 4);
}
