/* Sheets of several plots, and their bytes.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "drawings.h"
#include "sheet.h"

#define N 3

static PauliSheet
new_sheet (PauliTheme theme)
{
  PauliSheet sheet = {
    .width = 700.5,
    .height = 420,
    .text_size = 11,
    .theme = theme,
    .n = N,
    .places = { { 0, 0, 340, 420 }, { 350, 0, 350.5, 200 }, { 350, 210, 350.5, 210 } },
  };

  for (size_t i = 0; i < N; i++)
    sheet.plots[i] = drawing_plot (i, (PauliPlotId) i);
  return sheet;
}

static void
clear (PauliSheet *sheet)
{
  for (size_t i = 0; i < N; i++)
    pauli_plot_free ((PauliPlot *) sheet->plots[i]);
}

typedef struct {
  GBytes *bytes;
  gsize offset;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;

  g_assert_cmpuint (reader->offset + length, <=, g_bytes_get_size (reader->bytes));
  memcpy (data, (const char *) g_bytes_get_data (reader->bytes, NULL) + reader->offset, length);
  reader->offset += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
decode (GBytes *png)
{
  Reader reader = { png, 0 };
  cairo_surface_t *image = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  return image;
}

static void
frames_of (const PauliSheet *sheet, PauliFrame *frames)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  pauli_sheet_draw (cr, sheet, frames, &error);
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* On a surface as that of pauli_figure_image(), with its area where it is in the sheet. */
static cairo_surface_t *
draw_alone (const PauliPlot *plot, const PauliPage *page, const PauliRect *area, double scale)
{
  const PauliBeside beside = { area->x, page->width - area->x - area->width, area->y, page->height - area->y - area->height, NULL };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) lround (page->width * scale),
                                                         (int) lround (page->height * scale));
  PauliFrame frame;

  cairo_surface_set_device_scale (surface, scale, scale);
  cairo_t *cr = cairo_create (surface);
  pauli_figure_draw_beside (cr, plot, page, &beside, &frame, NULL);
  g_assert_cmpfloat_with_epsilon (frame.area.x, area->x, 1e-9);
  g_assert_cmpfloat_with_epsilon (frame.area.width, area->width, 1e-9);
  g_assert_cmpfloat_with_epsilon (frame.area.y, area->y, 1e-9);
  g_assert_cmpfloat_with_epsilon (frame.area.height, area->height, 1e-9);
  cairo_destroy (cr);
  return surface;
}

/* Each plot is in its place as on a page of its own, and paper is between. */
static void
check_png (double scale, PauliTheme theme)
{
  g_autoptr (GError) error = NULL;
  PauliSheet sheet = new_sheet (theme);
  g_autoptr (GBytes) png = pauli_sheet_png (&sheet, scale, &error);
  g_assert_no_error (error);
  cairo_surface_t *image = decode (png);
  Pixels pixels = pixels_of (image);
  PauliFrame frames[N];
  frames_of (&sheet, frames);

  g_assert_cmpint (pixels.width, ==, (int) lround (700.5 * scale));
  g_assert_cmpint (pixels.height, ==, (int) lround (420 * scale));
  for (int row = 0; row < pixels.height; row++)
    for (int column = (int) (341 * scale); column < 349 * scale; column++)
      g_assert_cmphex (pixels_get (&pixels, column, row), ==, drawing_papers[theme]);
  for (int row = 0; row < pixels.height; row++) /* half a pixel at the end */
    g_assert_cmphex (pixels_get (&pixels, pixels.width - 1, row), ==, drawing_papers[theme]);
  for (size_t i = 0; i < N; i++) {
    const PauliRect *place = &sheet.places[i];
    const PauliPage page = { place->width, place->height, sheet.text_size, theme, PAULI_FAMILY_SANS, 0, false };
    cairo_surface_t *alone = draw_alone (sheet.plots[i], &page, &frames[i].area, scale);
    Pixels one = pixels_of (alone);
    for (int row = 0; row < (int) (place->height * scale); row++)
      for (int column = 0; column < (int) (place->width * scale); column++)
        g_assert_cmphex (pixels_get (&pixels, column + (int) (place->x * scale), row + (int) (place->y * scale)), ==,
                         pixels_get (&one, column, row));
    cairo_surface_destroy (alone);
  }
  cairo_surface_destroy (image);
  clear (&sheet);
}

static void
test_png (void)
{
  check_png (1, PAULI_THEME_LIGHT);
  check_png (2, PAULI_THEME_DARK);
}

/* Areas above each other have their sides in line, where the one that needs most has them alone; that of another column stays. */
static void
test_sides (void)
{
  PauliSheet sheet = new_sheet (PAULI_THEME_LIGHT);
  PauliFrame frames[N], alone[N];
  double left = 0, right = 0;

  frames_of (&sheet, frames);
  for (size_t i = 0; i < N; i++) {
    const PauliPage page = { sheet.places[i].width, sheet.places[i].height, sheet.text_size, sheet.theme, sheet.family, 0, false };
    cairo_surface_destroy (pauli_figure_image (sheet.plots[i], &page, 1, &alone[i], NULL));
    left = i > 0 ? MAX (left, alone[i].area.x) : 0;
    right = i > 0 ? MAX (right, page.width - alone[i].area.x - alone[i].area.width) : 0;
  }
  g_assert_cmpfloat (fabs (alone[1].area.x - alone[2].area.x), >, 1); /* or there would be nothing to see */
  g_assert_cmpfloat_with_epsilon (frames[0].area.x, alone[0].area.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (frames[0].area.width, alone[0].area.width, 1e-9);
  for (size_t i = 1; i < N; i++) {
    g_assert_cmpfloat_with_epsilon (frames[i].area.x, left, 1e-9);
    g_assert_cmpfloat_with_epsilon (frames[i].area.x + frames[i].area.width, sheet.places[i].width - right, 1e-9);
  }
  clear (&sheet);
}

/* Of the size of the sheet in points, with all plots in it: each adds to it. */
static void
test_svg (void)
{
  g_autoptr (GError) error = NULL;
  PauliSheet sheet = new_sheet (PAULI_THEME_LIGHT);
  gsize size = 0;

  for (sheet.n = 1; sheet.n <= N; sheet.n++) {
    g_autoptr (GBytes) svg = pauli_sheet_svg (&sheet, &error);
    g_assert_no_error (error);
    g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
    g_assert_true (g_str_has_prefix (text, "<?xml"));
    g_assert_nonnull (strstr (text, "width=\"700.5pt\" height=\"420pt\""));
    g_assert_true (g_str_has_suffix (g_strstrip (text), "</svg>"));
    g_assert_cmpuint (g_bytes_get_size (svg), >, size + 5000);
    size = g_bytes_get_size (svg);
  }
  clear (&sheet);
}

/* The frames are those of pages of their own but for their sides. */
static void
test_frames (void)
{
  PauliSheet sheet = new_sheet (PAULI_THEME_LIGHT);
  PauliFrame frames[N];
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 701, 420);
  cairo_t *cr = cairo_create (image);

  g_assert_true (pauli_sheet_draw (cr, &sheet, frames, NULL));
  for (size_t i = 0; i < N; i++) {
    Drawing drawing = { .plot = drawing_plot (i, (PauliPlotId) i),
                        .page = { sheet.places[i].width, sheet.places[i].height, 11, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };
    drawing_draw (&drawing, 1);
    g_assert_cmpfloat (frames[i].area.y, ==, drawing.frame.area.y);
    g_assert_cmpfloat (frames[i].area.height, ==, drawing.frame.area.height);
    drawing_clear (&drawing);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (image);
  clear (&sheet);
}

static void
check_refused (const PauliSheet *sheet, double scale)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pauli_sheet_png (sheet, scale, &error));
  g_assert_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE);
  g_clear_error (&error);
  if (scale != 1)
    return;
  g_assert_null (pauli_sheet_svg (sheet, &error));
  g_assert_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE);
}

static void
test_errors (void)
{
  PauliSheet good = new_sheet (PAULI_THEME_LIGHT), sheet = good;
  static const double scales[] = { 0, -1, NAN, INFINITY, 0.01, 1000 };

  for (size_t i = 0; i < G_N_ELEMENTS (scales); i++)
    check_refused (&good, scales[i]);
  sheet.width = 690;
  check_refused (&sheet, 1);
  sheet = good, sheet.places[1].y = -1;
  check_refused (&sheet, 1);
  sheet = good, sheet.places[2].x = NAN;
  check_refused (&sheet, 1);
  sheet = good, sheet.places[2].width = 50; /* too small for a plot */
  check_refused (&sheet, 1);
  sheet = good, sheet.width = NAN;
  check_refused (&sheet, 1);
  sheet = good, sheet.height = 0;
  check_refused (&sheet, 1);
  g_autoptr (GBytes) png = pauli_sheet_png (&good, 1, NULL);
  g_assert_nonnull (png);
  clear (&good);
}

/* Two plots beside each other, whatever is written beneath one of them, and a legend above it. */
static void
test_row_in_line (void)
{
  PauliSheet sheet = new_sheet (PAULI_THEME_LIGHT);
  PauliPlot *changed = (PauliPlot *) sheet.plots[0];
  PauliFrame frames[N];

  changed->x.title = "<i>x</i><sup>2</sup><sub>n</sub>  [a<sup>2</sup>]"; /* higher than others */
  changed->legend = PAULI_LEGEND_ABOVE;
  sheet.places[0] = (PauliRect){ 0, 0, 345, 200 };
  sheet.places[1] = (PauliRect){ 350, 0, 350.5, 200 };
  frames_of (&sheet, frames);
  g_assert_cmpfloat (frames[0].legend.height, >, 0);
  double bottom = frames[0].area.y + frames[0].area.height;
  g_assert_cmpfloat_with_epsilon (frames[1].area.y, frames[0].area.y, 1e-9);
  g_assert_cmpfloat_with_epsilon (frames[1].area.y + frames[1].area.height, bottom, 1e-9);
  clear (&sheet);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/sheet/png", test_png);
  g_test_add_func ("/figure/sheet/row-in-line", test_row_in_line);
  g_test_add_func ("/figure/sheet/sides", test_sides);
  g_test_add_func ("/figure/sheet/svg", test_svg);
  g_test_add_func ("/figure/sheet/frames", test_frames);
  g_test_add_func ("/figure/sheet/errors", test_errors);
  return g_test_run ();
}
