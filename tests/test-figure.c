/* Figures: what is drawn is where the plot says, in its colours, on paper with nothing cut off.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure.h"

#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <cairo-svg.h>
#include <malloc.h>
#include <math.h>
#include <string.h>

#include "legend.h"
#include "pixels.h"
#include "ticks.h"

/* ---- Drawings -------------------------------------------------------------------------------------------------- */

/* What users know a curve by, in light and dark. */
static const guint32 colors[PAULI_N_CURVES][2] = {
  [PAULI_CURVE_EXACT] = { 0x000000, 0xffffff },        [PAULI_CURVE_FIT17] = { 0x0072b2, 0x56b4e9 },
  [PAULI_CURVE_FIT18] = { 0x0072b2, 0x56b4e9 },        [PAULI_CURVE_SERIES24] = { 0xd55e00, 0xff8f4a },
  [PAULI_CURVE_LIMIT] = { 0x009e73, 0x2fd0a3 },        [PAULI_CURVE_LEADING21] = { 0xd55e00, 0xff8f4a },
  [PAULI_CURVE_EQ23_PRINTED] = { 0xcc79a7, 0xe8a6ca }, [PAULI_CURVE_EQ23_CORRECTED] = { 0xb87700, 0xf0b429 },
};
static const guint32 papers[] = { 0xffffff, 0x1e1e1e }, inks[] = { 0x1a1a1a, 0xf0f0f0 };
static const guint32 markers[] = { 0xd55e00, 0xff8f4a }, warnings[] = { 0xa51d2d, 0xff938c };

typedef struct {
  PauliPlot *plot;
  PauliPage page;
  PauliFrame frame;
  cairo_surface_t *image;
  Pixels pixels;
  guint32 paper;
} Drawing;

static void
draw (Drawing *drawing, double scale)
{
  g_autoptr (GError) error = NULL;

  drawing->image = pauli_figure_image (drawing->plot, &drawing->page, scale, &drawing->frame, &error);
  g_assert_no_error (error);
  drawing->pixels = pixels_of (drawing->image);
  drawing->paper = papers[drawing->page.theme];
}

static void
clear (Drawing *drawing)
{
  cairo_surface_destroy (drawing->image);
  pauli_plot_free (drawing->plot);
}

static const struct {
  double M_q, inv_rho_c;
  PauliQuark quark;
} parameters[] = {
  { 350, 600, PAULI_QUARK_U },  { 1000, 200, PAULI_QUARK_D }, { 170, 600, PAULI_QUARK_D },
  { 1, 2000, PAULI_QUARK_U },   { 900, 600, PAULI_QUARK_D },  { 1000, 200, PAULI_QUARK_U },
  { 700.5, 451, PAULI_QUARK_U }, { 911, 409, PAULI_QUARK_U }, /* two approximations off scale */
};

static PauliPlot *
new_plot (size_t which, PauliPanel panel)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliSamples) samples = pauli_samples_new ();

  which %= G_N_ELEMENTS (parameters);
  values.M_q = parameters[which].M_q;
  values.inv_rho_c = parameters[which].inv_rho_c;
  values.quark = parameters[which].quark;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  return pauli_plot_new (scene, panel, samples, NULL, NULL);
}

/* From a panel of a small window to a large screen. */
static const PauliPage pages[] = {
  { 260, 200, 8, PAULI_THEME_LIGHT },
  { 640, 480, 13.3, PAULI_THEME_LIGHT },
  { 500, 325, 10, PAULI_THEME_LIGHT },
  { 2000, 1200, 16, PAULI_THEME_LIGHT },
};

typedef void (*Check) (const Drawing *drawing);

/* All panels in both themes, with one and two pixels for a page unit. */
static void
check_page (const PauliPage *page, size_t which, Check check)
{
  for (int variant = 0; variant < 4; variant++)
    for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
      Drawing drawing = { .plot = new_plot (which + (size_t) variant, panel), .page = *page };
      drawing.page.theme = variant & 1 ? PAULI_THEME_DARK : PAULI_THEME_LIGHT;
      draw (&drawing, variant & 2 ? 2 : 1);
      g_test_message ("%s of %g x %g, parameters %zu, variant %d", pauli_panel_key (panel), page->width, page->height,
                      (which + (size_t) variant) % G_N_ELEMENTS (parameters), variant);
      check (&drawing);
      clear (&drawing);
    }
}

/* The parameters take turns. */
static void
for_each_drawing (Check check)
{
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    check_page (&pages[i], 4 * i, check);
}

static PauliRect
inset (PauliRect rect, double by)
{
  return (PauliRect){ rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by };
}

static bool
contains (const PauliRect *rect, double x, double y)
{
  return x >= rect->x && x <= rect->x + rect->width && y >= rect->y && y <= rect->y + rect->height;
}

/* Inside the ticks, which are half an em long and have round ends. */
static PauliRect
interior (const Drawing *drawing)
{
  return inset (drawing->frame.area, 0.6 * drawing->page.text_size + 2 / drawing->pixels.scale);
}

/* ---- Curves ---------------------------------------------------------------------------------------------------- */

#define OTHER 0x80 /* legend and marker, in a mask with a bit for each curve */

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

  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    for (size_t i = 0; i + 1 < curve->n; i++) {
      if (!isfinite (curve->y[i]) || !isfinite (curve->y[i + 1]))
        continue;
      pauli_frame_to_page (&drawing->frame, curve->x[i], curve->y[i], &x0, &y0);
      pauli_frame_to_page (&drawing->frame, curve->x[i + 1], curve->y[i + 1], &x1, &y1);
      pixel_mask_line (mask, x0, y0, x1, y1, line_reach (drawing), (guint8) (1 << k));
    }
  }
  pixel_mask_rect (mask, drawing->frame.legend, OTHER);
  if (plot->has_marker) { /* its radius is 0.36 em with the rim */
    pauli_frame_to_page (&drawing->frame, plot->marker_x, plot->marker_y, &x0, &y0);
    pixel_mask_rect (mask, (PauliRect){ x0 - 0.5 * em, y0 - 0.5 * em, em, em }, OTHER);
  }
  return mask;
}

/* Every pixel that is not paper belongs to a curve; where only one passes, in that curve's colour. */
static void
check_no_stray_ink (const Drawing *drawing, const PixelMask *mask)
{
  PauliRect rect = interior (drawing);
  double scale = mask->scale;

  for (int row = (int) ceil (rect.y * scale); row < (rect.y + rect.height) * scale - 1; row++)
    for (int column = (int) ceil (rect.x * scale); column < (rect.x + rect.width) * scale - 1; column++) {
      guint32 rgb = pixels_get (&drawing->pixels, column, row);
      guint8 bits = mask->bits[row * mask->width + column];
      if (rgb == drawing->paper || bits & OTHER)
        continue;
      if (bits == 0)
        g_error ("#%06x at pixel (%d, %d), where no curve is", rgb, column, row);
      if ((bits & (bits - 1)) != 0)
        continue; /* a crossing */
      PauliCurveId id = drawing->plot->curves[g_bit_nth_lsf (bits, -1)].id;
      if (pixels_share (rgb, drawing->paper, colors[id][drawing->page.theme]) < 0)
        g_error ("#%06x at pixel (%d, %d), where curve %d is alone", rgb, column, row, id);
    }
}

/* Page height of the curve at page_x. */
static bool
path_at (const Drawing *drawing, const PauliCurve *curve, double page_x, double *page_y)
{
  for (size_t i = 0; i + 1 < curve->n; i++) {
    double x0, y0, x1, y1;
    pauli_frame_to_page (&drawing->frame, curve->x[i], curve->y[i], &x0, &y0);
    pauli_frame_to_page (&drawing->frame, curve->x[i + 1], curve->y[i + 1], &x1, &y1);
    if (page_x >= x0 && page_x <= x1) {
      *page_y = y0 + (page_x - x0) / (x1 - x0) * (y1 - y0);
      return isfinite (*page_y);
    }
  }
  return false;
}

/* Within about 2 pixels above and below, and `reach` to the sides. */
static bool
has_ink (const Drawing *drawing, double x, double y, double reach)
{
  double step = 1 / drawing->pixels.scale, half = (reach + 1) * step; /* there are whole pixels in it */
  PauliRect around = { x - half, y - 3 * step, 2 * half, 6 * step };
  return pixels_count_ink (&drawing->pixels, around, drawing->paper) > 0;
}

/* Places where a curve is by itself, where its dashes leave paper, and where it is seen on the exact curve. */
static int n_found[PAULI_N_CURVES], n_open[PAULI_N_CURVES], n_on_exact[PAULI_N_CURVES];

/* Whether curve k coincides with the exact one, which is wider, and can yet be seen. */
static bool
is_on_exact (const Drawing *drawing, size_t k, double x, double y)
{
  const PauliCurve *curves = drawing->plot->curves;
  guint32 exact = colors[PAULI_CURVE_EXACT][drawing->page.theme], color = colors[curves[k].id][drawing->page.theme];
  double exact_y;

  return k > 0 && path_at (drawing, &curves[0], x, &exact_y) && fabs (y - exact_y) * drawing->pixels.scale < 0.1 &&
         pixels_share_near (&drawing->pixels, x, y, 1, exact, color) > 0.6;
}

#define N_PLACES 100

/* Along its path within 2 pixels, where it is alone, there is a curve's colour: everywhere if it is solid, at a quarter
 * of the places at least if it is dashed (the shortest dashes cover two fifths of a line; the rest is for chance).  A
 * third of the full colour remains of a line 0.12 em wide between two rows of pixels. */
static void
check_path (const Drawing *drawing, const PixelMask *mask, size_t k)
{
  const PauliCurve *curve = &drawing->plot->curves[k];
  guint32 color = colors[curve->id][drawing->page.theme];
  PauliRect rect = interior (drawing);
  int inside = 0, alone = 0, found = 0;

  for (int i = 0; i < N_PLACES; i++) {
    double x = rect.x + (i + 0.5) / N_PLACES * rect.width, y;
    if (!path_at (drawing, curve, x, &y) || !contains (&rect, x, y))
      continue;
    inside++;
    guint8 near = pixel_mask_near (mask, x, y, 2);
    if (near == 1 << k) {
      alone++;
      found += pixels_share_near (&drawing->pixels, x, y, 2, drawing->paper, color) >= 0.33;
      n_open[curve->id] += !has_ink (drawing, x, y, 0);
    } else if (k == 0 && !(near & OTHER) && !has_ink (drawing, x, y, 2)) {
      g_error ("paper at (%g, %g), where the exact curve and another are", x, y);
    }
    n_on_exact[curve->id] += near == (1 | 1 << k) && is_on_exact (drawing, k, x, y);
  }
  if (found < (curve->id == PAULI_CURVE_EXACT ? alone : alone / 4))
    g_error ("curve %d is at %d of %d places of its path", curve->id, found, alone);
  if (k == 0 && drawing->page.height > 16 * drawing->page.text_size) /* on a lower page it may lie between the ticks */
    g_assert_cmpint (inside, >=, 20);
  n_found[curve->id] += found;
}

static void
check_curves (const Drawing *drawing)
{
  g_autoptr (PixelMask) mask = mask_of (drawing);

  check_no_stray_ink (drawing, mask);
  for (size_t k = 0; k < drawing->plot->n_curves; k++)
    check_path (drawing, mask, k);
}

static void
test_curves (void)
{
  memset (n_found, 0, sizeof n_found);
  memset (n_open, 0, sizeof n_open);
  memset (n_on_exact, 0, sizeof n_on_exact);
  for_each_drawing (check_curves);
  /* Each was to be seen by itself often enough for all this to mean something; all but the exact curve are dashed; and
   * where one coincides with the exact curve, as these often do, it is drawn over it. */
  for (int id = 0; id < PAULI_N_CURVES; id++) {
    g_assert_cmpint (n_found[id], >=, id == PAULI_CURVE_EXACT ? 1000 : 100);
    g_assert_true (id == PAULI_CURVE_EXACT ? n_open[id] == 0 : n_open[id] >= 10);
  }
  g_assert_cmpint (n_on_exact[PAULI_CURVE_SERIES24], >=, 20);
  g_assert_cmpint (n_on_exact[PAULI_CURVE_LIMIT], >=, 20);
}

/* ---- Paper, frame, text, marker -------------------------------------------------------------------------------- */

/* Nothing but paper along the edges, two pixels wide: nothing is cut off. */
static void
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

static void
test_margins (void)
{
  for_each_drawing (check_margins);
}

/* A line of ink, 0.07 em wide, all along each side, a quarter of whose colour is left between two rows of pixels; or
 * that line over a curve. */
static void
check_side (const Drawing *drawing, const PixelMask *mask, double x0, double y0, double x1, double y1)
{
  for (int i = 1; i < 50; i++) {
    double x = x0 + i / 50. * (x1 - x0), y = y0 + i / 50. * (y1 - y0);
    if (pixels_share_near (&drawing->pixels, x, y, 1, drawing->paper, inks[drawing->page.theme]) < 0.25 &&
        pixel_mask_near (mask, x, y, 1) == 0)
      g_error ("no frame at (%g, %g)", x, y);
  }
}

static void
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

static void
test_frames (void)
{
  for_each_drawing (check_frame);
}

/* Some pixels at least half of ink; a letter of the smallest text has more. */
static bool
has_text (const Drawing *drawing, PauliRect rect)
{
  return pixels_count (&drawing->pixels, rect, drawing->paper, inks[drawing->page.theme], 0.5, NULL) >= 8;
}

/* Below the axes stand tick labels and under them the title, apart from each other; on the left likewise, each tick
 * label by itself. */
static void
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

static void
test_text (void)
{
  for_each_drawing (check_text);
}

/* The dot, filled around its centre, at the current mass; drawn after the frame, so whole even on an edge. */
static void
check_marker (const Drawing *drawing)
{
  static const double offsets[][2] = { { 0, 0 }, { 0.1, 0 }, { -0.1, 0 }, { 0, 0.1 }, { 0, -0.1 } };
  double x, y, em = drawing->page.text_size;

  if (!drawing->plot->has_marker)
    return;
  pauli_frame_to_page (&drawing->frame, drawing->plot->marker_x, drawing->plot->marker_y, &x, &y);
  for (size_t i = 0; i < G_N_ELEMENTS (offsets); i++) {
    double dx = offsets[i][0] * em, dy = offsets[i][1] * em;
    guint32 fill = markers[drawing->page.theme];
    if (pixels_share_near (&drawing->pixels, x + dx, y + dy, 0, drawing->paper, fill) < 0.98)
      g_error ("no marker at (%g, %g)", x + dx, y + dy);
  }
}

static void
test_marker (void)
{
  for_each_drawing (check_marker);
}

/* ---- Legend ---------------------------------------------------------------------------------------------------- */

/* Curves sampled every half page unit, and the marker, are outside the rectangle. */
static void
check_covers_nothing (const Drawing *drawing, const PauliRect *rect)
{
  const PauliPlot *plot = drawing->plot;
  double x, y;

  for (size_t k = 0; k < plot->n_curves; k++)
    for (x = rect->x; x <= rect->x + rect->width; x += 0.5)
      if (path_at (drawing, &plot->curves[k], x, &y) && contains (rect, x, y))
        g_error ("the legend covers curve %d at (%g, %g)", plot->curves[k].id, x, y);
  if (plot->has_marker) {
    pauli_frame_to_page (&drawing->frame, plot->marker_x, plot->marker_y, &x, &y);
    g_assert_false (contains (rect, x, y));
  }
}

static void
check_legend (const Drawing *drawing)
{
  const PauliRect *r = &drawing->frame.legend, *a = &drawing->frame.area;
  double em = drawing->page.text_size, right = r->x + r->width, bottom = r->y + r->height, previous = 0;

  if (r->width == 0 && r->height == 0) { /* left out if 6 rows of 1.35 em leave little to the plot, or are too wide */
    g_assert_true (drawing->page.height < 21 * em || drawing->page.width < 21 * em);
    return;
  }
  g_assert_true (r->width > 0 && r->height > 0 && r->x >= 0 && r->y >= 0);
  g_assert_true (right <= drawing->page.width && bottom <= drawing->page.height);
  PauliRect entries = inset (*r, 0.1 * em); /* half a line of a curve that passes by may reach into the padding */
  bool inside = contains (a, r->x, r->y) && contains (a, right, bottom);
  if (inside)
    check_covers_nothing (drawing, r);
  else
    g_assert_cmpfloat (bottom, <=, a->y);
  /* The exact curve's colour is almost that of the text: its place cannot be told. */
  for (size_t k = 1; k < drawing->plot->n_curves; k++) {
    guint32 color = colors[drawing->plot->curves[k].id][drawing->page.theme];
    double y;
    /* Of a line 2.8 em long two fifths or more are dashes. */
    g_assert_cmpint (pixels_count (&drawing->pixels, entries, drawing->paper, color, 0.33, &y), >=, (int) em);
    if (inside) /* one column, in the order of the plot */
      g_assert_cmpfloat (y, >, previous);
    previous = y;
  }
  g_assert_true (has_text (drawing, (PauliRect){ r->x + 3.5 * em, r->y, r->width - 3.5 * em, r->height }));
}

static void
test_legend (void)
{
  for_each_drawing (check_legend);
}

/* All of the above, on pages of their own. */
static void
check_all (const Drawing *drawing)
{
  check_margins (drawing);
  check_frame (drawing);
  check_text (drawing);
  check_marker (drawing);
  check_legend (drawing);
  check_curves (drawing);
}

/* What figure.h calls the smallest page a plot can be drawn on with its labels, and ones that are small in one
 * direction: each with all parameters. */
static void
test_smallest_page (void)
{
  const PauliPage page = { PAULI_PAGE_MIN_WIDTH * 10, PAULI_PAGE_MIN_HEIGHT * 10, 10, PAULI_THEME_LIGHT };

  check_page (&page, 0, check_all);
  check_page (&page, 4, check_all);
}

static void
test_narrow_page (void)
{
  const PauliPage page = { PAULI_PAGE_MIN_WIDTH * 10, 300, 10, PAULI_THEME_LIGHT };

  check_page (&page, 0, check_all);
  check_page (&page, 4, check_all);
}

static void
test_low_page (void)
{
  const PauliPage page = { 400, PAULI_PAGE_MIN_HEIGHT * 10, 10, PAULI_THEME_LIGHT };

  check_page (&page, 0, check_all);
  check_page (&page, 4, check_all);
}

/* A journal's column, 86 mm x 60 mm in points, is no whole number of pixels: the image is rounded, and all paper. */
static void
test_fractional_page (void)
{
  const PauliPage page = { 243.78, 170.08, 8, PAULI_THEME_LIGHT };

  check_page (&page, 0, check_all);
  check_page (&page, 4, check_all);
}

/* A plot of straight lines from 0 to 1 with these heights at the ends. */
static PauliPlot *
lines_plot (size_t n, const double ends[][2])
{
  static const PauliCurveId ids[] = { PAULI_CURVE_EXACT, PAULI_CURVE_FIT17, PAULI_CURVE_LIMIT };
  PauliPlot *plot = g_new0 (PauliPlot, 1);

  plot->panel = PAULI_PANEL_F2;
  plot->x = (PauliAxis){ 0, 1, false, "<i>x</i>" };
  plot->y = (PauliAxis){ 0, 1, false, "<i>y</i>" };
  plot->n_curves = n;
  for (size_t k = 0; k < n; k++) {
    PauliCurve *curve = &plot->curves[k];
    curve->id = ids[k];
    curve->label = "line";
    curve->n = 101;
    for (size_t i = 0; i < curve->n; i++) {
      curve->x[i] = (double) i / 100;
      curve->y[i] = ends[k][0] + curve->x[i] * (ends[k][1] - ends[k][0]);
    }
  }
  return plot;
}

/* Where lines leave a corner free, the legend is inside; where there is no room between them, above. */
static void
test_legend_places (void)
{
  static const struct {
    double ends[3][2];
    bool inside;
  } rows[] = {
    { { { 0, 1 }, { 0.05, 1 }, { 0, 0.95 } }, true },   { { { 1, 0 }, { 0.95, 0 }, { 1, 0.05 } }, true },
    { { { 0.9, 0.9 }, { 0.8, 0.8 }, { 0, 1 } }, true }, { { { 0.1, 0.1 }, { 0.2, 0.2 }, { 0, 1 } }, true },
    { { { 0.9, 0.8 }, { 0.1, 0.2 }, { 0.2, 0.8 } }, false }, { { { 0.8, 0.8 }, { 0.5, 0.5 }, { 0.2, 0.2 } }, false },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    Drawing drawing = { .plot = lines_plot (3, rows[i].ends), .page = { 300, 220, 12, PAULI_THEME_LIGHT } };
    draw (&drawing, 1);
    check_legend (&drawing);
    g_assert_true ((drawing.frame.legend.y >= drawing.frame.area.y) == rows[i].inside);
    clear (&drawing);
  }
}

/* A marker apart from all curves, as in a gap of the exact one, is not covered either. */
static void
test_legend_and_marker (void)
{
  static const double ends[][2] = { { 0.1, 0.1 } }, places[][2] = { { 0.9, 0.9 }, { 0.9, 0.2 }, { 0.1, 0.9 } };

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    Drawing drawing = { .plot = lines_plot (1, ends), .page = { 300, 220, 12, PAULI_THEME_LIGHT } };
    drawing.plot->has_marker = true;
    drawing.plot->marker_x = places[i][0];
    drawing.plot->marker_y = places[i][1];
    drawing.plot->marker_label = g_strdup ("marker");
    draw (&drawing, 1);
    check_legend (&drawing);
    check_marker (&drawing);
    clear (&drawing);
  }
}

/* Tick labels of very small values are multiples of a power of ten that stands above the axis, and only then. */
static void
test_exponent (void)
{
  static const double ends[][2] = { { 0, 0.5 } };

  for (int small = 0; small < 2; small++) {
    Drawing drawing = { .plot = lines_plot (1, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT } };
    if (small)
      drawing.plot->y.max = 1.5e-6;
    draw (&drawing, 1);
    const PauliRect *a = &drawing.frame.area;
    PauliRect above = { a->x, 0, 4 * 12, a->y - 0.2 * 12 };
    int ink = pixels_count_ink (&drawing.pixels, above, drawing.paper);
    g_assert_true (small ? ink > 50 : ink == 0);
    check_margins (&drawing);
    clear (&drawing);
  }
}

/* ---- Gaps, and curves out of the picture ----------------------------------------------------------------------- */

/* Where the line from 0.3 to 0.9 is on the page at point i. */
static bool
line_is_drawn (const Drawing *drawing, size_t i)
{
  double x = drawing->plot->curves[0].x[i], page_x, page_y;

  pauli_frame_to_page (&drawing->frame, x, 0.3 + 0.6 * x, &page_x, &page_y);
  return has_ink (drawing, page_x, page_y, 2);
}

static bool
has_message (const Drawing *drawing)
{
  const PauliRect *a = &drawing->frame.area;
  double em = drawing->page.text_size;
  PauliRect bottom = { a->x, a->y + a->height - 2 * em, a->width, 2 * em };
  return pixels_count (&drawing->pixels, bottom, drawing->paper, warnings[drawing->page.theme], 0.5, NULL) > 200;
}

/* Points without a value leave the line open, and are counted in a message of the colour for warnings. */
static void
test_gap (void)
{
  static const double ends[][2] = { { 0.3, 0.9 } };

  for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
    Drawing whole = { .plot = lines_plot (1, ends), .page = { 400, 300, 12, theme } };
    Drawing open = { .plot = lines_plot (1, ends), .page = whole.page };
    PauliCurve *curve = &open.plot->curves[0];
    for (size_t i = 0; i < curve->n; i++)
      if (i < 5 || (i > 40 && i < 60 && i != 50) || i >= 98) { /* one point stands alone */
        curve->y[i] = NAN;
        open.plot->n_gaps++;
      }
    draw (&whole, 1);
    draw (&open, 1);
    for (size_t i = 7; i < 96; i++) { /* two points from the ends of a line, its width does not matter */
      g_assert_true (line_is_drawn (&whole, i));
      if (i <= 40 || i >= 60)
        g_assert_true (line_is_drawn (&open, i));
      else if (i > 42 && i < 58)
        g_assert_false (line_is_drawn (&open, i));
    }
    g_assert_true (has_message (&open) && !has_message (&whole));
    clear (&whole);
    clear (&open);
  }
}

/* Nothing finite at all: a frame, a legend and the message. */
static void
test_no_point (void)
{
  static const double ends[][2] = { { NAN, NAN }, { INFINITY, INFINITY } };
  Drawing drawing = { .plot = lines_plot (2, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT } };

  drawing.plot->n_gaps = 202;
  draw (&drawing, 1);
  check_margins (&drawing);
  check_frame (&drawing);
  check_text (&drawing);
  clear (&drawing);
}

/* The legend says "off scale" of curves of which nothing is to be seen, and of no others. */
static void
test_off_scale (void)
{
  static const double ends[][2] = { { 0.2, 0.4 }, { 1.1, 1.5 }, { 0.9, 7 } };
  Drawing drawing = { .plot = lines_plot (3, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT } };

  draw (&drawing, 1);
  check_curves (&drawing);
  cairo_t *cr = cairo_create (drawing.image);
  PauliText text = pauli_text_new (cr, 12);
  PauliLegend legend = pauli_legend_new (drawing.plot, &drawing.page, &text);
  g_assert_cmpuint (legend.n, ==, 3);
  for (size_t i = 0; i < 3; i++) {
    g_assert_true (g_str_has_prefix (legend.labels[i], "line"));
    g_assert_true ((strstr (legend.labels[i], "off scale") != NULL) == (i == 1));
  }
  pauli_legend_clear (&legend);
  pauli_text_clear (&text);
  cairo_destroy (cr);
  clear (&drawing);
}

/* ---- The same again -------------------------------------------------------------------------------------------- */

static GBytes *
picture (size_t which, PauliPanel panel, PauliTheme theme)
{
  Drawing drawing = { .plot = new_plot (which, panel), .page = { 500, 325, 10, theme } };

  draw (&drawing, 1);
  GBytes *bytes = g_bytes_new (drawing.pixels.data, (gsize) drawing.pixels.stride * (gsize) drawing.pixels.height);
  clear (&drawing);
  return bytes;
}

/* PLplot's state is global, and none of it stays from one picture to the next. */
static void
test_same_again (void)
{
  GBytes *first[3][2];

  for (int round = 0; round < 3; round++)
    for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++)
      for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
        g_bytes_unref (picture ((size_t) round, PAULI_N_PANELS - panel, !theme)); /* another one in between */
        GBytes *bytes = picture (0, panel, theme), **expected = &first[panel - PAULI_PANEL_F2][theme];
        if (round == 0)
          *expected = g_bytes_ref (bytes);
        g_assert_true (g_bytes_equal (bytes, *expected));
        g_bytes_unref (bytes);
      }
  for (int i = 0; i < 6; i++)
    g_bytes_unref (first[i / 2][i % 2]);
}

/* Drawing at a place of a larger picture leaves the rest, and the context's state, alone. */
static void
test_at_a_place (void)
{
  Drawing drawing = { .plot = new_plot (0, PAULI_PANEL_MU), .page = { 300, 200, 10, PAULI_THEME_LIGHT } };
  cairo_surface_t *large = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 280);
  cairo_t *cr = cairo_create (large);
  cairo_matrix_t before, after;

  draw (&drawing, 1);
  cairo_translate (cr, 70, 40);
  cairo_set_line_width (cr, 3.5);
  cairo_get_matrix (cr, &before);
  g_assert_true (pauli_figure_draw (cr, drawing.plot, &drawing.page, NULL, NULL));
  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 3.5);
  Pixels pixels = pixels_of (large);
  for (int row = 0; row < 280; row++)
    for (int column = 0; column < 400; column++) {
      bool outside = column < 70 || column >= 370 || row < 40 || row >= 240;
      guint32 expected = outside ? 0 : pixels_get (&drawing.pixels, column - 70, row - 40);
      g_assert_cmphex (pixels_get (&pixels, column, row), ==, expected);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (large);
  clear (&drawing);
}

/* 300 pictures, drawn after those that fill the caches of Pango, fontconfig and PLplot, leave less than 100 bytes each:
 * a leak of any object of cairo's or Pango's for each picture is more.  (The sanitizers, whose malloc reports 0 here,
 * find leaks by themselves.) */
static void
test_memory (void)
{
  enum { WARM_UP = 50, N = 300 };
  gsize before = 0;

  for (int i = 0; i < WARM_UP + N; i++) {
    if (i == WARM_UP)
      before = mallinfo2 ().uordblks;
    g_bytes_unref (picture ((size_t) i, PAULI_PANEL_F2 + i % 3, i / 3 % 2 ? PAULI_THEME_LIGHT : PAULI_THEME_DARK));
  }
  gsize after = mallinfo2 ().uordblks;
  g_test_message ("%zu bytes before, %zu after", before, after);
  g_assert_cmpuint (after, <=, before + 100 * N);
}

/* ---- Errors ---------------------------------------------------------------------------------------------------- */

static void
check_refused (cairo_t *cr, const PauliPlot *plot, const PauliPage *page, PauliFigureErrorCode code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pauli_figure_draw (cr, plot, page, NULL, &error));
  g_assert_error (error, PAULI_FIGURE_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL) && *error->message);
  g_assert_false (pauli_figure_draw (cr, plot, page, NULL, NULL));
  if (code == PAULI_FIGURE_ERROR_PAGE)
    g_assert_null (pauli_figure_image (plot, page, 1, NULL, NULL));
}

static void
test_bad_pages (void)
{
  const double w = PAULI_PAGE_MIN_WIDTH, h = PAULI_PAGE_MIN_HEIGHT;
  const PauliPage bad[] = {
    { 10 * w - 0.01, 300, 10, 0 }, { 400, 10 * h - 0.01, 10, 0 }, { 20001, 300, 10, 0 }, { 400, 20001, 10, 0 },
    { NAN, 300, 10, 0 },           { 400, NAN, 10, 0 },           { 400, 300, NAN, 0 },  { INFINITY, 300, 10, 0 },
    { 400, INFINITY, 10, 0 },      { 400, 300, INFINITY, 0 },     { 0, 0, 10, 0 },       { 0, 0, 0, 0 },
    { -400, 300, 10, 0 },          { 400, -300, 10, 0 },          { 400, 300, -10, 0 },  { 400, 300, 0, 0 },
    { 400, 300, 1e-300, 0 },       { 1e300, 1e300, 10, 0 },       { 400, 300, 1e300, 0 },
  };
  Drawing drawing = { .plot = new_plot (0, PAULI_PANEL_F2), .page = { 400, 300, 10, PAULI_THEME_LIGHT } };

  draw (&drawing, 1);
  cairo_t *cr = cairo_create (drawing.image);
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    check_refused (cr, drawing.plot, &bad[i], PAULI_FIGURE_ERROR_PAGE);
    g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  }
  cairo_destroy (cr);
  clear (&drawing);
}

/* Axes that are no range, some of which would end or hang PLplot; and the widest that are. */
static void
test_bad_axes (void)
{
  static const double ends[][2] = { { 0.2, 0.4 } };
  const PauliPage page = { 400, 300, 10, PAULI_THEME_LIGHT };
  const PauliAxis bad[] = {
    { NAN, 1, false, "x" },  { 0, NAN, false, "x" }, { -INFINITY, 1, false, "x" }, { 0, INFINITY, false, "x" },
    { 1, 1, false, "x" },    { 1, 0, false, "x" },   { -1e308, 1e308, false, "x" }, { 0, 10, true, "x" },
    { -1, 10, true, "x" },   { 10, 1, true, "x" },   { 1, INFINITY, true, "x" },   { 1e-300, 1e300, true, "x" },
  };
  const PauliAxis good[] = { { 0, 1e300, false, "x" }, { -1e-300, 0, false, "x" }, { 1e-50, 1e49, true, "x" } };
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);
  cairo_t *cr = cairo_create (image);

  for (int which = 0; which < 2; which++) {
    g_autoptr (PauliPlot) plot = lines_plot (1, ends);
    PauliAxis *axis = which ? &plot->y : &plot->x;
    for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
      *axis = bad[i];
      check_refused (cr, plot, &page, PAULI_FIGURE_ERROR_AXIS);
    }
    for (size_t i = 0; i < G_N_ELEMENTS (good); i++) {
      *axis = good[i];
      plot->curves[0].n = 0; /* no points: some would be below a logarithmic axis */
      g_assert_true (pauli_figure_draw (cr, plot, &page, NULL, NULL));
    }
  }
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

/* Axes of hardly any length are drawn or refused.  In a process of its own, because some could keep PLplot for ever. */
static void
test_shortest_axes (void)
{
  static const double ends[][2] = { { 0.2, 0.4 } };
  const double ranges[][2] = { { 0, 5e-324 }, { 0, 1e-310 }, { 1, nextafter (1, 2) }, { -1, nextafter (-1, 0) },
                               { 1e6, 1e6 + 1e-9 } };
  const PauliPage page = { 400, 300, 10, PAULI_THEME_LIGHT };

  if (!g_test_subprocess ()) {
    g_test_trap_subprocess (NULL, 60 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
    g_test_trap_assert_passed ();
    return;
  }
  for (size_t i = 0; i < 2 * G_N_ELEMENTS (ranges); i++) {
    g_autoptr (PauliPlot) plot = lines_plot (1, ends);
    g_autoptr (GError) error = NULL;
    *(i & 1 ? &plot->y : &plot->x) = (PauliAxis){ ranges[i / 2][0], ranges[i / 2][1], false, "x" };
    cairo_surface_t *image = pauli_figure_image (plot, &page, 1, NULL, &error);
    if (image)
      cairo_surface_destroy (image);
    else
      g_assert_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_AXIS);
  }
}

/* A context in an error state, by itself or by its surface; the next good drawing is as if nothing had been. */
static void
test_bad_contexts (void)
{
  const double bad_dash = -1;
  const PauliPage page = { 400, 300, 10, PAULI_THEME_LIGHT };
  cairo_surface_t *finished = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300);
  cairo_surface_t *surfaces[] = { finished, cairo_image_surface_create (CAIRO_FORMAT_RGB24, -1, 10),
                                  cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 300) };
  g_autoptr (PauliPlot) plot = new_plot (0, PAULI_PANEL_ASYMPTOTICS);
  GBytes *before = picture (0, PAULI_PANEL_MU, PAULI_THEME_LIGHT);

  cairo_surface_finish (finished);
  for (size_t i = 0; i < G_N_ELEMENTS (surfaces); i++) {
    cairo_t *cr = cairo_create (surfaces[i]);
    if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
      cairo_set_dash (cr, &bad_dash, 1, 0);
    check_refused (cr, plot, &page, PAULI_FIGURE_ERROR_CAIRO);
    cairo_destroy (cr);
    cairo_surface_destroy (surfaces[i]);

    GBytes *after = picture (0, PAULI_PANEL_MU, PAULI_THEME_LIGHT);
    g_assert_true (g_bytes_equal (before, after));
    g_bytes_unref (after);
  }
  g_bytes_unref (before);
}

/* An image larger than cairo makes them. */
static void
test_bad_image (void)
{
  const PauliPage page = { 400, 300, 10, PAULI_THEME_LIGHT };
  g_autoptr (PauliPlot) plot = new_plot (0, PAULI_PANEL_F2);
  g_autoptr (GError) error = NULL;

  g_assert_null (pauli_figure_image (plot, &page, 1000, NULL, &error));
  g_assert_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_CAIRO);
}

/* ---- Files ----------------------------------------------------------------------------------------------------- */

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
refuse (G_GNUC_UNUSED void *closure, G_GNUC_UNUSED const unsigned char *data, G_GNUC_UNUSED unsigned int length)
{
  return CAIRO_STATUS_WRITE_ERROR;
}

typedef cairo_surface_t *(*NewSurface) (cairo_write_func_t write, void *closure, double width, double height);

static const struct {
  const char *beginning;
  NewSurface new_surface;
} formats[] = {
  { "%PDF-", cairo_pdf_surface_create_for_stream },
  { "<?xml", cairo_svg_surface_create_for_stream },
  { "%!PS-", cairo_ps_surface_create_for_stream },
};

/* A figure of 86 mm x 60 mm, finished. */
static cairo_status_t
draw_file (NewSurface new_surface, PauliPanel panel, cairo_write_func_t write, GByteArray *file)
{
  const PauliPage page = { 243.78, 170.08, 8, PAULI_THEME_LIGHT };
  g_autoptr (PauliPlot) plot = new_plot (0, panel);
  g_autoptr (GError) error = NULL;
  PauliFrame frame;
  cairo_surface_t *surface = new_surface (write, file, page.width, page.height);
  cairo_t *cr = cairo_create (surface);

  g_assert_true (pauli_figure_draw (cr, plot, &page, &frame, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (frame.area.width, >, 100);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static void
test_files (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
      g_autoptr (GByteArray) file = g_byte_array_new ();
      g_assert_cmpint (draw_file (formats[i].new_surface, panel, append, file), ==, CAIRO_STATUS_SUCCESS);
      g_assert_cmpuint (file->len, >, 5000); /* fonts or outlines of some letters, and hundreds of points */
      g_assert_cmpmem (file->data, 5, formats[i].beginning, 5);
    }
}

/* A full disk is an error of the surface when it is finished, if not before; never the end of the program. */
static void
test_full_disk (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    g_assert_cmpint (draw_file (formats[i].new_surface, PAULI_PANEL_MU, refuse, NULL), ==, CAIRO_STATUS_WRITE_ERROR);
  test_files ();
}

/* ---- Ticks ----------------------------------------------------------------------------------------------------- */

/* U+2212 for minus, and no sign before a zero. */
static void
check_label (const char *label)
{
  g_assert_true (g_utf8_validate (label, -1, NULL));
  g_assert_null (strchr (label, '-'));
  if (g_str_has_prefix (label, "\u2212"))
    g_assert_cmpfloat (g_ascii_strtod (label + strlen ("\u2212"), NULL), >, 0);
}

/* The labels at all ticks of an axis, where PLplot puts them: at multiples of the step, or at decades. */
static void
check_ticks (double min, double max, bool log_scale, double length)
{
  const PauliAxis axis = { min, max, log_scale, "" };
  PauliTicks ticks = pauli_ticks (&axis, length, 30);
  double from = log_scale ? log10 (min) : min, to = log_scale ? log10 (max) : max, step = log_scale ? 1 : ticks.step;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0;

  g_assert_cmpint (ticks.log, ==, log_scale);
  g_assert_true (isfinite (ticks.step) && ticks.step > 0);
  g_assert_cmpint (ticks.minor, >=, log_scale ? 0 : 1);
  g_assert_cmpint (ticks.decimals, >=, 0);
  for (double k = ceil (from / step - 1e-9); k <= to / step + 1e-9 && n < 100; k++) {
    g_autofree char *plplot = pauli_tick_label (&ticks, k * step, false);
    char *markup = pauli_tick_label (&ticks, k * step, true);
    check_label (markup);
    check_label (plplot);
    g_assert_cmpint (*markup == '\0', ==, *plplot == '\0');
    if (*markup)
      n++;
    if (*markup)
      g_hash_table_add (seen, markup);
    else
      g_free (markup);
  }
  if (n < 1 || n > 11 || g_hash_table_size (seen) != n)
    g_error ("%u labels, %u of them different, on an axis from %g to %g of length %g", n, g_hash_table_size (seen), min,
             max, length);
}

static const double lengths[] = { 1e-6, 1, 29.999, 30, 59, 100, 333, 1000, 20000 };

/* From zero up or down to anything between the smallest and the largest ends: the axes of values. */
static void
test_ticks_from_zero (void)
{
  for (double end = 1e-8; end < 2e4; end *= 1.0407)
    for (size_t i = 0; i < G_N_ELEMENTS (lengths); i++) {
      check_ticks (0, end, false, lengths[i]);
      check_ticks (-end, 0, false, lengths[i]);
      check_ticks (-end, end, false, lengths[i]);
    }
}

/* From anywhere to anywhere, linear and logarithmic. */
static void
test_ticks_anywhere (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (int i = 0; i < 20000; i++) {
    double size = pow (10, g_rand_double_range (rand, -8, 4)), min = size * g_rand_double_range (rand, -1, 1);
    double length = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))];
    check_ticks (min, min + size * g_rand_double_range (rand, 0.01, 2), false, length);
    check_ticks (size, size * pow (10, g_rand_double_range (rand, 1, 12)), true, length);
  }
}

static void
test_mass_ticks (void)
{
  for (double max = 500; max <= 1000; max += 100)
    for (size_t i = 0; i < G_N_ELEMENTS (lengths); i++) {
      check_ticks (0, max, false, lengths[i]);
      check_ticks (80, max, false, lengths[i]);
      check_ticks (0.01, 10000, true, lengths[i]);
    }
}

static void
test_tick_labels (void)
{
  static const struct {
    PauliTicks ticks;
    double value;
    const char *markup, *plplot;
  } rows[] = {
    { { .step = 0.25, .decimals = 2 }, 0.25, "0.25", "0.25" },
    { { .step = 0.25, .decimals = 2 }, -0.25, "\u22120.25", "\u22120.25" },
    { { .step = 0.1, .decimals = 1 }, -1e-17, "0.0", "0.0" },
    { { .step = 100, .decimals = 0 }, 500, "500", "500" },
    { { .step = 5e-7, .decimals = 1, .exponent = -6 }, -1.5e-6, "\u22121.5", "\u22121.5" },
    { { .step = 1, .log = true }, -2, "10<sup>\u22122</sup>", "10#u\u22122#d" },
    { { .step = 1, .log = true }, 0, "10<sup>0</sup>", "10#u0#d" },
    { { .step = 2, .log = true }, 3, "", "" },
    { { .step = 2, .log = true }, 4, "10<sup>4</sup>", "10#u4#d" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *markup = pauli_tick_label (&rows[i].ticks, rows[i].value, true);
    g_autofree char *plplot = pauli_tick_label (&rows[i].ticks, rows[i].value, false);
    g_assert_cmpstr (markup, ==, rows[i].markup);
    g_assert_cmpstr (plplot, ==, rows[i].plplot);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  pauli_figure_init ();
  g_test_add_func ("/figure/curves", test_curves);
  g_test_add_func ("/figure/margins", test_margins);
  g_test_add_func ("/figure/frames", test_frames);
  g_test_add_func ("/figure/text", test_text);
  g_test_add_func ("/figure/marker", test_marker);
  g_test_add_func ("/figure/legend/all", test_legend);
  g_test_add_func ("/figure/legend/places", test_legend_places);
  g_test_add_func ("/figure/legend/marker", test_legend_and_marker);
  g_test_add_func ("/figure/legend/off-scale", test_off_scale);
  g_test_add_func ("/figure/page/smallest", test_smallest_page);
  g_test_add_func ("/figure/page/narrow", test_narrow_page);
  g_test_add_func ("/figure/page/low", test_low_page);
  g_test_add_func ("/figure/page/fractional", test_fractional_page);
  g_test_add_func ("/figure/exponent", test_exponent);
  g_test_add_func ("/figure/gap", test_gap);
  g_test_add_func ("/figure/no-point", test_no_point);
  g_test_add_func ("/figure/same-again", test_same_again);
  g_test_add_func ("/figure/at-a-place", test_at_a_place);
  g_test_add_func ("/figure/memory", test_memory);
  g_test_add_func ("/figure/errors/pages", test_bad_pages);
  g_test_add_func ("/figure/errors/axes", test_bad_axes);
  g_test_add_func ("/figure/errors/shortest-axes", test_shortest_axes);
  g_test_add_func ("/figure/errors/contexts", test_bad_contexts);
  g_test_add_func ("/figure/errors/image", test_bad_image);
  g_test_add_func ("/figure/files/all", test_files);
  g_test_add_func ("/figure/files/full-disk", test_full_disk);
  g_test_add_func ("/figure/ticks/labels", test_tick_labels);
  g_test_add_func ("/figure/ticks/from-zero", test_ticks_from_zero);
  g_test_add_func ("/figure/ticks/mass", test_mass_ticks);
  g_test_add_func ("/figure/ticks/anywhere", test_ticks_anywhere);
  return g_test_run ();
}
