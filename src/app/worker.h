/* The one thread that computes curves and calls PLplot.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It takes the newest job only: a job that waits is replaced by the next one.  The main thread gets finished pictures.  A map comes
 * several times, each finer than the last, as long as no other job waits. */
#ifndef PAULI_WORKER_H
#define PAULI_WORKER_H

#include "sheet.h"
#include "readings.h"

typedef struct {
  PauliPlotId plot;
  int width, height; /* logical pixels */
} PauliView;

/* What the window shows as one picture. */
typedef struct {
  double width, height;             /* of all */
  PauliRect places[PAULI_N_PLOTS]; /* of the views, in logical pixels */
} PauliArrangement;

#define PAULI_MAX_VIEWS PAULI_N_OVERVIEW_PLOTS

typedef struct {
  PauliScene *scene; /* owned */
  guint serial;      /* the sender's, which comes back with the pictures */
  double scale;      /* device pixels for each logical pixel */
  double pixels_per_point; /* logical pixels of a point of text */
  size_t n_views;
  PauliView views[PAULI_MAX_VIEWS];
} PauliJob;

typedef struct {
  PauliScene *scene; /* the one drawn */
  guint serial;      /* of its job */
  size_t n_views;
  PauliView views[PAULI_MAX_VIEWS];
  cairo_surface_t *pictures[PAULI_MAX_VIEWS]; /* NULL if the view was too small to draw on */
  PauliPlot *plots[PAULI_MAX_VIEWS];          /* what is on them; the receiver may take a plot and leave NULL */
  PauliFrame frames[PAULI_MAX_VIEWS];         /* and where it is, in logical pixels */
  bool finer_follow;                          /* finer pictures of the same scene, unless another job comes */
  PauliReadings readings;
} PauliPictures;

typedef struct _PauliWorker PauliWorker;

/* Called in the main thread, in the order of the jobs; pictures live until it returns (reference what is to be kept). */
typedef void (*PauliPicturesReady) (PauliPictures *pictures, gpointer data);

/* Starts the thread, which first draws something nobody sees: fonts and PLplot's driver are loaded then. */
PauliWorker *pauli_worker_new (PauliPicturesReady ready, gpointer data);

/* Takes job->scene. */
void pauli_worker_submit (PauliWorker *worker, const PauliJob *job);

/* The job's plots on white paper in this arrangement, as a PNG and an SVG file; two NULL and an error if they could not be drawn.  Takes
 * job->scene.  The next request replaces one that still waits. */
typedef void (*PauliCopyReady) (GBytes *png, GBytes *svg, const GError *error, gpointer data);
void pauli_worker_copy (PauliWorker *worker, const PauliJob *job, const PauliArrangement *arrangement, PauliCopyReady ready);

/* Drops the waiting job, stops the current one at its next look, and waits for the thread; ready is not called again. */
void pauli_worker_free (PauliWorker *worker);

#endif
