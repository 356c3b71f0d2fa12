/* The way of a slider: positions, rounding and steps of every row of the parameter table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "quantity.h"
#include "slider-way.h"

#include <math.h>
#include <string.h>

static void
assert_within (const PauliParamInfo *info, double value)
{
  g_assert_cmpfloat (value, >=, info->min);
  g_assert_cmpfloat (value, <=, info->max);
}

/* A log slider is one whose range spans more than a decade and a half; it needs a smallest value above 0. */
static void
test_which_are_log (void)
{
  for (PauliParam param = 0; param < PAULI_PARAM_Q2; param++) {
    const PauliParamInfo *info = pauli_param_info (param);
    bool spans = info->min > 0 && log10 (info->max / info->min) > 1.5;
    g_assert_true (info->log_slider == spans);
  }
  g_assert_true (pauli_param_info (PAULI_PARAM_M_Q)->log_slider);
  g_assert_true (pauli_param_info (PAULI_PARAM_ALPHA_S)->log_slider);
}

static void
test_positions (void)
{
  for (PauliParam param = 0; param < PAULI_PARAM_Q2; param++) {
    const PauliParamInfo *info = pauli_param_info (param);
    double last = -INFINITY;
    g_assert_cmpfloat (pauli_slider_position (info, info->min), ==, info->min);
    g_assert_cmpfloat (pauli_slider_position (info, info->max), ==, info->max);
    g_assert_cmpfloat (pauli_slider_value (info, info->min), ==, info->min);
    g_assert_cmpfloat (pauli_slider_value (info, info->max), ==, info->max);
    for (int i = 0; i <= 1000; i++) {
      double value = info->min + (info->max - info->min) * i / 1000, position = pauli_slider_position (info, value);
      assert_within (info, position);
      g_assert_cmpfloat (position, >, last);
      last = position;
    }
  }
  /* Equal ways for equal factors. */
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q);
  g_assert_cmpfloat (fabs (pauli_slider_position (M_q, 10) - 334), <=, 1e-9);
  g_assert_cmpfloat (fabs (pauli_slider_position (M_q, 100) - 667), <=, 1e-9);
  /* On the others the value itself. */
  g_assert_cmpfloat (pauli_slider_position (pauli_param_info (PAULI_PARAM_INV_RHO_C), 600), ==, 600);
}

/* Where a drag ends is a short number near the pointer, and the knob can stay there. */
static void
test_drags (void)
{
  for (PauliParam param = 0; param < PAULI_PARAM_Q2; param++) {
    const PauliParamInfo *info = pauli_param_info (param);
    for (int i = 0; i <= 10000; i++) {
      double position = info->min + (info->max - info->min) * i / 10000, value = pauli_slider_value (info, position);
      double exact = info->log_slider
                       ? exp (log (info->min) + log (info->max / info->min) * (position - info->min) / (info->max - info->min))
                       : position;
      double decimal = pow (10, -info->digits), tolerance = info->log_slider ? fmin (decimal, exact / 20) : decimal;
      assert_within (info, value);
      g_assert_cmpfloat (fabs (value - exact), <=, 0.5 * tolerance + 1e-12);
      g_autofree char *text = pauli_format_exact (value);
      g_assert_cmpuint (strlen (text), <=, 5);
      g_assert_cmpfloat (pauli_slider_value (info, pauli_slider_position (info, value)), ==, value);
    }
  }
  /* To the table's digits where those are fine enough. */
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q), *alpha_s = pauli_param_info (PAULI_PARAM_ALPHA_S);
  g_assert_cmpfloat (pauli_slider_value (M_q, pauli_slider_position (M_q, 350.4)), ==, 350);
  g_assert_cmpfloat (pauli_slider_value (M_q, pauli_slider_position (M_q, 20.6)), ==, 21);
  g_assert_cmpfloat (pauli_slider_value (M_q, pauli_slider_position (M_q, 19.44)), ==, 19.4);
  g_assert_cmpfloat (pauli_slider_value (M_q, pauli_slider_position (M_q, 1.004)), ==, 1);
  g_assert_cmpfloat (pauli_slider_value (M_q, pauli_slider_position (M_q, 1.236)), ==, 1.24);
  g_assert_cmpfloat (pauli_slider_value (alpha_s, pauli_slider_position (alpha_s, 0.3049)), ==, 0.3);
  g_assert_cmpfloat (pauli_slider_value (alpha_s, pauli_slider_position (alpha_s, 0.0721)), ==, 0.072);
}

static void
test_steps (void)
{
  static const struct {
    PauliParam param;
    double value, steps, expected;
  } rows[] = {
    { PAULI_PARAM_M_Q, 350, 1, 355 },           { PAULI_PARAM_M_Q, 350, -1, 345 },
    { PAULI_PARAM_M_Q, 350, 0.1, 350.5 },       { PAULI_PARAM_M_Q, 350.5, 1, 355.5 },
    { PAULI_PARAM_M_Q, 350, 10, 400 },          { PAULI_PARAM_M_Q, 998, 1, 1000 },
    { PAULI_PARAM_M_Q, 3, -1, 1 },              { PAULI_PARAM_M_Q, 3, 1, 8 },
    { PAULI_PARAM_M_Q, 170.25, 0.1, 170.8 },    { PAULI_PARAM_INV_RHO_C, 600, -0.1, 599.5 },
    { PAULI_PARAM_ALPHA_S, 0.29, 1, 0.3 },      { PAULI_PARAM_ALPHA_S, 0.5, 0.1, 0.501 },
    { PAULI_PARAM_ALPHA_S, 0.5, -10, 0.4 },     { PAULI_PARAM_ALPHA_S, 0.06, -10, 0.05 },
    { PAULI_PARAM_K1, 0.3, 0.1, 0.305 },        { PAULI_PARAM_K1, 0.04, -1, 0 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat (pauli_slider_stepped (pauli_param_info (rows[i].param), rows[i].value, rows[i].steps), ==,
                       rows[i].expected);
}

/* From end to end by fine steps: each moves, and each is the double next to a short decimal number. */
static void
test_fine_steps_stay_round (void)
{
  for (PauliParam param = 0; param < PAULI_PARAM_Q2; param++) {
    const PauliParamInfo *info = pauli_param_info (param);
    double value = info->min;
    int n = 0;
    while (value < info->max) {
      double next = pauli_slider_stepped (info, value, PAULI_SLIDER_FINE);
      g_assert_cmpfloat (next, >, value);
      g_autofree char *text = pauli_format_exact (next);
      g_assert_cmpuint (strlen (text), <=, 6);
      value = next;
      n++;
    }
    g_assert_cmpfloat (value, ==, info->max);
    g_assert_cmpint (n, ==, (int) ceil ((info->max - info->min) / (PAULI_SLIDER_FINE * info->step) - 1e-6));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slider-way/which-are-log", test_which_are_log);
  g_test_add_func ("/slider-way/positions", test_positions);
  g_test_add_func ("/slider-way/drags", test_drags);
  g_test_add_func ("/slider-way/steps", test_steps);
  g_test_add_func ("/slider-way/fine-steps-stay-round", test_fine_steps_stay_round);
  return g_test_run ();
}
