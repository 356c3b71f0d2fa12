/* Shared by the files that compare data with the model.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATA_PRIVATE_H
#define PAULI_DATA_PRIVATE_H

#include "pauli-data.h"

/* Where a problem is. */
typedef struct {
  PauliDataProblem problem;
  size_t set, point;
} PauliDataTrouble;

PauliStatus pauli_data_status (PauliDataProblem problem);

/* Whether each set, and each of its points, is what PauliDataPoints asks for. */
PauliDataTrouble pauli_data_check (size_t n_sets, const PauliDataPoints *sets);

typedef struct {
  size_t n_sets;
  const PauliDataPoints *sets;
  PauliResult *scratch; /* as many as the largest set has points */
  PauliStop stop;
  void *stop_data;
} PauliDataModel;

/* false if memory is short; the scratch is to be freed with free(). */
bool pauli_data_model_init (PauliDataModel *model, size_t n_sets, const PauliDataPoints *sets, PauliStop stop,
                            void *stop_data);

/* Model and difference at a point, divided by its yerr. */
typedef struct {
  double value;    /* model/yerr */
  double residual; /* (y - model)/yerr */
  double error;    /* of both */
} PauliDataValue;

/* The model at all points of all sets, which were checked, one set after the other. */
PauliDataTrouble pauli_data_evaluate (const PauliDataModel *model, const PauliParams *params, PauliDataValue *values);

typedef struct {
  double chi2;
  double abserr;
  double noise; /* chi2 of the errors alone */
} PauliDataSum;

PauliDataSum pauli_data_sum (size_t n, const PauliDataValue *values);

/* Indices of everything that has two members. */
enum { M_Q, RHO_C };

/* A fit under way. */
typedef struct {
  const PauliParams *start;
  bool free[2];
  double min[2], max[2];
  PauliDataModel model;
  size_t n;
  double value[2];        /* M_q and rho_c reached, */
  PauliDataValue *values; /* the points there, */
  PauliDataSum sum;       /* their sum, */
  double *J[2];           /* and their derivatives */
  PauliDataValue *trial;
  PauliDataTrouble trouble;
} PauliDataDescent;

/* The model at some M_q and rho_c; false, and descent->trouble, if there is none. */
bool pauli_data_evaluate_at (PauliDataDescent *descent, const double value[2], PauliDataValue *values);

/* From value[], of which values[] and sum are known, to a minimum of chi2 within the ranges, or to trouble. */
void pauli_data_descend (PauliDataDescent *descent, int *iterations);

/* After a descent: (J^T J)^-1 of the logarithms of the free parameters; false if the data does not determine it. */
bool pauli_data_log_covariance (const PauliDataDescent *descent, long double C[2][2]);

#endif
