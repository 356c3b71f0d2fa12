/* What the writers of scripts do alike.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "script-writing.h"

PauliScriptWriting
pauli_script_writing (const PauliDataExport *export, char *(*text_of) (const char *markup), const char *not_a_number)
{
  return (PauliScriptWriting){ .out = g_string_new (NULL), .text_of = text_of, .not_a_number = not_a_number,
                               .page = pauli_script_page (export) };
}

void
pauli_script_use (PauliScriptWriting *w, const PauliDataExport *export, size_t i)
{
  w->data = &export->plots[i];
  w->legend = w->page.legends[i];
  w->area = w->page.areas[i];
}

void
pauli_script_write_text (PauliScriptWriting *w, const char *before, const char *markup, const char *after)
{
  g_autofree char *text = w->text_of (markup);
  g_string_append_printf (w->out, "%s%s%s", before, text, after);
}

void
pauli_script_write_number (PauliScriptWriting *w, const char *before, double number, const char *after)
{
  g_string_append (w->out, before);
  pauli_data_append_number (w->out, number, w->not_a_number);
  g_string_append (w->out, after);
}

void
pauli_script_write_length (PauliScriptWriting *w, const char *before, double length, const char *after)
{
  g_string_append (w->out, before);
  pauli_script_append_length (w->out, length);
  g_string_append (w->out, after);
}
