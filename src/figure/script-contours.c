/* The contours of a map as files, for programs that have none of their own.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "contours.h"
#include "palette.h"
#include "script-layout.h"

#include <math.h>

static void
append_point (GString *out, const PauliPlot *plot, const PauliContourPoint *point)
{
  pauli_data_append_number (out, pauli_axis_value (plot->x.log, plot->x.min, plot->x.max, point->x), "nan");
  g_string_append_c (out, ' ');
  pauli_data_append_number (out, pauli_axis_value (plot->y.log, plot->y.min, plot->y.max, point->y), "nan");
  g_string_append_c (out, '\n');
}

static const PauliContourPoint *
point_at (const PauliContours *contours, guint i)
{
  return &g_array_index (contours->points, PauliContourPoint, i);
}

/* Each loop comes back to where it began, and then to where the first began: so holes are holes in one polygon. */
static void
append_polygon (GString *out, const PauliPlot *plot, const PauliContours *contours)
{
  guint start = 0;

  for (guint k = 0; k < contours->ends->len; k++) {
    guint end = (guint) g_array_index (contours->ends, size_t, k);
    for (guint i = start; i <= end; i++)
      append_point (out, plot, point_at (contours, i < end ? i : start));
    if (k > 0)
      append_point (out, plot, point_at (contours, 0));
    start = end;
  }
}

/* Between two lines; of an empty line, pgfplots writes something that no font has. */
#define GAP "nan nan\n"

/* What is not an edge of the map or of a gap. */
static void
append_lines (GString *out, const PauliPlot *plot, const PauliContours *contours)
{
  guint start = 0;

  for (guint k = 0; k < contours->ends->len; k++) {
    guint end = (guint) g_array_index (contours->ends, size_t, k);
    bool before = false;
    for (guint i = start; i <= end; i++) {
      const PauliContourPoint *point = point_at (contours, i < end ? i : start);
      if (!point->on_edge)
        append_point (out, plot, point);
      else if (before)
        g_string_append (out, GAP);
      before = !point->on_edge;
    }
    if (before)
      g_string_append (out, GAP);
    start = end;
  }
}

PauliLevels
pauli_script_add_contours (PauliDataExport *export, const PauliDataPlot *data)
{
  PauliLevels levels = pauli_levels_new (data->plot->map);
  GString *lines = g_string_new ("# lines between the bands, from the lowest up\n");

  for (size_t i = 0; i <= levels.n; i++) {
    double level = i == 0 ? -INFINITY : levels.levels[i - 1];
    PauliContours contours = pauli_contours_new (data->plot->map, levels.negative ? -1 : 1, level);
    GString *polygon = g_string_new ("# a closed polygon around a band and all beyond it\n");
    append_polygon (polygon, data->plot, &contours);
    if (i > 0)
      append_lines (lines, data->plot, &contours);
    pauli_data_add_file (export, g_strdup_printf ("%s-level-%zu.dat", data->stem, i), polygon);
    pauli_contours_clear (&contours);
  }
  pauli_data_add_file (export, pauli_data_name (data, "-lines.dat"), lines);
  return levels;
}

PauliScriptColor
pauli_script_level_color (const PauliLevels *levels, size_t band)
{
  double fraction = levels->n == 0 ? 0.5 : (double) band / (double) levels->n;

  return pauli_script_color (pauli_map_color (fraction, PAULI_SCRIPT_THEME));
}
