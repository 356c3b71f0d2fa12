/* The numbers of a figure as files: what is read back from them, and whether the tools they are for take them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-private.h"
#include "export-fixture.h"
#include "export.h"
#include "script-text.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <math.h>
#include <string.h>

static void
assert_same_bits (double a, double b)
{
  if (!(isnan (a) && !isfinite (b)))
    g_assert_cmpmem (&a, sizeof a, &b, sizeof b);
}

/* ---- Tables ---------------------------------------------------------------------------------------------------- */

typedef struct {
  char **keys;
  size_t n, n_columns;
  double *cells;
} Table;

static double
number_of (const char *cell, const char *gap)
{
  char *end;
  double number = g_ascii_strtod (cell, &end);

  g_assert_cmpstr (end, ==, "");
  if (strcmp (cell, gap) == 0)
    return NAN;
  g_assert_true (*cell && isfinite (number));
  return number;
}

/* The lines that are no comments; before them the keys, in CSV. */
static Table
read_table (const char *text, const char *separator, const char *gap)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Table table = { 0 };
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (double));

  g_assert_true (g_str_has_prefix (lines[0], "# Pauliscope " PAULI_VERSION));
  for (char **line = lines; *line; line++) {
    if (**line == '#' || !**line)
      continue;
    char **parts = g_strsplit (*line, separator, -1);
    bool is_head = !table.keys && *separator == ',';
    g_assert_true (!table.n_columns || table.n_columns == g_strv_length (parts));
    table.n_columns = g_strv_length (parts);
    for (char **part = parts; *part && !is_head; part++) {
      double number = number_of (*part, gap);
      g_array_append_val (cells, number);
    }
    table.n += !is_head;
    if (is_head)
      table.keys = parts;
    else
      g_strfreev (parts);
  }
  table.cells = (double *) (void *) g_array_free (cells, FALSE);
  return table;
}

static void
table_clear (Table *table)
{
  g_strfreev (table->keys);
  g_free (table->cells);
}

/* Column j has these numbers and then nothing. */
static void
check_column (const Table *table, size_t j, const double *values, size_t n)
{
  g_assert_cmpuint (j, <, table->n_columns);
  g_assert_cmpuint (n, <=, table->n);
  for (size_t i = 0; i < n; i++)
    assert_same_bits (table->cells[i * table->n_columns + j], values[i]);
  for (size_t i = n; i < table->n; i++)
    g_assert_true (isnan (table->cells[i * table->n_columns + j]));
}

/* A curve in column j over the last x before it; a constant has the x of the exact curve. */
static void
check_curve (const PauliPlot *plot, const PauliCurve *curve, const Table *table, size_t x, size_t j)
{
  const PauliCurve *exact = &plot->curves[0];

  if (curve->n == exact->n) {
    check_column (table, x, curve->x, curve->n);
    check_column (table, j, curve->y, curve->n);
    return;
  }
  check_column (table, x, exact->x, exact->n);
  for (size_t i = 0; i < exact->n; i++)
    assert_same_bits (table->cells[i * table->n_columns + j], curve->y[i % 2]);
}

static void
check_map (const PauliPlot *plot, const Table *table)
{
  size_t n = plot->map->n;

  g_assert_cmpuint (table->n, ==, n * n);
  for (size_t i = 0; i < n * n; i++) {
    const double *row = &table->cells[3 * i];
    assert_same_bits (row[0], pauli_grid_point (plot->x.min, plot->x.max, n, plot->x.log, i / n));
    assert_same_bits (row[1], pauli_grid_point (plot->y.min, plot->y.max, n, plot->y.log, i % n));
    assert_same_bits (row[2], plot->map->z[i]);
  }
}

static void
check_measured (const PauliPlotData *data, const Table *table)
{
  g_assert_cmpuint (table->n_columns, ==, data->yerr ? 3 : 2);
  g_assert_cmpuint (table->n, ==, data->n);
  check_column (table, 0, data->x, data->n);
  check_column (table, 1, data->y, data->n);
  if (data->yerr)
    check_column (table, 2, data->yerr, data->n);
}

static void
check_tables (const ExportFigure *figure, const PauliPlot *plot, GPtrArray *files, const char *suffix)
{
  bool csv = g_str_equal (suffix, ".csv");
  g_autofree char *stem = figure->n == 1 ? g_strdup ("figure") : g_strdup_printf ("figure-%s", pauli_plot_key (plot->id));
  g_autofree char *name = g_strconcat (stem, suffix, NULL);
  Table table = read_table (export_contents (files, name), csv ? "," : " ", csv ? "" : "nan");
  size_t j = 1;

  for (size_t k = 0; k < plot->n_curves; k++)
    if (!plot->curves[k].hidden)
      check_curve (plot, &plot->curves[k], &table, 0, j++);
  if (plot->map)
    check_map (plot, &table);
  else if (j > 1 || csv)
    g_assert_cmpuint (table.n_columns, ==, j);
  table_clear (&table);
  for (size_t set = 0; set < plot->n_data; set++) {
    g_autofree char *of_data = g_strdup_printf ("%s-data-%zu%s", stem, set + 1, suffix);
    Table measured = read_table (export_contents (files, of_data), csv ? "," : " ", csv ? "" : "nan");
    check_measured (&plot->data[set], &measured);
    table_clear (&measured);
  }
}

static void
test_tables (void)
{
  for (size_t which = 0; which < EXPORT_OWN_X; which++) {
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    if (figure->plots[0]->n_curves > 0)
      figure->plots[0]->curves[0].y[3] = NAN;
    g_autoptr (GPtrArray) csv = export_files (figure, PAULI_DATA_FILES_CSV, "figure");
    g_autoptr (GPtrArray) dat = export_files (figure, PAULI_DATA_FILES_GNUPLOT, "figure");
    for (size_t i = 0; i < figure->n; i++) {
      check_tables (figure, figure->plots[i], csv, ".csv");
      check_tables (figure, figure->plots[i], dat, ".dat");
    }
  }
}

/* Curves of other x have columns of their own. */
static void
test_own_x (void)
{
  g_autoptr (ExportFigure) figure = export_figure_new (EXPORT_OWN_X);
  const PauliPlot *plot = figure->plots[0];
  g_autoptr (GPtrArray) files = export_files (figure, PAULI_DATA_FILES_CSV, "figure");
  Table table = read_table (export_contents (files, "figure.csv"), ",", "");
  const char *const keys[] = { "Q2_GeV2", "exact", "Q2_GeV2_of_fit17", "fit17" };
  g_assert_cmpuint (table.n_columns, ==, 4);
  for (size_t j = 0; j < 4; j++)
    g_assert_cmpstr (table.keys[j], ==, keys[j]);
  check_column (&table, 1, plot->curves[0].y, plot->curves[0].n);
  check_column (&table, 2, plot->curves[1].x, 5);
  check_column (&table, 3, plot->curves[1].y, 5);
  table_clear (&table);
}

/* Lines of the files of figures by number; those that must not be there begin with a minus sign. */
static const ExportLine lines[] = {
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "\n# M_q_MeV = 350\n# inv_rho_c_MeV = 600\n# alpha_s = 0.5\n" },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "\n# quark = u\n" },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "arXiv:1703.04333" },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "\n# x: Q²  [GeV²]\n# y: F₂(Q²)\n" },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "\n# pin_1 M_q_MeV = 170\n" },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "\n# pin_2 inv_rho_c_MeV = 500\n" },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "\n# exact: exact\n" },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "\n# within 10 % from 0 to " },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2.csv", "-paper_" },
  { 1, PAULI_DATA_FILES_CSV, "figure-mu.csv", "\n# marker: current M_q\n# marker at 350, 0.3" },
  { 0, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "  - {name: M_q, units: MeV, value: 170}\n" },
  { 0, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "  - {name: inv_rho_c, units: MeV, value: 500}\n" },
  { 0, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "  - {name: fit_Q2_max, units: GeV², value: 5}\n" },
  { 0, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "\n- header: {name: \"Q²\", units: \"GeV²\"}\n" },
  { 0, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "-name: paper_" },
  { 0, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "  - {name: data set, value: \"pts 50% $a_b^c$ \\\\x{y} 'q' \\\"d\\\" #1 & ~ |é Ł α ж<b>\"}\n" },
  { 0, PAULI_DATA_FILES_CSV, "figure-f2-data-1.csv", "\n# measured points: pts 50% $a_b^c$ \\x{y} 'q' \"d\" #1 & ~ |é Ł α ж<b>\n" },
  { 5, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "\ndescription: \"map: μ = F₂(0), map\"\n" },
  { 5, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "\nindependent_variables:\n- header: {name: \"M_q\", units: \"MeV\"}\n" },
  { 5, PAULI_DATA_FILES_HEPDATA, "figure.yaml", "\n- header: {name: \"ρ_c\", units: \"fm\"}\n" },
  { 6, PAULI_DATA_FILES_HEPDATA, "figure.yaml", ", curves, absolute values\"\n" },
};

static void
test_lines (void)
{
  export_check_lines (lines, G_N_ELEMENTS (lines));
}

/* Numbers are numbers in every language, and strings come back. */
static void
test_values (void)
{
  static const struct {
    double number;
    const char *text;
  } numbers[] = { { 0.1, "0.10000000000000001" }, { 1e-5, "1.0000000000000001e-05" }, { 1e17, "1.0e+17" }, { -0.0, "-0.0" }, { 0, "0" }, { 5, "5" },
                  { NAN, "gap" }, { INFINITY, "gap" } };
  g_autoptr (GString) quoted = g_string_new (NULL);

  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (GString) out = g_string_new (NULL);
    pauli_data_append_number (out, numbers[i].number, "gap");
    g_assert_cmpstr (out->str, ==, numbers[i].text);
  }
  pauli_data_append_quoted (quoted, "a\\b\"c\n\u2028\u00e9\x7f");
  g_assert_cmpstr (quoted->str, ==, "\"a\\\\b\\\"c\\u000a\\u2028\u00e9\\u007f\"");
}

/* ---- JSON ------------------------------------------------------------------------------------------------------ */

static void
check_numbers (JsonArray *array, const double *values, size_t n)
{
  g_assert_cmpuint (json_array_get_length (array), ==, n);
  for (guint i = 0; i < n; i++)
    if (json_array_get_null_element (array, i))
      g_assert_false (isfinite (values[i]));
    else
      assert_same_bits (json_array_get_double_element (array, i), values[i]);
}

static void
check_array (JsonObject *object, const char *member, const double *values, size_t n)
{
  check_numbers (json_object_get_array_member (object, member), values, n);
}

static void
check_json_axis (JsonObject *object, const char *member, const PauliAxis *axis)
{
  JsonObject *read = json_object_get_object_member (object, member);

  assert_same_bits (json_object_get_double_member (read, "min"), axis->min);
  assert_same_bits (json_object_get_double_member (read, "max"), axis->max);
  g_assert_true (json_object_get_boolean_member (read, "log") == axis->log);
  g_assert_true (*json_object_get_string_member (read, "title"));
  g_assert_true (!*json_object_get_string_member (read, "unit") == !strchr (axis->title, '['));
}

static void
check_json_marker (JsonObject *object, const PauliPlot *plot)
{
  g_assert_true (json_object_has_member (object, "marker") == plot->has_marker);
  if (!plot->has_marker)
    return;
  JsonObject *marker = json_object_get_object_member (object, "marker");
  assert_same_bits (json_object_get_double_member (marker, "x"), plot->marker_x);
  assert_same_bits (json_object_get_double_member (marker, "y"), plot->marker_y);
  g_assert_true (*json_object_get_string_member (marker, "name"));
}

static void
check_json_bands (JsonObject *object, const PauliPlot *plot)
{
  JsonArray *bands = json_object_get_array_member (object, "bands");

  g_assert_cmpuint (json_array_get_length (bands), ==, plot->n_bands);
  for (guint i = 0; i < plot->n_bands; i++) {
    JsonObject *band = json_array_get_object_element (bands, i);
    assert_same_bits (json_object_get_double_member (band, "x_min"), plot->bands[i].range.min);
    assert_same_bits (json_object_get_double_member (band, "x_max"), plot->bands[i].range.max);
    assert_same_bits (json_object_get_double_member (band, "within"), pauli_band_levels[plot->bands[i].level]);
  }
}

static void
check_json_map (JsonObject *object, const PauliPlot *plot)
{
  const size_t n = plot->map->n;
  g_autofree double *x = g_new (double, n), *y = g_new (double, n);

  for (size_t i = 0; i < n; i++) {
    x[i] = pauli_grid_point (plot->x.min, plot->x.max, n, plot->x.log, i);
    y[i] = pauli_grid_point (plot->y.min, plot->y.max, n, plot->y.log, i);
  }
  check_array (object, "x", x, n);
  check_array (object, "y", y, n);
  for (guint i = 0; i < n; i++)
    check_numbers (json_array_get_array_element (json_object_get_array_member (object, "z"), i), plot->map->z + i * n, n);
}

static void
check_json_curve (JsonObject *object, const PauliCurve *curve)
{
  check_array (object, "x", curve->x, curve->n);
  check_array (object, "y", curve->y, curve->n);
  g_assert_true (*json_object_get_string_member (object, "name"));
  g_assert_true (json_object_has_member (object, "pin") == (curve->pin >= 0));
  if (curve->pin >= 0)
    g_assert_cmpint (json_object_get_int_member (object, "pin"), ==, curve->pin + 1);
}

static void
check_json_plot (JsonObject *object, const PauliPlot *plot)
{
  JsonArray *curves = json_object_get_array_member (object, "curves"), *data = json_object_get_array_member (object, "data");
  guint shown = 0;

  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, pauli_plot_key (plot->id));
  check_json_axis (object, "x_axis", &plot->x);
  check_json_axis (object, "y_axis", &plot->y);
  for (size_t k = 0; k < plot->n_curves; k++) {
    if (plot->curves[k].hidden)
      continue;
    check_json_curve (json_array_get_object_element (curves, shown++), &plot->curves[k]);
  }
  g_assert_cmpuint (json_array_get_length (curves), ==, shown);
  for (guint set = 0; set < plot->n_data; set++) {
    JsonObject *points = json_array_get_object_element (data, set);
    check_array (points, "x", plot->data[set].x, plot->data[set].n);
    check_array (points, "y", plot->data[set].y, plot->data[set].n);
    g_assert_true (json_object_has_member (points, "yerr") == (plot->data[set].yerr != NULL));
    if (plot->data[set].yerr)
      check_array (points, "yerr", plot->data[set].yerr, plot->data[set].n);
  }
  g_assert_true (json_object_get_boolean_member (object, "absolute_values") == plot->absolute);
  check_json_bands (object, plot);
  check_json_marker (object, plot);
  if (plot->map)
    check_json_map (json_object_get_object_member (object, "map"), plot);
}

static void
test_json (void)
{
  for (size_t which = 0; which < EXPORT_N_FIGURES; which++) {
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    if (figure->plots[0]->n_curves > 0)
      figure->plots[0]->curves[0].y[3] = NAN;
    g_autoptr (GPtrArray) files = export_files (figure, PAULI_DATA_FILES_JSON, "figure");
    g_autoptr (JsonParser) parser = json_parser_new ();
    g_autoptr (GError) error = NULL;
    json_parser_load_from_data (parser, export_contents (files, "figure.json"), -1, &error);
    g_assert_no_error (error);
    JsonObject *root = json_node_get_object (json_parser_get_root (parser));
    JsonArray *plots = json_object_get_array_member (root, "plots");
    g_assert_cmpuint (json_array_get_length (plots), ==, figure->n);
    for (guint i = 0; i < figure->n; i++)
      check_json_plot (json_array_get_object_element (plots, i), figure->plots[i]);
    g_assert_cmpfloat (json_object_get_double_member (json_object_get_object_member (root, "parameters"), "M_q_MeV"), ==, 350);
    if (which == 0) { /* a name comes back as it was */
      JsonArray *pins = json_object_get_array_member (root, "pins");
      g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (pins, 0), "name"), ==,
                       pauli_scene_values (figure->scene)->pins[0].name);
    }
  }
}

/* ---- Text ------------------------------------------------------------------------------------------------------ */

static void
test_text (void)
{
  static const struct {
    const char *markup, *gnuplot, *tex, *mathtext;
  } rows[] = {
    { "<i>Q</i> <sup>2</sup>  [GeV<sup>2</sup>]", "'{/:Italic Q}^{2}  [GeV^{2}]'", "$Q^{\\mathrm{2}}$  [GeV$^{\\mathrm{2}}$]",
      "$Q^{\\mathrm{2}}$  [GeV$^{\\mathrm{2}}$]" },
    { "<i>μ</i><sub>a</sub> × 10<sup>−3</sup>", "'{/:Italic μ}_{a} × 10^{−3}'",
      "$\\mu{}_{\\mathrm{a}}$ $\\times{}$ 10$^{\\mathrm{-3}}$", "$μ_{\\mathrm{a}}$ × 10$^{\\mathrm{−3}}$" },
    { "a'b\\{}^_@&amp;~", "'a''b\\\\\\{\\}\\^\\_\\@\\&\\~'", "a'b\\textbackslash{}\\{\\}\\textasciicircum{}\\_@\\&\\textasciitilde{}",
      "a'b\\{}^_@&~" },
    { "5% #1 $x$ &lt;é&gt; 中", "'5% #1 $x$ <é> 中'", "5\\% \\#1 \\$x\\$ \\textless{}\\'{e}\\textgreater{} \\otherletter{4E2D}",
      "5% #1 \\$x\\$ <é> 中" },
    { "two\nlines", "'two lines'", "two lines", "two lines" },
    { "a < b", "'a < b'", "a \\textless{} b", "a < b" }, /* no markup */
    { "<i>a & b", "'<i>a \\& b'", "\\textless{}i\\textgreater{}a \\& b", "<i>a & b" },
    { "<sub>a & b", "'<sub>a \\& b'", "\\textless{}sub\\textgreater{}a \\& b", "<sub>a & b" },
    { "<i>F</i>\u200a<sub>q</sub>", "'{/:Italic F}_{q}'", "$F_{\\mathrm{q}}$", "$F_{\\mathrm{q}}$" },
    { "<sub>a</sub> <sup>2</sup>", "'_{a} ^{2}'", "$_{\\mathrm{a}}$ $^{\\mathrm{2}}$", "$_{\\mathrm{a}}$ $^{\\mathrm{2}}$" },
    { "<i>a</i> <sub>b</sub>", "'{/:Italic a} _{b}'", "$a$ $_{\\mathrm{b}}$", "$a$ $_{\\mathrm{b}}$" },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *gnuplot = pauli_gnuplot_text (rows[i].markup), *tex = pauli_tex_text (rows[i].markup);
    g_autofree char *mathtext = pauli_mathtext (rows[i].markup);
    g_assert_cmpstr (gnuplot, ==, rows[i].gnuplot);
    g_assert_cmpstr (tex, ==, rows[i].tex);
    g_assert_cmpstr (mathtext, ==, rows[i].mathtext);
  }
}

/* ---- Several kinds --------------------------------------------------------------------------------------------- */

/* Notes the files of one kind, which are all among those of all kinds, to the last byte. */
static void
check_kind (const ExportFigure *figure, GPtrArray *all, PauliDataKind kind, const char *base, GHashTable *names)
{
  g_autoptr (GPtrArray) files = export_files (figure, kind, base);

  for (guint i = 0; i < files->len; i++) {
    const PauliDataFile *file = g_ptr_array_index (files, i);
    guint n = 0;
    for (guint k = 0; k < all->len; k++) {
      const PauliDataFile *other = g_ptr_array_index (all, k);
      if (strcmp (file->name, other->name) != 0)
        continue;
      n++;
      g_assert_true (g_bytes_equal (file->contents, other->contents));
    }
    g_assert_cmpuint (n, ==, 1);
    g_hash_table_add (names, g_strdup (file->name));
  }
}

static void
test_several_kinds (void)
{
  static const bool all_kinds[PAULI_N_DATA_KINDS] = { true, true, true, true, true, true };
  static const bool none[PAULI_N_DATA_KINDS] = { false };
  static const char *const bases[] = { "a", "h_i j" };

  for (size_t which = 0; which < EXPORT_N_FIGURES; which++)
    for (size_t i = 0; i < G_N_ELEMENTS (bases); i++) {
      g_autoptr (ExportFigure) figure = export_figure_new (which);
      g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GError) error = NULL;
      PauliExport export = { .scene = figure->scene, .n = figure->n };
      memcpy (export.plots, figure->plots, sizeof export.plots);
      g_autoptr (GPtrArray) all = pauli_export_data (&export, all_kinds, bases[i], &error);
      g_autoptr (GPtrArray) nothing = pauli_export_data (&export, none, "", &error);
      g_assert_no_error (error);
      g_assert_cmpuint (nothing->len, ==, 0);
      for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
        check_kind (figure, all, kind, bases[i], names);
      g_assert_cmpuint (g_hash_table_size (names), ==, all->len);
      g_assert_null (pauli_export_data (&export, all_kinds, "a/b", &error));
      g_assert_error (error, PAULI_DATA_FILES_ERROR, PAULI_DATA_FILES_ERROR_NAME);
    }
}

/* Each kind is called by a key, and its main file has its suffix. */
static void
test_kinds (void)
{
  static const char *const keys[] = { "csv", "json", "gnuplot", "pgfplots", "matplotlib", "hepdata" };
  g_autoptr (ExportFigure) figure = export_figure_new (7);

  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++) {
    g_autofree char *main_name = g_strconcat ("a.", pauli_data_kind_suffix (kind), NULL);
    g_autoptr (GPtrArray) files = export_files (figure, kind, "a");
    bool found = false;
    for (guint i = 0; i < files->len; i++)
      found = found || g_str_equal (((PauliDataFile *) g_ptr_array_index (files, i))->name, main_name);
    g_assert_true (found);
    g_assert_cmpstr (pauli_data_kind_key (kind), ==, keys[kind]);
  }
}

/* ---- Errors ---------------------------------------------------------------------------------------------------- */

static void
test_errors (void)
{
  static const char *const names[] = { "", "a/b", "a\nb", "\xff" };
  g_autoptr (ExportFigure) figure = export_figure_new (5);
  const PauliPlot *const *plots = (const PauliPlot *const *) figure->plots;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (pauli_data_files (figure->scene, plots, 1, PAULI_DATA_FILES_CSV, names[i], &error));
    g_assert_error (error, PAULI_DATA_FILES_ERROR, PAULI_DATA_FILES_ERROR_NAME);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
  g_autoptr (GError) none = NULL, early = NULL;
  g_assert_null (pauli_data_files (figure->scene, plots, 0, PAULI_DATA_FILES_CSV, "a", &none));
  g_assert_error (none, PAULI_DATA_FILES_ERROR, PAULI_DATA_FILES_ERROR_EMPTY);
  g_clear_pointer (&figure->plots[0]->map, pauli_map_unref);
  g_assert_null (pauli_data_files (figure->scene, plots, 1, PAULI_DATA_FILES_CSV, "a", &early));
  g_assert_error (early, PAULI_DATA_FILES_ERROR, PAULI_DATA_FILES_ERROR_EMPTY);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/export/tables", test_tables);
  g_test_add_func ("/plot/export/own-x", test_own_x);
  g_test_add_func ("/plot/export/lines", test_lines);
  g_test_add_func ("/plot/export/values", test_values);
  g_test_add_func ("/plot/export/json", test_json);
  g_test_add_func ("/plot/export/text", test_text);
  g_test_add_func ("/plot/export/several-kinds", test_several_kinds);
  g_test_add_func ("/plot/export/kinds", test_kinds);
  g_test_add_func ("/plot/export/errors", test_errors);
  return g_test_run ();
}
