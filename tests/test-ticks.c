/* The choices of ticks of an axis, by themselves.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ticks.h"

#include <math.h>
#include <string.h>

#include "random-axes.h"

#define MINUS "\u2212"

/* Reads a number as it is written on an axis, and what follows it: "−2.5", "10<sup>−2</sup>", "2×10<sup>3</sup>".  An independent reading
 * of what pauli_number_markup() and the labels write. */
static double
read_number (const char **text)
{
  double sign = 1, value;
  char *end;

  if (g_str_has_prefix (*text, MINUS)) {
    sign = -1;
    *text += strlen (MINUS);
  }
  g_assert_true (g_ascii_isdigit (**text));
  value = g_ascii_strtod (*text, &end);
  g_assert_true (end > *text);
  *text = end;
  const char *times = g_str_has_prefix (*text, "×10<sup>") ? "×10<sup>" : value == 10 && g_str_has_prefix (*text, "<sup>") ? "<sup>" : NULL;
  if (!times)
    return sign * value;
  *text += strlen (times);
  const char *power = *text;
  double exponent = read_number (&power);
  g_assert_true (g_str_has_prefix (power, "</sup>"));
  *text = power + strlen ("</sup>");
  return sign * (*times == '<' ? 1 : value) * pow (10, exponent);
}

/* Factor and offset of a note. */
static void
read_note (const char *note, double *factor, double *offset)
{
  *factor = 1;
  *offset = 0;
  if (g_str_has_prefix (note, "×")) {
    note += strlen ("×");
    *factor = read_number (&note);
    note += *note == ' ';
  }
  if (g_str_has_prefix (note, "+ ")) {
    note += 2;
    *offset = read_number (&note);
  } else if (g_str_has_prefix (note, MINUS " ")) {
    note += strlen (MINUS " ");
    *offset = -read_number (&note);
  }
  g_assert_cmpstr (note, ==, "");
}

/* What a label says is the value of its tick, to a part of the axis that cannot be seen; it has no hyphen and no needless sign. */
static void
check_label (const PauliAxis *axis, const PauliTicks *ticks, const PauliTick *tick)
{
  double factor, offset;
  const char *text = tick->label;

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_null (strchr (text, '-'));
  read_note (ticks->note, &factor, &offset);
  double said = read_number (&text);
  g_assert_cmpstr (text, ==, "");
  g_assert_true (said != 0 || !g_str_has_prefix (tick->label, MINUS));
  double value = said * factor + offset, rounding = 1e-14 * MAX (fabs (axis->min), fabs (axis->max));
  double spread = axis->log ? fabs (value) * MIN (log (axis->max / axis->min), 1) : axis->max - axis->min;
  if (fabs (value - tick->value) > 1e-3 * spread + rounding)
    g_error ("\"%s\" (%s) at %.17g on an axis from %.17g to %.17g", tick->label, ticks->note, tick->value, axis->min, axis->max);
  g_assert_cmpfloat (fabs (tick->position - pauli_axis_position (axis->log, axis->min, axis->max, tick->value)), <, 1e-4);
}

static void
check_choice (const PauliAxis *axis, const PauliTicks *ticks)
{
  g_assert_cmpuint (ticks->n, >=, 2);
  g_assert_cmpuint (ticks->n, <=, PAULI_TICKS_MAX);
  for (size_t i = 0; i < ticks->n; i++) {
    check_label (axis, ticks, &ticks->major[i]);
    g_assert_true (ticks->major[i].position >= 0 && ticks->major[i].position <= 1);
    if (i == 0)
      continue;
    g_assert_cmpfloat (ticks->major[i].value, >, ticks->major[i - 1].value);
    g_assert_cmpfloat (ticks->major[i].position, >, ticks->major[i - 1].position);
    for (size_t k = 0; k < i; k++)
      g_assert_cmpstr (ticks->major[i].label, !=, ticks->major[k].label);
  }
  for (size_t i = 0; i < ticks->n_minor; i++) {
    g_assert_true (ticks->minor[i] >= 0 && ticks->minor[i] <= 1);
    g_assert_true (i == 0 || ticks->minor[i] > ticks->minor[i - 1]);
  }
  g_assert_cmpuint (ticks->n_minor, <, PAULI_MINOR_TICKS_MAX); /* none was left out */
}

/* All choices of an axis: always one, each with fewer labels than before (or as many elsewhere), and an end. */
static void
check_axis (const PauliAxis *axis)
{
  for (int terse = 0; terse < 2; terse++) {
    PauliTicks ticks;
    size_t nth = 0;
    for (; pauli_ticks_choice (axis, nth, terse, &ticks); nth++)
      check_choice (axis, &ticks);
    g_assert_cmpuint (nth, >=, 1);
    g_assert_cmpuint (nth, <, 30);
  }
}

/* Any axis there can be. */
static void
test_any (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (int i = 0; i < 20000; i++) {
    const PauliAxis axis = random_axis (rand);
    check_axis (&axis);
  }
}

/* The axes of values that are not zoomed, and ends that are round. */
static void
test_round (void)
{
  static const double steps[] = { 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8 };

  for (double decade = 1e-12; decade < 1e12; decade *= 10)
    for (size_t k = 0; k < G_N_ELEMENTS (steps); k++) {
      double end = steps[k] * decade;
      check_axis (&(PauliAxis){ 0, end, false, "" });
      check_axis (&(PauliAxis){ -end, 0, false, "" });
      check_axis (&(PauliAxis){ -end, end, false, "" });
      check_axis (&(PauliAxis){ 1 - end / (1 + end), 1 + end / (1 + end), false, "" });
      for (double factor = 1.001; factor < 1e20; factor = 1 + 3 * (factor - 1))
        check_axis (&(PauliAxis){ end, end * factor, true, "" });
    }
}

/* What the first choice says. */
static void
test_examples (void)
{
  static const struct {
    PauliAxis axis;
    const char *labels; /* parted by spaces */
    const char *note;
  } rows[] = {
    { { 0, 5, false, "" }, "0.0 0.5 1.0 1.5 2.0 2.5 3.0 3.5 4.0 4.5 5.0", "" },
    { { -0.25, 0.25, false, "" }, MINUS "0.25 " MINUS "0.20 " MINUS "0.15 " MINUS "0.10 " MINUS "0.05 0.00 0.05 0.10 0.15 0.20 0.25", "" },
    { { 80, 500, false, "" }, "100 150 200 250 300 350 400 450 500", "" },
    { { 0, 1.5e-6, false, "" }, "0.0 0.2 0.4 0.6 0.8 1.0 1.2 1.4", "×10<sup>" MINUS "6</sup>" },
    { { 1e-12, 2e-12, false, "" }, "1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 2.0", "×10<sup>" MINUS "12</sup>" },
    { { -1e9, 1e9, false, "" }, MINUS "1.0 " MINUS "0.8 " MINUS "0.6 " MINUS "0.4 " MINUS "0.2 0.0 0.2 0.4 0.6 0.8 1.0", "×10<sup>9</sup>" },
    { { 0.300001, 0.300002, false, "" }, "1.0 1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 1.9 2.0", "×10<sup>" MINUS "6</sup> + 0.3" },
    { { -1000.05, -1000.01, false, "" }, MINUS "0.050 " MINUS "0.045 " MINUS "0.040 " MINUS "0.035 " MINUS "0.030 " MINUS "0.025 " MINUS "0.020 " MINUS "0.015 " MINUS "0.010", MINUS " 1000" },
    { { 1e-2, 1e4, true, "" }, "10<sup>" MINUS "2</sup> 10<sup>" MINUS "1</sup> 10<sup>0</sup> 10<sup>1</sup> 10<sup>2</sup> 10<sup>3</sup> 10<sup>4</sup>", "" },
    { { 0.5, 50, true, "" }, "0.5 1 2 5 10 20 50", "" },
    { { 2e-5, 1.5e-4, true, "" }, "2×10<sup>" MINUS "5</sup> 3×10<sup>" MINUS "5</sup> 4×10<sup>" MINUS "5</sup> 5×10<sup>" MINUS "5</sup> 6×10<sup>" MINUS "5</sup> 7×10<sup>" MINUS "5</sup> 8×10<sup>" MINUS "5</sup> 9×10<sup>" MINUS "5</sup> 10<sup>" MINUS "4</sup>", "" },
    { { 2, 8, true, "" }, "2 3 4 5 6 7 8", "" },
    { { 2, 2.5, true, "" }, "2.00 2.05 2.10 2.15 2.20 2.25 2.30 2.35 2.40 2.45 2.50", "" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliTicks ticks;
    g_autoptr (GString) labels = g_string_new (NULL);
    g_assert_true (pauli_ticks_choice (&rows[i].axis, 0, false, &ticks));
    for (size_t k = 0; k < ticks.n; k++)
      g_string_append_printf (labels, "%s%s", k > 0 ? " " : "", ticks.major[k].label);
    g_assert_cmpstr (labels->str, ==, rows[i].labels);
    g_assert_cmpstr (ticks.note, ==, rows[i].note);
  }
}

/* Minor ticks of a logarithmic axis are at the digits, of a linear one at halves, quarters or fifths of the step. */
static void
test_minor (void)
{
  PauliTicks ticks;

  g_assert_true (pauli_ticks_choice (&(PauliAxis){ 1, 1e4, true, "" }, 0, false, &ticks));
  g_assert_cmpuint (ticks.n_minor, ==, 32);
  g_assert_true (pauli_ticks_choice (&(PauliAxis){ 0, 10, false, "" }, 0, false, &ticks)); /* by 1 */
  g_assert_cmpuint (ticks.n_minor, ==, 40);
  g_assert_true (pauli_ticks_choice (&(PauliAxis){ 0, 10, false, "" }, 1, false, &ticks)); /* by 2 */
  g_assert_cmpuint (ticks.n_minor, ==, 15);
  g_assert_cmpfloat (fabs (ticks.minor[0] - 0.05), <, 1e-12);
}

static void
test_numbers (void)
{
  static const struct {
    double value;
    int decimals;
    const char *markup;
  } rows[] = {
    { 0, 0, "0" },           { 0.25, 4, "0.25" },      { -0.5, 1, MINUS "0.5" }, { 1200, 2, "1200" },
    { 1e6, 0, "10<sup>6</sup>" }, { 2.5e-7, 8, "2.5×10<sup>" MINUS "7</sup>" }, { -3e8, 0, MINUS "3×10<sup>8</sup>" },
    { 1, 0, "1" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *markup = pauli_number_markup (rows[i].value, rows[i].decimals);
    g_assert_cmpstr (markup, ==, rows[i].markup);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/ticks/examples", test_examples);
  g_test_add_func ("/figure/ticks/minor", test_minor);
  g_test_add_func ("/figure/ticks/numbers", test_numbers);
  g_test_add_func ("/figure/ticks/round", test_round);
  g_test_add_func ("/figure/ticks/any", test_any);
  return g_test_run ();
}
