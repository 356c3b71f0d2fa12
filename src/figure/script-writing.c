/* What the writers of scripts do alike.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "script-writing.h"

PauliScriptWriting
pauli_script_writing (const PauliDataExport *export, char *(*text_of) (const char *markup))
{
  return (PauliScriptWriting){ .out = g_string_new (NULL), .text_of = text_of, .page = pauli_script_page (export) };
}

void
pauli_script_use (PauliScriptWriting *w, const PauliDataExport *export, size_t i)
{
  pauli_script_plot_free (w->plot);
  w->plot = pauli_script_plot_new (&w->page, export, i);
  w->data = &export->plots[i];
  w->entries = 0;
}

void
pauli_script_end (PauliScriptWriting *w, PauliDataExport *export, char *name)
{
  g_clear_pointer (&w->plot, pauli_script_plot_free);
  pauli_data_add_file (export, name, g_steal_pointer (&w->out));
  g_ptr_array_insert (export->files, 0, g_ptr_array_steal_index (export->files, export->files->len - 1));
}

void
pauli_script_write_major_ticks (PauliScriptWriting *w, const PauliAxis *axis, const PauliTicks *ticks, const char *separator)
{
  for (size_t i = 0; i < ticks->n; i++) {
    g_string_append (w->out, i > 0 ? separator : "");
    pauli_script_append_place (w->out, axis, ticks->major[i].value);
  }
}

void
pauli_script_write_minor_ticks (PauliScriptWriting *w, const PauliAxis *axis, const PauliTicks *ticks, const char *separator)
{
  for (size_t i = 0; i < ticks->n_minor; i++) {
    g_string_append (w->out, i > 0 ? separator : "");
    pauli_script_append_place (w->out, axis, pauli_axis_value (axis->log, axis->min, axis->max, ticks->minor[i]));
  }
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
  pauli_data_append_number (w->out, number, "");
  g_string_append (w->out, after);
}

void
pauli_script_write_length (PauliScriptWriting *w, const char *before, double length, const char *after)
{
  g_string_append (w->out, before);
  pauli_script_append_length (w->out, length);
  g_string_append (w->out, after);
}
