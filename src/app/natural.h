/* Numbers with a power of a mass as their unit, hbar = c = 1: 350 MeV, 0.33 fm, 0.5.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_NATURAL_H
#define PAULI_NATURAL_H

#include <stdbool.h>

/* The value is a fraction, so that 350 keV are 350/1000 MeV and 1/(600 MeV) is inverted without a rounding. */
typedef struct {
  double numerator, denominator; /* finite; the denominator is not 0 */
  int twelfths;                  /* twelve times the mass dimension: 12 for a mass, -12 for a length */
  bool computed;                 /* not a number as it was typed: the value may have roundings */
} PauliNatural;

PauliNatural pauli_natural_number (double value);

/* Each sets *a to its result.  On false *a is without meaning and *problem says what is wrong, to be freed: different
 * dimensions, a division by zero, a power that is none, a value that no double holds. */
bool pauli_natural_add (PauliNatural *a, PauliNatural b, char **problem);
bool pauli_natural_multiply (PauliNatural *a, PauliNatural b, char **problem);
bool pauli_natural_divide (PauliNatural *a, PauliNatural b, char **problem);

/* a^exponent: of a pure number any; the dimension of the result must be a number of twelfths, at most 100. */
bool pauli_natural_power (PauliNatural *a, PauliNatural exponent, char **problem);

/* The value as a double.  One that was computed, and is a decimal number of at most 13 digits but for a few roundings, is that
 * number: 0.1 + 0.2 is 0.3. */
double pauli_natural_value (PauliNatural a);

/* "a mass", "a length", "a pure number", for messages; to be freed. */
char *pauli_natural_kind (int twelfths);

#endif
