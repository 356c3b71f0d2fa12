/* The ticks of axes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <math.h>
#include <string.h>

/* U+2212 for minus, and no sign before a zero. */
static void
check_label (const char *label)
{
  g_assert_true (g_utf8_validate (label, -1, NULL));
  g_assert_null (strchr (label, '-'));
  if (g_str_has_prefix (label, "\u2212"))
    g_assert_cmpfloat (g_ascii_strtod (label + strlen ("\u2212"), NULL), >, 0);
}

/* The labels at all ticks of an axis, where PLplot puts them: at multiples of the step, or at decades. */
static void
check_ticks (double min, double max, bool log_scale, double length)
{
  const PauliAxis axis = { min, max, log_scale, "" };
  PauliTicks ticks = pauli_ticks (&axis, length, 30);
  double from = log_scale ? log10 (min) : min, to = log_scale ? log10 (max) : max, step = log_scale ? 1 : ticks.step;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  g_assert_cmpint (ticks.log, ==, log_scale);
  g_assert_true (isfinite (ticks.step) && ticks.step > 0);
  g_assert_cmpint (ticks.minor, >=, log_scale ? 0 : 1);
  g_assert_cmpint (ticks.decimals, >=, 0);
  for (double k = ceil (from / step - 1e-9); k <= to / step + 1e-9 && n < 100; k++) {
    g_autofree char *plplot = pauli_tick_label (&ticks, k * step, false);
    char *markup = pauli_tick_label (&ticks, k * step, true);
    check_label (markup);
    check_label (plplot);
    g_assert_cmpint (*markup == '\0', ==, *plplot == '\0');
    if (*markup)
      n++;
    if (*markup)
      g_hash_table_add (seen, markup);
    else
      g_free (markup);
  }
  if (n < 1 || n > 11 || g_hash_table_size (seen) != n)
    g_error ("%u labels, %u of them different, on an axis from %g to %g of length %g", n, g_hash_table_size (seen), min,
             max, length);
}

static const double lengths[] = { 1e-6, 1, 29.999, 30, 59, 100, 333, 1000, 20000 };

/* From zero up or down to anything between the smallest and the largest ends: the axes of values. */
static void
test_ticks_from_zero (void)
{
  for (double end = 1e-8; end < 2e4; end *= 1.0407)
    for (size_t i = 0; i < G_N_ELEMENTS (lengths); i++) {
      check_ticks (0, end, false, lengths[i]);
      check_ticks (-end, 0, false, lengths[i]);
      check_ticks (-end, end, false, lengths[i]);
    }
}

/* From anywhere to anywhere, linear and logarithmic. */
static void
test_ticks_anywhere (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (int i = 0; i < 20000; i++) {
    double size = pow (10, g_rand_double_range (rand, -8, 4)), min = size * g_rand_double_range (rand, -1, 1);
    double length = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
    check_ticks (min, min + size * g_rand_double_range (rand, 0.01, 2), false, length);
    check_ticks (size, size * pow (10, g_rand_double_range (rand, 1, 12)), true, length);
  }
}

static void
test_mass_ticks (void)
{
  for (double max = 500; max <= 1000; max += 100)
    for (size_t i = 0; i < G_N_ELEMENTS (lengths); i++) {
      check_ticks (0, max, false, lengths[i]);
      check_ticks (80, max, false, lengths[i]);
      check_ticks (0.01, 10000, true, lengths[i]);
    }
}

/* The round ends that axes of deviations, of ratios and of momenta have. */
static void
test_round_ticks (void)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 };

  for (double decade = 1e-12; decade < 1e3; decade *= 10)
    for (size_t k = 0; k < G_N_ELEMENTS (steps); k++)
      for (size_t i = 0; i < G_N_ELEMENTS (lengths); i++) {
        double end = steps[k] * decade;
        check_ticks (-end, end, false, lengths[i]);
        check_ticks (-end, 0, false, lengths[i]);
        check_ticks (0, end, false, lengths[i]);
      }
}

static void
test_tick_labels (void)
{
  static const struct {
    PauliTicks ticks;
    double value;
    const char *markup, *plplot;
  } rows[] = {
    { { .step = 0.25, .decimals = 2 }, 0.25, "0.25", "0.25" },
    { { .step = 0.25, .decimals = 2 }, -0.25, "\u22120.25", "\u22120.25" },
    { { .step = 0.1, .decimals = 1 }, -1e-17, "0.0", "0.0" },
    { { .step = 100, .decimals = 0 }, 500, "500", "500" },
    { { .step = 5e-7, .decimals = 1, .exponent = -6 }, -1.5e-6, "\u22121.5", "\u22121.5" },
    { { .step = 1, .log = true }, -2, "10<sup>\u22122</sup>", "10#u\u22122#d" },
    { { .step = 1, .log = true }, 0, "10<sup>0</sup>", "10#u0#d" },
    { { .step = 2, .log = true }, 3, "", "" },
    { { .step = 2, .log = true }, 4, "10<sup>4</sup>", "10#u4#d" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *markup = pauli_tick_label (&rows[i].ticks, rows[i].value, true);
    g_autofree char *plplot = pauli_tick_label (&rows[i].ticks, rows[i].value, false);
    g_assert_cmpstr (markup, ==, rows[i].markup);
    g_assert_cmpstr (plplot, ==, rows[i].plplot);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/ticks/labels", test_tick_labels);
  g_test_add_func ("/figure/ticks/from-zero", test_ticks_from_zero);
  g_test_add_func ("/figure/ticks/mass", test_mass_ticks);
  g_test_add_func ("/figure/ticks/round", test_round_ticks);
  g_test_add_func ("/figure/ticks/anywhere", test_ticks_anywhere);
  return g_test_run ();
}
