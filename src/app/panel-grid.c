/* The panels of the window, laid out by the width there is.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-grid.h"

/* Two panels stand side by side from this width on; below, all stand in one column, which scrolls. */
#define TWO_COLUMNS_WIDTH 600
#define VIEW_MIN_WIDTH 260
#define VIEW_MIN_HEIGHT 200
#define VIEW_MIN_HEIGHT_IN_COLUMN 230
#define SPACING 12

struct _PauliPanelGrid {
  GtkWidget parent_instance;

  PauliPanel panel;
  GtkWidget *views[PAULI_N_PANELS]; /* the overview's place stays empty */
};

G_DEFINE_FINAL_TYPE (PauliPanelGrid, pauli_panel_grid, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
pauli_panel_grid_get_request_mode (G_GNUC_UNUSED GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
rows_for_width (const PauliPanelGrid *self, int width)
{
  if (self->panel != PAULI_PANEL_OVERVIEW)
    return 1;
  return width >= 0 && width < TWO_COLUMNS_WIDTH ? 3 : 2;
}

static void
pauli_panel_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  int rows = rows_for_width (PAULI_PANEL_GRID (widget), for_size);

  /* GTK wants every child measured before it is allocated. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = VIEW_MIN_WIDTH + 2 * SPACING;
  else
    *minimum = rows * (rows > 2 ? VIEW_MIN_HEIGHT_IN_COLUMN : VIEW_MIN_HEIGHT) + (rows + 1) * SPACING;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
place (GtkWidget *view, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (view, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
pauli_panel_grid_size_allocate (GtkWidget *widget, int width, int height, G_GNUC_UNUSED int baseline)
{
  PauliPanelGrid *self = PAULI_PANEL_GRID (widget);
  int rows = rows_for_width (self, width);
  int w = width - 2 * SPACING, half = (w - SPACING) / 2, h = (height - (rows + 1) * SPACING) / rows;
  GtkWidget **views = self->views;

  if (self->panel != PAULI_PANEL_OVERVIEW) {
    place (views[self->panel], SPACING, SPACING, w, h);
  } else if (rows == 2) {
    place (views[PAULI_PANEL_F2], SPACING, SPACING, half, h);
    place (views[PAULI_PANEL_MU], 2 * SPACING + half, SPACING, w - half - SPACING, h);
    place (views[PAULI_PANEL_ASYMPTOTICS], SPACING, 2 * SPACING + h, w, h);
  } else {
    for (int i = 0; i < rows; i++)
      place (views[PAULI_PANEL_F2 + i], SPACING, SPACING + i * (h + SPACING), w, h);
  }
}

static void
pauli_panel_grid_dispose (GObject *object)
{
  PauliPanelGrid *self = PAULI_PANEL_GRID (object);

  for (int panel = 0; panel < PAULI_N_PANELS; panel++)
    g_clear_pointer (&self->views[panel], gtk_widget_unparent);
  G_OBJECT_CLASS (pauli_panel_grid_parent_class)->dispose (object);
}

static void
pauli_panel_grid_class_init (PauliPanelGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_panel_grid_dispose;
  widget_class->get_request_mode = pauli_panel_grid_get_request_mode;
  widget_class->measure = pauli_panel_grid_measure;
  widget_class->size_allocate = pauli_panel_grid_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "panelgrid");
}

static void
pauli_panel_grid_init (PauliPanelGrid *self)
{
  for (PauliPanel panel = PAULI_PANEL_F2; panel < PAULI_N_PANELS; panel++) {
    self->views[panel] = pauli_panel_view_new (panel);
    gtk_widget_set_parent (self->views[panel], GTK_WIDGET (self));
  }
}

void
pauli_panel_grid_set_panel (PauliPanelGrid *self, PauliPanel panel)
{
  if (self->panel == panel)
    return;
  self->panel = panel;
  for (PauliPanel i = PAULI_PANEL_F2; i < PAULI_N_PANELS; i++)
    gtk_widget_set_visible (self->views[i], panel == PAULI_PANEL_OVERVIEW || panel == i);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

PauliPanelView *
pauli_panel_grid_get_view (PauliPanelGrid *self, PauliPanel panel)
{
  g_return_val_if_fail (panel > PAULI_PANEL_OVERVIEW && panel < PAULI_N_PANELS, NULL);
  return PAULI_PANEL_VIEW (self->views[panel]);
}
