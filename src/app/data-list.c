/* The measured data of a scene: what there is, whether it is shown, and how far the curve is from it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-list.h"

#include "data-points.h"
#include "fit-text.h"

#include <glib/gi18n.h>

/* The widgets of a row. */
typedef struct {
  GtkWidget *row;
  GtkWidget *symbol;
  GtkSwitch *shown;
  GtkButton *remove;
  GtkLabel *chi2;
} Row;

struct _PauliDataList {
  GtkBox parent_instance;

  PauliScene *scene; /* owned; NULL before the first */
  bool updating;     /* a control changes because we change it */
  int n_rows;        /* of the sets of the scene */
  Row rows[PAULI_DATA_MAX];

  /* template */
  GtkExpander *expander;
  GtkBox *list;
  GtkWidget *none;
  GtkButton *import;
};

G_DEFINE_FINAL_TYPE (PauliDataList, pauli_data_list, GTK_TYPE_BOX)

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* ---- What the user does ------------------------------------------------------------------------------------------------ */

static void
on_shown (GtkSwitch *shown, G_GNUC_UNUSED GParamSpec *pspec, PauliDataList *self)
{
  if (self->updating)
    return;
  PauliSceneValues values = *pauli_scene_values (self->scene);
  for (int i = 0; i < self->n_rows; i++)
    if (self->rows[i].shown == shown)
      values.data[i].shown = gtk_switch_get_active (shown);
  g_signal_emit (self, signals[EDITED], 0, &values);
}

/* The focus goes to what stands there then. */
static void
focus_row (PauliDataList *self, int i)
{
  GtkButton *next = self->n_rows > 0 ? self->rows[MIN (i, self->n_rows - 1)].remove : self->import;
  gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
on_remove (GtkButton *remove, PauliDataList *self)
{
  PauliSceneValues values = *pauli_scene_values (self->scene);
  int removed = 0;

  while (self->rows[removed].remove != remove)
    removed++;
  values.n_data--;
  for (int i = removed; i < values.n_data; i++)
    values.data[i] = values.data[i + 1];
  g_signal_emit (self, signals[EDITED], 0, &values);
  focus_row (self, removed);
}

/* ---- Symbols ----------------------------------------------------------------------------------------------------------- */

#define SYMBOL_WIDTH 16
#define SYMBOL_EM 13.0

/* Of the drawing area: the index of its set. */
static const char index_key[] = "pauli-index";

/* As in the plots, but on the window's own background. */
static void
draw_symbol (GtkDrawingArea *area, cairo_t *cr, int width, int height, G_GNUC_UNUSED gpointer data)
{
  int index = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (area), index_key));
  bool dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  pauli_data_symbol (cr, index, dark ? PAULI_THEME_DARK : PAULI_THEME_LIGHT, SYMBOL_EM, width / 2.0, height / 2.0);
}

static void
on_dark_changed (PauliDataList *self)
{
  for (int i = 0; i < self->n_rows; i++)
    gtk_widget_queue_draw (self->rows[i].symbol);
}

static GtkWidget *
symbol_new (int index)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SYMBOL_WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SYMBOL_WIDTH);
  g_object_set_data (G_OBJECT (area), index_key, GINT_TO_POINTER (index));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_symbol, NULL, NULL);
  return area;
}

/* ---- Rows -------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_tooltip_text (label, text);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static char *
content_text (const PauliDataset *set)
{
  static const char *const names[PAULI_N_DATA_QUANTITIES] = { "F₂(Q²)", "Q² F₂", "μ(M_q)" };
  size_t n = pauli_dataset_n (set);

  /* Translators: a quantity, and how often it was measured */
  return g_strdup_printf (ngettext ("%s, %zu point", "%s, %zu points", n), names[pauli_dataset_quantity (set)], n);
}

static GtkWidget *
texts_of (Row *row, const PauliDataset *set)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *content = content_text (set);

  gtk_widget_set_hexpand (texts, TRUE);
  add_label (texts, pauli_dataset_name (set), NULL);
  add_label (texts, content, "parameter-note");
  row->chi2 = GTK_LABEL (add_label (texts, "", "parameter-note"));
  gtk_label_set_ellipsize (row->chi2, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (row->chi2, TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->chi2), NULL);
  return texts;
}

static void
name_control (GtkWidget *control, const char *format, const PauliDataset *set)
{
  GString *text = g_string_new (format);

  g_string_replace (text, "%s", pauli_dataset_name (set), 1);
  gtk_widget_set_tooltip_text (control, text->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  g_string_free (text, TRUE);
}

static void
add_row (PauliDataList *self, int i)
{
  const PauliDataset *set = pauli_scene_values (self->scene)->data[i].set;
  Row *row = &self->rows[i];

  row->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  row->shown = GTK_SWITCH (gtk_switch_new ());
  row->remove = GTK_BUTTON (gtk_button_new_from_icon_name ("user-trash-symbolic"));
  gtk_widget_add_css_class (GTK_WIDGET (row->remove), "flat");
  name_control (GTK_WIDGET (row->shown), _("Show “%s”"), set);
  name_control (GTK_WIDGET (row->remove), _("Remove “%s”"), set);
  g_signal_connect (row->shown, "notify::active", G_CALLBACK (on_shown), self);
  g_signal_connect (row->remove, "clicked", G_CALLBACK (on_remove), self);
  row->symbol = symbol_new (i);
  gtk_box_append (GTK_BOX (row->row), row->symbol);
  gtk_box_append (GTK_BOX (row->row), texts_of (row, set));
  gtk_box_append (GTK_BOX (row->row), GTK_WIDGET (row->shown));
  gtk_box_append (GTK_BOX (row->row), GTK_WIDGET (row->remove));
  gtk_box_append (self->list, row->row);
}

static bool
same_sets (const PauliScene *a, const PauliScene *b)
{
  const PauliSceneValues *v = pauli_scene_values (a), *w = pauli_scene_values (b);

  if (v->n_data != w->n_data)
    return false;
  for (int i = 0; i < v->n_data; i++)
    if (v->data[i].set != w->data[i].set)
      return false;
  return true;
}

static void
make_rows (PauliDataList *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list))) /* or it would be lost */
    gtk_widget_grab_focus (GTK_WIDGET (self->import));
  for (int i = 0; i < self->n_rows; i++)
    gtk_box_remove (self->list, self->rows[i].row);
  self->n_rows = pauli_scene_values (self->scene)->n_data;
  for (int i = 0; i < self->n_rows; i++)
    add_row (self, i);
  gtk_widget_set_visible (self->none, self->n_rows == 0);
}

void
pauli_data_list_set_scene (PauliDataList *self, PauliScene *scene)
{
  bool same = self->scene && same_sets (self->scene, scene);

  pauli_scene_ref (scene);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  self->scene = scene;
  self->updating = true;
  if (!same)
    make_rows (self);
  for (int i = 0; i < self->n_rows; i++)
    gtk_switch_set_active (self->rows[i].shown, pauli_scene_values (scene)->data[i].shown);
  self->updating = false;
}

void
pauli_data_list_set_readings (PauliDataList *self, const PauliScene *scene, const PauliReadings *readings)
{
  if (!self->scene || !same_sets (self->scene, scene)) /* those of the present sets follow */
    return;
  for (int i = 0; i < self->n_rows; i++) {
    bool with_errors = pauli_dataset_yerr (pauli_scene_values (scene)->data[i].set) != NULL;
    g_autofree char *text = pauli_chi2_text (&readings->chi2[i], with_errors);
    gtk_label_set_text (self->rows[i].chi2, text);
  }
}

void
pauli_data_list_reveal (PauliDataList *self)
{
  gtk_expander_set_expanded (self->expander, TRUE);
}

/* ---- Life ------------------------------------------------------------------------------------------------------------- */

static void
pauli_data_list_dispose (GObject *object)
{
  PAULI_DATA_LIST (object)->n_rows = 0;
  G_OBJECT_CLASS (pauli_data_list_parent_class)->dispose (object);
  g_clear_pointer (&PAULI_DATA_LIST (object)->scene, pauli_scene_unref);
}

static void
pauli_data_list_class_init (PauliDataListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_data_list_dispose;
  signals[EDITED] = g_signal_new ("edited", PAULI_TYPE_DATA_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/data-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliDataList, expander);
  gtk_widget_class_bind_template_child (widget_class, PauliDataList, list);
  gtk_widget_class_bind_template_child (widget_class, PauliDataList, none);
  gtk_widget_class_bind_template_child (widget_class, PauliDataList, import);
}

static void
pauli_data_list_init (PauliDataList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (on_dark_changed), self,
                           G_CONNECT_SWAPPED);
}

GtkSwitch *
pauli_data_list_get_switch (PauliDataList *self, int i)
{
  return self->rows[i].shown;
}

GtkButton *
pauli_data_list_get_remove (PauliDataList *self, int i)
{
  return self->rows[i].remove;
}

const char *
pauli_data_list_get_chi2_text (PauliDataList *self, int i)
{
  return gtk_label_get_text (self->rows[i].chi2);
}

int
pauli_data_list_get_n_rows (PauliDataList *self)
{
  return self->n_rows;
}
