/* The pinned curves, each in a row.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pin-list.h"

#include "members.h"

struct _PauliPinList {
  GtkBox parent_instance;

  PauliSceneValues values; /* on show */

  /* template */
  GtkLabel *hint;
  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (PauliPinList, pauli_pin_list, GTK_TYPE_BOX)

enum { EDITED, REJECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
on_edited (G_GNUC_UNUSED PauliPinRow *row, const PauliSceneValues *values, PauliPinList *self)
{
  g_signal_emit (self, signals[EDITED], 0, values);
}

static void
on_rejected (G_GNUC_UNUSED PauliPinRow *row, const char *problem, PauliPinList *self)
{
  g_signal_emit (self, signals[REJECTED], 0, problem);
}

static void
pauli_pin_list_class_init (PauliPinListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[EDITED] =
    g_signal_new ("edited", PAULI_TYPE_PIN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REJECTED] =
    g_signal_new ("rejected", PAULI_TYPE_PIN_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/pin-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliPinList, hint);
  gtk_widget_class_bind_template_child (widget_class, PauliPinList, rows);
}

static void
pauli_pin_list_init (PauliPinList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

PauliPinRow *
pauli_pin_list_get_row (PauliPinList *self, int pin)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  for (int i = 0; row && i < pin; i++)
    row = gtk_widget_get_next_sibling (row);
  return row ? PAULI_PIN_ROW (row) : NULL;
}

static bool
same (const PauliPin *a, const PauliPin *b)
{
  return pauli_members_equal (pauli_pin_members (), a, b);
}

/* The pins from the first on that both have. */
static int
same_at_start (const PauliSceneValues *a, const PauliSceneValues *b)
{
  int n = 0;

  while (n < MIN (a->n_pins, b->n_pins) && same (&a->pins[n], &b->pins[n]))
    n++;
  return n;
}

static void
insert_row (PauliPinList *self, int place)
{
  GtkWidget *row = pauli_pin_row_new (), *before = place > 0 ? GTK_WIDGET (pauli_pin_list_get_row (self, place - 1)) : NULL;

  g_signal_connect (row, "edited", G_CALLBACK (on_edited), self);
  g_signal_connect (row, "rejected", G_CALLBACK (on_rejected), self);
  gtk_box_insert_child_after (self->rows, row, before);
}

/* Returns whether the focus was there. */
static bool
remove_row (PauliPinList *self, int place)
{
  PauliPinRow *row = pauli_pin_list_get_row (self, place);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  bool focused = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (row));

  pauli_pin_row_give_up (row);
  gtk_box_remove (self->rows, GTK_WIDGET (row));
  return focused;
}

/* To the row that took the place of the one removed, or the last, or what holds the list. */
static void
move_focus (PauliPinList *self, int place)
{
  GtkWidget *expander = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_EXPANDER);

  if (self->values.n_pins > 0)
    pauli_pin_row_focus_remove (pauli_pin_list_get_row (self, MIN (place, self->values.n_pins - 1)));
  else if (expander)
    gtk_widget_grab_focus (expander);
}

void
pauli_pin_list_set_scene (PauliPinList *self, const PauliScene *scene)
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  int place = same_at_start (&self->values, values);
  bool lost_focus = false;

  for (int n = self->values.n_pins; n > values->n_pins; n--)
    lost_focus = remove_row (self, place) || lost_focus;
  for (int n = self->values.n_pins; n < values->n_pins; n++)
    insert_row (self, place);
  self->values = *values;
  for (int pin = 0; pin < values->n_pins; pin++)
    pauli_pin_row_set_pin (pauli_pin_list_get_row (self, pin), values, pin);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), values->n_pins == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), values->n_pins > 0);
  if (lost_focus)
    move_focus (self, place);
}
