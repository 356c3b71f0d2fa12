/* Where everything of a figure stands on its page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout.h"

#include "map.h"

#include <math.h>
#include <string.h>

/* In ems. */
#define LABEL_GAP 0.8 /* between tick labels and frame, and tick labels and title of the x axis, together */
#define TITLE_GAP 0.4 /* between tick labels of the y axis and its title */
#define NOTE_GAP 1.0  /* between the title of the x axis and its note */
#define LETTER_GAP 0.5 /* between a letter and what is beside or beneath it */

/* Of the height of a line: a note beneath a title stands close. */
#define NOTE_LINE 0.9

/* Rather than a plot of less than this height, in ems and of the page, there is no legend; rather than less than this width, no
 * colour bar. */
#define AREA_MIN_HEIGHT 5.0
#define AREA_MIN_PART 0.3
#define AREA_MIN_WIDTH 8.0

/* Layouts follow from ticks and ticks from layouts: what is set aside only grows, and ends. */
#define PASSES_MAX 6

/* What is set aside for text that follows from the ticks. */
typedef struct {
  double y_labels;
  double overhang;  /* of the last label of the x axis */
  bool y_note;      /* above the area */
  bool x_note_line; /* the note of the x axis has no room beside the title */
} Aside;

typedef struct {
  const PauliPlot *plot;
  const PauliPage *page;
  const PauliBeside *beside;
  const PauliLegend *legend;
  PauliText *text;
  double x_title_width, title_height;
  double letter_line; /* height of a line for the letter; 0 without one */
} Request;

static double
text_width (PauliText *text, const char *markup)
{
  double width, height;
  pauli_text_measure (text, markup, &width, &height);
  return width;
}

static void
set_area (PauliLayout *layout, const Request *request, const Aside *aside, double legend_height)
{
  double em = request->page->text_size, margin = PAULI_PAGE_MARGIN * em, line = layout->label_height;
  PauliRect *area = &layout->frame.area;
  double right = margin + aside->overhang;

  if (layout->has_bar)
    right = MAX (right, margin + pauli_map_bar_width (request->plot, &layout->levels, request->text));
  right = MAX (right, request->beside->right);
  area->x = margin + request->title_height + TITLE_GAP * em + aside->y_labels + PAULI_Y_LABEL_DISTANCE * em;
  area->x = MAX (area->x, request->beside->left);
  area->width = request->page->width - area->x - right;
  area->y = margin + line / 2 + (aside->y_note ? line : 0) + legend_height + request->letter_line;
  area->y = MAX (area->y, request->beside->above);
  double below = margin + request->title_height + LABEL_GAP * em + line + (aside->x_note_line ? NOTE_LINE * line : 0);
  area->height = request->page->height - area->y - MAX (below, request->beside->below);
}

/* True if more has to be set aside. */
static bool
set_more_aside (Aside *aside, const PauliLayout *layout, const Request *request)
{
  const Aside before = *aside;
  double em = request->page->text_size, note = text_width (request->text, layout->x_ticks.note);

  aside->y_labels = MAX (aside->y_labels, pauli_ticks_width (&layout->y_ticks));
  aside->overhang = MAX (aside->overhang, pauli_ticks_overhang (&layout->x_ticks, layout->frame.area.width));
  aside->y_note = aside->y_note || *layout->y_ticks.note;
  aside->x_note_line = aside->x_note_line ||
                       (*layout->x_ticks.note &&
                        request->x_title_width + NOTE_GAP * em + note > request->page->width - 2 * PAULI_PAGE_MARGIN * em);
  return aside->y_labels > before.y_labels || aside->overhang > before.overhang || aside->y_note != before.y_note ||
         aside->x_note_line != before.x_note_line;
}

static void
lay_out (PauliLayout *layout, const Request *request, double legend_height)
{
  Aside aside = { 0 };

  for (int pass = 0; pass < PASSES_MAX; pass++) {
    set_area (layout, request, &aside, legend_height);
    if (layout->has_bar && layout->frame.area.width < AREA_MIN_WIDTH * request->page->text_size) {
      layout->has_bar = false;
      set_area (layout, request, &aside, legend_height);
    }
    layout->x_ticks = pauli_axis_ticks (&request->plot->x, layout->frame.area.width, false, request->text);
    layout->y_ticks = pauli_axis_ticks (&request->plot->y, layout->frame.area.height, true, request->text);
    if (!set_more_aside (&aside, layout, request))
      return;
  }
}

/* ---- Legend ---------------------------------------------------------------------------------------------------- */

static bool
place_inside (PauliLayout *layout, const Request *request)
{
  lay_out (layout, request, 0);
  return pauli_legend_place_inside (request->legend, &layout->frame, &layout->frame.legend);
}

/* Right of the letter, or beneath it if the legend is too wide. */
static PauliRect
beside_letter (const PauliLayout *layout, const Request *request, PauliRect place)
{
  if (!request->beside->letter || layout->letter_line)
    return place;
  double letter = text_width (request->text, request->beside->letter) + LETTER_GAP * request->page->text_size;
  if (pauli_legend_fits_above (request->legend, place.width - letter)) {
    place.x += letter;
    place.width -= letter;
  } else {
    place.y += layout->label_height;
  }
  return place;
}

static bool
place_above (PauliLayout *layout, const Request *request)
{
  double margin = PAULI_PAGE_MARGIN * request->page->text_size, width = request->page->width - 2 * margin;
  PauliRect place = { margin, margin + request->letter_line, width, 0 };

  place = beside_letter (layout, request, place);
  place.height = pauli_legend_height_above (request->legend, place.width);
  lay_out (layout, request, place.y + place.height - margin - request->letter_line);
  /* Its samples in line with the axis, if it needs no more lines then. */
  PauliRect inwards = place;
  inwards.x = MAX (place.x, layout->frame.area.x - PAULI_LEGEND_PADDING * request->page->text_size);
  inwards.width -= inwards.x - place.x;
  if (pauli_legend_fits_above (request->legend, inwards.width) &&
      pauli_legend_height_above (request->legend, inwards.width) <= place.height)
    place = inwards;
  layout->frame.legend = place;
  return layout->frame.area.height >= MAX (AREA_MIN_HEIGHT * request->page->text_size, AREA_MIN_PART * request->page->height);
}

static bool
place_in_corner (PauliLayout *layout, const Request *request)
{
  lay_out (layout, request, 0);
  layout->legend_covers =
    pauli_legend_place_in_corner (request->legend, request->plot->legend, &layout->frame, &layout->frame.legend);
  return layout->legend_covers;
}

static bool
is_corner (PauliLegendPlace place)
{
  return place >= PAULI_LEGEND_TOP_RIGHT && place <= PAULI_LEGEND_BOTTOM_LEFT;
}

static void
lay_out_with_legend (PauliLayout *layout, const Request *request)
{
  PauliLegendPlace place = request->plot->legend;
  bool wanted = place != PAULI_LEGEND_NONE && request->legend->n > 0;

  if (wanted && is_corner (place) && place_in_corner (layout, request))
    return;
  if (wanted && place == PAULI_LEGEND_ABOVE && place_above (layout, request))
    return;
  if (wanted && place_inside (layout, request)) {
    layout->legend_covers = request->plot->map;
    return;
  }
  if (wanted && place_above (layout, request))
    return;
  lay_out (layout, request, 0);
  layout->frame.legend = (PauliRect){ 0 };
}

/* What the letter takes of the height above the title of the y axis. */
static double
letter_height (const PauliLayout *layout, const PauliPage *page)
{
  return layout->label_height + LETTER_GAP * page->text_size;
}

PauliLayout
pauli_layout_new (const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside, const PauliLegend *legend, PauliText *text)
{
  PauliLayout layout = { .frame = { .x = plot->x, .y = plot->y }, .has_bar = plot->id == PAULI_PLOT_MAP };
  Request request = { plot, page, beside, legend, text, 0, 0, 0 };
  double title_length;

  if (plot->map)
    layout.levels = pauli_levels_new (plot->map);
  pauli_text_measure (text, "0", &(double){ 0 }, &layout.label_height);
  pauli_text_measure (text, plot->y.title, &title_length, &request.title_height);
  pauli_text_measure (text, plot->x.title, &request.x_title_width, &(double){ 0 });
  layout.letter_line = beside->letter && title_length + letter_height (&layout, page) + 2 * PAULI_PAGE_MARGIN * page->text_size >
                                           page->height;
  request.letter_line = layout.letter_line ? layout.label_height : 0;
  lay_out_with_legend (&layout, &request);
  return layout;
}

/* ---- Text ------------------------------------------------------------------------------------------------------ */

/* The middle of an axis, moved if a title of this length would else leave the page there. */
static double
title_position (double start, double axis_length, double title_length, double page_length)
{
  double middle = start + axis_length / 2, half = title_length / 2;

  return MAX (MIN (middle, page_length - half), half);
}

/* The note stands right of the title, which makes room, or if both are too long on a line of its own. */
static void
draw_x_title (const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, PauliText *text)
{
  const PauliRect *area = &layout->frame.area;
  PauliColor ink = pauli_theme_colors (page->theme)->ink;
  double em = page->text_size, margin = PAULI_PAGE_MARGIN * em, width, height;
  double note = text_width (text, layout->x_ticks.note), end = page->width;

  pauli_text_measure (text, plot->x.title, &width, &height);
  double y = page->height - margin - height / 2, note_y = y;
  bool beside = *layout->x_ticks.note && width + NOTE_GAP * em + note <= page->width - 2 * margin;
  double note_end = MAX (area->x + area->width, MIN (margin + width + NOTE_GAP * em + note, page->width - margin));
  if (beside)
    end = note_end - note - NOTE_GAP * em + margin;
  else if (*layout->x_ticks.note)
    y -= NOTE_LINE * layout->label_height;
  pauli_text_draw (text, plot->x.title, title_position (area->x, area->width, width + 2 * margin, end), y, 0.5, 0, ink);
  if (*layout->x_ticks.note)
    pauli_text_draw (text, layout->x_ticks.note, note_end, note_y, 1, 0, ink);
}

/* The letter is above the title of the y axis or, in a line of its own, right of it. */
static void
draw_y_title (const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside, PauliText *text)
{
  const PauliRect *area = &layout->frame.area;
  PauliColor ink = pauli_theme_colors (page->theme)->ink;
  double em = page->text_size, margin = PAULI_PAGE_MARGIN * em, width, height;
  double taken = beside->letter && !layout->letter_line ? letter_height (layout, page) : 0;

  pauli_text_measure (text, plot->y.title, &width, &height);
  double middle = title_position (area->y - taken, area->height, width + 2 * margin, page->height - taken) + taken;
  pauli_text_draw (text, plot->y.title, margin + height / 2, middle, 0.5, -G_PI_2, ink);
  if (beside->letter)
    pauli_text_draw (text, beside->letter, margin + (layout->letter_line ? height + TITLE_GAP * em : 0),
                     margin + layout->label_height / 2, 0, 0, ink);
  if (*layout->y_ticks.note) {
    double x = MIN (area->x, page->width - margin - text_width (text, layout->y_ticks.note));
    pauli_text_draw (text, layout->y_ticks.note, x, area->y - layout->label_height * 0.75, 0, 0, ink);
  }
}

static void
draw_labels (const PauliLayout *layout, const PauliPage *page, PauliText *text)
{
  const PauliRect *area = &layout->frame.area;
  PauliColor ink = pauli_theme_colors (page->theme)->ink;
  double em = page->text_size, bottom = area->y + area->height;

  for (size_t i = 0; i < layout->x_ticks.n; i++) {
    const PauliTick *tick = &layout->x_ticks.major[i];
    double distance = strstr (tick->label, "<sup>") ? PAULI_X_RAISED_DISTANCE : PAULI_X_LABEL_DISTANCE;
    pauli_text_draw_number (text, tick->label, area->x + tick->position * area->width, bottom + distance * em, 0.5, ink);
  }
  for (size_t i = 0; i < layout->y_ticks.n; i++) {
    const PauliTick *tick = &layout->y_ticks.major[i];
    pauli_text_draw_number (text, tick->label, area->x - PAULI_Y_LABEL_DISTANCE * em, bottom - tick->position * area->height, 1, ink);
  }
}

void
pauli_layout_draw_text (const PauliLayout *layout, const PauliPlot *plot, const PauliPage *page, const PauliBeside *beside,
                        PauliText *text)
{
  draw_labels (layout, page, text);
  draw_x_title (layout, plot, page, text);
  draw_y_title (layout, plot, page, beside, text);
}
