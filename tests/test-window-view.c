/* The real window: zooming, moving and reading off plots by pointer and keys, which xdotool presses.  Skipped without it or a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cursor-text.h"
#include "plain-text.h"
#include "quantity.h"
#include "view-axes.h"
#include "view-map.h"
#include "window-fixture.h"

#include <gdk/x11/gdkx.h>
#include <math.h>

static PauliApplication *app;

static const PauliSceneValues *
values_of (PauliWindow *window)
{
  return pauli_scene_values (pauli_window_get_scene (window));
}

static PauliPanelView *
view_of (PauliWindow *window, PauliPlotId plot)
{
  return pauli_panel_grid_get_view (pauli_window_get_grid (window), plot);
}

static void
activate (PauliWindow *window, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, target ? g_variant_new_string (target) : NULL);
  fixture_settle (window);
}

/* ---- Pointer and keys --------------------------------------------------------------------------------------------------- */

static void
run (const char *words)
{
  g_autofree char *line = g_strdup_printf ("timeout 60 xdotool %s", words);
  g_autofree char *output = NULL, *error_output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_command_line_sync (line, &output, &error_output, &status, &error))
    g_error ("xdotool: %s", error->message);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("xdotool %s: %s %s", words, error->message, error_output);
}

/* Presses and moves, and lets the window see it all. */
static void G_GNUC_PRINTF (2, 3)
act (PauliWindow *window, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  run (words);
  run ("getmouselocation"); /* asked after all that was pressed */
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (window)));
  for (int i = 0; i < 2; i++) {
    while (g_main_context_pending (NULL))
      g_main_context_iteration (NULL, FALSE);
    fixture_settle (window);
  }
}

static bool
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
set_true (gpointer flag)
{
  *(bool *) flag = true;
  return G_SOURCE_REMOVE;
}

static bool
is_true (gpointer flag)
{
  return *(bool *) flag;
}

/* Long enough that the next click is not the second of a double click, nor the next notch one of those before. */
static void
pause_hand (void)
{
  bool over = false;

  g_timeout_add (900, set_true, &over);
  fixture_wait (is_true, &over, "time to go by");
}

static PauliWindow *
start (int width, int height)
{
  PauliWindow *window = fixture_window (app, width, height);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  run ("mousemove 1 1");
  g_autofree char *words = g_strdup_printf ("windowfocus %lu", gdk_x11_surface_get_xid (surface));
  run (words);
  fixture_wait (is_active, window, "the focus");
  fixture_settle (window);
  return window;
}

/* "mousemove ..." to a place on a view. */
static char *
move_to (PauliWindow *window, PauliPanelView *view, double x, double y)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  double window_x, window_y, offset_x, offset_y;

  gtk_widget_translate_coordinates (GTK_WIDGET (view), GTK_WIDGET (window), x, y, &window_x, &window_y);
  gtk_native_get_surface_transform (GTK_NATIVE (window), &offset_x, &offset_y);
  return g_strdup_printf ("mousemove --window %lu %.0f %.0f", gdk_x11_surface_get_xid (surface), window_x + offset_x,
                          window_y + offset_y);
}

/* A whole number of pixels, at parts of the axes. */
static void
place (PauliPanelView *view, double part_x, double part_y, double *x, double *y)
{
  const PauliRect *area = &pauli_panel_view_get_frame (view)->area;

  *x = round (area->x + part_x * area->width);
  *y = round (area->y + (1 - part_y) * area->height);
}

static void
point_at (PauliWindow *window, PauliPanelView *view, double part_x, double part_y)
{
  double x, y;

  place (view, part_x, part_y, &x, &y);
  g_autofree char *words = move_to (window, view, x, y);
  act (window, "%s", words);
}

/* Drags by whole pixels with a button, with what is held down and let go of before and after. */
static void
drag_held (PauliWindow *window, PauliPanelView *view, int button, const char *held, double x, double y, double dx, double dy)
{
  g_autofree char *from = move_to (window, view, x, y), *over = move_to (window, view, x + round (dx / 2), y + round (dy / 2));
  g_autofree char *to = move_to (window, view, x + dx, y + dy);
  const char *word = held ? "key" : "", *down = held ? "down " : "", *up = held ? "up " : "", *key = held ? held : "";

  act (window, "%s %s%s%s mousedown %d %s", from, word, down, key, button, over);
  act (window, "%s mouseup %d %s%s%s", to, button, word, up, key);
}

static void
drag (PauliWindow *window, PauliPanelView *view, double x, double y, double dx, double dy)
{
  drag_held (window, view, 1, NULL, x, y, dx, dy);
}

/* ---- Axes --------------------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliAxisView axes[PAULI_N_DIRECTIONS];
} Axes;

static Axes
axes_of (PauliWindow *window, PauliPlotId plot)
{
  Axes axes;
  memcpy (axes.axes, values_of (window)->axes[plot], sizeof axes.axes);
  return axes;
}

static bool
is_same (const PauliAxisView *a, const PauliAxisView *b)
{
  return a->log == b->log && a->fixed == b->fixed && a->min == b->min && a->max == b->max;
}

static void
assert_axes_at (PauliWindow *window, PauliPlotId plot, Axes expected, int line)
{
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
    if (!is_same (&values_of (window)->axes[plot][direction], &expected.axes[direction]))
      g_error ("line %d: axis %d of plot %d is not as expected", line, direction, plot);
}

#define assert_axes(window, plot, expected) assert_axes_at (window, plot, expected, __LINE__)

static const Axes automatic = { 0 };

/* The value of an axis, as a picture shows it, at a place on the view. */
static double
value_at (const PauliFrame *frame, PauliDirection direction, double x, double y)
{
  const PauliAxis *axis = direction == PAULI_X ? &frame->x : &frame->y;
  return pauli_axis_value (axis->log, axis->min, axis->max, pauli_view_position (frame, direction, x, y));
}

/* GTK's places on a widget are floats, good to 1e-7 of the window; a pixel is 3e-3 of an axis here. */
static void
assert_near (double value, double expected)
{
  g_assert_cmpfloat_with_epsilon (value, expected, 1e-5 * fabs (expected));
}

static void
assert_other_picture (PauliWindow *window, PauliPlotId plot, GBytes *before)
{
  g_autoptr (GBytes) after = fixture_pixels (window, plot);
  g_assert_false (g_bytes_equal (before, after));
}

static void
test_rectangle (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  PauliFrame before = *pauli_panel_view_get_frame (view);
  g_autoptr (GBytes) pixels = fixture_pixels (window, PAULI_PLOT_F2), others = fixture_pixels (window, PAULI_PLOT_MU);
  double x, y;

  place (view, 0.25, 0.75, &x, &y);
  drag (window, view, x, y, 80, 60);
  const PauliAxisView *axes = values_of (window)->axes[PAULI_PLOT_F2];
  g_assert_true (axes[PAULI_X].fixed && axes[PAULI_Y].fixed);
  assert_near (axes[PAULI_X].min, value_at (&before, PAULI_X, x, y));
  assert_near (axes[PAULI_X].max, value_at (&before, PAULI_X, x + 80, y));
  assert_near (axes[PAULI_Y].min, value_at (&before, PAULI_Y, x, y + 60));
  assert_near (axes[PAULI_Y].max, value_at (&before, PAULI_Y, x, y));
  assert_other_picture (window, PAULI_PLOT_F2, pixels);
  assert_near (pauli_panel_view_get_frame (view)->x.min, axes[PAULI_X].min);
  g_autoptr (GBytes) same = fixture_pixels (window, PAULI_PLOT_MU);
  g_assert_true (g_bytes_equal (others, same));

  /* The other way round, beyond the axes: only what is within them. */
  before = *pauli_panel_view_get_frame (view);
  place (view, 0.5, 0.5, &x, &y);
  drag (window, view, x, y, -300, 40);
  g_assert_cmpfloat (values_of (window)->axes[PAULI_PLOT_F2][PAULI_X].min, ==, before.x.min);
  assert_near (values_of (window)->axes[PAULI_PLOT_F2][PAULI_X].max, value_at (&before, PAULI_X, x, y));
  fixture_destroy (window);
}

/* Flat and narrow ones, those at the labels, and those that are clicks. */
static void
test_thin_rectangles (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  const PauliRect area = pauli_panel_view_get_frame (view)->area;
  double x, y;

  place (view, 0.25, 0.5, &x, &y);
  drag (window, view, x, y, 3, -3);
  assert_axes (window, PAULI_PLOT_F2, automatic);
  drag (window, view, x, y, 70, 3);
  g_assert_true (values_of (window)->axes[PAULI_PLOT_F2][PAULI_X].fixed);
  g_assert_false (values_of (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  activate (window, "automatic-axes", NULL);
  assert_axes (window, PAULI_PLOT_F2, automatic);
  drag (window, view, x, y, -4, 60);
  g_assert_false (values_of (window)->axes[PAULI_PLOT_F2][PAULI_X].fixed);
  g_assert_true (values_of (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  activate (window, "automatic-axes", NULL);
  drag (window, view, x, area.y + area.height + 15, 70, -60); /* from the labels of x */
  g_assert_true (values_of (window)->axes[PAULI_PLOT_F2][PAULI_X].fixed);
  g_assert_false (values_of (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  fixture_destroy (window);
}

/* The rectangle is there while it is drawn, and Escape gives it up. */
static void
test_band_and_escape (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  PauliRect band;
  double x, y;

  place (view, 0.25, 0.75, &x, &y);
  g_autofree char *from = move_to (window, view, x, y), *over = move_to (window, view, x + 20, y + 20),
                  *to = move_to (window, view, x + 80, y + 60);
  act (window, "%s mousedown 1 %s", from, over);
  act (window, "%s", to);
  g_assert_true (pauli_panel_view_get_band (view, &band));
  assert_near (band.x, x);
  assert_near (band.y, y);
  assert_near (band.width, 80);
  assert_near (band.height, 60);
  act (window, "key Escape");
  g_assert_false (pauli_panel_view_get_band (view, &band));
  act (window, "mouseup 1");
  assert_axes (window, PAULI_PLOT_F2, automatic);
  /* Moving is undone. */
  act (window, "%s mousedown 2 %s", from, over);
  act (window, "%s", to);
  g_assert_true (values_of (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  act (window, "key Escape mouseup 2");
  assert_axes (window, PAULI_PLOT_F2, automatic);
  fixture_destroy (window);
}

static void
test_wheel (void)
{
  PauliWindow *window = start (1000, 700);
  static const PauliPlotId plots[] = { PAULI_PLOT_MU, PAULI_PLOT_ASYMPTOTICS }; /* linear and logarithmic */

  for (size_t i = 0; i < G_N_ELEMENTS (plots); i++) {
    PauliPanelView *view = view_of (window, plots[i]);
    PauliFrame before = *pauli_panel_view_get_frame (view);
    g_autoptr (GBytes) pixels = fixture_pixels (window, plots[i]);
    double x, y;
    place (view, 0.3, 0.6, &x, &y);
    g_autofree char *there = move_to (window, view, x, y);
    act (window, "%s click --repeat 3 --delay 10 4", there);
    PauliFrame after = *pauli_panel_view_get_frame (view);
    assert_other_picture (window, plots[i], pixels);
    after.area = before.area; /* labels may have other widths now */
    assert_near (value_at (&after, PAULI_X, x, y), value_at (&before, PAULI_X, x, y));
    assert_near (value_at (&after, PAULI_Y, x, y), value_at (&before, PAULI_Y, x, y));
    double size = before.x.log ? log (before.x.max / before.x.min) : before.x.max - before.x.min;
    assert_near (after.x.log ? log (after.x.max / after.x.min) : after.x.max - after.x.min, size * 0.8 * 0.8 * 0.8);
    act (window, "%s click 5", there);
    g_assert_cmpfloat (pauli_panel_view_get_frame (view)->x.max, >, after.x.max);
  }
  fixture_destroy (window);
}

static void
test_wheel_over_labels (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  const PauliRect area = pauli_panel_view_get_frame (view)->area;
  double x, y;

  place (view, 0.5, 0.5, &x, &y);
  g_autofree char *below = move_to (window, view, x, round (area.y + area.height + 20)), *left = move_to (window, view, 10, y);
  g_autofree char *outside = move_to (window, view, x, 3);
  act (window, "%s click 4", outside);
  assert_axes (window, PAULI_PLOT_F2, automatic);
  act (window, "%s click 4", below);
  g_assert_true (values_of (window)->axes[PAULI_PLOT_F2][PAULI_X].fixed);
  g_assert_false (values_of (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  Axes axes = axes_of (window, PAULI_PLOT_F2);
  act (window, "%s click 4", left);
  g_assert_true (values_of (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  g_assert_true (is_same (&values_of (window)->axes[PAULI_PLOT_F2][PAULI_X], &axes.axes[PAULI_X]));
  fixture_destroy (window);
}

static double
scrolled (PauliWindow *window)
{
  GtkWidget *widget = gtk_widget_get_ancestor (GTK_WIDGET (pauli_window_get_grid (window)), GTK_TYPE_SCROLLED_WINDOW);
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget)));
}

/* Where the plots scroll, the wheel scrolls them, with the focus or without; with Ctrl it zooms. */
static void
test_wheel_where_plots_scroll (void)
{
  PauliWindow *window = start (420, 500);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", NULL);
  fixture_settle (window);
  point_at (window, view, 0.5, 0.5);
  act (window, "click 1");
  pause_hand ();
  act (window, "keydown ctrl click 4 keyup ctrl");
  Axes axes = axes_of (window, PAULI_PLOT_F2);
  g_assert_true (axes.axes[PAULI_X].fixed && axes.axes[PAULI_Y].fixed);
  g_assert_cmpfloat (scrolled (window), ==, 0);
  act (window, "click 5");
  g_assert_cmpfloat (scrolled (window), >, 0);
  assert_axes (window, PAULI_PLOT_F2, axes);
  fixture_destroy (window);
}

/* What was under the pointer stays there, the length of the axes too. */
static void
check_move (PauliWindow *window, PauliPlotId plot, int button, const char *held)
{
  PauliPanelView *view = view_of (window, plot);
  PauliFrame before = *pauli_panel_view_get_frame (view);
  double x, y;

  place (view, 0.6, 0.4, &x, &y);
  drag_held (window, view, button, held, x, y, -60, -40);
  PauliFrame after = *pauli_panel_view_get_frame (view);
  after.area = before.area;
  assert_near (value_at (&after, PAULI_X, x - 60, y - 40), value_at (&before, PAULI_X, x, y));
  assert_near (value_at (&after, PAULI_Y, x - 60, y - 40), value_at (&before, PAULI_Y, x, y));
  if (before.x.log)
    assert_near (after.x.max / after.x.min, before.x.max / before.x.min);
  else
    assert_near (after.x.max - after.x.min, before.x.max - before.x.min);
  assert_near (after.y.max - after.y.min, before.y.max - before.y.min);
  activate (window, "automatic-axes", NULL);
}

static void
test_moves (void)
{
  PauliWindow *window = start (1000, 700);

  check_move (window, PAULI_PLOT_F2, 1, "shift");
  check_move (window, PAULI_PLOT_ASYMPTOTICS, 2, NULL);
  point_at (window, view_of (window, PAULI_PLOT_F2), 0.5, 0.5);
  act (window, "click 1"); /* the focus, without which the space bar is not ours */
  check_move (window, PAULI_PLOT_F2, 1, "space");
  fixture_destroy (window);
}

static void
test_double_click (void)
{
  PauliWindow *window = start (1000, 700);

  point_at (window, view_of (window, PAULI_PLOT_MU), 0.5, 0.5);
  act (window, "click --repeat 2 --delay 50 1");
  g_assert_cmpint (values_of (window)->panel, ==, PAULI_PANEL_MU);
  assert_axes (window, PAULI_PLOT_MU, automatic);
  pause_hand ();
  act (window, "click --repeat 2 --delay 50 1");
  g_assert_cmpint (values_of (window)->panel, ==, PAULI_PANEL_OVERVIEW);
  fixture_destroy (window);
}

static void
test_keys (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_MU);
  PauliFrame before = *pauli_panel_view_get_frame (view);

  point_at (window, view, 0.5, 0.5);
  act (window, "click 1 mousemove 1 1 key plus");
  const PauliAxisView *axes = values_of (window)->axes[PAULI_PLOT_MU];
  assert_near (axes[PAULI_X].max - axes[PAULI_X].min, 0.8 * (before.x.max - before.x.min));
  assert_near (axes[PAULI_X].max + axes[PAULI_X].min, before.x.max + before.x.min);
  Axes zoomed = axes_of (window, PAULI_PLOT_MU);
  act (window, "key ctrl+Right ctrl+Up");
  axes = values_of (window)->axes[PAULI_PLOT_MU];
  double width = zoomed.axes[PAULI_X].max - zoomed.axes[PAULI_X].min;
  assert_near (axes[PAULI_X].min, zoomed.axes[PAULI_X].min + width / 10);
  assert_near (axes[PAULI_X].max - axes[PAULI_X].min, width);
  g_assert_cmpfloat (axes[PAULI_Y].min, >, zoomed.axes[PAULI_Y].min);
  act (window, "key minus");
  axes = values_of (window)->axes[PAULI_PLOT_MU];
  assert_near (axes[PAULI_X].max - axes[PAULI_X].min, before.x.max - before.x.min);
  act (window, "key 0");
  assert_axes (window, PAULI_PLOT_MU, automatic);
  act (window, "key f");
  axes = values_of (window)->axes[PAULI_PLOT_MU];
  g_assert_true (axes[PAULI_X].fixed && axes[PAULI_Y].fixed);
  g_assert_cmpfloat (axes[PAULI_Y].min, >, 0.02); /* not from zero: around the curves */
  /* Other plots were left alone. */
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    if (plot != PAULI_PLOT_MU && plot != PAULI_PLOT_ASYMPTOTICS)
      g_assert_false (values_of (window)->axes[plot][PAULI_X].fixed);
  fixture_destroy (window);
}

/* ---- Back and forward ---------------------------------------------------------------------------------------------------- */

static void
test_back_and_forward (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  double x, y;

  place (view, 0.25, 0.75, &x, &y);
  drag (window, view, x, y, 80, 60);
  Axes first = axes_of (window, PAULI_PLOT_F2);
  drag_held (window, view, 1, "shift", x, y, 30, 20); /* many moves, one view */
  Axes second = axes_of (window, PAULI_PLOT_F2);
  g_assert_false (is_same (&first.axes[PAULI_X], &second.axes[PAULI_X]));
  act (window, "key alt+Left");
  assert_axes (window, PAULI_PLOT_F2, first);
  act (window, "key alt+Left");
  assert_axes (window, PAULI_PLOT_F2, automatic);
  act (window, "key alt+Left"); /* there is none, which it says */
  assert_axes (window, PAULI_PLOT_F2, automatic);
  act (window, "key alt+Right");
  assert_axes (window, PAULI_PLOT_F2, first);
  g_autofree char *there = move_to (window, view, x, y);
  act (window, "%s click 9", there);
  assert_axes (window, PAULI_PLOT_F2, second);
  act (window, "click 8");
  assert_axes (window, PAULI_PLOT_F2, first);
  /* Notches that follow each other are one view. */
  act (window, "click --repeat 5 --delay 5 4");
  g_assert_false (is_same (&first.axes[PAULI_X], &values_of (window)->axes[PAULI_PLOT_F2][PAULI_X]));
  act (window, "click 8");
  assert_axes (window, PAULI_PLOT_F2, first);
  /* One right after going back does not take the place gone to. */
  act (window, "click 4 click 8 click 4");
  act (window, "click 8");
  assert_axes (window, PAULI_PLOT_F2, first);
  /* Each plot has its own.  On X11, GTK sends the button after 8 and 9 where those were pressed. */
  act (window, "click 2");
  view = view_of (window, PAULI_PLOT_MU);
  place (view, 0.25, 0.75, &x, &y);
  drag (window, view, x, y, 80, 60);
  act (window, "key alt+Left");
  assert_axes (window, PAULI_PLOT_MU, automatic);
  assert_axes (window, PAULI_PLOT_F2, first);
  /* The last used is meant, with the focus or without. */
  point_at (window, view_of (window, PAULI_PLOT_ASYMPTOTICS), 0.5, 0.5);
  act (window, "click 4");
  g_assert_true (values_of (window)->axes[PAULI_PLOT_ASYMPTOTICS][PAULI_Y].fixed);
  act (window, "key alt+Left");
  g_assert_false (values_of (window)->axes[PAULI_PLOT_ASYMPTOTICS][PAULI_Y].fixed);
  fixture_destroy (window);
}

typedef struct {
  int begun, ended, changed;
} Gestures;

static void
count_gesture (G_GNUC_UNUSED PauliPanelView *view, gboolean begins, Gestures *gestures)
{
  g_assert_cmpint (gestures->begun - gestures->ended, ==, begins ? 0 : 1);
  if (begins)
    gestures->begun++;
  else
    gestures->ended++;
}

static void
count_change (G_GNUC_UNUSED PauliPanelView *view, G_GNUC_UNUSED gpointer axes, Gestures *gestures)
{
  g_assert_cmpint (gestures->begun - gestures->ended, ==, 1);
  gestures->changed++;
}

/* All that changes the axes by pointer lies between the begin and the end of a gesture. */
static void
test_gestures (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  Gestures gestures = { 0 };
  double x, y;

  g_signal_connect (view, "gesture", G_CALLBACK (count_gesture), &gestures);
  g_signal_connect (view, "axes-changed", G_CALLBACK (count_change), &gestures);
  place (view, 0.25, 0.75, &x, &y);
  drag (window, view, x, y, 3, 0);
  g_assert_cmpint (gestures.begun, ==, 0);
  drag (window, view, x, y, 80, 60);
  g_assert_cmpint (gestures.begun, ==, 1);
  g_assert_cmpint (gestures.ended, ==, 1);
  drag_held (window, view, 2, NULL, x, y, 30, 20);
  g_assert_cmpint (gestures.ended, ==, 2);
  int before = gestures.changed;
  act (window, "click --repeat 4 --delay 5 4");
  g_assert_cmpint (gestures.begun, ==, 3);
  g_assert_cmpint (gestures.changed, >, before);
  drag (window, view, x, y, 80, 60); /* which ends the notches */
  g_assert_cmpint (gestures.begun, ==, 4);
  g_assert_cmpint (gestures.ended, ==, 4);
  fixture_destroy (window);
}

/* Notches on one view and what is dragged on another, at once: no gesture within another. */
static void
test_gestures_follow_each_other (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2), *other = view_of (window, PAULI_PLOT_MU);
  Gestures gestures = { 0 };
  double x, y;

  for (int i = 0; i < 2; i++) {
    g_signal_connect_after (i ? view : other, "gesture", G_CALLBACK (count_gesture), &gestures);
    g_signal_connect (i ? view : other, "axes-changed", G_CALLBACK (count_change), &gestures);
  }
  point_at (window, view, 0.5, 0.5);
  act (window, "click 4");
  place (other, 0.5, 0.5, &x, &y);
  drag (window, other, x, y, 60, 40);
  g_assert_cmpint (gestures.begun, ==, 2);
  g_assert_cmpint (gestures.ended, ==, 2);
  fixture_destroy (window);
}

/* ---- The cursor ----------------------------------------------------------------------------------------------------------- */

static char *
cursor_of (PauliPanelView *view)
{
  const char *markup = pauli_panel_view_get_cursor (view);
  return markup ? pauli_plain_text (markup) : g_strdup ("");
}

/* The number behind the last "=". */
static double
number_in (const char *text)
{
  const char *equals = strrchr (text, '=');
  g_autofree char *number = g_strdup (equals ? equals + 1 : "");
  return g_ascii_strtod (g_strstrip (number), NULL);
}

/* Over a curve the box says what the core says at the x it shows; elsewhere there is none. */
static void
test_hover (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  g_assert_null (pauli_panel_view_get_cursor (view));
  point_at (window, view, 0.3, 0.05);
  g_autofree char *text = cursor_of (view);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[0], ==, "exact"); /* beneath the fit there */
  g_assert_true (g_str_has_suffix (lines[1], "GeV²"));
  double Q2 = g_ascii_strtod (strchr (lines[1], '=') + 1, NULL);
  g_assert_cmpfloat (Q2, >, 0.5);
  g_autofree char *expected = pauli_format_result (pauli_f2 (&params, Q2)), *line = g_strdup_printf ("F₂(Q²) = %s", expected);
  g_assert_cmpstr (lines[2], ==, line);

  /* It follows a slider. */
  fixture_set (window, PAULI_PARAM_M_Q, 200);
  fixture_settle (window);
  g_autofree char *other = cursor_of (view);
  g_assert_cmpstr (other, !=, text);
  /* All digits on demand. */
  g_action_group_activate_action (G_ACTION_GROUP (window), "errors", NULL);
  g_autofree char *all = cursor_of (view);
  g_assert_nonnull (strstr (all, " ± "));
  /* It goes with the pointer. */
  act (window, "mousemove 1 1");
  g_assert_null (pauli_panel_view_get_cursor (view));
  fixture_destroy (window);
}

static void
test_cursor_keys (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  point_at (window, view, 0.5, 0.9);
  act (window, "click 1 mousemove 1 1");
  g_assert_null (pauli_panel_view_get_cursor (view));
  act (window, "key Tab"); /* goes on, and leaves no cursor */
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (view)));
  g_assert_null (pauli_panel_view_get_cursor (view));
  act (window, "key shift+Tab");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
  act (window, "key Right"); /* appears in the middle */
  g_autofree char *middle = cursor_of (view);
  g_assert_true (g_str_has_prefix (middle, "exact\nQ² = 2.5\u00a0GeV²\n"));
  act (window, "key Right");
  g_autofree char *right = cursor_of (view);
  g_assert_cmpfloat (number_in (right), <, number_in (middle));
  act (window, "key Home");
  g_autofree char *home = cursor_of (view), *mu = pauli_format_result (pauli_mu (&params));
  g_assert_true (g_str_has_prefix (home, "exact\nQ² = 0\u00a0GeV²\n") && g_str_has_suffix (home, mu));
  act (window, "key Page_Up");
  g_autofree char *page = cursor_of (view);
  g_assert_nonnull (strstr (page, "Q² = 0.5\u00a0GeV²"));
  act (window, "key End");
  g_autofree char *end = cursor_of (view);
  g_assert_nonnull (strstr (end, "Q² = 5\u00a0GeV²"));
  act (window, "key Tab");
  g_autofree char *fit = cursor_of (view);
  g_assert_true (g_str_has_prefix (fit, "fit, Eq. (17)\nQ² = 5\u00a0GeV²\n"));
  act (window, "key Down"); /* around */
  g_autofree char *again = cursor_of (view);
  g_assert_cmpstr (again, ==, end);
  act (window, "key Up");
  act (window, "key Tab"); /* past the last: the next widget, and the cursor stays */
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (view)));
  g_autofree char *kept = cursor_of (view);
  g_assert_cmpstr (kept, ==, fit);
  fixture_destroy (window);
}

/* Escape takes first the cursor, then the panel. */
static void
test_escape (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);

  activate (window, "panel", "f2");
  point_at (window, view, 0.5, 0.9);
  act (window, "click 1 mousemove 1 1 key Left");
  g_assert_nonnull (pauli_panel_view_get_cursor (view));
  act (window, "key Escape");
  g_assert_null (pauli_panel_view_get_cursor (view));
  g_assert_cmpint (values_of (window)->panel, ==, PAULI_PANEL_F2);
  act (window, "key Escape");
  g_assert_cmpint (values_of (window)->panel, ==, PAULI_PANEL_OVERVIEW);
  fixture_destroy (window);
}

typedef struct {
  bool done;
  char *text;
} Pasted;

static void
on_pasted (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Pasted *pasted = data;
  pasted->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  pasted->done = true;
}

static bool
is_pasted (gpointer data)
{
  return ((Pasted *) data)->done;
}

static char *
paste (PauliWindow *window)
{
  Pasted pasted = { 0 };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, on_pasted, &pasted);
  fixture_wait (is_pasted, &pasted, "the clipboard");
  return pasted.text;
}

static void
test_copy (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_F2);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  point_at (window, view, 0.5, 0.9);
  act (window, "click 1 mousemove 1 1 key Home Page_Up Page_Up ctrl+c");
  g_autofree char *text = paste (window), *F2 = pauli_format_exact (pauli_f2 (&params, 1).value);
  g_autofree char *expected = g_strdup_printf ("Q² [GeV²]\tF₂(Q²), exact\n1\t%s\n", F2);
  g_assert_cmpstr (text, ==, expected);
  /* Without a cursor nothing is copied. */
  act (window, "key Escape ctrl+c");
  g_autofree char *same = paste (window);
  g_assert_cmpstr (same, ==, expected);
  fixture_destroy (window);
}

/* ---- The map -------------------------------------------------------------------------------------------------------------- */

static void
test_dot (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_MAP);
  double x, y, M_q, inv_rho_c;

  activate (window, "panel", "map");
  PauliFrame frame = *pauli_panel_view_get_frame (view);
  pauli_frame_to_page (&frame, 350, PAULI_HBARC_MEV_FM / 600, &x, &y);
  x = round (x);
  y = round (y);
  drag (window, view, x, y, 100, 60);
  pauli_map_params (&frame, x + 100, y + 60, &M_q, &inv_rho_c);
  g_assert_cmpfloat (values_of (window)->M_q, ==, M_q);
  g_assert_cmpfloat (values_of (window)->inv_rho_c, ==, inv_rho_c);
  g_assert_cmpfloat (M_q, >, 400);
  g_assert_cmpfloat (inv_rho_c, >, 650);
  g_assert_cmpfloat (pauli_parameter_row_get_value (pauli_window_get_row (window, PAULI_PARAM_M_Q)), ==, M_q);
  assert_axes (window, PAULI_PLOT_MAP, automatic);
  /* The dot went with it; elsewhere a drag is a rectangle. */
  g_assert_cmpfloat (pauli_panel_view_get_plot (view)->marker_x, ==, M_q);
  drag (window, view, x, y, 50, 30);
  g_assert_cmpfloat (values_of (window)->M_q, ==, M_q);
  g_assert_true (values_of (window)->axes[PAULI_PLOT_MAP][PAULI_X].fixed);
  activate (window, "automatic-axes", NULL);
  /* Keys move it by steps of the sliders. */
  act (window, "key Right Up Up shift+Left");
  g_assert_cmpfloat (values_of (window)->M_q, ==, M_q + 5 - 50);
  g_assert_cmpfloat (values_of (window)->inv_rho_c, ==, inv_rho_c - 10);
  fixture_destroy (window);
}

/* What the cursor's text says of the place, with the rest of the scene. */
static PauliParams
params_read_off (PauliWindow *window, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "M_q = ") && g_str_has_prefix (lines[1], "ρ_c = "));
  params.M_q = number_in (lines[0]) / 1000;
  params.rho_c = number_in (lines[1]) * 1000 / PAULI_HBARC_MEV_FM;
  return params;
}

static void
test_map_is_read_off (void)
{
  PauliWindow *window = start (1000, 700);
  PauliPanelView *view = view_of (window, PAULI_PLOT_MAP);
  GtkEditable *entry = pauli_curve_options_get_map_Q2 (pauli_window_get_options (window));

  activate (window, "panel", "map");
  point_at (window, view, 0.5, 0.5);
  g_autofree char *text = cursor_of (view);
  PauliParams params = params_read_off (window, text);
  g_autofree char *mu = pauli_format_result (pauli_mu (&params));
  g_assert_true (g_str_has_suffix (text, mu));

  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "0");
  gtk_editable_set_text (entry, "1,5 GeV²");
  g_signal_emit_by_name (entry, "activate");
  fixture_settle (window);
  g_assert_cmpfloat (values_of (window)->map_Q2, ==, 1.5);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "1.5");
  /* The labels of the colour bar are others, and so may be the frame. */
  g_autofree char *other = cursor_of (view);
  params = params_read_off (window, other);
  g_autofree char *F2 = pauli_format_result (pauli_f2 (&params, 1.5));
  g_assert_true (g_str_has_suffix (other, F2));
  gtk_editable_set_text (entry, "-1");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (values_of (window)->map_Q2, ==, 1.5);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "1.5");
  fixture_destroy (window);
}

/* ---- By the thousand ------------------------------------------------------------------------------------------------------ */

/* What a hand could do, faster: whatever comes of it are axes, and a picture of them. */
static void
do_anything (PauliWindow *window, PauliPlotId plot, GRand *random)
{
  PauliPanelView *view = view_of (window, plot);
  PauliAxis axes[PAULI_N_DIRECTIONS];
  PauliAxisView views[PAULI_N_DIRECTIONS];
  double a = g_rand_double_range (random, -1, 2), b = g_rand_double_range (random, -1, 2);
  int kind = g_rand_int_range (random, 0, 40);

  if (!pauli_panel_view_get_axes (view, axes, views))
    return;
  if (kind < 3)
    g_action_group_activate_action (G_ACTION_GROUP (window), kind == 0 ? "view-back" : kind == 1 ? "fit-axes" : "automatic-axes", NULL);
  for (int direction = 0; kind >= 3 && direction < PAULI_N_DIRECTIONS; direction++)
    views[direction] = kind < 12   ? pauli_view_moved (plot, direction, &axes[direction], a)
                       : kind < 25 ? pauli_view_zoomed (plot, direction, &axes[direction], a, 0.5)
                       : kind < 35 ? pauli_view_zoomed (plot, direction, &axes[direction], a, 2.5)
                                   : pauli_view_between (plot, direction, &axes[direction], a, b);
  if (kind >= 3)
    g_signal_emit_by_name (view, "axes-changed", views);
}

static void
check_at_random (const char *panel, PauliPlotId plot, bool log_scale)
{
  PauliWindow *window = fixture_window (app, 800, 600);
  g_autoptr (GRand) random = g_rand_new_with_seed (51 + plot);
  PauliSceneValues values = *values_of (window);

  values.axes[plot][PAULI_X].log = values.axes[plot][PAULI_Y].log = log_scale;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  activate (window, "panel", panel);
  for (int i = 0; i < 1500; i++) {
    do_anything (window, plot, random);
    for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
      g_assert_true (pauli_axis_valid (plot, direction, &values_of (window)->axes[plot][direction]));
    if (i % 50 == 0)
      fixture_settle (window);
    else if (i % 3 == 0)
      g_main_context_iteration (NULL, FALSE);
  }
  fixture_settle (window);
  const PauliFrame *frame = pauli_panel_view_get_frame (view_of (window, plot));
  g_assert_true (frame->x.min < frame->x.max && frame->y.min < frame->y.max);
  g_assert_nonnull (pauli_panel_view_get_picture (view_of (window, plot)));
  fixture_destroy (window);
}

static void
test_at_random (void)
{
  check_at_random ("f2", PAULI_PLOT_F2, false);
  check_at_random ("mu", PAULI_PLOT_MU, true);
  check_at_random ("asymptotics", PAULI_PLOT_ASYMPTOTICS, true);
  check_at_random ("vertex", PAULI_PLOT_VERTEX, false);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_autofree char *tool = g_find_program_in_path ("xdotool");
  if (!gtk_init_check () || !tool) {
    g_print ("1..0 # SKIP no display, or no xdotool\n");
    return 77;
  }
  app = fixture_application ();

  g_test_add_func ("/window-view/rectangle", test_rectangle);
  g_test_add_func ("/window-view/thin-rectangles", test_thin_rectangles);
  g_test_add_func ("/window-view/band-and-escape", test_band_and_escape);
  g_test_add_func ("/window-view/wheel", test_wheel);
  g_test_add_func ("/window-view/wheel-over-labels", test_wheel_over_labels);
  g_test_add_func ("/window-view/wheel-where-plots-scroll", test_wheel_where_plots_scroll);
  g_test_add_func ("/window-view/moves", test_moves);
  g_test_add_func ("/window-view/double-click", test_double_click);
  g_test_add_func ("/window-view/keys", test_keys);
  g_test_add_func ("/window-view/back-and-forward", test_back_and_forward);
  g_test_add_func ("/window-view/gestures", test_gestures);
  g_test_add_func ("/window-view/gestures-follow", test_gestures_follow_each_other);
  g_test_add_func ("/window-view/hover", test_hover);
  g_test_add_func ("/window-view/cursor-keys", test_cursor_keys);
  g_test_add_func ("/window-view/escape", test_escape);
  g_test_add_func ("/window-view/copy", test_copy);
  g_test_add_func ("/window-view/dot", test_dot);
  g_test_add_func ("/window-view/map-is-read-off", test_map_is_read_off);
  g_test_add_func ("/window-view/at-random", test_at_random);
  return g_test_run ();
}
