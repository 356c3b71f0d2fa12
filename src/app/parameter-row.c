/* A parameter of the sidebar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameter-row.h"

#include "quantity.h"
#include "typed-entry.h"

#include <glib/gi18n.h>
#include <math.h>

/* Page Up and Page Down move by this many steps. */
#define PAGE_STEPS 10

struct _PauliParameterRow {
  GtkBox parent_instance;

  PauliParam param;
  const PauliParamInfo *info;
  double value;    /* on show */
  bool updating;   /* the slider moves because we move it */
  bool at_once;    /* the value is typed or reset, not moved */
  double scrolled; /* part of a step, not yet taken */

  /* template */
  GtkLabel *title;
  GtkEntry *entry;
  GtkLabel *unit;
  GtkButton *reset;
  GtkScale *scale;
  GtkAdjustment *adjustment;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (PauliParameterRow, pauli_parameter_row, GTK_TYPE_BOX)

enum { CHANGED, REJECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
show_value (PauliParameterRow *self)
{
  g_autofree char *text = pauli_format_exact (self->value);

  self->updating = true;
  gtk_adjustment_set_value (self->adjustment, self->value);
  self->updating = false;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reset), self->value != self->info->initial);
}

static void
change (PauliParameterRow *self, double value)
{
  if (value == self->value)
    return;
  self->value = value;
  show_value (self);
  g_signal_emit (self, signals[CHANGED], 0, value);
}

static void
change_at_once (PauliParameterRow *self, double value)
{
  self->at_once = true;
  change (self, value);
  self->at_once = false;
}

static void
on_adjustment_changed (GtkAdjustment *adjustment, PauliParameterRow *self)
{
  if (!self->updating)
    change (self, gtk_adjustment_get_value (adjustment));
}

static void
on_reset (G_GNUC_UNUSED GtkButton *button, PauliParameterRow *self)
{
  change_at_once (self, self->info->initial);
}

static void
take_typed (G_GNUC_UNUSED GtkEntry *entry, gpointer data)
{
  PauliParameterRow *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *shown = pauli_format_exact (self->value);
  g_autofree char *problem = NULL;
  double value;

  if (g_str_equal (text, shown)) /* untouched: what is shown may have fewer digits than the value */
    return;
  if (pauli_parse_quantity (text, self->info, &value, &problem)) {
    change_at_once (self, value);
    show_value (self); /* the same number may have been typed in another way */
    return;
  }
  show_value (self);
  g_signal_emit (self, signals[REJECTED], 0, problem);
}

static bool
give_up_typed (GtkEntry *entry, gpointer data)
{
  PauliParameterRow *self = data;
  g_autofree char *shown = pauli_format_exact (self->value);

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), shown))
    return false;
  show_value (self);
  return true;
}

/* As GtkRange rounds what is dragged: sums of 0.01 would show their binary rounding. */
static double
round_to (double value, int digits)
{
  double unit = pow (10, digits);
  return round (value * unit) / unit;
}

/* A step for each notch of the wheel; a touchpad moves by parts of a step, which add up.  GtkRange would take ten at once. */
static gboolean
on_scroll (G_GNUC_UNUSED GtkEventControllerScroll *controller, G_GNUC_UNUSED double dx, double dy,
           PauliParameterRow *self)
{
  const PauliParamInfo *info = self->info;
  double steps;

  self->scrolled -= dy;
  self->scrolled = modf (self->scrolled, &steps);
  if (steps != 0)
    change (self, CLAMP (round_to (self->value + steps * info->step, info->digits), info->min, info->max));
  return GDK_EVENT_STOP;
}

static void
pauli_parameter_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_box_remove (GTK_BOX (object), child);
  G_OBJECT_CLASS (pauli_parameter_row_parent_class)->dispose (object);
}

static void
pauli_parameter_row_class_init (PauliParameterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_parameter_row_dispose;
  signals[CHANGED] = g_signal_new ("changed", PAULI_TYPE_PARAMETER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[REJECTED] = g_signal_new ("rejected", PAULI_TYPE_PARAMETER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/parameter-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliParameterRow, title);
  gtk_widget_class_bind_template_child (widget_class, PauliParameterRow, entry);
  gtk_widget_class_bind_template_child (widget_class, PauliParameterRow, unit);
  gtk_widget_class_bind_template_child (widget_class, PauliParameterRow, reset);
  gtk_widget_class_bind_template_child (widget_class, PauliParameterRow, scale);
  gtk_widget_class_bind_template_child (widget_class, PauliParameterRow, adjustment);
  gtk_widget_class_bind_template_child (widget_class, PauliParameterRow, note);
  gtk_widget_class_bind_template_callback (widget_class, on_adjustment_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_reset);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll);
}

static void
pauli_parameter_row_init (PauliParameterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pauli_typed_entry_watch (self->entry, take_typed, give_up_typed, self);
}

/* NaN for a parameter the models say nothing of. */
static double
model_value (const PauliModel *model, PauliParam param)
{
  return param == PAULI_PARAM_M_Q         ? model->M_q
         : param == PAULI_PARAM_INV_RHO_C ? model->inv_rho_c
         : param == PAULI_PARAM_ALPHA_S   ? model->alpha_s
                                          : NAN;
}

/* One mark for each value, named after all models that have it. */
static void
add_marks (PauliParameterRow *self, PauliParam param)
{
  for (size_t i = 0; i < PAULI_N_MODELS; i++) {
    double value = model_value (&pauli_models[i], param);
    g_autoptr (GString) names = g_string_new (NULL);
    bool first = !isnan (value);
    for (size_t j = 0; j < PAULI_N_MODELS; j++) {
      if (model_value (&pauli_models[j], param) != value)
        continue;
      first = first && j >= i;
      g_string_append_printf (names, "%s%s", names->len ? ", " : "", pauli_models[j].name);
    }
    if (first)
      gtk_scale_add_mark (self->scale, value, GTK_POS_BOTTOM, names->str);
  }
}

static void
set_accessible_names (PauliParameterRow *self)
{
  const char *title = gtk_label_get_text (self->title); /* without markup and mnemonic */
  g_autofree char *reset = g_strdup_printf (_("Reset %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset), GTK_ACCESSIBLE_PROPERTY_LABEL, reset, -1);
}

void
pauli_parameter_row_set_param (PauliParameterRow *self, PauliParam param, const char *title)
{
  const PauliParamInfo *info = pauli_param_info (param);

  self->param = param;
  self->info = info;
  self->value = info->initial;
  gtk_label_set_markup_with_mnemonic (self->title, title);
  gtk_label_set_text (self->unit, info->unit);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), *info->unit != '\0');
  self->updating = true;
  gtk_adjustment_configure (self->adjustment, info->initial, info->min, info->max, info->step, PAGE_STEPS * info->step,
                            0);
  self->updating = false;
  gtk_range_set_round_digits (GTK_RANGE (self->scale), info->digits);
  add_marks (self, param);
  set_accessible_names (self);
  show_value (self);
}

PauliParam
pauli_parameter_row_get_param (PauliParameterRow *self)
{
  return self->param;
}

bool
pauli_parameter_row_is_moved (PauliParameterRow *self)
{
  return !self->at_once;
}

void
pauli_parameter_row_set_value (PauliParameterRow *self, double value)
{
  /* A change of something else leaves alone what is being typed here. */
  if (value == self->value)
    return;
  self->value = value;
  show_value (self);
}

void
pauli_parameter_row_set_note (PauliParameterRow *self, const char *markup)
{
  if (g_str_equal (markup, gtk_label_get_label (self->note)))
    return; /* GTK would lay the sidebar out again */
  gtk_label_set_markup (self->note, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *markup != '\0');
}

GtkRange *
pauli_parameter_row_get_range (PauliParameterRow *self)
{
  return GTK_RANGE (self->scale);
}

GtkEditable *
pauli_parameter_row_get_entry (PauliParameterRow *self)
{
  return GTK_EDITABLE (self->entry);
}

GtkButton *
pauli_parameter_row_get_reset (PauliParameterRow *self)
{
  return self->reset;
}
