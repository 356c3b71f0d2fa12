/* What is dragged on a view.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-drag.h"

#include "view-axes.h"
#include "view-map.h"

#include <math.h>

/* A drag of less is a click; a rectangle of less is for the other axis only.  Logical pixels. */
#define THRESHOLD 5.0

typedef enum { DRAG_NOTHING, DRAG_BAND, DRAG_MOVE, DRAG_DOT } Kind;

struct _PauliViewDrag {
  PauliPanelView *view; /* borrowed */
  GtkGesture *gesture;  /* borrowed */
  bool space;           /* is held */

  Kind kind;
  bool begun; /* beyond the threshold */
  PauliPart part;
  double x, y; /* where it began, */
  PauliFrame frame; /* and what was there; */
  PauliAxis axes[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];
  double M_q, inv_rho_c;
  double to_x, to_y; /* where it is now */
};

static PauliPlotId
plot_of (const PauliViewDrag *drag)
{
  return pauli_panel_view_get_plot_id (drag->view);
}

/* Remembers where something begins; false if there is nothing to drag. */
static bool
begin_at (PauliViewDrag *drag, double x, double y)
{
  const PauliFrame *frame = pauli_panel_view_get_frame (drag->view);

  if (!frame || !pauli_panel_view_get_axes (drag->view, drag->axes, drag->views))
    return false;
  const PauliSceneValues *values = pauli_scene_values (pauli_panel_view_get_scene (drag->view));
  drag->M_q = values->M_q;
  drag->inv_rho_c = values->inv_rho_c;
  drag->frame = *frame;
  drag->part = pauli_view_part (frame, x, y);
  drag->x = drag->to_x = x;
  drag->y = drag->to_y = y;
  return drag->part != PAULI_PART_NONE;
}

static Kind
kind_of (PauliViewDrag *drag, guint button, GdkModifierType state)
{
  if (button == GDK_BUTTON_MIDDLE)
    return DRAG_MOVE;
  if (button != GDK_BUTTON_PRIMARY)
    return DRAG_NOTHING;
  if (state & GDK_SHIFT_MASK || drag->space)
    return DRAG_MOVE;
  return pauli_map_is_on_dot (pauli_panel_view_get_plot (drag->view), &drag->frame, drag->x, drag->y) ? DRAG_DOT : DRAG_BAND;
}

/* A finger scrolls where the plots scroll. */
static bool
is_scrolling_finger (PauliViewDrag *drag, GdkEvent *event)
{
  GdkDevice *device = event ? gdk_event_get_device (event) : NULL;
  return device && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN && pauli_panel_view_can_scroll (drag->view);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, PauliViewDrag *drag)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);

  drag->begun = false;
  drag->kind = DRAG_NOTHING;
  if (begin_at (drag, x, y) && !is_scrolling_finger (drag, gtk_event_controller_get_current_event (controller)))
    drag->kind = kind_of (drag, button, gtk_event_controller_get_current_event_state (controller));
  if (drag->kind == DRAG_NOTHING)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
move (PauliViewDrag *drag)
{
  const PauliRect *area = &drag->frame.area;
  const double by[] = { -(drag->to_x - drag->x) / area->width, (drag->to_y - drag->y) / area->height };
  PauliAxis now[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];

  if (!pauli_panel_view_get_axes (drag->view, now, views))
    return;
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
    if (pauli_part_has (drag->part, direction))
      views[direction] = pauli_view_moved (plot_of (drag), direction, &drag->axes[direction], by[direction]);
  g_signal_emit_by_name (drag->view, "axes-changed", views);
}

static void
move_dot (PauliViewDrag *drag)
{
  double M_q, inv_rho_c;

  pauli_map_params (&drag->frame, drag->to_x, drag->to_y, &M_q, &inv_rho_c);
  g_signal_emit_by_name (drag->view, "params-dragged", M_q, inv_rho_c);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, PauliViewDrag *drag)
{
  drag->to_x = drag->x + dx;
  drag->to_y = drag->y + dy;
  if (!drag->begun && hypot (dx, dy) < THRESHOLD)
    return;
  if (!drag->begun) {
    drag->begun = true;
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    pauli_panel_view_end_notches (drag->view);
    g_signal_emit_by_name (drag->view, "gesture", TRUE);
  }
  if (drag->kind == DRAG_MOVE)
    move (drag);
  else if (drag->kind == DRAG_DOT)
    move_dot (drag);
  gtk_widget_queue_draw (GTK_WIDGET (drag->view));
}

/* Whether the rectangle zooms an axis: not if it begins at the labels of the other, or is too thin to mean this one. */
static bool
band_has (const PauliViewDrag *drag, PauliDirection direction)
{
  double size = direction == PAULI_X ? fabs (drag->to_x - drag->x) : fabs (drag->to_y - drag->y);
  return pauli_part_has (drag->part, direction) && size >= THRESHOLD;
}

bool
pauli_view_drag_get_band (const PauliViewDrag *drag, PauliRect *band)
{
  const PauliRect *area = &drag->frame.area;
  bool across = band_has (drag, PAULI_X), down = band_has (drag, PAULI_Y);

  if (drag->kind != DRAG_BAND || !drag->begun || !(across || down))
    return false;
  double x0 = across ? fmax (fmin (drag->x, drag->to_x), area->x) : area->x;
  double y0 = down ? fmax (fmin (drag->y, drag->to_y), area->y) : area->y;
  double x1 = across ? fmin (fmax (drag->x, drag->to_x), area->x + area->width) : area->x + area->width;
  double y1 = down ? fmin (fmax (drag->y, drag->to_y), area->y + area->height) : area->y + area->height;
  *band = (PauliRect){ x0, y0, fmax (x1 - x0, 0), fmax (y1 - y0, 0) };
  return true;
}

static void
take_band (PauliViewDrag *drag)
{
  PauliAxis now[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];
  PauliRect band;

  if (!pauli_view_drag_get_band (drag, &band) || !pauli_panel_view_get_axes (drag->view, now, views))
    return;
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
    if (band_has (drag, direction)) {
      double a = pauli_view_position (&drag->frame, direction, band.x, band.y);
      double b = pauli_view_position (&drag->frame, direction, band.x + band.width, band.y + band.height);
      views[direction] = pauli_view_between (plot_of (drag), direction, &drag->axes[direction], a, b);
    }
  g_signal_emit_by_name (drag->view, "axes-changed", views);
}

/* Whether it was finished or given up. */
static void
end_drag (PauliViewDrag *drag)
{
  bool begun = drag->begun;

  drag->kind = DRAG_NOTHING;
  drag->begun = false;
  if (begun)
    g_signal_emit_by_name (drag->view, "gesture", FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (drag->view));
}

static void
on_drag_end (G_GNUC_UNUSED GtkGestureDrag *gesture, G_GNUC_UNUSED double dx, G_GNUC_UNUSED double dy, PauliViewDrag *drag)
{
  if (drag->begun && drag->kind == DRAG_BAND)
    take_band (drag);
  end_drag (drag);
}

static void
on_drag_cancel (G_GNUC_UNUSED GtkGesture *gesture, G_GNUC_UNUSED GdkEventSequence *sequence, PauliViewDrag *drag)
{
  end_drag (drag);
}

bool
pauli_view_drag_is_under_way (const PauliViewDrag *drag)
{
  return drag->begun && (drag->kind == DRAG_BAND || drag->kind == DRAG_MOVE);
}

bool
pauli_view_drag_has_begun (const PauliViewDrag *drag)
{
  return drag->begun;
}

bool
pauli_view_drag_cancel (PauliViewDrag *drag)
{
  if (!drag->begun)
    return false;
  if (drag->kind == DRAG_MOVE)
    g_signal_emit_by_name (drag->view, "axes-changed", drag->views);
  if (drag->kind == DRAG_DOT)
    g_signal_emit_by_name (drag->view, "params-dragged", drag->M_q, drag->inv_rho_c);
  drag->kind = DRAG_NOTHING; /* so that its end takes no rectangle */
  gtk_gesture_set_state (drag->gesture, GTK_EVENT_SEQUENCE_DENIED);
  end_drag (drag);
  return true;
}

void
pauli_view_drag_hold_space (PauliViewDrag *drag, bool down)
{
  drag->space = down;
}

/* ---- Life ------------------------------------------------------------------------------------------------------------- */

PauliViewDrag *
pauli_view_drag_new (PauliPanelView *view)
{
  PauliViewDrag *drag = g_new0 (PauliViewDrag, 1);

  drag->view = view;
  drag->gesture = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag->gesture), 0);
  g_signal_connect (drag->gesture, "drag-begin", G_CALLBACK (on_drag_begin), drag);
  g_signal_connect (drag->gesture, "drag-update", G_CALLBACK (on_drag_update), drag);
  g_signal_connect (drag->gesture, "drag-end", G_CALLBACK (on_drag_end), drag);
  g_signal_connect (drag->gesture, "cancel", G_CALLBACK (on_drag_cancel), drag);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag->gesture));
  return drag;
}

void
pauli_view_drag_free (PauliViewDrag *drag)
{
  g_free (drag);
}
