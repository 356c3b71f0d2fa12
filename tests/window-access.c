/* What a window's controls are called, and how keys reach them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "window-access.h"

#include "import-window.h"

#include <string.h>

typedef void (*Visit) (GtkWidget *widget, gpointer data);

/* Calls visit for the widget and all in it that is on show, each before what it holds. */
static void
walk (GtkWidget *widget, Visit visit, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  visit (widget, data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    walk (child, visit, data);
}

static void
expand (GtkWidget *widget, G_GNUC_UNUSED gpointer data)
{
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
}

static bool
is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

void
access_expand (GtkWidget *widget)
{
  fixture_wait (is_laid_out, widget, "the layout");
  walk (widget, expand, NULL);
}

GtkWindow *
access_dialog (PauliWindow *window)
{
  GtkWindow *found = NULL;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *w = windows; w; w = w->next)
    if (w->data != window && gtk_widget_get_visible (w->data) && gtk_window_get_transient_for (w->data) == GTK_WINDOW (window))
      found = w->data;
  return found;
}

bool
access_is_counted (gpointer dialog)
{
  return *pauli_import_window_get_summary (dialog) != '\0';
}

/* ---- Names ---------------------------------------------------------------------------------------------------------------- */

/* What a screen reader stops at. */
static bool
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget) ||
         GTK_IS_SPIN_BUTTON (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_SWITCH (widget) || GTK_IS_SCALE (widget) ||
         GTK_IS_EXPANDER (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_VIEW (widget) || PAULI_IS_PANEL_VIEW (widget);
}

/* Its own text. */
static const char *
text_of (GtkWidget *control)
{
  if (GTK_IS_BUTTON (control))
    return gtk_button_get_label (GTK_BUTTON (control));
  if (GTK_IS_CHECK_BUTTON (control))
    return gtk_check_button_get_label (GTK_CHECK_BUTTON (control));
  if (GTK_IS_MENU_BUTTON (control))
    return gtk_menu_button_get_label (GTK_MENU_BUTTON (control));
  return GTK_IS_EXPANDER (control) ? gtk_expander_get_label (GTK_EXPANDER (control)) : NULL;
}

static bool
has_label_in_it (GtkWidget *control)
{
  GtkWidget *child = gtk_widget_get_first_child (control);

  return child && (GTK_IS_LABEL (child) ? *gtk_label_get_text (GTK_LABEL (child)) != '\0' : has_label_in_it (child));
}

static bool
is_named (GtkWidget *control)
{
  const char *text = text_of (control);

  return (text && *text) || gtk_test_accessible_has_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (GTK_IS_BUTTON (control) && has_label_in_it (control));
}

/* A part of a control is named by it. */
static bool
is_part_of_control (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent; parent = gtk_widget_get_parent (parent))
    if (is_control (parent) && !GTK_IS_EXPANDER (parent))
      return true;
  return false;
}

static char *
path_to (GtkWidget *widget)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (; widget; widget = gtk_widget_get_parent (widget))
    g_string_append_printf (path, "%s %s", path->len ? " in" : "", G_OBJECT_TYPE_NAME (widget));
  return g_string_free (g_steal_pointer (&path), FALSE);
}

static void
check_name (GtkWidget *widget, gpointer data)
{
  if (!is_control (widget) || is_part_of_control (widget) || GTK_IS_WINDOW_CONTROLS (gtk_widget_get_parent (widget)))
    return;
  if (!is_named (widget)) {
    g_autofree char *path = path_to (widget);
    g_error ("without a name:%s", path);
  }
  ++*(int *) data;
}

int
access_check_names (GtkWidget *widget)
{
  int n = 0;

  fixture_wait (is_laid_out, widget, "the layout");
  walk (widget, check_name, &n);
  return n;
}

/* ---- Tab ------------------------------------------------------------------------------------------------------------------ */

/* A list that does not take the focus scrolls in something that does. */
static bool
is_list (GtkWidget *widget)
{
  return GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_VIEW (widget);
}

static bool
has_rows (GtkWidget *list)
{
  GtkSelectionModel *model = GTK_IS_COLUMN_VIEW (list) ? gtk_column_view_get_model (GTK_COLUMN_VIEW (list))
                                                       : gtk_list_view_get_model (GTK_LIST_VIEW (list));
  return model && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0;
}

static void
add_focusable (GtkWidget *widget, gpointer stops)
{
  bool takes_focus = is_list (widget) ? has_rows (widget) && gtk_widget_get_can_focus (widget)
                                      : is_control (widget) || (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget));

  if (takes_focus && gtk_widget_is_sensitive (widget) && !GTK_IS_WINDOW (widget) && !GTK_IS_LABEL (widget) &&
      !is_part_of_control (widget) && !GTK_IS_WINDOW_CONTROLS (gtk_widget_get_parent (widget)))
    g_hash_table_add (stops, widget);
}

/* It or something in it was visited: of an entry its text, of a list a row, of what scrolls a control. */
static bool
was_visited (GtkWidget *stop, GHashTable *visited)
{
  GHashTableIter iter;
  gpointer widget;

  g_hash_table_iter_init (&iter, visited);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    if (widget == stop || gtk_widget_is_ancestor (widget, stop))
      return true;
  return false;
}

/* Whether the focus moves on with Tab, to somewhere it was not yet. */
static bool
go_on (GtkWindow *window, GHashTable *visited)
{
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
  GtkWidget *focus = gtk_window_get_focus (window);
  return focus && g_hash_table_add (visited, focus);
}

void
access_check_tab (GtkWindow *window)
{
  g_autoptr (GHashTable) stops = g_hash_table_new (NULL, NULL), visited = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer widget;

  walk (GTK_WIDGET (window), add_focusable, stops);
  gtk_window_set_focus (window, NULL);
  while (go_on (window, visited))
    ;
  g_hash_table_iter_init (&iter, stops);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    if (!was_visited (widget, visited)) {
      g_autofree char *path = path_to (widget);
      g_error ("Tab does not reach:%s", path);
    }
  g_assert_cmpuint (g_hash_table_size (visited), >, 1);
}

/* ---- Mnemonics ------------------------------------------------------------------------------------------------------------ */

static void
add_letter (GString *keys, gunichar letter, const char *label)
{
  letter = g_unichar_tolower (letter);
  if (g_utf8_strchr (keys->str, -1, letter))
    g_error ("the key of “%s” is another's, too", label);
  g_string_append_unichar (keys, letter);
}

void
access_add_key (GString *keys, const char *label)
{
  for (const char *p = strchr (label, '_'); p; p = strchr (p + 1, '_')) {
    if (p[1] != '_') {
      add_letter (keys, g_utf8_get_char (p + 1), label);
      return;
    }
    p++;
  }
}

static void
add_mnemonic (GtkWidget *widget, gpointer keys)
{
  guint key = GTK_IS_LABEL (widget) ? gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) : GDK_KEY_VoidSymbol;
  gunichar letter = gdk_keyval_to_unicode (key);

  if (letter)
    add_letter (keys, letter, gtk_label_get_label (GTK_LABEL (widget)));
}

void
access_check_mnemonics (GtkWidget *widget)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  walk (widget, add_mnemonic, keys);
}

static void
find_menu (GtkWidget *widget, gpointer menu)
{
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget)))
    *(GMenuModel **) menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget));
}

GMenuModel *
access_primary_menu (PauliWindow *window)
{
  GMenuModel *menu = NULL;

  walk (GTK_WIDGET (window), find_menu, &menu);
  g_assert_nonnull (menu);
  return menu;
}
