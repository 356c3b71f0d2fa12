/* A script for gnuplot, 5.2 or later.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-points.h"
#include "script-text.h"
#include "script-writing.h"

/* Its pdfcairo terminal has lines of half a point, units of dashes of this many points, and text in points of 1/96 inch; symbols
 * have about this radius. */
#define LINE_UNIT 0.5
#define DASH_UNIT 0.275
#define FONT_SCALE "0.75"
#define POINT_UNIT 4.0

/* A height on the page from below, as a fraction. */
static double
screen_y (const PauliScriptWriting *w, double y)
{
  return 1 - y / w->page.height;
}

static void
append_frame (PauliScriptWriting *w)
{
  pauli_script_write_length (w, "set lmargin at screen ", w->area.x / w->page.width, "\n");
  pauli_script_write_length (w, "set rmargin at screen ", (w->area.x + w->area.width) / w->page.width, "\n");
  pauli_script_write_length (w, "set tmargin at screen ", screen_y (w, w->area.y), "\n");
  pauli_script_write_length (w, "set bmargin at screen ", screen_y (w, w->area.y + w->area.height), "\n");
}

static void
append_axis (PauliScriptWriting *w, char name, const PauliAxis *axis)
{
  g_string_append_printf (w->out, "%s logscale %c\nset %crange [", axis->log ? "set" : "unset", name, name);
  pauli_script_write_number (w, "", axis->min, ":");
  pauli_script_write_number (w, "", axis->max, "]\n");
  bool decades = axis->log && axis->max >= 100 * axis->min;
  g_string_append_printf (w->out, "set format %c '%s'\nset %clabel ", name, decades ? "10^{%L}" : "%g", name);
  pauli_script_write_text (w, "", axis->title, "\n");
}

static void
append_key (PauliScriptWriting *w)
{
  static const char *const corners[PAULI_N_LEGEND_PLACES] = {
    [PAULI_LEGEND_TOP_RIGHT] = "inside top right",
    [PAULI_LEGEND_TOP_LEFT] = "inside top left",
    [PAULI_LEGEND_BOTTOM_RIGHT] = "inside bottom right",
    [PAULI_LEGEND_BOTTOM_LEFT] = "inside bottom left",
  };

  if (w->legend.place == PAULI_LEGEND_NONE) {
    g_string_append (w->out, "set key off\n");
    return;
  }
  g_string_append (w->out, "set key default\nset key Left reverse samplen 2.4 spacing 1.1 ");
  if (w->legend.place != PAULI_LEGEND_ABOVE) {
    g_string_append_printf (w->out, "%s\n", corners[w->legend.place]);
    return;
  }
  pauli_script_write_length (w, "center bottom at screen ", (w->area.x + w->area.width / 2) / w->page.width, ", screen ");
  pauli_script_write_length (w, "", screen_y (w, w->area.y - 0.4), "");
  g_string_append_printf (w->out, " vertical maxrows %zu\n", w->legend.rows);
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
  double em = w->page.em, dashes[G_N_ELEMENTS (style.dashes)];

  g_string_append_printf (w->out, " with lines linecolor rgb '#%s'", pauli_script_color (style.color).hex);
  pauli_script_write_length (w, " linewidth ", style.width * em / LINE_UNIT, " dashtype ");
  if (style.n_dashes == 0)
    g_string_append (w->out, "solid");
  for (int i = 0; i < style.n_dashes; i++)
    dashes[i] = style.dashes[i] * em / DASH_UNIT;
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
    append_line_style (w, curve->curve);
    g_string_append (w->out, " notitle");
  }
}

static void
append_symbol (PauliScriptWriting *w, int index)
{
  static const int types[][2] = {
    [PAULI_DATA_CIRCLE] = { 7, 6 }, [PAULI_DATA_SQUARE] = { 5, 4 }, [PAULI_DATA_TRIANGLE] = { 9, 8 }, [PAULI_DATA_DIAMOND] = { 13, 12 }
  };
  bool open;
  PauliDataShape shape = pauli_data_shape (index, &open);
  PauliScriptColor color = pauli_script_color (pauli_data_color (index, PAULI_SCRIPT_THEME));

  g_string_append_printf (w->out, " pointtype %d linecolor rgb '#%s'", types[shape][open], color.hex);
  pauli_script_write_length (w, " pointsize ", w->page.em * PAULI_DATA_RADIUS / POINT_UNIT, "");
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
append_marker_style (PauliScriptWriting *w)
{
  PauliScriptColor color = pauli_script_color (pauli_marker_color (PAULI_SCRIPT_THEME));

  pauli_script_write_length (w, " with points pointtype 7 pointsize ", w->page.em * PAULI_MARKER_RADIUS / POINT_UNIT, "");
  g_string_append_printf (w->out, " linecolor rgb '#%s'", color.hex);
}

static void
append_marker (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;

  if (!plot->has_marker)
    return;
  next (w);
  pauli_script_write_number (w, "'+' using (", plot->marker_x, "):(");
  pauli_script_write_number (w, "", plot->marker_y, ") every ::0::0");
  append_marker_style (w);
  g_string_append (w->out, " notitle");
}

/* The legend has an order of its own. */
static void
append_entries (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;

  for (size_t k = 0; k < w->data->n_curves; k++) {
    const PauliCurve *curve = w->data->curves[k].curve;
    if (!curve->label)
      continue;
    g_string_append (w->out, ", \\\n  keyentry");
    append_line_style (w, curve);
    pauli_script_write_text (w, " title ", curve->label, "");
  }
  for (size_t set = 0; set < plot->n_data; set++) {
    g_string_append (w->out, ", \\\n  keyentry with points");
    append_symbol (w, plot->data[set].index);
    pauli_script_write_text (w, " title ", plot->data[set].label, "");
  }
  if (plot->has_marker) {
    g_string_append (w->out, ", \\\n  keyentry");
    append_marker_style (w);
    pauli_script_write_text (w, " title ", plot->marker_label, "");
  }
  if (plot->bands_label) {
    PauliScriptColor color = pauli_script_color (pauli_band_color (0, PAULI_SCRIPT_THEME));
    g_string_append_printf (w->out, ", \\\n  keyentry with boxes fillcolor rgb '#%s' fillstyle solid noborder", color.hex);
    pauli_script_write_text (w, " title ", plot->bands_label, "");
  }
}

/* Fields beside the frame, with the levels between them. */
static void
append_color_bar (PauliScriptWriting *w, const PauliLevels *levels)
{
  double width = w->page.width, left = (w->area.x + w->area.width + 0.9) / width, right = left + 1.1 / width;
  double bottom = screen_y (w, w->area.y + w->area.height), height = w->area.height / w->page.height / (double) (levels->n + 1);

  for (size_t band = 0; band <= levels->n; band++) {
    g_string_append_printf (w->out, "set object %d rectangle from screen ", ++w->objects);
    pauli_script_write_length (w, "", left, ", screen ");
    pauli_script_write_length (w, "", bottom + (double) band * height, " to screen ");
    pauli_script_write_length (w, "", right, ", screen ");
    pauli_script_write_length (w, "", bottom + (double) (band + 1) * height, " ");
    g_string_append_printf (w->out, "fillcolor rgb '#%s' fillstyle solid border linecolor 'black' linewidth 0.5\n",
                            pauli_script_level_color (levels, band).hex);
    if (band == levels->n)
      break;
    g_autofree char *label = pauli_level_label (levels, band);
    g_string_append_printf (w->out, "set label %d ", ++w->labels);
    pauli_script_write_text (w, "", label, "");
    pauli_script_write_length (w, " at screen ", right + 0.4 / width, ", screen ");
    pauli_script_write_length (w, "", bottom + (double) (band + 1) * height, " left\n");
  }
  g_string_append_printf (w->out, "set label %d ", ++w->labels);
  pauli_script_write_text (w, "", w->data->plot->map_title, "");
  pauli_script_write_length (w, " at screen ", right + 5.0 / width, ", screen ");
  pauli_script_write_length (w, "", bottom + (double) (levels->n + 1) * height / 2, " center rotate by 90\n");
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
  pauli_script_write_length (w, " using 1:2 with lines linecolor rgb '#333333' linewidth ", 0.06 * w->page.em / LINE_UNIT, " notitle");
}

static void
append_plot (PauliScriptWriting *w, const PauliLevels *levels)
{
  const PauliPlot *plot = w->data->plot;

  g_string_append (w->out, "\nunset object\nunset label\n");
  append_frame (w);
  append_axis (w, 'x', &plot->x);
  append_axis (w, 'y', &plot->y);
  append_key (w);
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
  append_entries (w);
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
  pauli_script_write_length (w, " size ", w->page.width * w->page.em / 72, "in, ");
  pauli_script_write_length (w, "", w->page.height * w->page.em / 72, "in\n");
  g_string_append_printf (w->out, "set output %s\nset samples 2\nset clip two\nset border linewidth 1\nset tics front\nset multiplot\n", quoted);
}

void
pauli_script_add_gnuplot (PauliDataExport *export)
{
  PauliScriptWriting w = pauli_script_writing (export, pauli_gnuplot_text, "NaN");

  append_head (&w, export);
  pauli_data_add_dat (export);
  for (size_t i = 0; i < export->n; i++) {
    const PauliPlot *plot = export->plots[i].plot;
    PauliLevels levels = plot->map ? pauli_script_add_contours (export, &export->plots[i]) : (PauliLevels){ .n = 0 };
    pauli_script_use (&w, export, i);
    append_plot (&w, &levels);
  }
  g_string_append (w.out, "\nunset multiplot\nset output\n");
  pauli_data_add_file (export, g_strconcat (export->base, ".gp", NULL), w.out);
  g_ptr_array_insert (export->files, 0, g_ptr_array_steal_index (export->files, export->files->len - 1));
}
