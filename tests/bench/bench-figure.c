/* Speed of plots and their pictures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "figure.h"

#define SAMPLES 100

static PauliScene *
scene_with (double M_q)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  values.M_q = M_q;
  return pauli_scene_new (&values, NULL);
}

static const char *const names[PAULI_N_PLOTS] = {
  [PAULI_PLOT_F2] = "F2",
  [PAULI_PLOT_MU] = "mu",
  [PAULI_PLOT_ASYMPTOTICS] = "asymptotics",
  [PAULI_PLOT_PROFILES] = "profiles",
  [PAULI_PLOT_F2_DEVIATION] = "F2, deviation",
  [PAULI_PLOT_MU_DEVIATION] = "mu, deviation",
  [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = "asymptotics, deviation",
  [PAULI_PLOT_PROFILES_RATIO] = "profiles, ratio",
  [PAULI_PLOT_MAP] = "map",
  [PAULI_PLOT_VERTEX] = "vertex",
};

static void
bench_plot (PauliPlotId id, double width, double height, double scale)
{
  g_autofree char *name = g_strdup_printf ("%s, %g x %g, scale %g", names[id], width, height, scale);
  g_autofree char *plot_name = g_strdup_printf ("%s, curves only", names[id]);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliPage page = { width, height, 13.3, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };
  Bench drawing = bench_new (), plotting = bench_new ();

  for (int s = 0; s < SAMPLES; s++) {
    g_autoptr (PauliScene) scene = scene_with (200 + s);
    double start = bench_now ();
    g_autoptr (PauliPlot) plot = pauli_plot_new (scene, id, samples, NULL, NULL);
    bench_add (&plotting, bench_now () - start);
    start = bench_now ();
    cairo_surface_t *picture = pauli_figure_image (plot, &page, scale, NULL, NULL);
    bench_add (&drawing, bench_now () - start);
    cairo_surface_destroy (picture);
  }
  if (scale == 1)
    bench_print (plot_name, &plotting, 1);
  bench_print (name, &drawing, 1);
  bench_clear (&drawing);
  bench_clear (&plotting);
}

int
main (void)
{
  bench_print_head ("Plots and pictures");
  for (double scale = 1; scale <= 2; scale++)
    for (PauliPlotId id = 0; id < PAULI_N_PLOTS; id++)
      bench_plot (id, id == PAULI_PLOT_ASYMPTOTICS ? 936 : 462, 354, scale);
  return 0;
}
