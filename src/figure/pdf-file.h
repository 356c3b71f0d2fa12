/* A PDF file as its objects, for a program that writes them again.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PDF_FILE_H
#define PAULI_PDF_FILE_H

#include "pdf-syntax.h"

typedef struct {
  gsize start, end; /* in the file; both 0 of a free one */
  guint generation;
} PauliPdfObject;

typedef struct {
  PauliPdfSpan all;
  GArray *objects;       /* PauliPdfObject, by their numbers */
  gsize body;            /* where the first object begins: before it is the header */
  guint64 catalog, info; /* numbers of objects; info 0 if there is none */
} PauliPdfFile;

/* Reads the cross-reference table at the end of the file, and its trailer.  NULL, or what is wrong, translated; file is to be
 * cleared in either case. */
const char *pauli_pdf_file_read (PauliPdfFile *file, const char *data, gsize size);
void pauli_pdf_file_clear (PauliPdfFile *file);

/* The inside of an object that is a dictionary, to be read with pauli_pdf_entry().  False if it is none. */
bool pauli_pdf_file_dictionary (const PauliPdfFile *file, guint64 number, PauliPdfSpan *inside);

#endif
