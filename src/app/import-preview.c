/* The first rows of a table that is to be imported, as typed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-preview.h"

#include <glib/gi18n.h>

struct _PauliImportPreview {
  GtkBox parent_instance;

  PauliImportTable *table;      /* owned; NULL until there is one */
  PauliDataSelection selection; /* its columns are of the table */
  GtkStringList *rows;          /* owned by the view; as many as are shown */
  char **problems;              /* owned; of each row, why it is left out, or empty; end with NULL */

  /* borrowed from the tree */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (PauliImportPreview, pauli_import_preview, GTK_TYPE_BOX)

/* Of a column's factory: its index in the table, plus 1; 0 for that of line numbers. */
static const char column_key[] = "pauli-column";

static void
on_setup (G_GNUC_UNUSED GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static char *
cell_text (PauliImportPreview *self, guint row, size_t column)
{
  g_auto (GStrv) cells = pauli_data_text_row_cells (pauli_import_table_text (self->table), row);
  return g_strdup (column < g_strv_length (cells) ? cells[column] : "");
}

/* A line that is left out is marked in its number, for those who see no colour. */
static char *
line_text (PauliImportPreview *self, guint row, bool left_out)
{
  const PauliDataText *text = pauli_import_table_text (self->table);
  return g_strdup_printf (left_out ? "⚠ %zu" : "%zu", text->rows[row].line);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, PauliImportPreview *self)
{
  size_t column = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (factory), column_key));
  guint row = gtk_list_item_get_position (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *problem = self->problems[row];
  bool left_out = *problem != '\0';
  g_autofree char *text = column == 0 ? line_text (self, row, left_out) : cell_text (self, row, column - 1);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, left_out ? problem : NULL);
  if (column == 0 && !left_out)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
  if (left_out)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

static void
add_column (PauliImportPreview *self, const char *title, size_t column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), column_key, GSIZE_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_append_column (self->view, view_column);
}

/* "Q2 → x": what a column is used for. */
static char *
column_title (const PauliImportPreview *self, int column)
{
  const char *name = pauli_import_table_text (self->table)->names[column];

  if (column == self->selection.x)
    return g_strdup_printf (_("%s → x"), name);
  if (column == self->selection.y)
    return g_strdup_printf (_("%s → y"), name);
  if (column == self->selection.yerr)
    return g_strdup_printf (_("%s → error of y"), name);
  return g_strdup (name);
}

static void
set_titles (PauliImportPreview *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 1; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    g_autofree char *title = column_title (self, (int) i - 1);
    gtk_column_view_column_set_title (column, title);
  }
}

/* All rows are bound anew. */
static void
set_rows (PauliImportPreview *self)
{
  const PauliDataText *text = pauli_import_table_text (self->table);
  size_t n = MIN (text->n_rows, PAULI_IMPORT_PREVIEW_ROWS);
  char **problems = g_new0 (char *, n + 1);

  for (size_t row = 0; row < n; row++) {
    problems[row] = pauli_data_text_why_left_out (text, &self->selection, row);
    if (!problems[row])
      problems[row] = g_strdup ("");
  }
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), NULL);
  g_strfreev (self->problems);
  self->problems = problems;
  gtk_string_list_splice (self->rows, 0, 0, (const char *const *) problems);
}

void
pauli_import_preview_set_table (PauliImportPreview *self, PauliImportTable *table)
{
  const PauliDataText *text = pauli_import_table_text (table);

  g_return_if_fail (!self->table);
  self->table = pauli_import_table_ref (table);
  add_column (self, _("Line"), 0);
  for (size_t i = 0; i < text->n_columns; i++)
    add_column (self, text->names[i], i + 1);
}

void
pauli_import_preview_set_selection (PauliImportPreview *self, const PauliDataSelection *selection)
{
  g_return_if_fail (self->table);
  self->selection = *selection;
  set_titles (self);
  set_rows (self);
}

static void
pauli_import_preview_finalize (GObject *object)
{
  PauliImportPreview *self = PAULI_IMPORT_PREVIEW (object);

  g_clear_pointer (&self->table, pauli_import_table_unref);
  g_clear_pointer (&self->problems, g_strfreev);
  G_OBJECT_CLASS (pauli_import_preview_parent_class)->finalize (object);
}

static void
pauli_import_preview_class_init (PauliImportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pauli_import_preview_finalize;
}

static void
pauli_import_preview_init (PauliImportPreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->rows = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (self->rows));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("First rows of the file"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 110);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "frame");
  gtk_box_append (GTK_BOX (self), scrolled);
}

GtkColumnView *
pauli_import_preview_get_view (PauliImportPreview *self)
{
  return self->view;
}
