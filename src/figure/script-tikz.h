/* What TikZ draws, for documents with pgfplots: lengths, colours, styles, samples of a legend, and colour bars.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCRIPT_TIKZ_H
#define PAULI_SCRIPT_TIKZ_H

#include "script-writing.h"

/* Between two texts, so many ems, in points. */
void pauli_tikz_append_length (PauliScriptWriting *w, const char *before, double ems, const char *after);

/* After a text, the name of a colour; and what defines it, on a line.  pgfplots draws at the end of the axes: a colour has the
 * name of its value, and is never another. */
void pauli_tikz_append_color (PauliScriptWriting *w, const char *before, PauliScriptColor color);
void pauli_tikz_define_color (PauliScriptWriting *w, PauliScriptColor color);

/* Options: of a curve its colour, width and dash; of the data set with this index and of the marker how they are marked. Marks are of
 * about the same area; an open one is a ring. */
void pauli_tikz_append_line_style (PauliScriptWriting *w, const PauliCurve *curve);
void pauli_tikz_append_symbol (PauliScriptWriting *w, int index);
void pauli_tikz_append_marker_style (PauliScriptWriting *w);

/* Draws the sample of an entry of a legend, from (0, 0) to the right. */
void pauli_tikz_append_sample (PauliScriptWriting *w, const PauliLegendEntry *entry);

/* Draws, beside the frame of a map, fields with the levels between them. */
void pauli_tikz_append_color_bar (PauliScriptWriting *w, const PauliLevels *levels);

#endif
