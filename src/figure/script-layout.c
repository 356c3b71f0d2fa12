/* Where a script puts plots, legends and ticks.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "script-layout.h"

#include "map.h"

#include <math.h>
#include <stdlib.h>

/* In ems. */
#define WIDTH 42.0
#define HEIGHT 28.0
#define BENEATH 17.0

/* ---- A plot in its place --------------------------------------------------------------------------------------- */

/* Text to be measured; nothing is drawn. */
static PauliText
text_new (double em)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);
  PauliText text = pauli_text_new (cr, em, PAULI_FAMILY_SANS);

  cairo_surface_destroy (surface);
  return text;
}

static void
text_free (PauliText *text)
{
  cairo_t *cr = text->cr;

  pauli_text_clear (text);
  cairo_destroy (cr);
}

static PauliRect
in_ems (const PauliScriptPage *page, const PauliRect *place, const PauliRect *rect)
{
  return (PauliRect){ place->x + rect->x / page->em, place->y + rect->y / page->em, rect->width / page->em,
                      rect->height / page->em };
}

/* Columns are as wide as their widest entries. */
static void
set_columns (PauliScriptPlot *self, double em)
{
  double x = 0;

  for (size_t column = 0; column < self->columns; column++) {
    double width = 0;
    for (size_t i = column * self->rows; i < MIN ((column + 1) * self->rows, self->legend.n); i++)
      width = MAX (width, self->legend.entries[i].width / em);
    self->column_x[column] = x;
    x += width + PAULI_LEGEND_COLUMN_GAP;
  }
}

static void
set_rects (PauliScriptPlot *self, const PauliScriptPage *page, const PauliRect *place)
{
  const PauliRect *legend = &self->layout.frame.legend;
  double padding = 2 * PAULI_LEGEND_PADDING * page->em;

  self->area = in_ems (page, place, &self->layout.frame.area);
  self->legend_rect = in_ems (page, place, legend);
  self->row = self->legend.row_height / page->em;
  if (legend->height > 0) {
    self->rows = (size_t) lround ((pauli_legend_height_above (&self->legend, legend->width) - padding) / self->legend.row_height);
    self->columns = (self->legend.n + self->rows - 1) / self->rows;
    set_columns (self, page->em);
  }
}

PauliScriptPlot *
pauli_script_plot_new (const PauliScriptPage *page, const PauliDataExport *export, size_t i)
{
  const PauliPlot *plot = export->plots[i].plot;
  const PauliRect *place = &page->places[i];
  PauliPage paper = { .width = place->width * page->em, .height = place->height * page->em, .text_size = page->em,
                      .theme = PAULI_SCRIPT_THEME };
  g_autofree PauliPlot *placed = g_memdup2 (plot, sizeof *plot);
  PauliScriptPlot *self = g_new0 (PauliScriptPlot, 1);
  PauliText text = text_new (page->em);

  placed->legend = page->legends[i];
  self->legend = pauli_legend_new (plot, &paper, &text);
  self->layout = pauli_layout_new (placed, &paper, &page->besides[i], &self->legend, &text);
  set_rects (self, page, place);
  if (plot->map) {
    double height;
    pauli_text_measure (&text, plot->map_title, &(double){ 0 }, &height);
    self->bar_title = (pauli_map_bar_width (plot, &self->layout.levels, &text) - height / 2) / page->em;
  }
  text_free (&text);
  return self;
}

void
pauli_script_plot_free (PauliScriptPlot *self)
{
  if (!self)
    return;
  pauli_legend_clear (&self->legend);
  g_free (self);
}

/* ---- Page ------------------------------------------------------------------------------------------------------ */

/* Puts plot i there, its place longer by a legend above; by how much. */
static double
fill_place (PauliScriptPage *page, const PauliDataExport *export, size_t i, PauliRect place, bool is_beneath)
{
  page->places[i] = place;
  page->legends[i] = export->plots[i].plot->legend;
  PauliScriptPlot *alone = pauli_script_plot_new (page, export, i);
  bool above = alone->rows > 0 && alone->legend_rect.y < alone->area.y;
  double height = alone->legend_rect.height;

  pauli_script_plot_free (alone);
  if (!above)
    return 0;
  page->legends[i] = is_beneath ? PAULI_LEGEND_NONE : PAULI_LEGEND_ABOVE;
  if (is_beneath)
    return 0;
  page->places[i].height += height;
  return height;
}

/* One plot, or one with another beneath it, from y = 0 on. */
static double
fill_column (PauliScriptPage *page, const PauliDataExport *export, size_t n)
{
  double height = HEIGHT + fill_place (page, export, 0, (PauliRect){ 0, 0, WIDTH, HEIGHT }, false);

  if (n == 2) {
    fill_place (page, export, 1, (PauliRect){ 0, height, WIDTH, BENEATH }, true);
    height += BENEATH;
  }
  return height;
}

/* Rows of two; the plots of a row are equally high. */
static double
fill_rows (PauliScriptPage *page, const PauliDataExport *export)
{
  double y = 0;

  for (size_t i = 0; i < export->n; i += 2) {
    size_t end = MIN (i + 2, export->n);
    double above = 0;
    for (size_t k = i; k < end; k++)
      above = MAX (above, fill_place (page, export, k, (PauliRect){ (double) (k - i) * WIDTH, y, WIDTH, HEIGHT }, false));
    for (size_t k = i; k < end; k++)
      page->places[k].height = HEIGHT + above;
    y += HEIGHT + above;
  }
  return y;
}

/* Frames above each other have their sides in line, and those in a row their edges. */
static void
align (PauliScriptPage *page, const PauliDataExport *export)
{
  PauliBeside besides[PAULI_N_PLOTS] = { { 0 } };

  for (size_t i = 0; i < export->n; i++) {
    PauliScriptPlot *alone = pauli_script_plot_new (page, export, i);
    const PauliRect *area = &alone->layout.frame.area, *place = &page->places[i];
    for (size_t k = 0; k < export->n; k++) {
      const PauliRect *other = &page->places[k];
      if (fabs (other->x - place->x) < 1) {
        besides[k].left = MAX (besides[k].left, area->x);
        besides[k].right = MAX (besides[k].right, place->width * page->em - area->x - area->width);
      }
      if (k != i && fabs (other->y - place->y) < 1 && fabs (other->height - place->height) < 1) {
        besides[k].above = MAX (besides[k].above, area->y);
        besides[k].below = MAX (besides[k].below, place->height * page->em - area->y - area->height);
      }
    }
    pauli_script_plot_free (alone);
  }
  for (size_t i = 0; i < export->n; i++)
    page->besides[i] = besides[i];
}

PauliScriptPage
pauli_script_page (const PauliDataExport *export)
{
  size_t n = export->n;
  bool beside = n > 1 && export->plots[n - 1].plot->id == PAULI_PLOT_VERTEX; /* the profiles */
  size_t left = beside ? n - 1 : n;
  PauliScriptPage page = { .em = pauli_scene_values (export->scene)->text_size };

  page.width = (beside || n > 2 ? 2 : 1) * WIDTH;
  if (left > 2)
    page.height = fill_rows (&page, export);
  else
    page.height = fill_column (&page, export, left);
  if (beside && left <= 2) { /* as high as that column */
    page.places[n - 1] = (PauliRect){ WIDTH, 0, WIDTH, page.height };
    page.legends[n - 1] = export->plots[n - 1].plot->legend;
  }
  align (&page, export);
  return page;
}

/* ---- Numbers and colours --------------------------------------------------------------------------------------- */

PauliScriptColor
pauli_script_color (PauliColor color)
{
  PauliScriptColor text;

  g_snprintf (text.hex, sizeof text.hex, "%02X%02X%02X", (unsigned) lround (255 * color.red), (unsigned) lround (255 * color.green),
              (unsigned) lround (255 * color.blue));
  return text;
}

void
pauli_script_append_length (GString *out, double length)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (text, sizeof text, "%.5g", length));
}

void
pauli_script_append_lengths (GString *out, const double *lengths, int n, const char *separator)
{
  for (int i = 0; i < n; i++) {
    g_string_append (out, i > 0 ? separator : "");
    pauli_script_append_length (out, lengths[i]);
  }
}

/* Of an axis: nobody sees that a tick is off by less. */
#define PLACE_TOLERANCE 1e-6

static bool
is_same_place (const PauliAxis *axis, double a, double b)
{
  double from = pauli_axis_position (axis->log, axis->min, axis->max, a);

  return fabs (pauli_axis_position (axis->log, axis->min, axis->max, b) - from) < PLACE_TOLERANCE;
}

void
pauli_script_append_place (GString *out, const PauliAxis *axis, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE] = "0", format[8];

  for (int digits = 1; digits <= 17 && !is_same_place (axis, g_ascii_strtod (text, NULL), value); digits++) {
    g_snprintf (format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd (text, sizeof text, format, value);
  }
  g_string_append (out, text);
}

bool
pauli_script_is_beneath (const PauliCurve *curve)
{
  return curve->id == PAULI_CURVE_PARTIAL_SUM;
}
