/* F2 over the plane of M_q and rho_c, computed step by step: each step halves the distance between points.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_MAP_CACHE_H
#define PAULI_MAP_CACHE_H

#include "plot.h"

typedef struct _PauliMapCache PauliMapCache;
PauliMapCache *pauli_map_cache_new (void);
void pauli_map_cache_free (PauliMapCache *cache);

/* What a map depends on: the plot's axes, the parameters but for M_q and rho_c (alpha_s never matters), and Q2 in GeV^2. */
typedef struct {
  PauliAxis x, y; /* M_q in MeV; rho_c in fm */
  PauliParams params;
  double Q2;
} PauliMapQuestion;

/* The finest finished map, owned by the cache; NULL if there is none yet. */
PauliMap *pauli_map_cache_get (PauliMapCache *cache, const PauliMapQuestion *question);

/* Computes the next finer map.  PAULI_ESTOPPED if stop said so: what was computed is kept, and the next call goes on there.
 * PAULI_EDOMAIN if there is no finer one. */
PauliStatus pauli_map_cache_refine (PauliMapCache *cache, const PauliMapQuestion *question, PauliStop stop, void *stop_data);

#endif
