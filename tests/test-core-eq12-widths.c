/* F2 with Gaussians of other widths against Eq. (12), whose 1/Lambda^2 are those of the quark's and of the gluon's Gaussian
 * where these come from: the printed three-dimensional integral by the adaptive cubature of libcubature.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <cubature.h>
#include <math.h>

#include "reference-table.h"
#include "routes.h"

#define GOAL_EPSREL 1e-8
#define MAX_EVALUATIONS 20000000
#define N_RANDOM 12

static double
check_point (const PauliParams *p, double Q2)
{
  const double lower[3] = { 0, 0, 0 }, upper[3] = { 1, 1, 1 };
  RoutesEq12 eq12 = { *p, Q2 };
  double F2, F2_abserr;

  int failure = hcubature (1, routes_eq12, &eq12, 3, lower, upper, MAX_EVALUATIONS, 0, GOAL_EPSREL, ERROR_INDIVIDUAL, &F2,
                           &F2_abserr);
  g_assert_cmpint (failure, ==, 0);
  g_assert_cmpfloat (F2_abserr, <=, GOAL_EPSREL * fabs (F2)); /* which success does not prove */
  return reference_check (pauli_f2 (p, Q2), F2, GOAL_EPSREL, GOAL_EPSREL,
                          "M_q=%g GeV, rho_c=%g/GeV, widths %g and %g, Q2=%g", p->M_q, p->rho_c, p->width_q, p->width_g, Q2);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  double worst = 0;

  for (int i = 0; i < N_RANDOM; i++) {
    PauliParams p = reference_params (routes_random_log (rand, 50, 1000), routes_random_log (rand, 300, 2000), i % 2);
    p.alpha_s = routes_random_param (rand, PAULI_PARAM_ALPHA_S);
    p.width_q = i < 4 ? (i & 1 ? 0.5 : 2) : routes_random_param (rand, PAULI_PARAM_WIDTH_Q);
    p.width_g = i < 4 ? (i & 2 ? 0.5 : 2) : routes_random_param (rand, PAULI_PARAM_WIDTH_G);
    worst = fmax (worst, check_point (&p, i % 3 ? routes_random_log (rand, 1e-2, 5) : 0));
  }
  g_test_message ("%d random points with widths: largest deviation from Eq. (12) %.1e", N_RANDOM, worst);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/eq12-widths/random", test_random);
  return g_test_run ();
}
