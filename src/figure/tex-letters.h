/* Letters as TeX.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_TEX_LETTERS_H
#define PAULI_TEX_LETTERS_H

#include <glib.h>
#include <stdbool.h>

/* Plain text as TeX has it in text or between dollars; what plain LaTeX has no letter for as \otherletter{hexadecimal number}. */
void pauli_tex_append (GString *out, const char *text, bool mathematics);

#endif
