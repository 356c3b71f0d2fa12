/* A plot: what one panel of a scene shows, as finished arrays.  The figure code draws it without knowing any physics.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLOT_H
#define PAULI_PLOT_H

#include "scene.h"

/* What a curve is; the figure code has one colour and dash for each. */
typedef enum {
  PAULI_CURVE_EXACT,
  PAULI_CURVE_FIT17,
  PAULI_CURVE_FIT18,
  PAULI_CURVE_SERIES24,
  PAULI_CURVE_LIMIT,
  PAULI_CURVE_LEADING21,
  PAULI_CURVE_EQ23_PRINTED,
  PAULI_CURVE_EQ23_CORRECTED,
  PAULI_N_CURVES
} PauliCurveId;

/* PLplot hands lines of up to this many points to cairo in one piece, so that dashes run through. */
#define PAULI_CURVE_MAX_POINTS 256

typedef struct {
  PauliCurveId id;
  const char *label; /* Pango markup, translated */
  size_t n;
  double x[PAULI_CURVE_MAX_POINTS];
  double y[PAULI_CURVE_MAX_POINTS]; /* NaN where the value did not reach its accuracy: a gap */
} PauliCurve;

typedef struct {
  double min, max; /* min < max, finite; both > 0 if log */
  bool log;
  const char *title; /* Pango markup */
} PauliAxis;

typedef struct {
  PauliPanel panel;
  PauliAxis x, y;
  size_t n_curves;
  PauliCurve curves[6];
  bool has_marker; /* a dot at the current value */
  double marker_x, marker_y;
  char *marker_label; /* Pango markup, owned */
  size_t n_gaps;      /* points whose status was not PAULI_OK */
} PauliPlot;

/* Exact curves that stay the same while their parameters do; one for each thread that makes plots. */
typedef struct _PauliSamples PauliSamples;
PauliSamples *pauli_samples_new (void);
void pauli_samples_free (PauliSamples *samples);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliSamples, pauli_samples_free)

/* The plot of one panel (not of the overview).  NULL only if stop said so. */
PauliPlot *pauli_plot_new (const PauliScene *scene, PauliPanel panel, PauliSamples *samples, PauliStop stop,
                           void *stop_data);
void pauli_plot_free (PauliPlot *plot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliPlot, pauli_plot_free)

#endif
