/* How the views change the window's scene: axes, their history, the dot on the map, what is copied.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-axes.h"
#include "window-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- Where the axes were ----------------------------------------------------------------------------------------------- */

void
pauli_window_follow_views (PauliWindow *self)
{
  const PauliSceneValues *values = pauli_scene_values (self->scene);

  for (int plot = 0; plot < PAULI_N_PLOTS; plot++) {
    if (self->view_histories[plot])
      pauli_view_history_visit (self->view_histories[plot], values->axes[plot], self->merge_views);
    else
      self->view_histories[plot] = pauli_view_history_new (values->axes[plot]);
  }
}

void
pauli_window_forget_views (PauliWindow *self)
{
  for (int plot = 0; plot < PAULI_N_PLOTS; plot++)
    g_clear_pointer (&self->view_histories[plot], pauli_view_history_free);
}

/* Replaces the axes of a plot. */
static void
set_axes (PauliWindow *self, PauliPlotId plot, const PauliAxisView axes[PAULI_N_DIRECTIONS])
{
  PauliSceneValues values = *pauli_scene_values (self->scene);

  memcpy (values.axes[plot], axes, sizeof values.axes[plot]);
  pauli_window_go_on_editing (self, &values);
}

/* ---- Signals of the views ------------------------------------------------------------------------------------------------ */

/* The views of a gesture are one: the first time it changes the axes makes a place, which the others replace. */
static void
on_axes_changed (PauliPanelView *view, const PauliAxisView *axes, PauliWindow *self)
{
  self->active_view = view;
  set_axes (self, pauli_panel_view_get_plot_id (view), axes);
  self->merge_views = self->in_gesture;
}

/* What is done next is not one with what the wheel just did. */
void
pauli_window_end_notches (PauliWindow *self)
{
  for (int plot = 0; plot < PAULI_N_PLOTS; plot++)
    pauli_panel_view_end_notches (pauli_panel_grid_get_view (self->grid, (PauliPlotId) plot));
}

static void
on_gesture (G_GNUC_UNUSED PauliPanelView *view, gboolean begins, PauliWindow *self)
{
  if (begins)
    pauli_window_begin_gesture (self); /* which ends that of another view; this one has not begun to count */
  else
    pauli_window_end_gesture (self);
  self->in_gesture = begins;
  self->merge_views = false;
}

static void
on_params_dragged (PauliPanelView *view, double M_q, double inv_rho_c, PauliWindow *self)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);

  self->active_view = view;
  values.M_q = M_q;
  values.inv_rho_c = inv_rho_c;
  pauli_window_go_on_editing (self, &values);
}

static void
on_copy_text (G_GNUC_UNUSED PauliPanelView *view, const char *text, PauliWindow *self)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *numbers = g_strdelimit (g_strdup (lines[1]), "\t", ' ');
  g_autofree char *said = g_strdup_printf (_("Copied: %s"), numbers);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  pauli_window_say (self, said);
}

static void
on_focus (GtkEventController *controller, PauliWindow *self)
{
  self->active_view = PAULI_PANEL_VIEW (gtk_event_controller_get_widget (controller));
}

void
pauli_window_connect_view (PauliWindow *self, PauliPanelView *view)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  g_signal_connect_object (view, "axes-changed", G_CALLBACK (on_axes_changed), self, 0);
  g_signal_connect_object (view, "gesture", G_CALLBACK (on_gesture), self, 0);
  g_signal_connect_object (view, "params-dragged", G_CALLBACK (on_params_dragged), self, 0);
  g_signal_connect_object (view, "copy-text", G_CALLBACK (on_copy_text), self, 0);
}

/* The plots meant: that of the last used view if it is on show, else all on show.  Returns how many. */
static size_t
plots_meant (PauliWindow *self, PauliPlotId plots[PAULI_N_PLOTS])
{
  size_t n = pauli_scene_plots (self->scene, plots);

  for (size_t i = 0; i < n; i++)
    if (pauli_panel_grid_get_view (self->grid, plots[i]) == self->active_view) {
      plots[0] = plots[i];
      return 1;
    }
  return n;
}

PauliPanelView *
pauli_window_get_current_view (PauliWindow *self)
{
  PauliPlotId plots[PAULI_N_PLOTS];

  return plots_meant (self, plots) > 0 ? pauli_panel_grid_get_view (self->grid, plots[0]) : NULL;
}

/* ---- Actions ------------------------------------------------------------------------------------------------------------- */

static void
fit_axes (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  PauliPlotId plots[PAULI_N_PLOTS];
  size_t n = plots_meant (self, plots);

  pauli_window_end_notches (self);
  for (size_t i = 0; i < n; i++) {
    const PauliPlot *plot = pauli_panel_view_get_plot (pauli_panel_grid_get_view (self->grid, plots[i]));
    if (plot)
      pauli_view_fit (plot, values.axes[plots[i]]);
  }
  pauli_window_edit (self, &values);
}

/* The scale stays: it is no matter of where one looks. */
static void
automatic_axes (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  PauliPlotId plots[PAULI_N_PLOTS];
  size_t n = plots_meant (self, plots);

  pauli_window_end_notches (self);
  for (size_t i = 0; i < n; i++)
    for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
      PauliAxisView *view = &values.axes[plots[i]][direction];
      *view = (PauliAxisView){ .log = view->log };
    }
  pauli_window_edit (self, &values);
}

static void
go (PauliWindow *self, int step)
{
  PauliPlotId plots[PAULI_N_PLOTS];

  pauli_window_end_notches (self);
  if (plots_meant (self, plots) == 0)
    return;
  const PauliAxisView *axes = pauli_view_history_go (self->view_histories[plots[0]], step);
  if (axes)
    set_axes (self, plots[0], axes);
  else
    pauli_window_say (self, step < 0 ? _("There is no view before this one") : _("There is no view after this one"));
}

static void
go_back (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  go (data, -1);
}

static void
go_forward (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  go (data, 1);
}

void
pauli_window_add_view_actions (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "fit-axes", .activate = fit_axes },
    { .name = "automatic-axes", .activate = automatic_axes },
    { .name = "view-back", .activate = go_back },
    { .name = "view-forward", .activate = go_forward },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
