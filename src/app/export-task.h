/* Figures drawn for a page, in threads.
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

/* The plots of a scene on its page, in a thread that has one already; NULL with G_IO_ERROR_CANCELLED if it was. */
PauliExport *pauli_export_make (PauliScene *scene, PauliExportCache *cache, GCancellable *cancellable, GError **error);

/* The same in a thread of its own. */
void pauli_export_make_async (PauliScene *scene, PauliExportCache *cache, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer data);
PauliExport *pauli_export_make_finish (GAsyncResult *result, GError **error);

/* The page as an image that fits into width x height logical pixels, scale device pixels each; its device scale is of points. */
void pauli_export_image_async (PauliScene *scene, PauliExportCache *cache, double width, double height, double scale,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* On a page too low for its plots, *sufficient_height is in mm what would do; otherwise 0.  *findings is what journals would object to
 * (pauli_journal_check()), a line each, empty if nothing; to be freed. */
cairo_surface_t *pauli_export_image_finish (GAsyncResult *result, double *sufficient_height, char **findings, GError **error);

#endif
