/* The way of a slider.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "slider-way.h"

#include <math.h>

/* A log slider is rounded to a power of ten that is not more than this part of the value. */
#define ROUGHEST 0.05

static double
within (const PauliParamInfo *info, double value)
{
  return fmin (fmax (value, info->min), info->max);
}

/* The double next to the decimal number: sums of 0.01 would show their binary rounding. */
static double
round_to (double value, int digits)
{
  double unit = pow (10, digits);
  return round (value * unit) / unit;
}

double
pauli_slider_position (const PauliParamInfo *info, double value)
{
  if (!info->log_slider)
    return value;
  return within (info, info->min + (info->max - info->min) * log (value / info->min) / log (info->max / info->min));
}

double
pauli_slider_value (const PauliParamInfo *info, double position)
{
  if (!info->log_slider)
    return within (info, round_to (position, info->digits));
  double value = info->min * pow (info->max / info->min, (position - info->min) / (info->max - info->min));
  int digits = (int) ceil (-log10 (ROUGHEST * value));
  return within (info, round_to (value, digits > info->digits ? digits : info->digits));
}

double
pauli_slider_stepped (const PauliParamInfo *info, double value, double steps)
{
  return within (info, round_to (value + steps * info->step, info->digits + 1));
}
