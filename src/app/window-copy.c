/* The window's copies: curves as numbers, and the table that shows them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plain-text.h"
#include "plot-table.h"
#include "table-window.h"
#include "window-private.h"

#include <glib/gi18n.h>

/* The view actions are about: the focused one, else the first of the panel.  Only one with a picture has something to copy. */
static PauliPanelView *
current_view (PauliWindow *self)
{
  PauliPanelView *view = pauli_panel_grid_get_current (self->grid);

  return view && pauli_panel_view_get_plot (view) ? view : NULL;
}

void
pauli_window_copy_data (PauliWindow *self)
{
  PauliPanelView *view = current_view (self);

  if (!view)
    return;
  g_autoptr (PauliTable) table = pauli_plot_table (pauli_panel_view_get_plot (view));
  g_autofree char *text = pauli_table_text (table, self->shown, pauli_panel_view_get_plot_id (view));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  pauli_window_say (self, _("The curves were copied, tab-separated"));
}

static void
show_in_table (PauliWindow *self, PauliPanelView *view)
{
  pauli_table_window_set_plot (self->table, pauli_plot_name (pauli_panel_view_get_plot_id (view)), self->shown, pauli_panel_view_get_plot (view));
}

void
pauli_window_show_table (PauliWindow *self)
{
  PauliPanelView *view = current_view (self);

  if (!view)
    return;
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
