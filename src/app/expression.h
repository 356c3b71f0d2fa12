/* Arithmetic with units, as a physicist types it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_EXPRESSION_H
#define PAULI_EXPRESSION_H

#include "natural.h"

/* Longer texts, and more signs, powers and parentheses within each other, are refused. */
#define PAULI_EXPRESSION_LENGTH 200
#define PAULI_EXPRESSION_DEPTH 40

/* Evaluates a text, hbar = c = 1:
 *   sum      product, then any number of + product, - product
 *   product  signed, then any number of * signed, / signed, or a power that begins with a name or "(" (a product too)
 *   signed   + signed, - signed, or power
 *   power    value, value and superscript digits as in GeV², or value^signed, from the right: 2^3^2 is 2^9
 *   value    number, name, function(sum), or (sum)
 * A product is worked out from the left, written with a sign or without: 1/600 MeV^-1 is (1/600) MeV^-1, and 1/600 MeV is
 * (1/600) MeV.  Numbers have a decimal point or comma and perhaps an exponent, 1e3; "1,000", which may be one or a
 * thousand, is none.  Names: eV, keV, MeV, GeV, TeV, fm, pi, π, hbarc; functions: sqrt, exp, ln, log (the natural one),
 * log10.  Signs: U+2212 too for -, × and · for *.
 *
 * The result is in powers of mass_unit, which is in MeV; in it 1 mass_unit is exactly 1.  On false *problem says what is
 * wrong and where, to be freed.  text is UTF-8. */
bool pauli_expression_evaluate (const char *text, double mass_unit, PauliNatural *result, char **problem);

#endif
