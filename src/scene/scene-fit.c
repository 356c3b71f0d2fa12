/* A fit of a scene's quark mass and instanton size to its data, in the users' units.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene-fit.h"

#include <math.h>

#define MEV_PER_GEV 1000.0

/* The data that is shown: points, and where each set is in the scene. */
static size_t
shown_data (const PauliSceneValues *values, PauliDataPoints *sets, int *indices)
{
  size_t n = 0;

  for (int i = 0; i < values->n_data; i++)
    if (values->data[i].shown) {
      sets[n] = pauli_dataset_points (values->data[i].set);
      indices[n++] = i;
    }
  return n;
}

static void
set_values (PauliSceneFit *fit, const PauliDataFit *core, const PauliSceneValues *start)
{
  double rho_c = core->params.rho_c, rho_c_error = sqrt (core->covariance[1][1]);
  double inv_rho_c = MEV_PER_GEV / rho_c, M_q_error = sqrt (core->covariance[0][0]);

  /* The core's range is in GeV and GeV^-1: an ulp outside of that in MeV is its end. */
  fit->M_q = (PauliFitted){ pauli_param_clamp (PAULI_PARAM_M_Q, MEV_PER_GEV * core->params.M_q), MEV_PER_GEV * M_q_error };
  fit->inv_rho_c = (PauliFitted){ pauli_param_clamp (PAULI_PARAM_INV_RHO_C, inv_rho_c), inv_rho_c * (rho_c_error / rho_c) };
  if (!core->free_M_q)
    fit->M_q.value = start->M_q; /* as typed */
  if (!core->free_rho_c)
    fit->inv_rho_c.value = start->inv_rho_c;
  double fm = PAULI_HBARC_MEV_FM / fit->inv_rho_c.value;
  fit->rho_c = (PauliFitted){ fm, fm * (rho_c_error / rho_c) };
  if (!core->free_M_q || !core->free_rho_c)
    return;
  fit->covariance = -MEV_PER_GEV * MEV_PER_GEV * core->covariance[0][1] / (rho_c * rho_c);
  fit->correlation = -core->covariance[0][1] / (M_q_error * rho_c_error);
}

PauliSceneFit
pauli_scene_fit (const PauliScene *scene, bool free_M_q, bool free_inv_rho_c, PauliStop stop, void *stop_data)
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  PauliParams params = pauli_scene_params (scene);
  PauliDataPoints sets[PAULI_DATA_MAX];
  int indices[PAULI_DATA_MAX] = { 0 };
  size_t n_sets = shown_data (values, sets, indices);
  PauliDataFit core = pauli_data_fit (&params, free_M_q, free_inv_rho_c, n_sets, sets, stop, stop_data);

  PauliSceneFit fit = {
    .status = core.status,
    .problem = core.problem,
    .point = core.point,
    .free_M_q = free_M_q,
    .free_inv_rho_c = free_inv_rho_c,
    .M_q_at_bound = core.M_q_at_bound,
    .inv_rho_c_at_bound = core.rho_c_at_bound,
    .with_errors = n_sets > 0 && sets[0].yerr,
    .chi2 = core.chi2,
    .n_sets = (int) n_sets,
    .n = core.n,
    .ndf = core.ndf,
  };
  if (pauli_scene_fit_has_point (&fit))
    fit.data = indices[core.set];
  set_values (&fit, &core, values);
  return fit;
}

bool
pauli_scene_fit_has_point (const PauliSceneFit *fit)
{
  return fit->problem == PAULI_DATA_BAD_X || fit->problem == PAULI_DATA_BAD_Y || fit->problem == PAULI_DATA_BAD_YERR ||
         fit->problem == PAULI_DATA_NO_MODEL_VALUE;
}

bool
pauli_scene_fit_has_values (const PauliSceneFit *fit)
{
  return isfinite (fit->M_q.value) && isfinite (fit->inv_rho_c.value) && (fit->free_M_q || fit->free_inv_rho_c);
}

char *
pauli_decimals_text (double value, double error, int digits)
{
  char format[8], text[64]; /* of a number up to 10,000 */

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (digits - 1 - (int) floor (log10 (error)), 0, 15));
  return g_strdup (g_ascii_formatd (text, sizeof text, format, value));
}

/* Digits that mean nothing would only be in the way of a user. */
static double
rounded (PauliFitted fitted)
{
  if (!(fitted.error > 0) || !isfinite (fitted.error))
    return fitted.value;
  g_autofree char *text = pauli_decimals_text (fitted.value, fitted.error, 4);
  return g_ascii_strtod (text, NULL);
}

void
pauli_scene_fit_use (const PauliSceneFit *fit, PauliSceneValues *values)
{
  g_return_if_fail (pauli_scene_fit_has_values (fit));

  if (fit->free_M_q)
    values->M_q = pauli_param_clamp (PAULI_PARAM_M_Q, rounded (fit->M_q));
  if (fit->free_inv_rho_c)
    values->inv_rho_c = pauli_param_clamp (PAULI_PARAM_INV_RHO_C, rounded (fit->inv_rho_c));
}
