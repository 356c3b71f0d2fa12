/* What TikZ draws, in the words of its own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "script-tikz.h"

#include "data-points.h"
#include "map.h"

void
pauli_tikz_append_length (PauliScriptWriting *w, const char *before, double ems, const char *after)
{
  pauli_script_write_length (w, before, ems * w->page.em, "bp");
  g_string_append (w->out, after);
}

void
pauli_tikz_append_color (PauliScriptWriting *w, const char *before, PauliScriptColor color)
{
  g_string_append_printf (w->out, "%scolor%s", before, color.hex);
}

void
pauli_tikz_define_color (PauliScriptWriting *w, PauliScriptColor color)
{
  g_string_append_printf (w->out, "\\definecolor{color%s}{HTML}{%s}\n", color.hex, color.hex);
}

void
pauli_tikz_append_line_style (PauliScriptWriting *w, const PauliCurve *curve)
{
  PauliLineStyle style = pauli_line_style (curve, PAULI_SCRIPT_THEME);

  pauli_tikz_append_color (w, "color=", pauli_script_color (style.color));
  pauli_tikz_append_length (w, ", line width=", style.width, "");
  for (int i = 0; i < style.n_dashes; i++)
    pauli_tikz_append_length (w, i == 0 ? ", dash pattern=on " : i % 2 ? " off " : " on ", style.dashes[i], "");
}

void
pauli_tikz_append_symbol (PauliScriptWriting *w, int index)
{
  static const struct {
    const char *name;
    double scale;
  } marks[] = {
    [PAULI_DATA_CIRCLE] = { "*", 1 }, [PAULI_DATA_SQUARE] = { "square*", 0.88 }, [PAULI_DATA_TRIANGLE] = { "triangle*", 1.4 },
    [PAULI_DATA_DIAMOND] = { "diamond*", 1.45 }
  };
  bool open;
  PauliDataShape shape = pauli_data_shape (index, &open);
  PauliScriptColor color = pauli_script_color (pauli_data_color (index, PAULI_SCRIPT_THEME));

  pauli_tikz_append_color (w, "color=", color);
  pauli_tikz_append_length (w, ", line width=", PAULI_DATA_BAR_WIDTH, "");
  /* Its symbols are filled and their outline is drawn, which makes them larger. */
  double radius = PAULI_DATA_RADIUS * marks[shape].scale;
  pauli_tikz_append_length (w, ", mark size=", open ? 0.8 * radius : radius - PAULI_DATA_BAR_WIDTH / 2, "");
  g_string_append_printf (w->out, ", mark=%s, mark options={solid, ", marks[shape].name);
  if (open)
    pauli_tikz_append_length (w, "fill=white, line width=", 0.4 * PAULI_DATA_RADIUS, "}");
  else
    pauli_tikz_append_color (w, "fill=", color);
  g_string_append (w->out, open ? "" : "}");
}

void
pauli_tikz_append_marker_style (PauliScriptWriting *w)
{
  pauli_tikz_append_color (w, "only marks, mark=*, mark options={draw=white}, color=",
                           pauli_script_color (pauli_marker_color (PAULI_SCRIPT_THEME)));
  pauli_tikz_append_length (w, ", mark size=", PAULI_MARKER_RADIUS, "");
}

static void
append_line_sample (PauliScriptWriting *w, const PauliCurve *curve)
{
  g_string_append (w->out, "\\draw[");
  pauli_tikz_append_line_style (w, curve);
  pauli_tikz_append_length (w, "] (0bp,0bp) -- (", PAULI_LEGEND_SAMPLE, ",0bp);");
}

static void
end_mark (PauliScriptWriting *w)
{
  pauli_tikz_append_length (w, "] (0bp,0bp) plot coordinates {(", PAULI_LEGEND_SAMPLE / 2, ",0bp)} ");
  pauli_tikz_append_length (w, "(", PAULI_LEGEND_SAMPLE, ",0bp);");
}

static void
append_bands_sample (PauliScriptWriting *w)
{
  const double width = PAULI_LEGEND_SAMPLE / PAULI_N_BAND_LEVELS;

  for (int level = 0; level < PAULI_N_BAND_LEVELS; level++) {
    pauli_tikz_append_color (w, "\\fill[", pauli_script_color (pauli_band_color (level, PAULI_SCRIPT_THEME)));
    pauli_tikz_append_length (w, "] (", level * width, ",");
    pauli_tikz_append_length (w, "", -0.45, ") rectangle (");
    pauli_tikz_append_length (w, "", (level + 1) * width, ",");
    pauli_tikz_append_length (w, "", 0.45, ");");
  }
  pauli_tikz_append_length (w, "\\draw[line width=", PAULI_FRAME_WIDTH, "] (0bp,");
  pauli_tikz_append_length (w, "", -0.45, ") rectangle (");
  pauli_tikz_append_length (w, "", PAULI_LEGEND_SAMPLE, ",");
  pauli_tikz_append_length (w, "", 0.45, ");");
}

void
pauli_tikz_append_sample (PauliScriptWriting *w, const PauliLegendEntry *entry)
{
  if (entry->curve) {
    append_line_sample (w, entry->curve);
  } else if (entry->data) {
    g_string_append (w->out, "\\draw[only marks, ");
    pauli_tikz_append_symbol (w, entry->data->index);
    end_mark (w);
  } else if (entry->is_marker) {
    g_string_append (w->out, "\\draw[");
    pauli_tikz_append_marker_style (w);
    end_mark (w);
  } else {
    append_bands_sample (w);
  }
}

void
pauli_tikz_append_color_bar (PauliScriptWriting *w, const PauliLevels *levels)
{
  const PauliRect *area = &w->plot->area;
  double left = area->x + area->width + PAULI_MAP_BAR_GAP, right = left + PAULI_MAP_BAR_WIDTH;
  double bottom = w->page.height - area->y - area->height, height = area->height / (double) (levels->n + 1);

  for (size_t band = 0; band <= levels->n; band++) {
    double y = bottom + (double) band * height;
    pauli_tikz_append_length (w, "\\filldraw[line width=", PAULI_FRAME_WIDTH, ", ");
    pauli_tikz_append_color (w, "fill=", pauli_script_level_color (levels, band));
    pauli_tikz_append_length (w, "] (", left, ",");
    pauli_tikz_append_length (w, "", y, ") rectangle (");
    pauli_tikz_append_length (w, "", right, ",");
    pauli_tikz_append_length (w, "", y + height, ");\n");
    if (band == levels->n)
      break;
    g_autofree char *label = pauli_level_label (levels, band);
    pauli_tikz_append_length (w, "\\node[right, inner sep=0bp] at (", right + PAULI_MAP_BAR_LABEL_GAP, ",");
    pauli_tikz_append_length (w, "", y + height, ") {");
    pauli_script_write_text (w, "", label, "};\n");
  }
  pauli_tikz_append_length (w, "\\node[rotate=90] at (", area->x + area->width + w->plot->bar_title, ",");
  pauli_tikz_append_length (w, "", bottom + area->height / 2, ") {");
  pauli_script_write_text (w, "", w->data->plot->map_title, "};\n");
}
