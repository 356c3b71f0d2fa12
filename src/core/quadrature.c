/* The one quadrature rule of the core, and the functions phi_n.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <float.h>
#include <math.h>

/* In ln s the integrands are analytic in a strip of half width pi/2 and change over one unit or more, so the trapezoidal
 * rule errs by about exp(-pi^2/STEP) = 1e-17.  The two ends would need 37 units each if they were not compressed; the
 * shifts keep the compression, which narrows the strip, away from where the integrand is large. */
#define STEP 0.25
#define SHIFT_LEFT 1.5
#define SHIFT_RIGHT 6.0
/* e^{END_LEFT} = 37 = -ln(1e-16) on the left; s^-2 makes half of that enough on the right. */
#define END_LEFT 3.6
#define END_RIGHT 2.9

/* Each halving of the step squares the relative error, so that it is estimated by SAFETY (difference to the rule of double
 * step)^2.  An estimate, not a bound: the difference may vanish by chance; where F2 is asked for it is far below rounding. */
#define SAFETY 4.0
#define ROUNDING 16.0

static PauliIntegral
integrate (PauliIntegrand f, const void *data, double s_left, double s_right, double step)
{
  double xl = log (s_left) - SHIFT_LEFT, xr = log (s_right) + SHIFT_RIGHT;
  double x0 = xl - END_LEFT;
  int n = 1 + (int) ceil ((xr + END_RIGHT - x0) / step);
  double left = exp (END_LEFT), right = exp (x0 - xr);
  double left_ratio = exp (-step), right_ratio = exp (step);
  double sum[2] = { 0, 0 }, magnitude_sum = 0, first = 0, last = 0;

  for (int i = 0; i < n; i++) {
    double s = exp (x0 + i * step - left + right);
    double ds = s * (1 + left + right);
    double magnitude = 0;
    last = ds * f (s, data, &magnitude);
    if (i == 0)
      first = last;
    sum[i & 1] += last;
    magnitude_sum += ds * magnitude;
    left *= left_ratio;
    right *= right_ratio;
  }

  double total = sum[0] + sum[1];
  double relative = total == 0 ? 0 : fabs (sum[0] - sum[1]) / fabs (total); /* all of it may underflow */
  double truncation = fabs (first) + fabs (last);
  return (PauliIntegral){
    step * total,
    step * (SAFETY * relative * relative * fabs (total) + truncation + ROUNDING * DBL_EPSILON * magnitude_sum),
  };
}

PauliIntegral
pauli_integrate (PauliIntegrand f, const void *data, double s_left, double s_right)
{
  return integrate (f, data, s_left, s_right, STEP);
}

PauliIntegral
pauli_integrate_finely (PauliIntegrand f, const void *data, double s_left, double s_right)
{
  return integrate (f, data, s_left, s_right, STEP / 2);
}

PauliIntegral
pauli_integrate_for (const PauliReduced *r, PauliIntegrand f, const void *data, double s_left, double s_right)
{
  return integrate (f, data, s_left, s_right, r->g > 1 ? STEP / 2 : STEP);
}

/* 1/[(n+1)(n+2)...(n+1+j)] for n = 3, j = 0 ... : phi_3 = e^{-x} Sum_j x^j/[4*5*...*(4+j)]. */
static const double phi3_series[] = {
  1.0 / 4,
  1.0 / 20,
  1.0 / 120,
  1.0 / 840,
  1.0 / 6720,
  1.0 / 60480,
  1.0 / 604800,
  1.0 / 6652800,
  1.0 / 79833600,
  1.0 / 1037836800,
  1.0 / 14529715200,
  1.0 / 217945728000,
  1.0 / 3487131648000,
  1.0 / 59281238016000,
  1.0 / 1067062284288000,
  1.0 / 20274183401472000,
  1.0 / 405483668029440000,
};

#define PHI_SWITCH 1.25

PauliPhi
pauli_phi (double x, double exp_mx)
{
  PauliPhi phi;

  if (x < PHI_SWITCH) {
    /* All terms positive, and so is the recurrence downwards, n phi_{n-1} = e^{-x} + x phi_n. */
    double sum = 0;
    int n = x < 0.01 ? 6 : x < 0.2 ? 10 : (int) (sizeof phi3_series / sizeof phi3_series[0]);
    for (int j = n - 1; j >= 0; j--)
      sum = sum * x + phi3_series[j];
    phi.phi3 = exp_mx * sum;
    phi.phi2 = (exp_mx + x * phi.phi3) / 3;
    phi.phi1 = (exp_mx + x * phi.phi2) / 2;
    return phi;
  }
  double inv = 1 / x;
  phi.phi1 = ((1 - exp_mx) * inv - exp_mx) * inv;
  phi.phi2 = (2 * phi.phi1 - exp_mx) * inv;
  phi.phi3 = (3 * phi.phi2 - exp_mx) * inv;
  return phi;
}
