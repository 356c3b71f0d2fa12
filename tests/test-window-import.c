/* The real window: import of measured data.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-fixture.h"

#include <glib/gstdio.h>

static PauliApplication *app;

/* ---- Dialogs ------------------------------------------------------------------------------------------------------------ */

static void
select_choice (PauliImportWindow *dialog, PauliImportChoice choice, guint item)
{
  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, choice), item);
  import_count (dialog);
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
  const PauliSceneValues *values = fixture_values (window);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (values->n_data, >, 0);
  const PauliSceneData *data = &values->data[values->n_data - 1];
  g_autoptr (PauliDataset) expected = pauli_dataset_new (pauli_dataset_name (data->set), quantity, n, x, y, yerr, &error);
  g_assert_no_error (error);
  g_assert_true (data->shown);
  g_assert_true (pauli_dataset_equal (data->set, expected));
}

/* ---- Import ------------------------------------------------------------------------------------------------------------ */

static void
test_csv (void)
{
  static const double x[] = { 0.5, 1, 2 }, y[] = { 0.25, 0.125, 0.0625 }, yerr[] = { 0.01, 0.02, 0.03 };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = import_open_text (window, "first.csv", "Q2,F2,F2_err\n0.5,0.25,0.01\n1,0.125,0.02\n2,0.0625,0.03\n");

  g_assert_cmpstr (pauli_import_window_get_detected (dialog), ==,
                   "Found: 3 rows, 3 columns, separated by commas, decimal point, columns have names");
  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "3 rows used");
  g_assert_cmpstr (gtk_editable_get_text (pauli_import_window_get_name (dialog)), ==, "first.csv");
  assert_choices (dialog, 0, 1, 3, PAULI_DATA_F2, 0);
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (window));
  import_take (window, dialog);
  assert_last_set (window, PAULI_DATA_F2, 3, x, y, yerr);
  g_assert_cmpstr (pauli_dataset_name (fixture_values (window)->data[0].set), ==, "first.csv");
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

  PauliImportWindow *dialog = import_open_text (window, "blanks.dat", "# M_q[GeV]  mu\n\n0.1  0.1\n 0.2\t0.2 # the last\n");
  g_assert_nonnull (strstr (pauli_import_window_get_detected (dialog), "separated by blanks"));
  assert_choices (dialog, 0, 1, 0, PAULI_DATA_MU, 1);
  import_take (window, dialog);
  assert_last_set (window, PAULI_DATA_MU, 2, M_q, mu, NULL);

  dialog = import_open_text (window, "comma.txt", "Q2;Q2F2\n0,5;0,125\n1,5;0,25\n");
  g_assert_nonnull (strstr (pauli_import_window_get_detected (dialog), "separated by semicolons, decimal comma"));
  assert_choices (dialog, 0, 1, 0, PAULI_DATA_Q2F2, 0);
  import_take (window, dialog);
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
  PauliImportWindow *dialog = import_open_text (window, "odd.csv", "1,3,4,5\n2,6,7,8\n");

  assert_choices (dialog, 0, 1, 3, PAULI_DATA_F2, 0);
  g_assert_nonnull (strstr (pauli_import_window_get_detected (dialog), "columns have no names"));
  select_choice (dialog, PAULI_IMPORT_UNIT, 1);
  gtk_editable_set_text (pauli_import_window_get_name (dialog), "  other name ");
  import_count (dialog);
  import_take (window, dialog);
  assert_last_set (window, PAULI_DATA_F2, 2, Q2, y, yerr);
  g_assert_cmpstr (pauli_dataset_name (fixture_values (window)->data[0].set), ==, "other name");

  dialog = import_open_text (window, "odd.csv", "1,3,4,5\n2,6,7,8\n");
  select_choice (dialog, PAULI_IMPORT_UNIT, 1);
  select_choice (dialog, PAULI_IMPORT_X, 3);
  select_choice (dialog, PAULI_IMPORT_Y, 2);
  select_choice (dialog, PAULI_IMPORT_ERROR, 0);
  select_choice (dialog, PAULI_IMPORT_QUANTITY, PAULI_DATA_MU);
  g_assert_cmpuint (gtk_drop_down_get_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_UNIT)), ==, 0); /* MeV */
  import_take (window, dialog);
  assert_last_set (window, PAULI_DATA_MU, 2, M_q, yerr, NULL);
  fixture_destroy (window);
}

/* A name is taken at the end: while it is typed, no row is counted again. */
static void
test_name (void)
{
  static const char *const typed[] = { "k", "kö", "", "\t", "köln" };
  static const double x[] = { 1, 2 }, y[] = { 3, 6 };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = import_open_text (window, "odd.csv", "1,3\n2,6\n-1,2\n");
  g_autofree char *too_long = g_strnfill (PAULI_DATASET_NAME_MAX + 1, 'x');

  gtk_editable_set_text (pauli_import_window_get_name (dialog), too_long);
  g_assert_cmpuint (strlen (gtk_editable_get_text (pauli_import_window_get_name (dialog))), ==, PAULI_DATASET_NAME_MAX);
  for (size_t i = 0; i < G_N_ELEMENTS (typed); i++) {
    bool is_name = *typed[i] && *typed[i] != '\t';
    gtk_editable_set_text (pauli_import_window_get_name (dialog), typed[i]);
    g_assert_cmpint (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)), ==, is_name);
    if (is_name)
      g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "2 rows used, 1 left out");
    else
      g_assert_nonnull (strstr (pauli_import_window_get_summary (dialog), "Nothing can be imported: the name of a data set"));
    g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, 1);
  }
  import_take (window, dialog);
  assert_last_set (window, PAULI_DATA_F2, 2, x, y, NULL);
  g_assert_cmpstr (pauli_dataset_name (fixture_values (window)->data[0].set), ==, "köln");
  fixture_destroy (window);
}

/* Import is asked for while rows are counted, under a name that came meanwhile, or that is none. */
static void
test_hasty_name (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = import_open_text (window, "odd.csv", "1,3,4\n2,6,7\n");

  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_Y), 2);
  gtk_editable_set_text (pauli_import_window_get_name (dialog), " ");
  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, ""); /* nothing is known of these rows yet */
  g_signal_emit_by_name (pauli_import_window_get_import (dialog), "clicked");
  import_count (dialog);
  g_assert_nonnull (strstr (pauli_import_window_get_summary (dialog), "1 to 60 characters"));
  g_assert_cmpint (fixture_values (window)->n_data, ==, 0);

  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_Y), 1);
  gtk_editable_set_text (pauli_import_window_get_name (dialog), "late");
  import_take (window, dialog);
  g_assert_cmpstr (pauli_dataset_name (fixture_values (window)->data[0].set), ==, "late");
  fixture_destroy (window);
}

/* Import is asked for before the rows of the last choice are counted: it takes that choice. */
static void
test_hasty (void)
{
  static const double x[] = { 1, 2 }, y[] = { 4, 7 };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = import_open_text (window, "odd.csv", "1,3,4\n2,6,7\n");

  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_ERROR), 0);
  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_Y), 2);
  import_take (window, dialog);
  assert_last_set (window, PAULI_DATA_F2, 2, x, y, NULL);
  fixture_destroy (window);
}

static void
test_bad_rows (void)
{
  static const double x[] = { 1, 4 }, y[] = { 0.5, 0.25 };
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = import_open_text (window, "bad.dat", "# Q2 F2\n1 0.5\n2 oops\n3\n-1 0.5\n4 0.25\n");

  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "2 rows used, 3 left out");
  g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, 3);
  g_assert_cmpstr (left_out (dialog, 0), ==, "line 3: “oops” is not a number");
  g_assert_nonnull (strstr (left_out (dialog, 1), "line 4: only 1 of 2 columns"));
  g_assert_nonnull (strstr (left_out (dialog, 2), "line 5: Q² = −1 is out of 0 to 1000000 GeV²"));
  /* Nothing of the second column is a number over itself, but another column may be better. */
  import_take (window, dialog);
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
  PauliImportWindow *dialog = import_open_text (window, "many.csv", text->str);
  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "1500 rows used, 1500 left out");
  g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, PAULI_DATA_REPORT_MAX + 1);
  g_assert_cmpstr (left_out (dialog, PAULI_DATA_REPORT_MAX), ==, "and 500 more");
  select_choice (dialog, PAULI_IMPORT_Y, 2);
  g_assert_cmpstr (pauli_import_window_get_summary (dialog), ==, "3000 rows used");
  g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, 0);
  import_close (dialog);
  fixture_destroy (window);
}

/* A choice without any use, and a name that is none, are said and not imported; another choice is. */
static void
test_no_rows (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  PauliImportWindow *dialog = import_open_text (window, "none.csv", "Q2,F2,text\n1,2,a\n2,3,b\n");

  select_choice (dialog, PAULI_IMPORT_Y, 2);
  g_assert_true (g_str_has_prefix (pauli_import_window_get_summary (dialog), "Nothing can be imported: none of 2 rows"));
  g_assert_false (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)));
  g_assert_cmpuint (g_list_model_get_n_items (pauli_import_window_get_left_out (dialog)), ==, 2);
  select_choice (dialog, PAULI_IMPORT_Y, 1);
  g_assert_true (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)));
  gtk_editable_set_text (pauli_import_window_get_name (dialog), " ");
  import_count (dialog);
  g_assert_nonnull (strstr (pauli_import_window_get_summary (dialog), "1 to 60 characters"));
  g_assert_false (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)));
  import_close (dialog);
  g_assert_cmpint (fixture_values (window)->n_data, ==, 0);
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
  PauliImportWindow *dialog = import_open_text (window, "preview.csv", text->str);
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
  import_close (dialog);
  fixture_destroy (window);
}

/* ---- Files that are none ------------------------------------------------------------------------------------------------ */

static void
assert_refused (PauliWindow *window, const char *path, const char *reason)
{
  PauliImportWindow *dialog = import_open (window, path);

  g_assert_nonnull (strstr (pauli_import_window_get_problem (dialog), reason));
  g_assert_false (gtk_widget_get_sensitive (pauli_import_window_get_import (dialog)));
  g_signal_emit_by_name (pauli_import_window_get_import (dialog), "clicked"); /* does nothing */
  import_close (dialog);
  g_assert_cmpint (fixture_values (window)->n_data, ==, 0);
}

static void
test_refused (void)
{
  static const char binary[] = "\x7f" "ELF\x02\x01\x01\0\0\0\0\0";
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autofree char *binary_path = import_file ("binary.dat", binary, sizeof binary), *empty = import_file ("empty.csv", "", 0);
  g_autofree char *words = import_file ("words.txt", "nothing but\nwords here\n", -1);
  g_autofree char *gone = g_build_filename (import_folder, "gone <b>.csv", NULL), *loop = g_build_filename (import_folder, "loop", NULL);

  g_assert_cmpint (symlink ("loop", loop), ==, 0);
  assert_refused (window, binary_path, "binary.dat: this is not a text");
  assert_refused (window, empty, "empty.csv: there are no rows of numbers");
  assert_refused (window, words, "words.txt: ");
  assert_refused (window, import_folder, "this is a folder");
  assert_refused (window, gone, "gone &lt;b&gt;.csv: there is no such file");
  assert_refused (window, "/dev/zero", "zero: this is not a file with contents");
  assert_refused (window, loop, "loop: this is not a file with contents");
  fixture_destroy (window);
}

static void
test_too_large (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autofree char *path = import_file ("large.csv", "Q2,F2\n1,2\n", -1);

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
    import_take (window, import_open_text (window, "some.csv", "1,2\n2,3\n"));
  g_autoptr (GFile) file = g_file_new_for_path ("some.csv");
  pauli_window_import_file (window, file);
  g_assert_null (fixture_find_window (PAULI_TYPE_IMPORT_WINDOW));
  g_action_group_activate_action (G_ACTION_GROUP (window), "import", NULL); /* nor is a file asked for */
  g_assert_null (fixture_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG));
  g_assert_cmpint (fixture_values (window)->n_data, ==, PAULI_DATA_MAX);

  /* The place is taken while the dialog is open. */
  g_signal_emit_by_name (pauli_data_list_get_remove (pauli_window_get_data (window), 2), "clicked");
  PauliImportWindow *dialog = import_open_text (window, "some.csv", "1,2\n2,3\n");
  import_add_set (window, fixture_values (window)->data[0].set);
  g_signal_emit_by_name (pauli_import_window_get_import (dialog), "clicked");
  g_assert_nonnull (strstr (pauli_import_window_get_summary (dialog), "6 data sets, as many as there can be"));
  g_assert_cmpint (fixture_values (window)->n_data, ==, PAULI_DATA_MAX);
  import_close (dialog);
  fixture_destroy (window);
}

/* Cancelled: while the file is read, while rows are counted, and at the end. */
static void
test_cancel (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autofree char *path = import_file ("some.csv", "1,2\n2,3\n", -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pauli_window_import_file (window, file);
  gtk_window_close (fixture_find_window (PAULI_TYPE_IMPORT_WINDOW));
  fixture_wait_for_end (PAULI_TYPE_IMPORT_WINDOW);
  PauliImportWindow *dialog = import_open (window, path);
  gtk_drop_down_set_selected (pauli_import_window_get_choice (dialog, PAULI_IMPORT_X), 1);
  import_close (dialog);
  import_close (import_open (window, path));
  g_assert_cmpint (fixture_values (window)->n_data, ==, 0);
  /* The window goes with its dialog. */
  pauli_window_import_file (window, file);
  gtk_window_destroy (fixture_find_window (PAULI_TYPE_IMPORT_WINDOW));
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE); /* or names of controls would not be kept */
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-import/csv", test_csv);
  g_test_add_func ("/window-import/other-tables", test_other_tables);
  g_test_add_func ("/window-import/choices", test_choices);
  g_test_add_func ("/window-import/name", test_name);
  g_test_add_func ("/window-import/hasty-name", test_hasty_name);
  g_test_add_func ("/window-import/hasty", test_hasty);
  g_test_add_func ("/window-import/bad-rows", test_bad_rows);
  g_test_add_func ("/window-import/many-bad-rows", test_many_bad_rows);
  g_test_add_func ("/window-import/no-rows", test_no_rows);
  g_test_add_func ("/window-import/preview", test_preview);
  g_test_add_func ("/window-import/refused", test_refused);
  g_test_add_func ("/window-import/too-large", test_too_large);
  g_test_add_func ("/window-import/full", test_full);
  g_test_add_func ("/window-import/cancel", test_cancel);
  return import_run ();
}
