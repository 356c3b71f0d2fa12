/* The syntax of PDF, as far as dictionaries.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-syntax.h"

#include <string.h>

static bool
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static bool
is_regular (char c)
{
  return !is_space (c) && !strchr ("()<>[]{}/%", c);
}

bool
pauli_pdf_is (PauliPdfSpan span, const char *text)
{
  gsize length = strlen (text);

  return (gsize) (span.end - span.start) == length && !memcmp (span.start, text, length);
}

/* From ( to behind its ), or NULL. */
static const char *
string_end (const char *at, const char *end)
{
  gsize depth = 0;

  for (; at < end; at++) {
    if (*at == '\\' && at + 1 < end)
      at++;
    else if (*at == '(')
      depth++;
    else if (*at == ')' && --depth == 0)
      return at + 1;
  }
  return NULL;
}

static const char *
skip_space (const char *at, const char *end)
{
  while (at < end && (is_space (*at) || *at == '%')) {
    if (*at == '%')
      while (at < end && *at != '\n' && *at != '\r')
        at++;
    else
      at++;
  }
  return at;
}

bool
pauli_pdf_next (PauliPdfSpan *rest, PauliPdfKind *kind, PauliPdfSpan *token)
{
  const char *at = skip_space (rest->start, rest->end), *end = rest->end;

  token->start = at;
  if (at == end)
    return false;
  bool doubled = at + 1 < end && at[1] == at[0];
  if (*at == '[' || *at == ']' || (doubled && (*at == '<' || *at == '>'))) {
    *kind = *at == '[' || *at == '<' ? PAULI_PDF_OPEN : PAULI_PDF_CLOSE;
    token->end = at + (*at == '[' || *at == ']' ? 1 : 2);
  } else if (*at == '(' || *at == '<') {
    *kind = PAULI_PDF_STRING;
    const char *close = *at == '(' ? string_end (at, end) : memchr (at, '>', (gsize) (end - at));
    if (!close)
      return false;
    token->end = *at == '(' ? close : close + 1;
  } else {
    *kind = *at == '/' ? PAULI_PDF_NAME : PAULI_PDF_WORD;
    if (*at == '/')
      at++;
    while (at < end && is_regular (*at))
      at++;
    token->end = at;
    if (at == token->start)
      return false;
  }
  rest->start = token->end;
  return true;
}

bool
pauli_pdf_expect (PauliPdfSpan *rest, const char *text)
{
  PauliPdfKind kind;
  PauliPdfSpan token;

  return pauli_pdf_next (rest, &kind, &token) && pauli_pdf_is (token, text);
}

bool
pauli_pdf_integer (PauliPdfSpan *rest, guint64 *number)
{
  PauliPdfKind kind;
  PauliPdfSpan token;

  if (!pauli_pdf_next (rest, &kind, &token) || token.end - token.start > 10)
    return false;
  *number = 0;
  for (const char *at = token.start; at < token.end; at++) {
    if (!g_ascii_isdigit (*at))
      return false;
    *number = 10 * *number + (guint64) g_ascii_digit_value (*at);
  }
  return true;
}

bool
pauli_pdf_reference (PauliPdfSpan *rest, guint64 *number)
{
  guint64 generation;

  return pauli_pdf_integer (rest, number) && pauli_pdf_integer (rest, &generation) && pauli_pdf_expect (rest, "R");
}

/* Skips a value: a token, a reference, or a dictionary or an array to its end. */
static bool
skip_value (PauliPdfSpan *rest)
{
  PauliPdfSpan token, behind_reference = *rest;
  PauliPdfKind kind;
  guint64 number;
  gsize depth = 0;

  if (pauli_pdf_reference (&behind_reference, &number)) {
    *rest = behind_reference;
    return true;
  }
  do {
    if (!pauli_pdf_next (rest, &kind, &token))
      return false;
    if (kind == PAULI_PDF_OPEN)
      depth++;
    else if (kind == PAULI_PDF_CLOSE && depth-- == 0)
      return false;
  } while (depth);
  return true;
}

bool
pauli_pdf_entry (PauliPdfSpan *rest, PauliPdfSpan *key, PauliPdfSpan *value, bool *ended)
{
  PauliPdfKind kind;

  *ended = false;
  if (!pauli_pdf_next (rest, &kind, key))
    return false;
  if (kind == PAULI_PDF_CLOSE) {
    *ended = pauli_pdf_is (*key, ">>");
    return false;
  }
  value->start = skip_space (rest->start, rest->end);
  if (kind != PAULI_PDF_NAME || !skip_value (rest))
    return false;
  value->end = rest->start;
  return true;
}
