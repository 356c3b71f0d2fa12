/* The dot on the map.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-map.h"

#include <math.h>

/* Logical pixels. */
#define REACH 12.0

bool
pauli_map_is_on_dot (const PauliPlot *plot, const PauliFrame *frame, double page_x, double page_y)
{
  double x, y;

  if (plot->id != PAULI_PLOT_MAP || !plot->has_marker)
    return false;
  pauli_frame_to_page (frame, plot->marker_x, plot->marker_y, &x, &y);
  return hypot (x - page_x, y - page_y) <= REACH;
}

/* As the slider of the parameter would have it. */
static double
as_slider (PauliParam param, double value)
{
  const PauliParamInfo *info = pauli_param_info (param);
  double unit = pow (10, info->digits);

  return fmin (fmax (round (value * unit) / unit, info->min), info->max);
}

/* The value of a slider next to this one that is within some limits, if any is: a dot that rounding put beyond the axes would
 * change them. */
static double
within (PauliParam param, double value, double min, double max)
{
  const PauliParamInfo *info = pauli_param_info (param);
  double unit = pow (10, info->digits), nearest = as_slider (param, value);

  if (nearest < min && ceil (min * unit) / unit <= max)
    return as_slider (param, ceil (min * unit) / unit);
  if (nearest > max && floor (max * unit) / unit >= min)
    return as_slider (param, floor (max * unit) / unit);
  return nearest;
}

static double
value_at (const PauliAxis *axis, double position)
{
  return pauli_axis_value (axis->log, axis->min, axis->max, fmin (fmax (position, 0), 1));
}

void
pauli_map_params (const PauliFrame *frame, double page_x, double page_y, double *M_q, double *inv_rho_c)
{
  const PauliRect *area = &frame->area;
  double rho_c = value_at (&frame->y, 1 - (page_y - area->y) / area->height);

  *M_q = within (PAULI_PARAM_M_Q, value_at (&frame->x, (page_x - area->x) / area->width), frame->x.min, frame->x.max);
  *inv_rho_c = within (PAULI_PARAM_INV_RHO_C, PAULI_HBARC_MEV_FM / rho_c, PAULI_HBARC_MEV_FM / frame->y.max,
                       PAULI_HBARC_MEV_FM / frame->y.min);
}

void
pauli_map_stepped (const PauliScene *scene, int right, int up, double *M_q, double *inv_rho_c)
{
  const PauliSceneValues *values = pauli_scene_values (scene);

  *M_q = as_slider (PAULI_PARAM_M_Q, values->M_q + right * pauli_param_info (PAULI_PARAM_M_Q)->step);
  *inv_rho_c = as_slider (PAULI_PARAM_INV_RHO_C, values->inv_rho_c - up * pauli_param_info (PAULI_PARAM_INV_RHO_C)->step);
}
