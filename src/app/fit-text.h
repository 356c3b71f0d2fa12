/* Chi-square, and fits to data, in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FIT_TEXT_H
#define PAULI_FIT_TEXT_H

#include "scene-fit.h"

/* "χ² = 12.3 for 10 points", or the sum of squares of points without errors. */
char *pauli_chi2_text (const PauliChi2 *chi2, bool with_errors);

/* What came of a fit, in a sentence; for the problems of a point with the data set's name and the point. */
char *pauli_fit_status_text (const PauliSceneFit *fit, const PauliScene *scene);

/* The result, of a fit that has values, as lines of a name and a text each; to be unreferenced. */
typedef struct {
  GPtrArray *names, *texts;
} PauliFitLines;

PauliFitLines pauli_fit_lines (const PauliSceneFit *fit);

/* How the errors are meant. */
const char *pauli_fit_note (const PauliSceneFit *fit);

#endif
