/* What becomes a data set of a table: its columns, their quantity and unit, and its name.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_IMPORT_CHOICES_H
#define PAULI_IMPORT_CHOICES_H

#include <gtk/gtk.h>

#include "data-text.h"

#define PAULI_TYPE_IMPORT_CHOICES (pauli_import_choices_get_type ())
G_DECLARE_FINAL_TYPE (PauliImportChoices, pauli_import_choices, PAULI, IMPORT_CHOICES, GtkGrid)

/* Signals: "changed" with another selection; "renamed" with another name. */

/* Offers the columns of a table, and begins with a guess and this name; emits nothing. */
void pauli_import_choices_set_table (PauliImportChoices *choices, const PauliDataText *text, const char *name);

/* What is on show, but for its name, which is NULL there; and the name without blanks around it, to be freed. */
const PauliDataSelection *pauli_import_choices_get_selection (PauliImportChoices *choices);
char *pauli_import_choices_get_name (PauliImportChoices *choices);

/* The parts a user touches. */
typedef enum {
  PAULI_IMPORT_X,
  PAULI_IMPORT_Y,
  PAULI_IMPORT_ERROR,
  PAULI_IMPORT_QUANTITY,
  PAULI_IMPORT_UNIT,
  PAULI_IMPORT_N_CHOICES
} PauliImportChoice;

GtkDropDown *pauli_import_choices_get (PauliImportChoices *choices, PauliImportChoice choice);
GtkEditable *pauli_import_choices_get_entry (PauliImportChoices *choices);

#endif
