/* Figures on paper, for the tests of files and of journal rules.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAPER_FIGURES_H
#define PAPER_FIGURES_H

#include "export.h"

/* What a figure shows: what a panel begins with; all approximations; pins and measured points; and these on the other scales. */
typedef enum { PAPER_FIRST, PAPER_ALL, PAPER_PINS_AND_DATA, PAPER_OTHER_SCALES, PAPER_N_CONTENTS } PaperContent;
extern const char *const paper_content_names[PAPER_N_CONTENTS];

/* Width and height in mm, and text in pt, as journals and slides have them. */
typedef struct {
  const char *name;
  double width, height, text_size;
} PaperSize;
#define PAPER_N_SIZES 4
extern const PaperSize paper_sizes[PAPER_N_SIZES];

/* The scene of such a figure, its height suited to the plots of the panel. */
PauliScene *paper_scene (PauliPanel panel, PaperContent content, const PaperSize *size, PauliFamily family);

/* The same scene with another paper; the plots of a figure of it. */
PauliScene *paper_scene_with (const PauliScene *scene, const PauliPaper *paper);
PauliExport *paper_figure (PauliScene *scene);

#endif
