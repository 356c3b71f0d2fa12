/* The solver of the real window, asked as a user does.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SOLVE_FIXTURE_H
#define PAULI_SOLVE_FIXTURE_H

#include "solve-window.h"
#include "window-fixture.h"

/* Searches for what stands in the dialog, and waits for the answer. */
void solve_search (PauliSolveWindow *solver);

/* The same with this value and Q2 typed before. */
void solve_ask (PauliSolveWindow *solver, const char *wanted, const char *Q2);

/* Takes a solution, which there is. */
void solve_use (PauliSolveWindow *solver, guint i);

#endif
