/* Texts for tests of what reads and writes them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "texts.h"

#include <locale.h>
#include <string.h>

char *
texts_edited (const char *text, const char *old, const char *replacement)
{
  const char *at = strstr (text, old);

  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, replacement, at + strlen (old));
}

void
texts_with_decimal_comma (void (*test) (void))
{
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));

  if (!setlocale (LC_NUMERIC, "de_DE.UTF-8") || strcmp (localeconv ()->decimal_point, ",") != 0)
    g_test_skip ("no locale with a decimal comma");
  else
    test ();
  setlocale (LC_NUMERIC, before);
}
