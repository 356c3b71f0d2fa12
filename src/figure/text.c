/* Text in a figure, laid out by Pango.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "text.h"

PauliText
pauli_text_new (cairo_t *cr, double size)
{
  PauliText text = { cr, pango_cairo_create_layout (cr), size };
  PangoFontDescription *font = pango_font_description_new ();
  PangoContext *context = pango_layout_get_context (text.layout);

  /* Whole-pixel advances would space small text unevenly. */
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_set_family_static (font, PAULI_TEXT_FAMILY);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (text.layout, font);
  pango_font_description_free (font);
  return text;
}

void
pauli_text_clear (PauliText *text)
{
  g_clear_object (&text->layout);
}

void
pauli_text_set_limit (PauliText *text, double width)
{
  pango_layout_set_ellipsize (text->layout, width > 0 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  pango_layout_set_width (text->layout, width > 0 ? (int) (width * PANGO_SCALE) : -1);
}

void
pauli_text_measure (PauliText *text, const char *markup, double *width, double *height)
{
  int w, h;

  pango_layout_set_markup (text->layout, markup, -1);
  pango_layout_get_size (text->layout, &w, &h);
  *width = (double) w / PANGO_SCALE;
  *height = (double) h / PANGO_SCALE;
}

void
pauli_text_draw (PauliText *text, const char *markup, double x, double y, double align, double angle, PauliColor color)
{
  double width, height;

  pauli_text_measure (text, markup, &width, &height);
  cairo_save (text->cr);
  cairo_translate (text->cr, x, y);
  cairo_rotate (text->cr, angle);
  cairo_move_to (text->cr, -align * width, -height / 2);
  cairo_set_source_rgb (text->cr, color.red, color.green, color.blue);
  pango_cairo_show_layout (text->cr, text->layout);
  cairo_restore (text->cr);
}
