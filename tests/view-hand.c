/* A hand on the plots of the real window: what the tests of zooming and of reading off share.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-hand.h"

#include "view-axes.h"

#include <math.h>

PauliApplication *hand_app;

void
hand_pause (void)
{
  fixture_pause (0.9);
}

static bool
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

PauliWindow *
hand_start (int width, int height)
{
  PauliWindow *window = fixture_window (hand_app, width, height);

  input_act (window, "mousemove 1 1");
  fixture_wait (is_active, window, "the focus");
  fixture_settle (window);
  return window;
}

void
hand_place (PauliPanelView *view, double part_x, double part_y, double *x, double *y)
{
  const PauliRect *area = &pauli_panel_view_get_frame (view)->area;

  *x = round (area->x + part_x * area->width);
  *y = round (area->y + (1 - part_y) * area->height);
}

void
hand_point (PauliWindow *window, PauliPanelView *view, double part_x, double part_y)
{
  double x, y;

  hand_place (view, part_x, part_y, &x, &y);
  g_autofree char *words = input_move_to (window, GTK_WIDGET (view), x, y);
  input_act (window, "%s", words);
}

void
hand_drag_held (PauliWindow *window, PauliPanelView *view, int button, const char *held, double x, double y, double dx, double dy)
{
  GtkWidget *widget = GTK_WIDGET (view);
  g_autofree char *from = input_move_to (window, widget, x, y);
  g_autofree char *over = input_move_to (window, widget, x + round (dx / 2), y + round (dy / 2));
  g_autofree char *to = input_move_to (window, widget, x + dx, y + dy);
  g_autofree char *down = held ? g_strdup_printf ("keydown %s ", held) : g_strdup ("");
  g_autofree char *up = held ? g_strdup_printf (" keyup %s", held) : g_strdup ("");

  input_act (window, "%s %smousedown %d %s", from, down, button, over);
  input_act (window, "%s mouseup %d%s", to, button, up);
}

void
hand_drag (PauliWindow *window, PauliPanelView *view, double x, double y, double dx, double dy)
{
  hand_drag_held (window, view, 1, NULL, x, y, dx, dy);
}

double
hand_value_at (const PauliFrame *frame, PauliDirection direction, double x, double y)
{
  const PauliAxis *axis = direction == PAULI_X ? &frame->x : &frame->y;
  return pauli_axis_value (axis->log, axis->min, axis->max, pauli_view_position (frame, direction, x, y));
}

void
hand_assert_near (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-5 * fabs (expected));
}

int
hand_main (int argc, char *argv[], const HandTest *tests, size_t n)
{
  hand_app = fixture_start (&argc, &argv);
  if (!hand_app)
    return 77;
  if (!input_is_possible ()) {
    g_print ("1..0 # SKIP no xdotool\n");
    return 77;
  }
  for (size_t i = 0; i < n; i++)
    g_test_add_func (tests[i].path, tests[i].test);
  return g_test_run ();
}
