/* Labels of a figure without their markup.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plain-text.h"

#include <pango/pango.h>

char *
pauli_plain_text (const char *markup)
{
  /* In a figure a thin space stands between Q and its raised 2. */
  static const char *const pairs[][2] = {
    { "</i> <sup>2</sup>", "²" }, { "<sup>2</sup>", "²" }, { "<sub>1</sub>", "₁" },
    { "<sub>2</sub>", "₂" },      { "<sub>", "_" },        { "</sub>", "" },
  };
  g_autoptr (GString) text = g_string_new (markup);
  char *plain = NULL;

  g_string_replace (text, "<i>", "", 0);
  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (text, pairs[i][0], pairs[i][1], 0);
  g_string_replace (text, "</i>", "", 0);
  return pango_parse_markup (text->str, -1, 0, NULL, &plain, NULL, NULL) ? plain : g_strdup (markup);
}
