/* The real window: import of measured data, its list, and fits to it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-sets.h"
#include "fit-text.h"
#include "fit-window.h"
#include "import-window.h"
#include "window-fixture.h"

#include <glib/gstdio.h>
#include <math.h>

static PauliApplication *app;
static char *folder; /* of the files, removed at the end */

static const PauliSceneValues *
values_of (PauliWindow *window)
{
  return pauli_scene_values (pauli_window_get_scene (window));
}

/* ---- Files and dialogs ------------------------------------------------------------------------------------------------ */

/* A file with these bytes; its path is to be freed. */
static char *
file_with (const char *name, const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, bytes, length, &error);
  g_assert_no_error (error);
  return path;
}

static gpointer
find_window (GType type)
{
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++) {
    g_autoptr (GtkWindow) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);
    if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type))
      return toplevel;
  }
  return NULL;
}

static bool
is_ready (gpointer data)
{
  return *pauli_import_window_get_problem (data) || *pauli_import_window_get_summary (data);
}

static PauliImportWindow *
open_path (PauliWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pauli_window_import_file (window, file);
  PauliImportWindow *dialog = find_window (PAULI_TYPE_IMPORT_WINDOW);
  g_assert_nonnull (dialog);
  fixture_wait (is_ready, dialog, "the table");
  return dialog;
}

static PauliImportWindow *
open_text (PauliWindow *window, const char *name, const char *text)
{
  g_autofree char *path = file_with (name, text, -1);
  return open_path (window, path);
}

static bool
no_dialog (gpointer type)
{
  return find_window (*(GType *) type) == NULL;
}

static void
wait_until_gone (GType type)
{
  fixture_wait (no_dialog, &type, "the dialog to go");
}

/* Takes what is on show, and waits for its picture. */
static void
import (PauliWindow *window, PauliImportWindow *dialog)
{
  g_signal_emit_by_name (pauli_import_window_get_import (dialog), "clicked");
  wait_until_gone (PAULI_TYPE_IMPORT_WINDOW);
  fixture_settle (window);
}

static void
close_dialog (PauliImportWindow *dialog)
{
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until_gone (PAULI_TYPE_IMPORT_WINDOW);
}

static void
select_choice (PauliImportWindow *dialog, PauliImportChoice choice, guint item)
{
  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, choice), item);
  fixture_wait (is_ready, dialog, "the rows to be counted");
}

static void
assert_choices (PauliImportWindow *dialog, guint x, guint y, guint error, guint quantity, guint unit)
{
  const guint expected[PAULI_IMPORT_N_CHOICES] = { x, y, error, quantity, unit };

  for (int i = 0; i < PAULI_IMPORT_N_CHOICES; i++)
    g_assert_cmpuint (gtk_drop_down_get_selected (pauli_import_window_get_choice (dialog, i)), ==, expected[i]);
}

static const char *
left_out (PauliImportWindow *dialog, guint i)
{
  g_autoptr (GtkStringObject) item = g_list_model_get_item (pauli_import_window_get_left_out (dialog), i);
  return item ? gtk_string_object_get_string (item) : NULL;
}

/* The last data set is of these points. */
static void
assert_last_set (PauliWindow *window, PauliDataQuantity quantity, size_t n, const double *x, const double *y, const double *yerr)
{
  const PauliSceneValues *values = values_of (window);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (values->n_data, >, 0);
  const PauliSceneData *data = &values->data[values->n_data - 1];
  g_autoptr (PauliDataset) expected = pauli_dataset_new (pauli_dataset_name (data->set), quantity, n, x, y, yerr, &error);
  g_assert_no_error (error);
  g_assert_true (data->shown);
  g_assert_true (pauli_dataset_equal (data->set, expected));
}

/* A set of the scene, without a file. */
static void
add_set (PauliWindow *window, PauliDataset *set)
{
  PauliSceneValues values = *values_of (window);

  data_sets_add (&values, set);
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
  pauli_window_set_scene (window, scene);
  fixture_settle (window);
}

/* ---- Import ------------------------------------------------------------------------------------------------------------ */

static void
test_csv (void)
{
  static const double x[] = { 0.5, 1, 2 }, y[] = { 0.25, 0.125, 0.0625 }, yerr[] = { 0.01, 0.02, 0.03 };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = open_text (window, "first.csv", "Q2,F2,F2_err\n0.5,0.25,0.01\n1,0.125,0.02\n2,0.0625,0.03\n");

  g_assert_cmpstr (pauli_import_window_get_detected (dialog), ==,
                   "Found: 3 rows, 3 columns, separated by commas, decimal point, columns have names");
  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "3 rows used");
  g_assert_cmpstr (gtk_editable_get_text (pauli_import_window_get_name (dialog)), ==, "first.csv");
  assert_choices (dialog, 0, 1, 3, PAULI_DATA_F2, 0);
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (window));
  import (window, dialog);
  assert_last_set (window, PAULI_DATA_F2, 3, x, y, yerr);
  g_assert_cmpstr (pauli_dataset_name (values_of (window)->data[0].set), ==, "first.csv");
  g_assert_cmpint (pauli_data_list_get_n_rows (pauli_window_get_data (window)), ==, 1);
  /* What was before can come back, and go again. */
  fixture_activate (window, "undo", NULL);
  g_assert_true (pauli_scene_equal (pauli_window_get_scene (window), before));
  g_assert_cmpint (pauli_data_list_get_n_rows (pauli_window_get_data (window)), ==, 0);
  fixture_activate (window, "redo", NULL);
  assert_last_set (window, PAULI_DATA_F2, 3, x, y, yerr);
  fixture_destroy (window);
}

static void
test_other_tables (void)
{
  static const double M_q[] = { 100, 200 }, mu[] = { 0.1, 0.2 }, Q2[] = { 0.5, 1.5 }, Q2F2[] = { 0.125, 0.25 };
  PauliWindow *window = fixture_window (app, 1000, 700);

  PauliImportWindow *dialog = open_text (window, "blanks.dat", "# M_q[GeV]  mu\n\n0.1  0.1\n 0.2\t0.2 # the last\n");
  g_assert_nonnull (strstr (pauli_import_window_get_detected (dialog), "separated by blanks"));
  assert_choices (dialog, 0, 1, 0, PAULI_DATA_MU, 1);
  import (window, dialog);
  assert_last_set (window, PAULI_DATA_MU, 2, M_q, mu, NULL);

  dialog = open_text (window, "comma.txt", "Q2;Q2F2\n0,5;0,125\n1,5;0,25\n");
  g_assert_nonnull (strstr (pauli_import_window_get_detected (dialog), "separated by semicolons, decimal comma"));
  assert_choices (dialog, 0, 1, 0, PAULI_DATA_Q2F2, 0);
  import (window, dialog);
  assert_last_set (window, PAULI_DATA_Q2F2, 2, Q2, Q2F2, NULL);
  fixture_destroy (window);
}

/* Other columns, quantity, unit and name than were guessed. */
static void
test_choices (void)
{
  static const double Q2[] = { 1e-6, 2e-6 }, y[] = { 3, 6 }, yerr[] = { 4, 7 };
  static const double M_q[] = { 5, 8 };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = open_text (window, "odd.csv", "1,3,4,5\n2,6,7,8\n");

  assert_choices (dialog, 0, 1, 3, PAULI_DATA_F2, 0);
  g_assert_nonnull (strstr (pauli_import_window_get_detected (dialog), "columns have no names"));
  select_choice (dialog, PAULI_IMPORT_UNIT, 1);
  gtk_editable_set_text (pauli_import_window_get_name (dialog), "  other name ");
  fixture_wait (is_ready, dialog, "the rows to be counted");
  import (window, dialog);
  assert_last_set (window, PAULI_DATA_F2, 2, Q2, y, yerr);
  g_assert_cmpstr (pauli_dataset_name (values_of (window)->data[0].set), ==, "other name");

  dialog = open_text (window, "odd.csv", "1,3,4,5\n2,6,7,8\n");
  select_choice (dialog, PAULI_IMPORT_UNIT, 1);
  select_choice (dialog, PAULI_IMPORT_X, 3);
  select_choice (dialog, PAULI_IMPORT_Y, 2);
  select_choice (dialog, PAULI_IMPORT_ERROR, 0);
  select_choice (dialog, PAULI_IMPORT_QUANTITY, PAULI_DATA_MU);
  g_assert_cmpuint (gtk_drop_down_get_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_UNIT)), ==, 0); /* MeV */
  import (window, dialog);
  assert_last_set (window, PAULI_DATA_MU, 2, M_q, yerr, NULL);
  fixture_destroy (window);
}

/* Import is asked for before the rows of the last choice are counted: it takes that choice. */
static void
test_hasty (void)
{
  static const double x[] = { 1, 2 }, y[] = { 4, 7 };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = open_text (window, "odd.csv", "1,3,4\n2,6,7\n");

  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_ERROR), 0);
  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_Y), 2);
  import (window, dialog);
  assert_last_set (window, PAULI_DATA_F2, 2, x, y, NULL);
  fixture_destroy (window);
}

static void
test_bad_rows (void)
{
  static const double x[] = { 1, 4 }, y[] = { 0.5, 0.25 };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = open_text (window, "bad.dat", "# Q2 F2\n1 0.5\n2 oops\n3\n-1 0.5\n4 0.25\n");

  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "2 rows used, 3 left out");
  g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, 3);
  g_assert_cmpstr (left_out (dialog, 0), ==, "line 3: “oops” is not a number");
  g_assert_nonnull (strstr (left_out (dialog, 1), "line 4: only 1 of 2 columns"));
  g_assert_nonnull (strstr (left_out (dialog, 2), "line 5: Q² = −1 is out of 0 to 1000000 GeV²"));
  /* Nothing of the second column is a number over itself, but another column may be better. */
  import (window, dialog);
  assert_last_set (window, PAULI_DATA_F2, 2, x, y, NULL);
  fixture_destroy (window);
}

/* Of many bad rows the first are named, and all counted; those of another choice are others. */
static void
test_many_bad_rows (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GString) text = g_string_new ("Q2,F2,G2\n");

  for (int i = 0; i < 3000; i++)
    g_string_append_printf (text, "%d,%s,0.5\n", i, i % 2 ? "-" : "0.25");
  PauliImportWindow *dialog = open_text (window, "many.csv", text->str);
  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "1500 rows used, 1500 left out");
  g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, PAULI_DATA_REPORT_MAX + 1);
  g_assert_cmpstr (left_out (dialog, PAULI_DATA_REPORT_MAX), ==, "and 500 more");
  select_choice (dialog, PAULI_IMPORT_Y, 2);
  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "3000 rows used");
  g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, 0);
  close_dialog (dialog);
  fixture_destroy (window);
}

/* A choice without any use, and a name that is none, are said and not imported; another choice is. */
static void
test_no_rows (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = open_text (window, "none.csv", "Q2,F2,text\n1,2,a\n2,3,b\n");

  select_choice (dialog, PAULI_IMPORT_Y, 2);
  g_assert_true (g_str_has_prefix (pauli_import_window_get_summary (dialog), "Nothing can be imported: none of 2 rows"));
  g_assert_false (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)));
  g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, 2);
  select_choice (dialog, PAULI_IMPORT_Y, 1);
  g_assert_true (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)));
  gtk_editable_set_text (pauli_import_window_get_name (dialog), " ");
  fixture_wait (is_ready, dialog, "the rows to be counted");
  g_assert_nonnull (strstr (pauli_import_window_get_summary (dialog), "1 to 60 characters"));
  g_assert_false (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)));
  close_dialog (dialog);
  g_assert_cmpint (values_of (window)->n_data, ==, 0);
  fixture_destroy (window);
}

static bool
has_rows (gpointer data)
{
  GtkColumnView *view = pauli_import_preview_get_view (data);
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (view))) == PAULI_IMPORT_PREVIEW_ROWS;
}

/* The first rows under the names of the columns, with what each is used for. */
static void
test_preview (void)
{
  static const char *const titles[] = { "Line", "Q2 → x", "F2 → y", "comment" };
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GString) text = g_string_new ("Q2,F2,comment\n");

  for (int i = 0; i < 250; i++)
    g_string_append_printf (text, "%d,0.5,good\n", i);
  PauliImportWindow *dialog = open_text (window, "preview.csv", text->str);
  PauliImportPreview *preview = pauli_import_window_get_preview (dialog);
  GListModel *columns = gtk_column_view_get_columns (pauli_import_preview_get_view (preview));
  fixture_wait (has_rows, preview, "the first rows");
  g_assert_cmpuint (g_list_model_get_n_items (columns), ==, 4);
  for (guint i = 0; i < 4; i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
    g_assert_cmpstr (gtk_column_view_column_get_title (column), ==, titles[i]);
  }
  select_choice (dialog, PAULI_IMPORT_ERROR, 3);
  g_autoptr (GtkColumnViewColumn) last = g_list_model_get_item (columns, 3);
  g_assert_cmpstr (gtk_column_view_column_get_title (last), ==, "comment → error of y");
  close_dialog (dialog);
  fixture_destroy (window);
}

/* ---- Files that are none ------------------------------------------------------------------------------------------------ */

static void
assert_refused (PauliWindow *window, const char *path, const char *reason)
{
  PauliImportWindow *dialog = open_path (window, path);

  g_assert_nonnull (strstr (pauli_import_window_get_problem (dialog), reason));
  g_assert_false (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)));
  g_signal_emit_by_name (pauli_import_window_get_import (dialog), "clicked"); /* does nothing */
  close_dialog (dialog);
  g_assert_cmpint (values_of (window)->n_data, ==, 0);
}

static void
test_refused (void)
{
  static const char binary[] = "\x7f" "ELF\x02\x01\x01\0\0\0\0\0";
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autofree char *binary_path = file_with ("binary.dat", binary, sizeof binary), *empty = file_with ("empty.csv", "", 0);
  g_autofree char *words = file_with ("words.txt", "nothing but\nwords here\n", -1);
  g_autofree char *gone = g_build_filename (folder, "gone <b>.csv", NULL);

  assert_refused (window, binary_path, "binary.dat: this is not a text");
  assert_refused (window, empty, "empty.csv: there are no rows of numbers");
  assert_refused (window, words, "words.txt: ");
  assert_refused (window, folder, "this is a folder");
  assert_refused (window, gone, "gone &lt;b&gt;.csv: there is no such file");
  assert_refused (window, "/dev/zero", "zero: this is not a regular file");
  fixture_destroy (window);
}

static void
test_too_large (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autofree char *path = file_with ("large.csv", "Q2,F2\n1,2\n", -1);

  g_assert_cmpint (truncate (path, PAULI_DATA_TEXT_MAX_BYTES + 1000000L), ==, 0); /* zeros behind it */
  assert_refused (window, path, "at most 64 MiB");
  g_unlink (path);
  fixture_destroy (window);
}

static void
test_full (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  for (int i = 0; i < PAULI_DATA_MAX; i++)
    import (window, open_text (window, "some.csv", "1,2\n2,3\n"));
  g_autoptr (GFile) file = g_file_new_for_path ("some.csv");
  pauli_window_import_file (window, file);
  g_assert_null (find_window (PAULI_TYPE_IMPORT_WINDOW));
  g_action_group_activate_action (G_ACTION_GROUP (window), "import", NULL); /* nor is a file asked for */
  g_assert_null (find_window (GTK_TYPE_FILE_CHOOSER_DIALOG));
  g_assert_cmpint (values_of (window)->n_data, ==, PAULI_DATA_MAX);

  /* The place is taken while the dialog is open. */
  g_signal_emit_by_name (pauli_data_list_get_remove (pauli_window_get_data (window), 2), "clicked");
  PauliImportWindow *dialog = open_text (window, "some.csv", "1,2\n2,3\n");
  add_set (window, values_of (window)->data[0].set);
  g_signal_emit_by_name (pauli_import_window_get_import (dialog), "clicked");
  g_assert_nonnull (strstr (pauli_import_window_get_summary (dialog), "6 data sets, as many as there can be"));
  g_assert_cmpint (values_of (window)->n_data, ==, PAULI_DATA_MAX);
  close_dialog (dialog);
  fixture_destroy (window);
}

/* Cancelled: while the file is read, while rows are counted, and at the end. */
static void
test_cancel (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autofree char *path = file_with ("some.csv", "1,2\n2,3\n", -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pauli_window_import_file (window, file);
  gtk_window_close (find_window (PAULI_TYPE_IMPORT_WINDOW));
  wait_until_gone (PAULI_TYPE_IMPORT_WINDOW);
  PauliImportWindow *dialog = open_path (window, path);
  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_X), 1);
  close_dialog (dialog);
  close_dialog (open_path (window, path));
  g_assert_cmpint (values_of (window)->n_data, ==, 0);
  /* The window goes with its dialog. */
  pauli_window_import_file (window, file);
  gtk_window_destroy (find_window (PAULI_TYPE_IMPORT_WINDOW));
  fixture_destroy (window);
}

/* ---- The list ----------------------------------------------------------------------------------------------------------- */

static void
assert_chi2_texts (PauliWindow *window)
{
  const PauliSceneValues *values = values_of (window);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  for (int i = 0; i < values->n_data; i++) {
    PauliDataPoints points = pauli_dataset_points (values->data[i].set);
    PauliChi2 chi2 = pauli_data_chi2 (&params, &points, NULL, NULL);
    g_autofree char *text = pauli_chi2_text (&chi2, points.yerr != NULL);
    g_assert_cmpint (chi2.status, ==, PAULI_OK);
    g_assert_cmpstr (pauli_data_list_get_chi2_text (pauli_window_get_data (window), i), ==, text);
  }
}

static void
test_chi2 (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliDataList *list = pauli_window_get_data (window);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));
  g_autofree char *F2 = g_strdup_printf ("Q2,F2,dF2\n0,%.17g,0.01\n1,%.17g,0.01\n", pauli_mu (&params).value + 0.01,
                                         pauli_f2 (&params, 1).value - 0.02);

  import (window, open_text (window, "F2.csv", F2));
  g_assert_cmpstr (pauli_data_list_get_chi2_text (list, 0), ==, "χ² = 5 for 2 points");
  import (window, open_text (window, "mu.csv", "M_q [GeV],mu\n0.2,0.1\n0.3,0.2\n0.4,0.3\n"));
  g_assert_true (g_str_has_prefix (pauli_data_list_get_chi2_text (list, 1), "Sum of squares 0.0"));
  g_assert_true (g_str_has_suffix (pauli_data_list_get_chi2_text (list, 1), " for 3 points without errors"));
  assert_chi2_texts (window);
  fixture_set (window, PAULI_PARAM_INV_RHO_C, 700);
  fixture_settle (window);
  assert_chi2_texts (window);
  fixture_set (window, PAULI_PARAM_M_Q, 250);
  fixture_settle (window);
  assert_chi2_texts (window);
  g_assert_cmpstr (pauli_data_list_get_chi2_text (list, 0), !=, "χ² = 5 for 2 points");
  fixture_destroy (window);
}

static void
test_list (void)
{
  static const char *const names[] = { "a", "b", "c" };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliDataList *list = pauli_window_get_data (window);
  PauliParams params = pauli_scene_params (pauli_window_get_scene (window));

  for (int i = 0; i < 3; i++) {
    g_autoptr (PauliDataset) set = data_sets_new (names[i], PAULI_DATA_F2, &params, (size_t) (5 + i), 0, 3, 0.1);
    add_set (window, set);
  }
  gtk_switch_set_active (pauli_data_list_get_switch (list, 1), FALSE);
  fixture_settle (window);
  g_assert_true (values_of (window)->data[0].shown && !values_of (window)->data[1].shown && values_of (window)->data[2].shown);
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (window));
  g_signal_emit_by_name (pauli_data_list_get_remove (list, 0), "clicked");
  fixture_settle (window);
  g_assert_cmpint (values_of (window)->n_data, ==, 2);
  g_assert_cmpstr (pauli_dataset_name (values_of (window)->data[0].set), ==, "b");
  g_assert_false (values_of (window)->data[0].shown);
  g_assert_false (gtk_switch_get_active (pauli_data_list_get_switch (list, 0)));
  assert_chi2_texts (window);
  pauli_window_set_scene (window, before);
  fixture_settle (window);
  g_assert_cmpint (pauli_data_list_get_n_rows (list), ==, 3);
  assert_chi2_texts (window);
  for (int i = 2; i >= 0; i--)
    g_signal_emit_by_name (pauli_data_list_get_remove (list, i), "clicked");
  g_assert_cmpint (values_of (window)->n_data, ==, 0);
  fixture_destroy (window);
}

/* ---- The fit ------------------------------------------------------------------------------------------------------------ */

static PauliFitWindow *
open_fit (PauliWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "fit-data", NULL);
  PauliFitWindow *dialog = find_window (PAULI_TYPE_FIT_WINDOW);
  g_assert_nonnull (dialog);
  return dialog;
}

static bool
has_status (gpointer data)
{
  return *pauli_fit_window_get_status (data) != '\0';
}

static void
run_fit (PauliFitWindow *dialog)
{
  g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
  fixture_wait (has_status, dialog, "the fit");
}

static PauliWindow *
window_with (PauliDataQuantity quantity, double M_q, double inv_rho_c, double x_min, double x_max, double error)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliParams params;

  g_assert_cmpint (pauli_params_init (&params, M_q, inv_rho_c, 0.5, PAULI_QUARK_U), ==, PAULI_OK);
  g_autoptr (PauliDataset) set = data_sets_new ("data", quantity, &params, 25, x_min, x_max, error);
  add_set (window, set);
  return window;
}

static void
test_fit (void)
{
  PauliWindow *window = window_with (PAULI_DATA_F2, 300, 650, 0, 5, 1e-3);
  PauliFitWindow *dialog = open_fit (window);

  run_fit (dialog);
  PauliSceneFit fit = pauli_scene_fit (pauli_window_get_scene (window), true, true, NULL, NULL);
  g_assert_cmpint (fit.status, ==, PAULI_OK);
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "The fit reached a minimum.");
  PauliFitLines lines = pauli_fit_lines (&fit);
  for (guint i = 0; i < lines.names->len; i++)
    g_assert_cmpstr (pauli_fit_window_get_line (dialog, lines.names->pdata[i]), ==, lines.texts->pdata[i]);
  g_ptr_array_unref (lines.names);
  g_ptr_array_unref (lines.texts);
  g_assert_nonnull (strstr (pauli_fit_window_get_line (dialog, "ρ_c"), " fm"));
  g_assert_nonnull (pauli_fit_window_get_line (dialog, "Covariance of M_q and 1/ρ_c"));
  g_assert_nonnull (strstr (pauli_fit_window_get_line (dialog, "χ²/ndf"), "/23 = "));
  g_signal_emit_by_name (pauli_fit_window_get_use (dialog), "clicked");
  wait_until_gone (PAULI_TYPE_FIT_WINDOW);
  fixture_settle (window);
  g_assert_cmpfloat (fabs (values_of (window)->M_q - 300), <=, 3 * fit.M_q.error);
  g_assert_cmpfloat (fabs (values_of (window)->inv_rho_c - 650), <=, 3 * fit.inv_rho_c.error);
  g_assert_cmpfloat (pauli_parameter_row_get_value (pauli_window_get_row (window, PAULI_PARAM_M_Q)), ==,
                     values_of (window)->M_q);
  assert_chi2_texts (window);
  fixture_destroy (window);
}

/* One parameter is held; without errors the scatter gives those of the other. */
static void
test_fit_one (void)
{
  PauliWindow *window = window_with (PAULI_DATA_MU, 350, 650, 80, 500, 0);
  PauliFitWindow *dialog = open_fit (window);

  run_fit (dialog);
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "No fit: M_q cannot be fitted to data over M_q alone.");
  g_assert_null (pauli_fit_window_get_line (dialog, "M_q"));
  gtk_check_button_set_active (pauli_fit_window_get_free_M_q (dialog), FALSE);
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, ""); /* of another question */
  run_fit (dialog);
  g_assert_cmpstr (pauli_fit_window_get_line (dialog, "M_q"), ==, "350 MeV, held");
  g_assert_true (g_str_has_prefix (pauli_fit_window_get_line (dialog, "1/ρ_c"), "650"));
  g_assert_null (pauli_fit_window_get_line (dialog, "Correlation"));
  g_assert_nonnull (pauli_fit_window_get_line (dialog, "Sum of squares"));
  gtk_check_button_set_active (pauli_fit_window_get_free_inv_rho_c (dialog), FALSE);
  g_assert_null (pauli_fit_window_get_line (dialog, "M_q"));
  run_fit (dialog);
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "No fit: no parameter is free to be fitted.");
  gtk_check_button_set_active (pauli_fit_window_get_free_inv_rho_c (dialog), TRUE);
  run_fit (dialog);
  g_signal_emit_by_name (pauli_fit_window_get_use (dialog), "clicked");
  wait_until_gone (PAULI_TYPE_FIT_WINDOW);
  g_assert_cmpfloat (values_of (window)->M_q, ==, 350);
  g_assert_cmpfloat (fabs (values_of (window)->inv_rho_c - 650), <=, 1e-6);
  fixture_destroy (window);
}

static void
test_fit_at_bound (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  double x[] = { 0.5, 1, 2 }, y[] = { 5, 5, 5 }, yerr[] = { 0.1, 0.1, 0.1 };
  g_autoptr (PauliDataset) set = pauli_dataset_new ("high", PAULI_DATA_F2, 3, x, y, yerr, NULL);

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "fit-data"));
  add_set (window, set);
  PauliFitWindow *dialog = open_fit (window);
  gtk_check_button_set_active (pauli_fit_window_get_free_inv_rho_c (dialog), FALSE);
  run_fit (dialog);
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "No minimum: M_q ran to the end of its range.");
  g_assert_true (g_str_has_suffix (pauli_fit_window_get_line (dialog, "M_q"), "error unknown"));
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until_gone (PAULI_TYPE_FIT_WINDOW);
  gtk_switch_set_active (pauli_data_list_get_switch (pauli_window_get_data (window), 0), FALSE);
  dialog = open_fit (window);
  run_fit (dialog);
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "No fit: no data set is shown.");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_destroy (window);
}

static bool
is_over (gpointer end)
{
  return g_get_monotonic_time () > *(gint64 *) end;
}

/* What was stopped does not come to an end after all. */
static void
check_stopped_for_good (PauliFitWindow *dialog)
{
  g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
  g_signal_emit_by_name (pauli_fit_window_get_stop (dialog), "clicked");
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2; /* the fit takes a hundredth of a second */
  fixture_wait (is_over, &end, "time to pass");
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "Stopped.");
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until_gone (PAULI_TYPE_FIT_WINDOW);
}

/* Stopped, started again, and closed while under way; with the exact gluon profile, that takes long. */
static void
test_fit_stop (void)
{
  PauliWindow *window = window_with (PAULI_DATA_F2, 300, 650, 0, 5, 1e-3);

  check_stopped_for_good (open_fit (window));
  fixture_activate (window, "gluon", "exact");
  PauliFitWindow *dialog = open_fit (window);
  g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
  g_assert_true (gtk_widget_get_visible (pauli_fit_window_get_stop (dialog)));
  g_assert_false (gtk_widget_get_visible (pauli_fit_window_get_fit (dialog)));
  g_signal_emit_by_name (pauli_fit_window_get_stop (dialog), "clicked");
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "Stopped.");
  g_assert_true (gtk_widget_get_visible (pauli_fit_window_get_fit (dialog)));
  g_assert_null (pauli_fit_window_get_line (dialog, "M_q"));
  g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until_gone (PAULI_TYPE_FIT_WINDOW);
  for (int i = 0; i < 3; i++) {
    dialog = open_fit (window);
    g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
    gtk_window_destroy (GTK_WINDOW (dialog));
  }
  fixture_destroy (window);
}

/* ---- Keys --------------------------------------------------------------------------------------------------------------- */

static bool
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* Whether Tab comes to this widget or into it. */
static bool
tab_reaches (GtkWindow *window, gpointer widget)
{
  fixture_wait (is_mapped, widget, "a control");
  for (int i = 0; i < 60; i++) {
    GtkWidget *focus;
    gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
    focus = gtk_window_get_focus (window);
    if (focus && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
      return true;
  }
  return false;
}

static void
assert_keys (const char *action, const char *keys)
{
  g_auto (GStrv) accels = gtk_application_get_accels_for_action (GTK_APPLICATION (app), action);
  g_assert_cmpstr (accels[0], ==, keys);
}

static void
test_keys (void)
{
  PauliWindow *window = window_with (PAULI_DATA_F2, 300, 650, 0, 5, 1e-3);
  PauliImportWindow *import_dialog = open_text (window, "some.csv", "1,2,3\n2,3,x\n");

  assert_keys ("win.import", "<Control>i");
  assert_keys ("win.fit-data", "<Shift><Control>f");
  for (int i = 0; i < PAULI_IMPORT_N_CHOICES; i++)
    g_assert_true (tab_reaches (GTK_WINDOW (import_dialog), pauli_import_window_get_choice (import_dialog, i)));
  g_assert_true (tab_reaches (GTK_WINDOW (import_dialog), pauli_import_window_get_name (import_dialog)));
  g_assert_true (tab_reaches (GTK_WINDOW (import_dialog), pauli_import_window_get_preview (import_dialog)));
  g_assert_true (tab_reaches (GTK_WINDOW (import_dialog), pauli_import_window_get_import (import_dialog)));
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (import_dialog)) == pauli_import_window_get_import (import_dialog));
  close_dialog (import_dialog);

  PauliFitWindow *fit_dialog = open_fit (window);
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (fit_dialog)) == pauli_fit_window_get_fit (fit_dialog));
  g_assert_true (tab_reaches (GTK_WINDOW (fit_dialog), pauli_fit_window_get_free_M_q (fit_dialog)));
  g_assert_true (tab_reaches (GTK_WINDOW (fit_dialog), pauli_fit_window_get_free_inv_rho_c (fit_dialog)));
  gtk_widget_activate (pauli_fit_window_get_fit (fit_dialog));
  fixture_wait (has_status, fit_dialog, "the fit");
  g_assert_true (tab_reaches (GTK_WINDOW (fit_dialog), pauli_fit_window_get_use (fit_dialog)));
  gtk_window_destroy (GTK_WINDOW (fit_dialog));

  PauliDataList *list = pauli_window_get_data (window);
  g_assert_true (tab_reaches (GTK_WINDOW (window), pauli_window_get_readouts (window))); /* past the folded list */
  pauli_data_list_reveal (list);
  fixture_settle (window);
  g_assert_true (tab_reaches (GTK_WINDOW (window), pauli_data_list_get_switch (list, 0)));
  g_assert_true (tab_reaches (GTK_WINDOW (window), pauli_data_list_get_remove (list, 0)));
  fixture_destroy (window);
}

/* Of all that is touched: what a screen reader says. */
static void
test_names (void)
{
  PauliWindow *window = window_with (PAULI_DATA_F2, 300, 650, 0, 5, 1e-3);
  PauliDataList *list = pauli_window_get_data (window);
  PauliImportWindow *dialog = open_text (window, "some.csv", "1,2,3\n2,3,4\n");

  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (pauli_data_list_get_switch (list, 0)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (pauli_data_list_get_remove (list, 0)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (int i = 0; i < PAULI_IMPORT_N_CHOICES; i++)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (pauli_import_window_get_choice (dialog, i)),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (pauli_import_window_get_name (dialog)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  close_dialog (dialog);
  fixture_destroy (window);
}

/* ---- Much data ---------------------------------------------------------------------------------------------------------- */

#define MANY 100000

static void
test_many_rows (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GString) text = g_string_new ("Q2,F2,dF2\n");

  for (int i = 0; i < MANY; i++)
    g_string_append_printf (text, "%.5f,%.6f,0.01\n", 5.0 * i / MANY, 0.33 / (1 + 5.0 * i / MANY));
  import (window, open_text (window, "many.csv", text->str));
  g_assert_cmpuint (pauli_dataset_n (values_of (window)->data[0].set), ==, MANY);
  g_assert_true (g_str_has_suffix (pauli_data_list_get_chi2_text (pauli_window_get_data (window), 0), " for 100000 points"));
  for (int i = 0; i < 20; i++) /* faster than they are drawn */
    fixture_set (window, PAULI_PARAM_M_Q, 300 + i);
  fixture_settle (window);
  assert_chi2_texts (window);
  /* The scene, and what it was before, hold one and the same set. */
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (window));
  fixture_set (window, PAULI_PARAM_M_Q, 250);
  g_assert_true (pauli_scene_values (before)->data[0].set == values_of (window)->data[0].set);
  fixture_destroy (window);
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir))) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_unlink (path);
  }
  g_rmdir (folder);
  g_free (folder);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE); /* or names of controls would not be kept */
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ()) {
    g_print ("1..0 # SKIP no display\n");
    return 77;
  }
  app = fixture_application ();
  folder = g_dir_make_tmp ("pauliscope-data-XXXXXX", NULL);

  g_test_add_func ("/window-data/csv", test_csv);
  g_test_add_func ("/window-data/other-tables", test_other_tables);
  g_test_add_func ("/window-data/choices", test_choices);
  g_test_add_func ("/window-data/hasty", test_hasty);
  g_test_add_func ("/window-data/bad-rows", test_bad_rows);
  g_test_add_func ("/window-data/many-bad-rows", test_many_bad_rows);
  g_test_add_func ("/window-data/no-rows", test_no_rows);
  g_test_add_func ("/window-data/preview", test_preview);
  g_test_add_func ("/window-data/refused", test_refused);
  g_test_add_func ("/window-data/too-large", test_too_large);
  g_test_add_func ("/window-data/full", test_full);
  g_test_add_func ("/window-data/cancel", test_cancel);
  g_test_add_func ("/window-data/chi2", test_chi2);
  g_test_add_func ("/window-data/list", test_list);
  g_test_add_func ("/window-data/fit", test_fit);
  g_test_add_func ("/window-data/fit-one", test_fit_one);
  g_test_add_func ("/window-data/fit-at-bound", test_fit_at_bound);
  g_test_add_func ("/window-data/fit-stop", test_fit_stop);
  g_test_add_func ("/window-data/keys", test_keys);
  g_test_add_func ("/window-data/names", test_names);
  g_test_add_func ("/window-data/many-rows", test_many_rows);
  int status = g_test_run ();
  remove_folder ();
  return status;
}
