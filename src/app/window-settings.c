/* What the window remembers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"

void
pauli_window_restore (PauliWindow *self)
{
  GSettings *settings = self->settings;

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->flap, g_settings_get_boolean (settings, "sidebar-visible"));
  /* A newer program's scene, or one changed by hand, may not be readable: then the defaults stand. */
  g_autofree char *json = g_settings_get_string (settings, "scene");
  g_autoptr (PauliScene) scene = *json ? pauli_scene_from_json (json, -1, NULL) : NULL;
  if (!scene)
    return;
  PauliSceneValues values = *pauli_scene_values (scene);
  values.theme = pauli_scene_values (self->scene)->theme; /* the desktop's */
  pauli_window_restart_history (self); /* which is no step from the initial scene */
  pauli_window_edit (self, &values);
}

void
pauli_window_save (PauliWindow *self)
{
  GSettings *settings = self->settings;
  int width, height;

  if (!settings)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!adw_flap_get_folded (self->flap)) /* over a narrow window the sidebar comes and goes */
    g_settings_set_boolean (settings, "sidebar-visible", adw_flap_get_reveal_flap (self->flap));
  g_autofree char *json = pauli_scene_to_json (self->scene);
  g_settings_set_string (settings, "scene", json);
  g_settings_sync ();
}
