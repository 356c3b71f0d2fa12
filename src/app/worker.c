/* The one thread of a window that computes curves and calls PLplot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "worker.h"

/* The em of a figure is smaller where a panel is small; in logical pixels. */
#define EM_MIN 10.0
#define EMS_ACROSS 31.0
#define EMS_DOWN 17.0

struct _PauliWorker {
  gatomicrefcount refs; /* the owner, and each delivery on its way */
  GThread *thread;
  GMutex mutex;
  GCond wake;
  bool stopping;   /* under mutex */
  PauliJob *next;  /* under mutex */
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

static void
worker_unref (PauliWorker *worker)
{
  if (!g_atomic_ref_count_dec (&worker->refs))
    return;
  g_clear_pointer (&worker->next, job_free);
  g_mutex_clear (&worker->mutex);
  g_cond_clear (&worker->wake);
  g_free (worker);
}

static void
delivery_free (gpointer data)
{
  Delivery *delivery = data;

  for (size_t i = 0; i < delivery->pictures.n_views; i++)
    g_clear_pointer (&delivery->pictures.pictures[i], cairo_surface_destroy);
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

static cairo_surface_t *
draw_view (PauliWorker *worker, const PauliJob *job, const PauliView *view, PauliSamples *samples)
{
  PauliPage page = { view->width, view->height, em_for (job), pauli_scene_values (job->scene)->theme };
  g_autoptr (PauliPlot) plot = pauli_plot_new (job->scene, view->plot, samples, is_stopping, worker);

  return plot ? pauli_figure_image (plot, &page, job->scale, NULL, NULL) : NULL;
}

static void
run_job (PauliWorker *worker, const PauliJob *job, PauliSamples *samples)
{
  Delivery *delivery = g_new0 (Delivery, 1);
  PauliPictures *pictures = &delivery->pictures;

  g_atomic_ref_count_inc (&worker->refs);
  delivery->worker = worker;
  pictures->scene = pauli_scene_ref (job->scene);
  pictures->n_views = job->n_views;
  for (size_t i = 0; i < job->n_views; i++) {
    pictures->views[i] = job->views[i];
    pictures->pictures[i] = draw_view (worker, job, &job->views[i], samples);
  }
  if (!pauli_readings_fill (&pictures->readings, job->scene, samples, is_stopping, worker) || is_stopping (worker))
    delivery_free (delivery);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT, deliver, delivery, delivery_free);
}

static PauliJob *
wait_for_job (PauliWorker *worker)
{
  g_mutex_lock (&worker->mutex);
  while (!worker->next && !worker->stopping)
    g_cond_wait (&worker->wake, &worker->mutex);
  PauliJob *job = worker->stopping ? NULL : g_steal_pointer (&worker->next);
  g_mutex_unlock (&worker->mutex);
  return job;
}

static void
warm_up (PauliWorker *worker, PauliSamples *samples)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  PauliJob job = { .scene = scene, .scale = 1, .pixels_per_point = 1 };
  PauliView view = { PAULI_PLOT_F2, 300, 200 };

  cairo_surface_t *picture = draw_view (worker, &job, &view, samples);
  g_clear_pointer (&picture, cairo_surface_destroy);
}

static gpointer
work (gpointer data)
{
  PauliWorker *worker = data;
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  PauliJob *job;

  warm_up (worker, samples);
  while ((job = wait_for_job (worker))) {
    run_job (worker, job, samples);
    job_free (job);
  }
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
