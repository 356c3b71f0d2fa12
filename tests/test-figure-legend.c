/* Legends, bands and styles by themselves, on plots made for them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "figure-checks.h"

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
    Drawing drawing = { .plot = drawing_lines (3, rows[i].ends), .page = { 300, 220, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };
    drawing_draw (&drawing, 1);
    check_legend (&drawing);
    g_assert_true ((drawing.frame.legend.y >= drawing.frame.area.y) == rows[i].inside);
    drawing_clear (&drawing);
  }
}

/* A marker apart from all curves, as in a gap of the exact one, is not covered either. */
static void
test_legend_and_marker (void)
{
  static const double ends[][2] = { { 0.1, 0.1 } }, places[][2] = { { 0.9, 0.9 }, { 0.9, 0.2 }, { 0.1, 0.9 } };

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    Drawing drawing = { .plot = drawing_lines (1, ends), .page = { 300, 220, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };
    drawing.plot->has_marker = true;
    drawing.plot->marker_x = places[i][0];
    drawing.plot->marker_y = places[i][1];
    drawing.plot->marker_label = g_strdup ("marker");
    drawing_draw (&drawing, 1);
    check_legend (&drawing);
    check_marker (&drawing);
    drawing_clear (&drawing);
  }
}

/* The legend says "off scale" of curves of which nothing is to be seen, and of no others. */
static void
test_off_scale (void)
{
  static const double ends[][2] = { { 0.2, 0.4 }, { 1.1, 1.5 }, { 0.9, 7 } };
  Drawing drawing = { .plot = drawing_lines (3, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };

  drawing_draw (&drawing, 1);
  check_curves (&drawing);
  cairo_t *cr = cairo_create (drawing.image);
  PauliText text = pauli_text_new (cr, 12, PAULI_FAMILY_SANS);
  PauliLegend legend = pauli_legend_new (drawing.plot, &drawing.page, &text);
  g_assert_cmpuint (legend.n, ==, 3);
  for (size_t i = 0; i < 3; i++) {
    g_assert_true (g_str_has_prefix (legend.entries[i].label, "line"));
    g_assert_true ((strstr (legend.entries[i].label, "off scale") != NULL) == (i == 1));
  }
  pauli_legend_clear (&legend);
  pauli_text_clear (&text);
  cairo_destroy (cr);
  drawing_clear (&drawing);
}

/* ---- Entries --------------------------------------------------------------------------------------------------- */

/* One entry for each curve but the further ones of a family, in the order of the plot; then the marker and the bands. */
static void
check_entries (const PauliPlot *plot)
{
  PauliLegend legend = legend_of (plot);
  size_t n = 0;

  for (size_t k = 0; k < plot->n_curves; k++) {
    if (!plot->curves[k].label)
      continue;
    g_assert_true (legend.entries[n].curve == &plot->curves[k] && !legend.entries[n].is_marker);
    g_assert_true (g_str_has_prefix (legend.entries[n].label, plot->curves[k].label));
    g_assert_true (n == 0 || plot->curves[k].id != PAULI_CURVE_PARTIAL_SUM || plot->curves[k - 1].id != PAULI_CURVE_PARTIAL_SUM);
    n++;
  }
  if (plot->has_marker) {
    g_assert_true (legend.entries[n].is_marker && !legend.entries[n].curve);
    g_assert_cmpstr (legend.entries[n++].label, ==, plot->marker_label);
  }
  if (plot->bands_label) {
    g_assert_true (!legend.entries[n].is_marker && !legend.entries[n].curve);
    g_assert_cmpstr (legend.entries[n++].label, ==, plot->bands_label);
  }
  g_assert_cmpuint (legend.n, ==, n);
  pauli_legend_clear (&legend);
}

static void
test_entries (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    for (size_t which = 0; which < DRAWING_SETS; which++) {
      g_autoptr (PauliPlot) plot = drawing_plot (which, id);
      check_entries (plot);
    }
}

/* All orders of (21), and all else there is at once: one entry for the family, and room for all entries in a legend. */
static void
test_longest (void)
{
  static const PauliPage pages[] = { { 640, 480, 13.3, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false }, { 500, 325, 10, PAULI_THEME_DARK, PAULI_FAMILY_SANS, 0, false },
                                     { 936, 354, 13.3, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false }, { 300, 500, 10, PAULI_THEME_DARK, PAULI_FAMILY_SANS, 0, false } };
  PauliSceneValues values = pauli_scene_initial_values ();

  values.one_gluon = values.refit = true;
  values.partial_sums = PAULI_PARTIAL_SUMS_MAX;
  values.bands = PAULI_FORMULA_EQ23_CORRECTED;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  for (size_t i = 0; i < G_N_ELEMENTS (pages); i++)
    for (int beneath = 0; beneath < 2; beneath++) {
      PauliPlotId id = beneath ? PAULI_PLOT_ASYMPTOTICS_DEVIATION : PAULI_PLOT_ASYMPTOTICS;
      Drawing drawing = { .plot = plots_new (scene, id, NULL), .page = pages[i] };
      PauliLegend legend = legend_of (drawing.plot);
      g_assert_cmpuint (legend.n, ==, 10);
      pauli_legend_clear (&legend);
      drawing_draw (&drawing, 1);
      g_assert_cmpfloat (drawing.frame.legend.height, >, 0);
      check_all (&drawing);
      drawing_clear (&drawing);
    }
}

/* A legend that has no room is left out, and all else is drawn as if there were none. */
static void
test_left_out (void)
{
  const PauliPage page = { PAULI_PAGE_MIN_WIDTH * 10, PAULI_PAGE_MIN_HEIGHT * 12, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };

  for (size_t which = 8; which < DRAWING_SETS; which++) {
    Drawing drawing = { .plot = drawing_plot (which, PAULI_PLOT_ASYMPTOTICS), .page = page };
    drawing_draw (&drawing, 2);
    g_assert_true (drawing.frame.legend.width == 0 && drawing.frame.legend.height == 0);
    g_assert_cmpfloat (drawing.frame.area.y, <, 3 * page.text_size); /* margin, and perhaps a power of ten */
    check_all (&drawing);
    drawing_clear (&drawing);
  }
}

/* Whole parts go first, and letters only if one part is too long. */
static void
test_text_that_fits (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_t *cr = cairo_create (surface);
  PauliText text = pauli_text_new (cr, 10, PAULI_FAMILY_SANS);
  static const char label[] = "<i>M</i><sub>q</sub> = 350 MeV, 1/<i>ρ</i><sub>c</sub> = 600 MeV, d quark";
  double whole, two, one, height;

  pauli_text_measure (&text, label, &whole, &height);
  pauli_text_measure (&text, "<i>M</i><sub>q</sub> = 350 MeV, 1/<i>ρ</i><sub>c</sub> = 600 MeV, …", &two, &height);
  pauli_text_measure (&text, "<i>M</i><sub>q</sub> = 350 MeV, …", &one, &height);
  g_autofree char *all = pauli_text_fit (&text, label, whole), *less = pauli_text_fit (&text, label, whole - 0.1);
  g_autofree char *first = pauli_text_fit (&text, label, two - 0.1), *letters = pauli_text_fit (&text, label, one - 0.1);
  g_autofree char *nothing = pauli_text_fit (&text, label, 1), *empty = pauli_text_fit (&text, "", 5);
  g_assert_cmpstr (all, ==, label);
  g_assert_cmpstr (less, ==, "<i>M</i><sub>q</sub> = 350 MeV, 1/<i>ρ</i><sub>c</sub> = 600 MeV, …");
  g_assert_cmpstr (first, ==, "<i>M</i><sub>q</sub> = 350 MeV, …");
  g_assert_true (g_str_has_prefix (letters, "Mq = 350 M") && g_str_has_suffix (letters, "…"));
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (empty, ==, "");
  pauli_text_clear (&text);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A label longer than the page, as of a pin that differs in much, is cut; the legend is there all the same, and inside the page. */
static void
test_long_label (void)
{
  static const double ends[][2] = { { 0.2, 0.9 }, { 0.8, 0.1 }, { 0.5, 0.5 } };
  static const PauliPage pages[] = { { 300, 220, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false }, { 170, 300, 10, PAULI_THEME_DARK, PAULI_FAMILY_SANS, 0, false } };
  static const char *const labels[] = {
    "<i>M</i><sub>q</sub> = 350 MeV, 1/<i>ρ</i><sub>c</sub> = 600 MeV, d quark, exact gluon",
    "<i>Q</i><sup>2</sup> <i>F</i><sub>2</sub> <i>Q</i><sup>2</sup> <i>F</i><sub>2</sub> <i>Q</i><sup>2</sup> <i>F</i><sub>2</sub> "
    "<i>Q</i><sup>2</sup> <i>F</i><sub>2</sub> <i>Q</i><sup>2</sup> <i>F</i><sub>2</sub> <i>Q</i><sup>2</sup> <i>F</i><sub>2</sub>",
    "a &lt; b &amp; ωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωωω",
  };

  for (size_t i = 0; i < G_N_ELEMENTS (pages) * G_N_ELEMENTS (labels); i++) {
    Drawing drawing = { .plot = drawing_lines (3, ends), .page = pages[i % G_N_ELEMENTS (pages)] };
    const PauliRect *legend = &drawing.frame.legend;
    g_free (drawing.plot->curves[1].label);
    drawing.plot->curves[1].label = g_strdup (labels[i / G_N_ELEMENTS (pages)]);
    drawing_draw (&drawing, 2);
    g_assert_cmpfloat (legend->height, >, 0);
    g_assert_cmpfloat (legend->x, >=, 0);
    g_assert_cmpfloat (legend->x + legend->width, <=, drawing.page.width);
    check_margins (&drawing);
    drawing_clear (&drawing);
  }
}

/* ---- Bands ----------------------------------------------------------------------------------------------------- */

/* A plot with bands, which the curves of a line cross; nested, apart, at the ends, and one thinner than a pixel. */
static PauliPlot *
plot_with_bands (bool log)
{
  static const double ends[][2] = { { 0.2, 0.9 }, { 0.8, 0.1 } };
  static const PauliBand bands[] = {
    { { 0, 0.3 }, 2 },    { { 0.4, 0.8 }, 2 },   { { 0.9, 1 }, 2 },     { { 0, 0.2 }, 1 },
    { { 0.5, 0.7 }, 1 },  { { 0.95, 1 }, 1 },    { { 0, 0.1 }, 0 },     { { 0.55, 0.6 }, 0 },
    { { 0.65, 0.65001 }, 0 },
  };
  PauliPlot *plot = drawing_lines (2, ends);

  plot->n_bands = G_N_ELEMENTS (bands);
  memcpy (plot->bands, bands, sizeof bands);
  plot->bands_label = g_strdup ("bands");
  if (!log)
    return plot;
  plot->x = (PauliAxis){ 1, 10, true, "x" };
  for (size_t i = 0; i < plot->n_bands; i++)
    plot->bands[i].range = (PauliRange){ pow (10, plot->bands[i].range.min), pow (10, plot->bands[i].range.max) };
  for (size_t k = 0; k < plot->n_curves; k++)
    for (size_t i = 0; i < plot->curves[k].n; i++)
      plot->curves[k].x[i] = pow (10, plot->curves[k].x[i]);
  return plot;
}

/* The color at a fraction of the width of the axes, near their top, where no curve is. */
static guint32
color_at (const Drawing *drawing, double fraction)
{
  const PauliRect *a = &drawing->frame.area;
  double scale = drawing->pixels.scale, y = a->y + a->height - 1.5 * drawing->page.text_size;
  return pixels_get (&drawing->pixels, (int) ((a->x + fraction * a->width) * scale), (int) (y * scale));
}

static void
check_band_colors (const Drawing *drawing)
{
  static const struct {
    double fraction;
    int level;
  } places[] = { { 0.05, 0 },  { 0.15, 1 },  { 0.25, 2 },   { 0.35, 3 },  { 0.45, 2 }, { 0.525, 1 },
                 { 0.575, 0 }, { 0.625, 1 }, { 0.75, 2 },   { 0.85, 3 },  { 0.92, 2 }, { 0.97, 1 } };
  PauliTheme theme = drawing->page.theme;

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    guint32 expected = places[i].level < 3 ? drawing_bands[places[i].level][theme] : drawing_papers[theme];
    g_assert_cmphex (color_at (drawing, places[i].fraction), ==, expected);
  }
}

static void
test_bands (void)
{
  for (int variant = 0; variant < 8; variant++) {
    Drawing drawing = { .plot = plot_with_bands (variant & 4), .page = { 500, 400, 12, variant & 1 } };
    drawing_draw (&drawing, variant & 2 ? 2 : 1);
    check_all (&drawing);
    check_band_colors (&drawing);
    drawing_clear (&drawing);
  }
}

/* The label alone, of a formula that holds nowhere here, is an entry with swatches, and nothing is shaded. */
static void
test_no_band (void)
{
  Drawing drawing = { .plot = plot_with_bands (false), .page = { 500, 400, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };

  drawing.plot->n_bands = 0;
  drawing_draw (&drawing, 1);
  check_all (&drawing);
  g_assert_cmphex (color_at (&drawing, 0.05), ==, 0xffffff);
  drawing_clear (&drawing);
}

/* ---- Styles ---------------------------------------------------------------------------------------------------- */

static double
contrast (guint32 a, guint32 b)
{
  return pixels_contrast (pixels_color (a), pixels_color (b));
}

/* The shades differ from each other and from the paper, the narrower the level the more; text and frame stand out from all, by
 * WCAG's 4.5; curves from the paper by its 3. */
static void
test_contrasts (void)
{
  for (PauliTheme theme = PAULI_THEME_LIGHT; theme <= PAULI_THEME_DARK; theme++) {
    guint32 paper = drawing_papers[theme], wider = paper;
    for (int level = PAULI_N_BAND_LEVELS - 1; level >= 0; level--) {
      guint32 band = pixels_rgb (pauli_band_color (level, theme));
      g_assert_cmphex (band, ==, drawing_bands[level][theme]);
      g_assert_cmpfloat (contrast (band, paper), >, contrast (wider, paper));
      g_assert_cmpfloat (contrast (band, wider), >, 1.1);
      g_assert_cmpfloat (contrast (band, drawing_inks[theme]), >, 4.5);
      wider = band;
    }
    for (int id = 0; id < PAULI_N_CURVES; id++) {
      guint32 color = pixels_rgb (pauli_line_style (&(PauliCurve){ .id = (PauliCurveId) id, .pin = -1 }, theme).color);
      g_assert_cmphex (color, ==, drawing_colors[id][theme]);
      g_assert_cmpfloat (contrast (color, paper), >, 3);
    }
  }
}

static bool
look_alike (const PauliCurve *a, const PauliCurve *b)
{
  PauliLineStyle u = pauli_line_style (a, PAULI_THEME_LIGHT), v = pauli_line_style (b, PAULI_THEME_LIGHT);

  return pixels_rgb (u.color) == pixels_rgb (v.color) && u.n_dashes == v.n_dashes &&
         memcmp (u.dashes, v.dashes, (size_t) u.n_dashes * sizeof *u.dashes) == 0;
}

/* No two curves of one plot look alike, but those of a family. */
static void
test_styles (void)
{
  for (PauliPlotId id = 0; id < PAULI_N_CURVE_PLOTS; id++)
    for (size_t which = 0; which < DRAWING_SETS; which++) {
      g_autoptr (PauliPlot) plot = drawing_plot (which, id);
      for (size_t i = 0; i < plot->n_curves; i++)
        for (size_t j = 0; j < i; j++)
          g_assert_true (look_alike (&plot->curves[i], &plot->curves[j]) == (plot->curves[i].id == plot->curves[j].id));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/legend/places", test_legend_places);
  g_test_add_func ("/figure/legend/marker", test_legend_and_marker);
  g_test_add_func ("/figure/legend/off-scale", test_off_scale);
  g_test_add_func ("/figure/legend/entries", test_entries);
  g_test_add_func ("/figure/legend/text-that-fits", test_text_that_fits);
  g_test_add_func ("/figure/legend/long-label", test_long_label);
  g_test_add_func ("/figure/legend/longest", test_longest);
  g_test_add_func ("/figure/legend/left-out", test_left_out);
  g_test_add_func ("/figure/bands/colors", test_bands);
  g_test_add_func ("/figure/bands/none", test_no_band);
  g_test_add_func ("/figure/style/contrasts", test_contrasts);
  g_test_add_func ("/figure/style/no-two-alike", test_styles);
  return g_test_run ();
}
