/* The plots of the vertex: its profiles, and the vertex itself.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pins.h"
#include "plot-private.h"

#include <glib/gi18n-lib.h>

/* The axis ends where the Gaussians are e^-9 and less. */
#define LAMBDAS 3.0

#define VERTEX_POINTS 120

static void
set_x (PauliFilling *f, const char *title)
{
  double max = pauli_round_up (LAMBDAS * pauli_lambda (&f->params).value);

  pauli_plot_set_x (f, title, f->values->axes[f->plot->id][PAULI_X].log ? max / 1000 : 0, max);
}

/* An exact profile of the current parameters or of a pin; false if stop said so. */
static bool
sample (PauliFilling *f, PauliCurve *curve)
{
  const PauliAxis *x = &f->plot->x;
  const PauliSampled *sampled =
    curve->id == PAULI_CURVE_QUARK_EXACT
      ? pauli_samples_quark (f->samples, &curve->params, x->min, x->max, x->log, f->stop, f->stop_data)
      : pauli_samples_gluon (f->samples, &curve->params, x->min, x->max, x->log, f->stop, f->stop_data);

  if (sampled)
    pauli_plot_add_sampled (f->plot, curve, sampled, 0);
  return sampled != NULL;
}

static void
add_gaussian (PauliFilling *f, PauliCurveId id, const char *label, const PauliCurve *exact)
{
  pauli_plot_add_values (f->plot, pauli_plot_add_curve (f, id, g_strdup (label)), exact);
}

/* Both profiles of each pin that has others. */
static bool
add_pinned (PauliFilling *f)
{
  for (int i = 0; i < f->values->n_pins; i++)
    if (f->values->pins[i].shown && pauli_pin_differs (f->values, i, f->plot->id))
      if (!sample (f, pauli_plot_add_pinned (f, PAULI_CURVE_QUARK_EXACT, i, _("quark"))) ||
          !sample (f, pauli_plot_add_pinned (f, PAULI_CURVE_GLUON_EXACT, i, _("gluon"))))
        return false;
  return true;
}

bool
pauli_plot_fill_profiles (PauliFilling *f)
{
  bool one_gaussian = f->params.width_q == f->params.width_g && !f->over_exact;

  set_x (f, _("|<i>k</i>|, |<i>t</i>|  [GeV]"));
  f->plot->y.title = _("profiles <i>F</i><sub>q</sub>, <i>F</i><sub>g</sub>");
  PauliCurve *quark = pauli_plot_add_curve (f, PAULI_CURVE_QUARK_EXACT, g_strdup (_("quark, Eq. (4)")));
  if (!sample (f, quark))
    return false;
  if (!one_gaussian)
    add_gaussian (f, PAULI_CURVE_QUARK_GAUSSIAN, _("quark, Gaussian, Eq. (7)"), quark);
  PauliCurve *gluon = pauli_plot_add_curve (f, PAULI_CURVE_GLUON_EXACT, g_strdup (_("gluon, Eq. (4)")));
  if (!sample (f, gluon))
    return false;
  if (one_gaussian)
    add_gaussian (f, PAULI_CURVE_BOTH_GAUSSIAN, _("Gaussian of both, Eq. (7)"), quark);
  else
    add_gaussian (f, PAULI_CURVE_GLUON_GAUSSIAN, _("gluon, Gaussian, Eq. (7)"), gluon);
  return f->over_exact || add_pinned (f);
}

static void
divide (PauliCurve *gaussian, const PauliCurve *exact)
{
  for (size_t i = 0; i < gaussian->n; i++)
    gaussian->y[i] /= exact->y[i];
}

bool
pauli_plot_divide_profiles (PauliFilling *f)
{
  PauliPlot *plot = f->plot;
  PauliCurve *curves = plot->curves; /* exact and Gaussian of the quark, then of the gluon */

  divide (&curves[1], &curves[0]);
  divide (&curves[3], &curves[2]);
  for (size_t i = 0; i < curves[0].n; i++)
    curves[0].y[i] /= curves[0].y[i]; /* one line at 1 for both; a gap stays one */
  g_free (curves[0].label);
  curves[0].label = g_strdup (_("exact, Eq. (4)"));
  curves[0].id = PAULI_CURVE_EXACT;
  curves[0].hidden = f->values->hidden[plot->id] & 1u << PAULI_CURVE_EXACT;
  g_free (curves[2].label);
  curves[2] = curves[3];
  plot->n_curves = 3;
  plot->ratio = true;
  plot->y.title = _("Gaussian/exact");
  pauli_plot_set_y_of_ratios (f);
  return true;
}

/* mu_a F_q F_q F_g over |t| at the chosen |k1| and |k2|, of the current parameters or of a pin; false if stop said so. */
static bool
add_vertex (PauliFilling *f, PauliCurve *curve)
{
  PauliVirtualities v = pauli_scene_virtualities (f->scene);
  const PauliAxis *x = &f->plot->x;

  v.t = 0;
  curve->base = curve->id == PAULI_CURVE_VERTEX_EXACT ? pauli_vertex (&curve->params, v)
                                                      : pauli_vertex_gaussian (&curve->params, v);
  bool wanted = !curve->hidden || curve == &f->plot->curves[0]; /* the first gives the axis its size */
  for (size_t i = 0; i < VERTEX_POINTS && wanted; i++) {
    if (f->stop && f->stop (f->stop_data))
      return false;
    double t = pauli_grid_point (x->min, x->max, VERTEX_POINTS, x->log, i);
    PauliResult y = pauli_curve_value (f->plot->id, curve, t);
    pauli_plot_add_point (f->plot, curve, t, y.value, y.status);
  }
  return true;
}

static void
add_marker (PauliFilling *f)
{
  PauliVirtualities v = pauli_scene_virtualities (f->scene);
  PauliResult current = pauli_vertex (&f->params, v);

  f->plot->has_marker = current.status == PAULI_OK;
  f->plot->marker_x = v.t;
  f->plot->marker_y = current.value;
  f->plot->marker_label = g_strdup (_("chosen |<i>t</i>|"));
}

bool
pauli_plot_fill_vertex (PauliFilling *f)
{
  PauliPlot *plot = f->plot;

  set_x (f, _("|<i>t</i>|  [GeV]"));
  plot->y.title = _("<i>μ</i><sub>a</sub> <i>F</i><sub>q</sub> <i>F</i><sub>q</sub> <i>F</i><sub>g</sub>");
  PauliCurve *exact = pauli_plot_add_curve (f, PAULI_CURVE_VERTEX_EXACT, g_strdup (_("Eq. (3), exact profiles")));
  if (!add_vertex (f, exact))
    return false;
  if (!add_vertex (f, pauli_plot_add_curve (f, PAULI_CURVE_VERTEX_GAUSSIAN, g_strdup (_("Gaussian profiles")))))
    return false;
  for (int i = 0; i < f->values->n_pins; i++)
    if (f->values->pins[i].shown && pauli_pin_differs (f->values, i, f->plot->id))
      if (!add_vertex (f, pauli_plot_add_pinned (f, PAULI_CURVE_VERTEX_EXACT, i, NULL)))
        return false;
  add_marker (f);
  return true;
}
