/* The words of a PDF page and where they are.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf-words.h"

#include <string.h>

/* Of a box, on each side: a line has room for accents that no word has. */
#define EMPTY_PART 0.2

char *
pdf_words_run (const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;
  char *out = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s: %s%s", arguments[0], out, err);
  return out;
}

static void
word_free (void *data)
{
  PdfWord *word = data;

  g_free (word->text);
  g_free (word);
}

static double
attribute (const char *tag, const char *name)
{
  const char *at = strstr (tag, name);

  g_assert_nonnull (at);
  return g_ascii_strtod (at + strlen (name), NULL);
}

GPtrArray *
pdf_words_of (const char *path)
{
  g_autofree char *out = pdf_words_run ((const char *const[]){ "pdftotext", "-bbox", path, "-", NULL });
  GPtrArray *words = g_ptr_array_new_with_free_func (word_free);

  for (const char *at = out; (at = strstr (at, "<word ")); at++) {
    PdfWord *word = g_new0 (PdfWord, 1);
    const char *start = strchr (at, '>') + 1, *end = strstr (start, "</word>");
    g_autofree char *markup = g_strndup (start, (gsize) (end - start));
    double x = attribute (at, "xMin=\""), y = attribute (at, "yMin=\"");
    word->box = (PauliRect){ x, y, attribute (at, "xMax=\"") - x, attribute (at, "yMax=\"") - y };
    GString *text = g_string_new (markup);
    g_string_replace (text, "&amp;", "&", 0);
    g_string_replace (text, "\ufb01", "fi", 0); /* in PDF 1.4, which newer cairos are made to write */
    word->text = g_string_free (text, FALSE);
    g_ptr_array_add (words, word);
  }
  return words;
}

char **
pdf_words_split (const char *markup)
{
  GString *text = g_string_new (NULL);

  for (const char *at = markup; *at; at++)
    if (*at == '<') {
      g_string_append_c (text, ' ');
      at = strchr (at, '>');
    } else {
      g_string_append_c (text, *at);
    }
  g_string_replace (text, "&amp;", "&", 0);
  g_string_replace (text, "\u200a", " ", 0);
  g_string_replace (text, "\u2009", " ", 0);
  char **words = g_strsplit (text->str, " ", -1);
  g_string_free (text, TRUE);
  return words;
}

static bool
has_middle (const PauliRect *rect, const PauliRect *box)
{
  double x = box->x + box->width / 2, y = box->y + box->height / 2;

  return x >= rect->x && x <= rect->x + rect->width && y >= rect->y && y <= rect->y + rect->height;
}

static int
compare_left (const void *a, const void *b)
{
  const PdfWord *s = *(PdfWord *const *) a, *t = *(PdfWord *const *) b;

  return s->box.x < t->box.x ? -1 : s->box.x > t->box.x;
}

char *
pdf_words_in (const GPtrArray *words, const PauliRect *rect)
{
  g_autoptr (GPtrArray) inside = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    PdfWord *word = g_ptr_array_index (words, i);
    if (has_middle (rect, &word->box))
      g_ptr_array_add (inside, word);
  }
  g_ptr_array_sort (inside, compare_left);
  for (guint i = 0; i < inside->len; i++)
    g_string_append (text, ((PdfWord *) g_ptr_array_index (inside, i))->text);
  return g_string_free (text, FALSE);
}

const PdfWord *
pdf_words_off_page (const GPtrArray *words, double width, double height)
{
  for (guint i = 0; i < words->len; i++) {
    const PdfWord *word = g_ptr_array_index (words, i);
    if (!(word->box.x >= 0 && word->box.y >= 0 && word->box.x + word->box.width <= width &&
          word->box.y + word->box.height <= height))
      return word;
  }
  return NULL;
}

static PauliRect
core_of (const PauliRect *box)
{
  double across = EMPTY_PART * MIN (box->width, box->height);

  return (PauliRect){ box->x + across, box->y + across, box->width - 2 * across, box->height - 2 * across };
}

static bool
meet (const PauliRect *a, const PauliRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

const PdfWord *
pdf_words_touching (const GPtrArray *words, const PauliRect *except, const PdfWord **other)
{
  for (guint i = 0; i < words->len; i++)
    for (guint k = i + 1; k < words->len; k++) {
      const PdfWord *a = g_ptr_array_index (words, i), *b = g_ptr_array_index (words, k);
      PauliRect core_a = core_of (&a->box), core_b = core_of (&b->box);
      bool left_out = except && (has_middle (except, &a->box) || has_middle (except, &b->box));
      *other = b;
      if (!left_out && meet (&core_a, &core_b))
        return a;
    }
  return NULL;
}
