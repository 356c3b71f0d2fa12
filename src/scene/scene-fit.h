/* A fit of a scene's quark mass and instanton size to its data, in the users' units.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCENE_FIT_H
#define PAULI_SCENE_FIT_H

#include "scene.h"

/* A parameter and its standard deviation; NaN where the core has none, 0 as the error of what was not free. */
typedef struct {
  double value, error;
} PauliFitted;

typedef struct {
  PauliStatus status;
  PauliDataProblem problem;
  int data;           /* the scene's data set with the first bad point, for the problems of a point; otherwise 0 */
  size_t point;       /* and that point, from 0 on */
  bool free_M_q, free_inv_rho_c;
  bool M_q_at_bound, inv_rho_c_at_bound;
  bool with_errors;   /* the data has errors; else those below follow from its scatter about the curve */
  PauliFitted M_q, inv_rho_c; /* MeV */
  PauliFitted rho_c;  /* fm */
  double covariance;  /* of M_q and 1/rho_c, MeV^2; 0 unless both are free */
  double correlation; /* of them */
  double chi2;        /* without errors a sum of squares, in the unit of y^2 */
  int n_sets;
  size_t n, ndf;      /* points, degrees of freedom */
} PauliSceneFit;

/* pauli_data_fit() of all data that is shown, from the scene's parameters on.  The errors are of first order, as the core's:
 * that of 1/rho_c is (1/rho_c) times the relative one of rho_c, and cov(M_q, 1/rho_c) = -cov(M_q, rho_c)/rho_c^2. */
PauliSceneFit pauli_scene_fit (const PauliScene *scene, bool free_M_q, bool free_inv_rho_c, PauliStop stop, void *stop_data);

/* Whether its problem is one point of a set. */
bool pauli_scene_fit_has_point (const PauliSceneFit *fit);

/* Whether it reached values to go on with: a minimum, an end of a range, or where it gave up. */
bool pauli_scene_fit_has_values (const PauliSceneFit *fit);

/* A value below 10,000 with the decimals that so many digits of its error > 0 have, but 0 to 15; to be freed. */
char *pauli_decimals_text (double value, double error, int digits);

/* Puts what was free into *values, of a fit that has values, rounded to a thousandth of the error's first digit or finer. */
void pauli_scene_fit_use (const PauliSceneFit *fit, PauliSceneValues *values);

#endif
