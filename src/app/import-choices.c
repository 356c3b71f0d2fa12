/* What becomes a data set of a table: its columns, their quantity and unit, and its name.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import-choices.h"

#include "import-preview.h"

#include <glib/gi18n.h>

struct _PauliImportChoices {
  GtkGrid parent_instance;

  PauliDataSelection selection; /* on show; name is NULL */
  bool updating;                /* a control changes because we change it */

  /* template */
  GtkDropDown *choices[PAULI_IMPORT_N_CHOICES];
  GtkEntry *name;
};

G_DEFINE_FINAL_TYPE (PauliImportChoices, pauli_import_choices, GTK_TYPE_GRID)

enum { CHANGED, RENAMED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* The units of x that can be chosen for each quantity, the data set's own first. */
#define N_UNITS 2
static const struct {
  const char *names[N_UNITS + 1];
  double scales[N_UNITS];
} units[] = {
  [PAULI_DATA_F2] = { { "GeV²", "MeV²", NULL }, { 1, 1e-6 } },
  [PAULI_DATA_Q2F2] = { { "GeV²", "MeV²", NULL }, { 1, 1e-6 } },
  [PAULI_DATA_MU] = { { "MeV", "GeV", NULL }, { 1, 1000 } },
};

/* ---- What is chosen ------------------------------------------------------------------------------------------------------- */

static void
set_names (GtkDropDown *drop_down, const char *const *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
}

static void
show_units (PauliImportChoices *self)
{
  GtkDropDown *unit = self->choices[PAULI_IMPORT_UNIT];

  set_names (unit, units[self->selection.quantity].names);
  for (guint i = 0; i < N_UNITS; i++)
    if (self->selection.x_scale == units[self->selection.quantity].scales[i])
      gtk_drop_down_set_selected (unit, i);
}

static void
on_choice (GtkDropDown *drop_down, G_GNUC_UNUSED GParamSpec *pspec, PauliImportChoices *self)
{
  guint selected[PAULI_IMPORT_N_CHOICES];
  PauliDataSelection *selection = &self->selection;

  if (self->updating)
    return;
  for (int i = 0; i < PAULI_IMPORT_N_CHOICES; i++)
    selected[i] = gtk_drop_down_get_selected (self->choices[i]);
  selection->x = (int) selected[PAULI_IMPORT_X];
  selection->y = (int) selected[PAULI_IMPORT_Y];
  selection->yerr = (int) selected[PAULI_IMPORT_ERROR] - 1;
  selection->quantity = (PauliDataQuantity) selected[PAULI_IMPORT_QUANTITY];
  bool other_units = drop_down == self->choices[PAULI_IMPORT_QUANTITY];
  selection->x_scale = units[selection->quantity].scales[other_units ? 0 : selected[PAULI_IMPORT_UNIT]];
  self->updating = true;
  if (other_units)
    show_units (self);
  self->updating = false;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_name_changed (PauliImportChoices *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[RENAMED], 0);
}

const PauliDataSelection *
pauli_import_choices_get_selection (PauliImportChoices *self)
{
  return &self->selection;
}

char *
pauli_import_choices_get_name (PauliImportChoices *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

/* ---- The table ------------------------------------------------------------------------------------------------------------ */

static void
fill_columns (PauliImportChoices *self, const PauliDataText *text)
{
  g_auto (GStrv) short_names = g_new0 (char *, text->n_columns + 1);
  const char *const *names = (const char *const *) short_names;
  g_autoptr (GtkStringList) with_none = gtk_string_list_new (NULL);

  for (size_t i = 0; i < text->n_columns; i++)
    short_names[i] = pauli_import_short_name (text->names[i]);
  gtk_string_list_append (with_none, _("None"));
  gtk_string_list_splice (with_none, 1, 0, names);
  set_names (self->choices[PAULI_IMPORT_X], names);
  set_names (self->choices[PAULI_IMPORT_Y], names);
  gtk_drop_down_set_model (self->choices[PAULI_IMPORT_ERROR], G_LIST_MODEL (with_none));
}

void
pauli_import_choices_set_table (PauliImportChoices *self, const PauliDataText *text, const char *name)
{
  self->selection = pauli_data_text_guess (text);
  self->updating = true;
  fill_columns (self, text);
  gtk_drop_down_set_selected (self->choices[PAULI_IMPORT_X], (guint) self->selection.x);
  gtk_drop_down_set_selected (self->choices[PAULI_IMPORT_Y], (guint) self->selection.y);
  gtk_drop_down_set_selected (self->choices[PAULI_IMPORT_ERROR], (guint) (self->selection.yerr + 1));
  gtk_drop_down_set_selected (self->choices[PAULI_IMPORT_QUANTITY], self->selection.quantity);
  show_units (self);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name);
  self->updating = false;
}

/* ---- Life ----------------------------------------------------------------------------------------------------------------- */

static void
pauli_import_choices_dispose (GObject *object)
{
  PAULI_IMPORT_CHOICES (object)->updating = true; /* drop-downs that lose their lists choose nothing */
  G_OBJECT_CLASS (pauli_import_choices_parent_class)->dispose (object);
}

static void
pauli_import_choices_class_init (PauliImportChoicesClass *klass)
{
  static const char *const choices[PAULI_IMPORT_N_CHOICES] = { "x", "y", "yerr", "quantity", "unit" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_import_choices_dispose;
  signals[CHANGED] = g_signal_new ("changed", PAULI_TYPE_IMPORT_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RENAMED] = g_signal_new ("renamed", PAULI_TYPE_IMPORT_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/import-choices.ui");
  for (size_t i = 0; i < PAULI_IMPORT_N_CHOICES; i++)
    gtk_widget_class_bind_template_child_full (
      widget_class, choices[i], FALSE, (gssize) (offsetof (PauliImportChoices, choices) + i * sizeof (gpointer)));
  gtk_widget_class_bind_template_child (widget_class, PauliImportChoices, name);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
}

static void
pauli_import_choices_init (PauliImportChoices *self)
{
  const char *const quantities[] = { _("F₂ over Q²"), _("Q² F₂ over Q²"), _("μ over M_q"), NULL };

  G_STATIC_ASSERT (G_N_ELEMENTS (quantities) == PAULI_N_DATA_QUANTITIES + 1);
  self->updating = true;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_names (self->choices[PAULI_IMPORT_QUANTITY], quantities);
  gtk_entry_set_max_length (self->name, PAULI_DATASET_NAME_MAX);
}

GtkDropDown *
pauli_import_choices_get (PauliImportChoices *self, PauliImportChoice choice)
{
  return self->choices[choice];
}

GtkEditable *
pauli_import_choices_get_entry (PauliImportChoices *self)
{
  return GTK_EDITABLE (self->name);
}
