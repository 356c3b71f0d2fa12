/* Scripts and YAML files in the hands of the tools they are for, where these are installed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure.h"
#include "script-picture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

typedef struct {
  char *folder;
  char *output; /* of the last program */
} Workshop;

/* At least so many curves can be looked at, alone for a twentieth of an axis; and so many labels. */
#define CURVES_SEEN_MIN 30
#define LABELS_SEEN_MIN 250

static Workshop
workshop_new (void)
{
  g_autoptr (GError) error = NULL;
  Workshop workshop = { g_dir_make_tmp ("pauli-export-XXXXXX", &error), NULL };

  g_assert_no_error (error);
  return workshop;
}

static void
workshop_clear (Workshop *workshop)
{
  g_autoptr (GDir) dir = g_dir_open (workshop->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (workshop->folder, name, NULL);
    g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (workshop->folder), ==, 0);
  g_free (workshop->folder);
  g_free (workshop->output);
}

/* Whether the program, in the workshop, ended well; what it said is kept. */
static bool
run (Workshop *workshop, const char *const *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL, *complained = NULL;
  int status;

  if (!g_spawn_sync (workshop->folder, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, &complained, &status,
                     &error))
    return false;
  g_free (workshop->output);
  workshop->output = g_strconcat (said, complained, NULL);
  return g_spawn_check_wait_status (status, NULL);
}

/* The first of Debian's Python and of that in PATH that has a module; NULL and a skipped test if none has. */
static const char *
python_with (const char *module)
{
  static const char *const pythons[] = { "/usr/bin/python3", "python3" };
  g_autofree char *statement = g_strconcat ("import ", module, NULL);
  Workshop workshop = workshop_new ();
  const char *found = NULL;

  for (size_t i = 0; i < G_N_ELEMENTS (pythons) && !found; i++)
    if (run (&workshop, (const char *[]){ pythons[i], "-c", statement, NULL }))
      found = pythons[i];
  workshop_clear (&workshop);
  if (!found)
    g_test_skip_printf ("no Python 3 with %s", module);
  return found;
}

/* A PDF file with the figure. */
static void
check_pdf (const Workshop *workshop, const char *name, const ExportFigure *figure, double slack, ScriptFindings *found)
{
  g_autofree char *path = g_build_filename (workshop->folder, name, NULL), *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, NULL) || length < 2000 || !g_str_has_prefix (bytes, "%PDF"))
    g_error ("no figure in %s: %s", name, workshop->output);
  script_picture_check (figure, path, slack, found);
}

/* All pictures of a language together have had something to be looked at. */
static void
check_findings (const ScriptFindings *found)
{
  g_test_message ("%d curves, %d ticks, %d labels, %d dots, %d bands, %d cells, %d points, %d bars, %d samples", found->curves,
                  found->ticks, found->labels, found->dots, found->bands, found->cells, found->points, found->bars, found->samples);
  g_assert_cmpint (found->curves, >=, CURVES_SEEN_MIN);
  g_assert_cmpint (found->labels, >=, LABELS_SEEN_MIN);
  g_assert_cmpint (found->dots, >=, 4);
  g_assert_cmpint (found->bands, >=, 200);
  g_assert_cmpint (found->cells, >=, 200);
  g_assert_cmpint (found->points, >=, 50);
  g_assert_cmpint (found->bars, >=, 45);
  g_assert_cmpint (found->samples, >=, 60);
}

static void
expect (Workshop *workshop, const char *const *arguments, const char *figure)
{
  if (!run (workshop, arguments))
    g_error ("%s of the figure %s failed: %s", arguments[0], figure, workshop->output);
}

/* The base of names, once with all that has to be quoted. */
static const char *
base_of (const ExportFigure *figure, size_t which)
{
  return which == 0 ? "my it's_50% \"fig\" #1" : figure->name;
}

static void
test_gnuplot (void)
{
  ScriptFindings found = { 0 };
  g_autofree char *gnuplot = g_find_program_in_path ("gnuplot");

  if (!gnuplot) {
    g_test_skip ("no gnuplot");
    return;
  }
  for (size_t which = 0; which < EXPORT_N_FIGURES; which++) {
    Workshop workshop = workshop_new ();
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    g_autoptr (GPtrArray) files = export_files (figure, PAULI_DATA_FILES_GNUPLOT, base_of (figure, which));
    g_autofree char *script = g_strconcat (base_of (figure, which), ".gp", NULL), *pdf = g_strconcat (base_of (figure, which), "-gnuplot.pdf", NULL);
    export_write (files, workshop.folder);
    g_assert_cmpstr (((PauliDataFile *) g_ptr_array_index (files, 0))->name, ==, script);
    expect (&workshop, (const char *[]){ gnuplot, script, NULL }, figure->name);
    g_assert_cmpstr (workshop.output, ==, "");
    check_pdf (&workshop, pdf, figure, 0.25, &found);
    workshop_clear (&workshop);
  }
  check_findings (&found);
}

/* All scripts in one process: each has names of its own, and importing matplotlib takes longer than a figure. */
static const char run_scripts[] = "import runpy, sys\n"
                                  "for name in sys.argv[1:]:\n"
                                  "    runpy.run_path(name)\n";

static int
count_of (const char *text, const char *part)
{
  int n = 0;

  for (const char *at = text; (at = strstr (at, part)); at++)
    n++;
  return n;
}

static void
run_matplotlib (Workshop *workshop, const char *python, ExportFigure *const *figures)
{
  const char *arguments[EXPORT_N_FIGURES + 6] = { "env", "MPLBACKEND=Agg", python, "-c", run_scripts };
  char *names[EXPORT_N_FIGURES];

  for (size_t which = 0; which < EXPORT_N_FIGURES; which++) {
    const char *base = base_of (figures[which], which);
    g_autoptr (GPtrArray) files = export_files (figures[which], PAULI_DATA_FILES_MATPLOTLIB, base);
    export_write (files, workshop->folder);
    arguments[5 + which] = names[which] = g_strconcat (base, ".py", NULL);
  }
  expect (workshop, arguments, "matplotlib");
  /* It warns of no more than a letter that its font lacks. */
  g_assert_cmpint (count_of (workshop->output, "Warning"), ==, count_of (workshop->output, "Warning: Glyph 20013"));
  for (size_t which = 0; which < EXPORT_N_FIGURES; which++)
    g_free (names[which]);
}

static void
test_matplotlib (void)
{
  const char *python = python_with ("matplotlib");
  ExportFigure *figures[EXPORT_N_FIGURES];
  ScriptFindings found = { 0 };

  if (!python)
    return;
  Workshop workshop = workshop_new ();
  for (size_t which = 0; which < EXPORT_N_FIGURES; which++)
    figures[which] = export_figure_new (which);
  run_matplotlib (&workshop, python, figures);
  for (size_t which = 0; which < EXPORT_N_FIGURES; which++) {
    g_autofree char *pdf = g_strconcat (base_of (figures[which], which), "-matplotlib.pdf", NULL);
    check_pdf (&workshop, pdf, figures[which], 0.25, &found);
    export_figure_free (figures[which]);
  }
  workshop_clear (&workshop);
  check_findings (&found);
}

static void
test_latex (void)
{
  g_autofree char *pdflatex = g_find_program_in_path ("pdflatex");
  Workshop looking = workshop_new ();
  ScriptFindings found = { 0 };
  bool has_pgfplots = pdflatex && run (&looking, (const char *[]){ "kpsewhich", "pgfplots.sty", NULL });

  workshop_clear (&looking);
  if (!has_pgfplots)
    g_test_skip ("no pdflatex with pgfplots");
  for (size_t which = 0; which < EXPORT_N_FIGURES && has_pgfplots; which++) {
    Workshop workshop = workshop_new ();
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    g_autoptr (GPtrArray) files = export_files (figure, PAULI_DATA_FILES_PGFPLOTS, base_of (figure, which));
    g_autofree char *script = g_strconcat (base_of (figure, which), ".tex", NULL), *path = g_build_filename (workshop.folder, script, NULL);
    g_autofree char *simple = g_build_filename (workshop.folder, "simple.tex", NULL);
    export_write (files, workshop.folder);
    g_assert_cmpint (g_rename (path, simple), ==, 0);
    expect (&workshop, (const char *[]){ pdflatex, "-interaction=nonstopmode", "-halt-on-error", "simple.tex", NULL }, figure->name);
    g_assert_null (strstr (workshop.output, "Missing character"));
    check_pdf (&workshop, "simple.pdf", figure, 0.5, &found);
    workshop_clear (&workshop);
  }
  if (has_pgfplots)
    check_findings (&found);
}

/* What HEPData asks of a submission in one file: after a document for the whole one for each table, with a name that no other table
 * has; these members and no others; variables of the same length; values that are numbers, but for gaps; errors only where there is
 * a value, and none that is zero.  The values are summed up. */
static const char check_yaml[] =
  "import sys, yaml\n"
  "documents = list(yaml.load_all(open(sys.argv[1], encoding='utf-8'), getattr(yaml, 'CSafeLoader', yaml.SafeLoader)))\n"
  "assert list(documents[0]) == ['comment'] and isinstance(documents[0]['comment'], str)\n"
  "members = {'name', 'location', 'description', 'keywords', 'independent_variables', 'dependent_variables'}\n"
  "names, count, total = set(), 0, 0.0\n"
  "for table in documents[1:]:\n"
  "    names.add(table['name'])\n"
  "    assert set(table) == members, table.keys()\n"
  "    assert len(table['name']) <= 64 and len(table['location']) <= 256\n"
  "    assert table['location'].startswith(('Data from ' + sys.argv[1][:-5])[:256]), table['location']\n"
  "    assert table['independent_variables'] and table['dependent_variables']\n"
  "    assert table['description'] and table['keywords'] == []\n"
  "    variables = table['independent_variables'] + table['dependent_variables']\n"
  "    assert len({len(variable['values']) for variable in variables}) == 1\n"
  "    for variable in variables:\n"
  "        assert set(variable) <= {'header', 'qualifiers', 'values'}\n"
  "        assert variable['header']['name'] and set(variable['header']) <= {'name', 'units'}\n"
  "        assert all(isinstance(text, str) for text in variable['header'].values())\n"  "        for row in variable['values']:\n"
  "            assert row['value'] == '-' or isinstance(row['value'], (int, float)), row\n"
  "            assert set(row) <= {'value', 'errors'} and not ('errors' in row and row['value'] == '-')\n"
  "            assert all(list(error) == ['symerror'] and error['symerror'] > 0 for error in row.get('errors', []))\n"
  "            assert row.get('errors', True), row\n"
  "    assert not any('errors' in row or 'qualifiers' in v for v in table['independent_variables'] for row in v['values'])\n"
  "    for variable in table['dependent_variables']:\n"
  "        assert all(set(q) <= {'name', 'value', 'units'} and isinstance(q['value'], (str, int, float)) for q in variable['qualifiers'])\n"
  "        qualifiers = {q['name']: q['value'] for q in variable['qualifiers']}\n"
  "        assert 'data set' in qualifiers or {'curve', 'M_q', 'inv_rho_c', 'alpha_s', 'quark', 'width_q'} <= set(qualifiers), qualifiers\n"
  "        for row in variable['values']:\n"
  "            if row['value'] != '-':\n"
  "                total += row['value'] + sum(error['symerror'] for error in row.get('errors', []))\n"
  "                count += 1\n"
  "assert len(names) == len(documents) - 1\n"
  "print(count, repr(total))\n";

/* What the script counts and sums up, in the same order. */
static double
sum_of (const PauliPlot *plot, double sum, size_t *count)
{
  for (size_t k = 0; k < plot->n_curves; k++) {
    const PauliCurve *curve = &plot->curves[k];
    size_t n = curve->n == 2 ? plot->curves[0].n : curve->n;
    for (size_t i = 0; i < n && !curve->hidden; i++) {
      double y = curve->y[curve->n == 2 ? 0 : i];
      sum += isfinite (y) ? y : 0;
      *count += isfinite (y);
    }
  }
  for (size_t set = 0; set < plot->n_data; set++)
    for (size_t i = 0; i < plot->data[set].n; i++) {
      const PauliPlotData *data = &plot->data[set];
      bool bar = data->yerr && isfinite (data->yerr[i]) && data->yerr[i] > 0;
      sum += isfinite (data->y[i]) ? data->y[i] + (bar ? data->yerr[i] : 0) : 0;
      *count += isfinite (data->y[i]);
    }
  for (size_t i = 0; plot->map && i < plot->map->n * plot->map->n; i++) {
    sum += isfinite (plot->map->z[i]) ? plot->map->z[i] : 0;
    *count += isfinite (plot->map->z[i]);
  }
  return sum;
}

#define EIGHTY "a name with forty letters, with blanks -a name with forty letters, with blanks -"

/* A name that would mean something to YAML, and one that is too long for a location; errors that are none. */
static const char *
name_of (size_t which)
{
  return which == 0 ? "a: b #1 {x} \"y\"" : which == 1 ? EIGHTY EIGHTY EIGHTY : "figure";
}

static void
spoil_errors (PauliPlot *plot)
{
  if (plot->n_data == 0 || !plot->data[0].yerr)
    return;
  plot->data[0].yerr[0] = 0;
  plot->data[0].y[1] = INFINITY;
  plot->data[0].yerr[2] = NAN;
}

static void
test_hepdata (void)
{
  const char *python = python_with ("yaml");

  for (size_t which = 0; which < EXPORT_N_FIGURES && python; which++) {
    Workshop workshop = workshop_new ();
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    if (figure->plots[0]->n_curves > 0)
      figure->plots[0]->curves[0].y[3] = NAN;
    spoil_errors (figure->plots[0]);
    g_autoptr (GPtrArray) files = export_files (figure, PAULI_DATA_FILES_HEPDATA, name_of (which));
    g_autofree char *name = g_strconcat (name_of (which), ".yaml", NULL);
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < figure->n; i++)
      sum = sum_of (figure->plots[i], sum, &count);
    g_assert_cmpuint (files->len, ==, 1);
    export_write (files, workshop.folder);
    expect (&workshop, (const char *[]){ python, "-c", check_yaml, name, NULL }, figure->name);
    char *end;
    g_assert_cmpuint (g_ascii_strtoull (workshop.output, &end, 10), ==, count);
    g_assert_cmpfloat_with_epsilon (g_ascii_strtod (end, NULL), sum, 1e-12 * (1 + fabs (sum)) * (double) (count + 1));
    workshop_clear (&workshop);
  }
}

/* Without any tool: nothing begins a line that is not part of the structure. */
static void
test_yaml_lines (void)
{
  static const char *const begins[] = { "# ",   "---",  "comment: \"", "name: \"Table ",          "location: \"Data from ", "description: \"",
                                        "keywords: []", "independent_variables:", "dependent_variables:", "- header: {name: \"",
                                        "  qualifiers:", "  - {name: ", "  values:", "  - {value: " };

  for (size_t which = 0; which < EXPORT_N_FIGURES; which++) {
    g_autoptr (ExportFigure) figure = export_figure_new (which);
    g_autoptr (GPtrArray) files = export_files (figure, PAULI_DATA_FILES_HEPDATA, "figure");
    g_auto (GStrv) lines = g_strsplit (export_contents (files, "figure.yaml"), "\n", -1);
    for (char **line = lines; *line; line++) {
      bool known = !**line;
      for (size_t i = 0; i < G_N_ELEMENTS (begins) && !known; i++)
        known = g_str_has_prefix (*line, begins[i]);
      if (!known)
        g_error ("a line of %s: %s", figure->name, *line);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plot/export/gnuplot", test_gnuplot);
  if (g_test_slow ()) { /* tests/run --long */
    g_test_add_func ("/plot/export/matplotlib", test_matplotlib);
    g_test_add_func ("/plot/export/latex", test_latex);
  }
  g_test_add_func ("/plot/export/hepdata", test_hepdata);
  g_test_add_func ("/plot/export/yaml-lines", test_yaml_lines);
  return g_test_run ();
}
