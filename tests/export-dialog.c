/* What the tests of the dialog that exports figures share.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-dialog.h"

PauliWindow *
export_f2_window (void)
{
  g_settings_reset (session_settings, EXPORT_FORMATS_KEY);
  g_settings_reset (session_settings, EXPORT_DATA_KEY);
  g_settings_reset (session_settings, EXPORT_FOLDER_KEY);
  return session_window_of_f2 ();
}

bool
export_is_current (gpointer dialog)
{
  return pauli_export_preview_is_current (pauli_export_window_get_preview (dialog));
}

PauliExportWindow *
export_open (PauliWindow *window)
{
  PauliExportWindow *dialog = fixture_open (window, "export", PAULI_TYPE_EXPORT_WINDOW);

  fixture_wait (export_is_current, dialog, "the preview");
  return dialog;
}

static GtkEditable *
entry_of (PauliExportWindow *dialog, PauliPaperNumber number)
{
  return pauli_quantity_row_get_entry (pauli_paper_settings_get_number (pauli_export_window_get_paper (dialog), number));
}

void
export_type (PauliExportWindow *dialog, PauliPaperNumber number, const char *text)
{
  fixture_enter (entry_of (dialog, number), text);
}

void
export_assert_number (PauliExportWindow *dialog, PauliPaperNumber number, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (entry_of (dialog, number)), ==, text);
}

const PauliPaper *
export_paper (PauliWindow *window)
{
  return &fixture_values (window)->paper;
}
