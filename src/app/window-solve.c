/* The window's dialog that solves F2 for a parameter.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "solve-window.h"
#include "window-private.h"

static void
on_chosen (G_GNUC_UNUSED PauliSolveWindow *dialog, int param, double value, PauliWindow *self)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);

  *pauli_window_slider_value (&values, (PauliParam) param) = value;
  pauli_window_edit (self, &values);
}

static void
solve (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliSolveWindow *dialog = pauli_solve_window_new (GTK_WINDOW (self), self->scene);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
pauli_window_add_solve_action (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "solve", .activate = solve },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
