/* Figures on paper, for the tests of files and of journal rules.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-figures.h"

#include "data-sets.h"
#include "pins.h"
#include "plots.h"

#include <string.h>

const char *const paper_content_names[] = { "first", "all", "pins", "scales" };

const PaperSize paper_sizes[] = {
  { "86 mm", 86, 65, 8 },
  { "140 mm", 140, 100, 9 },
  { "178 mm", 178, 120, 10 },
  { "slide", 254, 143, 18 },
};

static void
add_pins_and_data (PauliSceneValues *values)
{
  const PauliSceneValues initial = *values;
  PauliParams params;

  values->M_q = 170;
  g_assert_true (pauli_pin_add (values));
  values->M_q = initial.M_q;
  values->inv_rho_c = 450;
  g_assert_true (pauli_pin_add (values));
  values->inv_rho_c = initial.inv_rho_c;
  g_strlcpy (values->pins[0].name, "Light quark & co.", sizeof values->pins[0].name);
  g_assert_cmpint (pauli_params_init (&params, values->M_q, values->inv_rho_c, values->alpha_s, values->quark), ==, PAULI_OK);
  data_sets_add (values, data_sets_new ("Lattice, 2017", PAULI_DATA_F2, &params, 9, 0.5, 12, 0.08));
  data_sets_add (values, data_sets_new ("Moments", PAULI_DATA_MU, &params, 7, 100, 450, 0.05));
}

/* Logarithmic axes become linear ones, and the other way round. */
static void
turn_scales (PauliSceneValues *values)
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
      values->axes[plot][direction].log = !values->axes[plot][direction].log;
}

PauliScene *
paper_scene (PauliPanel panel, PaperContent content, const PaperSize *size, PauliFamily family)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  values.panel = panel;
  if (content == PAPER_ALL)
    plots_switch_on (&values, 0);
  if (content >= PAPER_PINS_AND_DATA)
    add_pins_and_data (&values);
  if (content == PAPER_OTHER_SCALES)
    turn_scales (&values);
  values.paper.width = size->width;
  values.paper.height = size->height * (size->width > 100 ? 1 : panel == PAULI_PANEL_OVERVIEW ? 3.5 : panel == PAULI_PANEL_VERTEX ? 2.5 : 1);
  values.paper.automatic_height = false;
  values.paper.text_size = size->text_size;
  values.paper.family = family;
  PauliScene *scene = plots_scene (&values);
  for (int i = 0; i < values.n_data; i++)
    pauli_dataset_unref (values.data[i].set);
  return scene;
}

PauliScene *
paper_scene_with (const PauliScene *scene, const PauliPaper *paper)
{
  PauliSceneValues values = *pauli_scene_values (scene);

  values.paper = *paper;
  return plots_scene (&values);
}

PauliExport *
paper_figure (PauliScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliExport *figure = pauli_export_new (scene, samples, NULL, NULL, &error);

  g_assert_no_error (error);
  return figure;
}
