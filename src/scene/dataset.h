/* A data set: measured or computed points, as an immutable value; M_q in MeV, as users have it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_DATASET_H
#define PAULI_DATASET_H

#include "pauli-data.h"

#include <glib.h>

#define PAULI_DATASET_MAX_ROWS 200000

/* The longest name, in characters. */
#define PAULI_DATASET_NAME_MAX 60

typedef struct _PauliDataset PauliDataset;

/* The identifiers in files, end with NULL: "F2", "Q2F2", "mu". */
extern const char *const pauli_dataset_quantity_keys[PAULI_N_DATA_QUANTITIES + 1];

/* PAULI_PARAM_Q2 or PAULI_PARAM_M_Q, in the users' unit of the core's table; its range there is the domain of x. */
PauliParam pauli_dataset_variable (PauliDataQuantity quantity);

/* What is wrong with a point, with the value and what is allowed, to be freed; NULL if it may stand in a data set: x in its
 * domain, y finite, *yerr > 0 and finite; yerr is NULL if there is none. */
char *pauli_dataset_point_problem (PauliDataQuantity quantity, double x, double y, const double *yerr);

/* A valid name as near to this text, in whatever encoding, as can be. */
char *pauli_dataset_make_name (const char *text);

/* Copies of n points, 1 to PAULI_DATASET_MAX_ROWS, in the order given; yerr may be NULL.  NULL and PAULI_SCENE_ERROR_RANGE if
 * a point is not valid, with its place counted from 1, or if the name is not 1 to PAULI_DATASET_NAME_MAX characters of UTF-8
 * without control characters. */
PauliDataset *pauli_dataset_new (const char *name, PauliDataQuantity quantity, size_t n, const double *x, const double *y,
                                 const double *yerr, GError **error);
PauliDataset *pauli_dataset_ref (PauliDataset *dataset);
void pauli_dataset_unref (PauliDataset *dataset);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliDataset, pauli_dataset_unref)

/* false and PAULI_SCENE_ERROR_RANGE if this is no name of a data set. */
bool pauli_dataset_check_name (const char *name, GError **error);

/* The same points under another name; NULL and an error if it is none. */
PauliDataset *pauli_dataset_renamed (const PauliDataset *dataset, const char *name, GError **error);

const char *pauli_dataset_name (const PauliDataset *dataset);
PauliDataQuantity pauli_dataset_quantity (const PauliDataset *dataset);
size_t pauli_dataset_n (const PauliDataset *dataset);
const double *pauli_dataset_x (const PauliDataset *dataset);
const double *pauli_dataset_y (const PauliDataset *dataset);
const double *pauli_dataset_yerr (const PauliDataset *dataset); /* NULL if there are none */

/* The same in the core's units, M_q in GeV; the arrays are the data set's. */
PauliDataPoints pauli_dataset_points (const PauliDataset *dataset);

/* The same name, quantity and points, to the bit. */
bool pauli_dataset_equal (const PauliDataset *a, const PauliDataset *b);

#endif
