/* Scenes and their plots, for the tests of plots and of figures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PLOTS_H
#define PLOTS_H

#include "members.h"
#include "plot.h"

/* For messages. */
extern const char *const plot_names[PAULI_N_PLOTS];

/* The rows of pauli_scene_members(). */
const PauliMember *plots_members (size_t *n);

PauliScene *plots_scene (const PauliSceneValues *values);
PauliScene *plots_initial_scene (void);

/* The scene that its JSON says. */
PauliScene *plots_read_back (const PauliScene *scene);

/* The JSON is of no scene, with this error. */
void plots_assert_no_scene (const char *json, PauliSceneErrorCode code, const char *message);

/* The plot by these samples, or, for NULL, by ones without a history. */
PauliPlot *plots_new (const PauliScene *scene, PauliPlotId id, PauliSamples *samples);

/* Shows all that can be shown beside the paper's curves; turn, from 0 on, picks orders, windows, bands and profiles.  The exact
 * gluon profile, with which all takes 300 times as long, is picked once in a while, and then without bands. */
void plots_switch_on (PauliSceneValues *values, int turn);

/* Calls check for the models of the paper, the corners of the domain and an odd place, with both quarks, and with what can
 * be switched off and on. */
void plots_for_each_scene (void (*check) (const PauliScene *scene));

/* Not one bit of what is drawn differs. */
bool plots_same (const PauliPlot *a, const PauliPlot *b);

/* The nth curve, from 0 on, with this id, or NULL. */
const PauliCurve *plots_curve (const PauliPlot *plot, PauliCurveId id, size_t nth);

/* The largest absolute value, of numbers only. */
double plots_largest (const PauliCurve *curve);

#endif
