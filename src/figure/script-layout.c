/* Where a script puts plots and legends.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "script-layout.h"

#include "plain-text.h"

#include <math.h>

/* In ems. */
#define WIDTH 42.0
#define HEIGHT 28.0
#define BENEATH 17.0

/* Of a legend: the sample with its gap, and a letter on the average. */
#define SAMPLE 4.5
#define LETTER 0.62
#define INSET 1.0

static void
count_entry (PauliScriptLegend *legend, double *width, const char *markup)
{
  g_autofree char *text = pauli_plain_text (markup);

  legend->n++;
  *width = MAX (*width, SAMPLE + LETTER * (double) g_utf8_strlen (text, -1));
}

static double
count_entries (PauliScriptLegend *legend, const PauliPlot *plot)
{
  double width = 0;

  for (size_t i = 0; i < plot->n_curves; i++)
    if (!plot->curves[i].hidden && plot->curves[i].label)
      count_entry (legend, &width, plot->curves[i].label);
  for (size_t i = 0; i < plot->n_data; i++)
    count_entry (legend, &width, plot->data[i].label);
  if (plot->has_marker)
    count_entry (legend, &width, plot->marker_label);
  if (plot->bands_label)
    count_entry (legend, &width, plot->bands_label);
  return width;
}

/* Whether a point is in a corner, of u and v from 0 at the left and at the top to 1. */
static bool
meets (const PauliPlot *plot, double x, double y, const PauliRect *corner)
{
  if (!isfinite (y))
    return false;
  double u = pauli_axis_position (plot->x.log, plot->x.min, plot->x.max, x);
  double v = 1 - pauli_axis_position (plot->y.log, plot->y.min, plot->y.max, y);
  return u >= corner->x && u <= corner->x + corner->width && v >= corner->y && v <= corner->y + corner->height;
}

/* Between the points of a curve there are others, which matters for constants. */
#define STEPS 16

static bool
curve_meets (const PauliPlot *plot, const PauliCurve *curve, const PauliRect *corner)
{
  for (size_t i = 0; i + 1 < curve->n; i++)
    for (int k = 0; k <= STEPS; k++) {
      double t = (double) k / STEPS, x = pauli_axis_value (plot->x.log, curve->x[i], curve->x[i + 1], t);
      if (meets (plot, x, curve->y[i] + t * (curve->y[i + 1] - curve->y[i]), corner))
        return true;
    }
  return false;
}

static bool
covers_something (const PauliPlot *plot, const PauliRect *corner)
{
  for (size_t i = 0; i < plot->n_curves; i++)
    if (!plot->curves[i].hidden && curve_meets (plot, &plot->curves[i], corner))
      return true;
  for (size_t k = 0; k < plot->n_data; k++)
    for (size_t i = 0; i < plot->data[k].n; i++)
      if (meets (plot, plot->data[k].x[i], plot->data[k].y[i], corner))
        return true;
  return plot->has_marker && meets (plot, plot->marker_x, plot->marker_y, corner);
}

static void
find_corner (const PauliPlot *plot, PauliScriptLegend *legend, double w, double h)
{
  for (PauliLegendPlace corner = PAULI_LEGEND_TOP_RIGHT; corner <= PAULI_LEGEND_BOTTOM_LEFT && w < 1 && h < 1; corner++) {
    bool left = corner == PAULI_LEGEND_TOP_LEFT || corner == PAULI_LEGEND_BOTTOM_LEFT;
    bool bottom = corner == PAULI_LEGEND_BOTTOM_RIGHT || corner == PAULI_LEGEND_BOTTOM_LEFT;
    const PauliRect rect = { left ? 0 : 1 - w, bottom ? 1 - h : 0, w, h };
    if (covers_something (plot, &rect))
      continue;
    legend->place = corner;
    return;
  }
}

static PauliScriptLegend
legend_of (const PauliPlot *plot, const PauliRect *area, bool is_beneath)
{
  PauliScriptLegend legend = { .place = plot->legend };
  double width = count_entries (&legend, plot);
  double w = (width + INSET) / area->width, h = (PAULI_SCRIPT_ROW * (double) legend.n + INSET) / area->height;

  legend.columns = (size_t) CLAMP (floor (area->width / MAX (width, 1)), 1, (double) MAX (legend.n, 1));
  legend.rows = (legend.n + legend.columns - 1) / legend.columns;
  if (legend.place == PAULI_LEGEND_AUTOMATIC) {
    legend.place = is_beneath ? PAULI_LEGEND_NONE : PAULI_LEGEND_ABOVE;
    find_corner (plot, &legend, w, h);
  }
  if (legend.n == 0)
    legend.place = PAULI_LEGEND_NONE;
  return legend;
}

/* ---- Page ------------------------------------------------------------------------------------------------------ */

static PauliRect
area_of (const PauliPlot *plot, const PauliRect *place)
{
  double right = plot->map ? PAULI_SCRIPT_RIGHT_OF_MAP : PAULI_SCRIPT_RIGHT;

  return (PauliRect){ place->x + PAULI_SCRIPT_LEFT, place->y + PAULI_SCRIPT_TOP, place->width - PAULI_SCRIPT_LEFT - right,
                      place->height - PAULI_SCRIPT_TOP - PAULI_SCRIPT_BOTTOM };
}

/* Legend and area of plot i in its place, which grows downwards if the legend is above; by how much. */
static double
fill_place (PauliScriptPage *page, const PauliDataExport *export, size_t i, bool is_beneath)
{
  const PauliPlot *plot = export->plots[i].plot;

  page->areas[i] = area_of (plot, &page->places[i]);
  page->legends[i] = legend_of (plot, &page->areas[i], is_beneath);
  double above = page->legends[i].place == PAULI_LEGEND_ABOVE ? PAULI_SCRIPT_ROW * (double) page->legends[i].rows + INSET : 0;
  page->areas[i].y += above;
  page->places[i].height += above;
  return above;
}

/* One plot, or one with another beneath it, from y = 0 on. */
static double
fill_column (PauliScriptPage *page, const PauliDataExport *export, size_t n, double x)
{
  page->places[0] = (PauliRect){ x, 0, WIDTH, HEIGHT };
  double height = HEIGHT + fill_place (page, export, 0, false);
  if (n == 2) {
    page->places[1] = (PauliRect){ x, height, WIDTH, BENEATH };
    height += BENEATH + fill_place (page, export, 1, true);
  }
  return height;
}

static double
fill_rows (PauliScriptPage *page, const PauliDataExport *export)
{
  double y = 0, above = 0;

  for (size_t i = 0; i < export->n; i++) {
    page->places[i] = (PauliRect){ (double) (i % 2) * WIDTH, y, WIDTH, HEIGHT };
    double grown = fill_place (page, export, i, false);
    above = MAX (above, grown);
    if (i % 2 == 1 || i + 1 == export->n) {
      y += HEIGHT + above;
      above = 0;
    }
  }
  return y;
}

PauliScriptPage
pauli_script_page (const PauliDataExport *export)
{
  size_t n = export->n;
  bool beside = n > 1 && export->plots[n - 1].plot->id == PAULI_PLOT_VERTEX; /* the profiles */
  size_t left = beside ? n - 1 : n;
  PauliScriptPage page = { .em = pauli_scene_values (export->scene)->text_size };

  page.width = (beside || n > 2 ? 2 : 1) * WIDTH;
  if (left > 2) {
    page.height = fill_rows (&page, export);
    return page;
  }
  page.height = fill_column (&page, export, left, 0);
  if (!beside)
    return page;
  page.places[n - 1] = (PauliRect){ WIDTH, 0, WIDTH, page.height };
  double grown = fill_place (&page, export, n - 1, false);
  page.areas[n - 1].height -= grown; /* its height is that of the column */
  page.places[n - 1].height -= grown;
  return page;
}

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

bool
pauli_script_is_beneath (const PauliCurve *curve)
{
  return curve->id == PAULI_CURVE_PARTIAL_SUM;
}
