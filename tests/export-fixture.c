/* Figures to be exported, for the tests of files with data and of scripts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-fixture.h"

#include "data-sets.h"
#include "maps.h"
#include "pins.h"
#include "plots.h"

#include <math.h>

/* All that means something to one of the languages, and letters of several alphabets. */
#define NASTY "50% $a_b^c$ \\x{y} 'q' \"d\" #1 & ~ |é Ł α ж<b>"

static void
add_pin (PauliSceneValues *values, double M_q, const char *name)
{
  double current = values->M_q;

  values->M_q = M_q;
  g_assert_true (pauli_pin_add (values));
  values->M_q = current;
  if (name)
    pauli_pin_rename (values, values->n_pins - 1, name);
}

static void
add_data (PauliSceneValues *values, const char *name, PauliDataQuantity quantity, double min, double max, double error)
{
  PauliParams params;

  g_assert_cmpint (pauli_params_init (&params, values->M_q, values->inv_rho_c, values->alpha_s, values->quark), ==, PAULI_OK);
  data_sets_add (values, data_sets_new (name, quantity, &params, 9, min, max, error));
}

static void
choose_axes (PauliSceneValues *v, size_t which)
{
  PauliAxisView *x = &v->axes[PAULI_PLOT_F2][PAULI_X], *y = &v->axes[PAULI_PLOT_F2][PAULI_Y];

  if (which == 8) {
    *x = (PauliAxisView){ true, true, 1, 2 };
    *y = (PauliAxisView){ true, true, 0.05, 0.4 };
    add_data (v, "bars", PAULI_DATA_F2, 1.05, 1.9, 0.3);
    add_data (v, "bars that go below zero", PAULI_DATA_F2, 1.1, 1.95, 2);
  } else if (which == 9) {
    *x = (PauliAxisView){ false, true, 1, 1.00002 };
    *y = (PauliAxisView){ true, true, 1e-3, 1 };
  } else if (which == 10) {
    v->legends[PAULI_PLOT_F2] = PAULI_LEGEND_ABOVE;
    v->one_gluon = v->refit = true;
  } else if (which == 11) {
    v->legends[PAULI_PLOT_F2] = PAULI_LEGEND_BOTTOM_LEFT;
  }
}

/* By number: F2 with all that there is, mu, asymptotics, vertex, overview, map, F2 on linear axes, and without curves; F2 on axes of less
 * than a decade; where labels leave a part to a note; with a legend above, and with one that covers curves. */
static const char *
choose (PauliSceneValues *v, size_t which)
{
  static const char *const names[EXPORT_N_FIGURES] = { "f2", "mu", "asymptotics", "vertex", "overview", "map", "steep", "hidden",
                                                       "short-log", "narrow", "above", "covering", "own-x", "islands" };
  static const PauliPanel panels[EXPORT_N_FIGURES] = { PAULI_PANEL_F2,       PAULI_PANEL_MU,  PAULI_PANEL_ASYMPTOTICS, PAULI_PANEL_VERTEX,
                                                       PAULI_PANEL_OVERVIEW, PAULI_PANEL_MAP, PAULI_PANEL_ASYMPTOTICS, PAULI_PANEL_F2,
                                                       PAULI_PANEL_F2,       PAULI_PANEL_F2,  PAULI_PANEL_F2,          PAULI_PANEL_F2,
                                                       PAULI_PANEL_F2,       PAULI_PANEL_MAP };
  bool with_more = which < 4 || which == 6;

  v->panel = panels[which];
  if (which == EXPORT_ISLANDS)
    v->quark = PAULI_QUARK_D;
  v->deviation = with_more;
  if (with_more) {
    add_pin (v, 170, NASTY);
    v->inv_rho_c = 500;
    add_pin (v, 250, NULL);
    v->inv_rho_c = 600;
    v->refit = v->one_gluon = true;
    add_data (v, "pts " NASTY, PAULI_DATA_F2, 0.2, 4.5, 0.08);
    add_data (v, "Q2F2 without errors", PAULI_DATA_Q2F2, 0.5, 4, 0);
    add_data (v, "mu of a lattice", PAULI_DATA_MU, 100, 450, 0.1);
  }
  v->bands = which == 0 ? PAULI_FORMULA_FIT17 : which == 1 ? PAULI_FORMULA_FIT18 : PAULI_FORMULA_EQ23_CORRECTED;
  if (which == 2)
    v->partial_sums = 4;
  if (which == 6) { /* far off the axes, and bars that go below zero */
    v->axes[PAULI_PLOT_ASYMPTOTICS][PAULI_Y] = (PauliAxisView){ true, true, 1e-3, 2e-3 };
    v->axes[PAULI_PLOT_ASYMPTOTICS_DEVIATION][PAULI_Y] = (PauliAxisView){ false, true, -1e-3, 1e-3 };
    v->data[0].shown = false;
    add_data (v, "large errors", PAULI_DATA_F2, 0.01, 4.5, 2);
  }
  if (which == 7)
    v->hidden[PAULI_PLOT_F2] = ~0u & pauli_plot_curves (PAULI_PLOT_F2);
  choose_axes (v, which);
  return names[which];
}

static void
give_own_x (PauliPlot *plot)
{
  static const double y[] = { -0.0, 1e17, 5e-324, 0.25, 1.0 / 3 };
  PauliCurve *curve = &plot->curves[1];

  curve->n = G_N_ELEMENTS (y);
  for (size_t i = 0; i < curve->n; i++) {
    curve->x[i] = (double) i / 3;
    curve->y[i] = y[i];
  }
}

static double
islands (double x, double y)
{
  bool gap = (fabs (x - 0.5) < 0.1 && fabs (y - 0.55) < 0.06) || (x < 0.05 && y > 0.9) || hypot (x - 0.8, y - 0.2) < 0.02;
  return gap ? NAN : -maps_ring (x, y);
}

static void
give_islands (PauliPlot *plot)
{
  size_t n = plot->map->n;

  pauli_map_unref (plot->map);
  plot->map = maps_new (n, islands);
}

ExportFigure *
export_figure_new (size_t which)
{
  ExportFigure *figure = g_new0 (ExportFigure, 1);
  PauliSceneValues values = pauli_scene_initial_values ();
  PauliPlotId ids[PAULI_N_PLOTS];
  g_autoptr (PauliSamples) samples = pauli_samples_new ();

  figure->name = choose (&values, which);
  figure->scene = plots_scene (&values);
  for (int i = 0; i < values.n_data; i++)
    pauli_dataset_unref (values.data[i].set);
  figure->n = pauli_scene_plots (figure->scene, ids);
  for (int step = 0; step < 2 && values.panel == PAULI_PANEL_MAP; step++)
    g_assert_cmpint (pauli_samples_refine_map (samples, figure->scene, NULL, NULL), ==, PAULI_OK);
  for (size_t i = 0; i < figure->n; i++)
    figure->plots[i] = plots_new (figure->scene, ids[i], samples);
  if (which == EXPORT_OWN_X)
    give_own_x (figure->plots[0]);
  if (which == EXPORT_ISLANDS)
    give_islands (figure->plots[0]);
  return figure;
}

void
export_figure_free (ExportFigure *figure)
{
  for (size_t i = 0; i < figure->n; i++)
    pauli_plot_free (figure->plots[i]);
  pauli_scene_unref (figure->scene);
  g_free (figure);
}

GPtrArray *
export_files (const ExportFigure *figure, PauliDataKind kind, const char *base)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = pauli_data_files (figure->scene, (const PauliPlot *const *) figure->plots, figure->n, kind, base, &error);

  g_assert_no_error (error);
  return files;
}

const char *
export_contents (GPtrArray *files, const char *name)
{
  static GString *text = NULL; /* with a NUL at its end */

  for (guint i = 0; i < files->len; i++) {
    const PauliDataFile *file = g_ptr_array_index (files, i);
    gsize length;
    if (!g_str_equal (file->name, name))
      continue;
    const char *bytes = g_bytes_get_data (file->contents, &length);
    if (text)
      g_string_free (text, TRUE);
    text = g_string_new_len (bytes, (gssize) length);
    return text->str;
  }
  g_error ("no file %s", name);
}

void
export_write (GPtrArray *files, const char *folder)
{
  for (guint i = 0; i < files->len; i++) {
    const PauliDataFile *file = g_ptr_array_index (files, i);
    g_autofree char *path = g_build_filename (folder, file->name, NULL);
    g_autoptr (GError) error = NULL;
    gsize length;
    const char *bytes = g_bytes_get_data (file->contents, &length);
    g_assert_true (g_file_set_contents (path, bytes, (gssize) length, &error));
    g_assert_no_error (error);
  }
}

void
export_check_lines (const ExportLine *lines, size_t n)
{
  for (size_t i = 0; i < n; i++) {
    g_autoptr (ExportFigure) figure = export_figure_new (lines[i].which);
    g_autoptr (GPtrArray) files = export_files (figure, lines[i].kind, "figure");
    const char *text = export_contents (files, lines[i].name);
    bool without = *lines[i].text == '-';
    if (!strstr (text, lines[i].text + without) != without)
      g_error ("“%s” in %s of figure %zu", lines[i].text, lines[i].name, lines[i].which);
  }
}
