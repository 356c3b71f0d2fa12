/* EPS: header comments, and the document as comments behind them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "embed-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BEGIN "%PauliscopeSceneBegin: "
#define END "%PauliscopeSceneEnd"
#define LINE_MAX_LENGTH 200

typedef struct {
  const char *start, *end; /* without what ends it */
  const char *next;
} Line;

/* The line at line->next; false at the end of the text. */
static bool
next_line (Line *line, const char *end)
{
  line->start = line->next;
  if (line->start == end)
    return false;
  line->end = line->start;
  while (line->end < end && *line->end != '\n' && *line->end != '\r')
    line->end++;
  line->next = line->end;
  if (line->next < end && *line->next++ == '\r' && line->next < end && *line->next == '\n')
    line->next++;
  return true;
}

static bool
begins_with (const Line *line, const char *start)
{
  gsize length = strlen (start);

  return (gsize) (line->end - line->start) >= length && !memcmp (line->start, start, length);
}

static bool
is_line (const Line *line, const char *text)
{
  return begins_with (line, text) && (gsize) (line->end - line->start) == strlen (text);
}

/* A comment with a PostScript string, of ASCII only.  Gives what of text, by whole characters, did not fit into the line. */
static const char *
append_string (GString *eps, const char *keyword, const char *text)
{
  gsize start = eps->len;

  g_string_append_printf (eps, "%s (", keyword);
  while (*text) {
    g_autoptr (GString) character = g_string_new (NULL);
    const char *next = g_utf8_next_char (text);
    for (const char *at = text; at < next; at++)
      if ((guchar) *at >= 0x80 || strchr ("()\\", *at))
        g_string_append_printf (character, "\\%03o", (guint) (guchar) *at);
      else
        g_string_append_c (character, *at);
    if (eps->len + character->len + strlen (")") - start > LINE_MAX_LENGTH)
      break;
    g_string_append_len (eps, character->str, (gssize) character->len);
    text = next;
  }
  g_string_append (eps, ")\n");
  return text;
}

static void
append_document (GString *eps, const PauliEmbedding *embedding)
{
  g_string_append (eps, BEGIN);
  g_string_append (eps, embedding->stamp);
  g_string_append_c (eps, '\n');
  pauli_append_base64 (eps, "%", embedding->document, embedding->size);
  g_string_append (eps, END "\n");
}

static void
append_header (GString *eps, const PauliEmbedding *embedding)
{
  append_string (eps, "%%Title:", embedding->title);
  append_string (eps, "%%Creator:", embedding->program);
  if (embedding->date)
    g_string_append_printf (eps, "%%%%CreationDate: %s\n", embedding->date);
}

/* Without the comments that append_header() has: cairo's date is of its clock and its time zone. */
static bool
copy_header (GString *eps, Line *line, const char *end)
{
  bool left_out = false;

  while (next_line (line, end) && begins_with (line, "%")) {
    if (is_line (line, "%%EndComments"))
      return true;
    if (!begins_with (line, "%%+"))
      left_out = begins_with (line, "%%Title:") || begins_with (line, "%%Creator:") || begins_with (line, "%%CreationDate:");
    if (!left_out)
      g_string_append_len (eps, line->start, line->next - line->start);
  }
  return false;
}

GBytes *
pauli_embed_eps (GBytes *file, const PauliEmbedding *embedding, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  Line line = { .next = data };
  GString *eps = g_string_new (NULL);

  next_line (&line, data + size);
  g_string_append_len (eps, data, line.next - data);
  append_header (eps, embedding);
  if (!copy_header (eps, &line, data + size)) {
    g_string_free (eps, TRUE);
    pauli_embed_unusable (error, PAULI_FORMAT_EPS, _("there is no %%EndComments behind its header"));
    return NULL;
  }
  g_string_append_len (eps, line.start, line.next - line.start);
  for (const char *rest = embedding->citation; *rest;)
    rest = append_string (eps, "%PauliscopeCitation:", rest);
  append_document (eps, embedding);
  g_string_append_len (eps, line.next, data + size - line.next);
  return g_string_free_to_bytes (eps);
}

char *
pauli_extract_eps (GBytes *file, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size), *end = data + size;
  Line line = { .next = data };
  PauliStamp stamp;

  while (next_line (&line, end) && !begins_with (&line, BEGIN))
    ;
  if (line.start == end) {
    pauli_embed_none (error, PAULI_FORMAT_EPS);
    return NULL;
  }
  const char *text = line.start + strlen (BEGIN), *base64 = line.next;
  if (!pauli_stamp_parse (&stamp, text, (gsize) (line.end - text))) {
    pauli_embed_damaged (error, PAULI_FORMAT_EPS, _("its length and checksum cannot be read"));
    return NULL;
  }
  while (next_line (&line, end) && begins_with (&line, "%") && !is_line (&line, END))
    ;
  if (line.start == end || !is_line (&line, END)) {
    pauli_embed_damaged (error, PAULI_FORMAT_EPS, _("its end is missing"));
    return NULL;
  }
  return pauli_stamp_base64 (&stamp, PAULI_FORMAT_EPS, base64, (gsize) (line.start - base64), "%", error);
}
