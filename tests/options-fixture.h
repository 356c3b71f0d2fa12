/* The options of a plot in the real window, opened and used.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_OPTIONS_FIXTURE_H
#define PAULI_OPTIONS_FIXTURE_H

#include "window-fixture.h"

/* Opens the options of a plot on show; those of another are closed first. */
PauliPlotOptions *options_open_at (PauliWindow *window, PauliPlotId plot);
bool options_are_open (PauliWindow *window);

/* Types an end, 0 or 1, of an axis; what stands there, and what is automatic. */
void options_type_end (PauliWindow *window, PauliDirection direction, int i, const char *text);
const char *options_end_text (PauliWindow *window, PauliDirection direction, int i);
const char *options_placeholder (PauliWindow *window, PauliDirection direction, int i);

/* Of a check button or a toggle button. */
void options_set_active (PauliWindow *window, gpointer button, bool active);

/* Scene and picture have this axis; the limits of the scene are these, or automatic ones that come out so. */
void options_assert_axis (PauliWindow *window, PauliPlotId plot, PauliDirection direction, bool log_scale, bool fixed,
                          double min, double max);

#endif
