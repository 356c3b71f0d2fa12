/* What stands where in figure files that carry a document: chunks, ids, header comments.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "embed-files.h"

#define DOCUMENT "{\"M_q\": 350}"

/* By the definition in the specification, bit by bit. */
static guint32
crc32_of (const guint8 *data, gsize size)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < size; i++) {
    crc ^= data[i];
    for (int bit = 0; bit < 8; bit++)
      crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
  }
  return ~crc;
}

static guint32
number_at (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* Types of the chunks in their order; checks lengths, checksums, and that texts in iTXt are UTF-8 of a length libpng takes. */
static char *
chunk_types (GBytes *png)
{
  GString *types = g_string_new (NULL);
  gsize size, at = 8;
  const guint8 *data = g_bytes_get_data (png, &size);

  while (at < size) {
    g_assert_cmpuint (size - at, >=, 12);
    guint32 length = number_at (data + at);
    g_assert_cmpuint (length, <=, size - at - 12);
    g_assert_cmpuint (number_at (data + at + 8 + length), ==, crc32_of (data + at + 4, 4 + length));
    g_string_append_len (types, (const char *) data + at + 4, 4);
    g_string_append_c (types, ' ');
    if (!memcmp (data + at + 4, "iTXt", 4)) {
      gsize keyword = strlen ((const char *) data + at + 8);
      g_assert_cmpuint (length, <=, 8000000);
      g_assert_true (!memcmp (data + at + 8 + keyword, "\0\0\0\0\0", 5));
      g_assert_true (g_utf8_validate ((const char *) data + at + 8 + keyword + 5, (gssize) (length - keyword - 5), NULL));
    }
    at += 12 + length;
  }
  return g_string_free (types, FALSE);
}

static void
test_png_chunks (void)
{
  g_autoptr (GBytes) file = embed_drawing (PAULI_FORMAT_PNG), made = embed_made (PAULI_FORMAT_PNG, file, DOCUMENT);
  g_autoptr (GString) large = g_string_new (NULL);
  const guint8 *resolution = (const guint8 *) embed_find (made, "pHYs") + 4;
  g_autofree char *types = chunk_types (made);

  g_assert_true (g_str_has_prefix (types, "IHDR pHYs iTXt tEXt tEXt tEXt "));
  g_assert_true (g_str_has_suffix (types, " IDAT tEXt iTXt IEND "));
  g_assert_cmpuint (number_at (resolution), ==, 11811); /* 300/0.0254 */
  g_assert_cmpuint (number_at (resolution + 4), ==, 11811);
  g_assert_cmpuint (resolution[8], ==, 1);
  while (large->len < 9000000)
    g_string_append (large, "\342\202\254");
  g_autoptr (GBytes) with_large = embed_made (PAULI_FORMAT_PNG, file, large->str);
  g_autofree char *more = chunk_types (with_large);
  g_assert_true (g_str_has_suffix (more, " IDAT tEXt iTXt iTXt iTXt IEND "));
  embed_assert_same_picture (file, with_large);
}

/* A resolution and a time that are there already are replaced. */
static void
test_png_again (void)
{
  g_autoptr (GBytes) file = embed_drawing (PAULI_FORMAT_PNG), made = embed_made (PAULI_FORMAT_PNG, file, DOCUMENT);
  gsize size, at;
  const char *data = g_bytes_get_data (made, &size);
  g_autoptr (GString) timed = g_string_new_len (data, (gssize) size);
  static const guint8 time[] = "\0\0\0\7tIME\7\347\13\16\26\15\24";
  guint32 crc = GUINT32_TO_BE (crc32_of (time + 4, 11));

  at = (gsize) (embed_find (made, "pHYs") - data) - 4;
  g_string_insert_len (timed, (gssize) at, (const char *) &crc, 4);
  g_string_insert_len (timed, (gssize) at, (const char *) time, 15);
  g_autoptr (GBytes) again = g_bytes_new (timed->str, timed->len);
  g_autofree char *before = chunk_types (again);
  g_assert_nonnull (strstr (before, "tIME pHYs"));
  g_autoptr (GBytes) result = embed_made (PAULI_FORMAT_PNG, again, "{}");
  g_autofree char *types = chunk_types (result);
  g_assert_null (strstr (types, "tIME"));
  g_assert_nonnull (strstr (types, "pHYs"));
  g_assert_null (strstr (strstr (types, "pHYs") + 1, "pHYs"));
}

/* A chunk before IEND, without a stamp: the end of keyword and header is looked for inside of it only. */
static void
check_piece (const char *header, gsize size, bool cut, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = embed_drawing (PAULI_FORMAT_PNG);
  const char *data = g_bytes_get_data (file, NULL), *end = embed_find (file, "IEND") - 4;
  g_autoptr (GString) chunk = g_string_new ("iTXtPauliscope scene"), png = g_string_new_len (data, end - data);

  g_string_append_len (chunk, header, (gssize) size);
  guint32 length = GUINT32_TO_BE ((guint32) chunk->len - 4), crc = crc32_of ((const guint8 *) chunk->str, chunk->len);
  crc = GUINT32_TO_BE (crc);
  g_string_append_len (png, (const char *) &length, 4);
  g_string_append_len (png, chunk->str, (gssize) chunk->len);
  g_string_append_len (png, (const char *) &crc, 4);
  if (!cut)
    g_string_append_len (png, end, 12);
  g_autoptr (GBytes) bytes = g_bytes_new (png->str, png->len);
  g_assert_null (pauli_embed_extract (bytes, &error));
  g_assert_error (error, PAULI_EMBED_ERROR, PAULI_EMBED_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, message));
}

static void
test_png_pieces (void)
{
  for (gsize size = 1; size < 5; size++)
    for (int cut = 0; cut < 2; cut++)
      check_piece ("\0\0\0\0\0", size, cut, "a chunk of it cannot be read");
  check_piece ("\0\1\0\0\0x", 6, false, "a chunk of it cannot be read");
  check_piece ("\0\0\0de\0Szene", 11, true, "a chunk of it cannot be read");
  check_piece ("\0\0\0de\0Szene\0{}", 14, false, "its length and checksum are missing");
  check_piece ("\0\0\0de\0Szene\0{}", 14, true, "the file ends early");
}

/* Ids and references outside of tags are texts, and a reference may come before its id. */
static void
test_svg_ids (void)
{
  static const char svg[] =
    "<svg a='>'><g id=\"b7\" style=\"clip-path:url(#a1);mask:url(#b7)\"/><use href='#a1' b=\"'\" xlink:href=\"#b7\"/>"
    "<a id='a1'/> id=\"a1\" <x id=\"5\"/><x id = \"id9\" p=\"#a1\" ids=\"a1\" href=\"a#a1\"/><!-- <g id=\"c3\"/> -->"
    "<b id=\"b6-2\"/><![CDATA[ ]> <q id=\"z9\"/> ]]><q a='\"' id=\"b_1\"/><q a='>' id=\"b2\"/></svg>\n";
  static const char expected[] =
    "<g id=\"b1\" style=\"clip-path:url(#a1);mask:url(#b1)\"/><use href='#a1' b=\"'\" xlink:href=\"#b1\"/>"
    "<a id='a1'/> id=\"a1\" <x id=\"id1\"/><x id = \"id2\" p=\"#a1\" ids=\"a1\" href=\"a#a1\"/><!-- <g id=\"c3\"/> -->"
    "<b id=\"b2\"/><![CDATA[ ]> <q id=\"z9\"/> ]]><q a='\"' id=\"b3\"/><q a='>' id=\"b4\"/></svg>\n";
  g_autoptr (GBytes) file = g_bytes_new_static (svg, strlen (svg)), made = embed_made (PAULI_FORMAT_SVG, file, DOCUMENT);
  g_autofree char *text = g_strndup (g_bytes_get_data (made, NULL), g_bytes_get_size (made));
  const char *body = strstr (text, "</metadata>");

  g_assert_true (g_str_has_prefix (text, "<svg a='>'>\n<title>"));
  g_assert_nonnull (body);
  g_assert_cmpstr (body + strlen ("</metadata>"), ==, expected);
}

/* ASCII in lines of up to 200 characters, all of them comments; each of them once. */
static void
check_eps_header (const char *title, const char *citation, const char *const *once)
{
  g_autoptr (GBytes) file = embed_drawing (PAULI_FORMAT_EPS);
  g_autofree char *document = g_strnfill (1000, 'x');
  PauliProvenance provenance = embed_provenance (document);

  provenance.title = title;
  provenance.citation = citation;
  g_autoptr (GBytes) made = pauli_embed (PAULI_FORMAT_EPS, file, &provenance, NULL);
  g_assert_nonnull (made);
  const char *data = g_bytes_get_data (made, NULL);
  g_autofree char *text = g_strndup (data, (gsize) (embed_find (made, "%%BeginProlog") - data));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line; line++) {
    g_assert_cmpuint (strlen (*line), <=, 200);
    g_assert_true (g_str_is_ascii (*line));
    g_assert_true (**line == '%' || !line[1]);
    g_assert_true (!g_str_has_suffix (*line, "=") || !strcmp (line[1], "%PauliscopeSceneEnd")); /* where base64 ends */
  }
  for (; *once; once++) {
    const char *found = strstr (text, *once);
    if (!found || strstr (found + 1, *once))
      g_error ("\"%s\" is not there once: %s", *once, text);
  }
  g_assert_null (strstr (text, "%%Creator: cairo"));
}

static void
test_eps_header (void)
{
  static const char *const once[] = {
    "\n%%Title: (F\\342\\202\\202 \\050Q\\302\\262\\051 \\134 \\051\\050 <&> ]]> -- /PauliscopeScene \\0501)\n",
    "\n%PauliscopeCitation: (A. Author & B. Author, \"Pauli form factor \\050of a quark\\051\", arXiv:1703.04333)\n",
    "\n%%Title:", "\n%%Creator: (Pauliscope 0.1.0)\n", "\n%%CreationDate: 2023-11-14T22:13:20Z\n", "\n%%CreationDate:",
    "\n%%BoundingBox: ", "\n%%EndComments\n", NULL
  };
  static const char *const once_long[] = { "\n%%Title: (\\134\\134", "\\134)\n%%Creator: (", "\n%%EndComments\n", NULL };
  PauliProvenance provenance = embed_provenance ("");
  g_autofree char *title = g_strnfill (1000, '\\'), *citation = g_strnfill (1000, '(');

  check_eps_header (provenance.title, provenance.citation, once);
  check_eps_header (title, citation, once_long);
}

/* An attachment as its readers and archives want it. */
static void
test_pdf_attachment (void)
{
  g_autoptr (GBytes) file = embed_drawing (PAULI_FORMAT_PDF), made = embed_made (PAULI_FORMAT_PDF, file, DOCUMENT);
  g_autofree char *md5 = g_compute_checksum_for_string (G_CHECKSUM_MD5, DOCUMENT, -1);
  g_autofree char *parameters = g_strdup_printf ("/Params << /Size 12 /CheckSum <%s> /CreationDate (D:20231114221320Z)", md5);
  const char *const parts[] = { parameters, "/AFRelationship /Source", "/F (scene.pauliscope) /UF (scene.pauliscope)",
                                "/Type /EmbeddedFile /Subtype /application#2Fx-pauliscope ",
                                "/EmbeddedFiles << /Names [ (scene.pauliscope) ", "\n>>\nstream\n" DOCUMENT "\nendstream\n" };

  for (size_t i = 0; i < G_N_ELEMENTS (parts); i++)
    embed_find (made, parts[i]);
}

/* A bracket behind a backslash does not end a string. */
static void
test_pdf_producer (void)
{
  g_autoptr (GBytes) file = embed_drawing (PAULI_FORMAT_PDF);
  g_autoptr (GBytes) changed = embed_changed (file, "/Producer (cairo", "/Producer (c\\)ro");
  g_autoptr (GBytes) made = embed_made (PAULI_FORMAT_PDF, changed, DOCUMENT);

  embed_find (made, "/Producer (c\\)ro 1.");
  embed_find (made, "cairographics.org)) >>\nendobj\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/embed/png/chunks", test_png_chunks);
  g_test_add_func ("/figure/embed/png/again", test_png_again);
  g_test_add_func ("/figure/embed/png/pieces", test_png_pieces);
  g_test_add_func ("/figure/embed/pdf/attachment", test_pdf_attachment);
  g_test_add_func ("/figure/embed/pdf/producer", test_pdf_producer);
  g_test_add_func ("/figure/embed/svg/ids", test_svg_ids);
  g_test_add_func ("/figure/embed/eps/header", test_eps_header);
  return g_test_run ();
}
