/* The dialog that solves F2 for a parameter.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SOLVE_WINDOW_H
#define PAULI_SOLVE_WINDOW_H

#include <adwaita.h>

#include "pauli-solve.h"
#include "scene.h"

#define PAULI_TYPE_SOLVE_WINDOW (pauli_solve_window_get_type ())
G_DECLARE_FINAL_TYPE (PauliSolveWindow, pauli_solve_window, PAULI, SOLVE_WINDOW, AdwWindow)

/* Signal: "chosen" (int: PauliParam, double) when the user takes a solution, in MeV. */

PauliSolveWindow *pauli_solve_window_new (GtkWindow *parent, PauliScene *scene);

/* For tests: the parts a user touches, and what is on show. */
GtkDropDown *pauli_solve_window_get_unknown (PauliSolveWindow *window);
GtkEditable *pauli_solve_window_get_wanted (PauliSolveWindow *window);
GtkEditable *pauli_solve_window_get_Q2 (PauliSolveWindow *window);
const char *pauli_solve_window_get_answer (PauliSolveWindow *window);
/* The button that takes solution i, or NULL. */
GtkButton *pauli_solve_window_get_use (PauliSolveWindow *window, guint i);

#endif
