/* Text in a figure, laid out by Pango.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "text.h"

#include "drawn.h"

#include <string.h>

const char *
pauli_text_family (PauliFamily family)
{
  return family == PAULI_FAMILY_SERIF ? "CMU Serif" : "DejaVu Sans";
}

bool
pauli_text_family_installed (PauliFamily family)
{
  PangoFontFamily **families;
  bool found = false;
  int n;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n);
  for (int i = 0; i < n && !found; i++)
    found = g_ascii_strcasecmp (pango_font_family_get_name (families[i]), pauli_text_family (family)) == 0;
  g_free (families);
  return found;
}

PauliText
pauli_text_new (cairo_t *cr, double size, PauliFamily family)
{
  PauliText text = { cr, pango_cairo_create_layout (cr), size };
  PangoFontDescription *font = pango_font_description_new ();
  PangoContext *context = pango_layout_get_context (text.layout);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Whole-pixel advances would space small text unevenly, and layouts differ from surface to surface. */
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  /* Settings for the sub-pixels of a screen would give letters in files coloured fringes; cairo lets them prevail over
   * CAIRO_ANTIALIAS_GRAY, but not over this, which is the same. */
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GOOD);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_font_description_set_family_static (font, pauli_text_family (family));
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
pauli_text_measure (PauliText *text, const char *markup, double *width, double *height)
{
  int w, h;

  pango_layout_set_markup (text->layout, markup, -1);
  pango_layout_get_size (text->layout, &w, &h);
  *width = (double) w / PANGO_SCALE;
  *height = (double) h / PANGO_SCALE;
}

static bool
fits (PauliText *text, const char *markup, double width)
{
  double natural, height;

  pauli_text_measure (text, markup, &natural, &height);
  return natural <= width;
}

/* Letters go one by one.  Without markup: Pango 1.50 warns if its own ellipsis cuts a subscript off. */
static char *
without_letters (PauliText *text, const char *markup, double width)
{
  g_autofree char *plain = NULL;
  char *cut = NULL;

  if (!pango_parse_markup (markup, -1, 0, NULL, &plain, NULL, NULL))
    return g_strdup ("");
  do {
    g_free (cut);
    char *last = g_utf8_find_prev_char (plain, plain + strlen (plain));
    if (!last)
      return g_strdup ("");
    *last = '\0';
    cut = g_markup_printf_escaped ("%s…", plain);
  } while (!fits (text, cut, width));
  return cut;
}

char *
pauli_text_fit (PauliText *text, const char *markup, double width)
{
  g_autofree char *parts = g_strdup (markup), *shown = g_strdup (markup);
  char *comma;

  while (!fits (text, shown, width) && (comma = g_strrstr (parts, ", "))) {
    *comma = '\0';
    g_free (shown);
    shown = g_strconcat (parts, ", …", NULL);
  }
  return fits (text, shown, width) ? g_steal_pointer (&shown) : without_letters (text, parts, width);
}

static void
show (PauliText *text, PauliColor color)
{
  pauli_set_color (text->cr, color);
  pango_cairo_show_layout (text->cr, text->layout);
  pauli_drawn_text (text->cr, text->layout, text->size);
}

void
pauli_text_draw_number (PauliText *text, const char *markup, double x, double y, double align, PauliColor color)
{
  PangoRectangle ink;
  double width, height;

  pango_layout_set_markup (text->layout, "0", -1);
  pango_layout_get_extents (text->layout, &ink, NULL);
  double middle = (pango_layout_get_baseline (text->layout) - ink.y - ink.height / 2.) / PANGO_SCALE; /* above the base line */
  pauli_text_measure (text, markup, &width, &height);
  double baseline = (double) pango_layout_get_baseline (text->layout) / PANGO_SCALE;
  cairo_move_to (text->cr, x - align * width, y + middle - baseline);
  show (text, color);
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
  show (text, color);
  cairo_restore (text->cr);
}
