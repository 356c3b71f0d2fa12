/* Sizes of figures that journals, slides and posters ask for.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-presets.h"

#include <glib/gi18n-lib.h>

/* The widths are those of the columns; no one prescribes a height.  Letters of APS are at least 2 mm high, of Elsevier 7 pt. */
static const PauliPaperPreset presets[] = {
  { "aps-single", N_("APS, one column"), 86, 65, 8, 1 },
  { "aps-double", N_("APS, two columns"), 178, 110, 9, 1 },
  { "elsevier-single", N_("Elsevier, one column"), 90, 68, 8, 1 },
  { "elsevier-one-half", N_("Elsevier, one and a half columns"), 140, 95, 8, 1 },
  { "elsevier-double", N_("Elsevier, two columns"), 190, 120, 9, 1 },
  { "slide-16-9", N_("Slide, 16:9"), 240, 135, 12, 2 },
  { "slide-4-3", N_("Slide, 4:3"), 240, 180, 14, 2 },
  { "poster", N_("Poster, A0 across"), 1189, 841, 60, 8 },
};

const PauliPaperPreset *
pauli_paper_presets (size_t *n)
{
  *n = G_N_ELEMENTS (presets);
  return presets;
}

const PauliPaperPreset *
pauli_paper_preset_of (const PauliPaper *paper)
{
  for (size_t i = 0; i < G_N_ELEMENTS (presets); i++) {
    const PauliPaperPreset *p = &presets[i];
    if (paper->width == p->width && paper->height == p->height && paper->text_size == p->text_size &&
        paper->line_width == p->line_width)
      return p;
  }
  return NULL;
}

void
pauli_paper_preset_use (const PauliPaperPreset *preset, PauliPaper *paper)
{
  paper->width = preset->width;
  paper->height = preset->height;
  paper->text_size = preset->text_size;
  paper->line_width = preset->line_width;
}
