/* Sessions as files: a scene for a user to keep, and the state of a window from one run to the next.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is written as a whole or not at all: what was there before is lost only when what replaces it is on the disk.  Errors are a
 * sentence that names the file, for a user to read. */
#ifndef PAULI_SESSION_FILE_H
#define PAULI_SESSION_FILE_H

#include <gio/gio.h>

#include "record.h"

#define PAULI_SESSION_SUFFIX ".pauliscope"
#define PAULI_SESSION_TYPE "application/x-pauliscope"

/* Larger files are not read: a scene has some kB, and with as much data as it can hold less than this. */
#define PAULI_SESSION_SIZE_MAX (160 << 20)

/* The name to show of a file; to be freed. */
char *pauli_session_name (GFile *file);

/* NULL if the file cannot be read, is damaged (with line and reason) or comes from a newer program. */
PauliScene *pauli_session_read (GFile *file, GError **error);

/* The same of a session or of a figure file that carries its scene; which of them it is, is found by what is in it.  *record is that of
 * the figure, to be freed, and NULL of a session. */
PauliScene *pauli_session_open (GFile *file, bool *is_figure, PauliRecord **record, GError **error);

bool pauli_session_write (GFile *file, const PauliScene *scene, GError **error);

/* What a window shows, and of which file. */
typedef struct {
  PauliScene *scene;
  GFile *file;   /* NULL: of none */
  bool modified; /* since it was read or saved */
} PauliState;

void pauli_state_clear (PauliState *state);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PauliState, pauli_state_clear)

/* A state is a line that says file and modified, and then the scene as in a session. */
char *pauli_state_to_text (const PauliState *state);
bool pauli_state_read (const char *path, PauliState *state, GError **error);
bool pauli_state_write (const char *path, const char *text, GError **error);

#endif
