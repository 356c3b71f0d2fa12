/* A script for gnuplot, 5.0 or later.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-points.h"
#include "map.h"
#include "script-text.h"
#include "script-writing.h"

#include <math.h>

/* Its pdfcairo terminal has lines of half a point, units of dashes of this many points, longer with lines of more than this
 * width, and text in points of 1/96 inch; symbols have about this radius. */
#define LINE_UNIT 0.5
#define DASH_UNIT 0.275
#define DASH_WIDTH 2
#define FONT_SCALE "0.75"
#define POINT_UNIT 4.0
#define CIRCLE 1.15 /* those that are not, times this */

/* In inches, with which a page is not cut to one point less. */
#define PAGE_ROUNDING 1e-3

/* In ems: a tick of scale 1.  In lines of text: from the frame to the note of an axis, and how much nearer the title of the
 * x axis is. */
#define TICK_UNIT 0.5
#define NOTE_BELOW "-2.1"
#define NOTE_ABOVE "0.6"
#define TITLE_RISE " offset 0, 0.35"

/* A height on the page from below, as a fraction. */
static double
screen_y (const PauliScriptWriting *w, double y)
{
  return 1 - y / w->page.height;
}

static void
append_frame (PauliScriptWriting *w)
{
  const PauliRect *area = &w->plot->area;

  pauli_script_write_length (w, "set lmargin at screen ", area->x / w->page.width, "\n");
  pauli_script_write_length (w, "set rmargin at screen ", (area->x + area->width) / w->page.width, "\n");
  pauli_script_write_length (w, "set tmargin at screen ", screen_y (w, area->y), "\n");
  pauli_script_write_length (w, "set bmargin at screen ", screen_y (w, area->y + area->height), "\n");
}

/* Labels with their places; then, without labels and of the next level, the ticks between them. */
static void
append_ticks (PauliScriptWriting *w, char name, const PauliAxis *axis, const PauliTicks *ticks)
{
  g_string_append_printf (w->out, "set %ctics (", name);
  for (size_t i = 0; i < ticks->n; i++) {
    pauli_script_write_text (w, i > 0 ? ", " : "", ticks->major[i].label, " ");
    pauli_script_append_place (w->out, axis, ticks->major[i].value);
  }
  g_string_append (w->out, ")\n");
  if (ticks->n_minor == 0)
    return;
  g_string_append_printf (w->out, "set %ctics add ('' ", name);
  pauli_script_write_minor_ticks (w, axis, ticks, " 1, '' ");
  g_string_append (w->out, " 1)\n");
}

static void
append_axis (PauliScriptWriting *w, char name, const PauliAxis *axis, const PauliTicks *ticks)
{
  g_string_append_printf (w->out, "%s logscale %c\nset %crange [", axis->log ? "set" : "unset", name, name);
  pauli_script_write_number (w, "", axis->min, ":");
  pauli_script_write_number (w, "", axis->max, "]\n");
  append_ticks (w, name, axis, ticks);
  g_string_append_printf (w->out, "set %clabel ", name);
  pauli_script_write_text (w, "", axis->title, name == 'x' ? TITLE_RISE "\n" : "\n");
}

/* What labels are to be multiplied with and added to, where the figure has it. */
static void
append_note (PauliScriptWriting *w, const char *note, const char *place)
{
  if (!*note)
    return;
  g_string_append_printf (w->out, "set label %d ", ++w->labels);
  pauli_script_write_text (w, "", note, place);
}

static void
append_bands (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;

  for (size_t i = 0; i < plot->n_bands; i++) {
    PauliScriptColor color = pauli_script_color (pauli_band_color (plot->bands[i].level, PAULI_SCRIPT_THEME));
    g_string_append_printf (w->out, "set object %d rectangle behind from first ", ++w->objects);
    pauli_script_write_number (w, "", plot->bands[i].range.min, ", graph 0 to first ");
    pauli_script_write_number (w, "", plot->bands[i].range.max, ", graph 1 ");
    g_string_append_printf (w->out, "fillcolor rgb '#%s' fillstyle solid noborder\n", color.hex);
  }
}

/* What follows: a comma, unless it is the first. */
static void
next (PauliScriptWriting *w)
{
  g_string_append (w->out, g_str_has_suffix (w->out->str, "plot ") ? "" : ", \\\n  ");
}

static void
append_file (PauliScriptWriting *w, char *name)
{
  g_autofree char *quoted = pauli_gnuplot_quoted (name);

  next (w);
  g_string_append (w->out, quoted);
  g_free (name);
}

static void
append_line_style (PauliScriptWriting *w, const PauliCurve *curve)
{
  PauliLineStyle style = pauli_line_style (curve, PAULI_SCRIPT_THEME);
  double em = w->page.em, dashes[G_N_ELEMENTS (style.dashes)], width = style.width * em / LINE_UNIT;
  double unit = DASH_UNIT * MAX (1, width / DASH_WIDTH);

  g_string_append_printf (w->out, " linecolor rgb '#%s'", pauli_script_color (style.color).hex);
  pauli_script_write_length (w, " linewidth ", width, " dashtype ");
  if (style.n_dashes == 0)
    g_string_append (w->out, "solid");
  for (int i = 0; i < style.n_dashes; i++)
    dashes[i] = style.dashes[i] * em / unit;
  if (style.n_dashes > 0) {
    g_string_append_c (w->out, '(');
    pauli_script_append_lengths (w->out, dashes, style.n_dashes, ", ");
    g_string_append_c (w->out, ')');
  }
}

static void
append_curves (PauliScriptWriting *w, bool beneath)
{
  for (size_t k = 0; k < w->data->n_curves; k++) {
    const PauliDataCurve *curve = &w->data->curves[k];
    if (pauli_script_is_beneath (curve->curve) != beneath)
      continue;
    append_file (w, pauli_data_name (w->data, ".dat"));
    g_string_append_printf (w->out, " using %zu:%zu", curve->x + 1, curve->y + 1);
    g_string_append (w->out, " with lines");
    append_line_style (w, curve->curve);
    g_string_append (w->out, " notitle");
  }
}

static void
append_symbol (PauliScriptWriting *w, int index)
{
  static const struct {
    int full, open;
    double scale; /* symbols of about the same area */
  } types[] = {
    [PAULI_DATA_CIRCLE] = { 7, 6, CIRCLE }, [PAULI_DATA_SQUARE] = { 5, 4, 1.05 }, [PAULI_DATA_TRIANGLE] = { 9, 8, 1.5 },
    [PAULI_DATA_DIAMOND] = { 13, 12, 1.5 }
  };
  bool open;
  PauliDataShape shape = pauli_data_shape (index, &open);
  PauliScriptColor color = pauli_script_color (pauli_data_color (index, PAULI_SCRIPT_THEME));

  g_string_append_printf (w->out, " pointtype %d linecolor rgb '#%s'", open ? types[shape].open : types[shape].full, color.hex);
  pauli_script_write_length (w, " pointsize ", w->page.em * PAULI_DATA_RADIUS * types[shape].scale / POINT_UNIT, "");
  pauli_script_write_length (w, " linewidth ", w->page.em * PAULI_DATA_BAR_WIDTH / LINE_UNIT, "");
}

/* On a logarithmic axis a bar to zero or below goes to its end. */
static void
append_measured (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;

  for (size_t set = 0; set < plot->n_data; set++) {
    bool bars = plot->data[set].yerr != NULL;
    append_file (w, pauli_data_measured_name (w->data, set, ".dat"));
    if (bars && plot->y.log)
      pauli_script_write_number (w, " using 1:2:($2 > $3 ? $2 - $3 : ", plot->y.min / 1e3, "):($2 + $3)");
    else
      g_string_append (w->out, bars ? " using 1:2:3" : " using 1:2");
    g_string_append (w->out, bars ? " with yerrorbars" : " with points");
    append_symbol (w, plot->data[set].index);
    g_string_append (w->out, " notitle");
  }
}

static void
append_marker_style (PauliScriptWriting *w, double scale, PauliColor color)
{
  pauli_script_write_length (w, " pointtype 7 pointsize ", scale * CIRCLE * w->page.em * PAULI_MARKER_RADIUS / POINT_UNIT, "");
  g_string_append_printf (w->out, " linecolor rgb '#%s'", pauli_script_color (color).hex);
}

/* A dot of this many times the size. */
static void
append_dot (PauliScriptWriting *w, double scale, PauliColor color)
{
  const PauliPlot *plot = w->data->plot;

  next (w);
  pauli_script_write_number (w, "'+' using (", plot->marker_x, "):(");
  pauli_script_write_number (w, "", plot->marker_y, ") every ::0::0 with points");
  append_marker_style (w, scale, color);
  g_string_append (w->out, " notitle");
}

/* With a rim of paper. */
static void
append_marker (PauliScriptWriting *w)
{
  if (!w->data->plot->has_marker)
    return;
  append_dot (w, 1 + 0.04 / PAULI_MARKER_RADIUS, pauli_theme_colors (PAULI_SCRIPT_THEME)->paper);
  append_dot (w, 1 - 0.04 / PAULI_MARKER_RADIUS, pauli_marker_color (PAULI_SCRIPT_THEME));
}

/* A place on the page, in ems. */
static void
append_screen (PauliScriptWriting *w, const char *before, double x, double y)
{
  pauli_script_write_length (w, before, x / w->page.width, ", screen ");
  pauli_script_write_length (w, "", screen_y (w, y), " ");
}

/* A rectangle on the page, in front of all or behind. */
static void
append_rectangle (PauliScriptWriting *w, const PauliRect *rect, bool front)
{
  g_string_append_printf (w->out, "set object %d rectangle ", ++w->objects);
  append_screen (w, "from screen ", rect->x, rect->y + rect->height);
  append_screen (w, "to screen ", rect->x + rect->width, rect->y);
  g_string_append (w->out, front ? "front " : "");
}

static void
append_outline (PauliScriptWriting *w)
{
  pauli_script_write_length (w, " border linecolor 'black' linewidth ", PAULI_FRAME_WIDTH * w->page.em / LINE_UNIT, "\n");
}

static void
append_bands_sample (PauliScriptWriting *w, double x, double y)
{
  const double width = PAULI_LEGEND_SAMPLE / PAULI_N_BAND_LEVELS;

  for (int level = 0; level < PAULI_N_BAND_LEVELS; level++) {
    append_rectangle (w, &(PauliRect){ x + level * width, y - 0.45, width, 0.9 }, true);
    g_string_append_printf (w->out, "fillcolor rgb '#%s' fillstyle solid noborder\n",
                            pauli_script_color (pauli_band_color (level, PAULI_SCRIPT_THEME)).hex);
  }
  append_rectangle (w, &(PauliRect){ x, y - 0.45, PAULI_LEGEND_SAMPLE, 0.9 }, true);
  g_string_append (w->out, "fillstyle empty");
  append_outline (w);
}

/* A key of gnuplot's is as wide as gnuplot guesses that its text is, which may be half as wide again. */
static void
append_entry (PauliScriptWriting *w, const PauliLegendEntry *entry, double x, double y)
{
  g_string_append_printf (w->out, "set label %d ", ++w->labels);
  pauli_script_write_text (w, "", entry->label, " ");
  append_screen (w, "at screen ", x + PAULI_LEGEND_SAMPLE + PAULI_LEGEND_SAMPLE_GAP, y);
  g_string_append (w->out, "left front\n");
  if (entry->curve) {
    g_string_append_printf (w->out, "set arrow %d ", ++w->arrows);
    append_screen (w, "from screen ", x, y);
    append_screen (w, "to screen ", x + PAULI_LEGEND_SAMPLE, y);
    g_string_append (w->out, "nohead front");
    append_line_style (w, entry->curve);
    g_string_append_c (w->out, '\n');
  } else if (entry->data || entry->is_marker) {
    g_string_append_printf (w->out, "set label %d '' ", ++w->labels);
    append_screen (w, "at screen ", x + PAULI_LEGEND_SAMPLE / 2, y);
    g_string_append (w->out, "front point");
    if (entry->data)
      append_symbol (w, entry->data->index);
    else
      append_marker_style (w, 1, pauli_marker_color (PAULI_SCRIPT_THEME));
    g_string_append_c (w->out, '\n');
  } else {
    append_bands_sample (w, x, y);
  }
}

static void
append_legend (PauliScriptWriting *w)
{
  const PauliScriptPlot *plot = w->plot;
  const PauliRect *rect = &plot->legend_rect;

  if (plot->rows > 0 && plot->layout.legend_covers) {
    append_rectangle (w, rect, true);
    g_string_append_printf (w->out, "fillcolor rgb '#%02XFFFFFF' fillstyle solid noborder\n",
                            (unsigned) lround (255 * (1 - PAULI_LEGEND_PAPER_ALPHA)));
  }
  for (size_t i = 0; i < plot->legend.n && plot->rows > 0; i++)
    append_entry (w, &plot->legend.entries[i], rect->x + PAULI_LEGEND_PADDING + plot->column_x[i / plot->rows],
                  rect->y + PAULI_LEGEND_PADDING + ((double) (i % plot->rows) + 0.5) * plot->row);
}

/* Fields beside the frame, with the levels between them. */
static void
append_color_bar (PauliScriptWriting *w, const PauliLevels *levels)
{
  const PauliRect *area = &w->plot->area;
  double left = area->x + area->width + PAULI_MAP_BAR_GAP, height = area->height / (double) (levels->n + 1);

  for (size_t band = 0; band <= levels->n; band++) {
    double y = area->y + area->height - (double) (band + 1) * height;
    append_rectangle (w, &(PauliRect){ left, y, PAULI_MAP_BAR_WIDTH, height }, false);
    g_string_append_printf (w->out, "fillcolor rgb '#%s' fillstyle solid", pauli_script_level_color (levels, band).hex);
    append_outline (w);
    if (band == levels->n)
      break;
    g_autofree char *label = pauli_level_label (levels, band);
    g_string_append_printf (w->out, "set label %d ", ++w->labels);
    pauli_script_write_text (w, "", label, " ");
    append_screen (w, "at screen ", left + PAULI_MAP_BAR_WIDTH + PAULI_MAP_BAR_LABEL_GAP, y);
    g_string_append (w->out, "left\n");
  }
  g_string_append_printf (w->out, "set label %d ", ++w->labels);
  pauli_script_write_text (w, "", w->data->plot->map_title, " ");
  append_screen (w, "at screen ", area->x + area->width + w->plot->bar_title, area->y + area->height / 2);
  g_string_append (w->out, "center rotate by 90\n");
}

static void
append_map (PauliScriptWriting *w, const PauliLevels *levels)
{
  for (size_t band = 0; band <= levels->n; band++) {
    append_file (w, g_strdup_printf ("%s-level-%zu.dat", w->data->stem, band));
    g_string_append_printf (w->out, " using 1:2 with filledcurves closed fillcolor rgb '#%s' fillstyle solid noborder notitle",
                            pauli_script_level_color (levels, band).hex);
  }
  append_file (w, pauli_data_name (w->data, "-lines.dat"));
  g_string_append (w->out, " using 1:2 with lines linecolor rgb '#333333'");
  pauli_script_write_length (w, " linewidth ", 0.06 * w->page.em / LINE_UNIT, " notitle");
}

static void
append_plot (PauliScriptWriting *w, const PauliLevels *levels)
{
  const PauliPlot *plot = w->data->plot;

  g_string_append (w->out, "\nunset object\nunset label\nunset arrow\n");
  append_frame (w);
  append_axis (w, 'x', &plot->x, &w->plot->layout.x_ticks);
  append_axis (w, 'y', &plot->y, &w->plot->layout.y_ticks);
  append_note (w, w->plot->layout.x_ticks.note, " at graph 1, 0 right offset 0, " NOTE_BELOW "\n");
  append_note (w, w->plot->layout.y_ticks.note, " at graph 0, 1 left offset 0, " NOTE_ABOVE "\n");
  append_legend (w);
  append_bands (w);
  if (plot->map)
    append_color_bar (w, levels);
  g_string_append (w->out, "plot ");
  if (plot->map)
    append_map (w, levels);
  append_curves (w, true);
  append_curves (w, false);
  append_measured (w);
  append_marker (w);
  if (g_str_has_suffix (w->out->str, "plot "))
    g_string_append (w->out, "NaN notitle");
  g_string_append_c (w->out, '\n');
}

static void
append_head (PauliScriptWriting *w, const PauliDataExport *export)
{
  g_autofree char *name = g_strconcat (export->base, "-gnuplot.pdf", NULL), *quoted = pauli_gnuplot_quoted (name);

  g_string_append (w->out, "#!/usr/bin/env gnuplot\n");
  pauli_data_append_comments (w->out, export, "#");
  g_string_append (w->out, "\nset encoding utf8\n");
  pauli_script_write_length (w, "set terminal pdfcairo enhanced color fontscale " FONT_SCALE " font 'DejaVu Sans,", w->page.em, "'");
  pauli_script_write_length (w, " size ", w->page.width * w->page.em / 72 + PAGE_ROUNDING, "in, ");
  pauli_script_write_length (w, "", w->page.height * w->page.em / 72 + PAGE_ROUNDING, "in\n");
  pauli_script_write_length (w, "set border linewidth ", PAULI_FRAME_WIDTH * w->page.em / LINE_UNIT, "\n");
  pauli_script_write_length (w, "set tics front scale ", PAULI_TICK_LENGTH / TICK_UNIT, ", ");
  pauli_script_write_length (w, "", PAULI_TICK_LENGTH / TICK_UNIT / 2, "\nunset mxtics\nunset mytics\n");
  g_string_append_printf (w->out, "set output %s\nset samples 2\nset clip two\nset key off\nset multiplot\n", quoted);
}

void
pauli_script_add_gnuplot (PauliDataExport *export)
{
  PauliScriptWriting w = pauli_script_writing (export, pauli_gnuplot_text);

  append_head (&w, export);
  pauli_data_add_dat (export);
  for (size_t i = 0; i < export->n; i++) {
    const PauliPlot *plot = export->plots[i].plot;
    PauliLevels levels = plot->map ? pauli_script_add_contours (export, &export->plots[i]) : (PauliLevels){ .n = 0 };
    pauli_script_use (&w, export, i);
    append_plot (&w, &levels);
  }
  g_string_append (w.out, "\nunset multiplot\nset output\n");
  pauli_script_end (&w, export, g_strconcat (export->base, ".gp", NULL));
}
