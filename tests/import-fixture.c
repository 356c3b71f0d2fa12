/* The import of measured data in the real window: files in a folder of their own, and the dialog.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-fixture.h"

#include "data-sets.h"

char *import_folder;

char *
import_file (const char *name, const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (import_folder, name, NULL);

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
  return path;
}

static bool
is_ready (gpointer data)
{
  return *pauli_import_window_get_problem (data) || *pauli_import_window_get_summary (data);
}

PauliImportWindow *
import_open (PauliWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pauli_window_import_file (window, file);
  PauliImportWindow *dialog = fixture_find_window (PAULI_TYPE_IMPORT_WINDOW);
  g_assert_nonnull (dialog);
  fixture_wait (is_ready, dialog, "the table");
  return dialog;
}

PauliImportWindow *
import_open_text (PauliWindow *window, const char *name, const char *text)
{
  g_autofree char *path = import_file (name, text, -1);
  return import_open (window, path);
}

void
import_count (PauliImportWindow *dialog)
{
  fixture_wait (is_ready, dialog, "the rows to be counted");
}

void
import_take (PauliWindow *window, PauliImportWindow *dialog)
{
  g_signal_emit_by_name (pauli_import_window_get_import (dialog), "clicked");
  fixture_wait_for_end (PAULI_TYPE_IMPORT_WINDOW);
  fixture_settle (window);
}

void
import_close (PauliImportWindow *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_IMPORT_WINDOW);
}

void
import_add_set (PauliWindow *window, PauliDataset *set)
{
  PauliSceneValues values = *fixture_values (window);

  data_sets_add (&values, set);
  fixture_set_values (window, &values);
}

int
import_run (void)
{
  g_autoptr (GError) error = NULL;

  import_folder = g_dir_make_tmp ("pauliscope-import-XXXXXX", &error);
  g_assert_no_error (error);
  int status = g_test_run ();
  fixture_remove_folder (import_folder);
  g_clear_pointer (&import_folder, g_free);
  return status;
}
