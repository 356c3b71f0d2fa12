/* Where everything of a figure stands on its page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_LAYOUT_H
#define PAULI_LAYOUT_H

#include "axis-ticks.h"
#include "frame.h"
#include "legend.h"
#include "levels.h"

typedef struct {
  PauliFrame frame;
  PauliTicks x_ticks, y_ticks;
  PauliLevels levels;  /* of a map */
  bool has_bar;        /* a colour bar beside the area */
  bool legend_covers;  /* what is beneath the legend is to be dimmed */
  bool letter_line;    /* the letter has a line of its own, as the title of the y axis reaches up to it */
  double label_height; /* of a line of text */
} PauliLayout;

/* The area as large as text around it allows, and the legend where the plot wants it. A legend in a corner takes up half of
 * the area at most, and one above leaves the plot some height; one that has no room stands as if its place were automatic,
 * or else is left out. */
PauliLayout pauli_layout_new (const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside, const PauliLegend *legend,
                              PauliText *text);

/* Labels, titles and notes of the axes, and the letter. */
void pauli_layout_draw_text (const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside,
                             PauliText *text);

/* From the frame to the middle of a label of the x axis, its superscript aside, and to the end of one of the y axis, in ems. */
#define PAULI_X_LABEL_DISTANCE 1.15
#define PAULI_X_RAISED_DISTANCE 1.3
#define PAULI_Y_LABEL_DISTANCE 0.55

#endif
