/* From the plot to the page and back.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "frame.h"

#include <math.h>

#include "random-axes.h"

/* A position is a part of the area, and the value there the same again, inside and outside. */
static void
test_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int i = 0; i < 5000; i++) {
    const PauliFrame frame = { .area = { 51.5, 12.25, 300, 140 }, .x = random_axis (rand), .y = random_axis (rand) };
    double u = g_rand_double_range (rand, -0.3, 1.3), v = g_rand_double_range (rand, -0.3, 1.3), x, y, page_x, page_y;
    pauli_frame_from_page (&frame, 51.5 + 300 * u, 12.25 + 140 * (1 - v), &x, &y);
    g_assert_true (isfinite (x) && isfinite (y));
    pauli_frame_to_page (&frame, x, y, &page_x, &page_y);
    g_assert_cmpfloat (fabs (page_x - 51.5 - 300 * u), <, 1e-4);
    g_assert_cmpfloat (fabs (page_y - 12.25 - 140 * (1 - v)), <, 1e-4);
  }
}

static void
test_corners (void)
{
  const PauliFrame frame = { .area = { 50, 10, 200, 100 }, .x = { 1, 100, true, "" }, .y = { -1, 3, false, "" } };
  double x, y;

  pauli_frame_from_page (&frame, 50, 110, &x, &y);
  g_assert_cmpfloat (fabs (x - 1), <, 1e-12);
  g_assert_cmpfloat (fabs (y + 1), <, 1e-12);
  pauli_frame_from_page (&frame, 150, 35, &x, &y);
  g_assert_cmpfloat (fabs (x - 10), <, 1e-12);
  g_assert_cmpfloat (fabs (y - 2), <, 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/frame/back", test_back);
  g_test_add_func ("/figure/frame/corners", test_corners);
  return g_test_run ();
}
