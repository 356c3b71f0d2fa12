/* The dialog that makes a data set of a file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_IMPORT_WINDOW_H
#define PAULI_IMPORT_WINDOW_H

#include <adwaita.h>

#include "import-choices.h"
#include "import-preview.h"

#define PAULI_TYPE_IMPORT_WINDOW (pauli_import_window_get_type ())
G_DECLARE_FINAL_TYPE (PauliImportWindow, pauli_import_window, PAULI, IMPORT_WINDOW, AdwWindow)

/* Signal: "chosen" (PauliDataset *) when the user takes a data set, to be referenced by who keeps it.  It is for the receiver to
 * close the dialog, or to refuse. */

PauliImportWindow *pauli_import_window_new (GtkWindow *parent, GFile *file);

/* Says why a data set that was chosen cannot be taken. */
void pauli_import_window_refuse (PauliImportWindow *window, const char *reason);

/* For tests: the parts a user touches, and what is on show. */
GtkDropDown *pauli_import_window_get_choice (PauliImportWindow *window, PauliImportChoice choice);
GtkEditable *pauli_import_window_get_name (PauliImportWindow *window);
GtkWidget *pauli_import_window_get_import (PauliImportWindow *window);
PauliImportPreview *pauli_import_window_get_preview (PauliImportWindow *window);
/* Nothing while the file is read or rows are counted. */
const char *pauli_import_window_get_problem (PauliImportWindow *window);
const char *pauli_import_window_get_detected (PauliImportWindow *window);
const char *pauli_import_window_get_summary (PauliImportWindow *window);
/* The reasons of the rows that are left out. */
GListModel *pauli_import_window_get_left_out (PauliImportWindow *window);

#endif
