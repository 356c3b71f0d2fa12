/* A picture that another program drew by a script, compared with the figure.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "script-picture.h"

#include "pdf-words.h"
#include "pixels.h"
#include "map.h"
#include "palette.h"
#include "script-layout.h"

#include <glib/gstdio.h>
#include <math.h>

#define DPI 144
#define DPI_TEXT "144"

typedef struct {
  const PauliPlot *plot;
  const PauliScriptPlot *placed;
  const char *name; /* of the figure */
  PauliFrame frame; /* in points */
  double em;
  Pixels pixels; /* of which places are points */
  GPtrArray *words;
  ScriptFindings *found;
} Picture;

/* Whether a pixel within reach of a place has this colour, but for what rounding and anti-aliasing do to a line. */
static bool
has_color (const Picture *picture, double x, double y, double reach, guint32 color)
{
  const double scale = picture->pixels.scale;
  const int far = (int) ceil (reach * scale), column = (int) floor (x * scale), row = (int) floor (y * scale);

  for (int j = MAX (row - far, 0); j <= MIN (row + far, picture->pixels.height - 1); j++)
    for (int i = MAX (column - far, 0); i <= MIN (column + far, picture->pixels.width - 1); i++) {
      guint32 rgb = pixels_get (&picture->pixels, i, j);
      int off = 0;
      for (int k = 0; k < 24; k += 8)
        off = MAX (off, abs ((int) (rgb >> k & 255) - (int) (color >> k & 255)));
      if (off <= 56)
        return true;
    }
  return false;
}

/* ---- Curves ---------------------------------------------------------------------------------------------------- */

/* Height on the page of a curve at a fraction of the x axis, by the line between two points; NaN where it has none. */
static double
height_at (const Picture *picture, const PauliCurve *curve, double fraction)
{
  const PauliAxis *axis = &picture->plot->x;
  double page_x = picture->frame.area.x + fraction * picture->frame.area.width, x0, y0, x1, y1;

  for (size_t i = 0; i + 1 < curve->n; i++) {
    double a = pauli_axis_position (axis->log, axis->min, axis->max, curve->x[i]);
    double b = pauli_axis_position (axis->log, axis->min, axis->max, curve->x[i + 1]);
    if (!(a <= fraction && fraction <= b && b > a) || !isfinite (curve->y[i]) || !isfinite (curve->y[i + 1]))
      continue;
    pauli_frame_to_page (&picture->frame, curve->x[i], curve->y[i], &x0, &y0);
    pauli_frame_to_page (&picture->frame, curve->x[i + 1], curve->y[i + 1], &x1, &y1);
    return y0 + (y1 - y0) * (page_x - x0) / (x1 - x0);
  }
  return NAN;
}

static bool
is_in (const PauliRect *rect, double em, double x, double y)
{
  return x >= rect->x * em && x <= (rect->x + rect->width) * em && y >= rect->y * em && y <= (rect->y + rect->height) * em;
}

/* Whether a measured point, or its bar, may be there. */
static bool
is_at_data (const Picture *picture, double x)
{
  const PauliPlot *plot = picture->plot;
  double page_x, page_y;

  for (size_t set = 0; set < plot->n_data; set++)
    for (size_t i = 0; i < plot->data[set].n; i++) {
      pauli_frame_to_page (&picture->frame, plot->data[set].x[i], plot->data[set].y[i], &page_x, &page_y);
      if (fabs (page_x - x) < 0.6 * picture->em)
        return true;
    }
  return false;
}

/* Whether a curve but the kth is there. */
static bool
is_at_curve (const Picture *picture, size_t k, double fraction, double y)
{
  for (size_t i = 0; i < picture->plot->n_curves; i++)
    if (i != k && !picture->plot->curves[i].hidden &&
        fabs (height_at (picture, &picture->plot->curves[i], fraction) - y) < 0.4 * picture->em)
      return true;
  return false;
}

/* Whether nothing else is drawn there. */
static bool
is_alone (const Picture *picture, size_t k, double fraction, double y)
{
  const PauliRect *area = &picture->frame.area;
  double x = area->x + fraction * area->width, em = picture->em;

  if (y < area->y + em || y > area->y + area->height - em || is_in (&picture->placed->legend_rect, em, x, y))
    return false;
  return !is_at_curve (picture, k, fraction, y) && !is_at_data (picture, x);
}

#define WINDOWS 20
#define STEPS 24

/* Of 20 parts of the x axis, in each where the curve is alone it is seen: at no place it is a gap as long as that. */
static void
check_curve (Picture *picture, size_t k)
{
  const PauliCurve *curve = &picture->plot->curves[k];
  guint32 color = pixels_rgb (pauli_line_style (curve, PAULI_THEME_LIGHT).color);
  int seen = 0;

  for (int window = 1; window < WINDOWS - 1; window++) {
    int alone = 0, hits = 0;
    for (int i = 0; i < STEPS; i++) {
      double fraction = (window + (i + 0.5) / STEPS) / WINDOWS, y = height_at (picture, curve, fraction);
      if (!isfinite (y) || !is_alone (picture, k, fraction, y))
        continue;
      alone++;
      hits += has_color (picture, picture->frame.area.x + fraction * picture->frame.area.width, y, 0.06 * picture->em, color);
    }
    if (alone < STEPS)
      continue;
    if (hits < STEPS / 3)
      g_error ("%s: curve %zu (#%06x) is seen at %d of %d places in part %d", picture->name, k, color, hits, alone, window);
    seen++;
  }
  picture->found->curves += seen > 0;
}

/* ---- Axes ------------------------------------------------------------------------------------------------------ */

/* A tick goes inwards from both sides: its ink is found at this depth, and somewhere none at this distance farther. */
static void
check_tick (Picture *picture, bool vertical, double position, double depth, double farther)
{
  const PauliRect *area = &picture->frame.area;
  bool ends = false, looked = false;

  for (int side = 0; side < 2; side++) {
    double x = vertical ? area->x + (side ? area->width - depth : depth) : area->x + position * area->width;
    double y = vertical ? area->y + (1 - position) * area->height : area->y + (side ? depth : area->height - depth);
    if (is_in (&picture->placed->legend_rect, picture->em, x, y) || is_at_data (picture, x))
      continue;
    if (!has_color (picture, x, y, 0.06 * picture->em, 0x202020))
      g_error ("%s: no tick of the %c axis at %g, on side %d", picture->name, vertical ? 'y' : 'x', position, side);
    double inwards = (side == 0) == vertical ? farther : -farther;
    if (is_at_curve (picture, SIZE_MAX, (x - area->x) / area->width, y))
      continue;
    ends = ends || !has_color (picture, vertical ? x + inwards : x, vertical ? y : y + inwards, 0, 0x202020);
    looked = true;
  }
  if (looked && !ends && position > 0.01 && position < 0.99)
    g_error ("%s: a tick of the %c axis at %g is too long", picture->name, vertical ? 'y' : 'x', position);
  picture->found->ticks++;
}

/* The words at a tick are those of its label. */
static void
check_label (Picture *picture, bool vertical, const PauliTick *tick, double room)
{
  const PauliRect *area = &picture->frame.area;
  double em = picture->em, y = area->y + area->height - tick->position * area->height;
  PauliRect at = vertical ? (PauliRect){ area->x - room - 0.9 * em, y - 0.6 * em, room + 0.8 * em, 1.2 * em }
                          : (PauliRect){ area->x + tick->position * area->width - room, area->y + area->height + 0.1 * em, 2 * room,
                                         1.7 * em };
  g_autofree char *said = pdf_words_in (picture->words, &at);
  g_auto (GStrv) parts = pdf_words_split (tick->label);
  g_autofree char *label = g_strjoinv ("", parts);

  if (!g_str_equal (said, label))
    g_error ("%s: a label of the %c axis is “%s” instead of “%s”", picture->name, vertical ? 'y' : 'x', said, label);
  picture->found->labels++;
}

static void
check_axis (Picture *picture, bool vertical, const PauliTicks *ticks)
{
  const double em = picture->em, length = vertical ? picture->frame.area.height : picture->frame.area.width;
  double room = vertical ? pauli_ticks_width (ticks) : 0;

  for (size_t i = 0; i < ticks->n; i++) {
    double before = i > 0 ? ticks->major[i].position - ticks->major[i - 1].position : 1;
    double after = i + 1 < ticks->n ? ticks->major[i + 1].position - ticks->major[i].position : 1;
    check_label (picture, vertical, &ticks->major[i], vertical ? room : MIN (MIN (before, after) * length / 2, ticks->major[i].width));
    check_tick (picture, vertical, ticks->major[i].position, 0.38 * em, 0.25 * em);
  }
  for (size_t i = 0; i < ticks->n_minor; i++)
    check_tick (picture, vertical, ticks->minor[i], 0.15 * em, 0.2 * em);
}

static void
check_dot (Picture *picture)
{
  const PauliPlot *plot = picture->plot;
  double x, y, em = picture->em;

  if (!plot->has_marker)
    return;
  pauli_frame_to_page (&picture->frame, plot->marker_x, plot->marker_y, &x, &y);
  if (!has_color (picture, x, y, 0, pixels_rgb (pauli_marker_color (PAULI_THEME_LIGHT))))
    g_error ("%s: no marker at (%g, %g)", picture->name, x, y);
  if (has_color (picture, x + 0.4 * em, y - 0.4 * em, 0, pixels_rgb (pauli_marker_color (PAULI_THEME_LIGHT))))
    g_error ("%s: the marker at (%g, %g) is too large", picture->name, x, y);
  picture->found->dots++;
}

/* ---- Areas ----------------------------------------------------------------------------------------------------- */

/* At a place of the x axis, the shade of the narrowest band there is somewhere above. */
static void
check_bands (Picture *picture)
{
  const PauliPlot *plot = picture->plot;
  const PauliRect *area = &picture->frame.area;

  for (int i = 1; i < 40 && plot->bands_label; i++) {
    double x = area->x + (i + 0.37) / 41 * area->width, start, end, y;
    guint32 color = 0xffffff;
    bool edge = false, seen = false;
    for (size_t k = 0; k < plot->n_bands; k++) {
      pauli_frame_to_page (&picture->frame, plot->bands[k].range.min, plot->y.max, &start, &y);
      pauli_frame_to_page (&picture->frame, plot->bands[k].range.max, plot->y.max, &end, &y);
      edge = edge || fabs (x - start) < 1 || fabs (x - end) < 1;
      if (x > start && x < end)
        color = pixels_rgb (pauli_band_color (plot->bands[k].level, PAULI_THEME_LIGHT));
    }
    for (int row = 1; row < 20; row++)
      seen = seen || pixels_get (&picture->pixels, (int) (x * picture->pixels.scale),
                                 (int) ((area->y + row / 20. * area->height) * picture->pixels.scale)) == color;
    if (!edge && !seen)
      g_error ("%s: nothing of #%06x at place %d of the x axis", picture->name, color, i);
    picture->found->bands += color != 0xffffff;
  }
}

static bool
is_gap (const Picture *picture, size_t i, size_t j)
{
  return !isfinite (picture->plot->map->z[i * picture->plot->map->n + j]);
}

static size_t
band_at (const Picture *picture, size_t i, size_t j)
{
  const PauliLevels *levels = &picture->placed->layout.levels;
  double z = picture->plot->map->z[i * picture->plot->map->n + j];
  size_t band = 0;

  while (band < levels->n && levels->levels[band] <= (levels->negative ? -z : z))
    band++;
  return band;
}

/* Points of the map around which all is of one band have its colour; within gaps there is paper. */
static void
check_map (Picture *picture)
{
  const PauliMap *map = picture->plot->map;
  const PauliLevels *levels = &picture->placed->layout.levels;
  const PauliRect *area = &picture->frame.area;

  for (size_t i = 1; map && i + 1 < map->n; i++)
    for (size_t j = 1; j + 1 < map->n; j++) {
      size_t band = band_at (picture, i, j);
      double x = area->x + (double) i / (double) (map->n - 1) * area->width;
      double y = area->y + (1 - (double) j / (double) (map->n - 1)) * area->height, marker_x, marker_y;
      pauli_frame_to_page (&picture->frame, picture->plot->marker_x, picture->plot->marker_y, &marker_x, &marker_y);
      bool even = hypot (x - marker_x, y - marker_y) > picture->em;
      for (size_t k = 1; k < 9; k += 2) /* the four next to it */
        even = even && band_at (picture, i - 1 + k / 3, j - 1 + k % 3) == band &&
               is_gap (picture, i - 1 + k / 3, j - 1 + k % 3) == is_gap (picture, i, j);
      if (!even || is_in (&picture->placed->legend_rect, picture->em, x, y))
        continue;
      guint32 color = pixels_rgb (pauli_map_color (levels->n == 0 ? 0.5 : (double) band / (double) levels->n, PAULI_THEME_LIGHT));
      color = is_gap (picture, i, j) ? 0xffffff : color;
      guint32 rgb = pixels_get (&picture->pixels, (int) (x * picture->pixels.scale), (int) (y * picture->pixels.scale));
      for (int k = 0; k < 24; k += 8)
        if (abs ((int) (rgb >> k & 255) - (int) (color >> k & 255)) > 2)
          g_error ("%s: #%06x instead of #%06x at point (%zu, %zu) of the map", picture->name, rgb, color, i, j);
      picture->found->cells++;
    }
}

/* ---- Data ------------------------------------------------------------------------------------------------------ */

static bool
is_crowded (const Picture *picture, size_t set, size_t i, double x)
{
  const PauliPlot *plot = picture->plot;
  double page_x, page_y;

  for (size_t k = 0; k < plot->n_data; k++)
    for (size_t n = 0; n < plot->data[k].n; n++) {
      pauli_frame_to_page (&picture->frame, plot->data[k].x[n], plot->data[k].y[n], &page_x, &page_y);
      if ((k != set || n != i) && fabs (page_x - x) < 0.7 * picture->em)
        return true;
    }
  return false;
}

/* The end of a bar, or the frame if it is outside. */
static double
end_of_bar (const Picture *picture, double x, double y, double value)
{
  const PauliRect *area = &picture->frame.area;
  double end;

  if (picture->plot->y.log && value <= 0)
    return area->y + area->height;
  pauli_frame_to_page (&picture->frame, x, value, &(double){ 0 }, &end);
  return fabs (end - y) > 1e4 ? area->y + area->height * (end > y) : CLAMP (end, area->y, area->y + area->height);
}

/* Symbols are where the points are, and bars go up and down to their ends. */
static void
check_point (Picture *picture, size_t set, size_t i)
{
  const PauliPlotData *data = &picture->plot->data[set];
  const PauliRect *area = &picture->frame.area;
  const double em = picture->em;
  guint32 color = pixels_rgb (pauli_data_color (data->index, PAULI_THEME_LIGHT));
  double x, y;

  if (!isfinite (data->y[i]) || (picture->plot->y.log && !(data->y[i] > 0)))
    return;
  pauli_frame_to_page (&picture->frame, data->x[i], data->y[i], &x, &y);
  if (!(x > area->x + em && x < area->x + area->width - em && y > area->y + em && y < area->y + area->height - em) ||
      is_crowded (picture, set, i, x))
    return;
  if (!has_color (picture, x, y, 0.3 * em, color))
    g_error ("%s: no symbol of #%06x at (%g, %g)", picture->name, color, x, y);
  picture->found->points++;
  for (int sign = -1; sign <= 1 && data->yerr; sign += 2) {
    double end = end_of_bar (picture, data->x[i], y, data->y[i] + sign * data->yerr[i]), length = fabs (end - y);
    double inside = end + (end > y ? -0.15 : 0.15) * em, outside = end + (end > y ? 0.35 : -0.35) * em;
    if (length < 0.8 * em || is_in (&picture->placed->legend_rect, em, x, inside))
      continue;
    if (!has_color (picture, x, inside, 0.1 * em, color))
      g_error ("%s: the bar at (%g, %g) does not go to %g", picture->name, x, y, end);
    if (outside > area->y && outside < area->y + area->height && has_color (picture, x, outside, 0.1 * em, color))
      g_error ("%s: the bar at (%g, %g) goes beyond %g", picture->name, x, y, end);
    picture->found->bars++;
  }
}

/* ---- Legend ---------------------------------------------------------------------------------------------------- */

/* Colours of an entry's sample, of bands all. */
static int
sample_colors (const PauliLegendEntry *entry, guint32 *colors)
{
  if (entry->curve)
    colors[0] = pixels_rgb (pauli_line_style (entry->curve, PAULI_THEME_LIGHT).color);
  else if (entry->data)
    colors[0] = pixels_rgb (pauli_data_color (entry->data->index, PAULI_THEME_LIGHT));
  else if (entry->is_marker)
    colors[0] = pixels_rgb (pauli_marker_color (PAULI_THEME_LIGHT));
  if (entry->curve || entry->data || entry->is_marker)
    return 1;
  for (int level = 0; level < PAULI_N_BAND_LEVELS; level++)
    colors[level] = pixels_rgb (pauli_band_color (level, PAULI_THEME_LIGHT));
  return PAULI_N_BAND_LEVELS;
}

/* Text begins there, in a row in the middle of which y is. */
static bool
is_text_at (const Picture *picture, double x, double y)
{
  for (guint i = 0; i < picture->words->len; i++) {
    const PauliRect *box = &((const PdfWord *) g_ptr_array_index (picture->words, i))->box;
    if (fabs (box->x - x) < 0.3 * picture->em && fabs (box->y + box->height / 2 - y) < 0.5 * picture->em)
      return true;
  }
  return false;
}

/* Each sample, with text after it, is in its place, which has some slack down and, beyond the first column, to the sides. */
static void
check_sample (Picture *picture, size_t i, double slack)
{
  const PauliScriptPlot *placed = picture->placed;
  const PauliLegendEntry *entry = &placed->legend.entries[i];
  size_t column = i / placed->rows;
  double em = picture->em, x = (placed->legend_rect.x + PAULI_LEGEND_PADDING + placed->column_x[column]) * em;
  double y = (placed->legend_rect.y + PAULI_LEGEND_PADDING + ((double) (i % placed->rows) + 0.5) * placed->row) * em;
  guint32 colors[PAULI_N_BAND_LEVELS];

  if (column > 0 && slack > 0.3) /* fonts are not as wide */
    return;
  for (int k = sample_colors (entry, colors) - 1; k >= 0; k--) {
    bool seen = false, is_symbol = entry->data || entry->is_marker;
    for (double at = is_symbol ? PAULI_LEGEND_SAMPLE / 2 : 0.1; at < (is_symbol ? 1.3 : PAULI_LEGEND_SAMPLE); at += 0.1)
      seen = seen || has_color (picture, x + at * em, y, slack * em, colors[k]);
    if (!seen)
      g_error ("%s: no #%06x in entry %zu of the legend", picture->name, colors[k], i);
    picture->found->samples++;
  }
  if (!is_text_at (picture, x + (PAULI_LEGEND_SAMPLE + PAULI_LEGEND_SAMPLE_GAP) * em, y))
    g_error ("%s: no text in entry %zu of the legend", picture->name, i);
}

/* Fields in their colours with lines and labels between them. */
static void
check_color_bar (const Picture *picture)
{
  const PauliLevels *levels = &picture->placed->layout.levels;
  const PauliRect *area = &picture->frame.area;
  const double em = picture->em, left = area->x + area->width + PAULI_MAP_BAR_GAP * em, middle = left + PAULI_MAP_BAR_WIDTH * em / 2;
  const double height = area->height / (double) (levels->n + 1);

  for (size_t band = 0; band <= levels->n; band++) {
    double y = area->y + area->height - ((double) band + 0.5) * height, line = y - height / 2;
    guint32 color = pixels_rgb (pauli_map_color ((double) band / (double) levels->n, PAULI_THEME_LIGHT));
    if (!has_color (picture, middle, y, 0, color))
      g_error ("%s: no #%06x in field %zu of the colour bar", picture->name, color, band);
    if (!has_color (picture, middle, line, 0.06 * em, 0x202020))
      g_error ("%s: no line above field %zu of the colour bar", picture->name, band);
    if (band < levels->n && !is_text_at (picture, left + (PAULI_MAP_BAR_WIDTH + PAULI_MAP_BAR_LABEL_GAP) * em, line))
      g_error ("%s: no label above field %zu of the colour bar", picture->name, band);
  }
}

/* ---- The page -------------------------------------------------------------------------------------------------- */

static cairo_surface_t *
image_of (const char *pdf)
{
  g_autofree char *stem = g_strconcat (pdf, "-picture", NULL), *png = g_strconcat (stem, ".png", NULL);

  g_free (pdf_words_run ((const char *[]){ "pdftocairo", "-png", "-singlefile", "-r", DPI_TEXT, pdf, stem, NULL }));
  cairo_surface_t *image = cairo_image_surface_create_from_png (png);
  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_set_device_scale (image, DPI / 72., DPI / 72.);
  g_unlink (png);
  return image;
}

static void
check_plot (Picture *picture, double slack)
{
  const PauliPlot *plot = picture->plot;

  check_axis (picture, false, &picture->placed->layout.x_ticks);
  check_axis (picture, true, &picture->placed->layout.y_ticks);
  for (size_t k = 0; k < plot->n_curves; k++)
    if (!plot->curves[k].hidden)
      check_curve (picture, k);
  check_dot (picture);
  check_bands (picture);
  check_map (picture);
  if (plot->map)
    check_color_bar (picture);
  for (size_t set = 0; set < plot->n_data; set++)
    for (size_t i = 0; i < plot->data[set].n; i++)
      check_point (picture, set, i);
  for (size_t i = 0; i < picture->placed->legend.n && picture->placed->rows > 0; i++)
    check_sample (picture, i, slack);
}

void
script_picture_check (const ExportFigure *figure, const char *pdf, double slack, ScriptFindings *found)
{
  PauliDataExport export = { figure->scene, "figure", figure->n, g_new0 (PauliDataPlot, figure->n), NULL };
  cairo_surface_t *image = image_of (pdf);
  g_autoptr (GPtrArray) words = pdf_words_of (pdf);

  for (size_t i = 0; i < figure->n; i++)
    pauli_data_plot_init (&export.plots[i], figure->plots[i]);
  PauliScriptPage page = pauli_script_page (&export);
  Pixels pixels = pixels_of (image);
  g_assert_cmpint (abs (pixels.width - (int) lround (page.width * page.em * DPI / 72)), <=, 1);
  g_assert_cmpint (abs (pixels.height - (int) lround (page.height * page.em * DPI / 72)), <=, 1);
  for (size_t i = 0; i < figure->n; i++) {
    PauliScriptPlot *placed = pauli_script_plot_new (&page, &export, i);
    const double em = page.em;
    const PauliRect area = { placed->area.x * em, placed->area.y * em, placed->area.width * em, placed->area.height * em };
    Picture picture = { figure->plots[i], placed, figure->name, { .area = area, .x = figure->plots[i]->x, .y = figure->plots[i]->y }, em,
                        pixels, words, found };
    check_plot (&picture, slack);
    pauli_script_plot_free (placed);
    pauli_data_plot_clear (&export.plots[i]);
  }
  g_free (export.plots);
  cairo_surface_destroy (image);
}
