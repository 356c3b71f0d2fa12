/* Figure files whose numbers are not those of this program, as those of an earlier one may be.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef CHANGED_FIGURES_H
#define CHANGED_FIGURES_H

#include "export.h"

/* A PNG of the scene made by "Pauliscope 0.0.1", in whose record each number of this name is larger by a factor. */
GBytes *changed_figure (PauliScene *scene, const char *number, double factor);

#endif
