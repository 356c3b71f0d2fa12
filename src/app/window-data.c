/* The window's measured data: import, and fits to it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fit-window.h"
#include "import-window.h"
#include "window-private.h"

#include <glib/gi18n.h>

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
import_data (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  static const char *const tables[] = { "*.csv", "*.tsv", "*.txt", "*.dat", NULL };
  static const PauliFileKind kind = { N_("Tables (csv, tsv, txt, dat)"), tables };
  PauliWindow *self = data;
  g_autofree char *full = full_text (self);

  if (full) { /* before a file is looked for */
    pauli_window_say (self, full);
    return;
  }
  pauli_window_make_chooser (self, _("Import Data"), GTK_FILE_CHOOSER_ACTION_OPEN, &kind, pauli_window_import_file);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
on_fit_chosen (G_GNUC_UNUSED PauliFitWindow *dialog, const PauliSceneFit *fit, PauliWindow *self)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);

  pauli_scene_fit_use (fit, &values);
  pauli_window_edit (self, &values);
}

static void
fit_data (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliFitWindow *dialog = pauli_fit_window_new (GTK_WINDOW (self), self->scene);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_fit_chosen), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pauli_window_add_data_actions (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "import", .activate = import_data },
    { .name = "fit-data", .activate = fit_data },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
pauli_window_sync_data (PauliWindow *self)
{
  GAction *fit = g_action_map_lookup_action (G_ACTION_MAP (self), "fit-data");

  pauli_data_list_set_scene (self->data, self->scene);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (fit), pauli_scene_values (self->scene)->n_data > 0);
}
