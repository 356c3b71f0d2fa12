/* The exact curves of the panels, kept while their parameters stay.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SAMPLES_H
#define PAULI_SAMPLES_H

#include "plot.h"

typedef struct {
  size_t n;
  double x[PAULI_CURVE_MAX_POINTS]; /* Q2 in GeV^2, or M_q in GeV */
  PauliResult y[PAULI_CURVE_MAX_POINTS];
} PauliSampled;

/* F2 on 0 <= Q2 <= PAULI_F2_Q2_MAX, denser at small Q2; on PAULI_TAIL_Q2_MIN..MAX, logarithmic; both in GeV^2. */
#define PAULI_F2_Q2_MAX 5.0
#define PAULI_TAIL_Q2_MIN 1e-2
#define PAULI_TAIL_Q2_MAX 1e4

/* Each returns NULL if stop said so; the result is valid until the next call.  mu is sampled for M_q_min..M_q_max in GeV. */
const PauliSampled *pauli_samples_f2 (PauliSamples *samples, const PauliParams *params, PauliStop stop, void *stop_data);
const PauliSampled *pauli_samples_tail (PauliSamples *samples, const PauliParams *params, PauliStop stop,
                                        void *stop_data);
const PauliSampled *pauli_samples_mu (PauliSamples *samples, const PauliParams *params, double M_q_min, double M_q_max,
                                      PauliStop stop, void *stop_data);

#endif
