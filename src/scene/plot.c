/* From a scene to a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-private.h"

#include <glib/gi18n-lib.h>

static const struct {
  PauliPanel panel;
  PauliPlotId main, beneath;
} panels[] = {
  { PAULI_PANEL_F2, PAULI_PLOT_F2, PAULI_PLOT_F2_DEVIATION },
  { PAULI_PANEL_MU, PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION },
  { PAULI_PANEL_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS, PAULI_PLOT_ASYMPTOTICS_DEVIATION },
  { PAULI_PANEL_VERTEX, PAULI_PLOT_PROFILES, PAULI_PLOT_PROFILES_RATIO },
};

size_t
pauli_scene_plots (const PauliScene *scene, PauliPlotId plots[PAULI_N_PLOTS])
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  size_t n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
    bool overview = values->panel == PAULI_PANEL_OVERVIEW, this_one = values->panel == panels[i].panel;
    if (overview || this_one)
      plots[n++] = panels[i].main;
    if (this_one && values->deviation)
      plots[n++] = panels[i].beneath;
  }
  if (values->panel == PAULI_PANEL_VERTEX)
    plots[n++] = PAULI_PLOT_VERTEX;
  if (values->panel == PAULI_PANEL_MAP)
    plots[n++] = PAULI_PLOT_MAP;
  return n;
}

/* How each plot is filled, and what becomes of it then: its y axis goes from 0 up or down with a sign, or the plot is divided
 * by its exact curve. */
typedef enum { OF_CHARGE, UP, DOWN, DIVIDED, OWN } Finish;

static const struct {
  bool (*fill) (PauliFilling *);
  Finish finish;
  bool (*divide) (PauliFilling *);
} rows[PAULI_N_PLOTS] = {
  [PAULI_PLOT_F2] = { pauli_plot_fill_f2, OF_CHARGE, NULL },
  [PAULI_PLOT_MU] = { pauli_plot_fill_mu, OF_CHARGE, NULL },
  [PAULI_PLOT_ASYMPTOTICS] = { pauli_plot_fill_asymptotics, OF_CHARGE, NULL },
  [PAULI_PLOT_PROFILES] = { pauli_plot_fill_profiles, UP, NULL },
  [PAULI_PLOT_F2_DEVIATION] = { pauli_plot_fill_f2, DIVIDED, pauli_plot_divide_by_exact },
  [PAULI_PLOT_MU_DEVIATION] = { pauli_plot_fill_mu, DIVIDED, pauli_plot_divide_by_exact },
  [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = { pauli_plot_fill_asymptotics, DIVIDED, pauli_plot_divide_by_exact },
  [PAULI_PLOT_PROFILES_RATIO] = { pauli_plot_fill_profiles, DIVIDED, pauli_plot_divide_profiles },
  [PAULI_PLOT_VERTEX] = { pauli_plot_fill_vertex, DOWN, NULL },
  [PAULI_PLOT_MAP] = { pauli_plot_fill_map, OWN, NULL },
};

/* A marker that is not in the picture says so in the legend. */
static void
check_marker (PauliPlot *plot)
{
  if (!plot->has_marker || (plot->marker_x >= plot->x.min && plot->marker_x <= plot->x.max &&
                            plot->marker_y >= plot->y.min && plot->marker_y <= plot->y.max))
    return;
  g_autofree char *label = plot->marker_label;
  /* Translators: %s is what a point is, as "current M_q" */
  plot->marker_label = g_strdup_printf (_("%s (off scale)"), label);
}

/* False if stop said so. */
static bool
finish (PauliFilling *f)
{
  const double signs[] = { [OF_CHARGE] = pauli_quark_charge (f->params.quark), [UP] = 1, [DOWN] = -1 };
  Finish finish = rows[f->plot->id].finish;

  pauli_plot_add_data (f);
  if (finish == DIVIDED && !rows[f->plot->id].divide (f))
    return false;
  if (finish != DIVIDED && finish != OWN)
    pauli_plot_set_y (f, signs[finish]);
  if (finish != OWN)
    pauli_plot_take_absolutes (f->plot);
  check_marker (f->plot);
  return true;
}

PauliPlot *
pauli_plot_new (const PauliScene *scene, PauliPlotId id, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  g_return_val_if_fail (id < PAULI_N_PLOTS, NULL);
  g_autoptr (PauliPlot) plot = g_new0 (PauliPlot, 1);
  PauliFilling filling = { plot,    scene, pauli_scene_values (scene), pauli_scene_params (scene),
                           samples, stop,  stop_data,                  rows[id].divide != NULL };

  plot->id = id;
  plot->legend = filling.values->legends[id];
  if (!rows[id].fill (&filling) || !finish (&filling))
    return NULL;
  return g_steal_pointer (&plot);
}

void
pauli_plot_free (PauliPlot *plot)
{
  for (size_t i = 0; i < plot->n_curves; i++)
    g_free (plot->curves[i].label);
  for (size_t i = 0; i < plot->n_data; i++) {
    g_free (plot->data[i].label);
    g_free (plot->data[i].x);
    g_free (plot->data[i].y);
    g_free (plot->data[i].yerr);
  }
  g_free (plot->marker_label);
  g_free (plot->bands_label);
  g_free (plot->absolute_title);
  g_free (plot->map_title);
  g_clear_pointer (&plot->map, pauli_map_unref);
  g_free (plot);
}
