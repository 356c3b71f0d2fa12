/* The window's figures on paper: as files, and printed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-window.h"
#include "print.h"
#include "session-file.h"
#include "window-private.h"

#include <glib/gi18n.h>

#define FOLDER_KEY "export-folder"

/* ---- Names of files ------------------------------------------------------------------------------------------------------- */

/* For each format that is chosen the name with its suffix, in place of that of another format. */
static void
name_files (PauliExportWindow *dialog, GFile *chosen, GFile **files)
{
  g_autofree char *base = g_file_get_basename (chosen);
  g_autoptr (GFile) folder = g_file_get_parent (chosen);
  PauliFormat named;

  if (pauli_format_of_name (base, &named) && pauli_export_window_has_format (dialog, named))
    files[named] = g_object_ref (chosen);
  if (pauli_format_of_name (base, &named))
    *strrchr (base, '.') = '\0';
  for (int format = 0; format < PAULI_N_FORMATS; format++) {
    g_autofree char *name = g_strconcat (base, ".", pauli_format_suffix ((PauliFormat) format), NULL);
    if (!files[format] && pauli_export_window_has_format (dialog, (PauliFormat) format))
      files[format] = g_file_get_child (folder, name);
  }
}

typedef struct {
  PauliWindow *window; /* owned */
  GFile *files[PAULI_N_FORMATS];
} Files;

static void
free_files (gpointer data, G_GNUC_UNUSED GClosure *closure)
{
  Files *all = data;

  for (int format = 0; format < PAULI_N_FORMATS; format++)
    g_clear_object (&all->files[format]);
  g_object_unref (all->window);
  g_free (all);
}

static void
on_answer (G_GNUC_UNUSED AdwMessageDialog *question, const char *answer, Files *all)
{
  if (g_str_equal (answer, "replace") && all->window->export_dialog)
    pauli_export_window_start (all->window->export_dialog, all->files);
}

static void
ask_to_replace (Files *all, const char *names)
{
  g_autofree char *body = g_strdup_printf (_("These files exist already, and their contents would be lost: %s"), names);
  AdwMessageDialog *question =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (all->window->export_dialog), _("Replace Files?"), body));

  adw_message_dialog_add_responses (question, "cancel", _("_Cancel"), "replace", _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (question, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "cancel");
  adw_message_dialog_set_close_response (question, "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (question), TRUE);
  g_signal_connect_data (question, "response", G_CALLBACK (on_answer), all, free_files, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
remember_folder (PauliWindow *self, GFile *chosen)
{
  g_autoptr (GFile) folder = g_file_get_parent (chosen);
  g_autofree char *uri = g_file_get_uri (folder);

  if (self->settings)
    g_settings_set_string (self->settings, FOLDER_KEY, uri);
}

/* The dialog for files has asked about the name it was given, and about no other. */
static void
export_to (PauliWindow *self, GFile *chosen)
{
  GFile *others[PAULI_N_FORMATS] = { NULL };

  if (!self->export_dialog)
    return;
  Files *all = g_new0 (Files, 1);
  all->window = g_object_ref (self);
  name_files (self->export_dialog, chosen, all->files);
  remember_folder (self, chosen);
  for (int format = 0; format < PAULI_N_FORMATS; format++) {
    GFile *file = all->files[format];
    if (file && !g_file_equal (file, chosen) && g_file_query_exists (file, NULL))
      others[format] = file;
  }
  g_autofree char *names = pauli_export_names (others, PAULI_N_FORMATS);
  if (*names) {
    ask_to_replace (all, names);
    return;
  }
  pauli_export_window_start (self->export_dialog, all->files);
  free_files (all, NULL);
}

/* ---- The dialog ----------------------------------------------------------------------------------------------------------- */

static const char *const figures[] = { "*.pdf", "*.svg", "*.eps", "*.png", NULL };
static const PauliFileKind figure_kind = { N_("Figures (pdf, svg, eps, png)"), figures };

static void
on_export (PauliExportWindow *dialog, PauliWindow *self)
{
  g_autofree char *uri = self->settings ? g_settings_get_string (self->settings, FOLDER_KEY) : g_strdup ("");
  PauliFormat first = PAULI_FORMAT_PDF;

  while (first < PAULI_FORMAT_PNG && !pauli_export_window_has_format (dialog, first))
    first++;
  g_autofree char *name = g_strdup_printf ("%s.%s", pauli_panel_key (pauli_scene_values (self->scene)->panel),
                                           pauli_format_suffix (first));
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
  GtkPrintOperationAction action;
  char *file;
} Printing;

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  PauliWindow *self = PAULI_WINDOW (source);
  g_autofree Printing *printing = data;
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

  *printing = (Printing){ action, g_strdup (file) };
  pauli_window_cancel_printing (self);
  self->printing = g_cancellable_new ();
  pauli_export_make_async (self, self->scene, cache, self->printing, on_made, printing);
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
