/* The window's copies: its figure, its curves as numbers, and the table of them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-table.h"
#include "table-window.h"
#include "window-fixture.h"

static PauliApplication *app;

/* ---- What is on the clipboard --------------------------------------------------------------------------------------- */

typedef struct {
  bool done;
  char *text;
  GBytes *bytes;
} Read;

static bool
is_done (gpointer data)
{
  return ((Read *) data)->done;
}

static void
on_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Read *read = data;

  read->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  read->done = true;
}

static char *
clipboard_text (PauliWindow *window)
{
  Read read = { false, NULL, NULL };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, on_text, &read);
  fixture_wait (is_done, &read, "the text on the clipboard");
  return read.text;
}

static void
on_spliced (GObject *memory, GAsyncResult *result, gpointer data)
{
  Read *read = data;
  g_autoptr (GError) error = NULL;

  g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, &error);
  g_assert_no_error (error);
  read->bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  read->done = true;
}

/* Who writes is in this thread too: reading must not block. */
static void
on_stream (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  const char *type;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, &type, &error);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_assert_no_error (error);
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, on_spliced, data);
}

static GBytes *
clipboard_bytes (PauliWindow *window, const char *type)
{
  const char *const types[] = { type, NULL };
  Read read = { false, NULL, NULL };

  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), (const char **) types, G_PRIORITY_DEFAULT, NULL, on_stream,
                            &read);
  fixture_wait (is_done, &read, "the bytes on the clipboard");
  return read.bytes;
}

static void
forget_clipboard (PauliWindow *window)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL);
}

static bool
has_png (gpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (data));
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/png");
}

static GdkTexture *
copied_figure (PauliWindow *window)
{
  g_autoptr (GError) error = NULL;

  forget_clipboard (window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-figure", NULL);
  fixture_wait (has_png, window, "the figure on the clipboard");
  g_autoptr (GBytes) png = clipboard_bytes (window, "image/png");
  GdkTexture *texture = gdk_texture_new_from_bytes (png, &error);
  g_assert_no_error (error);
  return texture;
}

static guint32
pixel_of (GdkTexture *texture, int x, int y)
{
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * (gsize) height);

  gdk_texture_download (texture, (guchar *) pixels, 4 * (gsize) width);
  return pixels[(gsize) y * (gsize) width + (gsize) x] & 0xffffff;
}

/* ---- Tests ---------------------------------------------------------------------------------------------------------- */

/* All plots on show, three pixels for each of the screen's, on white even in the dark; the SVG has the same size in points. */
static void
test_figure (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  static const char *const panels[] = { "overview", "f2", "vertex", "map" };

  for (size_t i = 0; i < G_N_ELEMENTS (panels); i++) {
    PauliSceneValues values = *fixture_values (window);
    values.theme = i % 2 ? PAULI_THEME_DARK : PAULI_THEME_LIGHT;
    g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);
    pauli_window_set_scene (window, scene);
    gtk_widget_activate_action (GTK_WIDGET (window), "win.panel", "s", panels[i]);
    fixture_settle (window);
    g_autoptr (GdkTexture) texture = copied_figure (window);
    int grid_width = gtk_widget_get_width (GTK_WIDGET (pauli_window_get_grid (window)));
    int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
    g_assert_cmpint (width, ==, 3 * (grid_width - 24)); /* without the spacing around the plots */
    g_assert_cmphex (pixel_of (texture, 2, 2), ==, 0xffffff);
    g_autoptr (GBytes) svg = clipboard_bytes (window, "image/svg+xml");
    g_autofree char *text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
    g_autofree char *size = g_strdup_printf ("width=\"%dpt\" height=\"%dpt\"", width / 3, height / 3);
    g_assert_nonnull (strstr (text, size));
  }
  fixture_destroy (window);
}

/* Another scene is another figure, and the same scene the same bytes. */
static void
test_figure_follows (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  GBytes *copies[3];
  static const double masses[] = { 350, 170, 350 };

  for (int i = 0; i < 3; i++) {
    fixture_set (window, PAULI_PARAM_M_Q, masses[i]);
    fixture_settle (window);
    g_object_unref (copied_figure (window));
    copies[i] = clipboard_bytes (window, "image/png");
  }
  g_assert_false (g_bytes_equal (copies[0], copies[1]));
  g_assert_true (g_bytes_equal (copies[0], copies[2]));
  for (int i = 0; i < 3; i++)
    g_bytes_unref (copies[i]);
  fixture_destroy (window);
}

/* The page without plots has nothing to copy, and says so instead of changing the clipboard. */
static void
test_nothing_to_copy (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.panel", "s", "paper");
  fixture_settle (window);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "before");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-figure", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-data", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.table", NULL);
  fixture_settle (window);
  g_autofree char *text = clipboard_text (window);
  g_assert_cmpstr (text, ==, "before");
  fixture_destroy (window);
}

static char *
expected_text (PauliWindow *window, PauliPlotId id)
{
  const PauliPlot *plot = pauli_panel_view_get_plot (fixture_view (window, id));
  g_autoptr (PauliTable) table = pauli_plot_table (plot);

  return pauli_table_text (table, pauli_window_get_scene (window), id);
}

/* The table has the plot's rows and columns, follows a slider, and copies what it shows. */
static void
test_table (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.panel", "s", "mu");
  fixture_settle (window);
  PauliTableWindow *table = fixture_open (window, "table", PAULI_TYPE_TABLE_WINDOW);
  g_assert_cmpint (pauli_table_window_get_plot (table), ==, PAULI_PLOT_MU);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (pauli_table_window_get_view (table))), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (pauli_table_window_get_view (table)))), ==, 120);
  for (int i = 0; i < 2; i++) {
    fixture_set (window, PAULI_PARAM_INV_RHO_C, 700 + 100 * i);
    fixture_settle (window);
    g_signal_emit_by_name (pauli_table_window_get_copy (table), "clicked");
    g_autofree char *text = clipboard_text (window), *expected = expected_text (window, PAULI_PLOT_MU);
    g_assert_cmpstr (text, ==, expected);
  }
  gtk_window_destroy (GTK_WINDOW (table));
  fixture_destroy (window);
}

/* Without a table, for the plot that was used last, or the first. */
static void
test_data (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  static const PauliPlotId plots[] = { PAULI_PLOT_F2, PAULI_PLOT_ASYMPTOTICS };

  for (size_t i = 0; i < G_N_ELEMENTS (plots); i++) {
    if (i > 0)
      gtk_widget_grab_focus (GTK_WIDGET (fixture_view (window, plots[i])));
    gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-data", NULL);
    g_autofree char *text = clipboard_text (window), *expected = expected_text (window, plots[i]);
    g_assert_cmpstr (text, ==, expected);
  }
  fixture_destroy (window);
}

/* The last window takes its table with it. */
static void
test_table_goes_with_window (void)
{
  PauliWindow *window = fixture_window (app, 1000, 700);
  gpointer table = fixture_open (window, "table", PAULI_TYPE_TABLE_WINDOW);

  g_object_add_weak_pointer (G_OBJECT (table), &table);
  fixture_destroy (window);
  g_assert_null (table);
}

int
main (int argc, char *argv[])
{
  app = fixture_start (&argc, &argv);
  if (!app)
    return 77;
  g_test_add_func ("/window/copy/figure", test_figure);
  g_test_add_func ("/window/copy/figure-follows", test_figure_follows);
  g_test_add_func ("/window/copy/nothing", test_nothing_to_copy);
  g_test_add_func ("/window/copy/table", test_table);
  g_test_add_func ("/window/copy/data", test_data);
  g_test_add_func ("/window/copy/table-goes-with-window", test_table_goes_with_window);
  return g_test_run ();
}
