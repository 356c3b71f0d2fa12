/* The pictures of the window's scene, and the numbers beside them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"

#include "quantity.h"
#include "readings-text.h"

#include <glib/gi18n.h>

#define DEFAULT_DPI 96.0

/* Follows the desktop's text scaling. */
static double
pixels_per_point (PauliWindow *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return (dpi > 0 ? dpi / 1024.0 : DEFAULT_DPI) / 72;
}

PauliJob
pauli_window_make_job (PauliWindow *self)
{
  PauliJob job = { .scene = pauli_scene_ref (self->scene),
                   .scale = gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                   .pixels_per_point = pixels_per_point (self) };
  PauliPlotId plots[PAULI_N_PLOTS];
  size_t n = pauli_scene_plots (self->scene, plots);

  for (size_t i = 0; i < n; i++) {
    GtkWidget *view = GTK_WIDGET (pauli_panel_grid_get_view (self->grid, plots[i]));
    int width = gtk_widget_get_width (view), height = gtk_widget_get_height (view);
    if (gtk_widget_get_child_visible (view) && gtk_widget_get_visible (view) && width > 0 && height > 0)
      job.views[job.n_views++] = (PauliView){ plots[i], width, height };
  }
  return job;
}

static gboolean
submit (gpointer data)
{
  PauliWindow *self = data;
  PauliPlotId plots[PAULI_N_PLOTS];
  PauliJob job = pauli_window_make_job (self);

  self->submit_id = 0;
  if (job.n_views == 0 && pauli_scene_plots (self->scene, plots) > 0) { /* not laid out yet; a page without plots has its numbers */
    pauli_scene_unref (job.scene);
    return G_SOURCE_REMOVE;
  }
  job.serial = ++self->submitted;
  pauli_worker_submit (self->worker, &job);
  return G_SOURCE_REMOVE;
}

void
pauli_window_queue_submit (PauliWindow *self)
{
  if (self->submit_id == 0 && self->worker)
    self->submit_id = g_idle_add_full (G_PRIORITY_DEFAULT, submit, self, NULL);
}

/* What a screen reader says of a plot. */
static char *
describe (const PauliScene *scene, const PauliDerived *derived)
{
  const PauliSceneValues *v = pauli_scene_values (scene);
  g_autofree char *M_q = pauli_format_exact (v->M_q), *inv_rho_c = pauli_format_exact (v->inv_rho_c);
  g_autofree char *mu = pauli_format_result (derived[PAULI_DERIVED_MU].result);
  g_autofree char *limit = pauli_format_result (derived[PAULI_DERIVED_LIMIT].result);

  return g_strdup_printf (_("%s quark, M_q = %s MeV, 1/ρ_c = %s MeV: F₂(0) = %s, Q² F₂ tends to %s GeV²"),
                          pauli_quark_key (v->quark), M_q, inv_rho_c, mu, limit);
}

static void
update_notes (PauliWindow *self, const PauliReadings *readings)
{
  const PauliDerived *derived = readings->derived;
  g_autofree char *rho_c = pauli_format_result (derived[PAULI_DERIVED_RHO_C].result);
  g_autofree char *inv_rho_c = pauli_format_exact (pauli_scene_values (self->shown)->inv_rho_c);
  g_autofree char *mu_a = pauli_format_result (derived[PAULI_DERIVED_MU_A].result);
  g_autofree char *size_note =
    g_strdup_printf ("<i>ρ</i><sub>c</sub> = %s fm = 1/(%s MeV)", rho_c, inv_rho_c);
  g_autofree char *alpha_note = g_strdup_printf (
    _("<b><i>μ</i><sub>a</sub> = %s</b>, of Eq. (5), and the vertex go as 1/<i>α</i><sub>s</sub>. <i>F</i><sub>2</sub> and <i>μ</i> do "
      "not move: in them <i>α</i><sub>s</sub> cancels, since <i>μ</i><sub>a</sub> <i>g</i><sub>s</sub>² = "
      "−3π² (<i>M</i><sub>q</sub> <i>ρ</i><sub>c</sub>)²."),
    mu_a);

  pauli_parameter_row_set_note (self->rows[PAULI_PARAM_INV_RHO_C], size_note);
  pauli_parameter_row_set_note (self->rows[PAULI_PARAM_ALPHA_S], alpha_note);
  g_autofree char *vertex = pauli_vertex_text (readings);
  gtk_label_set_markup (self->vertex, vertex);
}

/* A hidden view loses its picture, or would show an old scene for a moment when it comes back. */
static void
show_pictures (PauliWindow *self, PauliPictures *pictures, const char *description)
{
  for (int plot = 0; plot < PAULI_N_PLOTS; plot++) {
    PauliPanelView *view = pauli_panel_grid_get_view (self->grid, (PauliPlotId) plot);
    if (!gtk_widget_get_visible (GTK_WIDGET (view)))
      pauli_panel_view_clear (view);
  }
  for (size_t i = 0; i < pictures->n_views; i++) {
    PauliPanelView *view = pauli_panel_grid_get_view (self->grid, pictures->views[i].plot);
    if (pictures->pictures[i] && gtk_widget_get_visible (GTK_WIDGET (view)))
      pauli_panel_view_set_picture (view, pictures->pictures[i], g_steal_pointer (&pictures->plots[i]), &pictures->frames[i],
                                    description);
  }
}

void
pauli_window_take_pictures (PauliPictures *pictures, gpointer data)
{
  PauliWindow *self = data;
  const PauliReadings *readings = &pictures->readings;
  g_autofree char *description = describe (pictures->scene, readings->derived);

  g_clear_pointer (&self->shown, pauli_scene_unref);
  self->shown = pauli_scene_ref (pictures->scene);
  self->finer_follow = pictures->finer_follow;
  self->delivered = pictures->serial;
  show_pictures (self, pictures, description);
  pauli_window_sync_plot_options (self);
  pauli_readouts_set (self->readouts, readings->derived, pauli_scene_values (pictures->scene)->quark);
  pauli_curve_options_set_readings (self->options, readings);
  pauli_data_list_set_readings (self->data, pictures->scene, readings);
  update_notes (self, readings);
  pauli_window_update_table (self);
}
