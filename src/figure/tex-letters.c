/* Letters as TeX.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tex-letters.h"

#include <string.h>

typedef struct {
  gunichar letter;
  const char *tex;
} Letter;

/* What means something to TeX, and what its first fonts have elsewhere. */
static const Letter of_text[] = {
  { '\\', "\\textbackslash{}" }, { '{', "\\{" }, { '}', "\\}" }, { '$', "\\$" }, { '&', "\\&" }, { '#', "\\#" }, { '%', "\\%" },
  { '_', "\\_" }, { '^', "\\textasciicircum{}" }, { '~', "\\textasciitilde{}" }, { '|', "\\textbar{}" },
  { '<', "\\textless{}" }, { '>', "\\textgreater{}" }, { '"', "''" }, { 0xa0, "~" }, { 0xdf, "\\ss{}" }, { 0xe6, "\\ae{}" },
  { 0xc6, "\\AE{}" }, { 0xf8, "\\o{}" }, { 0xd8, "\\O{}" }, { 0x142, "\\l{}" }, { 0x141, "\\L{}" }, { 0x153, "\\oe{}" },
  { 0x152, "\\OE{}" }, { 0x131, "\\i{}" }, { 0xa7, "\\S{}" }, { 0xa9, "\\copyright{}" }, { 0x2013, "--" }, { 0x2014, "---" },
  { 0x2018, "`" }, { 0x2019, "'" }, { 0x201c, "``" }, { 0x201d, "''" }, { 0x201e, ",," }, { 0x2026, "\\ldots{}" },
  { 0x2009, "\\," }, { 0x202f, "\\," },
};

static const Letter of_mathematics[] = {
  { 0x2212, "-" }, { 0xd7, "\\times{}" }, { 0xb1, "\\pm{}" }, { 0xb7, "\\cdot{}" }, { 0x2248, "\\approx{}" },
  { 0x2264, "\\le{}" }, { 0x2265, "\\ge{}" }, { 0x221e, "\\infty{}" }, { 0x2192, "\\to{}" }, { 0xb0, "{}^{\\circ}" },
  { 0xb9, "{}^{1}" }, { 0xb2, "{}^{2}" }, { 0xb3, "{}^{3}" }, { 0x3b1, "\\alpha{}" }, { 0x3b2, "\\beta{}" },
  { 0x3b3, "\\gamma{}" }, { 0x3b4, "\\delta{}" }, { 0x3b5, "\\varepsilon{}" }, { 0x3b6, "\\zeta{}" }, { 0x3b7, "\\eta{}" },
  { 0x3b8, "\\theta{}" }, { 0x3b9, "\\iota{}" }, { 0x3ba, "\\kappa{}" }, { 0x3bb, "\\lambda{}" }, { 0x3bc, "\\mu{}" },
  { 0xb5, "\\mu{}" }, { 0x3bd, "\\nu{}" }, { 0x3be, "\\xi{}" }, { 0x3bf, "o" }, { 0x3c0, "\\pi{}" }, { 0x3c1, "\\rho{}" },
  { 0x3c2, "\\varsigma{}" }, { 0x3c3, "\\sigma{}" }, { 0x3c4, "\\tau{}" }, { 0x3c5, "\\upsilon{}" }, { 0x3c6, "\\varphi{}" },
  { 0x3c7, "\\chi{}" }, { 0x3c8, "\\psi{}" }, { 0x3c9, "\\omega{}" }, { 0x393, "\\Gamma{}" }, { 0x394, "\\Delta{}" },
  { 0x398, "\\Theta{}" }, { 0x39b, "\\Lambda{}" }, { 0x39e, "\\Xi{}" }, { 0x3a0, "\\Pi{}" }, { 0x3a3, "\\Sigma{}" },
  { 0x3a6, "\\Phi{}" }, { 0x3a8, "\\Psi{}" }, { 0x3a9, "\\Omega{}" },
};

static const Letter accents[] = {
  { 0x300, "\\`" }, { 0x301, "\\'" }, { 0x302, "\\^" }, { 0x303, "\\~" }, { 0x304, "\\=" }, { 0x306, "\\u" }, { 0x307, "\\." },
  { 0x308, "\\\"" }, { 0x30a, "\\r" }, { 0x30b, "\\H" }, { 0x30c, "\\v" }, { 0x327, "\\c" },
};

static const char *
find (const Letter *letters, size_t n, gunichar letter)
{
  for (size_t i = 0; i < n; i++)
    if (letters[i].letter == letter)
      return letters[i].tex;
  return NULL;
}

/* A letter with an accent over it, both of which LaTeX has. */
static bool
append_accented (GString *out, gunichar letter)
{
  gunichar base, mark;

  if (!g_unichar_decompose (letter, &base, &mark) || base >= 0x80 || !g_ascii_isalpha ((char) base))
    return false;
  const char *accent = find (accents, G_N_ELEMENTS (accents), mark);
  if (accent)
    g_string_append_printf (out, "%s{%c}", accent, (char) base);
  return accent != NULL;
}

static void
append_letter (GString *out, gunichar letter, bool mathematics)
{
  const char *text = find (of_text, G_N_ELEMENTS (of_text), letter);
  const char *formula = find (of_mathematics, G_N_ELEMENTS (of_mathematics), letter);

  if (formula)
    g_string_append_printf (out, mathematics ? "%s" : "$%s$", formula);
  else if (text)
    g_string_append_printf (out, mathematics ? "\\mbox{%s}" : "%s", text);
  else if (letter < 0x80)
    g_string_append_c (out, (char) letter);
  else if (mathematics || !append_accented (out, letter))
    g_string_append_printf (out, mathematics ? "\\mbox{\\otherletter{%X}}" : "\\otherletter{%X}", letter);
}

void
pauli_tex_append (GString *out, const char *text, bool mathematics)
{
  for (const char *c = text; *c; c = g_utf8_next_char (c))
    append_letter (out, g_utf8_get_char (c), mathematics);
}
