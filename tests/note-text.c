/* The physics note's two files in one plain form.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "note-text.h"

#include <string.h>

static const char *const replacements[][2] = {
  { "Γ", "Gamma" }, { "Δ", "Delta" }, { "Λ", "Lambda" }, { "α", "alpha" }, { "γ", "gamma" }, { "μ", "mu" },
  { "ν", "nu" },    { "π", "pi" },    { "ρ", "rho" },    { "σ", "sigma" }, { "φ", "phi" },   { "χ", "chi" },
  { "∫", "Int" },   { "∑", "Sum" },   { "∞", "inf" },    { "√", "sqrt" },  { "−", "-" },     { "±", "+-" },
  { "≤", "<=" },    { "≥", ">=" },    { "→", "->" },     { "′", "'" },     { "\u2003", " " },
  { "&lt;", "<" },  { "&gt;", ">" },  { "&amp;", "&" },  { "\\-", "-" },   { "\\(ha", "" },  { "\\(aq", "'" },
  { "\\(:a", "ä" }, { "\\fB", "" },   { "\\fI", "" },    { "\\fR", "" },   { "\\&", "" },
  { "_", "" },      { "^", "" },      { "{", "" },       { "}", "" },
};

char *
note_source (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("PAULI_TEST_SOURCE"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Headings are made lower case because a man page has them in capitals. */
static char *
plain (const char *marked)
{
  g_autoptr (GString) all = g_string_new (marked);
  for (size_t i = 0; i < G_N_ELEMENTS (replacements); i++)
    g_string_replace (all, replacements[i][0], replacements[i][1], 0);
  g_auto (GStrv) lines = g_strsplit (all->str, "\n", -1);
  GString *out = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++) {
    gboolean heading = g_str_has_prefix (*line, "#");
    g_auto (GStrv) words = g_strsplit_set (*line, " \t", -1);
    if (heading)
      g_string_append_c (out, '\n');
    for (char **word = words; *word != NULL; word++) {
      g_autofree char *lower = g_ascii_strdown (*word, -1);
      if (**word != '\0')
        g_string_append_printf (out, "%s ", heading ? lower : *word);
    }
    if (heading)
      g_string_append_c (out, '\n');
  }
  return g_string_free (out, FALSE);
}

static char *
plain_page (void)
{
  static const char *const within_words[] = { "i", "sub", "sup", "span", "strong", "a", "code", NULL };
  g_autofree char *html = note_source ("data/help/physics.html");
  const char *p = strstr (html, "<main>"), *end = strstr (html, "</main>");
  g_autoptr (GString) out = g_string_new (NULL);

  g_assert_true (p != NULL && end != NULL);
  while (p < end) {
    if (*p != '<') {
      g_string_append_c (out, *p++);
      continue;
    }
    gboolean closing = p[1] == '/';
    const char *name = p + 1 + closing;
    g_autofree char *tag = g_strndup (name, strcspn (name, " />"));
    if (g_str_equal (tag, "h2") || g_str_equal (tag, "h3"))
      g_string_append (out, closing ? "\n" : tag[1] == '2' ? "\n# " : "\n## ");
    else if (!g_strv_contains (within_words, tag))
      g_string_append_c (out, ' ');
    p = strchr (p, '>') + 1;
  }
  return plain (out->str);
}

/* The sections after NAME. */
static char *
plain_man_page (void)
{
  g_autofree char *man = note_source ("data/man/pauliscope-physics.7");
  g_auto (GStrv) lines = g_strsplit (man, "\n", -1);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean inside = FALSE;

  for (char **line = lines; *line != NULL; line++) {
    gboolean heading = g_str_has_prefix (*line, ".SH ") || g_str_has_prefix (*line, ".SS ");
    gboolean fonts = g_str_has_prefix (*line, ".BR ") || g_str_has_prefix (*line, ".IR ");
    inside = inside || (heading && !g_str_has_suffix (*line, " NAME"));
    if (!inside || (**line == '.' && !heading && !fonts))
      continue;
    if (heading || fonts) {
      g_auto (GStrv) arguments = NULL;
      g_assert_true (g_shell_parse_argv (*line + 4, NULL, &arguments, NULL));
      g_autofree char *text = g_strjoinv (heading ? " " : "", arguments);
      g_string_append_printf (out, "\n%s%s\n", !heading ? "" : (*line)[2] == 'H' ? "# " : "## ", text);
    } else
      g_string_append_printf (out, "%s\n", *line);
  }
  return plain (out->str);
}

static char *notes[2];

const char *
note_text (int i)
{
  if (notes[i] == NULL)
    notes[i] = i == 0 ? plain_page () : plain_man_page ();
  return notes[i];
}

/* What stands below the heading of a section; NULL if there is none. */
static char *
section_text (const char *text, const char *section)
{
  g_autofree char *heading = g_strdup_printf ("\n# %s \n", section);
  const char *start = strstr (text, heading);

  if (start == NULL)
    return NULL;
  start += strlen (heading);
  const char *next = strstr (start, "\n# ");
  return next != NULL ? g_strndup (start, (size_t) (next - start)) : g_strdup (start);
}

void
note_expect (const char *section, const char *format, ...)
{
  va_list args;
  va_start (args, format);
  g_autofree char *formatted = g_strdup_vprintf (format, args);
  va_end (args);
  g_autoptr (GString) expected = g_string_new (formatted);
  g_string_replace (expected, "e-0", "e-", 0); /* 1e-07 of C is 1e-7 */

  for (int i = 0; i < 2; i++) {
    g_autofree char *text = section_text (note_text (i), section);
    if (text == NULL || strstr (text, expected->str) == NULL)
      g_error ("the %s does not say in section \"%s\": %s", i == 0 ? "page" : "man page", section, expected->str);
  }
}

static char *
without_blanks (const char *text)
{
  GString *out = g_string_new (text);
  g_string_replace (out, " ", "", 0);
  return g_string_free (out, FALSE);
}

void
note_assert_same (void)
{
  g_autofree char *page = without_blanks (note_text (0)), *man = without_blanks (note_text (1));
  size_t i = 0;

  while (page[i] != '\0' && page[i] == man[i])
    i++;
  size_t shown = i < 40 ? 0 : i - 40;
  if (page[i] != man[i])
    g_error ("from here on the page says\n%.100s\nand the man page\n%.100s", page + shown, man + shown);
  g_assert_cmpuint (i, >, 10000);
}
