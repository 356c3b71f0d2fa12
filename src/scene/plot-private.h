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
  bool over_exact; /* the curves are to be divided by the exact one: only what approximates it has a place */
} PauliFilling;

/* A new curve with this label, which it takes; NULL for a further one of a family. */
PauliCurve *pauli_plot_add_curve (PauliPlot *plot, PauliCurveId id, char *label);

/* A point, which is a gap if status says so. */
void pauli_plot_add_point (PauliPlot *plot, PauliCurve *curve, double x, double y, PauliStatus status);

/* A curve of one value over the whole x axis. */
void pauli_plot_add_constant (PauliPlot *plot, PauliCurveId id, char *label, PauliResult result);

/* The smallest "round" number >= value > 0. */
double pauli_round_up (double value);

/* From 0 to a round number above the exact curve (the first) and all approximations of its size; downwards for sign < 0. */
void pauli_plot_set_y_range (PauliPlot *plot, double sign);

/* Each curve of a filled plot but the exact one (the first) becomes its deviation from that in %, that one 0; constants get the
 * exact curve's points.  A marker goes. */
void pauli_plot_turn_into_deviations (PauliPlot *plot);

/* plot-vertex.c: filled profiles become the Gaussian ones over the exact ones. */
void pauli_plot_turn_into_profile_ratios (PauliPlot *plot);

/* What a formula is called: in the legend of its curve, and of its bands. */
char *pauli_plot_formula_label (const PauliFilling *f, PauliFormula formula);

/* For ratios about 1: from 0 to what shows all, but no wider than what still shows 1. */
void pauli_plot_set_ratio_range (PauliPlot *plot);

/* The bands of the scene's formula over the variable of the x axis, which is in users_unit of the core's unit (1000 for MeV). */
bool pauli_plot_add_bands (PauliFilling *f, PauliParam variable, double users_unit);

/* plot-q2.c, plot-mu.c, plot-vertex.c: false if stop said so. */
bool pauli_plot_fill_f2 (PauliFilling *f);
bool pauli_plot_fill_asymptotics (PauliFilling *f);
bool pauli_plot_fill_mu (PauliFilling *f);
bool pauli_plot_fill_profiles (PauliFilling *f);
bool pauli_plot_fill_vertex (PauliFilling *f);

#endif
