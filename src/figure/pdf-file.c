/* A PDF file as its objects.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pdf-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far from the end the place of the table must stand. */
#define TAIL 1024
#define ENTRY_SIZE 20

/* Where the last startxref points to. */
static bool
find_table (const PauliPdfFile *file, PauliPdfSpan *table)
{
  static const char keyword[] = "startxref";
  gsize size = (gsize) (file->all.end - file->all.start), tail = MIN (size, TAIL);
  const char *last = NULL, *at = file->all.end - tail;
  guint64 offset;

  while ((at = memmem (at, (gsize) (file->all.end - at), keyword, strlen (keyword))))
    last = at++;
  if (!last)
    return false;
  PauliPdfSpan rest = { last + strlen (keyword), file->all.end };
  if (!pauli_pdf_integer (&rest, &offset) || offset >= size)
    return false;
  *table = (PauliPdfSpan) { file->all.start + offset, file->all.end };
  return true;
}

/* "offset generation n", or f. */
static bool
read_entry (PauliPdfFile *file, PauliPdfSpan *rest, gsize table)
{
  PauliPdfObject object = { 0 };
  PauliPdfKind kind;
  PauliPdfSpan token;
  guint64 offset, generation;

  if (!pauli_pdf_integer (rest, &offset) || !pauli_pdf_integer (rest, &generation) || generation > 65535 ||
      !pauli_pdf_next (rest, &kind, &token))
    return false;
  if (pauli_pdf_is (token, "n")) {
    if (offset == 0 || offset >= table)
      return false;
    object.start = (gsize) offset;
    object.generation = (guint) generation;
  } else if (!pauli_pdf_is (token, "f"))
    return false;
  g_array_append_val (file->objects, object);
  return true;
}

/* Sections up to the trailer, which follow each other. */
static bool
read_table (PauliPdfFile *file, PauliPdfSpan *rest)
{
  gsize table = (gsize) (rest->start - file->all.start);
  guint64 first, count;
  PauliPdfSpan behind;

  if (!pauli_pdf_expect (rest, "xref"))
    return false;
  for (;;) {
    behind = *rest;
    if (pauli_pdf_expect (&behind, "trailer"))
      break;
    if (!pauli_pdf_integer (rest, &first) || !pauli_pdf_integer (rest, &count) || first != file->objects->len ||
        count > (guint64) (rest->end - rest->start) / ENTRY_SIZE)
      return false;
    for (guint64 i = 0; i < count; i++)
      if (!read_entry (file, rest, table))
        return false;
  }
  *rest = behind;
  return true;
}

/* What in the trailer is wrong, or NULL. */
static const char *
read_trailer (PauliPdfFile *file, PauliPdfSpan *rest)
{
  PauliPdfSpan key, value;
  bool ended, good = pauli_pdf_expect (rest, "<<");

  while (good && pauli_pdf_entry (rest, &key, &value, &ended)) {
    if (pauli_pdf_is (key, "/Prev") || pauli_pdf_is (key, "/XRefStm"))
      return _("it has been changed since it was written");
    if (pauli_pdf_is (key, "/Encrypt"))
      return _("it is encrypted");
    if (pauli_pdf_is (key, "/Root"))
      good = pauli_pdf_reference (&value, &file->catalog);
    else if (pauli_pdf_is (key, "/Info"))
      good = pauli_pdf_reference (&value, &file->info) && file->info > 0;
  }
  return good && ended && file->catalog ? NULL : _("its trailer cannot be read");
}

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const PauliPdfObject *const *left = a, *const *right = b;

  return ((*left)->start > (*right)->start) - ((*left)->start < (*right)->start);
}

/* An object ends where the next one begins, the last at the table.  False if two begin at the same place. */
static bool
set_ends (PauliPdfFile *file, gsize table)
{
  g_autoptr (GPtrArray) used = g_ptr_array_new ();
  gsize end = table;

  for (guint i = 0; i < file->objects->len; i++)
    if (g_array_index (file->objects, PauliPdfObject, i).start)
      g_ptr_array_add (used, &g_array_index (file->objects, PauliPdfObject, i));
  g_ptr_array_sort (used, compare_starts);
  for (guint i = used->len; i-- > 0;) {
    PauliPdfObject *object = g_ptr_array_index (used, i);
    if (object->start == end)
      return false;
    object->end = end;
    end = object->start;
  }
  file->body = end;
  return true;
}

/* Moves inside behind "number generation obj". */
static bool
enter (const PauliPdfFile *file, guint64 number, PauliPdfSpan *inside)
{
  const PauliPdfObject *object = &g_array_index (file->objects, PauliPdfObject, number);
  guint64 found, generation;

  *inside = (PauliPdfSpan) { file->all.start + object->start, file->all.start + object->end };
  return pauli_pdf_integer (inside, &found) && found == number && pauli_pdf_integer (inside, &generation) &&
         generation == object->generation && pauli_pdf_expect (inside, "obj");
}

static bool
check_objects (const PauliPdfFile *file)
{
  PauliPdfSpan inside;

  for (guint i = 0; i < file->objects->len; i++)
    if (g_array_index (file->objects, PauliPdfObject, i).start && !enter (file, i, &inside))
      return false;
  return true;
}

const char *
pauli_pdf_file_read (PauliPdfFile *file, const char *data, gsize size)
{
  PauliPdfSpan rest;

  *file = (PauliPdfFile) { { data, data + size }, g_array_new (FALSE, FALSE, sizeof (PauliPdfObject)), 0, 0, 0 };
  if (!find_table (file, &rest))
    return _("its end does not say where the cross-reference table is");
  gsize table = (gsize) (rest.start - data);
  if (!read_table (file, &rest))
    return _("its cross-reference table cannot be read");
  const char *problem = read_trailer (file, &rest);
  if (problem)
    return problem;
  return set_ends (file, table) && check_objects (file) ? NULL : _("its objects are not where its cross-reference table says");
}

void
pauli_pdf_file_clear (PauliPdfFile *file)
{
  g_clear_pointer (&file->objects, g_array_unref);
}

bool
pauli_pdf_file_dictionary (const PauliPdfFile *file, guint64 number, PauliPdfSpan *inside)
{
  return number < file->objects->len && enter (file, number, inside) && pauli_pdf_expect (inside, "<<");
}
