/* The words of a PDF page and where they are, as pdftotext has them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PDF_WORDS_H
#define PDF_WORDS_H

#include "frame.h"

typedef struct {
  PauliRect box; /* points, y downwards; a line of text high, or wide where text is turned */
  char *text;
} PdfWord;

/* The program's standard output, which must end well. */
char *pdf_words_run (const char *const *arguments);

/* PdfWord, freed with the array. */
GPtrArray *pdf_words_of (const char *path);

/* What a label says without its markup, in parts that can be words of their own: at spaces, and where scripts begin and end.
 * To be freed by g_strfreev(). */
char **pdf_words_split (const char *markup);

/* The words whose middle is in a rectangle, one after the other from left to right. */
char *pdf_words_in (const GPtrArray *words, const PauliRect *rect);

/* The first word that leaves the page, or touches another outside of except, if that is not NULL; NULL if all is well. */
const PdfWord *pdf_words_off_page (const GPtrArray *words, double width, double height);
const PdfWord *pdf_words_touching (const GPtrArray *words, const PauliRect *except, const PdfWord **other);

#endif
