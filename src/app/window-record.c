/* The numbers of an opened figure against those the program computes now.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-private.h"

/* Of so many changes the message has the first ones. */
#define LINES_MAX 12

typedef struct {
  PauliScene *scene;   /* owned */
  PauliRecord *record; /* owned */
} Comparison;

static void
free_comparison (gpointer data)
{
  Comparison *comparison = data;

  pauli_scene_unref (comparison->scene);
  pauli_record_free (comparison->record);
  g_free (comparison);
}

static bool
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
compare (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const Comparison *comparison = data;
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  GPtrArray *changes = pauli_record_changes (comparison->record, comparison->scene, samples, is_cancelled, cancellable);

  if (changes)
    g_task_return_pointer (task, changes, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error_if_cancelled (task);
}

static void
on_compared (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliWindow) self = data;
  const Comparison *comparison = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) changes = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!changes) /* the window is gone, or another figure was opened */
    return;
  g_clear_object (&self->comparing);
  if (changes->len == 0)
    return;
  g_autofree char *summary = pauli_record_summary (comparison->record, changes->len);
  g_autofree char *lines = pauli_record_lines (changes, LINES_MAX);
  pauli_window_say_with_details (self, summary, lines);
}

void
pauli_window_stop_comparing (PauliWindow *self)
{
  if (self->comparing)
    g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
}

void
pauli_window_compare (PauliWindow *self, PauliScene *scene, PauliRecord *record)
{
  Comparison *comparison = g_new (Comparison, 1);

  pauli_window_stop_comparing (self);
  self->comparing = g_cancellable_new ();
  *comparison = (Comparison){ pauli_scene_ref (scene), record };
  /* Not as the task's source, which goes with the task, in its thread at times. */
  g_autoptr (GTask) task = g_task_new (NULL, self->comparing, on_compared, g_object_ref (self));
  g_task_set_task_data (task, comparison, free_comparison);
  g_task_run_in_thread (task, compare);
}
