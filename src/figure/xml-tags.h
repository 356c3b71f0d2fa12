/* The tags of an XML text one after the other, with where everything stands: enough to change attributes in place.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comments, processing instructions, CDATA and the document type are skipped.  Safe with any bytes, in linear time; whether
 * the text is well-formed is not checked beyond what is needed to find tags and attributes. */
#ifndef PAULI_XML_TAGS_H
#define PAULI_XML_TAGS_H

#include <glib.h>
#include <stdbool.h>

/* Bytes from start up to end. */
typedef struct {
  const char *start, *end;
} PauliXmlSpan;

typedef struct {
  const char *at, *end;
} PauliXml;

typedef struct {
  PauliXmlSpan all;        /* from < to behind > */
  PauliXmlSpan name;       /* an end tag's begins with a slash */
  PauliXmlSpan attributes; /* what stands between name and > or /> */
  bool empty;              /* ends with /> */
} PauliXmlTag;

void pauli_xml_init (PauliXml *xml, const char *data, gsize size);

/* True if the text begins as XML does: with <, behind a byte order mark and white space perhaps. */
bool pauli_xml_begins (const PauliXml *xml);

/* The next tag.  False at the end of the text, and where a tag does not end. */
bool pauli_xml_next (PauliXml *xml, PauliXmlTag *tag);

/* The next attribute in *rest, which begins as tag.attributes; value is without its quotes.  False if there is none, or none
 * that can be read. */
bool pauli_xml_attribute (PauliXmlSpan *rest, PauliXmlSpan *name, PauliXmlSpan *value);

bool pauli_xml_is (PauliXmlSpan span, const char *text);

#endif
