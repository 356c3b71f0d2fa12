/* A plot: a part of what a scene shows, as finished arrays.  The figure code draws it without knowing any physics.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLOT_H
#define PAULI_PLOT_H

#include "pauli-fit.h"
#include "scene.h"

/* PLplot hands lines of up to this many points to cairo in one piece, so that dashes run through. */
#define PAULI_CURVE_MAX_POINTS 256

typedef struct {
  PauliCurveId id;
  int pin;     /* of a pinned curve, which is one of the exact ones or a fit (17), the index of its pin; else -1 */
  int color;   /* of a pinned curve */
  bool with_fit; /* a pinned curve that has its fit (17) beside it */
  char *label; /* Pango markup, translated, owned; NULL for a further curve of the family before it */
  bool hidden; /* not to be drawn; only the exact curve has points then */

  /* What its values follow from: pauli_plot_value(). */
  PauliParams params;
  double constants[2]; /* of a fit */
  PauliResult base;    /* F2(0) for the forms of (17); the vertex at t = 0; the value of a constant */
  int order;           /* terms of (24) */

  size_t n;
  double x[PAULI_CURVE_MAX_POINTS];
  double y[PAULI_CURVE_MAX_POINTS]; /* NaN where the value did not reach its accuracy: a gap */
} PauliCurve;

typedef struct {
  double min, max; /* min < max, finite; both > 0 if log */
  bool log;
  const char *title; /* Pango markup; as long as the plot there is */
} PauliAxis;

/* The levels of PauliBand: within 1, 5 and 10 %. */
#define PAULI_N_BAND_LEVELS 3
extern const double pauli_band_levels[PAULI_N_BAND_LEVELS];

/* A part of the x axis in which a formula holds. */
typedef struct {
  PauliRange range;
  int level;
} PauliBand;

/* Points of the finest map in each direction. */
#define PAULI_MAP_POINTS_MAX 193

/* F2 at one Q2 over the plane of M_q and rho_c: value j of y at value i of x is z[i * n + j], NaN where it is not known. */
typedef struct {
  gatomicrefcount refs;
  size_t n; /* in each direction, from axis end to axis end, equidistant on the axes' scales */
  double z[];
} PauliMap;

/* Measured points, in the units of the axes; where Q2 is 0, a quantity times or over Q2 may not be finite, nor be its error > 0. */
typedef struct {
  char *label; /* Pango markup, owned */
  int index;   /* of the data set in the scene, by which it has its symbol and colour */
  size_t n;
  double *x, *y; /* owned */
  double *yerr;  /* owned; > 0; NULL if there are none */
} PauliPlotData;

/* In the vertex panel a pin has two curves; so it has beside a fit. */
#define PAULI_MAX_CURVES (8 + PAULI_PARTIAL_SUMS_MAX + 2 * PAULI_PINS_MAX)

typedef struct {
  PauliPlotId id;
  PauliAxis x, y;
  bool absolute;        /* on a logarithmic axis, all y are absolute values, of which some were negative */
  char *absolute_title; /* owned; of y, if so */
  bool ratio;    /* of a plot over the exact curve: as a ratio; else less 1, in % */
  PauliLegendPlace legend;
  size_t n_curves;
  PauliCurve curves[PAULI_MAX_CURVES];
  size_t n_data;
  PauliPlotData data[PAULI_DATA_MAX];
  bool has_marker; /* a dot at the current value */
  double marker_x, marker_y;
  char *marker_label; /* Pango markup, owned */
  size_t n_bands;     /* widest first */
  PauliBand bands[PAULI_N_BAND_LEVELS * PAULI_MAX_RANGES];
  char *bands_label;  /* Pango markup, owned; not NULL if the formula of the bands belongs to this plot */
  size_t n_gaps;      /* points whose status was not PAULI_OK */
  PauliMap *map;      /* owned; NULL in other plots, and before anything of it is computed */
  char *map_title;    /* Pango markup, owned, of what is mapped; NULL in other plots */
} PauliPlot;

PauliMap *pauli_map_ref (PauliMap *map);
void pauli_map_unref (PauliMap *map);

/* Exact curves, fits and ranges that stay the same while their parameters do; one for each thread that makes plots. */
typedef struct _PauliSamples PauliSamples;
PauliSamples *pauli_samples_new (void);
void pauli_samples_free (PauliSamples *samples);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliSamples, pauli_samples_free)

/* The plots a scene shows, the main one first; none for the page of the paper's statements. */
size_t pauli_scene_plots (const PauliScene *scene, PauliPlotId plots[PAULI_N_PLOTS]);

/* Computes the next finer map of a scene; PAULI_ESTOPPED if stop said so, after which the next call goes on where it was;
 * PAULI_EDOMAIN if it is as fine as maps get. */
PauliStatus pauli_samples_refine_map (PauliSamples *samples, const PauliScene *scene, PauliStop stop, void *stop_data);

/* NULL only if stop said so.  A map is as fine as it was computed by then; pauli_samples_refine_map() computes it. */
PauliPlot *pauli_plot_new (const PauliScene *scene, PauliPlotId id, PauliSamples *samples, PauliStop stop,
                           void *stop_data);
void pauli_plot_free (PauliPlot *plot);

/* The value of a curve at x in the axis' unit, computed by the core and not read off its points, in the unit of the y axis, and
 * with its sign.  PAULI_EDOMAIN where it has none. */
PauliResult pauli_plot_value (const PauliPlot *plot, const PauliCurve *curve, double x);

/* F2 at Q2 in GeV^2 with other M_q in MeV and rho_c in fm, as a map shows it; of these, the nearest in their ranges. */
PauliResult pauli_map_value (const PauliParams *params, double Q2, double M_q, double rho_c);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PauliPlot, pauli_plot_free)

#endif
