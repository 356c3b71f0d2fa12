/* What the window remembers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"

void
pauli_window_restore (PauliWindow *self)
{
  GSettings *settings = self->settings;
  PauliSceneValues values = *pauli_scene_values (self->scene);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  adw_flap_set_reveal_flap (self->flap, g_settings_get_boolean (settings, "sidebar-visible"));
  /* The schema has the ranges of the core's table; a test compares them. */
  values.M_q = g_settings_get_double (settings, "m-q");
  values.inv_rho_c = g_settings_get_double (settings, "inv-rho-c");
  values.alpha_s = g_settings_get_double (settings, "alpha-s");
  values.quark = (PauliQuark) g_settings_get_enum (settings, "quark");
  values.panel = (PauliPanel) g_settings_get_enum (settings, "panel");
  /* A newer program's schema may be installed, and know more panels. */
  if (values.panel >= PAULI_N_PANELS)
    values.panel = PAULI_PANEL_OVERVIEW;
  pauli_window_edit (self, &values);
}

void
pauli_window_save (PauliWindow *self)
{
  const PauliSceneValues *values = pauli_scene_values (self->scene);
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
  g_settings_set_double (settings, "m-q", values->M_q);
  g_settings_set_double (settings, "inv-rho-c", values->inv_rho_c);
  g_settings_set_double (settings, "alpha-s", values->alpha_s);
  g_settings_set_enum (settings, "quark", (int) values->quark);
  g_settings_set_enum (settings, "panel", (int) values->panel);
  g_settings_sync ();
}
