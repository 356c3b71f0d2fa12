/* The window: an editor of the current scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_H
#define PAULI_WINDOW_H

#include <adwaita.h>

#include "curve-options.h"
#include "data-list.h"
#include "panel-grid.h"
#include "paper-page.h"
#include "parameter-row.h"
#include "pin-list.h"
#include "plot-options.h"
#include "readouts.h"

#define PAULI_TYPE_WINDOW (pauli_window_get_type ())
G_DECLARE_FINAL_TYPE (PauliWindow, pauli_window, PAULI, WINDOW, AdwApplicationWindow)

/* settings may be NULL: then nothing is remembered.  A window shows what the one closed last did, or, if it is for a file that will be
 * opened, the initial scene. */
PauliWindow *pauli_window_new (GtkApplication *application, GSettings *settings);
PauliWindow *pauli_window_new_for_file (GtkApplication *application, GSettings *settings);

/* The scene being edited, and the one whose picture is on show (NULL before the first). */
PauliScene *pauli_window_get_scene (PauliWindow *window);
PauliScene *pauli_window_get_shown_scene (PauliWindow *window);

/* Whether other pictures are still to come: of a later scene or size, of one that was undone meanwhile, or a finer map. */
bool pauli_window_is_drawing (PauliWindow *window);

/* Replaces the scene and updates controls and pictures: a step that can be undone. */
void pauli_window_set_scene (PauliWindow *window, PauliScene *scene);

/* Opens the dialog that imports a table as a data set. */
void pauli_window_import_file (PauliWindow *window, GFile *file);

/* Opens a session in place of the present one, after a question if that is not saved.  If it cannot be read, a message says why, and
 * nothing changes. */
void pauli_window_open (PauliWindow *window, GFile *file);

/* What is still being typed counts now. */
void pauli_window_take_typed (PauliWindow *window);

/* The file of the session, or NULL, and whether what is shown differs from it in more than panel and theme. */
GFile *pauli_window_get_file (PauliWindow *window);
bool pauli_window_is_modified (PauliWindow *window);

/* Whether closing would lose changes that the user has not discarded; then ask: save, discard or cancel.  Unless cancelled, or not
 * saved, then is called with object, which may be NULL. */
typedef void (*PauliWindowThen) (PauliWindow *window, GObject *object);
bool pauli_window_has_unsaved (PauliWindow *window);
void pauli_window_ask_to_save (PauliWindow *window, PauliWindowThen then, gpointer object);

/* Says something at the foot of the window for a while. */
void pauli_window_say (PauliWindow *window, const char *text);

/* Prints the figure as pauli_print_run() does, once its curves are computed, and says how it went. */
void pauli_window_print (PauliWindow *window, GtkPrintOperationAction action, const char *file);

/* For tests: the clock, in microseconds, by which quick moves of a slider are told to be one step. */
void pauli_window_set_clock (PauliWindow *window, gint64 (*clock) (void));

/* For tests: the dialog that asks for a file, or NULL. */
GtkFileChooser *pauli_window_get_file_chooser (PauliWindow *window);

/* The parts, for tests and benchmarks. */
PauliParameterRow *pauli_window_get_row (PauliWindow *window, PauliParam param);
PauliReadouts *pauli_window_get_readouts (PauliWindow *window);
PauliPanelGrid *pauli_window_get_grid (PauliWindow *window);
PauliCurveOptions *pauli_window_get_options (PauliWindow *window);
PauliDataList *pauli_window_get_data (PauliWindow *window);
PauliPaperPage *pauli_window_get_paper (PauliWindow *window);
PauliPinList *pauli_window_get_pins (PauliWindow *window);
GtkButton *pauli_window_get_pin_button (PauliWindow *window);
GtkLabel *pauli_window_get_file_name (PauliWindow *window); /* in the header */
PauliPlotOptions *pauli_window_get_plot_options (PauliWindow *window);
/* The line below the vertex' momenta: the value of the vertex. */
const char *pauli_window_get_vertex_text (PauliWindow *window);

#endif
