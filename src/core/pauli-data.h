/* Measured data against the model: chi-square, and a fit of M_q and rho_c.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATA_H
#define PAULI_DATA_H

#include "pauli.h"

/* What was measured, y over x; each contains e_q, as F2 does. */
typedef enum {
  PAULI_DATA_F2,   /* F2 over Q2 in GeV^2 */
  PAULI_DATA_Q2F2, /* Q2 F2 in GeV^2 over Q2 in GeV^2 */
  PAULI_DATA_MU,   /* mu over M_q in GeV; the M_q of PauliParams does not matter */
  PAULI_N_DATA_QUANTITIES
} PauliDataQuantity;

/* A set of n points in any order.  x must be in the range of the parameter table, y finite, yerr finite and > 0.  The arrays
 * remain the caller's; those of no points may be NULL. */
typedef struct {
  PauliDataQuantity quantity;
  size_t n;
  const double *x, *y;
  const double *yerr; /* standard deviations of y, independent of each other; NULL: none given, each point has weight 1 */
} PauliDataPoints;

/* Why there is no result, or none to rely on. */
typedef enum {
  PAULI_DATA_NO_PROBLEM,
  /* PAULI_EDOMAIN: refused */
  PAULI_DATA_BAD_PARAMETERS,   /* a member of PauliParams is out of its range */
  PAULI_DATA_BAD_SET,          /* unknown quantity, or an array that is missing */
  PAULI_DATA_BAD_X,            /* NaN or out of the range of Q2, or of M_q */
  PAULI_DATA_BAD_Y,            /* not finite */
  PAULI_DATA_BAD_YERR,         /* not finite or not > 0 */
  PAULI_DATA_MIXED_ERRORS,     /* a set with errors and another without: there is no common weight */
  PAULI_DATA_NOTHING_FREE,     /* no parameter to fit */
  PAULI_DATA_TOO_FEW_POINTS,   /* fewer points than free parameters */
  PAULI_DATA_M_Q_IS_AXIS,      /* M_q free, but all data is over M_q */
  /* PAULI_EACCURACY */
  PAULI_DATA_NO_MEMORY,
  PAULI_DATA_OVERFLOW,         /* chi2, or a covariance, is beyond a double */
  PAULI_DATA_NO_MODEL_VALUE,   /* the model did not reach its accuracy at a point */
  PAULI_DATA_UNDETERMINED,     /* a free parameter, or a combination of both, leaves all points as they are */
  PAULI_DATA_AT_BOUND,         /* chi2 falls towards an end of a parameter's range: the result is that end, and no minimum */
  PAULI_DATA_NOT_CONVERGED,
  /* PAULI_ESTOPPED */
  PAULI_DATA_STOPPED,
  PAULI_N_DATA_PROBLEMS
} PauliDataProblem;

/* A short English sentence; never NULL. */
const char *pauli_data_problem_text (PauliDataProblem problem);

typedef struct {
  PauliStatus status;
  PauliDataProblem problem;
  size_t point;   /* the first bad one, for the problems of a single point; otherwise 0 */
  double chi2;    /* NaN unless status is PAULI_OK */
  double abserr;  /* of chi2, from the model's errors and rounding */
  size_t n;       /* of points */
} PauliChi2;

/* Sum of [(y - model)/yerr]^2; without errors Sum (y - model)^2, which is no chi-square: it has the unit of y^2, and nothing to
 * compare it with.  0 for no points. */
PauliChi2 pauli_data_chi2 (const PauliParams *params, const PauliDataPoints *points, PauliStop stop, void *stop_data);

typedef struct {
  PauliStatus status;
  PauliDataProblem problem;
  size_t set, point;                 /* the first bad one, for the problems of a set or point; otherwise 0 */
  bool free_M_q, free_rho_c;
  PauliParams params;                /* the start with the fitted M_q (GeV) and rho_c (GeV^-1) */
  bool M_q_at_bound, rho_c_at_bound;
  double covariance[2][2];           /* of M_q and rho_c, in this order; 0 for what is not free */
  double scaled_covariance[2][2];
  double chi2;                       /* as of pauli_data_chi2(), over all sets */
  size_t n, ndf;                     /* points; degrees of freedom, n less the free parameters */
  int iterations;                    /* changes of the parameters that were accepted */
} PauliDataFit;

/* Weighted least squares of the model to all sets together, M_q or rho_c or both free within their ranges, the other parameters
 * as in *start.  Finds the minimum of chi2 that is downhill from *start; data may allow another.
 *
 * Covariance: with J = d model/d(M_q, rho_c) and errors given, covariance is (J^T W J)^-1, W = 1/yerr^2, and scaled_covariance
 * the same times chi2/ndf; without errors both are [chi2/ndf] (J^T J)^-1.  What is divided by ndf = 0 is NaN.  The relative
 * error of 1/rho_c is that of rho_c, its covariance with M_q is -covariance[0][1]/rho_c^2.
 *
 * If status is not PAULI_OK: free parameters, covariances and chi2 are NaN, but after PAULI_DATA_AT_BOUND and
 * PAULI_DATA_NOT_CONVERGED parameters and chi2 are the last ones, and after PAULI_DATA_UNDETERMINED chi2 is.
 *
 * Levenberg-Marquardt in ln M_q and ln rho_c, with derivatives by differences, and each step solved within the range of both:
 * GSL's knows no bounds. */
PauliDataFit pauli_data_fit (const PauliParams *start, bool free_M_q, bool free_rho_c, size_t n_sets,
                             const PauliDataPoints *sets, PauliStop stop, void *stop_data);

#endif
