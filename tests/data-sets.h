/* Data sets made of the model, for tests of what is done with them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef DATA_SETS_H
#define DATA_SETS_H

#include "scene.h"

/* n points from x_min to x_max, equidistant, of these parameters, moved by up to the error up and down in turns; error is
 * relative and 0 for none. */
PauliDataset *data_sets_new (const char *name, PauliDataQuantity quantity, const PauliParams *params, size_t n, double x_min,
                             double x_max, double error);

/* The model in the unit of y, at x in the users' unit. */
double data_sets_model (PauliDataQuantity quantity, const PauliParams *params, double x);

/* Adds a set, shown, which the values do not own. */
void data_sets_add (PauliSceneValues *values, PauliDataset *set);

#endif
