/* Axes: whatever is asked for, an axis comes out; zooms and moves do what they say.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "axes.h"
#include "pauli.h"

#include <float.h>
#include <math.h>

/* Each axis there is, on both scales. */
static void
for_each_axis (void (*check) (PauliPlotId plot, PauliDirection direction, bool log))
{
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++)
    for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
      for (int log = 0; log < 2; log++)
        check (plot, direction, log);
}

static bool
same (const PauliAxisView *a, const PauliAxisView *b)
{
  return a->log == b->log && a->fixed == b->fixed && a->min == b->min && a->max == b->max;
}

static void
assert_valid (PauliPlotId plot, PauliDirection direction, const PauliAxisView *view)
{
  if (!pauli_axis_valid (plot, direction, view))
    g_error ("%s.%s: from %.17g to %.17g is no %s axis", pauli_plot_key (plot), direction == PAULI_X ? "x" : "y", view->min,
             view->max, view->log ? "logarithmic" : "linear");
}

/* ---- Domains --------------------------------------------------------------------------------------------------- */

static void
check_domain_of (PauliPlotId plot, PauliDirection direction, bool log, double min, double max)
{
  double first, last;

  pauli_axis_domain (plot, direction, log, &first, &last);
  g_assert_cmpfloat (first, ==, min);
  g_assert_cmpfloat (last, ==, max);
}

/* Those of the core where it has one. */
static void
test_domains (void)
{
  const PauliParamInfo *Q2 = pauli_param_info (PAULI_PARAM_Q2), *M_q = pauli_param_info (PAULI_PARAM_M_Q),
                       *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C), *z = pauli_param_info (PAULI_PARAM_Z);
  static const PauliPlotId over_Q2[] = { PAULI_PLOT_F2, PAULI_PLOT_F2_DEVIATION, PAULI_PLOT_ASYMPTOTICS,
                                         PAULI_PLOT_ASYMPTOTICS_DEVIATION };
  static const PauliPlotId over_M_q[] = { PAULI_PLOT_MU, PAULI_PLOT_MU_DEVIATION };
  static const PauliPlotId over_k[] = { PAULI_PLOT_PROFILES, PAULI_PLOT_PROFILES_RATIO, PAULI_PLOT_VERTEX };

  for (size_t i = 0; i < G_N_ELEMENTS (over_Q2); i++) {
    check_domain_of (over_Q2[i], PAULI_X, false, Q2->min, Q2->max);
    check_domain_of (over_Q2[i], PAULI_X, true, 1e-6, Q2->max);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (over_M_q); i++) {
    check_domain_of (over_M_q[i], PAULI_X, false, 0, M_q->max);
    check_domain_of (over_M_q[i], PAULI_X, true, M_q->min, M_q->max);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (over_k); i++) {
    double first, last, rho_c = 1000 / inv_rho_c->min; /* the largest instanton */
    check_domain_of (over_k[i], PAULI_X, false, 0, 1000);
    pauli_axis_domain (over_k[i], PAULI_X, true, &first, &last);
    g_assert_true (first > 0 && last == 1000 && last * rho_c <= z->max);
  }
  for (int log = 0; log < 2; log++) {
    check_domain_of (PAULI_PLOT_MAP, PAULI_X, log, M_q->min, M_q->max);
    check_domain_of (PAULI_PLOT_MAP, PAULI_Y, log, PAULI_HBARC_MEV_FM / inv_rho_c->max, PAULI_HBARC_MEV_FM / inv_rho_c->min);
  }
  for (PauliPlotId plot = 0; plot < PAULI_N_CURVE_PLOTS; plot++) {
    check_domain_of (plot, PAULI_Y, false, -1e12, 1e12);
    check_domain_of (plot, PAULI_Y, true, 1e-12, 1e12);
  }
}

/* All of the domain is an axis, and nothing beyond it. */
static void
check_whole (PauliPlotId plot, PauliDirection direction, bool log)
{
  double first, last;

  pauli_axis_domain (plot, direction, log, &first, &last);
  const PauliAxisView whole = { log, true, first, last };
  assert_valid (plot, direction, &whole);
  const PauliAxisView wrong[] = {
    { log, true, nextafter (first, -INFINITY), last },
    { log, true, first, nextafter (last, INFINITY) },
    { log, true, last, first },
    { log, true, first, first },
    { log, true, NAN, last },
    { log, true, first, NAN },
    { log, true, first, INFINITY },
    { log, true, -INFINITY, last },
    { log, true, last * (1 - 1e-7), last },
    { log, false, first, last },
    { log, false, 0, 1 },
    { log, false, NAN, 0 },
  };
  for (size_t i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (pauli_axis_valid (plot, direction, &wrong[i]));
  const PauliAxisView narrow = { log, true, last * (1 - 1.0001e-6), last };
  assert_valid (plot, direction, &narrow);
  if (log)
    g_assert_cmpfloat (first, >, 0);
}

/* As in the paper's figures, and automatic. */
static void
check_initial (PauliPlotId plot, PauliDirection direction, bool log)
{
  PauliAxisView initial = pauli_axis_initial (plot, direction);
  bool tail = plot == PAULI_PLOT_ASYMPTOTICS || plot == PAULI_PLOT_ASYMPTOTICS_DEVIATION;

  g_assert_false (initial.fixed);
  g_assert_true (initial.log == (tail && direction == PAULI_X));
  initial.log = log; /* automatic limits are good on either scale */
  assert_valid (plot, direction, &initial);
}

static void
test_valid (void)
{
  for_each_axis (check_whole);
  for_each_axis (check_initial);
}

/* ---- The nearest axis ------------------------------------------------------------------------------------------ */

static const double nasty[] = {
  0,       -0.0,    1,        -1,      5e-324,  -5e-324, DBL_MIN,  -DBL_MIN, DBL_MAX,  -DBL_MAX, 1e300,  -1e300,
  1e-300,  1e12,    -1e12,    1e-12,   1e6,     1000,    1000.001, 999.9999, 200,      0.0986,   0.9867, 0.98663490,
  1e-6,    1e-4,    1 + 1e-7, 1 - 1e-7, 1e-13,  3e-18,   INFINITY, -INFINITY, NAN,
};

static double
any_number (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 4)) {
    case 0:
      return nasty[g_rand_int_range (rand, 0, G_N_ELEMENTS (nasty))];
    case 1:
      return g_rand_double_range (rand, -10, 1100);
    case 2:
      return pow (10, g_rand_double_range (rand, -20, 20)) * (g_rand_boolean (rand) ? 1 : -1);
    default: {
      union {
        guint64 bits;
        double value;
      } any = { (guint64) g_rand_int (rand) << 32 | g_rand_int (rand) };
      return any.value;
    }
  }
}

static void
check_nearest (PauliPlotId plot, PauliDirection direction, PauliAxisView wanted)
{
  PauliAxisView near = pauli_axis_nearest (plot, direction, wanted), again = pauli_axis_nearest (plot, direction, near);

  assert_valid (plot, direction, &near);
  g_assert_true (near.log == wanted.log);
  g_assert_true (near.fixed == (wanted.fixed && !isnan (wanted.min) && !isnan (wanted.max)));
  g_assert_true (same (&near, &again));
  if (pauli_axis_valid (plot, direction, &wanted))
    g_assert_true (same (&near, &wanted));
  const PauliAxisView exchanged = { wanted.log, wanted.fixed, wanted.max, wanted.min };
  PauliAxisView other = pauli_axis_nearest (plot, direction, exchanged);
  g_assert_true (same (&near, &other));
}

/* Two numbers that are inside the domain and apart are kept, whatever becomes of others. */
static void
check_kept_ends (PauliPlotId plot, PauliDirection direction, PauliAxisView wanted)
{
  PauliAxisView near = pauli_axis_nearest (plot, direction, wanted);
  double first, last, low = fmin (wanted.min, wanted.max), high = fmax (wanted.min, wanted.max);

  pauli_axis_domain (plot, direction, wanted.log, &first, &last);
  if (!near.fixed || low >= last || high <= first || fmin (high, last) - fmax (low, first) < 1e-5 * fabs (last))
    return;
  g_assert_cmpfloat (near.min, ==, fmax (low, first));
  g_assert_cmpfloat (near.max, ==, fmin (high, last));
}

static void
check_nearest_of_axis (PauliPlotId plot, PauliDirection direction, bool log)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1703);

  for (size_t i = 0; i < G_N_ELEMENTS (nasty); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (nasty); j++)
      for (int fixed = 0; fixed < 2; fixed++) {
        const PauliAxisView wanted = { log, fixed, nasty[i], nasty[j] };
        check_nearest (plot, direction, wanted);
        check_kept_ends (plot, direction, wanted);
      }
  for (int i = 0; i < 20000; i++) {
    double min = any_number (rand), max = g_rand_boolean (rand) ? any_number (rand) : min * (1 + g_rand_double_range (rand, -1e-5, 1e-5));
    const PauliAxisView wanted = { log, true, min, max };
    check_nearest (plot, direction, wanted);
    check_kept_ends (plot, direction, wanted);
  }
}

static void
test_nearest (void)
{
  for_each_axis (check_nearest_of_axis);
}

/* Limits too near to each other move apart about where they are, or into the domain at its ends; no more than needed. */
static void
check_moved_apart (PauliPlotId plot, PauliDirection direction, bool log)
{
  double first, last;

  pauli_axis_domain (plot, direction, log, &first, &last);
  for (int i = 0; i <= 10; i++) {
    double at = pauli_axis_value (log, first, last, i / 10.0);
    PauliAxisView near = pauli_axis_nearest (plot, direction, (PauliAxisView){ log, true, at, at });
    double span = near.max - near.min, size = fmax (fmax (fabs (near.min), fabs (near.max)), 1e-12);
    g_assert_true (near.min <= fmin (at, last) && near.max >= fmin (at, last));
    g_assert_cmpfloat (span, <=, 2.001e-6 * size);
    if (i > 0 && i < 10)
      g_assert_cmpfloat_with_epsilon ((near.min + near.max) / 2, at, 1e-9 * size);
  }
}

static void
test_moved_apart (void)
{
  for_each_axis (check_moved_apart);
}

/* Another scale, with the limits of before: an axis, and the same one where it can be. */
static void
check_switch (PauliPlotId plot, PauliDirection direction, bool log)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4333);
  double first, last;

  for (int i = 0; i < 5000; i++) {
    PauliAxisView view = { log, true, any_number (rand), any_number (rand) };
    view = pauli_axis_nearest (plot, direction, view);
    PauliAxisView other = view;
    other.log = !log;
    pauli_axis_domain (plot, direction, other.log, &first, &last);
    other = pauli_axis_nearest (plot, direction, other);
    assert_valid (plot, direction, &other);
    g_assert_true (other.log == !log);
    if (view.fixed && view.min >= first && view.max <= last)
      g_assert_true (other.min == view.min && other.max == view.max);
  }
}

static void
test_switch (void)
{
  for_each_axis (check_switch);
}

/* ---- Positions ------------------------------------------------------------------------------------------------- */

static void
test_positions (void)
{
  g_assert_cmpfloat (pauli_axis_position (false, 2, 6, 3), ==, 0.25);
  g_assert_cmpfloat (pauli_axis_value (false, 2, 6, 0.25), ==, 3);
  g_assert_cmpfloat_with_epsilon (pauli_axis_position (true, 1e-2, 1e2, 1), 0.5, 1e-15);
  g_assert_cmpfloat_with_epsilon (pauli_axis_value (true, 1e-2, 1e2, 0.75), 10, 1e-13);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  for (int i = 0; i < 1000; i++) {
    double min = g_rand_double_range (rand, 0.01, 10), max = min + g_rand_double_range (rand, 0.01, 1000);
    double position = g_rand_double_range (rand, -1, 2);
    for (int log = 0; log < 2; log++) {
      double value = pauli_axis_value (log, min, max, position);
      g_assert_cmpfloat_with_epsilon (pauli_axis_position (log, min, max, value), position, 1e-10);
      g_assert_cmpfloat (pauli_axis_position (log, min, max, min), ==, 0);
      g_assert_cmpfloat (pauli_axis_position (log, min, max, max), ==, 1);
      g_assert_cmpfloat (pauli_axis_value (log, min, max, 0), ==, min);
      g_assert_cmpfloat_with_epsilon (pauli_axis_value (log, min, max, 1), max, 1e-12 * max);
    }
  }
}

/* ---- Parts ----------------------------------------------------------------------------------------------------- */

/* A window of the domain. */
static PauliAxisView
random_window (GRand *rand, PauliPlotId plot, PauliDirection direction, bool log, double min_size)
{
  double first, last, a = g_rand_double (rand), b = g_rand_double (rand);

  while (fabs (b - a) < min_size)
    b = g_rand_double (rand);
  pauli_axis_domain (plot, direction, log, &first, &last);
  const PauliAxisView wanted = { log, true, pauli_axis_value (log, first, last, a), pauli_axis_value (log, first, last, b) };
  return pauli_axis_nearest (plot, direction, wanted);
}

static bool
is_cut (PauliPlotId plot, PauliDirection direction, const PauliAxisView *view)
{
  double first, last;

  pauli_axis_domain (plot, direction, view->log, &first, &last);
  return view->min <= first || view->max >= last;
}

/* What is at a position stays there when that is zoomed about it. */
static void
check_zoom (PauliPlotId plot, PauliDirection direction, bool log)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  int n_not_cut = 0;

  for (int i = 0; i < 2000; i++) {
    const PauliAxisView view = random_window (rand, plot, direction, log, 1e-3);
    double factor = exp (g_rand_double_range (rand, -3, 1)), at = g_rand_double (rand);
    double value = pauli_axis_value (log, view.min, view.max, at);
    PauliAxisView part =
      pauli_axis_part (plot, direction, log, view.min, view.max, at - factor * at, at + factor * (1 - at));
    assert_valid (plot, direction, &part);
    g_assert_true (part.log == log && part.fixed);
    if (is_cut (plot, direction, &part))
      continue;
    n_not_cut++;
    g_assert_cmpfloat_with_epsilon (pauli_axis_position (log, part.min, part.max, value), at, 1e-6);
    double size = pauli_axis_position (log, view.min, view.max, part.max) - pauli_axis_position (log, view.min, view.max, part.min);
    g_assert_cmpfloat_with_epsilon (size, factor, 1e-6 * factor);
  }
  g_assert_cmpint (n_not_cut, >, 1000);
}

/* A zoom by dragging a rectangle: its ends are the new ends. */
static void
check_rectangle (PauliPlotId plot, PauliDirection direction, bool log)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);

  for (int i = 0; i < 1000; i++) {
    const PauliAxisView view = random_window (rand, plot, direction, log, 0.01);
    double a = g_rand_double_range (rand, 0, 0.5), b = g_rand_double_range (rand, a + 0.1, 1);
    PauliAxisView part = pauli_axis_part (plot, direction, log, view.min, view.max, a, b);
    double size = fmax (fabs (view.min), fabs (view.max));
    g_assert_cmpfloat_with_epsilon (part.min, pauli_axis_value (log, view.min, view.max, a), 1e-12 * size);
    g_assert_cmpfloat_with_epsilon (part.max, pauli_axis_value (log, view.min, view.max, b), 1e-12 * size);
  }
}

/* Moved by any distance, also beyond the end of the domain, where it stays. */
static void
check_move (PauliPlotId plot, PauliDirection direction, bool log)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  double first, last;

  pauli_axis_domain (plot, direction, log, &first, &last);
  for (int i = 0; i < 2000; i++) {
    const PauliAxisView view = random_window (rand, plot, direction, log, 1e-3);
    double by = g_rand_double_range (rand, -1, 1) * (g_rand_boolean (rand) ? 0.1 : 3000);
    PauliAxisView part = pauli_axis_part (plot, direction, log, view.min, view.max, by, 1 + by);
    double start = pauli_axis_position (log, view.min, view.max, part.min);
    double end = pauli_axis_position (log, view.min, view.max, part.max);
    assert_valid (plot, direction, &part);
    g_assert_cmpfloat_with_epsilon (end - start, 1, 1e-9);
    if (!is_cut (plot, direction, &part))
      g_assert_cmpfloat_with_epsilon (start, by, 1e-9);
    else if (by < 0)
      g_assert_cmpfloat_with_epsilon (pauli_axis_position (log, first, last, part.min), 0, 1e-12);
    else
      g_assert_cmpfloat_with_epsilon (pauli_axis_position (log, first, last, part.max), 1, 1e-12);
  }
}

/* A million of them over all axes, at any place, in any mood. */
static void
check_many (PauliPlotId plot, PauliDirection direction, bool log)
{
  static const double factors[][2] = { { 0.8, 0.8 }, { 1.25, 1.25 }, { 0.1, 0.9 }, { 1.1, 50 }, { 0.01, 100 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (19);
  double first, last;

  pauli_axis_domain (plot, direction, log, &first, &last);
  for (size_t mood = 0; mood < G_N_ELEMENTS (factors); mood++) {
    PauliAxisView view = { log, true, first, last };
    for (int i = 0; i < 5000; i++) {
      double at = g_rand_double (rand), u = g_rand_double (rand);
      double factor = pow (factors[mood][0], 1 - u) * pow (factors[mood][1], u);
      view = pauli_axis_part (plot, direction, log, view.min, view.max, at - factor * at, at + factor * (1 - at));
      assert_valid (plot, direction, &view);
    }
    if (factors[mood][0] > 1)
      g_assert_true (view.min == first && view.max == last);
    if (factors[mood][1] < 1)
      g_assert_cmpfloat (view.max - view.min, <=, 2.001e-6 * fmax (fmax (fabs (view.min), fabs (view.max)), 1e-12));
  }
}

/* Zoomed in as far as it goes, the axis is still where one zoomed. */
static void
check_closest (PauliPlotId plot, PauliDirection direction, bool log)
{
  double first, last;

  pauli_axis_domain (plot, direction, log, &first, &last);
  for (int i = 0; i <= 4; i++) {
    double at = i / 4.0, value = pauli_axis_value (log, first, last, at);
    PauliAxisView view = { log, true, first, last };
    for (int step = 0; step < 1000; step++)
      view = pauli_axis_part (plot, direction, log, view.min, view.max, at - 0.9 * at, at + 0.9 * (1 - at));
    double size = fmax (fabs (value), 1e-8 * last); /* or so of it roundings are seen about 0 */
    g_assert_cmpfloat_with_epsilon (view.min, value, 1e-5 * size);
    g_assert_cmpfloat_with_epsilon (view.max, value, 1e-5 * size);
  }
}

/* What is no number is no part: the axis becomes automatic. */
static void
check_no_part (PauliPlotId plot, PauliDirection direction, bool log)
{
  static const double wrong[] = { NAN, INFINITY, -INFINITY, 1e300, -1e300 };
  double first, last;

  pauli_axis_domain (plot, direction, log, &first, &last);
  for (size_t i = 0; i < G_N_ELEMENTS (wrong); i++)
    for (size_t j = 0; j < G_N_ELEMENTS (wrong); j++) {
      PauliAxisView part = pauli_axis_part (plot, direction, log, first, last, wrong[i], wrong[j]);
      assert_valid (plot, direction, &part);
      part = pauli_axis_part (plot, direction, log, first, last, 0.25, wrong[j]);
      assert_valid (plot, direction, &part);
      part = pauli_axis_part (plot, direction, log, first, last, wrong[i], 0.75);
      assert_valid (plot, direction, &part);
    }
}

static void
test_zoom (void)
{
  for_each_axis (check_zoom);
}

static void
test_rectangle (void)
{
  for_each_axis (check_rectangle);
}

static void
test_move (void)
{
  for_each_axis (check_move);
}

static void
test_many (void)
{
  for_each_axis (check_many);
}

static void
test_closest (void)
{
  for_each_axis (check_closest);
}

static void
test_no_part (void)
{
  for_each_axis (check_no_part);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axes/domains", test_domains);
  g_test_add_func ("/axes/valid", test_valid);
  g_test_add_func ("/axes/nearest", test_nearest);
  g_test_add_func ("/axes/moved-apart", test_moved_apart);
  g_test_add_func ("/axes/switch", test_switch);
  g_test_add_func ("/axes/positions", test_positions);
  g_test_add_func ("/axes/zoom", test_zoom);
  g_test_add_func ("/axes/rectangle", test_rectangle);
  g_test_add_func ("/axes/move", test_move);
  g_test_add_func ("/axes/many", test_many);
  g_test_add_func ("/axes/closest", test_closest);
  g_test_add_func ("/axes/no-part", test_no_part);
  return g_test_run ();
}
