/* The curves of a plot as a table of numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pins.h"
#include "plot-table.h"
#include "plots.h"

#include <math.h>
#include <string.h>

static PauliScene *
scene_with_everything (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  plots_switch_on (&values, 0);
  values.bands = PAULI_N_FORMULAE;
  return plots_scene (&values);
}

/* Column j has, row by row, the values of the jth curve on show; a constant has one value. */
static void
check_table (const PauliPlot *plot)
{
  g_autoptr (PauliTable) table = pauli_plot_table (plot);
  size_t j = 1;

  g_assert_cmpuint (table->n_rows, ==, plot->curves[0].n);
  for (size_t i = 0; i < table->n_rows; i++)
    g_assert_cmpfloat (table->values[i * table->n_columns], ==, plot->curves[0].x[i]);
  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    if (curve->hidden)
      continue;
    for (size_t i = 0; i < table->n_rows; i++) {
      double y = table->values[i * table->n_columns + j], expected = curve->y[curve->n == table->n_rows ? i : 0];
      g_assert_true (y == expected || (isnan (y) && isnan (expected)));
    }
    j++;
  }
  g_assert_cmpuint (j, ==, table->n_columns);
  for (size_t a = 0; a < table->n_columns; a++)
    for (size_t b = 0; b < a; b++)
      g_assert_cmpstr (table->columns[a].key, !=, table->columns[b].key);
}

static void
test_values (void)
{
  g_autoptr (PauliScene) plain = plots_initial_scene (), all = scene_with_everything ();
  PauliScene *const scenes[] = { plain, all };

  for (size_t s = 0; s < G_N_ELEMENTS (scenes); s++)
    for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++) {
      g_autoptr (PauliPlot) plot = plots_new (scenes[s], id, NULL);
      check_table (plot);
    }
}

static void
test_hidden_and_pinned (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  values.M_q = 170;
  g_assert_true (pauli_pin_add (&values));
  values.M_q = 350;
  values.hidden[PAULI_PLOT_F2] = 1u << PAULI_CURVE_EXACT;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_F2, NULL);
  g_autoptr (PauliTable) table = pauli_plot_table (plot);

  check_table (plot);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpstr (table->columns[0].key, ==, "Q2_GeV2");
  g_assert_cmpstr (table->columns[1].key, ==, "fit17");
  g_assert_cmpstr (table->columns[2].key, ==, "pin_1_exact");
}

static void
test_map (void)
{
  g_autoptr (PauliScene) scene = plots_initial_scene ();
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (PauliPlot) before = plots_new (scene, PAULI_PLOT_MAP, samples);
  g_autoptr (PauliTable) empty = pauli_plot_table (before);

  g_assert_cmpuint (empty->n_rows, ==, 0);
  g_assert_cmpint (pauli_samples_refine_map (samples, scene, NULL, NULL), ==, PAULI_OK);
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_MAP, samples);
  g_autoptr (PauliTable) table = pauli_plot_table (plot);
  g_assert_cmpuint (table->n_rows, ==, plot->map->n * plot->map->n);
  for (size_t k = 0; k < table->n_rows; k += 7) {
    const double *row = &table->values[3 * k];
    PauliParams params;
    g_assert_cmpint (pauli_params_init (&params, row[0], PAULI_HBARC_MEV_FM / row[1], 0.5, PAULI_QUARK_U), ==, PAULI_OK);
    g_assert_cmpfloat (row[2], ==, pauli_mu (&params).value);
  }
}

/* Read back, the text has the same numbers to the bit; a gap is empty. */
static void
test_text (void)
{
  g_autoptr (PauliScene) scene = scene_with_everything ();
  g_autoptr (PauliPlot) plot = plots_new (scene, PAULI_PLOT_ASYMPTOTICS, NULL);

  plot->curves[0].y[3] = NAN;
  g_autoptr (PauliTable) table = pauli_plot_table (plot);
  g_autofree char *text = pauli_table_text (table, scene, PAULI_PLOT_ASYMPTOTICS);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, table->n_rows + 3);
  g_assert_cmpstr (lines[table->n_rows + 2], ==, "");
  g_assert_true (g_str_has_prefix (lines[0], "# Pauliscope " PAULI_VERSION " asymptotics: quark=u gluon=gaussian M_q_MeV=350 "));
  g_assert_true (g_str_has_prefix (lines[1], "Q2_GeV2\texact\tfit17\t"));
  for (size_t i = 0; i < table->n_rows; i++) {
    g_auto (GStrv) cells = g_strsplit (lines[i + 2], "\t", -1);
    g_assert_cmpuint (g_strv_length (cells), ==, table->n_columns);
    for (size_t j = 0; j < table->n_columns; j++) {
      double value = table->values[i * table->n_columns + j];
      if (isnan (value))
        g_assert_cmpstr (cells[j], ==, "");
      else
        g_assert_cmpfloat (g_ascii_strtod (cells[j], NULL), ==, value);
    }
  }
  g_assert_true (strstr (lines[5], "\t\t") != NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/table/values", test_values);
  g_test_add_func ("/plot/table/hidden-and-pinned", test_hidden_and_pinned);
  g_test_add_func ("/plot/table/map", test_map);
  g_test_add_func ("/plot/table/text", test_text);
  return g_test_run ();
}
