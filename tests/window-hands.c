/* Keys and pointer on the window of a test, by xdotool.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-hands.h"

#include "window-fixture.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

bool
hands_exist (void)
{
  g_autofree char *tool = g_find_program_in_path ("xdotool");

  if (!tool)
    g_test_message ("no xdotool: keys and pointer are not tested");
  return tool != NULL;
}

static void
on_exited (GObject *process, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  if (!g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, &error))
    g_error ("xdotool: %s", error->message);
  *(bool *) done = true;
}

static bool
is_true (gpointer data)
{
  return *(bool *) data;
}

/* Runs xdotool with words separated by spaces, while the window lives on; then the pictures of what it did are on show. */
static void G_GNUC_PRINTF (2, 3)
run (PauliWindow *window, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  va_list arguments;
  bool done = false;

  va_start (arguments, format);
  g_autofree char *words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *line = g_strdup_printf ("timeout 60 xdotool %s", words);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GSubprocess) process =
    g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, on_exited, &done);
  fixture_wait (is_true, &done, line);
  fixture_settle (window);
}

/* X's number of the one window on show, as text. */
static char *
number_of_window (void)
{
  g_autofree char *line = g_strdup_printf ("timeout 60 xdotool search --sync --onlyvisible --pid %d", (int) getpid ());
  g_autoptr (GError) error = NULL;
  char *number = NULL;

  if (!g_spawn_command_line_sync (line, &number, NULL, NULL, &error))
    g_error ("xdotool: %s", error->message);
  *strchrnul (number, '\n') = '\0';
  return number;
}

void
hands_act (PauliWindow *window, const char *what)
{
  g_autofree char *number = number_of_window ();
  run (window, "windowfocus --sync %s %s", number, what);
}

void
hands_point (PauliWindow *window, GtkWidget *widget, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) (x * gtk_widget_get_width (widget)),
                                                (float) (y * gtk_widget_get_height (widget)));
  g_autofree char *number = number_of_window ();
  double surface_x, surface_y;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (window), &point, &point));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &surface_x, &surface_y);
  run (window, "mousemove --window %s %d %d", number, (int) lround (point.x + surface_x), (int) lround (point.y + surface_y));
}
