/* Legends in places of the user's choice; pinned and hidden curves.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "figure-checks.h"
#include "pins.h"

static const PauliLegendPlace corners[] = { PAULI_LEGEND_TOP_RIGHT, PAULI_LEGEND_TOP_LEFT, PAULI_LEGEND_BOTTOM_RIGHT,
                                            PAULI_LEGEND_BOTTOM_LEFT };

/* A legend inside the area, an em from its corner at most. */
static void
check_corner (const Drawing *drawing, PauliLegendPlace corner)
{
  const PauliRect *r = &drawing->frame.legend, *a = &drawing->frame.area;
  double em = drawing->page.text_size, right = a->x + a->width - r->x - r->width, bottom = a->y + a->height - r->y - r->height;
  bool is_right = corner == PAULI_LEGEND_TOP_RIGHT || corner == PAULI_LEGEND_BOTTOM_RIGHT;
  bool is_bottom = corner == PAULI_LEGEND_BOTTOM_RIGHT || corner == PAULI_LEGEND_BOTTOM_LEFT;
  double to_side = is_right ? right : r->x - a->x, to_end = is_bottom ? bottom : r->y - a->y;

  g_assert_true (right >= 0 && bottom >= 0 && r->x >= a->x && r->y >= a->y);
  g_assert_true (to_side > 0.5 * em && to_side <= em && to_end > 0.5 * em && to_end <= em);
}

/* In each corner, lines under it are dimmed by the paper to a sixth of their colour, and it has text. */
static void
test_corners (void)
{
  static const double ends[][2] = { { 0.1, 0.9 }, { 0.9, 0.1 }, { 0.5, 0.5 } };

  for (size_t i = 0; i < G_N_ELEMENTS (corners); i++)
    for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
      Drawing drawing = { .plot = drawing_lines (3, ends), .page = { 400, 300, 12, theme, PAULI_FAMILY_SANS, 0, false } };
      drawing.plot->legend = corners[i];
      drawing_draw (&drawing, 2);
      check_corner (&drawing, corners[i]);
      check_margins (&drawing);
      /* Right of all labels, which are the same short word. */
      double em = drawing.page.text_size;
      PauliRect r = drawing.frame.legend, labels = { r.x + 3.2 * em, r.y, r.width - 3.2 * em, r.height };
      PauliRect gap = { r.x + 2.7 * em, r.y, 0.4 * em, r.height }; /* between samples and labels */
      g_assert_cmpint (pixels_count (&drawing.pixels, labels, drawing.paper, drawing_inks[theme], 0.5, NULL), >=, 20);
      for (int id = 0; id < 2; id++) {
        guint32 color = drawing_colors[drawing.plot->curves[id].id][theme];
        g_assert_cmpint (pixels_count (&drawing.pixels, gap, drawing.paper, color, 0.25, NULL), ==, 0);
      }
      g_assert_cmpint (pixels_count_ink (&drawing.pixels, rect_inset (gap, 0.1), drawing.paper), >, 0);
      drawing_clear (&drawing);
    }
}

/* Above and nowhere, whatever room there is inside. */
static void
test_above_and_none (void)
{
  static const double ends[][2] = { { 0.1, 0.1 } };
  Drawing above = { .plot = drawing_lines (1, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };
  Drawing none = { .plot = drawing_lines (1, ends), .page = above.page };

  above.plot->legend = PAULI_LEGEND_ABOVE;
  none.plot->legend = PAULI_LEGEND_NONE;
  drawing_draw (&above, 1);
  drawing_draw (&none, 1);
  check_all (&above);
  g_assert_cmpfloat (above.frame.legend.height, >, 0);
  g_assert_cmpfloat (above.frame.legend.y + above.frame.legend.height, <=, above.frame.area.y);
  g_assert_cmpfloat (none.frame.legend.height, ==, 0);
  g_assert_cmpfloat (none.frame.area.y, <, above.frame.area.y);
  check_curves (&none);
  check_margins (&none);
  drawing_clear (&above);
  drawing_clear (&none);
}

/* ---- Pins ------------------------------------------------------------------------------------------------------ */

static PauliPlot *
plot_with_pins (int n, PauliPlotId id, PauliLegendPlace place)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  values.legends[id] = place;
  for (int i = 0; i < n; i++) {
    values.M_q = 100 + 70 * i;
    g_assert_true (pauli_pin_add (&values));
  }
  values.M_q = 350;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  return plots_new (scene, id, NULL);
}

/* Twelve pins on small pages, in any place: the plot keeps its share of the page; a legend is inside or above, and covers
 * half at most. */
static void
test_many_pins (void)
{
  static const PauliPage pages[] = { { 300, 220, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false }, { 700, 450, 12, PAULI_THEME_DARK, PAULI_FAMILY_SANS, 0, false },
                                     { 300, 500, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false }, { 190, 290, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };

  for (size_t k = 0; k < G_N_ELEMENTS (pages); k++)
    for (PauliLegendPlace place = 0; place < PAULI_N_LEGEND_PLACES; place++)
      for (int id = 0; id < 2; id++) {
        PauliPlotId plot = id ? PAULI_PLOT_PROFILES : PAULI_PLOT_F2;
        Drawing drawing = { .plot = plot_with_pins (PAULI_PINS_MAX, plot, place), .page = pages[k] };
        drawing_draw (&drawing, 1);
        const PauliRect *r = &drawing.frame.legend, *a = &drawing.frame.area;
        g_assert_cmpfloat (a->height, >=, 0.3 * drawing.page.height);
        if (r->height > 0 && r->y >= a->y && place != PAULI_LEGEND_AUTOMATIC)
          g_assert_cmpfloat (r->width * r->height, <=, 0.5001 * a->width * a->height);
        check_margins (&drawing);
        drawing_clear (&drawing);
      }
}

/* A pinned curve has an entry, a hidden one has none; its line is of its colour, and gone. */
static void
test_hidden (void)
{
  static const double ends[][2] = { { 0.2, 0.2 }, { 0.4, 0.4 }, { 0.6, 0.6 } };

  for (int hidden = 0; hidden < 3; hidden++) {
    Drawing drawing = { .plot = drawing_lines (3, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };
    drawing.plot->curves[1].pin = 4;
    drawing.plot->curves[1].color = 7;
    drawing.plot->curves[hidden].hidden = true;
    PauliLegend legend = legend_of (drawing.plot);
    g_assert_cmpuint (legend.n, ==, 2);
    for (size_t i = 0; i < 2; i++)
      g_assert_true (legend.entries[i].curve == &drawing.plot->curves[i + ((int) i >= hidden)]);
    pauli_legend_clear (&legend);
    drawing_draw (&drawing, 2);
    for (int k = 0; k < 3; k++) {
      PauliLineStyle style = pauli_line_style (&drawing.plot->curves[k], PAULI_THEME_LIGHT);
      PauliRect area = drawing.frame.area;
      g_assert_true ((drawing_count (&drawing, area, pixels_rgb (style.color), 0.98, NULL) > 100) == (k != hidden));
    }
    drawing_clear (&drawing);
  }
}

/* Neither does a legend that finds its own place mind what is hidden. */
static void
test_hidden_is_no_obstacle (void)
{
  static const double ends[][2] = { { 0.1, 0.1 }, { 0.1, 1.0 } };
  Drawing drawing = { .plot = drawing_lines (2, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };

  drawing.plot->curves[1].hidden = true;
  drawing_draw (&drawing, 1);
  check_corner (&drawing, PAULI_LEGEND_TOP_RIGHT);
  drawing_clear (&drawing);
}

/* ---- Styles ---------------------------------------------------------------------------------------------------- */

/* The largest difference between two patterns of dashes, in ems: one that is seen is a tenth at least. */
static double
dash_difference (const PauliLineStyle *a, const PauliLineStyle *b)
{
  double most = 0;

  if (a->n_dashes != b->n_dashes)
    return INFINITY;
  for (int i = 0; i < a->n_dashes; i++)
    most = fmax (most, fabs (a->dashes[i] - b->dashes[i]));
  return most;
}

/* Without colour, each pin is told from all others by its dashes, and by their length from the approximations; and all from
 * the current curve, which is solid and black, or white on dark paper. A sample of 2.4 em shows a period of the dashes. */
static void
test_grey (void)
{
  for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
    PauliColor paper = pauli_theme_colors (theme)->paper;
    for (int i = 0; i < PAULI_PIN_COLORS; i++) {
      PauliLineStyle a = pauli_line_style (&(PauliCurve){ .pin = 0, .color = i }, theme);
      double y = pixels_luminance (a.color), period = 0;
      for (int k = 0; k < a.n_dashes; k++)
        period += a.dashes[k];
      g_assert_cmpint (a.n_dashes, >=, 2);
      g_assert_cmpfloat (a.dashes[0], >=, 1);
      g_assert_cmpfloat (period, <=, 2.4);
      g_assert_cmpfloat (pixels_contrast (a.color, paper), >, 4.5);
      g_assert_true (theme == PAULI_THEME_LIGHT ? y > 0.04 : y < 0.75);
      for (int k = 0; k < i; k++) {
        PauliLineStyle b = pauli_line_style (&(PauliCurve){ .pin = 0, .color = k }, theme);
        g_assert_cmpfloat (dash_difference (&a, &b), >=, 0.1);
      }
      for (int id = 0; id < PAULI_N_CURVES; id++) {
        PauliLineStyle b = pauli_line_style (&(PauliCurve){ .id = (PauliCurveId) id, .pin = -1 }, theme);
        g_assert_cmpfloat (dash_difference (&a, &b), >=, 0.1);
        guint32 extreme = theme == PAULI_THEME_LIGHT ? 0x000000 : 0xffffff;
        bool is_exact = id == PAULI_CURVE_EXACT || id == PAULI_CURVE_VERTEX_EXACT;
        g_assert_true ((b.n_dashes == 0 && pixels_rgb (b.color) == extreme) == is_exact);
      }
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/legend-place/corners", test_corners);
  g_test_add_func ("/figure/legend-place/above-and-none", test_above_and_none);
  g_test_add_func ("/figure/legend-place/many-pins", test_many_pins);
  g_test_add_func ("/figure/legend-place/hidden", test_hidden);
  g_test_add_func ("/figure/legend-place/hidden-is-no-obstacle", test_hidden_is_no_obstacle);
  g_test_add_func ("/figure/style/grey", test_grey);
  return g_test_run ();
}
