/* Reading a file of data, and choosing from it, in threads.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-task.h"

#include "file-bytes.h"

#include <glib/gi18n.h>
#include <stdbool.h>

struct _PauliImportTable {
  PauliDataText *text;
};

static void
clear_table (gpointer data)
{
  PauliImportTable *table = data;
  pauli_data_text_free (table->text);
}

PauliImportTable *
pauli_import_table_ref (PauliImportTable *table)
{
  return g_atomic_rc_box_acquire (table);
}

void
pauli_import_table_unref (PauliImportTable *table)
{
  g_atomic_rc_box_release_full (table, clear_table);
}

const PauliDataText *
pauli_import_table_text (const PauliImportTable *table)
{
  return table->text;
}

static bool
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* ---- The file ---------------------------------------------------------------------------------------------------------- */

static void
load (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GByteArray) bytes = pauli_file_bytes (data, PAULI_DATA_TEXT_MAX_BYTES, cancellable, &error);
  PauliDataText *text = NULL;

  if (bytes)
    text = pauli_data_text_new ((const char *) bytes->data, bytes->len, is_cancelled, cancellable, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)) {
    g_clear_error (&error);
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("there is no such file"));
  }
  if (text) {
    PauliImportTable *table = g_atomic_rc_box_new (PauliImportTable);
    table->text = text;
    g_task_return_pointer (task, table, (GDestroyNotify) pauli_import_table_unref);
  } else if (error) {
    g_task_return_error (task, error);
  } else {
    g_task_return_error_if_cancelled (task);
  }
}

void
pauli_import_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load);
}

PauliImportTable *
pauli_import_load_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- What is chosen ---------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliImportTable *table;
  PauliDataSelection selection;
  char *name;
  PauliDataReport report;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  pauli_import_table_unref (choice->table);
  g_free (choice->name);
  pauli_data_report_clear (&choice->report);
  g_free (choice);
}

static void
choose (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  Choice *choice = data;
  GError *error = NULL;
  PauliDataset *set = pauli_data_text_select (choice->table->text, &choice->selection, is_cancelled, cancellable,
                                              &choice->report, &error);

  if (set)
    g_task_return_pointer (task, set, (GDestroyNotify) pauli_dataset_unref);
  else if (error)
    g_task_return_error (task, error);
  else
    g_task_return_error_if_cancelled (task);
}

void
pauli_import_select_async (PauliImportTable *table, const PauliDataSelection *selection,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Choice *choice = g_new0 (Choice, 1);

  choice->table = pauli_import_table_ref (table);
  choice->selection = *selection;
  choice->selection.name = choice->name = g_strdup (selection->name);
  g_task_set_task_data (task, choice, choice_free);
  g_task_run_in_thread (task, choose);
}

PauliDataset *
pauli_import_select_finish (GAsyncResult *result, PauliDataReport *report, GError **error)
{
  Choice *choice = g_task_get_task_data (G_TASK (result));
  PauliDataset *set = g_task_propagate_pointer (G_TASK (result), error);

  *report = choice->report;
  choice->report = (PauliDataReport){ 0 };
  return set;
}
