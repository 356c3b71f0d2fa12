/* Figure files for the tests of what they carry.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "embed-files.h"

#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <cairo-svg.h>
#include <string.h>

#define WIDTH 120
#define HEIGHT 80

static void
draw_parts (cairo_t *cr)
{
  cairo_pattern_t *fade = cairo_pattern_create_linear (0, 0, WIDTH, 0);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 6, 6);

  cairo_surface_flush (image);
  memset (cairo_image_surface_get_data (image), 0x77, (size_t) cairo_image_surface_get_stride (image) * 6);
  cairo_surface_mark_dirty (image);
  cairo_set_source_rgba (cr, 0, 0, 1, 0.5);
  cairo_arc (cr, 60, 55, 12, 0, 6);
  cairo_fill (cr);
  cairo_set_source_surface (cr, image, 90, 50);
  cairo_paint (cr);
  cairo_pattern_add_color_stop_rgba (fade, 0, 1, 0, 0, 0.3);
  cairo_pattern_add_color_stop_rgba (fade, 1, 0, 0, 1, 1);
  cairo_set_source_rgb (cr, 0, 0.5, 0);
  cairo_mask (cr, fade);
  cairo_surface_destroy (image);
  cairo_pattern_destroy (fade);
}

static void
draw (cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_font_size (cr, 18);
  cairo_move_to (cr, 5, 30);
  cairo_show_text (cr, "Pauli F2");
  cairo_rectangle (cr, 0, 0, WIDTH, 60);
  cairo_clip (cr);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, WIDTH, HEIGHT);
  cairo_stroke (cr);
  draw_parts (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
new_surface (PauliFormat format, GByteArray *array)
{
  cairo_surface_t *surface;

  switch (format) {
  case PAULI_FORMAT_PDF:
    surface = cairo_pdf_surface_create_for_stream (append, array, WIDTH, HEIGHT);
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
    return surface;
  case PAULI_FORMAT_SVG:
    return cairo_svg_surface_create_for_stream (append, array, WIDTH, HEIGHT);
  case PAULI_FORMAT_EPS:
    surface = cairo_ps_surface_create_for_stream (append, array, WIDTH, HEIGHT);
    cairo_ps_surface_set_eps (surface, TRUE);
    return surface;
  default:
    return cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  }
}

GBytes *
embed_drawing (PauliFormat format)
{
  GByteArray *array = g_byte_array_new ();
  cairo_surface_t *surface = new_surface (format, array);

  draw (surface);
  if (format == PAULI_FORMAT_PNG)
    g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append, array), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (array);
}

typedef struct {
  const char *data;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t *
embed_decode_png (GBytes *png)
{
  gsize size;
  const char *data = g_bytes_get_data (png, &size);
  Reader reader = { data, size };
  cairo_surface_t *image = cairo_image_surface_create_from_png_stream (read_bytes, &reader);

  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (reader.left, ==, 0);
  return image;
}

PauliProvenance
embed_provenance (const char *document)
{
  return (PauliProvenance) { .title = "F\342\202\202 (Q\302\262) \\ )( <&> ]]> -- /PauliscopeScene (1",
                             .program = "Pauliscope 0.1.0",
                             .citation = "A. Author & B. Author, \"Pauli form factor (of a quark)\", arXiv:1703.04333",
                             .document = document,
                             .dated = true,
                             .date = 1700000000, /* 2023-11-14T22:13:20Z */
                             .dpi = 300 };
}

GBytes *
embed_made (PauliFormat format, GBytes *file, const char *document)
{
  g_autoptr (GError) error = NULL;
  PauliProvenance provenance = embed_provenance (document);
  GBytes *made = pauli_embed (format, file, &provenance, &error);

  g_assert_no_error (error);
  g_assert_nonnull (made);
  return made;
}

static const char *
find (GBytes *bytes, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text));
}

bool
embed_has (GBytes *bytes, const char *text)
{
  return find (bytes, text) != NULL;
}

const char *
embed_find (GBytes *bytes, const char *text)
{
  const char *found = find (bytes, text);

  if (!found)
    g_error ("\"%s\" is not in the file", text);
  return found;
}

GBytes *
embed_changed (GBytes *bytes, const char *text, const char *other)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size), *found = embed_find (bytes, text), *behind = found + strlen (text);
  GString *changed = g_string_new_len (data, found - data);

  g_string_append (changed, other);
  g_string_append_len (changed, behind, data + size - behind);
  return g_string_free_to_bytes (changed);
}

void
embed_assert_colourful (const guint8 *data, gsize size)
{
  bool seen[256] = { false };
  guint n = 0;

  for (gsize i = 0; i < size; i++) {
    n += !seen[data[i]];
    seen[data[i]] = true;
  }
  g_assert_cmpuint (n, >, 50);
}

void
embed_assert_same_picture (GBytes *before, GBytes *after)
{
  cairo_surface_t *first = embed_decode_png (before), *second = embed_decode_png (after);
  int stride = cairo_image_surface_get_stride (first), height = cairo_image_surface_get_height (first);
  gsize size = (gsize) stride * (gsize) height;

  g_assert_cmpint (cairo_image_surface_get_stride (second), ==, stride);
  g_assert_cmpint (cairo_image_surface_get_height (second), ==, height);
  g_assert_true (!memcmp (cairo_image_surface_get_data (first), cairo_image_surface_get_data (second), size));
  embed_assert_colourful (cairo_image_surface_get_data (first), size);
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}
