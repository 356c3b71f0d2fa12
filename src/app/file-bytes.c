/* The bytes of a file, read and written.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-bytes.h"

#include "file-write.h"

#include <glib/gi18n.h>

#define CHUNK (256 * 1024)

/* ---- Reading -------------------------------------------------------------------------------------------------------------- */

/* A folder has no bytes, a device or a pipe may have no end, and reading one no beginning. */
static bool
check_kind (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (!info)
    return false;
  GFileType type = g_file_info_get_file_type (info);
  if (type == G_FILE_TYPE_DIRECTORY)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _("this is a folder, not a file"));
  else if (type != G_FILE_TYPE_REGULAR)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("this is not a file with contents"));
  return type == G_FILE_TYPE_REGULAR;
}

GByteArray *
pauli_file_bytes (GFile *file, gsize max, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = check_kind (file, cancellable, error) ? g_file_read (file, cancellable, error) : NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize n = 1;

  if (!stream)
    return NULL;
  while (n > 0 && bytes->len <= max) {
    guint length = bytes->len;
    gsize wanted = MIN (CHUNK, max + 1 - length);
    g_byte_array_set_size (bytes, length + (guint) wanted);
    n = g_input_stream_read (G_INPUT_STREAM (stream), bytes->data + length, wanted, cancellable, error);
    g_byte_array_set_size (bytes, length + (n > 0 ? (guint) n : 0));
  }
  return n < 0 ? NULL : g_steal_pointer (&bytes);
}

/* ---- Writing -------------------------------------------------------------------------------------------------------------- */

bool
pauli_file_replace (GFile *file, const char *data, gsize length, GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  return path ? pauli_file_write (path, data, length, error)
              : g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}
