/* The figure of a scene on a printer's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "print.h"

typedef struct {
  PauliExport *figure; /* owned */
  PauliPrintDone done;
  gpointer data;
  double scale;
  GError *error; /* owned; NULL if it could be drawn */
} Printing;

static void
free_printing (gpointer data)
{
  Printing *printing = data;

  pauli_export_free (printing->figure);
  g_clear_error (&printing->error);
  g_free (printing);
}

/* The context's units are points. */
static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, G_GNUC_UNUSED int page, Printing *printing)
{
  const PauliSheet *sheet = &printing->figure->sheet;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);
  double fitting = MIN (width / sheet->width, height / sheet->height);

  printing->scale = MIN (fitting, 1);
  cairo_save (cr);
  cairo_translate (cr, (width - printing->scale * sheet->width) / 2, (height - printing->scale * sheet->height) / 2);
  cairo_scale (cr, printing->scale, printing->scale);
  bool drawn = pauli_sheet_draw (cr, sheet, NULL, &printing->error);
  cairo_restore (cr);
  if (!drawn)
    gtk_print_operation_cancel (operation);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *printing)
{
  g_autoptr (GError) problem = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &problem);
  bool printed = result == GTK_PRINT_OPERATION_RESULT_APPLY && !printing->error;
  printing->done (printed ? printing->scale : 0, printing->error ? printing->error : problem, printing->data);
}

/* Across only where that makes it larger. */
static GtkPageSetup *
page_setup (const PauliSheet *sheet)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width = gtk_page_setup_get_page_width (setup, GTK_UNIT_POINTS);

  if (sheet->width > width && sheet->width > sheet->height)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  return setup;
}

/* Before anybody chooses a printer. */
static bool
can_be_drawn (const PauliSheet *sheet, GError **error)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (nowhere);
  bool good = pauli_sheet_draw (cr, sheet, NULL, error);

  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  return good;
}

void
pauli_print_run (GtkWindow *parent, PauliExport *figure, GtkPrintOperationAction action, const char *file, PauliPrintDone done,
                 gpointer data)
{
  Printing *printing = g_new0 (Printing, 1);
  g_autoptr (GError) error = NULL;

  *printing = (Printing){ .figure = figure, .done = done, .data = data };
  if (!can_be_drawn (&figure->sheet, &error)) {
    done (0, error, data);
    free_printing (printing);
    return;
  }
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = page_setup (&figure->sheet);
  g_object_set_data_full (G_OBJECT (operation), "pauli-printing", printing, free_printing);
  gtk_print_operation_set_n_pages (operation, 1);
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
