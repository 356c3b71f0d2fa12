/* The exact curves of the panels, kept while their parameters stay.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "samples.h"

/* Enough for a smooth line across a large window. */
#define F2_POINTS 200
#define TAIL_POINTS 180
#define MU_POINTS 120

typedef struct {
  PauliParams params; /* those of the stored curve; alpha_s never matters, M_q not for mu */
  PauliSampled sampled;
  bool filled;
} Slot;

struct _PauliSamples {
  Slot f2, tail, mu;
};

PauliSamples *
pauli_samples_new (void)
{
  return g_new0 (PauliSamples, 1);
}

void
pauli_samples_free (PauliSamples *samples)
{
  g_free (samples);
}

static bool
fresh (const Slot *slot, const PauliParams *params, bool with_M_q)
{
  return slot->filled && slot->params.rho_c == params->rho_c && slot->params.quark == params->quark &&
         (!with_M_q || slot->params.M_q == params->M_q);
}

static void
set_grid (PauliSampled *sampled, double min, double max, size_t n, bool log)
{
  sampled->n = n;
  for (size_t i = 0; i < n; i++)
    sampled->x[i] = pauli_grid_point (min, max, n, log, i);
}

static const PauliSampled *
finish (Slot *slot, const PauliParams *params, PauliStatus status)
{
  slot->params = *params;
  slot->filled = status == PAULI_OK;
  return slot->filled ? &slot->sampled : NULL;
}

const PauliSampled *
pauli_samples_f2 (PauliSamples *samples, const PauliParams *params, PauliStop stop, void *stop_data)
{
  PauliSampled *s = &samples->f2.sampled;

  if (fresh (&samples->f2, params, true))
    return s;
  /* Denser towards 0, where F2 falls on a scale of 4 M_q^2. */
  s->n = F2_POINTS;
  for (size_t i = 0; i < s->n; i++) {
    double t = pauli_grid_point (0, 1, s->n, false, i);
    s->x[i] = PAULI_F2_Q2_MAX * t * t * t;
  }
  return finish (&samples->f2, params, pauli_f2_curve (params, s->n, s->x, s->y, stop, stop_data));
}

const PauliSampled *
pauli_samples_tail (PauliSamples *samples, const PauliParams *params, PauliStop stop, void *stop_data)
{
  PauliSampled *s = &samples->tail.sampled;

  if (fresh (&samples->tail, params, true))
    return s;
  set_grid (s, PAULI_TAIL_Q2_MIN, PAULI_TAIL_Q2_MAX, TAIL_POINTS, true);
  return finish (&samples->tail, params, pauli_f2_curve (params, s->n, s->x, s->y, stop, stop_data));
}

const PauliSampled *
pauli_samples_mu (PauliSamples *samples, const PauliParams *params, double M_q_min, double M_q_max, PauliStop stop,
                  void *stop_data)
{
  PauliSampled *s = &samples->mu.sampled;

  if (fresh (&samples->mu, params, false) && s->x[0] == M_q_min && s->x[s->n - 1] == M_q_max)
    return s;
  set_grid (s, M_q_min, M_q_max, MU_POINTS, false);
  return finish (&samples->mu, params, pauli_mu_curve (params, s->n, s->x, s->y, stop, stop_data));
}
