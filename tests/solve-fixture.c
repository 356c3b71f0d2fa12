/* The solver of the real window, asked as a user does.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "solve-fixture.h"

static bool
has_answer (gpointer data)
{
  const char *answer = pauli_solve_window_get_answer (data);
  return *answer != '\0' && !g_str_equal (answer, "Searching…");
}

void
solve_search (PauliSolveWindow *solver)
{
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (solver)), "clicked");
  fixture_wait (has_answer, solver, "an answer");
}

void
solve_ask (PauliSolveWindow *solver, const char *wanted, const char *Q2)
{
  gtk_editable_set_text (pauli_solve_window_get_wanted (solver), wanted);
  gtk_editable_set_text (pauli_solve_window_get_Q2 (solver), Q2);
  solve_search (solver);
}

void
solve_use (PauliSolveWindow *solver, guint i)
{
  g_assert_nonnull (pauli_solve_window_get_use (solver, i));
  g_signal_emit_by_name (pauli_solve_window_get_use (solver, i), "clicked");
}
