/* The options of a plot of the window: when they open, where, and what they follow.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"

#include <glib/gi18n.h>

/* Of the window's height, what is left around the options. */
#define MARGIN 60
#define HEIGHT_MIN 160

/* And of the width, its border and arrow. */
#define AROUND 40

static PauliPanelView *
view_of_options (PauliWindow *self)
{
  PauliPlotId plot = pauli_plot_options_get_plot_id (self->plot_options);

  return plot < PAULI_N_PLOTS ? pauli_panel_grid_get_view (self->grid, plot) : NULL;
}

static bool
is_open (PauliWindow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->plot_options));
}

static void
show_plot (PauliWindow *self, PauliPanelView *view)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (view);

  if (plot)
    pauli_plot_options_set_plot (self->plot_options, pauli_plot_name (plot->id), pauli_scene_values (self->scene), plot);
}

void
pauli_window_sync_plot_options (PauliWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "plot-options");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), pauli_scene_values (self->scene)->panel != PAULI_PANEL_PAPER);
  if (!is_open (self))
    return;
  PauliPanelView *view = view_of_options (self);
  if (gtk_widget_get_visible (GTK_WIDGET (view)) && pauli_scene_values (self->scene)->panel != PAULI_PANEL_PAPER)
    show_plot (self, view);
  else
    gtk_popover_popdown (GTK_POPOVER (self->plot_options));
}

/* With border and arrow.  A popover that is not on show has no size of its own. */
static int
width_of_options (PauliWindow *self)
{
  int width;

  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (self->plot_options)), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL,
                      NULL);
  return width + AROUND;
}

/* The plots may scroll: a popover cannot point to what is outside of the window, or even of the screen. */
static void
keep_in_sight (PauliWindow *self, GdkRectangle *line)
{
  int bottom = gtk_widget_get_height (GTK_WIDGET (self->plots));
  line->y = CLAMP (line->y, 0, MAX (0, bottom - line->height));
}

/* Beside the plot, at the height y on it, on a side where the window has room: what is changed stays in sight.  Where there is none, over
 * the plot, at the end of the window. */
static void
place_beside (PauliWindow *self, PauliPanelView *view, double y)
{
  graphene_rect_t bounds, in_window;
  int width = width_of_options (self);

  if (!gtk_widget_compute_bounds (GTK_WIDGET (view), GTK_WIDGET (self->plots), &bounds) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (view), GTK_WIDGET (self), &in_window))
    return;
  double left = in_window.origin.x;
  double right = gtk_widget_get_width (GTK_WIDGET (self)) - left - in_window.size.width;
  GdkRectangle line = { (int) bounds.origin.x, (int) (bounds.origin.y + y), (int) bounds.size.width, 1 };
  if (left < width && right < width)
    line.width = MAX (1, (int) (in_window.size.width + right) - width);
  keep_in_sight (self, &line);
  gtk_popover_set_position (GTK_POPOVER (self->plot_options), left >= width ? GTK_POS_LEFT : GTK_POS_RIGHT);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->plot_options), &line);
}

static void
open_at (PauliWindow *self, PauliPanelView *view, double y)
{
  if (!pauli_panel_view_get_plot (view))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (view));
  pauli_plot_options_set_max_height (self->plot_options, MAX (HEIGHT_MIN, gtk_widget_get_height (GTK_WIDGET (self)) - MARGIN));
  show_plot (self, view);
  place_beside (self, view, y);
  gtk_popover_popup (GTK_POPOVER (self->plot_options));
}

static void
open_at_middle (PauliWindow *self, PauliPanelView *view)
{
  open_at (self, view, gtk_widget_get_height (GTK_WIDGET (view)) / 2.0);
}

/* They stay at their plot when the window is laid out anew. */
static void
follow_plot (PauliWindow *self)
{
  PauliPanelView *view = view_of_options (self);

  if (view && is_open (self) && gtk_widget_get_mapped (GTK_WIDGET (view)))
    place_beside (self, view, gtk_widget_get_height (GTK_WIDGET (view)) / 2.0);
}

static void
open_options (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;
  PauliPanelView *view = pauli_window_get_current_view (self);

  if (is_open (self))
    gtk_popover_popdown (GTK_POPOVER (self->plot_options));
  else if (view)
    open_at_middle (self, view);
}

static void
on_right_click (GtkGestureClick *click, G_GNUC_UNUSED int n_press, G_GNUC_UNUSED double x, double y, PauliWindow *self)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));

  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  open_at (self, PAULI_PANEL_VIEW (view), y);
}

static gboolean
on_menu_key (GtkWidget *view, G_GNUC_UNUSED GVariant *arguments, gpointer data)
{
  open_at_middle (data, PAULI_PANEL_VIEW (view));
  return TRUE;
}

static void
watch_view (PauliWindow *self, PauliPanelView *view)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger =
    gtk_alternative_trigger_new (gtk_keyval_trigger_new (GDK_KEY_Menu, 0),
                                 gtk_keyval_trigger_new (GDK_KEY_F10, GDK_SHIFT_MASK));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (on_right_click), self);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_callback_action_new (on_menu_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}

/* While the options have the keyboard, the window's shortcuts go on: what they change shows in the options. */
static gboolean
on_key (G_GNUC_UNUSED GtkEventController *controller, guint key, G_GNUC_UNUSED guint code, GdkModifierType state,
        PauliWindow *self)
{
  GtkApplication *app = gtk_window_get_application (GTK_WINDOW (self));
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  g_autofree char *accelerator = gtk_accelerator_name (gdk_keyval_to_lower (key), modifiers);

  if (!(modifiers & GDK_CONTROL_MASK) || !app)
    return GDK_EVENT_PROPAGATE;
  g_auto (GStrv) actions = gtk_application_get_actions_for_accel (app, accelerator);
  for (int i = 0; actions[i]; i++) {
    g_autofree char *name = NULL;
    g_autoptr (GVariant) target = NULL;
    if (g_action_parse_detailed_name (actions[i], &name, &target, NULL) &&
        gtk_widget_activate_action_variant (GTK_WIDGET (self), name, target))
      return GDK_EVENT_STOP;
  }
  return GDK_EVENT_PROPAGATE;
}

static void
on_edited (G_GNUC_UNUSED PauliPlotOptions *options, const PauliSceneValues *values, PauliWindow *self)
{
  pauli_window_edit (self, values);
}

static void
on_rejected (G_GNUC_UNUSED PauliPlotOptions *options, const char *problem, PauliWindow *self)
{
  pauli_window_say (self, problem);
}

static void
on_closed (G_GNUC_UNUSED PauliPlotOptions *options, PauliWindow *self)
{
  PauliPanelView *view = view_of_options (self);

  if (view && gtk_widget_get_mapped (GTK_WIDGET (view))) /* the window may be going */
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

void
pauli_window_add_plot_options (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "plot-options", .activate = open_options },
  };
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->plot_options = PAULI_PLOT_OPTIONS (pauli_plot_options_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->plot_options), GTK_WIDGET (self->plots)); /* which do not scroll to its focus */
  g_signal_connect_object (self->plot_options, "edited", G_CALLBACK (on_edited), self, 0);
  g_signal_connect_object (self->plot_options, "rejected", G_CALLBACK (on_rejected), self, 0);
  g_signal_connect_object (self->plot_options, "closed", G_CALLBACK (on_closed), self, 0);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->plot_options), keys);
  g_signal_connect_object (self->grid, "placed", G_CALLBACK (follow_plot), self, G_CONNECT_SWAPPED);
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    watch_view (self, pauli_panel_grid_get_view (self->grid, plot));
}

void
pauli_window_close_plot_options (PauliWindow *self)
{
  if (self->plot_options)
    gtk_popover_popdown (GTK_POPOVER (self->plot_options));
}

void
pauli_window_remove_plot_options (PauliWindow *self)
{
  GtkWidget *options = GTK_WIDGET (g_steal_pointer (&self->plot_options));

  if (options)
    gtk_widget_unparent (options);
}

PauliPlotOptions *
pauli_window_get_plot_options (PauliWindow *self)
{
  return self->plot_options;
}
