/* Scripts that draw a figure again, by their text: they draw what the figure shows, and say what it says.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-fixture.h"
#include "figure.h"
#include "pixels.h"
#include "script-layout.h"
#include "script-text.h"

#include <math.h>
#include <string.h>

/* What of a script is to be found by regular expressions. */
typedef struct {
  PauliDataKind kind;
  const char *suffix, *data_suffix;
  const char *begin;        /* of each plot */
  const char *curve;        /* file or nothing, x, y, colour, width, dashes */
  const char *entry;        /* text of a legend's entry */
  const char *ticks[2];     /* labels of an axis */
  char *(*text_of) (const char *markup);
} Language;

#define GNUPLOT_TEXT "'(?:[^'\n]|'')*'"
#define PYTHON_TEXT "\"(?:[^\"\\\\\n]|\\\\.)*\""
static const Language languages[] = {
  { PAULI_DATA_FILES_GNUPLOT, ".gp", ".dat", "\nunset object\n",
    "(?:^plot |^  )'[^\n]*' using (\\d+):(\\d+) with lines linecolor rgb '#(\\w+)' linewidth ([^ ]+) dashtype (?:solid|\\(([^)]*)\\))",
    "^set label \\d+ (" GNUPLOT_TEXT ") at screen [^\n]* left front$", { "^set xtics \\((.*)\\)$", "^set ytics \\((.*)\\)$" },
    pauli_gnuplot_text },
  { PAULI_DATA_FILES_PGFPLOTS, ".tex", ".dat", "\n\\begin{axis}[",
    "^\\\\addplot\\[no marks, forget plot, color=color(?=[^\n]*x index=(\\d+), y index=(\\d+)\\])(\\w+), line width=([^b]+)bp(?:, dash "
    "pattern=([^,]*))?, restrict",
    "\\\\addlegendentry\\{(.*)\\}$", { "^  xticklabels=\\{(.*)\\},$", "^  yticklabels=\\{(.*)\\},$" }, pauli_tex_text },
  { PAULI_DATA_FILES_MATPLOTLIB, ".py", ".csv", "\naxes = figure.add_axes(",
    "axes\\.plot\\(table\\[\"(\\w+)\"\\], table\\[\"(\\w+)\"\\], color=\"#(\\w+)\", linewidth=([^,]+)(?:, linestyle=\\(0, \\(([^)]*)\\)\\))?",
    "^entries\\.append\\(\\(handle, (" PYTHON_TEXT ")\\)\\)$",
    { "^set_axis\\(axes\\.xaxis, \\[.*\\],\n *\\[(.*)\\],\n", "^set_axis\\(axes\\.yaxis, \\[.*\\],\n *\\[(.*)\\],\n" }, pauli_python_text },
};

static GPtrArray *
matches_of (const char *pattern, const char *text, int group)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  g_assert_nonnull (regex);
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
    char *part = g_match_info_fetch (match, group);
    g_ptr_array_add (found, part ? part : g_strdup (""));
  }
  return found;
}

static const char *
nth (GPtrArray *array, size_t i)
{
  return g_ptr_array_index (array, i);
}

/* ---- Curves ---------------------------------------------------------------------------------------------------- */

/* The number in a column of a data file, by its number from `first` on or by its name. */
static size_t
column_at (const char *text, const char *name)
{
  char *end;
  guint64 number = g_ascii_strtoull (name, &end, 10);

  if (!*end)
    return number;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  size_t i = 0;
  while (*lines[i] == '#')
    i++;
  g_auto (GStrv) keys = g_strsplit (lines[i], ",", -1);
  for (size_t j = 0; keys[j]; j++)
    if (g_str_equal (keys[j], name))
      return j;
  g_error ("no column %s", name);
}

static void
check_column (const char *text, size_t column, const double *values, size_t n, bool constant)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  bool csv = strstr (text, "\n# table: each curve over the last column") && strstr (text, "a gap is empty");
  size_t row = 0;
  bool head = csv;

  for (char **line = lines; *line; line++) {
    if (**line == '#' || !**line)
      continue;
    if (head) {
      head = false;
      continue;
    }
    g_auto (GStrv) cells = g_strsplit (*line, csv ? "," : " ", -1);
    g_assert_cmpuint (column, <, g_strv_length (cells));
    if (row < n || constant) {
      double number = g_ascii_strtod (cells[column], NULL), value = values[constant ? 0 : row];
      bool gap = !*cells[column] || g_str_equal (cells[column], "nan");
      g_assert_true (gap == !isfinite (value));
      if (!gap)
        g_assert_cmpmem (&number, sizeof number, &value, sizeof value);
    }
    row++;
  }
  g_assert_cmpuint (row, >=, constant ? 2 : n);
}

typedef struct {
  const Language *language;
  const char *section, *data; /* of the script, and the data file */
  double em;
  int first; /* number of the first column */
} Script;

/* Dashes in points, as the language has them. */
static void
check_dashes (const Script *script, const char *said, double width, const PauliLineStyle *style)
{
  bool gnuplot = script->language->kind == PAULI_DATA_FILES_GNUPLOT;
  double unit = gnuplot ? 0.275 * fmax (1, width / 2) : 1;
  g_autoptr (GPtrArray) lengths = matches_of ("[0-9.e-]+", said, 0);

  g_assert_cmpuint (lengths->len, ==, style->n_dashes);
  for (guint i = 0; i < lengths->len; i++)
    g_assert_cmpfloat_with_epsilon (g_ascii_strtod (nth (lengths, i), NULL) * unit, style->dashes[i] * script->em, 2e-4 * script->em);
}

static void
check_curve (const Script *script, guint i, const PauliPlot *plot, const PauliCurve *curve)
{
  const char *pattern = script->language->curve;
  g_autoptr (GPtrArray) x = matches_of (pattern, script->section, 1), y = matches_of (pattern, script->section, 2);
  g_autoptr (GPtrArray) color = matches_of (pattern, script->section, 3), width = matches_of (pattern, script->section, 4);
  g_autoptr (GPtrArray) dashes = matches_of (pattern, script->section, 5);
  const PauliLineStyle style = pauli_line_style (curve, PAULI_THEME_LIGHT);
  const PauliCurve *exact = &plot->curves[0];
  bool constant = curve->n == 2 && exact->n > 2;
  double unit = script->language->kind == PAULI_DATA_FILES_GNUPLOT ? 0.5 : 1, said = g_ascii_strtod (nth (width, i), NULL);
  g_autofree char *expected = g_strdup_printf ("%02lX%02lX%02lX", lround (255 * style.color.red), lround (255 * style.color.green),
                                               lround (255 * style.color.blue));

  g_assert_cmpstr (nth (color, i), ==, expected);
  g_assert_cmpfloat_with_epsilon (said * unit, style.width * script->em, 1e-4 * script->em);
  check_dashes (script, nth (dashes, i), said, &style);
  size_t x_column = column_at (script->data, nth (x, i)), y_column = column_at (script->data, nth (y, i));
  int first = g_ascii_isdigit (*nth (x, i)) ? script->first : 0;
  check_column (script->data, x_column - (size_t) first, constant ? exact->x : curve->x, constant ? exact->n : curve->n, false);
  check_column (script->data, y_column - (size_t) first, curve->y, curve->n, constant);
}

/* All curves on show, and no other; partial sums beneath. */
static void
check_curves (const Script *script, const PauliPlot *plot)
{
  g_autoptr (GPtrArray) lines = matches_of (script->language->curve, script->section, 0);
  bool in_order = script->language->kind == PAULI_DATA_FILES_MATPLOTLIB;
  guint shown = 0;

  for (int beneath = 1; beneath >= 0; beneath--)
    for (size_t k = 0; k < plot->n_curves; k++) {
      bool is_beneath = plot->curves[k].id == PAULI_CURVE_PARTIAL_SUM;
      if (plot->curves[k].hidden || (in_order ? beneath == 1 : is_beneath != beneath))
        continue;
      g_assert_cmpuint (shown, <, lines->len);
      check_curve (script, shown, plot, &plot->curves[k]);
      if (in_order) {
        const char *at = strstr (strstr (script->section, nth (lines, shown)), "zorder=");
        g_assert_cmpint (at[strlen ("zorder=")], ==, is_beneath ? '1' : '2');
      }
      shown++;
    }
  g_assert_cmpuint (lines->len, ==, shown);
}

/* ---- Legend and ticks ------------------------------------------------------------------------------------------ */

static void
add_text (GPtrArray *texts, const Language *language, const char *markup)
{
  g_ptr_array_add (texts, language->text_of (markup));
}

/* What the legend of the figure says. */
static GPtrArray *
entries_of (const PauliPlot *plot, const Language *language)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    g_autofree char *off = g_strdup_printf ("%s (off scale)", curve->label);
    if (!curve->hidden && curve->label)
      add_text (texts, language, pauli_legend_is_seen (plot, curve) ? curve->label : off);
  }
  for (size_t set = 0; set < plot->n_data; set++)
    add_text (texts, language, plot->data[set].label);
  if (plot->has_marker)
    add_text (texts, language, plot->marker_label);
  if (plot->bands_label)
    add_text (texts, language, plot->bands_label);
  return texts;
}

static void
check_entries (const Script *script, const PauliPlot *plot, bool has_legend)
{
  g_autoptr (GPtrArray) said = matches_of (script->language->entry, script->section, 1), expected = entries_of (plot, script->language);

  if (!has_legend && script->language->kind == PAULI_DATA_FILES_MATPLOTLIB) {
    g_assert_null (strstr (script->section, "\ndraw_legend("));
    return;
  }
  g_assert_cmpuint (said->len, ==, has_legend ? expected->len : 0);
  for (guint i = 0; i < said->len; i++)
    g_assert_cmpstr (nth (said, i), ==, nth (expected, i));
}

/* In matplotlib's script the legend is drawn where the layout has it: paper first, then its columns. */
static void
check_drawn_legend (const Script *script, const PauliScriptPlot *placed)
{
  const PauliRect *rect = &placed->legend_rect;
  const double first[] = { rect->x, rect->y, rect->width, rect->height };
  g_autoptr (GString) expected = g_string_new (NULL);

  if (placed->layout.legend_covers) {
    g_string_append (expected, "\ndraw_paper(");
    pauli_script_append_lengths (expected, first, G_N_ELEMENTS (first), ", ");
    g_string_append_c (expected, ')');
  }
  for (size_t i = 0; i < placed->columns; i++) {
    g_string_append (expected, i > 0 ? ", " : "\ndraw_legend(entries, [");
    pauli_script_append_length (expected, rect->x + PAULI_LEGEND_PADDING + placed->column_x[i]);
  }
  g_string_append_printf (expected, "], %zu, ", placed->rows);
  pauli_script_append_lengths (expected, (double[]){ rect->y + PAULI_LEGEND_PADDING, placed->row }, 2, ", ");
  g_string_append (expected, ")\n");
  g_assert_true (strstr (script->section, "\ndraw_paper(") ? placed->layout.legend_covers : !placed->layout.legend_covers);
  if (!strstr (script->section, expected->str))
    g_error ("no%s", expected->str);
}

/* The labels of the figure, in order, with nothing between them but separators and, in gnuplot, places. */
static void
check_labels (const Script *script, int direction, const PauliAxis *axis, const PauliTicks *ticks)
{
  g_autoptr (GPtrArray) lists = matches_of (script->language->ticks[direction], script->section, 1);
  bool tex = script->language->kind == PAULI_DATA_FILES_PGFPLOTS;

  g_assert_cmpuint (lists->len, ==, 1);
  const char *at = nth (lists, 0);
  for (size_t i = 0; i < ticks->n; i++) {
    g_autofree char *text = script->language->text_of (ticks->major[i].label);
    g_autofree char *label = tex ? g_strdup_printf ("{%s}", text) : g_steal_pointer (&text);
    if (!g_str_has_prefix (at, label))
      g_error ("%s instead of %s in %s", at, label, nth (lists, 0));
    at += strlen (label);
    if (script->language->kind == PAULI_DATA_FILES_GNUPLOT) {
      double value = g_ascii_strtod (at, (char **) &at);
      g_assert_cmpfloat_with_epsilon (pauli_axis_position (axis->log, axis->min, axis->max, value), ticks->major[i].position, 2e-6);
    }
    at += strspn (at, ", ");
  }
  g_assert_cmpstr (at, ==, "");
}

/* ---- All of it ------------------------------------------------------------------------------------------------- */

static PauliDataExport
export_of (const ExportFigure *figure)
{
  PauliDataExport export = { figure->scene, "figure", figure->n, g_new0 (PauliDataPlot, figure->n), NULL };

  for (size_t i = 0; i < figure->n; i++)
    pauli_data_plot_init (&export.plots[i], figure->plots[i]);
  return export;
}

static void
export_clear (PauliDataExport *export)
{
  for (size_t i = 0; i < export->n; i++)
    pauli_data_plot_clear (&export->plots[i]);
  g_free (export->plots);
}

static void
check_script (const ExportFigure *figure, const Language *language)
{
  g_autoptr (GPtrArray) files = export_files (figure, language->kind, "figure");
  g_autofree char *name = g_strconcat ("figure", language->suffix, NULL), *text = g_strdup (export_contents (files, name));
  g_auto (GStrv) sections = g_strsplit (text, language->begin, -1);
  PauliDataExport export = export_of (figure);
  PauliScriptPage page = pauli_script_page (&export);

  g_assert_cmpuint (g_strv_length (sections), ==, figure->n + 1);
  for (size_t i = 0; i < figure->n; i++) {
    const PauliPlot *plot = figure->plots[i];
    g_autofree char *stem = figure->n == 1 ? g_strdup ("figure") : g_strdup_printf ("figure-%s", pauli_plot_key (plot->id));
    g_autofree char *data_name = g_strconcat (stem, language->data_suffix, NULL);
    g_autofree char *data = g_strdup (export_contents (files, data_name));
    Script script = { language, sections[i + 1], data, page.em, language->kind == PAULI_DATA_FILES_GNUPLOT };
    PauliScriptPlot *placed = pauli_script_plot_new (&page, &export, i);
    check_labels (&script, 0, &plot->x, &placed->layout.x_ticks);
    check_labels (&script, 1, &plot->y, &placed->layout.y_ticks);
    check_entries (&script, plot, placed->rows > 0);
    if (language->kind == PAULI_DATA_FILES_PGFPLOTS && placed->rows > 0) {
      g_autofree char *columns = g_strdup_printf ("  legend columns=%zu, transpose legend,", placed->rows);
      g_assert_nonnull (strstr (script.section, columns));
    }
    if (language->kind == PAULI_DATA_FILES_MATPLOTLIB && placed->rows > 0)
      check_drawn_legend (&script, placed);
    if (!plot->map)
      check_curves (&script, plot);
    pauli_script_plot_free (placed);
  }
  export_clear (&export);
}

static void
test_scripts (void)
{
  for (size_t which = 0; which < EXPORT_N_FIGURES; which++) {
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    if (figure->plots[0]->n_curves > 0)
      figure->plots[0]->curves[0].y[3] = NAN;
    for (size_t i = 0; i < G_N_ELEMENTS (languages); i++)
      check_script (figure, &languages[i]);
  }
}

static void
assert_same_rect (const PauliRect *a, const PauliRect *b, double em)
{
  g_assert_cmpfloat_with_epsilon (a->x * em, b->x, 1e-3);
  g_assert_cmpfloat_with_epsilon (a->y * em, b->y, 1e-3);
  g_assert_cmpfloat_with_epsilon (a->width * em, b->width, 1e-3);
  g_assert_cmpfloat_with_epsilon (a->height * em, b->height, 1e-3);
}

/* In the figure's own picture, samples of lines are where the script has them. */
static int
check_samples (const PauliScriptPlot *placed, double em, const Pixels *pixels)
{
  int n_seen = 0;

  for (size_t i = 0; i < placed->legend.n && placed->rows > 0; i++) {
    const PauliCurve *curve = placed->legend.entries[i].curve;
    double x = placed->legend_rect.x + PAULI_LEGEND_PADDING + placed->column_x[i / placed->rows];
    double y = placed->legend_rect.y + PAULI_LEGEND_PADDING + ((double) (i % placed->rows) + 0.5) * placed->row;
    if (!curve)
      continue;
    guint32 color = pixels_rgb (pauli_line_style (curve, PAULI_THEME_LIGHT).color);
    g_assert_cmpfloat (pixels_share_near (pixels, (x + 0.15) * em, y * em, 1, 0xffffff, color), >, 0.5);
    g_assert_cmpfloat (pixels_share_near (pixels, (x - 0.15) * em, y * em, 0, 0xffffff, color), <, 0.1);
    n_seen++;
  }
  return n_seen;
}

/* Frame and legend of a single plot are where the program draws them on a page of this size. */
static void
test_layout (void)
{
  int n_legends = 0, n_covering = 0, n_notes = 0, n_columns = 0;

  for (size_t which = 5; which < EXPORT_N_FIGURES; which++) {
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    if (figure->n != 1)
      continue;
    PauliDataExport export = export_of (figure);
    PauliScriptPage page = pauli_script_page (&export);
    PauliScriptPlot *placed = pauli_script_plot_new (&page, &export, 0);
    PauliPage paper = { .width = page.width * page.em, .height = page.height * page.em, .text_size = page.em };
    PauliFrame frame;
    cairo_surface_t *image = pauli_figure_image (figure->plots[0], &paper, 1, &frame, NULL);
    Pixels pixels = pixels_of (image);
    if (!placed->layout.legend_covers && figure->plots[0]->n_bands == 0 && check_samples (placed, page.em, &pixels) > 0)
      n_columns += placed->columns > 1;
    cairo_surface_destroy (image);
    assert_same_rect (&placed->area, &frame.area, page.em);
    assert_same_rect (&placed->legend_rect, &frame.legend, page.em);
    n_legends += placed->rows > 0;
    n_covering += placed->layout.legend_covers;
    n_notes += *placed->layout.x_ticks.note != '\0';
    pauli_script_plot_free (placed);
    export_clear (&export);
  }
  g_assert_cmpint (n_legends, >=, 4);
  g_assert_cmpint (n_covering, >=, 2); /* the map's, and one in a corner */
  g_assert_cmpint (n_notes, ==, 1);
  g_assert_cmpint (n_columns, >=, 1);
}

/* Of plots beneath each other the frames are in line, and only the first has its legend above. */
static void
test_columns (void)
{
  int n_above = 0, n_without = 0;

  for (size_t which = 0; which < EXPORT_N_FIGURES; which++) {
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    PauliDataExport export = export_of (figure);
    PauliScriptPage page = pauli_script_page (&export);
    PauliRect areas[PAULI_N_PLOTS];
    for (size_t i = 0; i < figure->n; i++) {
      PauliScriptPlot *placed = pauli_script_plot_new (&page, &export, i);
      const PauliRect *place = &page.places[i];
      bool above = placed->rows > 0 && placed->legend_rect.y < placed->area.y;
      areas[i] = placed->area;
      n_above += above;
      n_without += placed->rows == 0 && placed->legend.n > 0;
      g_assert_false (above && place->y > 0 && figure->n < 4);
      g_assert_true (place->y + place->height <= page.height + 1e-9 && place->x + place->width <= page.width + 1e-9);
      for (size_t k = 0; k < i; k++)
        if (page.places[k].x == place->x) {
          g_assert_cmpfloat_with_epsilon (areas[k].x, areas[i].x, 1e-9);
          g_assert_cmpfloat_with_epsilon (areas[k].width, areas[i].width, 1e-9);
          g_assert_cmpfloat (page.places[k].y + page.places[k].height, <=, place->y + 1e-9);
        }
      pauli_script_plot_free (placed);
    }
    export_clear (&export);
  }
  g_assert_cmpint (n_above, >=, 2);
  g_assert_cmpint (n_without, >=, 2);
}

/* ---- As people read it ----------------------------------------------------------------------------------------- */

/* Lines of scripts of the figures by number. */
static const ExportLine lines[] = {
  { 7, PAULI_DATA_FILES_GNUPLOT, "figure.gp", "\nset xtics ('0.0' 0, '0.5' 0.5, '1.0' 1, '1.5' 1.5, '2.0' 2, " },
  { 7, PAULI_DATA_FILES_GNUPLOT, "figure.gp", "\nset xtics add ('' 0.1 1, '' 0.2 1, " },
  { 7, PAULI_DATA_FILES_GNUPLOT, "figure.gp", "\nplot NaN notitle\n" },
  { 8, PAULI_DATA_FILES_GNUPLOT, "figure.gp", "\nset logscale x\nset xrange [1:2]\nset xtics ('1.0' 1, '1.2' 1.2, '1.4' 1.4, '1.6' 1.6, " },
  { 8, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", "  xtick={1,1.2,1.4,1.6,1.8,2},\n  xticklabels={{1.0},{1.2},{1.4},{1.6},{1.8},{2.0}},\n" },
  { 8, PAULI_DATA_FILES_MATPLOTLIB, "figure.py", "set_axis(axes.xaxis, [1, 1.2, 1.4, 1.6, 1.8, 2],\n         [\"1.0\", \"1.2\", " },
  { 8, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", ", restrict x to domain=-3.010299956639" }, /* points, and no others' bars */
  { 9, PAULI_DATA_FILES_GNUPLOT, "figure.gp", " '×10^{−5} + 1' at graph 1, 0 right " },
  { 9, PAULI_DATA_FILES_GNUPLOT, "figure.gp", "\nset ytics ('10^{−3}' 0.001, '10^{−2}' 0.01, '10^{−1}' 0.1, '10^{0}' 1)\n" },
  { 9, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", " at (rel axis cs:1,0) {$\\times{}$10$^{\\mathrm{-5}}$ + 1};\n" },
  { 9, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", "  yticklabels={{10$^{\\mathrm{-3}}$},{10$^{\\mathrm{-2}}$}," },
  { 9, PAULI_DATA_FILES_MATPLOTLIB, "figure.py", "axes.annotate(\"×10$^{\\\\mathrm{−5}}$ + 1\", (1, 0)," },
  { 0, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", ", restrict y to domain*=" }, /* moves points, so that no curve ends inside */
  { 0, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", ", mark size=2.6bp, mark=*, mark options={solid, fill=color" },
  { 0, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", "error mark options={rotate=90, mark size=2.5bp, line width=0.8bp}" },
  { 0, PAULI_DATA_FILES_MATPLOTLIB, "figure.py", "marker=\"o\", markersize=6, elinewidth=0.8," },
  { 0, PAULI_DATA_FILES_GNUPLOT, "figure.gp", " pointsize 0.8625 linewidth 1.6" },
  { 10, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", "anchor=north west, draw=none,\n" },
  { 10, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", "fill=none},\n  legend columns=2, transpose legend," },
  { 11, PAULI_DATA_FILES_PGFPLOTS, "figure.tex", "fill=white, text opacity=1, fill opacity=0.85},\n" },
  { 11, PAULI_DATA_FILES_GNUPLOT, "figure.gp", " front fillcolor rgb '#26FFFFFF' fillstyle solid noborder\n" },
};

static void
test_lines (void)
{
  export_check_lines (lines, G_N_ELEMENTS (lines));
}

/* The fifth set of data has rings: smaller circles with a wide rim around paper, as large as others in all. */
static void
test_open_symbols (void)
{
  static const struct {
    PauliDataKind kind;
    const char *name, *text;
  } rows[] = {
    { PAULI_DATA_FILES_GNUPLOT, "figure.gp", " pointtype 6 " },
    { PAULI_DATA_FILES_PGFPLOTS, "figure.tex", ", mark size=2.4bp, mark=*, mark options={solid, fill=white, line width=1.2bp}" },
    { PAULI_DATA_FILES_MATPLOTLIB, "figure.py", "marker=\"o\", markersize=4.8," },
    { PAULI_DATA_FILES_MATPLOTLIB, "figure.py", ", markerfacecolor=\"white\", zorder=4)\nhandle.set_markeredgewidth(1.2)\n" },
  };
  g_autoptr (ExportFigure) figure = export_figure_new (8);

  figure->plots[0]->data[0].index = 4;
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) files = export_files (figure, rows[i].kind, "figure");
    if (!strstr (export_contents (files, rows[i].name), rows[i].text))
      g_error ("no “%s”", rows[i].text);
  }
}

/* Ticks have as few digits as they can, and are where they belong. */
static void
test_places (void)
{
  static const struct {
    PauliAxis axis;
    double value;
    const char *text;
  } rows[] = {
    { { 0, 1, false, "" }, 0.1 + 0.2, "0.3" },         { { -1, 1, false, "" }, 5e-17, "0" },
    { { 1, 1.00001, false, "" }, 1.000002, "1.000002" }, { { 1e-7, 1, true, "" }, 1e-5 * (1 + 1e-12), "1e-05" },
    { { 0, 7, false, "" }, 7. / 3, "2.33333" },          { { 1e5, 1e6, true, "" }, 200000, "2e+05" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) out = g_string_new (NULL);
    pauli_script_append_place (out, &rows[i].axis, rows[i].value);
    g_assert_cmpstr (out->str, ==, rows[i].text);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/scripts/what-is-drawn", test_scripts);
  g_test_add_func ("/plot/scripts/layout", test_layout);
  g_test_add_func ("/plot/scripts/columns", test_columns);
  g_test_add_func ("/plot/scripts/lines", test_lines);
  g_test_add_func ("/plot/scripts/open-symbols", test_open_symbols);
  g_test_add_func ("/plot/scripts/places", test_places);
  return g_test_run ();
}
