/* The page of the paper's statements, each beside what is computed, with its verdict.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PAPER_PAGE_H
#define PAULI_PAPER_PAGE_H

#include <gtk/gtk.h>

#include "pauli-paper.h"

#define PAULI_TYPE_PAPER_PAGE (pauli_paper_page_get_type ())
G_DECLARE_FINAL_TYPE (PauliPaperPage, pauli_paper_page, PAULI, PAPER_PAGE, GtkBox)

/* The statements are computed in a thread when the page is first shown. */

/* Rows on show; 0 before they are computed. */
guint pauli_paper_page_get_n_rows (PauliPaperPage *page);

/* Shows all statements, or those with one verdict only: 0 all, 1 + PauliVerdict. */
GtkDropDown *pauli_paper_page_get_filter (PauliPaperPage *page);

#endif
