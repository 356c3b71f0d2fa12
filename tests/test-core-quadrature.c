/* The quadrature rule of the core with its error estimate, and the functions phi_n at their switch.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"

#include <float.h>
#include <glib.h>
#include <math.h>

#include "routes.h"

/* ---- phi_n ----------------------------------------------------------------------------------------------------- */

/* phi_n(x) in long double: the alternating Taylor series, which loses two digits at most below 3, then the closed form
 * n!/x^{n+1} [1 - e^{-x} Sum_{k<=n} x^k/k!], which loses one above.  The core uses neither below its switch. */
static long double
long_phi (int n, double at)
{
  long double x = at, term = 1, sum = 0, factorial = 1;

  if (x < 3) {
    for (int j = 0; j < 60; j++) {
      sum += term / (n + 1 + j);
      term *= -x / (j + 1);
    }
    return sum;
  }
  for (int k = 0; k <= n; k++) {
    sum += term;
    term *= x / (k + 1);
    factorial *= k > 0 ? k : 1;
  }
  return factorial * (1 - expl (-x) * sum) / powl (x, n + 1);
}

/* In units of DBL_EPSILON.  The largest seen are 3.4, 10.4 and 36, all just above the switch, where the closed forms of
 * phi_2 and phi_3 lose one digit and one and a half; below the switch none is above 1.5. */
static const double phi_limit[] = { 6, 16, 48 };

static void
check_phi (double x, double largest[3])
{
  PauliPhi phi = pauli_phi (x, exp (-x));
  double values[] = { phi.phi1, phi.phi2, phi.phi3 };

  for (int i = 0; i < 3; i++) {
    double deviation = (double) fabsl (values[i] / long_phi (i + 1, x) - 1) / DBL_EPSILON;
    largest[i] = fmax (largest[i], deviation);
    if (!(deviation <= phi_limit[i])) {
      g_test_message ("phi%d(%.17g) = %.17g is off by %.1f ulp", i + 1, x, values[i], deviation);
      g_test_fail ();
    }
  }
}

/* The switch stands at 1.25 in quadrature.c.  Its neighbours at one ulp and 1e-6, and a scan wide enough to find it
 * should it be moved. */
static void
test_phi_switch (void)
{
  const double at = 1.25;
  double largest[3] = { 0 };

  for (double x = at - 8 * DBL_EPSILON; x <= at + 8 * DBL_EPSILON; x = nextafter (x, 2))
    check_phi (x, largest);
  check_phi (at - 1e-6, largest);
  check_phi (at + 1e-6, largest);
  for (double x = 0.5; x < 4; x += 1e-3)
    check_phi (x, largest);
  g_test_message ("largest deviations near the switch %.1f, %.1f, %.1f ulp", largest[0], largest[1], largest[2]);
}

static void
test_phi_everywhere (void)
{
  const double special[] = { 0, 5e-324, DBL_MIN, 1e-300, 1e-16, 36.7, 55, 700, 745.2, 1e10, 1e60 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20170313);
  double largest[3] = { 0 };

  for (size_t i = 0; i < G_N_ELEMENTS (special); i++)
    check_phi (special[i], largest);
  for (int i = 0; i < 20000; i++)
    check_phi (routes_random_log (rand, 1e-12, 1e12), largest);
  g_test_message ("largest deviations %.1f, %.1f, %.1f ulp", largest[0], largest[1], largest[2]);
}

/* ---- The rule -------------------------------------------------------------------------------------------------- */

/* p (s/s0)^p/{s [1 + (s/s0)^p]^2}, integral 1.  Poles in ln s at a distance pi/p from the real axis: the larger p,
 * the worse the rule converges. */
typedef struct {
  double p, s0;
} Peak;

static double
peak (double s, const void *data, double *magnitude)
{
  const Peak *at = data;
  double power = pow (s / at->s0, at->p);
  return *magnitude = at->p * power / (s * (1 + power) * (1 + power));
}

/* Where the rule has converged, its estimate is rounding, and covers. */
static void
test_rule_converged (void)
{
  for (double s0 = 1e-3; s0 < 1e3; s0 *= 1.037) {
    PauliIntegral I = pauli_integrate (peak, &(Peak){ 1.5, s0 }, 1e-3, 1e3);
    g_assert_cmpfloat (fabs (I.value - 1), <=, I.abserr);
    g_assert_cmpfloat (I.abserr, <=, 1e-14);
  }
}

/* Where it has not, the estimate comes from the rule of double step.  It is blind where that difference happens to pass
 * through 0: at about one place of the peak between the nodes in twelve.  It must cover at the others, and the largest
 * estimate must not be out of all proportion to the largest error (seen: 40 to 110 times). */
static void
check_unconverged (double p)
{
  int n = 0, n_covered = 0;
  double largest_error = 0, largest_estimate = 0;

  for (double s0 = 1e-2; s0 < 1e2; s0 *= 1.037) {
    PauliIntegral I = pauli_integrate (peak, &(Peak){ p, s0 }, 1e-3, 1e3);
    double error = fabs (I.value - 1);
    n++;
    n_covered += error <= I.abserr;
    largest_error = fmax (largest_error, error);
    largest_estimate = fmax (largest_estimate, I.abserr);
  }
  g_test_message ("p = %g: error %.1e, estimate %.1e, covered at %d of %d places", p, largest_error, largest_estimate,
                  n_covered, n);
  g_assert_cmpint (n_covered, >=, n * 7 / 8);
  g_assert_cmpfloat (largest_estimate, <=, 200 * largest_error);
}

static void
test_rule_unconverged (void)
{
  for (double p = 3; p <= 8; p += 0.5)
    check_unconverged (p);
}

/* s^{power - 1}/(1 + s)^2, integral (1 - power) pi/sin(pi power): as power comes near 0 or 2, an end falls too slowly
 * for the range of the rule, which gives the tail a weight of about 9 on the left and 5 on the right.  What is cut
 * off is 1/power and 1/(2 - power) times the last term, so that the estimate can, and must, cover it down to these. */
static double
slow_end (double s, const void *data, double *magnitude)
{
  double power = *(const double *) data;
  return *magnitude = pow (s, power - 1) / ((1 + s) * (1 + s));
}

static void
test_rule_truncated (void)
{
  for (double power = 0.13; power < 1.77; power += 0.04) {
    double exact = (1 - power) * G_PI / sin (power * G_PI); /* never at power = 1 */
    PauliIntegral I = pauli_integrate (slow_end, &power, 1, 1);
    g_assert_cmpfloat (fabs (I.value - exact), <=, I.abserr);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/phi/switch", test_phi_switch);
  g_test_add_func ("/core/phi/everywhere", test_phi_everywhere);
  g_test_add_func ("/core/rule/converged", test_rule_converged);
  g_test_add_func ("/core/rule/unconverged", test_rule_unconverged);
  g_test_add_func ("/core/rule/truncated", test_rule_truncated);
  return g_test_run ();
}
