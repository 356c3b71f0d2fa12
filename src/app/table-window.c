/* The curves of a plot as a table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "table-window.h"

#include "plain-text.h"
#include "plot-table.h"
#include "quantity.h"

#include <glib/gi18n.h>
#include <math.h>

#define DIGITS 8

struct _PauliTableWindow {
  AdwWindow parent_instance;

  PauliTable *table; /* owned; NULL before the first plot */
  PauliScene *scene; /* owned */
  PauliPlotId plot;
  GtkStringList *rows; /* owned by the view; as many as the table has */

  /* template */
  AdwWindowTitle *title;
  GtkButton *copy;
  GtkStack *pages; /* "table" or "empty" */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (PauliTableWindow, pauli_table_window, ADW_TYPE_WINDOW)

/* Of a column's factory: its index in the table. */
static const char column_key[] = "pauli-column";

static void
on_setup (G_GNUC_UNUSED GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, PauliTableWindow *self)
{
  size_t j = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (factory), column_key));
  size_t i = gtk_list_item_get_position (item);
  double value = self->table->values[i * self->table->n_columns + j];
  g_autofree char *text = isfinite (value) ? pauli_format_digits (value, DIGITS) : g_strdup ("–");

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
add_column (PauliTableWindow *self, size_t j)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = pauli_plain_text (self->table->columns[j].label);

  g_object_set_data (G_OBJECT (factory), column_key, GSIZE_TO_POINTER (j));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static bool
same_columns (const PauliTable *a, const PauliTable *b)
{
  if (!a || a->n_columns != b->n_columns)
    return false;
  for (size_t j = 0; j < a->n_columns; j++)
    if (!g_str_equal (a->columns[j].label, b->columns[j].label))
      return false;
  return true;
}

static void
make_columns (PauliTableWindow *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);
    gtk_column_view_remove_column (self->view, column);
  }
  for (size_t j = 0; j < self->table->n_columns; j++)
    add_column (self, j);
}

/* All rows are bound anew. */
static void
make_rows (PauliTableWindow *self)
{
  g_autofree const char **names = g_new (const char *, self->table->n_rows + 1);

  for (size_t i = 0; i < self->table->n_rows; i++)
    names[i] = "";
  names[self->table->n_rows] = NULL;
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), names);
}

void
pauli_table_window_set_plot (PauliTableWindow *self, const char *title, PauliScene *scene, const PauliPlot *plot)
{
  PauliTable *table = pauli_plot_table (plot), *old = self->table;
  bool same = same_columns (old, table);

  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), NULL);
  self->table = table;
  self->plot = plot->id;
  g_clear_pointer (&old, pauli_table_free);
  pauli_scene_ref (scene);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  self->scene = scene;
  if (!same)
    make_columns (self);
  make_rows (self);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%zu row", "%zu rows", table->n_rows), table->n_rows);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
  bool any = table->n_rows > 0 && table->n_columns > 1;
  gtk_stack_set_visible_child_name (self->pages, any ? "table" : "empty");
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy), any);
}

static void
on_copy (PauliTableWindow *self)
{
  g_autofree char *text = pauli_table_text (self->table, self->scene, self->plot);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
pauli_table_window_finalize (GObject *object)
{
  PauliTableWindow *self = PAULI_TABLE_WINDOW (object);

  g_clear_pointer (&self->table, pauli_table_free);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  G_OBJECT_CLASS (pauli_table_window_parent_class)->finalize (object);
}

static void
pauli_table_window_class_init (PauliTableWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pauli_table_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/table-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliTableWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PauliTableWindow, copy);
  gtk_widget_class_bind_template_child (widget_class, PauliTableWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PauliTableWindow, view);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pauli_table_window_init (PauliTableWindow *self)
{
  self->plot = PAULI_N_PLOTS;
  self->rows = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (self->rows));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

PauliTableWindow *
pauli_table_window_new (GtkWindow *parent)
{
  return g_object_new (PAULI_TYPE_TABLE_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
}

PauliPlotId
pauli_table_window_get_plot (PauliTableWindow *self)
{
  return self->plot;
}

GtkColumnView *
pauli_table_window_get_view (PauliTableWindow *self)
{
  return self->view;
}

GtkButton *
pauli_table_window_get_copy (PauliTableWindow *self)
{
  return self->copy;
}
