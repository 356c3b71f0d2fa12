/* The files of an export, drawn and written in threads.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_EXPORT_FILES_H
#define PAULI_EXPORT_FILES_H

#include "export-task.h"

/* What is to be exported: pictures, and numbers. */
typedef struct {
  bool formats[PAULI_N_FORMATS];
  bool data[PAULI_N_DATA_KINDS];
} PauliExportChoice;

bool pauli_export_has_pictures (const PauliExportChoice *choice);
bool pauli_export_is_empty (const PauliExportChoice *choice);

/* Base with the suffix of the first file of a choice that is not empty; to be freed. */
char *pauli_export_first_name (const PauliExportChoice *choice, const char *base);

/* What is wrong with a name that was chosen, a sentence to be freed; NULL if it is good.  One that says it is a picture of another kind
 * than ours is not. */
char *pauli_export_name_problem (GFile *chosen);

/* How far it is, from 0 to 1, or below 0 while curves are computed, which nobody knows the time of; any thread may ask. */
typedef struct _PauliExportProgress PauliExportProgress;
PauliExportProgress *pauli_export_progress_new (void);
void pauli_export_progress_unref (PauliExportProgress *progress);
double pauli_export_progress_get (PauliExportProgress *progress);

typedef struct {
  GFile *file;
  GBytes *contents;
  bool replaces; /* another file than the chosen one, of which a dialog for files has asked */
} PauliExportFile;

/* All files, in memory: PauliExportFile, pictures first.  They are to stand in the folder of the chosen file, under its name, in which
 * a suffix of pictures or data gives way to those of the files; a picture with that suffix is the chosen file itself.  Errors name the
 * file, or say why there can be none; G_IO_ERROR_CANCELLED. */
void pauli_export_draw_async (PauliScene *scene, PauliExportCache *cache, const PauliExportChoice *choice,
                              GFile *chosen, PauliExportProgress *progress, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
GPtrArray *pauli_export_draw_finish (GAsyncResult *result, GError **error);

/* Writes the files, one after the other, each as a whole or not at all.  Cancelled before the first is replaced, it leaves all as they
 * were, with G_IO_ERROR_CANCELLED; later, it goes on to the end.  Other errors name the file, and those that were written before it. */
void pauli_export_write_async (GPtrArray *files, PauliExportProgress *progress, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer data);
bool pauli_export_write_finish (GAsyncResult *result, GError **error);

/* The names of all files, or of those that replace one, as a list to read; to be freed. */
char *pauli_export_names (const GPtrArray *files, bool replacing);

#endif
