/* How axes are zoomed, moved and fitted, the dot on the map, and where the cursor's text goes: without a window.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plots.h"
#include "view-axes.h"
#include "view-map.h"
#include "view-overlay.h"

#include <math.h>

static const PauliRect area = { 60, 20, 400, 300 };

static PauliFrame
frame_of (const PauliPlot *plot)
{
  return (PauliFrame){ .area = area, .x = plot->x, .y = plot->y };
}

static void
assert_near (double value, double expected, double epsrel)
{
  g_assert_cmpfloat_with_epsilon (value, expected, epsrel * fmax (fabs (expected), 1e-300));
}

static void
test_parts (void)
{
  static const struct {
    double x, y;
    PauliPart part;
  } points[] = {
    { 60, 20, PAULI_PART_AREA },       { 460, 320, PAULI_PART_AREA },    { 250, 170, PAULI_PART_AREA },
    { 59, 170, PAULI_PART_Y_LABELS },  { 5, 21, PAULI_PART_Y_LABELS },   { 250, 321, PAULI_PART_X_LABELS },
    { 250, 19, PAULI_PART_NONE },      { 461, 170, PAULI_PART_NONE },    { 59, 321, PAULI_PART_NONE },
    { 61, 360, PAULI_PART_X_LABELS },  { 461, 321, PAULI_PART_NONE },
  };
  PauliFrame frame = { .area = area, .x = { 0, 1, false, "" }, .y = { 0, 1, false, "" } };

  for (size_t i = 0; i < G_N_ELEMENTS (points); i++)
    g_assert_cmpint (pauli_view_part (&frame, points[i].x, points[i].y), ==, points[i].part);
  g_assert_true (pauli_part_has (PAULI_PART_AREA, PAULI_X) && pauli_part_has (PAULI_PART_AREA, PAULI_Y));
  g_assert_true (pauli_part_has (PAULI_PART_X_LABELS, PAULI_X) && !pauli_part_has (PAULI_PART_X_LABELS, PAULI_Y));
  g_assert_true (pauli_part_has (PAULI_PART_Y_LABELS, PAULI_Y) && !pauli_part_has (PAULI_PART_Y_LABELS, PAULI_X));
  g_assert_false (pauli_part_has (PAULI_PART_NONE, PAULI_X) || pauli_part_has (PAULI_PART_NONE, PAULI_Y));
  g_assert_cmpfloat (pauli_view_position (&frame, PAULI_X, 160, 0), ==, 0.25);
  g_assert_cmpfloat (pauli_view_position (&frame, PAULI_Y, 0, 95), ==, 0.75);
}

/* Well inside the domain, on both scales: the value at the pointer stays, the part shown has the size asked for. */
static void
test_zoom_keeps_the_value (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (31);

  for (int i = 0; i < 2000; i++) {
    PauliAxis axis = { g_rand_double_range (random, 10, 20), g_rand_double_range (random, 30, 50), i % 2, "" };
    double position = g_rand_double (random), factor = g_rand_double_range (random, 0.2, 1.2);
    PauliAxisView view = pauli_view_zoomed (PAULI_PLOT_F2, PAULI_X, &axis, position, factor);
    double value = pauli_axis_value (axis.log, axis.min, axis.max, position);
    g_assert_true (view.fixed && view.log == axis.log);
    assert_near (pauli_axis_value (axis.log, view.min, view.max, position), value, 1e-12);
    double before = axis.log ? log (axis.max / axis.min) : axis.max - axis.min;
    double after = axis.log ? log (view.max / view.min) : view.max - view.min;
    assert_near (after, factor * before, 1e-9);
  }
}

/* Also where the domain ends. */
static void
test_move_keeps_the_span (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (32);

  for (int i = 0; i < 2000; i++) {
    PauliAxis axis = { g_rand_double_range (random, 1, 3), g_rand_double_range (random, 4, 9), i % 2, "" };
    double by = g_rand_double_range (random, -3, 3);
    PauliAxisView view = pauli_view_moved (PAULI_PLOT_F2, PAULI_X, &axis, by);
    double before = axis.log ? axis.max / axis.min : axis.max - axis.min;
    double after = axis.log ? view.max / view.min : view.max - view.min;
    assert_near (after, before, 1e-9);
    if (by > 0)
      g_assert_cmpfloat (view.min, >, axis.min);
    if (!axis.log && axis.min + by * (axis.max - axis.min) < 0)
      g_assert_cmpfloat (view.min, ==, 0);
  }
}

static void
test_between (void)
{
  const PauliAxis linear = { 10, 20, false, "" }, logarithmic = { 1, 100, true, "" };
  PauliAxisView view = pauli_view_between (PAULI_PLOT_F2, PAULI_X, &linear, 0.75, 0.25);

  g_assert_cmpfloat (view.min, ==, 12.5);
  g_assert_cmpfloat (view.max, ==, 17.5);
  view = pauli_view_between (PAULI_PLOT_F2, PAULI_X, &logarithmic, 0, 0.5);
  assert_near (view.min, 1, 1e-12);
  assert_near (view.max, 10, 1e-12);
}

/* Whatever is done to an axis, as often as one likes, leaves an axis. */
static void
test_random_ways_end_in_axes (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (33);

  for (int i = 0; i < 20000; i++) {
    PauliPlotId plot = (PauliPlotId) g_rand_int_range (random, 0, PAULI_N_PLOTS);
    PauliDirection direction = (PauliDirection) g_rand_int_range (random, 0, PAULI_N_DIRECTIONS);
    bool log_scale = g_rand_boolean (random);
    double first, last;
    pauli_axis_domain (plot, direction, log_scale, &first, &last);
    PauliAxis axis = { first, last, log_scale, "" };
    int kind = g_rand_int_range (random, 0, 4);
    for (int k = 0; k < 60; k++) {
      double a = g_rand_double_range (random, -2, 3), b = g_rand_double_range (random, -2, 3);
      bool in = kind == 0 || (kind == 3 && g_rand_boolean (random));
      PauliAxisView view = kind == 1 ? pauli_view_moved (plot, direction, &axis, a)
                           : kind == 2 ? pauli_view_between (plot, direction, &axis, a, b)
                                       : pauli_view_zoomed (plot, direction, &axis, a, in ? 0.3 : 3);
      g_assert_true (view.fixed && pauli_axis_valid (plot, direction, &view));
      axis.min = view.min;
      axis.max = view.max;
    }
  }
}

/* ---- Fit ------------------------------------------------------------------------------------------------------------ */

static PauliPlot *
plot_of (PauliPlotId id, bool log_x, bool log_y)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  values.axes[id][PAULI_X].log = log_x;
  values.axes[id][PAULI_Y].log = log_y;
  values.hidden[PAULI_PLOT_F2] = 1u << PAULI_CURVE_FIT17;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  return plots_new (scene, id, NULL);
}

/* Every point on show is within the limits, and one is next to each of them. */
static void
test_fit_is_close (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    for (int scale = 0; scale < 4; scale++) {
      g_autoptr (PauliPlot) plot = plot_of (id, scale & 1, scale & 2);
      PauliAxisView views[PAULI_N_DIRECTIONS] = { 0 };
      double lowest = 1, highest = 0, first, last;
      pauli_axis_domain (id, PAULI_Y, plot->y.log, &first, &last);
      pauli_view_fit (plot, views);
      g_assert_true (views[PAULI_X].fixed && views[PAULI_Y].fixed);
      g_assert_true (pauli_axis_valid (id, PAULI_X, &views[PAULI_X]) && pauli_axis_valid (id, PAULI_Y, &views[PAULI_Y]));
      for (size_t k = 0; k < plot->n_curves; k++)
        for (size_t i = 0; i < plot->curves[k].n && !plot->curves[k].hidden; i++) {
          double y = plot->curves[k].y[i];
          if (!isfinite (y) || y < first) /* next to nothing, on a logarithmic axis */
            continue;
          double position = pauli_axis_position (plot->y.log, views[PAULI_Y].min, views[PAULI_Y].max, y);
          lowest = fmin (lowest, position);
          highest = fmax (highest, position);
        }
      g_assert_cmpfloat (lowest, >=, 0);
      if (views[PAULI_Y].min > first)
        g_assert_cmpfloat_with_epsilon (lowest, 0.02 / 1.04, 1e-3);
      g_assert_cmpfloat_with_epsilon (highest, 1 - 0.02 / 1.04, views[PAULI_Y].min > first ? 1e-3 : 0.01);
      assert_near (views[PAULI_X].max, plot->x.max, 1e-9);
    }
}

/* Of a curve that is hidden nothing counts, however large; without any curve the axes stay. */
static void
test_fit_knows_what_is_hidden (void)
{
  g_autoptr (PauliPlot) plot = plot_of (PAULI_PLOT_MU, false, false);
  PauliAxisView with[PAULI_N_DIRECTIONS] = { 0 }, without[PAULI_N_DIRECTIONS] = { 0 }, none[PAULI_N_DIRECTIONS] = { 0 };

  plot->curves[1].y[7] = 1000;
  pauli_view_fit (plot, with);
  g_assert_cmpfloat (with[PAULI_Y].max, >, 1000);
  plot->curves[1].hidden = true;
  pauli_view_fit (plot, without);
  g_assert_cmpfloat (without[PAULI_Y].max, <, 1);
  for (size_t k = 0; k < plot->n_curves; k++)
    plot->curves[k].hidden = true;
  pauli_view_fit (plot, none);
  g_assert_false (none[PAULI_X].fixed || none[PAULI_Y].fixed);
}

static void
test_fit_to_measured_points (void)
{
  g_autoptr (PauliPlot) plot = plot_of (PAULI_PLOT_F2, false, false);
  PauliAxisView views[PAULI_N_DIRECTIONS] = { 0 };

  plot->n_data = 1;
  plot->data[0].n = 3;
  plot->data[0].x = g_memdup2 ((double[]){ 2, 1, 3 }, 3 * sizeof (double));
  plot->data[0].y = g_memdup2 ((double[]){ 0.1, 0.5, 0.2 }, 3 * sizeof (double));
  plot->data[0].yerr = g_memdup2 ((double[]){ 0.3, 0.25, 0.1 }, 3 * sizeof (double));
  pauli_view_fit (plot, views);
  assert_near (views[PAULI_X].min, 1 - 0.02 * 2, 1e-12);
  assert_near (views[PAULI_X].max, 3 + 0.02 * 2, 1e-12);
  assert_near (views[PAULI_Y].min, -0.2 - 0.02 * 0.95, 1e-12); /* from 0.1 - 0.3 to 0.5 + 0.25 */
  assert_near (views[PAULI_Y].max, 0.75 + 0.02 * 0.95, 1e-12);
}

/* A point left of a logarithmic axis, at Q2 = 0, has no part in the other axis either. */
static void
test_fit_leaves_out_what_has_no_place (void)
{
  g_autoptr (PauliPlot) plot = plot_of (PAULI_PLOT_F2, true, false);
  PauliAxisView views[PAULI_N_DIRECTIONS] = { 0 };

  plot->n_data = 1;
  plot->data[0].n = 3;
  plot->data[0].x = g_memdup2 ((double[]){ 0, 1, 10 }, 3 * sizeof (double));
  plot->data[0].y = g_memdup2 ((double[]){ 500, 0.5, 0.2 }, 3 * sizeof (double));
  pauli_view_fit (plot, views);
  g_assert_cmpfloat (views[PAULI_X].min, >, 0.9);
  g_assert_cmpfloat (views[PAULI_Y].max, <, 0.6);
}

/* On logarithmic axes errors that reach below zero do not count; constants count wherever their two points are. */
static void
test_fit_on_logarithmic_axes (void)
{
  g_autoptr (PauliPlot) plot = plot_of (PAULI_PLOT_ASYMPTOTICS, true, true);
  PauliAxisView views[PAULI_N_DIRECTIONS] = { 0 };
  double largest = 0;

  plot->n_data = 1;
  plot->data[0].n = 2;
  plot->data[0].x = g_memdup2 ((double[]){ 0.5, 0.05 }, 2 * sizeof (double));
  plot->data[0].y = g_memdup2 ((double[]){ 0.1, 0.01 }, 2 * sizeof (double));
  plot->data[0].yerr = g_memdup2 ((double[]){ 0.005, 0.02 }, 2 * sizeof (double));
  pauli_view_fit (plot, views);
  g_assert_true (pauli_axis_valid (plot->id, PAULI_Y, &views[PAULI_Y]));
  g_assert_cmpfloat (views[PAULI_Y].min, >, 0.005);
  for (size_t k = 0; k < plot->n_curves; k++)
    if (plot->curves[k].n == 2)
      largest = fmax (largest, plot->curves[k].y[0]);
  g_assert_cmpfloat (largest, >, 0.2);
  g_assert_cmpfloat (views[PAULI_Y].max, >, largest);
}

static void
test_fit_leaves_the_map (void)
{
  g_autoptr (PauliPlot) plot = plot_of (PAULI_PLOT_MAP, false, false);
  PauliAxisView views[PAULI_N_DIRECTIONS] = { 0 };

  pauli_view_fit (plot, views);
  g_assert_false (views[PAULI_X].fixed || views[PAULI_Y].fixed);
}

/* ---- The dot on the map ------------------------------------------------------------------------------------------------ */

static void
test_dot (void)
{
  g_autoptr (PauliPlot) map = plot_of (PAULI_PLOT_MAP, false, false), f2 = plot_of (PAULI_PLOT_F2, false, false);
  PauliFrame frame = frame_of (map);
  double x, y, M_q, inv_rho_c;

  pauli_frame_to_page (&frame, 350, PAULI_HBARC_MEV_FM / 600, &x, &y);
  g_assert_true (pauli_map_is_on_dot (map, &frame, x + 5, y - 5));
  g_assert_false (pauli_map_is_on_dot (map, &frame, x + 20, y));
  g_assert_false (pauli_map_is_on_dot (map, &frame, x, y + 20));
  g_assert_false (pauli_map_is_on_dot (f2, &frame, x, y));
  pauli_map_params (&frame, x, y, &M_q, &inv_rho_c);
  g_assert_cmpfloat (M_q, ==, 350);
  g_assert_cmpfloat (inv_rho_c, ==, 600);
}

/* Anywhere, also outside: whole MeV, in the ranges, and where the axes show it, so that they need not change. */
static void
test_dot_stays_on_the_map (void)
{
  g_autoptr (PauliPlot) map = plot_of (PAULI_PLOT_MAP, false, false);
  g_autoptr (GRand) random = g_rand_new_with_seed (34);

  for (int i = 0; i < 20000; i++) {
    PauliFrame frame = frame_of (map);
    double M_q, inv_rho_c, x = g_rand_double_range (random, -500, 900), y = g_rand_double_range (random, -500, 900);
    if (i % 3 == 1) {
      pauli_axis_domain (PAULI_PLOT_MAP, PAULI_X, false, &frame.x.min, &frame.x.max);
      pauli_axis_domain (PAULI_PLOT_MAP, PAULI_Y, false, &frame.y.min, &frame.y.max);
    }
    if (i % 3 == 2)
      frame.x = (PauliAxis){ 123.4, 456.7, true, "" }, frame.y = (PauliAxis){ 0.2345, 0.6789, true, "" };
    pauli_map_params (&frame, x, y, &M_q, &inv_rho_c);
    g_assert_true (pauli_param_valid (PAULI_PARAM_M_Q, M_q) && pauli_param_valid (PAULI_PARAM_INV_RHO_C, inv_rho_c));
    g_assert_cmpfloat (M_q, ==, round (M_q));
    g_assert_cmpfloat (inv_rho_c, ==, round (inv_rho_c));
    g_assert_true (M_q >= frame.x.min && M_q <= frame.x.max);
    g_assert_true (PAULI_HBARC_MEV_FM / inv_rho_c >= frame.y.min * (1 - 1e-15));
    g_assert_true (PAULI_HBARC_MEV_FM / inv_rho_c <= frame.y.max * (1 + 1e-15));
    /* Beyond an end, next to it. */
    if (x < area.x)
      g_assert_cmpfloat (M_q, <, frame.x.min + 1);
    if (y < area.y)
      assert_near (PAULI_HBARC_MEV_FM / inv_rho_c, frame.y.max, 0.01);
    if (y > area.y + area.height)
      assert_near (PAULI_HBARC_MEV_FM / inv_rho_c, frame.y.min, 0.01);
  }
}

static void
test_dot_steps (void)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  double M_q, inv_rho_c;

  values.M_q = 998;
  values.inv_rho_c = 600;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  pauli_map_stepped (scene, -2, 1, &M_q, &inv_rho_c);
  g_assert_cmpfloat (M_q, ==, 988);
  g_assert_cmpfloat (inv_rho_c, ==, 595); /* up is a larger rho_c */
  pauli_map_stepped (scene, 1, 1000, &M_q, &inv_rho_c);
  g_assert_cmpfloat (M_q, ==, 1000);
  g_assert_cmpfloat (inv_rho_c, ==, 200);
}

/* ---- Where the text goes ----------------------------------------------------------------------------------------------- */

static bool
covers (PauliRect box, double x, double y)
{
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/* On pages with room for it: within the page, and over neither the point nor the pointer with its arrow. */
static void
test_text_is_seen (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (35);

  for (int i = 0; i < 50000; i++) {
    double page_width = g_rand_double_range (random, 260, 900), page_height = g_rand_double_range (random, 200, 600);
    double width = g_rand_double_range (random, 40, 0.45 * page_width), height = g_rand_double_range (random, 20, 0.4 * page_height);
    double x = g_rand_double_range (random, 0, page_width), y = g_rand_double_range (random, 0, page_height);
    double pointer_x = i % 2 ? g_rand_double_range (random, 0, page_width) : x;
    double pointer_y = i % 2 ? g_rand_double_range (random, 0, page_height) : y;
    PauliRect box = pauli_overlay_place (width, height, page_width, page_height, x, y, true, pointer_x, pointer_y);
    g_assert_cmpfloat (box.width, ==, width);
    g_assert_cmpfloat (box.height, ==, height);
    g_assert_true (box.x >= 0 && box.y >= 0 && box.x + width <= page_width && box.y + height <= page_height);
    g_assert_false (covers (box, x, y));
    g_assert_false (covers (box, pointer_x, pointer_y) || covers (box, pointer_x + 8, pointer_y + 12));
  }
}

/* Without a pointer it keeps off the point only; on a page too small it begins at the edge. */
static void
test_text_without_room (void)
{
  PauliRect box = pauli_overlay_place (100, 50, 400, 300, 200, 150, false, 250, 100);

  g_assert_true (covers (box, 250, 100));
  box = pauli_overlay_place (300, 100, 200, 80, 100, 40, false, 0, 0);
  g_assert_cmpfloat (box.x, ==, 0);
  g_assert_cmpfloat (box.y, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-axes/parts", test_parts);
  g_test_add_func ("/view-axes/zoom-keeps-the-value", test_zoom_keeps_the_value);
  g_test_add_func ("/view-axes/move-keeps-the-span", test_move_keeps_the_span);
  g_test_add_func ("/view-axes/between", test_between);
  g_test_add_func ("/view-axes/random-ways", test_random_ways_end_in_axes);
  g_test_add_func ("/view-axes/fit", test_fit_is_close);
  g_test_add_func ("/view-axes/fit-hidden", test_fit_knows_what_is_hidden);
  g_test_add_func ("/view-axes/fit-measured", test_fit_to_measured_points);
  g_test_add_func ("/view-axes/fit-without-place", test_fit_leaves_out_what_has_no_place);
  g_test_add_func ("/view-axes/fit-logarithmic", test_fit_on_logarithmic_axes);
  g_test_add_func ("/view-axes/fit-map", test_fit_leaves_the_map);
  g_test_add_func ("/view-axes/dot", test_dot);
  g_test_add_func ("/view-axes/dot-stays", test_dot_stays_on_the_map);
  g_test_add_func ("/view-axes/dot-steps", test_dot_steps);
  g_test_add_func ("/view-axes/text-is-seen", test_text_is_seen);
  g_test_add_func ("/view-axes/text-without-room", test_text_without_room);
  return g_test_run ();
}
