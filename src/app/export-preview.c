/* The page of a figure on paper as it will be, with its size beneath.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-preview.h"

#include "quantity.h"

#include <glib/gi18n.h>
#include <math.h>

#define OBJECTIONS_HEIGHT 90 /* at most; some lines */
#define BORDER 1      /* logical pixels around the page */
#define MIN_SIZE 160  /* of the area, either way */

struct _PauliExportPreview {
  GtkBox parent_instance;

  PauliExportCache *cache;   /* owned */
  PauliScene *scene;         /* owned; NULL at first */
  GCancellable *cancellable; /* owned; of the page under way, or NULL */
  cairo_surface_t *image;    /* owned; NULL if there is none */
  char *problem;
  double sufficient_height; /* in mm, of a page that is too low; else 0 */
  bool current; /* image or problem are of the scene */
  bool paused;

  /* children */
  GtkDrawingArea *area;
  GtkSpinner *spinner;
  GtkLabel *caption, *objections;
  GtkWidget *objections_window; /* scrolls them */
  GtkButton *advice;
};

G_DEFINE_FINAL_TYPE (PauliExportPreview, pauli_export_preview, GTK_TYPE_BOX)

enum { DRAWN, ADVISED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- On show -------------------------------------------------------------------------------------------------------------- */

/* White on any style, with a border that is seen on light and dark. */
static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  PauliExportPreview *self = data;
  GdkRGBA line;
  double dx, dy;

  if (!self->image)
    return;
  cairo_surface_get_device_scale (self->image, &dx, &dy);
  double page_width = cairo_image_surface_get_width (self->image) / dx;
  double page_height = cairo_image_surface_get_height (self->image) / dy;
  double scale = MIN ((width - 2 * BORDER) / page_width, (height - 2 * BORDER) / page_height);
  double x = floor ((width - scale * page_width) / 2), y = floor ((height - scale * page_height) / 2);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &line);
  line.alpha = 0.4f;
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_rectangle (cr, x - BORDER, y - BORDER, scale * page_width + 2 * BORDER, scale * page_height + 2 * BORDER);
  cairo_fill (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_fill (cr);
  cairo_set_source_surface (cr, self->image, 0, 0);
  cairo_paint (cr);
}

static void
show_caption (PauliExportPreview *self)
{
  const PauliPaper paper = pauli_paper_of (self->scene);
  g_autofree char *width = pauli_format_digits (paper.width, 6), *height = pauli_format_digits (paper.height, 6);
  /* Translators: width and height of a page */
  g_autofree char *size = g_strdup_printf (_("%s × %s mm"), width, height);
  /* Translators: what is wrong with a page */
  g_autofree char *refused = self->problem ? g_strdup_printf (_("This page cannot be drawn: %s"), self->problem) : NULL;

  gtk_label_set_text (self->caption, refused ? refused : size);
  g_autofree char *advice = g_strdup_printf (_("_Make It %g mm High"), self->sufficient_height);

  gtk_button_set_label (self->advice, advice);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), self->sufficient_height > 0);
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self->caption), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->caption), "error");
}

static void
on_advice (PauliExportPreview *self)
{
  g_signal_emit (self, signals[ADVISED], 0, self->sufficient_height);
}

static void
set_busy (PauliExportPreview *self, bool busy)
{
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
}

/* ---- The thread ----------------------------------------------------------------------------------------------------------- */

static void
cancel (PauliExportPreview *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
on_drawn (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliExportPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *findings = NULL;
  double sufficient_height;
  cairo_surface_t *image = pauli_export_image_finish (result, &sufficient_height, &findings, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) /* another page may follow, or the preview is gone */
    return;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  g_clear_pointer (&self->problem, g_free);
  self->image = image;
  self->problem = error ? g_strdup (error->message) : NULL;
  self->sufficient_height = sufficient_height;
  gtk_label_set_text (self->objections, findings);
  gtk_widget_set_visible (self->objections_window, *findings != '\0');
  self->current = true;
  set_busy (self, false);
  show_caption (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
  g_signal_emit (self, signals[DRAWN], 0);
}

static void
request (PauliExportPreview *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->area)) - 2 * BORDER;
  int height = gtk_widget_get_height (GTK_WIDGET (self->area)) - 2 * BORDER;

  cancel (self);
  self->current = false;
  if (self->paused || !self->scene || width <= 0 || height <= 0)
    return;
  set_busy (self, true);
  self->cancellable = g_cancellable_new ();
  pauli_export_image_async (self->scene, self->cache, width, height, gtk_widget_get_scale_factor (GTK_WIDGET (self->area)),
                            self->cancellable, on_drawn, g_object_ref (self));
}

/* ---- Life ----------------------------------------------------------------------------------------------------------------- */

static void
pauli_export_preview_dispose (GObject *object)
{
  PauliExportPreview *self = PAULI_EXPORT_PREVIEW (object);

  cancel (self);
  self->paused = true;
  g_clear_pointer (&self->scene, pauli_scene_unref);
  g_clear_pointer (&self->cache, pauli_export_cache_unref);
  g_clear_pointer (&self->image, cairo_surface_destroy);
  g_clear_pointer (&self->problem, g_free);
  G_OBJECT_CLASS (pauli_export_preview_parent_class)->dispose (object);
}

static void
pauli_export_preview_class_init (PauliExportPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pauli_export_preview_dispose;
  signals[DRAWN] = g_signal_new ("drawn", PAULI_TYPE_EXPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADVISED] = g_signal_new ("advised", PAULI_TYPE_EXPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_DOUBLE);
}

static void
pauli_export_preview_init (PauliExportPreview *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->area = GTK_DRAWING_AREA (gtk_drawing_area_new ());
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  self->caption = GTK_LABEL (gtk_label_new (NULL));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_drawing_area_set_content_width (self->area, MIN_SIZE);
  gtk_drawing_area_set_content_height (self->area, MIN_SIZE);
  gtk_drawing_area_set_draw_func (self->area, draw, self, NULL);
  g_signal_connect_object (self->area, "resize", G_CALLBACK (request), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->area, "notify::scale-factor", G_CALLBACK (request), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Preview of the page"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The page is being drawn"), -1);
  gtk_widget_set_vexpand (overlay, TRUE);
  gtk_widget_set_hexpand (overlay, TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (self->spinner), 24, 24);
  gtk_widget_set_halign (GTK_WIDGET (self->spinner), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->spinner), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  gtk_label_set_wrap (self->caption, TRUE);
  gtk_label_set_max_width_chars (self->caption, 30);
  gtk_label_set_justify (self->caption, GTK_JUSTIFY_CENTER);
  self->objections = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->objections, TRUE);
  gtk_label_set_max_width_chars (self->objections, 30);
  gtk_label_set_xalign (self->objections, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->objections), "warning");
  self->objections_window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->objections_window), GTK_WIDGET (self->objections));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->objections_window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->objections_window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->objections_window), OBJECTIONS_HEIGHT);
  gtk_widget_set_visible (self->objections_window, FALSE);
  self->advice = GTK_BUTTON (gtk_button_new ());
  gtk_button_set_use_underline (self->advice, TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self->advice), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), FALSE);
  g_signal_connect_object (self->advice, "clicked", G_CALLBACK (on_advice), self, G_CONNECT_SWAPPED);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->area));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->spinner));
  gtk_box_append (GTK_BOX (self), overlay);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->caption));
  gtk_box_append (GTK_BOX (self), self->objections_window);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->advice));
}

void
pauli_export_preview_set_cache (PauliExportPreview *self, PauliExportCache *cache)
{
  self->cache = pauli_export_cache_ref (cache);
}

void
pauli_export_preview_set_scene (PauliExportPreview *self, PauliScene *scene)
{
  if (self->scene && pauli_scene_equal (scene, self->scene))
    return;
  pauli_scene_ref (scene);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  self->scene = scene;
  request (self);
}

void
pauli_export_preview_set_paused (PauliExportPreview *self, bool paused)
{
  bool was_current = self->current;

  self->paused = paused;
  if (paused && self->cancellable)
    set_busy (self, false);
  if (paused)
    cancel (self);
  else if (!was_current)
    request (self);
}

bool
pauli_export_preview_is_current (PauliExportPreview *self)
{
  return self->current;
}

cairo_surface_t *
pauli_export_preview_get_image (PauliExportPreview *self)
{
  return self->image;
}

const char *
pauli_export_preview_get_problem (PauliExportPreview *self)
{
  return self->problem;
}

const char *
pauli_export_preview_get_caption (PauliExportPreview *self)
{
  return gtk_label_get_text (self->caption);
}

GtkWidget *
pauli_export_preview_get_advice (PauliExportPreview *self)
{
  return GTK_WIDGET (self->advice);
}

const char *
pauli_export_preview_get_objections (PauliExportPreview *self)
{
  return gtk_label_get_text (self->objections);
}
