/* What a window shows, kept on the disk.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "autosave.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define OPEN "open-"
#define LAST "last"
#define LOCK ".lock"
#define DAMAGED ".damaged"

struct _PauliAutosave {
  char *path; /* NULL: no lock could be had */
  int lock;   /* -1 */
  bool adopted;

  GMutex mutex;    /* of what follows */
  guint64 queued;  /* writes so far */
  guint64 written; /* the last of them on the disk */
};

static char *
path_of (const char *name, const char *suffix)
{
  g_autofree char *base = g_strconcat (name, suffix, NULL);
  return g_build_filename (g_get_user_data_dir (), "pauliscope", base, NULL);
}

/* ---- Locks ---------------------------------------------------------------------------------------------------------------- */

/* -1 if another window has it, or no file can be made; errno says which. */
static int
take_lock (const char *name)
{
  g_autofree char *path = path_of (name, LOCK), *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  int lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lock < 0 || flock (lock, LOCK_EX | LOCK_NB) == 0)
    return lock;
  int saved_errno = errno;
  close (lock);
  errno = saved_errno;
  return -1;
}

static void
take (PauliAutosave *self, const char *name, int lock)
{
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->path);
  self->path = path_of (name, PAULI_SESSION_SUFFIX);
  self->lock = lock;
}

static void
adopt (PauliAutosave *self)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "pauliscope", NULL);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *file;
  gint64 newest = G_MININT64;

  while (files && (file = g_dir_read_name (files))) {
    g_autofree char *path = g_build_filename (folder, file, NULL);
    GStatBuf status;
    if (!g_str_has_prefix (file, OPEN) || !g_str_has_suffix (file, PAULI_SESSION_SUFFIX) || g_stat (path, &status) != 0)
      continue;
    gint64 changed = status.st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + status.st_mtim.tv_nsec;
    g_autofree char *name = g_strndup (file, strlen (file) - strlen (PAULI_SESSION_SUFFIX));
    int lock = changed > newest ? take_lock (name) : -1;
    if (lock < 0)
      continue;
    take (self, name, lock);
    newest = changed;
    self->adopted = true;
  }
}

/* The first name that no window has and under which no state was left. */
static void
take_free (PauliAutosave *self)
{
  for (int n = 1; self->lock < 0; n++) {
    g_autofree char *name = g_strdup_printf (OPEN "%d", n), *path = path_of (name, PAULI_SESSION_SUFFIX);
    if (g_file_test (path, G_FILE_TEST_EXISTS))
      continue;
    int lock = take_lock (name);
    if (lock >= 0)
      take (self, name, lock);
    else if (errno != EWOULDBLOCK)
      return;
  }
}

PauliAutosave *
pauli_autosave_new (bool with_adoption)
{
  PauliAutosave *self = g_atomic_rc_box_new0 (PauliAutosave);

  self->lock = -1;
  g_mutex_init (&self->mutex);
  if (with_adoption)
    adopt (self);
  take_free (self);
  return self;
}

static void
clear (gpointer data)
{
  PauliAutosave *self = data;

  if (self->lock >= 0)
    close (self->lock);
  g_free (self->path);
  g_mutex_clear (&self->mutex);
}

void
pauli_autosave_free (PauliAutosave *self)
{
  g_atomic_rc_box_release_full (self, clear); /* a write may still be under way */
}

/* ---- Reading -------------------------------------------------------------------------------------------------------------- */

/* Where it was moved to, or NULL. */
static char *
keep_aside (const char *path)
{
  g_autofree char *aside = g_strconcat (path, DAMAGED, NULL);

  for (int n = 2; g_file_test (aside, G_FILE_TEST_EXISTS); n++) {
    g_free (aside);
    aside = g_strdup_printf ("%s" DAMAGED "-%d", path, n);
  }
  return g_rename (path, aside) == 0 ? g_steal_pointer (&aside) : NULL;
}

static bool
read_state (const char *path, PauliState *state, char **problem)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return false;
  if (pauli_state_read (path, state, &error))
    return true;
  g_autofree char *aside = keep_aside (path);
  *problem = aside ? g_strdup_printf (_("%s. The file is kept as %s"), error->message, aside) : g_strdup (error->message);
  return false;
}

bool
pauli_autosave_restore (PauliAutosave *self, PauliState *state, char **problem)
{
  g_autofree char *last = path_of (LAST, PAULI_SESSION_SUFFIX);

  *problem = NULL;
  return read_state (self->adopted ? self->path : last, state, problem);
}

/* ---- Writing -------------------------------------------------------------------------------------------------------------- */

typedef struct {
  PauliAutosave *autosave;
  PauliState state; /* made a text in the thread: with large data sets that takes a while */
  guint64 serial;
} Write;

static void
free_write (gpointer data)
{
  Write *job = data;

  pauli_autosave_free (job->autosave);
  pauli_state_clear (&job->state);
  g_free (job);
}

/* With the mutex held. */
static bool
write_state (PauliAutosave *self, const char *text, GError **error)
{
  if (self->path)
    return pauli_state_write (self->path, text, error);
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "pauliscope", NULL);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("no file can be written in %s"), folder);
  return false;
}

static void
run_write (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, G_GNUC_UNUSED GCancellable *cancellable)
{
  Write *job = data;
  PauliAutosave *self = job->autosave;
  GError *error = NULL;
  bool written = true;

  g_mutex_lock (&self->mutex);
  if (job->serial > self->written) {
    g_autofree char *text = pauli_state_to_text (&job->state);
    self->written = job->serial;
    written = write_state (self, text, &error);
  }
  g_mutex_unlock (&self->mutex);
  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pauli_autosave_write_async (PauliAutosave *self, const PauliState *state, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Write *job = g_new (Write, 1);

  *job = (Write){ g_atomic_rc_box_acquire (self), *state, ++self->queued };
  pauli_scene_ref (job->state.scene);
  if (job->state.file)
    g_object_ref (job->state.file);
  g_task_set_task_data (task, job, free_write);
  g_task_run_in_thread (task, run_write);
}

bool
pauli_autosave_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

bool
pauli_autosave_close (PauliAutosave *self, const PauliState *state, GError **error)
{
  g_autofree char *last = path_of (LAST, PAULI_SESSION_SUFFIX), *text = pauli_state_to_text (state);

  g_mutex_lock (&self->mutex);
  self->written = G_MAXUINT64; /* those still queued are not written */
  bool closed = write_state (self, text, error);
  if (closed && g_rename (self->path, last) != 0) {
    int saved_errno = errno;
    g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved_errno), "%s: %s", last, g_strerror (saved_errno));
    closed = false;
  }
  g_mutex_unlock (&self->mutex);
  return closed;
}
