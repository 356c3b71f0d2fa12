/* What the formats share, and their functions.  Of embed.c and embed-*.c only.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_EMBED_PRIVATE_H
#define PAULI_EMBED_PRIVATE_H

#include "embed.h"

/* What a document is checked by: written as "BYTES SHA256". */
typedef struct {
  gsize size;
  char sha256[65];
} PauliStamp;

/* A provenance that was checked, with what all formats need of it. */
typedef struct {
  char *title, *program, *citation; /* one line each */
  char *date;                       /* as 2026-01-31T23:59:59Z; NULL: none */
  char *stamp;
  const char *document;
  gsize size; /* of the document */
  double dpi;
} PauliEmbedding;

GBytes *pauli_embed_pdf (GBytes *file, const PauliEmbedding *embedding, GError **error);
GBytes *pauli_embed_svg (GBytes *file, const PauliEmbedding *embedding, GError **error);
GBytes *pauli_embed_eps (GBytes *file, const PauliEmbedding *embedding, GError **error);
GBytes *pauli_embed_png (GBytes *file, const PauliEmbedding *embedding, GError **error);

char *pauli_extract_pdf (GBytes *file, GError **error);
char *pauli_extract_svg (GBytes *file, GError **error);
char *pauli_extract_eps (GBytes *file, GError **error);
char *pauli_extract_png (GBytes *file, GError **error);

/* False if text is not a stamp, to its last byte, of a document that may be. */
bool pauli_stamp_parse (PauliStamp *stamp, const char *text, gsize length);

/* The bytes as a text, if they are what the stamp says. */
char *pauli_stamp_text (const PauliStamp *stamp, PauliFormat format, const char *data, gsize size, GError **error);

/* Base64 in lines of 192 characters, each between before and a newline. */
void pauli_append_base64 (GString *string, const char *before, const char *data, gsize size);

/* The text of base64, in which there may be white space, and signs of skip. */
char *pauli_stamp_base64 (const PauliStamp *stamp, PauliFormat format, const char *base64, gsize length, const char *skip,
                          GError **error);

/* Errors.  what is a translated clause. */
void pauli_embed_unusable (GError **error, PauliFormat format, const char *what);
void pauli_embed_none (GError **error, PauliFormat format);
void pauli_embed_damaged (GError **error, PauliFormat format, const char *what);

#endif
