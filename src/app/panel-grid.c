/* The plots of the window, laid out by the width there is.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-grid.h"

#include "arrange.h"

/* Two plots stand side by side from this width on; below, all stand in one column, which scrolls. */
#define TWO_COLUMNS_WIDTH 600
#define VIEW_MIN_WIDTH 260
#define VIEW_MIN_HEIGHT 200
/* Of a plot with another beneath it, whose legend may be long. */
#define VIEW_MIN_HEIGHT_ABOVE 320
#define VIEW_MIN_HEIGHT_IN_COLUMN 230
#define SPACING 12

struct _PauliPanelGrid {
  GtkWidget parent_instance;

  PauliPanel panel;
  size_t n_shown;
  PauliPlotId shown[PAULI_N_PLOTS]; /* the main one first */
  GtkWidget *views[PAULI_N_PLOTS];
};

G_DEFINE_FINAL_TYPE (PauliPanelGrid, pauli_panel_grid, GTK_TYPE_WIDGET)

enum { PLACED, N_SIGNALS };
static guint signals[N_SIGNALS];

static GtkSizeRequestMode
pauli_panel_grid_get_request_mode (G_GNUC_UNUSED GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
rows_in_width (const PauliPanelGrid *self)
{
  return (int) pauli_arrange_rows (self->panel, self->n_shown);
}

static bool
in_one_column (const PauliPanelGrid *self, int width)
{
  return width >= 0 && width < TWO_COLUMNS_WIDTH && rows_in_width (self) < (int) self->n_shown;
}

static void
pauli_panel_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  PauliPanelGrid *self = PAULI_PANEL_GRID (widget);
  bool column = in_one_column (self, for_size);
  int rows = MAX (1, column ? (int) self->n_shown : rows_in_width (self));

  /* GTK wants every child measured before it is allocated. */
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = VIEW_MIN_WIDTH + 2 * SPACING;
  else if (!column && rows == 2 && self->panel != PAULI_PANEL_OVERVIEW)
    *minimum = VIEW_MIN_HEIGHT_ABOVE + VIEW_MIN_HEIGHT + 3 * SPACING;
  else
    *minimum = rows * (column ? VIEW_MIN_HEIGHT_IN_COLUMN : VIEW_MIN_HEIGHT) + (rows + 1) * SPACING;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
place (GtkWidget *view, int x, int y, int width, int height)
{
  gtk_widget_size_allocate (view, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
place_views (PauliPanelGrid *self, int width, int height)
{
  const PauliRoom room = { width - 2 * SPACING, height - 2 * SPACING, SPACING, VIEW_MIN_HEIGHT, in_one_column (self, width) };
  PauliRect places[PAULI_N_PLOTS];

  if (self->n_shown == 0)
    return;
  pauli_arrange (self->panel, self->n_shown, &room, places);
  for (size_t i = 0; i < self->n_shown; i++) {
    int x = (int) places[i].x, y = (int) places[i].y;
    place (self->views[self->shown[i]], SPACING + x, SPACING + y, (int) (places[i].x + places[i].width) - x,
           (int) (places[i].y + places[i].height) - y);
  }
}

static void
pauli_panel_grid_size_allocate (GtkWidget *widget, int width, int height, G_GNUC_UNUSED int baseline)
{
  place_views (PAULI_PANEL_GRID (widget), width, height);
  g_signal_emit (widget, signals[PLACED], 0);
}

static void
pauli_panel_grid_dispose (GObject *object)
{
  PauliPanelGrid *self = PAULI_PANEL_GRID (object);

  GtkWidget *child;

  memset (self->views, 0, sizeof self->views);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
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
  signals[PLACED] = g_signal_new ("placed", PAULI_TYPE_PANEL_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "panelgrid");
}

static void
pauli_panel_grid_init (PauliPanelGrid *self)
{
  for (int plot = 0; plot < PAULI_N_PLOTS; plot++) {
    self->views[plot] = pauli_panel_view_new ((PauliPlotId) plot);
    gtk_widget_set_visible (self->views[plot], plot < PAULI_N_OVERVIEW_PLOTS);
    gtk_widget_set_parent (self->views[plot], GTK_WIDGET (self));
  }
  for (; self->n_shown < PAULI_N_OVERVIEW_PLOTS; self->n_shown++)
    self->shown[self->n_shown] = (PauliPlotId) self->n_shown;
}

static bool
is_shown (PauliPanelGrid *self, PauliPlotId plot)
{
  for (size_t i = 0; i < self->n_shown; i++)
    if (self->shown[i] == plot)
      return true;
  return false;
}

/* The focus goes from a view that is to be hidden to the first that stays.  GTK would move it only with the next frame, and if a view
 * is hidden before that, GTK 4.8 never frees the one before it. */
static void
move_focus (PauliPanelGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  for (int plot = 0; focus && plot < PAULI_N_PLOTS; plot++)
    if (focus == self->views[plot] && !is_shown (self, (PauliPlotId) plot))
      gtk_root_set_focus (root, self->n_shown > 0 ? self->views[self->shown[0]] : NULL);
}

bool
pauli_panel_grid_set_scene (PauliPanelGrid *self, PauliScene *scene)
{
  PauliPlotId shown[PAULI_N_PLOTS];
  size_t n = pauli_scene_plots (scene, shown);
  PauliPanel panel = pauli_scene_values (scene)->panel;

  for (int plot = 0; plot < PAULI_N_PLOTS; plot++)
    pauli_panel_view_set_scene (PAULI_PANEL_VIEW (self->views[plot]), scene);
  if (panel == self->panel && n == self->n_shown)
    return false;
  self->panel = panel;
  self->n_shown = n;
  memcpy (self->shown, shown, sizeof shown);
  for (size_t i = 0; i < n; i++)
    gtk_widget_show (self->views[shown[i]]);
  move_focus (self);
  for (int plot = 0; plot < PAULI_N_PLOTS; plot++)
    if (!is_shown (self, (PauliPlotId) plot))
      gtk_widget_hide (self->views[plot]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return true;
}

PauliPanelView *
pauli_panel_grid_get_view (PauliPanelGrid *self, PauliPlotId plot)
{
  g_return_val_if_fail (plot < PAULI_N_PLOTS, NULL);
  return PAULI_PANEL_VIEW (self->views[plot]);
}
