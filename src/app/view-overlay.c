/* What is drawn over the picture of a plot.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "view-overlay.h"

#include <math.h>

/* Logical pixels. */
#define GAP 14.0     /* between the point and the box */
#define PADDING 8.0  /* of the text in the box */
#define EDGE 4.0     /* the stripe in the curve's colour */
#define RADIUS 6.0   /* of the box' corners */
#define DOT 4.5      /* radius */
#define ARROW_WIDTH 18.0 /* of the pointer, to the right and below its tip */
#define ARROW_HEIGHT 26.0

/* ---- Where the box goes ----------------------------------------------------------------------------------------------- */

static bool
covers (const PauliRect *rect, double x0, double y0, double x1, double y1)
{
  return rect->x < x1 && rect->x + rect->width > x0 && rect->y < y1 && rect->y + rect->height > y0;
}

typedef struct {
  double width, height; /* of the page */
  double x, y;
  bool has_pointer;
  double pointer_x, pointer_y;
} Surroundings;

static bool
is_free (const PauliRect *rect, const Surroundings *s)
{
  bool inside = rect->x >= 0 && rect->y >= 0 && rect->x + rect->width <= s->width && rect->y + rect->height <= s->height;
  bool on_point = covers (rect, s->x - DOT, s->y - DOT, s->x + DOT, s->y + DOT);
  bool on_pointer = s->has_pointer && covers (rect, s->pointer_x - 3, s->pointer_y - 3, s->pointer_x + ARROW_WIDTH,
                                              s->pointer_y + ARROW_HEIGHT);

  return inside && !on_point && !on_pointer;
}

/* The first free one of: right above, right below, left above, left below, above, below, and beside the pointer instead of the point;
 * then the corners of the page. */
PauliRect
pauli_overlay_place (double width, double height, double page_width, double page_height, double x, double y, bool has_pointer,
                     double pointer_x, double pointer_y)
{
  const Surroundings s = { page_width, page_height, x, y, has_pointer, pointer_x, pointer_y };
  double right = x + GAP, left = x - GAP - width, above = y - GAP - height, below = y + GAP, middle = x - width / 2;
  double at_left = pointer_x - GAP - width, at_right = pointer_x + ARROW_WIDTH + 4, far_x = page_width - width - 2,
         far_y = page_height - height - 2;
  const double places[][2] = { { right, above }, { right, below },    { left, above },     { left, below },
                               { middle, above }, { middle, below },  { at_right, above }, { at_left, above },
                               { at_right, below }, { at_left, below }, { 2, 2 },          { far_x, 2 },
                               { 2, far_y },      { far_x, far_y } };

  for (size_t i = 0; i < G_N_ELEMENTS (places); i++) {
    PauliRect rect = { places[i][0], places[i][1], width, height };
    if (is_free (&rect, &s))
      return rect;
  }
  return (PauliRect){ fmax (fmin (right, page_width - width), 0), fmax (fmin (above, page_height - height), 0), width, height };
}

/* ---- Drawing ---------------------------------------------------------------------------------------------------------- */

static void
set_color (cairo_t *cr, PauliColor color, double alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

static void
draw_lines (cairo_t *cr, const PauliOverlayCursor *cursor)
{
  const PauliRect *area = &cursor->frame->area;
  double x = floor (cursor->x) + 0.5, y = floor (cursor->y) + 0.5;
  bool across = cursor->y >= area->y && cursor->y <= area->y + area->height;

  set_color (cr, pauli_theme_colors (cursor->theme)->ink, 0.45);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, area->y);
  cairo_line_to (cr, x, area->y + area->height);
  if (across) {
    cairo_move_to (cr, area->x, y);
    cairo_line_to (cr, area->x + area->width, y);
  }
  cairo_stroke (cr);
  if (!across) /* beyond the axis */
    return;
  cairo_arc (cr, cursor->x, cursor->y, DOT, 0, 2 * G_PI);
  set_color (cr, cursor->color, 1);
  cairo_fill_preserve (cr);
  set_color (cr, pauli_theme_colors (cursor->theme)->paper, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
trace_box (cairo_t *cr, const PauliRect *box)
{
  double x0 = box->x + RADIUS, y0 = box->y + RADIUS, x1 = box->x + box->width - RADIUS, y1 = box->y + box->height - RADIUS;

  cairo_new_path (cr);
  cairo_arc (cr, x1, y0, RADIUS, -G_PI / 2, 0);
  cairo_arc (cr, x1, y1, RADIUS, 0, G_PI / 2);
  cairo_arc (cr, x0, y1, RADIUS, G_PI / 2, G_PI);
  cairo_arc (cr, x0, y0, RADIUS, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
draw_box (cairo_t *cr, const PauliOverlayCursor *cursor, const PauliRect *box)
{
  const PauliThemeColors *colors = pauli_theme_colors (cursor->theme);

  trace_box (cr, box);
  set_color (cr, colors->paper, 0.94);
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  cairo_rectangle (cr, box->x, box->y, EDGE, box->height);
  set_color (cr, cursor->color, 1);
  cairo_fill (cr);
  cairo_restore (cr);
  trace_box (cr, &(PauliRect){ box->x + 0.5, box->y + 0.5, box->width - 1, box->height - 1 });
  set_color (cr, colors->ink, 0.4);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

PauliRect
pauli_overlay_draw_cursor (GtkWidget *widget, cairo_t *cr, const PauliOverlayCursor *cursor)
{
  double page_width = gtk_widget_get_width (widget), page_height = gtk_widget_get_height (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  int width, height;

  pango_layout_set_markup (layout, cursor->markup, -1);
  /* A long name of a pinned curve. */
  pango_layout_set_width (layout, (int) fmax (page_width - 2 * PADDING - EDGE - 8, 50) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &width, &height);
  PauliRect box = pauli_overlay_place (width + 2 * PADDING + EDGE, height + 1.2 * PADDING, page_width, page_height, cursor->x, cursor->y,
                                       cursor->has_pointer, cursor->pointer_x, cursor->pointer_y);

  cairo_save (cr);
  if (cursor->on_page)
    draw_lines (cr, cursor);
  draw_box (cr, cursor, &box);
  cairo_move_to (cr, box.x + EDGE + PADDING, box.y + 0.6 * PADDING);
  set_color (cr, pauli_theme_colors (cursor->theme)->ink, 1);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
  return box;
}

void
pauli_overlay_draw_band (GtkWidget *widget, cairo_t *cr, const PauliRect *band)
{
  GdkRGBA accent = { 0.21f, 0.52f, 0.89f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color", &accent);
  cairo_save (cr);
  cairo_rectangle (cr, floor (band->x) + 0.5, floor (band->y) + 0.5, floor (band->width), floor (band->height));
  cairo_set_source_rgba (cr, (double) accent.red, (double) accent.green, (double) accent.blue, 0.18);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &accent);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}
