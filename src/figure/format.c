/* The formats of figure files, and how a name or the first bytes tell them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "format.h"

#include "xml-tags.h"

#include <string.h>

static const char *const suffixes[PAULI_N_FORMATS] = { "pdf", "svg", "eps", "png" };

const char *
pauli_format_suffix (PauliFormat format)
{
  g_return_val_if_fail (format < PAULI_N_FORMATS, NULL);
  return suffixes[format];
}

bool
pauli_format_of_name (const char *file_name, PauliFormat *format)
{
  const char *slash = strrchr (file_name, G_DIR_SEPARATOR), *dot = strrchr (slash ? slash : file_name, '.');

  for (size_t i = 0; dot && i < PAULI_N_FORMATS; i++)
    if (!g_ascii_strcasecmp (dot + 1, suffixes[i])) {
      *format = (PauliFormat) i;
      return true;
    }
  return false;
}

static bool
begins_with (const char *data, gsize size, const char *start)
{
  return size >= strlen (start) && !memcmp (data, start, strlen (start));
}

static bool
is_svg (const char *data, gsize size)
{
  PauliXml xml;
  PauliXmlTag tag;

  pauli_xml_init (&xml, data, size);
  return pauli_xml_begins (&xml) && pauli_xml_next (&xml, &tag) && pauli_xml_is (tag.name, "svg");
}

bool
pauli_format_of_bytes (GBytes *file, PauliFormat *format)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  if (begins_with (data, size, "%PDF-"))
    *format = PAULI_FORMAT_PDF;
  else if (begins_with (data, size, "%!PS-Adobe-"))
    *format = PAULI_FORMAT_EPS;
  else if (begins_with (data, size, "\x89PNG\r\n\x1a\n"))
    *format = PAULI_FORMAT_PNG;
  else if (is_svg (data, size))
    *format = PAULI_FORMAT_SVG;
  else
    return false;
  return true;
}
