/* Keys and pointer for the real window, and what its controls are called.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-input.h"

#include <gdk/x11/gdkx.h>

bool
input_is_possible (void)
{
  g_autofree char *tool = g_find_program_in_path ("xdotool");
  return tool && GDK_IS_X11_DISPLAY (gdk_display_get_default ());
}

static bool
is_done (gpointer data)
{
  return *(bool *) data;
}

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
  fixture_wait (is_done, &done, line);
}

static gulong
xid_of (PauliWindow *window)
{
  return gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (window)));
}

/* The events are in the display's queue when xdotool ends; the pictures follow. */
static void
act (PauliWindow *window, const char *words)
{
  g_autofree char *line = g_strdup_printf ("xdotool windowfocus --sync %lu %s sleep 0.15", xid_of (window), words);

  run (line);
  fixture_settle (window);
}

void
input_act (PauliWindow *window, const char *words)
{
  act (window, words);
}

void
input_act_at (PauliWindow *window, GtkWidget *widget, double x, double y, const char *words)
{
  graphene_rect_t bounds;
  double dx, dy;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (window), &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &dx, &dy);
  g_autofree char *line =
    g_strdup_printf ("mousemove --window %lu %d %d %s", xid_of (window), (int) (dx + bounds.origin.x + x * bounds.size.width),
                     (int) (dy + bounds.origin.y + y * bounds.size.height), words);
  act (window, line);
}

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
