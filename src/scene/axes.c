/* The axes of a plot as a user left them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "axes.h"

#include "pauli.h"

#include <math.h>

/* Limits are apart by this much of the larger one, so that ticks can be told apart; on a logarithmic axis it is their ratio less 1. */
#define SPAN_MIN 1e-6

/* An axis of so many smallest spans is not zoomed further if that would make it shorter than one. */
#define SHORT 4.0

/* Of y: beyond all that is computed, and far from where doubles end. */
#define Y_MAX 1e12
#define Y_LOG_MIN 1e-12

/* Momenta in GeV: the profiles (4) are computed to z = 1e4, that is 2000 GeV for the largest instanton. */
#define K_MAX 1000.0
#define K_LOG_MIN 1e-4

#define Q2_LOG_MIN 1e-6 /* GeV^2 */

/* What an axis runs over. */
typedef enum { Q2, M_Q, MAP_M_Q, MAP_RHO_C, MOMENTUM, ANY_Y } Variable;

static const struct {
  Variable x;
  bool log; /* at first */
} plots[PAULI_N_PLOTS] = {
  [PAULI_PLOT_F2] = { Q2, false },
  [PAULI_PLOT_MU] = { M_Q, false },
  [PAULI_PLOT_ASYMPTOTICS] = { Q2, true },
  [PAULI_PLOT_PROFILES] = { MOMENTUM, false },
  [PAULI_PLOT_F2_DEVIATION] = { Q2, false },
  [PAULI_PLOT_MU_DEVIATION] = { M_Q, false },
  [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = { Q2, true },
  [PAULI_PLOT_PROFILES_RATIO] = { MOMENTUM, false },
  [PAULI_PLOT_VERTEX] = { MOMENTUM, false },
  [PAULI_PLOT_MAP] = { MAP_M_Q, false },
};

static Variable
variable_of (PauliPlotId plot, PauliDirection direction)
{
  if (direction == PAULI_X)
    return plots[plot].x;
  return plot == PAULI_PLOT_MAP ? MAP_RHO_C : ANY_Y;
}

PauliAxisView
pauli_axis_initial (PauliPlotId plot, PauliDirection direction)
{
  return (PauliAxisView){ .log = direction == PAULI_X && plots[plot].log };
}

void
pauli_axis_domain (PauliPlotId plot, PauliDirection direction, bool log_scale, double *min, double *max)
{
  const PauliParamInfo *M_q = pauli_param_info (PAULI_PARAM_M_Q), *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C);

  switch (variable_of (plot, direction)) {
    case Q2:
      *min = log_scale ? Q2_LOG_MIN : pauli_param_info (PAULI_PARAM_Q2)->min;
      *max = pauli_param_info (PAULI_PARAM_Q2)->max;
      return;
    case M_Q: /* a linear axis may show its zero */
      *min = log_scale ? M_q->min : 0;
      *max = M_q->max;
      return;
    case MAP_M_Q:
      *min = M_q->min;
      *max = M_q->max;
      return;
    case MAP_RHO_C:
      *min = PAULI_HBARC_MEV_FM / inv_rho_c->max;
      *max = PAULI_HBARC_MEV_FM / inv_rho_c->min;
      return;
    case MOMENTUM:
      *min = log_scale ? K_LOG_MIN : 0;
      *max = K_MAX;
      return;
    case ANY_Y:
      *min = log_scale ? Y_LOG_MIN : -Y_MAX;
      *max = Y_MAX;
      return;
  }
  g_assert_not_reached ();
}

/* The smallest distance of two limits, the larger of which is so large. */
static double
smallest_span (double largest)
{
  return SPAN_MIN * fmax (largest, Y_LOG_MIN);
}

static bool
apart (double min, double max)
{
  return max - min >= smallest_span (fmax (fabs (min), fabs (max))) * (1 - 1e-9);
}

bool
pauli_axis_valid (PauliPlotId plot, PauliDirection direction, const PauliAxisView *view)
{
  double first, last;

  if (!view->fixed)
    return view->min == 0 && view->max == 0;
  pauli_axis_domain (plot, direction, view->log, &first, &last);
  return view->min >= first && view->max <= last && view->min < view->max && apart (view->min, view->max);
}

static double
between (double value, double min, double max)
{
  return fmin (fmax (value, min), max);
}

PauliAxisView
pauli_axis_nearest (PauliPlotId plot, PauliDirection direction, PauliAxisView wanted)
{
  double first, last;

  if (!wanted.fixed || isnan (wanted.min) || isnan (wanted.max))
    return (PauliAxisView){ .log = wanted.log };
  pauli_axis_domain (plot, direction, wanted.log, &first, &last);
  double min = between (fmin (wanted.min, wanted.max), first, last), max = between (fmax (wanted.min, wanted.max), first, last);
  if (!apart (min, max)) {
    double half = smallest_span (fmax (fabs (min), fabs (max))), middle = between ((min + max) / 2, first + half, last - half);
    min = between (middle - half, first, last); /* rounding must not leave the domain */
    max = between (middle + half, first, last);
  }
  return (PauliAxisView){ wanted.log, true, min, max };
}

double
pauli_axis_position (bool log_scale, double min, double max, double value)
{
  return log_scale ? log (value / min) / log (max / min) : (value - min) / (max - min);
}

double
pauli_axis_value (bool log_scale, double min, double max, double position)
{
  return log_scale ? min * exp (position * log (max / min)) : min + position * (max - min);
}

PauliAxisView
pauli_axis_part (PauliPlotId plot, PauliDirection direction, bool log_scale, double min, double max, double a, double b)
{
  double first, last;
  pauli_axis_domain (plot, direction, log_scale, &first, &last);
  double start = pauli_axis_position (log_scale, min, max, first), end = pauli_axis_position (log_scale, min, max, last);

  /* What is moved keeps its size at the end of the domain; what is too large is all of it. */
  if (a < start)
    b = fmin (b + (start - a), end), a = start;
  if (b > end)
    a = fmax (a - (b - end), start), b = end;
  PauliAxisView part = { log_scale, true, pauli_axis_value (log_scale, min, max, a), pauli_axis_value (log_scale, min, max, b) };
  if (a == start) /* exactly, as 0 */
    part.min = first;
  if (b == end)
    part.max = last;
  /* Of an axis that is as short as can be, a part is all of it: another one would only be elsewhere. */
  if (!apart (part.min, part.max) && max - min <= SHORT * smallest_span (fmax (fabs (min), fabs (max)))) {
    part.min = min;
    part.max = max;
  }
  return pauli_axis_nearest (plot, direction, part);
}
