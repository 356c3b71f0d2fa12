/* The window's fields, shared by its source files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_PRIVATE_H
#define PAULI_WINDOW_PRIVATE_H

#include "table-window.h"
#include "window.h"
#include "worker.h"

/* The parameters with a slider: all but Q2 and z, which plots run over. */
#define PAULI_N_SLIDERS PAULI_PARAM_Q2

struct _PauliWindow {
  AdwApplicationWindow parent_instance;

  /* owned */
  PauliScene *scene;
  PauliScene *shown; /* of the pictures on show */
  bool finer_follow; /* finer ones of the same scene */
  PauliWorker *worker;
  GSettings *settings;
  PauliTableWindow *table; /* weak; NULL if there is none */
  guint submit_id; /* a job to be made before the next frame */

  /* template */
  AdwToastOverlay *toasts;
  AdwFlap *flap;
  GtkBox *models;
  GtkStack *pages; /* "plots" or "paper" */
  PauliPanelGrid *grid;
  PauliPaperPage *paper;
  PauliParameterRow *rows[PAULI_N_SLIDERS];
  GtkLabel *vertex;
  PauliCurveOptions *options;
  PauliDataList *data;
  PauliReadouts *readouts;
};

/* window-actions.c: installs the "win" actions on the class, and keeps their states in step with the scene. */
void pauli_window_install_actions (GtkWidgetClass *widget_class);
void pauli_window_add_state_actions (PauliWindow *window);
void pauli_window_sync_actions (PauliWindow *window);

/* window-solve.c: the dialog that solves F2 for a parameter. */
void pauli_window_solve (PauliWindow *window);

/* window-copy.c: of the current view; the table follows its plot. */
void pauli_window_copy_data (PauliWindow *window);
void pauli_window_show_table (PauliWindow *window);
void pauli_window_update_table (PauliWindow *window);

/* window-data.c: chooses a file to import, and opens the dialog that fits; the list of data follows the scene. */
void pauli_window_import (PauliWindow *window);
void pauli_window_fit_data (PauliWindow *window);
void pauli_window_sync_data (PauliWindow *window);

/* window-settings.c */
void pauli_window_restore (PauliWindow *window);
void pauli_window_save (PauliWindow *window);

/* Where a slider's value is in a scene. */
double *pauli_window_slider_value (PauliSceneValues *values, PauliParam param);

/* Replaces the scene by one with these values, which must be in range. */
void pauli_window_edit (PauliWindow *window, const PauliSceneValues *values);

#endif
