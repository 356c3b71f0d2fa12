/* The plots of the vertex: its profiles, and the vertex itself.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-private.h"

#include <glib/gi18n-lib.h>

/* The axis ends where the Gaussians are e^-9 and less. */
#define LAMBDAS 3.0

static double
k_max (const PauliFilling *f)
{
  return pauli_round_up (LAMBDAS * pauli_lambda (&f->params).value);
}

static bool
sample (PauliFilling *f, const PauliSampled **quark, const PauliSampled **gluon)
{
  double end = k_max (f);

  *quark = pauli_samples_quark (f->samples, &f->params, end, f->stop, f->stop_data);
  *gluon = *quark ? pauli_samples_gluon (f->samples, &f->params, end, f->stop, f->stop_data) : NULL;
  return *gluon != NULL;
}

static void
add_sampled (PauliFilling *f, PauliCurveId id, const char *label, const PauliSampled *sampled)
{
  PauliCurve *curve = pauli_plot_add_curve (f->plot, id, g_strdup (label));

  for (size_t i = 0; i < sampled->n; i++)
    pauli_plot_add_point (f->plot, curve, sampled->x[i], sampled->y[i].value, sampled->y[i].status);
}

static void
add_gaussian (PauliFilling *f, PauliCurveId id, const char *label, const PauliSampled *exact, double z_per_k,
              PauliResult (*gaussian) (const PauliParams *, double))
{
  PauliCurve *curve = pauli_plot_add_curve (f->plot, id, g_strdup (label));

  for (size_t i = 0; i < exact->n; i++) {
    PauliResult y = gaussian (&f->params, exact->x[i] * z_per_k);
    pauli_plot_add_point (f->plot, curve, exact->x[i], y.value, y.status);
  }
}

bool
pauli_plot_fill_profiles (PauliFilling *f)
{
  PauliPlot *plot = f->plot;
  const PauliSampled *quark, *gluon;
  if (!sample (f, &quark, &gluon))
    return false;

  plot->x = (PauliAxis){ 0, k_max (f), false, _("|<i>k</i>|, |<i>t</i>|  [GeV]") };
  plot->y.title = _("profiles <i>F</i><sub>q</sub>, <i>F</i><sub>g</sub>");
  bool one_gaussian = f->params.width_q == f->params.width_g && !f->over_exact;
  add_sampled (f, PAULI_CURVE_QUARK_EXACT, _("quark, Eq. (4)"), quark);
  if (!one_gaussian)
    add_gaussian (f, PAULI_CURVE_QUARK_GAUSSIAN, _("quark, Gaussian, Eq. (7)"), quark, f->params.rho_c / 2,
                  pauli_gaussian_quark);
  add_sampled (f, PAULI_CURVE_GLUON_EXACT, _("gluon, Eq. (4)"), gluon);
  if (!one_gaussian)
    add_gaussian (f, PAULI_CURVE_GLUON_GAUSSIAN, _("gluon, Gaussian, Eq. (7)"), gluon, f->params.rho_c,
                  pauli_gaussian_gluon);
  else
    add_gaussian (f, PAULI_CURVE_BOTH_GAUSSIAN, _("Gaussian of both, Eq. (7)"), quark, f->params.rho_c / 2,
                  pauli_gaussian_quark);
  pauli_plot_set_y_range (plot, 1);
  return true;
}

void
pauli_plot_turn_into_profile_ratios (PauliPlot *plot)
{
  /* Gaussian over exact, in the order exact, Gaussian of the quark, then of the gluon. */
  for (size_t k = 0; k < plot->n_curves; k += 2)
    for (size_t i = 0; i < plot->curves[k].n; i++) {
      plot->curves[k + 1].y[i] /= plot->curves[k].y[i];
      plot->curves[k].y[i] /= plot->curves[k].y[i];
    }
  /* One line at 1 for both. */
  g_free (plot->curves[0].label);
  plot->curves[0].label = g_strdup (_("exact, Eq. (4)"));
  plot->curves[0].id = PAULI_CURVE_EXACT;
  g_free (plot->curves[2].label);
  plot->curves[2] = plot->curves[3];
  plot->n_curves = 3;
  plot->y.title = _("Gaussian/exact");
  pauli_plot_set_ratio_range (plot);
}

/* mu_a F_q F_q F_g over |t| at the chosen |k1| and |k2|; exact profiles first. */
static void
add_vertex (PauliFilling *f, PauliCurveId id, const char *label, const PauliSampled *gluon,
            PauliResult (*vertex) (const PauliParams *, PauliVirtualities))
{
  PauliCurve *curve = pauli_plot_add_curve (f->plot, id, g_strdup (label));
  PauliVirtualities v = pauli_scene_virtualities (f->scene);

  v.t = 0;
  PauliResult at_0 = vertex (&f->params, v);
  bool exact = id == PAULI_CURVE_VERTEX_EXACT;
  for (size_t i = 0; i < gluon->n; i++) {
    PauliResult F_g = exact ? gluon->y[i] : pauli_gaussian_gluon (&f->params, gluon->x[i] * f->params.rho_c);
    PauliStatus status = at_0.status != PAULI_OK ? at_0.status : F_g.status;
    pauli_plot_add_point (f->plot, curve, gluon->x[i], at_0.value * F_g.value, status);
  }
}

bool
pauli_plot_fill_vertex (PauliFilling *f)
{
  PauliPlot *plot = f->plot;
  PauliVirtualities v = pauli_scene_virtualities (f->scene);
  const PauliSampled *quark, *gluon;
  if (!sample (f, &quark, &gluon))
    return false;

  plot->x = (PauliAxis){ 0, k_max (f), false, _("|<i>t</i>|  [GeV]") };
  plot->y.title = _("<i>μ</i><sub>a</sub> <i>F</i><sub>q</sub> <i>F</i><sub>q</sub> <i>F</i><sub>g</sub>");
  add_vertex (f, PAULI_CURVE_VERTEX_EXACT, _("Eq. (3), exact profiles"), gluon, pauli_vertex);
  add_vertex (f, PAULI_CURVE_VERTEX_GAUSSIAN, _("Gaussian profiles"), gluon, pauli_vertex_gaussian);
  PauliResult current = pauli_vertex (&f->params, v);
  plot->has_marker = current.status == PAULI_OK;
  plot->marker_x = v.t;
  plot->marker_y = current.value;
  plot->marker_label = g_strdup (v.t <= plot->x.max ? _("chosen |<i>t</i>|") : _("chosen |<i>t</i>| (off scale)"));
  pauli_plot_set_y_range (plot, -1);
  return true;
}
