/* The paper's fits by nonlinear least squares.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "internal.h"
#include "pauli-fit.h"

#include <gsl/gsl_multifit_nlinear.h>
#include <math.h>
#include <stdlib.h>

#define ITERATIONS_MAX 100
#define TOLERANCE 1e-14 /* of a step, relative to the constants; that of the gradient is absolute in GSL, and F2 may be small */

/* Points that are all but the same, relative to where they are, determine no constant; and GSL calls its error handler if
 * derivatives underflow. */
#define NARROWEST 1e-10

/* What is fitted: y = amplitude g(x; constants). */
typedef struct {
  size_t n;
  double *x, *y;
  double amplitude; /* F2(0) of (17); e_q of (18) */
} Points;

/* (17): y = F2(0)/(1 + x/c), x = rho_c Q2/M_q. */
static int
residuals17 (const gsl_vector *c, void *data, gsl_vector *f)
{
  const Points *points = data;

  for (size_t i = 0; i < points->n; i++)
    gsl_vector_set (f, i, points->amplitude / (1 + points->x[i] / gsl_vector_get (c, 0)) - points->y[i]);
  return GSL_SUCCESS;
}

static int
jacobian17 (const gsl_vector *c, void *data, gsl_matrix *J)
{
  const Points *points = data;

  for (size_t i = 0; i < points->n; i++) {
    double sum = gsl_vector_get (c, 0) + points->x[i];
    gsl_matrix_set (J, i, 0, points->amplitude * points->x[i] / (sum * sum));
  }
  return GSL_SUCCESS;
}

/* (18): y = e_q (c0 + c1 x), x running from -1 to 1 in the window: a narrow one would leave the constants of (18) itself, which
 * are those at M_q rho_c = 0, to rounding. */
static int
residuals18 (const gsl_vector *c, void *data, gsl_vector *f)
{
  const Points *points = data;

  for (size_t i = 0; i < points->n; i++)
    gsl_vector_set (f, i, points->amplitude * (gsl_vector_get (c, 0) + gsl_vector_get (c, 1) * points->x[i]) - points->y[i]);
  return GSL_SUCCESS;
}

static int
jacobian18 (const gsl_vector *c, void *data, gsl_matrix *J)
{
  const Points *points = data;

  (void) c; /* linear */
  for (size_t i = 0; i < points->n; i++) {
    gsl_matrix_set (J, i, 0, points->amplitude);
    gsl_matrix_set (J, i, 1, points->amplitude * points->x[i]);
  }
  return GSL_SUCCESS;
}

static void
read_result (PauliFit *fit, gsl_multifit_nlinear_workspace *w, const Points *points)
{
  size_t p = (size_t) fit->n_parameters;
  double covariance[4];
  gsl_matrix_view view = gsl_matrix_view_array (covariance, p, p);
  const gsl_vector *constants = gsl_multifit_nlinear_position (w), *residuals = gsl_multifit_nlinear_residual (w);

  gsl_multifit_nlinear_covar (gsl_multifit_nlinear_jac (w), 0, &view.matrix);
  fit->chi2 = 0;
  fit->max_deviation = 0;
  for (size_t i = 0; i < points->n; i++) {
    double residual = gsl_vector_get (residuals, i);
    fit->chi2 += residual * residual;
    fit->max_deviation = fmax (fit->max_deviation, fabs (residual / points->y[i]));
  }
  for (size_t i = 0; i < p; i++) {
    fit->constants[i] = gsl_vector_get (constants, i);
    for (size_t j = 0; j < p; j++)
      fit->covariance[i][j] = gsl_matrix_get (&view.matrix, i, j) * fit->chi2 / (double) (points->n - p);
  }
}

static void
run (PauliFit *fit, gsl_multifit_nlinear_fdf *fdf, const double *start, Points *points)
{
  gsl_multifit_nlinear_parameters parameters = gsl_multifit_nlinear_default_parameters ();
  gsl_multifit_nlinear_workspace *w =
    gsl_multifit_nlinear_alloc (gsl_multifit_nlinear_trust, &parameters, points->n, (size_t) fit->n_parameters);
  int info;

  fit->status = PAULI_EACCURACY;
  if (!w)
    return;
  fdf->n = points->n;
  fdf->p = (size_t) fit->n_parameters;
  fdf->params = points;
  gsl_vector_const_view view = gsl_vector_const_view_array (start, fdf->p);
  if (gsl_multifit_nlinear_init (&view.vector, fdf, w) == GSL_SUCCESS &&
      gsl_multifit_nlinear_driver (ITERATIONS_MAX, TOLERANCE, 0, 0, NULL, NULL, &info, w) == GSL_SUCCESS) {
    read_result (fit, w, points);
    bool finite = isfinite (fit->constants[0]) && isfinite (fit->covariance[0][0]);
    fit->status = finite ? PAULI_OK : PAULI_EACCURACY;
  }
  gsl_multifit_nlinear_free (w);
}

static PauliFit
failed_fit (int n_parameters, size_t n, PauliStatus status)
{
  return (PauliFit){ status, n_parameters, { NAN, NAN }, { { NAN, NAN }, { NAN, NAN } }, NAN, NAN, n };
}

/* false if memory is short. */
static bool
allocate (Points *points, PauliResult **results)
{
  points->x = calloc (points->n, sizeof *points->x);
  points->y = calloc (points->n, sizeof *points->y);
  *results = calloc (points->n, sizeof **results);
  return points->x && points->y && *results;
}

static PauliStatus
take_values (Points *points, const PauliResult *results)
{
  PauliStatus status = PAULI_OK;

  for (size_t i = 0; i < points->n; i++) {
    points->y[i] = results[i].value;
    if (results[i].status != PAULI_OK)
      status = results[i].status;
  }
  return status;
}

static bool
valid_window (double min, double max, PauliParam param, double factor, size_t n)
{
  return pauli_param_valid (param, factor * min) && pauli_param_valid (param, factor * max) && min < max &&
         n >= PAULI_FIT_POINTS_MIN && n <= PAULI_FIT_POINTS_MAX;
}

PauliFit
pauli_refit17 (const PauliParams *params, double Q2_min, double Q2_max, size_t n)
{
  PauliFit fit = failed_fit (1, n, PAULI_EDOMAIN);
  if (!pauli_params_valid (params) || !valid_window (Q2_min, Q2_max, PAULI_PARAM_Q2, 1, n))
    return fit;

  PauliResult mu = pauli_mu (params), *f2 = NULL;
  Points points = { n, NULL, NULL, mu.value };
  gsl_multifit_nlinear_fdf fdf = { .f = residuals17, .df = jacobian17 };
  const double start[] = { PAULI_FIT17_CONSTANT };
  fit.status = PAULI_EACCURACY;
  if (allocate (&points, &f2)) {
    for (size_t i = 0; i < n; i++)
      points.x[i] = pauli_grid_point (Q2_min, Q2_max, n, false, i);
    pauli_f2_curve (params, n, points.x, f2, NULL, NULL);
    PauliStatus status = take_values (&points, f2);
    for (size_t i = 0; i < n; i++)
      points.x[i] *= params->rho_c / params->M_q;
    double last = points.x[n - 1];
    if (status == PAULI_OK && last - points.x[0] > NARROWEST * fmax (1, last))
      run (&fit, &fdf, start, &points);
  }
  free (points.x);
  free (points.y);
  free (f2);
  return fit;
}

/* From the constants in t = (x - middle)/half to those in x = M_q rho_c. */
static void
leave_window (PauliFit *fit, double middle, double half)
{
  double (*C)[2] = fit->covariance;
  double variance0 = C[0][0], covariance = C[0][1], variance1 = C[1][1], ratio = middle / half;

  fit->constants[0] -= fit->constants[1] * ratio;
  fit->constants[1] /= half;
  C[0][0] = variance0 - 2 * ratio * covariance + ratio * ratio * variance1;
  C[0][1] = C[1][0] = (covariance - ratio * variance1) / half;
  C[1][1] = variance1 / (half * half);
}

PauliFit
pauli_refit18 (const PauliParams *params, double M_q_min, double M_q_max, size_t n)
{
  PauliFit fit = failed_fit (2, n, PAULI_EDOMAIN);
  if (!pauli_params_valid (params) || !valid_window (M_q_min, M_q_max, PAULI_PARAM_M_Q, 1000, n))
    return fit;

  PauliResult *mu = NULL;
  Points points = { n, NULL, NULL, pauli_quark_charge (params->quark) };
  gsl_multifit_nlinear_fdf fdf = { .f = residuals18, .df = jacobian18 };
  double middle = (M_q_min + M_q_max) / 2 * params->rho_c, half = (M_q_max - M_q_min) / 2 * params->rho_c;
  const double start[] = { PAULI_FIT18_CONSTANT + PAULI_FIT18_SLOPE * middle, PAULI_FIT18_SLOPE * half };
  fit.status = PAULI_EACCURACY;
  if (allocate (&points, &mu)) {
    for (size_t i = 0; i < n; i++)
      points.x[i] = pauli_grid_point (M_q_min, M_q_max, n, false, i);
    pauli_mu_curve (params, n, points.x, mu, NULL, NULL);
    PauliStatus status = take_values (&points, mu);
    for (size_t i = 0; i < n; i++)
      points.x[i] = (points.x[i] * params->rho_c - middle) / half;
    if (status == PAULI_OK && half > NARROWEST * middle)
      run (&fit, &fdf, start, &points);
    leave_window (&fit, middle, half);
  }
  free (points.x);
  free (points.y);
  free (mu);
  return fit;
}
