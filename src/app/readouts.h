/* The list of derived quantities in the sidebar, for both quarks.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_READOUTS_H
#define PAULI_READOUTS_H

#include <gtk/gtk.h>

#include "pauli.h"

#define PAULI_TYPE_READOUTS (pauli_readouts_get_type ())
G_DECLARE_FINAL_TYPE (PauliReadouts, pauli_readouts, PAULI, READOUTS, GtkGrid)

/* quark is the current one, whose values stand out. */
void pauli_readouts_set (PauliReadouts *readouts, const PauliDerived derived[PAULI_N_DERIVED], PauliQuark quark);

/* Whether all digits and the error estimates are shown, of the current quark only, or a few digits. */
void pauli_readouts_set_errors (PauliReadouts *readouts, bool errors);

/* The text for a quantity, of the current quark if it depends on that; NULL if it has no row. */
const char *pauli_readouts_get_text (PauliReadouts *readouts, PauliDerivedId id);

/* That of one of both quarks; NULL if it does not depend on the quark. */
const char *pauli_readouts_get_quark_text (PauliReadouts *readouts, PauliDerivedId id, PauliQuark quark);

#endif
