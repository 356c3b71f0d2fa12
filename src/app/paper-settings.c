/* The settings of a figure's page: its size, and how text and lines look on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-settings.h"

#include <glib/gi18n.h>

struct _PauliPaperSettings {
  GtkBox parent_instance;

  PauliScene *scene; /* owned; NULL at first */
  PauliParamInfo infos[PAULI_PAPER_N_NUMBERS];
  bool syncing; /* the controls follow the scene */

  /* template */
  GtkDropDown *preset;
  PauliQuantityRow *numbers[PAULI_PAPER_N_NUMBERS];
  GtkCheckButton *automatic_height;
  GtkDropDown *family;
  GtkSwitch *letters;
};

G_DEFINE_FINAL_TYPE (PauliPaperSettings, pauli_paper_settings, GTK_TYPE_BOX)

enum { EDITED, REJECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static const struct {
  const char *id, *name, *title, *unit;
  size_t offset; /* in a PauliPaper */
  double min, max;
} numbers[PAULI_PAPER_N_NUMBERS] = {
  [PAULI_PAPER_WIDTH] = { "width", N_("width"), N_("_Width"), "mm", offsetof (PauliPaper, width), PAULI_PAPER_MIN,
                          PAULI_PAPER_MAX },
  [PAULI_PAPER_HEIGHT] = { "height", N_("height"), N_("_Height"), "mm", offsetof (PauliPaper, height), PAULI_PAPER_MIN,
                           PAULI_PAPER_MAX },
  [PAULI_PAPER_TEXT] = { "text_size", N_("text size"), N_("_Text size"), "pt", offsetof (PauliPaper, text_size),
                         PAULI_PAPER_TEXT_MIN, PAULI_PAPER_TEXT_MAX },
  [PAULI_PAPER_LINE] = { "line_width", N_("line width"), N_("_Line width"), "pt", offsetof (PauliPaper, line_width),
                         PAULI_PAPER_LINE_MIN, PAULI_PAPER_LINE_MAX },
  [PAULI_PAPER_DPI] = { "dpi", N_("resolution"), N_("_Resolution of the PNG"), "dpi", offsetof (PauliPaper, dpi),
                        PAULI_PAPER_DPI_MIN, PAULI_PAPER_DPI_MAX },
};

/* ---- What the user changes ------------------------------------------------------------------------------------------------ */

static void
on_preset (PauliPaperSettings *self)
{
  guint selected = gtk_drop_down_get_selected (self->preset);

  if (self->syncing)
    return;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  if (selected < pauli_n_presets)
    pauli_preset_apply (&pauli_presets[selected], &values);
  g_signal_emit (self, signals[EDITED], 0, &values.paper);
  pauli_paper_settings_set_scene (self, self->scene); /* "Other size" is chosen by other numbers */
}

static void
on_number (PauliQuantityRow *row, double value, PauliPaperSettings *self)
{
  PauliPaper paper = pauli_scene_values (self->scene)->paper;

  for (int i = 0; i < PAULI_PAPER_N_NUMBERS; i++)
    if (row == self->numbers[i])
      G_STRUCT_MEMBER (double, &paper, numbers[i].offset) = value;
  if (row == self->numbers[PAULI_PAPER_HEIGHT])
    paper.automatic_height = false;
  g_signal_emit (self, signals[EDITED], 0, &paper);
}

/* What was automatic stays as it is. */
static void
on_automatic_height (PauliPaperSettings *self)
{
  if (self->syncing)
    return;
  PauliPaper paper = pauli_scene_values (self->scene)->paper;
  paper.height = pauli_paper_of (self->scene).height;
  paper.automatic_height = gtk_check_button_get_active (self->automatic_height);
  g_signal_emit (self, signals[EDITED], 0, &paper);
}

static void
on_rejected (G_GNUC_UNUSED PauliQuantityRow *row, const char *problem, PauliPaperSettings *self)
{
  g_signal_emit (self, signals[REJECTED], 0, problem);
}

static void
on_look (PauliPaperSettings *self)
{
  if (self->syncing)
    return;
  PauliPaper paper = pauli_scene_values (self->scene)->paper;
  paper.family = (PauliFamily) gtk_drop_down_get_selected (self->family);
  paper.letters = gtk_switch_get_active (self->letters);
  g_signal_emit (self, signals[EDITED], 0, &paper);
}

void
pauli_paper_settings_set_scene (PauliPaperSettings *self, PauliScene *scene)
{
  const PauliPaper paper = pauli_paper_of (scene);
  const PauliPreset *used = pauli_preset_of (pauli_scene_values (scene));

  pauli_scene_ref (scene);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  self->scene = scene;
  self->syncing = true;
  gtk_drop_down_set_selected (self->preset, (guint) (used ? (size_t) (used - pauli_presets) : pauli_n_presets));
  for (int i = 0; i < PAULI_PAPER_N_NUMBERS; i++)
    pauli_quantity_row_set_value (self->numbers[i], G_STRUCT_MEMBER (double, &paper, numbers[i].offset));
  gtk_check_button_set_active (self->automatic_height, pauli_scene_values (scene)->paper.automatic_height);
  gtk_drop_down_set_selected (self->family, (guint) paper.family);
  gtk_switch_set_active (self->letters, paper.letters);
  self->syncing = false;
}

void
pauli_paper_settings_set_has_pixels (PauliPaperSettings *self, bool has_pixels)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->numbers[PAULI_PAPER_DPI]), has_pixels);
}

/* ---- Life ----------------------------------------------------------------------------------------------------------------- */

static void
pauli_paper_settings_dispose (GObject *object)
{
  PauliPaperSettings *self = PAULI_PAPER_SETTINGS (object);

  self->syncing = true; /* a drop-down that loses its list chooses nothing */
  g_clear_pointer (&self->scene, pauli_scene_unref);
  G_OBJECT_CLASS (pauli_paper_settings_parent_class)->dispose (object);
}

static void
pauli_paper_settings_class_init (PauliPaperSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_paper_settings_dispose;
  signals[EDITED] = g_signal_new ("edited", PAULI_TYPE_PAPER_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
  signals[REJECTED] = g_signal_new ("rejected", PAULI_TYPE_PAPER_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_STRING);
  g_type_ensure (PAULI_TYPE_QUANTITY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/paper-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliPaperSettings, preset);
  for (size_t i = 0; i < PAULI_PAPER_N_NUMBERS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, numbers[i].id, FALSE,
                                               (gssize) (offsetof (PauliPaperSettings, numbers) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_child (widget_class, PauliPaperSettings, automatic_height);
  gtk_widget_class_bind_template_child (widget_class, PauliPaperSettings, family);
  gtk_widget_class_bind_template_child (widget_class, PauliPaperSettings, letters);
  gtk_widget_class_bind_template_callback (widget_class, on_preset);
  gtk_widget_class_bind_template_callback (widget_class, on_number);
  gtk_widget_class_bind_template_callback (widget_class, on_automatic_height);
  gtk_widget_class_bind_template_callback (widget_class, on_rejected);
  gtk_widget_class_bind_template_callback (widget_class, on_look);
}

static void
fill_presets (PauliPaperSettings *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (size_t i = 0; i < pauli_n_presets; i++)
    gtk_string_list_append (list, _(pauli_presets[i].title));
  gtk_string_list_append (list, _("Other size"));
  gtk_drop_down_set_model (self->preset, G_LIST_MODEL (list));
}

/* Entries stand beneath each other, whatever unit is behind them. */
static void
align_units (PauliPaperSettings *self)
{
  g_autoptr (GtkSizeGroup) group = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  for (int i = 0; i < PAULI_PAPER_N_NUMBERS; i++) {
    GtkWidget *unit = gtk_widget_get_last_child (GTK_WIDGET (self->numbers[i]));
    gtk_label_set_xalign (GTK_LABEL (unit), 0);
    gtk_size_group_add_widget (group, unit);
  }
}

static void
pauli_paper_settings_init (PauliPaperSettings *self)
{
  self->syncing = true;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_presets (self);
  for (int i = 0; i < PAULI_PAPER_N_NUMBERS; i++) {
    self->infos[i] = (PauliParamInfo){ .symbol = _(numbers[i].name), .unit = numbers[i].unit, .min = numbers[i].min,
                                       .max = numbers[i].max, .initial = numbers[i].min };
    pauli_quantity_row_set_info (self->numbers[i], &self->infos[i], _(numbers[i].title));
  }
  align_units (self);
}

GtkDropDown *
pauli_paper_settings_get_preset (PauliPaperSettings *self)
{
  return self->preset;
}

PauliQuantityRow *
pauli_paper_settings_get_number (PauliPaperSettings *self, PauliPaperNumber number)
{
  return self->numbers[number];
}

GtkCheckButton *
pauli_paper_settings_get_automatic_height (PauliPaperSettings *self)
{
  return self->automatic_height;
}

GtkDropDown *
pauli_paper_settings_get_family (PauliPaperSettings *self)
{
  return self->family;
}

GtkSwitch *
pauli_paper_settings_get_letters (PauliPaperSettings *self)
{
  return self->letters;
}
