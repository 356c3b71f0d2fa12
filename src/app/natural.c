/* Numbers with a power of a mass as their unit.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "natural.h"

#include <float.h>
#include <glib/gi18n.h>
#include <math.h>

#define TWELFTHS 12
#define MAX_DIMENSION 100

/* Numerator and denominator of this size can be multiplied. */
#define LARGE 1e150

/* Of so many a short calculation consists. */
#define ROUNDINGS 4

PauliNatural
pauli_natural_number (double value)
{
  return (PauliNatural){ value, 1, 0, false };
}

static bool
is_zero (PauliNatural a)
{
  return a.numerator == 0;
}

static bool
fail (char **problem, const char *text)
{
  *problem = g_strdup (text);
  return false;
}

/* Whether *a can be gone on with; zero says whether it may be 0, which is otherwise what is left of a number too small. */
static bool
check (PauliNatural *a, bool zero, char **problem)
{
  double value = a->numerator / a->denominator;

  if (!isfinite (value) || !isnormal (a->denominator) || (value == 0 && !zero))
    return fail (problem, _("a number in it is too large or too small"));
  if (fabs (a->numerator) > LARGE || fabs (a->denominator) > LARGE || fabs (a->denominator) < 1 / LARGE) {
    a->numerator = value;
    a->denominator = 1;
  }
  return true;
}

char *
pauli_natural_kind (int twelfths)
{
  switch (twelfths) {
    case 0:
      return g_strdup (_("a pure number"));
    case TWELFTHS:
      return g_strdup (_("a mass"));
    case -TWELFTHS:
      return g_strdup (_("a length"));
    case 2 * TWELFTHS:
      return g_strdup (_("a squared mass"));
    default: {
      /* Translators: %s is a number */
      char exponent[G_ASCII_DTOSTR_BUF_SIZE];
      g_ascii_formatd (exponent, sizeof exponent, "%.4g", (double) twelfths / TWELFTHS);
      return g_strdup_printf (_("a mass to the power %s"), exponent);
    }
  }
}

bool
pauli_natural_add (PauliNatural *a, PauliNatural b, char **problem)
{
  if (a->twelfths != b.twelfths) {
    g_autofree char *first = pauli_natural_kind (a->twelfths), *second = pauli_natural_kind (b.twelfths);
    /* Translators: as in "a mass and a length cannot be added" */
    *problem = g_strdup_printf (_("%s and %s cannot be added"), first, second);
    return false;
  }
  *a = (PauliNatural){ a->numerator / a->denominator + b.numerator / b.denominator, 1, a->twelfths, true };
  return check (a, true, problem);
}

static bool
is_one (PauliNatural a)
{
  return a.numerator == 1 && a.denominator == 1;
}

bool
pauli_natural_multiply (PauliNatural *a, PauliNatural b, char **problem)
{
  bool zero = is_zero (*a) || is_zero (b);

  a->computed = a->computed || b.computed || (!is_one (*a) && !is_one (b));
  a->numerator *= b.numerator;
  a->denominator *= b.denominator;
  a->twelfths += b.twelfths;
  if (abs (a->twelfths) > MAX_DIMENSION * TWELFTHS)
    return fail (problem, _("a power in it is too high"));
  return check (a, zero, problem);
}

bool
pauli_natural_divide (PauliNatural *a, PauliNatural b, char **problem)
{
  if (is_zero (b))
    return fail (problem, _("a division by zero"));
  a->computed = a->computed || !is_one (b);
  return pauli_natural_multiply (a, (PauliNatural){ b.denominator, b.numerator, -b.twelfths, b.computed }, problem);
}

/* The dimension of a power; false if that is no number of twelfths. */
static bool
raise_dimension (PauliNatural *a, double exponent, char **problem)
{
  double twelfths = a->twelfths * exponent;

  if (fabs (twelfths) > MAX_DIMENSION * TWELFTHS)
    return fail (problem, _("a power in it is too high"));
  if (fabs (twelfths - round (twelfths)) > 1e-9)
    return fail (problem, _("a unit to a power that is no simple fraction"));
  a->twelfths = (int) lround (twelfths);
  return true;
}

bool
pauli_natural_power (PauliNatural *a, PauliNatural exponent, char **problem)
{
  double power = exponent.numerator / exponent.denominator;
  bool zero = is_zero (*a);

  if (exponent.twelfths != 0)
    return fail (problem, _("an exponent with a unit"));
  if (zero && power < 0)
    return fail (problem, _("a division by zero"));
  if (a->numerator / a->denominator < 0 && power != round (power))
    return fail (problem, _("a root of a negative number"));
  if (!raise_dimension (a, power, problem))
    return false;
  double numerator = power < 0 ? a->denominator : a->numerator, denominator = power < 0 ? a->numerator : a->denominator;
  if (power != round (power)) { /* the signs may both be negative */
    numerator = fabs (numerator);
    denominator = fabs (denominator);
  }
  a->numerator = pow (numerator, fabs (power));
  a->denominator = pow (denominator, fabs (power));
  a->computed = a->computed || power != 1;
  return check (a, zero, problem);
}

double
pauli_natural_value (PauliNatural a)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double value = a.numerator / a.denominator;

  if (value == 0)
    return 0; /* not -0 */
  g_ascii_formatd (text, sizeof text, "%.13g", value);
  double decimal = g_ascii_strtod (text, NULL);
  return a.computed && fabs (decimal - value) <= ROUNDINGS * DBL_EPSILON * fabs (value) ? decimal : value;
}
