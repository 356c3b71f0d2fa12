/* The real window's dialog that exports figures: formats and files.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-dialog.h"

#include <glib/gstdio.h>
#include <string.h>

/* ---- Hands ---------------------------------------------------------------------------------------------------------------- */

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

/* Its page can be changed. */
static bool
is_free (gpointer dialog)
{
  return gtk_widget_is_sensitive (GTK_WIDGET (pauli_export_window_get_paper (dialog)));
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

/* ---- Formats -------------------------------------------------------------------------------------------------------------- */

static void
test_formats (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  PauliPaperSettings *paper = pauli_export_window_get_paper (dialog);
  GtkWidget *dpi = GTK_WIDGET (pauli_paper_settings_get_number (paper, PAULI_PAPER_DPI));

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

  dialog = export_open (window);
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
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  static const char *const names[] = { "fig.v2.pdf", "fig.v2.svg", "fig.v2.eps", "fig.v2.png" };

  choose_formats (dialog, true, true, true, true);
  export_type (dialog, PAULI_PAPER_DPI, "100");
  export_as (window, dialog, "fig.v2.svg");
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_assert_cmpint (n_files (), ==, 4);
  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (PauliScene) scene = session_figure (names[i]);
    g_assert_true (pauli_scene_equal (scene, pauli_window_get_scene (window)));
  }
  g_assert_nonnull (session_find_text (GTK_WIDGET (window), "fig.v2.pdf, fig.v2.svg, fig.v2.eps, fig.v2.png"));
  g_autofree char *folder = g_settings_get_string (session_settings, EXPORT_FOLDER_KEY);
  g_assert_nonnull (strstr (folder, session_folder));
  session_tear_down ();
}

static void
test_initial_name (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

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
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
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
  dialog = export_open (window);
  choose_formats (dialog, true, false, false, false);
  export_as (window, dialog, "a.pdf");
  g_assert_null (question_of (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  session_tear_down ();
}

static void
test_failures (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
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
  fixture_wait (export_is_current, dialog, "the preview");
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* With the exact gluon profile the curves take long enough to be stopped. */
static void
test_cancel (void)
{
  PauliWindow *window = export_f2_window ();
  fixture_activate (window, "gluon", "exact");
  PauliExportWindow *dialog = fixture_open (window, "export", PAULI_TYPE_EXPORT_WINDOW);
  g_autofree char *pdf = session_path ("slow.pdf");
  GFile *files[PAULI_N_FORMATS] = { [PAULI_FORMAT_PDF] = g_file_new_for_path (pdf) };

  session_write_text (pdf, "old");
  pauli_export_window_start (dialog, files);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (pauli_export_window_get_cancel (dialog))));
  g_signal_emit_by_name (pauli_export_window_get_cancel (dialog), "clicked");
  g_main_context_iteration (NULL, FALSE);
  fixture_wait (is_free, dialog, "the controls");
  g_assert_nonnull (strstr (pauli_export_window_get_status (dialog), "ancelled"));
  g_autofree char *old = session_read_text (pdf);
  g_assert_cmpstr (old, ==, "old");
  g_assert_cmpint (n_files (), ==, 1);
  fixture_wait (export_is_current, dialog, "the preview, which goes on");
  export_type (dialog, PAULI_PAPER_WIDTH, "90");
  g_assert_cmpfloat (export_paper (window)->width, ==, 90);

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
  PauliWindow *window = export_f2_window ();

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
