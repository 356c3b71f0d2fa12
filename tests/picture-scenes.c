/* The figures of which pictures are stored.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-scenes.h"

#include <math.h>
#include <string.h>

#include "../src/scene/paper-figures.h" /* and not the tests' file of that name */
#include "data-sets.h"
#include "pins.h"
#include "plots.h"
#include "style.h"

/* Text is 20 pixels high, so that two digits differ enough. */
#define TEXT_SIZE 10.0
#define LINE_WIDTH 1.25
#define SCREEN_EM (PICTURE_SCALE * TEXT_SIZE)

static void
set_f2 (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_F2;
  values->deviation = values->one_gluon = values->refit = true;
}

static void
set_mu (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_MU;
  values->deviation = values->marker = true;
}

static void
set_asymptotics (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_ASYMPTOTICS;
  values->deviation = values->ratio = true;
  values->partial_sums = 3;
}

static void
set_vertex (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_VERTEX;
  values->deviation = true;
  values->width_q = 0.8;
  values->k1 = 0.5;
}

static void
set_map (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_MAP;
}

static void
set_overview (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_OVERVIEW;
}

static void
set_paper_figure (PauliSceneValues *values, int number)
{
  g_autoptr (PauliScene) scene = pauli_paper_figure (number);

  *values = *pauli_scene_values (scene);
}

static void
set_paper_fig2 (PauliSceneValues *values)
{
  set_paper_figure (values, 2);
}

static void
set_paper_fig3 (PauliSceneValues *values)
{
  set_paper_figure (values, 3);
}

static void
set_serif (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_F2;
  values->deviation = true;
  for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
    values->axes[PAULI_PLOT_F2][direction].log = true;
  values->axes[PAULI_PLOT_F2_DEVIATION][PAULI_X].log = true;
}

static void
add_pin (PauliSceneValues *values, double M_q, double inv_rho_c, const char *name)
{
  const PauliSceneValues before = *values;

  values->M_q = M_q;
  values->inv_rho_c = inv_rho_c;
  g_assert_true (pauli_pin_add (values));
  values->M_q = before.M_q;
  values->inv_rho_c = before.inv_rho_c;
  if (name)
    pauli_pin_rename (values, values->n_pins - 1, name);
}

/* One set with errors, and one without beside it. */
static void
add_data (PauliSceneValues *values)
{
  PauliParams params;

  g_assert_cmpint (pauli_params_init (&params, values->M_q, values->inv_rho_c, values->alpha_s, values->quark), ==, PAULI_OK);
  data_sets_add (values, data_sets_new ("Lattice, 2017", PAULI_DATA_F2, &params, 9, 0.5, 12, 0.15));
  data_sets_add (values, data_sets_new ("Sum rules & more", PAULI_DATA_F2, &params, 5, 0.1, 0.5, 0));
}

static void
set_data (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_F2;
  values->deviation = false;
  values->bands = PAULI_FORMULA_FIT17;
  values->legends[PAULI_PLOT_F2] = PAULI_LEGEND_BOTTOM_LEFT;
  values->axes[PAULI_PLOT_F2][PAULI_X] = (PauliAxisView){ .log = true, .fixed = true, .min = 0.05, .max = 50 };
  values->axes[PAULI_PLOT_F2][PAULI_Y].log = true;
  add_pin (values, 170, 600, "Light quark");
  add_pin (values, 350, 450, NULL);
  add_data (values);
}

static void
set_dark (PauliSceneValues *values)
{
  values->panel = PAULI_PANEL_MU;
  values->theme = PAULI_THEME_DARK;
  values->M_q = 450;
  values->marker = values->refit = true;
  values->bands = PAULI_FORMULA_FIT18;
  values->legends[PAULI_PLOT_MU] = PAULI_LEGEND_BOTTOM_RIGHT;
}

#define SANS PAULI_FAMILY_SANS

/* EPS files have no translucent paper beneath legends and labels. */
const PictureScene picture_scenes[] = {
  { "f2", set_f2, 260, 330, SANS, false, false, false },
  { "mu", set_mu, 260, 300, SANS, false, false, false },
  { "asymptotics", set_asymptotics, 244, 360, SANS, false, false, false },
  { "vertex", set_vertex, 420, 280, SANS, false, false, false },
  { "map", set_map, 244, 200, SANS, false, true, false },
  { "overview", set_overview, 500, 410, SANS, false, false, false },
  { "paper-fig2", set_paper_fig2, 270, 204, SANS, false, true, true },
  { "paper-fig3", set_paper_fig3, 270, 204, SANS, false, false, false },
  { "serif", set_serif, 244, 260, PAULI_FAMILY_SERIF, false, true, true },
  { "data", set_data, 300, 240, SANS, false, true, false },
  { "dark", set_dark, 600, 400, SANS, true, false, false },
};
const size_t n_picture_scenes = G_N_ELEMENTS (picture_scenes);

const PictureScene *
picture_scene_find (const char *name)
{
  for (size_t i = 0; i < n_picture_scenes; i++)
    if (strcmp (picture_scenes[i].name, name) == 0)
      return &picture_scenes[i];
  g_error ("there is no picture \"%s\"", name);
}

PauliExport *
picture_figure (const PictureScene *picture)
{
  PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (GError) error = NULL;

  picture->set (&values);
  if (!picture->on_screen) {
    values.paper.width = picture->width / PAULI_POINTS_PER_MM;
    values.paper.height = picture->height / PAULI_POINTS_PER_MM;
    values.paper.automatic_height = false;
  }
  values.paper.family = picture->family;
  values.paper.text_size = TEXT_SIZE;
  values.paper.line_width = LINE_WIDTH;
  values.paper.dpi = 72 * PICTURE_SCALE;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  for (int i = 0; i < values.n_data; i++)
    pauli_dataset_unref (values.data[i].set);
  PauliExport *figure = pauli_export_new (scene, samples, NULL, NULL, &error);
  g_assert_no_error (error);
  return figure;
}

static bool
draw (cairo_t *cr, const PictureScene *picture, const PauliExport *figure, PauliTheme theme, GError **error)
{
  const PauliPage page = { picture->width, picture->height, SCREEN_EM, theme, picture->family, 0, false };

  if (picture->on_screen)
    return pauli_figure_draw (cr, figure->plots[0], &page, NULL, error);
  return pauli_sheet_draw (cr, &figure->sheet, NULL, error);
}

cairo_surface_t *
picture_image (const PictureScene *picture, const PauliExport *figure, double x, double y)
{
  g_autoptr (GError) error = NULL;
  double scale = picture->on_screen ? 1 : PICTURE_SCALE;
  PauliTheme theme = pauli_scene_values (figure->scene)->theme;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) lround (picture->width * scale),
                                                       (int) lround (picture->height * scale));

  cairo_surface_set_device_scale (image, scale, scale);
  cairo_t *cr = cairo_create (image);
  pauli_set_color (cr, pauli_theme_colors (theme)->paper);
  cairo_paint (cr);
  cairo_translate (cr, x / scale, y / scale);
  bool drawn = draw (cr, picture, figure, theme, &error);
  g_assert_no_error (error);
  g_assert_true (drawn);
  cairo_destroy (cr);
  return image;
}
