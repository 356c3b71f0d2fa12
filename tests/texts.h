/* Texts for tests of what reads and writes them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef TEXTS_H
#define TEXTS_H

#include <glib.h>

/* The text with the first occurrence of `old`, which there is, replaced. */
char *texts_edited (const char *text, const char *old, const char *replacement);

/* Calls test in a language with a decimal comma, or skips the present test where there is none. */
void texts_with_decimal_comma (void (*test) (void));

#endif
