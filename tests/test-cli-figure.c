/* pauliscope-cli figure: files of every name and format, what options change, and what goes wrong.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "changed-figures.h"
#include "config.h"
#include "test-cli-run.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

static const char *const names[] = { "f2", "mu", "asymptotics", "vertex", "map", "overview", "paper-fig2", "paper-fig3" };

typedef struct {
  char *path;
} Folder;

static void
set_up (Folder *folder, gconstpointer data)
{
  (void) data;
  folder->path = g_dir_make_tmp ("pauliscope-figure-XXXXXX", NULL);
  g_assert_nonnull (folder->path);
}

static void
tear_down (Folder *folder, gconstpointer data)
{
  const char *argv[] = { "rm", "-rf", folder->path, NULL };

  (void) data;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
  g_free (folder->path);
}

/* ---- Files ------------------------------------------------------------------------------------------------------- */

static char *
path_of (const Folder *folder, const char *name)
{
  return g_build_filename (folder->path, name, NULL);
}

static GBytes *
contents (const Folder *folder, const char *name)
{
  g_autofree char *path = path_of (folder, name);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static guint
count_files (const Folder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

/* Each @ of the line stands for the folder. */
static char *
in_folder (const Folder *folder, const char *line)
{
  g_autoptr (GString) whole = g_string_new (line);
  g_autofree char *start = g_strconcat (folder->path, "/", NULL);

  g_string_replace (whole, "@", start, 0);
  return g_string_free (g_steal_pointer (&whole), FALSE);
}

/* A good run: no output, no message. */
static void
draw_in (const Folder *folder, const char *line, const char *const *environment)
{
  g_autofree char *whole = in_folder (folder, line);
  g_autoptr (Run) run = run_program (PAULISCOPE_CLI, whole, environment);

  if (run->status != 0 || *run->err || run->out_length)
    g_error ("pauliscope-cli %s: status %d, %s%s", whole, run->status, run->err, run->out);
}

static void
draw (const Folder *folder, const char *line)
{
  draw_in (folder, line, NULL);
}

static PauliScene *
scene_in (const Folder *folder, const char *name)
{
  g_autoptr (GBytes) file = contents (folder, name);
  g_autoptr (GError) error = NULL;
  PauliScene *scene = pauli_export_open (file, NULL, &error);

  g_assert_no_error (error);
  return scene;
}

static void
assert_same (const Folder *folder, const char *a, const char *b)
{
  g_autoptr (GBytes) first = contents (folder, a), second = contents (folder, b);

  if (!g_bytes_equal (first, second))
    g_error ("%s and %s are not the same", a, b);
}

/* ---- What is drawn ----------------------------------------------------------------------------------------------- */

/* All names in all formats, each recognised by its bytes, with the scene that its name says. */
static void
test_names (Folder *folder, gconstpointer data)
{
  (void) data;
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *line =
      g_strdup_printf ("figure %s --dpi 60 -o @%zu.pdf --output @%zu.SVG -o @%zu.eps --output=@%zu.png", names[i], i, i, i, i);
    draw (folder, line);
    static const char *const suffixes[PAULI_N_FORMATS] = { "pdf", "SVG", "eps", "png" };
    for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
      g_autofree char *name = g_strdup_printf ("%zu.%s", i, suffixes[format]);
      g_autoptr (GBytes) file = contents (folder, name);
      PauliFormat found = PAULI_N_FORMATS;
      g_assert_true (pauli_format_of_bytes (file, &found) && found == format);
      g_autoptr (PauliScene) scene = scene_in (folder, name);
      const PauliSceneValues *v = pauli_scene_values (scene);
      const char *panel = g_str_equal (names[i], "paper-fig2") ? "f2" : g_str_equal (names[i], "paper-fig3") ? "mu" : names[i];
      g_assert_cmpstr (pauli_panel_key (v->panel), ==, panel);
      g_assert_false (v->deviation);
    }
  }
  g_assert_cmpuint (count_files (folder), ==, G_N_ELEMENTS (names) * PAULI_N_FORMATS);
}

/* The curves of the paper's figures, and nothing else. */
static void
test_paper_figures (Folder *folder, gconstpointer data)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();

  (void) data;
  draw (folder, "figure paper-fig2 -o @2.svg");
  draw (folder, "figure paper-fig3 -o @3.svg");
  g_autoptr (PauliScene) second = scene_in (folder, "2.svg"), third = scene_in (folder, "3.svg");
  g_autoptr (PauliPlot) f2 = pauli_plot_new (second, PAULI_PLOT_F2, samples, NULL, NULL);
  g_autoptr (PauliPlot) mu = pauli_plot_new (third, PAULI_PLOT_MU, samples, NULL, NULL);

  const PauliCurveId of_f2[] = { PAULI_CURVE_EXACT, PAULI_CURVE_FIT17, PAULI_CURVE_EXACT, PAULI_CURVE_FIT17 };
  const double M_q[] = { 0.35, 0.35, 0.17, 0.17 };
  g_assert_cmpuint (f2->n_curves, ==, 4);
  for (size_t i = 0; i < 4; i++) {
    const PauliCurve *curve = &f2->curves[i];
    g_assert_true (curve->id == of_f2[i] && !curve->hidden && curve->n > 100);
    g_assert_cmpfloat (curve->params.M_q, ==, M_q[i]);
    g_assert_cmpint (curve->params.quark, ==, PAULI_QUARK_U);
    PauliResult at_0 = pauli_mu (&curve->params);
    g_assert_cmpfloat_with_epsilon (curve->y[0], at_0.value, 1e-12);
  }
  g_assert_true (f2->x.min == 0 && f2->x.max == 5 && !f2->x.log && f2->y.min == 0 && !f2->y.log);

  const PauliCurveId of_mu[] = { PAULI_CURVE_EXACT, PAULI_CURVE_FIT18, PAULI_CURVE_SERIES24 };
  g_assert_cmpuint (mu->n_curves, ==, 3);
  for (size_t i = 0; i < 3; i++)
    g_assert_true (mu->curves[i].id == of_mu[i] && !mu->curves[i].hidden);
  g_assert_true (mu->x.min == 80 && mu->x.max == 500 && !mu->x.log && !mu->has_marker);
}

/* ---- Sizes ------------------------------------------------------------------------------------------------------- */

/* What pdfinfo says behind key; NAN if there is no pdfinfo. */
static void
pdf_size (const char *path, double size[2])
{
  const char *argv[] = { "pdfinfo", path, NULL };
  g_autofree char *text = NULL;

  size[0] = size[1] = NAN;
  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL))
    return;
  const char *at = strstr (text, "Page size:");
  g_assert_nonnull (at);
  char *end;
  size[0] = g_ascii_strtod (at + strlen ("Page size:"), &end);
  size[1] = g_ascii_strtod (end + strlen (" x "), NULL);
}

/* The numbers behind key in a file. */
static void
numbers_behind (GBytes *file, const char *key, double *numbers, size_t n)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  const char *at = memmem (data, size, key, strlen (key));

  g_assert_nonnull (at);
  at += strlen (key);
  for (size_t i = 0; i < n; i++) {
    char *end;
    at += strspn (at, " \"");
    numbers[i] = g_ascii_strtod (at, &end);
    g_assert_true (end > at);
    at = end;
  }
}

static guint32
png_number (GBytes *png, gsize at)
{
  guint32 number;

  memcpy (&number, (const char *) g_bytes_get_data (png, NULL) + at, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* The size of a figure in all formats, in mm. */
static void
assert_size (const Folder *folder, const char *name, double width, double height, double dpi)
{
  g_autofree char *pdf = g_strconcat (name, ".pdf", NULL), *svg = g_strconcat (name, ".svg", NULL);
  g_autofree char *eps = g_strconcat (name, ".eps", NULL), *png = g_strconcat (name, ".png", NULL);
  g_autofree char *path = path_of (folder, pdf);
  g_autoptr (GBytes) svg_file = contents (folder, svg), eps_file = contents (folder, eps), png_file = contents (folder, png);
  const double mm = 72 / 25.4;
  double in_pdf[2], in_svg[1], high_svg[1], in_eps[4];

  pdf_size (path, in_pdf);
  numbers_behind (svg_file, " width=\"", in_svg, 1);
  numbers_behind (svg_file, " height=\"", high_svg, 1);
  numbers_behind (eps_file, "%%HiResBoundingBox: ", in_eps, 4);
  if (!isnan (in_pdf[0])) {
    g_assert_cmpfloat_with_epsilon (in_pdf[0], width * mm, 0.01);
    g_assert_cmpfloat_with_epsilon (in_pdf[1], height * mm, 0.01);
  }
  g_assert_cmpfloat_with_epsilon (in_svg[0], width * mm, 0.01);
  g_assert_cmpfloat_with_epsilon (high_svg[0], height * mm, 0.01);
  g_assert_cmpfloat_with_epsilon (in_eps[2] - in_eps[0], width * mm, 0.01);
  g_assert_cmpfloat_with_epsilon (in_eps[3] - in_eps[1], height * mm, 0.01);
  g_assert_cmpfloat (fabs (png_number (png_file, 16) - width / 25.4 * dpi), <=, 0.51);
  g_assert_cmpfloat (fabs (png_number (png_file, 20) - height / 25.4 * dpi), <=, 0.51);
}

static void
test_sizes (Folder *folder, gconstpointer data)
{
  static const struct {
    const char *line;
    double width, height, text, lines;
  } sizes[] = {
    { "f2", 86, 65, 8, 1 },
    { "f2 --size aps-double", 178, 110, 8, 1 },
    { "f2 --size elsevier-single", 90, 68, 9, 1 },
    { "f2 --size elsevier-one-half", 140, 95, 9, 1 },
    { "f2 --size elsevier-double", 190, 115, 9, 1 },
    { "f2 --size slide-16-9", 338.6, 190.5, 18, 2.5 },
    { "f2 --size slide-4-3", 254, 190.5, 16, 2.2 },
    { "f2 --size poster", 400, 280, 20, 3 },
    { "overview", 178, 136.4, 8, 1 },
    { "vertex", 178, 68.2, 8, 1 },
    { "overview --size aps-single", 86, 234, 8, 1 },
    { "overview --size slide-16-9", 338.6, 190.5, 12, 1.7 },
    { "vertex --size slide-4-3", 254, 190.5, 16, 2.2 },
    { "f2 --font serif", 86, 65, 8.6, 1 },
    { "f2 --size aps-double --font serif", 178, 110, 8.6, 1 },
    { "f2 --width 100.5 --height 50.25", 100.5, 50.25, 8, 1 },
    { "f2 --text 11 --lines 0.7 --size aps-double --width 159", 159, 102.5, 8, 1 },
    { "f2 --height 50 --size aps-double", 178, 110, 8, 1 },
    { "f2 --width 60", 60, 50.8, 8, 1 },
    { "f2 --width 43 --text 4", 43, 32.5, 4, 1 },
    { "overview --width 89", 89, 242.1, 8, 1 },
    { "f2 --size aps-double --text 11 --lines 0.7 --text 12", 178, 110, 12, 0.7 },
  };

  (void) data;
  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree char *line =
      g_strdup_printf ("figure %s --dpi 72.5 -o @s.pdf -o @s.svg -o @s.eps -o @s.png", sizes[i].line);
    g_test_message ("%s", line);
    draw (folder, line);
    assert_size (folder, "s", sizes[i].width, sizes[i].height, 72.5);
    g_autoptr (PauliScene) scene = scene_in (folder, "s.png");
    const PauliPaper *paper = &pauli_scene_values (scene)->paper;
    g_assert_cmpfloat_with_epsilon (paper->text_size, sizes[i].text, 1e-9);
    g_assert_cmpfloat_with_epsilon (paper->line_width, sizes[i].lines, 1e-9);
    g_assert_cmpfloat (paper->dpi, ==, 72.5);
  }
}

/* APS: capitals of 2 mm at least; and in both fonts of the same height. */
static void
test_capitals (void)
{
  for (size_t i = 0; i < pauli_n_presets; i++) {
    PauliSceneValues values = pauli_scene_initial_values ();
    values.panel = PAULI_PANEL_F2;
    values.deviation = false;
    pauli_preset_apply (&pauli_presets[i], &values);
    double sans = 0.729 * values.paper.text_size * 25.4 / 72;
    values.paper.family = PAULI_FAMILY_SERIF;
    pauli_preset_apply (&pauli_presets[i], &values);
    double serif = 0.683 * values.paper.text_size * 25.4 / 72;
    g_assert_cmpfloat (sans, >=, 2);
    g_assert_cmpfloat (serif, >=, sans - 1e-9);
    g_assert_cmpfloat (serif, <=, sans + 0.1 * 0.683 * 25.4 / 72 + 1e-9);
    g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
    g_assert_nonnull (scene);
    g_assert_true (pauli_preset_find (pauli_presets[i].name) == &pauli_presets[i]);
  }
  g_assert_null (pauli_preset_find ("aps"));
}

/* ---- What options change ----------------------------------------------------------------------------------------- */

static void
test_parameters (Folder *folder, gconstpointer data)
{
  (void) data;
  draw (folder, "figure f2 --model MFA --quark d --width-q 1.25 --width-g 0.75 --alpha-s 0.25 -o @a.pdf");
  g_autoptr (PauliScene) a = scene_in (folder, "a.pdf");
  const PauliSceneValues *v = pauli_scene_values (a);
  g_assert_true (v->M_q == 170 && v->inv_rho_c == 600 && v->alpha_s == 0.25 && v->quark == PAULI_QUARK_D);
  g_assert_true (v->width_q == 1.25 && v->width_g == 0.75 && v->gluon == PAULI_GLUON_GAUSSIAN);

  /* Of a scene, only what the line says is changed. */
  draw (folder, "figure --scene @a.pdf --mq 222 --rho 0.4 --font serif --letters no -o @b.eps");
  g_autoptr (PauliScene) b = scene_in (folder, "b.eps");
  const PauliSceneValues *w = pauli_scene_values (b);
  PauliSceneValues expected = *v;
  expected.M_q = 222;
  expected.inv_rho_c = 197.3269804 / 0.4;
  g_assert_cmpfloat_with_epsilon (w->inv_rho_c, expected.inv_rho_c, 1e-9);
  expected.inv_rho_c = w->inv_rho_c;
  expected.paper.family = PAULI_FAMILY_SERIF;
  expected.paper.letters = false;
  g_autoptr (PauliScene) expected_scene = pauli_scene_new (&expected, NULL);
  g_assert_true (pauli_scene_equal (b, expected_scene));

  draw (folder, "figure mu --gluon-profile exact --letters yes -o @c.svg");
  g_autoptr (PauliScene) c = scene_in (folder, "c.svg");
  g_assert_true (pauli_scene_values (c)->gluon == PAULI_GLUON_EXACT && pauli_scene_values (c)->paper.letters);

  /* The paper's figure compares two masses of one quark. */
  draw (folder, "figure paper-fig2 --quark d --mq 300 -o @d.svg");
  g_autoptr (PauliScene) d = scene_in (folder, "d.svg");
  g_assert_true (pauli_scene_values (d)->quark == PAULI_QUARK_D && pauli_scene_values (d)->M_q == 300);
  g_assert_true (pauli_scene_values (d)->pins[0].quark == PAULI_QUARK_D && pauli_scene_values (d)->pins[0].M_q == 170);
}

/* A session, whose paper stays unless the line says otherwise. */
static void
test_session (Folder *folder, gconstpointer data)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autofree char *path = path_of (folder, "my session.pauliscope");

  (void) data;
  values.panel = PAULI_PANEL_MU;
  values.deviation = false;
  values.paper.width = 123;
  values.paper.text_size = 9;
  values.paper.dpi = 50;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  g_autofree char *json = pauli_scene_to_json (scene);
  g_assert_true (g_file_set_contents (path, json, -1, NULL));
  draw (folder, "figure --scene '@my session.pauliscope' -o @a.png");
  g_autoptr (PauliScene) same = scene_in (folder, "a.png");
  g_assert_true (pauli_scene_equal (scene, same));
  draw (folder, "figure --scene '@my session.pauliscope' --size aps-double -o @b.png");
  g_autoptr (PauliScene) other = scene_in (folder, "b.png");
  const PauliPaper *paper = &pauli_scene_values (other)->paper;
  g_assert_true (paper->width == 178 && paper->text_size == 8 && paper->dpi == 50);
}

/* ---- The same bytes ---------------------------------------------------------------------------------------------- */

/* Of two processes, of a round trip, and of a locale with a decimal comma. */
static void
test_same_bytes (Folder *folder, gconstpointer data)
{
  static const char *const suffixes[] = { "pdf", "svg", "eps", "png" };
  const char *const comma[] = { "LC_NUMERIC=de_DE.UTF-8", "LC_ALL=", "LANG=C.UTF-8", NULL };

  (void) data;
  for (size_t i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    const char *s = suffixes[i];
    g_autofree char *first = g_strdup_printf ("figure overview --mq 250.5 --dpi 60 -o @a.%s", s);
    g_autofree char *second = g_strdup_printf ("figure overview --mq 250.5 --dpi 60 -o @0.pdf -o @b.%s", s);
    g_autofree char *again = g_strdup_printf ("figure --scene @a.%s -o @c.%s", s, s);
    g_autofree char *german = g_strdup_printf ("figure --scene @a.%s -o @d.%s", s, s);
    g_autofree char *a = g_strconcat ("a.", s, NULL), *b = g_strconcat ("b.", s, NULL);
    g_autofree char *c = g_strconcat ("c.", s, NULL), *d = g_strconcat ("d.", s, NULL);
    draw (folder, first);
    g_usleep (1100000); /* a clock would show */
    draw (folder, second);
    draw (folder, again);
    draw_in (folder, german, comma);
    assert_same (folder, a, b);
    assert_same (folder, a, c);
    assert_same (folder, a, d);
  }
}

static void
write_changed (const Folder *folder, const char *name, const char *number, double factor)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  values.panel = PAULI_PANEL_F2;
  values.deviation = false;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  g_autoptr (GBytes) file = changed_figure (scene, number, factor);
  g_autofree char *path = path_of (folder, name);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (file, NULL), (gssize) g_bytes_get_size (file), NULL));
}

/* What an earlier program computed in another way is said, up to twenty numbers of it; the new figure has the new numbers. */
static void
test_changed_numbers (Folder *folder, gconstpointer data)
{
  g_autofree char *line = in_folder (folder, "figure --scene @old.png --mq 250 -o @new.png");
  g_autofree char *again = in_folder (folder, "figure --scene @new.png -o @third.png");

  (void) data;
  write_changed (folder, "old.png", "f2/exact", 1.01);
  g_autoptr (Run) run = run_program (PAULISCOPE_CLI, line, NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->err, "pauliscope-cli: 5 of 35 numbers have changed since the figure was made by Pauliscope 0.0.1:\n"));
  g_assert_nonnull (strstr (run->err, "Q² = 5 GeV²: "));
  g_autoptr (Run) quiet = run_program (PAULISCOPE_CLI, again, NULL);
  g_assert_cmpint (quiet->status, ==, 0);
  g_assert_cmpstr (quiet->err, ==, "");
  assert_same (folder, "new.png", "third.png");
}

static gboolean
has (GBytes *file, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
test_dates (Folder *folder, gconstpointer data)
{
  static const struct {
    const char *suffix, *key, *date;
  } rows[] = { { "pdf", "/CreationDate", "(D:20230102030405Z)" },
               { "svg", "<dc:date>", "<dc:date>2023-01-02T03:04:05Z<" },
               { "eps", "%%CreationDate:", "%%CreationDate: 2023-01-02T03:04:05Z\n" },
               { "png", "Creation Time", "2023-01-02T03:04:05Z" } };
  const char *const dated[] = { "SOURCE_DATE_EPOCH=1672628645", NULL };

  (void) data;
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *line = g_strdup_printf ("figure mu --dpi 60 -o @a.%s", rows[i].suffix);
    g_autofree char *name = g_strconcat ("a.", rows[i].suffix, NULL);
    draw (folder, line);
    g_autoptr (GBytes) without = contents (folder, name);
    draw_in (folder, line, dated);
    g_autoptr (GBytes) with = contents (folder, name);
    g_assert_false (has (without, rows[i].key));
    g_assert_true (has (with, rows[i].key) && has (with, rows[i].date));
  }
}

/* ---- What goes wrong --------------------------------------------------------------------------------------------- */

static void
assert_fails_in (const Folder *folder, const char *line, int status, const char *message, const char *const *environment)
{
  g_autofree char *whole = in_folder (folder, line), *text = in_folder (folder, message);
  g_autofree char *expected = g_strdup_printf ("pauliscope-cli: %s\n", text);
  g_autoptr (Run) run = run_program (PAULISCOPE_CLI, whole, environment);

  g_assert_cmpstr (run->err, ==, expected);
  g_assert_cmpint (run->status, ==, status);
  g_assert_cmpuint (run->out_length, ==, 0);
}

#define NAMES "f2, mu, asymptotics, vertex, map, overview, paper-fig2, paper-fig3"
#define SUFFIXES "must end with .pdf, .svg, .eps or .png"

#define BY_OPTIONS "; the size of the paper is set by --size, or by --width, --height, --text and --dpi"

static void
test_usage (Folder *folder, gconstpointer data)
{
  static const struct {
    const char *line, *message;
  } errors[] = {
    { "figure -o @a.pdf", "NAME or --scene FILE is missing; NAME must be one of " NAMES },
    { "figure f3 -o @a.pdf", "figure f3: must be one of " NAMES },
    { "figure paper -o @a.pdf", "figure paper: must be one of " NAMES },
    { "figure f2", "--output FILE is missing; FILE " SUFFIXES },
    { "figure f2 mu -o @a.pdf", "unexpected argument 'mu'" },
    { "figure f2 -o @a.jpg", "-o @a.jpg: " SUFFIXES },
    { "figure f2 -o @a.pdf --output @pdf", "--output @pdf: " SUFFIXES },
    { "figure f2 -o ''", "-o : " SUFFIXES },
    { "figure f2 --format csv -o @a.pdf", "Unknown option --format" },
    { "figure f2 --width 29 -o @a.pdf", "--width 29: the width must be between 30 and 2000 mm" },
    { "figure f2 --height 1e9 -o @a.pdf", "--height 1e9: the height must be between 30 and 2000 mm" },
    { "figure f2 --text nan -o @a.pdf", "--text nan: 'nan' is not a number; the size of the text must be between 4 and 100 pt" },
    { "figure f2 --lines 0 -o @a.pdf", "--lines 0: the width of lines must be between 0.1 and 20 pt" },
    { "figure f2 --dpi 2401 -o @a.pdf", "--dpi 2401: the resolution of PNG must be between 36 and 2400 dpi" },
    { "figure f2 --font mono -o @a.pdf", "--font mono: must be one of sans, serif" },
    { "figure f2 --letters maybe -o @a.pdf", "--letters maybe: must be one of no, yes" },
    { "figure f2 --size a4 -o @a.pdf", "--size a4: must be one of aps-single, aps-double, elsevier-single, elsevier-one-half, "
                                       "elsevier-double, slide-16-9, slide-4-3, poster" },
    { "figure f2 --mq 0 -o @a.pdf", "--mq 0: M_q must be between 1 and 1000 MeV" },
    { "figure f2 --gluon-profile exact --width-g 1 -o @a.pdf",
      "--width-g 1: not together with --gluon-profile exact, which has no width" },
    { "figure --scene @exact.svg --width-g 1 -o @a.pdf",
      "--width-g 1: not with the exact gluon profile of the scene, which has no width" },
    { "figure f2 --scene @exact.svg -o @a.pdf", "figure f2: not together with --scene FILE, which has one" },
    { "figure --scene @none.svg -o @a.pdf", "--scene @none.svg: No such file or directory" },
    { "figure --scene @. -o @a.pdf", "--scene @.: Is a directory" },
    { "figure --scene /dev/zero -o @a.pdf", "--scene /dev/zero: this is not a file with contents" },
    { "figure --scene @empty.pdf -o @a.pdf", "--scene @empty.pdf: there is no scene in this PDF file" },
    { "figure --scene @paper.pauliscope -o @a.pdf", "there is no figure on this page" },
    { "figure overview --width 30 --height 30 --text 100 -o @a.pdf",
      "30.0 × 7.5 mm for a plot with text of 100 pt: needed are 493.9 × 352.8 mm at least, and 7055 mm at most" BY_OPTIONS },
    { "figure f2 --width 2000 --height 2000 --dpi 2400 -o @a.png",
      "a picture of 188976 × 188976 pixels at 2400 dpi: needed are 7.2 dpi at least, and 1 to 32000 pixels either way" BY_OPTIONS },
  };
  g_autofree char *empty = path_of (folder, "empty.pdf"), *paper = path_of (folder, "paper.pauliscope");
  PauliSceneValues values = pauli_scene_initial_values ();

  (void) data;
  draw (folder, "figure mu --gluon-profile exact -o @exact.svg");
  g_assert_true (g_file_set_contents (empty, "%PDF-1.4\n%%EOF\n", -1, NULL));
  values.panel = PAULI_PANEL_PAPER;
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  g_autofree char *json = pauli_scene_to_json (scene);
  g_assert_true (g_file_set_contents (paper, json, -1, NULL));
  for (size_t i = 0; i < G_N_ELEMENTS (errors); i++)
    assert_fails_in (folder, errors[i].line, 2, errors[i].message, NULL);
  g_assert_cmpuint (count_files (folder), ==, 3);
}

static void
test_bad_dates (Folder *folder, gconstpointer data)
{
  static const char *const bad[] = { "", "now", "-1", "1.5", " 1", "253402300800", "99999999999999999999" };

  (void) data;
  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *variable = g_strconcat ("SOURCE_DATE_EPOCH=", bad[i], NULL);
    g_autofree char *message = g_strdup_printf (
      "SOURCE_DATE_EPOCH = '%s': must be a whole number of seconds between 0 and 253402300799", bad[i]);
    const char *const environment[] = { variable, NULL };
    assert_fails_in (folder, "figure f2 -o @a.pdf", 2, message, environment);
  }
  const char *const last[] = { "SOURCE_DATE_EPOCH=253402300799", NULL };
  g_assert_cmpuint (count_files (folder), ==, 0);
  draw_in (folder, "figure f2 -o @a.pdf", last);
}

/* For sh: the line of a program whose files may have so many blocks. */
static char *
limited (const Folder *folder, int blocks, const char *line)
{
  g_autofree char *whole = in_folder (folder, line), *cli = g_shell_quote (PAULISCOPE_CLI);
  return g_strdup_printf ("-c 'ulimit -f %d; exec \"$0\" %s' %s", blocks, whole, cli);
}

/* A file that cannot be written leaves what was there, and nothing beside it. */
static void
test_unwritable (Folder *folder, gconstpointer data)
{
  g_autofree char *sub = path_of (folder, "folder.pdf"), *old = path_of (folder, "old.pdf"), *loop = path_of (folder, "loop.pdf");
  g_autofree char *line = limited (folder, 8, "figure map --dpi 600 -o @old.pdf");
  g_autofree char *text = NULL;

  (void) data;
  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_cmpint (symlink ("loop.pdf", loop), ==, 0);
  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  assert_fails_in (folder, "figure f2 -o @none/a.pdf", 4, "@none/a.pdf: No such file or directory", NULL);
  assert_fails_in (folder, "figure f2 -o @folder.pdf", 4, "@folder.pdf: Is a directory", NULL);
  assert_fails_in (folder, "figure f2 -o @old.pdf/a.pdf", 4, "@old.pdf/a.pdf: Not a directory", NULL);
  assert_fails_in (folder, "figure f2 -o @loop.pdf", 4, "@loop.pdf: Too many levels of symbolic links", NULL);
  assert_fails_in (folder, "figure f2 -o /proc/pauliscope.pdf", 4, "/proc/pauliscope.pdf: No such file or directory", NULL);

  g_autofree char *message = in_folder (folder, "pauliscope-cli: @old.pdf: File too large\n");
  g_autoptr (Run) run = run_program ("sh", line, NULL);
  g_assert_cmpstr (run->err, ==, message);
  g_assert_cmpint (run->status, ==, 4);
  g_assert_true (g_file_get_contents (old, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
  g_assert_cmpuint (count_files (folder), ==, 3);
}

/* PLplot looks for its drivers by a temporary file; without room for that it would ask a question, and crash. */
static void
test_no_room (Folder *folder, gconstpointer data)
{
  (void) data;
  for (int blocks = 0; blocks <= 1; blocks++) { /* for no driver, and for some but not cairo's */
    g_autofree char *line = limited (folder, blocks, "figure f2 -o @a.pdf");
    g_autoptr (Run) run = run_program ("sh", line, NULL);
    g_assert_true (g_str_has_suffix (run->err, "pauliscope-cli: PLplot's cairo driver could not be found: it is not installed, or "
                                               "there is no room for temporary files\n"));
    g_assert_cmpint (run->status, ==, 4);
    g_assert_cmpuint (run->out_length, ==, 0);
    g_assert_cmpuint (count_files (folder), ==, 0);
  }
}

/* All is drawn before anything is written; files are replaced, through links too, with their mode. */
static void
test_replaced (Folder *folder, gconstpointer data)
{
  g_autofree char *old = path_of (folder, "old.pdf"), *link = path_of (folder, "link.pdf");
  g_autofree char *text = NULL;
  GStatBuf status;

  (void) data;
  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  g_assert_cmpint (g_chmod (old, 0666), ==, 0);
  g_assert_cmpint (symlink ("old.pdf", link), ==, 0);
  g_autofree char *line = in_folder (folder, "figure f2 --dpi 2400 --width 2000 --height 2000 -o @old.pdf -o @b.png");
  g_autoptr (Run) run = run_cli (line);
  g_assert_cmpint (run->status, ==, 2);
  g_assert_true (g_file_get_contents (old, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");

  draw (folder, "figure f2 -o @link.pdf -o @new.pdf");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_same (folder, "old.pdf", "new.pdf");
  g_assert_cmpint (g_stat (old, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0666);
  g_assert_cmpuint (count_files (folder), ==, 3);
}

/* Names that are not UTF-8 are taken as they are. */
static void
test_strange_names (Folder *folder, gconstpointer data)
{
  const char *const plain[] = { "LC_ALL=C", NULL };

  (void) data;
  draw_in (folder, "figure f2 -o '@μ \xff.svg'", plain);
  draw_in (folder, "figure --scene '@μ \xff.svg' -o @-b.svg", plain);
  assert_same (folder, "μ \xff.svg", "-b.svg");
}

/* A point that failed is a gap, a message, and status 3, and the file is there. */
static void
test_gaps (Folder *folder, gconstpointer data)
{
  g_autofree char *line = in_folder (folder, "figure f2 -o @a.pdf");
  g_autoptr (Run) run = run_program (PAULISCOPE_CLI_FAILING, line, NULL);

  (void) data;
  g_assert_cmpstr (run->err, ==, "pauliscope-cli: 1 point of the curves could not be computed and is a gap in the figure\n");
  g_assert_cmpint (run->status, ==, 3);
  g_autoptr (PauliScene) scene = scene_in (folder, "a.pdf");
  g_assert_nonnull (scene);
}

/* Without the serif font the figure is drawn in another one, and a message says so. */
static void
test_missing_font (Folder *folder, gconstpointer data)
{
  g_autofree char *config = path_of (folder, "fonts.conf"), *variable = g_strconcat ("FONTCONFIG_FILE=", config, NULL);
  g_autofree char *xml = g_strdup_printf ("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
                                          "<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir>"
                                          "<cachedir>%s/cache</cachedir></fontconfig>", folder->path);
  const char *const environment[] = { variable, NULL };
  g_autofree char *line = in_folder (folder, "figure f2 --font serif -o @a.pdf");

  (void) data;
  if (!g_file_test ("/usr/share/fonts/truetype/dejavu", G_FILE_TEST_IS_DIR)) {
    g_test_skip ("DejaVu is not where Debian has it");
    return;
  }
  g_assert_true (g_file_set_contents (config, xml, -1, NULL));
  g_autoptr (Run) run = run_program (PAULISCOPE_CLI, line, environment);
  g_assert_cmpstr (run->err, ==, "pauliscope-cli: the font CMU Serif is not installed; another one stands in for it\n");
  g_assert_cmpint (run->status, ==, 0);
  draw_in (folder, "figure f2 -o @b.pdf", environment);
}

/* ---- Numbers, and journals --------------------------------------------------------------------------------------- */

/* Each kind is there, beside the first file and under its name; the data of the CSV file are those of the command f2. */
static void
test_data (Folder *folder, gconstpointer data)
{
  static const char *const made[] = { "n.pdf", "n.csv", "n.json", "n.gp", "n.tex", "n.py", "n.yaml" };

  (void) data;
  draw (folder, "figure f2 --model MFA -o @n.pdf --data csv --data json --data gnuplot --data pgfplots --data matplotlib --data hepdata");
  for (size_t i = 0; i < G_N_ELEMENTS (made); i++) {
    g_autoptr (GBytes) file = contents (folder, made[i]);
    g_assert_cmpuint (g_bytes_get_size (file), >, 100);
  }
  g_autoptr (GBytes) csv = contents (folder, "n.csv");
  g_autofree char *text = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_autoptr (Run) f2 = run_cli_well ("f2 --model MFA --q2 0");
  const char *row = strstr (f2->out, "\n0,");
  g_autofree char *first = g_strndup (row + 1, strcspn (row + 3, ",") + 2);
  if (!strstr (text, first))
    g_error ("there is no row “%s” in %.600s", first, text);
  g_autofree char *line = in_folder (folder, "figure f2 -o @x.pdf --data excel");
  g_autoptr (Run) bad = run_program (PAULISCOPE_CLI, line, NULL);
  g_assert_cmpint (bad->status, ==, 2);
  g_assert_nonnull (strstr (bad->err, "--data excel: must be one of csv, json, gnuplot, pgfplots, matplotlib, hepdata"));

  /* A name that a figure may have, and data may not: nothing is written. */
  g_autofree char *odd_line = in_folder (folder, "figure f2 -o '@odd\ty.pdf' --data csv");
  g_autoptr (Run) odd = run_program (PAULISCOPE_CLI, odd_line, NULL);
  g_autofree char *odd_path = g_build_filename (folder->path, "odd\ty.pdf", NULL);
  g_assert_cmpint (odd->status, ==, 2);
  g_assert_nonnull (strstr (odd->err, "without slashes and control characters"));
  g_assert_false (g_file_test (odd_path, G_FILE_TEST_EXISTS));
}

/* Figures of a journal's size are as it wants them, and need not be as others do; other figures are measured by all.  A legend that is
 * left out is always named. */
static void
test_check (Folder *folder, gconstpointer data)
{
  (void) data;
  draw (folder, "figure f2 --check -o @a.pdf"); /* with scripts smaller than Elsevier's */
  draw (folder, "figure f2 --size elsevier-single --check -o @a.pdf");
  draw (folder, "figure mu --size elsevier-double --font serif --check -o @a.pdf");
  g_autofree char *line = in_folder (folder, "figure f2 --text 6 --lines 0.4 --check -o @b.pdf");
  g_autoptr (Run) run = run_program (PAULISCOPE_CLI, line, NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (strstr (run->err, "APS") && strstr (run->err, "Elsevier") && strstr (run->err, "0.18 mm"));
  g_autofree char *low = in_folder (folder, "figure asymptotics --height 40 -o @c.pdf");
  g_autoptr (Run) named = run_program (PAULISCOPE_CLI, low, NULL);
  g_assert_cmpint (named->status, ==, 0);
  g_assert_true (g_str_has_prefix (named->err, "pauliscope-cli: A legend has no room on a page of 86 × 40 mm with text of 8 pt: "));
  g_assert_cmpint (strchr (named->err, '\n') - named->err, ==, (long) strlen (named->err) - 1);
}

/* ---- Help -------------------------------------------------------------------------------------------------------- */

/* Options, names and sizes of the help are in the man page, too, and none is missing in either. */
static void
test_man_page (void)
{
  static const char *const options[] = { "output", "scene", "size", "width", "height", "text", "lines", "font", "dpi", "letters", "data" };
  g_autofree char *path = g_build_filename (g_getenv ("PAULI_TEST_SOURCE"), "data/man/pauliscope-cli.1", NULL);
  g_autofree char *page = NULL;
  g_autoptr (Run) help = run_cli_well ("figure --help");
  g_autoptr (GString) plain = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  plain = g_string_new (page);
  g_string_replace (plain, "\\-", "-", 0);
  for (size_t i = 0; i < G_N_ELEMENTS (options); i++) {
    g_autofree char *in_help = g_strdup_printf ("--%s=", options[i]), *in_page = g_strdup_printf ("--%s", options[i]);
    g_assert_nonnull (strstr (help->out, in_help));
    g_assert_nonnull (strstr (plain->str, in_page));
  }
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (strstr (help->out, names[i]) && strstr (plain->str, names[i]));
  for (size_t i = 0; i < pauli_n_presets; i++) {
    const PauliPreset *preset = &pauli_presets[i];
    g_autofree char *row = g_strdup_printf ("%s (%g x %g mm, %g pt, %g pt)", preset->name, preset->width, preset->height,
                                            preset->text_size, preset->line_width);
    g_autofree char *of_help = g_strdup_printf ("%g x %g mm, %g pt, %g pt\n", preset->width, preset->height, preset->text_size,
                                                preset->line_width);
    const char *at = strstr (help->out, preset->name);
    g_assert_true (at && strstr (at, of_help));
    if (!strstr (plain->str, row))
      g_error ("the man page does not say %s", row);
  }
}

/* Runs the lines of text that begin with start in the folder, one after the other; returns their number. */
static guint
run_lines (const Folder *folder, const char *text, const char *start)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i]; i++) {
    if (!g_str_has_prefix (lines[i], start))
      continue;
    g_autofree char *cli = g_shell_quote (PAULISCOPE_CLI);
    g_autofree char *command = g_strdup_printf ("cd %s && exec %s figure %s", folder->path, cli, lines[i] + strlen (start));
    g_autofree char *quoted = g_shell_quote (command), *line = g_strdup_printf ("-c %s", quoted);
    g_autoptr (Run) run = run_program ("sh", line, NULL);
    if (run->status != 0 || *run->err)
      g_error ("%s: %s", lines[i], run->err);
    n++;
  }
  return n;
}

/* Those of help, man page and README are lines that work. */
static void
test_examples (Folder *folder, gconstpointer data)
{
  const char *source = g_getenv ("PAULI_TEST_SOURCE");
  g_autofree char *page_path = g_build_filename (source, "data/man/pauliscope-cli.1", NULL);
  g_autofree char *readme_path = g_build_filename (source, "README.md", NULL);
  g_autofree char *page = NULL, *readme = NULL;
  g_autoptr (Run) help = run_cli_well ("figure --help");

  (void) data;
  g_assert_true (g_file_get_contents (page_path, &page, NULL, NULL) && g_file_get_contents (readme_path, &readme, NULL, NULL));
  g_autoptr (GString) plain = g_string_new (page);
  g_string_replace (plain, "\\-", "-", 0);
  g_assert_cmpuint (run_lines (folder, strstr (help->out, "\nExamples:\n"), "  pauliscope-cli figure "), ==, 3);
  g_assert_cmpuint (run_lines (folder, plain->str, "pauliscope-cli figure "), ==, 3);
  g_assert_cmpuint (run_lines (folder, readme, "    pauliscope-cli figure "), ==, 1);
}

static void
add (const char *name, void (*test) (Folder *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/cli/figure/", name, NULL);

  g_test_add (path, Folder, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("names", test_names);
  add ("paper-figures", test_paper_figures);
  add ("sizes", test_sizes);
  g_test_add_func ("/cli/figure/capitals", test_capitals);
  add ("parameters", test_parameters);
  add ("session", test_session);
  add ("same-bytes", test_same_bytes);
  add ("changed-numbers", test_changed_numbers);
  add ("dates", test_dates);
  add ("usage", test_usage);
  add ("bad-dates", test_bad_dates);
  add ("unwritable", test_unwritable);
  add ("no-room", test_no_room);
  add ("replaced", test_replaced);
  add ("strange-names", test_strange_names);
  add ("gaps", test_gaps);
  add ("data", test_data);
  add ("check", test_check);
  add ("missing-font", test_missing_font);
  g_test_add_func ("/cli/figure/man-page", test_man_page);
  add ("examples", test_examples);
  return g_test_run ();
}
