/* Text of a figure in the languages of scripts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "script-text.h"

#include "data-private.h"
#include "tex-letters.h"

#include <stdbool.h>
#include <string.h>

/* A piece of text of one kind. */
typedef struct {
  char *text;
  bool italic;
  char script; /* '_', '^' or 0 */
} Run;

static void
run_clear (gpointer data)
{
  Run *run = data;
  g_free (run->text);
}

typedef struct {
  GArray *runs;
  bool italic;
  char script;
} Reading;

static void
set_element (Reading *reading, const char *element, bool on)
{
  if (g_str_equal (element, "i"))
    reading->italic = on;
  else if (g_str_equal (element, "sub"))
    reading->script = on ? '_' : 0;
  else if (g_str_equal (element, "sup"))
    reading->script = on ? '^' : 0;
}

static void
start_element (G_GNUC_UNUSED GMarkupParseContext *context, const char *element, G_GNUC_UNUSED const char **names,
               G_GNUC_UNUSED const char **values, gpointer data, G_GNUC_UNUSED GError **error)
{
  set_element (data, element, true);
}

static void
end_element (G_GNUC_UNUSED GMarkupParseContext *context, const char *element, gpointer data, G_GNUC_UNUSED GError **error)
{
  set_element (data, element, false);
}

static void
add_run (Reading *reading, const char *text, gsize length)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *c = text; c < text + length; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);
    if (g_unichar_iscntrl (letter))
      g_string_append_c (clean, ' ');
    else if (letter != 0x200a) /* a hair space beside an italic letter */
      g_string_append_unichar (clean, letter);
  }
  if (clean->len == 0)
    return;
  Run run = { g_string_free (g_steal_pointer (&clean), FALSE), reading->italic, reading->script };
  g_array_append_val (reading->runs, run);
}

static void
read_text (G_GNUC_UNUSED GMarkupParseContext *context, const char *text, gsize length, gpointer data,
           G_GNUC_UNUSED GError **error)
{
  add_run (data, text, length);
}

/* The space that keeps an exponent off an italic letter is one of Pango's. */
static void
drop_spaces (GArray *runs)
{
  for (guint i = 1; i + 1 < runs->len; i++) {
    const Run *run = &g_array_index (runs, Run, i), *before = run - 1, *after = run + 1;
    if (before->italic && !run->script && after->script == '^' && g_str_equal (run->text, " "))
      g_array_remove_index (runs, i);
  }
}

static GArray *
runs_of (const char *markup)
{
  static const GMarkupParser parser = { start_element, end_element, read_text, NULL, NULL };
  Reading reading = { g_array_new (FALSE, FALSE, sizeof (Run)), false, 0 };
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  g_autofree char *document = g_strconcat ("<markup>", markup, "</markup>", NULL);

  g_array_set_clear_func (reading.runs, run_clear);
  if (!g_markup_parse_context_parse (context, document, -1, NULL)) { /* no markup: as it is */
    g_array_set_size (reading.runs, 0);
    reading.italic = false;
    reading.script = 0;
    add_run (&reading, markup, strlen (markup));
  }
  g_markup_parse_context_free (context);
  drop_spaces (reading.runs);
  return reading.runs;
}

/* ---- gnuplot --------------------------------------------------------------------------------------------------- */

char *
pauli_gnuplot_quoted (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "'", -1);
  g_autofree char *inner = g_strjoinv ("''", parts);

  return g_strdup_printf ("'%s'", inner);
}

static void
append_enhanced (GString *out, const char *text)
{
  for (const char *c = text; *c; c++) {
    if (strchr ("\\{}^_@&~", *c))
      g_string_append_c (out, '\\');
    g_string_append_c (out, *c);
  }
}

char *
pauli_gnuplot_text (const char *markup)
{
  g_autoptr (GArray) runs = runs_of (markup);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++) {
    const Run *run = &g_array_index (runs, Run, i);
    if (run->script)
      g_string_append_printf (out, "%c{", run->script);
    g_string_append (out, run->italic ? "{/:Italic " : "");
    append_enhanced (out, run->text);
    g_string_append (out, run->italic ? "}" : "");
    g_string_append (out, run->script ? "}" : "");
  }
  return pauli_gnuplot_quoted (out->str);
}

/* ---- TeX and mathtext ------------------------------------------------------------------------------------------ */

typedef void (*AppendText) (GString *out, const char *text);

static void
append_mathtext (GString *out, const char *text)
{
  for (const char *c = text; *c; c++) {
    if (*c == '$')
      g_string_append_c (out, '\\');
    g_string_append_c (out, *c);
  }
}

static void
append_mathematics (GString *out, const Run *run, AppendText append_letters)
{
  if (run->script)
    g_string_append_printf (out, "%c{", run->script);
  if (!run->italic)
    g_string_append (out, "\\mathrm{");
  append_letters (out, run->text);
  g_string_append (out, run->italic ? "" : "}");
  g_string_append (out, run->script ? "}" : "");
}

static void
append_as_is (GString *out, const char *text)
{
  g_string_append (out, text);
}

/* Italic letters and scripts are mathematics, the rest is text. */
static char *
with_dollars (const char *markup, AppendText append_text, AppendText append_letters)
{
  g_autoptr (GArray) runs = runs_of (markup);
  g_autoptr (GString) out = g_string_new (NULL);
  bool inside = false;

  for (guint i = 0; i < runs->len; i++) {
    const Run *run = &g_array_index (runs, Run, i);
    bool mathematics = run->italic || run->script;
    if (mathematics != inside)
      g_string_append_c (out, '$');
    inside = mathematics;
    if (mathematics)
      append_mathematics (out, run, append_letters);
    else
      append_text (out, run->text);
  }
  if (inside)
    g_string_append_c (out, '$');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
pauli_mathtext (const char *markup)
{
  return with_dollars (markup, append_mathtext, append_as_is);
}

static void
append_tex (GString *out, const char *text)
{
  pauli_tex_append (out, text, false);
}

static void
append_tex_mathematics (GString *out, const char *text)
{
  pauli_tex_append (out, text, true);
}

char *
pauli_tex_text (const char *markup)
{
  return with_dollars (markup, append_tex, append_tex_mathematics);
}

char *
pauli_python_text (const char *markup)
{
  g_autofree char *text = pauli_mathtext (markup);
  GString *quoted = g_string_new (NULL);

  pauli_data_append_quoted (quoted, text);
  return g_string_free (quoted, FALSE);
}
