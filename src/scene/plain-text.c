/* Labels of a figure without their markup.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain-text.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* One between <sub> or <sup> and its end. */
static void
append_script (GString *text, const char *script, size_t length, bool up)
{
  static const char *const digits[2][10] = { { "₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉" },
                                             { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" } };

  if (length == 1 && g_ascii_isdigit (*script))
    g_string_append (text, digits[up][*script - '0']);
  else
    g_string_append_printf (text, "%s%.*s", up ? "^" : "_", (int) length, script);
}

char *
pauli_plain_text (const char *markup)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *c = markup; *c;) {
    c += g_str_has_prefix (c, " <sup>"); /* the space keeps it off an italic letter, which is not italic here */
    bool up = g_str_has_prefix (c, "<sup>");
    const char *end = up || g_str_has_prefix (c, "<sub>") ? strstr (c, "</") : NULL;
    if (end) {
      append_script (text, c + 5, (size_t) (end - c - 5), up);
      c = end + strlen ("</sub>");
    } else if (*c == '<') {
      c = strchrnul (c, '>');
      c += *c == '>';
    } else {
      g_string_append_c (text, *c++);
    }
  }
  g_string_replace (text, "\u200a", "", 0);
  g_string_replace (text, "&lt;", "<", 0);
  g_string_replace (text, "&gt;", ">", 0);
  g_string_replace (text, "&apos;", "'", 0);
  g_string_replace (text, "&quot;", "\"", 0);
  g_string_replace (text, "&amp;", "&", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define UNIT_BEGIN "  ["

char *
pauli_title_name (const char *title)
{
  const char *unit = strstr (title, UNIT_BEGIN);
  return unit ? g_strndup (title, (gsize) (unit - title)) : g_strdup (title);
}

char *
pauli_title_unit (const char *title)
{
  const char *unit = strstr (title, UNIT_BEGIN), *end = unit ? strrchr (unit, ']') : NULL;

  return end ? g_strndup (unit + strlen (UNIT_BEGIN), (gsize) (end - unit) - strlen (UNIT_BEGIN)) : g_strdup ("");
}
