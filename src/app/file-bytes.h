/* The bytes of a file.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FILE_BYTES_H
#define PAULI_FILE_BYTES_H

#include <gio/gio.h>

/* All of them, or max + 1 if there are more; NULL and an error if they cannot be read, or if this is a folder, a device, a pipe or
 * a link to nothing. */
GByteArray *pauli_file_bytes (GFile *file, gsize max, GCancellable *cancellable, GError **error);

#endif
