/* What is to be exported: formats of the picture, data and scripts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_EXPORT_FORMATS_H
#define PAULI_EXPORT_FORMATS_H

#include <gtk/gtk.h>

#include "export-files.h"

#define PAULI_TYPE_EXPORT_FORMATS (pauli_export_formats_get_type ())
G_DECLARE_FINAL_TYPE (PauliExportFormats, pauli_export_formats, PAULI, EXPORT_FORMATS, GtkBox)

/* Signal: "changed" when the user chose or left something. */

/* Once: chosen is what is kept in the settings, and kept there; without settings, which may be NULL, it is a PDF. */
void pauli_export_formats_set_settings (PauliExportFormats *formats, GSettings *settings);

/* May be empty. */
PauliExportChoice pauli_export_formats_get_choice (PauliExportFormats *formats);

/* For tests. */
GtkCheckButton *pauli_export_formats_get_format (PauliExportFormats *formats, PauliFormat format);
GtkCheckButton *pauli_export_formats_get_data (PauliExportFormats *formats, PauliDataKind kind);

#endif
