/* Pictures of figures against stored ones.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "picture-compare.h"
#include "picture-fonts.h"
#include "picture-scenes.h"

static const PictureTolerance own = { 10, 0.02 };

static char *folder, *folder_of_new;
static GKeyFile *made_with;
static bool renewing;

/* ---- Files ----------------------------------------------------------------------------------------------------- */

static char *
path_in (const char *in, const char *name, const char *suffix)
{
  g_autofree char *file = g_strconcat (name, suffix, NULL);
  return g_build_filename (in, file, NULL);
}

static void
save (cairo_surface_t *image, const char *path)
{
  cairo_status_t status = cairo_surface_write_to_png (image, path);

  if (status != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (status));
}

static cairo_surface_t *
load (const char *path)
{
  cairo_surface_t *image = cairo_image_surface_create_from_png (path);

  if (cairo_surface_status (image) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (image)));
  return image;
}

static cairo_surface_t *
load_stored (const PictureScene *picture)
{
  g_autofree char *path = path_in (folder, picture->name, ".png");
  return load (path);
}

/* ---- Fonts ----------------------------------------------------------------------------------------------------- */

static void
keep_font (PauliFamily family)
{
  g_autofree char *path = path_in (folder, "made-with", ".ini"), *checksum = picture_font_checksum (family);
  g_autoptr (GError) error = NULL;

  g_key_file_set_string (made_with, "versions", "cairo", cairo_version_string ());
  g_key_file_set_string (made_with, "versions", "Pango", pango_version_string ());
  g_key_file_set_string (made_with, "outlines", picture_font_name (family), checksum);
  g_key_file_save_to_file (made_with, path, &error);
  g_assert_no_error (error);
}

/* Skips the test if the font is not that of the stored pictures. */
static bool
have_font (PauliFamily family)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *checksum = picture_font_checksum (family);
  g_autofree char *stored = g_key_file_get_string (made_with, "outlines", picture_font_name (family), &error);

  g_assert_no_error (error);
  if (g_str_equal (stored, checksum))
    return true;
  g_test_skip_printf ("%s is not installed, or not as in the stored pictures: its outlines have the checksum %.12s, and had %.12s", picture_font_name (family),
                      checksum, stored);
  return false;
}

/* ---- Pictures -------------------------------------------------------------------------------------------------- */

static char *
made_with_text (void)
{
  g_autofree char *cairo = g_key_file_get_string (made_with, "versions", "cairo", NULL);
  g_autofree char *pango = g_key_file_get_string (made_with, "versions", "Pango", NULL);

  return g_strdup_printf ("stored with cairo %s and Pango %s, drawn with %s and %s", cairo, pango, cairo_version_string (), pango_version_string ());
}

/* Fails the test, and leaves pictures to look at. */
static void
fail (const char *name, cairo_surface_t *stored, cairo_surface_t *image, const char *what)
{
  g_autofree char *new_path = path_in (folder_of_new, name, ".png"), *difference_path = path_in (folder_of_new, name, "-difference.png");
  g_autofree char *versions = made_with_text ();

  g_assert_cmpint (g_mkdir_with_parents (folder_of_new, 0777), ==, 0);
  save (image, new_path);
  if (stored) {
    cairo_surface_t *differences = picture_differences (stored, image);
    save (differences, difference_path);
    cairo_surface_destroy (differences);
  }
  g_test_message ("look at %s%s%s (%s)", new_path, stored ? " and " : "", stored ? difference_path : "", versions);
  g_test_fail_printf ("%s: %s", name, what);
}

static void
assert_same (const char *name, cairo_surface_t *stored, cairo_surface_t *image, const PictureTolerance *tolerance)
{
  int width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);
  int stored_width = cairo_image_surface_get_width (stored), stored_height = cairo_image_surface_get_height (stored);

  if (width != stored_width || height != stored_height) {
    g_autofree char *text = g_strdup_printf ("%d x %d pixels rather than %d x %d", width, height, stored_width, stored_height);
    fail (name, NULL, image, text);
    return;
  }
  PictureDifference found = picture_compare (stored, image);
  g_autofree char *text = picture_difference_text (&found, tolerance);
  g_test_message ("%s: %s", name, text);
  if (!picture_is_same (&found, tolerance))
    fail (name, stored, image, text);
}

static void
test_picture (gconstpointer data)
{
  const PictureScene *picture = data;

  if (!renewing && !have_font (picture->family))
    return;
  g_autoptr (PauliExport) figure = picture_figure (picture);
  cairo_surface_t *image = picture_image (picture, figure, 0, 0);
  if (renewing) {
    g_autofree char *path = path_in (folder, picture->name, ".png");
    save (image, path);
    keep_font (picture->family);
    g_test_skip ("renewed, and not compared");
  } else {
    cairo_surface_t *stored = load_stored (picture);
    assert_same (picture->name, stored, image, &own);
    cairo_surface_destroy (stored);
  }
  cairo_surface_destroy (image);
}

/* ---- Other programs' pictures of files ------------------------------------------------------------------------- */

typedef struct {
  PauliFormat format;
  const char *name;
  const char *command; /* of sh, with $0 the file and $1 the picture without its suffix */
  PictureTolerance tolerance;
} Program;

static const Program programs[] = {
  { PAULI_FORMAT_PDF, "pdftocairo", "pdftocairo -png -r 144 -singlefile \"$0\" \"$1\"", { 10, 0.02 } },
  { PAULI_FORMAT_EPS, "gs",
    "gs -q -dNOPAUSE -dBATCH -dSAFER -dEPSCrop -r144 -sDEVICE=png16m -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -o \"$1.png\" \"$0\"", { 10, 0.02 } },
  { PAULI_FORMAT_SVG, "rsvg-convert", "rsvg-convert -d 144 -p 144 -o \"$1.png\" \"$0\"", { 10, 0.02 } },
};

static void
run (const Program *program, const char *file, const char *picture)
{
  const char *arguments[] = { "sh", "-c", program->command, file, picture, NULL };
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &err, &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s: %s", program->name, error->message, err);
}

/* What the program makes of the figure's file. */
static cairo_surface_t *
picture_of_file (const Program *program, const PauliExport *figure)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own_folder = g_dir_make_tmp ("pauliscope-pictures-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *file = g_build_filename (own_folder, "figure", NULL), *made = g_build_filename (own_folder, "made", NULL);
  g_autofree char *made_png = g_strconcat (made, ".png", NULL);
  g_autoptr (GBytes) bytes = pauli_export_file (figure, program->format, &error);

  g_assert_no_error (error);
  g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  run (program, file, made);
  cairo_surface_t *image = load (made_png);
  g_assert_cmpint (g_remove (file), ==, 0);
  g_assert_cmpint (g_remove (made_png), ==, 0);
  g_assert_cmpint (g_rmdir (own_folder), ==, 0);
  return image;
}

static void
compare_file (const Program *program, const PictureScene *picture)
{
  g_autoptr (PauliExport) figure = picture_figure (picture);
  g_autofree char *name = g_strconcat (picture->name, "-", program->name, NULL);
  cairo_surface_t *stored = load_stored (picture), *image = picture_of_file (program, figure);

  assert_same (name, stored, image, &program->tolerance);
  cairo_surface_destroy (stored);
  cairo_surface_destroy (image);
}

static void
test_program (gconstpointer data)
{
  const Program *program = data;
  g_autofree char *path = g_find_program_in_path (program->name);

  if (!path) {
    g_test_skip_printf ("%s is not installed", program->name);
    return;
  }
  if (renewing || !have_font (PAULI_FAMILY_SANS) || !have_font (PAULI_FAMILY_SERIF)) {
    if (renewing)
      g_test_skip ("renewing");
    return;
  }
  for (size_t i = 0; i < n_picture_scenes; i++)
    if (picture_scenes[i].in_files)
      compare_file (program, &picture_scenes[i]);
}

/* ---- What is seen and what is not ------------------------------------------------------------------------------ */

/* Another cairo or FreeType may place strokes and letters a part of a pixel elsewhere. */
static void
test_forgiven (gconstpointer data)
{
  const PictureScene *picture = data;
  static const double shifts[][2] = { { 0.25, 0.25 }, { 0.5, 0.5} };

  if (renewing || !have_font (picture->family))
    return;
  g_autoptr (PauliExport) figure = picture_figure (picture);
  cairo_surface_t *stored = load_stored (picture);
  for (size_t i = 0; i < G_N_ELEMENTS (shifts); i++) {
    g_autofree char *name = g_strdup_printf ("%s-shifted-%g-%g", picture->name, shifts[i][0], shifts[i][1]);
    cairo_surface_t *image = picture_image (picture, figure, shifts[i][0], shifts[i][1]);
    assert_same (name, stored, image, &own);
    cairo_surface_destroy (image);
  }
  cairo_surface_destroy (stored);
}

static void
make_lines_wider (PauliExport *figure)
{
  figure->sheet.line_width *= 1.3;
}

static void
make_lines_thinner (PauliExport *figure)
{
  figure->sheet.line_width /= 1.3;
}

/* By 1.5 widths of the exact curve's line. */
static void
move_curve (PauliExport *figure, size_t k)
{
  g_autoptr (GError) error = NULL;
  PauliFrame frames[PAULI_N_PLOTS];
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PauliCurve *curve = &figure->plots[0]->curves[k];

  pauli_sheet_draw (cr, &figure->sheet, frames, &error);
  g_assert_no_error (error);
  for (size_t i = 0; i < curve->n; i++) {
    double x, y;
    pauli_frame_to_page (&frames[0], curve->x[i], curve->y[i], &x, &y);
    pauli_frame_from_page (&frames[0], x, y - 1.5 * figure->sheet.line_width, &curve->x[i], &curve->y[i]);
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
move_exact (PauliExport *figure)
{
  move_curve (figure, 0);
}

static void
move_fit (PauliExport *figure)
{
  move_curve (figure, 1);
}

static PauliCurve *
first_pin (PauliExport *figure)
{
  for (size_t i = 0; i < figure->plots[0]->n_curves; i++)
    if (figure->plots[0]->curves[i].pin >= 0)
      return &figure->plots[0]->curves[i];
  g_error ("there is no pin");
}

/* A pinned curve beside its fit is solid, whatever its colour: from one red to the next. */
static void
change_color (PauliExport *figure)
{
  PauliCurve *curve = first_pin (figure);

  g_assert_true (curve->with_fit);
  curve->color = 10;
}

static void
change_dash (PauliExport *figure)
{
  first_pin (figure)->with_fit = true;
}

static void
move_legend (PauliExport *figure)
{
  figure->plots[0]->legend = PAULI_LEGEND_BOTTOM_RIGHT;
}

static void
leave_letters_out (PauliExport *figure)
{
  figure->sheet.letters = false;
}

static void
replace (PauliExport *figure, const char *from, const char *to)
{
  for (size_t i = 0; i < figure->plots[0]->n_curves; i++) {
    char **label = &figure->plots[0]->curves[i].label;
    if (*label && strstr (*label, from)) {
      GString *text = g_string_new (*label);
      g_string_replace (text, from, to, 1);
      g_free (*label);
      *label = g_string_free (text, FALSE);
      return;
    }
  }
  g_error ("there is no \"%s\"", from);
}

static void
change_digit (PauliExport *figure)
{
  replace (figure, "18", "16");
}

static void
make_minus_a_hyphen (PauliExport *figure)
{
  replace (figure, "−", "-");
}

static const struct {
  const char *name, *picture;
  void (*apply) (PauliExport *figure);
} changes[] = {
  { "wider-lines", "paper-fig2", make_lines_wider },   { "thinner-lines", "paper-fig2", make_lines_thinner },
  { "wider-lines", "paper-fig3", make_lines_wider },   { "wider-lines", "map", make_lines_wider },
  { "thinner-lines", "map", make_lines_thinner },      { "curve", "paper-fig2", move_exact },
  { "curve", "paper-fig3", move_exact },  { "fit", "paper-fig2", move_fit },             { "color", "paper-fig2", change_color },
  { "dash", "data", change_dash },                     { "legend", "data", move_legend },
  { "legend", "paper-fig2", move_legend },             { "letters", "f2", leave_letters_out },
  { "letters", "overview", leave_letters_out },        { "digit", "paper-fig3", change_digit },
  { "hyphen", "dark", make_minus_a_hyphen },
};

static void
test_seen (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (changes); i++) {
    const PictureScene *picture = picture_scene_find (changes[i].picture);
    if (renewing || !have_font (picture->family))
      return;
    g_autoptr (PauliExport) figure = picture_figure (picture);
    changes[i].apply (figure);
    cairo_surface_t *stored = load_stored (picture), *image = picture_image (picture, figure, 0, 0);
    PictureDifference found = picture_compare (stored, image);
    g_autofree char *text = picture_difference_text (&found, &own);
    g_test_message ("%s of %s: %s", changes[i].name, changes[i].picture, text);
    if (picture_is_same (&found, &own))
      g_test_fail_printf ("%s of %s: not seen", changes[i].name, changes[i].picture);
    cairo_surface_destroy (stored);
    cairo_surface_destroy (image);
  }
}

static void
add_of_picture (const char *kind, const PictureScene *picture, void (*test) (gconstpointer data))
{
  g_autofree char *path = g_strdup_printf ("/pictures/%s/%s", kind, picture->name);
  g_test_add_data_func (path, picture, test);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (g_getenv ("PAULI_TEST_SOURCE"), "tests", "pictures", NULL);
  folder_of_new = g_build_filename (g_test_get_dir (G_TEST_BUILT), "pictures", NULL);
  renewing = g_getenv ("PAULI_TEST_RENEW_PICTURES") != NULL;
  g_autofree char *path = path_in (folder, "made-with", ".ini");
  made_with = g_key_file_new ();
  if (!g_key_file_load_from_file (made_with, path, G_KEY_FILE_KEEP_COMMENTS, &error) && !renewing)
    g_error ("%s: %s", path, error->message);
  picture_fonts_init (folder);
  pauli_figure_init ();
  for (size_t i = 0; i < n_picture_scenes; i++)
    add_of_picture ("stored", &picture_scenes[i], test_picture);
  for (size_t i = 0; i < G_N_ELEMENTS (programs); i++) {
    g_autofree char *program_path = g_strconcat ("/pictures/files/", programs[i].name, NULL);
    g_test_add_data_func (program_path, &programs[i], test_program);
  }
  for (size_t i = 0; i < n_picture_scenes; i++)
    add_of_picture ("forgiven", &picture_scenes[i], test_forgiven);
  g_test_add_func ("/pictures/seen", test_seen);
  return g_test_run ();
}
