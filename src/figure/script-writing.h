/* A script that is being written: what the writers of all languages do alike.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCRIPT_WRITING_H
#define PAULI_SCRIPT_WRITING_H

#include "script-layout.h"

typedef struct {
  GString *out;
  char *(*text_of) (const char *markup); /* text of the language; to be freed */
  const char *not_a_number;
  PauliScriptPage page;

  /* of the plot that is being written */
  const PauliDataPlot *data;
  PauliScriptLegend legend;
  PauliRect area;

  int objects, labels; /* how many gnuplot has */
} PauliScriptWriting;

PauliScriptWriting pauli_script_writing (const PauliDataExport *export, char *(*text_of) (const char *markup), const char *not_a_number);

/* Goes on to this plot. */
void pauli_script_use (PauliScriptWriting *w, const PauliDataExport *export, size_t i);

/* Between two texts of the language: text from markup; a number with all its digits; a length with five. */
void pauli_script_write_text (PauliScriptWriting *w, const char *before, const char *markup, const char *after);
void pauli_script_write_number (PauliScriptWriting *w, const char *before, double number, const char *after);
void pauli_script_write_length (PauliScriptWriting *w, const char *before, double length, const char *after);

#endif
