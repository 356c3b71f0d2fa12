/* Data sets of the tests, with memory of their own, made of another route than the core's: R2.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef MEASURED_H
#define MEASURED_H

#include <glib.h>

#include "pauli-data.h"

typedef struct {
  PauliDataPoints points;
  double *x, *y, *yerr;
} DataPoints;

/* n points of the model of *p, over x from min to max, equidistant; relative errors, or none if 0.  They have no noise. */
DataPoints *data_points_new (const PauliParams *p, PauliDataQuantity quantity, size_t n, double min, double max,
                             double relative_error);
void data_points_free (DataPoints *data);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DataPoints, data_points_free)

/* Moves y from the model by a Gaussian of width yerr; model[] are the values of data_points_new(). */
void data_points_add_noise (DataPoints *data, const double *model, GRand *rand);

/* The same points in another order. */
void data_points_shuffle (DataPoints *data, GRand *rand);

/* The model at x by R2, also with the exact gluon profile. */
double data_points_model (const PauliParams *p, PauliDataQuantity quantity, double x);

double data_points_gaussian (GRand *rand);

/* From now on the program ends when anything reaches GSL's error handler. */
void data_points_forbid_gsl_errors (void);

#endif
