/* The window's fields, shared by its source files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_WINDOW_PRIVATE_H
#define PAULI_WINDOW_PRIVATE_H

#include "window.h"
#include "worker.h"

struct _PauliWindow {
  AdwApplicationWindow parent_instance;

  /* owned */
  PauliScene *scene;
  PauliScene *shown; /* of the pictures on show */
  PauliWorker *worker;
  GSettings *settings;
  guint submit_id; /* a job to be made before the next frame */

  /* template */
  AdwToastOverlay *toasts;
  AdwFlap *flap;
  GtkBox *models;
  PauliPanelGrid *grid;
  PauliParameterRow *M_q;
  PauliParameterRow *inv_rho_c;
  PauliParameterRow *alpha_s;
  PauliReadouts *readouts;
};

/* window-actions.c: installs the "win" actions on the class, and keeps their states in step with the scene. */
void pauli_window_install_actions (GtkWidgetClass *widget_class);
void pauli_window_add_state_actions (PauliWindow *window);
void pauli_window_sync_actions (PauliWindow *window);

/* window-settings.c */
void pauli_window_restore (PauliWindow *window);
void pauli_window_save (PauliWindow *window);

/* Replaces the scene by one with these values, which must be in range. */
void pauli_window_edit (PauliWindow *window, const PauliSceneValues *values);

#endif
