/* The window's session: its file, what is saved of it, and what is kept from run to run.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "autosave.h"
#include "change.h"
#include "recent-menu.h"
#include "window-private.h"

#include <glib/gi18n.h>

/* What a kill or a power cut takes: moves of this time at most. */
#define AUTOSAVE_SECONDS 2

/* From a step of the history on, the session is that of a file, or of none: undoing "open" goes back to the file before. */
typedef struct {
  guint position;
  GFile *file;       /* NULL: of none */
  PauliScene *saved; /* what is in the file; NULL if it is of none, or what is there cannot be read */
} Link;

struct _PauliWindowSession {
  GArray *links; /* at least one, at position 0 */
  PauliAutosave *autosave; /* NULL: nothing is remembered */
  guint autosave_id;
  bool autosave_failed; /* which was said */
  bool discarded;       /* the user gave up what is not saved */
};

/* ---- Files and steps ------------------------------------------------------------------------------------------------------ */

static void
clear_link (gpointer data)
{
  Link *link = data;

  g_clear_object (&link->file);
  g_clear_pointer (&link->saved, pauli_scene_unref);
}

static Link *
current (PauliWindow *self)
{
  GArray *links = self->session->links;
  guint position = pauli_window_get_position (self), i = links->len - 1;

  while (g_array_index (links, Link, i).position > position)
    i--;
  return &g_array_index (links, Link, i);
}

void
pauli_window_forget_links (PauliWindow *self, guint position)
{
  GArray *links = self->session->links;

  while (links->len > 1 && g_array_index (links, Link, links->len - 1).position >= position)
    g_array_set_size (links, links->len - 1);
}

/* The present step and those that follow are of this file. */
static void
set_link (PauliWindow *self, GFile *file, PauliScene *saved)
{
  Link link = { pauli_window_get_position (self), file ? g_object_ref (file) : NULL, saved ? pauli_scene_ref (saved) : NULL };

  g_array_append_val (self->session->links, link); /* of several at one position the last counts */
  self->session->discarded = false;
}

GFile *
pauli_window_get_file (PauliWindow *self)
{
  return current (self)->file;
}

bool
pauli_window_is_modified (PauliWindow *self)
{
  const Link *link = current (self);
  return link->file && !(link->saved && pauli_scene_same_contents (link->saved, self->scene));
}

bool
pauli_window_has_unsaved (PauliWindow *self)
{
  return !self->session->discarded && pauli_window_is_modified (self);
}

void
pauli_window_set_discarded (PauliWindow *self, bool discarded)
{
  self->session->discarded = discarded;
}

/* The header shows this many characters of a longer name at least, or nothing. */
#define NAME_CHARS_MIN 8

static void
show_in_header (PauliWindow *self, const char *name, const char *path)
{
  bool is_long = g_utf8_strlen (name, -1) > NAME_CHARS_MIN;

  gtk_label_set_text (self->file_name, name);
  gtk_label_set_ellipsize (self->file_name, is_long ? PANGO_ELLIPSIZE_MIDDLE : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_width_chars (self->file_name, is_long ? NAME_CHARS_MIN : -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file_name), path);
}

static void
show_name (PauliWindow *self)
{
  GFile *file = pauli_window_get_file (self);
  g_autofree char *name = file ? pauli_session_name (file) : NULL;
  g_autofree char *path = file ? g_file_get_parse_name (file) : NULL;
  g_autofree char *marked = name && pauli_window_is_modified (self) ? g_strconcat ("• ", name, NULL) : g_strdup (name);
  g_autofree char *title = marked ? g_strdup_printf (_("%s – Pauliscope"), marked) : g_strdup ("Pauliscope");

  gtk_window_set_title (GTK_WINDOW (self), title);
  if (marked && g_str_has_suffix (marked, PAULI_SESSION_SUFFIX)) /* in the header there is little room */
    marked[strlen (marked) - strlen (PAULI_SESSION_SUFFIX)] = '\0';
  show_in_header (self, marked ? marked : "", path);
  gtk_widget_set_visible (GTK_WIDGET (self->file_name), marked != NULL);
}

GtkLabel *
pauli_window_get_file_name (PauliWindow *self)
{
  return self->file_name;
}

/* ---- From run to run ------------------------------------------------------------------------------------------------------ */

/* The scene a closed window leaves behind: not what the user discarded. */
static PauliState
state_of (PauliWindow *self)
{
  const Link *link = current (self);
  bool discarded = self->session->discarded && link->saved;

  return (PauliState){ discarded ? link->saved : self->scene, link->file, !discarded && pauli_window_is_modified (self) };
}

static void
on_autosaved (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (pauli_autosave_write_finish (result, &error) || self->session->autosave_failed || !self->worker) /* closed meanwhile */
    return;
  self->session->autosave_failed = true;
  g_autofree char *text = g_strdup_printf (_("What is shown cannot be kept for the next start: %s"), error->message);
  pauli_window_say (self, text);
}

static gboolean
autosave (gpointer data)
{
  PauliWindow *self = data;
  PauliState state = state_of (self);

  self->session->autosave_id = 0;
  pauli_autosave_write_async (self->session->autosave, &state, on_autosaved, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Not put off by more changes: a drag of a minute is saved on its way. */
static void
queue_autosave (PauliWindow *self)
{
  PauliWindowSession *session = self->session;

  if (session->autosave && session->autosave_id == 0)
    session->autosave_id = g_timeout_add_seconds (AUTOSAVE_SECONDS, autosave, self);
}

void
pauli_window_sync_session (PauliWindow *self)
{
  self->session->discarded = false; /* there is something new */
  show_name (self);
  queue_autosave (self);
}

void
pauli_window_close_session (PauliWindow *self)
{
  PauliWindowSession *session = self->session;
  PauliState state = state_of (self);
  g_autoptr (GError) error = NULL;

  if (!session->autosave)
    return;
  g_clear_handle_id (&session->autosave_id, g_source_remove);
  if (!pauli_autosave_close (session->autosave, &state, &error))
    g_printerr (_("pauliscope: what was shown could not be kept: %s\n"), error->message);
  g_clear_pointer (&session->autosave, pauli_autosave_free);
}

/* Of a file that was not changed here, what is in it now counts; else what was shown. */
static void
restore (PauliWindow *self, const PauliState *state)
{
  g_autoptr (PauliScene) in_file = state->file ? pauli_session_read (state->file, NULL) : NULL;
  PauliScene *source = in_file && !state->modified ? in_file : state->scene;
  PauliSceneValues values = *pauli_scene_values (source);

  values.theme = pauli_scene_values (self->scene)->theme; /* the desktop's */
  values.panel = pauli_scene_values (state->scene)->panel;
  pauli_window_edit (self, &values);
  pauli_window_restart_history (self); /* a start is no step */
  set_link (self, state->file, in_file);
}

void
pauli_window_restore_session (PauliWindow *self, bool with_last)
{
  g_auto (PauliState) state = { NULL };
  g_autofree char *problem = NULL;

  self->session->autosave = pauli_autosave_new (with_last);
  if (!with_last)
    return;
  if (pauli_autosave_restore (self->session->autosave, &state, &problem))
    restore (self, &state);
  if (problem)
    pauli_window_say_with_details (self, _("The state of the last run cannot be read"), problem);
  pauli_window_sync_session (self);
}

/* ---- Reading and writing -------------------------------------------------------------------------------------------------- */

static void
take_scene (PauliWindow *self, PauliScene *scene, GFile *file, const char *step)
{
  PauliTheme theme = pauli_scene_values (self->scene)->theme;
  g_autoptr (PauliScene) themed = pauli_scene_with_theme (scene, theme);

  pauli_window_push (self, themed, step);
  set_link (self, file, file ? themed : NULL);
  pauli_window_show_scene (self, themed);
}

PauliScene *
pauli_window_read (PauliWindow *self, GFile *file, PauliRecord **record)
{
  g_autoptr (GError) error = NULL;
  bool is_figure = false;
  PauliScene *scene = pauli_session_open (file, &is_figure, record, &error);

  if (scene)
    return scene;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    pauli_recent_remove (file);
  pauli_window_report (self, is_figure ? _("Could Not Open the Figure") : _("Could Not Open the Session"), error->message);
  return NULL;
}

/* A figure is no session: saving asks for a name, and leaves the figure as it is. */
void
pauli_window_take_file (PauliWindow *self, PauliScene *scene, GFile *file, PauliRecord *record)
{
  take_scene (self, scene, record ? NULL : file, C_("step", "open"));
  pauli_recent_add (file);
  if (record)
    pauli_window_compare (self, scene, record);
}

void
pauli_window_start_new (PauliWindow *self)
{
  const PauliSceneValues values = pauli_scene_initial_values ();
  g_autoptr (PauliScene) scene = pauli_scene_new (&values, NULL);

  take_scene (self, scene, NULL, C_("step", "new session"));
}

bool
pauli_window_save_to (PauliWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  Link *link = current (self);

  if (!pauli_session_write (file, self->scene, &error)) {
    pauli_window_report (self, _("Could Not Save the Session"), error->message);
    return false;
  }
  g_object_ref (file); /* it may be the link's */
  clear_link (link);
  link->file = file;
  link->saved = pauli_scene_ref (self->scene);
  self->session->discarded = false;
  pauli_recent_add (file);
  pauli_window_sync_session (self);
  return true;
}

/* ---- Life ----------------------------------------------------------------------------------------------------------------- */

void
pauli_window_add_session (PauliWindow *self)
{
  const Link none = { 0, NULL, NULL };

  self->session = g_new0 (PauliWindowSession, 1);
  self->session->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->session->links, clear_link);
  g_array_append_val (self->session->links, none);
  pauli_window_add_file_actions (self);
  pauli_recent_menu_fill (self->recent_menu, "win.open-recent", G_OBJECT (self));
}

void
pauli_window_free_session (PauliWindow *self)
{
  PauliWindowSession *session = g_steal_pointer (&self->session);

  if (!session)
    return;
  g_clear_handle_id (&session->autosave_id, g_source_remove);
  g_clear_pointer (&session->autosave, pauli_autosave_free);
  g_array_unref (session->links);
  g_free (session);
}
