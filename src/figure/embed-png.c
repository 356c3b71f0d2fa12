/* PNG: texts and resolution as chunks.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The document is in one or more iTXt chunks behind the picture, plain; a tEXt chunk before them has its stamp. */
#include "config.h"

#include "embed-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <zlib.h>

#define SIGNATURE_SIZE 8
#define AROUND 12 /* bytes of a chunk besides its data: length, type, checksum */
#define CHUNK_MAX 0x7fffffff

#define SCENE "Pauliscope scene"
#define STAMP "Pauliscope scene check"

/* libpng takes no chunk of a text beyond 8 MB: not even the picture could be seen. */
#define PIECE_MAX 4000000

typedef struct {
  const char *data, *end;
} Rest;

typedef struct {
  const char *type, *data;
  gsize size;
} Chunk;

static guint32
read_number (const char *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static void
append_number (GByteArray *array, guint32 number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (array, (const guint8 *) &big_endian, sizeof big_endian);
}

/* The next chunk; false if it is not whole. */
static bool
next_chunk (Rest *rest, Chunk *chunk)
{
  gsize left = (gsize) (rest->end - rest->data);

  if (left < AROUND)
    return false;
  chunk->size = read_number (rest->data);
  if (chunk->size > CHUNK_MAX || chunk->size > left - AROUND)
    return false;
  chunk->type = rest->data + 4;
  chunk->data = rest->data + 8;
  rest->data += AROUND + chunk->size;
  return true;
}

static bool
is_type (const Chunk *chunk, const char *type)
{
  return !memcmp (chunk->type, type, 4);
}

/* Of type and data. */
static guint32
checksum (const Chunk *chunk)
{
  return (guint32) crc32_z (crc32 (0, NULL, 0), (const Bytef *) chunk->type, 4 + chunk->size);
}

static void
append_chunk (GByteArray *array, const char *type, const char *data, gsize size)
{
  append_number (array, (guint32) size);
  guint start = array->len;
  g_byte_array_append (array, (const guint8 *) type, 4);
  g_byte_array_append (array, (const guint8 *) data, (guint) size);
  Chunk chunk = { (const char *) array->data + start, NULL, size };
  append_number (array, checksum (&chunk));
}

/* header: the keyword and what stands between it and text, of header_size bytes. */
static void
append_text (GByteArray *array, const char *type, const char *header, gsize header_size, const char *text, gsize size)
{
  g_autoptr (GString) data = g_string_new_len (header, (gssize) header_size);

  g_string_append_len (data, text, (gssize) size);
  append_chunk (array, type, data->str, data->len);
}

/* More programs read tEXt, which is Latin-1, than iTXt.  The latter: no compression, no language, no translated keyword. */
static void
append_property (GByteArray *array, const char *keyword, const char *text)
{
  g_autoptr (GString) header = g_string_new (keyword);
  bool ascii = g_str_is_ascii (text);

  g_string_append_len (header, "\0\0\0\0\0", ascii ? 1 : 5);
  append_text (array, ascii ? "tEXt" : "iTXt", header->str, header->len, text, strlen (text));
}

static void
append_resolution (GByteArray *array, double dpi)
{
  guint32 per_metre = GUINT32_TO_BE ((guint32) lround (dpi / 0.0254));
  char data[9];

  memcpy (data, &per_metre, 4);
  memcpy (data + 4, &per_metre, 4);
  data[8] = 1; /* metres */
  append_chunk (array, "pHYs", data, sizeof data);
}

static void
append_provenance (GByteArray *array, const PauliEmbedding *embedding)
{
  const char *const texts[][2] = { { "Title", embedding->title },
                                   { "Description", embedding->citation },
                                   { "Software", embedding->program },
                                   { "Creation Time", embedding->date } };

  append_resolution (array, embedding->dpi);
  for (size_t i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i][1])
      append_property (array, texts[i][0], texts[i][1]);
}

/* Bytes of the piece that begins with text: it ends where a character does. */
static gsize
piece_size (const char *text, gsize left)
{
  gsize size = MIN (left, PIECE_MAX);

  while (size < left && (text[size] & 0xc0) == 0x80)
    size--;
  return size;
}

static void
append_document (GByteArray *array, const PauliEmbedding *embedding)
{
  static const char header[] = SCENE "\0\0\0\0"; /* and the zero of C */

  append_property (array, STAMP, embedding->stamp);
  for (gsize at = 0, size; at < embedding->size; at += size) {
    size = piece_size (embedding->document + at, embedding->size - at);
    append_text (array, "iTXt", header, sizeof header, embedding->document + at, size);
  }
}

static Rest
chunks_of (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return (Rest) { data + SIGNATURE_SIZE, data + size };
}

GBytes *
pauli_embed_png (GBytes *file, const PauliEmbedding *embedding, GError **error)
{
  GByteArray *array = g_byte_array_new ();
  Rest rest = chunks_of (file);
  Chunk chunk;
  bool first = true;

  g_byte_array_append (array, g_bytes_get_data (file, NULL), SIGNATURE_SIZE);
  while (next_chunk (&rest, &chunk) && first == is_type (&chunk, "IHDR")) {
    if (is_type (&chunk, "IEND"))
      append_document (array, embedding);
    if (!is_type (&chunk, "pHYs") && !is_type (&chunk, "tIME"))
      append_chunk (array, chunk.type, chunk.data, chunk.size);
    if (is_type (&chunk, "IEND"))
      return g_byte_array_free_to_bytes (array);
    if (first)
      append_provenance (array, embedding);
    first = false;
  }
  g_byte_array_unref (array);
  pauli_embed_unusable (error, PAULI_FORMAT_PNG, _("its chunks do not go from IHDR to IEND"));
  return NULL;
}

/* True if the chunk's data begin with keyword and a zero; text is what follows. */
static bool
has_keyword (const Chunk *chunk, const char *type, const char *keyword, Chunk *text)
{
  gsize size = strlen (keyword) + 1;

  if (!is_type (chunk, type) || chunk->size < size || memcmp (chunk->data, keyword, size))
    return false;
  *text = (Chunk) { chunk->type, chunk->data + size, chunk->size - size };
  return true;
}

/* Behind the language and the translated keyword, which other programs may have set; false if text is compressed or cut. */
static bool
skip_to_text (Chunk *text)
{
  const char *at = text->data, *end = text->data + text->size;

  if (text->size < 2 || at[0])
    return false;
  at += 2;
  for (int i = 0; at && i < 2; i++) {
    at = memchr (at, '\0', (gsize) (end - at));
    at = at ? at + 1 : NULL;
  }
  if (!at)
    return false;
  text->data = at;
  text->size = (gsize) (end - at);
  return true;
}

/* Adds the piece of a document that is in the chunk, if there is one. */
static bool
read_piece (const Chunk *chunk, GString *document, GError **error)
{
  Chunk text;

  if (!has_keyword (chunk, "iTXt", SCENE, &text))
    return true;
  if (read_number (chunk->data + chunk->size) != checksum (chunk)) {
    pauli_embed_damaged (error, PAULI_FORMAT_PNG, _("the checksum of a chunk does not agree"));
    return false;
  }
  if (!skip_to_text (&text) || document->len + text.size > PAULI_DOCUMENT_MAX) {
    pauli_embed_damaged (error, PAULI_FORMAT_PNG, _("a chunk of it cannot be read"));
    return false;
  }
  g_string_append_len (document, text.data, (gssize) text.size);
  return true;
}

char *
pauli_extract_png (GBytes *file, GError **error)
{
  g_autoptr (GString) document = g_string_new (NULL);
  Rest rest = chunks_of (file);
  Chunk chunk, text;
  PauliStamp stamp;
  bool stamped = false, ended = false;

  while (!ended && next_chunk (&rest, &chunk)) {
    if (!stamped && has_keyword (&chunk, "tEXt", STAMP, &text)) {
      if (!pauli_stamp_parse (&stamp, text.data, text.size)) {
        pauli_embed_damaged (error, PAULI_FORMAT_PNG, _("its length and checksum cannot be read"));
        return NULL;
      }
      stamped = true;
    } else if (!read_piece (&chunk, document, error))
      return NULL;
    ended = is_type (&chunk, "IEND");
  }
  if (stamped)
    return pauli_stamp_text (&stamp, PAULI_FORMAT_PNG, document->str, document->len, error);
  if (ended && !document->len)
    pauli_embed_none (error, PAULI_FORMAT_PNG);
  else
    pauli_embed_damaged (error, PAULI_FORMAT_PNG, ended ? _("its length and checksum are missing") : _("the file ends early"));
  return NULL;
}
