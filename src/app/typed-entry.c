/* When the text of an entry counts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "typed-entry.h"

#define WATCH "pauli-typed-entry"

typedef struct {
  PauliTypedShown shown;
  PauliTypedTake take;
  gpointer data;
} Watch;

static bool
is_untouched (GtkEntry *entry, const Watch *watch)
{
  g_autofree char *shown = watch->shown (entry, watch->data);
  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), shown);
}

static void
take_typed (GtkEntry *entry, const Watch *watch)
{
  if (!is_untouched (entry, watch))
    watch->take (entry, watch->data);
}

static void
on_activate (GtkEntry *entry, const Watch *watch)
{
  take_typed (entry, watch);
  gtk_editable_select_region (GTK_EDITABLE (entry), -1, 0); /* its start is seen: the last digits of 597.9605… tell nothing */
}

/* Within the window only: who looks something up in another one has not finished typing. */
static void
on_leave (GtkEventController *controller, const Watch *watch)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);
  GtkRoot *root = gtk_widget_get_root (entry);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!focus || !gtk_widget_is_ancestor (focus, entry))
    take_typed (GTK_ENTRY (entry), watch);
}

bool
pauli_typed_entry_is_watched (GtkEntry *entry)
{
  return g_object_get_data (G_OBJECT (entry), WATCH) != NULL;
}

bool
pauli_typed_entry_give_up (GtkEntry *entry)
{
  const Watch *watch = g_object_get_data (G_OBJECT (entry), WATCH);

  if (is_untouched (entry, watch))
    return false;
  g_autofree char *shown = watch->shown (entry, watch->data);
  gtk_editable_set_text (GTK_EDITABLE (entry), shown);
  return true;
}

/* With nothing typed, Escape goes on to the window.  Ctrl+Z comes here only if the window has nothing to undo. */
static gboolean
on_key (GtkEventController *controller, guint key, G_GNUC_UNUSED guint code, GdkModifierType state, G_GNUC_UNUSED gpointer data)
{
  GtkEntry *entry = GTK_ENTRY (gtk_event_controller_get_widget (controller));
  bool undo = (key == GDK_KEY_z || key == GDK_KEY_Z) && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK;

  return (key == GDK_KEY_Escape || undo) && pauli_typed_entry_give_up (entry) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

void
pauli_typed_entry_watch (GtkEntry *entry, PauliTypedShown shown, PauliTypedTake take,
                         gpointer data)
{
  GtkEventController *focus = gtk_event_controller_focus_new (), *keys = gtk_event_controller_key_new ();
  const Watch watch = { shown, take, data };
  Watch *kept = g_memdup2 (&watch, sizeof watch);

  g_object_set_data_full (G_OBJECT (entry), WATCH, kept, g_free);
  /* GTK's own undo would bring back texts that a slider once wrote here. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate), kept);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave), kept);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), kept);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
}
