/* Text of a figure in the languages of scripts, from Pango markup.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_SCRIPT_TEXT_H
#define PAULI_SCRIPT_TEXT_H

#include <glib.h>

/* gnuplot's enhanced text, in single quotes. */
char *pauli_gnuplot_text (const char *markup);

/* TeX, with mathematics between dollars.  Letters that pdfTeX has none of are \otherletter{hexadecimal number}. */
char *pauli_tex_text (const char *markup);

/* matplotlib's text with its mathematics between dollars; still to be quoted for Python.  And quoted. */
char *pauli_mathtext (const char *markup);
char *pauli_python_text (const char *markup);

/* A string of gnuplot in single quotes, of plain text. */
char *pauli_gnuplot_quoted (const char *text);

#endif
