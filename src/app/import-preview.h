/* The first rows of a table that is to be imported, as typed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_IMPORT_PREVIEW_H
#define PAULI_IMPORT_PREVIEW_H

#include <gtk/gtk.h>

#include "import-task.h"

#define PAULI_TYPE_IMPORT_PREVIEW (pauli_import_preview_get_type ())
G_DECLARE_FINAL_TYPE (PauliImportPreview, pauli_import_preview, PAULI, IMPORT_PREVIEW, GtkBox)

#define PAULI_IMPORT_PREVIEW_ROWS 100

/* Once. */
void pauli_import_preview_set_table (PauliImportPreview *preview, PauliImportTable *table);

/* Marks the columns that are used, and rows that are left out. */
void pauli_import_preview_set_selection (PauliImportPreview *preview, const PauliDataSelection *selection);

/* A column's name, not too long for a title. */
char *pauli_import_short_name (const char *name);

/* For tests. */
GtkColumnView *pauli_import_preview_get_view (PauliImportPreview *preview);

#endif
