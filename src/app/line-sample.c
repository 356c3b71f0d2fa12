/* A short piece of a curve's line, as a legend shows it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "line-sample.h"

#include "style.h"

#define WIDTH 44
#define HEIGHT 12
#define EM 13.0 /* logical pixels: the text of a figure */

struct _PauliLineSample {
  GtkWidget parent_instance;

  PauliCurveId id;
  int pin_color; /* -1: not of a pin */
  PauliTheme theme;
};

G_DEFINE_FINAL_TYPE (PauliLineSample, pauli_line_sample, GTK_TYPE_WIDGET)

static void
pauli_line_sample_measure (G_GNUC_UNUSED GtkWidget *widget, GtkOrientation orientation, G_GNUC_UNUSED int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
pauli_line_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PauliLineSample *self = PAULI_LINE_SAMPLE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PauliCurve curve = { .id = self->id, .pin = self->pin_color < 0 ? -1 : 0, .color = MAX (self->pin_color, 0) };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  pauli_line_apply (cr, &curve, self->theme, EM, EM);
  cairo_move_to (cr, 0, height / 2.0);
  cairo_line_to (cr, width, height / 2.0);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
pauli_line_sample_class_init (PauliLineSampleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = pauli_line_sample_measure;
  widget_class->snapshot = pauli_line_sample_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pauli_line_sample_init (PauliLineSample *self)
{
  self->pin_color = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
pauli_line_sample_new (void)
{
  return g_object_new (PAULI_TYPE_LINE_SAMPLE, NULL);
}

static void
set (PauliLineSample *self, PauliCurveId id, int pin_color, PauliTheme theme)
{
  if (self->id == id && self->pin_color == pin_color && self->theme == theme)
    return;
  self->id = id;
  self->pin_color = pin_color;
  self->theme = theme;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pauli_line_sample_set_curve (PauliLineSample *self, PauliCurveId curve, PauliTheme theme)
{
  set (self, curve, -1, theme);
}

void
pauli_line_sample_set_pin_color (PauliLineSample *self, int color, PauliTheme theme)
{
  set (self, PAULI_CURVE_EXACT, color, theme);
}
