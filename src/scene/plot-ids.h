/* Panels, plots and curves: what they are, and their identifiers in files and actions.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_PLOT_IDS_H
#define PAULI_PLOT_IDS_H

#include <glib.h>

typedef enum {
  PAULI_PANEL_OVERVIEW,    /* all panels at once */
  PAULI_PANEL_F2,          /* F2(Q2) with the fit (17) */
  PAULI_PANEL_MU,          /* mu(M_q) with (18) and (24) */
  PAULI_PANEL_ASYMPTOTICS, /* Q2 F2 with its limit, (21) and (23) */
  PAULI_PANEL_VERTEX,      /* the profiles (4) and (7), and the vertex (3) */
  PAULI_PANEL_MAP,         /* F2 at one Q2 over the plane of M_q and rho_c */
  PAULI_PANEL_PAPER,       /* the paper's statements with their verdicts */
  PAULI_N_PANELS
} PauliPanel;

typedef enum {
  /* one for each panel of the overview */
  PAULI_PLOT_F2,
  PAULI_PLOT_MU,
  PAULI_PLOT_ASYMPTOTICS,
  PAULI_PLOT_PROFILES, /* F_q and F_g over the momentum, exact (4) and Gaussian (7) */
  /* beside or beneath an enlarged plot */
  PAULI_PLOT_F2_DEVIATION, /* curves over the exact one: as a ratio, or less 1 in % */
  PAULI_PLOT_MU_DEVIATION,
  PAULI_PLOT_ASYMPTOTICS_DEVIATION,
  PAULI_PLOT_PROFILES_RATIO, /* Gaussian over exact */
  PAULI_PLOT_VERTEX,         /* (3) over the gluon momentum */
  /* a panel of its own */
  PAULI_PLOT_MAP, /* contours of F2 */
  PAULI_N_PLOTS
} PauliPlotId;

#define PAULI_N_OVERVIEW_PLOTS 4

/* The plots of curves, which come first. */
#define PAULI_N_CURVE_PLOTS PAULI_PLOT_MAP

/* What a curve is; the figure code has one colour and dash for each, and others for pinned ones. */
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

/* "overview", "f2", "mu", "asymptotics", "vertex", "map", "paper". */
const char *pauli_panel_key (PauliPanel panel);

/* "f2", "mu", "asymptotics", "profiles", "f2-deviation", "mu-deviation", "asymptotics-deviation", "profiles-ratio", "vertex",
 * "map". */
const char *pauli_plot_key (PauliPlotId plot);

/* "exact", "fit17", ... */
const char *pauli_curve_key (PauliCurveId curve);

/* The plot of a panel, and the panel a plot belongs to.  The page of the paper's statements and the overview itself have no
 * plot of their own: that of F2 stands for them. */
PauliPlotId pauli_panel_plot (PauliPanel panel);
PauliPanel pauli_plot_panel (PauliPlotId plot);

/* The curves a plot can have, as bits 1 << PauliCurveId. */
guint32 pauli_plot_curves (PauliPlotId plot);

#endif
