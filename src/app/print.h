/* The figure of a scene on a printer's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PRINT_H
#define PAULI_PRINT_H

#include <gtk/gtk.h>

#include "export.h"

/* scale is 1 for a figure in its true size, and less for one that was made smaller to fit on the page; 0 if nothing was printed, with an
 * error, or with none if the user gave it up. */
typedef void (*PauliPrintDone) (double scale, const GError *error, gpointer data);

/* Prints the figure in the middle of one page, across if it is too wide for a page upright.  Takes the figure.  action may also be to
 * export to file, a PDF, without a question; file is NULL otherwise.  done is called once, perhaps before this returns. */
void pauli_print_run (GtkWindow *parent, PauliExport *figure, GtkPrintOperationAction action, const char *file, PauliPrintDone done,
                      gpointer data);

#endif
