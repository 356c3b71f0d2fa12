/* The page of a figure on paper as it will be, with its size beneath.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_EXPORT_PREVIEW_H
#define PAULI_EXPORT_PREVIEW_H

#include <gtk/gtk.h>

#include "export-task.h"

#define PAULI_TYPE_EXPORT_PREVIEW (pauli_export_preview_get_type ())
G_DECLARE_FINAL_TYPE (PauliExportPreview, pauli_export_preview, PAULI, EXPORT_PREVIEW, GtkBox)

/* Signals: "drawn" when the page of the present scene is on show, or the reason why it cannot be drawn; "advised" (double) when the user
 * takes the height, in mm, at which it could. */

/* Once, before the others. */
void pauli_export_preview_set_cache (PauliExportPreview *preview, PauliExportCache *cache);

/* The page is drawn in a thread; one under way for another scene is given up, and the last one stays on show meanwhile. */
void pauli_export_preview_set_scene (PauliExportPreview *preview, PauliScene *scene);

/* While it is paused nothing is drawn. */
void pauli_export_preview_set_paused (PauliExportPreview *preview, bool paused);

/* Whether what is on show is of the present scene; the image; why there is none, or NULL. */
bool pauli_export_preview_is_current (PauliExportPreview *preview);
cairo_surface_t *pauli_export_preview_get_image (PauliExportPreview *preview);
const char *pauli_export_preview_get_problem (PauliExportPreview *preview);

/* For tests: the line beneath the page; what journals would object to, a line each; and the button, visible where there is some, for its
 * advice. */
GtkWidget *pauli_export_preview_get_advice (PauliExportPreview *preview);
const char *pauli_export_preview_get_objections (PauliExportPreview *preview);
const char *pauli_export_preview_get_caption (PauliExportPreview *preview);

#endif
