/* What was drawn on a context.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "drawn.h"

#include <math.h>

/* Text smaller than this part of what its layout was told is a script; more is rounding. */
#define SCRIPT_PART 0.98

static const cairo_user_data_key_t key;

void
pauli_drawn_watch (cairo_t *cr, PauliDrawn *drawn)
{
  *drawn = (PauliDrawn){ .text_size = INFINITY, .script_size = INFINITY, .line_width = INFINITY };
  cairo_set_user_data (cr, &key, drawn, NULL);
}

void
pauli_drawn_line (cairo_t *cr, double width)
{
  PauliDrawn *drawn = cairo_get_user_data (cr, &key);

  if (drawn)
    drawn->line_width = fmin (drawn->line_width, width);
}

/* Pango makes a run of each piece of text with a font of its own, of the size it is drawn with. */
static void
add_run (PauliDrawn *drawn, const PangoLayoutRun *run, double size)
{
  PangoFontDescription *font = pango_font_describe_with_absolute_size (run->item->analysis.font);
  double drawn_size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (drawn_size < SCRIPT_PART * size)
    drawn->script_size = fmin (drawn->script_size, drawn_size);
  else
    drawn->text_size = fmin (drawn->text_size, drawn_size);
  pango_font_description_free (font);
}

void
pauli_drawn_text (cairo_t *cr, PangoLayout *layout, double size)
{
  PauliDrawn *drawn = cairo_get_user_data (cr, &key);

  for (GSList *line = drawn ? pango_layout_get_lines_readonly (layout) : NULL; line; line = line->next)
    for (GSList *run = ((PangoLayoutLine *) line->data)->runs; run; run = run->next)
      add_run (drawn, run->data, size);
}

void
pauli_drawn_cut_label (cairo_t *cr)
{
  PauliDrawn *drawn = cairo_get_user_data (cr, &key);

  if (drawn)
    drawn->label_cut = true;
}
