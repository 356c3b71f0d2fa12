/* The real window, shared by the window tests and the benchmark.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-fixture.h"

#include <glib/gstdio.h>
#include <locale.h>

#define DEADLINE (60 * G_USEC_PER_SEC)

/* ---- A home of one's own ---------------------------------------------------------------------------------------------------- */

static char *data_home;

void
fixture_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder))) {
    g_autofree char *child = g_build_filename (path, name, NULL);
    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      fixture_remove_folder (child);
    else
      g_remove (child);
  }
  g_rmdir (path);
}

static void
remove_data_home (void)
{
  fixture_remove_folder (data_home);
  g_free (data_home);
}

/* Before main(): GLib looks at it once. */
__attribute__ ((constructor)) static void
make_data_home (void)
{
  data_home = g_dir_make_tmp ("pauliscope-data-XXXXXX", NULL);
  if (!data_home)
    g_error ("no temporary folder");
  g_setenv ("XDG_DATA_HOME", data_home, TRUE);
  atexit (remove_data_home);
}

/* ---- Windows ---------------------------------------------------------------------------------------------------------------- */

PauliApplication *
fixture_application (void)
{
  g_autoptr (GError) error = NULL;
  PauliApplication *app = pauli_application_new ();

  setlocale (LC_NUMERIC, "C"); /* as main() does */

  if (!g_application_register (G_APPLICATION (app), NULL, &error))
    g_error ("cannot register: %s", error->message);
  return app;
}

PauliApplication *
fixture_start (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  if (gtk_init_check ())
    return fixture_application ();
  g_print ("1..0 # SKIP no display\n");
  return NULL;
}

PauliWindow *
fixture_window (PauliApplication *app, int width, int height)
{
  PauliWindow *window = pauli_window_new (GTK_APPLICATION (app), NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle (window);
  return window;
}

gint64 fixture_now;

static gint64
clock_of_test (void)
{
  return fixture_now;
}

PauliWindow *
fixture_window_by_clock (PauliApplication *app)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  pauli_window_set_clock (window, clock_of_test);
  return window;
}

static gboolean
wake (G_GNUC_UNUSED gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
fixture_wait (FixtureDone done, gpointer data, const char *what)
{
  gint64 end = g_get_monotonic_time () + DEADLINE;
  guint id = g_timeout_add (100, wake, NULL); /* so that the deadline is seen when nothing else happens */

  while (!done (data)) {
    if (g_get_monotonic_time () > end)
      g_error ("waited in vain for %s", what);
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (id);
}

bool
fixture_is_true (gpointer flag)
{
  return *(bool *) flag;
}

static bool
is_over (gpointer end)
{
  return g_get_monotonic_time () > *(gint64 *) end;
}

void
fixture_pause (double seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);
  fixture_wait (is_over, &end, "time to go by");
}

PauliPanelView *
fixture_view (PauliWindow *window, PauliPlotId plot)
{
  return pauli_panel_grid_get_view (pauli_window_get_grid (window), plot);
}

bool
fixture_view_is_shown (PauliWindow *window, PauliPlotId plot)
{
  return gtk_widget_get_mapped (GTK_WIDGET (fixture_view (window, plot)));
}

static bool
has_fitting_picture (PauliPanelView *view)
{
  cairo_surface_t *picture = pauli_panel_view_get_picture (view);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (view));

  return picture && cairo_image_surface_get_width (picture) == scale * gtk_widget_get_width (GTK_WIDGET (view)) &&
         cairo_image_surface_get_height (picture) == scale * gtk_widget_get_height (GTK_WIDGET (view));
}

static bool
is_settled (gpointer data)
{
  PauliWindow *window = data;
  PauliScene *shown = pauli_window_get_shown_scene (window);
  PauliPlotId plots[PAULI_N_PLOTS];
  bool any = false;

  if (!shown || pauli_window_is_drawing (window) || !pauli_scene_equal (shown, pauli_window_get_scene (window)))
    return false;
  if (pauli_scene_plots (shown, plots) == 0)
    return true;
  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    if (!fixture_view_is_shown (window, plot))
      continue;
    any = true;
    if (!has_fitting_picture (fixture_view (window, plot)))
      return false;
  }
  return any;
}

static void
set_true (G_GNUC_UNUSED GdkFrameClock *clock, bool *flag)
{
  *flag = true;
}

/* A frame lays out what is to be laid out. */
static void
wait_for_frame (PauliWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  bool painted = false;
  gulong id = g_signal_connect_after (clock, "after-paint", G_CALLBACK (set_true), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  fixture_wait (fixture_is_true, &painted, "a frame");
  g_signal_handler_disconnect (clock, id);
}

void
fixture_settle (PauliWindow *window)
{
  /* A size that is about to change is not the size to wait for. */
  wait_for_frame (window);
  fixture_wait (is_settled, window, "the picture of the current scene");
}

GBytes *
fixture_pixels (PauliWindow *window, PauliPlotId plot)
{
  cairo_surface_t *picture = pauli_panel_view_get_picture (fixture_view (window, plot));
  gsize size = (gsize) cairo_image_surface_get_stride (picture) * (gsize) cairo_image_surface_get_height (picture);

  cairo_surface_flush (picture);
  return g_bytes_new (cairo_image_surface_get_data (picture), size);
}

/* ---- Use ------------------------------------------------------------------------------------------------------------------- */

const PauliSceneValues *
fixture_values (PauliWindow *window)
{
  return pauli_scene_values (pauli_window_get_scene (window));
}

void
fixture_set_values (PauliWindow *window, const PauliSceneValues *values)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PauliScene) scene = pauli_scene_new (values, &error);

  g_assert_no_error (error);
  pauli_window_set_scene (window, scene);
  fixture_settle (window);
}

void
fixture_set (PauliWindow *window, PauliParam param, double value)
{
  gtk_range_set_value (pauli_parameter_row_get_range (pauli_window_get_row (window, param)), value);
}

double
fixture_value (PauliWindow *window, PauliParam param)
{
  const PauliSceneValues *values = fixture_values (window);
  const double scene[] = { [PAULI_PARAM_M_Q] = values->M_q,         [PAULI_PARAM_INV_RHO_C] = values->inv_rho_c,
                           [PAULI_PARAM_ALPHA_S] = values->alpha_s, [PAULI_PARAM_WIDTH_Q] = values->width_q,
                           [PAULI_PARAM_WIDTH_G] = values->width_g, [PAULI_PARAM_K1] = values->k1,
                           [PAULI_PARAM_K2] = values->k2,           [PAULI_PARAM_T] = values->t };

  g_assert_cmpuint (param, <, G_N_ELEMENTS (scene));
  g_assert_cmpfloat (pauli_parameter_row_get_value (pauli_window_get_row (window, param)), ==, scene[param]);
  return scene[param];
}

const char *
fixture_text (PauliWindow *window, PauliParam param)
{
  return gtk_editable_get_text (pauli_parameter_row_get_entry (pauli_window_get_row (window, param)));
}

void
fixture_enter (GtkEditable *entry, const char *text)
{
  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
}

void
fixture_remember (G_GNUC_UNUSED GtkWidget *widget, const char *problem, char **text)
{
  g_free (*text);
  *text = g_strdup (problem);
}

void
fixture_activate (PauliWindow *window, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, target ? g_variant_new_string (target) : NULL);
  fixture_settle (window);
}

gpointer
fixture_find_window (GType type)
{
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++) {
    g_autoptr (GtkWindow) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);
    if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type))
      return toplevel;
  }
  return NULL;
}

gpointer
fixture_open (PauliWindow *window, const char *action, GType type)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
  gpointer opened = fixture_find_window (type);
  g_assert_nonnull (opened);
  return opened;
}

static bool
has_ended (gpointer type)
{
  return !fixture_find_window (*(GType *) type);
}

void
fixture_wait_for_end (GType type)
{
  fixture_wait (has_ended, &type, "the dialog to go");
}

/* ---- The end --------------------------------------------------------------------------------------------------------------- */

bool
fixture_is_gone (gpointer watch)
{
  return *(gpointer *) watch == NULL;
}

static void
forget (gpointer watch)
{
  *(gpointer *) watch = NULL;
}

/* A weak pointer would be NULL as soon as the window is destroyed, though something still holds it with all it has. */
static void
end_by (PauliWindow *window, void (*end) (GtkWindow *window))
{
  gpointer watch = window;

  g_object_set_data_full (G_OBJECT (window), "fixture-watch", &watch, forget);
  end (GTK_WINDOW (window));
  fixture_wait (fixture_is_gone, &watch, "the window to go");
}

void
fixture_close (PauliWindow *window)
{
  end_by (window, gtk_window_close);
}

void
fixture_destroy (PauliWindow *window)
{
  end_by (window, gtk_window_destroy);
}
