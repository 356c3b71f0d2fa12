/* The real window's figures on paper: the dialog and its files.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-window.h"
#include "paper.h"
#include "session-fixture.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define FOLDER_KEY "export-folder"
#define FORMATS_KEY "export-formats"

/* ---- Hands ---------------------------------------------------------------------------------------------------------------- */

static bool
is_current (gpointer dialog)
{
  return pauli_export_preview_is_current (pauli_export_window_get_preview (dialog));
}

static PauliExportWindow *
open_dialog (PauliWindow *window)
{
  PauliExportWindow *dialog = fixture_open (window, "export", PAULI_TYPE_EXPORT_WINDOW);

  fixture_wait (is_current, dialog, "the preview");
  return dialog;
}

static PauliWindow *
f2_window (void)
{
  g_settings_reset (session_settings, FORMATS_KEY);
  g_settings_reset (session_settings, FOLDER_KEY);
  return session_window_of_f2 ();
}

static void
type (PauliExportWindow *dialog, PauliExportNumber number, const char *text)
{
  fixture_enter (pauli_quantity_row_get_entry (pauli_export_window_get_number (dialog, number)), text);
}

static void
assert_number (PauliExportWindow *dialog, PauliExportNumber number, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (pauli_quantity_row_get_entry (pauli_export_window_get_number (dialog, number))), ==, text);
}

static const PauliPaper *
paper_of (PauliWindow *window)
{
  return &fixture_values (window)->paper;
}

static void
choose_formats (PauliExportWindow *dialog, bool pdf, bool svg, bool eps, bool png)
{
  const bool wanted[PAULI_N_FORMATS] = { pdf, svg, eps, png };

  for (int format = 0; format < PAULI_N_FORMATS; format++)
    gtk_check_button_set_active (pauli_export_window_get_format (dialog, (PauliFormat) format), wanted[format]);
}

/* The dialog for files takes its time to go to a folder. */
static bool
is_in_folder (gpointer chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser), folder = g_file_new_for_path (session_folder);
  return file && g_file_has_parent (file, folder);
}

/* Clicks Export and answers the dialog for files. */
static void
export_as (PauliWindow *window, PauliExportWindow *dialog, const char *name)
{
  g_signal_emit_by_name (pauli_export_window_get_export (dialog), "clicked");
  GtkFileChooser *chooser = pauli_window_get_file_chooser (window);
  g_autoptr (GFile) folder = g_file_new_for_path (session_folder);
  g_autoptr (GError) error = NULL;
  g_assert_nonnull (chooser);
  gtk_file_chooser_set_current_folder (chooser, folder, &error);
  g_assert_no_error (error);
  gtk_file_chooser_set_current_name (chooser, name);
  fixture_wait (is_in_folder, chooser, "the dialog to be in the folder");
  g_signal_emit_by_name (chooser, "response", GTK_RESPONSE_ACCEPT);
}

static bool
is_idle (gpointer dialog)
{
  return gtk_widget_get_sensitive (pauli_export_window_get_export (dialog));
}

static bool
exists (const char *name)
{
  g_autofree char *path = session_path (name);
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static int
n_files (void)
{
  g_autoptr (GDir) folder = g_dir_open (session_folder, 0, NULL);
  int n = 0;

  while (g_dir_read_name (folder))
    n++;
  return n;
}

/* ---- The page ------------------------------------------------------------------------------------------------------------- */

static void
test_presets (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);
  size_t n = pauli_n_presets;
  GtkDropDown *preset = pauli_export_window_get_preset (dialog);

  g_assert_cmpint (g_list_model_get_n_items (gtk_drop_down_get_model (preset)), ==, n + 1);
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, 0);
  for (size_t i = n; i-- > 0;) {
    gtk_drop_down_set_selected (preset, (guint) i);
    PauliSceneValues values = *fixture_values (window);
    pauli_preset_apply (&pauli_presets[i], &values);
    g_assert_cmpfloat (paper_of (window)->width, ==, pauli_presets[i].width);
    g_assert_cmpfloat (paper_of (window)->height, ==, values.paper.height);
    g_assert_cmpfloat (paper_of (window)->text_size, ==, values.paper.text_size);
    g_assert_cmpfloat (paper_of (window)->line_width, ==, values.paper.line_width);
    g_autofree char *width = g_strdup_printf ("%g", pauli_presets[i].width);
    assert_number (dialog, PAULI_EXPORT_WIDTH, width);
    fixture_wait (is_current, dialog, pauli_presets[i].name);
    g_assert_cmpstr (pauli_export_preview_get_problem (pauli_export_window_get_preview (dialog)), ==, NULL);
  }
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* What journals would object to stands beneath the page, and goes with its cause. */
static void
test_objections (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);
  PauliExportPreview *preview = pauli_export_window_get_preview (dialog);

  gtk_drop_down_set_selected (pauli_export_window_get_preset (dialog), 2);
  fixture_wait (is_current, dialog, "a page for Elsevier");
  g_assert_cmpstr (pauli_export_preview_get_objections (preview), ==, "");
  type (dialog, PAULI_EXPORT_TEXT, "6");
  fixture_wait (is_current, dialog, "the page with small text");
  g_assert_nonnull (strstr (pauli_export_preview_get_objections (preview), "APS asks for 2 mm"));
  type (dialog, PAULI_EXPORT_TEXT, "9");
  fixture_wait (is_current, dialog, "the page with larger text");
  g_assert_cmpstr (pauli_export_preview_get_objections (preview), ==, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
test_other_size_and_undo (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);
  GtkDropDown *preset = pauli_export_window_get_preset (dialog);
  guint other = g_list_model_get_n_items (gtk_drop_down_get_model (preset)) - 1;

  type (dialog, PAULI_EXPORT_WIDTH, "9.5 cm");
  g_assert_cmpfloat (paper_of (window)->width, ==, 95);
  assert_number (dialog, PAULI_EXPORT_WIDTH, "95");
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, other);
  gtk_drop_down_set_selected (preset, 2);
  g_assert_cmpfloat (paper_of (window)->width, ==, 90);
  gtk_drop_down_set_selected (preset, other); /* means nothing by itself */
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
  g_assert_cmpfloat (paper_of (window)->width, ==, 95);
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, other);
  assert_number (dialog, PAULI_EXPORT_WIDTH, "95");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.undo", NULL);
  g_assert_cmpint (gtk_drop_down_get_selected (preset), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "win.redo", NULL);
  g_assert_cmpfloat (paper_of (window)->width, ==, 95);
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
test_all_controls (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);

  type (dialog, PAULI_EXPORT_HEIGHT, "3 in");
  type (dialog, PAULI_EXPORT_TEXT, "9");
  type (dialog, PAULI_EXPORT_LINE, "1,5 pt");
  type (dialog, PAULI_EXPORT_DPI, "2*150");
  gtk_drop_down_set_selected (pauli_export_window_get_family (dialog), PAULI_FAMILY_SERIF);
  gtk_switch_set_active (pauli_export_window_get_letters (dialog), FALSE);
  g_assert_cmpfloat (paper_of (window)->height, ==, 76.2);
  g_assert_cmpfloat (paper_of (window)->text_size, ==, 9);
  g_assert_cmpfloat (paper_of (window)->line_width, ==, 1.5);
  g_assert_cmpfloat (paper_of (window)->dpi, ==, 300);
  g_assert_cmpint (paper_of (window)->family, ==, PAULI_FAMILY_SERIF);
  g_assert_false (paper_of (window)->letters);
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
test_refused_numbers (void)
{
  static const struct {
    const char *text, *said;
  } bad[] = { { "5", "30 to 2000 mm" }, { "500 cm", "5000 mm" }, { "wide", "wide" }, { "3 dpi", "dpi" }, { "3 MeV", "mass" } };
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);

  for (size_t i = 0; i < G_N_ELEMENTS (bad); i++) {
    type (dialog, PAULI_EXPORT_WIDTH, bad[i].text);
    if (!strstr (pauli_export_window_get_status (dialog), bad[i].said))
      g_error ("no “%s” in: %s", bad[i].said, pauli_export_window_get_status (dialog));
    assert_number (dialog, PAULI_EXPORT_WIDTH, "86");
    g_assert_cmpfloat (paper_of (window)->width, ==, 86);
  }
  type (dialog, PAULI_EXPORT_WIDTH, "90");
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
test_too_small (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);
  PauliExportPreview *preview = pauli_export_window_get_preview (dialog);
  GtkWidget *export = pauli_export_window_get_export (dialog);

  g_assert_true (gtk_widget_get_sensitive (export));
  type (dialog, PAULI_EXPORT_HEIGHT, "30");
  type (dialog, PAULI_EXPORT_TEXT, "20");
  fixture_wait (is_current, dialog, "the preview");
  g_assert_nonnull (pauli_export_preview_get_problem (preview));
  g_assert_null (pauli_export_preview_get_image (preview));
  g_assert_nonnull (strstr (pauli_export_preview_get_caption (preview), "page"));
  g_assert_false (gtk_widget_get_sensitive (export));
  /* A page too narrow gets no advice; else what it advises is enough, and a millimetre less is not. */
  g_assert_false (gtk_widget_get_visible (pauli_export_preview_get_advice (preview)));
  type (dialog, PAULI_EXPORT_WIDTH, "100");
  fixture_wait (is_current, dialog, "the preview");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (pauli_export_preview_get_advice (preview))), ==, "_Make It 71 mm High");
  type (dialog, PAULI_EXPORT_HEIGHT, "70");
  fixture_wait (is_current, dialog, "the preview");
  g_assert_nonnull (pauli_export_preview_get_problem (preview));
  g_signal_emit_by_name (pauli_export_preview_get_advice (preview), "clicked");
  g_assert_cmpfloat (paper_of (window)->height, ==, 71);
  fixture_wait (is_current, dialog, "the preview");
  g_assert_null (pauli_export_preview_get_problem (preview));
  g_assert_cmpstr (pauli_export_preview_get_caption (preview), ==, "100 × 71 mm");
  g_assert_true (gtk_widget_get_sensitive (export));
  g_assert_false (gtk_widget_get_visible (pauli_export_preview_get_advice (preview)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static void
assert_same_pixels (cairo_surface_t *a, cairo_surface_t *b)
{
  int height = cairo_image_surface_get_height (a), stride = cairo_image_surface_get_stride (a);

  cairo_surface_flush (a);
  cairo_surface_flush (b);
  g_assert_cmpint (height, ==, cairo_image_surface_get_height (b));
  g_assert_cmpint (stride, ==, cairo_image_surface_get_stride (b));
  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpmem (cairo_image_surface_get_data (a), (gsize) (stride * height), cairo_image_surface_get_data (b),
                   (gsize) (stride * height));
}

/* The preview is the sheet of the same scene, drawn by the test itself. */
static void
check_preview (PauliWindow *window, PauliExportWindow *dialog)
{
  cairo_surface_t *shown = pauli_export_preview_get_image (pauli_export_window_get_preview (dialog));
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliExport) export = pauli_export_new (pauli_window_get_scene (window), samples, NULL, NULL, &error);
  double dx, dy;

  g_assert_no_error (error);
  g_assert_nonnull (shown);
  cairo_surface_get_device_scale (shown, &dx, &dy);
  cairo_surface_t *drawn = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (shown),
                                                       cairo_image_surface_get_height (shown));
  cairo_surface_set_device_scale (drawn, dx, dy);
  cairo_t *cr = cairo_create (drawn);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  g_assert_true (pauli_sheet_draw (cr, &export->sheet, NULL, NULL));
  g_assert_cmpfloat_with_epsilon (cairo_image_surface_get_width (shown) / dx, paper_of (window)->width * PAULI_POINTS_PER_MM, 1);
  assert_same_pixels (shown, drawn);
  cairo_destroy (cr);
  cairo_surface_destroy (drawn);
}

static void
test_preview (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);

  check_preview (window, dialog);
  type (dialog, PAULI_EXPORT_TEXT, "10");
  gtk_drop_down_set_selected (pauli_export_window_get_family (dialog), PAULI_FAMILY_SERIF);
  fixture_wait (is_current, dialog, "the preview");
  check_preview (window, dialog);
  gtk_drop_down_set_selected (pauli_export_window_get_preset (dialog), 1);
  fixture_wait (is_current, dialog, "the preview");
  check_preview (window, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* Many changes at once end with the last. */
static void
test_newest_wins (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);

  for (int width = 100; width <= 130; width++) {
    g_autofree char *text = g_strdup_printf ("%d", width);
    type (dialog, PAULI_EXPORT_WIDTH, text);
    g_main_context_iteration (NULL, FALSE);
  }
  fixture_wait (is_current, dialog, "the preview");
  check_preview (window, dialog);
  g_assert_cmpstr (pauli_export_preview_get_caption (pauli_export_window_get_preview (dialog)), ==, "130 × 65 mm");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* ---- Formats -------------------------------------------------------------------------------------------------------------- */

static void
test_formats (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);
  GtkWidget *dpi = GTK_WIDGET (pauli_export_window_get_number (dialog, PAULI_EXPORT_DPI));

  g_assert_true (pauli_export_window_has_format (dialog, PAULI_FORMAT_PDF));
  g_assert_false (gtk_widget_get_sensitive (dpi));
  choose_formats (dialog, false, false, false, false);
  g_assert_false (gtk_widget_get_sensitive (pauli_export_window_get_export (dialog)));
  g_assert_cmpstr (pauli_export_window_get_status (dialog), !=, "");
  choose_formats (dialog, false, true, false, true);
  g_assert_true (gtk_widget_get_sensitive (dpi));
  g_assert_true (gtk_widget_get_sensitive (pauli_export_window_get_export (dialog)));
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);

  dialog = open_dialog (window);
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    g_assert_cmpint (pauli_export_window_has_format (dialog, (PauliFormat) format), ==,
                     format == PAULI_FORMAT_SVG || format == PAULI_FORMAT_PNG);
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* ---- Files ---------------------------------------------------------------------------------------------------------------- */

static void
test_export_all (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);
  static const char *const names[] = { "fig.v2.pdf", "fig.v2.svg", "fig.v2.eps", "fig.v2.png" };

  choose_formats (dialog, true, true, true, true);
  type (dialog, PAULI_EXPORT_DPI, "100");
  export_as (window, dialog, "fig.v2.svg");
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_assert_cmpint (n_files (), ==, 4);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (PauliScene) scene = session_figure (names[i]);
    g_assert_true (pauli_scene_equal (scene, pauli_window_get_scene (window)));
  }
  g_assert_nonnull (session_find_text (GTK_WIDGET (window), "fig.v2.pdf, fig.v2.svg, fig.v2.eps, fig.v2.png"));
  g_autofree char *folder = g_settings_get_string (session_settings, FOLDER_KEY);
  g_assert_nonnull (strstr (folder, session_folder));
  session_tear_down ();
}

static void
test_initial_name (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);

  choose_formats (dialog, false, true, false, true);
  g_signal_emit_by_name (pauli_export_window_get_export (dialog), "clicked");
  g_autofree char *name = gtk_file_chooser_get_current_name (pauli_window_get_file_chooser (window));
  g_assert_cmpstr (name, ==, "f2.svg");
  g_signal_emit_by_name (pauli_window_get_file_chooser (window), "response", GTK_RESPONSE_CANCEL);
  g_assert_cmpint (n_files (), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

static AdwMessageDialog *
question_of (PauliExportWindow *dialog)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *w = windows; w; w = w->next)
    if (ADW_IS_MESSAGE_DIALOG (w->data) && gtk_window_get_transient_for (w->data) == GTK_WINDOW (dialog))
      return w->data;
  return NULL;
}

/* GTK asks about the name that was given, we about the others. */
static void
test_overwriting (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);
  g_autofree char *png = session_path ("a.png");

  session_write_text (png, "precious");
  choose_formats (dialog, true, false, false, true);
  export_as (window, dialog, "a.pdf");
  AdwMessageDialog *question = question_of (dialog);
  g_assert_nonnull (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (question), "a.png"));
  g_assert_null (strstr (adw_message_dialog_get_body (question), "a.pdf"));
  adw_message_dialog_response (question, "cancel");
  g_assert_false (exists ("a.pdf"));
  g_autofree char *kept = session_read_text (png);
  g_assert_cmpstr (kept, ==, "precious");

  export_as (window, dialog, "a.pdf");
  adw_message_dialog_response (question_of (dialog), "replace");
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_autoptr (PauliScene) scene = session_figure ("a.png");
  g_assert_true (exists ("a.pdf"));

  /* About the one that was given nobody is asked again. */
  dialog = open_dialog (window);
  choose_formats (dialog, true, false, false, false);
  export_as (window, dialog, "a.pdf");
  g_assert_null (question_of (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  session_tear_down ();
}

static void
test_failures (void)
{
  PauliWindow *window = f2_window ();
  PauliExportWindow *dialog = open_dialog (window);
  g_autofree char *folder = session_path ("b.svg"), *pdf = session_path ("b.pdf");
  GFile *files[PAULI_N_FORMATS] = { NULL };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  session_write_text (pdf, "old");
  choose_formats (dialog, false, true, false, false);
  files[PAULI_FORMAT_SVG] = g_file_new_for_path (folder);
  pauli_export_window_start (dialog, files);
  g_assert_false (is_idle (dialog));
  fixture_wait (is_idle, dialog, "the failure");
  g_assert_nonnull (strstr (pauli_export_window_get_status (dialog), "b.svg"));
  g_assert_nonnull (strstr (pauli_export_window_get_status (dialog), "directory"));
  g_clear_object (&files[PAULI_FORMAT_SVG]);

  files[PAULI_FORMAT_SVG] = g_file_new_for_path ("/nowhere/at/all/c.svg");
  files[PAULI_FORMAT_PNG] = g_file_new_for_path (pdf); /* not reached */
  pauli_export_window_start (dialog, files);
  fixture_wait (is_idle, dialog, "the failure");
  g_assert_nonnull (strstr (pauli_export_window_get_status (dialog), "c.svg"));
  g_autofree char *old = session_read_text (pdf);
  g_assert_cmpstr (old, ==, "old");
  g_clear_object (&files[PAULI_FORMAT_PNG]);

  files[PAULI_FORMAT_PDF] = g_file_new_for_path (pdf); /* written before the failure, and said so */
  pauli_export_window_start (dialog, files);
  fixture_wait (is_idle, dialog, "the failure");
  g_assert_nonnull (strstr (pauli_export_window_get_status (dialog), "b.pdf"));
  g_assert_cmpint (n_files (), ==, 2);
  g_autoptr (PauliScene) scene = session_figure ("b.pdf");
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    g_clear_object (&files[format]);
  fixture_wait (is_current, dialog, "the preview");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* With the exact gluon profile the curves take long enough to be stopped. */
static void
test_cancel (void)
{
  PauliWindow *window = f2_window ();
  fixture_activate (window, "gluon", "exact");
  PauliExportWindow *dialog = fixture_open (window, "export", PAULI_TYPE_EXPORT_WINDOW);
  g_autofree char *pdf = session_path ("slow.pdf");
  GFile *files[PAULI_N_FORMATS] = { [PAULI_FORMAT_PDF] = g_file_new_for_path (pdf) };

  session_write_text (pdf, "old");
  pauli_export_window_start (dialog, files);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (pauli_export_window_get_cancel (dialog))));
  g_signal_emit_by_name (pauli_export_window_get_cancel (dialog), "clicked");
  g_main_context_iteration (NULL, FALSE);
  while (!gtk_widget_get_sensitive (gtk_widget_get_parent (GTK_WIDGET (pauli_export_window_get_preset (dialog)))))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (pauli_export_window_get_status (dialog), "ancelled"));
  g_autofree char *old = session_read_text (pdf);
  g_assert_cmpstr (old, ==, "old");
  g_assert_cmpint (n_files (), ==, 1);
  fixture_wait (is_current, dialog, "the preview, which goes on");
  type (dialog, PAULI_EXPORT_WIDTH, "90");
  g_assert_cmpfloat (paper_of (window)->width, ==, 90);

  /* Closing the dialog cancels, too. */
  pauli_export_window_start (dialog, files);
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_autofree char *still = session_read_text (pdf);
  g_assert_cmpstr (still, ==, "old");
  fixture_pause (0.5); /* a thread that went on would have written it */
  g_autofree char *later = session_read_text (pdf);
  g_assert_cmpstr (later, ==, "old");
  g_clear_object (&files[PAULI_FORMAT_PDF]);
  fixture_set (window, PAULI_PARAM_M_Q, 300);
  g_assert_cmpfloat (session_M_q (window), ==, 300);
  session_tear_down ();
}

static void
test_no_figure (void)
{
  PauliWindow *window = f2_window ();

  fixture_activate (window, "panel", "paper");
  session_act (window, "export");
  session_act (window, "print");
  g_assert_null (fixture_find_window (PAULI_TYPE_EXPORT_WINDOW));
  g_assert_nonnull (session_find_text (GTK_WIDGET (window), "There is no figure"));
  session_tear_down ();
}

int
main (int argc, char *argv[])
{
  static const SessionTest tests[] = {
    { "/window-export/page/presets", test_presets },
    { "/window-export/page/objections", test_objections },
    { "/window-export/page/other-size-and-undo", test_other_size_and_undo },
    { "/window-export/page/all-controls", test_all_controls },
    { "/window-export/page/refused-numbers", test_refused_numbers },
    { "/window-export/page/too-small", test_too_small },
    { "/window-export/preview/same-picture", test_preview },
    { "/window-export/preview/newest-wins", test_newest_wins },
    { "/window-export/formats", test_formats },
    { "/window-export/files/all-formats", test_export_all },
    { "/window-export/files/initial-name", test_initial_name },
    { "/window-export/files/overwriting", test_overwriting },
    { "/window-export/files/failures", test_failures },
    { "/window-export/files/cancel", test_cancel },
    { "/window-export/files/no-figure", test_no_figure },
  };

  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
