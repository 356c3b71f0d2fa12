/* The real window and its dialogs, closed while they compute or ask: what is under way ends.  Skipped without a display.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-window.h"
#include "fit-window.h"
#include "import-fixture.h"
#include "scene-fit.h"
#include "solve-window.h"
#include "window-private.h"

static PauliApplication *app;

/* ---- Computations that last until they are stopped ------------------------------------------------------------------------- */

typedef enum { READING, COUNTING, FITTING, SOLVING, BOUNDING, PREVIEWING, EXPORTING, COMPARING, N_ENDLESS } Endless;

static int endless = N_ENDLESS; /* the one that is; atomic */
static int started, stopped;    /* atomic */

static void
last (Endless which, PauliStop stop, void *stop_data)
{
  if (g_atomic_int_get (&endless) != (int) which)
    return;
  g_atomic_int_set (&started, 1);
  while (!stop (stop_data))
    g_usleep (1000);
  g_atomic_int_set (&stopped, 1);
}

PauliDataText *__real_pauli_data_text_new (const char *bytes, size_t length, PauliStop stop, void *stop_data, GError **error);
PauliDataText *__wrap_pauli_data_text_new (const char *bytes, size_t length, PauliStop stop, void *stop_data, GError **error);
PauliDataset *__real_pauli_data_text_select (const PauliDataText *text, const PauliDataSelection *selection, PauliStop stop,
                                             void *stop_data, PauliDataReport *report, GError **error);
PauliDataset *__wrap_pauli_data_text_select (const PauliDataText *text, const PauliDataSelection *selection, PauliStop stop,
                                             void *stop_data, PauliDataReport *report, GError **error);
PauliSceneFit __real_pauli_scene_fit (const PauliScene *scene, bool free_M_q, bool free_inv_rho_c, PauliStop stop, void *stop_data);
PauliSceneFit __wrap_pauli_scene_fit (const PauliScene *scene, bool free_M_q, bool free_inv_rho_c, PauliStop stop, void *stop_data);
PauliStatus __real_pauli_solve (const PauliParams *params, PauliParam unknown, double Q2, double wanted,
                                PauliResult solutions[PAULI_MAX_SOLUTIONS], size_t *n, PauliStop stop, void *stop_data);
PauliStatus __wrap_pauli_solve (const PauliParams *params, PauliParam unknown, double Q2, double wanted,
                                PauliResult solutions[PAULI_MAX_SOLUTIONS], size_t *n, PauliStop stop, void *stop_data);
PauliStatus __real_pauli_solve_bounds (const PauliParams *params, PauliParam unknown, double Q2, double *min, double *max,
                                       PauliStop stop, void *stop_data);
PauliStatus __wrap_pauli_solve_bounds (const PauliParams *params, PauliParam unknown, double Q2, double *min, double *max,
                                       PauliStop stop, void *stop_data);
PauliExport *__real_pauli_export_new (PauliScene *scene, PauliSamples *samples, PauliStop stop, void *stop_data, GError **error);
PauliExport *__wrap_pauli_export_new (PauliScene *scene, PauliSamples *samples, PauliStop stop, void *stop_data, GError **error);

GPtrArray *__real_pauli_record_changes (const PauliRecord *record, const PauliScene *scene, PauliSamples *samples, PauliStop stop,
                                        void *stop_data);
GPtrArray *__wrap_pauli_record_changes (const PauliRecord *record, const PauliScene *scene, PauliSamples *samples, PauliStop stop,
                                        void *stop_data);

PauliDataText *
__wrap_pauli_data_text_new (const char *bytes, size_t length, PauliStop stop, void *stop_data, GError **error)
{
  last (READING, stop, stop_data);
  return __real_pauli_data_text_new (bytes, length, stop, stop_data, error);
}

PauliDataset *
__wrap_pauli_data_text_select (const PauliDataText *text, const PauliDataSelection *selection, PauliStop stop, void *stop_data,
                               PauliDataReport *report, GError **error)
{
  last (COUNTING, stop, stop_data);
  return __real_pauli_data_text_select (text, selection, stop, stop_data, report, error);
}

PauliSceneFit
__wrap_pauli_scene_fit (const PauliScene *scene, bool free_M_q, bool free_inv_rho_c, PauliStop stop, void *stop_data)
{
  last (FITTING, stop, stop_data);
  return __real_pauli_scene_fit (scene, free_M_q, free_inv_rho_c, stop, stop_data);
}

PauliStatus
__wrap_pauli_solve (const PauliParams *params, PauliParam unknown, double Q2, double wanted,
                    PauliResult solutions[PAULI_MAX_SOLUTIONS], size_t *n, PauliStop stop, void *stop_data)
{
  last (SOLVING, stop, stop_data);
  return __real_pauli_solve (params, unknown, Q2, wanted, solutions, n, stop, stop_data);
}

PauliStatus
__wrap_pauli_solve_bounds (const PauliParams *params, PauliParam unknown, double Q2, double *min, double *max, PauliStop stop,
                           void *stop_data)
{
  last (BOUNDING, stop, stop_data);
  return __real_pauli_solve_bounds (params, unknown, Q2, min, max, stop, stop_data);
}

PauliExport *
__wrap_pauli_export_new (PauliScene *scene, PauliSamples *samples, PauliStop stop, void *stop_data, GError **error)
{
  last (PREVIEWING, stop, stop_data);
  last (EXPORTING, stop, stop_data);
  return __real_pauli_export_new (scene, samples, stop, stop_data, error);
}

GPtrArray *
__wrap_pauli_record_changes (const PauliRecord *record, const PauliScene *scene, PauliSamples *samples, PauliStop stop, void *stop_data)
{
  last (COMPARING, stop, stop_data);
  return __real_pauli_record_changes (record, scene, samples, stop, stop_data);
}

/* ---- Dialogs that compute -------------------------------------------------------------------------------------------------- */

static GtkWindow *
import (PauliWindow *window)
{
  g_autofree char *path = import_file ("points.csv", "Q2,F2\n0.1,0.2\n0.2,0.3\n", -1);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  pauli_window_import_file (window, file);
  return fixture_find_window (PAULI_TYPE_IMPORT_WINDOW);
}

static GtkWindow *
fit (PauliWindow *window)
{
  const double x[] = { 0.1, 0.5, 1 }, y[] = { 0.2, 0.15, 0.1 };
  g_autoptr (PauliDataset) set = pauli_dataset_new ("measured", PAULI_DATA_F2, 3, x, y, NULL, NULL);

  import_add_set (window, set);
  PauliFitWindow *dialog = fixture_open (window, "fit-data", PAULI_TYPE_FIT_WINDOW);
  g_signal_emit_by_name (pauli_fit_window_get_fit (dialog), "clicked");
  return GTK_WINDOW (dialog);
}

/* F2 has no such value, so that bounds are asked for, too. */
static GtkWindow *
solve (PauliWindow *window)
{
  PauliSolveWindow *dialog = fixture_open (window, "solve", PAULI_TYPE_SOLVE_WINDOW);

  gtk_editable_set_text (pauli_solve_window_get_wanted (dialog), "1000");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  return GTK_WINDOW (dialog);
}

static GtkWindow *
preview (PauliWindow *window)
{
  return fixture_open (window, "export", PAULI_TYPE_EXPORT_WINDOW);
}

static bool
is_current (gpointer dialog)
{
  return pauli_export_preview_is_current (pauli_export_window_get_preview (dialog));
}

/* The preview ends, the export does not. */
static GtkWindow *
export (PauliWindow *window)
{
  g_autofree char *path = g_build_filename (import_folder, "never.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_atomic_int_set (&endless, N_ENDLESS);
  PauliExportWindow *dialog = fixture_open (window, "export", PAULI_TYPE_EXPORT_WINDOW);
  fixture_wait (is_current, dialog, "the preview");
  g_atomic_int_set (&endless, EXPORTING);
  pauli_export_window_start (dialog, file);
  return GTK_WINDOW (dialog);
}

static GtkWindow *(*const dialogs[N_ENDLESS]) (PauliWindow *window) = {
  [READING] = import, [COUNTING] = import,    [FITTING] = fit,      [SOLVING] = solve,
  [BOUNDING] = solve, [PREVIEWING] = preview, [EXPORTING] = export,
};

/* ---- How they end ---------------------------------------------------------------------------------------------------------- */

typedef struct {
  const char *path;
  Endless endless;
  enum { CLOSED, DESTROYED, WITH_PARENT } how;
} Case;

static bool
is_set (gpointer flag)
{
  return g_atomic_int_get ((int *) flag);
}

static void
forget (gpointer watch)
{
  *(gpointer *) watch = NULL;
}

static void
test_end (gconstpointer data)
{
  const Case *c = data;
  PauliWindow *window = fixture_window (app, 1000, 700);

  g_atomic_int_set (&started, 0);
  g_atomic_int_set (&stopped, 0);
  g_atomic_int_set (&endless, (int) c->endless);
  gpointer watch = dialogs[c->endless](window);
  g_object_set_data_full (watch, "test-watch", &watch, forget);
  fixture_wait (is_set, &started, "the computation");
  fixture_pause (0.05);
  g_assert_false (is_set (&stopped));
  if (c->how == CLOSED)
    gtk_window_close (watch);
  else if (c->how == DESTROYED)
    gtk_window_destroy (watch);
  else
    fixture_destroy (window);
  fixture_wait (is_set, &stopped, "the computation to end");
  fixture_wait (fixture_is_gone, &watch, "the dialog to go");
  g_atomic_int_set (&endless, N_ENDLESS);
  if (c->how != WITH_PARENT)
    fixture_destroy (window);
  g_autofree char *never = g_build_filename (import_folder, "never.pdf", NULL);
  g_assert_false (g_file_test (never, G_FILE_TEST_EXISTS));
}

/* ---- What the window itself computes, or asks -------------------------------------------------------------------------------- */

/* Of the scene on show; to be freed. */
static GFile *
make_figure (PauliWindow *window)
{
  g_autofree char *path = g_build_filename (import_folder, "figure.svg", NULL);
  g_autoptr (PauliSamples) samples = pauli_samples_new ();
  g_autoptr (PauliExport) figure = pauli_export_new (pauli_window_get_scene (window), samples, NULL, NULL, NULL);
  g_autoptr (GBytes) bytes = pauli_export_file (figure, PAULI_FORMAT_SVG, NULL);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_file_new_for_path (path);
}

static void
test_window (gconstpointer data)
{
  Endless which = (Endless) GPOINTER_TO_INT (data);
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autoptr (GFile) figure = make_figure (window);
  g_autofree char *never = g_build_filename (import_folder, "never.pdf", NULL);

  g_atomic_int_set (&started, 0);
  g_atomic_int_set (&stopped, 0);
  g_atomic_int_set (&endless, (int) which);
  if (which == EXPORTING)
    pauli_window_print (window, GTK_PRINT_OPERATION_ACTION_EXPORT, never);
  else
    pauli_window_open (window, figure);
  fixture_wait (is_set, &started, "the computation");
  g_assert_false (is_set (&stopped));
  fixture_close (window);
  g_assert_true (is_set (&stopped));
  g_atomic_int_set (&endless, N_ENDLESS);
  g_assert_false (g_file_test (never, G_FILE_TEST_EXISTS));
}

/* The question holds the window, which takes it along nevertheless. */
static void
test_question (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  g_autofree char *path = g_build_filename (import_folder, "a.pauliscope", NULL);
  g_autoptr (GFile) session = g_file_new_for_path (path), figure = make_figure (window);

  g_assert_true (pauli_window_save_to (window, session));
  fixture_set (window, PAULI_PARAM_M_Q, 222);
  pauli_window_open (window, figure);
  g_assert_nonnull (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
  fixture_destroy (window);
  g_assert_null (fixture_find_window (ADW_TYPE_MESSAGE_DIALOG));
}

int
main (int argc, char *argv[])
{
  static const Case cases[] = {
    { "/window-closing/reading/closed", READING, CLOSED },
    { "/window-closing/reading/destroyed", READING, DESTROYED },
    { "/window-closing/reading/with-parent", READING, WITH_PARENT },
    { "/window-closing/counting/closed", COUNTING, CLOSED },
    { "/window-closing/counting/with-parent", COUNTING, WITH_PARENT },
    { "/window-closing/fitting/closed", FITTING, CLOSED },
    { "/window-closing/fitting/destroyed", FITTING, DESTROYED },
    { "/window-closing/fitting/with-parent", FITTING, WITH_PARENT },
    { "/window-closing/solving/closed", SOLVING, CLOSED },
    { "/window-closing/solving/destroyed", SOLVING, DESTROYED },
    { "/window-closing/solving/with-parent", SOLVING, WITH_PARENT },
    { "/window-closing/bounding/closed", BOUNDING, CLOSED },
    { "/window-closing/previewing/closed", PREVIEWING, CLOSED },
    { "/window-closing/previewing/with-parent", PREVIEWING, WITH_PARENT },
    { "/window-closing/exporting/closed", EXPORTING, CLOSED },
    { "/window-closing/exporting/destroyed", EXPORTING, DESTROYED },
    { "/window-closing/exporting/with-parent", EXPORTING, WITH_PARENT },
  };

  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, &cases[i], test_end);
  g_test_add_data_func ("/window-closing/window/printing", GINT_TO_POINTER (EXPORTING), test_window);
  g_test_add_data_func ("/window-closing/window/comparing", GINT_TO_POINTER (COMPARING), test_window);
  g_test_add_func ("/window-closing/window/question", test_question);
  return import_run ();
}
