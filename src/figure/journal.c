/* What journals ask of figures.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal.h"

#include "drawn.h"
#include "greyscale.h"
#include "legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Text is asked for in tenths of a point, lines in hundredths, pages in steps of millimetres. */
#define TEXT_STEP 0.1
#define LINE_STEP 0.01
#define PAGE_STEP 5.0
#define TEXT_ROOM_STEP 0.5

/* Remedies are tried on paper up to so much larger. */
#define PAGE_STEPS_MAX 80
#define TEXT_STEPS_MAX 30

static void
finding_free (void *data)
{
  PauliJournalFinding *finding = data;

  g_free (finding->text);
  g_free (finding);
}

/* Takes the text; once, if the curves of a plot stand beneath it over the exact one, too. */
static void
add (GPtrArray *findings, PauliJournalRule rule, const PauliPaper *paper, char *text)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((PauliJournalFinding *) g_ptr_array_index (findings, i))->text, text)) {
      g_free (text);
      return;
    }
  PauliJournalFinding *finding = g_new (PauliJournalFinding, 1);
  *finding = (PauliJournalFinding){ rule, text, *paper };
  g_ptr_array_add (findings, finding);
}

/* ---- What is drawn --------------------------------------------------------------------------------------------- */

typedef struct {
  PauliDrawn drawn;
  bool legend_left_out; /* something has no legend */
} Picture;

/* Whether a shown legend has this label, unless it is NULL: one beneath another plot need not repeat it. */
static bool
is_explained (const PauliExport *figure, const PauliFrame *frames, const char *label)
{
  for (size_t k = 0; label && k < figure->n; k++) {
    const PauliPlot *plot = figure->plots[k];
    bool found = (plot->has_marker && g_str_equal (plot->marker_label, label)) || g_strcmp0 (plot->bands_label, label) == 0;
    for (size_t i = 0; i < plot->n_curves; i++)
      found = found || (!plot->curves[i].hidden && g_strcmp0 (plot->curves[i].label, label) == 0);
    for (size_t i = 0; i < plot->n_data; i++)
      found = found || g_str_equal (plot->data[i].label, label);
    if (found && frames[k].legend.height > 0)
      return true;
  }
  return !label;
}

static bool
lacks_legend (const PauliExport *figure, const PauliFrame *frames, size_t k)
{
  const PauliPlot *plot = figure->plots[k];
  bool explained = !plot->has_marker || is_explained (figure, frames, plot->marker_label);

  if (plot->legend == PAULI_LEGEND_NONE || frames[k].legend.height > 0)
    return false;
  for (size_t i = 0; i < plot->n_curves; i++)
    explained = explained && (plot->curves[i].hidden || is_explained (figure, frames, plot->curves[i].label));
  for (size_t i = 0; i < plot->n_data; i++)
    explained = explained && is_explained (figure, frames, plot->data[i].label);
  return !explained || !is_explained (figure, frames, plot->bands_label);
}

/* False if the page is too small for its plots. */
static bool
draw (const PauliExport *figure, const PauliPaper *paper, Picture *picture)
{
  PauliFrame frames[PAULI_N_PLOTS];
  PauliSheet sheet = pauli_paper_sheet_on (paper, pauli_scene_values (figure->scene)->panel, figure->plots, figure->n);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  pauli_drawn_watch (cr, &picture->drawn);
  bool good = pauli_sheet_draw (cr, &sheet, frames, NULL);
  picture->legend_left_out = false;
  for (size_t i = 0; good && i < figure->n; i++)
    picture->legend_left_out = picture->legend_left_out || lacks_legend (figure, frames, i);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return good;
}

/* Height of a capital over its em, of a size at which nothing is rounded. */
static double
capital_height (PauliFamily family)
{
  const double size = 1000;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PauliText text = pauli_text_new (cr, size, family);
  PangoRectangle ink;

  pango_layout_set_markup (text.layout, "H", -1);
  pango_layout_get_extents (text.layout, &ink, NULL);
  pauli_text_clear (&text);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return (double) ink.height / PANGO_SCALE / size;
}

/* What a rule of lengths measures, in its unit. */
static double
measure (PauliJournalRule rule, const PauliPaper *paper, const PauliDrawn *drawn)
{
  switch (rule) {
    case PAULI_JOURNAL_CAPITALS:
      return drawn->text_size * capital_height (paper->family) / PAULI_POINTS_PER_MM;
    case PAULI_JOURNAL_SCRIPTS:
      return drawn->script_size;
    case PAULI_JOURNAL_LINES:
      return drawn->line_width / PAULI_POINTS_PER_MM;
    case PAULI_JOURNAL_GREYSCALE:
    case PAULI_JOURNAL_ROOM:
      break;
  }
  g_return_val_if_reached (INFINITY);
}

static double
least (PauliJournalRule rule)
{
  return rule == PAULI_JOURNAL_CAPITALS ? PAULI_JOURNAL_CAPITALS_MIN :
         rule == PAULI_JOURNAL_SCRIPTS  ? PAULI_JOURNAL_SCRIPTS_MIN :
                                          PAULI_JOURNAL_LINES_MIN;
}

/* Sizes are rounded to units of Pango on their way. */
static bool
keeps (PauliJournalRule rule, const PauliPaper *paper, const PauliDrawn *drawn)
{
  return measure (rule, paper, drawn) >= least (rule) * (1 - 1. / (PANGO_SCALE * PAULI_PAPER_TEXT_MIN));
}

/* ---- Remedies -------------------------------------------------------------------------------------------------- */

static double
round_up (double value, double step)
{
  return ceil (value / step - 1e-6) * step;
}

/* Makes the page higher until its plots have room, wider if it has to be; false if that takes too much. */
static bool
make_room (const PauliExport *figure, PauliPaper *paper, Picture *picture)
{
  double em = paper->text_size / PAULI_POINTS_PER_MM;

  paper->width = MAX (paper->width, round_up (PAULI_PAGE_MIN_WIDTH * em, PAGE_STEP));
  for (int i = 0; i < PAGE_STEPS_MAX && paper->height <= PAULI_PAPER_MAX; i++) {
    if (draw (figure, paper, picture))
      return true;
    paper->height = round_up (paper->height + PAGE_STEP, PAGE_STEP);
  }
  return false;
}

static bool
is_complete (const Picture *picture)
{
  return !picture->legend_left_out && !picture->drawn.label_cut;
}

/* The same until nothing is left out or cut. */
static bool
make_all_room (const PauliExport *figure, PauliPaper *paper)
{
  Picture picture;

  for (int i = 0; i < PAGE_STEPS_MAX && make_room (figure, paper, &picture); i++) {
    if (is_complete (&picture))
      return true;
    double *side = picture.drawn.label_cut ? &paper->width : &paper->height;
    *side = round_up (*side + PAGE_STEP, PAGE_STEP);
    if (*side > PAULI_PAPER_MAX)
      return false;
  }
  return false;
}

/* Text, or lines, so large that the rule is kept; with larger text there may be other labels than before.  From the smallest text
 * to that of journals is a factor of three, for which there is paper. */
static void
enlarge (const PauliExport *figure, PauliJournalRule rule, PauliPaper *paper, const PauliDrawn *before)
{
  bool of_lines = rule == PAULI_JOURNAL_LINES;
  double *size = of_lines ? &paper->line_width : &paper->text_size, step = of_lines ? LINE_STEP : TEXT_STEP;
  double factor = least (rule) / measure (rule, paper, before);
  Picture picture;

  *size = round_up (*size * factor, step);
  for (int i = 0; i < TEXT_STEPS_MAX && make_room (figure, paper, &picture); i++) {
    if (keeps (rule, paper, &picture.drawn))
      return;
    *size = round_up (*size + step, step);
  }
}

/* What the remedy asks of the page; NULL if nothing. */
static char *
page_asked (const PauliPaper *now, const PauliPaper *remedy)
{
  if (remedy->width > now->width && remedy->height > now->height)
    return g_strdup_printf (_("a page of %g × %g mm or larger"), remedy->width, remedy->height);
  if (remedy->width > now->width)
    return g_strdup_printf (_("a page %g mm wide or wider"), remedy->width);
  if (remedy->height > now->height)
    return g_strdup_printf (_("a page %g mm high or higher"), remedy->height);
  return NULL;
}

/* Not so that what is too small looks large enough. */
static double
rounded_down (double value)
{
  return floor (value * 100 + 1e-6) / 100;
}

static char *
sentence (PauliJournalRule rule, double found, const PauliPaper *remedy)
{
  if (rule == PAULI_JOURNAL_CAPITALS)
    return g_strdup_printf (_("Capitals and digits are %.2f mm high, and APS asks for %g mm at least: text of %.1f pt or more"),
                            rounded_down (found), PAULI_JOURNAL_CAPITALS_MIN, remedy->text_size);
  if (rule == PAULI_JOURNAL_SCRIPTS)
    return g_strdup_printf (_("Sub- and superscripts have %.2f pt, and Elsevier asks for %g pt at least: text of %.1f pt or more"),
                            rounded_down (found), PAULI_JOURNAL_SCRIPTS_MIN, remedy->text_size);
  return g_strdup_printf (_("The thinnest lines are %.2f mm wide, and APS asks for %g mm at least: lines of %.2f pt or more"),
                          rounded_down (found), PAULI_JOURNAL_LINES_MIN, remedy->line_width);
}

static void
check_length (GPtrArray *findings, const PauliExport *figure, PauliJournalRule rule, const PauliDrawn *drawn)
{
  const PauliPaper own = pauli_paper_of (figure->scene), *now = &own;
  PauliPaper remedy = own;

  if (keeps (rule, now, drawn))
    return;
  enlarge (figure, rule, &remedy, drawn);
  g_autofree char *text = sentence (rule, measure (rule, now, drawn), &remedy), *page = page_asked (now, &remedy);
  add (findings, rule, &remedy, page ? g_strdup_printf (_("%s, on %s."), text, page) : g_strconcat (text, ".", NULL));
}

/* ---- Room ------------------------------------------------------------------------------------------------------ */

/* The largest text with which all has room; 0 if there is none. */
static double
text_with_room (const PauliExport *figure, PauliPaper paper)
{
  Picture picture;

  for (double size = floor (paper.text_size / TEXT_ROOM_STEP) * TEXT_ROOM_STEP; size >= PAULI_PAPER_TEXT_MIN; size -= TEXT_ROOM_STEP) {
    paper.text_size = size;
    if (draw (figure, &paper, &picture) && is_complete (&picture))
      return size;
  }
  return 0;
}

static char *
room_remedy (const char *page, double text_size)
{
  if (page && text_size > 0)
    return g_strdup_printf (_("%s, or text of %g pt or less"), page, text_size);
  return page ? g_strdup (page) : g_strdup (_("fewer curves"));
}

static void
check_room (GPtrArray *findings, const PauliExport *figure, bool has_room, const Picture *picture)
{
  const PauliPaper own = pauli_paper_of (figure->scene), *now = &own;
  const char *found = !has_room             ? _("The plots have no room on a page") :
                      picture->legend_left_out ? _("A legend has no room on a page") :
                                               _("A label of a legend has no room on a page");
  PauliPaper remedy = *now;

  if (has_room && is_complete (picture))
    return;
  if (!make_all_room (figure, &remedy))
    remedy = *now;
  g_autofree char *page = page_asked (now, &remedy), *asked = room_remedy (page, text_with_room (figure, *now));
  add (findings, PAULI_JOURNAL_ROOM, &remedy,
       g_strdup_printf (_("%s of %g × %g mm with text of %g pt: %s."), found, now->width, now->height, now->text_size, asked));
}

/* ---- Greyscale ------------------------------------------------------------------------------------------------- */

/* The curves of a family, as partial sums, are alike on purpose: all but the first have no label. */
static bool
is_compared (const PauliPlot *plot, const PauliCurve *curve)
{
  return !curve->hidden && curve->label && pauli_legend_is_seen (plot, curve);
}

static char *
plain_label (const PauliCurve *curve)
{
  char *plain = NULL;

  return pango_parse_markup (curve->label, -1, 0, NULL, &plain, NULL, NULL) ? plain : g_strdup (curve->label);
}

/* A colour with which this pinned curve is told apart from all others; -1 if there is none. */
static int
free_color (const PauliPlot *plot, const PauliCurve *pinned)
{
  PauliCurve curve = { .id = pinned->id, .pin = pinned->pin };

  for (; curve.color < PAULI_PIN_COLORS; curve.color++) {
    PauliLineStyle style = pauli_line_style (&curve, PAULI_THEME_LIGHT);
    bool is_free = true;
    for (size_t i = 0; is_free && i < plot->n_curves; i++) {
      PauliLineStyle other = pauli_line_style (&plot->curves[i], PAULI_THEME_LIGHT);
      is_free = plot->curves[i].pin == pinned->pin || !is_compared (plot, &plot->curves[i]) ||
                pauli_told_apart (&style, &other);
    }
    if (is_free)
      return curve.color;
  }
  return -1;
}

static char *
color_remedy (const PauliPlot *plot, const PauliCurve *a, const PauliCurve *b)
{
  const PauliCurve *pinned = b->pin >= 0 ? b : a;
  int color = pinned->pin >= 0 ? free_color (plot, pinned) : -1;
  g_autofree char *label = plain_label (pinned);

  if (color < 0)
    return g_strdup (_("hide one of them"));
  return g_strdup_printf (_("colour %d of the palette for “%s”"), color + 1, label);
}

static void
check_pair (GPtrArray *findings, const PauliExport *figure, const PauliPlot *plot, const PauliCurve *a, const PauliCurve *b)
{
  PauliLineStyle style_a = pauli_line_style (a, PAULI_THEME_LIGHT), style_b = pauli_line_style (b, PAULI_THEME_LIGHT);
  double difference = fabs (pauli_lightness (style_a.color) - pauli_lightness (style_b.color));

  if (pauli_told_apart (&style_a, &style_b))
    return;
  g_autofree char *label_a = plain_label (a), *label_b = plain_label (b), *remedy = color_remedy (plot, a, b);
  const PauliPaper own = pauli_paper_of (figure->scene);
  add (findings, PAULI_JOURNAL_GREYSCALE, &own,
       g_strdup_printf (_("“%s” and “%s” are dashed alike, and in grey print differ by %.0f of 100 from black to white; to be told "
                          "apart they need %g: %s."),
                        label_a, label_b, floor (difference), PAULI_LIGHTNESS_MIN, remedy));
}

static void
check_plot (GPtrArray *findings, const PauliExport *figure, const PauliPlot *plot)
{
  for (size_t i = 0; i < plot->n_curves; i++)
    for (size_t k = i + 1; k < plot->n_curves; k++)
      if (is_compared (plot, &plot->curves[i]) && is_compared (plot, &plot->curves[k]))
        check_pair (findings, figure, plot, &plot->curves[i], &plot->curves[k]);
}

/* On a page for one journal what another one asks for does not matter. */
static bool
is_asked_for (PauliJournalRule rule, const PauliPreset *preset)
{
  if (preset && g_str_has_prefix (preset->name, "aps-"))
    return rule != PAULI_JOURNAL_SCRIPTS;
  return !preset || !g_str_has_prefix (preset->name, "elsevier-") || rule == PAULI_JOURNAL_SCRIPTS;
}

GPtrArray *
pauli_journal_check (const PauliExport *figure)
{
  static const PauliJournalRule lengths[] = { PAULI_JOURNAL_CAPITALS, PAULI_JOURNAL_SCRIPTS, PAULI_JOURNAL_LINES };
  GPtrArray *findings = g_ptr_array_new_with_free_func (finding_free);
  Picture picture;
  const PauliPaper own = pauli_paper_of (figure->scene);
  const PauliPreset *preset = pauli_preset_of (pauli_scene_values (figure->scene));
  bool has_room = draw (figure, &own, &picture);

  for (size_t i = 0; has_room && i < G_N_ELEMENTS (lengths); i++)
    if (is_asked_for (lengths[i], preset))
      check_length (findings, figure, lengths[i], &picture.drawn);
  for (size_t i = 0; i < figure->n; i++)
    check_plot (findings, figure, figure->plots[i]);
  check_room (findings, figure, has_room, &picture);
  return findings;
}
