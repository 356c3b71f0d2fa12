/* The window's dialogs and actions for files, and files dropped on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "format.h"
#include "session-file.h"
#include "window-private.h"

#include <glib/gi18n.h>

/* ---- Messages ------------------------------------------------------------------------------------------------------------- */

void
pauli_window_report (PauliWindow *self, const char *heading, const char *text)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), heading, text));

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_details (AdwToast *toast, PauliWindow *self)
{
  pauli_window_report (self, adw_toast_get_title (toast), g_object_get_data (G_OBJECT (toast), "pauli-details"));
}

void
pauli_window_say_with_details (PauliWindow *self, const char *text, const char *details)
{
  AdwToast *toast = adw_toast_new (text);

  g_object_set_data_full (G_OBJECT (toast), "pauli-details", g_strdup (details), g_free);
  adw_toast_set_button_label (toast, _("_Details"));
  adw_toast_set_timeout (toast, 0); /* until it is read */
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_details), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* ---- Before something is lost --------------------------------------------------------------------------------------------- */

typedef struct {
  PauliWindow *window; /* owned */
  PauliWindowThen then;
  GObject *object; /* owned; may be NULL */
} Question;

static Question *
new_question (PauliWindow *window, PauliWindowThen then, GObject *object)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ g_object_ref (window), then, object ? g_object_ref (object) : NULL };
  return question;
}

static void
free_question (gpointer data)
{
  Question *question = data;

  g_object_unref (question->window);
  g_clear_object (&question->object);
  g_free (question);
}

static void
free_closure (gpointer data, G_GNUC_UNUSED GClosure *closure)
{
  free_question (data);
}

static gboolean
go_on (gpointer data)
{
  Question *question = data;

  question->then (question->window, question->object);
  return G_SOURCE_REMOVE;
}

/* Quitting stops when one window stays: what was discarded in the others is theirs again. */
static void
keep_all (PauliWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *w = application ? gtk_application_get_windows (application) : NULL; w; w = w->next)
    if (PAULI_IS_WINDOW (w->data))
      pauli_window_set_discarded (w->data, false);
}

static void
on_answer (G_GNUC_UNUSED AdwMessageDialog *dialog, const char *answer, Question *question)
{
  PauliWindow *self = question->window;
  bool discards = g_str_equal (answer, "discard");

  if (discards)
    pauli_window_set_discarded (self, true);
  if (!discards && !(g_str_equal (answer, "save") && pauli_window_save_to (self, pauli_window_get_file (self))))
    keep_all (self);
  else /* when the dialog is gone, which the window would take with it */
    g_idle_add_full (G_PRIORITY_DEFAULT, go_on, new_question (self, question->then, question->object), free_question);
}

void
pauli_window_ask_to_save (PauliWindow *self, PauliWindowThen then, gpointer object)
{
  if (self->question) {
    gtk_window_present (self->question);
    return;
  }
  g_autofree char *name = pauli_session_name (pauli_window_get_file (self));
  g_autofree char *body = g_strdup_printf (_("“%s” has changes that are not saved. If you discard them, they are lost."), name);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"), body));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answer), new_question (self, then, object), free_closure,
                         0);
  self->question = GTK_WINDOW (dialog);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &self->question);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- Opening -------------------------------------------------------------------------------------------------------------- */

static void
open_now (PauliWindow *self, GObject *object)
{
  GFile *file = G_FILE (object);
  g_autoptr (PauliRecord) record = NULL;
  g_autoptr (PauliScene) scene = pauli_window_read (self, file, &record);

  if (scene)
    pauli_window_take_file (self, scene, file, g_steal_pointer (&record));
  else /* it went while the question stood */
    pauli_window_set_discarded (self, false);
}

/* It is read before the question, too: a file that cannot be opened costs nobody a decision. */
void
pauli_window_open (PauliWindow *self, GFile *file)
{
  g_autoptr (PauliRecord) record = NULL;
  g_autoptr (PauliScene) scene = pauli_window_read (self, file, &record);

  if (!scene)
    return;
  pauli_window_take_typed (self);
  if (pauli_window_has_unsaved (self))
    pauli_window_ask_to_save (self, open_now, file);
  else
    pauli_window_take_file (self, scene, file, g_steal_pointer (&record));
}

static void
start_now (PauliWindow *self, G_GNUC_UNUSED GObject *object)
{
  pauli_window_start_new (self);
}

static void
start_new (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;

  pauli_window_take_typed (self);
  if (pauli_window_has_unsaved (self))
    pauli_window_ask_to_save (self, start_now, NULL);
  else
    pauli_window_start_new (self);
}

static void
open_recent (G_GNUC_UNUSED GSimpleAction *action, GVariant *uri, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (uri, NULL));
  pauli_window_open (data, file);
}

/* By its name, as the dialog that chooses one: a table for the import. */
static bool
is_table (GFile *file)
{
  static const char *const suffixes[] = { ".csv", ".tsv", ".txt", ".dat" };
  g_autofree char *base = g_file_get_basename (file), *name = base ? g_ascii_strdown (base, -1) : NULL;

  for (size_t i = 0; name && i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return true;
  return false;
}

/* Tables become data of this window.  Of sessions the first opens in this window, others in windows of their own. */
static gboolean
on_drop (G_GNUC_UNUSED GtkDropTarget *target, const GValue *value, G_GNUC_UNUSED double x, G_GNUC_UNUSED double y,
         PauliWindow *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GFile *first = NULL;

  if (!files)
    return FALSE;
  for (GSList *file = files; file; file = file->next)
    if (is_table (file->data))
      pauli_window_import_file (self, file->data);
    else if (!first)
      first = file->data;
    else
      g_application_open (application, (GFile **) &file->data, 1, "");
  if (first)
    pauli_window_open (self, first);
  return TRUE;
}

/* ---- Choosing a file ------------------------------------------------------------------------------------------------------ */

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (size_t i = 0; patterns[i]; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
on_response (GtkNativeDialog *dialog, int answer, PauliWindow *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  PauliWindowTakeFile take = self->take_chosen;

  gtk_native_dialog_hide (dialog);
  g_clear_object (&self->chooser);
  if (answer == GTK_RESPONSE_ACCEPT && file)
    take (self, file);
}

void
pauli_window_make_chooser (PauliWindow *self, const char *title, GtkFileChooserAction action, const PauliFileKind *kind,
                           PauliWindowTakeFile take)
{
  static const char *const all[] = { "*", NULL };
  bool saves = action == GTK_FILE_CHOOSER_ACTION_SAVE;

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, saves ? _("_Save") : _("_Open"), _("_Cancel"));
  self->take_chosen = take;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (self->chooser), _(kind->name), kind->patterns);
  add_filter (GTK_FILE_CHOOSER (self->chooser), _("All files"), all);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (on_response), self, 0);
}

/* A name gets its suffix, and then must not be that of another file: nobody was asked about that one.  So does that of a figure, which
 * would be lost, and could not be opened under it by other programs. */
static void
save_as_chosen (PauliWindow *self, GFile *chosen)
{
  g_autofree char *base = g_file_get_basename (chosen);
  g_autoptr (GFile) folder = g_file_get_parent (chosen);

  PauliFormat format;
  bool is_figure = pauli_format_of_name (base, &format);

  if (g_str_has_suffix (base, PAULI_SESSION_SUFFIX) || (!is_figure && g_file_query_exists (chosen, NULL))) {
    pauli_window_save_to (self, chosen);
    return;
  }
  g_autofree char *with_suffix = g_strconcat (base, PAULI_SESSION_SUFFIX, NULL);
  g_autoptr (GFile) file = g_file_get_child (folder, with_suffix);
  if (!g_file_query_exists (file, NULL)) {
    pauli_window_save_to (self, file);
    return;
  }
  g_autofree char *name = g_filename_display_name (with_suffix);
  g_autofree char *text = g_strdup_printf (_("There is a file “%s” already. To replace it, give its whole name."), name);
  pauli_window_report (self, _("Could Not Save the Session"), text);
}

static const char *const sessions[] = { "*" PAULI_SESSION_SUFFIX, NULL };
static const PauliFileKind session_kind = { N_("Pauliscope sessions"), sessions };

/* Patterns of GTK go by the letter. */
static const char *const openable[] = { "*" PAULI_SESSION_SUFFIX, "*.[pP][dD][fF]", "*.[sS][vV][gG]", "*.[eE][pP][sS]",
                                        "*.[pP][nN][gG]", NULL };
static const PauliFileKind openable_kind = { N_("Sessions, and figures that carry one"), openable };

static void
choose_to_open (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;

  pauli_window_make_chooser (self, _("Open a Session or a Figure"), GTK_FILE_CHOOSER_ACTION_OPEN, &openable_kind, pauli_window_open);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* What is being typed counts as well. */
static void
save_as (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;

  pauli_window_take_typed (self);
  GFile *file = pauli_window_get_file (self);
  pauli_window_make_chooser (self, _("Save the Session"), GTK_FILE_CHOOSER_ACTION_SAVE, &session_kind, save_as_chosen);
  if (file)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (self->chooser), file, NULL);
  else
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("session.pauliscope"));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
save (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PauliWindow *self = data;

  pauli_window_take_typed (self);
  GFile *file = pauli_window_get_file (self);
  if (file)
    pauli_window_save_to (self, file);
  else
    save_as (action, parameter, self);
}

GtkFileChooser *
pauli_window_get_file_chooser (PauliWindow *self)
{
  return self->chooser ? GTK_FILE_CHOOSER (self->chooser) : NULL;
}

void
pauli_window_add_file_actions (PauliWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "new", .activate = start_new },
    { .name = "open", .activate = choose_to_open },
    { .name = "open-recent", .activate = open_recent, .parameter_type = "s" },
    { .name = "save", .activate = save },
    { .name = "save-as", .activate = save_as },
  };
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  /* Before an entry takes the file's name as text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
