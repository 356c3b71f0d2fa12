/* Axes as a user can zoom them, at random.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef RANDOM_AXES_H
#define RANDOM_AXES_H

#include "plot.h"

/* A valid axis of any plot, either way, on either scale, from the shortest to the longest. */
PauliAxis random_axis (GRand *rand);

#endif
