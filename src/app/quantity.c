/* Numbers as people read and type them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity.h"

#include <glib/gi18n.h>
#include <math.h>

#define DIGITS 4

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

/* A comma with three digits behind it and a number before it: one thousand to some, one to others. */
static bool
is_ambiguous (const char *number)
{
  const char *comma = strchr (number, ',');

  return comma && strspn (comma + 1, "0123456789") == 3 && strspn (number, "+-0,") < (size_t) (comma - number);
}

bool
pauli_parse_quantity (const char *text, const PauliParamInfo *info, double *value, char **problem)
{
  g_autofree char *number = g_strstrip (g_strdup (text));
  char *end, range[2][G_ASCII_DTOSTR_BUF_SIZE];

  bool ambiguous = is_ambiguous (number);
  g_strdelimit (number, ",", '.');
  /* strtod() would also take "nan", "inf" and hexadecimal numbers. */
  bool decimal = strspn (number, "+-.0123456789") > 0 && !strpbrk (number, "xX");
  *value = g_ascii_strtod (number, &end);
  decimal = decimal && !ambiguous && end != number;
  g_strstrip (end);
  if (decimal && (*end == '\0' || g_str_equal (end, info->unit)) && *value >= info->min && *value <= info->max)
    return true;

  g_ascii_formatd (range[0], sizeof range[0], "%.10g", info->min);
  g_ascii_formatd (range[1], sizeof range[1], "%.10g", info->max);
  /* Translators: a symbol, the text typed, the smallest and largest value, a unit (may be empty) */
  *problem = g_strdup_printf (_("%s: “%s” is not a number from %s to %s %s"), info->symbol, text, range[0], range[1],
                              info->unit);
  g_strchomp (*problem);
  return false;
}
