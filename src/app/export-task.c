/* Figures drawn for a page and written to files, in threads.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-task.h"

#include "file-bytes.h"
#include "journal.h"
#include "session-file.h"

#include <glib/gi18n.h>
#include <math.h>

/* ---- Curves --------------------------------------------------------------------------------------------------------------- */

struct _PauliExportCache {
  GMutex mutex;
  PauliSamples *samples;
};

PauliExportCache *
pauli_export_cache_new (void)
{
  PauliExportCache *self = g_atomic_rc_box_new0 (PauliExportCache);

  g_mutex_init (&self->mutex);
  self->samples = pauli_samples_new ();
  return self;
}

PauliExportCache *
pauli_export_cache_ref (PauliExportCache *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_cache (gpointer data)
{
  PauliExportCache *self = data;

  pauli_samples_free (self->samples);
  g_mutex_clear (&self->mutex);
}

void
pauli_export_cache_unref (PauliExportCache *self)
{
  g_atomic_rc_box_release_full (self, clear_cache);
}

static bool
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

/* What a user stopped is cancelled for GTask. */
static PauliExport *
make (PauliScene *scene, PauliExportCache *cache, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;

  g_mutex_lock (&cache->mutex);
  PauliExport *export = pauli_export_new (scene, cache->samples, is_cancelled, cancellable, &problem);
  g_mutex_unlock (&cache->mutex);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&export, pauli_export_free);
  else if (!export)
    g_propagate_error (error, g_steal_pointer (&problem));
  return export;
}

/* ---- What a thread is asked ----------------------------------------------------------------------------------------------- */

struct _PauliExportProgress {
  int done, of; /* steps; atomic */
};

typedef struct {
  PauliScene *scene;
  PauliExportCache *cache;
  double width, height, scale;
  double sufficient_height; /* the answers, */
  GString *findings;        /* or NULL */
  GFile *files[PAULI_N_FORMATS];
  PauliExportProgress *progress;
} Order;

static Order *
new_order (PauliScene *scene, PauliExportCache *cache)
{
  Order *order = g_new0 (Order, 1);

  order->scene = pauli_scene_ref (scene);
  order->cache = pauli_export_cache_ref (cache);
  return order;
}

static void
free_order (gpointer data)
{
  Order *order = data;

  pauli_scene_unref (order->scene);
  pauli_export_cache_unref (order->cache);
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    g_clear_object (&order->files[format]);
  if (order->findings)
    g_string_free (order->findings, TRUE);
  g_clear_pointer (&order->progress, pauli_export_progress_unref);
  g_free (order);
}

/* Who is told that it was cancelled is told so although it may have ended well meanwhile. */
static void
start (gpointer source, Order *order, GTaskThreadFunc run, bool told, GCancellable *cancellable, GAsyncReadyCallback callback,
       gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, data);

  g_task_set_check_cancellable (task, told);
  g_task_set_task_data (task, order, free_order);
  g_task_run_in_thread (task, run);
}

/* ---- Plots ---------------------------------------------------------------------------------------------------------------- */

static void
run_make (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  PauliExport *export = make (order->scene, order->cache, cancellable, &error);

  if (export)
    g_task_return_pointer (task, export, (GDestroyNotify) pauli_export_free);
  else
    g_task_return_error (task, error);
}

void
pauli_export_make_async (gpointer source, PauliScene *scene, PauliExportCache *cache, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  start (source, new_order (scene, cache), run_make, true, cancellable, callback, data);
}

PauliExport *
pauli_export_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- An image ------------------------------------------------------------------------------------------------------------- */

/* Whether its page can be drawn at this height, in mm. */
static bool
fits (const PauliExport *export, double height)
{
  PauliSceneValues values = *pauli_scene_values (export->scene);

  values.paper.height = height;
  values.paper.automatic_height = false;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  PauliSheet sheet = pauli_paper_sheet (scene, export->plots, export->n);
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);
  bool good = pauli_sheet_draw (cr, &sheet, NULL, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  return good;
}

/* The smallest height in whole mm at which the page, which is too small, can be drawn; 0 if its width is too small for any. */
static double
sufficient_height (const PauliExport *export)
{
  double low = floor (pauli_paper_of (export->scene).height), high = PAULI_PAPER_MAX;

  if (!fits (export, high))
    return 0;
  while (high - low > 1) {
    double middle = floor ((low + high) / 2);
    if (fits (export, middle))
      high = middle;
    else
      low = middle;
  }
  return high;
}

static GString *
findings_of (const PauliExport *export)
{
  g_autoptr (GPtrArray) findings = pauli_journal_check (export);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s%s", i ? "\n" : "", ((PauliJournalFinding *) g_ptr_array_index (findings, i))->text);
  return text;
}

static void
run_image (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;
  g_autoptr (PauliExport) export = make (order->scene, order->cache, cancellable, &error);
  cairo_surface_t *image = NULL;

  if (export) {
    const PauliSheet *sheet = &export->sheet;
    double scale = order->scale * MIN (order->width / sheet->width, order->height / sheet->height);
    image = pauli_sheet_image (sheet, MAX (scale, PAULI_SCALE_MIN), &error);
    if (g_error_matches (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE))
      order->sufficient_height = sufficient_height (export);
    else
      order->findings = findings_of (export);
  }
  if (image)
    g_task_return_pointer (task, image, (GDestroyNotify) cairo_surface_destroy);
  else
    g_task_return_error (task, error);
}

void
pauli_export_image_async (gpointer source, PauliScene *scene, PauliExportCache *cache, double width, double height, double scale,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Order *order = new_order (scene, cache);

  order->width = width;
  order->height = height;
  order->scale = scale;
  start (source, order, run_image, true, cancellable, callback, data);
}

cairo_surface_t *
pauli_export_image_finish (GAsyncResult *result, double *sufficient_height, char **findings, GError **error)
{
  const Order *order = g_task_get_task_data (G_TASK (result));

  *sufficient_height = order->sufficient_height;
  *findings = g_strdup (order->findings ? order->findings->str : "");
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- Files ---------------------------------------------------------------------------------------------------------------- */

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

char *
pauli_export_names (GFile *const *files, int n)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (int i = 0; i < n; i++) {
    g_autofree char *name = files[i] ? pauli_session_name (files[i]) : NULL;
    if (name)
      g_string_append_printf (names, "%s%s", names->len ? ", " : "", name);
  }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
fail_at (GFile *const *files, int format, int n_written, const GError *problem, GError **error)
{
  g_autofree char *name = pauli_session_name (files[format]);

  if (n_written == 0) {
    g_set_error (error, problem->domain, problem->code, _("“%s” could not be written: %s"), name, problem->message);
    return;
  }
  g_autofree char *written = pauli_export_names (files, format);
  /* Translators: a file, the reason, names of files */
  g_set_error (error, problem->domain, problem->code, _("“%s” could not be written: %s. Written before it: %s"), name,
               problem->message, written);
}

/* All in memory before the first is written. */
static bool
draw_all (const Order *order, PauliExport *export, GBytes **contents, GCancellable *cancellable, GError **error)
{
  for (int format = 0; format < PAULI_N_FORMATS; format++) {
    g_autoptr (GError) problem = NULL;
    if (!order->files[format])
      continue;
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return false;
    contents[format] = pauli_export_file (export, (PauliFormat) format, &problem);
    if (!contents[format]) {
      fail_at (order->files, format, 0, problem, error);
      return false;
    }
    g_atomic_int_inc (&order->progress->done);
  }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static bool
write_all (const Order *order, GBytes *const *contents, GError **error)
{
  int n_written = 0;

  for (int format = 0; format < PAULI_N_FORMATS; format++) {
    g_autoptr (GError) problem = NULL;
    if (!contents[format])
      continue;
    gsize length;
    const char *data = g_bytes_get_data (contents[format], &length);
    if (!pauli_file_replace (order->files[format], data, length, &problem)) {
      fail_at (order->files, format, n_written, problem, error);
      return false;
    }
    n_written++;
    g_atomic_int_inc (&order->progress->done);
  }
  return true;
}

static void
run_write (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GBytes *contents[PAULI_N_FORMATS] = { NULL };
  GError *error = NULL;
  g_autoptr (PauliExport) export = make (order->scene, order->cache, cancellable, &error);
  int n = 0;

  for (int format = 0; format < PAULI_N_FORMATS; format++)
    n += order->files[format] != NULL;
  g_atomic_int_set (&order->progress->of, 2 * n);
  bool good = export && draw_all (order, export, contents, cancellable, &error) && write_all (order, contents, &error);
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    g_clear_pointer (&contents[format], g_bytes_unref);
  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
pauli_export_write_async (gpointer source, PauliScene *scene, PauliExportCache *cache, GFile *const *files,
                          PauliExportProgress *progress, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Order *order = new_order (scene, cache);

  for (int format = 0; format < PAULI_N_FORMATS; format++)
    order->files[format] = files[format] ? g_object_ref (files[format]) : NULL;
  order->progress = g_atomic_rc_box_acquire (progress);
  start (source, order, run_write, false, cancellable, callback, data);
}

bool
pauli_export_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
