/* Shared by the files that fill plots.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLOT_PRIVATE_H
#define PAULI_PLOT_PRIVATE_H

#include "plot.h"
#include "samples.h"

/* A plot being filled. */
typedef struct {
  PauliPlot *plot;
  const PauliScene *scene;
  const PauliSceneValues *values;
  PauliParams params;
  PauliSamples *samples;
  PauliStop stop;
  void *stop_data;
  bool over_exact; /* the curves are to be divided by the exact one */
} PauliFilling;

/* plot-curves.c */

/* A new curve with this label, which it takes; NULL for a further one of a family.  Hidden if the scene says so; then nothing
 * but the exact curve needs points. */
PauliCurve *pauli_plot_add_curve (PauliFilling *f, PauliCurveId id, char *label);

/* One with the parameters of pin i of the scene, and the label of the pin before that, if any, of the curve. */
PauliCurve *pauli_plot_add_pinned (PauliFilling *f, PauliCurveId id, int pin, const char *label);

/* A point, which is a gap if status says so. */
void pauli_plot_add_point (PauliPlot *plot, PauliCurve *curve, double x, double y, PauliStatus status);

/* What was sampled; y times x to a power, 0 or 1. */
void pauli_plot_add_sampled (PauliPlot *plot, PauliCurve *curve, const PauliSampled *sampled, int power);

/* The values of pauli_plot_value() at the x of the exact curve, unless the curve is hidden. */
void pauli_plot_add_values (PauliPlot *plot, PauliCurve *curve, const PauliCurve *exact);

/* A curve of one value over the whole x axis. */
void pauli_plot_add_constant (PauliFilling *f, PauliCurveId id, char *label, PauliResult result);

/* What a formula is called: in the legend of its curve, and of its bands. */
char *pauli_plot_formula_label (const PauliFilling *f, PauliFormula formula);

/* plot-value.c: that of the plot the curve is filled for, before it is divided by the exact one. */
PauliResult pauli_curve_value (PauliPlotId plot, const PauliCurve *curve, double x);

/* plot-axes.c */

/* The x axis: as the scene has it, or automatically from min to max on its scale. */
void pauli_plot_set_x (PauliFilling *f, const char *title, double min, double max);

/* The y axis of a filled plot: as the scene has it, or from 0 to a round number above the exact curve (the first) and all
 * approximations of its size, downwards for sign < 0; logarithmic, over so many decades that show both. */
void pauli_plot_set_y (PauliFilling *f, double sign);

/* For curves and data over the exact one: wide enough for all, but no wider than what still shows the better ones. */
void pauli_plot_set_y_of_deviations (PauliFilling *f);
void pauli_plot_set_y_of_ratios (PauliFilling *f);

/* Logarithmic y: absolute values, which the title says if some were negative. */
void pauli_plot_take_absolutes (PauliPlot *plot);

/* The smallest "round" number >= value > 0. */
double pauli_round_up (double value);

/* plot-data.c: the data sets that are shown and belong to the plot; and those over the exact curve, as its plot has it; false if stop
 * said so. */
void pauli_plot_add_data (PauliFilling *f);
bool pauli_plot_divide_data (PauliFilling *f);

/* plot-over-exact.c: each curve of a filled plot but the exact one (the first) is divided by that, as a ratio or less 1 in %; constants
 * get the exact curve's points.  So are the data.  A marker goes.  False if stop said so. */
bool pauli_plot_divide_by_exact (PauliFilling *f);

/* plot-bands.c: the bands of the scene's formula over the variable of the x axis, which is in users_unit of the core's unit
 * (1000 for MeV). */
bool pauli_plot_add_bands (PauliFilling *f, PauliParam variable, double users_unit);

/* plot-q2.c, plot-mu.c, plot-vertex.c, plot-map.c: all but the y axis; false if stop said so. */
bool pauli_plot_fill_f2 (PauliFilling *f);
bool pauli_plot_fill_asymptotics (PauliFilling *f);
bool pauli_plot_fill_mu (PauliFilling *f);
bool pauli_plot_fill_profiles (PauliFilling *f);
bool pauli_plot_fill_vertex (PauliFilling *f);
bool pauli_plot_fill_map (PauliFilling *f);

/* plot-vertex.c: filled profiles become the Gaussian ones over the exact ones. */
bool pauli_plot_divide_profiles (PauliFilling *f);

#endif
