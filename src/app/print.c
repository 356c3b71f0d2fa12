/* The figure of a scene on a printer's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print.h"

typedef struct {
  cairo_surface_t *drawing; /* owned; of lines and letters */
  double width, height;     /* in points */
  PauliPrintDone done;
  gpointer data;
  double scale;
} Printing;

static void
free_printing (gpointer data)
{
  Printing *printing = data;

  cairo_surface_destroy (printing->drawing);
  g_free (printing);
}

/* The largest part of the page that can be printed and has its middle in that of the page, in points.  Margins are those of the paper
 * upright. */
static void
get_printable (GtkPageSetup *setup, double *width, double *height)
{
  double sides = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS), gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS));
  double ends = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS), gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS));
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (setup);
  bool across = orientation == GTK_PAGE_ORIENTATION_LANDSCAPE || orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;

  *width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS) - 2 * (across ? ends : sides);
  *height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS) - 2 * (across ? sides : ends);
}

/* The context is the full page, its units are points.  The figure is laid out already: Pango 1.50 makes scripts too small where the units
 * are not. */
static void
on_draw_page (G_GNUC_UNUSED GtkPrintOperation *operation, GtkPrintContext *context, G_GNUC_UNUSED int page, Printing *printing)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height;

  get_printable (gtk_print_context_get_page_setup (context), &width, &height);
  printing->scale = MIN (1, MIN (width / printing->width, height / printing->height));
  cairo_save (cr);
  cairo_translate (cr, (gtk_print_context_get_width (context) - printing->scale * printing->width) / 2,
                   (gtk_print_context_get_height (context) - printing->scale * printing->height) / 2);
  cairo_scale (cr, printing->scale, printing->scale);
  cairo_set_source_surface (cr, printing->drawing, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *printing)
{
  g_autoptr (GError) problem = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &problem);
  printing->done (result == GTK_PRINT_OPERATION_RESULT_APPLY ? printing->scale : 0, problem, printing->data);
}

/* Across only where that makes it larger. */
static GtkPageSetup *
page_setup (const Printing *printing)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width, height;

  get_printable (setup, &width, &height);
  if (printing->width > width && printing->width > printing->height)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

/* NULL if it cannot be drawn. */
static cairo_surface_t *
draw (const PauliSheet *sheet, GError **error)
{
  const cairo_rectangle_t extents = { 0, 0, sheet->width, sheet->height };
  cairo_surface_t *drawing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (drawing);

  if (!pauli_sheet_draw (cr, sheet, NULL, error))
    g_clear_pointer (&drawing, cairo_surface_destroy);
  cairo_destroy (cr);
  return drawing;
}

void
pauli_print_run (GtkWindow *parent, PauliExport *figure, GtkPrintOperationAction action, const char *file, PauliPrintDone done,
                 gpointer data)
{
  g_autoptr (PauliExport) taken = figure;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *drawing = draw (&figure->sheet, &error); /* before anybody chooses a printer */

  if (!drawing) {
    done (0, error, data);
    return;
  }
  Printing *printing = g_new0 (Printing, 1);
  *printing = (Printing){ .drawing = drawing, .width = figure->sheet.width, .height = figure->sheet.height, .done = done, .data = data };
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = page_setup (printing);
  g_object_set_data_full (G_OBJECT (operation), "pauli-printing", printing, free_printing);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_use_full_page (operation, TRUE); /* in its middle, whatever the margins are */
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, "Pauliscope");
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (file)
    gtk_print_operation_set_export_filename (operation, file);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), printing);
  g_signal_connect (operation, "done", G_CALLBACK (on_done), printing);
  gtk_print_operation_run (operation, action, parent, NULL); /* errors come with "done" too */
}
