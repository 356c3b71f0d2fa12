/* The window: an editor of the current scene.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (PauliWindow, pauli_window, ADW_TYPE_APPLICATION_WINDOW)

/* ---- Controls to scene, and back ---------------------------------------------------------------------------------- */

double *
pauli_window_slider_value (PauliSceneValues *values, PauliParam param)
{
  double *const fields[PAULI_N_SLIDERS] = {
    [PAULI_PARAM_M_Q] = &values->M_q,
    [PAULI_PARAM_INV_RHO_C] = &values->inv_rho_c,
    [PAULI_PARAM_ALPHA_S] = &values->alpha_s,
    [PAULI_PARAM_WIDTH_Q] = &values->width_q,
    [PAULI_PARAM_WIDTH_G] = &values->width_g,
    [PAULI_PARAM_K1] = &values->k1,
    [PAULI_PARAM_K2] = &values->k2,
    [PAULI_PARAM_T] = &values->t,
  };
  return fields[param];
}

/* Returns whether the plots will be laid out anew. */
static bool
sync_controls (PauliWindow *self)
{
  PauliSceneValues v = *pauli_scene_values (self->scene);

  for (PauliParam param = 0; param < PAULI_N_SLIDERS; param++)
    pauli_parameter_row_set_value (self->rows[param], *pauli_window_slider_value (&v, param));
  pauli_parameter_row_set_note (self->rows[PAULI_PARAM_WIDTH_G],
                                v.gluon == PAULI_GLUON_EXACT
                                  ? _("<i>F</i><sub>2</sub> has the exact gluon profile now, which has no width.")
                                  : "");
  pauli_curve_options_set_scene (self->options, self->scene);
  pauli_window_sync_pins (self);
  pauli_window_sync_data (self);
  pauli_window_sync_export (self);
  gtk_stack_set_visible_child_name (self->pages, v.panel == PAULI_PANEL_PAPER ? "paper" : "plots");
  pauli_window_sync_actions (self);
  pauli_window_sync_history (self);
  pauli_window_sync_session (self);
  pauli_window_follow_views (self);
  bool other_layout = pauli_panel_grid_set_scene (self->grid, self->scene);
  pauli_window_sync_plot_options (self);
  return other_layout && v.panel != PAULI_PANEL_PAPER;
}

void
pauli_window_show_scene (PauliWindow *self, PauliScene *scene)
{
  bool first = self->scene == NULL;

  pauli_scene_ref (scene);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  self->scene = scene;
  /* Another panel needs the new layout first, which tells its size. */
  if (!sync_controls (self) || first)
    pauli_window_queue_submit (self);
}

void
pauli_window_set_scene (PauliWindow *self, PauliScene *scene)
{
  if (self->scene && pauli_scene_equal (scene, self->scene))
    return;
  pauli_window_push (self, scene, NULL);
  pauli_window_show_scene (self, scene);
}

void
pauli_window_edit (PauliWindow *self, const PauliSceneValues *values)
{
  pauli_window_end_notches (self);
  pauli_window_go_on_editing (self, values);
}

void
pauli_window_go_on_editing (PauliWindow *self, const PauliSceneValues *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliScene) scene = pauli_scene_new (values, &error);

  if (scene)
    pauli_window_set_scene (self, scene);
  else /* every control keeps to the tables' ranges */
    g_critical ("%s", error->message);
}

static void
on_changed (PauliParameterRow *row, double value, PauliWindow *self)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);

  *pauli_window_slider_value (&values, pauli_parameter_row_get_param (row)) = value;
  if (pauli_parameter_row_is_moved (row))
    pauli_window_nudge (self, row);
  pauli_window_edit (self, &values);
}

static void
on_edited (G_GNUC_UNUSED GtkWidget *widget, const PauliSceneValues *values, PauliWindow *self)
{
  pauli_window_edit (self, values);
}

void
pauli_window_say (PauliWindow *self, const char *text)
{
  AdwToast *toast = adw_toast_new ("");
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_set_title (toast, escaped);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_rejected (G_GNUC_UNUSED GtkWidget *widget, const char *problem, PauliWindow *self)
{
  pauli_window_say (self, problem);
}

static void
on_view_activated (PauliPanelView *view, PauliWindow *self)
{
  PauliPanel panel = pauli_plot_panel (pauli_panel_view_get_plot_id (view));

  if (pauli_scene_values (self->scene)->panel == PAULI_PANEL_OVERVIEW) {
    gtk_widget_activate_action (GTK_WIDGET (self), "win.panel", "s", pauli_panel_key (panel));
    gtk_widget_grab_focus (GTK_WIDGET (view));
  } else {
    gtk_widget_activate_action (GTK_WIDGET (self), "window.overview", NULL);
  }
}

static void
on_dark_changed (PauliWindow *self)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);

  values.theme = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? PAULI_THEME_DARK : PAULI_THEME_LIGHT;
  pauli_window_edit (self, &values);
}

/* ---- Life ---------------------------------------------------------------------------------------------------------- */

void
pauli_window_take_typed (PauliWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_window_set_focus (GTK_WINDOW (self), focus); /* the window may stay */
}

static void
close_now (PauliWindow *self, G_GNUC_UNUSED GObject *object)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
pauli_window_close_request (GtkWindow *window)
{
  PauliWindow *self = PAULI_WINDOW (window);

  pauli_window_take_typed (self);
  if (pauli_window_has_unsaved (self)) {
    pauli_window_ask_to_save (self, close_now, NULL);
    return TRUE;
  }
  pauli_window_save (self);
  pauli_window_close_session (self);
  return GTK_WINDOW_CLASS (pauli_window_parent_class)->close_request (window);
}

/* Closed.  The options go before the window's surface, or the display would keep the pointer for a popover that was on it; what holds the
 * window goes, too: only without it the window is disposed of. */
static void
pauli_window_unmap (GtkWidget *widget)
{
  PauliWindow *self = PAULI_WINDOW (widget);

  pauli_window_close_plot_options (self);
  pauli_window_cancel_printing (self);
  pauli_window_stop_comparing (self);
  if (self->question)
    gtk_window_destroy (self->question);
  GTK_WIDGET_CLASS (pauli_window_parent_class)->unmap (widget);
}

/* With all that is in it.  GTK 4.8 never frees the sections of a menu that was shown, and so what they hold. */
static void
empty_menu (GMenuModel *menu)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int item = 0; item < g_menu_model_get_n_items (menu); item++)
    for (size_t i = 0; i < G_N_ELEMENTS (links); i++) {
      g_autoptr (GMenuModel) linked = g_menu_model_get_item_link (menu, item, links[i]);
      if (linked)
        empty_menu (linked);
    }
  g_menu_remove_all (G_MENU (menu));
}

static void
pauli_window_dispose (GObject *object)
{
  PauliWindow *self = PAULI_WINDOW (object);

  pauli_window_remove_plot_options (self);
  empty_menu (G_MENU_MODEL (self->menu));
  empty_menu (G_MENU_MODEL (self->panels_menu));
  g_action_map_remove_action (G_ACTION_MAP (self), "sidebar"); /* it holds the flap, with all that is in it */
  g_clear_handle_id (&self->submit_id, g_source_remove);
  g_clear_pointer (&self->worker, pauli_worker_free);
  g_clear_weak_pointer (&self->table);
  g_clear_weak_pointer (&self->export_dialog);
  g_clear_object (&self->settings);
  g_clear_object (&self->chooser);
  g_clear_weak_pointer (&self->question);
  G_OBJECT_CLASS (pauli_window_parent_class)->dispose (object);
}

static void
pauli_window_finalize (GObject *object)
{
  PauliWindow *self = PAULI_WINDOW (object);

  g_clear_pointer (&self->scene, pauli_scene_unref);
  g_clear_pointer (&self->shown, pauli_scene_unref);
  pauli_window_free_session (self);
  pauli_window_free_history (self);
  pauli_window_forget_views (self);
  G_OBJECT_CLASS (pauli_window_parent_class)->finalize (object);
}

static void
pauli_window_class_init (PauliWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = pauli_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pauli_window_close_request;
  widget_class->unmap = pauli_window_unmap;

  static const char *const rows[PAULI_N_SLIDERS] = { "M_q", "inv_rho_c", "alpha_s", "width_q", "width_g", "k1", "k2", "t" };

  g_type_ensure (PAULI_TYPE_CURVE_OPTIONS);
  g_type_ensure (PAULI_TYPE_DATA_LIST);
  g_type_ensure (PAULI_TYPE_PANEL_GRID);
  g_type_ensure (PAULI_TYPE_PAPER_PAGE);
  g_type_ensure (PAULI_TYPE_PARAMETER_ROW);
  g_type_ensure (PAULI_TYPE_PIN_LIST);
  g_type_ensure (PAULI_TYPE_READOUTS);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/window.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, models);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, plots);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, grid);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, paper);
  for (int i = 0; i < PAULI_N_SLIDERS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, rows[i], FALSE,
                                               (gssize) (offsetof (PauliWindow, rows) + (size_t) i * sizeof (gpointer)));
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, vertex);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, options);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, data);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, readouts);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, panels_menu);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, history_menu);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, pin_button);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, pins_expander);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, pins);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, PauliWindow, file_name);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
  gtk_widget_class_bind_template_callback (widget_class, on_rejected);
  pauli_window_install_actions (widget_class);
}

/* One button for each model of the core's table. */
static void
add_models (PauliWindow *self)
{
  for (size_t i = 0; i < PAULI_N_MODELS; i++) {
    GtkWidget *button = gtk_toggle_button_new_with_label (pauli_models[i].name);
    gtk_widget_set_tooltip_text (button, _(pauli_models[i].description));
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", pauli_models[i].name);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.model");
    gtk_box_append (self->models, button);
  }
}

static void
connect_views (PauliWindow *self)
{
  for (int plot = 0; plot < PAULI_N_PLOTS; plot++) {
    PauliPanelView *view = pauli_panel_grid_get_view (self->grid, (PauliPlotId) plot);
    g_signal_connect_object (view, "resized", G_CALLBACK (pauli_window_queue_submit), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (view, "activated", G_CALLBACK (on_view_activated), self, 0);
    pauli_window_connect_view (self, view);
  }
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (pauli_window_queue_submit), NULL);
}

static void
pauli_window_init (PauliWindow *self)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  const char *const titles[PAULI_N_SLIDERS] = {
    [PAULI_PARAM_M_Q] = _("Quark _mass <i>M</i><sub>q</sub>"),
    [PAULI_PARAM_INV_RHO_C] = _("Inverse _instanton size 1/<i>ρ</i><sub>c</sub>"),
    [PAULI_PARAM_ALPHA_S] = _("Strong _coupling <i>α</i><sub>s</sub>"),
    [PAULI_PARAM_WIDTH_Q] = _("Quark width Λ<sub>q</sub>/Λ"),
    [PAULI_PARAM_WIDTH_G] = _("Gluon width Λ<sub>g</sub>/Λ"),
    [PAULI_PARAM_K1] = _("Quark momentum |<i>k</i><sub>1</sub>|"),
    [PAULI_PARAM_K2] = _("Quark momentum |<i>k</i><sub>2</sub>|"),
    [PAULI_PARAM_T] = _("Gluon momentum |<i>t</i>|"),
  };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (PauliParam param = 0; param < PAULI_N_SLIDERS; param++)
    pauli_parameter_row_set_param (self->rows[param], param, titles[param]);
  for (PauliParam param = 0; param < PAULI_N_SLIDERS; param++) {
    g_signal_connect_object (self->rows[param], "grab-begin", G_CALLBACK (pauli_window_begin_gesture), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->rows[param], "grab-end", G_CALLBACK (pauli_window_end_gesture), self, G_CONNECT_SWAPPED);
  }
  pauli_window_add_state_actions (self);
  pauli_window_add_solve_action (self);
  pauli_window_add_copy_actions (self);
  pauli_window_add_export_actions (self);
  pauli_window_add_data_actions (self);
  pauli_window_add_history (self);
  pauli_window_add_view_actions (self);
  pauli_window_add_pin_actions (self);
  pauli_window_add_plot_options (self);
  pauli_window_add_session (self);
  add_models (self);
  connect_views (self);
  /* Arrow keys move a slider from the start. */
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (pauli_parameter_row_get_range (self->rows[PAULI_PARAM_M_Q])));
  self->worker = pauli_worker_new (pauli_window_take_pictures, self);
  pauli_window_edit (self, &values);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark_changed), self,
                           G_CONNECT_SWAPPED);
  on_dark_changed (self);
}

static PauliWindow *
new_window (GtkApplication *application, GSettings *settings, bool with_last)
{
  PauliWindow *self = g_object_new (PAULI_TYPE_WINDOW, "application", application, NULL);

  if (settings) {
    self->settings = g_object_ref (settings);
    pauli_window_restore (self);
    pauli_window_restore_session (self, with_last);
    pauli_window_forget_views (self); /* none was before this one */
    pauli_window_follow_views (self);
  }
  return self;
}

PauliWindow *
pauli_window_new (GtkApplication *application, GSettings *settings)
{
  return new_window (application, settings, true);
}

PauliWindow *
pauli_window_new_for_file (GtkApplication *application, GSettings *settings)
{
  return new_window (application, settings, false);
}

PauliScene *
pauli_window_get_scene (PauliWindow *self)
{
  return self->scene;
}

PauliScene *
pauli_window_get_shown_scene (PauliWindow *self)
{
  return self->shown;
}

bool
pauli_window_is_drawing (PauliWindow *self)
{
  return self->finer_follow || self->submit_id != 0 || self->delivered != self->submitted;
}

PauliParameterRow *
pauli_window_get_row (PauliWindow *self, PauliParam param)
{
  g_return_val_if_fail (param < PAULI_N_SLIDERS, NULL);
  return self->rows[param];
}

PauliReadouts *
pauli_window_get_readouts (PauliWindow *self)
{
  return self->readouts;
}

PauliPanelGrid *
pauli_window_get_grid (PauliWindow *self)
{
  return self->grid;
}

PauliCurveOptions *
pauli_window_get_options (PauliWindow *self)
{
  return self->options;
}

PauliDataList *
pauli_window_get_data (PauliWindow *self)
{
  return self->data;
}

PauliPaperPage *
pauli_window_get_paper (PauliWindow *self)
{
  return self->paper;
}

const char *
pauli_window_get_vertex_text (PauliWindow *self)
{
  return gtk_label_get_text (self->vertex);
}
