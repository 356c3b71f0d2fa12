/* The real window's dialog that exports figures: formats and files.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-dialog.h"
#include "replace-question.h"

#include <glib/gstdio.h>
#include <string.h>

/* ---- Hands ---------------------------------------------------------------------------------------------------------------- */

static GtkCheckButton *
format_button (PauliExportWindow *dialog, PauliFormat format)
{
  return pauli_export_formats_get_format (pauli_export_window_get_formats (dialog), format);
}

static GtkCheckButton *
data_button (PauliExportWindow *dialog, PauliDataKind kind)
{
  return pauli_export_formats_get_data (pauli_export_window_get_formats (dialog), kind);
}

/* By the formats' suffixes and the keys of data, as "pdf csv hepdata". */
static void
choose (PauliExportWindow *dialog, const char *wanted)
{
  g_auto (GStrv) keys = g_strsplit (wanted, " ", -1);

  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++)
    gtk_check_button_set_active (format_button (dialog, format),
                                 g_strv_contains ((const char *const *) keys, pauli_format_suffix (format)));
  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    gtk_check_button_set_active (data_button (dialog, kind),
                                 g_strv_contains ((const char *const *) keys, pauli_data_kind_key (kind)));
}

/* The same of what is chosen; to be freed. */
static char *
chosen (PauliExportWindow *dialog)
{
  GString *keys = g_string_new (NULL);

  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++)
    if (gtk_check_button_get_active (format_button (dialog, format)))
      g_string_append_printf (keys, "%s%s", keys->len ? " " : "", pauli_format_suffix (format));
  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    if (gtk_check_button_get_active (data_button (dialog, kind)))
      g_string_append_printf (keys, "%s%s", keys->len ? " " : "", pauli_data_kind_key (kind));
  return g_string_free (keys, FALSE);
}

static void
assert_chosen (PauliExportWindow *dialog, const char *wanted)
{
  g_autofree char *keys = chosen (dialog);
  g_assert_cmpstr (keys, ==, wanted);
}

/* Clicks Export and answers the dialog for files. */
static void
export_as (PauliWindow *window, PauliExportWindow *dialog, const char *name)
{
  g_autoptr (GFile) file = session_file (name);

  g_signal_emit_by_name (pauli_export_window_get_export (dialog), "clicked");
  session_answer_chooser (window, file, GTK_RESPONSE_ACCEPT);
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

  assert_chosen (dialog, "pdf");
  g_assert_false (gtk_widget_get_sensitive (dpi));
  choose (dialog, "");
  g_assert_false (gtk_widget_get_sensitive (pauli_export_window_get_export (dialog)));
  g_assert_cmpstr (pauli_export_window_get_status (dialog), !=, "");
  choose (dialog, "svg png");
  g_assert_true (gtk_widget_get_sensitive (dpi));
  g_assert_true (gtk_widget_get_sensitive (pauli_export_window_get_export (dialog)));
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);

  dialog = export_open (window);
  assert_chosen (dialog, "svg png");
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

  choose (dialog, "pdf svg eps png");
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

  choose (dialog, "svg png");
  g_signal_emit_by_name (pauli_export_window_get_export (dialog), "clicked");
  g_autofree char *name = gtk_file_chooser_get_current_name (pauli_window_get_file_chooser (window));
  g_assert_cmpstr (name, ==, "f2.svg");
  g_signal_emit_by_name (pauli_window_get_file_chooser (window), "response", GTK_RESPONSE_CANCEL);
  choose (dialog, "pgfplots hepdata");
  g_signal_emit_by_name (pauli_export_window_get_export (dialog), "clicked");
  g_autofree char *other = gtk_file_chooser_get_current_name (pauli_window_get_file_chooser (window));
  g_assert_cmpstr (other, ==, "f2.tex");
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
    if (ADW_IS_MESSAGE_DIALOG (w->data) && gtk_widget_get_visible (w->data) &&
        gtk_window_get_transient_for (w->data) == GTK_WINDOW (dialog))
      return w->data;
  return NULL;
}

static bool
asks (gpointer dialog)
{
  return question_of (dialog) != NULL;
}

/* The question names these files and none else; the answer may be NULL. */
static void
answer (PauliExportWindow *dialog, const char *names, const char *response)
{
  fixture_wait (asks, dialog, "the question");
  AdwMessageDialog *question = question_of (dialog);
  g_autofree char *body =
    g_strconcat ("These files exist already, and their contents would be lost: ", names, NULL);
  g_assert_cmpstr (adw_message_dialog_get_body (question), ==, body);
  if (response)
    g_signal_emit_by_name (session_find_text (GTK_WIDGET (question), adw_message_dialog_get_response_label (question, response)),
                           "clicked");
}

static void
assert_text (const char *name, const char *wanted)
{
  g_autofree char *path = session_path (name), *text = session_read_text (path);
  g_assert_cmpstr (text, ==, wanted);
}

static void
write_precious (const char *name)
{
  g_autofree char *path = session_path (name);
  session_write_text (path, "precious");
}

/* GTK asks about the name that was given, we about the others. */
static void
test_overwriting (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  write_precious ("a.png");
  write_precious ("a.pdf");
  choose (dialog, "pdf png");
  export_as (window, dialog, "a.pdf");
  g_assert_false (is_free (dialog));
  answer (dialog, "a.png", "cancel");
  g_assert_true (is_free (dialog));
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, "Cancelled: nothing was written.");
  assert_text ("a.pdf", "precious");
  assert_text ("a.png", "precious");

  export_as (window, dialog, "a.pdf"); /* Cancel counts until the first is written, whatever the answer is */
  fixture_wait (asks, dialog, "the question");
  g_signal_emit_by_name (pauli_export_window_get_cancel (dialog), "clicked");
  answer (dialog, "a.png", PAULI_REPLACE);
  fixture_wait (is_free, dialog, "the controls");
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, "Cancelled: nothing was written.");
  assert_text ("a.pdf", "precious");
  assert_text ("a.png", "precious");

  export_as (window, dialog, "a.pdf");
  answer (dialog, "a.png", PAULI_REPLACE);
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_autoptr (PauliScene) png = session_figure ("a.png"), pdf = session_figure ("a.pdf");

  /* About the one that was given nobody is asked again. */
  dialog = export_open (window);
  choose (dialog, "pdf");
  export_as (window, dialog, "a.pdf");
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  session_tear_down ();
}

/* A dialog that is closed with its question writes nothing, even if something holds it and the question is answered. */
static void
test_closed_with_question (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  write_precious ("a.csv");
  choose (dialog, "pdf csv");
  export_as (window, dialog, "a.pdf");
  answer (dialog, "a.csv", NULL);
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  answer (dialog, "a.csv", PAULI_REPLACE);
  g_object_unref (dialog);
  fixture_wait_for_end (ADW_TYPE_MESSAGE_DIALOG);

  dialog = export_open (window);
  export_as (window, dialog, "a.pdf");
  answer (dialog, "a.csv", NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_wait_for_end (ADW_TYPE_MESSAGE_DIALOG); /* it goes along */
  fixture_pause (0.2);
  assert_text ("a.csv", "precious");
  g_assert_false (exists ("a.pdf"));
  session_tear_down ();
}

static void
start (PauliExportWindow *dialog, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pauli_export_window_start (dialog, file);
  g_assert_false (is_idle (dialog));
}

static void
assert_status (PauliExportWindow *dialog, const char *first, const char *second)
{
  const char *status = pauli_export_window_get_status (dialog);

  if (!strstr (status, first) || !strstr (status, second))
    g_error ("no “%s” and “%s” in: %s", first, second, status);
}

static void
test_failures (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);
  g_autofree char *folder = session_path ("b.svg"), *pdf = session_path ("b.pdf"), *control = session_path ("x\1y.csv");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  choose (dialog, "svg");
  start (dialog, folder);
  fixture_wait (is_idle, dialog, "the failure");
  assert_status (dialog, "b.svg", "directory");
  choose (dialog, "svg csv");
  start (dialog, "/nowhere/at/all/c.svg");
  fixture_wait (is_idle, dialog, "the failure");
  assert_status (dialog, "“c.svg” could not be written", "No such file");

  write_precious ("b.pdf"); /* written before the failure, and said so */
  choose (dialog, "pdf svg csv");
  start (dialog, pdf);
  answer (dialog, "b.svg", PAULI_REPLACE);
  fixture_wait (is_idle, dialog, "the failure");
  assert_status (dialog, "“b.svg” could not be written", "directory");
  g_assert_true (g_str_has_suffix (pauli_export_window_get_status (dialog), ". Written before it: b.pdf"));
  g_assert_cmpint (n_files (), ==, 2); /* and no CSV, which would come later */
  g_autoptr (PauliScene) scene = session_figure ("b.pdf");

  write_precious ("b.pdf"); /* all is made before the first is written */
  choose (dialog, "pdf csv");
  start (dialog, control);
  fixture_wait (is_idle, dialog, "the failure");
  assert_status (dialog, "as a name of files", "control characters");
  g_assert_cmpint (n_files (), ==, 2);
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

  write_precious ("slow.pdf");
  choose (dialog, "pdf json");
  start (dialog, pdf);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (pauli_export_window_get_cancel (dialog))));
  g_signal_emit_by_name (pauli_export_window_get_cancel (dialog), "clicked");
  fixture_wait (is_free, dialog, "the controls");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (pauli_export_window_get_cancel (dialog))));
  assert_status (dialog, "ancelled", "nothing");
  assert_text ("slow.pdf", "precious");
  g_assert_cmpint (n_files (), ==, 1);
  fixture_wait (export_is_current, dialog, "the preview, which goes on");
  export_type (dialog, PAULI_PAPER_WIDTH, "90");
  g_assert_cmpfloat (export_paper (window)->width, ==, 90);

  /* Closing the dialog cancels, too. */
  start (dialog, pdf);
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  assert_text ("slow.pdf", "precious");
  fixture_pause (0.5); /* a thread that went on would have written it */
  assert_text ("slow.pdf", "precious");
  g_assert_cmpint (n_files (), ==, 1);
  fixture_set (window, PAULI_PARAM_M_Q, 300);
  g_assert_cmpfloat (session_M_q (window), ==, 300);
  session_tear_down ();
}

/* ---- Data ----------------------------------------------------------------------------------------------------------------- */

static PauliExport *
figure_of (PauliWindow *window)
{
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (GError) error = NULL;
  PauliExport *figure = pauli_export_new (pauli_window_get_scene (window), samples, NULL, NULL, &error);

  g_assert_no_error (error);
  return figure;
}

/* The folder has the files of these kinds, made by the test itself, byte by byte; returns their number. */
static guint
check_data (PauliWindow *window, const char *base, const bool kinds[PAULI_N_DATA_KINDS])
{
  g_autoptr (PauliExport) figure = figure_of (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = pauli_export_data (figure, kinds, base, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++) {
    const PauliDataFile *file = g_ptr_array_index (files, i);
    g_autofree char *path = session_path (file->name), *data = NULL;
    gsize length, wanted_length;
    g_assert_true (g_file_get_contents (path, &data, &length, NULL));
    gconstpointer wanted = g_bytes_get_data (file->contents, &wanted_length);
    g_assert_cmpmem (data, length, wanted, wanted_length);
  }
  return files->len;
}

/* All of them beside a picture. */
static void
test_all_data (void)
{
  static const bool all[PAULI_N_DATA_KINDS] = { true, true, true, true, true, true };
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  choose (dialog, "png csv json gnuplot pgfplots matplotlib hepdata");
  export_type (dialog, PAULI_PAPER_DPI, "100");
  export_as (window, dialog, "fig.v2.png");
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_assert_cmpuint (check_data (window, "fig.v2", all), ==, 7);
  g_assert_cmpint (n_files (), ==, 8);
  g_autoptr (PauliScene) scene = session_figure ("fig.v2.png");
  g_assert_nonnull (session_find_text (GTK_WIDGET (window), "fig.v2.png, fig.v2.csv, fig.v2.json, fig.v2.gp, fig.v2.dat"));
  session_tear_down ();
}

/* Without a picture, even of a page without room for one; several plots have a table each, and so have measured points. */
static void
test_only_data (void)
{
  static const bool csv[PAULI_N_DATA_KINDS] = { [PAULI_DATA_FILES_CSV] = true };
  const double x[] = { 0.1, 0.5, 1 }, y[] = { 0.2, 0.15, 0.1 };
  g_autoptr (PauliDataset) set = pauli_dataset_new ("measured", PAULI_DATA_F2, 3, x, y, NULL, NULL);
  PauliWindow *window = export_f2_window ();
  PauliSceneValues values = *fixture_values (window);

  values.panel = PAULI_PANEL_OVERVIEW;
  values.paper.height = PAULI_PAPER_MIN;
  values.paper.automatic_height = false;
  values.data[values.n_data++] = (PauliSceneData){ set, true };
  fixture_set_values (window, &values);
  PauliExportWindow *dialog = export_open (window);
  g_assert_nonnull (pauli_export_preview_get_problem (pauli_export_window_get_preview (dialog)));
  choose (dialog, "");
  g_assert_cmpstr (pauli_export_window_get_status (dialog), !=, "");
  g_assert_false (is_idle (dialog));
  choose (dialog, "pdf csv");
  g_assert_false (is_idle (dialog));
  choose (dialog, "csv");
  g_assert_true (is_idle (dialog));
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, "");
  write_precious ("o-f2.csv");
  write_precious ("o-asymptotics-data-1.csv");
  export_as (window, dialog, "o.csv");
  answer (dialog, "o-f2.csv, o-asymptotics-data-1.csv", PAULI_REPLACE);
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_assert_cmpuint (check_data (window, "o", csv), ==, (guint) n_files ());
  g_assert_cmpint (n_files (), >=, 6);
  g_assert_false (exists ("o.csv"));
  session_tear_down ();
}

/* A name that says it is a picture of another kind is not taken; the dialog stays. */
static void
test_foreign_suffix (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  export_as (window, dialog, "photo.jpg");
  g_assert_nonnull (strstr (pauli_export_window_get_status (dialog), "“photo.jpg”: pictures are made as .pdf, .svg, .eps and .png"));
  g_assert_true (is_idle (dialog));
  g_assert_cmpint (n_files (), ==, 0);
  export_as (window, dialog, "photo");
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  g_assert_true (exists ("photo.pdf"));
  session_tear_down ();
}

/* A PNG with more pixels than there can be is refused before a name is asked for. */
static void
test_too_many_pixels (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  choose (dialog, "pdf png");
  export_type (dialog, PAULI_PAPER_DPI, "2400");
  export_type (dialog, PAULI_PAPER_WIDTH, "1000");
  fixture_wait (export_is_current, dialog, "the wide page");
  g_assert_false (is_idle (dialog));
  g_assert_nonnull (strstr (pauli_export_window_get_status (dialog), "a picture of 94488 × 66142 pixels at 2400 dpi"));
  choose (dialog, "pdf");
  g_assert_true (is_idle (dialog));
  g_assert_cmpstr (pauli_export_window_get_status (dialog), ==, "");
  choose (dialog, "pdf png");
  g_assert_false (is_idle (dialog));
  export_type (dialog, PAULI_PAPER_DPI, "300");
  fixture_wait (export_is_current, dialog, "the page");
  g_assert_true (is_idle (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
  session_tear_down ();
}

/* A suffix of a file gives way to those of all; another belongs to the name. */
static void
test_names (void)
{
  static const struct {
    const char *chosen, *kinds, *made[3];
  } names[] = {
    { "a.csv", "pdf csv", { "a.pdf", "a.csv", NULL } },   { "b.CSV", "csv json", { "b.csv", "b.json", NULL } },
    { "c.gp", "gnuplot", { "c.gp", "c.dat", NULL } },     { "d", "hepdata", { "d.yaml", NULL } },
    { "e.tex", "pdf", { "e.pdf", NULL } },                { "f.x", "svg matplotlib", { "f.x.svg", "f.x.py", "f.x.csv" } },
    { "G.PDF", "pdf json", { "G.PDF", "G.json", NULL } }, { "h_i.tex", "pgfplots", { "h_i.tex", "h-i.dat", NULL } },
  };
  PauliWindow *window = export_f2_window ();
  int n = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++) {
    PauliExportWindow *dialog = export_open (window);
    choose (dialog, names[i].kinds);
    export_as (window, dialog, names[i].chosen);
    fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
    for (size_t k = 0; k < G_N_ELEMENTS (names[i].made) && names[i].made[k]; k++, n++)
      if (!exists (names[i].made[k]))
        g_error ("%s of %s: there is no %s", names[i].kinds, names[i].chosen, names[i].made[k]);
    g_assert_cmpint (n_files (), ==, n);
  }
  session_tear_down ();
}

static void
test_kept_data (void)
{
  PauliWindow *window = export_f2_window ();
  PauliExportWindow *dialog = export_open (window);

  assert_chosen (dialog, "pdf");
  choose (dialog, "eps json matplotlib hepdata");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);
  dialog = export_open (window);
  assert_chosen (dialog, "eps json matplotlib hepdata");
  choose (dialog, "csv gnuplot");
  g_auto (GStrv) formats = g_settings_get_strv (session_settings, EXPORT_FORMATS_KEY);
  g_auto (GStrv) data = g_settings_get_strv (session_settings, EXPORT_DATA_KEY);
  g_autofree char *joined = g_strjoinv (" ", data);
  g_assert_cmpuint (g_strv_length (formats), ==, 0);
  g_assert_cmpstr (joined, ==, "csv gnuplot");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_EXPORT_WINDOW);

  g_settings_set_strv (session_settings, EXPORT_DATA_KEY, NULL);
  dialog = export_open (window); /* nothing is chosen, and it says so */
  assert_chosen (dialog, "");
  g_assert_false (is_idle (dialog));
  g_assert_cmpstr (pauli_export_window_get_status (dialog), !=, "");
  gtk_window_destroy (GTK_WINDOW (dialog));
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
    { "/window-export/files/closed-with-question", test_closed_with_question },
    { "/window-export/files/failures", test_failures },
    { "/window-export/files/cancel", test_cancel },
    { "/window-export/files/no-figure", test_no_figure },
    { "/window-export/data/all", test_all_data },
    { "/window-export/data/only", test_only_data },
    { "/window-export/data/names", test_names },
    { "/window-export/foreign-suffix", test_foreign_suffix },
    { "/window-export/too-many-pixels", test_too_many_pixels },
    { "/window-export/data/kept", test_kept_data },
  };

  return session_main (argc, argv, tests, G_N_ELEMENTS (tests));
}
