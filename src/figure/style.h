/* Colours and line styles.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef PAULI_STYLE_H
#define PAULI_STYLE_H

#include <cairo.h>

#include "frame.h"

typedef struct {
  double red, green, blue;
} PauliColor;

typedef struct {
  PauliColor paper, ink, warning; /* background; text and frame; messages */
} PauliThemeColors;

/* Lengths in ems, so that a line looks the same at any text size. */
typedef struct {
  PauliColor color;
  double width;
  int n_dashes; /* 0: solid */
  double dashes[6];
} PauliLineStyle;

const PauliThemeColors *pauli_theme_colors (PauliTheme theme);
PauliLineStyle pauli_line_style (const PauliCurve *curve, PauliTheme theme);

void pauli_set_color (cairo_t *cr, PauliColor color);

/* What widths of lines in ems are to be multiplied with, in page units: the text size, unless the page says how wide lines are. */
double pauli_line_unit (const PauliPage *page);

/* Colour, width and dash of a curve for strokes on cr; em is that of dashes, unit that of the width. */
void pauli_line_apply (cairo_t *cr, const PauliCurve *curve, PauliTheme theme, double em, double unit);

/* The colour of a pinned curve, 0 to PAULI_PIN_COLORS - 1. */
PauliColor pauli_pin_color (int color, PauliTheme theme);

/* The shade of a band of this level on the paper of the theme; the narrower the level, the stronger. */
PauliColor pauli_band_color (int level, PauliTheme theme);

/* Of the frame, and of a tick with a label; the others are half as long.  In ems. */
#define PAULI_FRAME_WIDTH 0.08
#define PAULI_TICK_LENGTH 0.5

/* The dot at the current value, centred at (x, y). */
#define PAULI_MARKER_RADIUS 0.32 /* ems */
PauliColor pauli_marker_color (PauliTheme theme);
void pauli_marker_draw (cairo_t *cr, PauliTheme theme, double em, double x, double y);

#endif
