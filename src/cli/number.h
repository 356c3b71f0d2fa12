/* Numbers on the command line and in messages: with a point in every locale.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CLI_NUMBER_H
#define PAULI_CLI_NUMBER_H

#include "pauli.h"

#include <glib.h>

/* "%.10g" of value, for messages.  Free it with g_free(). */
char *number_text (double value);

/* Reads the whole of text as a decimal number within min and max of info; no space, hexadecimal, "inf" or "nan".  False
 * with an error that states the range, "M_q must be between 1 and 1000 MeV", and *value untouched. */
bool number_parse (const PauliParamInfo *info, const char *text, double *value, GError **error);

/* Reads the whole of text as any finite decimal number.  False with an error, and *value untouched. */
bool number_parse_finite (const char *text, double *value, GError **error);

/* Reads text as a whole number from min to max.  False with an error that states the range, and *value untouched. */
bool number_parse_whole (const char *text, unsigned min, unsigned max, unsigned *value, GError **error);

/* "M_q must be between 1 and 1000 MeV".  Free it with g_free(). */
char *number_range_text (const PauliParamInfo *info);

#endif
