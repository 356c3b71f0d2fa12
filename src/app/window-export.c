/* The window's figures on paper: as files, and printed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-window.h"
#include "print.h"
#include "window-private.h"

#include <glib/gi18n.h>

#define FOLDER_KEY "export-folder"

/* ---- The dialog ----------------------------------------------------------------------------------------------------------- */

static void
remember_folder (PauliWindow *self, GFile *chosen)
{
  g_autoptr (GFile) folder = g_file_get_parent (chosen);
  g_autofree char *uri = g_file_get_uri (folder);

  if (self->settings)
    g_settings_set_string (self->settings, FOLDER_KEY, uri);
}

static void
export_to (PauliWindow *self, GFile *chosen)
{
  if (!self->export_dialog)
    return;
  remember_folder (self, chosen);
  pauli_export_window_start (self->export_dialog, chosen);
}

static const char *const figures[] = { "*.pdf", "*.svg", "*.eps", "*.png", "*.csv", "*.json",
                                       "*.gp", "*.tex", "*.py", "*.yaml", NULL };
static const PauliFileKind figure_kind = { N_("Figures, data and scripts"), figures };

static void
on_export (PauliExportWindow *dialog, PauliWindow *self)
{
  g_autofree char *uri = self->settings ? g_settings_get_string (self->settings, FOLDER_KEY) : g_strdup ("");
  PauliExportChoice choice = pauli_export_formats_get_choice (pauli_export_window_get_formats (dialog));
  g_autofree char *name = pauli_export_first_name (&choice, pauli_panel_key (pauli_scene_values (self->scene)->panel));

  pauli_window_make_chooser (self, _("Export the Figure"), GTK_FILE_CHOOSER_ACTION_SAVE, &figure_kind, export_to);
  gtk_native_dialog_set_transient_for (GTK_NATIVE_DIALOG (self->chooser), GTK_WINDOW (dialog));
  if (*uri) {
    g_autoptr (GFile) folder = g_file_new_for_uri (uri);
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_edited (G_GNUC_UNUSED PauliExportWindow *dialog, const PauliSceneValues *values, PauliWindow *self)
{
  pauli_window_edit (self, values);
}

static void
on_exported (G_GNUC_UNUSED PauliExportWindow *dialog, const char *text, PauliWindow *self)
{
  pauli_window_say (self, text);
}

/* A thread may hold it longer. */
static void
on_closed (G_GNUC_UNUSED PauliExportWindow *dialog, PauliWindow *self)
{
  g_clear_weak_pointer (&self->export_dialog);
}

static bool
has_figure (PauliWindow *self)
{
  PauliPlotId plots[PAULI_N_PLOTS];

  if (pauli_scene_plots (self->scene, plots) > 0)
    return true;
  pauli_window_say (self, _("There is no figure on this page"));
  return false;
}

static void
export_figure (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;

  pauli_window_take_typed (self);
  if (!has_figure (self))
    return;
  if (!self->export_dialog) {
    self->export_dialog = pauli_export_window_new (GTK_WINDOW (self), self->scene, self->settings);
    g_object_add_weak_pointer (G_OBJECT (self->export_dialog), (gpointer *) &self->export_dialog);
    gtk_window_set_destroy_with_parent (GTK_WINDOW (self->export_dialog), TRUE);
    g_signal_connect_object (self->export_dialog, "edited", G_CALLBACK (on_edited), self, 0);
    g_signal_connect_object (self->export_dialog, "export", G_CALLBACK (on_export), self, 0);
    g_signal_connect_object (self->export_dialog, "unmap", G_CALLBACK (on_closed), self, 0);
    g_signal_connect_object (self->export_dialog, "exported", G_CALLBACK (on_exported), self, 0);
  }
  gtk_window_present (GTK_WINDOW (self->export_dialog));
}

void
pauli_window_sync_export (PauliWindow *self)
{
  if (self->export_dialog)
    pauli_export_window_set_scene (self->export_dialog, self->scene);
}

/* ---- Printing ------------------------------------------------------------------------------------------------------------- */

static void
on_printed (double scale, const GError *error, gpointer data)
{
  g_autoptr (PauliWindow) self = data;
  g_autofree char *text = NULL;

  if (error)
    text = g_strdup_printf (_("The figure could not be printed: %s"), error->message);
  else if (scale == 1)
    text = g_strdup (_("The figure was printed in its size"));
  else if (scale > 0)
    text = g_strdup_printf (_("The figure was printed at %.3g %% of its size, to fit on the page"), 100 * scale);
  if (text && self->worker) /* it was not closed meanwhile */
    pauli_window_say (self, text);
}

typedef struct {
  PauliWindow *window; /* owned */
  GtkPrintOperationAction action;
  char *file;
} Printing;

static void
on_made (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Printing *printing = data;
  g_autoptr (PauliWindow) self = printing->window;
  g_autofree char *file = printing->file;
  g_autoptr (GError) error = NULL;
  PauliExport *figure = pauli_export_make_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* the window is gone, or it was asked for again */
    return;
  g_clear_object (&self->printing);
  if (figure)
    pauli_print_run (GTK_WINDOW (self), figure, printing->action, file, on_printed, g_object_ref (self));
  else
    on_printed (0, error, g_object_ref (self));
}

void
pauli_window_cancel_printing (PauliWindow *self)
{
  if (self->printing)
    g_cancellable_cancel (self->printing);
  g_clear_object (&self->printing);
}

void
pauli_window_print (PauliWindow *self, GtkPrintOperationAction action, const char *file)
{
  g_autoptr (PauliExportCache) cache = pauli_export_cache_new ();
  Printing *printing = g_new0 (Printing, 1);

  *printing = (Printing){ g_object_ref (self), action, g_strdup (file) };
  pauli_window_cancel_printing (self);
  self->printing = g_cancellable_new ();
  pauli_export_make_async (self->scene, cache, self->printing, on_made, printing);
}

static void
print (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;

  pauli_window_take_typed (self);
  if (has_figure (self))
    pauli_window_print (self, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, NULL);
}

void
pauli_window_add_export_actions (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "export", .activate = export_figure },
    { .name = "print", .activate = print },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
