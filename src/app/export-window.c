/* The dialog that exports a figure: its page, what is to be exported, and a preview.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-window.h"

#include "replace-question.h"
#include "typed-entry.h"

#include <glib/gi18n.h>

#define PROGRESS_INTERVAL 100 /* ms */

struct _PauliExportWindow {
  AdwWindow parent_instance;

  PauliScene *scene;         /* owned */
  PauliExportCache *cache;   /* owned */
  GCancellable *cancellable; /* owned; of the export under way, or NULL */
  PauliExportProgress *progress; /* owned; of the same */
  guint progress_id;
  GPtrArray *files; /* owned; PauliExportFile of the same, once they are drawn */

  /* template */
  GtkWidget *page; /* all controls but those in the header */
  PauliPaperSettings *paper;
  PauliExportFormats *formats;
  GtkLabel *status;
  GtkWidget *running; /* the bar and the button beside it */
  GtkProgressBar *bar;
  GtkWidget *cancel;
  GtkWidget *export;
  PauliExportPreview *preview;
};

G_DEFINE_FINAL_TYPE (PauliExportWindow, pauli_export_window, ADW_TYPE_WINDOW)

enum { EDITED, EXPORT, EXPORTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
say (PauliExportWindow *self, const char *text)
{
  gtk_label_set_text (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *text != '\0');
}

/* ---- What can be done ----------------------------------------------------------------------------------------------------- */

/* Of a PNG that would be too large; NULL if there is none, or it would not. */
static GError *
too_many_pixels (PauliExportWindow *self, const PauliExportChoice *choice)
{
  GError *error = NULL;

  if (choice->formats[PAULI_FORMAT_PNG]) {
    const PauliPaper paper = pauli_paper_of (self->scene);
    const PauliSheet sheet = pauli_paper_sheet_on (&paper, pauli_scene_values (self->scene)->panel, NULL, 0);
    pauli_sheet_check_size (&sheet, paper.dpi / 72, &error);
  }
  return error;
}

static void
sync_sensitive (PauliExportWindow *self)
{
  PauliExportChoice choice = pauli_export_formats_get_choice (self->formats);
  bool running = self->cancellable != NULL;
  g_autoptr (GError) too_large = too_many_pixels (self, &choice);
  bool refused = too_large || (pauli_export_has_pictures (&choice) && pauli_export_preview_get_problem (self->preview));

  if (too_large)
    say (self, too_large->message);
  gtk_widget_set_sensitive (self->page, !running);
  gtk_widget_set_sensitive (self->export, !running && !refused && !pauli_export_is_empty (&choice));
  pauli_paper_settings_set_has_pixels (self->paper, choice.formats[PAULI_FORMAT_PNG]);
  gtk_widget_set_visible (self->running, running);
}

static void
on_formats (PauliExportWindow *self)
{
  PauliExportChoice choice = pauli_export_formats_get_choice (self->formats);

  say (self, pauli_export_is_empty (&choice) ? _("Choose what to export.") : "");
  sync_sensitive (self);
}

/* ---- The page ------------------------------------------------------------------------------------------------------------- */

static void
on_paper (G_GNUC_UNUSED PauliPaperSettings *settings, const PauliPaper *paper, PauliExportWindow *self)
{
  if (!self->scene) /* the dialog goes, and with it an entry loses the focus */
    return;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  values.paper = *paper;
  say (self, "");
  g_signal_emit (self, signals[EDITED], 0, &values);
}

static void
on_rejected (G_GNUC_UNUSED PauliPaperSettings *settings, const char *problem, PauliExportWindow *self)
{
  say (self, problem);
}

static void
on_advised (PauliExportWindow *self, double height)
{
  PauliPaper paper = pauli_scene_values (self->scene)->paper;

  paper.height = height;
  paper.automatic_height = false;
  on_paper (self->paper, &paper, self);
  gtk_widget_grab_focus (self->export); /* the button of the advice goes */
}

void
pauli_export_window_set_scene (PauliExportWindow *self, PauliScene *scene)
{
  pauli_scene_ref (scene);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  self->scene = scene;
  pauli_paper_settings_set_scene (self->paper, scene);
  pauli_export_preview_set_scene (self->preview, scene);
}

/* ---- Files ---------------------------------------------------------------------------------------------------------------- */

static void
on_export (PauliExportWindow *self)
{
  say (self, "");
  g_signal_emit (self, signals[EXPORT], 0);
}

static gboolean
show_progress (gpointer data)
{
  PauliExportWindow *self = data;
  double done = pauli_export_progress_get (self->progress);

  if (done < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, done);
  return G_SOURCE_CONTINUE;
}

static void
end (PauliExportWindow *self)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  g_clear_pointer (&self->progress, pauli_export_progress_unref);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->files, g_ptr_array_unref);
}

static void
fail (PauliExportWindow *self, const char *text)
{
  end (self);
  say (self, text);
  sync_sensitive (self);
  pauli_export_preview_set_paused (self->preview, false);
  gtk_widget_grab_focus (self->export);
}

static const char *
failure_text (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? _("Cancelled: nothing was written.") : error->message;
}

static void
on_written (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliExportWindow) self = data;
  g_autoptr (GError) error = NULL;
  bool written = pauli_export_write_finish (result, &error);

  if (!self->cancellable) /* the dialog is gone */
    return;
  if (!written) {
    fail (self, failure_text (error));
    return;
  }
  g_autofree char *names = pauli_export_names (self->files, false);
  /* Translators: names of files */
  g_autofree char *text = g_strdup_printf (_("Exported: %s"), names);
  end (self);
  g_signal_emit (self, signals[EXPORTED], 0, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_files (PauliExportWindow *self)
{
  pauli_export_write_async (self->files, self->progress, self->cancellable, on_written, g_object_ref (self));
}

static void
on_answer (PauliExportWindow *self, const char *answer)
{
  if (!self->files) /* the dialog is gone */
    return;
  if (g_str_equal (answer, PAULI_REPLACE))
    write_files (self);
  else
    fail (self, _("Cancelled: nothing was written."));
}

static void
on_drawn (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliExportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = pauli_export_draw_finish (result, &error);

  if (!self->cancellable) /* the dialog is gone */
    return;
  if (!files) {
    fail (self, failure_text (error));
    return;
  }
  g_autofree char *replaced = pauli_export_names (files, true);
  self->files = g_steal_pointer (&files);
  if (!*replaced) {
    write_files (self);
    return;
  }
  GtkWindow *question = pauli_replace_question_new (GTK_WINDOW (self), replaced);
  g_signal_connect_object (question, "response", G_CALLBACK (on_answer), self, G_CONNECT_SWAPPED);
  gtk_window_present (question);
}

void
pauli_export_window_start (PauliExportWindow *self, GFile *chosen)
{
  PauliExportChoice choice = pauli_export_formats_get_choice (self->formats);
  g_autofree char *problem = pauli_export_name_problem (chosen);

  if (problem)
    say (self, problem);
  if (self->cancellable || problem)
    return;
  self->cancellable = g_cancellable_new ();
  self->progress = pauli_export_progress_new ();
  self->progress_id = g_timeout_add (PROGRESS_INTERVAL, show_progress, self);
  gtk_progress_bar_set_fraction (self->bar, 0);
  say (self, "");
  pauli_export_preview_set_paused (self->preview, true); /* it may be long, and the export would wait */
  sync_sensitive (self);
  gtk_widget_grab_focus (self->cancel);
  pauli_export_draw_async (self->scene, self->cache, &choice, chosen, self->progress, self->cancellable, on_drawn,
                           g_object_ref (self));
}

static void
on_cancel (PauliExportWindow *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
}

/* ---- Keys ----------------------------------------------------------------------------------------------------------------- */

/* Typing is undone by itself, before what was done earlier. */
static void
undo (GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  PauliExportWindow *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *entry = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (g_str_equal (name, "undo") && entry && pauli_typed_entry_is_watched (GTK_ENTRY (entry)) &&
      pauli_typed_entry_give_up (GTK_ENTRY (entry)))
    return;
  if (G_IS_ACTION_GROUP (parent) && !self->cancellable)
    g_action_group_activate_action (G_ACTION_GROUP (parent), name, NULL);
}

static void
add_actions (PauliExportWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "undo", .activate = undo },
    { .name = "redo", .activate = undo },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (group));
}

/* ---- Life ----------------------------------------------------------------------------------------------------------------- */

/* What is being typed counts. */
static gboolean
pauli_export_window_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);
  return GTK_WINDOW_CLASS (pauli_export_window_parent_class)->close_request (window);
}

/* Closed: a thread may hold this for a while, and longer than the parent lives, which GTK would ask once more. */
static void
pauli_export_window_unmap (GtkWidget *widget)
{
  PauliExportWindow *self = PAULI_EXPORT_WINDOW (widget);

  on_cancel (self);
  end (self);
  pauli_export_preview_set_paused (self->preview, true);
  GTK_WIDGET_CLASS (pauli_export_window_parent_class)->unmap (widget);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
}

static void
pauli_export_window_dispose (GObject *object)
{
  PauliExportWindow *self = PAULI_EXPORT_WINDOW (object);

  g_clear_pointer (&self->scene, pauli_scene_unref);
  g_clear_pointer (&self->cache, pauli_export_cache_unref);
  G_OBJECT_CLASS (pauli_export_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, page);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, formats);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, status);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, running);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, export);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, preview);
}

static void
pauli_export_window_class_init (PauliExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_export_window_dispose;
  widget_class->unmap = pauli_export_window_unmap;
  GTK_WINDOW_CLASS (klass)->close_request = pauli_export_window_close_request;
  signals[EDITED] = g_signal_new ("edited", PAULI_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
  signals[EXPORT] = g_signal_new ("export", PAULI_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EXPORTED] = g_signal_new ("exported", PAULI_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_STRING);
  g_type_ensure (PAULI_TYPE_EXPORT_FORMATS);
  g_type_ensure (PAULI_TYPE_EXPORT_PREVIEW);
  g_type_ensure (PAULI_TYPE_PAPER_SETTINGS);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/export-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_paper);
  gtk_widget_class_bind_template_callback (widget_class, on_rejected);
  gtk_widget_class_bind_template_callback (widget_class, on_advised);
  gtk_widget_class_bind_template_callback (widget_class, on_formats);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, sync_sensitive);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pauli_export_window_init (PauliExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cache = pauli_export_cache_new ();
  pauli_export_preview_set_cache (self->preview, self->cache);
  add_actions (self);
}

PauliExportWindow *
pauli_export_window_new (GtkWindow *parent, PauliScene *scene, GSettings *settings)
{
  PauliExportWindow *self = g_object_new (PAULI_TYPE_EXPORT_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  pauli_export_formats_set_settings (self->formats, settings);
  pauli_export_window_set_scene (self, scene);
  on_formats (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (pauli_paper_settings_get_preset (self->paper)));
  return self;
}

/* ---- For tests ------------------------------------------------------------------------------------------------------------ */

PauliPaperSettings *
pauli_export_window_get_paper (PauliExportWindow *self)
{
  return self->paper;
}

PauliExportFormats *
pauli_export_window_get_formats (PauliExportWindow *self)
{
  return self->formats;
}

GtkWidget *
pauli_export_window_get_export (PauliExportWindow *self)
{
  return self->export;
}

GtkWidget *
pauli_export_window_get_cancel (PauliExportWindow *self)
{
  return self->cancel;
}

PauliExportPreview *
pauli_export_window_get_preview (PauliExportWindow *self)
{
  return self->preview;
}

const char *
pauli_export_window_get_status (PauliExportWindow *self)
{
  return gtk_label_get_text (self->status);
}
