/* The dialog that exports a figure: its page, what is to be exported, and a preview.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_EXPORT_WINDOW_H
#define PAULI_EXPORT_WINDOW_H

#include <adwaita.h>

#include "export-formats.h"
#include "export-preview.h"
#include "paper-settings.h"

#define PAULI_TYPE_EXPORT_WINDOW (pauli_export_window_get_type ())
G_DECLARE_FINAL_TYPE (PauliExportWindow, pauli_export_window, PAULI, EXPORT_WINDOW, AdwWindow)

/* Signals: "edited" (const PauliSceneValues *) with a page that was changed, after which the owner sets the scene; "export" when the user
 * wants files, for which the owner asks a name; "exported" (string) with a sentence that names the files that were written. */

/* What is chosen to be exported is that of settings, which may be NULL, and kept there.  Ctrl+Z and Ctrl+Shift+Z are the actions "undo" and
 * "redo" of the parent. */
PauliExportWindow *pauli_export_window_new (GtkWindow *parent, PauliScene *scene, GSettings *settings);

/* Follows the scene; emits nothing. */
void pauli_export_window_set_scene (PauliExportWindow *window, PauliScene *scene);

/* Exports what is chosen, under the name of the chosen file (pauli_export_draw_async()), with a progress bar and a button that cancels.
 * Asks before other files than the chosen one are replaced. */
void pauli_export_window_start (PauliExportWindow *window, GFile *chosen);

PauliExportFormats *pauli_export_window_get_formats (PauliExportWindow *window);

/* For tests: the parts a user touches, and what is on show. */
PauliPaperSettings *pauli_export_window_get_paper (PauliExportWindow *window);
GtkWidget *pauli_export_window_get_export (PauliExportWindow *window);
GtkWidget *pauli_export_window_get_cancel (PauliExportWindow *window);
PauliExportPreview *pauli_export_window_get_preview (PauliExportWindow *window);
const char *pauli_export_window_get_status (PauliExportWindow *window);

#endif
