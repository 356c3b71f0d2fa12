/* Pinned curves: making and naming them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PINS_H
#define PAULI_PINS_H

#include "scene.h"

/* Adds a pin of the current parameters in a colour no other has, if one is left; false if there is no room. */
bool pauli_pin_add (PauliSceneValues *values);

void pauli_pin_remove (PauliSceneValues *values, int pin);

/* The current parameters become those of the pin. */
void pauli_pin_make_current (PauliSceneValues *values, int pin);

/* Takes a name of any length in UTF-8, of which it keeps the whole characters that fit. */
void pauli_pin_rename (PauliSceneValues *values, int pin, const char *name);

/* The parameters a pin has, as bits. */
typedef enum {
  PAULI_PINNED_M_Q = 1 << 0,
  PAULI_PINNED_INV_RHO_C = 1 << 1,
  PAULI_PINNED_ALPHA_S = 1 << 2,
  PAULI_PINNED_WIDTH_Q = 1 << 3,
  PAULI_PINNED_WIDTH_G = 1 << 4,
  PAULI_PINNED_QUARK = 1 << 5,
  PAULI_PINNED_GLUON = 1 << 6,
  PAULI_PINNED_ALL = (1 << 7) - 1
} PauliPinned;

/* The parameters that the exact curves of a plot depend on, which are those a pin has there, drawn with this gluon profile: the
 * exact one has no width_g.  Of a plot over the exact curve, what the curves depend on before they are divided.  None for the
 * plots that have no pinned curves: the ratio of the profiles, whose exact curve is 1, and the map. */
PauliPinned pauli_plot_dependence (PauliPlotId plot, PauliGluon gluon);

/* Whether the pin's exact curves in this plot are others than the current ones: it differs in a parameter they depend on. */
bool pauli_pin_differs (const PauliSceneValues *values, int pin, PauliPlotId plot);

/* What the legend of a plot says, as Pango markup: the name, or else the parameters that differ from the current ones and that
 * the plot depends on, or that the curve is the same. */
char *pauli_pin_label (const PauliSceneValues *values, int pin, PauliPlotId plot);

/* The current values of the parameters in which pins that are shown differ from them and that the plot depends on, as Pango
 * markup; NULL if there are none. */
char *pauli_current_label (const PauliSceneValues *values, PauliPlotId plot);

/* All parameters that differ, or that none does, without a look at the name, as plain text. */
char *pauli_pin_differences (const PauliSceneValues *values, int pin);

#endif
