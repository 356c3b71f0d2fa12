/* The vertex (3), and the Gaussians (7) as functions of the arguments of (4).
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <float.h>
#include <math.h>

#include "pauli-vertex.h"
#include "reference-table.h"
#include "routes.h"

/* A product of four numbers good to 1e-15. */
#define EPSREL 1e-14

/* (5), anew. */
static double
mu_a (const PauliParams *p)
{
  return -0.75 * G_PI * p->M_q * p->M_q * p->rho_c * p->rho_c / p->alpha_s;
}

/* e^{-x} as the core may have it: x is rounded to eps x. */
static double
check_gaussian (PauliResult result, long double x)
{
  double expected = (double) expl (-x);

  g_assert_cmpint (result.status, ==, PAULI_OK);
  g_assert_cmpfloat (fabs (result.value - expected), <=, result.abserr + DBL_EPSILON * expected);
  g_assert_cmpfloat (result.abserr, <=, (2 + 3.1 * (double) x) * DBL_EPSILON * expected + 4 * DBL_MIN);
  return expected > DBL_MIN ? fabs (result.value / expected - 1) / (1 + (double) x) : 0;
}

/* exp(-k^2/Lambda_q^2) with k = 2 z/rho_c, exp(-t^2/Lambda_g^2) with t = z/rho_c, Lambda_q = 2 width_q/rho_c. */
static void
test_gaussians (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (77);
  double largest = 0;

  for (int i = 0; i < 2000; i++) {
    PauliParams p = routes_random_params (rand);
    double z = i < 10 ? 1e4 * i / 9 : routes_random_log (rand, 1e-8, 40);
    long double k = 2 * (long double) z / p.rho_c, t = (long double) z / p.rho_c;
    long double Lambda_q = 2.0L * p.width_q / p.rho_c, Lambda_g = 2.0L * p.width_g / p.rho_c;
    p.gluon = i % 3 == 0 ? PAULI_GLUON_EXACT : PAULI_GLUON_GAUSSIAN;
    largest = fmax (largest, check_gaussian (pauli_gaussian_quark (&p, z), k * k / (Lambda_q * Lambda_q)));
    largest = fmax (largest, check_gaussian (pauli_gaussian_gluon (&p, z), t * t / (Lambda_g * Lambda_g)));
  }
  g_test_message ("Gaussians: largest deviation %.1e times 1 + x", largest);

  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  for (double z = 26; z < 28; z += 1e-3) { /* through underflow, where a denormal number has few digits */
    check_gaussian (pauli_gaussian_quark (&p, z), (long double) z * z);
    check_gaussian (pauli_gaussian_gluon (&p, 2 * z), (long double) z * z);
  }
  g_assert_cmpfloat (pauli_gaussian_quark (&p, 0).value, ==, 1);
  g_assert_cmpfloat (pauli_gaussian_gluon (&p, 0).value, ==, 1);
  reference_check (pauli_gaussian_quark (&p, 1), exp (-1), 0, 1e-15, "paper's width");
  reference_check (pauli_gaussian_gluon (&p, 2), exp (-1), 0, 1e-15, "paper's width");
  p.width_q = 2;
  p.width_g = 0.5;
  reference_check (pauli_gaussian_quark (&p, 2), exp (-1), 0, 1e-15, "double width of the quark's");
  reference_check (pauli_gaussian_gluon (&p, 1), exp (-1), 0, 1e-15, "half width of the gluon's");
}

/* The two forms at one place, with numbers from the table of the profiles: rho_c = 2/GeV, k1 rho_c/2 = 0.3, k2 rho_c/2 = 1.3,
 * t rho_c = 2.5. */
static void
test_table_values (void)
{
  const double F_q_1 = 8.23017182646307291528182e-1, F_q_2 = 2.52267893882279814676047e-1;
  const double F_g = 3.97079587442872326103271e-1;
  const PauliVirtualities v = { 0.3, 1.3, 1.25 };
  PauliParams p = reference_params (350, 500, PAULI_QUARK_U);

  p.alpha_s = 0.7;
  double mu_a_7 = -3 * G_PI * 0.7 * 0.7 / (4 * 0.7); /* M_q rho_c = 0.7 */
  PauliResult vertex = pauli_vertex (&p, v), F_g_here = pauli_profile_gluon (2.5);
  reference_check (vertex, mu_a_7 * F_q_1 * F_q_2 * F_g, 1e-15, EPSREL, "vertex");
  /* Relative errors add up. */
  double sum = pauli_profile_quark (0.3).abserr / F_q_1 + pauli_profile_quark (1.3).abserr / F_q_2 + F_g_here.abserr / F_g;
  g_assert_cmpfloat (vertex.abserr / fabs (vertex.value), >=, 0.999 * sum);
  g_assert_cmpfloat (vertex.abserr / fabs (vertex.value), <=, sum + 20 * DBL_EPSILON);
  double exponent = 0.3 * 0.3 + 1.3 * 1.3 + 1.25 * 1.25;
  reference_check (pauli_vertex_gaussian (&p, v), mu_a_7 * exp (-exponent), 1e-15, EPSREL, "Gaussian vertex");
  p.width_q = 1.6;
  p.width_g = 0.8;
  exponent = (0.3 * 0.3 + 1.3 * 1.3) / (1.6 * 1.6) + 1.25 * 1.25 / (0.8 * 0.8);
  reference_check (pauli_vertex_gaussian (&p, v), mu_a_7 * exp (-exponent), 1e-15, EPSREL, "Gaussian vertex, widths");
  reference_check (pauli_vertex (&p, v), mu_a_7 * F_q_1 * F_q_2 * F_g, 1e-15, EPSREL, "vertex, whatever the widths");
}

/* At k1 = k2 = t = 0 it is mu_a; it goes as 1/alpha_s; it is symmetric in the quarks; and each factor falls. */
static void
test_properties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  PauliResult (*const vertices[]) (const PauliParams *, PauliVirtualities) = { pauli_vertex, pauli_vertex_gaussian };

  for (int i = 0; i < 400; i++) {
    PauliParams p = routes_random_params (rand), other = p;
    double k1 = routes_random_log (rand, 1e-3, 1) / p.rho_c, k2 = routes_random_log (rand, 1e-3, 1) / p.rho_c;
    double t = routes_random_log (rand, 1e-3, 1) / p.rho_c;
    other.alpha_s = routes_random_param (rand, PAULI_PARAM_ALPHA_S);
    for (int k = 0; k < 2; k++) {
      reference_check (vertices[k] (&p, (PauliVirtualities){ 0, 0, 0 }), mu_a (&p), 1e-15, EPSREL, "at 0");
      PauliResult at = vertices[k] (&p, (PauliVirtualities){ k1, k2, t });
      PauliResult swapped = vertices[k] (&p, (PauliVirtualities){ k2, k1, t });
      PauliResult coupled = vertices[k] (&other, (PauliVirtualities){ k1, k2, t });
      g_assert_cmpint (at.status, ==, PAULI_OK);
      g_assert_cmpfloat (reference_deviation (swapped.value, at.value), <=, 1e-15);
      g_assert_cmpfloat (reference_deviation (coupled.value * other.alpha_s, at.value * p.alpha_s), <=, 1e-15);
      g_assert_cmpfloat (at.abserr, <=, 1e-13 * fabs (at.value));
      /* One factor at a time. */
      double F_k1 = vertices[k] (&p, (PauliVirtualities){ k1, 0, 0 }).value / mu_a (&p);
      double F_k2 = vertices[k] (&p, (PauliVirtualities){ 0, k2, 0 }).value / mu_a (&p);
      double F_t = vertices[k] (&p, (PauliVirtualities){ 0, 0, t }).value / mu_a (&p);
      g_assert_cmpfloat (F_k1, <, 1);
      g_assert_cmpfloat (F_t, <, 1);
      reference_check (at, mu_a (&p) * F_k1 * F_k2 * F_t, 2e-14, 3e-14, "product, form %d", k);
    }
  }
}

static void
assert_domain_error (PauliResult result)
{
  g_assert_cmpint (result.status, ==, PAULI_EDOMAIN);
  g_assert_true (isnan (result.value) && isnan (result.abserr));
}

/* Each virtuality out of its domain; at its end, z = 1e4, the Gaussians are 0 and no error. */
static void
test_domain (void)
{
  const double bad_z[] = { NAN, INFINITY, -INFINITY, -5e-324, -1, nextafter (1e4, 1e5), 1e300 };
  PauliParams p = reference_params (350, 500, PAULI_QUARK_U); /* z = k, and z = 2 t: exact */

  for (size_t i = 0; i < G_N_ELEMENTS (bad_z); i++) {
    double z = bad_z[i], t = bad_z[i] == -5e-324 ? bad_z[i] : bad_z[i] / 2;
    const PauliVirtualities bad[] = { { z, 0.1, 0.1 }, { 0.1, z, 0.1 }, { 0.1, 0.1, t } };
    assert_domain_error (pauli_gaussian_quark (&p, z));
    assert_domain_error (pauli_gaussian_gluon (&p, z));
    for (size_t k = 0; k < G_N_ELEMENTS (bad); k++) {
      assert_domain_error (pauli_vertex (&p, bad[k]));
      assert_domain_error (pauli_vertex_gaussian (&p, bad[k]));
    }
  }
  const PauliVirtualities end = { 1e4, 1e4, 5e3 };
  PauliResult exact = pauli_vertex (&p, end), gaussian = pauli_vertex_gaussian (&p, end);
  double mu_a = -3 * G_PI * 0.7 * 0.7 / (4 * 0.5);
  reference_check (exact, mu_a * 7.50000014062500922851684e-13 * 7.50000014062500922851684e-13 * 4e-8, 1e-15, EPSREL, "end");
  g_assert_cmpint (gaussian.status, ==, PAULI_OK);
  g_assert_cmpfloat (fabs (gaussian.value), <=, gaussian.abserr);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/vertex/gaussians", test_gaussians);
  g_test_add_func ("/core/vertex/table-values", test_table_values);
  g_test_add_func ("/core/vertex/properties", test_properties);
  g_test_add_func ("/core/vertex/domain", test_domain);
  return g_test_run ();
}
