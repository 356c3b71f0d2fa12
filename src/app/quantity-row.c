/* A quantity to be typed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quantity-row.h"

#include "quantity.h"
#include "typed-entry.h"

#define WIDTH 6 /* characters */

struct _PauliQuantityRow {
  GtkBox parent_instance;

  const PauliParamInfo *info;
  double value; /* on show */

  /* children */
  GtkLabel *title;
  GtkEntry *entry;
  GtkLabel *unit;
};

G_DEFINE_FINAL_TYPE (PauliQuantityRow, pauli_quantity_row, GTK_TYPE_BOX)

enum { CHANGED, REJECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_value (PauliQuantityRow *self)
{
  g_autofree char *text = pauli_format_exact (self->value);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static char *
shown_text (G_GNUC_UNUSED GtkEntry *entry, gpointer data)
{
  return pauli_format_exact (((PauliQuantityRow *) data)->value);
}

static void
take_typed (GtkEntry *entry, gpointer data)
{
  PauliQuantityRow *self = data;
  g_autofree char *problem = NULL;
  double value;

  bool good = pauli_parse_quantity (gtk_editable_get_text (GTK_EDITABLE (entry)), self->info, &value, &problem);
  bool other = good && value != self->value;
  if (good)
    self->value = value;
  show_value (self); /* the same number may have been typed in another way */
  if (other)
    g_signal_emit (self, signals[CHANGED], 0, value);
  if (!good)
    g_signal_emit (self, signals[REJECTED], 0, problem);
}

static void
pauli_quantity_row_class_init (G_GNUC_UNUSED PauliQuantityRowClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", PAULI_TYPE_QUANTITY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_DOUBLE);
  signals[REJECTED] = g_signal_new ("rejected", PAULI_TYPE_QUANTITY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    G_TYPE_STRING);
}

static void
pauli_quantity_row_init (PauliQuantityRow *self)
{
  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->entry = GTK_ENTRY (gtk_entry_new ());
  self->unit = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_label_set_xalign (self->title, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_label_set_mnemonic_widget (self->title, GTK_WIDGET (self->entry));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), WIDTH);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), WIDTH);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->unit), "dim-label");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->unit));
  pauli_typed_entry_watch (self->entry, shown_text, take_typed, self);
}

void
pauli_quantity_row_set_param (PauliQuantityRow *self, PauliParam param, const char *title)
{
  pauli_quantity_row_set_info (self, pauli_param_info (param), title);
}

void
pauli_quantity_row_set_info (PauliQuantityRow *self, const PauliParamInfo *info, const char *title)
{
  self->info = info;
  self->value = self->info->initial;
  gtk_label_set_markup_with_mnemonic (self->title, title);
  gtk_label_set_text (self->unit, self->info->unit);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->title), -1);
  show_value (self);
}

void
pauli_quantity_row_set_value (PauliQuantityRow *self, double value)
{
  if (value == self->value)
    return;
  self->value = value;
  show_value (self);
}

GtkEditable *
pauli_quantity_row_get_entry (PauliQuantityRow *self)
{
  return GTK_EDITABLE (self->entry);
}
