/* Functions of two variables as maps, for the tests of maps.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef MAPS_H
#define MAPS_H

#include "plot.h"

/* From x and y between 0 and 1. */
typedef double (*MapFunction) (double x, double y);

/* Nearly linear; over five decades; with a maximum inside; of both signs; and with negative values only. */
double maps_product (double x, double y);
double maps_steep (double x, double y);
double maps_hill (double x, double y);
double maps_saddle (double x, double y);
double maps_negative (double x, double y);

/* A ring and an island beside it. */
double maps_ring (double x, double y);

#define MAPS_N 5
extern const MapFunction maps_all[MAPS_N];

PauliMap *maps_new (size_t n, MapFunction function);

#endif
