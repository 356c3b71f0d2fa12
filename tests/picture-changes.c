/* Deliberate changes of figures, which a comparison of pictures is to see.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-changes.h"

#include <string.h>

static void
make_lines_wider (PauliExport *figure)
{
  figure->sheet.line_width *= 1.3;
}

static void
make_lines_thinner (PauliExport *figure)
{
  figure->sheet.line_width *= 0.7;
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

/* From dashed to solid. */
static void
change_dashes (PauliExport *figure)
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

const PictureChange picture_changes[] = {
  { "lines wider by 30 %", "paper-fig2", make_lines_wider, NULL, NULL },
  { "lines wider by 30 %", "map", make_lines_wider, NULL, NULL },
  { "lines thinner by 30 %", "paper-fig3", make_lines_thinner, NULL, NULL },
  { "lines thinner by 30 %", "map", make_lines_thinner, NULL, NULL },
  { "exact curve moved", "paper-fig2", move_exact, NULL, NULL },
  { "exact curve moved", "paper-fig3", move_exact, NULL, NULL },
  { "fit moved", "paper-fig2", move_fit, NULL, NULL },
  { "color of a line", "paper-fig2", change_color, NULL, NULL },
  { "dashes", "data", change_dashes, NULL, NULL },
  { "place of the legend", "data", move_legend, NULL, NULL },
  { "place of the legend", "paper-fig2", move_legend, NULL, NULL },
  { "no letters", "f2", leave_letters_out, NULL, NULL },
  { "no letters", "vertex", leave_letters_out, NULL, NULL },
  { "8 to 6", "paper-fig3", NULL, "18", "16" },
  { "8 to 3", "paper-fig3", NULL, "18", "13" },
  { "0 to 6", "paper-fig2", NULL, "350", "356" },
  { "5 to 6", "paper-fig2", NULL, "350", "360" },
  { "7 to 1", "serif", NULL, "17", "11" },
  { "8 to 6", "dark", NULL, "0.0588", "0.0568" },
  { "hyphen for a minus sign", "dark", NULL, "−", "-" },
};
const size_t n_picture_changes = G_N_ELEMENTS (picture_changes);

void
picture_change_apply (const PictureChange *change, PauliExport *figure)
{
  if (change->apply)
    change->apply (figure);
  else
    replace (figure, change->from, change->to);
}
