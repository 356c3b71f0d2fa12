/* What is shown besides the main curves.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "curve-options.h"

#include "quantity.h"
#include "quantity-row.h"
#include "readings-text.h"
#include "typed-entry.h"

#include <glib/gi18n.h>

/* The entries of the windows' ends, and where their values are. */
#define N_ENDS 4
static const struct {
  size_t offset;
  PauliParam param;
} ends[N_ENDS] = {
  { offsetof (PauliSceneValues, fit_Q2_min), PAULI_PARAM_Q2 },
  { offsetof (PauliSceneValues, fit_Q2_max), PAULI_PARAM_Q2 },
  { offsetof (PauliSceneValues, fit_M_q_min), PAULI_PARAM_M_Q },
  { offsetof (PauliSceneValues, fit_M_q_max), PAULI_PARAM_M_Q },
};

struct _PauliCurveOptions {
  GtkBox parent_instance;

  PauliSceneValues values; /* on show */
  bool updating;           /* a control changes because we change it */

  /* template */
  GtkSpinButton *orders;
  GtkSpinButton *terms;
  GtkGrid *windows;
  GtkEntry *ends[N_ENDS];
  GtkLabel *fits;
  GtkDropDown *bands;
  GtkLabel *ranges;
  PauliQuantityRow *map_Q2;
};

G_DEFINE_FINAL_TYPE (PauliCurveOptions, pauli_curve_options, GTK_TYPE_BOX)

enum { EDITED, REJECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

static double *
end_of (PauliSceneValues *values, int i)
{
  return G_STRUCT_MEMBER_P (values, ends[i].offset);
}

static void
show_end (PauliCurveOptions *self, int i)
{
  g_autofree char *text = pauli_format_exact (*end_of (&self->values, i));
  gtk_editable_set_text (GTK_EDITABLE (self->ends[i]), text);
}

static void
edit (PauliCurveOptions *self, const PauliSceneValues *values)
{
  if (!self->updating)
    g_signal_emit (self, signals[EDITED], 0, values);
}

static void
on_orders (GtkSpinButton *spin, PauliCurveOptions *self)
{
  PauliSceneValues values = self->values;

  values.partial_sums = gtk_spin_button_get_value_as_int (spin);
  edit (self, &values);
}

static void
on_terms (GtkSpinButton *spin, PauliCurveOptions *self)
{
  PauliSceneValues values = self->values;

  values.series_orders = gtk_spin_button_get_value_as_int (spin);
  edit (self, &values);
}

static void
on_map_Q2 (G_GNUC_UNUSED PauliQuantityRow *row, double Q2, PauliCurveOptions *self)
{
  PauliSceneValues values = self->values;

  values.map_Q2 = Q2;
  edit (self, &values);
}

static void
on_rejected (G_GNUC_UNUSED PauliQuantityRow *row, const char *problem, PauliCurveOptions *self)
{
  g_signal_emit (self, signals[REJECTED], 0, problem);
}

/* The first item is "none", which comes last in a scene. */
static void
on_bands (GtkDropDown *drop_down, G_GNUC_UNUSED GParamSpec *pspec, PauliCurveOptions *self)
{
  PauliSceneValues values = self->values;
  guint selected = gtk_drop_down_get_selected (drop_down);

  values.bands = selected == 0 ? PAULI_N_FORMULAE : (PauliFormula) (selected - 1);
  edit (self, &values);
}

/* Whether an end is the start of its window; the other end is i ^ 1. */
static bool
is_start (int i)
{
  return i % 2 == 0;
}

static char *
empty_window (PauliCurveOptions *self, int i, const char *text)
{
  g_autofree char *other = pauli_format_exact (*end_of (&self->values, i ^ 1));
  const PauliParamInfo *info = pauli_param_info (ends[i].param);

  /* Translators: a symbol, the text typed, the other end of the window, a unit */
  return g_strdup_printf (is_start (i) ? _("%s: “%s” is not below the end of the window, %s %s")
                                       : _("%s: “%s” is not above the start of the window, %s %s"),
                          info->symbol, text, other, info->unit);
}

static int
index_of (PauliCurveOptions *self, GtkEntry *entry)
{
  int i = 0;

  while (i < N_ENDS && self->ends[i] != entry)
    i++;
  g_assert (i < N_ENDS);
  return i;
}

static char *
shown_end (GtkEntry *entry, gpointer data)
{
  PauliCurveOptions *self = data;
  return pauli_format_exact (*end_of (&self->values, index_of (self, entry)));
}

static void
take_end (GtkEntry *entry, gpointer data)
{
  PauliCurveOptions *self = data;
  int i = index_of (self, entry);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->ends[i]));
  g_autofree char *problem = NULL;
  PauliSceneValues values = self->values;
  double value;

  if (pauli_parse_quantity (text, pauli_param_info (ends[i].param), &value, &problem)) {
    double other = *end_of (&values, i ^ 1);
    if (is_start (i) ? value < other : value > other) {
      *end_of (&values, i) = value;
      edit (self, &values);
    } else {
      problem = empty_window (self, i, text);
    }
  }
  show_end (self, i);
  if (problem)
    g_signal_emit (self, signals[REJECTED], 0, problem);
}

static GtkWidget *
add_label (PauliCurveOptions *self, const char *markup, int column, int row)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_grid_attach (self->windows, label, column, row, 1, 1);
  return label;
}

static void
add_end (PauliCurveOptions *self, int i, const char *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  pauli_typed_entry_watch (GTK_ENTRY (entry), shown_end, take_end, self);
  gtk_grid_attach (self->windows, entry, is_start (i) ? 1 : 3, i / 2, 1, 1);
  self->ends[i] = GTK_ENTRY (entry);
}

static void
fill_windows (PauliCurveOptions *self)
{
  add_label (self, _("(17): <i>Q</i>\u200a²"), 0, 0);
  add_label (self, _("(18): <i>M</i><sub>q</sub>"), 0, 1);
  add_end (self, 0, _("Start of the Q² window of the refit"));
  add_end (self, 1, _("End of the Q² window of the refit"));
  add_end (self, 2, _("Start of the M_q window of the refit"));
  add_end (self, 3, _("End of the M_q window of the refit"));
  for (int row = 0; row < 2; row++) {
    add_label (self, "–", 2, row);
    gtk_widget_add_css_class (add_label (self, pauli_param_info (ends[2 * row].param)->unit, 4, row), "dim-label");
  }
}

/* In the order of PauliFormula, behind "none". */
static void
fill_bands (PauliCurveOptions *self)
{
  const char *const names[] = { _("Nowhere"),
                                _("Eq. (17)"),
                                _("Eq. (18)"),
                                _("Eq. (24)"),
                                _("Eq. (21), first term"),
                                _("Eq. (23), printed"),
                                _("Eq. (23), corrected"),
                                NULL };
  GtkStringList *list = gtk_string_list_new (names);

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == PAULI_N_FORMULAE + 2);
  gtk_drop_down_set_model (self->bands, G_LIST_MODEL (list));
  g_object_unref (list);
}

static void
pauli_curve_options_class_init (PauliCurveOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[EDITED] = g_signal_new ("edited", PAULI_TYPE_CURVE_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_POINTER);
  signals[REJECTED] = g_signal_new ("rejected", PAULI_TYPE_CURVE_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PAULI_TYPE_QUANTITY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/curve-options.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliCurveOptions, orders);
  gtk_widget_class_bind_template_child (widget_class, PauliCurveOptions, terms);
  gtk_widget_class_bind_template_child (widget_class, PauliCurveOptions, windows);
  gtk_widget_class_bind_template_child (widget_class, PauliCurveOptions, fits);
  gtk_widget_class_bind_template_child (widget_class, PauliCurveOptions, bands);
  gtk_widget_class_bind_template_child (widget_class, PauliCurveOptions, ranges);
  gtk_widget_class_bind_template_child (widget_class, PauliCurveOptions, map_Q2);
  gtk_widget_class_bind_template_callback (widget_class, on_map_Q2);
  gtk_widget_class_bind_template_callback (widget_class, on_rejected);
  gtk_widget_class_bind_template_callback (widget_class, on_orders);
  gtk_widget_class_bind_template_callback (widget_class, on_terms);
  gtk_widget_class_bind_template_callback (widget_class, on_bands);
}

static void
pauli_curve_options_init (PauliCurveOptions *self)
{
  self->values = pauli_scene_initial_values ();
  self->updating = true;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_windows (self);
  fill_bands (self);
  gtk_spin_button_set_range (self->orders, 0, PAULI_PARTIAL_SUMS_MAX);
  gtk_spin_button_set_range (self->terms, 1, PAULI_SERIES24_ORDERS);
  gtk_spin_button_set_increments (self->orders, 1, 5);
  gtk_spin_button_set_increments (self->terms, 1, 1);
  gtk_spin_button_set_value (self->terms, self->values.series_orders);
  for (int i = 0; i < N_ENDS; i++)
    show_end (self, i);
  pauli_quantity_row_set_param (self->map_Q2, PAULI_PARAM_Q2, _("<i>Q</i>\u200a² of t_he map"));
  self->updating = false;
}

void
pauli_curve_options_set_scene (PauliCurveOptions *self, const PauliScene *scene)
{
  PauliSceneValues before = self->values;

  self->values = *pauli_scene_values (scene);
  self->updating = true;
  gtk_spin_button_set_value (self->orders, self->values.partial_sums);
  gtk_spin_button_set_value (self->terms, self->values.series_orders);
  gtk_drop_down_set_selected (self->bands, self->values.bands == PAULI_N_FORMULAE ? 0 : self->values.bands + 1);
  gtk_widget_set_visible (GTK_WIDGET (self->windows), self->values.refit);
  pauli_quantity_row_set_value (self->map_Q2, self->values.map_Q2);
  /* What is being typed in a window stays if that does not change. */
  for (int i = 0; i < N_ENDS; i++)
    if (*end_of (&self->values, i) != *end_of (&before, i))
      show_end (self, i);
  self->updating = false;
}

/* The label on show with this text, or hidden without one. */
static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

void
pauli_curve_options_set_readings (PauliCurveOptions *self, const PauliReadings *readings)
{
  g_autofree char *fits = NULL, *ranges = NULL;

  if (readings->fit17.status != PAULI_ESTOPPED) {
    g_autofree char *fit17 = pauli_fit17_text (&readings->fit17), *fit18 = pauli_fit18_text (&readings->fit18);
    fits = g_strconcat (fit17, "\n", fit18, NULL);
  }
  if (readings->over_Q2.status != PAULI_EDOMAIN || readings->over_M_q.status != PAULI_EDOMAIN) {
    g_autofree char *over_Q2 = NULL, *over_M_q = NULL;
    if (readings->over_Q2.status != PAULI_EDOMAIN)
      over_Q2 = pauli_ranges_text (&readings->over_Q2, PAULI_PARAM_Q2);
    if (readings->over_M_q.status != PAULI_EDOMAIN)
      over_M_q = pauli_ranges_text (&readings->over_M_q, PAULI_PARAM_M_Q);
    ranges = g_strconcat (over_Q2 ? over_Q2 : "", over_Q2 && over_M_q ? "\n" : "", over_M_q ? over_M_q : "", NULL);
  }
  set_label (self->fits, fits ? fits : "");
  set_label (self->ranges, ranges ? ranges : "");
}

GtkDropDown *
pauli_curve_options_get_bands (PauliCurveOptions *self)
{
  return self->bands;
}

GtkSpinButton *
pauli_curve_options_get_orders (PauliCurveOptions *self)
{
  return self->orders;
}

GtkSpinButton *
pauli_curve_options_get_terms (PauliCurveOptions *self)
{
  return self->terms;
}

GtkEditable *
pauli_curve_options_get_end (PauliCurveOptions *self, int i)
{
  return GTK_EDITABLE (self->ends[i]);
}

GtkEditable *
pauli_curve_options_get_map_Q2 (PauliCurveOptions *self)
{
  return pauli_quantity_row_get_entry (self->map_Q2);
}

const char *
pauli_curve_options_get_fit_text (PauliCurveOptions *self)
{
  return gtk_label_get_text (self->fits);
}

const char *
pauli_curve_options_get_ranges_text (PauliCurveOptions *self)
{
  return gtk_label_get_text (self->ranges);
}
