/* What is to be exported: formats of the picture, data and scripts.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-formats.h"

#define FORMATS_KEY "export-formats"
#define DATA_KEY "export-data"

struct _PauliExportFormats {
  GtkBox parent_instance;

  GSettings *settings; /* owned; may be NULL */
  bool syncing;        /* the check buttons follow the settings */

  /* template */
  GtkCheckButton *formats[PAULI_N_FORMATS];
  GtkCheckButton *data[PAULI_N_DATA_KINDS];
};

G_DEFINE_FINAL_TYPE (PauliExportFormats, pauli_export_formats, GTK_TYPE_BOX)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- The choice ----------------------------------------------------------------------------------------------------------- */

PauliExportChoice
pauli_export_formats_get_choice (PauliExportFormats *self)
{
  PauliExportChoice choice;

  for (int format = 0; format < PAULI_N_FORMATS; format++)
    choice.formats[format] = gtk_check_button_get_active (self->formats[format]);
  for (int kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    choice.data[kind] = gtk_check_button_get_active (self->data[kind]);
  return choice;
}

static void
keep (PauliExportFormats *self, const PauliExportChoice *choice)
{
  const char *formats[PAULI_N_FORMATS + 1] = { NULL }, *data[PAULI_N_DATA_KINDS + 1] = { NULL };
  int n_formats = 0, n_data = 0;

  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++)
    if (choice->formats[format])
      formats[n_formats++] = pauli_format_suffix (format);
  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    if (choice->data[kind])
      data[n_data++] = pauli_data_kind_key (kind);
  g_settings_set_strv (self->settings, FORMATS_KEY, formats);
  g_settings_set_strv (self->settings, DATA_KEY, data);
}

static void
on_toggled (PauliExportFormats *self)
{
  PauliExportChoice choice = pauli_export_formats_get_choice (self);

  if (self->syncing)
    return;
  if (self->settings)
    keep (self, &choice);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
pauli_export_formats_set_settings (PauliExportFormats *self, GSettings *settings)
{
  static const char *const usual[] = { "pdf", NULL }, *const none[] = { NULL };
  g_auto (GStrv) formats = settings ? g_settings_get_strv (settings, FORMATS_KEY) : g_strdupv ((char **) usual);
  g_auto (GStrv) data = settings ? g_settings_get_strv (settings, DATA_KEY) : g_strdupv ((char **) none);

  self->settings = settings ? g_object_ref (settings) : NULL;
  self->syncing = true;
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++) {
    bool chosen = g_strv_contains ((const char *const *) formats, pauli_format_suffix (format));
    gtk_check_button_set_active (self->formats[format], chosen);
  }
  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++) {
    bool chosen = g_strv_contains ((const char *const *) data, pauli_data_kind_key (kind));
    gtk_check_button_set_active (self->data[kind], chosen);
  }
  self->syncing = false;
}

/* ---- Life ----------------------------------------------------------------------------------------------------------------- */

static void
pauli_export_formats_dispose (GObject *object)
{
  PauliExportFormats *self = PAULI_EXPORT_FORMATS (object);

  g_clear_object (&self->settings);
  G_OBJECT_CLASS (pauli_export_formats_parent_class)->dispose (object);
}

static void
bind_child (GtkWidgetClass *widget_class, const char *name, size_t array, size_t i)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) (array + i * sizeof (gpointer)));
}

static void
pauli_export_formats_class_init (PauliExportFormatsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_export_formats_dispose;
  signals[CHANGED] = g_signal_new ("changed", PAULI_TYPE_EXPORT_FORMATS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/export-formats.ui");
  for (PauliFormat format = 0; format < PAULI_N_FORMATS; format++)
    bind_child (widget_class, pauli_format_suffix (format), offsetof (PauliExportFormats, formats), format);
  for (PauliDataKind kind = 0; kind < PAULI_N_DATA_KINDS; kind++)
    bind_child (widget_class, pauli_data_kind_key (kind), offsetof (PauliExportFormats, data), kind);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
pauli_export_formats_init (PauliExportFormats *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkCheckButton *
pauli_export_formats_get_format (PauliExportFormats *self, PauliFormat format)
{
  return self->formats[format];
}

GtkCheckButton *
pauli_export_formats_get_data (PauliExportFormats *self, PauliDataKind kind)
{
  return self->data[kind];
}
