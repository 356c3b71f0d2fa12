/* The import of measured data in the real window: files in a folder of their own, and the dialog.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_IMPORT_FIXTURE_H
#define PAULI_IMPORT_FIXTURE_H

#include "import-window.h"
#include "window-fixture.h"

extern char *import_folder;

/* A file with these bytes; length may be -1 for a text.  Its path is to be freed. */
char *import_file (const char *name, const char *bytes, gssize length);

/* The dialog of a file, of which all is found out. */
PauliImportWindow *import_open (PauliWindow *window, const char *path);
PauliImportWindow *import_open_text (PauliWindow *window, const char *name, const char *text);

/* Waits until the rows of another choice are counted. */
void import_count (PauliImportWindow *dialog);

/* Takes what is on show, and waits for its picture. */
void import_take (PauliWindow *window, PauliImportWindow *dialog);
void import_close (PauliImportWindow *dialog);

/* Adds a set to the scene, without a file. */
void import_add_set (PauliWindow *window, PauliDataset *set);

/* g_test_run() with the folder, which goes with it. */
int import_run (void);

#endif
