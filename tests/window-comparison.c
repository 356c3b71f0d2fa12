/* What the real window shows, compared with what it should show.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-comparison.h"

#include "worker.h"

/* What a fresh worker draws for the same scene and sizes. */
typedef struct {
  PauliWindow *window;
  bool compared;
  bool resized; /* meanwhile: there is nothing to compare */
} Comparison;

static bool
have_sizes_of (const PauliPictures *pictures, PauliWindow *window)
{
  for (size_t i = 0; i < pictures->n_views; i++) {
    GtkWidget *view = GTK_WIDGET (fixture_view (window, pictures->views[i].plot));
    if (gtk_widget_get_width (view) != pictures->views[i].width || gtk_widget_get_height (view) != pictures->views[i].height)
      return false;
  }
  return true;
}

static void
compare (PauliPictures *pictures, gpointer data)
{
  Comparison *comparison = data;

  if (pictures->finer_follow)
    return;
  comparison->compared = true;
  comparison->resized = !have_sizes_of (pictures, comparison->window);
  for (size_t i = 0; i < pictures->n_views && !comparison->resized; i++) {
    cairo_surface_t *picture = pictures->pictures[i];
    gsize size = (gsize) cairo_image_surface_get_stride (picture) * (gsize) cairo_image_surface_get_height (picture);
    g_autoptr (GBytes) expected = g_bytes_new (cairo_image_surface_get_data (picture), size);
    g_autoptr (GBytes) shown = fixture_pixels (comparison->window, pictures->views[i].plot);
    if (!g_bytes_equal (expected, shown))
      g_error ("plot %s is not that of the scene", pauli_plot_key (pictures->views[i].plot));
  }
}

static bool
is_compared (gpointer data)
{
  return ((Comparison *) data)->compared;
}

/* Whether it could be compared. */
static bool
compare_once (PauliWindow *window)
{
  Comparison comparison = { window, false, false };
  PauliJob job = { .scene = pauli_scene_ref (pauli_window_get_scene (window)),
                   .scale = gtk_widget_get_scale_factor (GTK_WIDGET (window)) };
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-xft-dpi", &dpi, NULL);
  job.pixels_per_point = dpi / 1024.0 / 72;
  PauliWorker *worker = pauli_worker_new (compare, &comparison);

  for (PauliPlotId plot = 0; plot < PAULI_N_PLOTS; plot++) {
    GtkWidget *view = GTK_WIDGET (fixture_view (window, plot));
    if (fixture_view_is_shown (window, plot))
      job.views[job.n_views++] = (PauliView){ plot, gtk_widget_get_width (view), gtk_widget_get_height (view) };
  }
  pauli_worker_submit (worker, &job);
  fixture_wait (is_compared, &comparison, "the picture to compare with");
  pauli_worker_free (worker);
  return !comparison.resized;
}

/* A layout of the window may come late, as after a longer number in the sidebar. */
#define COMPARISONS_MAX 20

void
comparison_assert_shows_its_scene (PauliWindow *window)
{
  for (int i = 0; i < COMPARISONS_MAX; i++) {
    if (compare_once (window))
      return;
    fixture_settle (window);
  }
  g_error ("the plots are resized for ever");
}
