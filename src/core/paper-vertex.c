/* The statements of the paper's section II: the vertex, and from it to (12).
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-private.h"

#include "pauli-vertex.h"

#include <gsl/gsl_math.h>
#include <gsl/gsl_sf_bessel.h>

/* I0(z) K0(z) - I1(z) K1(z) of (4). */
static double
bessel_products (double z)
{
  gsl_sf_result I0, I1, K0, K1;

  /* The scaling factors e^{-z} and e^z cancel. */
  gsl_sf_bessel_I0_scaled_e (z, &I0);
  gsl_sf_bessel_I1_scaled_e (z, &I1);
  gsl_sf_bessel_K0_scaled_e (z, &K0);
  gsl_sf_bessel_K1_scaled_e (z, &K1);
  return I0.val * K0.val - I1.val * K1.val;
}

/* (4) for the quark as printed, the derivative by differences of fourth order. */
static double
printed_quark_profile (double z)
{
  const double h = 1e-3 * z;
  double slope
      = (8 * (bessel_products (z + h) - bessel_products (z - h)) - bessel_products (z + 2 * h) + bessel_products (z - 2 * h))
        / (12 * h);
  return -z * slope;
}

static double
printed_gluon_profile (double z)
{
  gsl_sf_result K2;

  gsl_sf_bessel_Knu_scaled_e (2, z, &K2);
  return 4 / (z * z) - 2 * K2.val * exp (-z);
}

/* Largest |Gaussian - exact| over z. */
static double
largest_distance (const PauliParams *p, PauliResult (*exact) (double), PauliResult (*gaussian) (const PauliParams *, double))
{
  double largest = 0;

  for (int i = 1; i <= 200; i++)
    largest = fmax (largest, fabs (exact (0.05 * i).value - gaussian (p, 0.05 * i).value));
  return largest;
}

static void
add_profiles (PauliPaper *paper)
{
  const PauliParams *dp = &paper->dp;
  const double at_Lambda_q = 1, at_Lambda_g = 2; /* z of k_E = Lambda */

  pauli_paper_add_pair (paper, "(3)", N_("F2(0, 0, 0) of the vertex is mu_a (DP, all momenta 1 keV)"), "1",
                        pauli_mu_a (dp).value, pauli_vertex (dp, (PauliVirtualities){ 1e-6, 1e-6, 1e-6 }).value, 1e-9);
  pauli_paper_add_pair (paper, "(4)", N_("F_q(z) at z = 1.3, its derivative taken numerically"), "1",
                        printed_quark_profile (1.3), pauli_profile_quark (1.3).value, 1e-10);
  pauli_paper_add_pair (paper, "(4)", N_("F_g(z) at z = 1.3"), "1", printed_gluon_profile (1.3),
                        pauli_profile_gluon (1.3).value, 1e-12);
  pauli_paper_add_number (paper, "(5), (6)", N_("mu_a, MFA"), "1", -0.4, 1, pauli_mu_a (&paper->mfa));
  pauli_paper_add_number (paper, "(5), (6)", N_("mu_a, DP"), "1", -1.6, 1, pauli_mu_a (dp));
  pauli_paper_add_pair (paper, "(5)", N_("rho_c = 1/600 MeV^-1 is about 1/3 fm (taken as: within 5 %)"), "fm", 1.0 / 3,
                        dp->rho_c * PAULI_HBARC_MEV_FM / 1000, 0.05);
  pauli_paper_add_results (paper, "(7)", N_("quark profile at k_E = Lambda: Gaussian, and exact (4)"), "1",
                           pauli_gaussian_quark (dp, at_Lambda_q), pauli_profile_quark (at_Lambda_q));
  pauli_paper_add_results (paper, "(7)", N_("gluon profile at k_E = Lambda: Gaussian, and exact (4)"), "1",
                           pauli_gaussian_gluon (dp, at_Lambda_g), pauli_profile_gluon (at_Lambda_g));
  pauli_paper_add_pair (paper, "(7)", N_("quark profile: largest distance of the Gaussian from (4), all k_E"), "1", 0,
                        largest_distance (dp, pauli_profile_quark, pauli_gaussian_quark), 1e-2);
  pauli_paper_add_pair (paper, "(7)", N_("gluon profile: largest distance of the Gaussian from (4), all k_E"), "1", 0,
                        largest_distance (dp, pauli_profile_gluon, pauli_gaussian_gluon), 1e-2);
}

/* alpha^{n-1}/(n-1)! e^{-alpha k} of (11), n = 3. */
static double
integrand11 (double alpha, const void *data, double *magnitude)
{
  (void) data;
  return *magnitude = alpha * alpha / 2 * exp (-2.385 * alpha);
}

static void
add_traces (PauliPaper *paper)
{
  const double M2 = paper->dp.M_q * paper->dp.M_q, Q2 = 1, Delta = 2.2, v1 = 0.3, v2 = 0.45;
  const double k2_of_quark = M2; /* the only other k of the paper */
  const char *erratum = N_("k in the projector is the photon momentum q");

  pauli_paper_add_erratum (paper, "(10)",
                           N_("projector on the vertex (1) with F1 = 0.7, F2 = 0.3 (DP, Q2 = 1 GeV^2; k as in (8), on shell)"),
                           "1", erratum, pauli_projector (paper->dp.M_q, Q2, k2_of_quark, 0.7, 0.3),
                           pauli_projector (paper->dp.M_q, Q2, -Q2, 0.7, 0.3), 0.3, 1e-12);
  PauliIntegral I = pauli_integrate (integrand11, NULL, 0.2, 1);
  pauli_paper_add_pair (paper, "(11)", N_("1/k^n = Int dalpha alpha^(n-1)/(n-1)! e^(-alpha k), n = 3, k = 2.385"), "1",
                        I.value, 1 / (2.385 * 2.385 * 2.385), 1e-13);
  pauli_paper_add_pair (
      paper, "(8)-(12)",
      N_("last line of (12) at one point, and by traces of (9) with explicit Dirac matrices (DP, Q2 = 1 GeV^2)"), "GeV^2",
      pauli_eq12_brace (M2, Q2, Delta, v1, v2), pauli_eq12_brace_by_traces (M2, Q2, Delta, v1, v2), 1e-12);
}

static bool
add_eq12 (PauliPaper *paper)
{
  static const struct {
    bool dp;
    double Q2;
    const char *statement;
  } rows[] = {
    { false, 0, N_("F2 by cubature of (12) as printed, MFA, Q2 = 0") },
    { false, 1, N_("F2 by cubature of (12) as printed, MFA, Q2 = 1 GeV^2") },
    { false, 10, N_("F2 by cubature of (12) as printed, MFA, Q2 = 10 GeV^2") },
    { true, 0, N_("F2 by cubature of (12) as printed, DP, Q2 = 0") },
    { true, 1, N_("F2 by cubature of (12) as printed, DP, Q2 = 1 GeV^2") },
    { true, 10, N_("F2 by cubature of (12) as printed, DP, Q2 = 10 GeV^2") },
  };
  PauliParams weaker = paper->dp;
  PauliResult f2 = { NAN, NAN, PAULI_ESTOPPED };

  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    const PauliParams *p = rows[i].dp ? &paper->dp : &paper->mfa;
    if (paper->stop && paper->stop (paper->stop_data))
      return false;
    f2 = pauli_f2_eq12 (p, rows[i].Q2);
    pauli_paper_add_results (paper, "(12)-(15)", rows[i].statement, "1", f2, pauli_f2 (p, rows[i].Q2));
  }
  pauli_paper_add_pair (paper, "(12)", N_("F2 of the u quark is positive (sign; DP, Q2 = 10 GeV^2)"), "1",
                        f2.value > 0 ? 1 : -1, 1, 0);
  weaker.alpha_s = 0.3;
  pauli_paper_add_pair (paper, "(5), (12)",
                        N_("F2 by (12) with alpha_s = 0.3 over that with 0.5: alpha_s cancels (DP, Q2 = 10 GeV^2)"), "1",
                        pauli_f2_eq12 (&weaker, 10).value / f2.value, 1, 1e-12);
  return true;
}

bool
pauli_paper_add_vertex (PauliPaper *paper)
{
  add_profiles (paper);
  add_traces (paper);
  return add_eq12 (paper);
}
