/* The figure of a scene on paper.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper.h"

#include "arrange.h"

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

PauliSheet
pauli_paper_sheet (const PauliScene *scene, PauliPlot *const *plots, size_t n)
{
  return pauli_paper_sheet_on (&pauli_scene_values (scene)->paper, pauli_scene_values (scene)->panel, plots, n);
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
  room.one_column = pauli_arrange_rows (panel, n) < n && sheet.width < (2 * BESIDE_MIN + SPACING) * em;
  if (n > 0)
    pauli_arrange (panel, n, &room, sheet.places);
  return sheet;
}
