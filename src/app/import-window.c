/* The dialog that makes a data set of a file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-window.h"

#include "import-text.h"

#include <glib/gi18n.h>

struct _PauliImportWindow {
  AdwWindow parent_instance;

  /* owned */
  char *file_name;
  GCancellable *loading;    /* until the dialog is closed */
  GCancellable *counting;   /* of the rows being counted, or NULL */
  PauliImportTable *table;  /* NULL until there is one */
  PauliDataset *set;        /* what would be imported, but for its name, or NULL */
  char *counted;            /* what there is to say of the rows of the last choice */
  GtkStringList *left_out;  /* owned by the list */
  bool wanted;              /* as soon as the rows are counted */

  /* template */
  AdwWindowTitle *title;
  GtkWidget *import;
  GtkStack *pages; /* "reading", "problem" or "table" */
  AdwStatusPage *problem;
  GtkLabel *detected;
  PauliImportPreview *preview;
  PauliImportChoices *choices;
  GtkLabel *summary;
  GtkWidget *expander;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (PauliImportWindow, pauli_import_window, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- How many rows can be used ------------------------------------------------------------------------------------------ */

static void
show_summary (PauliImportWindow *self, const char *text, bool is_problem)
{
  gtk_label_set_text (self->summary, text);
  if (is_problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->summary), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->summary), "error");
}

static void
show_left_out (PauliImportWindow *self, const PauliDataReport *report)
{
  gtk_string_list_splice (self->left_out, 0, g_list_model_get_n_items (G_LIST_MODEL (self->left_out)),
                          (const char *const *) report->texts);
  if (report->n_more > 0) {
    g_autofree char *more = g_strdup_printf (ngettext ("and %zu more", "and %zu more", report->n_more), report->n_more);
    gtk_string_list_append (self->left_out, more);
  }
  gtk_widget_set_visible (self->expander, report->n_left_out > 0);
}

static char *
nothing_text (const GError *error)
{
  return g_strdup_printf (_("Nothing can be imported: %s"), error->message);
}

/* Of the rows that were counted, and of the name. */
static void
update_summary (PauliImportWindow *self)
{
  g_autofree char *name = pauli_import_choices_get_name (self->choices);
  g_autoptr (GError) error = NULL;

  if (self->set && !pauli_dataset_check_name (name, &error)) {
    g_autofree char *text = nothing_text (error);
    show_summary (self, text, true);
  } else {
    show_summary (self, self->counted, !self->set);
  }
  gtk_widget_set_sensitive (self->import, self->set && !error);
}

static void
choose_set (PauliImportWindow *self)
{
  g_autofree char *name = pauli_import_choices_get_name (self->choices);
  g_autoptr (PauliDataset) named = self->set ? pauli_dataset_renamed (self->set, name, NULL) : NULL;

  self->wanted = false;
  if (named)
    g_signal_emit (self, signals[CHOSEN], 0, named);
}

static void
on_counted (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliImportWindow) self = data;
  g_auto (PauliDataReport) report = { 0 };
  g_autoptr (GError) error = NULL;
  PauliDataset *set = pauli_import_select_finish (result, &report, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* another choice follows, or the dialog is gone */
    return;
  g_clear_object (&self->counting);
  g_clear_pointer (&self->set, pauli_dataset_unref);
  self->set = set;
  g_free (self->counted);
  self->counted = error ? nothing_text (error) : pauli_import_summary_text (&report);
  update_summary (self);
  show_left_out (self, &report);
  if (self->wanted)
    choose_set (self);
}

static void
cancel_counting (PauliImportWindow *self)
{
  if (self->counting)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

/* Under the name of the file: the user's is taken at the end.  The button keeps its state meanwhile: it would flicker. */
static void
count (PauliImportWindow *self)
{
  g_autofree char *name = pauli_dataset_make_name (self->file_name);
  PauliDataSelection selection = *pauli_import_choices_get_selection (self->choices);

  cancel_counting (self);
  selection.name = name;
  self->counting = g_cancellable_new ();
  gtk_label_set_text (self->summary, "");
  pauli_import_select_async (self->table, &selection, self->counting, on_counted, g_object_ref (self));
}

/* ---- Choices ----------------------------------------------------------------------------------------------------------- */

static void
on_changed (PauliImportWindow *self)
{
  pauli_import_preview_set_selection (self->preview, pauli_import_choices_get_selection (self->choices));
  count (self);
}

static void
on_renamed (PauliImportWindow *self)
{
  if (!self->counting)
    update_summary (self);
}

static void
on_import (PauliImportWindow *self)
{
  if (self->counting)
    self->wanted = true;
  else
    choose_set (self);
}

/* ---- The file ---------------------------------------------------------------------------------------------------------- */

static void
show_table (PauliImportWindow *self)
{
  const PauliDataText *text = pauli_import_table_text (self->table);
  g_autofree char *detected = pauli_import_detected_text (text), *name = pauli_dataset_make_name (self->file_name);

  pauli_import_choices_set_table (self->choices, text, name);
  gtk_label_set_text (self->detected, detected);
  pauli_import_preview_set_table (self->preview, self->table);
  pauli_import_preview_set_selection (self->preview, pauli_import_choices_get_selection (self->choices));
  gtk_stack_set_visible_child_name (self->pages, "table");
  gtk_widget_grab_focus (GTK_WIDGET (pauli_import_choices_get (self->choices, PAULI_IMPORT_X)));
  count (self);
}

static void
show_problem (PauliImportWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->problem, escaped);
  gtk_stack_set_visible_child_name (self->pages, "problem");
}

static void
on_loaded (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  PauliImportTable *table = pauli_import_load_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* the dialog is gone */
    return;
  if (!table) {
    g_autofree char *text = g_strdup_printf ("%s: %s", self->file_name, error->message);
    show_problem (self, text);
    return;
  }
  self->table = table;
  show_table (self);
}

void
pauli_import_window_refuse (PauliImportWindow *self, const char *reason)
{
  show_summary (self, reason, true);
}

/* ---- Life ------------------------------------------------------------------------------------------------------------- */

static void
on_list_setup (G_GNUC_UNUSED GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
on_list_bind (G_GNUC_UNUSED GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
}

/* Closed: a thread may hold this for a while, and longer than the parent lives, which GTK would ask once more. */
static void
pauli_import_window_unmap (GtkWidget *widget)
{
  PauliImportWindow *self = PAULI_IMPORT_WINDOW (widget);

  g_cancellable_cancel (self->loading);
  cancel_counting (self);
  GTK_WIDGET_CLASS (pauli_import_window_parent_class)->unmap (widget);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
}

static void
pauli_import_window_dispose (GObject *object)
{
  PauliImportWindow *self = PAULI_IMPORT_WINDOW (object);

  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  cancel_counting (self);
  G_OBJECT_CLASS (pauli_import_window_parent_class)->dispose (object);
}

static void
pauli_import_window_finalize (GObject *object)
{
  PauliImportWindow *self = PAULI_IMPORT_WINDOW (object);

  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->counted, g_free);
  g_clear_pointer (&self->table, pauli_import_table_unref);
  g_clear_pointer (&self->set, pauli_dataset_unref);
  G_OBJECT_CLASS (pauli_import_window_parent_class)->finalize (object);
}

static void
pauli_import_window_class_init (PauliImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_import_window_dispose;
  widget_class->unmap = pauli_import_window_unmap;
  G_OBJECT_CLASS (klass)->finalize = pauli_import_window_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", PAULI_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
  g_type_ensure (PAULI_TYPE_IMPORT_CHOICES);
  g_type_ensure (PAULI_TYPE_IMPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, import);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, detected);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, expander);
  gtk_widget_class_bind_template_child (widget_class, PauliImportWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_renamed);
  gtk_widget_class_bind_template_callback (widget_class, on_import);
  gtk_widget_class_bind_template_callback (widget_class, on_list_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_list_bind);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pauli_import_window_init (PauliImportWindow *self)
{
  self->loading = g_cancellable_new ();
  self->left_out = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (self->left_out));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

PauliImportWindow *
pauli_import_window_new (GtkWindow *parent, GFile *file)
{
  PauliImportWindow *self = g_object_new (PAULI_TYPE_IMPORT_WINDOW, "transient-for", parent, "modal", TRUE,
                                           "destroy-with-parent", TRUE, NULL);
  g_autofree char *base_name = g_file_get_basename (file);

  self->file_name = g_filename_display_name (base_name ? base_name : "");
  adw_window_title_set_subtitle (self->title, self->file_name);
  pauli_import_load_async (file, self->loading, on_loaded, g_object_ref (self));
  return self;
}

GtkDropDown *
pauli_import_window_get_choice (PauliImportWindow *self, PauliImportChoice choice)
{
  return pauli_import_choices_get (self->choices, choice);
}

GtkEditable *
pauli_import_window_get_name (PauliImportWindow *self)
{
  return pauli_import_choices_get_entry (self->choices);
}

GtkWidget *
pauli_import_window_get_import (PauliImportWindow *self)
{
  return self->import;
}

PauliImportPreview *
pauli_import_window_get_preview (PauliImportWindow *self)
{
  return self->preview;
}

const char *
pauli_import_window_get_problem (PauliImportWindow *self)
{
  const char *description = adw_status_page_get_description (self->problem);
  return description ? description : "";
}

const char *
pauli_import_window_get_detected (PauliImportWindow *self)
{
  return gtk_label_get_text (self->detected);
}

const char *
pauli_import_window_get_summary (PauliImportWindow *self)
{
  return gtk_label_get_text (self->summary);
}

GListModel *
pauli_import_window_get_left_out (PauliImportWindow *self)
{
  return G_LIST_MODEL (self->left_out);
}
