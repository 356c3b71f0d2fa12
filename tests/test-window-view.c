/* The real window: zooming and moving plots by pointer and keys, which xdotool presses.  Skipped without it or a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-axes.h"
#include "view-hand.h"
#include "window-private.h"

#include <math.h>

/* ---- Axes --------------------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliAxisView axes[PAULI_N_DIRECTIONS];
} Axes;

static Axes
axes_of (PauliWindow *window, PauliPlotId plot)
{
  Axes axes;
  memcpy (axes.axes, fixture_values (window)->axes[plot], sizeof axes.axes);
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
    if (!is_same (&fixture_values (window)->axes[plot][direction], &expected.axes[direction]))
      g_error ("line %d: axis %d of plot %d is not as expected", line, direction, plot);
}

#define assert_axes(window, plot, expected) assert_axes_at (window, plot, expected, __LINE__)

static const Axes automatic = { 0 };

static void
assert_fixed_at (PauliWindow *window, PauliPlotId plot, bool x, bool y, int line)
{
  const PauliAxisView *axes = fixture_values (window)->axes[plot];
  if (axes[PAULI_X].fixed != x || axes[PAULI_Y].fixed != y)
    g_error ("line %d: x is%s fixed, y is%s", line, axes[PAULI_X].fixed ? "" : " not", axes[PAULI_Y].fixed ? "" : " not");
}

#define assert_fixed(window, plot, x, y) assert_fixed_at (window, plot, x, y, __LINE__)

static void
assert_other_picture (PauliWindow *window, PauliPlotId plot, GBytes *before)
{
  g_autoptr (GBytes) after = fixture_pixels (window, plot);
  g_assert_false (g_bytes_equal (before, after));
}

static void
test_rectangle (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  PauliFrame before = *pauli_panel_view_get_frame (view);
  g_autoptr (GBytes) pixels = fixture_pixels (window, PAULI_PLOT_F2), others = fixture_pixels (window, PAULI_PLOT_MU);
  double x, y;

  hand_place (view, 0.25, 0.75, &x, &y);
  hand_drag (window, view, x, y, 80, 60);
  const PauliAxisView *axes = fixture_values (window)->axes[PAULI_PLOT_F2];
  g_assert_true (axes[PAULI_X].fixed && axes[PAULI_Y].fixed);
  hand_assert_near (axes[PAULI_X].min, hand_value_at (&before, PAULI_X, x, y));
  hand_assert_near (axes[PAULI_X].max, hand_value_at (&before, PAULI_X, x + 80, y));
  hand_assert_near (axes[PAULI_Y].min, hand_value_at (&before, PAULI_Y, x, y + 60));
  hand_assert_near (axes[PAULI_Y].max, hand_value_at (&before, PAULI_Y, x, y));
  assert_other_picture (window, PAULI_PLOT_F2, pixels);
  hand_assert_near (pauli_panel_view_get_frame (view)->x.min, axes[PAULI_X].min);
  g_autoptr (GBytes) same = fixture_pixels (window, PAULI_PLOT_MU);
  g_assert_true (g_bytes_equal (others, same));

  /* The other way round, beyond the axes: only what is within them. */
  before = *pauli_panel_view_get_frame (view);
  hand_place (view, 0.5, 0.5, &x, &y);
  hand_drag (window, view, x, y, -300, 40);
  g_assert_cmpfloat (fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_X].min, ==, before.x.min);
  hand_assert_near (fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_X].max, hand_value_at (&before, PAULI_X, x, y));
  fixture_destroy (window);
}

/* Flat and narrow ones, those at the labels, and those that are clicks. */
static void
test_thin_rectangles (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  const PauliRect area = pauli_panel_view_get_frame (view)->area;
  double x, y;

  hand_place (view, 0.25, 0.5, &x, &y);
  hand_drag (window, view, x, y, 3, -3);
  assert_axes (window, PAULI_PLOT_F2, automatic);
  hand_drag (window, view, x, y, 70, 3);
  assert_fixed (window, PAULI_PLOT_F2, true, false);
  fixture_activate (window, "automatic-axes", NULL);
  assert_axes (window, PAULI_PLOT_F2, automatic);
  hand_drag (window, view, x, y, -4, 60);
  assert_fixed (window, PAULI_PLOT_F2, false, true);
  fixture_activate (window, "automatic-axes", NULL);
  hand_drag (window, view, x, area.y + area.height + 15, 70, -60); /* from the labels of x */
  assert_fixed (window, PAULI_PLOT_F2, true, false);
  fixture_destroy (window);
}

/* The rectangle is there while it is drawn, and Escape gives it up. */
static void
test_band_and_escape (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  PauliRect band;
  double x, y;

  hand_place (view, 0.25, 0.75, &x, &y);
  g_autofree char *from = input_move_to (window, GTK_WIDGET (view), x, y), *over = input_move_to (window, GTK_WIDGET (view), x + 20, y + 20),
                  *to = input_move_to (window, GTK_WIDGET (view), x + 80, y + 60);
  input_act (window, "%s mousedown 1 %s", from, over);
  input_act (window, "%s", to);
  g_assert_true (pauli_panel_view_get_band (view, &band));
  hand_assert_near (band.x, x);
  hand_assert_near (band.y, y);
  hand_assert_near (band.width, 80);
  hand_assert_near (band.height, 60);
  input_act (window, "key Escape");
  g_assert_false (pauli_panel_view_get_band (view, &band));
  input_act (window, "mouseup 1");
  assert_axes (window, PAULI_PLOT_F2, automatic);
  /* Moving is undone. */
  input_act (window, "%s mousedown 2 %s", from, over);
  input_act (window, "%s", to);
  g_assert_true (fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  input_act (window, "key Escape mouseup 2");
  assert_axes (window, PAULI_PLOT_F2, automatic);
  fixture_destroy (window);
}

static double
size_of (const PauliAxis *axis)
{
  return axis->log ? log (axis->max / axis->min) : axis->max - axis->min;
}

static void
test_wheel (void)
{
  PauliWindow *window = hand_start (1000, 700);
  static const PauliPlotId plots[] = { PAULI_PLOT_MU, PAULI_PLOT_ASYMPTOTICS }; /* linear and logarithmic */

  for (size_t i = 0; i < G_N_ELEMENTS (plots); i++) {
    PauliPanelView *view = fixture_view (window, plots[i]);
    PauliFrame before = *pauli_panel_view_get_frame (view);
    g_autoptr (GBytes) pixels = fixture_pixels (window, plots[i]);
    double x, y;
    hand_place (view, 0.3, 0.6, &x, &y);
    g_autofree char *there = input_move_to (window, GTK_WIDGET (view), x, y);
    PauliFrame after = before;
    /* Each notch keeps the value that is under the pointer on the picture it meets, whose labels may have other widths. */
    for (int notch = 0; notch < 3; notch++) {
      before = after;
      input_act (window, "%s click 4", there);
      after = *pauli_panel_view_get_frame (view);
      PauliFrame in_place = after;
      in_place.area = before.area;
      hand_assert_near (hand_value_at (&in_place, PAULI_X, x, y), hand_value_at (&before, PAULI_X, x, y));
      hand_assert_near (hand_value_at (&in_place, PAULI_Y, x, y), hand_value_at (&before, PAULI_Y, x, y));
      hand_assert_near (size_of (&after.x), 0.8 * size_of (&before.x));
    }
    assert_other_picture (window, plots[i], pixels);
    input_act (window, "%s click 5", there);
    g_assert_cmpfloat (pauli_panel_view_get_frame (view)->x.max, >, after.x.max);
  }
  fixture_destroy (window);
}

static void
test_wheel_over_labels (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  const PauliRect area = pauli_panel_view_get_frame (view)->area;
  double x, y;

  hand_place (view, 0.5, 0.5, &x, &y);
  g_autofree char *below = input_move_to (window, GTK_WIDGET (view), x, round (area.y + area.height + 20)), *left = input_move_to (window, GTK_WIDGET (view), 10, y);
  g_autofree char *outside = input_move_to (window, GTK_WIDGET (view), x, 3);
  input_act (window, "%s click 4", outside);
  assert_axes (window, PAULI_PLOT_F2, automatic);
  input_act (window, "%s click 4", below);
  assert_fixed (window, PAULI_PLOT_F2, true, false);
  Axes axes = axes_of (window, PAULI_PLOT_F2);
  input_act (window, "%s click 4", left);
  g_assert_true (fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_Y].fixed);
  g_assert_true (is_same (&fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_X], &axes.axes[PAULI_X]));
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
  PauliWindow *window = hand_start (420, 500);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.sidebar", NULL);
  fixture_settle (window);
  hand_point (window, view, 0.5, 0.5);
  input_act (window, "click 1");
  hand_pause ();
  input_act (window, "keydown ctrl click 4 keyup ctrl");
  Axes axes = axes_of (window, PAULI_PLOT_F2);
  g_assert_true (axes.axes[PAULI_X].fixed && axes.axes[PAULI_Y].fixed);
  g_assert_cmpfloat (scrolled (window), ==, 0);
  input_act (window, "click 5");
  g_assert_cmpfloat (scrolled (window), >, 0);
  assert_axes (window, PAULI_PLOT_F2, axes);
  fixture_destroy (window);
}

/* What was under the pointer stays there, the length of the axes too. */
static void
check_move (PauliWindow *window, PauliPlotId plot, int button, const char *held)
{
  PauliPanelView *view = fixture_view (window, plot);
  PauliFrame before = *pauli_panel_view_get_frame (view);
  double x, y;

  hand_place (view, 0.6, 0.4, &x, &y);
  hand_drag_held (window, view, button, held, x, y, -60, -40);
  PauliFrame after = *pauli_panel_view_get_frame (view);
  after.area = before.area;
  hand_assert_near (hand_value_at (&after, PAULI_X, x - 60, y - 40), hand_value_at (&before, PAULI_X, x, y));
  hand_assert_near (hand_value_at (&after, PAULI_Y, x - 60, y - 40), hand_value_at (&before, PAULI_Y, x, y));
  if (before.x.log)
    hand_assert_near (after.x.max / after.x.min, before.x.max / before.x.min);
  else
    hand_assert_near (after.x.max - after.x.min, before.x.max - before.x.min);
  hand_assert_near (after.y.max - after.y.min, before.y.max - before.y.min);
  fixture_activate (window, "automatic-axes", NULL);
}

static void
test_moves (void)
{
  PauliWindow *window = hand_start (1000, 700);

  check_move (window, PAULI_PLOT_F2, 1, "shift");
  check_move (window, PAULI_PLOT_ASYMPTOTICS, 2, NULL);
  hand_point (window, fixture_view (window, PAULI_PLOT_F2), 0.5, 0.5);
  input_act (window, "click 1"); /* the focus, without which the space bar is not ours */
  check_move (window, PAULI_PLOT_F2, 1, "space");
  fixture_destroy (window);
}

/* The middle button is the wheel: its notches while it is down change nothing, and the move stays one step to undo. */
static void
test_wheel_while_dragged (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  double size = size_of (&pauli_panel_view_get_frame (view)->x), x, y;
  guint steps = pauli_window_get_position (window);

  hand_place (view, 0.5, 0.5, &x, &y);
  g_autofree char *from = input_move_to (window, GTK_WIDGET (view), x, y), *over = input_move_to (window, GTK_WIDGET (view), x - 20, y),
                  *on = input_move_to (window, GTK_WIDGET (view), x - 40, y), *to = input_move_to (window, GTK_WIDGET (view), x - 60, y);
  input_act (window, "%s mousedown 2 %s click 4 click 4", from, over);
  hand_pause ();
  input_act (window, "%s", on);
  input_act (window, "%s mouseup 2", to);
  g_assert_cmpuint (pauli_window_get_position (window), ==, steps + 1);
  const PauliAxisView *axis = &fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_X];
  hand_assert_near (axis->max - axis->min, size);
  g_assert_cmpfloat (axis->min, >, 0);
  fixture_destroy (window);
}

static void
test_double_click (void)
{
  PauliWindow *window = hand_start (1000, 700);

  hand_point (window, fixture_view (window, PAULI_PLOT_MU), 0.5, 0.5);
  input_act (window, "click --repeat 2 --delay 50 1");
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_MU);
  assert_axes (window, PAULI_PLOT_MU, automatic);
  hand_pause ();
  input_act (window, "click --repeat 2 --delay 50 1");
  g_assert_cmpint (fixture_values (window)->panel, ==, PAULI_PANEL_OVERVIEW);
  fixture_destroy (window);
}

static void
test_keys (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_MU);
  PauliFrame before = *pauli_panel_view_get_frame (view);

  hand_point (window, view, 0.5, 0.5);
  input_act (window, "click 1 mousemove 1 1 key plus");
  const PauliAxisView *axes = fixture_values (window)->axes[PAULI_PLOT_MU];
  hand_assert_near (axes[PAULI_X].max - axes[PAULI_X].min, 0.8 * (before.x.max - before.x.min));
  hand_assert_near (axes[PAULI_X].max + axes[PAULI_X].min, before.x.max + before.x.min);
  Axes zoomed = axes_of (window, PAULI_PLOT_MU);
  input_act (window, "key ctrl+Right ctrl+Up");
  axes = fixture_values (window)->axes[PAULI_PLOT_MU];
  double width = zoomed.axes[PAULI_X].max - zoomed.axes[PAULI_X].min;
  hand_assert_near (axes[PAULI_X].min, zoomed.axes[PAULI_X].min + width / 10);
  hand_assert_near (axes[PAULI_X].max - axes[PAULI_X].min, width);
  g_assert_cmpfloat (axes[PAULI_Y].min, >, zoomed.axes[PAULI_Y].min);
  input_act (window, "key minus");
  axes = fixture_values (window)->axes[PAULI_PLOT_MU];
  hand_assert_near (axes[PAULI_X].max - axes[PAULI_X].min, before.x.max - before.x.min);
  input_act (window, "key 0");
  assert_axes (window, PAULI_PLOT_MU, automatic);
  input_act (window, "key f");
  axes = fixture_values (window)->axes[PAULI_PLOT_MU];
  g_assert_true (axes[PAULI_X].fixed && axes[PAULI_Y].fixed);
  g_assert_cmpfloat (axes[PAULI_Y].min, >, 0.02); /* not from zero: around the curves */
  /* Other plots were left alone. */
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    if (plot != PAULI_PLOT_MU && plot != PAULI_PLOT_ASYMPTOTICS)
      g_assert_false (fixture_values (window)->axes[plot][PAULI_X].fixed);
  fixture_destroy (window);
}

/* ---- Back and forward ---------------------------------------------------------------------------------------------------- */

static void
test_back_and_forward (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  double x, y;

  hand_place (view, 0.25, 0.75, &x, &y);
  hand_drag (window, view, x, y, 80, 60);
  Axes first = axes_of (window, PAULI_PLOT_F2);
  hand_drag_held (window, view, 1, "shift", x, y, 30, 20); /* many moves, one view */
  Axes second = axes_of (window, PAULI_PLOT_F2);
  g_assert_false (is_same (&first.axes[PAULI_X], &second.axes[PAULI_X]));
  input_act (window, "key alt+Left");
  assert_axes (window, PAULI_PLOT_F2, first);
  input_act (window, "key alt+Left");
  assert_axes (window, PAULI_PLOT_F2, automatic);
  input_act (window, "key alt+Left"); /* there is none, which it says */
  assert_axes (window, PAULI_PLOT_F2, automatic);
  input_act (window, "key alt+Right");
  assert_axes (window, PAULI_PLOT_F2, first);
  g_autofree char *there = input_move_to (window, GTK_WIDGET (view), x, y);
  input_act (window, "%s click 9", there);
  assert_axes (window, PAULI_PLOT_F2, second);
  input_act (window, "click 8");
  assert_axes (window, PAULI_PLOT_F2, first);
  /* Notches that follow each other are one view. */
  input_act (window, "click --repeat 5 --delay 5 4");
  g_assert_false (is_same (&first.axes[PAULI_X], &fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_X]));
  input_act (window, "click 8");
  assert_axes (window, PAULI_PLOT_F2, first);
  /* One right after going back does not take the place gone to. */
  input_act (window, "click 4 click 8 click 4");
  input_act (window, "click 8");
  assert_axes (window, PAULI_PLOT_F2, first);
  /* Each plot has its own.  On X11, GTK sends the button after 8 and 9 where those were pressed. */
  input_act (window, "click 2");
  view = fixture_view (window, PAULI_PLOT_MU);
  hand_place (view, 0.25, 0.75, &x, &y);
  hand_drag (window, view, x, y, 80, 60);
  input_act (window, "key alt+Left");
  assert_axes (window, PAULI_PLOT_MU, automatic);
  assert_axes (window, PAULI_PLOT_F2, first);
  /* The last used is meant, with the focus or without. */
  hand_point (window, fixture_view (window, PAULI_PLOT_ASYMPTOTICS), 0.5, 0.5);
  input_act (window, "click 4");
  g_assert_true (fixture_values (window)->axes[PAULI_PLOT_ASYMPTOTICS][PAULI_Y].fixed);
  input_act (window, "key alt+Left");
  g_assert_false (fixture_values (window)->axes[PAULI_PLOT_ASYMPTOTICS][PAULI_Y].fixed);
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
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2);
  Gestures gestures = { 0 };
  double x, y;

  g_signal_connect (view, "gesture", G_CALLBACK (count_gesture), &gestures);
  g_signal_connect (view, "axes-changed", G_CALLBACK (count_change), &gestures);
  hand_place (view, 0.25, 0.75, &x, &y);
  hand_drag (window, view, x, y, 3, 0);
  g_assert_cmpint (gestures.begun, ==, 0);
  hand_drag (window, view, x, y, 80, 60);
  g_assert_cmpint (gestures.begun, ==, 1);
  g_assert_cmpint (gestures.ended, ==, 1);
  hand_drag_held (window, view, 2, NULL, x, y, 30, 20);
  g_assert_cmpint (gestures.ended, ==, 2);
  int before = gestures.changed;
  input_act (window, "click --repeat 4 --delay 5 4");
  g_assert_cmpint (gestures.begun, ==, 3);
  g_assert_cmpint (gestures.changed, >, before);
  hand_drag (window, view, x, y, 80, 60); /* which ends the notches */
  g_assert_cmpint (gestures.begun, ==, 4);
  g_assert_cmpint (gestures.ended, ==, 4);
  fixture_destroy (window);
}

/* Notches on one view and what is dragged on another, at once: no gesture within another. */
static void
test_gestures_follow_each_other (void)
{
  PauliWindow *window = hand_start (1000, 700);
  PauliPanelView *view = fixture_view (window, PAULI_PLOT_F2), *other = fixture_view (window, PAULI_PLOT_MU);
  Gestures gestures = { 0 };
  double x, y;

  for (int i = 0; i < 2; i++) {
    g_signal_connect_after (i ? view : other, "gesture", G_CALLBACK (count_gesture), &gestures);
    g_signal_connect (i ? view : other, "axes-changed", G_CALLBACK (count_change), &gestures);
  }
  hand_point (window, view, 0.5, 0.5);
  input_act (window, "click 4");
  hand_place (other, 0.5, 0.5, &x, &y);
  hand_drag (window, other, x, y, 60, 40);
  g_assert_cmpint (gestures.begun, ==, 2);
  g_assert_cmpint (gestures.ended, ==, 2);
  fixture_destroy (window);
}

/* Notches just before a slider is grabbed do not cut its step in two when the pause after them ends. */
static void
test_slider_after_notches (void)
{
  PauliWindow *window = hand_start (1000, 700);
  GtkWidget *range = GTK_WIDGET (pauli_parameter_row_get_range (pauli_window_get_row (window, PAULI_PARAM_M_Q)));
  double M_q = fixture_values (window)->M_q;

  hand_point (window, fixture_view (window, PAULI_PLOT_F2), 0.5, 0.5);
  g_autofree char *start = input_move_to (window, range, 0.3 * gtk_widget_get_width (range), 15);
  input_act (window, "click 4 %s mousedown 1", start);
  hand_pause ();
  input_point (window, range, 0.4, 0.5);
  input_point (window, range, 0.5, 0.5);
  input_act (window, "mouseup 1");
  g_assert_cmpfloat (fixture_values (window)->M_q, !=, M_q);
  fixture_activate (window, "undo", NULL);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, M_q);
  g_assert_true (fixture_values (window)->axes[PAULI_PLOT_F2][PAULI_X].fixed);
  fixture_destroy (window);
}

/* ---- By the thousand ------------------------------------------------------------------------------------------------------ */

/* What a hand could do, faster: whatever comes of it are axes, and a picture of them. */
static void
do_anything (PauliWindow *window, PauliPlotId plot, GRand *random)
{
  PauliPanelView *view = fixture_view (window, plot);
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
  PauliWindow *window = fixture_window (hand_app, 800, 600);
  g_autoptr (GRand) random = g_rand_new_with_seed (51 + plot);
  PauliSceneValues values = *fixture_values (window);

  values.axes[plot][PAULI_X].log = values.axes[plot][PAULI_Y].log = log_scale;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  fixture_activate (window, "panel", panel);
  for (int i = 0; i < 1500; i++) {
    do_anything (window, plot, random);
    for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
      g_assert_true (pauli_axis_valid (plot, direction, &fixture_values (window)->axes[plot][direction]));
    if (i % 50 == 0)
      fixture_settle (window);
    else if (i % 3 == 0)
      g_main_context_iteration (NULL, FALSE);
  }
  fixture_settle (window);
  const PauliFrame *frame = pauli_panel_view_get_frame (fixture_view (window, plot));
  g_assert_true (frame->x.min < frame->x.max && frame->y.min < frame->y.max);
  g_assert_nonnull (pauli_panel_view_get_picture (fixture_view (window, plot)));
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
  static const HandTest tests[] = {
    { "/window-view/rectangle", test_rectangle },
    { "/window-view/thin-rectangles", test_thin_rectangles },
    { "/window-view/band-and-escape", test_band_and_escape },
    { "/window-view/wheel", test_wheel },
    { "/window-view/wheel-over-labels", test_wheel_over_labels },
    { "/window-view/wheel-where-plots-scroll", test_wheel_where_plots_scroll },
    { "/window-view/moves", test_moves },
    { "/window-view/wheel-while-dragged", test_wheel_while_dragged },
    { "/window-view/double-click", test_double_click },
    { "/window-view/keys", test_keys },
    { "/window-view/back-and-forward", test_back_and_forward },
    { "/window-view/gestures", test_gestures },
    { "/window-view/gestures-follow", test_gestures_follow_each_other },
    { "/window-view/slider-after-notches", test_slider_after_notches },
    { "/window-view/at-random", test_at_random },
  };

  return hand_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
