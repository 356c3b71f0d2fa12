/* The keys of a view that has the focus.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-keys.h"

#include "view-axes.h"
#include "view-map.h"

/* Steps of the cursor with Shift, in pixels, and of the dot on the map, in steps of a slider. */
#define FAR 10

/* Of Ctrl with an arrow, and of Page Up and Page Down: in parts of the axis. */
#define PART 0.1

struct _PauliViewKeys {
  PauliPanelView *view; /* borrowed, as its parts */
  PauliViewReader *reader;
  PauliViewZoom *zoom;
  PauliViewDrag *drag;
};

/* What an arrow points to, on the keypad too. */
static bool
is_arrow (guint key, int *right, int *up)
{
  static const struct {
    guint key, keypad;
    int right, up;
  } arrows[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (key == arrows[i].key || key == arrows[i].keypad) {
      *right = arrows[i].right;
      *up = arrows[i].up;
      return true;
    }
  return false;
}

/* ---- The view --------------------------------------------------------------------------------------------------------- */

/* About the cursor, if there is one within the axes, else about the middle. */
static void
zoom (PauliViewKeys *keys, double notches)
{
  const PauliFrame *frame = pauli_panel_view_get_frame (keys->view);
  double about[] = { 0.5, 0.5 };
  PauliOverlayCursor cursor;

  if (pauli_view_reader_is_kept (keys->reader) && pauli_view_reader_get_overlay (keys->reader, PAULI_THEME_LIGHT, &cursor) &&
      cursor.on_page && pauli_view_part (frame, cursor.x, cursor.y) == PAULI_PART_AREA) {
    about[PAULI_X] = pauli_view_position (frame, PAULI_X, cursor.x, cursor.y);
    about[PAULI_Y] = pauli_view_position (frame, PAULI_Y, cursor.x, cursor.y);
  }
  pauli_view_zoom_by_key (keys->zoom, notches, about);
}

static bool
view_key (PauliViewKeys *keys, guint key)
{
  switch (key) {
    case GDK_KEY_plus:
    case GDK_KEY_equal: /* on many keyboards the plus needs Shift */
    case GDK_KEY_KP_Add:
      zoom (keys, 1);
      return true;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom (keys, -1);
      return true;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      return gtk_widget_activate_action (GTK_WIDGET (keys->view), "win.automatic-axes", NULL);
    case GDK_KEY_f:
      return gtk_widget_activate_action (GTK_WIDGET (keys->view), "win.fit-axes", NULL);
    case GDK_KEY_space:
      pauli_view_drag_hold_space (keys->drag, true);
      return true;
    default:
      return false;
  }
}

/* ---- The cursor, or the dot on the map -------------------------------------------------------------------------------------- */

static bool
move_dot (PauliViewKeys *keys, int right, int up)
{
  double M_q, inv_rho_c;

  pauli_map_stepped (pauli_panel_view_get_scene (keys->view), right, up, &M_q, &inv_rho_c);
  g_signal_emit_by_name (keys->view, "params-dragged", M_q, inv_rho_c);
  return true;
}

static bool
arrow (PauliViewKeys *keys, int right, int up, bool far_away)
{
  int steps = far_away ? FAR : 1;

  if (pauli_panel_view_get_plot_id (keys->view) == PAULI_PLOT_MAP)
    return move_dot (keys, right * steps, up * steps);
  if (right != 0)
    pauli_view_reader_step (keys->reader, right * steps);
  else
    pauli_view_reader_go_on (keys->reader, -up, true);
  return true;
}

static bool
page (PauliViewKeys *keys, int right)
{
  const PauliFrame *frame = pauli_panel_view_get_frame (keys->view);

  if (pauli_panel_view_get_plot_id (keys->view) == PAULI_PLOT_MAP)
    return move_dot (keys, 0, right * FAR);
  if (frame)
    pauli_view_reader_step (keys->reader, right * PART * frame->area.width);
  return frame != NULL;
}

static bool
end (PauliViewKeys *keys, double position)
{
  if (pauli_panel_view_get_plot_id (keys->view) == PAULI_PLOT_MAP)
    return false;
  /* The first time a cursor appears, in the middle. */
  if (!pauli_view_reader_move_to (keys->reader, position))
    pauli_view_reader_move_to (keys->reader, position);
  return true;
}

/* Tab goes through the curves only when keys have brought the cursor here; past the last it leaves the view. */
static bool
tab (PauliViewKeys *keys, int by)
{
  return pauli_view_reader_is_kept (keys->reader) && pauli_view_reader_go_on (keys->reader, by, false);
}

static bool
cursor_key (PauliViewKeys *keys, guint key, bool shift)
{
  int right, up;

  if (is_arrow (key, &right, &up))
    return arrow (keys, right, up, shift);
  switch (key) {
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return page (keys, 1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return page (keys, -1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return end (keys, 0);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return end (keys, 1);
    case GDK_KEY_Tab:
      return tab (keys, shift ? -1 : 1);
    case GDK_KEY_ISO_Left_Tab:
      return tab (keys, -1);
    case GDK_KEY_Escape:
      return pauli_view_drag_cancel (keys->drag) || pauli_view_reader_clear (keys->reader);
    default:
      return false;
  }
}

/* With Ctrl: arrows move the view, C copies. */
static bool
control_key (PauliViewKeys *keys, guint key)
{
  const char *table = pauli_view_reader_get_table (keys->reader);
  int right, up;

  if (is_arrow (key, &right, &up)) {
    pauli_view_zoom_move_by_key (keys->zoom, (double[]){ PART * right, PART * up });
    return true;
  }
  if ((key != GDK_KEY_c && key != GDK_KEY_Insert) || !table)
    return false;
  g_signal_emit_by_name (keys->view, "copy-text", table);
  return true;
}

/* ---- Controllers ------------------------------------------------------------------------------------------------------ */

static gboolean
on_pressed (G_GNUC_UNUSED GtkEventControllerKey *controller, guint key, G_GNUC_UNUSED guint code, GdkModifierType state,
            PauliViewKeys *keys)
{
  GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK);

  if (modifiers == GDK_CONTROL_MASK)
    return control_key (keys, key);
  if (modifiers & ~GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  return cursor_key (keys, key, modifiers != 0) || view_key (keys, key);
}

static void
on_released (G_GNUC_UNUSED GtkEventControllerKey *controller, guint key, G_GNUC_UNUSED guint code,
             G_GNUC_UNUSED GdkModifierType state, PauliViewKeys *keys)
{
  if (key == GDK_KEY_space)
    pauli_view_drag_hold_space (keys->drag, false);
}

static void
on_leave (G_GNUC_UNUSED GtkEventControllerFocus *controller, PauliViewKeys *keys)
{
  pauli_view_drag_hold_space (keys->drag, false);
}

PauliViewKeys *
pauli_view_keys_new (PauliPanelView *view, PauliViewReader *reader, PauliViewZoom *view_zoom, PauliViewDrag *drag)
{
  const PauliViewKeys parts = { view, reader, view_zoom, drag };
  PauliViewKeys *keys = g_memdup2 (&parts, sizeof parts);
  GtkEventController *controller = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  g_signal_connect (controller, "key-pressed", G_CALLBACK (on_pressed), keys);
  g_signal_connect (controller, "key-released", G_CALLBACK (on_released), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave), keys);
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
  return keys;
}

void
pauli_view_keys_free (PauliViewKeys *keys)
{
  g_free (keys);
}
