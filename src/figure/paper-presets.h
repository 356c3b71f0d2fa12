/* Sizes of figures that journals, slides and posters ask for.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PAPER_PRESETS_H
#define PAULI_PAPER_PRESETS_H

#include "scene.h"

typedef struct {
  const char *key;       /* on a command line: "aps-single" */
  const char *name;      /* in English, to be translated */
  double width, height;  /* mm */
  double text_size;      /* pt */
  double line_width;     /* pt */
} PauliPaperPreset;

/* All of them, within what a scene allows; *n is their number.  The first is what a scene begins with. */
const PauliPaperPreset *pauli_paper_presets (size_t *n);

/* The first whose four numbers are those of paper, or NULL. */
const PauliPaperPreset *pauli_paper_preset_of (const PauliPaper *paper);

/* Puts the four numbers into paper. */
void pauli_paper_preset_use (const PauliPaperPreset *preset, PauliPaper *paper);

#endif
