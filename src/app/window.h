/* The window: an editor of the current scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_H
#define PAULI_WINDOW_H

#include <adwaita.h>

#include "curve-options.h"
#include "panel-grid.h"
#include "paper-page.h"
#include "parameter-row.h"
#include "pin-list.h"
#include "plot-options.h"
#include "readouts.h"

#define PAULI_TYPE_WINDOW (pauli_window_get_type ())
G_DECLARE_FINAL_TYPE (PauliWindow, pauli_window, PAULI, WINDOW, AdwApplicationWindow)

/* settings may be NULL: then nothing is remembered. */
PauliWindow *pauli_window_new (GtkApplication *application, GSettings *settings);

/* The scene being edited, and the one whose picture is on show (NULL before the first). */
PauliScene *pauli_window_get_scene (PauliWindow *window);
PauliScene *pauli_window_get_shown_scene (PauliWindow *window);

/* Whether that picture is of a map that is still being refined. */
bool pauli_window_finer_follow (PauliWindow *window);

/* Replaces the scene and updates controls and pictures: a step that can be undone. */
void pauli_window_set_scene (PauliWindow *window, PauliScene *scene);

/* Says something at the foot of the window for a while. */
void pauli_window_say (PauliWindow *window, const char *text);

/* For tests: the clock, in microseconds, by which quick moves of a slider are told to be one step. */
void pauli_window_set_clock (PauliWindow *window, gint64 (*clock) (void));

/* The parts, for tests and benchmarks. */
PauliParameterRow *pauli_window_get_row (PauliWindow *window, PauliParam param);
PauliReadouts *pauli_window_get_readouts (PauliWindow *window);
PauliPanelGrid *pauli_window_get_grid (PauliWindow *window);
PauliCurveOptions *pauli_window_get_options (PauliWindow *window);
PauliPaperPage *pauli_window_get_paper (PauliWindow *window);
PauliPinList *pauli_window_get_pins (PauliWindow *window);
GtkButton *pauli_window_get_pin_button (PauliWindow *window);
PauliPlotOptions *pauli_window_get_plot_options (PauliWindow *window);
/* The line below the vertex' momenta: the value of the vertex. */
const char *pauli_window_get_vertex_text (PauliWindow *window);

#endif
