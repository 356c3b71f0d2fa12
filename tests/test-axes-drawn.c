/* Axes as they are drawn, of any limits: every label is on the page, and touches no other.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "drawings.h"
#include "figure-checks.h"
#include "layout.h"
#include "random-axes.h"

static const PauliPage pages[] = {
  { PAULI_PAGE_MIN_WIDTH * 10, PAULI_PAGE_MIN_HEIGHT * 10, 10, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false },
  { 260, 200, 8, PAULI_THEME_DARK, PAULI_FAMILY_SANS, 0, false },
  { 640, 480, 13.3, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false },
  { 243.78, 170.08, 8, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false },
  { 2000, 1200, 16, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false },
  { 300, 900, 12, PAULI_THEME_DARK, PAULI_FAMILY_SANS, 0, false },
};

typedef struct {
  double start, end; /* of a label along its axis */
} Extent;

static Extent
extent_of (const PauliTick *tick, const PauliRect *area, bool vertical, PauliText *text)
{
  double width, height;

  pauli_text_measure (text, tick->label, &width, &height);
  double middle = vertical ? area->y + (1 - tick->position) * area->height : area->x + tick->position * area->width;
  double half = (vertical ? height : width) / 2;
  return (Extent){ middle - half, middle + half };
}

/* Two labels at least, in order, a tenth of an em apart and more, and none beyond the page. */
static void
check_axis (const PauliTicks *ticks, const PauliRect *area, bool vertical, const PauliPage *page, PauliText *text)
{
  double gap = 0.1 * page->text_size;

  g_assert_cmpuint (ticks->n, >=, 2);
  for (size_t i = 0; i < ticks->n; i++) {
    Extent extent = extent_of (&ticks->major[i], area, vertical, text);
    g_assert_cmpfloat (extent.start, >=, 0);
    g_assert_cmpfloat (extent.end, <=, vertical ? page->height : page->width);
    if (i == 0)
      continue;
    Extent before = extent_of (&ticks->major[i - 1], area, vertical, text);
    double space = vertical ? before.start - extent.end : extent.start - before.end;
    if (space < gap)
      g_error ("\"%s\" and \"%s\" (%s) are %g apart", ticks->major[i - 1].label, ticks->major[i].label, ticks->note, space);
    g_assert_cmpstr (ticks->major[i].label, !=, ticks->major[i - 1].label);
  }
  for (size_t i = 1; i < ticks->n_minor; i++) {
    double space = (ticks->minor[i] - ticks->minor[i - 1]) * (vertical ? area->height : area->width);
    g_assert_cmpfloat (space, >=, 0.1 * page->text_size);
  }
}

/* The labels of the y axis stand between its title and the area, and the notes on the page. */
static void
check_room (const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, PauliText *text)
{
  const PauliRect *area = &layout->frame.area;
  double em = page->text_size, width, title_height, height;

  pauli_text_measure (text, plot->y.title, &width, &title_height);
  for (size_t i = 0; i < layout->y_ticks.n; i++) {
    pauli_text_measure (text, layout->y_ticks.major[i].label, &width, &height);
    g_assert_cmpfloat (area->x - PAULI_Y_LABEL_DISTANCE * em - width, >=, title_height + 0.5 * em);
  }
  g_assert_cmpfloat (area->width, >=, 2.5 * em);
  g_assert_cmpfloat (area->height, >=, 2 * em);
  const char *notes[] = { layout->x_ticks.note, layout->y_ticks.note };
  for (int i = 0; i < 2; i++) {
    pauli_text_measure (text, notes[i], &width, &height);
    g_assert_cmpfloat (width, <, page->width - em);
  }
  if (*layout->y_ticks.note)
    g_assert_cmpfloat (area->y, >, 1.5 * em);
}

static void
check_layout (const PauliPlot *plot, const PauliPage *page, PauliText *text)
{
  PauliLegend legend = pauli_legend_new (plot, page, text);
  PauliLayout layout = pauli_layout_new (plot, page, &(PauliBeside){ 0 }, &legend, text);

  check_axis (&layout.x_ticks, &layout.frame.area, false, page, text);
  check_axis (&layout.y_ticks, &layout.frame.area, true, page, text);
  check_room (&layout, plot, page, text);
  pauli_legend_clear (&legend);
}

static void
test_layouts (void)
{
  static const double ends[][2] = { { 0.2, 0.4 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (PauliPlot) plot = drawing_lines (1, ends);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_t *cr = cairo_create (image);

  for (size_t k = 0; k < G_N_ELEMENTS (pages); k++) {
    PauliText text = pauli_text_new (cr, pages[k].text_size, PAULI_FAMILY_SANS);
    for (int i = 0; i < 700; i++) {
      plot->x = random_axis (rand);
      plot->y = random_axis (rand);
      g_test_message ("%zu: x %.17g %.17g %d, y %.17g %.17g %d", k, plot->x.min, plot->x.max, plot->x.log, plot->y.min,
                      plot->y.max, plot->y.log);
      check_layout (plot, &pages[k], &text);
    }
    pauli_text_clear (&text);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (image);
}

/* Drawn by PLplot, nothing is cut off, and the frame and its labels are there. */
static void
test_drawings (void)
{
  static const double ends[][2] = { { 0.2, 0.4 }, { 1e12, -1e12 } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (int i = 0; i < 600; i++) {
    Drawing drawing = { .plot = drawing_lines (2, ends), .page = pages[i % (int) G_N_ELEMENTS (pages)] };
    if (drawing.page.width > 1000 && i % 5 > 0)
      drawing.page = pages[2];
    drawing.plot->x = random_axis (rand);
    drawing.plot->y = random_axis (rand);
    drawing.plot->curves[0].n = drawing.plot->curves[1].n = i % 2 ? 101 : 0; /* lines from anywhere to anywhere */
    drawing_draw (&drawing, 1);
    check_margins (&drawing);
    if (i % 2 == 0)
      check_frame (&drawing);
    drawing_clear (&drawing);
  }
}

/* A line that leaves the picture for 1e12 times its height leaves it where it should, and one from there to there as well. */
static void
test_far_out (void)
{
  static const double sizes[] = { 1e3, 1e6, 1e12, 1e300 };

  for (size_t k = 0; k < G_N_ELEMENTS (sizes); k++)
    for (int sign = -1; sign <= 1; sign += 2) {
      static const double ends[][2] = { { 0.5, 0.5 } };
      Drawing drawing = { .plot = drawing_lines (1, ends), .page = { 400, 300, 12, PAULI_THEME_LIGHT, PAULI_FAMILY_SANS, 0, false } };
      PauliCurve *curve = &drawing.plot->curves[0];
      curve->n = 3;
      curve->x[0] = 0.1, curve->y[0] = 0.5;
      curve->x[1] = 0.4, curve->y[1] = 0.5;
      curve->x[2] = 0.4 + 1e-3 * sign, curve->y[2] = sizes[k] * sign;
      drawing_draw (&drawing, 1);
      check_margins (&drawing);
      double x, y;
      pauli_frame_to_page (&drawing.frame, 0.4, sign > 0 ? 0.9 : 0.2, &x, &y);
      g_assert_true (drawing_has_ink (&drawing, x, y, 1));
      pauli_frame_to_page (&drawing.frame, 0.4, sign > 0 ? 0.2 : 0.8, &x, &y);
      g_assert_false (drawing_has_ink (&drawing, x, y, 1));
      drawing_clear (&drawing);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/axes/layouts", test_layouts);
  g_test_add_func ("/figure/axes/drawings", test_drawings);
  g_test_add_func ("/figure/axes/far-out", test_far_out);
  return g_test_run ();
}
