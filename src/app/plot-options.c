/* How a plot is shown: its axes, which of its curves, and where its legend stands.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plot-options.h"

#include "line-sample.h"

#include <glib/gi18n.h>

/* A curve of the plot, or a family of curves, with its switch. */
typedef struct {
  PauliCurveId id;
  GtkCheckButton *check;
  PauliLineSample *sample;
  GtkLabel *label;
} Curve;

struct _PauliPlotOptions {
  GtkPopover parent_instance;

  PauliPlotId plot;        /* PAULI_N_PLOTS: none yet */
  PauliSceneValues values; /* on show */
  bool updating;           /* a control changes because we change it */
  size_t n_curves;
  Curve curves[PAULI_N_CURVES];

  /* template */
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  PauliAxisRow *axes[PAULI_N_DIRECTIONS];
  GtkButton *automatic;
  GtkButton *fit;
  GtkWidget *curves_part;
  GtkBox *curves_box;
  GtkDropDown *legend;
  GtkCheckButton *ratio;
};

G_DEFINE_FINAL_TYPE (PauliPlotOptions, pauli_plot_options, GTK_TYPE_POPOVER)

enum { EDITED, REJECTED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- What the user does ------------------------------------------------------------------------------------------- */

static void
edit (PauliPlotOptions *self, const PauliSceneValues *values)
{
  if (!self->updating && self->plot < PAULI_N_PLOTS)
    g_signal_emit (self, signals[EDITED], 0, values);
}

static void
on_axis (PauliAxisRow *row, const PauliAxisView *view, PauliPlotOptions *self)
{
  PauliSceneValues values = self->values;

  values.axes[self->plot][row == self->axes[PAULI_X] ? PAULI_X : PAULI_Y] = *view;
  edit (self, &values);
}

static void
on_rejected (G_GNUC_UNUSED PauliAxisRow *row, const char *problem, PauliPlotOptions *self)
{
  g_signal_emit (self, signals[REJECTED], 0, problem);
}

/* Limits, not scales. */
static void
on_automatic (G_GNUC_UNUSED GtkButton *button, PauliPlotOptions *self)
{
  PauliSceneValues values = self->values;

  for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
    PauliAxisView *view = &values.axes[self->plot][direction];
    *view = (PauliAxisView){ .log = view->log };
  }
  edit (self, &values);
}

static void
on_curve (GtkCheckButton *check, PauliPlotOptions *self)
{
  PauliSceneValues values = self->values;

  for (size_t i = 0; i < self->n_curves; i++)
    if (self->curves[i].check == check) {
      guint32 bit = 1u << self->curves[i].id, others = values.hidden[self->plot] & ~bit;
      values.hidden[self->plot] = gtk_check_button_get_active (check) ? others : others | bit;
    }
  edit (self, &values);
}

static void
on_legend (GtkDropDown *drop_down, G_GNUC_UNUSED GParamSpec *pspec, PauliPlotOptions *self)
{
  PauliSceneValues values = self->values;

  if (self->updating || self->plot == PAULI_N_PLOTS)
    return;
  values.legends[self->plot] = (PauliLegendPlace) gtk_drop_down_get_selected (drop_down);
  edit (self, &values);
}

/* ---- Life --------------------------------------------------------------------------------------------------------- */

static void
pauli_plot_options_class_init (PauliPlotOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[EDITED] =
    g_signal_new ("edited", PAULI_TYPE_PLOT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REJECTED] =
    g_signal_new ("rejected", PAULI_TYPE_PLOT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (PAULI_TYPE_AXIS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/plot-options.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliPlotOptions, scroller);
  gtk_widget_class_bind_template_child (widget_class, PauliPlotOptions, title);
  gtk_widget_class_bind_template_child_full (widget_class, "x", FALSE, G_STRUCT_OFFSET (PauliPlotOptions, axes[PAULI_X]));
  gtk_widget_class_bind_template_child_full (widget_class, "y", FALSE, G_STRUCT_OFFSET (PauliPlotOptions, axes[PAULI_Y]));
  gtk_widget_class_bind_template_child (widget_class, PauliPlotOptions, automatic);
  gtk_widget_class_bind_template_child (widget_class, PauliPlotOptions, fit);
  gtk_widget_class_bind_template_child (widget_class, PauliPlotOptions, curves_part);
  gtk_widget_class_bind_template_child (widget_class, PauliPlotOptions, curves_box);
  gtk_widget_class_bind_template_child (widget_class, PauliPlotOptions, legend);
  gtk_widget_class_bind_template_child (widget_class, PauliPlotOptions, ratio);
  gtk_widget_class_bind_template_callback (widget_class, on_axis);
  gtk_widget_class_bind_template_callback (widget_class, on_rejected);
  gtk_widget_class_bind_template_callback (widget_class, on_automatic);
  gtk_widget_class_bind_template_callback (widget_class, on_legend);
}

/* In the order of PauliLegendPlace. */
static void
fill_legend (PauliPlotOptions *self)
{
  const char *const names[] = { _("Automatic"),  _("Top right"), _("Top left"), _("Bottom right"), _("Bottom left"),
                                _("Above the axes"), _("None"),      NULL };
  GtkStringList *list = gtk_string_list_new (names);

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == PAULI_N_LEGEND_PLACES + 1);
  gtk_drop_down_set_model (self->legend, G_LIST_MODEL (list));
  g_object_unref (list);
}

static void
pauli_plot_options_init (PauliPlotOptions *self)
{
  self->plot = PAULI_N_PLOTS;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_legend (self);
  for (PauliDirection direction = 0; direction < PAULI_N_DIRECTIONS; direction++)
    pauli_axis_row_set_direction (self->axes[direction], direction);
}

GtkWidget *
pauli_plot_options_new (void)
{
  return g_object_new (PAULI_TYPE_PLOT_OPTIONS, NULL);
}

/* ---- What is shown ------------------------------------------------------------------------------------------------ */

/* The curves with a switch: the first of each family, and not the pinned ones, which have a list of their own. */
static size_t
find_curves (const PauliPlot *plot, const PauliCurve *found[PAULI_MAX_CURVES])
{
  size_t n = 0;

  for (size_t k = 0; k < plot->n_curves; k++)
    if (plot->curves[k].pin < 0 && plot->curves[k].label)
      found[n++] = &plot->curves[k];
  return n;
}

static Curve
new_curve (PauliPlotOptions *self, PauliCurveId id)
{
  GtkWidget *check = gtk_check_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *sample = pauli_line_sample_new (), *label = gtk_label_new (NULL);

  gtk_label_set_use_markup (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), sample);
  gtk_box_append (GTK_BOX (box), label);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_box_append (self->curves_box, check);
  g_signal_connect (check, "toggled", G_CALLBACK (on_curve), self);
  return (Curve){ id, GTK_CHECK_BUTTON (check), PAULI_LINE_SAMPLE (sample), GTK_LABEL (label) };
}

/* The switches of curves that stay are the same widgets, with their focus. */
static void
take_curves (PauliPlotOptions *self, size_t n, const PauliCurve *const found[])
{
  Curve kept[PAULI_N_CURVES];
  GtkWidget *before = NULL;

  for (size_t i = 0; i < n; i++) {
    kept[i] = (Curve){ .id = found[i]->id };
    for (size_t k = 0; k < self->n_curves; k++)
      if (self->curves[k].id == found[i]->id) {
        kept[i] = self->curves[k];
        self->curves[k].check = NULL;
      }
  }
  for (size_t k = 0; k < self->n_curves; k++)
    if (self->curves[k].check)
      gtk_box_remove (self->curves_box, GTK_WIDGET (self->curves[k].check));
  self->n_curves = n;
  for (size_t i = 0; i < n; i++) {
    self->curves[i] = kept[i].check ? kept[i] : new_curve (self, kept[i].id);
    gtk_box_reorder_child_after (self->curves_box, GTK_WIDGET (self->curves[i].check), before);
    before = GTK_WIDGET (self->curves[i].check);
  }
}

static void
show_curves (PauliPlotOptions *self, const PauliPlot *plot)
{
  const PauliCurve *found[PAULI_MAX_CURVES];
  size_t n = find_curves (plot, found);

  take_curves (self, n, found);
  for (size_t i = 0; i < n; i++) {
    const Curve *curve = &self->curves[i];
    pauli_line_sample_set_curve (curve->sample, curve->id, self->values.theme);
    gtk_label_set_label (curve->label, found[i]->label);
    gtk_accessible_update_property (GTK_ACCESSIBLE (curve->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (curve->label), -1);
    gtk_check_button_set_active (curve->check, !(self->values.hidden[self->plot] & 1u << curve->id));
  }
  gtk_widget_set_visible (self->curves_part, n > 0);
}

static bool
can_be_ratio (PauliPlotId plot)
{
  return plot == PAULI_PLOT_F2_DEVIATION || plot == PAULI_PLOT_MU_DEVIATION || plot == PAULI_PLOT_ASYMPTOTICS_DEVIATION;
}

void
pauli_plot_options_set_plot (PauliPlotOptions *self, const char *title, const PauliSceneValues *values,
                             const PauliPlot *plot)
{
  self->plot = plot->id;
  self->values = *values;
  self->updating = true;
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  pauli_axis_row_set_axis (self->axes[PAULI_X], plot->id, values, &plot->x);
  pauli_axis_row_set_axis (self->axes[PAULI_Y], plot->id, values, &plot->y);
  show_curves (self, plot);
  gtk_drop_down_set_selected (self->legend, values->legends[plot->id]);
  gtk_widget_set_visible (GTK_WIDGET (self->ratio), can_be_ratio (plot->id));
  self->updating = false;
}

PauliPlotId
pauli_plot_options_get_plot_id (PauliPlotOptions *self)
{
  return self->plot;
}

void
pauli_plot_options_set_max_height (PauliPlotOptions *self, int height)
{
  gtk_scrolled_window_set_max_content_height (self->scroller, height);
}

/* ---- For tests ---------------------------------------------------------------------------------------------------- */

PauliAxisRow *
pauli_plot_options_get_axis (PauliPlotOptions *self, PauliDirection direction)
{
  return self->axes[direction];
}

GtkButton *
pauli_plot_options_get_automatic (PauliPlotOptions *self)
{
  return self->automatic;
}

GtkButton *
pauli_plot_options_get_fit (PauliPlotOptions *self)
{
  return self->fit;
}

GtkDropDown *
pauli_plot_options_get_legend (PauliPlotOptions *self)
{
  return self->legend;
}

GtkCheckButton *
pauli_plot_options_get_ratio (PauliPlotOptions *self)
{
  return self->ratio;
}

GtkCheckButton *
pauli_plot_options_get_curve (PauliPlotOptions *self, PauliCurveId curve)
{
  for (size_t i = 0; i < self->n_curves; i++)
    if (self->curves[i].id == curve)
      return self->curves[i].check;
  return NULL;
}
