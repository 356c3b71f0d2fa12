/* Pictures of figures against stored ones.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To renew the pictures after figures were meant to change, and then to look at each of them before it is committed:
 *
 *     PAULI_TEST_RENEW_PICTURES=1 meson test -C build pictures
 *
 * A picture that differs is written into tests/pictures/ of the build folder, with another one that shows where.
 *
 * The pictures are those of the fonts they were made with: fonts.conf beside them lets nothing else in, neither the slanted
 * DejaVu Sans of fonts-dejavu-extra nor a user's settings of hinting, and made-with.ini has checksums of the fonts' outlines.  With other outlines the tests are skipped.  Versions of cairo and Pango are noted there, and said if
 * pictures differ, but not asked for: what they change within a pixel is forgiven, and what they change beyond is to be seen.
 *
 * What was measured, with cairo 1.16.0, Pango 1.50.12 and FreeType 2.12.1, is 0 for the same program on the same machine, and
 *
 *                                                 shape      ink    ink, part of pixels    hue
 *     no hinting rather than a slight one          21.3      2.6           0    %           0.9
 *     PDF by poppler, SVG by librsvg               31.4      4.0           0.14 %           1.1
 *     EPS by Ghostscript                           27.4      4.6           1.4  %           2.8
 *     moved by 1/4 pixel across and down           35.5      4.0           0.3  %           1.6
 *     moved by 1/2 pixel across and down           35.9      4.7           2.3  %           2.9
 *     allowed                                      42        5.5           4    %           3.5
 *     one digit or minus sign another one: least   48.9
 *     dashes: least                                82.1
 *     a line moved by 1.5 widths: least           115.8
 *     lines 30 % wider or thinner: least                     7.2          18.7  %
 *     another red: least                                                                    8.7
 */
#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "picture-changes.h"
#include "picture-compare.h"
#include "picture-fonts.h"
#include "picture-scenes.h"

static const PictureTolerance own = { .shape = 42, .ink = 5.5, .ink_part = 0.04, .hue = 3.5 };

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
note_font (PauliFamily family)
{
  g_autofree char *path = path_in (folder, "made-with", ".ini"), *checksum = picture_font_checksum (family);
  g_autoptr (GError) error = NULL;

  g_key_file_set_string (made_with, "versions", "cairo", cairo_version_string ());
  g_key_file_set_string (made_with, "versions", "Pango", pango_version_string ());
  g_key_file_set_string (made_with, "outlines", picture_font_name (family), checksum);
  g_key_file_save_to_file (made_with, path, &error);
  g_assert_no_error (error);
}

/* Skips the test if pictures are being renewed, or the font is not that of the stored ones. */
static bool
are_comparable (PauliFamily family)
{
  g_autoptr (GError) error = NULL;

  if (renewing) {
    g_test_skip ("pictures are renewed, and not compared");
    return false;
  }
  g_autofree char *stored = g_key_file_get_string (made_with, "outlines", picture_font_name (family), &error);
  g_assert_no_error (error);
  g_autofree char *checksum = picture_font_checksum (family);
  if (g_str_equal (checksum, stored))
    return true;
  g_test_skip_printf ("%s is not installed, or not as in the stored pictures: the checksum of outlines is %.12s and was %.12s",
                      picture_font_name (family), checksum, stored);
  return false;
}

/* ---- Pictures -------------------------------------------------------------------------------------------------- */

static char *
made_with_text (void)
{
  g_autofree char *cairo = g_key_file_get_string (made_with, "versions", "cairo", NULL);
  g_autofree char *pango = g_key_file_get_string (made_with, "versions", "Pango", NULL);

  return g_strdup_printf ("stored with cairo %s and Pango %s, drawn with %s and %s", cairo, pango, cairo_version_string (),
                          pango_version_string ());
}

/* Fails the test, and leaves pictures to look at. */
static void
fail (const char *name, cairo_surface_t *stored, cairo_surface_t *image, const char *what)
{
  g_autofree char *new_path = path_in (folder_of_new, name, ".png");
  g_autofree char *difference_path = path_in (folder_of_new, name, "-difference.png");
  g_autofree char *versions = made_with_text ();

  g_assert_cmpint (g_mkdir_with_parents (folder_of_new, 0777), ==, 0);
  save (image, new_path);
  if (stored) {
    cairo_surface_t *differences = picture_difference_image (stored, image, &own);
    save (differences, difference_path);
    cairo_surface_destroy (differences);
  }
  g_test_message ("look at %s%s%s (%s)", new_path, stored ? " and " : "", stored ? difference_path : "", versions);
  g_test_fail_printf ("%s: %s", name, what);
}

static void
assert_same (const char *name, cairo_surface_t *stored, cairo_surface_t *image)
{
  int width = cairo_image_surface_get_width (image), height = cairo_image_surface_get_height (image);
  int stored_width = cairo_image_surface_get_width (stored), stored_height = cairo_image_surface_get_height (stored);

  if (width != stored_width || height != stored_height) {
    g_autofree char *text = g_strdup_printf ("%d x %d pixels rather than %d x %d", width, height, stored_width, stored_height);
    fail (name, NULL, image, text);
    return;
  }
  PictureDifference found = picture_compare (stored, image);
  g_autofree char *text = picture_difference_text (&found, &own);
  g_test_message ("%s: %s", name, text);
  if (!picture_is_same (&found, &own))
    fail (name, stored, image, text);
}

static void
renew (const PictureScene *picture)
{
  g_autoptr (PauliExport) figure = picture_figure (picture);
  g_autofree char *path = path_in (folder, picture->name, ".png");
  cairo_surface_t *image = picture_image (picture, figure, 0, 0);

  save (image, path);
  note_font (picture->family);
  cairo_surface_destroy (image);
}

static void
test_stored (gconstpointer data)
{
  const PictureScene *picture = data;

  if (renewing)
    renew (picture);
  if (!are_comparable (picture->family))
    return;
  g_autoptr (PauliExport) figure = picture_figure (picture);
  cairo_surface_t *stored = load_stored (picture), *image = picture_image (picture, figure, 0, 0);
  assert_same (picture->name, stored, image);
  cairo_surface_destroy (stored);
  cairo_surface_destroy (image);
}

/* ---- Other programs' pictures of files ------------------------------------------------------------------------- */

typedef struct {
  PauliFormat format;
  const char *name;
  const char *command; /* of sh, with $0 the file and $1 the picture without its suffix */
} Program;

static const Program programs[] = {
  { PAULI_FORMAT_PDF, "pdftocairo", "pdftocairo -png -r 144 -singlefile \"$0\" \"$1\"" },
  /* Each pixel a stroke touches becomes black, so that it draws smaller ones. */
  { PAULI_FORMAT_EPS, "gs",
    "gs -q -dNOPAUSE -dBATCH -dSAFER -dEPSCrop -r1152 -dDownScaleFactor=8 -sDEVICE=png16m -o \"$1.png\" \"$0\"" },
  { PAULI_FORMAT_SVG, "rsvg-convert", "rsvg-convert -d 144 -p 144 -o \"$1.png\" \"$0\"" },
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
picture_of_file (const Program *program, PauliExport *figure)
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

  assert_same (name, stored, image);
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
  if (!are_comparable (PAULI_FAMILY_SANS) || !are_comparable (PAULI_FAMILY_SERIF))
    return;
  for (size_t i = 0; i < n_picture_scenes; i++)
    if (program->format == PAULI_FORMAT_EPS ? picture_scenes[i].in_eps : picture_scenes[i].in_files)
      compare_file (program, &picture_scenes[i]);
}

/* ---- What is seen and what is not ------------------------------------------------------------------------------ */

/* Another cairo or FreeType may place strokes and letters a part of a pixel elsewhere. */
static void
test_forgiven (gconstpointer data)
{
  const PictureScene *picture = data;
  static const double shifts[] = { 0.25, 0.5 };

  if (!are_comparable (picture->family))
    return;
  g_autoptr (PauliExport) figure = picture_figure (picture);
  cairo_surface_t *stored = load_stored (picture);
  for (size_t i = 0; i < G_N_ELEMENTS (shifts); i++) {
    g_autofree char *name = g_strdup_printf ("%s-shifted-%g", picture->name, shifts[i]);
    cairo_surface_t *image = picture_image (picture, figure, shifts[i], shifts[i]);
    assert_same (name, stored, image);
    cairo_surface_destroy (image);
  }
  cairo_surface_destroy (stored);
}

static void
test_seen (void)
{
  for (size_t i = 0; i < n_picture_changes; i++) {
    const PictureChange *change = &picture_changes[i];
    const PictureScene *picture = picture_scene_find (change->picture);
    if (!are_comparable (picture->family))
      return;
    g_autoptr (PauliExport) figure = picture_figure (picture);
    picture_change_apply (change, figure);
    cairo_surface_t *stored = load_stored (picture), *image = picture_image (picture, figure, 0, 0);
    PictureDifference found = picture_compare (stored, image);
    g_autofree char *text = picture_difference_text (&found, &own);
    g_test_message ("%s in %s: %s", change->name, picture->name, text);
    if (picture_is_same (&found, &own))
      g_test_fail_printf ("%s in %s is not seen", change->name, picture->name);
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
  g_autofree char *built = g_canonicalize_filename (g_test_get_dir (G_TEST_BUILT), NULL);
  folder_of_new = g_build_filename (built, "pictures", NULL);
  renewing = g_getenv ("PAULI_TEST_RENEW_PICTURES") != NULL;
  g_autofree char *path = path_in (folder, "made-with", ".ini");
  made_with = g_key_file_new ();
  if (!g_key_file_load_from_file (made_with, path, G_KEY_FILE_KEEP_COMMENTS, &error) && !renewing)
    g_error ("%s: %s", path, error->message);
  picture_fonts_init (folder);
  for (size_t i = 0; i < n_picture_scenes; i++)
    add_of_picture ("stored", &picture_scenes[i], test_stored);
  for (size_t i = 0; i < G_N_ELEMENTS (programs); i++) {
    g_autofree char *program_path = g_strconcat ("/pictures/files/", programs[i].name, NULL);
    g_test_add_data_func (program_path, &programs[i], test_program);
  }
  for (size_t i = 0; i < n_picture_scenes; i++)
    add_of_picture ("forgiven", &picture_scenes[i], test_forgiven);
  g_test_add_func ("/pictures/seen", test_seen);
  return g_test_run ();
}
