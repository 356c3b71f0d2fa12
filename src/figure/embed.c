/* Figure files that carry what they were made of: what all formats share.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "embed-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DPI_MIN 1.0
#define DPI_MAX 100000.0
#define BASE64_LINE 144 /* bytes of a line: 192 characters, fewer than the 255 that DSC allows */

typedef struct {
  const char *name;
  GBytes *(*embed) (GBytes *file, const PauliEmbedding *embedding, GError **error);
  char *(*extract) (GBytes *file, GError **error);
} Format;

static const Format formats[PAULI_N_FORMATS] = {
  [PAULI_FORMAT_PDF] = { "PDF", pauli_embed_pdf, pauli_extract_pdf },
  [PAULI_FORMAT_SVG] = { "SVG", pauli_embed_svg, pauli_extract_svg },
  [PAULI_FORMAT_EPS] = { "EPS", pauli_embed_eps, pauli_extract_eps },
  [PAULI_FORMAT_PNG] = { "PNG", pauli_embed_png, pauli_extract_png },
};

G_DEFINE_QUARK (pauli-embed-error-quark, pauli_embed_error)

void
pauli_embed_unusable (GError **error, PauliFormat format, const char *what)
{
  g_set_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_FORMAT, _("this %s file cannot take a scene: %s"),
               formats[format].name, what);
}

void
pauli_embed_none (GError **error, PauliFormat format)
{
  g_set_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_NONE, _("there is no scene in this %s file"), formats[format].name);
}

void
pauli_embed_damaged (GError **error, PauliFormat format, const char *what)
{
  g_set_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_DAMAGED, _("the scene in this %s file is damaged: %s"),
               formats[format].name, what);
}

static char *
sha256_of (const char *data, gsize size)
{
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, size);
}

bool
pauli_stamp_parse (PauliStamp *stamp, const char *text, gsize length)
{
  gsize at = 0;

  stamp->size = 0;
  while (at < length && at < 8 && g_ascii_isdigit (text[at]))
    stamp->size = 10 * stamp->size + (gsize) g_ascii_digit_value (text[at++]);
  if (at == 0 || stamp->size > PAULI_DOCUMENT_MAX || length - at != sizeof stamp->sha256 || text[at++] != ' ')
    return false;
  memcpy (stamp->sha256, text + at, length - at);
  stamp->sha256[length - at] = '\0';
  return strspn (stamp->sha256, "0123456789abcdef") == length - at;
}

char *
pauli_stamp_text (const PauliStamp *stamp, PauliFormat format, const char *data, gsize size, GError **error)
{
  g_autofree char *sha256 = NULL;

  if (size != stamp->size) {
    g_autofree char *what = g_strdup_printf (_("it has %zu bytes instead of %zu"), size, stamp->size);
    pauli_embed_damaged (error, format, what);
    return NULL;
  }
  sha256 = sha256_of (data, size);
  if (strcmp (sha256, stamp->sha256)) {
    pauli_embed_damaged (error, format, _("its checksum does not agree"));
    return NULL;
  }
  if (!g_utf8_validate (data, (gssize) size, NULL)) {
    pauli_embed_damaged (error, format, _("it is not UTF-8"));
    return NULL;
  }
  return g_strndup (data, size);
}

void
pauli_append_base64 (GString *string, const char *before, const char *data, gsize size)
{
  for (gsize at = 0; at < size; at += BASE64_LINE) {
    g_autofree char *line = g_base64_encode ((const guchar *) data + at, MIN (BASE64_LINE, size - at));
    g_string_append (string, before);
    g_string_append (string, line);
    g_string_append_c (string, '\n');
  }
}

char *
pauli_stamp_base64 (const PauliStamp *stamp, PauliFormat format, const char *base64, gsize length, const char *skip,
                    GError **error)
{
  g_autofree char *bare = g_malloc (length + 1);
  gsize n = 0;

  for (gsize i = 0; i < length; i++) {
    char c = base64[i];
    if (g_ascii_isalnum (c) || c == '+' || c == '/' || c == '=')
      bare[n++] = c;
    else if (!g_ascii_isspace (c) && (!c || !strchr (skip, c))) {
      pauli_embed_damaged (error, format, _("there is a character in it that is not of base64"));
      return NULL;
    }
  }
  bare[n] = '\0';
  if (n)
    g_base64_decode_inplace (bare, &n);
  return pauli_stamp_text (stamp, format, bare, n, error);
}

/* text, and a space for each control character and for what is no character in XML. */
static char *
one_line (const char *name, const char *text, GError **error)
{
  if (!text || !g_utf8_validate (text, -1, NULL)) {
    g_set_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_PROVENANCE, _("the %s of a figure: must be UTF-8"), name);
    return NULL;
  }
  GString *line = g_string_new (NULL);
  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    bool plain = !g_unichar_iscntrl (c) && c != 0x2028 && c != 0x2029 && c != 0xfffe && c != 0xffff;
    g_string_append_unichar (line, plain ? c : ' ');
  }
  return g_string_free (line, FALSE);
}

static void
embedding_clear (PauliEmbedding *embedding)
{
  g_free (embedding->title);
  g_free (embedding->program);
  g_free (embedding->citation);
  g_free (embedding->stamp);
  g_free (embedding->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PauliEmbedding, embedding_clear)

static bool
check_document (const char *document, gsize size, GError **error)
{
  if (size > PAULI_DOCUMENT_MAX) {
    g_set_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_PROVENANCE,
                 _("the scene has %zu bytes: a figure takes up to %d"), size, PAULI_DOCUMENT_MAX);
    return false;
  }
  if (!g_utf8_validate (document, (gssize) size, NULL)) {
    g_set_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_PROVENANCE, _("the %s of a figure: must be UTF-8"), "document");
    return false;
  }
  return true;
}

/* In ISO 8601; NULL on errors. */
static char *
date_text (gint64 seconds, GError **error)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (seconds);

  if (date)
    return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (date), g_date_time_get_month (date),
                            g_date_time_get_day_of_month (date), g_date_time_get_hour (date), g_date_time_get_minute (date),
                            g_date_time_get_second (date));
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seconds);
  g_set_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_PROVENANCE,
               _("a date %s seconds after 1970: the years 1 to 9999 are possible"), number);
  return NULL;
}

static bool
embedding_init (PauliEmbedding *embedding, PauliFormat format, const PauliProvenance *provenance, GError **error)
{
  embedding->document = provenance->document;
  embedding->size = strlen (provenance->document);
  embedding->dpi = provenance->dpi;
  if (!check_document (embedding->document, embedding->size, error) ||
      !(embedding->title = one_line ("title", provenance->title, error)) ||
      !(embedding->program = one_line ("program", provenance->program, error)) ||
      !(embedding->citation = one_line ("citation", provenance->citation, error)) ||
      (provenance->dated && !(embedding->date = date_text (provenance->date, error))))
    return false;
  if (format == PAULI_FORMAT_PNG && !(provenance->dpi >= DPI_MIN && provenance->dpi <= DPI_MAX)) {
    g_set_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_PROVENANCE,
                 _("a resolution of %g pixels an inch: %g to %g are possible"), provenance->dpi, DPI_MIN, DPI_MAX);
    return false;
  }
  g_autofree char *sha256 = sha256_of (embedding->document, embedding->size);
  embedding->stamp = g_strdup_printf ("%zu %s", embedding->size, sha256);
  return true;
}

GBytes *
pauli_embed (PauliFormat format, GBytes *file, const PauliProvenance *provenance, GError **error)
{
  g_auto (PauliEmbedding) embedding = { 0 };
  PauliFormat found;

  g_return_val_if_fail (format < PAULI_N_FORMATS, NULL);
  if (!embedding_init (&embedding, format, provenance, error))
    return NULL;
  if (!pauli_format_of_bytes (file, &found) || found != format) {
    pauli_embed_unusable (error, format, _("it does not begin as one"));
    return NULL;
  }
  return formats[format].embed (file, &embedding, error);
}

char *
pauli_embed_extract (GBytes *file, GError **error)
{
  PauliFormat format;

  if (!pauli_format_of_bytes (file, &format)) {
    g_set_error_literal (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_FORMAT,
                         _("this file is no figure: it is neither PDF, SVG, EPS nor PNG"));
    return NULL;
  }
  return formats[format].extract (file, error);
}
