/* The dialog that fits M_q and rho_c to the data that is shown.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FIT_WINDOW_H
#define PAULI_FIT_WINDOW_H

#include <adwaita.h>

#include "scene-fit.h"

#define PAULI_TYPE_FIT_WINDOW (pauli_fit_window_get_type ())
G_DECLARE_FINAL_TYPE (PauliFitWindow, pauli_fit_window, PAULI, FIT_WINDOW, AdwWindow)

/* Signal: "chosen" (const PauliSceneFit *) when the user takes the values. */

PauliFitWindow *pauli_fit_window_new (GtkWindow *parent, PauliScene *scene);

/* For tests: the parts a user touches, and what is on show. */
GtkCheckButton *pauli_fit_window_get_free_M_q (PauliFitWindow *window);
GtkCheckButton *pauli_fit_window_get_free_inv_rho_c (PauliFitWindow *window);
GtkWidget *pauli_fit_window_get_fit (PauliFitWindow *window);
GtkWidget *pauli_fit_window_get_stop (PauliFitWindow *window);
GtkWidget *pauli_fit_window_get_use (PauliFitWindow *window);
const char *pauli_fit_window_get_status (PauliFitWindow *window);
/* The text of the line of this name, or NULL. */
const char *pauli_fit_window_get_line (PauliFitWindow *window, const char *name);

#endif
