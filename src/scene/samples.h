/* What the panels show of the core, kept while its parameters stay.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SAMPLES_H
#define PAULI_SAMPLES_H

#include "map-cache.h"

typedef struct {
  size_t n;
  double x[PAULI_CURVE_MAX_POINTS]; /* as on an axis: Q2 in GeV^2, M_q in MeV, a momentum in GeV */
  PauliResult y[PAULI_CURVE_MAX_POINTS];
} PauliSampled;

/* Each returns NULL if stop said so; the result is valid until as many others are sampled as a plot can show.  F2 over Q2 in GeV^2, if
 * not on a logarithmic axis denser towards min; mu over M_q in MeV. */
const PauliSampled *pauli_samples_f2 (PauliSamples *samples, const PauliParams *params, double Q2_min, double Q2_max, bool log,
                                      PauliStop stop, void *stop_data);
const PauliSampled *pauli_samples_mu (PauliSamples *samples, const PauliParams *params, double M_q_min, double M_q_max, bool log,
                                      PauliStop stop, void *stop_data);

/* The exact profiles (4) at momenta k_min..k_max in GeV: F_q (k rho_c/2) and F_g (k rho_c). */
const PauliSampled *pauli_samples_quark (PauliSamples *samples, const PauliParams *params, double k_min, double k_max, bool log,
                                         PauliStop stop, void *stop_data);
const PauliSampled *pauli_samples_gluon (PauliSamples *samples, const PauliParams *params, double k_min, double k_max, bool log,
                                         PauliStop stop, void *stop_data);

/* What is kept of maps. */
PauliMapCache *pauli_samples_maps (PauliSamples *samples);

/* The refits of (17) and (18) in windows in GeV^2 and GeV. */
PauliFit pauli_samples_refit17 (PauliSamples *samples, const PauliParams *params, double Q2_min, double Q2_max);
PauliFit pauli_samples_refit18 (PauliSamples *samples, const PauliParams *params, double M_q_min, double M_q_max);

/* Where the formula holds to each of pauli_band_levels: over Q2 from PAULI_RANGE_Q2_MIN on in GeV^2, over M_q in GeV, in their
 * whole domains. */
typedef struct {
  PauliStatus status;
  size_t n[PAULI_N_BAND_LEVELS];
  PauliRange ranges[PAULI_N_BAND_LEVELS][PAULI_MAX_RANGES];
} PauliRanges;

/* NULL if stop said so. */
const PauliRanges *pauli_samples_ranges (PauliSamples *samples, const PauliParams *params, PauliFormula formula, int orders,
                                         PauliParam variable, PauliStop stop, void *stop_data);

#endif
