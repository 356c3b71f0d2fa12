/* The colours of a map.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line in B. Ottosson's OKLab, in its polar coordinates: lightness, chroma, hue. */
#include "palette.h"

#include <math.h>

typedef struct {
  double lightness, chroma, hue; /* in degrees */
} Polar;

static const Polar ends[][2] = {
  [PAULI_THEME_LIGHT] = { { 0.975, 0.035, 105 }, { 0.61, 0.11, 255 } },
  [PAULI_THEME_DARK] = { { 0.27, 0.035, 290 }, { 0.57, 0.09, 165 } },
};

static double
gamma_of (double linear)
{
  linear = CLAMP (linear, 0, 1);
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow (linear, 1 / 2.4) - 0.055;
}

static PauliColor
srgb (const Polar *polar)
{
  double a = polar->chroma * cos (polar->hue * G_PI / 180), b = polar->chroma * sin (polar->hue * G_PI / 180);
  double l = pow (polar->lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
  double m = pow (polar->lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
  double s = pow (polar->lightness - 0.0894841775 * a - 1.2914855480 * b, 3);

  return (PauliColor){ gamma_of (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                       gamma_of (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                       gamma_of (-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s) };
}

PauliColor
pauli_map_color (double fraction, PauliTheme theme)
{
  const Polar *from = &ends[theme][0], *to = &ends[theme][1];
  const Polar polar = { from->lightness + fraction * (to->lightness - from->lightness),
                        from->chroma + fraction * (to->chroma - from->chroma), from->hue + fraction * (to->hue - from->hue) };

  return srgb (&polar);
}
