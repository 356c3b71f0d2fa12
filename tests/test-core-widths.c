/* F2 and its limits with Gaussians of other widths than the paper's, against R2 with those widths, and smooth across the widths
 * at which the core changes its quadrature.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>
#include <string.h>

#include "reference-table.h"
#include "routes.h"

#define ROUTE_EPSREL 1e-12

static double
random_Q2 (GRand *rand)
{
  double Q2 = routes_random_log (rand, 1e-6, 1e6);
  return g_rand_int_range (rand, 0, 20) == 0 ? 0 : Q2;
}

/* The corners of M_q, 1/rho_c, width_q, width_g. */
static PauliParams
corner (int which)
{
  PauliParams p = reference_params (which & 1 ? 1000 : 1, which & 2 ? 2000 : 200, which & 1 ? PAULI_QUARK_D : PAULI_QUARK_U);

  p.width_q = which & 4 ? 2 : 0.5;
  p.width_g = which & 8 ? 2 : 0.5;
  return p;
}

static PauliParams
pick_params (GRand *rand, int i)
{
  return i < 16 ? corner (i) : routes_random_params (rand);
}

static double
check (PauliResult result, double reference, double reference_epsrel, double epsrel, const char *what, const PauliParams *p)
{
  return reference_check (result, reference, reference_epsrel, epsrel, "%s, M_q=%.17g, rho_c=%.17g, widths %.17g, %.17g",
                          what, p->M_q, p->rho_c, p->width_q, p->width_g);
}

static void
test_route_error (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1703);
  double largest = 0;

  for (int i = 0; i < 50; i++) {
    PauliParams p = pick_params (rand, i);
    double Q2 = i < 16 ? 0.3 : random_Q2 (rand);
    double half_step = routes_f2_R2_with_step (&p, Q2, ROUTES_R2_STEP / 2);
    largest = fmax (largest, reference_deviation (routes_f2_R2 (&p, Q2), half_step));
  }
  g_test_message ("R2 with widths: off half the step by %.1e", largest);
  g_assert_cmpfloat (largest, <=, ROUTES_R2_EPSREL);
}

static void
test_f2 (void)
{
  static const double corner_Q2[] = { 0, 1e-6, 0.3, 20, 1e6 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (4333);
  double largest = 0;

  for (int i = 0; i < 16; i++)
    for (size_t k = 0; k < G_N_ELEMENTS (corner_Q2); k++) {
      PauliParams p = corner (i);
      double Q2 = corner_Q2[k];
      largest = fmax (largest, check (pauli_f2 (&p, Q2), routes_f2_R2 (&p, Q2), ROUTES_R2_EPSREL, ROUTE_EPSREL, "F2", &p));
    }
  for (int i = 0; i < 400; i++) {
    PauliParams p = routes_random_params (rand);
    double Q2 = random_Q2 (rand);
    largest = fmax (largest, check (pauli_f2 (&p, Q2), routes_f2_R2 (&p, Q2), ROUTES_R2_EPSREL, ROUTE_EPSREL, "F2", &p));
  }
  g_test_message ("F2: largest deviation from R2 %.1e", largest);
}

static void
test_mu (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19);
  double largest = 0;

  for (int i = 0; i < 200; i++) {
    PauliParams p = pick_params (rand, i);
    largest = fmax (largest, check (pauli_mu (&p), routes_f2_R2 (&p, 0), ROUTES_R2_EPSREL, ROUTE_EPSREL, "mu", &p));
  }
  g_test_message ("mu: largest deviation from R2 %.1e", largest);
}

static void
test_slope (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  double largest = 0;

  for (int i = 0; i < 40; i++) {
    PauliParams p = pick_params (rand, i);
    double slope = routes_f2_slope (&p);
    largest = fmax (largest, check (pauli_f2_slope (&p), slope, ROUTES_SLOPE_EPSREL, ROUTES_SLOPE_EPSREL, "slope", &p));
  }
  g_test_message ("slope: largest deviation from differences %.1e", largest);
}

static void
test_limit (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (23);
  double largest = 0;

  for (int i = 0; i < 60; i++) {
    PauliParams p = pick_params (rand, i);
    double limit = routes_q2f2_limit (&p);
    largest = fmax (largest, check (pauli_q2f2_limit (&p), limit, ROUTES_LIMIT_EPSREL, ROUTES_LIMIT_EPSREL, "limit", &p));
  }
  g_test_message ("limit: largest deviation from extrapolation %.1e", largest);
}

/* ---- g = 1 --------------------------------------------------------------------------------------------------------- */

typedef double (*Quantity) (const PauliParams *p);

static double
f2_at_1 (const PauliParams *p)
{
  return pauli_f2 (p, 1).value;
}

static double
f2_at_100 (const PauliParams *p)
{
  return pauli_f2 (p, 100).value;
}

static double
mu_of (const PauliParams *p)
{
  return pauli_mu (p).value;
}

static double
slope_of (const PauliParams *p)
{
  return pauli_f2_slope (p).value;
}

static double
limit_of (const PauliParams *p)
{
  return pauli_q2f2_limit (p).value;
}

static const Quantity quantities[] = { f2_at_1, f2_at_100, mu_of, slope_of, limit_of };

/* The step of the quadrature is halved for g = (width_q/width_g)^2 > 1.  Values a few ulps apart agree to rounding; 1e-6 apart,
 * their second difference does: the second derivative in ln g is of order 1, so that it is 1e-12 of that. */
static void
check_switch (const PauliParams *at, Quantity quantity)
{
  PauliParams below = *at, above = *at;
  double value = quantity (at);

  below.width_g = at->width_q;
  above.width_g = at->width_q;
  for (int i = 0; i < 4; i++) {
    below.width_g = nextafter (below.width_g, 0);
    above.width_g = nextafter (above.width_g, 3);
    g_assert_cmpfloat (reference_deviation (quantity (&below), value), <=, 4e-15);
    g_assert_cmpfloat (reference_deviation (quantity (&above), value), <=, 4e-15);
  }
  below.width_g = at->width_q * (1 - 1e-6);
  above.width_g = at->width_q * (1 + 1e-6);
  double low = quantity (&below) / value - 1, high = quantity (&above) / value - 1;
  g_assert_cmpfloat (fabs (low), <=, 4e-6);
  g_assert_cmpfloat (fabs (low + high), <=, 1e-11);
}

static void
test_equal_widths (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 60; i++) {
    PauliParams p = routes_random_params (rand);
    p.width_q = i < 10 ? 1 : 0.6 + 1.2 * g_rand_double (rand);
    p.width_g = p.width_q;
    for (size_t k = 0; k < G_N_ELEMENTS (quantities); k++)
      check_switch (&p, quantities[k]);
  }
}

/* Sixth differences over the whole range of a width, at steps of 1/800 in its logarithm: rounding, 64 times that of a value. */
#define SCAN_POINTS 1100
#define SCAN_NOISE 2e-15

static double
scan (PauliParams p, bool of_quark, Quantity quantity)
{
  double f[7] = { 0 }, largest = 0;

  for (int i = 0; i < SCAN_POINTS; i++) {
    *(of_quark ? &p.width_q : &p.width_g) = pauli_grid_point (0.5, 2, SCAN_POINTS, true, i);
    memmove (f, f + 1, 6 * sizeof *f);
    f[6] = quantity (&p);
    double jump = fabs ((f[0] - 6 * f[1] + 15 * f[2] - 20 * f[3] + 15 * f[4] - 6 * f[5] + f[6]) / f[3]);
    if (i >= 6)
      largest = fmax (largest, jump);
  }
  return largest;
}

static void
test_smooth (void)
{
  static const double points[][4] = { { 1000, 200, 0.9, 1 }, { 350, 600, 1, 1.2 }, { 5, 1500, 1.6, 0.7 } };
  double largest = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++)
    for (size_t k = 0; k < G_N_ELEMENTS (quantities); k++) {
      PauliParams p = reference_params (points[i][0], points[i][1], PAULI_QUARK_U);
      p.width_q = points[i][2];
      p.width_g = points[i][3];
      largest = fmax (largest, scan (p, false, quantities[k]));
      if (i > 0) /* e^m, m = 25 to 1.6, is not smooth at this step */
        largest = fmax (largest, scan (p, true, quantities[k]));
    }
  g_test_message ("largest sixth difference %.1e", largest);
  g_assert_cmpfloat (largest, <=, 64 * SCAN_NOISE);
}

/* ---- Identities ---------------------------------------------------------------------------------------------------- */

/* Only the products rho_c/width count: both widths doubled are rho_c halved, but for the factor (M_q rho_c)^2 of mu_a g_s^2
 * that no width is in. */
static void
test_scaling (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (int i = 0; i < 200; i++) {
    PauliParams p = routes_random_params (rand), wide;
    double Q2 = random_Q2 (rand);
    p.rho_c = 0.5 + g_rand_double (rand);
    p.width_q = 0.5 + 0.5 * g_rand_double (rand);
    p.width_g = 0.5 + 0.5 * g_rand_double (rand);
    wide = p;
    wide.rho_c = 2 * p.rho_c;
    wide.width_q = 2 * p.width_q;
    wide.width_g = 2 * p.width_g;
    g_assert_cmpfloat (reference_deviation (pauli_f2 (&wide, Q2).value, 4 * pauli_f2 (&p, Q2).value), <=, 1e-14);
    g_assert_cmpfloat (reference_deviation (pauli_mu (&wide).value, 4 * pauli_mu (&p).value), <=, 1e-14);
    g_assert_cmpfloat (reference_deviation (pauli_f2_slope (&wide).value, 4 * pauli_f2_slope (&p).value), <=, 1e-14);
    g_assert_cmpfloat (reference_deviation (pauli_q2f2_limit (&wide).value, 4 * pauli_q2f2_limit (&p).value), <=, 1e-14);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/widths/route-error", test_route_error);
  g_test_add_func ("/core/widths/f2", test_f2);
  g_test_add_func ("/core/widths/mu", test_mu);
  g_test_add_func ("/core/widths/slope", test_slope);
  g_test_add_func ("/core/widths/limit", test_limit);
  g_test_add_func ("/core/widths/equal", test_equal_widths);
  g_test_add_func ("/core/widths/smooth", test_smooth);
  g_test_add_func ("/core/widths/scaling", test_scaling);
  return g_test_run ();
}
