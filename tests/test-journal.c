/* What journals ask of figures: each rule at its limit, and what becomes of a figure that follows the advice.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "greyscale.h"
#include "journal.h"
#include "paper-figures.h"
#include "pins.h"
#include "plots.h"
#include "text.h"

static const double widths[] = { 86, 90, 140, 178, 190 };

/* The figure on another paper; its plots stay. */
static void
put_on (PauliExport *figure, const PauliPaper *paper)
{
  PauliScene *scene = paper_scene_with (figure->scene, paper);

  pauli_scene_unref (figure->scene);
  figure->scene = scene;
}

static const PauliPaper *
paper_of (const PauliExport *figure)
{
  return &pauli_scene_values (figure->scene)->paper;
}

/* The nth finding by a rule, or NULL. */
static const PauliJournalFinding *
nth_finding (const GPtrArray *findings, PauliJournalRule rule, guint nth)
{
  for (guint i = 0; i < findings->len; i++) {
    const PauliJournalFinding *finding = g_ptr_array_index (findings, i);
    if (finding->rule == rule && nth-- == 0)
      return finding;
  }
  return NULL;
}

static bool
breaks (const PauliExport *figure, PauliJournalRule rule)
{
  g_autoptr (GPtrArray) findings = pauli_journal_check (figure);

  return nth_finding (findings, rule, 0) != NULL;
}

static PauliExport *
new_figure (PauliPanel panel, PaperContent content, PauliFamily family)
{
  g_autoptr (PauliScene) scene = paper_scene (panel, content, &paper_sizes[2], family);

  return paper_figure (scene);
}

/* ---- Lengths --------------------------------------------------------------------------------------------------- */

/* By cairo alone: height of H over the em. */
static double
capital_height (PauliFamily family)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  cairo_text_extents_t extents;

  cairo_select_font_face (cr, pauli_text_family (family), CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (cr, 1000);
  cairo_text_extents (cr, "H", &extents);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return extents.height / 1000;
}

/* By the width of a digit, behind another as scripts are. */
static double
script_scale (PauliFamily family)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PauliText text = pauli_text_new (cr, 1000, family);
  double width, script, height;

  pauli_text_measure (&text, "0", &width, &height);
  pauli_text_measure (&text, "0<sup>0</sup>", &script, &height);
  pauli_text_clear (&text);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return script / width - 1;
}

/* By the SVG file: the smallest of its strokes, in points. */
static double
thinnest_line (const PauliExport *figure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = pauli_sheet_svg (&figure->sheet, &error);
  g_assert_no_error (error);
  g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  double thinnest = INFINITY;

  for (const char *at = text; (at = strstr (at, "stroke-width"));) {
    at += strlen ("stroke-width");
    at += strspn (at, ":=\""); /* as a style, or by newer cairos as an attribute */
    const char *end = strchr (at, '>'), *matrix = g_strstr_len (at, end - at, "matrix(");
    double scale = matrix ? fabs (g_ascii_strtod (matrix + strlen ("matrix("), NULL)) : 1;
    thinnest = MIN (thinnest, g_ascii_strtod (at, NULL) * scale);
  }
  return thinnest;
}

/* Just below the size where the rule is kept there is a finding, and just above it there is none. */
static void
check_limit (PauliExport *figure, PauliJournalRule rule, double limit)
{
  PauliPaper paper = *paper_of (figure);
  double *size = rule == PAULI_JOURNAL_LINES ? &paper.line_width : &paper.text_size;

  g_test_message ("%s, rule %d: limit %g pt", pauli_text_family (paper.family), (int) rule, limit);
  *size = 0.998 * limit;
  put_on (figure, &paper);
  g_assert_true (breaks (figure, rule));
  *size = 1.002 * limit;
  put_on (figure, &paper);
  g_assert_false (breaks (figure, rule));
}

static void
test_limits (void)
{
  static const PauliPanel panels[] = { PAULI_PANEL_F2, PAULI_PANEL_ASYMPTOTICS, PAULI_PANEL_MAP };

  for (PauliFamily family = 0; family < PAULI_N_FAMILIES; family++)
    for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
      g_autoptr (PauliExport) figure = new_figure (panels[i], i == 0 ? PAPER_FIRST : PAPER_PINS_AND_DATA, family);
      check_limit (figure, PAULI_JOURNAL_CAPITALS, 2 * PAULI_POINTS_PER_MM / capital_height (family));
      check_limit (figure, PAULI_JOURNAL_SCRIPTS, 6 / script_scale (family));
      check_limit (figure, PAULI_JOURNAL_LINES, 0.18 * PAULI_POINTS_PER_MM / thinnest_line (figure) * figure->sheet.line_width);
    }
}

/* ---- Advice ---------------------------------------------------------------------------------------------------- */

G_GNUC_PRINTF (2, 3) static void
assert_says (const char *text, const char *format, ...)
{
  va_list numbers;
  va_start (numbers, format);
  g_autofree char *said = g_strdup_vprintf (format, numbers);
  va_end (numbers);

  g_assert_nonnull (strstr (text, said));
}

static void
check_text (const PauliJournalFinding *finding, const PauliPaper *paper)
{
  static const char *const said[] = { [PAULI_JOURNAL_CAPITALS] = "APS asks for 2 mm",
                                      [PAULI_JOURNAL_SCRIPTS] = "Elsevier asks for 6 pt",
                                      [PAULI_JOURNAL_LINES] = "APS asks for 0.18 mm",
                                      [PAULI_JOURNAL_ROOM] = "no room on a page of" };

  g_assert_nonnull (strstr (finding->text, said[finding->rule]));
  if (finding->paper.text_size != paper->text_size)
    assert_says (finding->text, "text of %.1f pt", finding->paper.text_size);
  if (finding->paper.line_width != paper->line_width)
    assert_says (finding->text, "lines of %.2f pt", finding->paper.line_width);
  if (finding->paper.height != paper->height)
    assert_says (finding->text, "%g mm", finding->paper.height);
  if (finding->paper.width != paper->width)
    assert_says (finding->text, "%g", finding->paper.width);
}

/* Whoever follows the advice hears no more of that rule, and it is the least that helps. */
static int
check_advice (PauliExport *figure)
{
  const PauliPaper paper = *paper_of (figure);
  g_autoptr (GPtrArray) findings = pauli_journal_check (figure);
  int n = 0;

  for (guint i = 0; i < findings->len; i++) {
    const PauliJournalFinding *finding = g_ptr_array_index (findings, i);
    if (finding->rule == PAULI_JOURNAL_GREYSCALE)
      continue;
    g_test_message ("%g × %g, %g: %s", paper.width, paper.height, paper.text_size, finding->text);
    check_text (finding, &paper);
    put_on (figure, &finding->paper);
    g_assert_false (breaks (figure, finding->rule));
    g_assert_cmpfloat (finding->paper.text_size, <, 10.1 * MAX (1, paper.text_size / 10));
    n++;
  }
  put_on (figure, &paper);
  return n;
}

static void
test_advice (void)
{
  static const PauliPanel panels[] = { PAULI_PANEL_F2, PAULI_PANEL_VERTEX, PAULI_PANEL_MAP, PAULI_PANEL_OVERVIEW };
  static const double texts[] = { 5, 8, 12 };
  int n = 0;

  for (PauliFamily family = 0; family < PAULI_N_FAMILIES; family++)
    for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
      g_autoptr (PauliExport) figure = new_figure (panels[i], PAPER_FIRST, family);
      for (size_t k = 0; k < G_N_ELEMENTS (widths) * G_N_ELEMENTS (texts); k++) {
        PauliPaper paper = *paper_of (figure);
        paper.width = widths[k % G_N_ELEMENTS (widths)];
        paper.height = 0.75 * paper.width;
        paper.automatic_height = false;
        paper.text_size = texts[k / G_N_ELEMENTS (widths)];
        paper.line_width = 0.08 * paper.text_size;
        put_on (figure, &paper);
        n += check_advice (figure);
      }
    }
  g_assert_cmpint (n, >, 150);
}

/* ---- Room ------------------------------------------------------------------------------------------------------ */

/* A page that is too small for the plots, one too small for the legend, one where its label is cut; and no legend is missed by
 * those who want none. */
static void
test_room (void)
{
  g_autoptr (PauliExport) figure = new_figure (PAULI_PANEL_MU, PAPER_FIRST, PAULI_FAMILY_SANS);
  PauliPaper paper = *paper_of (figure);
  PauliSceneValues values = *pauli_scene_values (figure->scene);

  paper.text_size = 8;
  paper.width = 86;
  paper.height = 50;
  paper.automatic_height = false;
  put_on (figure, &paper);
  g_assert_true (breaks (figure, PAULI_JOURNAL_ROOM));
  paper.height = 65;
  put_on (figure, &paper);
  g_assert_true (breaks (figure, PAULI_JOURNAL_ROOM));
  for (size_t i = 0; i < figure->n; i++)
    figure->plots[i]->legend = PAULI_LEGEND_NONE;
  g_assert_false (breaks (figure, PAULI_JOURNAL_ROOM));
  for (size_t i = 0; i < figure->n; i++)
    figure->plots[i]->legend = values.legends[figure->plots[i]->id];
  paper.height = 120;
  put_on (figure, &paper);
  g_assert_false (breaks (figure, PAULI_JOURNAL_ROOM));
  for (size_t i = 0; i < figure->n; i++) {
    g_free (figure->plots[i]->curves[0].label);
    figure->plots[i]->curves[0].label = g_strdup ("Curve with a name so long that it is wider than a column of a page");
  }
  g_assert_true (breaks (figure, PAULI_JOURNAL_ROOM));
  g_assert_cmpint (check_advice (figure), >, 0);
  paper.width = 178;
  put_on (figure, &paper);
  g_assert_false (breaks (figure, PAULI_JOURNAL_ROOM));
}

/* A legend beneath another plot may be left out if it says nothing new. */
static void
test_legend_above_explains (void)
{
  g_autoptr (PauliExport) figure = new_figure (PAULI_PANEL_ASYMPTOTICS, PAPER_FIRST, PAULI_FAMILY_SANS);
  PauliFrame frames[PAULI_N_PLOTS];
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  g_assert_true (pauli_sheet_draw (cr, &figure->sheet, frames, NULL));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_cmpfloat (frames[0].legend.height, >, 0);
  g_assert_cmpfloat (frames[1].legend.height, ==, 0);
  g_assert_false (breaks (figure, PAULI_JOURNAL_ROOM));
  g_free (figure->plots[1]->curves[1].label);
  figure->plots[1]->curves[1].label = g_strdup ("something else");
  g_assert_true (breaks (figure, PAULI_JOURNAL_ROOM));
}

/* ---- Greyscale ------------------------------------------------------------------------------------------------- */

static void
test_lightness (void)
{
  /* Bruce Lindbloom's and other tables of sRGB: black, white, mid grey 119, red, green, blue. */
  g_assert_cmpfloat_with_epsilon (pauli_lightness ((PauliColor){ 0, 0, 0 }), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (pauli_lightness ((PauliColor){ 1, 1, 1 }), 100, 1e-3);
  g_assert_cmpfloat_with_epsilon (pauli_lightness ((PauliColor){ 119 / 255., 119 / 255., 119 / 255. }), 50.03, 0.01);
  g_assert_cmpfloat_with_epsilon (pauli_lightness ((PauliColor){ 1, 0, 0 }), 53.24, 0.01);
  g_assert_cmpfloat_with_epsilon (pauli_lightness ((PauliColor){ 0, 1, 0 }), 87.73, 0.01);
  g_assert_cmpfloat_with_epsilon (pauli_lightness ((PauliColor){ 0, 0, 1 }), 32.30, 0.01);
}

static void
test_told_apart (void)
{
  const PauliLineStyle solid = { { 0, 0, 0 }, 0.1, 0, { 0 } }, dashed = { { 0, 0, 0 }, 0.1, 2, { 1, 0.4 } };
  PauliLineStyle other = solid;

  g_assert_false (pauli_told_apart (&solid, &solid));
  g_assert_true (pauli_told_apart (&solid, &dashed));
  /* Greys of 47 and 49: lightness 19.3 and 20.2. */
  other.color = (PauliColor){ 47 / 255., 47 / 255., 47 / 255. };
  g_assert_false (pauli_told_apart (&solid, &other));
  other.color = (PauliColor){ 49 / 255., 49 / 255., 49 / 255. };
  g_assert_true (pauli_told_apart (&solid, &other));
  g_assert_true (pauli_told_apart (&other, &solid));
  for (int i = 0; i < 2; i++) {
    other = dashed;
    other.dashes[i] *= 1.24;
    g_assert_false (pauli_told_apart (&dashed, &other));
    other.dashes[i] *= 1.26 / 1.24;
    g_assert_true (pauli_told_apart (&dashed, &other));
    g_assert_true (pauli_told_apart (&other, &dashed));
  }
}

/* A figure with a pin of each of these colours. */
static PauliExport *
pinned_figure (PauliPanel panel, int n, const int *colors)
{
  PauliSceneValues values = pauli_scene_initial_values ();

  for (int i = 0; i < n; i++) {
    values.M_q = 100 + 30 * i;
    values.inv_rho_c = 450 + 20 * i;
    g_assert_true (pauli_pin_add (&values));
    values.pins[i].color = colors[i];
  }
  values.M_q = 350;
  values.inv_rho_c = 600;
  values.panel = panel;
  values.one_gluon = true;
  values.paper.width = 178;
  values.paper.height = 178;
  values.paper.automatic_height = false;
  g_autoptr (PauliScene) scene = plots_scene (&values);
  return paper_figure (scene);
}

/* Without pins of one colour all curves that the program draws together are told apart. */
static void
test_own_curves (void)
{
  static const int colors[PAULI_PIN_COLORS] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 };

  for (PauliPanel panel = 0; panel < PAULI_PANEL_PAPER; panel++) {
    g_autoptr (PauliExport) figure = pinned_figure (panel, PAULI_PIN_COLORS, colors);
    g_autoptr (GPtrArray) findings = pauli_journal_check (figure);
    for (guint i = 0; i < findings->len; i++)
      g_test_message ("%s: %s", pauli_panel_key (panel), ((PauliJournalFinding *) g_ptr_array_index (findings, i))->text);
    g_assert_null (nth_finding (findings, PAULI_JOURNAL_GREYSCALE, 0));
    for (PaperContent content = 0; content < PAPER_N_CONTENTS; content++) {
      g_autoptr (PauliExport) other = new_figure (panel, content, PAULI_FAMILY_SANS);
      g_assert_false (breaks (other, PAULI_JOURNAL_GREYSCALE));
    }
  }
}

/* Two pins of one colour are named with a colour that helps; hidden ones are not compared. */
static void
test_pins_of_one_color (void)
{
  static const int same[] = { 4, 4, 7 };
  g_autoptr (PauliExport) figure = pinned_figure (PAULI_PANEL_F2, 3, same);
  g_autoptr (GPtrArray) findings = pauli_journal_check (figure);
  const PauliJournalFinding *finding = nth_finding (findings, PAULI_JOURNAL_GREYSCALE, 0);

  g_assert_nonnull (finding);
  g_test_message ("%s", finding->text);
  g_assert_cmpuint (figure->n, ==, 2); /* the curves and their deviations, which are not named again */
  g_assert_null (nth_finding (findings, PAULI_JOURNAL_GREYSCALE, 1));
  g_assert_nonnull (strstr (finding->text, "“Mq = 100 MeV, 1/ρc = 450 MeV” and “Mq = 130 MeV, 1/ρc = 470 MeV”"));
  const char *color = strstr (finding->text, "colour ");
  g_assert_nonnull (color);
  int other = atoi (color + strlen ("colour ")) - 1;
  g_assert_cmpint (other, !=, 7);
  g_autoptr (PauliExport) mended = pinned_figure (PAULI_PANEL_F2, 3, (const int[]){ 4, other, 7 });
  g_assert_false (breaks (mended, PAULI_JOURNAL_GREYSCALE));
  for (size_t i = 0; i < figure->n; i++)
    for (size_t k = 0; k < figure->plots[i]->n_curves; k++)
      if (figure->plots[i]->curves[k].pin == 1)
        figure->plots[i]->curves[k].hidden = true;
  g_assert_false (breaks (figure, PAULI_JOURNAL_GREYSCALE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/limits", test_limits);
  g_test_add_func ("/journal/advice", test_advice);
  g_test_add_func ("/journal/room", test_room);
  g_test_add_func ("/journal/legend-above-explains", test_legend_above_explains);
  g_test_add_func ("/journal/lightness", test_lightness);
  g_test_add_func ("/journal/told-apart", test_told_apart);
  g_test_add_func ("/journal/own-curves", test_own_curves);
  g_test_add_func ("/journal/pins-of-one-color", test_pins_of_one_color);
  return g_test_run ();
}
