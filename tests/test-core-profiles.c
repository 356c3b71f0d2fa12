/* The profiles (4) against the reference table, against their Bessel functions, series and derivatives in long double, and
 * against what is mixed of Gaussians.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <gsl/gsl_sf_bessel.h>
#include <math.h>

#include "internal.h"
#include "pauli-vertex.h"
#include "reference-table.h"
#include "routes.h"

#define PROFILE_ROWS 29

/* 450 ulps; 1e-15 is reached. */
#define TABLE_EPSREL 1e-13
#define EPSREL 2e-14

typedef PauliResult (*Profile) (double z);
typedef long double (*LongProfile) (double z);

/* ---- Bessel functions in long double ------------------------------------------------------------------------------- */

/* I_n(z) = (z/2)^n Sum_k (z^2/4)^k/[k! (n+k)!], every term positive. */
static long double
long_I (int n, long double z)
{
  long double term = n == 0 ? 1 : z / 2, sum = 0;

  for (int k = 0; term > sum * LDBL_EPSILON / 16; k++) {
    sum += term;
    term *= z * z / 4 / ((k + 1.0L) * (n + k + 1));
  }
  return sum;
}

/* K_n(z) = Int_0^inf e^{-z cosh t} cosh(n t) dt, its integrand even, entire, and falling double-exponentially. */
static long double
long_K (int n, long double z)
{
  const long double step = 0.0625L;
  long double end = acoshl (1 + 50 / z), sum = 0.5L;

  for (long double t = step; t < end; t += step)
    sum += expl (-2 * z * sinhl (t / 2) * sinhl (t / 2)) * coshl (n * t);
  return step * expl (-z) * sum;
}

/* I0 K0 - I1 K1, of which (4) takes -z d/dz. */
static long double
long_difference (long double z)
{
  return long_I (0, z) * long_K (0, z) - long_I (1, z) * long_K (1, z);
}

/* The derivative done: 2 z (I0 K1 - I1 K0) - 2 I1 K1, of which 3/(4 z^3) remains. */
static long double
quark_by_bessel (double at)
{
  long double z = at, I1 = long_I (1, z), K1 = long_K (1, z);
  return 2 * z * (long_I (0, z) * K1 - I1 * long_K (0, z)) - 2 * I1 * K1;
}

/* From I_n K_n ~ 1/(2z) Sum_k (-1)^k (2k-1)!!/(2k)!! Prod_{j<=k} [4n^2 - (2j-1)^2]/(2z)^{2k}; terms
 * fall until k = z, to e^{-2z}. */
static long double
quark_by_asymptotic_series (double at)
{
  long double z = at, factor = 1 / (2 * z), product[2] = { 1, 1 }, sum = 0, before = INFINITY;

  for (int k = 1; k < 40; k++) {
    long double odd = 2 * k - 1;
    factor *= -odd / (2 * k) / (4 * z * z);
    product[0] *= -odd * odd;
    product[1] *= 4 - odd * odd;
    long double term = (2 * k + 1) * factor * (product[0] - product[1]);
    if (fabsl (term) >= before || fabsl (term) < LDBL_EPSILON * sum)
      break;
    sum += term;
    before = fabsl (term);
  }
  return sum;
}

static long double
quark_in_long (double z)
{
  return z < 22 ? quark_by_bessel (z) : quark_by_asymptotic_series (z);
}

/* Below, 4/z^2 - 2 K2 would lose more than three of long double's digits; the series of K2 (Abramowitz and Stegun, 9.6.11) does
 * without 4/z^2.  The psi(k + 1) are psi(1) = -gamma_E and what is added to it. */
#define GLUON_BELOW 0.1

static long double
gluon_by_series (double at)
{
  const long double gamma_E = 0.57721566490153286060651209L;
  long double t = (long double) at * at / 4, psi[2] = { -gamma_E, -gamma_E + 1.5L }, term = t / 2, sum = 0;

  for (int k = 0; k < 8; k++) {
    sum += term * (logl (t) - psi[0] - psi[1]);
    psi[0] += 1.0L / (k + 1);
    psi[1] += 1.0L / (k + 3);
    term *= t / ((k + 1) * (k + 3));
  }
  return 1 + sum;
}

static long double
gluon_by_bessel (double at)
{
  long double z = at;
  return 4 / (z * z) - 2 * long_K (2, z);
}

static long double
gluon_in_long (double z)
{
  return z < GLUON_BELOW ? gluon_by_series (z) : gluon_by_bessel (z);
}

/* ---- Exact profiles ------------------------------------------------------------------------------------------------ */

static void
test_table (void)
{
  g_autoptr (ReferenceTable) table = reference_table_read ("profile", 3, PROFILE_ROWS);
  double quark = 0, gluon = 0;

  for (guint i = 0; i < table->n_rows; i++) {
    const double *row = reference_table_row (table, i);
    PauliResult F_q = pauli_profile_quark (row[0]), F_g = pauli_profile_gluon (row[0]);
    quark = fmax (quark, reference_check (F_q, row[1], 0, TABLE_EPSREL, "F_q, row %u", i));
    gluon = fmax (gluon, reference_check (F_g, row[2], 0, TABLE_EPSREL, "F_g, row %u", i));
    g_assert_cmpfloat (F_q.abserr, <=, 100 * DBL_EPSILON * F_q.value);
    g_assert_cmpfloat (F_g.abserr, <=, 100 * DBL_EPSILON * F_g.value);
  }
  g_test_message ("largest deviation from the table: F_q %.1e, F_g %.1e", quark, gluon);
}

/* The relative error of the numbers in long double: the terms of the closed form of F_q are of order 1, so that rounding of the
 * Bessel functions is absolute; at z = 22 the asymptotic series has reached the same, 1e-14. */
static double
long_epsrel (double value)
{
  return 2e-16 + 1.5e-18 / value;
}

/* At their own switches. */
static void
test_long (void)
{
  for (double z = 21; z < 24; z += 0.1) {
    long double series = quark_by_asymptotic_series (z);
    g_assert_cmpfloat (fabsl (quark_by_bessel (z) / series - 1), <=, long_epsrel ((double) series));
  }
  for (double z = 0.1; z < 0.5; z += 0.01)
    g_assert_cmpfloat (fabsl (gluon_by_bessel (z) / gluon_by_series (z) - 1), <=, 2e-16);
}

static double
check_near (const char *name, Profile profile, LongProfile in_long, double z)
{
  double value = (double) in_long (z);
  return reference_check (profile (z), value, long_epsrel (value), EPSREL, "%s(%.17g)", name, z);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  double quark = 0, gluon = 0;

  for (int i = 0; i < 2000; i++) {
    double z = i < 1000 ? routes_random_log (rand, 1e-7, 1e4) : g_rand_double_range (rand, 0.1, 30);
    quark = fmax (quark, check_near ("F_q", pauli_profile_quark, quark_in_long, z));
    gluon = fmax (gluon, check_near ("F_g", pauli_profile_gluon, gluon_in_long, z));
  }
  g_test_message ("largest deviation from Bessel functions in long double: F_q %.1e, F_g %.1e", quark, gluon);
}

/* The neighbours of a switch at one ulp and 1e-6. */
static void
check_switch (const char *name, Profile profile, LongProfile in_long, double at)
{
  double z = at;

  for (int i = 0; i < 4; i++)
    z = nextafter (z, 0);
  for (int i = 0; i < 9; i++, z = nextafter (z, INFINITY))
    check_near (name, profile, in_long, z);
  check_near (name, profile, in_long, at * (1 - 1e-6));
  check_near (name, profile, in_long, at * (1 + 1e-6));
}

/* F_g changes from series to Bessel function at 2; F_q has only one at 1e-10, to 1. */
static void
test_switches (void)
{
  check_switch ("F_g", pauli_profile_gluon, gluon_in_long, 2);
  for (double z = 1.5; z < 3; z += 1e-3) /* should the switch be moved */
    check_near ("F_g", pauli_profile_gluon, gluon_in_long, z);
  for (double z = 0.5e-10; z < 2e-10; z *= 1.0001) {
    g_assert_cmpfloat (fabs (pauli_profile_quark (z).value - 1), <=, pauli_profile_quark (z).abserr);
    g_assert_cmpfloat (pauli_profile_quark (z).abserr, <=, 1e-14);
  }
}

/* GSL's scaled Bessel functions, where the closed form does not cancel. */
static void
test_gsl (void)
{
  double largest = 0;

  for (double z = 1e-5; z < 3; z *= 1.01) {
    double I0 = gsl_sf_bessel_I0_scaled (z), I1 = gsl_sf_bessel_I1_scaled (z);
    double K0 = gsl_sf_bessel_K0_scaled (z), K1 = gsl_sf_bessel_K1_scaled (z);
    double closed = 2 * z * (I0 * K1 - I1 * K0) - 2 * I1 * K1;
    largest = fmax (largest, reference_check (pauli_profile_quark (z), closed, 1e-13, 1e-13, "F_q(%.17g)", z));
  }
  g_test_message ("F_q: largest deviation from the closed form by GSL %.1e", largest);
}

/* -z d/dz as printed, by central differences at h, h/2, ..., extrapolated. */
static void
test_derivative (void)
{
  for (double z = 0.05; z < 12; z *= 1.3) {
    long double h = z / 8, d[5];
    for (int i = 0; i < 5; i++, h /= 2)
      d[i] = -z * (long_difference (z + h) - long_difference (z - h)) / (2 * h);
    for (int k = 1; k < 5; k++)
      for (int i = 4; i >= k; i--)
        d[i] += (d[i] - d[i - 1]) / (powl (4, k) - 1);
    reference_check (pauli_profile_quark (z), (double) d[4], 1e-12, 1e-12, "-z d/dz at %g", z);
  }
}

static void
test_ends (void)
{
  const double small[] = { 0, 5e-324, DBL_MIN, 1e-200, 1e-154, 1.5e-154, 1e-100, 1e-17 };
  const double bad[] = { NAN, INFINITY, -INFINITY, -5e-324, -1, nextafter (1e4, 1e5), 1e300 };

  for (size_t i = 0; i < G_N_ELEMENTS (small); i++) {
    reference_check (pauli_profile_quark (small[i]), 1, 0, DBL_EPSILON, "F_q(%g)", small[i]);
    reference_check (pauli_profile_gluon (small[i]), 1, 0, DBL_EPSILON, "F_g(%g)", small[i]);
  }
  g_assert_cmpfloat (pauli_profile_quark (0).value, ==, 1);
  g_assert_cmpfloat (pauli_profile_gluon (0).value, ==, 1);
  /* The first terms at large z. */
  reference_check (pauli_profile_quark (1e4), 0.75e-12, 2e-8, 2e-8, "F_q(1e4)");
  reference_check (pauli_profile_gluon (1e4), 4e-8, 0, 1e-15, "F_g(1e4)");
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_assert_cmpint (pauli_profile_quark (bad[i]).status, ==, PAULI_EDOMAIN);
    g_assert_cmpint (pauli_profile_gluon (bad[i]).status, ==, PAULI_EDOMAIN);
    g_assert_true (isnan (pauli_profile_quark (bad[i]).value) && isnan (pauli_profile_gluon (bad[i]).value));
  }
}

/* ---- Mixtures of Gaussians ----------------------------------------------------------------------------------------- */

/* z^2 e^{-x} [I0(x) - I1(x)] e^{-a z^2} da with x = 1/(2a), in ln a. */
static double
quark_mixture (double ln_a, void *data)
{
  double z = *(double *) data, a = exp (ln_a), x = 1 / (2 * a);
  double weight = gsl_sf_bessel_I0_scaled (x) - gsl_sf_bessel_I1_scaled (x);
  return z * z * weight * exp (-a * z * z) * a;
}

/* 4 [1 - (1 + x) e^{-x}] e^{-a z^2} da with x = 1/(4a); the bracket without cancellation. */
static double
gluon_mixture (double ln_a, void *data)
{
  double z = *(double *) data, a = exp (ln_a), x = 1 / (4 * a);
  double bracket = x > 0.03 ? 1 - (1 + x) * exp (-x)
                           : x * x * (1. / 2 - x * (1. / 3 - x * (1. / 8 - x * (1. / 30 - x * (1. / 144 - x / 840)))));
  return 4 * bracket * exp (-a * z * z) * a;
}

/* The mixtures the exact gluon profile in F2 is made of, and the exact quark profile could not be. */
static void
test_mixtures (void)
{
  const double z[] = { 0.03, 0.1, 0.4, 1, 2.385, 5, 12 };
  double quark = 0, gluon = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (z); i++) {
    double at = z[i], end = log (40 / (at * at)); /* of e^{-a z^2} */
    double F_q = routes_qag (quark_mixture, &at, -14, end, 1e-12), F_g = routes_qag (gluon_mixture, &at, -40, end, 1e-12);
    /* Below e^-14 the weight of F_q is a^{3/2} z^2/sqrt(pi), in whose place cancellation would stand. */
    F_q += 0.4 * at * at * exp (2.5 * -14) / sqrt (G_PI);
    quark = fmax (quark, reference_check (pauli_profile_quark (at), F_q, 1e-9, 1e-9, "mixture of F_q at %g", at));
    gluon = fmax (gluon, reference_check (pauli_profile_gluon (at), F_g, 1e-9, 1e-9, "mixture of F_g at %g", at));
  }
  g_test_message ("largest deviation from mixtures of Gaussians: F_q %.1e, F_g %.1e", quark, gluon);
}

/* e^{-g tau}, a Gaussian of t^2 = tau Lambda_q^2; tau stands in the place of m. */
static PauliIntegral
of_width (const PauliReduced *r)
{
  double value = exp (-r->g * r->m);
  return (PauliIntegral){ value, (2 + r->g * r->m) * DBL_EPSILON * value };
}

/* Unlike F2, e^{-g tau} grows for |arg g| above pi/2: the rule errs by more than rounding, 2.5e-15 of the sum of all weights,
 * which is 1, and its estimate is in places one half too small for such an integrand. */
#define AVERAGE_ABSERR 4e-15

/* The core's own average over the widths makes F_g of it, z = rho_c |t| = 2 sqrt(tau) width_q, whatever the width; and of
 * the Gaussian profile itself. */
static void
test_average (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  double largest = 0;

  for (int i = 0; i < 300; i++) {
    PauliParams p = routes_random_params (rand);
    PauliReduced r = { routes_random_log (rand, 1e-6, 30), 0, 1.7 };
    g_assert_cmpfloat (pauli_gluon_average (&p, &r, of_width).value, ==, exp (-1.7 * r.m));

    p.gluon = PAULI_GLUON_EXACT;
    PauliIntegral F_g = pauli_gluon_average (&p, &r, of_width);
    double z = 2 * sqrt (r.m) * p.width_q, expected = (double) gluon_in_long (z);
    g_assert_cmpfloat (fabs (F_g.value - expected), <=, AVERAGE_ABSERR);
    g_assert_cmpfloat (F_g.abserr, <=, 1e-13 * expected);
    largest = fmax (largest, fabs (F_g.value - expected));
  }
  g_test_message ("average over widths: largest deviation from F_g %.1e", largest);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/profiles/table", test_table);
  g_test_add_func ("/core/profiles/long", test_long);
  g_test_add_func ("/core/profiles/random", test_random);
  g_test_add_func ("/core/profiles/switches", test_switches);
  g_test_add_func ("/core/profiles/gsl", test_gsl);
  g_test_add_func ("/core/profiles/derivative", test_derivative);
  g_test_add_func ("/core/profiles/ends", test_ends);
  g_test_add_func ("/core/profiles/mixtures", test_mixtures);
  g_test_add_func ("/core/profiles/average", test_average);
  return g_test_run ();
}
