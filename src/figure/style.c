/* Colours and line styles.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hues are those of Okabe and Ito's palette, chosen by them to be told apart by readers with any common colour
 * blindness; on dark paper the darker ones are lightened.  Each curve also has its own dash, or else a lightness of its own. */
#include "style.h"

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) &255) / 255.0 }

static const PauliThemeColors themes[] = {
  [PAULI_THEME_LIGHT] = { RGB (0xffffff), RGB (0x1a1a1a), RGB (0xa51d2d) },
  [PAULI_THEME_DARK] = { RGB (0x1e1e1e), RGB (0xf0f0f0), RGB (0xff938c) },
};

typedef struct {
  PauliColor color[2]; /* by theme */
  double width;
  int n_dashes;
  double dashes[6];
} Row;

#define SOLID 0, { 0 }

static const Row rows[PAULI_N_CURVES] = {
  [PAULI_CURVE_EXACT] = { { RGB (0x000000), RGB (0xffffff) }, 0.15, SOLID },
  [PAULI_CURVE_FIT17] = { { RGB (0x0072b2), RGB (0x56b4e9) }, 0.13, 2, { 0.60, 0.35 } },
  [PAULI_CURVE_REFIT17] = { { RGB (0xa83279), RGB (0xff9ad5) }, 0.13, 2, { 0.25, 0.25 } },
  [PAULI_CURVE_FIT18] = { { RGB (0x0072b2), RGB (0x56b4e9) }, 0.13, 4, { 0.80, 0.25, 0.13, 0.25 } },
  [PAULI_CURVE_REFIT18] = { { RGB (0xa83279), RGB (0xff9ad5) }, 0.13, 2, { 0.25, 0.25 } },
  [PAULI_CURVE_SERIES24] = { { RGB (0xd55e00), RGB (0xff8f4a) }, 0.15, 2, { 0.16, 0.22 } },
  [PAULI_CURVE_LIMIT] = { { RGB (0x009e73), RGB (0x2fd0a3) }, 0.12, 2, { 1.30, 0.30 } },
  [PAULI_CURVE_LEADING21] = { { RGB (0xd55e00), RGB (0xff8f4a) }, 0.12, 4, { 0.80, 0.25, 0.13, 0.25 } },
  [PAULI_CURVE_PARTIAL_SUM] = { { RGB (0x7a4a9e), RGB (0xc9a7e8) }, 0.08, SOLID },
  [PAULI_CURVE_EQ23_PRINTED] = { { RGB (0xcc79a7), RGB (0xe8a6ca) }, 0.15, 2, { 0.16, 0.22 } },
  [PAULI_CURVE_EQ23_CORRECTED] = { { RGB (0xb87700), RGB (0xf0b429) }, 0.13, 6, { 0.60, 0.2, 0.13, 0.2, 0.13, 0.2 } },
  [PAULI_CURVE_ONE_GLUON] = { { RGB (0x707070), RGB (0xb0b0b0) }, 0.13, 4, { 0.45, 0.2, 0.13, 0.2 } },
  [PAULI_CURVE_QUARK_EXACT] = { { RGB (0x00487c), RGB (0x56b4e9) }, 0.15, SOLID },
  [PAULI_CURVE_QUARK_GAUSSIAN] = { { RGB (0x0072b2), RGB (0x56b4e9) }, 0.13, 2, { 0.60, 0.35 } },
  [PAULI_CURVE_GLUON_EXACT] = { { RGB (0xd55e00), RGB (0xff8f4a) }, 0.15, SOLID },
  [PAULI_CURVE_GLUON_GAUSSIAN] = { { RGB (0xd55e00), RGB (0xff8f4a) }, 0.13, 2, { 0.25, 0.25 } },
  [PAULI_CURVE_BOTH_GAUSSIAN] = { { RGB (0x009e73), RGB (0x2fd0a3) }, 0.13, 2, { 0.60, 0.35 } },
  [PAULI_CURVE_VERTEX_EXACT] = { { RGB (0x000000), RGB (0xffffff) }, 0.15, SOLID },
  [PAULI_CURVE_VERTEX_GAUSSIAN] = { { RGB (0x009e73), RGB (0x2fd0a3) }, 0.13, 2, { 0.60, 0.35 } },
};

const PauliThemeColors *
pauli_theme_colors (PauliTheme theme)
{
  return &themes[theme];
}

/* Pinned curves. Each has dashes of 1 em or longer, as no approximation beside it has, and between them a pattern of its
 * own, which a sample of a legend shows whole: so they are told apart in grey print, where the current curve is the only
 * solid black one. */
static const Row pins[PAULI_PIN_COLORS] = {
  { { RGB (0xc00000), RGB (0xff7b72) }, 0.11, 2, { 1.0, 0.3 } },
  { { RGB (0x2456c8), RGB (0x7fb0ff) }, 0.11, 4, { 1.0, 0.2, 0.35, 0.2 } },
  { { RGB (0x1c7a2b), RGB (0x6ed47e) }, 0.11, 6, { 1.0, 0.2, 0.3, 0.2, 0.3, 0.2 } },
  { { RGB (0x7b2fa0), RGB (0xd6a2f0) }, 0.11, 4, { 1.0, 0.2, 0.1, 0.2 } },
  { { RGB (0xb35900), RGB (0xffb36b) }, 0.11, 2, { 1.0, 0.7 } },
  { { RGB (0x00798c), RGB (0x5fd3e3) }, 0.11, 6, { 1.0, 0.2, 0.1, 0.2, 0.1, 0.2 } },
  { { RGB (0xa8006b), RGB (0xff86cf) }, 0.11, 2, { 1.8, 0.4 } },
  { { RGB (0x6b5b00), RGB (0xd9c860) }, 0.11, 2, { 1.0, 0.12 } },
  { { RGB (0x3f3f9e), RGB (0xa9a9ff) }, 0.11, 4, { 1.0, 0.2, 0.65, 0.2 } },
  { { RGB (0x555555), RGB (0xc0c0c0) }, 0.11, 6, { 1.0, 0.2, 0.35, 0.2, 0.1, 0.2 } },
  { { RGB (0x8a3324), RGB (0xe8a090) }, 0.11, 4, { 1.0, 0.45, 0.1, 0.45 } },
  { { RGB (0x2f6f6f), RGB (0x9fdede) }, 0.11, 4, { 1.8, 0.2, 0.1, 0.2 } },
};

PauliColor
pauli_pin_color (int color, PauliTheme theme)
{
  return pins[color].color[theme];
}

PauliLineStyle
pauli_line_style (const PauliCurve *curve, PauliTheme theme)
{
  const Row *row = curve->pin >= 0 ? &pins[curve->color] : &rows[curve->id];
  /* A pin's fit (17) is dashed as any; so its exact curve is solid then, and only the colour says which pin it is. */
  const Row *dashed = curve->pin >= 0 && curve->id == PAULI_CURVE_FIT17 ? &rows[PAULI_CURVE_FIT17] : row;
  PauliLineStyle style = { row->color[theme], row->width, curve->with_fit ? 0 : dashed->n_dashes, { 0 } };

  /* Of the two profiles of a pin the gluon's has short dashes. */
  double scale = curve->pin >= 0 && curve->id == PAULI_CURVE_GLUON_EXACT ? 0.4 : 1;
  for (int i = 0; i < style.n_dashes; i++)
    style.dashes[i] = scale * dashed->dashes[i];
  return style;
}

double
pauli_line_unit (const PauliPage *page)
{
  return page->line_width > 0 ? page->line_width / rows[PAULI_CURVE_EXACT].width : page->text_size;
}

void
pauli_set_color (cairo_t *cr, PauliColor color)
{
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

void
pauli_line_apply (cairo_t *cr, const PauliCurve *curve, PauliTheme theme, double em, double unit)
{
  PauliLineStyle style = pauli_line_style (curve, theme);

  for (int i = 0; i < style.n_dashes; i++)
    style.dashes[i] *= em;
  pauli_set_color (cr, style.color);
  cairo_set_line_width (cr, style.width * unit);
  cairo_set_dash (cr, style.dashes, style.n_dashes, 0);
}

PauliColor
pauli_band_color (int level, PauliTheme theme)
{
  static const PauliColor shades[PAULI_N_BAND_LEVELS][2] = {
    { RGB (0xb4dccb), RGB (0x2f6350) },
    { RGB (0xd3ebe1), RGB (0x294a3e) },
    { RGB (0xe9f5f0), RGB (0x23352f) },
  };
  return shades[level][theme];
}

PauliColor
pauli_marker_color (PauliTheme theme)
{
  static const PauliColor fill[] = { [PAULI_THEME_LIGHT] = RGB (0xd55e00), [PAULI_THEME_DARK] = RGB (0xff8f4a) };
  return fill[theme];
}

void
pauli_marker_draw (cairo_t *cr, PauliTheme theme, double em, double x, double y)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, PAULI_MARKER_RADIUS * em, 0, 2 * G_PI);
  pauli_set_color (cr, pauli_marker_color (theme));
  cairo_fill_preserve (cr);
  pauli_set_color (cr, themes[theme].paper);
  cairo_set_line_width (cr, 0.08 * em);
  cairo_stroke (cr);
}
