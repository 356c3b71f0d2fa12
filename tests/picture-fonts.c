/* The fonts that stored pictures are drawn with.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture-fonts.h"

#include <math.h>
#include <pango/pangocairo.h>

#define LETTERS \
  "0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz (),.;:/=+%&−±×·≤≥∞→… μρσαΛχΔ²⁻¹₂"

/* Units in the em: what rounding in the last place makes of outlines is far less than half of one. */
#define EM 1000

void
picture_fonts_init (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
}

/* Not pauli_text_family(): figures in another font are to be seen. */
const char *
picture_font_name (PauliFamily family)
{
  return family == PAULI_FAMILY_SERIF ? "CMU Serif" : "DejaVu Sans";
}

static void
add_outline (GChecksum *checksum, cairo_t *cr, const char *name, PangoStyle style)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango_layout_get_context (layout), options);
  pango_context_set_round_glyph_positions (pango_layout_get_context (layout), FALSE);
  pango_font_description_set_family (font, name);
  pango_font_description_set_style (font, style);
  pango_font_description_set_absolute_size (font, EM * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, LETTERS, -1);
  cairo_new_path (cr);
  pango_cairo_layout_path (cr, layout);
  cairo_path_t *path = cairo_copy_path (cr);
  g_assert_cmpint (path->num_data, >, 1000);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    for (int k = 1; k < path->data[i].header.length; k++) {
      gint32 x = (gint32) lround (path->data[i + k].point.x), y = (gint32) lround (path->data[i + k].point.y);
      const gint32 point[] = { GINT32_TO_LE (x), GINT32_TO_LE (y) };
      g_checksum_update (checksum, (const guchar *) point, sizeof point);
    }
  cairo_path_destroy (path);
  cairo_font_options_destroy (options);
  pango_font_description_free (font);
  g_object_unref (layout);
}

char *
picture_font_checksum (PauliFamily family)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  add_outline (checksum, cr, picture_font_name (family), PANGO_STYLE_NORMAL);
  add_outline (checksum, cr, picture_font_name (family), PANGO_STYLE_ITALIC);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_strdup (g_checksum_get_string (checksum));
}
