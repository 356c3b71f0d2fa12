/* The bytes of a file, read and written.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FILE_BYTES_H
#define PAULI_FILE_BYTES_H

#include <gio/gio.h>
#include <stdbool.h>

/* All of them, or max + 1 if there are more; NULL and an error if they cannot be read, or if this is a folder, a device, a pipe or
 * a link to nothing. */
GByteArray *pauli_file_bytes (GFile *file, gsize max, GCancellable *cancellable, GError **error);

/* Replaces the contents, as a whole or not at all: what was there before is lost only when what replaces it is on the disk.  A local
 * file keeps its mode, and a link stays a link. */
bool pauli_file_replace (GFile *file, const char *data, gsize length, GError **error);

#endif
