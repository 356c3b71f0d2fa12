/* Reading a file of data, and choosing from it, in threads.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_IMPORT_TASK_H
#define PAULI_IMPORT_TASK_H

#include <gio/gio.h>

#include "data-text.h"

/* A table that threads share; it is never changed. */
typedef struct _PauliImportTable PauliImportTable;
PauliImportTable *pauli_import_table_ref (PauliImportTable *table);
void pauli_import_table_unref (PauliImportTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliImportTable, pauli_import_table_unref)

const PauliDataText *pauli_import_table_text (const PauliImportTable *table);

/* Reads a file, no more of it than a table can have.  Its errors are of G_IO_ERROR or as of pauli_data_text_new(). */
void pauli_import_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer data);
PauliImportTable *pauli_import_load_finish (GAsyncResult *result, GError **error);

/* pauli_data_text_select(); *report, to be cleared, is filled in any case. */
void pauli_import_select_async (PauliImportTable *table, const PauliDataSelection *selection,
                                GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
PauliDataset *pauli_import_select_finish (GAsyncResult *result, PauliDataReport *report, GError **error);

#endif
