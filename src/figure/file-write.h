/* Files written as a whole or not at all.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_FILE_WRITE_H
#define PAULI_FILE_WRITE_H

#include <glib.h>
#include <stdbool.h>

/* Replaces the file behind links, keeping its mode, by one that was written beside it and is on the disk; a new one has the mode that
 * the umask leaves.  False, with the reason (G_FILE_ERROR) as a message that does not name the file, if it is none with contents, is
 * protected, or anything fails; then what was there is as it was, and nothing else is left. */
bool pauli_file_write (const char *path, const char *data, gsize size, GError **error);

#endif
