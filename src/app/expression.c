/* Arithmetic with units: a parser by recursive descent, which computes as it goes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "expression.h"

#include "pauli.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* What a message quotes of the text. */
#define QUOTED 12

typedef struct {
  const char *at; /* what is still to be read */
  double mass_unit;
  int depth;
  char **problem;
} Parser;

/* Every parse_*() reads from parser->at and returns false, with *parser->problem set, if what stands there is wrong. */
static bool parse_sum (Parser *parser, PauliNatural *result);
static bool parse_signed (Parser *parser, PauliNatural *result);

/* ---- Characters --------------------------------------------------------------------------------------------------- */

static void
skip_space (Parser *parser)
{
  while (g_unichar_isspace (g_utf8_get_char (parser->at)))
    parser->at = g_utf8_next_char (parser->at);
}

/* Whether one of these characters comes next, which is then read. */
static bool
take (Parser *parser, const char *characters)
{
  skip_space (parser);
  if (*parser->at == '\0' || !g_utf8_strchr (characters, -1, g_utf8_get_char (parser->at)))
    return false;
  parser->at = g_utf8_next_char (parser->at);
  return true;
}

static bool
is_digit (char c)
{
  return g_ascii_isdigit (c);
}

static bool
begins_number (const Parser *parser)
{
  return is_digit (*parser->at) || ((*parser->at == '.' || *parser->at == ',') && is_digit (parser->at[1]));
}

static bool
begins_name (const Parser *parser)
{
  return g_unichar_isalpha (g_utf8_get_char (parser->at));
}

/* A name as M_q or log10; to be freed. */
static char *
take_name (Parser *parser)
{
  const char *start = parser->at;

  while (begins_name (parser) || is_digit (*parser->at) || *parser->at == '_')
    parser->at = g_utf8_next_char (parser->at);
  return g_strndup (start, (gsize) (parser->at - start));
}

/* ---- Messages ----------------------------------------------------------------------------------------------------- */

static bool G_GNUC_PRINTF (2, 3)
fail (Parser *parser, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  *parser->problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return false;
}

/* The text from here on, if it is short; to be freed. */
static char *
quote (const Parser *parser)
{
  if (g_utf8_strlen (parser->at, -1) <= QUOTED)
    return g_strchomp (g_strdup (parser->at));
  g_autofree char *start = g_utf8_substring (parser->at, 0, QUOTED);
  return g_strconcat (start, "…", NULL);
}

static bool
fail_here (Parser *parser, const char *at_end, const char *before)
{
  skip_space (parser);
  if (*parser->at == '\0')
    return fail (parser, "%s", at_end);
  g_autofree char *rest = quote (parser);
  return fail (parser, before, rest);
}

/* ---- Numbers ------------------------------------------------------------------------------------------------------ */

/* A comma with three digits behind it and a number before it: one thousand to some, one to others. */
static bool
is_ambiguous (const char *number)
{
  const char *comma = strchr (number, ',');

  return comma && strspn (comma + 1, "0123456789") == 3 && strspn (number, "0,") < (size_t) (comma - number);
}

/* Reads e-3 as in 1e-3, not the e of eV; appends it to the number. */
static void
take_exponent (Parser *parser, GString *number)
{
  static const char minus[] = "\u2212";
  const char *c = parser->at + 1;
  bool negative = false;

  if (*parser->at != 'e' && *parser->at != 'E')
    return;
  if (*c == '+' || *c == '-')
    negative = *c++ == '-';
  else if ((negative = g_str_has_prefix (c, minus)))
    c += strlen (minus);
  if (!is_digit (*c))
    return;
  g_string_append (number, negative ? "e-" : "e");
  for (; is_digit (*c); c++)
    g_string_append_c (number, *c);
  parser->at = c;
}

static bool
fail_ambiguous (Parser *parser, const char *number)
{
  g_auto (GStrv) parts = g_strsplit (number, ",", 2);
  g_autofree char *decimal = g_strjoinv (".", parts), *thousands = g_strjoinv ("", parts);

  /* Translators: as in "“1,000” may be 1.000 or 1000" */
  return fail (parser, _("“%s” may be %s or %s"), number, decimal, thousands);
}

static bool
parse_number (Parser *parser, PauliNatural *result)
{
  gsize length = strspn (parser->at, "0123456789.,");
  g_autoptr (GString) number = g_string_new_len (parser->at, (gssize) length);
  const char *separator = strpbrk (number->str, ".,");

  if (separator && strpbrk (separator + 1, ".,"))
    return fail (parser, _("“%s” has more than one decimal sign"), number->str);
  parser->at += length;
  take_exponent (parser, number);
  if (is_ambiguous (number->str))
    return fail_ambiguous (parser, number->str);
  g_strdelimit (number->str, ",", '.');
  double value = g_ascii_strtod (number->str, NULL);
  if (!isfinite (value) || (value == 0 && strcspn (number->str, "123456789") < strcspn (number->str, "e")))
    return fail (parser, _("“%s” is too large or too small"), number->str);
  *result = pauli_natural_number (value);
  return true;
}

/* ---- Names -------------------------------------------------------------------------------------------------------- */

/* Units of mass in MeV, as a fraction. */
static const struct {
  const char *name;
  double numerator, denominator;
} masses[] = {
  { "eV", 1, 1e6 }, { "keV", 1, 1e3 }, { "MeV", 1, 1 }, { "GeV", 1e3, 1 }, { "TeV", 1e6, 1 },
};

static bool
find_constant (const char *name, double mass_unit, PauliNatural *result)
{
  for (size_t i = 0; i < G_N_ELEMENTS (masses); i++) {
    if (!g_str_equal (name, masses[i].name))
      continue;
    double numerator = masses[i].numerator, denominator = masses[i].denominator * mass_unit;
    bool own = numerator == denominator;
    *result = (PauliNatural){ own ? 1 : numerator, own ? 1 : denominator, 12, !own };
    return true;
  }
  if (g_str_equal (name, "fm"))
    *result = (PauliNatural){ mass_unit, PAULI_HBARC_MEV_FM, -12, true };
  else if (g_str_equal (name, "pi") || g_str_equal (name, "π"))
    *result = (PauliNatural){ G_PI, 1, 0, true };
  else if (g_str_equal (name, "hbarc")) /* as the other units have it, where MeV fm is 1/197.327 */
    *result = (PauliNatural){ 1, 1, 0, true };
  else
    return false;
  return true;
}

static const struct {
  const char *name;
  double (*function) (double);
  double min; /* the argument must be larger */
} functions[] = {
  { "exp", exp, -INFINITY },
  { "ln", log, 0 },
  { "log", log, 0 },
  { "log10", log10, 0 },
};

static bool
apply (Parser *parser, size_t i, PauliNatural *argument)
{
  double x = argument->numerator / argument->denominator;

  if (argument->twelfths != 0)
    return fail (parser, _("%s of a quantity with a unit"), functions[i].name);
  if (x <= functions[i].min)
    return fail (parser, _("%s of a number that is not above 0"), functions[i].name);
  double value = functions[i].function (x);
  if (!isfinite (value))
    return fail (parser, _("a number in it is too large or too small"));
  *argument = pauli_natural_number (value);
  argument->computed = true;
  return true;
}

static bool
parse_parentheses (Parser *parser, PauliNatural *result)
{
  if (!take (parser, "("))
    return fail_here (parser, _("“(” is missing at the end"), _("“(” is missing before “%s”"));
  if (!parse_sum (parser, result))
    return false;
  if (!take (parser, ")"))
    return fail_here (parser, _("“)” is missing at the end"), _("“)” is missing before “%s”"));
  return true;
}

static bool
parse_name (Parser *parser, PauliNatural *result)
{
  g_autofree char *name = take_name (parser);

  if (find_constant (name, parser->mass_unit, result))
    return true;
  if (g_str_equal (name, "sqrt"))
    return parse_parentheses (parser, result) && pauli_natural_power (result, pauli_natural_number (0.5), parser->problem);
  for (size_t i = 0; i < G_N_ELEMENTS (functions); i++)
    if (g_str_equal (name, functions[i].name))
      return parse_parentheses (parser, result) && apply (parser, i, result);
  return fail (parser, _("unknown name “%s”"), name);
}

/* ---- Arithmetic --------------------------------------------------------------------------------------------------- */

static bool
parse_value (Parser *parser, PauliNatural *result)
{
  skip_space (parser);
  if (begins_number (parser))
    return parse_number (parser, result);
  if (begins_name (parser))
    return parse_name (parser, result);
  if (*parser->at == '(')
    return parse_parentheses (parser, result);
  return fail_here (parser, _("a number or a unit is missing at the end"), _("a number or a unit is missing before “%s”"));
}

/* Reads ⁻² if it comes next. */
static bool
parse_superscript (Parser *parser, PauliNatural *result)
{
  static const char digits[] = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const char *start = parser->at;
  double exponent = 0, sign = take (parser, "⁻") ? -1 : 1;
  const char *first = parser->at, *digit;

  while (*parser->at && (digit = g_utf8_strchr (digits, -1, g_utf8_get_char (parser->at)))) {
    exponent = 10 * exponent + (double) g_utf8_pointer_to_offset (digits, digit);
    parser->at = g_utf8_next_char (parser->at);
  }
  if (parser->at != first)
    return pauli_natural_power (result, pauli_natural_number (sign * exponent), parser->problem);
  parser->at = start;
  return true;
}

static bool
parse_power (Parser *parser, PauliNatural *result)
{
  PauliNatural exponent;

  if (!parse_value (parser, result) || !parse_superscript (parser, result))
    return false;
  if (!take (parser, "^"))
    return true;
  return parse_signed (parser, &exponent) && pauli_natural_power (result, exponent, parser->problem);
}

static bool
parse_signed (Parser *parser, PauliNatural *result)
{
  bool good;

  if (++parser->depth > PAULI_EXPRESSION_DEPTH)
    return fail (parser, _("too many parentheses or signs within each other"));
  if (take (parser, "+")) {
    good = parse_signed (parser, result);
  } else if (take (parser, "-\u2212")) {
    good = parse_signed (parser, result);
    result->numerator = good ? -result->numerator : 0;
  } else {
    good = parse_power (parser, result);
  }
  parser->depth--;
  return good;
}

static bool
parse_product (Parser *parser, PauliNatural *result)
{
  PauliNatural factor;

  if (!parse_signed (parser, result))
    return false;
  for (;;) {
    if (take (parser, "*×·⋅")) {
      if (!parse_signed (parser, &factor) || !pauli_natural_multiply (result, factor, parser->problem))
        return false;
    } else if (take (parser, "/")) {
      if (!parse_signed (parser, &factor) || !pauli_natural_divide (result, factor, parser->problem))
        return false;
    } else if (begins_name (parser) || *parser->at == '(') {
      if (!parse_power (parser, &factor) || !pauli_natural_multiply (result, factor, parser->problem))
        return false;
    } else {
      return true;
    }
  }
}

static bool
parse_sum (Parser *parser, PauliNatural *result)
{
  PauliNatural term;

  if (!parse_product (parser, result))
    return false;
  for (;;) {
    bool minus = take (parser, "-\u2212");
    if (!minus && !take (parser, "+"))
      return true;
    if (!parse_product (parser, &term))
      return false;
    term.numerator = minus ? -term.numerator : term.numerator;
    if (!pauli_natural_add (result, term, parser->problem))
      return false;
  }
}

bool
pauli_expression_evaluate (const char *text, double mass_unit, PauliNatural *result, char **problem)
{
  Parser parser = { text, mass_unit, 0, problem };

  if (g_utf8_strlen (text, -1) > PAULI_EXPRESSION_LENGTH)
    return fail (&parser, _("it is longer than %d characters"), PAULI_EXPRESSION_LENGTH);
  if (!parse_sum (&parser, result))
    return false;
  if (*parser.at == '\0')
    return true;
  g_autofree char *rest = quote (&parser);
  if (begins_number (&parser)) /* as in 1 000 */
    return fail (&parser, _("a sign is missing before “%s”"), rest);
  return fail (&parser, _("“%s” is not understood"), rest);
}
