/* The files of an export, drawn and written in threads.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-files.h"

#include "file-bytes.h"
#include "session-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- The choice ----------------------------------------------------------------------------------------------------------- */

bool
pauli_export_has_pictures (const PauliExportChoice *choice)
{
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    if (choice->formats[format])
      return true;
  return false;
}

static bool
has_data (const PauliExportChoice *choice)
{
  for (int kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    if (choice->data[kind])
      return true;
  return false;
}

bool
pauli_export_is_empty (const PauliExportChoice *choice)
{
  return !pauli_export_has_pictures (choice) && !has_data (choice);
}

static const char *
first_suffix (const PauliExportChoice *choice)
{
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++)
    if (choice->formats[format])
      return pauli_format_suffix (format);
  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    if (choice->data[kind])
      return pauli_data_kind_suffix (kind);
  g_return_val_if_reached ("");
}

char *
pauli_export_first_name (const PauliExportChoice *choice, const char *base)
{
  return g_strconcat (base, ".", first_suffix (choice), NULL);
}

static bool
is_suffix_of_data (const char *suffix)
{
  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    if (g_ascii_strcasecmp (suffix, pauli_data_kind_suffix (kind)) == 0)
      return true;
  return false;
}

/* The name of the chosen file without a suffix of ours. */
static char *
base_of (GFile *chosen)
{
  char *base = g_file_get_basename (chosen), *dot = strrchr (base, '.');
  PauliFormat format;

  if (dot && (pauli_format_of_name (base, &format) || is_suffix_of_data (dot + 1)))
    *dot = '\0';
  return base;
}

static bool
is_ours (const char *base)
{
  const char *dot = strrchr (base, '.');
  PauliFormat format;

  return pauli_format_of_name (base, &format) || (dot && is_suffix_of_data (dot + 1));
}

char *
pauli_export_name_problem (GFile *chosen)
{
  g_autofree char *base = g_file_get_basename (chosen), *type = g_content_type_guess (base, NULL, 0, NULL);
  g_autofree char *mime = g_content_type_get_mime_type (type), *name = pauli_session_name (chosen);

  if (is_ours (base) || !mime || !g_str_has_prefix (mime, "image/"))
    return NULL;
  return g_strdup_printf (_("“%s”: pictures are made as .pdf, .svg, .eps and .png. Take one of these, or no suffix."), name);
}

/* ---- Progress ------------------------------------------------------------------------------------------------------------- */

struct _PauliExportProgress {
  int done, of; /* steps; atomic */
};

PauliExportProgress *
pauli_export_progress_new (void)
{
  return g_atomic_rc_box_new0 (PauliExportProgress);
}

void
pauli_export_progress_unref (PauliExportProgress *self)
{
  g_atomic_rc_box_release (self);
}

double
pauli_export_progress_get (PauliExportProgress *self)
{
  int of = g_atomic_int_get (&self->of);

  return of > 0 ? (double) g_atomic_int_get (&self->done) / of : -1;
}

/* ---- What a thread is asked ----------------------------------------------------------------------------------------------- */

typedef struct {
  PauliScene *scene; /* of drawing, NULL of writing, */
  PauliExportCache *cache;
  PauliExportChoice choice;
  GFile *chosen;
  GPtrArray *files; /* of writing */
  PauliExportProgress *progress;
} Order;

static void
free_order (gpointer data)
{
  Order *order = data;

  g_clear_pointer (&order->scene, pauli_scene_unref);
  g_clear_pointer (&order->cache, pauli_export_cache_unref);
  g_clear_object (&order->chosen);
  g_clear_pointer (&order->files, g_ptr_array_unref);
  pauli_export_progress_unref (order->progress);
  g_free (order);
}

static void
free_file (gpointer data)
{
  PauliExportFile *file = data;

  g_object_unref (file->file);
  g_bytes_unref (file->contents);
  g_free (file);
}

/* Of the first n. */
static char *
names_of (const GPtrArray *files, guint n, bool replacing)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    const PauliExportFile *file = g_ptr_array_index (files, i);
    g_autofree char *name = pauli_session_name (file->file);
    if (file->replaces || !replacing)
      g_string_append_printf (names, "%s%s", names->len ? ", " : "", name);
  }
  return g_string_free (names, FALSE);
}

char *
pauli_export_names (const GPtrArray *files, bool replacing)
{
  return names_of (files, files->len, replacing);
}

/* ---- Drawing -------------------------------------------------------------------------------------------------------------- */

static void
add_file (GPtrArray *files, const Order *order, GFile *file, GBytes *contents)
{
  PauliExportFile *added = g_new (PauliExportFile, 1);
  bool replaces = !g_file_equal (file, order->chosen) && g_file_query_exists (file, NULL);

  *added = (PauliExportFile){ file, g_bytes_ref (contents), replaces };
  g_ptr_array_add (files, added);
}

static GFile *
picture_file (const Order *order, PauliFormat format, GFile *folder, const char *base)
{
  g_autofree char *chosen = g_file_get_basename (order->chosen);
  g_autofree char *name = g_strconcat (base, ".", pauli_format_suffix (format), NULL);
  PauliFormat named;

  if (pauli_format_of_name (chosen, &named) && named == format) /* also in capitals */
    return g_object_ref (order->chosen);
  return g_file_get_child (folder, name);
}

static bool
draw_picture (GPtrArray *files, const Order *order, PauliExport *export, PauliFormat format, GFile *folder,
              const char *base, GError **error)
{
  g_autoptr (GFile) file = picture_file (order, format, folder, base);
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) contents = pauli_export_file (export, format, &problem);

  if (!contents) {
    g_autofree char *name = pauli_session_name (file);
    g_set_error (error, problem->domain, problem->code, _("“%s” could not be written: %s"), name, problem->message);
    return false;
  }
  add_file (files, order, g_steal_pointer (&file), contents);
  return true;
}

static bool
draw_pictures (GPtrArray *files, const Order *order, PauliExport *export, GFile *folder, const char *base,
               GCancellable *cancellable, GError **error)
{
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    if (!order->choice.formats[format])
      continue;
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !draw_picture (files, order, export, format, folder, base, error))
      return false;
    g_atomic_int_inc (&order->progress->done);
  }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static bool
make_data (GPtrArray *files, const Order *order, const PauliExport *export, GFile *folder, const char *base, GError **error)
{
  g_autoptr (GPtrArray) made = pauli_export_data (export, order->choice.data, base, error);

  for (guint i = 0; made && i < made->len; i++) {
    const PauliDataFile *file = g_ptr_array_index (made, i);
    add_file (files, order, g_file_get_child (folder, file->name), file->contents);
  }
  g_atomic_int_inc (&order->progress->done);
  return made != NULL;
}

/* Drawing is half of it, writing the other. */
static void
begin_progress (const Order *order)
{
  int n = has_data (&order->choice);

  for (int format = 0; format < PAULI_N_FORMATS; format++)
    n += order->choice.formats[format];
  g_atomic_int_set (&order->progress->of, 2 * n);
}

static void
run_draw (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (GFile) folder = g_file_get_parent (order->chosen);
  g_autofree char *base = base_of (order->chosen);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (free_file);
  GError *error = NULL;
  g_autoptr (PauliExport) export = pauli_export_make (order->scene, order->cache, cancellable, &error);

  begin_progress (order);
  if (export && draw_pictures (files, order, export, folder, base, cancellable, &error) &&
      (!has_data (&order->choice) || make_data (files, order, export, folder, base, &error)))
    g_task_return_pointer (task, g_steal_pointer (&files), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
pauli_export_draw_async (PauliScene *scene, PauliExportCache *cache, const PauliExportChoice *choice,
                         GFile *chosen, PauliExportProgress *progress, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  *order = (Order){ .scene = pauli_scene_ref (scene), .cache = pauli_export_cache_ref (cache), .choice = *choice,
                    .chosen = g_object_ref (chosen), .progress = g_atomic_rc_box_acquire (progress) };
  g_task_set_task_data (task, order, free_order);
  g_task_run_in_thread (task, run_draw);
}

GPtrArray *
pauli_export_draw_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- Writing -------------------------------------------------------------------------------------------------------------- */

/* The file of this index could not be written, those before it were. */
static void
fail_at (const GPtrArray *files, guint index, const GError *problem, GError **error)
{
  const PauliExportFile *file = g_ptr_array_index (files, index);
  g_autofree char *name = pauli_session_name (file->file);

  if (index == 0) {
    g_set_error (error, problem->domain, problem->code, _("“%s” could not be written: %s"), name, problem->message);
    return;
  }
  g_autofree char *written = names_of (files, index, false);
  /* Translators: a file, the reason, names of files */
  g_set_error (error, problem->domain, problem->code, _("“%s” could not be written: %s. Written before it: %s"), name,
               problem->message, written);
}

static bool
write_all (const Order *order, GError **error)
{
  for (guint i = 0; i < order->files->len; i++) {
    const PauliExportFile *file = g_ptr_array_index (order->files, i);
    g_autoptr (GError) problem = NULL;
    gsize length;
    const char *data = g_bytes_get_data (file->contents, &length);
    if (!pauli_file_replace (file->file, data, length, &problem)) {
      fail_at (order->files, i, problem, error);
      return false;
    }
    g_atomic_int_inc (&order->progress->done);
  }
  return true;
}

static void
run_write (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &error) && write_all (order, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Who cancels is not told so once files are written. */
void
pauli_export_write_async (GPtrArray *files, PauliExportProgress *progress, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Order *order = g_new0 (Order, 1);

  *order = (Order){ .files = g_ptr_array_ref (files), .progress = g_atomic_rc_box_acquire (progress) };
  g_atomic_int_set (&progress->done, (int) files->len);
  g_atomic_int_set (&progress->of, 2 * (int) files->len);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, order, free_order);
  g_task_run_in_thread (task, run_write);
}

bool
pauli_export_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
