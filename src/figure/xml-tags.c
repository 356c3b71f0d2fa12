/* The tags of an XML text one after the other, with where everything stands.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "xml-tags.h"

#include <string.h>

void
pauli_xml_init (PauliXml *xml, const char *data, gsize size)
{
  xml->at = data;
  xml->end = data ? data + size : data;
}

static bool
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
begins_with (const char *at, const char *end, const char *text)
{
  gsize length = strlen (text);

  return (gsize) (end - at) >= length && !memcmp (at, text, length);
}

bool
pauli_xml_begins (const PauliXml *xml)
{
  const char *at = xml->at;

  if (begins_with (at, xml->end, "\xef\xbb\xbf"))
    at += 3;
  while (at < xml->end && is_space (*at))
    at++;
  return at < xml->end && *at == '<';
}

bool
pauli_xml_is (PauliXmlSpan span, const char *text)
{
  gsize length = strlen (text);

  return (gsize) (span.end - span.start) == length && !memcmp (span.start, text, length);
}

/* Behind the first text in what is left, or at the end if it is not there. */
static void
skip_past (PauliXml *xml, const char *text)
{
  const char *found = memmem (xml->at, (gsize) (xml->end - xml->at), text, strlen (text));

  xml->at = found ? found + strlen (text) : xml->end;
}

/* At a <: skips what is not a tag.  The document type's own declarations may stand in brackets. */
static bool
skip_other (PauliXml *xml)
{
  static const char *const others[][2] = { { "<!--", "-->" }, { "<![CDATA[", "]]>" }, { "<?", "?>" } };

  for (size_t i = 0; i < G_N_ELEMENTS (others); i++)
    if (begins_with (xml->at, xml->end, others[i][0])) {
      xml->at += strlen (others[i][0]);
      skip_past (xml, others[i][1]);
      return true;
    }
  if (!begins_with (xml->at, xml->end, "<!"))
    return false;
  while (xml->at < xml->end && *xml->at != '>' && *xml->at != '[')
    xml->at++;
  if (xml->at < xml->end && *xml->at == '[')
    skip_past (xml, "]");
  skip_past (xml, ">");
  return true;
}

/* From behind < to the > that is in no attribute's value. */
static const char *
tag_end (const char *at, const char *end)
{
  while (at < end && *at != '>') {
    if (*at == '"' || *at == '\'') {
      at = memchr (at + 1, *at, (gsize) (end - at - 1));
      if (!at)
        return NULL;
    }
    at++;
  }
  return at < end ? at : NULL;
}

bool
pauli_xml_next (PauliXml *xml, PauliXmlTag *tag)
{
  do {
    xml->at = xml->at < xml->end ? memchr (xml->at, '<', (gsize) (xml->end - xml->at)) : NULL;
    if (!xml->at) {
      xml->at = xml->end;
      return false;
    }
  } while (skip_other (xml));
  const char *close = tag_end (xml->at + 1, xml->end), *name = xml->at + 1;
  if (!close) {
    xml->at = xml->end;
    return false;
  }
  tag->empty = close > name && close[-1] == '/';
  tag->all = (PauliXmlSpan) { xml->at, close + 1 };
  tag->attributes.end = tag->empty ? close - 1 : close;
  while (name < tag->attributes.end && !is_space (*name))
    name++;
  tag->name = (PauliXmlSpan) { xml->at + 1, name };
  tag->attributes.start = name;
  xml->at = close + 1;
  return true;
}

bool
pauli_xml_attribute (PauliXmlSpan *rest, PauliXmlSpan *name, PauliXmlSpan *value)
{
  const char *at = rest->start, *end = rest->end;

  rest->start = end;
  while (at < end && is_space (*at))
    at++;
  name->start = at;
  while (at < end && *at != '=' && !is_space (*at))
    at++;
  name->end = at;
  while (at < end && is_space (*at))
    at++;
  if (at == end || *at++ != '=')
    return false;
  while (at < end && is_space (*at))
    at++;
  if (at == end || (*at != '"' && *at != '\''))
    return false;
  value->start = at + 1;
  value->end = memchr (value->start, *at, (gsize) (end - value->start));
  if (!value->end)
    return false;
  rest->start = value->end + 1;
  return true;
}
