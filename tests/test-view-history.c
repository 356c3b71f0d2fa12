/* The places of a plot's axes, against a list that knows them all.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-history.h"

#include <glib.h>

typedef struct {
  PauliAxisView axes[PAULI_N_DIRECTIONS];
} Axes;

/* The nth of many different axes. */
static Axes
axes_of (int n)
{
  return (Axes){ { { .fixed = true, .max = 1 + n }, { .log = n % 2, .fixed = true, .min = 0.5, .max = 2 + n } } };
}

static void
visit (PauliViewHistory *history, int n, bool merge)
{
  Axes axes = axes_of (n);
  pauli_view_history_visit (history, axes.axes, merge);
}

/* A step ends at the nth axes, or, for n < 0, nowhere. */
static void
assert_goes (PauliViewHistory *history, int step, int n)
{
  const PauliAxisView *there = pauli_view_history_go (history, step);
  Axes expected = axes_of (n);

  if (n < 0) {
    g_assert_null (there);
    return;
  }
  g_assert_nonnull (there);
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
    g_assert_cmpint (there[direction].log, ==, expected.axes[direction].log);
    g_assert_cmpint (there[direction].fixed, ==, expected.axes[direction].fixed);
    g_assert_cmpfloat (there[direction].min, ==, expected.axes[direction].min);
    g_assert_cmpfloat (there[direction].max, ==, expected.axes[direction].max);
  }
}

static PauliViewHistory *
at (int n)
{
  Axes axes = axes_of (n);
  return pauli_view_history_new (axes.axes);
}

static void
test_back_and_forward (void)
{
  PauliViewHistory *history = at (0);

  assert_goes (history, -1, -1);
  assert_goes (history, 1, -1);
  visit (history, 1, false);
  visit (history, 2, false);
  visit (history, 2, false); /* already there */
  assert_goes (history, 1, -1);
  assert_goes (history, -1, 1);
  assert_goes (history, -1, 0);
  assert_goes (history, -1, -1);
  assert_goes (history, 1, 1);
  visit (history, 1, false); /* going there, the scene says so again: forward stays */
  assert_goes (history, 1, 2);
  assert_goes (history, -1, 1);
  visit (history, 3, false);
  assert_goes (history, 1, -1);
  assert_goes (history, -1, 1);
  pauli_view_history_free (history);
}

static void
test_drag_is_one_place (void)
{
  PauliViewHistory *history = at (0);

  visit (history, 1, false);
  for (int n = 2; n < 50; n++)
    visit (history, n, true);
  assert_goes (history, -1, 0);
  assert_goes (history, 1, 49);
  /* A drag back to where it began leaves no place twice. */
  visit (history, 60, false);
  visit (history, 49, true);
  assert_goes (history, -1, 0);
  assert_goes (history, -1, -1);
  pauli_view_history_free (history);
}

/* Each member of the axes makes a place. */
static void
test_each_member_counts (void)
{
  Axes start = axes_of (0);

  for (int i = 0; i < 8; i++) {
    PauliViewHistory *history = at (0);
    Axes other = start;
    PauliAxisView *view = &other.axes[i / 4];
    switch (i % 4) {
      case 0:
        view->log = !view->log;
        break;
      case 1:
        view->fixed = !view->fixed;
        break;
      case 2:
        view->min += 0.125;
        break;
      default:
        view->max += 0.125;
        break;
    }
    pauli_view_history_visit (history, other.axes, false);
    assert_goes (history, -1, 0);
    pauli_view_history_free (history);
  }
}

static void
test_oldest_are_forgotten (void)
{
  PauliViewHistory *history = at (0);
  int n = PAULI_VIEW_HISTORY_MAX + 25;

  for (int i = 1; i < n; i++)
    visit (history, i, false);
  for (int i = n - 2; i >= n - PAULI_VIEW_HISTORY_MAX; i--)
    assert_goes (history, -1, i);
  assert_goes (history, -1, -1);
  pauli_view_history_free (history);
}

/* Against a list of numbers. */
static void
test_random_walk (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  PauliViewHistory *history = at (0);
  int list[PAULI_VIEW_HISTORY_MAX] = { 0 }, length = 1, current = 0;

  for (int i = 1; i < 20000; i++) {
    if (g_rand_boolean (random)) {
      int step = g_rand_boolean (random) ? 1 : -1, there = current + step;
      bool exists = there >= 0 && there < length;
      assert_goes (history, step, exists ? list[there] : -1);
      current = exists ? there : current;
    } else if (current < PAULI_VIEW_HISTORY_MAX - 1) {
      visit (history, i, false);
      list[++current] = i;
      length = current + 1;
    }
  }
  pauli_view_history_free (history);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/view-history/drag-is-one-place", test_drag_is_one_place);
  g_test_add_func ("/view-history/each-member-counts", test_each_member_counts);
  g_test_add_func ("/view-history/oldest-are-forgotten", test_oldest_are_forgotten);
  g_test_add_func ("/view-history/random-walk", test_random_walk);
  return g_test_run ();
}
