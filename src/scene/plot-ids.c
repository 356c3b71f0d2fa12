/* Panels, plots and curves by name.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "plot-ids.h"

static const char *const curve_keys[PAULI_N_CURVES] = {
  [PAULI_CURVE_EXACT] = "exact",
  [PAULI_CURVE_FIT17] = "fit17",
  [PAULI_CURVE_REFIT17] = "refit17",
  [PAULI_CURVE_FIT18] = "fit18",
  [PAULI_CURVE_REFIT18] = "refit18",
  [PAULI_CURVE_SERIES24] = "series24",
  [PAULI_CURVE_LIMIT] = "limit",
  [PAULI_CURVE_LEADING21] = "leading21",
  [PAULI_CURVE_PARTIAL_SUM] = "partial_sums",
  [PAULI_CURVE_EQ23_PRINTED] = "eq23_printed",
  [PAULI_CURVE_EQ23_CORRECTED] = "eq23_corrected",
  [PAULI_CURVE_ONE_GLUON] = "one_gluon",
  [PAULI_CURVE_QUARK_EXACT] = "quark_exact",
  [PAULI_CURVE_QUARK_GAUSSIAN] = "quark_gaussian",
  [PAULI_CURVE_GLUON_EXACT] = "gluon_exact",
  [PAULI_CURVE_GLUON_GAUSSIAN] = "gluon_gaussian",
  [PAULI_CURVE_BOTH_GAUSSIAN] = "both_gaussian",
  [PAULI_CURVE_VERTEX_EXACT] = "vertex_exact",
  [PAULI_CURVE_VERTEX_GAUSSIAN] = "vertex_gaussian",
};

#define BIT(curve) (1u << PAULI_CURVE_##curve)
#define OF_F2 (BIT (EXACT) | BIT (FIT17) | BIT (REFIT17) | BIT (ONE_GLUON))
#define OF_MU (BIT (EXACT) | BIT (FIT18) | BIT (REFIT18) | BIT (SERIES24))
#define OF_TAIL (OF_F2 | BIT (LIMIT) | BIT (LEADING21) | BIT (PARTIAL_SUM) | BIT (EQ23_PRINTED) | BIT (EQ23_CORRECTED))
#define GAUSSIANS (BIT (QUARK_GAUSSIAN) | BIT (GLUON_GAUSSIAN))

static const struct {
  const char *key;
  PauliPanel panel;
  guint32 curves;
} plots[PAULI_N_PLOTS] = {
  [PAULI_PLOT_F2] = { "f2", PAULI_PANEL_F2, OF_F2 },
  [PAULI_PLOT_MU] = { "mu", PAULI_PANEL_MU, OF_MU },
  [PAULI_PLOT_ASYMPTOTICS] = { "asymptotics", PAULI_PANEL_ASYMPTOTICS, OF_TAIL },
  [PAULI_PLOT_PROFILES] = { "profiles", PAULI_PANEL_VERTEX,
                            BIT (QUARK_EXACT) | BIT (GLUON_EXACT) | GAUSSIANS | BIT (BOTH_GAUSSIAN) },
  [PAULI_PLOT_F2_DEVIATION] = { "f2-deviation", PAULI_PANEL_F2, OF_F2 },
  [PAULI_PLOT_MU_DEVIATION] = { "mu-deviation", PAULI_PANEL_MU, OF_MU },
  [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = { "asymptotics-deviation", PAULI_PANEL_ASYMPTOTICS, OF_TAIL },
  [PAULI_PLOT_PROFILES_RATIO] = { "profiles-ratio", PAULI_PANEL_VERTEX, BIT (EXACT) | GAUSSIANS },
  [PAULI_PLOT_VERTEX] = { "vertex", PAULI_PANEL_VERTEX, BIT (VERTEX_EXACT) | BIT (VERTEX_GAUSSIAN) },
  [PAULI_PLOT_MAP] = { "map", PAULI_PANEL_MAP, 0 },
};

static const struct {
  const char *key;
  PauliPlotId plot;
} panels[PAULI_N_PANELS] = {
  [PAULI_PANEL_OVERVIEW] = { "overview", PAULI_PLOT_F2 },
  [PAULI_PANEL_F2] = { "f2", PAULI_PLOT_F2 },
  [PAULI_PANEL_MU] = { "mu", PAULI_PLOT_MU },
  [PAULI_PANEL_ASYMPTOTICS] = { "asymptotics", PAULI_PLOT_ASYMPTOTICS },
  [PAULI_PANEL_VERTEX] = { "vertex", PAULI_PLOT_PROFILES },
  [PAULI_PANEL_MAP] = { "map", PAULI_PLOT_MAP },
  [PAULI_PANEL_PAPER] = { "paper", PAULI_PLOT_F2 },
};

const char *
pauli_panel_key (PauliPanel panel)
{
  return panels[panel].key;
}

const char *
pauli_plot_key (PauliPlotId plot)
{
  return plots[plot].key;
}

const char *
pauli_curve_key (PauliCurveId curve)
{
  return curve_keys[curve];
}

PauliPlotId
pauli_panel_plot (PauliPanel panel)
{
  return panels[panel].plot;
}

PauliPanel
pauli_plot_panel (PauliPlotId plot)
{
  return plots[plot].panel;
}

guint32
pauli_plot_curves (PauliPlotId plot)
{
  return plots[plot].curves;
}
