/* The dialog that exports a figure: its page, the formats, and a preview.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-window.h"

#include "typed-entry.h"

#include <glib/gi18n.h>

#define FORMATS_KEY "export-formats"
#define PROGRESS_INTERVAL 100 /* ms */

struct _PauliExportWindow {
  AdwWindow parent_instance;

  PauliScene *scene;         /* owned */
  PauliExportCache *cache;   /* owned */
  GSettings *settings;       /* owned; may be NULL */
  GCancellable *cancellable; /* owned; of the export under way, or NULL */
  PauliExportProgress *progress; /* owned; of the same */
  guint progress_id;
  GFile *files[PAULI_N_FORMATS]; /* owned; of the same */
  PauliParamInfo infos[PAULI_EXPORT_N_NUMBERS];
  bool syncing; /* the controls follow the scene */

  /* template */
  GtkWidget *page; /* all controls of the page */
  GtkDropDown *preset;
  PauliQuantityRow *numbers[PAULI_EXPORT_N_NUMBERS];
  GtkDropDown *family;
  GtkSwitch *letters;
  GtkCheckButton *formats[PAULI_N_FORMATS];
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

static const struct {
  const char *name, *title, *unit;
  size_t offset; /* in a PauliPaper */
  double min, max;
} numbers[PAULI_EXPORT_N_NUMBERS] = {
  [PAULI_EXPORT_WIDTH] = { N_("width"), N_("_Width"), "mm", offsetof (PauliPaper, width), PAULI_PAPER_MIN, PAULI_PAPER_MAX },
  [PAULI_EXPORT_HEIGHT] = { N_("height"), N_("_Height"), "mm", offsetof (PauliPaper, height), PAULI_PAPER_MIN, PAULI_PAPER_MAX },
  [PAULI_EXPORT_TEXT] = { N_("text size"), N_("_Text size"), "pt", offsetof (PauliPaper, text_size), PAULI_PAPER_TEXT_MIN,
                          PAULI_PAPER_TEXT_MAX },
  [PAULI_EXPORT_LINE] = { N_("line width"), N_("_Line width"), "pt", offsetof (PauliPaper, line_width), PAULI_PAPER_LINE_MIN,
                          PAULI_PAPER_LINE_MAX },
  [PAULI_EXPORT_DPI] = { N_("resolution"), N_("_Resolution of the PNG"), "dpi", offsetof (PauliPaper, dpi), PAULI_PAPER_DPI_MIN,
                         PAULI_PAPER_DPI_MAX },
};

static void
say (PauliExportWindow *self, const char *text)
{
  gtk_label_set_text (self->status, text);
  gtk_widget_set_visible (GTK_WIDGET (self->status), *text != '\0');
}

/* ---- What can be done ----------------------------------------------------------------------------------------------------- */

static bool
any_format (PauliExportWindow *self)
{
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    if (pauli_export_window_has_format (self, (PauliFormat) format))
      return true;
  return false;
}

static void
sync_sensitive (PauliExportWindow *self)
{
  bool running = self->cancellable != NULL;
  bool refused = pauli_export_preview_get_problem (self->preview) != NULL;

  gtk_widget_set_sensitive (self->page, !running);
  gtk_widget_set_sensitive (self->export, !running && !refused && any_format (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->numbers[PAULI_EXPORT_DPI]), pauli_export_window_has_format (self, PAULI_FORMAT_PNG));
  gtk_widget_set_visible (self->running, running);
}

/* ---- The page ------------------------------------------------------------------------------------------------------------- */

static void
edit (PauliExportWindow *self, const PauliPaper *paper)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);

  values.paper = *paper;
  say (self, "");
  g_signal_emit (self, signals[EDITED], 0, &values);
}

static void
on_preset (PauliExportWindow *self)
{
  guint selected = gtk_drop_down_get_selected (self->preset);

  if (self->syncing)
    return;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  if (selected < pauli_n_presets)
    pauli_preset_apply (&pauli_presets[selected], &values);
  edit (self, &values.paper); /* "Other size" is chosen by other numbers */
  pauli_export_window_set_scene (self, self->scene);
}

static void
on_number (PauliQuantityRow *row, double value, PauliExportWindow *self)
{
  PauliPaper paper = pauli_scene_values (self->scene)->paper;

  for (int i = 0; i < PAULI_EXPORT_N_NUMBERS; i++)
    if (row == self->numbers[i])
      G_STRUCT_MEMBER (double, &paper, numbers[i].offset) = value;
  edit (self, &paper);
}

static void
on_rejected (G_GNUC_UNUSED PauliQuantityRow *row, const char *problem, PauliExportWindow *self)
{
  say (self, problem);
}

static void
on_advised (PauliExportWindow *self, double height)
{
  PauliPaper paper = pauli_scene_values (self->scene)->paper;

  paper.height = height;
  edit (self, &paper);
  gtk_widget_grab_focus (self->export); /* the button of the advice goes */
}

static void
on_look (PauliExportWindow *self)
{
  if (self->syncing)
    return;
  PauliPaper paper = pauli_scene_values (self->scene)->paper;
  paper.family = (PauliFamily) gtk_drop_down_get_selected (self->family);
  paper.letters = gtk_switch_get_active (self->letters);
  edit (self, &paper);
}

void
pauli_export_window_set_scene (PauliExportWindow *self, PauliScene *scene)
{
  const PauliPaper *paper = &pauli_scene_values (scene)->paper;
  const PauliPreset *used = pauli_preset_of (pauli_scene_values (scene));

  pauli_scene_ref (scene);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  self->scene = scene;
  self->syncing = true;
  gtk_drop_down_set_selected (self->preset, (guint) (used ? (size_t) (used - pauli_presets) : pauli_n_presets));
  for (int i = 0; i < PAULI_EXPORT_N_NUMBERS; i++)
    pauli_quantity_row_set_value (self->numbers[i], G_STRUCT_MEMBER (double, paper, numbers[i].offset));
  gtk_drop_down_set_selected (self->family, (guint) paper->family);
  gtk_switch_set_active (self->letters, paper->letters);
  self->syncing = false;
  pauli_export_preview_set_scene (self->preview, scene);
}

/* ---- Formats -------------------------------------------------------------------------------------------------------------- */

bool
pauli_export_window_has_format (PauliExportWindow *self, PauliFormat format)
{
  return gtk_check_button_get_active (self->formats[format]);
}

static void
on_formats (PauliExportWindow *self)
{
  const char *keys[PAULI_N_FORMATS + 1] = { NULL };
  int n = 0;

  if (self->syncing)
    return;
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    if (pauli_export_window_has_format (self, (PauliFormat) format))
      keys[n++] = pauli_format_suffix ((PauliFormat) format);
  if (self->settings)
    g_settings_set_strv (self->settings, FORMATS_KEY, keys);
  say (self, n > 0 ? "" : _("Choose a format."));
  sync_sensitive (self);
}

static void
restore_formats (PauliExportWindow *self)
{
  static const char *const usual[] = { "pdf", NULL };
  g_auto (GStrv) kept = self->settings ? g_settings_get_strv (self->settings, FORMATS_KEY) : g_strdupv ((char **) usual);

  self->syncing = true;
  for (int format = 0; format < PAULI_N_FORMATS; format++) {
    bool chosen = g_strv_contains ((const char *const *) kept, pauli_format_suffix ((PauliFormat) format));
    gtk_check_button_set_active (self->formats[format], chosen);
  }
  self->syncing = false;
  if (!any_format (self))
    say (self, _("Choose a format."));
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
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    g_clear_object (&self->files[format]);
}

static void
on_written (GObject *object, GAsyncResult *result, G_GNUC_UNUSED gpointer data)
{
  PauliExportWindow *self = PAULI_EXPORT_WINDOW (object);
  g_autoptr (GError) error = NULL;
  bool written = pauli_export_write_finish (result, &error);

  if (!self->cancellable) /* the dialog is gone */
    return;
  g_autofree char *names = pauli_export_names (self->files, PAULI_N_FORMATS);
  end (self);
  if (!written) {
    say (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? _("Cancelled: nothing was written.") : error->message);
    sync_sensitive (self);
    pauli_export_preview_set_paused (self->preview, false);
    gtk_widget_grab_focus (self->export);
    return;
  }
  /* Translators: names of files */
  g_autofree char *text = g_strdup_printf (_("Exported: %s"), names);
  g_signal_emit (self, signals[EXPORTED], 0, text);
  gtk_window_close (GTK_WINDOW (self));
}

void
pauli_export_window_start (PauliExportWindow *self, GFile *const *files)
{
  if (self->cancellable)
    return;
  for (int format = 0; format < PAULI_N_FORMATS; format++)
    self->files[format] = files[format] ? g_object_ref (files[format]) : NULL;
  self->cancellable = g_cancellable_new ();
  self->progress = pauli_export_progress_new ();
  self->progress_id = g_timeout_add (PROGRESS_INTERVAL, show_progress, self);
  gtk_progress_bar_set_fraction (self->bar, 0);
  say (self, "");
  pauli_export_preview_set_paused (self->preview, true); /* it may be long, and the export would wait */
  sync_sensitive (self);
  gtk_widget_grab_focus (self->cancel);
  pauli_export_write_async (self, self->scene, self->cache, self->files, self->progress, self->cancellable, on_written, NULL);
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
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (pauli_export_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  static const char *const rows[PAULI_EXPORT_N_NUMBERS] = { "width", "height", "text_size", "line_width", "dpi" };
  static const char *const formats[PAULI_N_FORMATS] = { "pdf", "svg", "eps", "png" };

  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_class_bind_template_child_full (widget_class, rows[i], FALSE,
                                               (gssize) (offsetof (PauliExportWindow, numbers) + i * sizeof (gpointer)));
  for (size_t i = 0; i < G_N_ELEMENTS (formats); i++)
    gtk_widget_class_bind_template_child_full (widget_class, formats[i], FALSE,
                                               (gssize) (offsetof (PauliExportWindow, formats) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, page);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, preset);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, family);
  gtk_widget_class_bind_template_child (widget_class, PauliExportWindow, letters);
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
  signals[EDITED] = g_signal_new ("edited", PAULI_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
  signals[EXPORT] = g_signal_new ("export", PAULI_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EXPORTED] = g_signal_new ("exported", PAULI_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_STRING);
  g_type_ensure (PAULI_TYPE_EXPORT_PREVIEW);
  g_type_ensure (PAULI_TYPE_QUANTITY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/export-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_preset);
  gtk_widget_class_bind_template_callback (widget_class, on_number);
  gtk_widget_class_bind_template_callback (widget_class, on_rejected);
  gtk_widget_class_bind_template_callback (widget_class, on_advised);
  gtk_widget_class_bind_template_callback (widget_class, on_look);
  gtk_widget_class_bind_template_callback (widget_class, on_formats);
  gtk_widget_class_bind_template_callback (widget_class, on_export);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_bind_template_callback (widget_class, sync_sensitive);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_presets (PauliExportWindow *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (size_t i = 0; i < pauli_n_presets; i++)
    gtk_string_list_append (list, _(pauli_presets[i].title));
  gtk_string_list_append (list, _("Other size"));
  gtk_drop_down_set_model (self->preset, G_LIST_MODEL (list));
}

/* Entries stand beneath each other, whatever unit is behind them. */
static void
align_units (PauliExportWindow *self)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (int i = 0; i < PAULI_EXPORT_N_NUMBERS; i++) {
    GtkWidget *unit = gtk_widget_get_last_child (GTK_WIDGET (self->numbers[i]));
    gtk_label_set_xalign (GTK_LABEL (unit), 0);
    gtk_size_group_add_widget (group, unit);
  }
}

static void
pauli_export_window_init (PauliExportWindow *self)
{
  self->syncing = true;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_presets (self);
  for (int i = 0; i < PAULI_EXPORT_N_NUMBERS; i++) {
    self->infos[i] = (PauliParamInfo){ .symbol = _(numbers[i].name), .unit = numbers[i].unit, .min = numbers[i].min,
                                       .max = numbers[i].max, .initial = numbers[i].min };
    pauli_quantity_row_set_info (self->numbers[i], &self->infos[i], _(numbers[i].title));
  }
  align_units (self);
  self->cache = pauli_export_cache_new ();
  pauli_export_preview_set_cache (self->preview, self->cache);
  add_actions (self);
  self->syncing = false;
}

PauliExportWindow *
pauli_export_window_new (GtkWindow *parent, PauliScene *scene, GSettings *settings)
{
  PauliExportWindow *self = g_object_new (PAULI_TYPE_EXPORT_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  self->settings = settings ? g_object_ref (settings) : NULL;
  restore_formats (self);
  pauli_export_window_set_scene (self, scene);
  sync_sensitive (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->preset));
  return self;
}

/* ---- For tests ------------------------------------------------------------------------------------------------------------ */

GtkDropDown *
pauli_export_window_get_preset (PauliExportWindow *self)
{
  return self->preset;
}

PauliQuantityRow *
pauli_export_window_get_number (PauliExportWindow *self, PauliExportNumber number)
{
  return self->numbers[number];
}

GtkDropDown *
pauli_export_window_get_family (PauliExportWindow *self)
{
  return self->family;
}

GtkSwitch *
pauli_export_window_get_letters (PauliExportWindow *self)
{
  return self->letters;
}

GtkCheckButton *
pauli_export_window_get_format (PauliExportWindow *self, PauliFormat format)
{
  return self->formats[format];
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
