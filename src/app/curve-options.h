/* What is shown besides: deviations, one-gluon curve, orders, refits and their windows, bands, the map's Q2.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_CURVE_OPTIONS_H
#define PAULI_CURVE_OPTIONS_H

#include <gtk/gtk.h>

#include "readings.h"

#define PAULI_TYPE_CURVE_OPTIONS (pauli_curve_options_get_type ())
G_DECLARE_FINAL_TYPE (PauliCurveOptions, pauli_curve_options, PAULI, CURVE_OPTIONS, GtkBox)

/* Signals: "edited" (pointer: const PauliSceneValues *) with the new values of the scene; "rejected" (string) with a text that
 * names what was typed and what is allowed, after which the old value stands again.  The switches are actions of the window. */

/* Shows the values of a scene; emits nothing. */
void pauli_curve_options_set_scene (PauliCurveOptions *options, const PauliScene *scene);

/* The refits and ranges as text. */
void pauli_curve_options_set_readings (PauliCurveOptions *options, const PauliReadings *readings);

/* For tests: the parts a user touches. */
GtkDropDown *pauli_curve_options_get_bands (PauliCurveOptions *options);
GtkSpinButton *pauli_curve_options_get_orders (PauliCurveOptions *options);
GtkSpinButton *pauli_curve_options_get_terms (PauliCurveOptions *options);
/* Ends of the windows in the order Q2 from, Q2 to, M_q from, M_q to. */
GtkEditable *pauli_curve_options_get_end (PauliCurveOptions *options, int i);
GtkEditable *pauli_curve_options_get_map_Q2 (PauliCurveOptions *options);
const char *pauli_curve_options_get_fit_text (PauliCurveOptions *options);
const char *pauli_curve_options_get_ranges_text (PauliCurveOptions *options);

#endif
