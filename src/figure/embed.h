/* Figure files that carry what they were made of: a text (the scene), and where they come from.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes only: how the figure was drawn does not matter, and the picture stays as it is.  The same input gives the same bytes,
 * whatever clock, time zone, locale, or what the process has drawn before: dates of cairo's are replaced, and the ids of an SVG
 * are numbered anew.  Safe with any bytes, in linear time. */
#ifndef PAULI_EMBED_H
#define PAULI_EMBED_H

#include "format.h"

/* The longest document, in bytes. */
#define PAULI_DOCUMENT_MAX (64 << 20)

#define PAULI_EMBED_ERROR (pauli_embed_error_quark ())
GQuark pauli_embed_error_quark (void);
typedef enum {
  PAULI_EMBED_ERROR_PROVENANCE, /* a text that is not UTF-8, a document too long, a date or a resolution out of range */
  PAULI_EMBED_ERROR_FORMAT,     /* none of the four formats, or a file of the format that is not as cairo writes it */
  PAULI_EMBED_ERROR_NONE,       /* a file without a document */
  PAULI_EMBED_ERROR_DAMAGED     /* a document that is not as it was embedded */
} PauliEmbedErrorCode;

/* Texts are UTF-8. */
typedef struct {
  const char *title, *program, *citation; /* for people; control characters in them become spaces */
  const char *document;                   /* up to PAULI_DOCUMENT_MAX bytes; comes back as it is, byte by byte */
  bool dated;                             /* else there is no date in the file, not even an empty one */
  gint64 date;                            /* seconds since 1970 in UTC, in the years 1 to 9999 */
  double dpi;                             /* pixels an inch of a PNG, 1 to 100000; not used with other formats */
} PauliProvenance;

/* The file with all of provenance in it.  Needed is, besides what PauliProvenance says:
 * - of a PDF, a cross-reference table (cairo 1.18 writes one up to PDF 1.4) and a catalog without /Names;
 * - of an SVG, a root element with content, and references to ids that are there;
 * - of an EPS, header comments with an %%EndComments;
 * - of a PNG, chunks from IHDR to IEND.
 * Else NULL, and an error that says what is missing. */
GBytes *pauli_embed (PauliFormat format, GBytes *file, const PauliProvenance *provenance, GError **error);

/* The document of a file of any of the four formats, as it was embedded: its number of bytes and SHA-256 are checked.  NULL if
 * there is none, or if it is damaged.  A PDF may have been rewritten by a program that compresses its streams meanwhile, and
 * the lines of an EPS may end in another way. */
char *pauli_embed_extract (GBytes *file, GError **error);

#endif
