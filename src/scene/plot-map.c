/* F2 at one Q2 over the plane of M_q and rho_c.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "map-cache.h"
#include "plot-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* At first around the named models; all of the domain if the current parameters are not in there.  MeV, fm. */
#define M_Q_MIN 50.0
#define M_Q_MAX 600.0
#define RHO_C_MIN 0.15
#define RHO_C_MAX 0.6

static PauliAxis
axis (const PauliSceneValues *values, PauliDirection direction, double current, double min, double max, const char *title)
{
  const PauliAxisView *view = &values->axes[PAULI_PLOT_MAP][direction];

  if (view->fixed)
    return (PauliAxis){ view->min, view->max, view->log, title };
  if (current < min || current > max)
    pauli_axis_domain (PAULI_PLOT_MAP, direction, view->log, &min, &max);
  return (PauliAxis){ min, max, view->log, title };
}

static double
rho_c_fm (const PauliSceneValues *values)
{
  return PAULI_HBARC_MEV_FM / values->inv_rho_c;
}

static PauliMapQuestion
question_of (const PauliScene *scene)
{
  const PauliSceneValues *v = pauli_scene_values (scene);

  return (PauliMapQuestion){
    .x = axis (v, PAULI_X, v->M_q, M_Q_MIN, M_Q_MAX, _("<i>M</i><sub>q</sub>  [MeV]")),
    .y = axis (v, PAULI_Y, rho_c_fm (v), RHO_C_MIN, RHO_C_MAX, _("<i>ρ</i><sub>c</sub>  [fm]")),
    .params = pauli_scene_params (scene),
    .Q2 = v->map_Q2,
  };
}

static char *
title_of (double Q2)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (Q2 == 0)
    return g_strdup (_("<i>μ</i> = <i>F</i><sub>2</sub>(0)"));
  g_ascii_formatd (text, sizeof text, "%.6g", Q2);
  /* Translators: %s is a value of Q² */
  return g_strdup_printf (_("<i>F</i><sub>2</sub>(%s GeV<sup>2</sup>)"), text);
}

bool
pauli_plot_fill_map (PauliFilling *f)
{
  PauliPlot *plot = f->plot;
  const PauliMapQuestion question = question_of (f->scene);
  PauliMap *map = pauli_map_cache_get (pauli_samples_maps (f->samples), &question);

  plot->x = question.x;
  plot->y = question.y;
  plot->map_title = title_of (question.Q2);
  plot->map = map ? pauli_map_ref (map) : NULL;
  for (size_t i = 0; map && i < map->n * map->n; i++)
    plot->n_gaps += isnan (map->z[i]);
  plot->has_marker = true;
  plot->marker_x = f->values->M_q;
  plot->marker_y = rho_c_fm (f->values);
  plot->marker_label = g_strdup (_("current parameters"));
  return true;
}

PauliStatus
pauli_samples_refine_map (PauliSamples *samples, const PauliScene *scene, PauliStop stop, void *stop_data)
{
  const PauliMapQuestion question = question_of (scene);

  return pauli_map_cache_refine (pauli_samples_maps (samples), &question, stop, stop_data);
}
