/* A script for Python 3 with matplotlib.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "data-points.h"
#include "map.h"
#include "script-text.h"
#include "script-writing.h"

static void
append_read (PauliScriptWriting *w, const char *variable, char *name)
{
  g_string_append_printf (w->out, "%s = read(", variable);
  pauli_data_append_quoted (w->out, name);
  g_string_append (w->out, ")\n");
  g_free (name);
}

/* The next one of the legend, whose order is that of what is drawn. */
static void
append_entry (PauliScriptWriting *w)
{
  pauli_script_write_text (w, "entries.append((handle, ", w->plot->legend.entries[w->entries++].label, "))\n");
}

static void
append_axis (PauliScriptWriting *w, char name, const PauliAxis *axis, const PauliTicks *ticks)
{
  g_string_append_printf (w->out, "set_axis(axes.%caxis, [", name);
  pauli_script_write_major_ticks (w, axis, ticks, ", ");
  g_string_append (w->out, "],\n         [");
  for (size_t i = 0; i < ticks->n; i++)
    pauli_script_write_text (w, i > 0 ? ", " : "", ticks->major[i].label, "");
  g_string_append (w->out, "],\n         [");
  pauli_script_write_minor_ticks (w, axis, ticks, ", ");
  g_string_append (w->out, "])\n");
  g_string_append_printf (w->out, "axes.set_%clim(", name);
  pauli_script_write_number (w, "", axis->min, ", ");
  pauli_script_write_number (w, "", axis->max, ")\n");
  g_string_append_printf (w->out, "axes.set_%clabel(", name);
  pauli_script_write_text (w, "", axis->title, ")\n");
}

/* What labels are to be multiplied with and added to. */
static void
append_note (PauliScriptWriting *w, const char *note, const char *before, const char *after)
{
  if (*note)
    pauli_script_write_text (w, before, note, after);
}

static void
append_axes (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;
  const PauliRect *area = &w->plot->area;
  const PauliScriptPage *page = &w->page;
  const double rect[] = { area->x / page->width, 1 - (area->y + area->height) / page->height, area->width / page->width,
                          area->height / page->height };

  g_string_append (w->out, "axes = figure.add_axes([");
  pauli_script_append_lengths (w->out, rect, G_N_ELEMENTS (rect), ", ");
  g_string_append_printf (w->out, "], xscale=\"%s\", yscale=\"%s\")\n", plot->x.log ? "log" : "linear",
                          plot->y.log ? "log" : "linear");
  append_axis (w, 'x', &plot->x, &w->plot->layout.x_ticks);
  append_axis (w, 'y', &plot->y, &w->plot->layout.y_ticks);
  append_note (w, w->plot->layout.x_ticks.note, "axes.annotate(",
               ", (1, 0), (0, -2.8), \"axes fraction\", \"offset fontsize\", ha=\"right\", va=\"baseline\")\n");
  append_note (w, w->plot->layout.y_ticks.note, "axes.annotate(",
               ", (0, 1), (0, 0.5), \"axes fraction\", \"offset fontsize\", ha=\"left\", va=\"baseline\")\n");
  g_string_append (w->out, "entries = []\n");
}

static void
append_bands (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;

  for (size_t i = 0; i < plot->n_bands; i++) {
    pauli_script_write_number (w, "axes.axvspan(", plot->bands[i].range.min, ", ");
    pauli_script_write_number (w, "", plot->bands[i].range.max, ", ");
    g_string_append_printf (w->out, "color=\"#%s\", linewidth=0, zorder=0.5)\n",
                            pauli_script_color (pauli_band_color (plot->bands[i].level, PAULI_SCRIPT_THEME)).hex);
  }
}

static void
append_curve (PauliScriptWriting *w, const PauliDataCurve *data)
{
  const PauliDataColumn *columns = w->data->table.columns;
  PauliLineStyle style = pauli_line_style (data->curve, PAULI_SCRIPT_THEME);
  double em = w->page.em;

  g_string_append_printf (w->out, "handle, = axes.plot(table[\"%s\"], table[\"%s\"], color=\"#%s\"", columns[data->x].key,
                          columns[data->y].key, pauli_script_color (style.color).hex);
  pauli_script_write_length (w, ", linewidth=", style.width * em, "");
  for (int i = 0; i < style.n_dashes; i++)
    style.dashes[i] *= em;
  if (style.n_dashes > 0) {
    g_string_append (w->out, ", linestyle=(0, (");
    pauli_script_append_lengths (w->out, style.dashes, style.n_dashes, ", ");
    g_string_append (w->out, "))");
  }
  g_string_append_printf (w->out, ", zorder=%d)\n", pauli_script_is_beneath (data->curve) ? 1 : 2);
  if (data->curve->label)
    append_entry (w);
}

static void
append_measured (PauliScriptWriting *w, size_t set)
{
  static const struct {
    char name;
    double scale; /* symbols of about the same area */
  } shapes[] = {
    [PAULI_DATA_CIRCLE] = { 'o', 1 }, [PAULI_DATA_SQUARE] = { 's', 0.88 }, [PAULI_DATA_TRIANGLE] = { '^', 1.12 },
    [PAULI_DATA_DIAMOND] = { 'D', 0.92 }
  };
  const PauliPlotData *data = &w->data->plot->data[set];
  const PauliDataColumn *columns = w->data->measured[set].columns;
  bool open;
  PauliDataShape shape = pauli_data_shape (data->index, &open);
  PauliScriptColor color = pauli_script_color (pauli_data_color (data->index, PAULI_SCRIPT_THEME));

  append_read (w, "points", pauli_data_measured_name (w->data, set, ".csv"));
  g_string_append_printf (w->out, "points = inside(axes, points, \"%s\", \"%s\")\n", columns[0].key, columns[1].key);
  g_string_append_printf (w->out, "handle, *_ = axes.errorbar(points[\"%s\"], points[\"%s\"], yerr=", columns[0].key,
                          columns[1].key);
  if (data->yerr)
    g_string_append_printf (w->out, "points[\"%s\"]", columns[2].key);
  else
    g_string_append (w->out, "None");
  g_string_append_printf (w->out, ", linestyle=\"none\", color=\"#%s\", marker=\"%c\"", color.hex, shapes[shape].name);
  pauli_script_write_length (w, ", markersize=", 2 * PAULI_DATA_RADIUS * shapes[shape].scale * (open ? 0.8 : 1) * w->page.em,
                             "");
  pauli_script_write_length (w, ", elinewidth=", PAULI_DATA_BAR_WIDTH * w->page.em, "");
  pauli_script_write_length (w, ", capthick=", PAULI_DATA_BAR_WIDTH * w->page.em, "");
  pauli_script_write_length (w, ", capsize=", 0.25 * w->page.em, "");
  g_string_append_printf (w->out, "%s, zorder=4)\n", open ? ", markerfacecolor=\"white\"" : "");
  /* Among the arguments it would also be the caps'. */
  pauli_script_write_length (w, "handle.set_markeredgewidth(", open ? 0.4 * PAULI_DATA_RADIUS * w->page.em : 0, ")\n");
  append_entry (w);
}

static void
append_marker (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;

  if (!plot->has_marker)
    return;
  pauli_script_write_number (w, "handle, = axes.plot([", plot->marker_x, "], [");
  pauli_script_write_number (w, "", plot->marker_y, "], ");
  g_string_append_printf (w->out, "linestyle=\"none\", marker=\"o\", color=\"#%s\", markeredgecolor=\"white\"",
                          pauli_script_color (pauli_marker_color (PAULI_SCRIPT_THEME)).hex);
  pauli_script_write_length (w, ", markersize=", 2 * PAULI_MARKER_RADIUS * w->page.em, ", zorder=5)\n");
  append_entry (w);
}

static void
append_bands_entry (PauliScriptWriting *w)
{
  if (!w->data->plot->bands_label)
    return;
  g_string_append (w->out, "handle = [");
  for (int level = 0; level < PAULI_N_BAND_LEVELS; level++)
    g_string_append_printf (w->out, "%s\"#%s\"", level > 0 ? ", " : "",
                            pauli_script_color (pauli_band_color (level, PAULI_SCRIPT_THEME)).hex);
  g_string_append (w->out, "]\n");
  append_entry (w);
}

/* matplotlib has contours of its own. Contours are of absolute values where all are negative. */
static void
append_map (PauliScriptWriting *w)
{
  const PauliPlot *plot = w->data->plot;
  const PauliDataColumn *columns = w->data->table.columns;
  PauliLevels levels = pauli_levels_new (plot->map);

  for (int j = 0; j < 3; j++)
    g_string_append_printf (w->out, "%s = table[\"%s\"].reshape(%zu, %zu)\n", (const char *[]){ "x", "y", "z" }[j],
                            columns[j].key, plot->map->n, plot->map->n);
  g_string_append_printf (w->out, "size = %sz\nlevels = [", levels.negative ? "-" : "");
  for (size_t i = 0; i < levels.n; i++)
    pauli_script_write_number (w, i > 0 ? ", " : "", levels.levels[i], "");
  g_string_append (w->out, "]\nlabels = [");
  for (size_t i = 0; i < levels.n; i++) {
    g_autofree char *label = pauli_level_label (&levels, i);
    pauli_script_write_text (w, i > 0 ? ", " : "", label, "");
  }
  g_string_append (w->out, "]\ncolors = [");
  for (size_t band = 0; band <= levels.n; band++)
    g_string_append_printf (w->out, "%s\"#%s\"", band > 0 ? ", " : "", pauli_script_level_color (&levels, band).hex);
  const PauliRect *area = &w->plot->area;
  const double bar[] = { (area->x + area->width + PAULI_MAP_BAR_GAP) / w->page.width,
                         1 - (area->y + area->height) / w->page.height, PAULI_MAP_BAR_WIDTH / w->page.width,
                         area->height / w->page.height };
  g_string_append (w->out, "]\ndraw_map(axes, [");
  pauli_script_append_lengths (w->out, bar, G_N_ELEMENTS (bar), ", ");
  pauli_script_write_text (w, "], x, y, size, levels, labels, colors, ", plot->map_title, ")\n");
}

static void
append_legend (PauliScriptWriting *w)
{
  const PauliScriptPlot *plot = w->plot;
  const PauliRect *rect = &plot->legend_rect;
  double left[G_N_ELEMENTS (plot->column_x)];

  if (plot->rows == 0)
    return;
  if (plot->layout.legend_covers) {
    g_string_append (w->out, "draw_paper(");
    pauli_script_append_lengths (w->out, (double[]){ rect->x, rect->y, rect->width, rect->height }, 4, ", ");
    g_string_append (w->out, ")\n");
  }
  for (size_t column = 0; column < plot->columns; column++)
    left[column] = rect->x + PAULI_LEGEND_PADDING + plot->column_x[column];
  g_string_append (w->out, "draw_legend(entries, [");
  pauli_script_append_lengths (w->out, left, (int) plot->columns, ", ");
  g_string_append_printf (w->out, "], %zu, ", plot->rows);
  pauli_script_write_length (w, "", rect->y + PAULI_LEGEND_PADDING, ", ");
  pauli_script_write_length (w, "", plot->row, ")\n");
}

static void
append_plot (PauliScriptWriting *w)
{
  g_string_append_c (w->out, '\n');
  append_axes (w);
  append_read (w, "table", pauli_data_name (w->data, ".csv"));
  append_bands (w);
  if (w->data->plot->map)
    append_map (w);
  for (size_t k = 0; k < w->data->n_curves; k++)
    append_curve (w, &w->data->curves[k]);
  for (size_t set = 0; set < w->data->plot->n_data; set++)
    append_measured (w, set);
  append_marker (w);
  append_bands_entry (w);
  append_legend (w);
}

static const char head[] =
  "\nimport csv\n"
  "import pathlib\n\n"
  "import matplotlib.pyplot as plt\n"
  "import numpy as np\n"
  "from matplotlib.colors import BoundaryNorm, ListedColormap\n"
  "from matplotlib.lines import Line2D\n"
  "from matplotlib.patches import Rectangle\n"
  "from matplotlib.ticker import NullFormatter\n"
  "from matplotlib.transforms import Affine2D\n\n"
  "folder = pathlib.Path(__file__).resolve().parent\n\n\n"
  "def read(name):\n"
  "    \"\"\"The columns of a CSV file by name; empty cells are gaps.\"\"\"\n"
  "    with open(folder / name, encoding=\"utf-8\", newline=\"\") as file:\n"
  "        rows = list(csv.reader(line for line in file if not line.startswith(\"#\")))\n"
  "    return {key: np.array([float(row[i] or \"nan\") for row in rows[1:]]) for i, key in enumerate(rows[0])}\n\n\n"
  "def inside(axes, points, x, y):\n"
  "    \"\"\"The points on the axes; others have no bars either.\"\"\"\n"
  "    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()\n"
  "    keep = (points[x] >= left) & (points[x] <= right) & (points[y] >= bottom) & (points[y] <= top)\n"
  "    return {key: column[keep] for key, column in points.items()}\n\n\n"
  "def set_axis(axis, places, labels, others):\n"
  "    \"\"\"Ticks with labels, and others.\"\"\"\n"
  "    axis.set_ticks(places)\n"
  "    axis.set_ticklabels(labels)\n"
  "    axis.set_ticks(others, minor=True)\n"
  "    axis.set_minor_formatter(NullFormatter())\n\n\n"
  "def draw_paper(x, y, width, height):\n"
  "    \"\"\"Beneath a legend; in ems, from the upper left corner of the page.\"\"\"\n"
  "    figure.add_artist(Rectangle((x, y), width, height, transform=page, color=\"white\", alpha=PAPER_ALPHA,\n"
  "                                linewidth=0))\n\n\n"
  "def draw_sample(handle, x, y):\n"
  "    \"\"\"Of a line, of a symbol, or of shades.\"\"\"\n"
  "    if isinstance(handle, Line2D):\n"
  "        middle = handle.get_linestyle() == \"None\"\n"
  "        sample = Line2D([x + SAMPLE / 2] if middle else [x, x + SAMPLE], [y] if middle else [y, y])\n"
  "        sample.update_from(handle)\n"
  "        sample.set(transform=page, clip_on=False, zorder=2)\n"
  "        figure.add_artist(sample)\n"
  "        return\n"
  "    for i, color in enumerate(handle):\n"
  "        field = (x + SAMPLE * i / len(handle), y - 0.45), SAMPLE / len(handle), 0.9\n"
  "        figure.add_artist(Rectangle(*field, transform=page, facecolor=color, linewidth=0))\n"
  "    figure.add_artist(Rectangle((x, y - 0.45), SAMPLE, 0.9, transform=page, fill=False,\n"
  "                                linewidth=plt.rcParams[\"axes.linewidth\"]))\n\n\n"
  "def draw_legend(entries, columns, rows, top, row):\n"
  "    \"\"\"So many entries in each column, whose left ends are these; in ems, as above.\"\"\"\n"
  "    for i, (handle, label) in enumerate(entries):\n"
  "        x, y = columns[i // rows], top + (i % rows + 0.5) * row\n"
  "        draw_sample(handle, x, y)\n"
  "        figure.text(x + SAMPLE + SAMPLE_GAP, y + 0.35, label, transform=page, va=\"baseline\")\n\n\n"
  "def draw_map(axes, bar, x, y, size, levels, labels, colors, title):\n"
  "    \"\"\"Bands between the levels, lines, and a colour bar with fields of the same height.\"\"\"\n"
  "    bounds = [-np.inf] + levels + [np.inf]\n"
  "    axes.contourf(x, y, np.ma.masked_invalid(size), bounds, colors=colors)\n"
  "    if levels:\n"
  "        axes.contour(x, y, np.ma.masked_invalid(size), levels, colors=\"#333333\", linewidths=0.6, linestyles=\"solid\")\n"
  "    fields = plt.cm.ScalarMappable(BoundaryNorm(np.arange(len(colors) + 1), len(colors)), ListedColormap(colors))\n"
  "    color_bar = axes.figure.colorbar(fields, cax=axes.figure.add_axes(bar), ticks=np.arange(1, len(colors)),\n"
  "                                      drawedges=True)\n"
  "    color_bar.dividers.set_linewidth(plt.rcParams[\"axes.linewidth\"])\n"
  "    color_bar.ax.set_yticklabels(labels)\n"
  "    color_bar.ax.tick_params(length=0)\n"
  "    color_bar.set_label(title)\n\n\n";

/* Sizes that the program itself has. */
static void
append_style (PauliScriptWriting *w)
{
  const double em = w->page.em;

  pauli_script_write_length (w, "plt.rcParams.update({\"font.family\": \"DejaVu Sans\", \"font.size\": ", em, ", ");
  g_string_append (w->out, "\"mathtext.fontset\": \"dejavusans\", \"lines.scale_dashes\": False, \"pdf.fonttype\": 42,\n"
                           "                     \"axes.axisbelow\": False,\n");
  pauli_script_write_length (w, "                     \"axes.linewidth\": ", PAULI_FRAME_WIDTH * em, "})\n");
  g_string_append (w->out, "for side in (\"xtick\", \"ytick\"):\n    plt.rcParams.update({side + \".direction\": \"in\"");
  pauli_script_write_length (w, ", side + \".major.size\": ", PAULI_TICK_LENGTH * em, "");
  pauli_script_write_length (w, ", side + \".minor.size\": ", PAULI_TICK_LENGTH * em / 2, ",\n");
  pauli_script_write_length (w, "                         side + \".major.width\": ", PAULI_FRAME_WIDTH * em, "");
  pauli_script_write_length (w, ", side + \".minor.width\": ", PAULI_FRAME_WIDTH * em, "})\n");
  g_string_append (w->out, "plt.rcParams.update({\"xtick.top\": True, \"ytick.right\": True, ");
  pauli_script_write_length (w, "\"xtick.major.pad\": ", 0.65 * em, ", ");
  pauli_script_write_length (w, "\"ytick.major.pad\": ", PAULI_Y_LABEL_DISTANCE * em, ", \"axes.labelpad\": ");
  pauli_script_write_length (w, "", 0.3 * em, "})\n");
}

static void
append_head (PauliScriptWriting *w, const PauliDataExport *export)
{
  g_string_append (w->out, "#!/usr/bin/env python3\n");
  pauli_data_append_comments (w->out, export, "#");
  g_string_append (w->out, head);
  append_style (w);
  pauli_script_write_length (w, "figure = plt.figure(figsize=(", w->page.width * w->page.em / 72, ", ");
  pauli_script_write_length (w, "", w->page.height * w->page.em / 72, "))\n");
  pauli_script_write_length (w, "SAMPLE = ", PAULI_LEGEND_SAMPLE, "\n");
  pauli_script_write_length (w, "SAMPLE_GAP = ", PAULI_LEGEND_SAMPLE_GAP, "\n");
  pauli_script_write_length (w, "PAPER_ALPHA = ", PAULI_LEGEND_PAPER_ALPHA, "\n");
  pauli_script_write_length (w, "page = Affine2D().scale(1 / ", w->page.width, ", -1 / ");
  pauli_script_write_length (w, "", w->page.height,
                             ").translate(0, 1) + figure.transFigure  # in ems, from the upper left corner\n");
}

void
pauli_script_add_matplotlib (PauliDataExport *export)
{
  PauliScriptWriting w = pauli_script_writing (export, pauli_python_text);
  g_autofree char *name = g_strconcat (export->base, "-matplotlib.pdf", NULL);

  append_head (&w, export);
  for (size_t i = 0; i < export->n; i++) {
    pauli_script_use (&w, export, i);
    append_plot (&w);
  }
  g_string_append (w.out, "\nfigure.savefig(folder / ");
  pauli_data_append_quoted (w.out, name);
  g_string_append (w.out, ")\n");
  pauli_data_add_csv (export);
  pauli_script_end (&w, export, g_strconcat (export->base, ".py", NULL));
}
