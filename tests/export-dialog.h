/* What the tests of the dialog that exports figures share.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef EXPORT_DIALOG_H
#define EXPORT_DIALOG_H

#include "export-window.h"
#include "session-fixture.h"

#define EXPORT_FORMATS_KEY "export-formats"
#define EXPORT_DATA_KEY "export-data"
#define EXPORT_FOLDER_KEY "export-folder"

/* A window with F2 only, and settings as at first. */
PauliWindow *export_f2_window (void);

/* The dialog, with its preview on show. */
PauliExportWindow *export_open (PauliWindow *window);
bool export_is_current (gpointer dialog);

void export_type (PauliExportWindow *dialog, PauliPaperNumber number, const char *text);
void export_assert_number (PauliExportWindow *dialog, PauliPaperNumber number, const char *text);

/* Of the scene that is shown. */
const PauliPaper *export_paper (PauliWindow *window);

#endif
