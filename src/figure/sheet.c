/* Several plots on one picture.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet.h"

#include "style.h"

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

static PauliPage
page_of (const PauliSheet *sheet, size_t i)
{
  const PauliRect *place = &sheet->places[i];

  return (PauliPage){ place->width,  place->height,     sheet->text_size, sheet->theme,
                      sheet->family, sheet->line_width, sheet->opaque };
}

/* Whether two plots stand above each other and are equally wide. */
static bool
in_one_column (const PauliRect *a, const PauliRect *b)
{
  return fabs (a->x - b->x) < TOLERANCE && fabs (a->width - b->width) < TOLERANCE;
}

/* Whether they stand beside each other and are equally high. */
static bool
in_one_row (const PauliRect *a, const PauliRect *b)
{
  return fabs (a->y - b->y) < TOLERANCE && fabs (a->height - b->height) < TOLERANCE;
}

/* What is around the area of each plot alone. */
static bool
measure_around (cairo_t *cr, const PauliSheet *sheet, PauliBeside *alone, GError **error)
{
  for (size_t i = 0; i < sheet->n; i++) {
    PauliPage page = page_of (sheet, i);
    PauliFrame frame;
    if (!pauli_figure_lay_out (cr, sheet->plots[i], &page, &alone[i], &frame, error))
      return false;
    alone[i].left = frame.area.x;
    alone[i].right = page.width - frame.area.x - frame.area.width;
    alone[i].above = frame.area.y;
    alone[i].below = page.height - frame.area.y - frame.area.height;
  }
  return true;
}

static bool
draw_plot (cairo_t *cr, const PauliSheet *sheet, size_t i, const PauliBeside *alone, PauliFrame *frame, GError **error)
{
  PauliPage page = page_of (sheet, i);
  PauliBeside beside = alone[i];

  beside.above = beside.below = 0; /* alone in its row it has what it needs, be its legend above or not */
  for (size_t k = 0; k < sheet->n; k++) {
    if (in_one_column (&sheet->places[i], &sheet->places[k])) {
      beside.left = MAX (beside.left, alone[k].left);
      beside.right = MAX (beside.right, alone[k].right);
    }
    if (k != i && in_one_row (&sheet->places[i], &sheet->places[k])) {
      beside.above = MAX (beside.above, alone[k].above);
      beside.below = MAX (beside.below, alone[k].below);
    }
  }
  cairo_save (cr);
  cairo_translate (cr, sheet->places[i].x, sheet->places[i].y);
  bool drawn = pauli_figure_draw_beside (cr, sheet->plots[i], &page, &beside, frame, error);
  cairo_restore (cr);
  return drawn;
}

bool
pauli_sheet_draw (cairo_t *cr, const PauliSheet *sheet, PauliFrame *frames, GError **error)
{
  char letters[PAULI_N_PLOTS][4];
  PauliBeside alone[PAULI_N_PLOTS];

  g_return_val_if_fail (sheet->n <= PAULI_N_PLOTS, false);
  for (size_t i = 0; i < sheet->n; i++)
    if (!check_place (sheet, &sheet->places[i], error))
      return false;
  for (size_t i = 0; i < sheet->n; i++) {
    g_snprintf (letters[i], sizeof letters[i], "(%c)", (char) ('a' + i));
    alone[i] = (PauliBeside){ .letter = sheet->letters && sheet->n > 1 ? letters[i] : NULL };
  }
  cairo_save (cr);
  pauli_set_color (cr, pauli_theme_colors (sheet->theme)->paper);
  cairo_rectangle (cr, 0, 0, sheet->width, sheet->height);
  cairo_fill (cr);
  bool drawn = measure_around (cr, sheet, alone, error);
  for (size_t i = 0; drawn && i < sheet->n; i++) {
    PauliFrame frame;
    drawn = draw_plot (cr, sheet, i, alone, frames ? &frames[i] : &frame, error);
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

bool
pauli_sheet_check_size (const PauliSheet *sheet, double scale, GError **error)
{
  double pixels = scale * MAX (sheet->width, sheet->height), least = scale * MIN (sheet->width, sheet->height);

  if (scale >= PAULI_SCALE_MIN && least >= 1 && pixels <= PAULI_PIXELS_MAX)
    return true;
  g_set_error (error, PAULI_FIGURE_ERROR, PAULI_FIGURE_ERROR_PAGE,
               _("a picture of %.0f × %.0f pixels at %g dpi: needed are %g dpi at least, and 1 to %g pixels either way"),
               scale * sheet->width, scale * sheet->height, 72 * scale, 72 * PAULI_SCALE_MIN, PAULI_PIXELS_MAX);
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
  if (!pauli_sheet_check_size (sheet, scale, error))
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
  if (!pauli_sheet_check_size (sheet, 1, error))
    return NULL;
  GByteArray *array = g_byte_array_new ();
  cairo_surface_t *surface = new_surface (append, array, sheet->width, sheet->height);

  bool good = draw_on (surface, sheet, error);
  cairo_surface_finish (surface);
  good = good && check_status (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return bytes_of (array, good);
}

/* Since this cairo, PDF 1.5 has no table of objects, without which embed.h takes none; before, 1.4 lost the letters of ligatures. */
#define CAIRO_WITHOUT_TABLE CAIRO_VERSION_ENCODE (1, 17, 6)

static cairo_surface_t *
new_pdf (cairo_write_func_t write, void *closure, double width, double height)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write, closure, width, height);

  if (cairo_version () >= CAIRO_WITHOUT_TABLE)
    cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  return surface;
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
  char w[G_ASCII_DTOSTR_BUF_SIZE], h[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *box = g_strdup_printf ("%%%%HiResBoundingBox: 0 0 %s %s", g_ascii_formatd (w, sizeof w, "%.2f", width),
                                          g_ascii_formatd (h, sizeof h, "%.2f", height));

  cairo_ps_surface_set_eps (surface, TRUE);
  cairo_ps_surface_dsc_comment (surface, box); /* cairo writes only one of whole points */
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
  return vector_file (sheet, new_pdf, error);
}

GBytes *
pauli_sheet_eps (const PauliSheet *sheet, GError **error)
{
  PauliSheet opaque = *sheet;

  opaque.opaque = true;
  return vector_file (&opaque, new_eps, error);
}
