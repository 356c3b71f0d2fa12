/* The bytes of a file, read and written.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-bytes.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#define CHUNK (256 * 1024)

#define NEW_FILE_MODE 0666 /* less what the umask takes */

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

/* Replaces the file behind links, not the link, and keeps its mode. */
static bool
replace_local (const char *path, const char *data, gsize length, GError **error)
{
  g_autofree char *behind = realpath (path, NULL);
  const char *target = behind ? behind : path;
  GStatBuf status;
  int mode = NEW_FILE_MODE;

  if (g_stat (target, &status) == 0) {
    if (!S_ISREG (status.st_mode)) {
      g_autofree char *name = g_filename_display_name (path);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("“%s” is not a file with contents"), name);
      return false;
    }
    mode = (int) (status.st_mode & 07777);
  } else if (errno != ENOENT) { /* as for a loop of links */
    int saved_errno = errno;
    g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved_errno), g_strerror (saved_errno));
    return false;
  }
  return g_file_set_contents_full (target, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   mode, error);
}

bool
pauli_file_replace (GFile *file, const char *data, gsize length, GError **error)
{
  g_autofree char *path = g_file_get_path (file);

  return path ? replace_local (path, data, length, error)
              : g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
}
