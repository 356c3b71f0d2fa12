/* The window's measured data: import, and fits to it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fit-window.h"
#include "import-window.h"
#include "window-private.h"

#include <glib/gi18n.h>

/* Of the window: the file chooser on show. */
static const char chooser_key[] = "pauli-import-chooser";

/* Why no further data set fits in, to be freed; NULL if one does. */
static char *
full_text (PauliWindow *self)
{
  if (pauli_scene_values (self->scene)->n_data < PAULI_DATA_MAX)
    return NULL;
  return g_strdup_printf (
    ngettext ("There is %d data set, as many as there can be: remove it first",
              "There are %d data sets, as many as there can be: remove one first", PAULI_DATA_MAX),
    PAULI_DATA_MAX);
}

static void
on_import_chosen (PauliImportWindow *dialog, PauliDataset *set, PauliWindow *self)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);
  g_autofree char *full = full_text (self);

  if (full) {
    pauli_import_window_refuse (dialog, full);
    return;
  }
  values.data[values.n_data++] = (PauliSceneData){ set, true };
  pauli_window_edit (self, &values);
  pauli_data_list_reveal (self->data);
  gtk_window_close (GTK_WINDOW (dialog));
}

void
pauli_window_import_file (PauliWindow *self, GFile *file)
{
  g_autofree char *full = full_text (self);

  if (full) {
    pauli_window_say (self, full);
    return;
  }
  PauliImportWindow *dialog = pauli_import_window_new (GTK_WINDOW (self), file);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_import_chosen), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_response (GtkNativeDialog *chooser, int response, PauliWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_object_set_data (G_OBJECT (self), chooser_key, NULL);
  if (file)
    pauli_window_import_file (self, file);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (size_t i = 0; suffixes[i]; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  if (!suffixes[0])
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

void
pauli_window_import (PauliWindow *self)
{
  static const char *const tables[] = { "csv", "tsv", "txt", "dat", NULL }, *const all[] = { NULL };
  g_autofree char *full = full_text (self);

  if (full) { /* before a file is looked for */
    pauli_window_say (self, full);
    return;
  }
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_("Import Data"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);
  add_filter (GTK_FILE_CHOOSER (chooser), _("Tables (csv, tsv, txt, dat)"), tables);
  add_filter (GTK_FILE_CHOOSER (chooser), _("All files"), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_response), self, 0);
  g_object_set_data_full (G_OBJECT (self), chooser_key, chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_fit_chosen (G_GNUC_UNUSED PauliFitWindow *dialog, const PauliSceneFit *fit, PauliWindow *self)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);

  pauli_scene_fit_use (fit, &values);
  pauli_window_edit (self, &values);
}

void
pauli_window_fit_data (PauliWindow *self)
{
  PauliFitWindow *dialog = pauli_fit_window_new (GTK_WINDOW (self), self->scene);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_fit_chosen), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pauli_window_sync_data (PauliWindow *self)
{
  GAction *fit = g_action_map_lookup_action (G_ACTION_MAP (self), "fit-data");

  pauli_data_list_set_scene (self->data, self->scene);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (fit), pauli_scene_values (self->scene)->n_data > 0);
}
