/* GRID, the points of a table: "a,b,c", "MIN:MAX:N" or "MIN:MAX:N:log".
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_GRID_H
#define PAULI_CLI_GRID_H

#include "pauli.h"

#include <glib.h>

/* More points than anybody plots; it catches a slip like 1:10:1e9 before hours of output. */
#define GRID_MAX_POINTS 10000000

typedef struct {
  size_t n;        /* 0: no grid was given */
  double *list;    /* the n points of "a,b,c"; NULL for a range */
  double min, max; /* of a range */
  bool log;
} Grid;

/* Reads text, all points within min and max of info.  False with an error that states the range, and *grid untouched;
 * else what *grid held is freed. */
bool grid_parse (Grid *grid, const PauliParamInfo *info, const char *text, GError **error);

/* Point i < grid->n. */
double grid_point (const Grid *grid, size_t i);

/* Frees what grid holds and makes it empty. */
void grid_clear (Grid *grid);

#endif
