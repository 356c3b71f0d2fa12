/* The window's actions that choose what is shown.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"

/* The index of text in keys, or -1. */
static int
find_key (const char *(*key) (int), int n, const char *text)
{
  for (int i = 0; i < n; i++)
    if (g_strcmp0 (key (i), text) == 0)
      return i;
  return -1;
}

static const char *
panel_key (int i)
{
  return pauli_panel_key ((PauliPanel) i);
}

static const char *
quark_key (int i)
{
  return pauli_quark_key ((PauliQuark) i);
}

static const char *
gluon_key (int i)
{
  return pauli_gluon_key ((PauliGluon) i);
}

static const char *
model_key (int i)
{
  return pauli_models[i].name;
}

/* An unknown target from a shortcut or a script changes nothing. */
static void
set_panel (GSimpleAction *action G_GNUC_UNUSED, GVariant *target, gpointer data)
{
  PauliWindow *self = data;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  int panel = find_key (panel_key, PAULI_N_PANELS, g_variant_get_string (target, NULL));

  if (panel < 0)
    return;
  values.panel = (PauliPanel) panel;
  pauli_window_edit (self, &values);
}

static void
set_quark (GSimpleAction *action G_GNUC_UNUSED, GVariant *target, gpointer data)
{
  PauliWindow *self = data;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  int quark = find_key (quark_key, PAULI_QUARK_D + 1, g_variant_get_string (target, NULL));

  if (quark < 0)
    return;
  values.quark = (PauliQuark) quark;
  pauli_window_edit (self, &values);
}

static void
set_gluon (GSimpleAction *action G_GNUC_UNUSED, GVariant *target, gpointer data)
{
  PauliWindow *self = data;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  int gluon = find_key (gluon_key, PAULI_GLUON_EXACT + 1, g_variant_get_string (target, NULL));

  if (gluon < 0)
    return;
  values.gluon = (PauliGluon) gluon;
  pauli_window_edit (self, &values);
}

/* The switches of a scene, by the names of their actions. */
static const struct {
  const char *action;
  size_t offset;
} switches[] = {
  { "deviation", offsetof (PauliSceneValues, deviation) },
  { "ratio", offsetof (PauliSceneValues, ratio) },
  { "one-gluon", offsetof (PauliSceneValues, one_gluon) },
  { "pin-fits", offsetof (PauliSceneValues, pin_fits) },
  { "marker", offsetof (PauliSceneValues, marker) },
  { "refit", offsetof (PauliSceneValues, refit) },
};

static void
set_switch (GSimpleAction *action, GVariant *state, gpointer data)
{
  PauliWindow *self = data;
  PauliSceneValues values = *pauli_scene_values (self->scene);

  for (size_t i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), switches[i].action))
      G_STRUCT_MEMBER (bool, &values, switches[i].offset) = g_variant_get_boolean (state);
  pauli_window_edit (self, &values); /* which sets the state */
}

static void
set_model (GSimpleAction *action G_GNUC_UNUSED, GVariant *target, gpointer data)
{
  PauliWindow *self = data;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  int model = find_key (model_key, PAULI_N_MODELS, g_variant_get_string (target, NULL));

  if (model < 0)
    return;
  values.M_q = pauli_models[model].M_q;
  values.inv_rho_c = pauli_models[model].inv_rho_c;
  values.alpha_s = pauli_models[model].alpha_s;
  pauli_window_edit (self, &values);
}

static void
set_errors (GSimpleAction *action, GVariant *state, gpointer data)
{
  PauliWindow *self = data;

  pauli_readouts_set_errors (self->readouts, g_variant_get_boolean (state));
  for (int plot = 0; plot < PAULI_N_PLOTS; plot++)
    pauli_panel_view_set_errors (pauli_panel_grid_get_view (self->grid, (PauliPlotId) plot), g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
show_overview (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  PauliWindow *self = PAULI_WINDOW (widget);
  PauliPanel panel = pauli_scene_values (self->scene)->panel;

  if (panel == PAULI_PANEL_OVERVIEW)
    return;
  gtk_widget_activate_action (widget, "win.panel", "s", pauli_panel_key (PAULI_PANEL_OVERVIEW));
  gtk_widget_grab_focus (GTK_WIDGET (pauli_panel_grid_get_view (self->grid, pauli_panel_plot (panel))));
}

void
pauli_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "window.overview", NULL, show_overview);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.overview", NULL);
}

void
pauli_window_add_state_actions (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "panel", .activate = set_panel, .parameter_type = "s", .state = "'overview'" },
    { .name = "quark", .activate = set_quark, .parameter_type = "s", .state = "'u'" },
    { .name = "gluon", .activate = set_gluon, .parameter_type = "s", .state = "'gaussian'" },
    { .name = "deviation", .state = "true", .change_state = set_switch },
    { .name = "ratio", .state = "false", .change_state = set_switch },
    { .name = "one-gluon", .state = "false", .change_state = set_switch },
    { .name = "pin-fits", .state = "false", .change_state = set_switch },
    { .name = "marker", .state = "true", .change_state = set_switch },
    { .name = "refit", .state = "false", .change_state = set_switch },
    { .name = "model", .activate = set_model, .parameter_type = "s", .state = "''" },
    { .name = "errors", .state = "false", .change_state = set_errors },
  };
  g_autoptr (GPropertyAction) sidebar = g_property_action_new ("sidebar", self->flap, "reveal-flap");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (sidebar));
}

static void
set_state (PauliWindow *self, const char *name, const char *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (state));
}

static const char *
current_model (const PauliSceneValues *v)
{
  for (size_t i = 0; i < PAULI_N_MODELS; i++) {
    const PauliModel *model = &pauli_models[i];
    if (v->M_q == model->M_q && v->inv_rho_c == model->inv_rho_c && v->alpha_s == model->alpha_s)
      return model->name;
  }
  return "";
}

void
pauli_window_sync_actions (PauliWindow *self)
{
  const PauliSceneValues *v = pauli_scene_values (self->scene);

  set_state (self, "panel", pauli_panel_key (v->panel));
  set_state (self, "quark", pauli_quark_key (v->quark));
  set_state (self, "model", current_model (v));
  set_state (self, "gluon", pauli_gluon_key (v->gluon));
  for (size_t i = 0; i < G_N_ELEMENTS (switches); i++) {
    GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), switches[i].action);
    bool on = G_STRUCT_MEMBER (bool, v, switches[i].offset);
    g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (on));
  }
}
