/* The dialog that fits M_q and rho_c to the data that is shown.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fit-window.h"

#include "fit-text.h"

#include <glib/gi18n.h>

struct _PauliFitWindow {
  AdwWindow parent_instance;

  PauliScene *scene;         /* owned */
  GCancellable *cancellable; /* owned; of the fit under way, or NULL */
  PauliSceneFit fit;         /* on show, if it has lines */

  /* template */
  GtkLabel *sets;
  GtkCheckButton *free_M_q;
  GtkCheckButton *free_inv_rho_c;
  GtkButton *start;
  GtkButton *stop;
  GtkSpinner *spinner;
  GtkLabel *status;
  GtkGrid *lines;
  GtkLabel *note;
  GtkWidget *results; /* the buttons below */
};

G_DEFINE_FINAL_TYPE (PauliFitWindow, pauli_fit_window, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What the thread is asked, and what it answers. */
typedef struct {
  PauliScene *scene;
  bool free_M_q, free_inv_rho_c;
  PauliSceneFit fit;
} Fitting;

static void
fitting_free (gpointer data)
{
  Fitting *fitting = data;

  pauli_scene_unref (fitting->scene);
  g_free (fitting);
}

/* ---- The result ------------------------------------------------------------------------------------------------------- */

static void
clear_result (PauliFitWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))))
    gtk_grid_remove (self->lines, child);
  gtk_label_set_text (self->status, "");
  gtk_widget_set_visible (GTK_WIDGET (self->status), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  gtk_widget_set_visible (self->results, FALSE);
}

static void
add_line (PauliFitWindow *self, const char *name, const char *text, int row)
{
  GtkWidget *labels[] = { gtk_label_new (name), gtk_label_new (text) };

  for (int column = 0; column < 2; column++) {
    gtk_label_set_xalign (GTK_LABEL (labels[column]), 0);
    gtk_label_set_wrap (GTK_LABEL (labels[column]), TRUE);
    gtk_grid_attach (self->lines, labels[column], column, row, 1, 1);
  }
  gtk_label_set_selectable (GTK_LABEL (labels[1]), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (labels[1]), GTK_ACCESSIBLE_RELATION_LABELLED_BY, labels[0], NULL, -1);
  gtk_widget_set_hexpand (labels[1], TRUE);
  gtk_widget_add_css_class (labels[0], "dim-label");
  gtk_widget_add_css_class (labels[1], "parameter-value");
}

static void
show_result (PauliFitWindow *self)
{
  g_autofree char *status = pauli_fit_status_text (&self->fit, self->scene);
  bool has_values = pauli_scene_fit_has_values (&self->fit);

  gtk_label_set_text (self->status, status);
  gtk_widget_set_visible (GTK_WIDGET (self->status), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), has_values);
  gtk_widget_set_visible (GTK_WIDGET (self->note), has_values);
  gtk_widget_set_visible (self->results, has_values);
  if (!has_values)
    return;
  PauliFitLines lines = pauli_fit_lines (&self->fit);
  for (guint i = 0; i < lines.names->len; i++)
    add_line (self, lines.names->pdata[i], lines.texts->pdata[i], (int) i);
  g_ptr_array_unref (lines.names);
  g_ptr_array_unref (lines.texts);
  gtk_label_set_text (self->note, pauli_fit_note (&self->fit));
  gtk_window_set_default_size (GTK_WINDOW (self), gtk_widget_get_width (GTK_WIDGET (self)), -1); /* as high as the result */
}

/* ---- The fit ----------------------------------------------------------------------------------------------------------- */

/* Fit, or Stop and a spinner in its place; the focus goes along, before it is lost with a button. */
static void
set_running (PauliFitWindow *self, bool running)
{
  GtkWidget *shown = GTK_WIDGET (running ? self->stop : self->start), *hidden = GTK_WIDGET (running ? self->start : self->stop);

  gtk_widget_set_visible (shown, TRUE);
  if (running || gtk_widget_has_focus (hidden))
    gtk_widget_grab_focus (shown);
  gtk_widget_set_visible (hidden, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), running);
  gtk_spinner_set_spinning (self->spinner, running);
}

static bool
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
run (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  Fitting *f = data;

  f->fit = pauli_scene_fit (f->scene, f->free_M_q, f->free_inv_rho_c, is_cancelled, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
on_fitted (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliFitWindow) self = data;
  const Fitting *fitting = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL)) /* cancelled: another fit may follow, or the dialog is gone */
    return;
  g_clear_object (&self->cancellable);
  self->fit = fitting->fit;
  set_running (self, false);
  show_result (self);
}

static void
cancel (PauliFitWindow *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
on_start (PauliFitWindow *self)
{
  Fitting *fitting = g_new0 (Fitting, 1);

  cancel (self);
  set_running (self, true);
  clear_result (self);
  fitting->scene = pauli_scene_ref (self->scene);
  fitting->free_M_q = gtk_check_button_get_active (self->free_M_q);
  fitting->free_inv_rho_c = gtk_check_button_get_active (self->free_inv_rho_c);
  self->cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_fitted, g_object_ref (self));
  g_task_set_task_data (task, fitting, fitting_free);
  g_task_run_in_thread (task, run);
}

static void
on_stop (PauliFitWindow *self)
{
  if (!self->cancellable)
    return;
  cancel (self);
  set_running (self, false);
  gtk_label_set_text (self->status, _("Stopped."));
  gtk_widget_set_visible (GTK_WIDGET (self->status), TRUE);
}

/* A result of another question than the one on show would mislead. */
static void
on_question_changed (PauliFitWindow *self)
{
  cancel (self);
  set_running (self, false);
  clear_result (self);
}

/* Tab-separated lines. */
static void
on_copy (PauliFitWindow *self)
{
  PauliFitLines lines = pauli_fit_lines (&self->fit);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines.names->len; i++)
    g_string_append_printf (text, "%s\t%s\n", (char *) lines.names->pdata[i], (char *) lines.texts->pdata[i]);
  g_ptr_array_unref (lines.names);
  g_ptr_array_unref (lines.texts);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

static void
on_use (PauliFitWindow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, &self->fit);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- Life ------------------------------------------------------------------------------------------------------------- */

/* The sets that take part. */
static char *
sets_text (const PauliSceneValues *values)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (int i = 0; i < values->n_data; i++)
    if (values->data[i].shown)
      g_string_append_printf (names, "%s%s", names->len ? ", " : "", pauli_dataset_name (values->data[i].set));
  return names->len ? g_strdup_printf (_("Data that is shown: %s"), names->str) : g_strdup (_("No data set is shown."));
}

/* Closed: a thread may hold this for a while, and longer than the parent lives, which GTK would ask once more. */
static void
pauli_fit_window_unmap (GtkWidget *widget)
{
  PauliFitWindow *self = PAULI_FIT_WINDOW (widget);

  cancel (self);
  GTK_WIDGET_CLASS (pauli_fit_window_parent_class)->unmap (widget);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
}

static void
pauli_fit_window_dispose (GObject *object)
{
  PauliFitWindow *self = PAULI_FIT_WINDOW (object);

  cancel (self);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  G_OBJECT_CLASS (pauli_fit_window_parent_class)->dispose (object);
}

static void
pauli_fit_window_class_init (PauliFitWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_fit_window_dispose;
  widget_class->unmap = pauli_fit_window_unmap;
  signals[CHOSEN] = g_signal_new ("chosen", PAULI_TYPE_FIT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/fit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, sets);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, free_M_q);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, free_inv_rho_c);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, start);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, stop);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, status);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, note);
  gtk_widget_class_bind_template_child (widget_class, PauliFitWindow, results);
  gtk_widget_class_bind_template_callback (widget_class, on_start);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_question_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_use);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pauli_fit_window_init (PauliFitWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

PauliFitWindow *
pauli_fit_window_new (GtkWindow *parent, PauliScene *scene)
{
  PauliFitWindow *self = g_object_new (PAULI_TYPE_FIT_WINDOW, "transient-for", parent, "modal", TRUE,
                                        "destroy-with-parent", TRUE, NULL);
  g_autofree char *sets = sets_text (pauli_scene_values (scene));

  self->scene = pauli_scene_ref (scene);
  gtk_label_set_text (self->sets, sets);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->start));
  return self;
}

GtkCheckButton *
pauli_fit_window_get_free_M_q (PauliFitWindow *self)
{
  return self->free_M_q;
}

GtkCheckButton *
pauli_fit_window_get_free_inv_rho_c (PauliFitWindow *self)
{
  return self->free_inv_rho_c;
}

GtkWidget *
pauli_fit_window_get_fit (PauliFitWindow *self)
{
  return GTK_WIDGET (self->start);
}

GtkWidget *
pauli_fit_window_get_stop (PauliFitWindow *self)
{
  return GTK_WIDGET (self->stop);
}

GtkWidget *
pauli_fit_window_get_use (PauliFitWindow *self)
{
  return gtk_widget_get_last_child (self->results);
}

const char *
pauli_fit_window_get_status (PauliFitWindow *self)
{
  return gtk_label_get_text (self->status);
}

const char *
pauli_fit_window_get_line (PauliFitWindow *self, const char *name)
{
  GtkWidget *label;

  for (int row = 0; (label = gtk_grid_get_child_at (self->lines, 0, row)); row++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), name))
      return gtk_label_get_text (GTK_LABEL (gtk_grid_get_child_at (self->lines, 1, row)));
  return NULL;
}
