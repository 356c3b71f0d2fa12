/* Typed quantities: numbers, units and arithmetic into a parameter's unit and range, and what is said of the rest.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "expression.h"
#include "quantity.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static double
parse (PauliParam param, const char *text)
{
  g_autofree char *problem = NULL;
  double value = NAN;

  if (!pauli_parse_quantity (text, pauli_param_info (param), &value, &problem))
    g_error ("%s", problem);
  g_assert_null (problem);
  return value;
}

/* Values exact to the bit: what is decimal stays decimal. */
static const struct {
  PauliParam param;
  const char *text;
  double value;
} good[] = {
  /* numbers, as ever */
  { PAULI_PARAM_M_Q, "350", 350 },
  { PAULI_PARAM_M_Q, " 2,5e2 MeV ", 250 },
  { PAULI_PARAM_M_Q, "+170.25", 170.25 },
  { PAULI_PARAM_M_Q, "1.", 1 },
  { PAULI_PARAM_M_Q, "3.5E+2", 350 },
  { PAULI_PARAM_M_Q, "3500e−1", 350 },
  { PAULI_PARAM_M_Q, "1,0000", 1 },
  { PAULI_PARAM_ALPHA_S, ".5", 0.5 },
  { PAULI_PARAM_ALPHA_S, "0,125", 0.125 },
  { PAULI_PARAM_ALPHA_S, "0.30000000000000004", 0.30000000000000004 }, /* a number alone is left as it is */
  { PAULI_PARAM_M_Q, "349.99999999999994 MeV", 349.99999999999994 },
  { PAULI_PARAM_K1, "0.30000000000000004 GeV", 0.30000000000000004 },
  { PAULI_PARAM_K1, "-0", 0 },
  /* units */
  { PAULI_PARAM_M_Q, "0.35 GeV", 350 },
  { PAULI_PARAM_M_Q, "0.35GeV", 350 },
  { PAULI_PARAM_M_Q, "0,057 GeV", 57 },
  { PAULI_PARAM_M_Q, "0.0011 GeV", 1.1 },
  { PAULI_PARAM_M_Q, "350e3 keV", 350 },
  { PAULI_PARAM_M_Q, "123456 keV", 123.456 },
  { PAULI_PARAM_M_Q, "2e6eV", 2 },
  { PAULI_PARAM_M_Q, "3.5e-4 TeV", 350 },
  { PAULI_PARAM_K1, "350 MeV", 0.35 },
  { PAULI_PARAM_K1, "0.35 GeV", 0.35 },
  { PAULI_PARAM_K1, "1/fm", 0.1973269804 },
  { PAULI_PARAM_Q2, "(hbarc/(1 fm))²", 0.1973269804 * 0.1973269804 },
  { PAULI_PARAM_T, "2", 2 },
  { PAULI_PARAM_Q2, "4", 4 },
  { PAULI_PARAM_Q2, "4 GeV²", 4 },
  { PAULI_PARAM_Q2, "4 GeV^2", 4 },
  { PAULI_PARAM_Q2, "(2 GeV)²", 4 },
  { PAULI_PARAM_Q2, "1e6 MeV^2", 1 },
  /* 1/rho_c, also as rho_c */
  { PAULI_PARAM_INV_RHO_C, "600", 600 },
  { PAULI_PARAM_INV_RHO_C, "0.6 GeV", 600 },
  { PAULI_PARAM_INV_RHO_C, "1/600 MeV^-1", 600 },
  { PAULI_PARAM_INV_RHO_C, "1/600 MeV⁻¹", 600 },
  { PAULI_PARAM_INV_RHO_C, "1/(600 MeV)", 600 },
  { PAULI_PARAM_INV_RHO_C, "1/(0.6 GeV)", 600 },
  { PAULI_PARAM_INV_RHO_C, "1.6 GeV^-1", 625 },
  { PAULI_PARAM_INV_RHO_C, "0.33 fm", 197.3269804 / 0.33 },
  { PAULI_PARAM_INV_RHO_C, "0.33fm", 197.3269804 / 0.33 },
  { PAULI_PARAM_INV_RHO_C, "1/3 fm", 197.3269804 * 3 },
  { PAULI_PARAM_INV_RHO_C, "hbarc/(0.33 fm)", 197.3269804 / 0.33 },
  { PAULI_PARAM_INV_RHO_C, "3 fm^-1", 197.3269804 * 3 },
  { PAULI_PARAM_INV_RHO_C, "3/fm", 197.3269804 * 3 },
  { PAULI_PARAM_INV_RHO_C, "sqrt(0.1089 fm²)", 197.3269804 / 0.33 },
  /* arithmetic */
  { PAULI_PARAM_ALPHA_S, "0.1+0.2", 0.3 },
  { PAULI_PARAM_ALPHA_S, "0.3-0.1", 0.2 },
  { PAULI_PARAM_ALPHA_S, "0.3 − 0.1", 0.2 },
  { PAULI_PARAM_ALPHA_S, "1/3", 1 / 3.0 },
  { PAULI_PARAM_ALPHA_S, "3*0.1", 0.3 },
  { PAULI_PARAM_ALPHA_S, "3×0.1", 0.3 },
  { PAULI_PARAM_ALPHA_S, "3·0.1", 0.3 },
  { PAULI_PARAM_ALPHA_S, "2 (0.1 + 0.2)", 0.6 },
  { PAULI_PARAM_ALPHA_S, "5×10⁻¹", 0.5 },
  { PAULI_PARAM_ALPHA_S, "8/4/2", 1 },
  { PAULI_PARAM_ALPHA_S, "8/4*0.5", 1 },
  { PAULI_PARAM_ALPHA_S, "2-0.5-0.5", 1 },
  { PAULI_PARAM_ALPHA_S, "3+-2", 1 },
  { PAULI_PARAM_ALPHA_S, "3--2-4", 1 },
  { PAULI_PARAM_ALPHA_S, "5-2^2", 1 },
  { PAULI_PARAM_ALPHA_S, "-2^2+5", 1 },
  { PAULI_PARAM_ALPHA_S, "(-2)^2-3", 1 },
  { PAULI_PARAM_ALPHA_S, "2^3^2/512", 1 },
  { PAULI_PARAM_ALPHA_S, "2^-1", 0.5 },
  { PAULI_PARAM_ALPHA_S, "2^0.5", 1.4142135623730951 },
  { PAULI_PARAM_ALPHA_S, "(-2)^-2", 0.25 },
  { PAULI_PARAM_ALPHA_S, "(1/-4)^-1 + 5", 1 },
  { PAULI_PARAM_ALPHA_S, "(-1/-4)^(1/2)", 0.5 },
  { PAULI_PARAM_ALPHA_S, "0^0", 1 },
  { PAULI_PARAM_ALPHA_S, "2²^3/64", 1 },
  { PAULI_PARAM_ALPHA_S, "10²/100", 1 },
  { PAULI_PARAM_ALPHA_S, "2¹⁰/1024", 1 },
  { PAULI_PARAM_ALPHA_S, "sqrt(2)", 1.4142135623730951 },
  { PAULI_PARAM_ALPHA_S, "exp(0)", 1 },
  { PAULI_PARAM_ALPHA_S, "2exp(0)", 2 },
  { PAULI_PARAM_ALPHA_S, "ln(exp(1.5))", 1.5 },
  { PAULI_PARAM_ALPHA_S, "log(exp(1.5))", 1.5 },
  { PAULI_PARAM_ALPHA_S, "log10(10)", 1 },
  { PAULI_PARAM_ALPHA_S, "pi/2", 1.5707963267948966 },
  { PAULI_PARAM_ALPHA_S, "π/2", 1.5707963267948966 },
  { PAULI_PARAM_ALPHA_S, "0.5 π", 1.5707963267948966 },
  { PAULI_PARAM_ALPHA_S, "350 MeV / (0.7 GeV)", 0.5 },
  { PAULI_PARAM_ALPHA_S, "200 MeV fm / (200 MeV fm)", 1 },
  { PAULI_PARAM_ALPHA_S, "1e200/1e200*1e200/1e200", 1 },
  { PAULI_PARAM_M_Q, "170 MeV + 0.18 GeV", 350 },
  { PAULI_PARAM_M_Q, "300 + 50", 350 },
  { PAULI_PARAM_M_Q, "sqrt(4 GeV²)/10", 200 },
  { PAULI_PARAM_M_Q, "(8e6 MeV^3)^(1/3)", 200 },
  { PAULI_PARAM_M_Q, "GeV^(1/2) (0.25 GeV)^(1/2)", 500 },
  { PAULI_PARAM_M_Q, "1/(0.33 fm)/2", 197.3269804 / 0.66 },
};

static void
test_good (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (good); i++)
    if (parse (good[i].param, good[i].text) != good[i].value)
      g_error ("%s is %.17g, not %.17g", good[i].text, parse (good[i].param, good[i].text), good[i].value);
  g_assert_false (signbit (parse (PAULI_PARAM_K1, "-0")));
}

/* A decimal number in another unit is the double next to the decimal number in the own one. */
static void
test_decimal (void)
{
  static const struct {
    PauliParam param;
    const char *unit, *exponent;
    double min, max; /* so that the value is in the range */
  } rows[] = {
    { PAULI_PARAM_M_Q, "GeV", "e3", 0.001, 1 },         { PAULI_PARAM_M_Q, "keV", "e-3", 1000, 1e6 },
    { PAULI_PARAM_INV_RHO_C, "GeV", "e3", 0.2, 2 },     { PAULI_PARAM_K1, "MeV", "e-3", 0, 20000 },
    { PAULI_PARAM_Q2, "MeV²", "e-6", 0, 1e6 },          { PAULI_PARAM_Q2, "keV^2", "e-12", 0, 1e6 },
    { PAULI_PARAM_M_Q, "TeV", "e6", 0.000001, 0.001 },  { PAULI_PARAM_M_Q, "eV", "e-6", 1e6, 1e9 },
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int i = 0; i < 40000; i++) {
    size_t row = (size_t) i % G_N_ELEMENTS (rows);
    char number[G_ASCII_DTOSTR_BUF_SIZE], format[8];
    g_snprintf (format, sizeof format, "%%.%dg", g_rand_int_range (random, 1, 13));
    g_ascii_formatd (number, sizeof number, format, g_rand_double_range (random, rows[row].min, rows[row].max));
    g_autofree char *text = g_strdup_printf ("%s %s", number, rows[row].unit);
    char *e = strchr (number, 'e');
    int exponent = atoi (rows[row].exponent + 1) + (e ? atoi (e + 1) : 0);
    if (e)
      *e = '\0';
    g_autofree char *shifted = g_strdup_printf ("%se%d", number, exponent);
    double expected = g_ascii_strtod (shifted, NULL);
    if (pauli_param_valid (rows[row].param, expected) && parse (rows[row].param, text) != expected)
      g_error ("%s is %.17g, not %.17g", text, parse (rows[row].param, text), expected);
  }
}

/* What the sentence says after "M_q: “text” ". */
static const struct {
  PauliParam param;
  const char *text, *said;
} bad[] = {
  /* of another kind */
  { PAULI_PARAM_M_Q, "0.33 fm", "is a length; needed is a mass from 1 to 1000 MeV" },
  { PAULI_PARAM_M_Q, "1/600 MeV^-1", "is a length; needed is a mass from 1 to 1000 MeV" },
  { PAULI_PARAM_M_Q, "4 GeV²", "is a squared mass; needed is a mass from 1 to 1000 MeV" },
  { PAULI_PARAM_M_Q, "sqrt(GeV)", "is a mass to the power 0.5; needed is a mass from 1 to 1000 MeV" },
  { PAULI_PARAM_INV_RHO_C, "0.1 fm^2", "is a mass to the power -2; needed is a mass from 200 to 2000 MeV" },
  { PAULI_PARAM_ALPHA_S, "0.5 GeV", "is a mass; needed is a pure number from 0.05 to 2" },
  { PAULI_PARAM_ALPHA_S, "0.5 fm", "is a length; needed is a pure number from 0.05 to 2" },
  { PAULI_PARAM_ALPHA_S, "350 MeV / 0.7 GeV", "is a squared mass; needed is a pure number from 0.05 to 2" },
  { PAULI_PARAM_Q2, "4 GeV", "is a mass; needed is a squared mass from 0 to 1000000 GeV²" },
  { PAULI_PARAM_K1, "1 fm", "is a length; needed is a mass from 0 to 20 GeV" },
  /* out of the range */
  { PAULI_PARAM_M_Q, "5000", "is not a number from 1 to 1000 MeV" },
  { PAULI_PARAM_M_Q, "-3", "is not a number from 1 to 1000 MeV" },
  { PAULI_PARAM_M_Q, "0.999 MeV", "is not a number from 1 to 1000 MeV" },
  { PAULI_PARAM_M_Q, "170 GeV", "is not a number from 1 to 1000 MeV: it is 170000 MeV" },
  { PAULI_PARAM_M_Q, "-1 keV", "is not a number from 1 to 1000 MeV: it is −0.001 MeV" },
  { PAULI_PARAM_M_Q, "1/600 MeV", "is not a number from 1 to 1000 MeV: it is 0.00166667 MeV" },
  { PAULI_PARAM_M_Q, "0*3", "is not a number from 1 to 1000 MeV: it is 0 MeV" },
  { PAULI_PARAM_INV_RHO_C, "3 fm", "is not a number from 200 to 2000 MeV: it is 65.7757 MeV" },
  { PAULI_PARAM_INV_RHO_C, "1 fm", "is not a number from 200 to 2000 MeV: it is 197.327 MeV" },
  { PAULI_PARAM_ALPHA_S, "pi", "is not a number from 0.05 to 2: it is 3.14159" },
  { PAULI_PARAM_Q2, "-1", "is not a number from 0 to 1000000 GeV²" },
  /* no number */
  { PAULI_PARAM_M_Q, "", "is not a number from 1 to 1000 MeV: a number or a unit is missing at the end" },
  { PAULI_PARAM_M_Q, "abc", "is not a number from 1 to 1000 MeV: unknown name “abc”" },
  { PAULI_PARAM_M_Q, "35O", "is not a number from 1 to 1000 MeV: unknown name “O”" },
  { PAULI_PARAM_M_Q, "nan", "is not a number from 1 to 1000 MeV: unknown name “nan”" },
  { PAULI_PARAM_M_Q, "inf", "is not a number from 1 to 1000 MeV: unknown name “inf”" },
  { PAULI_PARAM_M_Q, "0x10", "is not a number from 1 to 1000 MeV: unknown name “x10”" },
  { PAULI_PARAM_M_Q, "350 mev", "is not a number from 1 to 1000 MeV: unknown name “mev”" },
  { PAULI_PARAM_M_Q, "M_q", "is not a number from 1 to 1000 MeV: unknown name “M_q”" },
  { PAULI_PARAM_Q2, "4 GeV2", "is not a number from 0 to 1000000 GeV²: unknown name “GeV2”" },
  { PAULI_PARAM_M_Q, "3.5e", "is not a number from 1 to 1000 MeV: unknown name “e”" },
  { PAULI_PARAM_M_Q, "350 %", "is not a number from 1 to 1000 MeV: “%” is not understood" },
  { PAULI_PARAM_M_Q, "350)", "is not a number from 1 to 1000 MeV: “)” is not understood" },
  { PAULI_PARAM_M_Q, "350 | 170 and more", "is not a number from 1 to 1000 MeV: “| 170 and mo…” is not understood" },
  { PAULI_PARAM_M_Q, "(350", "is not a number from 1 to 1000 MeV: “)” is missing at the end" },
  { PAULI_PARAM_M_Q, "(350]", "is not a number from 1 to 1000 MeV: “)” is missing before “]”" },
  { PAULI_PARAM_M_Q, "sqrt 4", "is not a number from 1 to 1000 MeV: “(” is missing before “4”" },
  { PAULI_PARAM_M_Q, "exp", "is not a number from 1 to 1000 MeV: “(” is missing at the end" },
  { PAULI_PARAM_M_Q, "350 +", "is not a number from 1 to 1000 MeV: a number or a unit is missing at the end" },
  { PAULI_PARAM_M_Q, "2 * / 3", "is not a number from 1 to 1000 MeV: a number or a unit is missing before “/ 3”" },
  { PAULI_PARAM_M_Q, "()", "is not a number from 1 to 1000 MeV: a number or a unit is missing before “)”" },
  { PAULI_PARAM_M_Q, "MeV^", "is not a number from 1 to 1000 MeV: a number or a unit is missing at the end" },
  { PAULI_PARAM_M_Q, "350 MeV⁻", "is not a number from 1 to 1000 MeV: “⁻” is not understood" },
  { PAULI_PARAM_M_Q, "1 000", "is not a number from 1 to 1000 MeV: a sign is missing before “000”" },
  { PAULI_PARAM_M_Q, "1\u00a0000", "is not a number from 1 to 1000 MeV: a sign is missing before “000”" },
  { PAULI_PARAM_M_Q, "3 MeV 2", "is not a number from 1 to 1000 MeV: a sign is missing before “2”" },
  { PAULI_PARAM_M_Q, "1,000", "is not a number from 1 to 1000 MeV: “1,000” may be 1.000 or 1000" },
  { PAULI_PARAM_M_Q, "2*1,000 MeV", "is not a number from 1 to 1000 MeV: “1,000” may be 1.000 or 1000" },
  { PAULI_PARAM_M_Q, "1.000,5", "is not a number from 1 to 1000 MeV: “1.000,5” has more than one decimal sign" },
  { PAULI_PARAM_M_Q, "1.2.3", "is not a number from 1 to 1000 MeV: “1.2.3” has more than one decimal sign" },
  { PAULI_PARAM_M_Q, "1e999", "is not a number from 1 to 1000 MeV: “1e999” is too large or too small" },
  { PAULI_PARAM_M_Q, "1+1e-999", "is not a number from 1 to 1000 MeV: “1e-999” is too large or too small" },
  /* no arithmetic */
  { PAULI_PARAM_M_Q, "1 MeV + 1 fm", "is not a number from 1 to 1000 MeV: a mass and a length cannot be added" },
  { PAULI_PARAM_M_Q, "350 MeV - 10", "is not a number from 1 to 1000 MeV: a mass and a pure number cannot be added" },
  { PAULI_PARAM_M_Q, "1/0", "is not a number from 1 to 1000 MeV: a division by zero" },
  { PAULI_PARAM_M_Q, "1/(2-2) MeV", "is not a number from 1 to 1000 MeV: a division by zero" },
  { PAULI_PARAM_M_Q, "0^-1", "is not a number from 1 to 1000 MeV: a division by zero" },
  { PAULI_PARAM_INV_RHO_C, "0 fm", "is not a number from 200 to 2000 MeV: a division by zero" },
  { PAULI_PARAM_M_Q, "2^GeV", "is not a number from 1 to 1000 MeV: an exponent with a unit" },
  { PAULI_PARAM_M_Q, "MeV^0.3", "is not a number from 1 to 1000 MeV: a unit to a power that is no simple fraction" },
  { PAULI_PARAM_M_Q, "MeV^1e9", "is not a number from 1 to 1000 MeV: a power in it is too high" },
  { PAULI_PARAM_M_Q, "MeV^99 MeV^99", "is not a number from 1 to 1000 MeV: a power in it is too high" },
  { PAULI_PARAM_M_Q, "sqrt(-4)", "is not a number from 1 to 1000 MeV: a root of a negative number" },
  { PAULI_PARAM_M_Q, "ln(0)", "is not a number from 1 to 1000 MeV: ln of a number that is not above 0" },
  { PAULI_PARAM_M_Q, "log10(-1)", "is not a number from 1 to 1000 MeV: log10 of a number that is not above 0" },
  { PAULI_PARAM_M_Q, "exp(1 MeV)", "is not a number from 1 to 1000 MeV: exp of a quantity with a unit" },
  { PAULI_PARAM_M_Q, "exp(1000)", "is not a number from 1 to 1000 MeV: a number in it is too large or too small" },
  { PAULI_PARAM_M_Q, "10^999", "is not a number from 1 to 1000 MeV: a number in it is too large or too small" },
  { PAULI_PARAM_M_Q, "1e300*1e300", "is not a number from 1 to 1000 MeV: a number in it is too large or too small" },
  { PAULI_PARAM_M_Q, "1e-300*1e-300", "is not a number from 1 to 1000 MeV: a number in it is too large or too small" },
  { PAULI_PARAM_M_Q, "1e-300/1e300+3", "is not a number from 1 to 1000 MeV: a number in it is too large or too small" },
};

static char *
problem_of (PauliParam param, const char *text)
{
  double value = -77;
  char *problem = NULL;

  if (pauli_parse_quantity (text, pauli_param_info (param), &value, &problem))
    g_error ("%s is taken as %.17g", text, value);
  g_assert_cmpfloat (value, ==, -77);
  return problem;
}

static void
test_bad (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *problem = problem_of (bad[i].param, bad[i].text);
    g_autofree char *expected =
      g_strdup_printf ("%s: “%s” %s", pauli_param_info (bad[i].param)->symbol, bad[i].text, bad[i].said);
    g_assert_cmpstr (problem, ==, expected);
  }
}

static char *
repeat (const char *part, size_t n)
{
  GString *text = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (text, part);
  return g_string_free (text, FALSE);
}

static void
assert_problem_ends (const char *text, const char *end)
{
  g_autofree char *problem = problem_of (PAULI_PARAM_M_Q, text);

  if (!g_str_has_suffix (problem, end))
    g_error ("%s does not end with %s", problem, end);
  g_assert_cmpuint (strlen (problem), <, 400);
}

/* Neither depth nor length reaches the stack, and a message stays short. */
static void
test_limits (void)
{
  static const char *const deep[] = { "(", "-", "2^", "sqrt(", "MeV ", "5", "²", "," };

  for (size_t i = 0; i < G_N_ELEMENTS (deep); i++) {
    g_autofree char *many = repeat (deep[i], 100000);
    assert_problem_ends (many, ": it is longer than 200 characters");
  }
  for (size_t i = 0; i < 3; i++) {
    g_autofree char *few = repeat (deep[i], PAULI_EXPRESSION_DEPTH);
    g_autofree char *text = g_strconcat (few, "1", NULL);
    assert_problem_ends (text, ": too many parentheses or signs within each other");
  }
  g_autofree char *open = repeat ("(", PAULI_EXPRESSION_DEPTH - 1), *close = repeat (")", PAULI_EXPRESSION_DEPTH - 1);
  g_autofree char *nested = g_strconcat (open, "350", close, NULL);
  g_assert_cmpfloat (parse (PAULI_PARAM_M_Q, nested), ==, 350);
  /* Depth is left again: many in a row are not deep. */
  g_autofree char *row = repeat ("(1)+", 49), *sum = g_strconcat (row, "1", NULL);
  g_assert_cmpfloat (parse (PAULI_PARAM_M_Q, sum), ==, 50);
  g_autofree char *zeros = repeat ("0", PAULI_EXPRESSION_LENGTH - 3), *longest = g_strconcat (zeros, "350", NULL);
  g_assert_cmpfloat (parse (PAULI_PARAM_M_Q, longest), ==, 350);
  g_autofree char *longer = g_strconcat ("0", longest, NULL);
  assert_problem_ends (longer, ": it is longer than 200 characters");
}

/* ---- Random texts ------------------------------------------------------------------------------------------------- */

static void
append_token (GString *text, GRand *random)
{
  static const char *const tokens[] = {
    "350",  "0.35", "1,5", "2",  "0",   "1e3", "1e-300", "(",  ")", "(", ")",  "+",    "-",   "\u2212", "*",    "×",
    "/",    "^",    "^2",  "²",  "⁻¹",  "MeV", "GeV",    "fm", "keV", "pi", "π", "hbarc", "sqrt(", "exp(", "ln(", "log10(",
    " ",    ".",    ",",   "e",  "\u00a0", "x", "⁻",      "1,000", "GeV^-1", "1/600", "^(1/2)", "%",
  };

  g_string_append (text, tokens[g_rand_int_range (random, 0, G_N_ELEMENTS (tokens))]);
}

/* Each text gives a value in the range, or a message that names the text; returns whether a value. */
static bool
check_random (const char *text, PauliParam param)
{
  const PauliParamInfo *info = pauli_param_info (param);
  g_autofree char *problem = NULL;
  double value = -77;

  if (pauli_parse_quantity (text, info, &value, &problem)) {
    g_assert_null (problem);
    g_assert_true (pauli_param_valid (param, value));
    /* What is shown of it is read back. */
    g_autofree char *shown = pauli_format_exact (value);
    g_assert_cmpfloat (parse (param, shown), ==, value);
    return true;
  }
  g_assert_cmpfloat (value, ==, -77);
  g_assert_true (g_utf8_validate (problem, -1, NULL));
  g_assert_true (g_str_has_prefix (problem, info->symbol));
  g_assert_cmpuint (strlen (problem), <, 800);
  return false;
}

static void
test_random (void)
{
  static const PauliParam params[] = { PAULI_PARAM_M_Q, PAULI_PARAM_INV_RHO_C, PAULI_PARAM_ALPHA_S, PAULI_PARAM_K1,
                                       PAULI_PARAM_Q2 };
  g_autoptr (GRand) random = g_rand_new_with_seed (1703);
  g_autoptr (GString) text = g_string_new (NULL);
  int n_values = 0;

  for (int i = 0; i < 100000; i++) {
    g_string_truncate (text, 0);
    for (int k = g_rand_int_range (random, 0, i % 2 ? 12 : 40); k > 0; k--)
      if (i % 4)
        append_token (text, random);
      else
        g_string_append_c (text, (char) g_rand_int_range (random, 1, 256));
    n_values += check_random (text->str, params[i % (int) G_N_ELEMENTS (params)]);
  }
  /* The tokens do make numbers now and then. */
  g_assert_cmpint (n_values, >, 500);
}

/* ---- Against arithmetic of C -------------------------------------------------------------------------------------- */

/* Appends a random sum, product or power and returns its value. */
static double
append_random (GString *text, GRand *random, int depth)
{
  double first, second;

  if (depth == 0) {
    double number = g_rand_int_range (random, 1, 2000) / 100.0;
    g_string_append_printf (text, "%.2f", number);
    return number;
  }
  int operation = g_rand_int_range (random, 0, 6);
  g_string_append (text, operation == 5 ? "sqrt(" : "(");
  first = append_random (text, random, depth - 1);
  if (operation < 4) {
    g_string_append_c (text, "+-*/"[operation]);
    second = append_random (text, random, depth - 1);
  }
  g_string_append (text, operation == 4 ? ")^2" : ")");
  switch (operation) {
    case 0:
      return first + second;
    case 1:
      return first - second;
    case 2:
      return first * second;
    case 3:
      return first / second;
    case 4:
      return first * first;
    default:
      return sqrt (first);
  }
}

static void
test_arithmetic (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4333);
  g_autoptr (GString) text = g_string_new (NULL);
  int n_values = 0;

  for (int i = 0; i < 10000; i++) {
    PauliNatural result;
    g_autofree char *problem = NULL;
    g_string_truncate (text, 0);
    double value = append_random (text, random, i % 4);
    if (!pauli_expression_evaluate (text->str, 1, &result, &problem)) {
      if (isfinite (value) && text->len <= PAULI_EXPRESSION_LENGTH && value != 0)
        g_error ("%s: %s", text->str, problem);
      continue;
    }
    n_values++;
    if (fabs (pauli_natural_value (result) - value) > 1e-9 * fmax (1, fabs (value)))
      g_error ("%s is %.17g, not %.17g", text->str, pauli_natural_value (result), value);
  }
  g_assert_cmpint (n_values, >, 9000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quantity/good", test_good);
  g_test_add_func ("/quantity/decimal", test_decimal);
  g_test_add_func ("/quantity/bad", test_bad);
  g_test_add_func ("/quantity/limits", test_limits);
  g_test_add_func ("/quantity/random", test_random);
  g_test_add_func ("/quantity/arithmetic", test_arithmetic);
  return g_test_run ();
}
