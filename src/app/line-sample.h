/* A short piece of a curve's line, as a legend shows it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_LINE_SAMPLE_H
#define PAULI_LINE_SAMPLE_H

#include <gtk/gtk.h>

#include "plot.h"

#define PAULI_TYPE_LINE_SAMPLE (pauli_line_sample_get_type ())
G_DECLARE_FINAL_TYPE (PauliLineSample, pauli_line_sample, PAULI, LINE_SAMPLE, GtkWidget)

GtkWidget *pauli_line_sample_new (void);

/* Shows the line of a curve, or of pinned curves of this colour of their palette. */
void pauli_line_sample_set_curve (PauliLineSample *sample, PauliCurveId curve, PauliTheme theme);
void pauli_line_sample_set_pin_color (PauliLineSample *sample, int color, PauliTheme theme);

#endif
