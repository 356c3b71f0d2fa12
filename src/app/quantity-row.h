/* A quantity to be typed: a name, an entry and a unit.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_QUANTITY_ROW_H
#define PAULI_QUANTITY_ROW_H

#include <gtk/gtk.h>

#include "pauli.h"

#define PAULI_TYPE_QUANTITY_ROW (pauli_quantity_row_get_type ())
G_DECLARE_FINAL_TYPE (PauliQuantityRow, pauli_quantity_row, PAULI, QUANTITY_ROW, GtkBox)

/* Signals: "changed" (double) with a new value in the range of the parameter; "rejected" (string) with a text that names what was typed and
 * what is allowed, after which the old value stands again. */

/* To be called once, before the others; the title may have a mnemonic and Pango markup. */
void pauli_quantity_row_set_param (PauliQuantityRow *row, PauliParam param, const char *title);

/* The same for a quantity that is none of the core's; info must live as long as the row. */
void pauli_quantity_row_set_info (PauliQuantityRow *row, const PauliParamInfo *info, const char *title);

/* Shows a value; emits nothing.  What is being typed stays if the value is the one before. */
void pauli_quantity_row_set_value (PauliQuantityRow *row, double value);

/* For tests. */
GtkEditable *pauli_quantity_row_get_entry (PauliQuantityRow *row);

#endif
