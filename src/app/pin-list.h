/* The pinned curves, each in a row.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PIN_LIST_H
#define PAULI_PIN_LIST_H

#include "pin-row.h"

#define PAULI_TYPE_PIN_LIST (pauli_pin_list_get_type ())
G_DECLARE_FINAL_TYPE (PauliPinList, pauli_pin_list, PAULI, PIN_LIST, GtkBox)

/* Signals: those of its rows. */

/* Shows the pins of a scene; emits nothing.  The row of a pin that stays is the same, with its focus and what is being
 * typed. */
void pauli_pin_list_set_scene (PauliPinList *list, const PauliScene *scene);

/* For tests: a row, or NULL behind the last. */
PauliPinRow *pauli_pin_list_get_row (PauliPinList *list, int pin);

#endif
