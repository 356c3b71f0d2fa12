/* The real window: the list of measured data, and fits to it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-sets.h"
#include "fit-text.h"
#include "fit-window.h"
#include "import-fixture.h"
#include "reference-table.h"

#include <math.h>

static PauliApplication *app;

/* ---- The list ----------------------------------------------------------------------------------------------------------- */

static void
assert_chi2_texts (PauliWindow *window)
{
  const PauliSceneValues *values = fixture_values (window);
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

  import_take (window, import_open_text (window, "F2.csv", F2));
  g_assert_cmpstr (pauli_data_list_get_chi2_text (list, 0), ==, "χ² = 5 for 2 points");
  import_take (window, import_open_text (window, "mu.csv", "M_q [GeV],mu\n0.2,0.1\n0.3,0.2\n0.4,0.3\n"));
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
    import_add_set (window, set);
  }
  gtk_switch_set_active (pauli_data_list_get_switch (list, 1), FALSE);
  fixture_settle (window);
  const PauliSceneData *data = fixture_values (window)->data;
  g_assert_true (data[0].shown && !data[1].shown && data[2].shown);
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (window));
  g_signal_emit_by_name (pauli_data_list_get_remove (list, 0), "clicked");
  fixture_settle (window);
  g_assert_cmpint (fixture_values (window)->n_data, ==, 2);
  g_assert_cmpstr (pauli_dataset_name (fixture_values (window)->data[0].set), ==, "b");
  g_assert_false (fixture_values (window)->data[0].shown);
  g_assert_false (gtk_switch_get_active (pauli_data_list_get_switch (list, 0)));
  assert_chi2_texts (window);
  pauli_window_set_scene (window, before);
  fixture_settle (window);
  g_assert_cmpint (pauli_data_list_get_n_rows (list), ==, 3);
  assert_chi2_texts (window);
  for (int i = 2; i >= 0; i--)
    g_signal_emit_by_name (pauli_data_list_get_remove (list, i), "clicked");
  g_assert_cmpint (fixture_values (window)->n_data, ==, 0);
  fixture_destroy (window);
}

/* ---- The fit ------------------------------------------------------------------------------------------------------------ */

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
  PauliParams params = reference_params (M_q, inv_rho_c, PAULI_QUARK_U);

  g_autoptr (PauliDataset) set = data_sets_new ("data", quantity, &params, 25, x_min, x_max, error);
  import_add_set (window, set);
  return window;
}

static void
test_fit (void)
{
  PauliWindow *window = window_with (PAULI_DATA_F2, 300, 650, 0, 5, 1e-3);
  PauliFitWindow *dialog = fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW);

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
  fixture_wait_for_end (PAULI_TYPE_FIT_WINDOW);
  fixture_settle (window);
  g_assert_cmpfloat (fabs (fixture_values (window)->M_q - 300), <=, 3 * fit.M_q.error);
  g_assert_cmpfloat (fabs (fixture_values (window)->inv_rho_c - 650), <=, 3 * fit.inv_rho_c.error);
  g_assert_cmpfloat (pauli_parameter_row_get_value (pauli_window_get_row (window, PAULI_PARAM_M_Q)), ==,
                     fixture_values (window)->M_q);
  assert_chi2_texts (window);
  fixture_destroy (window);
}

/* One parameter is held; without errors the scatter gives those of the other. */
static void
test_fit_one (void)
{
  PauliWindow *window = window_with (PAULI_DATA_MU, 350, 650, 80, 500, 0);
  PauliFitWindow *dialog = fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW);

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
  fixture_wait_for_end (PAULI_TYPE_FIT_WINDOW);
  g_assert_cmpfloat (fixture_values (window)->M_q, ==, 350);
  g_assert_cmpfloat (fabs (fixture_values (window)->inv_rho_c - 650), <=, 1e-6);
  fixture_destroy (window);
}

static void
test_fit_at_bound (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  double x[] = { 0.5, 1, 2 }, y[] = { 5, 5, 5 }, yerr[] = { 0.1, 0.1, 0.1 };
  g_autoptr (PauliDataset) set = pauli_dataset_new ("high", PAULI_DATA_F2, 3, x, y, yerr, NULL);

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "fit-data"));
  import_add_set (window, set);
  PauliFitWindow *dialog = fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW);
  gtk_check_button_set_active (pauli_fit_window_get_free_inv_rho_c (dialog), FALSE);
  run_fit (dialog);
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "No minimum: M_q ran to the end of its range.");
  g_assert_true (g_str_has_suffix (pauli_fit_window_get_line (dialog, "M_q"), "error unknown"));
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_FIT_WINDOW);
  gtk_switch_set_active (pauli_data_list_get_switch (pauli_window_get_data (window), 0), FALSE);
  dialog = fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW);
  run_fit (dialog);
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "No fit: no data set is shown.");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fixture_destroy (window);
}

/* What was stopped does not come to an end after all. */
static void
check_stopped_for_good (PauliFitWindow *dialog)
{
  g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
  g_signal_emit_by_name (pauli_fit_window_get_stop (dialog), "clicked");
  fixture_pause (0.5); /* the fit takes a hundredth of a second */
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "Stopped.");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_FIT_WINDOW);
}

/* Stopped, started again, and closed while under way; with the exact gluon profile, that takes long. */
static void
test_fit_stop (void)
{
  PauliWindow *window = window_with (PAULI_DATA_F2, 300, 650, 0, 5, 1e-3);

  check_stopped_for_good (fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW));
  fixture_activate (window, "gluon", "exact");
  PauliFitWindow *dialog = fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW);
  g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
  g_assert_true (gtk_widget_get_visible (pauli_fit_window_get_stop (dialog)));
  g_assert_false (gtk_widget_get_visible (pauli_fit_window_get_fit (dialog)));
  g_signal_emit_by_name (pauli_fit_window_get_stop (dialog), "clicked");
  g_assert_cmpstr (pauli_fit_window_get_status (dialog), ==, "Stopped.");
  g_assert_true (gtk_widget_get_visible (pauli_fit_window_get_fit (dialog)));
  g_assert_null (pauli_fit_window_get_line (dialog, "M_q"));
  g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_wait_for_end (PAULI_TYPE_FIT_WINDOW);
  for (int i = 0; i < 3; i++) {
    dialog = fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW);
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
  PauliImportWindow *import_dialog = import_open_text (window, "some.csv", "1,2,3\n2,3,x\n");

  assert_keys ("win.import", "<Control>i");
  assert_keys ("win.fit-data", "<Shift><Control>f");
  for (int i = 0; i < PAULI_IMPORT_N_CHOICES; i++)
    g_assert_true (tab_reaches (GTK_WINDOW (import_dialog), pauli_import_window_get_choice (import_dialog, i)));
  g_assert_true (tab_reaches (GTK_WINDOW (import_dialog), pauli_import_window_get_name (import_dialog)));
  g_assert_true (tab_reaches (GTK_WINDOW (import_dialog), pauli_import_window_get_preview (import_dialog)));
  g_assert_true (tab_reaches (GTK_WINDOW (import_dialog), pauli_import_window_get_import (import_dialog)));
  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (import_dialog)) == pauli_import_window_get_import (import_dialog));
  import_close (import_dialog);

  PauliFitWindow *fit_dialog = fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW);
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
  PauliImportWindow *dialog = import_open_text (window, "some.csv", "1,2,3\n2,3,4\n");

  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (pauli_data_list_get_switch (list, 0)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (pauli_data_list_get_remove (list, 0)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (int i = 0; i < PAULI_IMPORT_N_CHOICES; i++)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (pauli_import_window_get_choice (dialog, i)),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (pauli_import_window_get_name (dialog)),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  import_close (dialog);
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
  import_take (window, import_open_text (window, "many.csv", text->str));
  g_assert_cmpuint (pauli_dataset_n (fixture_values (window)->data[0].set), ==, MANY);
  g_assert_true (g_str_has_suffix (pauli_data_list_get_chi2_text (pauli_window_get_data (window), 0), " for 100000 points"));
  for (int i = 0; i < 20; i++) /* faster than they are drawn */
    fixture_set (window, PAULI_PARAM_M_Q, 300 + i);
  fixture_settle (window);
  assert_chi2_texts (window);
  /* The scene, and what it was before, hold one and the same set. */
  g_autoptr (PauliScene) before = pauli_scene_ref (pauli_window_get_scene (window));
  fixture_set (window, PAULI_PARAM_M_Q, 250);
  g_assert_true (pauli_scene_values (before)->data[0].set == fixture_values (window)->data[0].set);
  fixture_destroy (window);
}

int
main (int argc, char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE); /* or names of controls would not be kept */
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;

  g_test_add_func ("/window-data/chi2", test_chi2);
  g_test_add_func ("/window-data/list", test_list);
  g_test_add_func ("/window-data/fit", test_fit);
  g_test_add_func ("/window-data/fit-one", test_fit_one);
  g_test_add_func ("/window-data/fit-at-bound", test_fit_at_bound);
  g_test_add_func ("/window-data/fit-stop", test_fit_stop);
  g_test_add_func ("/window-data/keys", test_keys);
  g_test_add_func ("/window-data/names", test_names);
  g_test_add_func ("/window-data/many-rows", test_many_rows);
  return import_run ();
}
