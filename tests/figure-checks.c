/* What is right about any drawing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-checks.h"

#include <math.h>

/* Inside the ticks, which are half an em long and have round ends. */
static PauliRect
interior (const Drawing *drawing)
{
  return rect_inset (drawing->frame.area, 0.6 * drawing->page.text_size + 2 / drawing->pixels.scale);
}

/* Places where a curve is by itself, where its dashes leave paper, and where it is seen on the exact curve. */
int n_found[PAULI_N_CURVES], n_open[PAULI_N_CURVES], n_on_exact[PAULI_N_CURVES];

#define OTHER 0x80000000u /* legend and marker, in a mask with a bit for each curve */

/* Half of the widest line, 0.15 em, and a pixel and a half for anti-aliasing and the rounding of coordinates. */
static double
line_reach (const Drawing *drawing)
{
  return 0.075 * drawing->page.text_size * drawing->pixels.scale + 1.5;
}

static PixelMask *
mask_of (const Drawing *drawing)
{
  const PauliPlot *plot = drawing->plot;
  PixelMask *mask = pixel_mask_new (&drawing->pixels);
  double x0, y0, x1, y1, em = drawing->page.text_size;

  g_assert_cmpuint (plot->n_curves, <, 32);
  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    for (size_t i = 0; i + 1 < curve->n; i++) {
      if (!isfinite (curve->y[i]) || !isfinite (curve->y[i + 1]))
        continue;
      pauli_frame_to_page (&drawing->frame, curve->x[i], curve->y[i], &x0, &y0);
      pauli_frame_to_page (&drawing->frame, curve->x[i + 1], curve->y[i + 1], &x1, &y1);
      pixel_mask_line (mask, x0, y0, x1, y1, line_reach (drawing), 1u << k);
    }
  }
  pixel_mask_rect (mask, drawing->frame.legend, OTHER);
  if (plot->has_marker) { /* its radius is 0.36 em with the rim */
    pauli_frame_to_page (&drawing->frame, plot->marker_x, plot->marker_y, &x0, &y0);
    pixel_mask_rect (mask, (PauliRect){ x0 - 0.5 * em, y0 - 0.5 * em, em, em }, OTHER);
  }
  return mask;
}

/* Every pixel that is not paper or band belongs to a curve; where only one passes, in that curve's colour. */
static void
check_no_stray_ink (const Drawing *drawing, const PixelMask *mask)
{
  PauliRect rect = interior (drawing);
  double scale = mask->scale;

  for (int row = (int) ceil (rect.y * scale); row < (rect.y + rect.height) * scale - 1; row++)
    for (int column = (int) ceil (rect.x * scale); column < (rect.x + rect.width) * scale - 1; column++) {
      guint32 rgb = pixels_get (&drawing->pixels, column, row), background = drawing_background (drawing, column, row);
      guint32 bits = mask->bits[row * mask->width + column];
      if (rgb == background || background == DRAWING_UNSURE || bits & OTHER)
        continue;
      if (bits == 0)
        g_error ("#%06x at pixel (%d, %d), where no curve is and #%06x should be", rgb, column, row, background);
      if ((bits & (bits - 1)) != 0)
        continue; /* a crossing */
      PauliCurveId id = drawing->plot->curves[g_bit_nth_lsf (bits, -1)].id;
      if (pixels_share (rgb, background, drawing_colors[id][drawing->page.theme]) < 0)
        g_error ("#%06x at pixel (%d, %d), where curve %d is alone", rgb, column, row, id);
    }
}

/* Whether curve k coincides with the exact one, which is wider, and can yet be seen. */
static bool
is_on_exact (const Drawing *drawing, size_t k, double x, double y)
{
  const PauliCurve *curves = drawing->plot->curves;
  guint32 exact = drawing_colors[PAULI_CURVE_EXACT][drawing->page.theme];
  guint32 color = drawing_colors[curves[k].id][drawing->page.theme];
  double exact_y;

  return k > 0 && curves[0].id == PAULI_CURVE_EXACT && drawing_path_at (drawing, &curves[0], x, &exact_y) &&
         fabs (y - exact_y) * drawing->pixels.scale < 0.1 &&
         pixels_share_near (&drawing->pixels, x, y, 1, exact, color) > 0.6;
}

/* What remains of the full colour of a line 0.12 em wide between two rows of pixels, on the smallest page; of a thinner one less,
 * in proportion. */
static double
visible_share (PauliCurveId id)
{
  return id == PAULI_CURVE_PARTIAL_SUM ? 0.33 * 0.07 / 0.12 : 0.33;
}

#define N_PLACES 100

/* Along its path within 2 pixels, where it is alone, there is a curve's colour: everywhere if it is solid, at a quarter
 * of the places at least if it is dashed (the shortest dashes cover two fifths of a line; the rest is for chance). */
static void
check_path (const Drawing *drawing, const PixelMask *mask, size_t k)
{
  const PauliCurve *curve = &drawing->plot->curves[k];
  guint32 color = drawing_colors[curve->id][drawing->page.theme];
  PauliRect rect = interior (drawing);
  int inside = 0, alone = 0, found = 0;

  for (int i = 0; i < N_PLACES; i++) {
    double x = rect.x + (i + 0.5) / N_PLACES * rect.width, y;
    if (!drawing_path_at (drawing, curve, x, &y) || !rect_contains (&rect, x, y))
      continue;
    inside++;
    guint32 near = pixel_mask_near (mask, x, y, 2), background = drawing_background_at (drawing, x, y, 2);
    if (background == DRAWING_UNSURE)
      continue;
    if (near == 1u << k) {
      alone++;
      found += pixels_share_near (&drawing->pixels, x, y, 2, background, color) >= visible_share (curve->id);
      n_open[curve->id] += !drawing_has_ink (drawing, x, y, 0);
    } else if (k == 0 && !(near & OTHER) && !drawing_has_ink (drawing, x, y, 2)) {
      g_error ("paper at (%g, %g), where the exact curve and another are", x, y);
    }
    n_on_exact[curve->id] += near == (1 | 1u << k) && is_on_exact (drawing, k, x, y);
  }
  if (found < (drawing_is_dashed (curve->id) ? alone / 4 : alone))
    g_error ("curve %d is at %d of %d places of its path", curve->id, found, alone);
  if (k == 0 && drawing->frame.area.height > 10 * drawing->page.text_size) /* in a lower one it may lie between the ticks */
    g_assert_cmpint (inside, >=, 10); /* or hardly anything would be checked */
  n_found[curve->id] += found;
}

void
check_curves (const Drawing *drawing)
{
  g_autoptr (PixelMask) mask = mask_of (drawing);

  check_no_stray_ink (drawing, mask);
  for (size_t k = 0; k < drawing->plot->n_curves; k++)
    check_path (drawing, mask, k);
}

/* Nothing but paper along the edges, two pixels wide: nothing is cut off. */
void
check_margins (const Drawing *drawing)
{
  double w = drawing->pixels.width / drawing->pixels.scale, h = drawing->pixels.height / drawing->pixels.scale;
  double edge = 2 / drawing->pixels.scale;
  const PauliRect edges[] = {
    { 0, 0, w, edge }, { 0, h - edge, w, edge }, { 0, 0, edge, h }, { w - edge, 0, edge, h }
  };

  for (size_t i = 0; i < G_N_ELEMENTS (edges); i++)
    g_assert_cmpint (pixels_count_ink (&drawing->pixels, edges[i], drawing->paper), ==, 0);
}

/* How much of the way from a color to another a pixel has gone, among those next to (x, y). */
static double
way_near (const Drawing *drawing, double x, double y, guint32 from, guint32 to)
{
  const Pixels *pixels = &drawing->pixels;
  int column = (int) floor (x * pixels->scale), row = (int) floor (y * pixels->scale);
  double best = 0;

  for (int j = MAX (row - 1, 0); j <= MIN (row + 1, pixels->height - 1); j++)
    for (int i = MAX (column - 1, 0); i <= MIN (column + 1, pixels->width - 1); i++) {
      double along = 0, length = 0;
      for (int shift = 0; shift < 24; shift += 8) {
        double d = (double) (to >> shift & 255) - (from >> shift & 255);
        along += d * ((double) (pixels_get (pixels, i, j) >> shift & 255) - (from >> shift & 255));
        length += d * d;
      }
      best = fmax (best, along / length);
    }
  return best;
}

/* A line of ink, 0.07 em wide, all along each side, a quarter of whose colour is left between two rows of pixels; or
 * that line over a curve.  Where it is the end of a band, its pixels are mixtures of paper, band and ink. */
static void
check_side (const Drawing *drawing, const PixelMask *mask, double x0, double y0, double x1, double y1)
{
  for (int i = 1; i < 50; i++) {
    double x = x0 + i / 50. * (x1 - x0), y = y0 + i / 50. * (y1 - y0);
    guint32 background = drawing->backgrounds[(int) floor (x * drawing->pixels.scale)];
    guint32 ink = drawing_inks[drawing->page.theme];
    if (background == DRAWING_UNSURE)
      continue;
    double share = background == drawing->paper ? pixels_share_near (&drawing->pixels, x, y, 1, drawing->paper, ink)
                                                : way_near (drawing, x, y, background, ink);
    if (share < 0.25 && pixel_mask_near (mask, x, y, 1) == 0)
      g_error ("no frame at (%g, %g)", x, y);
  }
}

void
check_frame (const Drawing *drawing)
{
  const PauliRect *a = &drawing->frame.area;
  double em = drawing->page.text_size, right = a->x + a->width, bottom = a->y + a->height;
  g_autoptr (PixelMask) mask = mask_of (drawing);

  /* Space for ticks and a curve between them. */
  g_assert_cmpfloat (a->width, >=, 4 * em);
  g_assert_cmpfloat (a->height, >=, 2 * em);
  g_assert_true (a->x > 0 && a->y > 0 && right < drawing->page.width && bottom < drawing->page.height);
  check_side (drawing, mask, a->x, a->y, right, a->y);
  check_side (drawing, mask, a->x, bottom, right, bottom);
  check_side (drawing, mask, a->x, a->y, a->x, bottom);
  check_side (drawing, mask, right, a->y, right, bottom);
  g_assert_true (drawing->frame.x.min == drawing->plot->x.min && drawing->frame.x.max == drawing->plot->x.max);
  g_assert_true (drawing->frame.y.min == drawing->plot->y.min && drawing->frame.y.max == drawing->plot->y.max);
}

/* Some pixels at least half of ink; a letter of the smallest text has more. */
static bool
has_text (const Drawing *drawing, PauliRect rect)
{
  return pixels_count (&drawing->pixels, rect, drawing->paper, drawing_inks[drawing->page.theme], 0.5, NULL) >= 8;
}

/* Below the axes stand tick labels and under them the title, apart from each other; on the left likewise, each tick
 * label by itself. */
void
check_text (const Drawing *drawing)
{
  const PauliRect *a = &drawing->frame.area;
  double em = drawing->page.text_size, gap = 0.2 * em, left = a->x - gap;
  double below = a->y + a->height + gap, height = drawing->page.height - below;
  PauliRect bottom_strip = { a->x, below, drawing->page.width - a->x, height };
  PauliRect label_strip = { left - em, a->y - em / 2, em, a->height + em };
  int rows = pixels_count_bands (&drawing->pixels, bottom_strip, drawing->paper, false);
  int columns = pixels_count_bands (&drawing->pixels, (PauliRect){ 0, a->y, left, a->height }, drawing->paper, true);
  int labels = pixels_count_bands (&drawing->pixels, label_strip, drawing->paper, false);
  g_assert_cmpint (rows, >=, 2);
  g_assert_cmpint (columns, >=, 2);
  g_assert_cmpint (labels, >=, 1);
  g_assert_cmpint (labels, <=, 11);
  g_assert_true (has_text (drawing, (PauliRect){ 0, a->y, 2 * em, a->height }));
  g_assert_true (has_text (drawing, (PauliRect){ a->x, drawing->page.height - 2 * em, a->width, 2 * em }));
}

/* The dot, filled around its centre, at the current mass; drawn after the frame, so whole even on an edge. */
void
check_marker (const Drawing *drawing)
{
  static const double offsets[][2] = { { 0, 0 }, { 0.1, 0 }, { -0.1, 0 }, { 0, 0.1 }, { 0, -0.1 } };
  double x, y, em = drawing->page.text_size;

  if (!drawing->plot->has_marker || drawing->plot->marker_x > drawing->plot->x.max)
    return;
  pauli_frame_to_page (&drawing->frame, drawing->plot->marker_x, drawing->plot->marker_y, &x, &y);
  for (size_t i = 0; i < G_N_ELEMENTS (offsets); i++) {
    double dx = offsets[i][0] * em, dy = offsets[i][1] * em;
    guint32 fill = drawing_markers[drawing->page.theme];
    if (pixels_share_near (&drawing->pixels, x + dx, y + dy, 0, drawing->paper, fill) < 0.98)
      g_error ("no marker at (%g, %g)", x + dx, y + dy);
  }
}

/* ---- Bands ----------------------------------------------------------------------------------------------------- */

static bool
is_background (const Drawing *drawing, guint32 rgb)
{
  bool is = rgb == drawing->paper;

  for (int level = 0; level < PAULI_N_BAND_LEVELS; level++)
    is = is || rgb == drawing_bands[level][drawing->page.theme];
  return is;
}

/* Along a row of pixels inside the axes, between ticks and curves, there is what should be beneath them, and nothing that should
 * be elsewhere. */
static void
check_row (const Drawing *drawing, const PixelMask *mask, int row)
{
  const PauliRect *a = &drawing->frame.area;
  double scale = drawing->pixels.scale;

  for (int column = (int) ceil (a->x * scale) + 1; column < (a->x + a->width) * scale - 2; column++) {
    guint32 background = drawing_background (drawing, column, row), rgb = pixels_get (&drawing->pixels, column, row);
    if (background != DRAWING_UNSURE && mask->bits[row * mask->width + column] == 0 && rgb != background &&
        is_background (drawing, rgb))
      g_error ("#%06x instead of #%06x at pixel (%d, %d), along the axes", rgb, background, column, row);
  }
}

/* No pixel of a rectangle has the colour of a band. */
static void
check_no_band (const Drawing *drawing, PauliRect rect)
{
  const Pixels *pixels = &drawing->pixels;

  for (int row = (int) ceil (rect.y * pixels->scale); row < (rect.y + rect.height) * pixels->scale - 1; row++)
    for (int column = (int) ceil (rect.x * pixels->scale); column < (rect.x + rect.width) * pixels->scale - 1; column++)
      for (int level = 0; level < PAULI_N_BAND_LEVELS; level++)
        if (pixels_get (pixels, column, row) == drawing_bands[level][drawing->page.theme])
          g_error ("a band at pixel (%d, %d)", column, row);
}

/* Bands reach from the bottom of the axes to their top and not beyond; what is between is seen with the curves. */
void
check_bands (const Drawing *drawing)
{
  const PauliRect *a = &drawing->frame.area;
  double line = 0.035 * drawing->page.text_size, scale = drawing->pixels.scale, gap = 1.5 / scale;
  double right = a->x + a->width + gap, bottom = a->y + a->height + gap;

  g_autoptr (PixelMask) mask = mask_of (drawing);

  g_assert_true (drawing->plot->n_bands == 0 || drawing->plot->bands_label);
  check_row (drawing, mask, (int) floor ((a->y + line) * scale) + 1);
  check_row (drawing, mask, (int) floor ((a->y + a->height - line) * scale) - 1);
  check_no_band (drawing, (PauliRect){ 0, a->y, a->x - gap, a->height });
  check_no_band (drawing, (PauliRect){ right, a->y, drawing->page.width - right, a->height });
  check_no_band (drawing, (PauliRect){ 0, bottom, drawing->page.width, drawing->page.height - bottom });
  if (!rect_contains (a, drawing->frame.legend.x, drawing->frame.legend.y)) { /* above, with its swatches */
    double top = drawing->frame.legend.y + drawing->frame.legend.height;
    check_no_band (drawing, (PauliRect){ 0, top, drawing->page.width, a->y - gap - top });
  }
}

/* All of the above, and the legend. */
void
check_all (const Drawing *drawing)
{
  check_margins (drawing);
  check_frame (drawing);
  check_text (drawing);
  check_marker (drawing);
  check_bands (drawing);
  check_legend (drawing);
  check_curves (drawing);
}
