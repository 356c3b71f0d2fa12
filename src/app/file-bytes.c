/* The bytes of a file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-bytes.h"

#define CHUNK (256 * 1024)

GByteArray *
pauli_file_bytes (GFile *file, gsize max, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
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
