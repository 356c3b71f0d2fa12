/* Plots drawn on images, for the tests of figures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawings.h"

#include <math.h>

/* What users know a curve by, in light and dark. */
const guint32 drawing_colors[PAULI_N_CURVES][2] = {
  [PAULI_CURVE_EXACT] = { 0x000000, 0xffffff },        [PAULI_CURVE_FIT17] = { 0x0072b2, 0x56b4e9 },
  [PAULI_CURVE_FIT18] = { 0x0072b2, 0x56b4e9 },        [PAULI_CURVE_SERIES24] = { 0xd55e00, 0xff8f4a },
  [PAULI_CURVE_LIMIT] = { 0x009e73, 0x2fd0a3 },        [PAULI_CURVE_LEADING21] = { 0xd55e00, 0xff8f4a },
  [PAULI_CURVE_EQ23_PRINTED] = { 0xcc79a7, 0xe8a6ca }, [PAULI_CURVE_EQ23_CORRECTED] = { 0xb87700, 0xf0b429 },
};
const guint32 drawing_papers[2] = { 0xffffff, 0x1e1e1e }, drawing_inks[2] = { 0x1a1a1a, 0xf0f0f0 };
const guint32 drawing_markers[2] = { 0xd55e00, 0xff8f4a }, drawing_warnings[2] = { 0xa51d2d, 0xff938c };

void
drawing_draw (Drawing *drawing, double scale)
{
  g_autoptr (GError) error = NULL;

  drawing->image = pauli_figure_image (drawing->plot, &drawing->page, scale, &drawing->frame, &error);
  g_assert_no_error (error);
  drawing->pixels = pixels_of (drawing->image);
  drawing->paper = drawing_papers[drawing->page.theme];
}

void
drawing_clear (Drawing *drawing)
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

PauliPlot *
drawing_plot (size_t which, PauliPanel panel)
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

/* All panels in both themes, with one and two pixels for a page unit. */
void
drawings_of_page (const PauliPage *page, size_t which, DrawingCheck check)
{
  for (int variant = 0; variant < 4; variant++)
    for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
      Drawing drawing = { .plot = drawing_plot (which + (size_t) variant, panel), .page = *page };
      drawing.page.theme = variant & 1 ? PAULI_THEME_DARK : PAULI_THEME_LIGHT;
      drawing_draw (&drawing, variant & 2 ? 2 : 1);
      g_test_message ("%s of %g x %g, parameters %zu, variant %d", pauli_panel_key (panel), page->width, page->height,
                      (which + (size_t) variant) % G_N_ELEMENTS (parameters), variant);
      check (&drawing);
      drawing_clear (&drawing);
    }
}

/* The parameters take turns. */
void
for_each_drawing (DrawingCheck check)
{
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    drawings_of_page (&pages[i], 4 * i, check);
}

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

/* Within about 2 pixels above and below, and `reach` to the sides. */
bool
drawing_has_ink (const Drawing *drawing, double x, double y, double reach)
{
  double step = 1 / drawing->pixels.scale, half = (reach + 1) * step; /* there are whole pixels in it */
  PauliRect around = { x - half, y - 3 * step, 2 * half, 6 * step };
  return pixels_count_ink (&drawing->pixels, around, drawing->paper) > 0;
}

/* A plot of straight lines from 0 to 1 with these heights at the ends. */
PauliPlot *
drawing_lines (size_t n, const double ends[][2])
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

GBytes *
drawing_bytes (size_t which, PauliPanel panel, PauliTheme theme)
{
  Drawing drawing = { .plot = drawing_plot (which, panel), .page = { 500, 325, 10, theme } };

  drawing_draw (&drawing, 1);
  GBytes *bytes = g_bytes_new (drawing.pixels.data, (gsize) drawing.pixels.stride * (gsize) drawing.pixels.height);
  drawing_clear (&drawing);
  return bytes;
}
