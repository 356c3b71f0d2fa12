/* What a scene says in numbers beside its plots.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_READINGS_H
#define PAULI_READINGS_H

#include "samples.h"

typedef struct {
  PauliDerived derived[PAULI_N_DERIVED];
  PauliResult vertex, vertex_gaussian; /* (3) at the scene's momenta, with the profiles (4) and (7) */
  PauliFit fit17, fit18;               /* if the scene asks for refits, else of status PAULI_ESTOPPED */
  PauliRanges over_Q2, over_M_q;       /* of the scene's bands; PAULI_EDOMAIN if there are none over this variable */
  int n_data;                          /* as in the scene */
  PauliChi2 chi2[PAULI_DATA_MAX];      /* of each data set, shown or not */
} PauliReadings;

/* false if stop said so. */
bool pauli_readings_fill (PauliReadings *readings, const PauliScene *scene, PauliSamples *samples, PauliStop stop,
                          void *stop_data);

#endif
