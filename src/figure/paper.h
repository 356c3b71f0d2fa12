/* The figure of a scene on paper.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FIGURE_PAPER_H
#define PAULI_FIGURE_PAPER_H

#include "sheet.h"

#define PAULI_POINTS_PER_MM (72 / 25.4)

/* The paper of a scene with the height it has in the end, which is never automatic: if it was, that of the medium this wide if it is a
 * whole one; else for a single plot as presets have it, between two thirds and three quarters of the width, and more if plots stand
 * beneath each other. */
PauliPaper pauli_paper_of (const PauliScene *scene);

/* Its plots, which stay the caller's and are those of pauli_scene_plots(), on white paper as its PauliPaper says, in points rounded to
 * hundredths: side by side where each is then some twenty letters wide at least, else in one column. */
PauliSheet pauli_paper_sheet (const PauliScene *scene, PauliPlot *const *plots, size_t n);

/* The same on another paper, whose height is not automatic. */
PauliSheet pauli_paper_sheet_on (const PauliPaper *paper, PauliPanel panel, PauliPlot *const *plots, size_t n);

/* Sizes of paper by name. */
typedef struct {
  const char *name;     /* "aps-single": in actions and options */
  const char *title;    /* for people, marked for translation */
  double width, height; /* mm; the height for a single plot, unless it is that of the medium */
  bool whole;           /* it is */
  double text_size;     /* pt, with the sans font; with the serif one a little more, so that capitals are as high; two thirds where
                           several plots stand beneath each other in the height of the medium */
  double line_width;    /* pt; as the text */
} PauliPreset;

extern const PauliPreset pauli_presets[];
extern const size_t pauli_n_presets;

/* NULL if there is none of this name. */
const PauliPreset *pauli_preset_find (const char *name);

/* The first whose width, text and lines are those of values, or NULL: no one prescribes a height. */
const PauliPreset *pauli_preset_of (const PauliSceneValues *values);

/* Size, text and lines of values->paper, values of a scene, become those of the preset, for its font and the plots the panel shows; the
 * height is automatic. */
void pauli_preset_apply (const PauliPreset *preset, PauliSceneValues *values);

#endif
