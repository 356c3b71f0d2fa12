/* Figures drawn for a page and written to files, in threads.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_EXPORT_TASK_H
#define PAULI_EXPORT_TASK_H

#include <gio/gio.h>

#include "export.h"

/* Curves that were computed for a page, so that the next one of the same parameters has them; one thread uses them, others wait.  Free
 * to be passed between threads. */
typedef struct _PauliExportCache PauliExportCache;
PauliExportCache *pauli_export_cache_new (void);
PauliExportCache *pauli_export_cache_ref (PauliExportCache *cache);
void pauli_export_cache_unref (PauliExportCache *cache);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliExportCache, pauli_export_cache_unref)

/* The plots of a scene on its page. */
void pauli_export_make_async (gpointer source, PauliScene *scene, PauliExportCache *cache, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
PauliExport *pauli_export_make_finish (GAsyncResult *result, GError **error);

/* The page as an image that fits into width x height logical pixels, scale device pixels each; its device scale is of points. */
void pauli_export_image_async (gpointer source, PauliScene *scene, PauliExportCache *cache, double width, double height, double scale,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* On a page too low for its plots, *sufficient_height is in mm what would do; otherwise 0.  *findings is what journals would object to
 * (pauli_journal_check()), a line each, empty if nothing; to be freed. */
cairo_surface_t *pauli_export_image_finish (GAsyncResult *result, double *sufficient_height, char **findings, GError **error);

/* How far it is, from 0 to 1, or below 0 while curves are computed, which nobody knows the time of; any thread may ask. */
typedef struct _PauliExportProgress PauliExportProgress;
PauliExportProgress *pauli_export_progress_new (void);
void pauli_export_progress_unref (PauliExportProgress *progress);
double pauli_export_progress_get (PauliExportProgress *progress);

/* Draws all files first, then replaces them one after the other, each as a whole or not at all.  files has PAULI_N_FORMATS places, NULL
 * where there is no file of that format.  Cancelled before the first is replaced, it leaves all as they were, with G_IO_ERROR_CANCELLED;
 * later, it goes on to the end.  Other errors name the file, and those that were written before it. */
void pauli_export_write_async (gpointer source, PauliScene *scene, PauliExportCache *cache, GFile *const *files,
                               PauliExportProgress *progress, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
bool pauli_export_write_finish (GAsyncResult *result, GError **error);

/* The names of the files, as a list to read; to be freed. */
char *pauli_export_names (GFile *const *files, int n);

#endif
