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
  guint fill_id;                /* rows that are still to be added */
  GPtrArray *bound;             /* owned, the items are not: those that show a cell */

  /* borrowed from the tree */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (PauliImportPreview, pauli_import_preview, GTK_TYPE_BOX)

/* Of a column's factory: its index in the table, plus 1; 0 for that of line numbers. */
static const char column_key[] = "pauli-column";

/* And how many characters wide it is. */
static const char width_key[] = "pauli-width";
#define MAX_WIDTH 24
#define LINE_WIDTH 6

#define ROWS_AT_ONCE 10

#define SHORT_NAME 24

char *
pauli_import_short_name (const char *name)
{
  if (g_utf8_strlen (name, -1) <= SHORT_NAME)
    return g_strdup (name);
  g_autofree char *start = g_utf8_substring (name, 0, SHORT_NAME - 1);
  return g_strconcat (start, "…", NULL);
}

/* An inscription costs less than a label, of which there would be hundreds. */
static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *cell = gtk_inscription_new (NULL);
  guint chars = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), width_key));

  gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), chars);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
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
mark_cell (PauliImportPreview *self, GtkListItem *item)
{
  size_t column = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (item), column_key));
  guint row = gtk_list_item_get_position (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  const char *problem = self->problems[row];
  bool left_out = *problem != '\0';

  if (column == 0) {
    g_autofree char *text = line_text (self, row, left_out);
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  }
  gtk_widget_set_tooltip_text (cell, left_out ? problem : NULL);
  if (column == 0 && !left_out)
    gtk_widget_add_css_class (cell, "dim-label");
  else
    gtk_widget_remove_css_class (cell, "dim-label");
  if (left_out)
    gtk_widget_add_css_class (cell, "error");
  else
    gtk_widget_remove_css_class (cell, "error");
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, PauliImportPreview *self)
{
  gpointer key = g_object_get_data (G_OBJECT (factory), column_key);
  size_t column = GPOINTER_TO_SIZE (key);

  g_object_set_data (G_OBJECT (item), column_key, key);
  g_ptr_array_add (self->bound, item);
  if (column > 0) {
    g_autofree char *text = cell_text (self, gtk_list_item_get_position (item), column - 1);
    gtk_inscription_set_text (GTK_INSCRIPTION (gtk_list_item_get_child (item)), text);
  }
  mark_cell (self, item);
}

static void
on_unbind (G_GNUC_UNUSED GtkSignalListItemFactory *factory, GtkListItem *item, PauliImportPreview *self)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static void
add_column (PauliImportPreview *self, const char *title, size_t column, guint width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), column_key, GSIZE_TO_POINTER (column));
  g_object_set_data (G_OBJECT (factory), width_key, GUINT_TO_POINTER (width));
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, 0);
  g_autoptr (GtkColumnViewColumn) view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  /* A view wider than its columns is drawn as if scrolled too far. */
  gtk_column_view_column_set_expand (view_column, column > 0);
  gtk_column_view_append_column (self->view, view_column);
}

/* "Q2 → x": what a column is used for. */
static char *
column_title (const PauliImportPreview *self, int column)
{
  g_autofree char *name = pauli_import_short_name (pauli_import_table_text (self->table)->names[column]);

  if (column == self->selection.x)
    return g_strdup_printf (_("%s → x"), name);
  if (column == self->selection.y)
    return g_strdup_printf (_("%s → y"), name);
  if (column == self->selection.yerr)
    return g_strdup_printf (_("%s → error of y"), name);
  return g_steal_pointer (&name);
}

static void
set_titles (PauliImportPreview *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 1; i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    g_autofree char *title = column_title (self, (int) i - 1);
    if (!g_str_equal (title, gtk_column_view_column_get_title (column)))
      gtk_column_view_column_set_title (column, title);
  }
}

/* A few at a time, so that nothing else has to wait. */
static gboolean
add_rows (gpointer data)
{
  PauliImportPreview *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows)), end = g_strv_length (self->problems);

  for (guint i = n; i < n + ROWS_AT_ONCE && i < end; i++)
    gtk_string_list_append (self->rows, "");
  if (n + ROWS_AT_ONCE < end)
    return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

/* The cells stay: to make some hundreds of them anew takes a while. */
static void
set_problems (PauliImportPreview *self)
{
  const PauliDataText *text = pauli_import_table_text (self->table);
  size_t n = MIN (text->n_rows, PAULI_IMPORT_PREVIEW_ROWS);
  char **problems = g_new0 (char *, n + 1);

  for (size_t row = 0; row < n; row++) {
    problems[row] = pauli_data_text_why_left_out (text, &self->selection, row);
    if (!problems[row])
      problems[row] = g_strdup ("");
  }
  g_strfreev (self->problems);
  self->problems = problems;
  if (self->fill_id == 0 && g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    self->fill_id = g_idle_add (add_rows, self);
  for (guint i = 0; i < self->bound->len; i++)
    mark_cell (self, self->bound->pdata[i]);
}

/* The longest cell of each column on show, in characters. */
static guint *
cell_widths (const PauliDataText *text)
{
  guint *widths = g_new0 (guint, text->n_columns);

  for (size_t row = 0; row < text->n_rows && row < PAULI_IMPORT_PREVIEW_ROWS; row++) {
    g_auto (GStrv) cells = pauli_data_text_row_cells (text, row);
    for (size_t i = 0; i < text->n_columns && cells[i]; i++) {
      guint length = (guint) g_utf8_strlen (cells[i], -1);
      widths[i] = MAX (widths[i], MIN (length, MAX_WIDTH));
    }
  }
  return widths;
}

void
pauli_import_preview_set_table (PauliImportPreview *self, PauliImportTable *table)
{
  const PauliDataText *text = pauli_import_table_text (table);

  g_return_if_fail (!self->table);
  self->table = pauli_import_table_ref (table);
  g_autofree guint *widths = cell_widths (text);
  add_column (self, _("Line"), 0, LINE_WIDTH);
  for (size_t i = 0; i < text->n_columns; i++)
    add_column (self, "", i + 1, widths[i]);
}

void
pauli_import_preview_set_selection (PauliImportPreview *self, const PauliDataSelection *selection)
{
  g_return_if_fail (self->table);
  self->selection = *selection;
  set_titles (self);
  set_problems (self);
}

static void
pauli_import_preview_dispose (GObject *object)
{
  g_clear_handle_id (&PAULI_IMPORT_PREVIEW (object)->fill_id, g_source_remove);
  G_OBJECT_CLASS (pauli_import_preview_parent_class)->dispose (object);
}

static void
pauli_import_preview_finalize (GObject *object)
{
  PauliImportPreview *self = PAULI_IMPORT_PREVIEW (object);

  g_clear_pointer (&self->table, pauli_import_table_unref);
  g_clear_pointer (&self->problems, g_strfreev);
  g_clear_pointer (&self->bound, g_ptr_array_unref);
  G_OBJECT_CLASS (pauli_import_preview_parent_class)->finalize (object);
}

static void
pauli_import_preview_class_init (PauliImportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pauli_import_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = pauli_import_preview_finalize;
}

static void
pauli_import_preview_init (PauliImportPreview *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->bound = g_ptr_array_new ();
  self->rows = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (self->rows));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  /* Tab would stop at each row: the page keys scroll all of them. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->view), FALSE);
  gtk_widget_set_focusable (scrolled, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scrolled), GTK_ACCESSIBLE_PROPERTY_LABEL, _("First rows of the file"), -1);
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
