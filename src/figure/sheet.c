/* Several plots on one picture.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet.h"

#include "style.h"
#include "text.h"

#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Places are computed by adding up, and may be off by rounding. */
#define TOLERANCE 1e-6

static bool
check_place (const PauliSheet *sheet, const PauliRect *place, GError **error)
{
  if (place->x >= -TOLERANCE && place->y >= -TOLERANCE && place->x + place->width <= sheet->width + TOLERANCE &&
      place->y + place->height <= sheet->height + TOLERANCE)
    return true;
  g_set_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE,
               _("a place of %g × %g at (%g, %g): needed is one inside the sheet of %g × %g"), place->width, place->height,
               place->x, place->y, sheet->width, sheet->height);
  return false;
}

/* Height of a line of letters above the plots, in ems. */
#define LETTER_LINE 1.5

/* Above the axes, at their left end. */
static void
draw_letter (cairo_t *cr, const PauliSheet *sheet, size_t i, const PauliFrame *frame)
{
  PauliText text = pauli_text_new (cr, sheet->text_size, sheet->family);
  g_autofree char *letter = g_strdup_printf ("(%c)", (char) ('a' + i));

  pauli_text_draw (&text, letter, frame->area.x, (LETTER_LINE / 2 + PAULI_PAGE_MARGIN / 2) * sheet->text_size, 0, 0,
                   pauli_theme_colors (sheet->theme)->ink);
  pauli_text_clear (&text);
}

static bool
draw_plot (cairo_t *cr, const PauliSheet *sheet, size_t i, PauliFrame *frame, GError **error)
{
  bool has_letter = sheet->letters && sheet->n > 1;
  double line = has_letter ? LETTER_LINE * sheet->text_size : 0;
  const PauliRect *place = &sheet->places[i];
  const PauliPage page = { place->width,  place->height - line, sheet->text_size, sheet->theme,
                           sheet->family, sheet->line_width,    sheet->opaque };

  cairo_save (cr);
  cairo_translate (cr, place->x, place->y + line);
  bool drawn = pauli_figure_draw (cr, sheet->plots[i], &page, frame, error);
  cairo_translate (cr, 0, -line);
  frame->area.y += line;
  frame->legend.y += line;
  if (drawn && has_letter)
    draw_letter (cr, sheet, i, frame);
  cairo_restore (cr);
  return drawn;
}

bool
pauli_sheet_draw (cairo_t *cr, const PauliSheet *sheet, PauliFrame *frames, GError **error)
{
  g_return_val_if_fail (sheet->n <= PAULI_N_PLOTS, false);
  for (size_t i = 0; i < sheet->n; i++)
    if (!check_place (sheet, &sheet->places[i], error))
      return false;
  cairo_save (cr);
  pauli_set_color (cr, pauli_theme_colors (sheet->theme)->paper);
  cairo_rectangle (cr, 0, 0, sheet->width, sheet->height);
  cairo_fill (cr);
  bool drawn = true;
  for (size_t i = 0; drawn && i < sheet->n; i++) {
    PauliFrame frame;
    drawn = draw_plot (cr, sheet, i, frames ? &frames[i] : &frame, error);
  }
  cairo_restore (cr);
  return drawn;
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* True if status is a success. */
static bool
check_status (cairo_status_t status, GError **error)
{
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error_literal (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_CAIRO, cairo_status_to_string (status));
  return status == CAIRO_STATUS_SUCCESS;
}

static bool
draw_on (cairo_surface_t *surface, const PauliSheet *sheet, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  /* A sheet of broken size ends inside a pixel. */
  pauli_set_color (cr, pauli_theme_colors (sheet->theme)->paper);
  cairo_paint (cr);
  bool drawn = pauli_sheet_draw (cr, sheet, NULL, error);
  cairo_destroy (cr);
  return drawn;
}

static bool
check_size (const PauliSheet *sheet, double scale, GError **error)
{
  double pixels = scale * MAX (sheet->width, sheet->height), least = scale * MIN (sheet->width, sheet->height);

  if (scale >= PAULI_SCALE_MIN && least >= 1 && pixels <= PAULI_PIXELS_MAX)
    return true;
  g_set_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE,
               _("a sheet of %g × %g at a scale of %g: needed is a scale of %g at least, and 1 to %g pixels either way"),
               sheet->width, sheet->height, scale, PAULI_SCALE_MIN, PAULI_PIXELS_MAX);
  return false;
}

/* Takes the array, and gives its contents if all went well. */
static GBytes *
bytes_of (GByteArray *array, bool good)
{
  GBytes *bytes = g_byte_array_free_to_bytes (array);

  if (!good)
    g_clear_pointer (&bytes, g_bytes_unref);
  return bytes;
}

cairo_surface_t *
pauli_sheet_image (const PauliSheet *sheet, double scale, GError **error)
{
  if (!check_size (sheet, scale, error))
    return NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) lround (sheet->width * scale),
                                                         (int) lround (sheet->height * scale));

  cairo_surface_set_device_scale (surface, scale, scale);
  if (!draw_on (surface, sheet, error))
    g_clear_pointer (&surface, cairo_surface_destroy);
  return surface;
}

GBytes *
pauli_sheet_png (const PauliSheet *sheet, double scale, GError **error)
{
  cairo_surface_t *surface = pauli_sheet_image (sheet, scale, error);

  if (!surface)
    return NULL;
  GByteArray *array = g_byte_array_new ();
  bool good = check_status (cairo_surface_write_to_png_stream (surface, append, array), error);
  cairo_surface_destroy (surface);
  return bytes_of (array, good);
}

typedef cairo_surface_t *(*NewSurface) (cairo_write_func_t write, void *closure, double width, double height);

static GBytes *
vector_file (const PauliSheet *sheet, NewSurface new_surface, GError **error)
{
  if (!check_size (sheet, 1, error))
    return NULL;
  GByteArray *array = g_byte_array_new ();
  cairo_surface_t *surface = new_surface (append, array, sheet->width, sheet->height);

  bool good = draw_on (surface, sheet, error);
  cairo_surface_finish (surface);
  good = good && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return bytes_of (array, good);
}

static cairo_surface_t *
new_svg (cairo_write_func_t write, void *closure, double width, double height)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write, closure, width, height);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  return surface;
}

/* cairo's own bounding box has whole points only. */
static cairo_surface_t *
new_eps (cairo_write_func_t write, void *closure, double width, double height)
{
  cairo_surface_t *surface = cairo_ps_surface_create_for_stream (write, closure, width, height);
  char right[G_ASCII_DTOSTR_BUF_SIZE], top[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *box = g_strconcat ("%%HiResBoundingBox: 0 0 ", g_ascii_formatd (right, sizeof right, "%.2f", width), " ",
                                      g_ascii_formatd (top, sizeof top, "%.2f", height), NULL);

  cairo_ps_surface_set_eps (surface, TRUE);
  cairo_ps_surface_dsc_comment (surface, box);
  return surface;
}

GBytes *
pauli_sheet_svg (const PauliSheet *sheet, GError **error)
{
  return vector_file (sheet, new_svg, error);
}

GBytes *
pauli_sheet_pdf (const PauliSheet *sheet, GError **error)
{
  return vector_file (sheet, cairo_pdf_surface_create_for_stream, error);
}

GBytes *
pauli_sheet_eps (const PauliSheet *sheet, GError **error)
{
  PauliSheet opaque = *sheet;

  opaque.opaque = true;
  return vector_file (&opaque, new_eps, error);
}
