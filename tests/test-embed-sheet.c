/* Sheets of real plots as files that carry a document: the same bytes again in one process.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <cairo-ps.h>

#include "drawings.h"
#include "embed-files.h"
#include "sheet.h"

#define WIDTH 700.5
#define HEIGHT 420

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* PDF or EPS. */
static GBytes *
page_of (PauliFormat format, const PauliSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  GByteArray *array = g_byte_array_new ();
  cairo_surface_t *surface = format == PAULI_FORMAT_PDF ? cairo_pdf_surface_create_for_stream (append, array, WIDTH, HEIGHT)
                                                        : cairo_ps_surface_create_for_stream (append, array, WIDTH, HEIGHT);

  if (format == PAULI_FORMAT_EPS)
    cairo_ps_surface_set_eps (surface, TRUE);
  cairo_t *cr = cairo_create (surface);
  g_assert_true (pauli_sheet_draw (cr, sheet, NULL, &error));
  g_assert_no_error (error);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (array);
}

static GBytes *
made_of (PauliFormat format, const PauliSheet *sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = format == PAULI_FORMAT_SVG   ? pauli_sheet_svg (sheet, &error)
                            : format == PAULI_FORMAT_PNG ? pauli_sheet_png (sheet, 2, &error)
                                                         : page_of (format, sheet);

  g_assert_no_error (error);
  return embed_made (format, file, "{\"plots\": 2}");
}

static void
test_again (gconstpointer data)
{
  PauliFormat format = (PauliFormat) GPOINTER_TO_UINT (data);
  PauliPlot *first = drawing_plot (8, PAULI_PLOT_F2), *second = drawing_plot (9, PAULI_PLOT_MU);
  PauliSheet sheet = {
    .width = WIDTH,
    .height = HEIGHT,
    .text_size = 11,
    .n = 2,
    .plots = { first, second },
    .places = { { 0, 0, 340, 420 }, { 350, 0, 350.5, 420 } },
  };
  PauliSheet other = {
    .width = WIDTH,
    .height = HEIGHT,
    .text_size = 11,
    .theme = PAULI_THEME_DARK,
    .n = 1,
    .plots = { second },
    .places = { { 0, 0, 340, 420 } },
  };
  g_autoptr (GBytes) made = made_of (format, &sheet), between = made_of (format, &other), again = made_of (format, &sheet);
  g_autofree char *text = pauli_embed_extract (again, NULL);

  g_assert_cmpstr (text, ==, "{\"plots\": 2}");
  g_assert_true (g_bytes_equal (made, again));
  g_assert_false (g_bytes_equal (made, between));
  pauli_plot_free (first);
  pauli_plot_free (second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    g_autofree char *path = g_strdup_printf ("/figure/embed/sheet/%s", pauli_format_suffix (format));
    g_test_add_data_func (path, GUINT_TO_POINTER (format), test_again);
  }
  return g_test_run ();
}
