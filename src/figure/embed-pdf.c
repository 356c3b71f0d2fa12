/* PDF: the document as an attachment, the rest as information of the document.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The objects are written again, and not a new part behind the file: the old information would stay, which has the clock and
 * the time zone in it. */
#include "config.h"

#include "embed-private.h"
#include "pdf-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

#define MARK "/PauliscopeScene"
#define ATTACHMENT "scene.pauliscope"
#define MEDIA_TYPE "/application#2Fx-pauliscope"

typedef struct {
  GString *pdf;
  PauliPdfFile file;
  const PauliEmbedding *embedding;
  GArray *offsets; /* gsize, by numbers of objects; 0 of free ones */
  char *date;      /* D:YYYYMMDDHHMMSSZ; NULL: none */
} Writer;

static guint64
new_number (Writer *writer)
{
  gsize none = 0;

  g_array_append_val (writer->offsets, none);
  return writer->offsets->len - 1;
}

static void
begin_object (Writer *writer, guint64 number)
{
  g_array_index (writer->offsets, gsize, number) = writer->pdf->len;
  g_string_append_printf (writer->pdf, "%" G_GUINT64_FORMAT " 0 obj\n", number);
}

/* A text string: ASCII as it is, anything else in UTF-16. */
static void
append_text (GString *pdf, const char *text)
{
  g_autofree gunichar2 *utf16 = NULL;

  if (g_str_is_ascii (text)) {
    g_string_append_c (pdf, '(');
    for (; *text; text++) {
      if (strchr ("()\\", *text))
        g_string_append_c (pdf, '\\');
      g_string_append_c (pdf, *text);
    }
    g_string_append_c (pdf, ')');
    return;
  }
  utf16 = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  g_string_append (pdf, "<FEFF");
  for (const gunichar2 *unit = utf16; *unit; unit++)
    g_string_append_printf (pdf, "%04X", *unit);
  g_string_append_c (pdf, '>');
}

/* Header and objects, but those that are written anew. */
static void
copy_objects (Writer *writer)
{
  const PauliPdfFile *file = &writer->file;
  guint n = file->objects->len;

  g_string_append_len (writer->pdf, file->all.start, (gssize) file->body);
  g_array_set_size (writer->offsets, n);
  for (guint i = 0; i < n; i++) {
    const PauliPdfObject *object = &g_array_index (file->objects, PauliPdfObject, i);
    if (!object->start || i == file->catalog || i == file->info)
      continue;
    g_array_index (writer->offsets, gsize, i) = writer->pdf->len;
    g_string_append_len (writer->pdf, file->all.start + object->start, (gssize) (object->end - object->start));
  }
}

/* The catalog with the attachment.  False if it has names already. */
static bool
write_catalog (Writer *writer, guint64 attachment)
{
  PauliPdfSpan inside, key, value;
  bool ended;

  begin_object (writer, writer->file.catalog);
  g_string_append (writer->pdf, "<<");
  if (!pauli_pdf_file_dictionary (&writer->file, writer->file.catalog, &inside))
    return false;
  while (pauli_pdf_entry (&inside, &key, &value, &ended)) {
    if (pauli_pdf_is (key, "/Names") || pauli_pdf_is (key, "/AF"))
      return false;
    g_string_append_c (writer->pdf, ' ');
    g_string_append_len (writer->pdf, key.start, key.end - key.start);
    g_string_append_c (writer->pdf, ' ');
    g_string_append_len (writer->pdf, value.start, value.end - value.start);
  }
  g_string_append_printf (writer->pdf,
                          "\n   /Names << /EmbeddedFiles << /Names [ (" ATTACHMENT ") %" G_GUINT64_FORMAT " 0 R ] >> >>\n"
                          "   /AF [ %" G_GUINT64_FORMAT " 0 R ]\n>>\nendobj\n",
                          attachment, attachment);
  return ended;
}

static void
write_attachment (Writer *writer, guint64 attachment)
{
  const PauliEmbedding *embedding = writer->embedding;
  guint64 stream = new_number (writer);
  g_autofree char *md5 = g_compute_checksum_for_data (G_CHECKSUM_MD5, (const guchar *) embedding->document, embedding->size);

  begin_object (writer, attachment);
  g_string_append_printf (writer->pdf,
                          "<< /Type /Filespec /F (" ATTACHMENT ") /UF (" ATTACHMENT ") /AFRelationship /Source\n"
                          "   /EF << /F %" G_GUINT64_FORMAT " 0 R /UF %" G_GUINT64_FORMAT " 0 R >>\n   /Desc ",
                          stream, stream);
  append_text (writer->pdf, embedding->program);
  g_string_append (writer->pdf, "\n>>\nendobj\n");
  begin_object (writer, stream);
  g_string_append_printf (writer->pdf,
                          "<< /Type /EmbeddedFile /Subtype " MEDIA_TYPE " /Length %zu\n"
                          "   /Params << /Size %zu /CheckSum <%s>",
                          embedding->size, embedding->size, md5);
  if (writer->date)
    g_string_append_printf (writer->pdf, " /CreationDate (%s) /ModDate (%s)", writer->date, writer->date);
  g_string_append_printf (writer->pdf, " >>\n   " MARK " (%s)\n>>\nstream\n", embedding->stamp);
  g_string_append_len (writer->pdf, embedding->document, (gssize) embedding->size);
  g_string_append (writer->pdf, "\nendstream\nendobj\n");
}

/* With the producer that cairo has written. */
static void
write_info (Writer *writer, guint64 info)
{
  const PauliEmbedding *embedding = writer->embedding;
  const struct {
    const char *key, *text;
  } texts[] = { { "/Title", embedding->title },
                { "/Subject", embedding->citation },
                { "/Creator", embedding->program },
                { "/CreationDate", writer->date } };
  PauliPdfSpan inside, key, value;
  bool ended;

  begin_object (writer, info);
  g_string_append (writer->pdf, "<<");
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++) {
    if (!texts[i].text)
      continue;
    g_string_append_printf (writer->pdf, " %s ", texts[i].key);
    append_text (writer->pdf, texts[i].text);
  }
  if (info == writer->file.info && pauli_pdf_file_dictionary (&writer->file, info, &inside))
    while (pauli_pdf_entry (&inside, &key, &value, &ended))
      if (pauli_pdf_is (key, "/Producer")) {
        g_string_append (writer->pdf, " /Producer ");
        g_string_append_len (writer->pdf, value.start, value.end - value.start);
      }
  g_string_append (writer->pdf, " >>\nendobj\n");
}

static void
write_table (Writer *writer, guint64 info)
{
  GString *pdf = writer->pdf;
  gsize table = pdf->len;
  g_autofree char *md5 = g_compute_checksum_for_data (G_CHECKSUM_MD5, (const guchar *) pdf->str, pdf->len);

  g_string_append_printf (pdf, "xref\n0 %u\n", writer->offsets->len);
  for (guint i = 0; i < writer->offsets->len; i++) {
    gsize offset = g_array_index (writer->offsets, gsize, i);
    if (offset) {
      bool old = i < writer->file.objects->len && i != writer->file.catalog && i != info;
      guint generation = old ? g_array_index (writer->file.objects, PauliPdfObject, i).generation : 0;
      g_string_append_printf (pdf, "%010zu %05u n \n", offset, generation);
    } else
      g_string_append (pdf, "0000000000 65535 f \n");
  }
  g_string_append_printf (pdf,
                          "trailer\n<< /Size %u /Root %" G_GUINT64_FORMAT " 0 R /Info %" G_GUINT64_FORMAT
                          " 0 R /ID [ <%s> <%s> ] >>\nstartxref\n%zu\n%%%%EOF\n",
                          writer->offsets->len, writer->file.catalog, info, md5, md5, table);
}

/* What is wrong, or NULL. */
static const char *
write_file (Writer *writer, const char *data, gsize size)
{
  const char *problem = pauli_pdf_file_read (&writer->file, data, size);

  if (problem)
    return problem;
  if (writer->file.catalog >= writer->file.objects->len || writer->file.info >= writer->file.objects->len)
    return _("its trailer cannot be read");
  copy_objects (writer);
  guint64 info = writer->file.info ? writer->file.info : new_number (writer), attachment = new_number (writer);
  if (!write_catalog (writer, attachment))
    return _("its catalog cannot be read, or has attachments or named places already");
  write_attachment (writer, attachment);
  write_info (writer, info);
  write_table (writer, info);
  return NULL;
}

/* 2026-01-31T23:59:59Z as D:20260131235959Z; NULL as NULL. */
static char *
pdf_date (const char *date)
{
  if (!date)
    return NULL;
  GString *text = g_string_new ("D:");

  for (; *date; date++)
    if (g_ascii_isdigit (*date))
      g_string_append_c (text, *date);
  g_string_append_c (text, 'Z');
  return g_string_free (text, FALSE);
}

GBytes *
pauli_embed_pdf (GBytes *file, const PauliEmbedding *embedding, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  Writer writer = { .pdf = g_string_new (NULL),
                    .embedding = embedding,
                    .offsets = g_array_new (FALSE, TRUE, sizeof (gsize)),
                    .date = pdf_date (embedding->date) };
  const char *problem = write_file (&writer, data, size);

  pauli_pdf_file_clear (&writer.file);
  g_array_unref (writer.offsets);
  g_free (writer.date);
  if (!problem)
    return g_string_free_to_bytes (writer.pdf);
  g_string_free (writer.pdf, TRUE);
  pauli_embed_unusable (error, PAULI_FORMAT_PDF, problem);
  return NULL;
}

/* Behind the first mark with a stamp: in a text, its bracket would have a backslash before it. */
static bool
find_mark (PauliPdfSpan *rest, PauliStamp *stamp, bool *seen)
{
  PauliPdfSpan token;
  PauliPdfKind kind;

  *seen = false;
  while ((rest->start = memmem (rest->start, (gsize) (rest->end - rest->start), MARK, strlen (MARK)))) {
    rest->start += strlen (MARK);
    PauliPdfSpan behind = { rest->start, rest->start + MIN (rest->end - rest->start, 100) };
    *seen = true;
    if (pauli_pdf_next (&behind, &kind, &token) && kind == PAULI_PDF_STRING && token.end - token.start > 2 &&
        pauli_stamp_parse (stamp, token.start + 1, (gsize) (token.end - token.start - 2))) {
      rest->start = behind.start;
      return true;
    }
  }
  return false;
}

/* From inside a stream's dictionary to its first byte. */
static bool
skip_to_stream (PauliPdfSpan *rest)
{
  PauliPdfSpan key, value;
  bool ended;

  while (pauli_pdf_entry (rest, &key, &value, &ended))
    ;
  if (!ended || !pauli_pdf_expect (rest, "stream"))
    return false;
  if (rest->start < rest->end && *rest->start == '\r')
    rest->start++;
  return rest->start < rest->end && *rest->start++ == '\n';
}

/* What is inflated of data, up to size bytes; NULL if that is none. */
static char *
inflated (PauliPdfSpan data, gsize *size)
{
  z_stream stream = { .next_in = (z_const Bytef *) data.start,
                      .avail_in = (uInt) MIN ((gsize) (data.end - data.start), G_MAXUINT) };
  char *text = g_malloc (*size + 1);

  if (inflateInit (&stream) != Z_OK) {
    g_free (text);
    return NULL;
  }
  stream.next_out = (Bytef *) text;
  stream.avail_out = (uInt) *size + 1;
  bool good = inflate (&stream, Z_FINISH) == Z_STREAM_END;
  *size = stream.total_out;
  inflateEnd (&stream);
  if (!good)
    g_clear_pointer (&text, g_free);
  return text;
}

char *
pauli_extract_pdf (GBytes *file, GError **error)
{
  gsize size, left;
  const char *data = g_bytes_get_data (file, &size);
  PauliPdfSpan rest = { data, data + size };
  PauliStamp stamp;
  bool seen;

  if (!find_mark (&rest, &stamp, &seen)) {
    if (seen)
      pauli_embed_damaged (error, PAULI_FORMAT_PDF, _("its length and checksum cannot be read"));
    else
      pauli_embed_none (error, PAULI_FORMAT_PDF);
    return NULL;
  }
  if (!skip_to_stream (&rest)) {
    pauli_embed_damaged (error, PAULI_FORMAT_PDF, _("its stream cannot be found"));
    return NULL;
  }
  left = MIN (stamp.size, (gsize) (rest.end - rest.start));
  g_autofree char *text = pauli_stamp_text (&stamp, PAULI_FORMAT_PDF, rest.start, left, error);
  if (text)
    return g_steal_pointer (&text);
  left = stamp.size;
  text = inflated (rest, &left);
  if (!text)
    return NULL;
  g_clear_error (error);
  return pauli_stamp_text (&stamp, PAULI_FORMAT_PDF, text, left, error);
}
