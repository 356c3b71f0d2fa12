/* Figures drawn for a page, in threads.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-task.h"

#include "journal.h"

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

PauliExport *
pauli_export_make (PauliScene *scene, PauliExportCache *cache, GCancellable *cancellable, GError **error)
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

typedef struct {
  PauliScene *scene;
  PauliExportCache *cache;
  double width, height, scale;
  double sufficient_height; /* the answers, */
  GString *findings;        /* or NULL */
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
  if (order->findings)
    g_string_free (order->findings, TRUE);
  g_free (order);
}

static void
start (Order *order, GTaskThreadFunc run, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, order, free_order);
  g_task_run_in_thread (task, run);
}

/* ---- Plots ---------------------------------------------------------------------------------------------------------------- */

static void
run_make (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  PauliExport *export = pauli_export_make (order->scene, order->cache, cancellable, &error);

  if (export)
    g_task_return_pointer (task, export, (GDestroyNotify) pauli_export_free);
  else
    g_task_return_error (task, error);
}

void
pauli_export_make_async (PauliScene *scene, PauliExportCache *cache, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer data)
{
  start (new_order (scene, cache), run_make, cancellable, callback, data);
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
  g_autoptr (PauliExport) export = pauli_export_make (order->scene, order->cache, cancellable, &error);
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
pauli_export_image_async (PauliScene *scene, PauliExportCache *cache, double width, double height, double scale,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  Order *order = new_order (scene, cache);

  order->width = width;
  order->height = height;
  order->scale = scale;
  start (order, run_image, cancellable, callback, data);
}

cairo_surface_t *
pauli_export_image_finish (GAsyncResult *result, double *sufficient_height, char **findings, GError **error)
{
  const Order *order = g_task_get_task_data (G_TASK (result));

  *sufficient_height = order->sufficient_height;
  *findings = g_strdup (order->findings ? order->findings->str : "");
  return g_task_propagate_pointer (G_TASK (result), error);
}
