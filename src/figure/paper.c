/* The figure of a scene on paper.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper.h"

#include "arrange.h"

#include <glib/gi18n-lib.h>

#include <math.h>

/* In ems. Plots have margins of their own. */
#define SPACING 0.0
#define BESIDE_MIN 20.0
#define BENEATH_MIN PAULI_PAGE_MIN_HEIGHT

/* An EPS file whose size is no such number gets a bounding box one point larger. */
static double
points (double mm)
{
  return round (mm * PAULI_POINTS_PER_MM * 100) / 100;
}

/* Whether plots of a panel that stand in columns do not on paper as narrow as this: in points. */
static bool
is_one_column (PauliPanel panel, size_t n, double width, double em)
{
  return pauli_arrange_rows (panel, n) < n && width < (2 * BESIDE_MIN + SPACING) * em;
}

PauliSheet
pauli_paper_sheet (const PauliScene *scene, PauliPlot *const *plots, size_t n)
{
  const PauliPaper paper = pauli_paper_of (scene);

  return pauli_paper_sheet_on (&paper, pauli_scene_values (scene)->panel, plots, n);
}

PauliSheet
pauli_paper_sheet_on (const PauliPaper *paper, PauliPanel panel, PauliPlot *const *plots, size_t n)
{
  double em = paper->text_size;
  PauliSheet sheet = {
    .width = points (paper->width),
    .height = points (paper->height),
    .text_size = em,
    .theme = PAULI_THEME_LIGHT,
    .family = paper->family,
    .line_width = paper->line_width,
    .letters = paper->letters,
    .n = n,
  };
  PauliRoom room = { sheet.width, sheet.height, SPACING * em, BENEATH_MIN * em, false };

  g_return_val_if_fail (n <= PAULI_N_PLOTS, sheet);
  for (size_t i = 0; i < n; i++)
    sheet.plots[i] = plots[i];
  room.one_column = is_one_column (panel, n, sheet.width, em);
  if (n > 0)
    pauli_arrange (panel, n, &room, sheet.places);
  return sheet;
}

/* ---- Presets -------------------------------------------------------------------------------------------------------------- */

/* APS wants capitals of 2 mm at least: those of 8 pt have 2.06 mm.  Elsevier wants text of 7 pt at least.  On a slide and a poster the
 * text is as large as that beside it. */
const PauliPreset pauli_presets[] = {
  { "aps-single", N_("APS, one column"), 86, 65, false, 8, 1 },
  { "aps-double", N_("APS, two columns"), 178, 110, false, 8, 1 },
  { "elsevier-single", N_("Elsevier, one column"), 90, 68, false, 9, 1 },
  { "elsevier-one-half", N_("Elsevier, one and a half columns"), 140, 95, false, 9, 1 },
  { "elsevier-double", N_("Elsevier, two columns"), 190, 115, false, 9, 1 },
  { "slide-16-9", N_("Slide, 16:9"), 338.6, 190.5, true, 18, 2.5 },
  { "slide-4-3", N_("Slide, 4:3"), 254, 190.5, true, 16, 2.2 },
  { "poster", N_("Poster"), 400, 280, false, 20, 3 },
};
const size_t pauli_n_presets = G_N_ELEMENTS (pauli_presets);

/* Heights of capitals, in ems. */
#define CAPITALS_SANS 0.729
#define CAPITALS_SERIF 0.683

/* Of the height of a single plot: one of several in a column, and one of two columns. */
#define OF_COLUMN 0.9
#define OF_HALF 0.62

/* Of a row of one plot and of two, in ems: their legends, which are as long in both, have less room beside the curves. */
#define ROW_MIN 18.0
#define ROW_OF_HALVES_MIN 24.0

/* Of text and lines, where several plots stand beneath each other in the height of a single one. */
#define OF_TEXT (2 / 3.0)

const PauliPreset *
pauli_preset_find (const char *name)
{
  for (size_t i = 0; i < pauli_n_presets; i++)
    if (g_str_equal (pauli_presets[i].name, name))
      return &pauli_presets[i];
  return NULL;
}

/* Of a width between those of two presets, what is between their heights; narrower and wider paper has the shape of the last. */
static double
height_of_plot (double width)
{
  const PauliPreset *narrower = NULL, *wider = NULL;

  for (size_t i = 0; i < pauli_n_presets; i++) {
    const PauliPreset *preset = &pauli_presets[i];
    if (!preset->whole && preset->width <= width && (!narrower || preset->width > narrower->width))
      narrower = preset;
    if (!preset->whole && preset->width >= width && (!wider || preset->width < wider->width))
      wider = preset;
  }
  if (!narrower || !wider || narrower == wider) {
    const PauliPreset *only = narrower ? narrower : wider;
    return only->height * (width / only->width);
  }
  double share = (width - narrower->width) / (wider->width - narrower->width);
  return narrower->height + share * (wider->height - narrower->height);
}

/* As the sheet will be. */
static double
automatic_height (const PauliPaper *paper, PauliPanel panel, size_t n)
{
  size_t rows = pauli_arrange_rows (panel, n), n_above = rows;
  double height = height_of_plot (paper->width), share = OF_HALF, least = ROW_OF_HALVES_MIN;

  for (size_t i = 0; i < pauli_n_presets; i++)
    if (pauli_presets[i].whole && pauli_presets[i].width == paper->width)
      return pauli_presets[i].height;
  if (rows == n || is_one_column (panel, n, paper->width * PAULI_POINTS_PER_MM, paper->text_size)) {
    n_above = n;
    share = n > 1 ? OF_COLUMN : 1;
    least = ROW_MIN;
  }
  height = fmax (share * height, least * paper->text_size / PAULI_POINTS_PER_MM);
  return fmin (round (10 * (double) n_above * height) / 10, PAULI_PAPER_MAX);
}

PauliPaper
pauli_paper_of (const PauliScene *scene)
{
  PauliPaper paper = pauli_scene_values (scene)->paper;
  PauliPlotId ids[PAULI_N_PLOTS];
  size_t n = pauli_scene_plots (scene, ids);

  if (paper.automatic_height && n > 0)
    paper.height = automatic_height (&paper, pauli_scene_values (scene)->panel, n);
  paper.automatic_height = false;
  return paper;
}

static double
tenths (double size)
{
  return ceil (10 * size - 1e-6) / 10;
}

void
pauli_preset_apply (const PauliPreset *preset, PauliSceneValues *values)
{
  g_autoptr (PauliScene) scene = pauli_scene_new (values, NULL);
  PauliPlotId ids[PAULI_N_PLOTS];

  g_return_if_fail (scene != NULL);
  size_t n = pauli_scene_plots (scene, ids);
  double scale = preset->whole && pauli_arrange_rows (values->panel, n) > 1 ? OF_TEXT : 1;
  double of_font = values->paper.family == PAULI_FAMILY_SERIF ? CAPITALS_SANS / CAPITALS_SERIF : 1;
  values->paper.width = preset->width;
  values->paper.text_size = tenths (preset->text_size * scale * of_font);
  values->paper.line_width = tenths (preset->line_width * scale);
  values->paper.height = n > 0 ? automatic_height (&values->paper, values->panel, n) : preset->height;
  values->paper.automatic_height = true;
}

const PauliPreset *
pauli_preset_of (const PauliSceneValues *values)
{
  const PauliPaper *paper = &values->paper;

  for (size_t i = 0; i < pauli_n_presets; i++) {
    PauliSceneValues used = *values;
    pauli_preset_apply (&pauli_presets[i], &used);
    if (used.paper.width == paper->width && used.paper.text_size == paper->text_size &&
        used.paper.line_width == paper->line_width)
      return &pauli_presets[i];
  }
  return NULL;
}
