/* Numbers as people read and type them; independent of the locale.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_QUANTITY_H
#define PAULI_QUANTITY_H

#include <glib.h>

#include "pauli.h"

/* The shortest decimal text that reads back as the same number, with an ASCII minus: "350", "0.5". */
char *pauli_format_exact (double value);

/* Four significant digits, or fewer if abserr is larger, with U+2212 for minus: "0.3327", "−1.604", "2.344×10⁻⁵". */
char *pauli_format_result (PauliResult result);

/* The same with so many digits instead of four. */
char *pauli_format_result_to (PauliResult result, int digits);

/* So many significant digits, without trailing zeros: "0.3326813", "−1.2×10⁻⁵". */
char *pauli_format_digits (double value, int digits);

/* All digits: "0.33268133443978749"; or what the status says. */
char *pauli_format_exact_result (PauliResult result);

/* The error estimate as a line to follow: "\n± 3.1×10⁻¹⁵"; empty if there is none. */
char *pauli_format_error (PauliResult result);

/* The number, and behind it the parameter's unit if it has one: "350 MeV", "0.5"; to be freed. */
char *pauli_with_unit (const char *number, const PauliParamInfo *info);

/* Reads an expression of expression.h into the parameter's unit and range: "350", "0.35 GeV", for 1/rho_c also a length as
 * "0.33 fm"; without a unit it is in the parameter's own.  A number alone, or with that unit, is the nearest double; for one
 * that was computed see pauli_natural_value().  A quantity in mm or pt may be typed in mm, cm, in (25.4 mm) or pt (1/72 in), one in
 * dpi in dpi.  On false *value is as before, and *problem a sentence, to be freed, that names
 * the text, what is wrong with it, and what is allowed. */
bool pauli_parse_quantity (const char *text, const PauliParamInfo *info, double *value, char **problem);

#endif
