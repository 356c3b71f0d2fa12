/* Where an axis has its ticks, and what they say.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <math.h>

/* Values whose largest is within these bounds are written out. */
#define PLAIN_MIN 1e-2
#define PLAIN_MAX 1e4

/* More labels than this are harder to read, not easier. */
#define INTERVALS_MAX 10.0

#define MINUS "\u2212"

/* Steps are 1, 2 or 5 times a power of ten. */
static void
set_linear_step (PauliTicks *ticks, double wanted)
{
  double decade = pow (10, floor (log10 (wanted)));
  double mantissa = wanted / decade;

  if (mantissa <= 1)
    mantissa = 1;
  else if (mantissa <= 2)
    mantissa = 2;
  else if (mantissa <= 5)
    mantissa = 5;
  else
    mantissa = 10;
  ticks->step = mantissa * decade;
  ticks->minor = mantissa == 2 ? 4 : 5;
}

/* Labels stand at multiples of the step; two at least make a scale, however short the axis. */
static bool
has_two_labels (double min, double max, double step)
{
  return floor (max / step + 1e-9) - ceil (min / step - 1e-9) >= 1;
}

PauliTicks
pauli_ticks (const PauliAxis *axis, double length, double spacing)
{
  PauliTicks ticks = { .log = axis->log };
  /* At least one interval, however short the axis. */
  double intervals = CLAMP (floor (length / spacing), 1, INTERVALS_MAX);

  if (axis->log) {
    double decades = log10 (axis->max / axis->min);
    double first = ceil (log10 (axis->min) - 1e-9), last = floor (log10 (axis->max) + 1e-9);
    ticks.step = MAX (1, ceil (decades / intervals - 1e-9));
    while (ticks.step > 1 && !has_two_labels (first, last, ticks.step))
      ticks.step--;
    return ticks;
  }
  double largest = MAX (fabs (axis->min), fabs (axis->max));
  do {
    set_linear_step (&ticks, (axis->max - axis->min) / intervals);
    intervals *= 2;
  } while (!has_two_labels (axis->min, axis->max, ticks.step));
  if (largest < PLAIN_MIN || largest >= PLAIN_MAX)
    ticks.exponent = (int) floor (log10 (largest));
  ticks.decimals = MAX (0, -(int) floor (log10 (ticks.step * 1.0000001)) + ticks.exponent);
  return ticks;
}

static char *
log_label (const PauliTicks *ticks, int exponent, bool markup)
{
  const char *minus = exponent < 0 ? MINUS : "";

  if (exponent % (int) ticks->step != 0)
    return g_strdup ("");
  if (markup)
    return g_strdup_printf ("10<sup>%s%d</sup>", minus, ABS (exponent));
  return g_strdup_printf ("10#u%s%d#d", minus, ABS (exponent));
}

char *
pauli_tick_label (const PauliTicks *ticks, double value, bool markup)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE], format[16];

  if (ticks->log)
    return log_label (ticks, (int) lround (value), markup);
  /* What is zero but for rounding must not be written as -0. */
  double scaled = fabs (value) < 1e-6 * ticks->step ? 0 : value / pow (10, ticks->exponent);
  g_snprintf (format, sizeof format, "%%.%df", ticks->decimals);
  g_ascii_formatd (digits, sizeof digits, format, fabs (scaled));
  return g_strconcat (scaled < 0 ? MINUS : "", digits, NULL);
}
