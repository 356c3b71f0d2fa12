/* Numbers as people read and type them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"

#include "expression.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define DIGITS 4

/* What a message repeats of a text. */
#define QUOTED 60

char *
pauli_format_exact (double value)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_ascii_formatd (text, sizeof text, formats[i], value);
    if (g_ascii_strtod (text, NULL) == value)
      break;
  }
  return g_strdup (text);
}

static void
append_superscript (GString *text, int exponent)
{
  static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
  g_autofree char *plain = g_strdup_printf ("%d", ABS (exponent));

  if (exponent < 0)
    g_string_append (text, "⁻");
  for (const char *c = plain; *c; c++)
    g_string_append (text, digits[*c - '0']);
}

/* "−2.34e-05" to "−2.34×10⁻⁵". */
static char *
typeset (const char *ascii)
{
  GString *text = g_string_new (NULL);

  for (const char *c = ascii; *c; c++) {
    if (*c == 'e') {
      g_string_append (text, "×10");
      append_superscript (text, (int) g_ascii_strtoll (c + 1, NULL, 10));
      break;
    }
    if (*c == '-')
      g_string_append (text, "\u2212");
    else
      g_string_append_c (text, *c);
  }
  return g_string_free (text, FALSE);
}

char *
pauli_format_result (PauliResult result)
{
  return pauli_format_result_to (result, DIGITS);
}

char *
pauli_format_result_to (PauliResult result, int digits)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE], format[16];
  double size = fabs (result.value);

  if (!isfinite (result.value))
    return g_strdup (_(pauli_status_text (result.status)));
  if (size == 0)
    return g_strdup ("0");
  if (result.abserr > 0)
    digits = CLAMP ((int) floor (log10 (size / result.abserr)), 1, digits);
  if (size >= 1e-3 && size < 1e5)
    g_snprintf (format, sizeof format, "%%.%df", MAX (0, digits - 1 - (int) floor (log10 (size))));
  else
    g_snprintf (format, sizeof format, "%%.%de", digits - 1);
  g_ascii_formatd (text, sizeof text, format, result.value);
  return typeset (text);
}

char *
pauli_format_digits (double value, int digits)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE], format[16];

  g_snprintf (format, sizeof format, "%%.%dg", digits);
  g_ascii_formatd (text, sizeof text, format, value);
  return typeset (text);
}

char *
pauli_format_exact_result (PauliResult result)
{
  if (!isfinite (result.value))
    return g_strdup (_(pauli_status_text (result.status)));
  g_autofree char *ascii = pauli_format_exact (result.value);
  return typeset (ascii);
}

char *
pauli_format_error (PauliResult result)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (result.abserr))
    return g_strdup ("");
  g_ascii_formatd (text, sizeof text, "%.1e", result.abserr);
  g_autofree char *abserr = typeset (text);
  return g_strdup_printf ("\n± %s", abserr);
}

char *
pauli_with_unit (const char *number, const PauliParamInfo *info)
{
  return g_strconcat (number, *info->unit ? " " : "", info->unit, NULL);
}

/* "1 to 1000 MeV" */
static char *
format_range (const PauliParamInfo *info)
{
  char min[G_ASCII_DTOSTR_BUF_SIZE], max[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (min, sizeof min, "%.10g", info->min);
  g_ascii_formatd (max, sizeof max, "%.10g", info->max);
  g_autofree char *end = pauli_with_unit (max, info);
  /* Translators: the smallest and the largest value, the latter with its unit */
  return g_strdup_printf (_("%s to %s"), min, end);
}

/* The sentence that refuses a text; because may be NULL. */
static char *
refuse (const char *text, const PauliParamInfo *info, const char *because)
{
  g_autofree char *range = format_range (info);

  if (!because)
    /* Translators: a symbol, the text typed, a range with its unit */
    return g_strdup_printf (_("%s: “%s” is not a number from %s"), info->symbol, text, range);
  /* Translators: as before, and what is wrong with the text */
  return g_strdup_printf (_("%s: “%s” is not a number from %s: %s"), info->symbol, text, range, because);
}

static char *
refuse_kind (const char *text, const PauliParamInfo *info, int typed, int needed)
{
  g_autofree char *range = format_range (info);
  g_autofree char *is = pauli_natural_kind (typed), *should_be = pauli_natural_kind (needed);

  /* Translators: a symbol, the text typed, "a length", "a mass", a range with its unit */
  return g_strdup_printf (_("%s: “%s” is %s; needed is %s from %s"), info->symbol, text, is, should_be, range);
}

/* A text as typed, or its start. */
static char *
shorten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  if (g_utf8_strlen (valid, -1) <= QUOTED)
    return g_steal_pointer (&valid);
  g_autofree char *start = g_utf8_substring (valid, 0, QUOTED);
  return g_strconcat (start, "…", NULL);
}

/* In MeV, so that 1 of the unit is 1. */
static double
mass_unit_of (const char *unit)
{
  return strstr (unit, "GeV") ? 1000 : g_str_equal (unit, "fm") ? PAULI_HBARC_MEV_FM : 1;
}

/* A sign behind a text in percent, which may be there or not, is cut off. */
static char *
without_percent (const char *text)
{
  char *plain = g_strchomp (g_strdup (text));

  if (g_str_has_suffix (plain, "%"))
    plain[strlen (plain) - 1] = '\0';
  return plain;
}

/* Units on paper, and what they are in mm; lengths are exact as fractions. */
static const struct {
  const char *name;
  double numerator, denominator;
} paper_units[] = {
  { "mm", 1, 1 }, { "cm", 10, 1 }, { "in", 25.4, 1 }, { "pt", 25.4, 72 }, { "dpi", 0, 1 },
};

static int
find_paper_unit (const char *name)
{
  for (size_t i = 0; i < G_N_ELEMENTS (paper_units); i++)
    if (g_str_equal (name, paper_units[i].name))
      return (int) i;
  return -1;
}

/* The unit of paper at the end of the text, after a number, is cut off: it is own if there is none. */
static int
take_paper_unit (char *text, int own)
{
  char *start = g_strchomp (text) + strlen (text);

  while (start > text && g_ascii_isalpha (start[-1]))
    start--;
  int found = start > text ? find_paper_unit (start) : -1;
  if (found >= 0)
    *start = '\0';
  return found >= 0 ? found : own;
}

/* The same length in the other unit. */
static bool
change_paper_unit (PauliNatural *length, int from, int to, char **because)
{
  if (from == to)
    return true;
  if (paper_units[from].numerator == 0 || paper_units[to].numerator == 0) {
    /* Translators: two units, such as mm and dpi */
    *because = g_strdup_printf (_("%s cannot be converted to %s"), paper_units[from].name, paper_units[to].name);
    return false;
  }
  length->computed = true; /* a message says what it is in the other unit */
  return pauli_natural_multiply (length, pauli_natural_number (paper_units[from].numerator * paper_units[to].denominator),
                                 because) &&
         pauli_natural_divide (length, pauli_natural_number (paper_units[from].denominator * paper_units[to].numerator), because);
}

/* The text in the users' unit, without regard to the range. */
static bool
convert (const char *text, const char *shown, const PauliParamInfo *info, PauliNatural *result, char **problem)
{
  double mass_unit = mass_unit_of (info->unit);
  bool percent = g_str_equal (info->unit, "%");
  int own = find_paper_unit (info->unit);
  PauliNatural unit = pauli_natural_number (1);
  g_autofree char *because = NULL, *number = percent ? without_percent (text) : g_strdup (text);
  int typed = own >= 0 ? take_paper_unit (number, own) : own;
  bool good = pauli_expression_evaluate (number, mass_unit, result, &because);

  if (good && own >= 0 && result->twelfths == 0)
    good = change_paper_unit (result, typed, own, &because);
  else if (good && *info->unit && !percent && own < 0)
    good = pauli_expression_evaluate (info->unit, mass_unit, &unit, &because);
  if (good && info->inverse && result->twelfths == -unit.twelfths) {
    PauliNatural length = *result;
    *result = pauli_natural_number (1);
    good = pauli_natural_divide (result, length, &because);
  }
  if (!good)
    *problem = refuse (shown, info, because);
  else if (result->twelfths != 0 && result->twelfths != unit.twelfths)
    *problem = refuse_kind (shown, info, result->twelfths, unit.twelfths);
  return *problem == NULL;
}

bool
pauli_parse_quantity (const char *text, const PauliParamInfo *info, double *value, char **problem)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1), *shown = shorten (text);
  PauliNatural result;

  *problem = NULL;
  if (!convert (valid, shown, info, &result, problem))
    return false;
  double number = pauli_natural_value (result);
  if (number >= info->min && number <= info->max) {
    *value = number;
    return true;
  }
  if (!result.computed) {
    *problem = refuse (shown, info, NULL);
    return false;
  }
  g_autofree char *digits = pauli_format_digits (number, 6), *with_unit = pauli_with_unit (digits, info);
  /* Translators: a number with its unit */
  g_autofree char *because = g_strdup_printf (_("it is %s"), with_unit);
  *problem = refuse (shown, info, because);
  return false;
}
