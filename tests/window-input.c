/* Keys and pointer on the real window, by xdotool, and what its controls are called.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-input.h"

#include <gdk/x11/gdkx.h>

bool
input_is_possible (void)
{
  g_autofree char *tool = g_find_program_in_path ("xdotool");
  bool possible = tool && GDK_IS_X11_DISPLAY (gdk_display_get_default ());

  if (!possible)
    g_test_message ("no xdotool: keys and pointer are not tested");
  return possible;
}

/* ---- What the hand does --------------------------------------------------------------------------------------------------- */

static void
on_ended (GObject *process, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, &error))
    g_error ("xdotool: %s", error->message);
  *(bool *) data = true;
}

static void
run (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv ((const char *const *) words, G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  bool done = false;

  if (!process)
    g_error ("xdotool: %s", error->message);
  g_subprocess_wait_check_async (process, NULL, on_ended, &done);
  fixture_wait (fixture_is_true, &done, line);
}

static gulong
xid_of (PauliWindow *window)
{
  return gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window)));
}

void
input_act (PauliWindow *window, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *words = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_autofree char *line = g_strdup_printf ("timeout 60 xdotool windowfocus --sync %lu %s", xid_of (window), words);
  run (line);
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (window)));
  for (int i = 0; i < 2; i++) { /* what comes of it may come of a frame */
    while (g_main_context_pending (NULL))
      g_main_context_iteration (NULL, FALSE);
    fixture_settle (window);
  }
}

char *
input_move_to (PauliWindow *window, GtkWidget *widget, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  double surface_x, surface_y;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (window), &point, &point));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &surface_x, &surface_y);
  return g_strdup_printf ("mousemove --window %lu %.0f %.0f", xid_of (window), point.x + surface_x, point.y + surface_y);
}

void
input_point (PauliWindow *window, GtkWidget *widget, double x, double y)
{
  g_autofree char *words =
    input_move_to (window, widget, x * gtk_widget_get_width (widget), y * gtk_widget_get_height (widget));
  input_act (window, "%s", words);
}

/* ---- What a screen reader says -------------------------------------------------------------------------------------------- */

static bool
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget) ||
         GTK_IS_DROP_DOWN (widget);
}

/* A text on the control names it as well. */
static bool
is_named (GtkWidget *control)
{
  const char *text = GTK_IS_BUTTON (control)         ? gtk_button_get_label (GTK_BUTTON (control))
                     : GTK_IS_CHECK_BUTTON (control) ? gtk_check_button_get_label (GTK_CHECK_BUTTON (control))
                                                     : NULL;
  return (text && *text) || gtk_test_accessible_has_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

int
assert_controls_are_named (GtkWidget *widget)
{
  int n = 0;

  if (!gtk_widget_get_visible (widget))
    return 0;
  if (is_control (widget)) {
    if (!is_named (widget))
      g_error ("a %s has no name", G_OBJECT_TYPE_NAME (widget));
    return 1;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += assert_controls_are_named (child);
  return n;
}
