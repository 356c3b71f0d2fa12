/* The list of derived quantities in the sidebar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_READOUTS_H
#define PAULI_READOUTS_H

#include <gtk/gtk.h>

#include "pauli.h"

#define PAULI_TYPE_READOUTS (pauli_readouts_get_type ())
G_DECLARE_FINAL_TYPE (PauliReadouts, pauli_readouts, PAULI, READOUTS, GtkGrid)

void pauli_readouts_set (PauliReadouts *readouts, const PauliDerived derived[PAULI_N_DERIVED]);

/* Whether all digits and the error estimates are shown, or a few digits. */
void pauli_readouts_set_errors (PauliReadouts *readouts, bool errors);

/* The text on show for a quantity; NULL if it has no row. */
const char *pauli_readouts_get_text (PauliReadouts *readouts, PauliDerivedId id);

#endif
