/* The paper's fits (17) and (18), made again.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FIT_H
#define PAULI_FIT_H

#include "pauli.h"

#define PAULI_FIT_POINTS 60 /* a usual number of points */
#define PAULI_FIT_POINTS_MIN 3
#define PAULI_FIT_POINTS_MAX 1000

/* The windows of the paper's fits, Figs. 2 and 3: Q2 in GeV^2, M_q in MeV. */
#define PAULI_FIT17_Q2_MIN 0.0
#define PAULI_FIT17_Q2_MAX 5.0
#define PAULI_FIT18_M_Q_MIN 80.0
#define PAULI_FIT18_M_Q_MAX 500.0

typedef struct {
  PauliStatus status;       /* PAULI_EACCURACY if the fit did not converge or a point did not reach its accuracy */
  int n_parameters;         /* 1 or 2 */
  double constants[2];
  double covariance[2][2];  /* [chi2/(n - n_parameters)] (J^T J)^-1: the points have no errors but their scatter */
  double chi2;              /* sum of squared residuals, each point with weight 1 */
  double max_deviation;     /* largest |fit/exact - 1| at the points */
  size_t n;                 /* of points */
} PauliFit;

/* Least squares of pauli_f2_monopole() to F2 at n equidistant points of [Q2_min, Q2_max] in GeV^2; constants[0] is (17)'s 4.7.
 * Levenberg-Marquardt by GSL.  PAULI_EDOMAIN unless the window is in the domain and Q2_min < Q2_max, n in its range. */
PauliFit pauli_refit17 (const PauliParams *params, double Q2_min, double Q2_max, size_t n);

/* Least squares of pauli_mu_linear() to mu at n equidistant points of [M_q_min, M_q_max] in GeV; constants[0] is (18)'s -0.065 and
 * constants[1] its 0.97. */
PauliFit pauli_refit18 (const PauliParams *params, double M_q_min, double M_q_max, size_t n);

#endif
