/* One plot on the screen.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "panel-view.h"

#include "cursor-text.h"
#include "plain-text.h"
#include "view-keys.h"

#include <glib/gi18n.h>

struct _PauliPanelView {
  GtkWidget parent_instance;

  PauliPlotId id;
  cairo_surface_t *picture; /* owned, finished: only painted */
  PauliPlot *plot;          /* owned; what is on it */
  PauliFrame frame;         /* and where */
  PauliScene *scene;        /* owned; maybe newer */
  char *description;        /* owned; of the picture, without the cursor */

  /* owned: how it is used */
  PauliViewReader *reader;
  PauliViewZoom *zoom;
  PauliViewDrag *drag;
  PauliViewKeys *keys;
};

G_DEFINE_FINAL_TYPE (PauliPanelView, pauli_panel_view, GTK_TYPE_WIDGET)

enum { RESIZED, ACTIVATED, AXES_CHANGED, PARAMS_DRAGGED, GESTURE, COPY_TEXT, N_SIGNALS };
static guint signals[N_SIGNALS];

const char *
pauli_plot_name (PauliPlotId id)
{
  switch (id) {
    case PAULI_PLOT_F2:
      return _("Form factor F₂ against Q²");
    case PAULI_PLOT_MU:
      return _("Magnetic moment μ against M_q");
    case PAULI_PLOT_ASYMPTOTICS:
      return _("Asymptotics: Q² F₂ against Q²");
    case PAULI_PLOT_PROFILES:
      return _("Profiles F_q and F_g against the momentum");
    case PAULI_PLOT_F2_DEVIATION:
      return _("Deviation of the approximations from F₂");
    case PAULI_PLOT_MU_DEVIATION:
      return _("Deviation of the approximations from μ");
    case PAULI_PLOT_ASYMPTOTICS_DEVIATION:
      return _("Deviation of the approximations from Q² F₂");
    case PAULI_PLOT_PROFILES_RATIO:
      return _("Gaussian over exact profiles");
    case PAULI_PLOT_VERTEX:
      return _("Quark-gluon vertex against the gluon momentum");
    case PAULI_PLOT_MAP:
      return _("Map of F₂ over M_q and ρ_c");
    case PAULI_N_PLOTS:
      break;
  }
  g_return_val_if_reached ("");
}

/* While something is dragged, the cursor would only be in the way. */
static void
draw_overlay (PauliPanelView *self, cairo_t *cr)
{
  PauliOverlayCursor cursor;
  PauliRect band;

  if (pauli_view_drag_get_band (self->drag, &band))
    pauli_overlay_draw_band (GTK_WIDGET (self), cr, &band);
  else if (!pauli_view_drag_is_under_way (self->drag) && self->scene &&
           pauli_view_reader_get_overlay (self->reader, pauli_scene_values (self->scene)->theme, &cursor))
    pauli_overlay_draw_cursor (GTK_WIDGET (self), cr, &cursor);
}

static void
pauli_panel_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PauliPanelView *self = PAULI_PANEL_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale_x, scale_y;

  if (!self->picture || width == 0 || height == 0)
    return;
  cairo_surface_get_device_scale (self->picture, &scale_x, &scale_y);
  double picture_width = cairo_image_surface_get_width (self->picture) / scale_x;
  double picture_height = cairo_image_surface_get_height (self->picture) / scale_y;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  /* Only for the moment between a change of size and the next picture. */
  cairo_save (cr);
  if (picture_width != width || picture_height != height)
    cairo_scale (cr, width / picture_width, height / picture_height);
  cairo_set_source_surface (cr, self->picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  draw_overlay (self, cr);
  cairo_destroy (cr);
}

static void
pauli_panel_view_size_allocate (GtkWidget *widget, G_GNUC_UNUSED int width, G_GNUC_UNUSED int height,
                                G_GNUC_UNUSED int baseline)
{
  g_signal_emit (widget, signals[RESIZED], 0);
}

static void
on_pressed (G_GNUC_UNUSED GtkGestureClick *click, G_GNUC_UNUSED int n_press, double x, double y, PauliPanelView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  pauli_view_reader_click (self->reader, x, y);
}

/* When the button goes up: a second press may be the beginning of a drag. */
static void
on_released (G_GNUC_UNUSED GtkGestureClick *click, int n_press, G_GNUC_UNUSED double x, G_GNUC_UNUSED double y, PauliPanelView *self)
{
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0);
}

/* So that none of them calls a part that is gone. */
static void
remove_controllers (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkEventController *controller;

  while ((controller = g_list_model_get_item (controllers, 0))) {
    gtk_widget_remove_controller (widget, controller);
    g_object_unref (controller);
  }
}

static void
pauli_panel_view_dispose (GObject *object)
{
  PauliPanelView *self = PAULI_PANEL_VIEW (object);

  remove_controllers (GTK_WIDGET (self));
  g_clear_pointer (&self->keys, pauli_view_keys_free);
  g_clear_pointer (&self->drag, pauli_view_drag_free);
  g_clear_pointer (&self->zoom, pauli_view_zoom_free);
  g_clear_pointer (&self->reader, pauli_view_reader_free);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  g_clear_pointer (&self->description, g_free);

  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->plot, pauli_plot_free);
  G_OBJECT_CLASS (pauli_panel_view_parent_class)->dispose (object);
}

static void
pauli_panel_view_class_init (PauliPanelViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_panel_view_dispose;
  widget_class->snapshot = pauli_panel_view_snapshot;
  widget_class->size_allocate = pauli_panel_view_size_allocate;

  signals[RESIZED] =
    g_signal_new ("resized", PAULI_TYPE_PANEL_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", PAULI_TYPE_PANEL_VIEW, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[AXES_CHANGED] = g_signal_new ("axes-changed", PAULI_TYPE_PANEL_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_POINTER);
  signals[PARAMS_DRAGGED] = g_signal_new ("params-dragged", PAULI_TYPE_PANEL_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[GESTURE] =
    g_signal_new ("gesture", PAULI_TYPE_PANEL_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[COPY_TEXT] =
    g_signal_new ("copy-text", PAULI_TYPE_PANEL_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_Return, 0, "activated", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_KP_Enter, 0, "activated", NULL);
  gtk_widget_class_set_css_name (widget_class, "panelview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pauli_panel_view_init (PauliPanelView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  self->reader = pauli_view_reader_new (self);
  self->zoom = pauli_view_zoom_new (self);
  self->drag = pauli_view_drag_new (self);
  self->keys = pauli_view_keys_new (self, self->reader, self->zoom, self->drag);
}

GtkWidget *
pauli_panel_view_new (PauliPlotId id)
{
  PauliPanelView *self = g_object_new (PAULI_TYPE_PANEL_VIEW, NULL);

  self->id = id;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, pauli_plot_name (id), -1);
  return GTK_WIDGET (self);
}

PauliPlotId
pauli_panel_view_get_plot_id (PauliPanelView *self)
{
  return self->id;
}

const PauliPlot *
pauli_panel_view_get_plot (PauliPanelView *self)
{
  return self->plot;
}

const PauliFrame *
pauli_panel_view_get_frame (PauliPanelView *self)
{
  return self->plot ? &self->frame : NULL;
}

void
pauli_panel_view_set_scene (PauliPanelView *self, PauliScene *scene)
{
  PauliScene *old = self->scene;

  self->scene = pauli_scene_ref (scene);
  if (old)
    pauli_scene_unref (old);
}

const PauliScene *
pauli_panel_view_get_scene (PauliPanelView *self)
{
  return self->scene;
}

bool
pauli_panel_view_get_axes (PauliPanelView *self, PauliAxis axes[PAULI_N_DIRECTIONS], PauliAxisView views[PAULI_N_DIRECTIONS])
{
  if (!self->plot || !self->scene)
    return false;
  for (int direction = 0; direction < PAULI_N_DIRECTIONS; direction++) {
    const PauliAxisView *view = &pauli_scene_values (self->scene)->axes[self->id][direction];
    axes[direction] = direction == PAULI_X ? self->frame.x : self->frame.y;
    if (!view->fixed && view->log != axes[direction].log)
      return false;
    if (view->fixed)
      axes[direction] = (PauliAxis){ view->min, view->max, view->log, axes[direction].title };
    views[direction] = *view;
  }
  return true;
}

bool
pauli_panel_view_can_scroll (PauliPanelView *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = scrolled ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)) : NULL;

  return adjustment &&
         gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_lower (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

void
pauli_panel_view_set_errors (PauliPanelView *self, bool errors)
{
  pauli_view_reader_set_errors (self->reader, errors);
}

const char *
pauli_panel_view_get_cursor (PauliPanelView *self)
{
  return pauli_view_reader_get_markup (self->reader);
}

bool
pauli_panel_view_is_dragged (PauliPanelView *self)
{
  return pauli_view_drag_has_begun (self->drag);
}

bool
pauli_panel_view_get_band (PauliPanelView *self, PauliRect *band)
{
  return pauli_view_drag_get_band (self->drag, band);
}

void
pauli_panel_view_cursor_changed (PauliPanelView *self)
{
  const char *markup = pauli_view_reader_get_markup (self->reader);
  g_autofree char *text = markup ? pauli_plain_text (markup) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text               ? text
                                  : self->description ? self->description
                                                      : "",
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pauli_panel_view_end_notches (PauliPanelView *self)
{
  pauli_view_zoom_end_notches (self->zoom);
}

void
pauli_panel_view_set_picture (PauliPanelView *self, cairo_surface_t *picture, PauliPlot *plot, const PauliFrame *frame,
                              const char *description)
{
  cairo_surface_t *old = self->picture;

  self->picture = cairo_surface_reference (picture);
  if (old)
    cairo_surface_destroy (old);
  g_clear_pointer (&self->plot, pauli_plot_free);
  self->plot = plot;
  self->frame = *frame;
  g_free (self->description);
  self->description = g_strdup (description);
  pauli_view_reader_refresh (self->reader);
  pauli_panel_view_cursor_changed (self);
}

void
pauli_panel_view_clear (PauliPanelView *self)
{
  g_clear_pointer (&self->picture, cairo_surface_destroy);
  g_clear_pointer (&self->plot, pauli_plot_free);
  pauli_view_reader_refresh (self->reader);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

cairo_surface_t *
pauli_panel_view_get_picture (PauliPanelView *self)
{
  return self->picture;
}
