/* What the panels show of the core, kept while its parameters stay.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "samples.h"

#include "pauli-vertex.h"

/* Enough for a smooth line across a large window. */
#define F2_POINTS 200
#define TAIL_POINTS 180
#define MU_POINTS 120
#define PROFILE_POINTS 120

/* The parameters that what is kept depends on, besides rho_c, on which all does; alpha_s never matters. */
typedef enum { ON_M_Q = 1, ON_QUARK = 2, ON_PROFILES = 4 } Dependence;

typedef struct {
  PauliParams params;
  Dependence dependence;
  bool filled;
} Key;

typedef struct {
  Key key;
  PauliSampled sampled;
} Slot;

typedef struct {
  Key key;
  double min, max; /* window */
  PauliFit fit;
} FitSlot;

typedef struct {
  Key key;
  PauliFormula formula;
  int orders;
  PauliRanges ranges;
} RangesSlot;

struct _PauliSamples {
  Slot f2, tail, mu, quark, gluon;
  FitSlot fit17, fit18;
  RangesSlot over_Q2, over_M_q;
};

const double pauli_band_levels[PAULI_N_BAND_LEVELS] = { 0.01, 0.05, 0.1 };

PauliSamples *
pauli_samples_new (void)
{
  PauliSamples *samples = g_new0 (PauliSamples, 1);

  samples->f2.key.dependence = samples->tail.key.dependence = ON_M_Q | ON_QUARK | ON_PROFILES;
  samples->mu.key.dependence = ON_QUARK | ON_PROFILES;
  samples->fit17.key.dependence = ON_M_Q | ON_QUARK | ON_PROFILES;
  samples->fit18.key.dependence = ON_QUARK | ON_PROFILES;
  samples->over_Q2.key.dependence = ON_M_Q | ON_PROFILES;
  samples->over_M_q.key.dependence = ON_PROFILES;
  return samples;
}

void
pauli_samples_free (PauliSamples *samples)
{
  g_free (samples);
}

static bool
same_profiles (const PauliParams *a, const PauliParams *b)
{
  if (a->width_q != b->width_q || a->gluon != b->gluon)
    return false;
  return a->gluon == PAULI_GLUON_EXACT || a->width_g == b->width_g;
}

static bool
fresh (const Key *key, const PauliParams *params)
{
  return key->filled && key->params.rho_c == params->rho_c &&
         (!(key->dependence & ON_QUARK) || key->params.quark == params->quark) &&
         (!(key->dependence & ON_PROFILES) || same_profiles (&key->params, params)) &&
         (!(key->dependence & ON_M_Q) || key->params.M_q == params->M_q);
}

static void
set_key (Key *key, const PauliParams *params, bool filled)
{
  key->params = *params;
  key->filled = filled;
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
  set_key (&slot->key, params, status == PAULI_OK);
  return slot->key.filled ? &slot->sampled : NULL;
}

const PauliSampled *
pauli_samples_f2 (PauliSamples *samples, const PauliParams *params, PauliStop stop, void *stop_data)
{
  PauliSampled *s = &samples->f2.sampled;

  if (fresh (&samples->f2.key, params))
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

  if (fresh (&samples->tail.key, params))
    return s;
  set_grid (s, PAULI_TAIL_Q2_MIN, PAULI_TAIL_Q2_MAX, TAIL_POINTS, true);
  return finish (&samples->tail, params, pauli_f2_curve (params, s->n, s->x, s->y, stop, stop_data));
}

const PauliSampled *
pauli_samples_mu (PauliSamples *samples, const PauliParams *params, double M_q_min, double M_q_max, PauliStop stop,
                  void *stop_data)
{
  PauliSampled *s = &samples->mu.sampled;

  if (fresh (&samples->mu.key, params) && s->x[0] == M_q_min && s->x[s->n - 1] == M_q_max)
    return s;
  set_grid (s, M_q_min, M_q_max, MU_POINTS, false);
  return finish (&samples->mu, params, pauli_mu_curve (params, s->n, s->x, s->y, stop, stop_data));
}

/* What F_q and F_g have in common. */
static const PauliSampled *
sample_profile (Slot *slot, const PauliParams *params, double k_max, double z_per_k, PauliResult (*profile) (double),
                PauliStop stop, void *stop_data)
{
  PauliSampled *s = &slot->sampled;
  PauliStatus status = PAULI_OK;

  if (fresh (&slot->key, params) && s->x[s->n - 1] == k_max)
    return s;
  set_grid (s, 0, k_max, PROFILE_POINTS, false);
  for (size_t i = 0; i < s->n && status == PAULI_OK; i++) {
    if (stop && stop (stop_data))
      status = PAULI_ESTOPPED;
    else
      s->y[i] = profile (s->x[i] * z_per_k);
  }
  return finish (slot, params, status);
}

const PauliSampled *
pauli_samples_quark (PauliSamples *samples, const PauliParams *params, double k_max, PauliStop stop, void *stop_data)
{
  return sample_profile (&samples->quark, params, k_max, params->rho_c / 2, pauli_profile_quark, stop, stop_data);
}

const PauliSampled *
pauli_samples_gluon (PauliSamples *samples, const PauliParams *params, double k_max, PauliStop stop, void *stop_data)
{
  return sample_profile (&samples->gluon, params, k_max, params->rho_c, pauli_profile_gluon, stop, stop_data);
}

static PauliFit
refit (FitSlot *slot, const PauliParams *params, double min, double max,
       PauliFit (*fit) (const PauliParams *, double, double, size_t))
{
  if (!fresh (&slot->key, params) || slot->min != min || slot->max != max) {
    slot->fit = fit (params, min, max, PAULI_FIT_POINTS);
    slot->min = min;
    slot->max = max;
    set_key (&slot->key, params, true);
  }
  return slot->fit;
}

PauliFit
pauli_samples_refit17 (PauliSamples *samples, const PauliParams *params, double Q2_min, double Q2_max)
{
  return refit (&samples->fit17, params, Q2_min, Q2_max, pauli_refit17);
}

PauliFit
pauli_samples_refit18 (PauliSamples *samples, const PauliParams *params, double M_q_min, double M_q_max)
{
  return refit (&samples->fit18, params, M_q_min, M_q_max, pauli_refit18);
}

const PauliRanges *
pauli_samples_ranges (PauliSamples *samples, const PauliParams *params, PauliFormula formula, int orders,
                      PauliParam variable, PauliStop stop, void *stop_data)
{
  RangesSlot *slot = variable == PAULI_PARAM_Q2 ? &samples->over_Q2 : &samples->over_M_q;
  const PauliRange domain = pauli_range_domain (variable);

  bool same_terms = slot->orders == orders || formula != PAULI_FORMULA_SERIES24;
  if (fresh (&slot->key, params) && slot->formula == formula && same_terms)
    return &slot->ranges;
  slot->ranges.status =
    pauli_formula_ranges (params, formula, orders, variable, PAULI_N_BAND_LEVELS, pauli_band_levels, domain.min,
                          domain.max, slot->ranges.ranges, slot->ranges.n, stop, stop_data);
  if (slot->ranges.status == PAULI_ESTOPPED) {
    set_key (&slot->key, params, false);
    return NULL;
  }
  slot->formula = formula;
  slot->orders = orders;
  set_key (&slot->key, params, true);
  return &slot->ranges;
}
