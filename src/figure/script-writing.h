/* A script that is being written: what the writers of all languages do alike.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCRIPT_WRITING_H
#define PAULI_SCRIPT_WRITING_H

#include "script-layout.h"

typedef struct {
  GString *out;
  char *(*text_of) (const char *markup); /* text of the language; to be freed */
  PauliScriptPage page;

  /* of the plot that is being written */
  const PauliDataPlot *data;
  PauliScriptPlot *plot; /* owned */

  size_t entries;        /* of its legend that are written */

  int objects, labels, arrows; /* how many gnuplot has */
} PauliScriptWriting;

PauliScriptWriting pauli_script_writing (const PauliDataExport *export, char *(*text_of) (const char *markup));

/* Goes on to this plot. */
void pauli_script_use (PauliScriptWriting *w, const PauliDataExport *export, size_t i);

/* Ends the writing: what was written is a file of this name, the first of the export.  Takes the name. */
void pauli_script_end (PauliScriptWriting *w, PauliDataExport *export, char *name);

/* Places of ticks along an axis with separators between them: of those with labels, and of the others. */
void pauli_script_write_major_ticks (PauliScriptWriting *w, const PauliAxis *axis, const PauliTicks *ticks,
                                     const char *separator);
void pauli_script_write_minor_ticks (PauliScriptWriting *w, const PauliAxis *axis, const PauliTicks *ticks,
                                     const char *separator);

/* Between two texts of the language: text from markup; a finite number with all its digits; a length with five. */
void pauli_script_write_text (PauliScriptWriting *w, const char *before, const char *markup, const char *after);
void pauli_script_write_number (PauliScriptWriting *w, const char *before, double number, const char *after);
void pauli_script_write_length (PauliScriptWriting *w, const char *before, double length, const char *after);

#endif
