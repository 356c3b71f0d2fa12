/* The settings of a figure's page: its size, and how text and lines look on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PAPER_SETTINGS_H
#define PAULI_PAPER_SETTINGS_H

#include <gtk/gtk.h>

#include "paper.h"
#include "quantity-row.h"

#define PAULI_TYPE_PAPER_SETTINGS (pauli_paper_settings_get_type ())
G_DECLARE_FINAL_TYPE (PauliPaperSettings, pauli_paper_settings, PAULI, PAPER_SETTINGS, GtkBox)

/* Signals: "edited" (const PauliPaper *) with a page that was changed, after which the owner sets the scene; "rejected" (string) with a
 * text that names what was typed and what is allowed. */

/* Follows the scene; emits nothing.  To be called once before the user touches it. */
void pauli_paper_settings_set_scene (PauliPaperSettings *settings, PauliScene *scene);

/* Whether the resolution means anything. */
void pauli_paper_settings_set_has_pixels (PauliPaperSettings *settings, bool has_pixels);

/* The control to begin with: one size of many. */
GtkDropDown *pauli_paper_settings_get_preset (PauliPaperSettings *settings);

/* For tests: the other parts a user touches. */
typedef enum {
  PAULI_PAPER_WIDTH,
  PAULI_PAPER_HEIGHT,
  PAULI_PAPER_TEXT,
  PAULI_PAPER_LINE,
  PAULI_PAPER_DPI,
  PAULI_PAPER_N_NUMBERS
} PauliPaperNumber;

PauliQuantityRow *pauli_paper_settings_get_number (PauliPaperSettings *settings, PauliPaperNumber number);
GtkCheckButton *pauli_paper_settings_get_automatic_height (PauliPaperSettings *settings);
GtkDropDown *pauli_paper_settings_get_family (PauliPaperSettings *settings);
GtkSwitch *pauli_paper_settings_get_letters (PauliPaperSettings *settings);

#endif
