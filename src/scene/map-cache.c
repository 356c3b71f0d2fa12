/* F2 over the plane of M_q and rho_c, computed step by step.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map-cache.h"

#include <math.h>

/* Points in each direction: 13, 25, 49, 97, 193.  All are points of the finest map, to the last bit, so that it does not matter
 * which of the maps a value was computed for. */
#define COARSEST 13

struct _PauliMapCache {
  PauliMapQuestion question;
  bool asked;
  PauliMap *finished; /* owned; NULL at first */
  PauliMap *next;     /* owned; the one being computed, or NULL */
  size_t done;        /* of its points, in their order */
};

static PauliMap *
map_new (size_t n)
{
  PauliMap *map = g_malloc0 (sizeof (PauliMap) + n * n * sizeof (double));

  g_atomic_ref_count_init (&map->refs);
  map->n = n;
  return map;
}

PauliMap *
pauli_map_ref (PauliMap *map)
{
  g_atomic_ref_count_inc (&map->refs);
  return map;
}

void
pauli_map_unref (PauliMap *map)
{
  if (g_atomic_ref_count_dec (&map->refs))
    g_free (map);
}

PauliMapCache *
pauli_map_cache_new (void)
{
  return g_new0 (PauliMapCache, 1);
}

static void
forget (PauliMapCache *cache)
{
  g_clear_pointer (&cache->finished, pauli_map_unref);
  g_clear_pointer (&cache->next, pauli_map_unref);
  cache->done = 0;
}

void
pauli_map_cache_free (PauliMapCache *cache)
{
  forget (cache);
  g_free (cache);
}

static bool
same_axis (const PauliAxis *a, const PauliAxis *b)
{
  return a->min == b->min && a->max == b->max && a->log == b->log;
}

static bool
same_question (const PauliMapQuestion *a, const PauliMapQuestion *b)
{
  const PauliParams *p = &a->params, *q = &b->params;

  return same_axis (&a->x, &b->x) && same_axis (&a->y, &b->y) && a->Q2 == b->Q2 && p->quark == q->quark &&
         pauli_same_profiles (p, q);
}

static void
ask (PauliMapCache *cache, const PauliMapQuestion *question)
{
  if (cache->asked && same_question (&cache->question, question))
    return;
  forget (cache);
  cache->question = *question;
  cache->asked = true;
}

PauliMap *
pauli_map_cache_get (PauliMapCache *cache, const PauliMapQuestion *question)
{
  ask (cache, question);
  return cache->finished;
}

static double
compute (const PauliMapQuestion *question, size_t n, size_t i, size_t j)
{
  const PauliAxis *x = &question->x, *y = &question->y;
  size_t step = (PAULI_MAP_POINTS_MAX - 1) / (n - 1);
  double M_q = pauli_grid_point (x->min, x->max, PAULI_MAP_POINTS_MAX, x->log, i * step);
  double rho_c = pauli_grid_point (y->min, y->max, PAULI_MAP_POINTS_MAX, y->log, j * step);
  PauliResult result = pauli_map_value (&question->params, question->Q2, M_q, rho_c);

  return result.status == PAULI_OK ? result.value : NAN;
}

PauliStatus
pauli_map_cache_refine (PauliMapCache *cache, const PauliMapQuestion *question, PauliStop stop, void *stop_data)
{
  ask (cache, question);
  const PauliMap *coarse = cache->finished;
  size_t n = coarse ? 2 * coarse->n - 1 : COARSEST;

  if (n > PAULI_MAP_POINTS_MAX)
    return PAULI_EDOMAIN;
  if (!cache->next)
    cache->next = map_new (n);
  for (; cache->done < n * n; cache->done++) {
    size_t i = cache->done / n, j = cache->done % n;
    bool known = coarse && i % 2 == 0 && j % 2 == 0;
    if (known) {
      cache->next->z[cache->done] = coarse->z[i / 2 * coarse->n + j / 2];
      continue;
    }
    if (stop && stop (stop_data))
      return PAULI_ESTOPPED;
    cache->next->z[cache->done] = compute (question, n, i, j);
  }
  g_clear_pointer (&cache->finished, pauli_map_unref);
  cache->finished = g_steal_pointer (&cache->next);
  cache->done = 0;
  return PAULI_OK;
}
