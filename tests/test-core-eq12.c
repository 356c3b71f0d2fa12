/* F2 against Eq. (12) itself: the printed three-dimensional integral by the adaptive cubature of libcubature.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <cubature.h>
#include <math.h>

#include "reference-table.h"
#include "routes.h"

/* hcubature() returns 0 even if it ran out of evaluations: its error estimate is compared with the goal here.  The
 * points are from where this many evaluations are about twice what is needed: the ends of the integrand sharpen as Q2
 * grows. */
#define GOAL_EPSREL 1e-8
#define MAX_EVALUATIONS 40000000
#define MIN_M_Q 10
#define MAX_Q2 20.0
#define N_RANDOM 48

/* False if the goal was not reached; F2 and its error estimate in any case. */
static bool
integrate_eq12 (const PauliParams *p, double Q2, size_t max_evaluations, double *F2, double *F2_abserr)
{
  const double lower[3] = { 0, 0, 0 }, upper[3] = { 1, 1, 1 };
  RoutesEq12 eq12 = { *p, Q2 };

  int failure = hcubature (1, routes_eq12, &eq12, 3, lower, upper, max_evaluations, 0, GOAL_EPSREL, ERROR_INDIVIDUAL,
                           F2, F2_abserr);
  return failure == 0 && *F2_abserr <= GOAL_EPSREL * fabs (*F2);
}

static double
check_point (const PauliParams *p, double Q2)
{
  double F2, F2_abserr;

  if (!integrate_eq12 (p, Q2, MAX_EVALUATIONS, &F2, &F2_abserr)) {
    g_test_message ("M_q=%g GeV, rho_c=%g/GeV, Q2=%g: cubature reached %.1e only", p->M_q, p->rho_c, Q2,
                    F2_abserr / fabs (F2));
    g_test_fail ();
  }
  return reference_check (pauli_f2 (p, Q2), F2, GOAL_EPSREL, GOAL_EPSREL, "M_q=%g GeV, rho_c=%g/GeV, Q2=%g", p->M_q,
                          p->rho_c, Q2);
}

static void
test_models (void)
{
  const double Q2[] = { 0, 0.1, 1, 5 };
  double worst = 0;

  for (int model = 0; model < PAULI_N_MODELS; model++)
    for (size_t i = 0; i < G_N_ELEMENTS (Q2); i++) {
      PauliParams p = reference_params (pauli_models[model].M_q, pauli_models[model].inv_rho_c, PAULI_QUARK_U);
      worst = fmax (worst, check_point (&p, Q2[i]));
    }
  g_test_message ("MFA and DP: largest deviation from Eq. (12) %.1e", worst);
}

/* alpha_s random, too: in Eq. (12) it cancels, in the core it is not there. */
static void
test_random (void)
{
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q), *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C),
                       *alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S);
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  double worst = 0;

  for (int i = 0; i < N_RANDOM; i++) {
    double M = routes_random_log (rand, MIN_M_Q, M_q->max);
    PauliParams p = reference_params (M, routes_random_log (rand, inv_rho_c->min, inv_rho_c->max), i % 2);
    p.alpha_s = routes_random_log (rand, alpha_s->min, alpha_s->max);
    worst = fmax (worst, check_point (&p, routes_random_log (rand, 1e-3, MAX_Q2)));
  }
  g_test_message ("%d random points: largest deviation from Eq. (12) %.1e", N_RANDOM, worst);
}

/* Out of evaluations the cubature reports success; the tests above would notice. */
static void
test_out_of_evaluations (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  double F2, F2_abserr;

  g_assert_false (integrate_eq12 (&p, 5, 2000, &F2, &F2_abserr));
  g_assert_cmpfloat (F2_abserr, >, GOAL_EPSREL * fabs (F2));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/eq12/out-of-evaluations", test_out_of_evaluations);
  g_test_add_func ("/core/eq12/models", test_models);
  g_test_add_func ("/core/eq12/random", test_random);
  return g_test_run ();
}
