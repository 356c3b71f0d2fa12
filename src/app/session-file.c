/* Sessions as files.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-file.h"

#include "export.h"
#include "file-bytes.h"

#include <glib/gi18n.h>
#include <string.h>

/* The first line of a state ends with whether it is modified, and the file, if it is of one. */
#define STATE_HEAD "pauliscope-state 1"
#define MODIFIED "modified"
#define SAVED "saved"

/* At most: ten blanks, a number, a comma and the end of the line. */
#define BYTES_PER_NUMBER 37
G_STATIC_ASSERT (PAULI_SESSION_SIZE_MAX > (1 << 20) + PAULI_DATA_MAX * PAULI_DATASET_MAX_ROWS * 3 * BYTES_PER_NUMBER);

char *
pauli_session_name (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *uri = path ? NULL : g_file_get_uri (file);
  g_autofree char *base = g_file_get_basename (file);

  return base ? g_filename_display_name (base) : g_strdup (path ? path : uri);
}

/* ---- Reading -------------------------------------------------------------------------------------------------------------- */

static GByteArray *
load (GFile *file, GError **error)
{
  g_autofree char *name = pauli_session_name (file);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GByteArray) bytes = pauli_file_bytes (file, PAULI_SESSION_SIZE_MAX, NULL, &problem);

  if (bytes && bytes->len <= PAULI_SESSION_SIZE_MAX)
    return g_steal_pointer (&bytes);
  if (bytes)
    g_set_error (&problem, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("“%s” is too large for a session"), name);
  g_set_error (error, problem->domain, problem->code, _("“%s” could not be opened: %s"), name, problem->message);
  return NULL;
}

/* The line is taken off, but not the end of the line: what follows keeps its line numbers. */
static char *
take_head (char *text, gsize length)
{
  char *end = memchr (text, '\n', length);
  g_autofree char *head = end ? g_strndup (text, (gsize) (end - text)) : NULL;

  if (!head || !g_str_has_prefix (head, STATE_HEAD " "))
    return NULL;
  memset (text, ' ', (gsize) (end - text));
  return g_steal_pointer (&head);
}

/* The head is NULL if there is none.  is_figure may be NULL: then a figure file is none that can be read. */
static PauliScene *
read_scene (GFile *file, char **head, bool *is_figure, PauliRecord **record, GError **error)
{
  g_autoptr (GByteArray) bytes = load (file, error);
  g_autoptr (GError) problem = NULL;

  if (!bytes)
    return NULL;
  gsize size = bytes->len;
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  char *text = (char *) bytes->data;
  *head = take_head (text, size);
  g_autoptr (GBytes) contents = g_bytes_new_static (text, size);
  PauliFormat format;
  bool figure = is_figure && !*head && pauli_format_of_bytes (contents, &format);
  PauliScene *scene = figure ? pauli_export_open (contents, record, &problem) : pauli_scene_from_json (text, (gssize) size, &problem);
  if (is_figure)
    *is_figure = figure;
  if (scene)
    return scene;
  g_clear_pointer (head, g_free);
  g_autofree char *name = pauli_session_name (file);
  g_set_error (error, problem->domain, problem->code, _("“%s” could not be opened: %s"), name, problem->message);
  return NULL;
}

PauliScene *
pauli_session_read (GFile *file, GError **error)
{
  g_autofree char *head = NULL;
  return read_scene (file, &head, NULL, NULL, error);
}

PauliScene *
pauli_session_open (GFile *file, bool *is_figure, PauliRecord **record, GError **error)
{
  g_autofree char *head = NULL;

  *record = NULL;
  return read_scene (file, &head, is_figure, record, error);
}

/* ---- Writing -------------------------------------------------------------------------------------------------------------- */

bool
pauli_session_write (GFile *file, const PauliScene *scene, GError **error)
{
  g_autofree char *name = pauli_session_name (file);
  g_autofree char *json = pauli_scene_to_json (scene), *text = g_strconcat (json, "\n", NULL);
  g_autoptr (GError) problem = NULL;
  bool written = pauli_file_replace (file, text, strlen (text), &problem);

  if (!written)
    g_set_error (error, problem->domain, problem->code, _("“%s” could not be saved: %s"), name, problem->message);
  return written;
}

/* ---- States --------------------------------------------------------------------------------------------------------------- */

void
pauli_state_clear (PauliState *state)
{
  g_clear_pointer (&state->scene, pauli_scene_unref);
  g_clear_object (&state->file);
}

char *
pauli_state_to_text (const PauliState *state)
{
  g_autofree char *uri = state->file ? g_file_get_uri (state->file) : g_strdup (""); /* which has no spaces */
  g_autofree char *json = pauli_scene_to_json (state->scene);

  return g_strdup_printf (STATE_HEAD " %s %s\n%s\n", state->modified ? MODIFIED : SAVED, uri, json);
}

bool
pauli_state_read (const char *path, PauliState *state, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *head = NULL;

  *state = (PauliState){ .scene = read_scene (file, &head, NULL, NULL, error) };
  if (!state->scene)
    return false;
  g_auto (GStrv) words = g_strsplit (head ? head : "", " ", -1);
  if (g_strv_length (words) == 4 && *words[3]) {
    state->file = g_file_new_for_uri (words[3]);
    state->modified = !g_str_equal (words[2], SAVED);
  }
  return true;
}

bool
pauli_state_write (const char *path, const char *text, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700); /* if that fails, so does what follows */
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}
