/* Figure files for the tests of what they carry: small drawings by cairo, and documents.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef EMBED_FILES_H
#define EMBED_FILES_H

#include <cairo.h>

#include "embed.h"

/* A file with text, a clip, an image and a mask, as cairo writes it now: two are not the same, unlike their pictures. */
GBytes *embed_drawing (PauliFormat format);

/* The picture of a PNG file. */
cairo_surface_t *embed_decode_png (GBytes *png);

/* Bytes of a picture have many values: one of nothing would be the same always. */
void embed_assert_colourful (const guint8 *data, gsize size);

/* Two PNG files show the same. */
void embed_assert_same_picture (GBytes *before, GBytes *after);

/* With a title, program and citation that no format takes as they are. */
PauliProvenance embed_provenance (const char *document);

/* pauli_embed(), which is to succeed. */
GBytes *embed_made (PauliFormat format, GBytes *file, const char *document);

/* The first place of text in bytes; fails if it is not there. */
const char *embed_find (GBytes *bytes, const char *text);
bool embed_has (GBytes *bytes, const char *text);

/* Bytes with text, which is there, changed. */
GBytes *embed_changed (GBytes *bytes, const char *text, const char *other);

#endif
