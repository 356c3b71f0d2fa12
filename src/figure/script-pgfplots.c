/* A document for LaTeX with pgfplots, whose page is the figure.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-points.h"
#include "map.h"
#include "script-text.h"
#include "script-tikz.h"

#include <math.h>

/* How much farther from the frame labels are than pgfplots has them, in ems. */
#define X_LABEL_SHIFT 0.3
#define Y_LABEL_SHIFT 0.2

/* From the frame to the foot of the note of an axis. */
#define NOTE_BELOW "-2.8em"
#define NOTE_ABOVE "0.5em"

/* Half the width of the caps of error bars, in ems. */
#define CAP 0.25

/* Of a row of a legend, what is above the foot of its letters. */
#define ASCENT 0.63

/* Farther outside of the axes, in their lengths, TeX's lengths would overflow. */
#define FAR 20.0

/* So little outside, TeX's few digits may have put what is on the end of an axis. */
#define NEAR 1e-4

/* What is no more than so many lengths of the axis outside. */
static void
append_domain (PauliScriptWriting *w, const char *before, const PauliAxis *axis, double outside)
{
  double min = axis->log ? log10 (axis->min) : axis->min, max = axis->log ? log10 (axis->max) : axis->max;

  pauli_script_write_number (w, before, min - outside * (max - min), ":");
  pauli_script_write_number (w, "", max + outside * (max - min), "");
}

static void
append_ticks (PauliScriptWriting *w, char name, const PauliAxis *axis, const PauliTicks *ticks)
{
  g_string_append_printf (w->out, "  %ctick={", name);
  pauli_script_write_major_ticks (w, axis, ticks, ",");
  g_string_append_printf (w->out, "},\n  %cticklabels={", name);
  for (size_t i = 0; i < ticks->n; i++)
    pauli_script_write_text (w, i > 0 ? ",{" : "{", ticks->major[i].label, "}");
  g_string_append (w->out, "},\n");
  if (ticks->n_minor == 0)
    return;
  g_string_append_printf (w->out, "  minor %ctick={", name);
  pauli_script_write_minor_ticks (w, axis, ticks, ",");
  g_string_append (w->out, "},\n");
}

static void
append_axis (PauliScriptWriting *w, char name, const PauliAxis *axis, const PauliTicks *ticks)
{
  g_string_append_printf (w->out, "  %cmode=%s, log basis %c=10, %cmin=", name, axis->log ? "log" : "linear", name, name);
  pauli_script_write_number (w, "", axis->min, "");
  g_string_append_printf (w->out, ", %cmax=", name);
  pauli_script_write_number (w, "", axis->max, ",\n");
  append_ticks (w, name, axis, ticks);
  g_string_append_printf (w->out, "  %clabel={", name);
  pauli_script_write_text (w, "", axis->title, "},\n");
}

/* What labels are to be multiplied with and added to. */
static void
append_note (PauliScriptWriting *w, const char *note, const char *place)
{
  if (*note)
    pauli_script_write_text (w, place, note, "};\n");
}

/* All rows are equally high, with and without scripts. */
static void
append_legend_style (PauliScriptWriting *w)
{
  const PauliScriptPlot *plot = w->plot;
  const PauliRect *rect = &plot->legend_rect, *area = &plot->area;

  if (plot->rows == 0)
    return;
  pauli_script_write_length (w, "  legend style={at={(", (rect->x - area->x) / area->width, ",");
  pauli_script_write_length (w, "", 1 - (rect->y - area->y) / area->height, ")}, anchor=north west, draw=none,\n");
  pauli_tikz_append_length (w, "    inner sep=", PAULI_LEGEND_PADDING, ", nodes={inner ysep=0bp, ");
  pauli_tikz_append_length (w, "inner xsep=", PAULI_LEGEND_SAMPLE_GAP, ", ");
  pauli_tikz_append_length (w, "text height=", ASCENT * plot->row, ", ");
  pauli_tikz_append_length (w, "text depth=", (1 - ASCENT) * plot->row, "},\n    ");
  pauli_tikz_append_length (w, "/tikz/every even column/.append style={column sep=",
                            PAULI_LEGEND_COLUMN_GAP - PAULI_LEGEND_SAMPLE_GAP, "},\n    ");
  if (plot->layout.legend_covers)
    pauli_script_write_length (w, "fill=white, text opacity=1, fill opacity=", PAULI_LEGEND_PAPER_ALPHA, "},\n");
  else
    g_string_append (w->out, "fill=none},\n");
  /* The columns of a transposed legend are rows. */
  g_string_append_printf (w->out, "  legend columns=%zu, transpose legend, legend cell align=left,\n", plot->rows);
}

static void
append_axes (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;
  const PauliRect *area = &w->plot->area;

  g_string_append (w->out, "\\begin{axis}[\n");
  pauli_tikz_append_length (w, "  at={(", area->x, ",");
  pauli_tikz_append_length (w, "", w->page.height - area->y - area->height, ")}, anchor=south west,\n");
  pauli_tikz_append_length (w, "  scale only axis, width=", area->width, ",");
  pauli_tikz_append_length (w, " height=", area->height, ",\n");
  append_axis (w, 'x', &plot->x, &w->plot->layout.x_ticks);
  append_axis (w, 'y', &plot->y, &w->plot->layout.y_ticks);
  append_domain (w, "  restrict x to domain=", &plot->x, FAR);
  g_string_append (w->out, ",\n");
  append_legend_style (w);
  pauli_tikz_append_length (w, "  major tick length=", PAULI_TICK_LENGTH, ", ");
  pauli_tikz_append_length (w, "minor tick length=", PAULI_TICK_LENGTH / 2, ", ");
  pauli_tikz_append_length (w, "every tick/.style={black, line width=", PAULI_FRAME_WIDTH, "},\n");
  pauli_tikz_append_length (w, "  axis line style={line width=", PAULI_FRAME_WIDTH, "}, scaled ticks=false, ");
  pauli_tikz_append_length (w, "xticklabel shift=", X_LABEL_SHIFT, ", ");
  pauli_tikz_append_length (w, "yticklabel shift=", Y_LABEL_SHIFT, ",\n");
  g_string_append (w->out, "  unbounded coords=jump, axis on top, clip mode=individual,\n]\n");
}

static void
append_bands (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;

  for (size_t i = 0; i < plot->n_bands; i++) {
    const PauliRange *range = &plot->bands[i].range;
    pauli_tikz_append_color (w, "\\addplot[draw=none, forget plot, fill=",
                             pauli_script_color (pauli_band_color (plot->bands[i].level, PAULI_SCRIPT_THEME)));
    pauli_script_write_number (w, "] coordinates {(", range->min, ",");
    pauli_script_write_number (w, "", plot->y.min, ") (");
    pauli_script_write_number (w, "", range->max, ",");
    pauli_script_write_number (w, "", plot->y.min, ") (");
    pauli_script_write_number (w, "", range->max, ",");
    pauli_script_write_number (w, "", plot->y.max, ") (");
    pauli_script_write_number (w, "", range->min, ",");
    pauli_script_write_number (w, "", plot->y.max, ")} -- cycle;\n");
  }
}

static void
append_table (PauliScriptWriting *w, size_t x, size_t y, char *name)
{
  g_string_append_printf (w->out, " table[header=false, x index=%zu, y index=%zu] {%s}", x, y, name);
  g_free (name);
}

static void
append_curves (PauliScriptWriting *w, bool beneath)
{
  for (size_t k = 0; k < w->data->n_curves; k++) {
    const PauliDataCurve *curve = &w->data->curves[k];
    if (pauli_script_is_beneath (curve->curve) != beneath)
      continue;
    g_string_append (w->out, "\\addplot[no marks, forget plot, ");
    pauli_tikz_append_line_style (w, curve->curve);
    append_domain (w, ", restrict y to domain*=", &w->data->plot->y, FAR); /* moves points */
    g_string_append_c (w->out, ']');
    append_table (w, curve->x, curve->y, pauli_data_name (w->data, ".dat"));
    g_string_append (w->out, ";\n");
  }
}

/* Bars that end no farther outside than curves; on a logarithmic axis four decades below the point, where TeX's numbers end that
 * it is the difference of. */
static void
append_error_bars (PauliScriptWriting *w)
{
  const PauliAxis *y = &w->data->plot->y;
  double high = pauli_axis_value (y->log, y->min, y->max, 1 + FAR);

  if (y->log)
    g_string_append (w->out, ", y error minus expr={max(0, min(\\thisrowno{2}, 0.9999*\\thisrowno{1}))}");
  else
    pauli_script_write_number (w, ", y error minus expr={max(0, min(\\thisrowno{2}, \\thisrowno{1}-(",
                               pauli_axis_value (false, y->min, y->max, -FAR), ")))}");
  pauli_script_write_number (w, ", y error plus expr={max(0, min(\\thisrowno{2}, (", MIN (high, G_MAXDOUBLE),
                             ")-\\thisrowno{1}))}");
}

static void
append_measured (PauliScriptWriting *w, size_t set)
{
  const PauliPlotData *data = &w->data->plot->data[set];
  g_autofree char *name = pauli_data_measured_name (w->data, set, ".dat");

  g_string_append (w->out, "\\addplot[only marks, forget plot, ");
  pauli_tikz_append_symbol (w, data->index);
  /* Points outside have no bars either. */
  append_domain (w, ", restrict x to domain=", &w->data->plot->x, NEAR);
  append_domain (w, ", restrict y to domain=", &w->data->plot->y, NEAR);
  if (data->yerr) {
    g_string_append (w->out, ", error bars/.cd, y dir=both, y explicit, ");
    pauli_tikz_append_length (w, "error bar style={line width=", PAULI_DATA_BAR_WIDTH, "}, ");
    pauli_tikz_append_length (w, "error mark options={rotate=90, mark size=", CAP, ", ");
    pauli_tikz_append_length (w, "line width=", PAULI_DATA_BAR_WIDTH, "}");
  }
  g_string_append (w->out, "] table[header=false, x index=0, y index=1");
  if (data->yerr)
    append_error_bars (w);
  g_string_append_printf (w->out, "] {%s};\n", name);
}

static void
append_marker (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;

  if (!plot->has_marker)
    return;
  g_string_append (w->out, "\\addplot[forget plot, ");
  pauli_tikz_append_marker_style (w);
  pauli_script_write_number (w, "] coordinates {(", plot->marker_x, ",");
  pauli_script_write_number (w, "", plot->marker_y, ")};\n");
}

/* Each entry draws its own sample. */
static void
append_entry (PauliScriptWriting *w, const PauliLegendEntry *entry)
{
  g_string_append (w->out, "\\addlegendimage{legend image code/.code={\\pgfsetfillopacity{1}");
  pauli_tikz_append_sample (w, entry);
  pauli_script_write_text (w, "}}\n\\addlegendentry{", entry->label, "}\n");
}

static void
append_map (PauliScriptWriting *w, const PauliLevels *levels)
{
  for (size_t band = 0; band <= levels->n; band++) {
    pauli_tikz_append_color (w, "\\addplot[draw=none, forget plot, fill=", pauli_script_level_color (levels, band));
    g_string_append_c (w->out, ']');
    append_table (w, 0, 1, g_strdup_printf ("%s-level-%zu.dat", w->data->stem, band));
    g_string_append (w->out, " -- cycle;\n");
  }
  pauli_tikz_append_length (w, "\\addplot[no marks, forget plot, color=black!80, line width=", 0.06, "]");
  append_table (w, 0, 1, pauli_data_name (w->data, "-lines.dat"));
  g_string_append (w->out, ";\n");
}

static void
define_colors (PauliScriptWriting *w, const PauliLevels *levels)
{
  const PauliPlot *plot = w->data->plot;

  for (size_t k = 0; k < w->data->n_curves; k++)
    pauli_tikz_define_color (w, pauli_script_color (pauli_line_style (w->data->curves[k].curve, PAULI_SCRIPT_THEME).color));
  for (size_t set = 0; set < plot->n_data; set++)
    pauli_tikz_define_color (w, pauli_script_color (pauli_data_color (plot->data[set].index, PAULI_SCRIPT_THEME)));
  if (plot->has_marker)
    pauli_tikz_define_color (w, pauli_script_color (pauli_marker_color (PAULI_SCRIPT_THEME)));
  for (int level = 0; level < PAULI_N_BAND_LEVELS && plot->bands_label; level++)
    pauli_tikz_define_color (w, pauli_script_color (pauli_band_color (level, PAULI_SCRIPT_THEME)));
  for (size_t band = 0; band <= levels->n && plot->map; band++)
    pauli_tikz_define_color (w, pauli_script_level_color (levels, band));
}

static void
append_plot (PauliScriptWriting *w, PauliDataExport *export)
{
  bool is_map = w->data->plot->map != NULL;
  PauliLevels levels = is_map ? pauli_script_add_contours (export, w->data) : (PauliLevels){ .n = 0 };

  define_colors (w, &levels);
  append_axes (w);
  append_bands (w);
  if (is_map)
    append_map (w, &levels);
  append_curves (w, true);
  append_curves (w, false);
  for (size_t set = 0; set < w->data->plot->n_data; set++)
    append_measured (w, set);
  append_marker (w);
  for (size_t i = 0; i < w->plot->legend.n && w->plot->rows > 0; i++)
    append_entry (w, &w->plot->legend.entries[i]);
  append_note (w, w->plot->layout.x_ticks.note,
               "\\node[anchor=base east, inner sep=0bp, yshift=" NOTE_BELOW "] at (rel axis cs:1,0) {");
  append_note (w, w->plot->layout.y_ticks.note,
               "\\node[anchor=base west, inner sep=0bp, yshift=" NOTE_ABOVE "] at (rel axis cs:0,1) {");
  g_string_append (w->out, "\\end{axis}\n");
  if (is_map)
    pauli_tikz_append_color_bar (w, &levels);
}

/* A page of the figure's size without a class or package that may be missing; letters LaTeX's first fonts lack by their
 * number, unless the engine has all letters. */
static void
append_head (PauliScriptWriting *w, const PauliDataExport *export)
{
  double em = w->page.em;

  pauli_data_append_comments (w->out, export, "%");
  g_string_append (w->out, "\\RequirePackage{fix-cm}\n\\documentclass{article}\n\\usepackage{pgfplots}\n"
                           "\\pgfplotsset{compat=1.16}\n"
                           "\\ifdefined\\pdfpagewidth\\else\\let\\pdfpagewidth\\pagewidth\\let\\pdfpageheight\\pageheight\\fi\n"
                           "\\ifdefined\\Umathchar\\newcommand\\otherletter[1]{\\symbol{\"#1}}\n"
                           "\\else\\newcommand\\otherletter[1]{[U+#1]}\\fi\n"
                           "\\begin{document}\n\\fontsize{");
  pauli_script_append_lengths (w->out, (double[]){ em, 1.2 * em }, 2, "bp}{");
  g_string_append (w->out, "bp}\\selectfont\n");
  g_string_append (w->out, "\\setbox0=\\hbox{\\begin{tikzpicture}\n");
  pauli_tikz_append_length (w, "\\useasboundingbox (0,0) rectangle (", w->page.width, ",");
  pauli_tikz_append_length (w, "", w->page.height, ");\n");
}

void
pauli_script_add_pgfplots (PauliDataExport *export)
{
  PauliScriptWriting w = pauli_script_writing (export, pauli_tex_text);

  append_head (&w, export);
  pauli_data_add_dat (export);
  for (size_t i = 0; i < export->n; i++) {
    pauli_script_use (&w, export, i);
    append_plot (&w, export);
  }
  g_string_append (w.out, "\\end{tikzpicture}}%\n\\pdfpagewidth=\\wd0 \\pdfpageheight=\\dimexpr\\ht0+\\dp0\\relax\n"
                          "\\hoffset=-1in \\voffset=-1in\n\\shipout\\box0\n\\end{document}\n");
  pauli_script_end (&w, export, g_strconcat (export->base, ".tex", NULL));
}
