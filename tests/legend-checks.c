/* What is right about the legend of any drawing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-checks.h"

#include <math.h>

/* In ems: of the samples, and of the swatches of bands, three in one. */
#define SAMPLE_LENGTH 2.4
#define PADDING 0.3

/* What stands in a row: a curve of the plot, or these. */
enum { OF_MARKER = -1, OF_BANDS = -2 };

/* One for each label, so one for a family; then marker and bands. */
static size_t
fill_rows (const PauliPlot *plot, int rows[PAULI_MAX_CURVES + 2])
{
  size_t n = 0;

  for (size_t k = 0; k < plot->n_curves; k++)
    if (plot->curves[k].label)
      rows[n++] = (int) k;
  if (plot->has_marker)
    rows[n++] = OF_MARKER;
  if (plot->bands_label)
    rows[n++] = OF_BANDS;
  return n;
}

/* Curves sampled every half page unit, and the marker, are outside the rectangle. */
static void
check_covers_nothing (const Drawing *drawing, const PauliRect *rect)
{
  const PauliPlot *plot = drawing->plot;
  double x, y;

  for (size_t k = 0; k < plot->n_curves; k++)
    for (x = rect->x; x <= rect->x + rect->width; x += 0.5)
      if (drawing_path_at (drawing, &plot->curves[k], x, &y) && rect_contains (rect, x, y))
        g_error ("the legend covers curve %d at (%g, %g)", plot->curves[k].id, x, y);
  if (plot->has_marker) {
    pauli_frame_to_page (&drawing->frame, plot->marker_x, plot->marker_y, &x, &y);
    g_assert_false (rect_contains (rect, x, y));
  }
}

static bool
has_text (const Drawing *drawing, PauliRect rect)
{
  return drawing_count (drawing, rect, drawing_inks[drawing->page.theme], 0.5, NULL) >= 8;
}

/* Of the color at the middle of each third of a sample, from left to right, the strongest first. */
static void
check_swatches (const Drawing *drawing, PauliRect sample)
{
  double scale = drawing->pixels.scale;

  for (int level = 0; level < PAULI_N_BAND_LEVELS; level++) {
    int column = (int) floor ((sample.x + (level + 0.5) * sample.width / PAULI_N_BAND_LEVELS) * scale);
    int row = (int) floor ((sample.y + sample.height / 2) * scale);
    guint32 rgb = pixels_get (&drawing->pixels, column, row);
    if (rgb != drawing_bands[level][drawing->page.theme])
      g_error ("#%06x is the swatch of level %d", rgb, level);
  }
}

/* A sample of a row has four fifths of its ink at least: of a line 2.4 em long and 0.12 em wide two fifths or more are dashes, or
 * else it is solid and 0.07 em wide; the marker is of pure colour within a pixel of its rim, which is 0.28 em from its middle. */
static void
check_sample (const Drawing *drawing, int row, PauliRect sample)
{
  const PauliPlot *plot = drawing->plot;
  int theme = drawing->page.theme;
  double em = drawing->page.text_size * drawing->pixels.scale, sum;

  if (row == OF_BANDS) {
    check_swatches (drawing, sample);
    return;
  }
  guint32 color = row == OF_MARKER ? drawing_markers[theme] : drawing_colors[plot->curves[row].id][theme];
  int pure = drawing_count (drawing, sample, color, 0.98, &sum);
  double ink = SAMPLE_LENGTH * 0.4 * 0.12 * em * em;
  if (row == OF_MARKER) {
    ink = G_PI * (0.28 * em - 1) * (0.28 * em - 1);
    sum = pure;
  }
  if (sum < 0.8 * ink)
    g_error ("%g pixels of row %d of the legend instead of %g", sum, row, ink);
}

/* One column, in the order of the plot: each entry in a row of its own, and no rows but these. */
static void
check_column (const Drawing *drawing, const int rows[], size_t n)
{
  const PauliRect *r = &drawing->frame.legend;
  double em = drawing->page.text_size, height = (r->height - 2 * PADDING * em) / (double) n;

  g_assert_cmpfloat (height, >=, 1.35 * em - 1e-9);
  g_assert_cmpfloat (height, <, 2 * em);
  for (size_t i = 0; i < n; i++) {
    double y = r->y + PADDING * em + (double) i * height;
    double left = r->x + PADDING * em - 1 / drawing->pixels.scale, width = SAMPLE_LENGTH * em + 2 / drawing->pixels.scale;
    check_sample (drawing, rows[i], (PauliRect){ left, y, width, height });
    g_assert_true (has_text (drawing, (PauliRect){ r->x + 3 * em, y, r->width - 3 * em, height }));
  }
}

/* Above the axes, in columns: somewhere there is each color. */
static void
check_columns (const Drawing *drawing, const int rows[], size_t n)
{
  PauliRect entries = rect_inset (drawing->frame.legend, 0.1 * drawing->page.text_size);
  double em = drawing->page.text_size;

  for (size_t i = 0; i < n; i++)
    if (rows[i] != OF_BANDS)
      check_sample (drawing, rows[i], entries);
    else
      for (int level = 0; level < PAULI_N_BAND_LEVELS; level++) {
        guint32 color = drawing_bands[level][drawing->page.theme];
        /* Pixels of a swatch, the outline on two or three sides taken off. */
        int whole = ((int) (0.8 * em) - 2) * ((int) (0.9 * em) - 3);
        g_assert_cmpint (drawing_count (drawing, entries, color, 0.99, NULL), >=, whole);
      }
  g_assert_true (has_text (drawing, (PauliRect){ entries.x + 3.5 * em, entries.y, entries.width - 3.5 * em, entries.height }));
}

void
check_legend (const Drawing *drawing)
{
  const PauliRect *r = &drawing->frame.legend, *a = &drawing->frame.area;
  double em = drawing->page.text_size, right = r->x + r->width, bottom = r->y + r->height;
  int rows[PAULI_MAX_CURVES + 2];
  size_t n = fill_rows (drawing->plot, rows);

  /* Left out only if its rows of 1.35 em, in one column at worst, leave little to the plot, or are too wide. */
  if (r->width == 0 && r->height == 0) {
    g_assert_true (drawing->page.height < (13 + 1.35 * (double) n) * em || drawing->page.width < 28 * em);
    return;
  }
  g_assert_true (r->width > 0 && r->height > 0 && r->x >= 0 && r->y >= 0);
  g_assert_true (right <= drawing->page.width && bottom <= drawing->page.height);
  if (rect_contains (a, r->x, r->y) && rect_contains (a, right, bottom)) {
    check_covers_nothing (drawing, r);
    check_column (drawing, rows, n);
  } else {
    g_assert_cmpfloat (bottom, <=, a->y);
    check_columns (drawing, rows, n);
  }
}

PauliLegend
legend_of (const PauliPlot *plot)
{
  const PauliPage page = { 640, 480, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false };
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 640, 480);
  cairo_t *cr = cairo_create (image);
  PauliText text = pauli_text_new (cr, 12, PAULI_FAMILY_SANS);
  PauliLegend legend = pauli_legend_new (plot, &page, &text);

  pauli_text_clear (&text);
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  return legend;
}
