/* Pinning the curves of the window, and the list of pins.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"

#include "pins.h"

#include <glib/gi18n.h>

static void
pin (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliSceneValues values = *pauli_scene_values (self->scene);

  if (!pauli_pin_add (&values))
    return;
  pauli_window_edit (self, &values);
  if (values.n_pins == 1) /* here they are */
    gtk_expander_set_expanded (self->pins_expander, TRUE);
}

void
pauli_window_add_pin_actions (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "pin", .activate = pin },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
pauli_window_sync_pins (PauliWindow *self)
{
  bool room = pauli_scene_values (self->scene)->n_pins < PAULI_PINS_MAX;
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "pin");

  pauli_pin_list_set_scene (self->pins, self->scene);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), room);
  if (room) {
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->pin_button), _("Pin the current curves for comparison (Ctrl+K)"));
  } else {
    g_autofree char *full =
      g_strdup_printf (_("%d curves are pinned, and no more can be told apart: remove one first"), PAULI_PINS_MAX);
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->pin_button), full);
  }
}

PauliPinList *
pauli_window_get_pins (PauliWindow *self)
{
  return self->pins;
}

GtkButton *
pauli_window_get_pin_button (PauliWindow *self)
{
  return self->pin_button;
}
