/* The menu of sessions and figures used lately.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "recent-menu.h"

#include "format.h"
#include "session-file.h"

#include <glib/gi18n.h>

#define N_ITEMS 10

typedef struct {
  GMenu *menu; /* owned */
  char *action;
} RecentMenu;

static const char *const figure_types[PAULI_N_FORMATS] = {
  [PAULI_FORMAT_PDF] = "application/pdf",
  [PAULI_FORMAT_SVG] = "image/svg+xml",
  [PAULI_FORMAT_EPS] = "image/x-eps",
  [PAULI_FORMAT_PNG] = "image/png",
};

static bool
is_ours (GtkRecentInfo *info)
{
  const char *type = gtk_recent_info_get_mime_type (info);
  bool opens = g_str_equal (type, PAULI_SESSION_TYPE);

  for (int format = 0; format < PAULI_N_FORMATS; format++)
    opens = opens || g_str_equal (type, figure_types[format]);
  return opens && gtk_recent_info_has_application (info, g_get_application_name ());
}

static int
compare_age (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* The name, and the folder too if another item has that name; underscores are no mnemonics. */
static char *
label_of (GtkRecentInfo *info, GList *infos)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info)), folder = g_file_get_parent (file);
  g_autofree char *name = pauli_session_name (file), *folder_name = folder ? g_file_get_parse_name (folder) : NULL;
  int n = 0;

  for (GList *other = infos; other; other = other->next) {
    g_autoptr (GFile) of_other = g_file_new_for_uri (gtk_recent_info_get_uri (other->data));
    g_autofree char *other_name = pauli_session_name (of_other);
    n += g_str_equal (name, other_name);
  }
  g_autoptr (GString) label = g_string_new (name);
  if (n > 1 && folder_name)
    g_string_append_printf (label, " – %s", folder_name);
  g_string_replace (label, "_", "__", 0);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static void
fill (RecentMenu *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), *next;

  for (GList *link = infos; link; link = next) {
    next = link->next;
    if (is_ours (link->data))
      continue;
    gtk_recent_info_unref (link->data);
    infos = g_list_delete_link (infos, link);
  }
  infos = g_list_sort (infos, compare_age);
  g_menu_remove_all (self->menu);
  for (GList *link = infos; link && g_menu_model_get_n_items (G_MENU_MODEL (self->menu)) < N_ITEMS; link = link->next) {
    g_autofree char *label = label_of (link->data, infos);
    g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
    g_menu_item_set_action_and_target (item, self->action, "s", gtk_recent_info_get_uri (link->data));
    g_menu_append_item (self->menu, item);
  }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

static void
on_changed (G_GNUC_UNUSED GtkRecentManager *manager, GObject *owner)
{
  fill (g_object_get_data (owner, "pauli-recent-menu"));
}

static void
free_recent_menu (gpointer data)
{
  RecentMenu *self = data;

  g_object_unref (self->menu);
  g_free (self->action);
  g_free (self);
}

void
pauli_recent_menu_fill (GMenu *menu, const char *action, GObject *owner)
{
  RecentMenu *self = g_new (RecentMenu, 1);

  *self = (RecentMenu){ g_object_ref (menu), g_strdup (action) };
  g_object_set_data_full (owner, "pauli-recent-menu", self, free_recent_menu);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (on_changed), owner, 0);
  fill (self);
}

void
pauli_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file), *name = pauli_session_name (file);
  PauliFormat format;
  const char *type = pauli_format_of_name (name, &format) ? figure_types[format] : PAULI_SESSION_TYPE;
  /* The command by which the desktop would open it, not this binary's place. */
  GtkRecentData data = { .display_name = name, .mime_type = (char *) type,
                         .app_name = (char *) g_get_application_name (), .app_exec = (char *) "pauliscope %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
pauli_recent_remove (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}
