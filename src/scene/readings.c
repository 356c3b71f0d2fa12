/* The numbers of a scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "readings.h"

static bool
fill_ranges (PauliRanges *ranges, const PauliScene *scene, PauliParam variable, PauliSamples *samples, PauliStop stop,
             void *stop_data)
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);

  *ranges = (PauliRanges){ .status = PAULI_EDOMAIN };
  if (values->bands == PAULI_N_FORMULAE || !pauli_formula_over (values->bands, variable))
    return true;
  const PauliRanges *found =
    pauli_samples_ranges (samples, &params, values->bands, values->series_orders, variable, stop, stop_data);
  if (found)
    *ranges = *found;
  return found != NULL;
}

static bool
fill_chi2 (PauliReadings *readings, const PauliScene *scene, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);

  readings->n_data = values->n_data;
  for (int i = 0; i < values->n_data; i++) {
    const PauliChi2 *chi2 = pauli_samples_chi2 (samples, &params, values->data[i].set, stop, stop_data);
    if (!chi2)
      return false;
    readings->chi2[i] = *chi2;
  }
  return true;
}

bool
pauli_readings_fill (PauliReadings *readings, const PauliScene *scene, PauliSamples *samples, PauliStop stop,
                     void *stop_data)
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);
  PauliVirtualities v = pauli_scene_virtualities (scene);

  pauli_derived (&params, readings->derived);
  readings->vertex = pauli_vertex (&params, v);
  readings->vertex_gaussian = pauli_vertex_gaussian (&params, v);
  readings->fit17.status = readings->fit18.status = PAULI_ESTOPPED;
  if (values->refit) {
    readings->fit17 = pauli_samples_refit17 (samples, &params, values->fit_Q2_min, values->fit_Q2_max);
    readings->fit18 =
      pauli_samples_refit18 (samples, &params, values->fit_M_q_min / 1000, values->fit_M_q_max / 1000);
  }
  return fill_ranges (&readings->over_Q2, scene, PAULI_PARAM_Q2, samples, stop, stop_data) &&
         fill_ranges (&readings->over_M_q, scene, PAULI_PARAM_M_Q, samples, stop, stop_data) &&
         fill_chi2 (readings, scene, samples, stop, stop_data);
}
