/* The window's copies: its plots as a picture, curves as numbers, and the table that shows them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plain-text.h"
#include "plot-table.h"
#include "table-window.h"
#include "window-private.h"

#include <glib/gi18n.h>

/* Only a view with a picture has something to copy. */
static PauliPanelView *
current_view (PauliWindow *self)
{
  PauliPanelView *view = pauli_window_get_current_view (self);

  return view && pauli_panel_view_get_plot (view) ? view : NULL;
}

static void
on_copied (GBytes *png, GBytes *svg, const GError *error, gpointer data)
{
  PauliWindow *self = data;

  if (!png) {
    g_autofree char *text = g_strdup_printf (_("The figure could not be copied: %s"),
                                             error ? error->message : _("it could not be computed"));
    pauli_window_say (self, text);
    return;
  }
  GdkContentProvider *formats[] = { gdk_content_provider_new_for_bytes ("image/png", png),
                                    gdk_content_provider_new_for_bytes ("image/svg+xml", svg) };
  g_autoptr (GdkContentProvider) both = gdk_content_provider_new_union (formats, G_N_ELEMENTS (formats));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
  pauli_window_say (self, _("The figure was copied, as PNG and SVG"));
}

/* As the window has them, on white, without what is between the window's edge and them. */
static PauliArrangement
arrangement_of (PauliWindow *self, const PauliJob *job)
{
  PauliArrangement arrangement = { 0 };
  double left = G_MAXDOUBLE, top = G_MAXDOUBLE;

  for (size_t i = 0; i < job->n_views; i++) {
    GtkWidget *view = GTK_WIDGET (pauli_panel_grid_get_view (self->grid, job->views[i].plot));
    double x, y;
    gtk_widget_translate_coordinates (view, GTK_WIDGET (self->grid), 0, 0, &x, &y);
    arrangement.places[i] = (PauliRect){ x, y, job->views[i].width, job->views[i].height };
    left = MIN (left, x);
    top = MIN (top, y);
  }
  for (size_t i = 0; i < job->n_views; i++) {
    PauliRect *place = &arrangement.places[i];
    place->x -= left;
    place->y -= top;
    arrangement.width = MAX (arrangement.width, place->x + place->width);
    arrangement.height = MAX (arrangement.height, place->y + place->height);
  }
  return arrangement;
}

static void
copy_figure (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliJob job = pauli_window_make_job (self);
  PauliArrangement arrangement = arrangement_of (self, &job);

  if (job.n_views > 0) {
    pauli_worker_copy (self->worker, &job, &arrangement, on_copied);
  } else {
    pauli_scene_unref (job.scene);
    pauli_window_say (self, _("There is no figure on this page"));
  }
}

static void
copy_data (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliPanelView *view = current_view (self);

  if (!view) {
    pauli_window_say (self, _("There is no curve on this page"));
    return;
  }
  g_autoptr (PauliTable) table = pauli_plot_table (pauli_panel_view_get_plot (view));
  g_autofree char *text = pauli_table_text (table, self->shown, pauli_panel_view_get_plot_id (view));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  pauli_window_say (self, _("The curves were copied, tab-separated"));
}

static void
show_in_table (PauliWindow *self, PauliPanelView *view)
{
  pauli_table_window_set_plot (self->table, pauli_plot_name (pauli_panel_view_get_plot_id (view)), self->shown,
                               pauli_panel_view_get_plot (view));
}

static void
show_table (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliPanelView *view = current_view (self);

  if (!view) {
    pauli_window_say (self, _("There is no curve on this page"));
    return;
  }
  if (!self->table) {
    self->table = pauli_table_window_new (GTK_WINDOW (self));
    g_object_add_weak_pointer (G_OBJECT (self->table), (gpointer *) &self->table);
  }
  show_in_table (self, view);
  gtk_window_present (GTK_WINDOW (self->table));
}

void
pauli_window_update_table (PauliWindow *self)
{
  if (!self->table)
    return;
  PauliPanelView *view = pauli_panel_grid_get_view (self->grid, pauli_table_window_get_plot (self->table));
  if (pauli_panel_view_get_plot (view))
    show_in_table (self, view);
}

void
pauli_window_add_copy_actions (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "copy-figure", .activate = copy_figure },
    { .name = "copy-data", .activate = copy_data },
    { .name = "table", .activate = show_table },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
