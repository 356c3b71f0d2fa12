/* An axis of a plot: linear or logarithmic, and typed limits.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "axis-row.h"

#include "quantity.h"
#include "typed-entry.h"

#include <glib/gi18n.h>

#define PLACEHOLDER_DIGITS 4

struct _PauliAxisRow {
  GtkBox parent_instance;

  PauliDirection direction;
  PauliPlotId plot; /* PAULI_N_PLOTS: none yet */
  bool ratio;
  PauliAxisView view; /* on show */
  double automatic[2]; /* limits in the picture */
  bool updating;       /* a control changes because we change it */

  /* template */
  GtkLabel *title;
  GtkToggleButton *linear;
  GtkToggleButton *log;
  GtkEntry *ends[2];
  GtkLabel *unit;
};

G_DEFINE_FINAL_TYPE (PauliAxisRow, pauli_axis_row, GTK_TYPE_BOX)

enum { EDITED, REJECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- What an axis is called --------------------------------------------------------------------------------------- */

typedef struct {
  const char *symbol, *unit;
} Name;

static const Name names[PAULI_N_PLOTS][PAULI_N_DIRECTIONS] = {
  [PAULI_PLOT_F2] = { { "Q²", "GeV²" }, { "F₂", "" } },
  [PAULI_PLOT_MU] = { { "M_q", "MeV" }, { "μ", "" } },
  [PAULI_PLOT_ASYMPTOTICS] = { { "Q²", "GeV²" }, { "Q² F₂", "GeV²" } },
  [PAULI_PLOT_PROFILES] = { { "|k|, |t|", "GeV" }, { "F_q, F_g", "" } },
  [PAULI_PLOT_F2_DEVIATION] = { { "Q²", "GeV²" }, { N_("deviation"), "%" } },
  [PAULI_PLOT_MU_DEVIATION] = { { "M_q", "MeV" }, { N_("deviation"), "%" } },
  [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = { { "Q²", "GeV²" }, { N_("deviation"), "%" } },
  [PAULI_PLOT_PROFILES_RATIO] = { { "|k|, |t|", "GeV" }, { N_("ratio"), "" } },
  [PAULI_PLOT_VERTEX] = { { "|t|", "GeV" }, { "μ_a F_q F_q F_g", "" } },
  [PAULI_PLOT_MAP] = { { "M_q", "MeV" }, { "ρ_c", "fm" } },
};

static Name
name_of (const PauliAxisRow *self)
{
  Name name = names[self->plot][self->direction];

  if (self->ratio && g_str_equal (name.unit, "%"))
    return (Name){ _("ratio"), "" };
  return (Name){ _(name.symbol), name.unit };
}

/* What may be typed as a limit, as of a parameter. */
static PauliParamInfo
info_of (const PauliAxisRow *self)
{
  Name name = name_of (self);
  PauliParamInfo info = { .symbol = name.symbol, .unit = name.unit };

  pauli_axis_domain (self->plot, self->direction, self->view.log, &info.min, &info.max);
  return info;
}

/* ---- Limits ------------------------------------------------------------------------------------------------------- */

static double *
end_of (PauliAxisView *view, int i)
{
  return i == 0 ? &view->min : &view->max;
}

/* Empty while the limits are automatic. */
static char *
text_of (PauliAxisRow *self, int i)
{
  return self->view.fixed ? pauli_format_exact (*end_of (&self->view, i)) : g_strdup ("");
}

static void
show_end (PauliAxisRow *self, int i)
{
  g_autofree char *text = text_of (self, i);
  gtk_editable_set_text (GTK_EDITABLE (self->ends[i]), text);
}

static void
edit (PauliAxisRow *self, const PauliAxisView *view)
{
  if (!self->updating)
    g_signal_emit (self, signals[EDITED], 0, view);
}

/* Why a limit cannot be, with the other end where it is. */
static char *
why_not (PauliAxisRow *self, int i, const char *text, const PauliAxisView *wanted)
{
  PauliAxisView copy = *wanted;
  PauliParamInfo info = info_of (self);
  g_autofree char *other = pauli_format_exact (*end_of (&copy, 1 - i));
  g_autofree char *with_unit = *info.unit ? g_strdup_printf ("%s %s", other, info.unit) : g_strdup (other);

  if (wanted->min < wanted->max) /* Translators: a symbol, the text typed, the other end of the axis with its unit */
    return g_strdup_printf (_("%s: “%s” is too near to the other end of the axis, %s"), info.symbol, text, with_unit);
  /* Translators: a symbol, the text typed, the other end of the axis with its unit */
  return g_strdup_printf (i == 0 ? _("%s: “%s” is not below the end of the axis, %s")
                                 : _("%s: “%s” is not above the start of the axis, %s"),
                          info.symbol, text, with_unit);
}

/* A limit alone leaves the other one where the picture has it; without one, both are automatic. */
static char *
take_text (PauliAxisRow *self, int i, const char *text)
{
  PauliAxisView view = { .log = self->view.log };
  PauliParamInfo info = info_of (self);
  char *problem = NULL;

  if (text[strspn (text, " ")] == '\0') {
    edit (self, &view);
    return NULL;
  }
  view.fixed = true;
  for (int k = 0; k < 2; k++)
    *end_of (&view, k) = self->view.fixed ? *end_of (&self->view, k) : self->automatic[k];
  if (!pauli_parse_quantity (text, &info, end_of (&view, i), &problem))
    return problem;
  if (!pauli_axis_valid (self->plot, self->direction, &view))
    return why_not (self, i, text, &view);
  edit (self, &view);
  return NULL;
}

static int
index_of (PauliAxisRow *self, GtkEntry *entry)
{
  return entry == self->ends[0] ? 0 : 1;
}

static char *
shown_end (GtkEntry *entry, gpointer data)
{
  return text_of (data, index_of (data, entry));
}

static void
take_end (GtkEntry *entry, gpointer data)
{
  PauliAxisRow *self = data;
  int i = index_of (self, entry);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  if (self->plot == PAULI_N_PLOTS)
    return;
  g_autofree char *problem = take_text (self, i, text);
  show_end (self, i);
  if (problem)
    g_signal_emit (self, signals[REJECTED], 0, problem);
}

/* Fixed limits stay, as far as the scale has them; of an axis without a positive part nothing does. */
static void
on_log (GtkToggleButton *button, PauliAxisRow *self)
{
  PauliAxisView view = self->view;

  view.log = gtk_toggle_button_get_active (button);
  if (self->updating || self->plot == PAULI_N_PLOTS || view.log == self->view.log)
    return;
  if (view.log && view.max <= 0)
    view.fixed = false;
  view = pauli_axis_nearest (self->plot, self->direction, view);
  edit (self, &view);
}

/* ---- Life --------------------------------------------------------------------------------------------------------- */

static void
pauli_axis_row_class_init (PauliAxisRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[EDITED] =
    g_signal_new ("edited", PAULI_TYPE_AXIS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REJECTED] =
    g_signal_new ("rejected", PAULI_TYPE_AXIS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/axis-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliAxisRow, title);
  gtk_widget_class_bind_template_child (widget_class, PauliAxisRow, linear);
  gtk_widget_class_bind_template_child (widget_class, PauliAxisRow, log);
  gtk_widget_class_bind_template_child (widget_class, PauliAxisRow, unit);
  gtk_widget_class_bind_template_child_full (widget_class, "start", FALSE, G_STRUCT_OFFSET (PauliAxisRow, ends[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "end", FALSE, G_STRUCT_OFFSET (PauliAxisRow, ends[1]));
  gtk_widget_class_bind_template_callback (widget_class, on_log);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pauli_axis_row_init (PauliAxisRow *self)
{
  self->plot = PAULI_N_PLOTS;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < 2; i++)
    pauli_typed_entry_watch (self->ends[i], shown_end, take_end, self);
}

static void
set_name (gpointer widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
pauli_axis_row_set_direction (PauliAxisRow *self, PauliDirection direction)
{
  bool x = direction == PAULI_X;

  self->direction = direction;
  set_name (self, x ? _("x axis") : _("y axis"));
  set_name (self->ends[0], x ? _("Start of the x axis") : _("Start of the y axis"));
  set_name (self->ends[1], x ? _("End of the x axis") : _("End of the y axis"));
  set_name (self->linear, x ? _("Linear x axis") : _("Linear y axis"));
  set_name (self->log, x ? _("Logarithmic x axis") : _("Logarithmic y axis"));
}

/* ---- What is shown ------------------------------------------------------------------------------------------------ */

static void
show_placeholders (PauliAxisRow *self)
{
  for (int i = 0; i < 2; i++) {
    g_autofree char *text = pauli_format_digits (self->automatic[i], PLACEHOLDER_DIGITS);
    if (g_strcmp0 (text, gtk_entry_get_placeholder_text (self->ends[i])) != 0)
      gtk_entry_set_placeholder_text (self->ends[i], text);
  }
}

static void
show_title (PauliAxisRow *self)
{
  Name name = name_of (self);
  /* Translators: an axis and the symbol of what it shows */
  g_autofree char *title = g_strdup_printf (self->direction == PAULI_X ? _("x axis: %s") : _("y axis: %s"), name.symbol);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->unit, name.unit);
}

void
pauli_axis_row_set_axis (PauliAxisRow *self, PauliPlotId plot, const PauliSceneValues *values, const PauliAxis *shown)
{
  bool other = plot != self->plot;
  PauliAxisView before = self->view;

  self->plot = plot;
  self->ratio = values->ratio;
  self->view = values->axes[plot][self->direction];
  self->automatic[0] = shown->min;
  self->automatic[1] = shown->max;
  self->updating = true;
  gtk_toggle_button_set_active (self->view.log ? self->log : self->linear, TRUE);
  show_title (self);
  show_placeholders (self);
  for (int i = 0; i < 2; i++)
    if (other || self->view.fixed != before.fixed || *end_of (&self->view, i) != *end_of (&before, i))
      show_end (self, i);
  self->updating = false;
}

GtkEditable *
pauli_axis_row_get_end (PauliAxisRow *self, int i)
{
  return GTK_EDITABLE (self->ends[i]);
}

GtkToggleButton *
pauli_axis_row_get_linear (PauliAxisRow *self)
{
  return self->linear;
}

GtkToggleButton *
pauli_axis_row_get_log (PauliAxisRow *self)
{
  return self->log;
}
