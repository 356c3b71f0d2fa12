/* Plots drawn on images, for the tests of figures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawings.h"

#include <math.h>

/* What users know a curve by, in light and dark. */
const guint32 drawing_colors[PAULI_N_CURVES][2] = {
  [PAULI_CURVE_EXACT] = { 0x000000, 0xffffff },          [PAULI_CURVE_FIT17] = { 0x0072b2, 0x56b4e9 },
  [PAULI_CURVE_REFIT17] = { 0xa83279, 0xff9ad5 },        [PAULI_CURVE_FIT18] = { 0x0072b2, 0x56b4e9 },
  [PAULI_CURVE_REFIT18] = { 0xa83279, 0xff9ad5 },        [PAULI_CURVE_SERIES24] = { 0xd55e00, 0xff8f4a },
  [PAULI_CURVE_LIMIT] = { 0x009e73, 0x2fd0a3 },          [PAULI_CURVE_LEADING21] = { 0xd55e00, 0xff8f4a },
  [PAULI_CURVE_PARTIAL_SUM] = { 0x7a4a9e, 0xc9a7e8 },    [PAULI_CURVE_EQ23_PRINTED] = { 0xcc79a7, 0xe8a6ca },
  [PAULI_CURVE_EQ23_CORRECTED] = { 0xb87700, 0xf0b429 }, [PAULI_CURVE_ONE_GLUON] = { 0x707070, 0xb0b0b0 },
  [PAULI_CURVE_QUARK_EXACT] = { 0x00487c, 0x56b4e9 },    [PAULI_CURVE_QUARK_GAUSSIAN] = { 0x0072b2, 0x56b4e9 },
  [PAULI_CURVE_GLUON_EXACT] = { 0xd55e00, 0xff8f4a },    [PAULI_CURVE_GLUON_GAUSSIAN] = { 0xd55e00, 0xff8f4a },
  [PAULI_CURVE_BOTH_GAUSSIAN] = { 0x009e73, 0x2fd0a3 },  [PAULI_CURVE_VERTEX_EXACT] = { 0x000000, 0xffffff },
  [PAULI_CURVE_VERTEX_GAUSSIAN] = { 0x009e73, 0x2fd0a3 },
};
const guint32 drawing_bands[PAULI_N_BAND_LEVELS][2] = {
  { 0xb4dccb, 0x2f6350 }, { 0xd3ebe1, 0x294a3e }, { 0xe9f5f0, 0x23352f }
};
const guint32 drawing_papers[2] = { 0xffffff, 0x1e1e1e }, drawing_inks[2] = { 0x1a1a1a, 0xf0f0f0 };
const guint32 drawing_markers[2] = { 0xd55e00, 0xff8f4a }, drawing_warnings[2] = { 0xa51d2d, 0xff938c };

bool
drawing_is_dashed (PauliCurveId id)
{
  return id != PAULI_CURVE_EXACT && id != PAULI_CURVE_PARTIAL_SUM && id != PAULI_CURVE_QUARK_EXACT &&
         id != PAULI_CURVE_GLUON_EXACT && id != PAULI_CURVE_VERTEX_EXACT;
}

/* ---- Drawings -------------------------------------------------------------------------------------------------- */

/* The narrowest band that a pixel column is in. */
static guint32
background_of_column (const Drawing *drawing, int column)
{
  double left = column / drawing->pixels.scale, right = (column + 1) / drawing->pixels.scale, x[2], y;
  int narrowest = PAULI_N_BAND_LEVELS;

  for (size_t i = 0; i < drawing->plot->n_bands; i++) {
    const PauliBand *band = &drawing->plot->bands[i];
    pauli_frame_to_page (&drawing->frame, band->range.min, drawing->plot->y.max, &x[0], &y);
    pauli_frame_to_page (&drawing->frame, band->range.max, drawing->plot->y.max, &x[1], &y);
    for (int end = 0; end < 2; end++)
      if (x[end] > left - 1e-9 && x[end] < right + 1e-9)
        return DRAWING_UNSURE;
    if (x[0] < left && x[1] > right)
      narrowest = MIN (narrowest, band->level);
  }
  return narrowest < PAULI_N_BAND_LEVELS ? drawing_bands[narrowest][drawing->page.theme] : drawing->paper;
}

void
drawing_draw (Drawing *drawing, double scale)
{
  g_autoptr (GError) error = NULL;

  drawing->image = pauli_figure_image (drawing->plot, &drawing->page, scale, &drawing->frame, &error);
  g_assert_no_error (error);
  drawing->pixels = pixels_of (drawing->image);
  drawing->paper = drawing_papers[drawing->page.theme];
  drawing->backgrounds = g_new (guint32, drawing->pixels.width);
  for (int column = 0; column < drawing->pixels.width; column++)
    drawing->backgrounds[column] = background_of_column (drawing, column);
}

void
drawing_clear (Drawing *drawing)
{
  g_free (drawing->backgrounds);
  cairo_surface_destroy (drawing->image);
  pauli_plot_free (drawing->plot);
}

guint32
drawing_background (const Drawing *drawing, int column, int row)
{
  double scale = drawing->pixels.scale;
  const PauliRect *a = &drawing->frame.area;

  if (column + 1 <= a->x * scale || column >= (a->x + a->width) * scale || row + 1 <= a->y * scale ||
      row >= (a->y + a->height) * scale)
    return drawing->paper;
  return drawing->backgrounds[column];
}

guint32
drawing_background_at (const Drawing *drawing, double x, double y, int reach)
{
  double scale = drawing->pixels.scale;
  int column = (int) floor (x * scale), row = (int) floor (y * scale);
  guint32 background = drawing_background (drawing, column, row);

  for (int i = -reach; i <= reach; i++)
    if (drawing_background (drawing, CLAMP (column + i, 0, drawing->pixels.width - 1), row) != background)
      return DRAWING_UNSURE;
  return background;
}

/* ---- Plots ----------------------------------------------------------------------------------------------------- */

static const struct {
  double M_q, inv_rho_c;
  PauliQuark quark;
} parameters[] = {
  { 350, 600, PAULI_QUARK_U },  { 1000, 200, PAULI_QUARK_D }, { 170, 600, PAULI_QUARK_D },
  { 1, 2000, PAULI_QUARK_U },   { 900, 600, PAULI_QUARK_D },  { 1000, 200, PAULI_QUARK_U },
  { 700.5, 451, PAULI_QUARK_U }, { 911, 409, PAULI_QUARK_U }, /* two approximations off scale */
};

/* Of each plot that can have bands there are some, in two ways. */
static PauliFormula
formula_of (size_t which, PauliPlotId id)
{
  static const PauliFormula over_M_q[] = { PAULI_FORMULA_FIT18, PAULI_FORMULA_SERIES24 };
  static const PauliFormula of_tail[] = { PAULI_FORMULA_FIT17, PAULI_FORMULA_LEADING21, PAULI_FORMULA_EQ23_PRINTED,
                                          PAULI_FORMULA_EQ23_CORRECTED };

  if (id == PAULI_PLOT_MU || id == PAULI_PLOT_MU_DEVIATION)
    return over_M_q[which % 2];
  if (id == PAULI_PLOT_ASYMPTOTICS || id == PAULI_PLOT_ASYMPTOTICS_DEVIATION)
    return of_tail[which % 4];
  return PAULI_FORMULA_FIT17;
}

PauliPlot *
drawing_plot (size_t which, PauliPlotId id)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  bool everything = which % DRAWING_SETS >= G_N_ELEMENTS (parameters);

  which %= G_N_ELEMENTS (parameters);
  if (everything) {
    plots_switch_on (&values, (int) which);
    values.bands = formula_of (which, id);
  }
  values.M_q = parameters[which].M_q;
  values.inv_rho_c = parameters[which].inv_rho_c;
  values.quark = parameters[which].quark;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  return plots_new (scene, id, NULL);
}

/* From a panel of a small window to a large screen. */
static const PauliPage pages[] = {
  { 260, 200, 8, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false },
  { 640, 480, 13.3, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false },
  { 500, 325, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false },
  { 2000, 1200, 16, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false },
};

static void
draw_and_check (PauliPlotId id, const PauliPage *page, size_t which, int variant, DrawingCheck check)
{
  Drawing drawing = { .plot = drawing_plot (which, id), .page = *page };

  drawing.page.theme = variant & 1 ? PAULI_THEME_DARK : PAULI_THEME_LIGHT;
  drawing_draw (&drawing, variant & 2 ? 2 : 1);
  g_test_message ("%s of %g x %g, parameters %zu, variant %d", plot_names[id], page->width, page->height,
                  which % DRAWING_SETS, variant);
  check (&drawing);
  drawing_clear (&drawing);
}

void
drawings_of_page (PauliPlotId id, const PauliPage *page, size_t which, DrawingCheck check)
{
  for (int variant = 0; variant < 4; variant++) {
    size_t set = (which + (size_t) variant) % G_N_ELEMENTS (parameters);
    draw_and_check (id, page, set, variant, check);
    draw_and_check (id, page, set + G_N_ELEMENTS (parameters), variant ^ 1, check);
  }
}

/* The parameters take turns. */
void
drawings_of_plot (PauliPlotId id, DrawingCheck check)
{
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    drawings_of_page (id, &pages[i], 4 * i, check);
}

/* A plot of straight lines from 0 to 1 with these heights at the ends. */
PauliPlot *
drawing_lines (size_t n, const double ends[][2])
{
  static const PauliCurveId ids[] = { PAULI_CURVE_EXACT, PAULI_CURVE_FIT17, PAULI_CURVE_LIMIT };
  PauliPlot *plot = g_new0 (PauliPlot, 1);

  plot->id = PAULI_PLOT_F2;
  plot->x = (PauliAxis){ 0, 1, false, "<i>x</i>" };
  plot->y = (PauliAxis){ 0, 1, false, "<i>y</i>" };
  plot->n_curves = n;
  for (size_t k = 0; k < n; k++) {
    PauliCurve *curve = &plot->curves[k];
    curve->id = ids[k];
    curve->pin = -1;
    curve->label = g_strdup ("line");
    curve->n = 101;
    for (size_t i = 0; i < curve->n; i++) {
      curve->x[i] = (double) i / 100;
      curve->y[i] = ends[k][0] + curve->x[i] * (ends[k][1] - ends[k][0]);
    }
  }
  return plot;
}

GBytes *
drawing_bytes (size_t which, PauliPlotId id, PauliTheme theme)
{
  Drawing drawing = { .plot = drawing_plot (which, id), .page = { 500, 325, 10, theme, PAULI_FAMILY_SANS, 0, false } };

  drawing_draw (&drawing, 1);
  GBytes *bytes = g_bytes_new (drawing.pixels.data, (gsize) drawing.pixels.stride * (gsize) drawing.pixels.height);
  drawing_clear (&drawing);
  return bytes;
}

/* ---- Places ---------------------------------------------------------------------------------------------------- */

PauliRect
rect_inset (PauliRect rect, double by)
{
  return (PauliRect){ rect.x + by, rect.y + by, rect.width - 2 * by, rect.height - 2 * by };
}

bool
rect_contains (const PauliRect *rect, double x, double y)
{
  return x >= rect->x && x <= rect->x + rect->width && y >= rect->y && y <= rect->y + rect->height;
}

/* Page height of the curve at page_x. */
bool
drawing_path_at (const Drawing *drawing, const PauliCurve *curve, double page_x, double *page_y)
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

/* The whole pixels of a rectangle. */
static void
to_pixels (const Drawing *drawing, PauliRect rect, int *left, int *right, int *top, int *bottom)
{
  const Pixels *pixels = &drawing->pixels;

  *left = MAX ((int) ceil (rect.x * pixels->scale), 0);
  *right = MIN ((int) floor ((rect.x + rect.width) * pixels->scale), pixels->width);
  *top = MAX ((int) ceil (rect.y * pixels->scale), 0);
  *bottom = MIN ((int) floor ((rect.y + rect.height) * pixels->scale), pixels->height);
}

/* Within about 2 pixels above and below, and `reach` to the sides. */
bool
drawing_has_ink (const Drawing *drawing, double x, double y, double reach)
{
  double step = 1 / drawing->pixels.scale, half = (reach + 1) * step; /* there are whole pixels in it */
  int left, right, top, bottom;

  to_pixels (drawing, (PauliRect){ x - half, y - 3 * step, 2 * half, 6 * step }, &left, &right, &top, &bottom);
  for (int row = top; row < bottom; row++)
    for (int column = left; column < right; column++) {
      guint32 background = drawing_background (drawing, column, row);
      if (background != DRAWING_UNSURE && pixels_get (&drawing->pixels, column, row) != background)
        return true;
    }
  return false;
}

int
drawing_count (const Drawing *drawing, PauliRect rect, guint32 color, double share, double *sum)
{
  int left, right, top, bottom, n = 0;

  if (sum)
    *sum = 0;

  to_pixels (drawing, rect, &left, &right, &top, &bottom);
  for (int row = top; row < bottom; row++)
    for (int column = left; column < right; column++) {
      guint32 background = drawing_background (drawing, column, row);
      if (background == DRAWING_UNSURE) /* pure colour is to be seen on anything */
        background = drawing->paper;
      double found = pixels_share (pixels_get (&drawing->pixels, column, row), background, color);
      n += found >= share;
      if (sum && found > 0)
        *sum += found;
    }
  return n;
}
