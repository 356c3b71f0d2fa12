/* A strict check of JSON's syntax, before json-glib reads a document.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json-glib also takes octal and hexadecimal numbers, comments, several documents in one, and any depth, for which it needs
 * stack.  In a file that a user may have edited each of them is a mistake that must not be read as something else. */
#ifndef PAULI_JSON_SYNTAX_H
#define PAULI_JSON_SYNTAX_H

#include <glib.h>
#include <stdbool.h>

/* Brackets inside brackets. */
#define PAULI_JSON_LEVELS_MAX 64

/* Whether text is one document by RFC 8259 in valid UTF-8, without the character U+0000 and with at most 18 digits before a
 * decimal point.  On false *problem is what is wrong, with line and column (in bytes), to be freed. */
bool pauli_json_check_syntax (const char *text, gsize length, char **problem);

/* json-glib writes 1e22 as 1e+22.0, which nobody can read: takes every such ".0" out of a document it has written, in place. */
void pauli_json_mend_exponents (char *text);

/* The line, from 1 on, of what path leads to in a document that is good by the check above; of the last object or array on the
 * way if it is not there.  A path is like "pins[0].name", with names as they are written. */
int pauli_json_line (const char *text, gsize length, const char *path);

#endif
