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

/* What a legend says, as Pango markup: the name, or the parameters that differ from the current ones, or that none does. */
char *pauli_pin_label (const PauliSceneValues *values, int pin);

/* The same without a look at the name, as plain text. */
char *pauli_pin_differences (const PauliSceneValues *values, int pin);

#endif
