/* Where an axis can have its ticks, and what they say.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <math.h>
#include <string.h>

/* Values whose largest is within these bounds are written out. */
#define PLAIN_MIN 1e-2
#define PLAIN_MAX 1e4

/* So many digits of a label, from the largest to the last that differs, are written out. */
#define DIGITS_MAX 5
#define DIGITS_MAX_TERSE 3

/* More labels than this are harder to read, not easier. */
#define INTERVALS_MAX 10.0

#define DECADES_MIN 3.0    /* of a logarithmic axis labelled at decades only */
#define DIGITS_MIN (1. / 3) /* and of one labelled at digits times decades */

#define MINUS "\u2212"

/* In steps: rounding of a limit must not cost the label there. */
#define TOLERANCE 1e-6

/* 10^exponent, exactly where a double can be. */
static double
power_of_ten (int exponent)
{
  return exponent < 0 ? 1 / pow (10, -exponent) : pow (10, exponent);
}

/* The n-th multiple of a power of ten; multiplying by the inverse would round twice. */
static double
times_power (double n, int exponent)
{
  return exponent < 0 ? n / pow (10, -exponent) : n * pow (10, exponent);
}

static int
exponent_of (double value)
{
  return (int) floor (log10 (fabs (value)) + 1e-12);
}

static void
clear (PauliTicks *ticks)
{
  ticks->n = ticks->n_minor = 0;
  ticks->note[0] = '\0';
}

static void
add_major (PauliTicks *ticks, const PauliAxis *axis, double value, const char *label)
{
  if (ticks->n == PAULI_TICKS_MAX)
    return;
  PauliTick *tick = &ticks->major[ticks->n++];
  tick->value = value;
  tick->position = CLAMP (pauli_axis_position (axis->log, axis->min, axis->max, value), 0, 1);
  tick->width = 0;
  g_strlcpy (tick->label, label, sizeof tick->label);
}

static void
add_minor (PauliTicks *ticks, const PauliAxis *axis, double value)
{
  double position = pauli_axis_position (axis->log, axis->min, axis->max, value);

  if (position >= 0 && position <= 1 && ticks->n_minor < PAULI_MINOR_TICKS_MAX)
    ticks->minor[ticks->n_minor++] = position;
}

char *
pauli_fixed_markup (double value, int decimals)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 32], format[16];

  g_snprintf (format, sizeof format, "%%.%df", MAX (decimals, 0));
  g_ascii_formatd (digits, sizeof digits, format, fabs (value));
  /* What is zero as written has no sign. */
  return g_strconcat (value < 0 && strpbrk (digits, "123456789") ? MINUS : "", digits, NULL);
}

static char *
power_markup (int exponent)
{
  return g_strdup_printf ("10<sup>%s%d</sup>", exponent < 0 ? MINUS : "", ABS (exponent));
}

/* With no zeros at the end of the decimals. */
static char *
trimmed_markup (double value, int decimals)
{
  char *digits = pauli_fixed_markup (value, decimals);

  if (strchr (digits, '.')) {
    char *end = digits + strlen (digits);
    while (end[-1] == '0')
      *--end = '\0';
    if (end[-1] == '.')
      end[-1] = '\0';
  }
  return digits;
}

char *
pauli_power_markup (double value, int decimals)
{
  int exponent = exponent_of (value);
  g_autofree char *digits = trimmed_markup (times_power (value, -exponent), decimals + exponent);
  g_autofree char *power = power_markup (exponent);

  if (g_str_equal (digits, "1") || g_str_equal (digits, MINUS "1"))
    return g_strconcat (value < 0 ? MINUS : "", power, NULL);
  return g_strconcat (digits, "×", power, NULL);
}

char *
pauli_number_markup (double value, int decimals)
{
  bool plain = value == 0 || (exponent_of (value) >= -3 && exponent_of (value) < 6);

  return plain ? trimmed_markup (value, decimals) : pauli_power_markup (value, decimals);
}

/* ---- Multiples of a step --------------------------------------------------------------------------------------- */

typedef struct {
  int mantissa; /* 1, 2 or 5 */
  int exponent;
  double first, last; /* labels stand at these multiples and all between */
} Steps;

static double
multiple (const Steps *steps, double n)
{
  return times_power (n * steps->mantissa, steps->exponent);
}

/* The nth step from the smallest that makes few enough intervals; false if it leaves less than two labels. */
static bool
set_steps (Steps *steps, const PauliAxis *axis, size_t nth)
{
  static const int mantissas[] = { 1, 2, 5 };
  double wanted = (axis->max - axis->min) / INTERVALS_MAX * (1 - 1e-9);
  int exponent = exponent_of (wanted), which = 0;

  while (which < 3 && times_power (mantissas[which], exponent) < wanted)
    which++;
  which += (int) nth;
  steps->mantissa = mantissas[which % 3];
  steps->exponent = exponent + which / 3;
  double step = multiple (steps, 1);
  steps->first = ceil (axis->min / step - TOLERANCE);
  steps->last = floor (axis->max / step + TOLERANCE);
  return steps->last - steps->first >= 1;
}

/* How labels are written: (value - offset) / 10^exponent, with so many decimals. */
typedef struct {
  double offset;
  int offset_decimals;
  int exponent, decimals;
} Notation;

static Notation
notation_of (const Steps *steps, const PauliAxis *axis, bool terse)
{
  Notation notation = { 0 };
  double largest = MAX (fabs (axis->min), fabs (axis->max));
  int digits = exponent_of (largest) - steps->exponent + 1;

  if (digits > (terse ? DIGITS_MAX_TERSE : DIGITS_MAX)) {
    /* What all values have in common but for two digits. */
    notation.offset = times_power (trunc (times_power (axis->min, -(steps->exponent + 2)) + copysign (1e-9, axis->min)),
                                   steps->exponent + 2);
    notation.offset_decimals = -(steps->exponent + 2);
    largest = MAX (fabs (multiple (steps, steps->first) - notation.offset),
                   fabs (multiple (steps, steps->last) - notation.offset));
  }
  if (largest < PLAIN_MIN || largest >= PLAIN_MAX)
    notation.exponent = exponent_of (largest);
  notation.decimals = MAX (0, notation.exponent - steps->exponent);
  return notation;
}

static void
write_note (char *note, gsize size, const Notation *notation)
{
  g_autofree char *power = power_markup (notation->exponent);
  g_autofree char *offset = pauli_number_markup (fabs (notation->offset), notation->offset_decimals);
  bool scaled = notation->exponent != 0, shifted = notation->offset != 0;

  g_snprintf (note, size, "%s%s%s%s%s", scaled ? "×" : "", scaled ? power : "", scaled && shifted ? " " : "",
              !shifted ? "" : notation->offset < 0 ? MINUS " " : "+ ", shifted ? offset : "");
}

static bool
add_linear (PauliTicks *ticks, const PauliAxis *axis, size_t nth, bool terse)
{
  Steps steps;

  if (!set_steps (&steps, axis, nth))
    return false;
  Notation notation = notation_of (&steps, axis, terse);
  for (double n = steps.first; n <= steps.last; n++) {
    double value = multiple (&steps, n);
    g_autofree char *label = pauli_fixed_markup (times_power (value - notation.offset, -notation.exponent), notation.decimals);
    add_major (ticks, axis, value, label);
  }
  write_note (ticks->note, sizeof ticks->note, &notation);
  /* Between two labels at 2 and 4 there is one at 3. */
  int parts = steps.mantissa == 2 ? 4 : 5;
  for (double n = (steps.first - 1) * parts; n <= (steps.last + 1) * parts; n++)
    if (fmod (n, parts) != 0)
      add_minor (ticks, axis, multiple (&steps, n / parts));
  return true;
}

/* ---- Digits times powers of ten -------------------------------------------------------------------------------- */

static bool
inside (const PauliAxis *axis, double value)
{
  double position = pauli_axis_position (true, axis->min, axis->max, value);
  return position >= -1e-9 && position <= 1 + 1e-9;
}

static bool
add_decades (PauliTicks *ticks, const PauliAxis *axis, size_t nth)
{
  int first = (int) ceil (log10 (axis->min) - 1e-9), last = (int) floor (log10 (axis->max) + 1e-9);
  int step = (int) (ceil ((last - first) / INTERVALS_MAX) + (double) nth);

  step = MAX (step, 1);
  for (int exponent = first - 1; exponent <= last; exponent++) {
    g_autofree char *label = power_markup (exponent);
    if (exponent >= first && exponent % step == 0)
      add_major (ticks, axis, power_of_ten (exponent), label);
    else
      add_minor (ticks, axis, power_of_ten (exponent));
    for (int digit = 2; digit <= 9 && step == 1; digit++)
      add_minor (ticks, axis, times_power (digit, exponent));
  }
  return ticks->n >= 2;
}

static char *
digit_label (int digit, int exponent, bool plain)
{
  g_autofree char *power = power_markup (exponent);

  if (plain)
    return pauli_fixed_markup (times_power (digit, exponent), -exponent);
  return digit == 1 ? g_steal_pointer (&power) : g_strdup_printf ("%d×%s", digit, power);
}

/* Labels at the digits named; false if there are less than so many. Terse ones leave the power of ten they have in common to
 * the note. */
static bool
add_digits (PauliTicks *ticks, const PauliAxis *axis, const char *digits, bool terse, size_t n_min)
{
  int first = exponent_of (axis->min), last = exponent_of (axis->max);
  bool plain = axis->min >= PLAIN_MIN * 0.999 && axis->max < PLAIN_MAX * 1.001;
  int common = terse && !plain ? first : 0;

  if (common != 0)
    write_note (ticks->note, sizeof ticks->note, &(Notation){ .exponent = common });

  for (int exponent = first; exponent <= last; exponent++)
    for (int digit = 1; digit <= 9; digit++) {
      double value = times_power (digit, exponent);
      g_autofree char *label = digit_label (digit, exponent - common, plain || terse);
      if (inside (axis, value) && strchr (digits, '0' + digit))
        add_major (ticks, axis, value, label);
      else
        add_minor (ticks, axis, value);
    }
  return ticks->n >= n_min;
}

/* ---- Choices --------------------------------------------------------------------------------------------------- */

static bool
choose_logarithmic (PauliTicks *ticks, const PauliAxis *axis, size_t nth, bool terse)
{
  static const char *const of_long[] = { "125", "13", "1", "2", "5" }, *const of_short[] = { "123456789", "125" };
  double decades = log10 (axis->max / axis->min);
  bool is_long = decades >= 1;
  size_t n_sets = is_long ? G_N_ELEMENTS (of_long) : decades >= DIGITS_MIN ? G_N_ELEMENTS (of_short) : 0;

  if (decades >= DECADES_MIN - 1e-9)
    return add_decades (ticks, axis, nth);
  /* Sets that leave too few labels are passed over. */
  for (size_t i = 0; i < n_sets; i++) {
    clear (ticks);
    if (add_digits (ticks, axis, is_long ? of_long[i] : of_short[i], terse, is_long ? 2 : 3) && nth-- == 0)
      return true;
  }
  clear (ticks);
  return !is_long && add_linear (ticks, axis, nth, terse);
}

bool
pauli_ticks_choice (const PauliAxis *axis, size_t nth, bool terse, PauliTicks *ticks)
{
  clear (ticks);
  return axis->log ? choose_logarithmic (ticks, axis, nth, terse) : add_linear (ticks, axis, nth, terse);
}
