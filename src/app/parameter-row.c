/* A parameter of the sidebar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parameter-row.h"

#include "quantity.h"
#include "slider-way.h"
#include "typed-entry.h"

#include <glib/gi18n.h>
#include <math.h>

struct _PauliParameterRow {
  GtkBox parent_instance;

  PauliParam param;
  const PauliParamInfo *info;
  double value;    /* on show */
  bool at_once;    /* the value is typed or reset, not moved */
  bool grabbed;    /* a button or a finger is down on the slider */
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

enum { CHANGED, REJECTED, GRAB_BEGIN, GRAB_END, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
tell_accessible (PauliParameterRow *self)
{
  g_autofree char *text = pauli_format_exact (self->value), *with_unit = pauli_with_unit (text, self->info);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, with_unit, -1);
}

static void
show_value (PauliParameterRow *self)
{
  g_autofree char *text = pauli_format_exact (self->value);

  gtk_adjustment_set_value (self->adjustment, pauli_slider_position (self->info, self->value));
  tell_accessible (self);
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
restore_default (PauliParameterRow *self)
{
  show_value (self); /* without what is being typed */
  change_at_once (self, self->info->initial);
}

/* ---- The slider ------------------------------------------------------------------------------------------------------- */

/* Every way by which GtkRange moves: drag, click, keys. */
static gboolean
on_change_value (G_GNUC_UNUSED GtkRange *range, GtkScrollType scroll, double position, PauliParameterRow *self)
{
  switch (scroll) {
    case GTK_SCROLL_STEP_BACKWARD:
      change (self, pauli_slider_stepped (self->info, self->value, -1));
      break;
    case GTK_SCROLL_STEP_FORWARD:
      change (self, pauli_slider_stepped (self->info, self->value, 1));
      break;
    case GTK_SCROLL_PAGE_BACKWARD:
      change (self, pauli_slider_stepped (self->info, self->value, -PAULI_SLIDER_PAGE));
      break;
    case GTK_SCROLL_PAGE_FORWARD:
      change (self, pauli_slider_stepped (self->info, self->value, PAULI_SLIDER_PAGE));
      break;
    default: /* to a place: under the pointer, or an end */
      change (self, pauli_slider_value (self->info, position));
  }
  return TRUE;
}

/* What moves the adjustment and is not us, as a screen reader, means a value: that is what it is told.  This comes after
 * GtkRange, which tells the position, and comes again when we have set that: the signal does not recurse, it starts anew. */
static void
on_adjustment_changed (GtkAdjustment *adjustment, PauliParameterRow *self)
{
  double set = gtk_adjustment_get_value (adjustment);

  if (set != pauli_slider_position (self->info, self->value)) {
    change (self, set);
    show_value (self);
  }
  tell_accessible (self);
}

/* GtkRange has no keys with Shift. */
static gboolean
on_key (GtkEventController *controller, guint key, G_GNUC_UNUSED guint code, GdkModifierType state,
        PauliParameterRow *self)
{
  bool mirrored = gtk_widget_get_direction (gtk_event_controller_get_widget (controller)) == GTK_TEXT_DIR_RTL;
  double steps;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    steps = PAULI_SLIDER_FINE;
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    steps = -PAULI_SLIDER_FINE;
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    steps = mirrored ? -PAULI_SLIDER_FINE : PAULI_SLIDER_FINE;
  else if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    steps = mirrored ? PAULI_SLIDER_FINE : -PAULI_SLIDER_FINE;
  else
    return GDK_EVENT_PROPAGATE;
  change (self, pauli_slider_stepped (self->info, self->value, steps));
  return GDK_EVENT_STOP;
}

/* A step for each notch of the wheel; a touchpad moves by parts of a step, which add up.  GtkRange would take ten at once. */
static gboolean
on_scroll (GtkEventController *controller, G_GNUC_UNUSED double dx, double dy, PauliParameterRow *self)
{
  bool fine = gtk_event_controller_get_current_event_state (controller) & GDK_SHIFT_MASK;
  double steps;

  self->scrolled -= dy;
  self->scrolled = modf (self->scrolled, &steps);
  if (steps != 0)
    change (self, pauli_slider_stepped (self->info, self->value, fine ? PAULI_SLIDER_FINE * steps : steps));
  return GDK_EVENT_STOP;
}

static void
set_grabbed (PauliParameterRow *self, bool grabbed)
{
  if (grabbed == self->grabbed)
    return;
  self->grabbed = grabbed;
  g_signal_emit (self, signals[grabbed ? GRAB_BEGIN : GRAB_END], 0);
}

/* GtkRange's gestures claim these events, so that other gestures would see a cancel. */
static gboolean
on_event (G_GNUC_UNUSED GtkEventController *controller, GdkEvent *event, PauliParameterRow *self)
{
  switch (gdk_event_get_event_type (event)) {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      set_grabbed (self, true);
      break;
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
    case GDK_GRAB_BROKEN:
      set_grabbed (self, false);
      break;
    default:
      break;
  }
  return GDK_EVENT_PROPAGATE;
}

/* A slider that goes from under the pointer gets no release. */
static void
on_unmap (G_GNUC_UNUSED GtkWidget *scale, PauliParameterRow *self)
{
  set_grabbed (self, false);
}

/* ---- Entry, title and reset ------------------------------------------------------------------------------------------- */

static void
on_reset (G_GNUC_UNUSED GtkButton *button, PauliParameterRow *self)
{
  restore_default (self);
}

static void
on_title_pressed (G_GNUC_UNUSED GtkGestureClick *gesture, int n_press, G_GNUC_UNUSED double x, G_GNUC_UNUSED double y,
                  PauliParameterRow *self)
{
  if (n_press == 2)
    restore_default (self);
}

static char *
shown_text (G_GNUC_UNUSED GtkEntry *entry, gpointer data)
{
  return pauli_format_exact (PAULI_PARAMETER_ROW (data)->value);
}

static void
take_typed (GtkEntry *entry, gpointer data)
{
  PauliParameterRow *self = data;
  g_autofree char *problem = NULL;
  double value;

  if (pauli_parse_quantity (gtk_editable_get_text (GTK_EDITABLE (entry)), self->info, &value, &problem))
    change_at_once (self, value);
  show_value (self); /* the same number may have been typed in another way */
  if (problem)
    g_signal_emit (self, signals[REJECTED], 0, problem);
}

/* ---- Life ------------------------------------------------------------------------------------------------------------- */

static void
pauli_parameter_row_class_init (PauliParameterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[CHANGED] = g_signal_new ("changed", PAULI_TYPE_PARAMETER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[REJECTED] = g_signal_new ("rejected", PAULI_TYPE_PARAMETER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[GRAB_BEGIN] = g_signal_new ("grab-begin", PAULI_TYPE_PARAMETER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 0);
  signals[GRAB_END] = g_signal_new ("grab-end", PAULI_TYPE_PARAMETER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);

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
  gtk_widget_class_bind_template_callback (widget_class, on_change_value);
  gtk_widget_class_bind_template_callback (widget_class, on_event);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, on_scroll);
  gtk_widget_class_bind_template_callback (widget_class, on_title_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_unmap);
}

static void
pauli_parameter_row_init (PauliParameterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  pauli_typed_entry_watch (self->entry, shown_text, take_typed, self);
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
      gtk_scale_add_mark (self->scale, pauli_slider_position (self->info, value), GTK_POS_BOTTOM, names->str);
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
  gtk_adjustment_configure (self->adjustment, pauli_slider_position (info, info->initial), info->min, info->max, info->step,
                            PAULI_SLIDER_PAGE * info->step, 0);
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

double
pauli_parameter_row_get_value (PauliParameterRow *self)
{
  return self->value;
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
