/* What the panels show of the core, kept while its parameters stay.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "samples.h"

#include "pauli-vertex.h"

/* Enough for a smooth line across a large window. */
#define F2_POINTS 200
#define MU_POINTS 120
#define PROFILE_POINTS 120

/* The parameters that what is kept depends on, besides rho_c, on which all does; alpha_s never matters. */
typedef enum { ON_M_Q = 1, ON_QUARK = 2, ON_PROFILES = 4 } Dependence;

typedef struct {
  PauliParams params;
  Dependence dependence;
  bool filled;
} Key;

/* What is sampled, and its grid. */
typedef enum { F2, MU, QUARK, GLUON, N_KINDS } Kind;

typedef struct {
  Key key;
  double min, max;
  bool log;
  guint64 used; /* when it was last asked for */
  PauliSampled sampled;
} Slot;

/* Of each kind: the exact curves of all plots that show it, and of their pins. */
#define SLOTS (2 * (1 + PAULI_PINS_MAX))

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

typedef struct {
  Key key;
  PauliDataset *set; /* a reference, so that no other set has its address; or NULL */
  guint64 used;
  PauliChi2 chi2;
} Chi2Slot;

struct _PauliSamples {
  Slot slots[N_KINDS][SLOTS];
  guint64 clock;
  PauliMapCache *maps;
  FitSlot fit17, fit18;
  RangesSlot over_Q2, over_M_q;
  Chi2Slot chi2[PAULI_DATA_MAX];
};

const double pauli_band_levels[PAULI_N_BAND_LEVELS] = { 0.01, 0.05, 0.1 };

PauliSamples *
pauli_samples_new (void)
{
  static const Dependence dependences[N_KINDS] = { [F2] = ON_M_Q | ON_QUARK | ON_PROFILES, [MU] = ON_QUARK | ON_PROFILES };
  PauliSamples *samples = g_new0 (PauliSamples, 1);

  for (Kind kind = 0; kind < N_KINDS; kind++)
    for (size_t i = 0; i < SLOTS; i++)
      samples->slots[kind][i].key.dependence = dependences[kind];
  samples->maps = pauli_map_cache_new ();
  samples->fit17.key.dependence = ON_M_Q | ON_QUARK | ON_PROFILES;
  samples->fit18.key.dependence = ON_QUARK | ON_PROFILES;
  samples->over_Q2.key.dependence = ON_M_Q | ON_PROFILES;
  samples->over_M_q.key.dependence = ON_PROFILES;
  return samples;
}

void
pauli_samples_free (PauliSamples *samples)
{
  for (int i = 0; i < PAULI_DATA_MAX; i++)
    g_clear_pointer (&samples->chi2[i].set, pauli_dataset_unref);
  pauli_map_cache_free (samples->maps);
  g_free (samples);
}

PauliMapCache *
pauli_samples_maps (PauliSamples *samples)
{
  return samples->maps;
}

static bool
fresh (const Key *key, const PauliParams *params)
{
  return key->filled && key->params.rho_c == params->rho_c &&
         (!(key->dependence & ON_QUARK) || key->params.quark == params->quark) &&
         (!(key->dependence & ON_PROFILES) || pauli_same_profiles (&key->params, params)) &&
         (!(key->dependence & ON_M_Q) || key->params.M_q == params->M_q);
}

static void
set_key (Key *key, const PauliParams *params, bool filled)
{
  key->params = *params;
  key->filled = filled;
}

/* The slot of this curve, or the one that was not asked for longest. */
static Slot *
find_slot (PauliSamples *samples, Kind kind, const PauliParams *params, double min, double max, bool log)
{
  Slot *slots = samples->slots[kind], *slot = &slots[0];

  for (size_t i = 0; i < SLOTS; i++) {
    if (fresh (&slots[i].key, params) && slots[i].min == min && slots[i].max == max && slots[i].log == log) {
      slot = &slots[i];
      break;
    }
    if (slots[i].used < slot->used)
      slot = &slots[i];
  }
  if (slot->min != min || slot->max != max || slot->log != log)
    slot->key.filled = false;
  slot->min = min;
  slot->max = max;
  slot->log = log;
  slot->used = ++samples->clock;
  return slot;
}

static void
set_grid (Slot *slot, size_t n)
{
  slot->sampled.n = n;
  for (size_t i = 0; i < n; i++)
    slot->sampled.x[i] = pauli_grid_point (slot->min, slot->max, n, slot->log, i);
}

/* Denser towards its start, near which F2 falls on a scale of 4 M_q^2. */
static void
set_cubic_grid (Slot *slot, size_t n)
{
  slot->sampled.n = n;
  for (size_t i = 0; i < n; i++) {
    double t = pauli_grid_point (0, 1, n, false, i);
    slot->sampled.x[i] = i + 1 < n ? slot->min + (slot->max - slot->min) * t * t * t : slot->max;
  }
}

static const PauliSampled *
finish (Slot *slot, const PauliParams *params, PauliStatus status)
{
  set_key (&slot->key, params, status == PAULI_OK);
  return slot->key.filled ? &slot->sampled : NULL;
}

const PauliSampled *
pauli_samples_f2 (PauliSamples *samples, const PauliParams *params, double Q2_min, double Q2_max, bool log, PauliStop stop,
                  void *stop_data)
{
  Slot *slot = find_slot (samples, F2, params, Q2_min, Q2_max, log);
  PauliSampled *s = &slot->sampled;

  if (fresh (&slot->key, params))
    return s;
  if (log)
    set_grid (slot, F2_POINTS);
  else
    set_cubic_grid (slot, F2_POINTS);
  return finish (slot, params, pauli_f2_curve (params, s->n, s->x, s->y, stop, stop_data));
}

const PauliSampled *
pauli_samples_mu (PauliSamples *samples, const PauliParams *params, double M_q_min, double M_q_max, bool log, PauliStop stop,
                  void *stop_data)
{
  Slot *slot = find_slot (samples, MU, params, M_q_min, M_q_max, log);
  PauliSampled *s = &slot->sampled;

  if (fresh (&slot->key, params))
    return s;
  set_grid (slot, MU_POINTS);
  double M_q[MU_POINTS]; /* GeV */
  for (size_t i = 0; i < MU_POINTS; i++)
    M_q[i] = s->x[i] / 1000;
  return finish (slot, params, pauli_mu_curve (params, s->n, M_q, s->y, stop, stop_data));
}

/* What F_q and F_g have in common. */
static const PauliSampled *
sample_profile (Slot *slot, const PauliParams *params, double z_per_k, PauliResult (*profile) (double), PauliStop stop,
                void *stop_data)
{
  PauliSampled *s = &slot->sampled;
  PauliStatus status = PAULI_OK;

  if (fresh (&slot->key, params))
    return s;
  set_grid (slot, PROFILE_POINTS);
  for (size_t i = 0; i < s->n && status == PAULI_OK; i++) {
    if (stop && stop (stop_data))
      status = PAULI_ESTOPPED;
    else
      s->y[i] = profile (s->x[i] * z_per_k);
  }
  return finish (slot, params, status);
}

const PauliSampled *
pauli_samples_quark (PauliSamples *samples, const PauliParams *params, double k_min, double k_max, bool log, PauliStop stop,
                     void *stop_data)
{
  Slot *slot = find_slot (samples, QUARK, params, k_min, k_max, log);
  return sample_profile (slot, params, params->rho_c / 2, pauli_profile_quark, stop, stop_data);
}

const PauliSampled *
pauli_samples_gluon (PauliSamples *samples, const PauliParams *params, double k_min, double k_max, bool log, PauliStop stop,
                     void *stop_data)
{
  Slot *slot = find_slot (samples, GLUON, params, k_min, k_max, log);
  return sample_profile (slot, params, params->rho_c, pauli_profile_gluon, stop, stop_data);
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

/* The slot of this set, or the one that was not asked for longest, made its own. */
static Chi2Slot *
find_chi2 (PauliSamples *samples, PauliDataset *set)
{
  Chi2Slot *slot = &samples->chi2[0];

  for (int i = 0; i < PAULI_DATA_MAX; i++) {
    if (samples->chi2[i].set == set) {
      slot = &samples->chi2[i];
      break;
    }
    if (samples->chi2[i].used < slot->used)
      slot = &samples->chi2[i];
  }
  slot->used = ++samples->clock;
  if (slot->set == set)
    return slot;
  g_clear_pointer (&slot->set, pauli_dataset_unref);
  slot->set = pauli_dataset_ref (set);
  slot->key.dependence = ON_QUARK | ON_PROFILES | (pauli_dataset_quantity (set) == PAULI_DATA_MU ? 0 : ON_M_Q);
  slot->key.filled = false;
  return slot;
}

const PauliChi2 *
pauli_samples_chi2 (PauliSamples *samples, const PauliParams *params, PauliDataset *set, PauliStop stop, void *stop_data)
{
  Chi2Slot *slot = find_chi2 (samples, set);

  if (!fresh (&slot->key, params)) {
    PauliDataPoints points = pauli_dataset_points (set);
    slot->chi2 = pauli_data_chi2 (params, &points, stop, stop_data);
    set_key (&slot->key, params, slot->chi2.status != PAULI_ESTOPPED);
  }
  return slot->key.filled ? &slot->chi2 : NULL;
}
