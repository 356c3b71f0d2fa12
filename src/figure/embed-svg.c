/* SVG: title, description and metadata at the start of the root.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "embed-private.h"
#include "svg-ids.h"
#include "xml-tags.h"

#include <glib/gi18n-lib.h>

#define SCENE "pauliscope:scene"
#define SCENE_NAMESPACE "urn:io.github.pauliscope:scene"

static void
append_element (GString *svg, const char *name, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (svg, "<%s>%s</%s>\n", name, escaped, name);
}

/* What programs for pictures look for, in Dublin Core. */
static void
append_description (GString *svg, const PauliEmbedding *embedding)
{
  g_string_append (svg, "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                        " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<rdf:Description rdf:about=\"\">\n");
  append_element (svg, "dc:title", embedding->title);
  append_element (svg, "dc:creator", embedding->program);
  if (embedding->date)
    append_element (svg, "dc:date", embedding->date);
  append_element (svg, "dc:description", embedding->citation);
  g_string_append (svg, "</rdf:Description>\n</rdf:RDF>\n");
}

static void
append_provenance (GString *svg, const PauliEmbedding *embedding)
{
  g_string_append_c (svg, '\n');
  append_element (svg, "title", embedding->title);
  append_element (svg, "desc", embedding->citation);
  g_string_append (svg, "<metadata>\n");
  append_description (svg, embedding);
  g_string_append_printf (svg, "<" SCENE " xmlns:pauliscope=\"" SCENE_NAMESPACE "\" check=\"%s\">\n", embedding->stamp);
  pauli_append_base64 (svg, "", embedding->document, embedding->size);
  g_string_append (svg, "</" SCENE ">\n</metadata>");
}

GBytes *
pauli_embed_svg (GBytes *file, const PauliEmbedding *embedding, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  PauliXml xml;
  PauliXmlTag root;
  const char *problem;
  GString *svg = g_string_new (NULL);

  pauli_xml_init (&xml, data, size);
  if (!pauli_xml_next (&xml, &root) || root.empty)
    problem = _("its root is empty");
  else {
    g_string_append_len (svg, data, root.all.end - data);
    append_provenance (svg, embedding);
    problem = pauli_svg_copy_numbered (svg, root.all.end, data + size);
  }
  if (!problem)
    return g_string_free_to_bytes (svg);
  g_string_free (svg, TRUE);
  pauli_embed_unusable (error, PAULI_FORMAT_SVG, problem);
  return NULL;
}

/* The stamp, from a tag's attributes. */
static bool
read_stamp (const PauliXmlTag *tag, PauliStamp *stamp)
{
  PauliXmlSpan rest = tag->attributes, name, value;

  while (pauli_xml_attribute (&rest, &name, &value))
    if (pauli_xml_is (name, "check"))
      return pauli_stamp_parse (stamp, value.start, (gsize) (value.end - value.start));
  return false;
}

char *
pauli_extract_svg (GBytes *file, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  PauliXml xml;
  PauliXmlTag tag, end;
  PauliStamp stamp;

  pauli_xml_init (&xml, data, size);
  do
    if (!pauli_xml_next (&xml, &tag)) {
      pauli_embed_none (error, PAULI_FORMAT_SVG);
      return NULL;
    }
  while (!pauli_xml_is (tag.name, SCENE));
  if (!read_stamp (&tag, &stamp)) {
    pauli_embed_damaged (error, PAULI_FORMAT_SVG, _("its length and checksum cannot be read"));
    return NULL;
  }
  end = tag; /* of an empty document, perhaps */
  if (!tag.empty && (!pauli_xml_next (&xml, &end) || !pauli_xml_is (end.name, "/" SCENE))) {
    pauli_embed_damaged (error, PAULI_FORMAT_SVG, _("its end is missing"));
    return NULL;
  }
  gsize length = tag.empty ? 0 : (gsize) (end.all.start - tag.all.end);
  return pauli_stamp_base64 (&stamp, PAULI_FORMAT_SVG, tag.all.end, length, "", error);
}
