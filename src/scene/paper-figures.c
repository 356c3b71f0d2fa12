/* The figures of the paper, as scenes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-figures.h"

#include "pauli-fit.h"
#include "pins.h"

#include <string.h>

static void
set_model (PauliSceneValues *values, const char *name)
{
  for (int i = 0; i < PAULI_N_MODELS; i++)
    if (strcmp (pauli_models[i].name, name) == 0) {
      values->M_q = pauli_models[i].M_q;
      values->inv_rho_c = pauli_models[i].inv_rho_c;
      values->alpha_s = pauli_models[i].alpha_s;
      return;
    }
  g_assert_not_reached ();
}

static void
set_x (PauliSceneValues *values, PauliPlotId plot, double min, double max)
{
  values->axes[plot][PAULI_X] = (PauliAxisView){ .log = false, .fixed = true, .min = min, .max = max };
  values->axes[plot][PAULI_Y].log = false;
}

/* The smaller mass is pinned. */
static void
set_figure2 (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_F2;
  values->pin_fits = true;
  set_x (values, PAULI_PLOT_F2, PAULI_FIT17_Q2_MIN, PAULI_FIT17_Q2_MAX);
  set_model (values, "MFA");
  pauli_pin_add (values);
  set_model (values, "DP");
}

/* No single mass is meant there. */
static void
set_figure3 (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_MU;
  values->marker = false;
  set_x (values, PAULI_PLOT_MU, PAULI_FIT18_M_Q_MIN, PAULI_FIT18_M_Q_MAX);
  set_model (values, "DP");
}

PauliScene *
pauli_paper_figure (int number)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  values.deviation = false;
  if (number == 2)
    set_figure2 (&values);
  else if (number == 3)
    set_figure3 (&values);
  else
    return NULL;
  PauliScene *scene = pauli_scene_new (&values, NULL);
  g_assert (scene); /* of values that are allowed */
  return scene;
}
