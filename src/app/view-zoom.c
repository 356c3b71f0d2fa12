/* How a view is zoomed by wheel, pinch and keys.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-zoom.h"

#include "view-axes.h"

#include <math.h>

/* Of what is seen, what is left of it after a notch of the wheel. */
#define NOTCH 0.8

/* A touchpad that says how far the fingers went: so many pixels are a notch. */
#define PIXELS_PER_NOTCH 20.0

/* Notches or keys that follow each other faster are one step back. */
#define PAUSE 600 /* ms */

struct _PauliViewZoom {
  PauliPanelView *view; /* borrowed */
  double pointer_x, pointer_y;
  guint pause_id;       /* while notches follow each other */

  /* a pinch: where it began, and what was there */
  bool pinching;
  PauliPart part;
  double x, y;
  PauliFrame frame;
  PauliAxis axes[PAULI_N_DIRECTIONS];
};

static PauliPlotId
plot_of (const PauliViewZoom *zoom)
{
  return pauli_panel_view_get_plot_id (zoom->view);
}

static void
emit_axes (PauliViewZoom *zoom, const PauliAxisView views[PAULI_N_DIRECTIONS])
{
  g_signal_emit_by_name (zoom->view, "axes-changed", views);
}

static void
emit_gesture (PauliViewZoom *zoom, gboolean begins)
{
  g_signal_emit_by_name (zoom->view, "gesture", begins);
}

/* ---- One notch after the other ------------------------------------------------------------------------------------------ */

static gboolean
on_pause (gpointer data)
{
  PauliViewZoom *zoom = data;

  zoom->pause_id = 0;
  emit_gesture (zoom, false);
  return G_SOURCE_REMOVE;
}

void
pauli_view_zoom_end_notches (PauliViewZoom *zoom)
{
  if (zoom->pause_id == 0)
    return;
  g_clear_handle_id (&zoom->pause_id, g_source_remove);
  emit_gesture (zoom, false);
}

/* What follows belongs to the notches before, if there were some just now. */
static void
go_on_with_notches (PauliViewZoom *zoom)
{
  if (zoom->pause_id == 0)
    emit_gesture (zoom, true);
  g_clear_handle_id (&zoom->pause_id, g_source_remove);
  zoom->pause_id = g_timeout_add (PAUSE, on_pause, zoom);
}

/* Both axes, or the one of the part, about positions on them. */
static void
zoom_about (PauliViewZoom *zoom, PauliPart part, const PauliAxis axes[PAULI_N_DIRECTIONS], const double about[PAULI_N_DIRECTIONS],
            double factor)
{
  PauliAxis now[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];

  if (!pauli_panel_view_get_axes (zoom->view, now, views))
    return;
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
    if (pauli_part_has (part, direction))
      views[direction] = pauli_view_zoomed (plot_of (zoom), direction, &axes[direction], about[direction], factor);
  emit_axes (zoom, views);
}

void
pauli_view_zoom_by_key (PauliViewZoom *zoom, double notches, const double about[PAULI_N_DIRECTIONS])
{
  PauliAxis axes[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];

  if (pauli_panel_view_is_dragged (zoom->view) || !pauli_panel_view_get_axes (zoom->view, axes, views))
    return;
  go_on_with_notches (zoom);
  zoom_about (zoom, PAULI_PART_AREA, axes, about, pow (NOTCH, notches));
}

void
pauli_view_zoom_move_by_key (PauliViewZoom *zoom, const double by[PAULI_N_DIRECTIONS])
{
  PauliAxis axes[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];

  if (pauli_panel_view_is_dragged (zoom->view) || !pauli_panel_view_get_axes (zoom->view, axes, views))
    return;
  go_on_with_notches (zoom);
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
    if (by[direction] != 0)
      views[direction] = pauli_view_moved (plot_of (zoom), direction, &axes[direction], by[direction]);
  emit_axes (zoom, views);
}

/* ---- The wheel ------------------------------------------------------------------------------------------------------- */

static gboolean
on_scroll (GtkEventControllerScroll *controller, G_GNUC_UNUSED double dx, double dy, PauliViewZoom *zoom)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  const PauliFrame *frame = pauli_panel_view_get_frame (zoom->view);
  PauliPart part = frame ? pauli_view_part (frame, zoom->pointer_x, zoom->pointer_y) : PAULI_PART_NONE;
  PauliAxis axes[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];

  if (part == PAULI_PART_NONE || (!(state & GDK_CONTROL_MASK) && pauli_panel_view_can_scroll (zoom->view)))
    return GDK_EVENT_PROPAGATE;
  if (zoom->pinching || pauli_panel_view_is_dragged (zoom->view) || !pauli_panel_view_get_axes (zoom->view, axes, views))
    return GDK_EVENT_STOP;
  double notches = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE ? dy / PIXELS_PER_NOTCH : dy;
  const double about[] = { pauli_view_position (frame, PAULI_X, zoom->pointer_x, zoom->pointer_y),
                           pauli_view_position (frame, PAULI_Y, zoom->pointer_x, zoom->pointer_y) };
  go_on_with_notches (zoom);
  zoom_about (zoom, part, axes, about, pow (NOTCH, -notches));
  return GDK_EVENT_STOP;
}

static void
on_motion (G_GNUC_UNUSED GtkEventControllerMotion *motion, double x, double y, PauliViewZoom *zoom)
{
  zoom->pointer_x = x;
  zoom->pointer_y = y;
}

/* ---- Pinch, and the buttons back and forward ---------------------------------------------------------------------------- */

/* Remembers where it begins; false if there is nothing to zoom. */
static bool
begin_at (PauliViewZoom *zoom, double x, double y)
{
  const PauliFrame *frame = pauli_panel_view_get_frame (zoom->view);
  PauliAxisView views[PAULI_N_DIRECTIONS];

  if (!frame || !pauli_panel_view_get_axes (zoom->view, zoom->axes, views))
    return false;
  zoom->frame = *frame;
  zoom->part = pauli_view_part (frame, x, y);
  zoom->x = x;
  zoom->y = y;
  return zoom->part != PAULI_PART_NONE;
}

static void
on_pinch_begin (GtkGesture *gesture, G_GNUC_UNUSED GdkEventSequence *sequence, PauliViewZoom *zoom)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y) || !begin_at (zoom, x, y)) {
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
    return;
  }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pauli_view_zoom_end_notches (zoom);
  zoom->pinching = true;
  emit_gesture (zoom, true);
}

/* scale is since the pinch began. */
static void
on_pinch (G_GNUC_UNUSED GtkGestureZoom *gesture, double scale, PauliViewZoom *zoom)
{
  const double about[] = { pauli_view_position (&zoom->frame, PAULI_X, zoom->x, zoom->y),
                           pauli_view_position (&zoom->frame, PAULI_Y, zoom->x, zoom->y) };

  if (zoom->pinching && scale > 0)
    zoom_about (zoom, zoom->part, zoom->axes, about, 1 / scale);
}

static void
on_pinch_end (G_GNUC_UNUSED GtkGesture *gesture, G_GNUC_UNUSED GdkEventSequence *sequence, PauliViewZoom *zoom)
{
  if (!zoom->pinching)
    return;
  zoom->pinching = false;
  emit_gesture (zoom, false);
}

/* Numbers of X and of evdev alike. */
#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

static void
on_button (GtkGestureClick *click, G_GNUC_UNUSED int n_press, G_GNUC_UNUSED double x, G_GNUC_UNUSED double y, PauliViewZoom *zoom)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (zoom->view));
  gtk_widget_activate_action (GTK_WIDGET (zoom->view), button == BUTTON_BACK ? "win.view-back" : "win.view-forward", NULL);
}

/* ---- Life ------------------------------------------------------------------------------------------------------------- */

static void
add (PauliViewZoom *zoom, GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (zoom->view), controller);
}

PauliViewZoom *
pauli_view_zoom_new (PauliPanelView *view)
{
  PauliViewZoom *zoom = g_new0 (PauliViewZoom, 1);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new (), *buttons = gtk_gesture_click_new ();

  zoom->view = view;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (buttons), 0);
  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), zoom);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), zoom);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), zoom);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), zoom);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), zoom);
  g_signal_connect (pinch, "end", G_CALLBACK (on_pinch_end), zoom);
  g_signal_connect (pinch, "cancel", G_CALLBACK (on_pinch_end), zoom);
  g_signal_connect (buttons, "pressed", G_CALLBACK (on_button), zoom);
  add (zoom, motion);
  add (zoom, scroll);
  add (zoom, GTK_EVENT_CONTROLLER (pinch));
  add (zoom, GTK_EVENT_CONTROLLER (buttons));
  return zoom;
}

void
pauli_view_zoom_free (PauliViewZoom *zoom)
{
  g_clear_handle_id (&zoom->pause_id, g_source_remove);
  g_free (zoom);
}
