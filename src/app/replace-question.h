/* The question whether files may be replaced.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_REPLACE_QUESTION_H
#define PAULI_REPLACE_QUESTION_H

#include <adwaita.h>

/* An AdwMessageDialog, to be presented; its response is PAULI_REPLACE, or another if these files are to stay.  names are as a list to
 * read. */
#define PAULI_REPLACE "replace"
GtkWindow *pauli_replace_question_new (GtkWindow *parent, const char *names);

#endif
