/* A pin in the list of pinned curves.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pin-row.h"

#include "line-sample.h"
#include "pins.h"
#include "typed-entry.h"

#include <glib/gi18n.h>

#define PALETTE_COLUMNS 3

struct _PauliPinRow {
  GtkBox parent_instance;

  PauliSceneValues values; /* on show */
  int pin;                 /* -1: none yet, or none any more */
  bool updating;           /* a control changes because we change it */

  /* template */
  GtkMenuButton *color;
  PauliLineSample *sample;
  GtkEntry *name;
  GtkToggleButton *shown;
  GtkButton *current;
  GtkButton *remove;
  GtkLabel *differences;

  GtkWidget *palette; /* made when it is first asked for */
  GtkWidget *palette_buttons[PAULI_PIN_COLORS];
  GtkWidget *palette_samples[PAULI_PIN_COLORS];
};

G_DEFINE_FINAL_TYPE (PauliPinRow, pauli_pin_row, GTK_TYPE_BOX)

enum { EDITED, REJECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

const char *
pauli_pin_color_name (int color)
{
  /* In the order of pauli_pin_color(). */
  const char *const names[] = { _("red"),     _("blue"),  _("green"),  _("violet"), _("orange"), _("cyan"),
                                _("magenta"), _("olive"), _("indigo"), _("grey"),   _("brown"),  _("teal") };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == PAULI_PIN_COLORS);
  return names[color];
}

/* ---- What the user does ------------------------------------------------------------------------------------------- */

static void
edit (PauliPinRow *self, const PauliSceneValues *values)
{
  if (!self->updating && self->pin >= 0)
    g_signal_emit (self, signals[EDITED], 0, values);
}

static const char *
name_of (PauliPinRow *self)
{
  return self->pin >= 0 ? self->values.pins[self->pin].name : "";
}

static void
show_name (PauliPinRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), name_of (self));
}

/* A legend has one line for each name. */
static char *
in_one_line (const char *text)
{
  return g_strstrip (g_strdelimit (g_strdup (text), "\n\r\t", ' '));
}

static char *
shown_name (G_GNUC_UNUSED GtkEntry *entry, gpointer data)
{
  return g_strdup (name_of (data));
}

static void
take_name (GtkEntry *entry, gpointer data)
{
  PauliPinRow *self = data;
  g_autofree char *name = in_one_line (gtk_editable_get_text (GTK_EDITABLE (entry)));

  if (self->pin < 0)
    return;
  if (strlen (name) >= PAULI_NAME_SIZE) {
    g_autofree char *problem = g_strdup_printf (
      _("“%s” is too long for a name, which has up to %d letters, or fewer with accents and symbols"), name,
      PAULI_NAME_SIZE - 1);
    show_name (self);
    g_signal_emit (self, signals[REJECTED], 0, problem);
    return;
  }
  PauliSceneValues values = self->values;
  pauli_pin_rename (&values, self->pin, name);
  edit (self, &values);
  show_name (self); /* the same name may have been typed with spaces around */
}

static void
on_shown (GtkToggleButton *button, PauliPinRow *self)
{
  PauliSceneValues values = self->values;

  if (self->updating || self->pin < 0)
    return;
  values.pins[self->pin].shown = gtk_toggle_button_get_active (button);
  edit (self, &values);
}

static void
on_current (G_GNUC_UNUSED GtkButton *button, PauliPinRow *self)
{
  PauliSceneValues values = self->values;

  pauli_pin_make_current (&values, self->pin);
  edit (self, &values);
}

static void
on_remove (G_GNUC_UNUSED GtkButton *button, PauliPinRow *self)
{
  PauliSceneValues values = self->values;

  pauli_pin_remove (&values, self->pin);
  edit (self, &values);
}

/* ---- The palette -------------------------------------------------------------------------------------------------- */

static void
on_color (GtkWidget *button, PauliPinRow *self)
{
  PauliSceneValues values = self->values;

  if (self->updating || self->pin < 0)
    return;
  for (int color = 0; color < PAULI_PIN_COLORS; color++)
    if (self->palette_buttons[color] == button)
      values.pins[self->pin].color = color;
  gtk_menu_button_popdown (self->color);
  edit (self, &values);
}

static void
show_palette (PauliPinRow *self)
{
  if (!self->palette || self->pin < 0)
    return;
  for (int color = 0; color < PAULI_PIN_COLORS; color++) {
    pauli_line_sample_set_pin_color (PAULI_LINE_SAMPLE (self->palette_samples[color]), color, self->values.theme);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->palette_buttons[color]),
                                  self->values.pins[self->pin].color == color);
  }
}

static GtkWidget *
new_palette_button (PauliPinRow *self, int color)
{
  GtkWidget *button = gtk_toggle_button_new ();

  self->palette_samples[color] = pauli_line_sample_new ();
  gtk_button_set_child (GTK_BUTTON (button), self->palette_samples[color]);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, pauli_pin_color_name (color));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, pauli_pin_color_name (color), -1);
  if (color > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (self->palette_buttons[0]));
  g_signal_connect (button, "clicked", G_CALLBACK (on_color), self);
  return button;
}

/* Twelve rows with twelve buttons each are made one by one, as they are looked at. */
static void
make_palette (GtkMenuButton *menu_button, gpointer data)
{
  PauliPinRow *self = data;
  GtkWidget *grid = gtk_grid_new ();

  if (self->palette)
    return;
  for (int color = 0; color < PAULI_PIN_COLORS; color++) {
    self->palette_buttons[color] = new_palette_button (self, color);
    gtk_grid_attach (GTK_GRID (grid), self->palette_buttons[color], color % PALETTE_COLUMNS, color / PALETTE_COLUMNS, 1, 1);
  }
  self->palette = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->palette), grid);
  gtk_menu_button_set_popover (menu_button, self->palette);
  self->updating = true;
  show_palette (self);
  self->updating = false;
}

/* ---- Life --------------------------------------------------------------------------------------------------------- */

static void
pauli_pin_row_dispose (GObject *object)
{
  PAULI_PIN_ROW (object)->pin = -1;
  G_OBJECT_CLASS (pauli_pin_row_parent_class)->dispose (object);
}

static void
pauli_pin_row_class_init (PauliPinRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_pin_row_dispose;
  signals[EDITED] =
    g_signal_new ("edited", PAULI_TYPE_PIN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REJECTED] =
    g_signal_new ("rejected", PAULI_TYPE_PIN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PAULI_TYPE_LINE_SAMPLE);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/pin-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliPinRow, color);
  gtk_widget_class_bind_template_child (widget_class, PauliPinRow, sample);
  gtk_widget_class_bind_template_child (widget_class, PauliPinRow, name);
  gtk_widget_class_bind_template_child (widget_class, PauliPinRow, shown);
  gtk_widget_class_bind_template_child (widget_class, PauliPinRow, current);
  gtk_widget_class_bind_template_child (widget_class, PauliPinRow, remove);
  gtk_widget_class_bind_template_child (widget_class, PauliPinRow, differences);
  gtk_widget_class_bind_template_callback (widget_class, on_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_current);
  gtk_widget_class_bind_template_callback (widget_class, on_remove);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pauli_pin_row_init (PauliPinRow *self)
{
  self->pin = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->color, make_palette, self, NULL);
  pauli_typed_entry_watch (self->name, shown_name, take_name, self);
}

GtkWidget *
pauli_pin_row_new (void)
{
  return g_object_new (PAULI_TYPE_PIN_ROW, NULL);
}

/* ---- What is shown ------------------------------------------------------------------------------------------------ */

static void
set_accessible_name (gpointer widget, const char *format, int number)
{
  g_autofree char *name = g_strdup_printf (format, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* By the place in the list: names change while they are typed, the parameters that differ with every slider. */
static void
set_accessible_names (PauliPinRow *self)
{
  int number = self->pin + 1;

  set_accessible_name (self, _("Pin %d"), number);
  set_accessible_name (self->color, _("Colour of pin %d"), number);
  set_accessible_name (self->name, _("Name of pin %d"), number);
  set_accessible_name (self->shown, _("Show pin %d"), number);
  set_accessible_name (self->current, _("Make pin %d current"), number);
  set_accessible_name (self->remove, _("Remove pin %d"), number);
}

static void
show_shown (PauliPinRow *self, bool shown)
{
  gtk_toggle_button_set_active (self->shown, shown);
  gtk_button_set_icon_name (GTK_BUTTON (self->shown), shown ? "view-reveal-symbolic" : "view-conceal-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->shown), shown ? _("Hide the curve") : _("Show the curve"));
}

static void
show_differences (PauliPinRow *self)
{
  g_autofree char *text = pauli_pin_differences (&self->values, self->pin);

  gtk_label_set_text (self->differences, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
pauli_pin_row_set_pin (PauliPinRow *self, const PauliSceneValues *values, int pin)
{
  g_return_if_fail (pin >= 0 && pin < values->n_pins);
  g_autofree char *old_name = g_strdup (name_of (self));
  const PauliPin *p = &values->pins[pin];
  bool moved = pin != self->pin;

  self->values = *values;
  self->pin = pin;
  self->updating = true;
  if (!g_str_equal (old_name, p->name))
    show_name (self);
  pauli_line_sample_set_pin_color (self->sample, p->color, values->theme);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->color), pauli_pin_color_name (p->color));
  show_palette (self);
  show_shown (self, p->shown);
  show_differences (self);
  if (moved)
    set_accessible_names (self);
  self->updating = false;
}

void
pauli_pin_row_give_up (PauliPinRow *self)
{
  self->pin = -1;
}

void
pauli_pin_row_focus_remove (PauliPinRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->remove));
}

/* ---- For tests ---------------------------------------------------------------------------------------------------- */

GtkEditable *
pauli_pin_row_get_name (PauliPinRow *self)
{
  return GTK_EDITABLE (self->name);
}

GtkMenuButton *
pauli_pin_row_get_color (PauliPinRow *self)
{
  return self->color;
}

GtkToggleButton *
pauli_pin_row_get_palette_button (PauliPinRow *self, int color)
{
  return GTK_TOGGLE_BUTTON (self->palette_buttons[color]);
}

GtkToggleButton *
pauli_pin_row_get_shown (PauliPinRow *self)
{
  return self->shown;
}

GtkButton *
pauli_pin_row_get_current (PauliPinRow *self)
{
  return self->current;
}

GtkButton *
pauli_pin_row_get_remove (PauliPinRow *self)
{
  return self->remove;
}

const char *
pauli_pin_row_get_differences (PauliPinRow *self)
{
  return gtk_label_get_text (self->differences);
}
