/* A plot: a part of what a scene shows, as finished arrays.  The figure code draws it without knowing any physics.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLOT_H
#define PAULI_PLOT_H

#include "pauli-fit.h"
#include "scene.h"

typedef enum {
  /* one for each panel of the overview */
  PAULI_PLOT_F2,
  PAULI_PLOT_MU,
  PAULI_PLOT_ASYMPTOTICS,
  PAULI_PLOT_PROFILES, /* F_q and F_g over the momentum, exact (4) and Gaussian (7) */
  /* beside or beneath an enlarged panel */
  PAULI_PLOT_F2_DEVIATION, /* the approximations over the exact curve, less 1, in % */
  PAULI_PLOT_MU_DEVIATION,
  PAULI_PLOT_ASYMPTOTICS_DEVIATION,
  PAULI_PLOT_PROFILES_RATIO, /* Gaussian over exact */
  PAULI_PLOT_VERTEX,         /* (3) over the gluon momentum */
  PAULI_N_PLOTS
} PauliPlotId;

#define PAULI_N_OVERVIEW_PLOTS 4

/* What a curve is; the figure code has one colour and dash for each. */
typedef enum {
  PAULI_CURVE_EXACT,
  PAULI_CURVE_FIT17,
  PAULI_CURVE_REFIT17,
  PAULI_CURVE_FIT18,
  PAULI_CURVE_REFIT18,
  PAULI_CURVE_SERIES24,
  PAULI_CURVE_LIMIT,
  PAULI_CURVE_LEADING21,
  PAULI_CURVE_PARTIAL_SUM, /* (21) up to an order n >= 1 */
  PAULI_CURVE_EQ23_PRINTED,
  PAULI_CURVE_EQ23_CORRECTED,
  PAULI_CURVE_ONE_GLUON,
  PAULI_CURVE_QUARK_EXACT,
  PAULI_CURVE_QUARK_GAUSSIAN,
  PAULI_CURVE_GLUON_EXACT,
  PAULI_CURVE_GLUON_GAUSSIAN,
  PAULI_CURVE_BOTH_GAUSSIAN, /* when both widths are the same */
  PAULI_CURVE_VERTEX_EXACT,
  PAULI_CURVE_VERTEX_GAUSSIAN,
  PAULI_N_CURVES
} PauliCurveId;

/* PLplot hands lines of up to this many points to cairo in one piece, so that dashes run through. */
#define PAULI_CURVE_MAX_POINTS 256

typedef struct {
  PauliCurveId id;
  char *label; /* Pango markup, translated, owned; NULL for a further curve of the family before it */
  size_t n;
  double x[PAULI_CURVE_MAX_POINTS];
  double y[PAULI_CURVE_MAX_POINTS]; /* NaN where the value did not reach its accuracy: a gap */
} PauliCurve;

typedef struct {
  double min, max; /* min < max, finite; both > 0 if log */
  bool log;
  const char *title; /* Pango markup */
} PauliAxis;

/* The levels of PauliBand: within 1, 5 and 10 %. */
#define PAULI_N_BAND_LEVELS 3
extern const double pauli_band_levels[PAULI_N_BAND_LEVELS];

/* A part of the x axis in which a formula holds. */
typedef struct {
  PauliRange range;
  int level;
} PauliBand;

#define PAULI_MAX_CURVES (8 + PAULI_PARTIAL_SUMS_MAX)

typedef struct {
  PauliPlotId id;
  PauliAxis x, y;
  size_t n_curves;
  PauliCurve curves[PAULI_MAX_CURVES];
  bool has_marker; /* a dot at the current value */
  double marker_x, marker_y;
  char *marker_label; /* Pango markup, owned */
  size_t n_bands;     /* widest first */
  PauliBand bands[PAULI_N_BAND_LEVELS * PAULI_MAX_RANGES];
  char *bands_label;  /* Pango markup, owned; not NULL if the formula of the bands belongs to this plot */
  size_t n_gaps;      /* points whose status was not PAULI_OK */
} PauliPlot;

/* Exact curves, fits and ranges that stay the same while their parameters do; one for each thread that makes plots. */
typedef struct _PauliSamples PauliSamples;
PauliSamples *pauli_samples_new (void);
void pauli_samples_free (PauliSamples *samples);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliSamples, pauli_samples_free)

/* The plot of a panel in the overview, and the panel a plot belongs to.  The page of the paper's statements and the overview itself
 * have no plot of their own: that of F2 stands for them. */
PauliPlotId pauli_panel_plot (PauliPanel panel);
PauliPanel pauli_plot_panel (PauliPlotId plot);

/* The plots a scene shows, the main one first; none for the page of the paper's statements. */
size_t pauli_scene_plots (const PauliScene *scene, PauliPlotId plots[PAULI_N_PLOTS]);

/* NULL only if stop said so. */
PauliPlot *pauli_plot_new (const PauliScene *scene, PauliPlotId id, PauliSamples *samples, PauliStop stop,
                           void *stop_data);
void pauli_plot_free (PauliPlot *plot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliPlot, pauli_plot_free)

#endif
