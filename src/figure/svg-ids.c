/* The ids of an SVG, numbered anew.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "svg-ids.h"

#include "xml-tags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  GHashTable *new_ids;  /* by old ids */
  GHashTable *counters; /* by the letters of ids */
  GString *svg;
  const char *copied; /* up to here */
  const char *problem;
} Numbering;

/* Done with each attribute; false to stop. */
typedef bool (*Visit) (Numbering *numbering, PauliXmlSpan name, PauliXmlSpan value);

static char *
text_of (PauliXmlSpan span)
{
  return g_strndup (span.start, (gsize) (span.end - span.start));
}

static bool
collect (Numbering *numbering, PauliXmlSpan name, PauliXmlSpan value)
{
  if (!pauli_xml_is (name, "id"))
    return true;
  char *old = text_of (value);
  const char *rest = old;
  while (g_ascii_isalpha (*rest))
    rest++;
  char *letters = rest > old ? g_strndup (old, (gsize) (rest - old)) : g_strdup ("id");
  guint count = 1 + GPOINTER_TO_UINT (g_hash_table_lookup (numbering->counters, letters));
  char *new = g_strdup_printf ("%s%u", letters, count);
  g_hash_table_replace (numbering->counters, letters, GUINT_TO_POINTER (count));
  if (g_hash_table_insert (numbering->new_ids, old, new))
    return true;
  numbering->problem = _("an id in it is there twice");
  return false;
}

/* Copies up to the id, and its new name instead of it. */
static bool
replace (Numbering *numbering, PauliXmlSpan id)
{
  g_autofree char *old = text_of (id);
  const char *new = g_hash_table_lookup (numbering->new_ids, old);

  if (!new) {
    numbering->problem = _("it refers to an id that is not there");
    return false;
  }
  g_string_append_len (numbering->svg, numbering->copied, id.start - numbering->copied);
  g_string_append (numbering->svg, new);
  numbering->copied = id.end;
  return true;
}

/* Every url(#id) of an attribute, as in style. */
static bool
replace_urls (Numbering *numbering, PauliXmlSpan value)
{
  static const char url[] = "url(#";
  const char *at = value.start;

  while ((at = memmem (at, (gsize) (value.end - at), url, strlen (url)))) {
    PauliXmlSpan id = { at + strlen (url), value.end };
    const char *close = memchr (id.start, ')', (gsize) (value.end - id.start));
    id.end = close ? close : value.end;
    if (!replace (numbering, id))
      return false;
    at = id.end;
  }
  return true;
}

static bool
renumber (Numbering *numbering, PauliXmlSpan name, PauliXmlSpan value)
{
  if (pauli_xml_is (name, "id"))
    return replace (numbering, value);
  if (pauli_xml_is (name, "href") || pauli_xml_is (name, "xlink:href")) {
    if (value.start == value.end || *value.start != '#')
      return true; /* an image of its own */
    value.start++;
    return replace (numbering, value);
  }
  return replace_urls (numbering, value);
}

static bool
visit_attributes (Numbering *numbering, const char *start, const char *end, Visit visit)
{
  PauliXml xml;
  PauliXmlTag tag;

  pauli_xml_init (&xml, start, (gsize) (end - start));
  while (pauli_xml_next (&xml, &tag)) {
    PauliXmlSpan rest = tag.attributes, name, value;
    while (pauli_xml_attribute (&rest, &name, &value))
      if (!visit (numbering, name, value))
        return false;
  }
  return true;
}

const char *
pauli_svg_copy_numbered (GString *svg, const char *start, const char *end)
{
  Numbering numbering = {
    .new_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .counters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .svg = svg,
    .copied = start,
  };

  if (visit_attributes (&numbering, start, end, collect) && visit_attributes (&numbering, start, end, renumber))
    g_string_append_len (svg, numbering.copied, end - numbering.copied);
  g_hash_table_unref (numbering.new_ids);
  g_hash_table_unref (numbering.counters);
  return numbering.problem;
}
