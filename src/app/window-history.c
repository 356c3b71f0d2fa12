/* The window's undo and redo.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history.h"
#include "typed-entry.h"
#include "window-private.h"

#include <glib/gi18n.h>

/* Keys held and notches of a wheel are one step as long as each follows the last one within this time. */
#define NUDGE_TIME G_USEC_PER_SEC

struct _PauliWindowHistory {
  PauliHistory *list;
  gint64 (*clock) (void); /* in microseconds */

  gint64 n_gestures; /* so far: each has a number of its own */
  gint64 gesture;    /* under way, or 0 */
  gint64 nudges;     /* the gesture of the last nudges, */
  gconstpointer nudged;
  gint64 nudged_at;
  bool nudging;      /* to which the next edit belongs */

  char *undo_text, *redo_text; /* on show */
};

void
pauli_window_begin_gesture (PauliWindow *self)
{
  pauli_window_end_notches (self); /* or their end would be that of this one */
  self->history->gesture = ++self->history->n_gestures;
}

void
pauli_window_end_gesture (PauliWindow *self)
{
  self->history->gesture = 0;
}

void
pauli_window_nudge (PauliWindow *self, gconstpointer source)
{
  PauliWindowHistory *history = self->history;
  gint64 now = history->clock ();

  if (history->nudged != source || now - history->nudged_at > NUDGE_TIME)
    history->nudges = ++history->n_gestures;
  history->nudged = source;
  history->nudged_at = now;
  history->nudging = true;
}

/* ---- Steps ---------------------------------------------------------------------------------------------------------------- */

void
pauli_window_push (PauliWindow *self, PauliScene *scene, const char *name)
{
  PauliWindowHistory *history = self->history;

  if (!history->list) {
    history->list = pauli_history_new (scene);
  } else {
    guint position = pauli_window_get_position (self);
    pauli_history_push (history->list, scene, name,
                        history->gesture ? history->gesture : history->nudging ? history->nudges : 0);
    if (pauli_window_get_position (self) > position)
      pauli_window_forget_links (self, position + 1);
  }
  history->nudging = false;
}

guint
pauli_window_get_position (PauliWindow *self)
{
  return pauli_history_get_position (self->history->list);
}

/* Typing is undone by itself, before what was done earlier; false if nothing is being typed. */
static bool
change_typed (PauliWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *entry = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL;

  if (entry && pauli_typed_entry_is_watched (GTK_ENTRY (entry)))
    return g_str_equal (action, "text.undo") && pauli_typed_entry_give_up (GTK_ENTRY (entry));
  return focus && GTK_IS_TEXT (focus) && gtk_widget_activate_action (focus, action, NULL);
}

static void
show_step (PauliWindow *self, PauliScene *scene)
{
  if (scene)
    pauli_window_show_scene (self, scene);
}

static void
undo (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;

  pauli_window_end_notches (self);
  if (!change_typed (self, "text.undo"))
    show_step (self, pauli_history_undo (self->history->list));
}

static void
redo (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;

  pauli_window_end_notches (self);
  if (!change_typed (self, "text.redo"))
    show_step (self, pauli_history_redo (self->history->list));
}

/* ---- What is said of them ------------------------------------------------------------------------------------------------- */

/* M_q is not a mnemonic. */
static char *
without_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  return g_strjoinv ("__", parts);
}

static void
show_text (PauliWindow *self, const char *action, GtkWidget *button, const char *keys, const char *text, bool possible)
{
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", text, keys);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), possible);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
pauli_window_sync_history (PauliWindow *self)
{
  PauliWindowHistory *history = self->history;
  const char *undone = pauli_history_undo_name (history->list), *redone = pauli_history_redo_name (history->list);
  /* Translators: what is undone, as in "Undo M_q", "Undo zoom" */
  g_autofree char *undo_text = undone ? g_strdup_printf (_("Undo %s"), undone) : g_strdup (_("Undo"));
  g_autofree char *redo_text = redone ? g_strdup_printf (_("Redo %s"), redone) : g_strdup (_("Redo"));
  g_autofree char *undo_label = without_mnemonic (undo_text), *redo_label = without_mnemonic (redo_text);

  show_text (self, "undo", self->undo, _("Ctrl+Z"), undo_text, undone != NULL);
  show_text (self, "redo", self->redo, _("Ctrl+Shift+Z"), redo_text, redone != NULL);
  if (g_strcmp0 (undo_text, history->undo_text) == 0 && g_strcmp0 (redo_text, history->redo_text) == 0)
    return; /* an open menu would be built again */
  g_free (history->undo_text);
  g_free (history->redo_text);
  history->undo_text = g_steal_pointer (&undo_text);
  history->redo_text = g_steal_pointer (&redo_text);
  g_menu_remove_all (self->history_menu);
  g_menu_append (self->history_menu, undo_label, "win.undo");
  g_menu_append (self->history_menu, redo_label, "win.redo");
}

void
pauli_window_restart_history (PauliWindow *self)
{
  g_clear_pointer (&self->history->list, pauli_history_free);
  self->history->list = pauli_history_new (self->scene);
  pauli_window_sync_history (self);
}

void
pauli_window_add_history (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "undo", .activate = undo },
    { .name = "redo", .activate = redo },
  };

  self->history = g_new0 (PauliWindowHistory, 1);
  self->history->clock = g_get_monotonic_time;
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
pauli_window_free_history (PauliWindow *self)
{
  PauliWindowHistory *history = g_steal_pointer (&self->history);

  if (!history)
    return;
  g_clear_pointer (&history->list, pauli_history_free);
  g_free (history->undo_text);
  g_free (history->redo_text);
  g_free (history);
}

void
pauli_window_set_clock (PauliWindow *self, gint64 (*clock) (void))
{
  self->history->clock = clock;
}
