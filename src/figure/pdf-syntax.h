/* The syntax of PDF, as far as dictionaries: where their entries stand.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Safe with any bytes, in linear time. */
#ifndef PAULI_PDF_SYNTAX_H
#define PAULI_PDF_SYNTAX_H

#include <glib.h>
#include <stdbool.h>

/* Bytes from start up to end. */
typedef struct {
  const char *start, *end;
} PauliPdfSpan;

typedef enum {
  PAULI_PDF_OPEN,   /* << or [ */
  PAULI_PDF_CLOSE,  /* >> or ] */
  PAULI_PDF_NAME,   /* with its slash */
  PAULI_PDF_STRING, /* with its brackets */
  PAULI_PDF_WORD    /* a number or a keyword */
} PauliPdfKind;

/* The next token of *rest, behind white space and comments.  False if there is none, or if it does not end. */
bool pauli_pdf_next (PauliPdfSpan *rest, PauliPdfKind *kind, PauliPdfSpan *token);

/* The next token, which must be text. */
bool pauli_pdf_expect (PauliPdfSpan *rest, const char *text);

/* The next token as an integer of up to 10 digits, without a sign. */
bool pauli_pdf_integer (PauliPdfSpan *rest, guint64 *number);

/* "number generation R". */
bool pauli_pdf_reference (PauliPdfSpan *rest, guint64 *number);

/* The next entry, behind << or behind the entry before.  *ended is set at the closing >>, which is read.  False there, and if
 * it cannot be read. */
bool pauli_pdf_entry (PauliPdfSpan *rest, PauliPdfSpan *key, PauliPdfSpan *value, bool *ended);

bool pauli_pdf_is (PauliPdfSpan span, const char *text);

#endif
