/* Fits of M_q and rho_c: the parameters data was made with are found again, within errors that are what they claim to be;
 * against GSL's fit of R2, against the curvature of chi-square, and against the scatter of many fits.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pauli-data.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <math.h>
#include <string.h>

#include "measured.h"
#include "reference-table.h"
#include "routes.h"

static void
assert_good (const PauliDataFit *fit, size_t n)
{
  size_t n_free = (size_t) fit->free_M_q + (size_t) fit->free_rho_c;

  g_assert_cmpint (fit->status, ==, PAULI_OK);
  g_assert_cmpint (fit->problem, ==, PAULI_DATA_NO_PROBLEM);
  g_assert_false (fit->M_q_at_bound || fit->rho_c_at_bound);
  g_assert_cmpuint (fit->n, ==, n);
  g_assert_cmpuint (fit->ndf, ==, n - n_free);
  g_assert_cmpfloat (fit->covariance[0][1], ==, fit->covariance[1][0]);
}

static double
relative (double a, double b)
{
  return fabs (a / b - 1);
}

/* Any values of both, the other members as in *p. */
static PauliParams
elsewhere (GRand *rand, const PauliParams *p)
{
  PauliParams start = *p;
  start.M_q = CLAMP (routes_random_param (rand, PAULI_PARAM_M_Q) / 1000, 0.001, 1);
  start.rho_c = CLAMP (1000 / routes_random_param (rand, PAULI_PARAM_INV_RHO_C), 0.5, 5);
  return start;
}

/* ---- Without noise ------------------------------------------------------------------------------------------------ */

/* From anywhere in the ranges back to the parameters, one or both of them free, all quarks and widths; what is not free
 * stays. */
static void
test_recovery (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (70);
  double largest = 0;

  for (int i = 0; i < 90; i++) {
    PauliParams p = routes_random_params (rand), start = elsewhere (rand, &p);
    bool free_M_q = i % 3 != 1, free_rho_c = i % 3 != 2;
    PauliDataQuantity quantity = i % 2 ? PAULI_DATA_F2 : PAULI_DATA_Q2F2;
    g_autoptr (DataPoints) data = data_points_new (&p, quantity, 12, 0.05, 10, i % 4 < 2 ? 0.02 : 0);
    if (!free_M_q)
      start.M_q = p.M_q;
    if (!free_rho_c)
      start.rho_c = p.rho_c;
    PauliDataFit fit = pauli_data_fit (&start, free_M_q, free_rho_c, 1, &data->points, NULL, NULL);
    assert_good (&fit, 12);
    largest = fmax (largest, fmax (relative (fit.params.M_q, p.M_q), relative (fit.params.rho_c, p.rho_c)));
    g_assert_true (free_M_q || fit.params.M_q == start.M_q);
    g_assert_true (free_rho_c || fit.params.rho_c == start.rho_c);
    g_assert_cmpfloat (fit.params.width_q, ==, p.width_q);
    g_assert_cmpfloat (fit.params.alpha_s, ==, p.alpha_s);
    g_assert_cmpint (fit.params.quark, ==, p.quark);
    for (int k = 0; k < 2; k++) {
      bool is_free = k == 0 ? free_M_q : free_rho_c;
      g_assert_true (is_free ? fit.covariance[k][k] > 0 : fit.covariance[k][k] == 0 && fit.scaled_covariance[k][k] == 0);
    }
  }
  g_test_message ("largest relative deviation %.2e", largest);
  g_assert_cmpfloat (largest, <=, 1e-9);
}

static void
test_recovery_from_mu (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (71);

  for (int i = 0; i < 30; i++) {
    PauliParams p = routes_random_params (rand), start = elsewhere (rand, &p);
    g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_MU, 8, 0.05, 0.6, i & 1 ? 0.02 : 0);
    PauliDataFit fit = pauli_data_fit (&start, false, true, 1, &data->points, NULL, NULL);
    assert_good (&fit, 8);
    g_assert_cmpfloat (relative (fit.params.rho_c, p.rho_c), <=, 1e-10);
    g_assert_cmpfloat (fit.params.M_q, ==, start.M_q);
    g_assert_true (fit.covariance[0][0] == 0 && fit.covariance[0][1] == 0);
  }
}

static void
test_exact_gluon (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_D), start = p;
  p.gluon = start.gluon = PAULI_GLUON_EXACT;
  g_autoptr (DataPoints) data = data_points_new (&p, PAULI_DATA_F2, 4, 0.2, 3, 0.05);

  start.M_q = 0.2;
  start.rho_c = 2.5;
  PauliDataFit fit = pauli_data_fit (&start, true, true, 1, &data->points, NULL, NULL);
  assert_good (&fit, 4);
  g_assert_cmpfloat (relative (fit.params.M_q, p.M_q), <=, 1e-9);
  g_assert_cmpfloat (relative (fit.params.rho_c, p.rho_c), <=, 1e-9);
  g_assert_cmpint (fit.params.gluon, ==, PAULI_GLUON_EXACT);
}

/* What one set leaves open the other settles: F2(0) knows M_q rho_c only, and mu over M_q knows rho_c. */
static void
test_two_sets (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U), start = reference_params (100, 1500, PAULI_QUARK_U);
  g_autoptr (DataPoints) at_zero = data_points_new (&p, PAULI_DATA_F2, 2, 0, 0, 0.1);
  g_autoptr (DataPoints) mu = data_points_new (&p, PAULI_DATA_MU, 3, 0.1, 0.3, 0.1);
  const PauliDataPoints sets[] = { at_zero->points, mu->points };
  PauliDataFit fit = pauli_data_fit (&start, true, true, 2, sets, NULL, NULL);

  assert_good (&fit, 5);
  g_assert_cmpfloat (relative (fit.params.M_q, p.M_q), <=, 1e-9);
  g_assert_cmpfloat (relative (fit.params.rho_c, p.rho_c), <=, 1e-9);
}

/* ---- GSL's fit of R2 ---------------------------------------------------------------------------------------------- */

typedef struct {
  const PauliParams *params;
  size_t n_sets;
  const PauliDataPoints *sets;
} Problem;

static int
residuals_of_R2 (const gsl_vector *logarithms, void *data, gsl_vector *f)
{
  const Problem *problem = data;
  PauliParams p = *problem->params;
  size_t n = 0;

  p.M_q = exp (gsl_vector_get (logarithms, 0));
  p.rho_c = exp (gsl_vector_get (logarithms, 1));
  for (size_t k = 0; k < problem->n_sets; k++) {
    const PauliDataPoints *points = &problem->sets[k];
    for (size_t i = 0; i < points->n; i++, n++) {
      double model = data_points_model (&p, points->quantity, points->x[i]);
      gsl_vector_set (f, n, (model - points->y[i]) / (points->yerr ? points->yerr[i] : 1));
    }
  }
  return GSL_SUCCESS;
}

/* The fit by GSL, its own differences and all; covariance of M_q and rho_c. */
static double
fit_by_gsl (Problem *problem, size_t n, double value[2], double covariance[2][2])
{
  gsl_multifit_nlinear_parameters parameters = gsl_multifit_nlinear_default_parameters ();
  parameters.fdtype = GSL_MULTIFIT_NLINEAR_CTRDIFF;
  parameters.h_df = 1e-5;
  gsl_multifit_nlinear_workspace *w = gsl_multifit_nlinear_alloc (gsl_multifit_nlinear_trust, &parameters, n, 2);
  gsl_multifit_nlinear_fdf fdf = { .f = residuals_of_R2, .n = n, .p = 2, .params = problem };
  gsl_vector *start = gsl_vector_alloc (2);
  gsl_matrix *C = gsl_matrix_alloc (2, 2);
  double chi2;
  int info;

  gsl_vector_set (start, 0, log (problem->params->M_q));
  gsl_vector_set (start, 1, log (problem->params->rho_c));
  gsl_multifit_nlinear_init (start, &fdf, w);
  g_assert_cmpint (gsl_multifit_nlinear_driver (100, 1e-12, 0, 0, NULL, NULL, &info, w), ==, GSL_SUCCESS);
  gsl_multifit_nlinear_covar (gsl_multifit_nlinear_jac (w), 0, C);
  for (size_t i = 0; i < 2; i++)
    value[i] = exp (gsl_vector_get (gsl_multifit_nlinear_position (w), i));
  for (size_t i = 0; i < 2; i++)
    for (size_t j = 0; j < 2; j++)
      covariance[i][j] = gsl_matrix_get (C, i, j) * value[i] * value[j];
  gsl_blas_ddot (gsl_multifit_nlinear_residual (w), gsl_multifit_nlinear_residual (w), &chi2);
  gsl_matrix_free (C);
  gsl_vector_free (start);
  gsl_multifit_nlinear_free (w);
  return chi2;
}

static void
check_against_gsl (const PauliParams *p, size_t n_sets, const PauliDataPoints *sets, bool with_errors)
{
  Problem problem = { p, n_sets, sets };
  double value[2], C[2][2];
  size_t n = 0;
  for (size_t k = 0; k < n_sets; k++)
    n += sets[k].n;
  PauliDataFit fit = pauli_data_fit (p, true, true, n_sets, sets, NULL, NULL);
  double chi2 = fit_by_gsl (&problem, n, value, C), scale = chi2 / (double) (n - 2);

  assert_good (&fit, n);
  /* Both stop at some 1e-6 of an error. */
  g_assert_cmpfloat (fabs (fit.params.M_q - value[0]), <=, 1e-5 * sqrt (fit.covariance[0][0]));
  g_assert_cmpfloat (fabs (fit.params.rho_c - value[1]), <=, 1e-5 * sqrt (fit.covariance[1][1]));
  g_assert_cmpfloat (relative (fit.chi2, chi2), <=, 1e-10);
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < 2; j++) {
      g_assert_cmpfloat (relative (fit.scaled_covariance[i][j], scale * C[i][j]), <=, 1e-5);
      g_assert_cmpfloat (relative (fit.covariance[i][j], (with_errors ? 1 : scale) * C[i][j]), <=, 1e-5);
    }
}

static void
test_gsl (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (72);

  for (int i = 0; i < 8; i++) {
    PauliParams p = reference_params (routes_random_log (rand, 100, 600), routes_random_log (rand, 400, 1200),
                                      i & 1 ? PAULI_QUARK_D : PAULI_QUARK_U);
    p.width_g = routes_random_log (rand, 0.7, 1.4);
    g_autoptr (DataPoints) f2 = data_points_new (&p, PAULI_DATA_F2, 15, 0, 5, 0.02);
    g_autoptr (DataPoints) q2f2 = data_points_new (&p, PAULI_DATA_Q2F2, 5, 1, 20, 0.05);
    g_autoptr (DataPoints) mu = data_points_new (&p, PAULI_DATA_MU, 10, 0.1, 0.4, 0.05);
    DataPoints *all[] = { f2, q2f2, mu };
    PauliDataPoints sets[3];
    for (int k = 0; k < 3; k++) {
      g_autofree double *model = g_memdup2 (all[k]->y, all[k]->points.n * sizeof (double));
      data_points_add_noise (all[k], model, rand);
      if (i & 2)
        all[k]->points.yerr = NULL;
      sets[k] = all[k]->points;
    }
    check_against_gsl (&p, 1 + (size_t) i % 3, sets, !(i & 2));
  }
}

/* ---- Covariance --------------------------------------------------------------------------------------------------- */

static double
chi2_at (const PauliParams *p, double M_q, double rho_c, const PauliDataPoints *points)
{
  PauliParams at = *p;
  at.M_q = M_q;
  at.rho_c = rho_c;
  return pauli_data_chi2 (&at, points, NULL, NULL).chi2;
}

/* Without noise J^T W J is half the matrix of second derivatives of chi2; by differences, extrapolated to step 0. */
static void
half_hessian (const PauliParams *p, const PauliDataPoints *points, double step, double H[3])
{
  double a = step * p->M_q, b = step * p->rho_c, zero = chi2_at (p, p->M_q, p->rho_c, points), f[3][3];

  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      f[i][j] = chi2_at (p, p->M_q + (i - 1) * a, p->rho_c + (j - 1) * b, points);
  H[0] = (f[2][1] + f[0][1] - 2 * zero) / (2 * a * a);
  H[1] = (f[2][2] + f[0][0] - f[2][0] - f[0][2]) / (8 * a * b);
  H[2] = (f[1][2] + f[1][0] - 2 * zero) / (2 * b * b);
}

static void
test_curvature (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (73);

  for (int i = 0; i < 16; i++) {
    PauliParams p = reference_params (routes_random_log (rand, 50, 800), routes_random_log (rand, 300, 1500), PAULI_QUARK_D);
    if (i < 4) /* near the ends of the ranges, where derivatives are one-sided */
      p = reference_params (i & 1 ? 1.0008 : 999.2, i & 2 ? 200.16 : 1998.4, PAULI_QUARK_U);
    g_autoptr (DataPoints) data = data_points_new (&p, i & 1 ? PAULI_DATA_F2 : PAULI_DATA_Q2F2, 10, 0.1, 5, 0.05);
    PauliDataFit fit = pauli_data_fit (&p, true, true, 1, &data->points, NULL, NULL);
    double coarse[3], fine[3], H[3];
    half_hessian (&p, &data->points, 5e-4, coarse);
    half_hessian (&p, &data->points, 2.5e-4, fine);
    for (int k = 0; k < 3; k++)
      H[k] = (4 * fine[k] - coarse[k]) / 3;
    double determinant = H[0] * H[2] - H[1] * H[1], amplified = H[0] * H[2] / determinant;
    assert_good (&fit, 10);
    g_assert_cmpfloat (relative (fit.covariance[0][0], H[2] / determinant), <=, 1e-7 * amplified);
    g_assert_cmpfloat (relative (fit.covariance[0][1], -H[1] / determinant), <=, 1e-7 * amplified);
    g_assert_cmpfloat (relative (fit.covariance[1][1], H[0] / determinant), <=, 1e-7 * amplified);
  }
}

/* ---- Many fits of data with noise --------------------------------------------------------------------------------- */

#define N_FITS 400

/* Limits of the means below: five standard deviations, of which there are seven means for each of three kinds of data. */
#define LIMIT 5.0

typedef struct {
  double mean[2], square[2], product, mahalanobis, chi2; /* means over the fits */
  double correlation, ndf;
} Scatter;

static Scatter
scatter_of (const PauliParams *p, size_t n_sets, DataPoints *sets[], bool scaled, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  double *model[3];
  Scatter s = { 0 };

  for (size_t k = 0; k < n_sets; k++)
    model[k] = g_memdup2 (sets[k]->y, sets[k]->points.n * sizeof (double));
  for (int i = 0; i < N_FITS; i++) {
    PauliDataPoints points[3];
    for (size_t k = 0; k < n_sets; k++) {
      data_points_add_noise (sets[k], model[k], rand);
      points[k] = sets[k]->points;
    }
    PauliDataFit fit = pauli_data_fit (p, true, true, n_sets, points, NULL, NULL);
    g_assert_cmpint (fit.status, ==, PAULI_OK);
    double (*C)[2] = scaled ? fit.scaled_covariance : fit.covariance, r = C[0][1] / sqrt (C[0][0] * C[1][1]);
    double pull[] = { (fit.params.M_q - p->M_q) / sqrt (C[0][0]), (fit.params.rho_c - p->rho_c) / sqrt (C[1][1]) };
    for (int k = 0; k < 2; k++) {
      s.mean[k] += pull[k] / N_FITS;
      s.square[k] += pull[k] * pull[k] / N_FITS;
    }
    s.product += pull[0] * pull[1] / N_FITS;
    s.correlation += r / N_FITS;
    s.mahalanobis += (pull[0] * pull[0] - 2 * r * pull[0] * pull[1] + pull[1] * pull[1]) / (1 - r * r) / N_FITS;
    s.chi2 += fit.chi2 / N_FITS;
    s.ndf = (double) fit.ndf;
  }
  for (size_t k = 0; k < n_sets; k++) {
    memcpy (sets[k]->y, model[k], sets[k]->points.n * sizeof (double));
    g_free (model[k]);
  }
  return s;
}

/* With Gaussian noise and a model that is nearly linear over an error: pulls have mean 0, mean square 1 (of variance 2) and
 * mean product r (variance 1 + r^2), d = pull^T R^-1 pull is chi-square with 2 degrees of freedom (variance 4), chi2 that with
 * ndf (variance 2 ndf).  With covariances scaled by chi2/ndf, pulls are Student's: variances are wider by a factor that stays
 * below 1 + 8/ndf, means of squares ndf/(ndf - 2). */
static void
check_scatter (const Scatter *s, bool scaled)
{
  double wider = scaled ? 1 + 8 / s->ndf : 1, one = scaled ? s->ndf / (s->ndf - 2) : 1, unit = LIMIT * sqrt (wider / N_FITS);

  for (int k = 0; k < 2; k++) {
    g_assert_cmpfloat (fabs (s->mean[k]), <=, unit);
    g_assert_cmpfloat (fabs (s->square[k] - one), <=, unit * sqrt (2));
  }
  g_assert_cmpfloat (fabs (s->product - one * s->correlation), <=, unit * sqrt (1 + s->correlation * s->correlation));
  g_assert_cmpfloat (fabs (s->mahalanobis - 2 * one), <=, unit * 2);
  g_assert_cmpfloat (fabs (s->chi2 - s->ndf), <=, LIMIT * sqrt (2 * s->ndf / N_FITS));
  g_test_message ("pulls: means %.3f, %.3f, squares %.3f, %.3f, product %.3f (correlation %.3f)", s->mean[0], s->mean[1],
                  s->square[0], s->square[1], s->product, s->correlation);
  g_test_message ("distance %.3f, chi2 %.3f of %g", s->mahalanobis, s->chi2, s->ndf);
}

static void
test_pulls (void)
{
  PauliParams p = reference_params (350, 600, PAULI_QUARK_U);
  g_autoptr (DataPoints) f2 = data_points_new (&p, PAULI_DATA_F2, 20, 0, 5, 0.03);
  g_autoptr (DataPoints) q2f2 = data_points_new (&p, PAULI_DATA_Q2F2, 12, 1, 10, 0.02);
  g_autoptr (DataPoints) mu = data_points_new (&p, PAULI_DATA_MU, 8, 0.1, 0.5, 0.05);
  DataPoints *kinds[][2] = { { f2, NULL }, { q2f2, mu } };

  for (guint32 i = 0; i < 2; i++) {
    Scatter s = scatter_of (&p, 1 + i, kinds[i], false, 74 + i);
    check_scatter (&s, false);
    /* Or a wrong sign of it would not be seen. */
    g_assert_cmpfloat (2 * fabs (s.correlation), >, LIMIT * sqrt ((1 + s.correlation * s.correlation) / N_FITS));
  }
  Scatter s = scatter_of (&p, 1, kinds[0], true, 76);
  check_scatter (&s, true);
}

/* Without errors the scatter of the points themselves makes the covariance: equal errors of any size, of which the fit is not
 * told. */
static void
test_pulls_without_errors (void)
{
  PauliParams p = reference_params (250, 700, PAULI_QUARK_D);
  g_autoptr (DataPoints) f2 = data_points_new (&p, PAULI_DATA_F2, 20, 0, 3, 0.02);

  f2->points.yerr = NULL;
  for (int i = 0; i < 20; i++)
    f2->yerr[i] = 1e-3;
  Scatter s = scatter_of (&p, 1, &f2, false, 77);
  g_assert_cmpfloat (fabs (s.chi2 / 1e-6 - s.ndf), <=, LIMIT * sqrt (2 * s.ndf / N_FITS));
  s.chi2 /= 1e-6;
  check_scatter (&s, true);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  data_points_forbid_gsl_errors ();
  g_test_add_func ("/core/data/fit/recovery", test_recovery);
  g_test_add_func ("/core/data/fit/recovery/mu", test_recovery_from_mu);
  g_test_add_func ("/core/data/fit/recovery/exact-gluon", test_exact_gluon);
  g_test_add_func ("/core/data/fit/recovery/two-sets", test_two_sets);
  g_test_add_func ("/core/data/fit/gsl", test_gsl);
  g_test_add_func ("/core/data/fit/curvature", test_curvature);
  g_test_add_func ("/core/data/fit/pulls", test_pulls);
  g_test_add_func ("/core/data/fit/pulls/without-errors", test_pulls_without_errors);
  return g_test_run ();
}
