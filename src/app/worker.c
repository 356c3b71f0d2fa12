/* The one thread of a window that computes curves and calls PLplot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "worker.h"

/* The em of a figure is smaller where a panel is small; in logical pixels. */
#define EM_MIN 10.0
#define EMS_ACROSS 31.0
#define EMS_DOWN 17.0

/* A picture for the clipboard, and what came of it. */
typedef struct {
  PauliWorker *worker; /* NULL while it waits */
  PauliJob job;
  PauliArrangement arrangement;
  PauliCopyReady ready;
  GBytes *png, *svg;
  GError *error;
} CopyRequest;

struct _PauliWorker {
  gatomicrefcount refs; /* the owner, and each delivery on its way */
  GThread *thread;
  GMutex mutex;
  GCond wake;
  bool stopping;    /* under mutex */
  PauliJob *next;   /* under mutex */
  CopyRequest *copy; /* under mutex */
  PauliPicturesReady ready; /* main thread only; NULL once freed */
  gpointer data;
};

typedef struct {
  PauliWorker *worker;
  PauliPictures pictures;
} Delivery;

static void
job_free (PauliJob *job)
{
  pauli_scene_unref (job->scene);
  g_free (job);
}

static void worker_unref (PauliWorker *worker);

static void
copy_free (gpointer data)
{
  CopyRequest *copy = data;

  pauli_scene_unref (copy->job.scene);
  g_clear_pointer (&copy->png, g_bytes_unref);
  g_clear_pointer (&copy->svg, g_bytes_unref);
  g_clear_error (&copy->error);
  g_clear_pointer (&copy->worker, worker_unref);
  g_free (copy);
}

static void
worker_unref (PauliWorker *worker)
{
  if (!g_atomic_ref_count_dec (&worker->refs))
    return;
  g_clear_pointer (&worker->next, job_free);
  g_clear_pointer (&worker->copy, copy_free);
  g_mutex_clear (&worker->mutex);
  g_cond_clear (&worker->wake);
  g_free (worker);
}

static void
delivery_free (gpointer data)
{
  Delivery *delivery = data;

  for (size_t i = 0; i < delivery->pictures.n_views; i++) {
    g_clear_pointer (&delivery->pictures.pictures[i], cairo_surface_destroy);
    g_clear_pointer (&delivery->pictures.plots[i], pauli_plot_free);
  }
  pauli_scene_unref (delivery->pictures.scene);
  worker_unref (delivery->worker);
  g_free (delivery);
}

static gboolean
deliver (gpointer data)
{
  Delivery *delivery = data;

  if (delivery->worker->ready)
    delivery->worker->ready (&delivery->pictures, delivery->worker->data);
  return G_SOURCE_REMOVE;
}

static bool
is_stopping (void *data)
{
  PauliWorker *worker = data;

  g_mutex_lock (&worker->mutex);
  bool stopping = worker->stopping;
  g_mutex_unlock (&worker->mutex);
  return stopping;
}

static bool
is_interrupted (void *data)
{
  PauliWorker *worker = data;

  g_mutex_lock (&worker->mutex);
  bool interrupted = worker->stopping || worker->next || worker->copy;
  g_mutex_unlock (&worker->mutex);
  return interrupted;
}

/* One for all panels of a job: text of one size throughout the window. */
static double
em_for (const PauliJob *job)
{
  double em = pauli_scene_values (job->scene)->text_size * job->pixels_per_point;

  for (size_t i = 0; i < job->n_views; i++) {
    double fitting = MIN (job->views[i].width / EMS_ACROSS, job->views[i].height / EMS_DOWN);
    em = MIN (em, MAX (fitting, EM_MIN));
  }
  return em;
}

static void
draw_view (PauliWorker *worker, const PauliJob *job, size_t i, PauliSamples *samples, PauliPictures *pictures)
{
  const PauliView *view = &job->views[i];
  PauliPage page = { view->width, view->height, em_for (job), pauli_scene_values (job->scene)->theme, PAULI_FAMILY_SANS, 0, false };
  g_autoptr (PauliPlot) plot = pauli_plot_new (job->scene, view->plot, samples, is_stopping, worker);

  if (!plot)
    return;
  pictures->views[pictures->n_views] = *view;
  pictures->pictures[pictures->n_views] = pauli_figure_image (plot, &page, job->scale, &pictures->frames[pictures->n_views], NULL);
  if (plot->id == PAULI_PLOT_MAP && (!plot->map || plot->map->n < PAULI_MAP_POINTS_MAX))
    pictures->finer_follow = true;
  pictures->plots[pictures->n_views++] = g_steal_pointer (&plot);
}

/* Draws all views of a job, or, with its readings made before, only its map; returns whether finer pictures are to follow. */
static bool
run_job (PauliWorker *worker, const PauliJob *job, bool only_map, PauliSamples *samples, PauliReadings *readings)
{
  Delivery *delivery = g_new0 (Delivery, 1);
  PauliPictures *pictures = &delivery->pictures;

  g_atomic_ref_count_inc (&worker->refs);
  delivery->worker = worker;
  pictures->scene = pauli_scene_ref (job->scene);
  pictures->serial = job->serial;
  for (size_t i = 0; i < job->n_views; i++)
    if (!only_map || job->views[i].plot == PAULI_PLOT_MAP)
      draw_view (worker, job, i, samples, pictures);
  bool finer_follow = pictures->finer_follow;
  bool read = only_map || pauli_readings_fill (readings, job->scene, samples, is_stopping, worker);
  pictures->readings = *readings;
  if (!read || is_stopping (worker))
    delivery_free (delivery);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT, deliver, delivery, delivery_free);
  return finer_follow;
}

/* Until the map is as fine as it gets, or there is something else to do: then false. */
static bool
refine (PauliWorker *worker, const PauliJob *job, PauliSamples *samples, PauliReadings *readings)
{
  PauliStatus status;

  while ((status = pauli_samples_refine_map (samples, job->scene, is_interrupted, worker)) == PAULI_OK)
    if (!run_job (worker, job, true, samples, readings))
      return true;
  return status != PAULI_ESTOPPED;
}

/* Pixels of a PNG for each of the screen: some 300 for an inch. */
#define COPY_SCALE 3

static void
draw_copy (PauliWorker *worker, CopyRequest *copy, PauliSamples *samples)
{
  const PauliJob *job = &copy->job;
  PauliSheet sheet = { .width = copy->arrangement.width, .height = copy->arrangement.height, .text_size = em_for (job) };
  PauliPlot *plots[PAULI_N_PLOTS];

  for (size_t i = 0; i < job->n_views; i++) {
    plots[i] = pauli_plot_new (job->scene, job->views[i].plot, samples, is_stopping, worker);
    if (!plots[i])
      break;
    sheet.plots[sheet.n] = plots[i];
    sheet.places[sheet.n++] = copy->arrangement.places[i];
  }
  if (sheet.n == job->n_views) {
    copy->png = pauli_sheet_png (&sheet, COPY_SCALE, &copy->error);
    copy->svg = copy->png ? pauli_sheet_svg (&sheet, &copy->error) : NULL;
  }
  for (size_t i = 0; i < sheet.n; i++)
    pauli_plot_free (plots[i]);
}

static gboolean
deliver_copy (gpointer data)
{
  CopyRequest *copy = data;

  if (copy->worker->ready)
    copy->ready (copy->svg ? copy->png : NULL, copy->svg, copy->error, copy->worker->data);
  return G_SOURCE_REMOVE;
}

/* Takes the request. */
static void
run_copy (PauliWorker *worker, CopyRequest *copy, PauliSamples *samples)
{
  g_atomic_ref_count_inc (&worker->refs);
  copy->worker = worker;
  draw_copy (worker, copy, samples);
  if (is_stopping (worker))
    copy_free (copy);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT, deliver_copy, copy, copy_free);
}

/* What to do next: a picture for the clipboard, or a job; or else, at once, the rest of the last job, if there is one.  False at the end. */
static bool
wait_for_work (PauliWorker *worker, bool rest, CopyRequest **copy, PauliJob **job)
{
  g_mutex_lock (&worker->mutex);
  while (!worker->next && !worker->copy && !worker->stopping && !rest)
    g_cond_wait (&worker->wake, &worker->mutex);
  bool go_on = !worker->stopping;
  *copy = go_on ? g_steal_pointer (&worker->copy) : NULL;
  *job = go_on && !*copy ? g_steal_pointer (&worker->next) : NULL;
  g_mutex_unlock (&worker->mutex);
  return go_on;
}

static void
warm_up (PauliSamples *samples)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  g_autoptr (PauliPlot) plot = pauli_plot_new (scene, PAULI_PLOT_F2, samples, NULL, NULL);
  PauliPage page = { 300, 200, EM_MIN, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };

  cairo_surface_t *picture = pauli_figure_image (plot, &page, 1, NULL, NULL);
  g_clear_pointer (&picture, cairo_surface_destroy);
}

static gpointer
work (gpointer data)
{
  PauliWorker *worker = data;
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliJob *job = NULL, *next; /* the job whose map is being refined, if there is one; and the one that takes its place */
  CopyRequest *copy;
  PauliReadings readings = { 0 }; /* of the job */

  warm_up (samples);
  while (wait_for_work (worker, job != NULL, &copy, &next)) {
    if (copy) {
      run_copy (worker, copy, samples);
      continue;
    }
    bool finished = false;
    if (next) {
      g_clear_pointer (&job, job_free);
      job = next;
      finished = !run_job (worker, job, false, samples, &readings);
    }
    if (finished || refine (worker, job, samples, &readings))
      g_clear_pointer (&job, job_free);
  }
  g_clear_pointer (&job, job_free);
  return NULL;
}

PauliWorker *
pauli_worker_new (PauliPicturesReady ready, gpointer data)
{
  PauliWorker *worker = g_new0 (PauliWorker, 1);

  g_atomic_ref_count_init (&worker->refs);
  g_mutex_init (&worker->mutex);
  g_cond_init (&worker->wake);
  worker->ready = ready;
  worker->data = data;
  worker->thread = g_thread_new ("figures", work, worker);
  return worker;
}

void
pauli_worker_submit (PauliWorker *worker, const PauliJob *job)
{
  g_mutex_lock (&worker->mutex);
  g_clear_pointer (&worker->next, job_free);
  worker->next = g_memdup2 (job, sizeof *job);
  g_cond_signal (&worker->wake);
  g_mutex_unlock (&worker->mutex);
}

void
pauli_worker_copy (PauliWorker *worker, const PauliJob *job, const PauliArrangement *arrangement, PauliCopyReady ready)
{
  CopyRequest *copy = g_new0 (CopyRequest, 1);

  copy->job = *job;
  copy->arrangement = *arrangement;
  copy->ready = ready;
  g_mutex_lock (&worker->mutex);
  g_clear_pointer (&worker->copy, copy_free);
  worker->copy = copy;
  g_cond_signal (&worker->wake);
  g_mutex_unlock (&worker->mutex);
}

void
pauli_worker_free (PauliWorker *worker)
{
  worker->ready = NULL;
  g_mutex_lock (&worker->mutex);
  worker->stopping = true;
  g_cond_signal (&worker->wake);
  g_mutex_unlock (&worker->mutex);
  g_thread_join (worker->thread);
  worker_unref (worker);
}
