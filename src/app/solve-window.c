/* The dialog that solves F2 for a parameter.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "solve-window.h"

#include "quantity.h"

#include <glib/gi18n.h>

/* The items of the drop-down, in its order. */
static const PauliParam unknowns[] = { PAULI_PARAM_M_Q, PAULI_PARAM_INV_RHO_C };

struct _PauliSolveWindow {
  AdwWindow parent_instance;

  PauliScene *scene;         /* owned */
  GCancellable *cancellable; /* owned; of the search under way, or NULL */

  /* template */
  GtkDropDown *unknown;
  GtkEntry *wanted;
  GtkEntry *Q2;
  GtkLabel *answer;
  GtkListBox *solutions;
};

G_DEFINE_FINAL_TYPE (PauliSolveWindow, pauli_solve_window, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* What the thread is asked, and what it answers. */
typedef struct {
  PauliParams params;
  PauliParam unknown;
  double Q2, wanted;
  PauliStatus status;
  size_t n;
  PauliResult solutions[PAULI_MAX_SOLUTIONS];
  double min, max; /* of F2 over the range of the unknown */
} Search;

static void
clear_solutions (PauliSolveWindow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->solutions))))
    gtk_list_box_remove (self->solutions, row);
  gtk_widget_set_visible (GTK_WIDGET (self->solutions), FALSE);
}

/* ---- The answer ------------------------------------------------------------------------------------------------------- */

/* The solution a button stands for. */
static const char solution_key[] = "pauli-solution";

typedef struct {
  PauliParam param;
  double value;
} Solution;

static void
on_use (GtkButton *button, PauliSolveWindow *self)
{
  const Solution *solution = g_object_get_data (G_OBJECT (button), solution_key);

  g_signal_emit (self, signals[CHOSEN], 0, (int) solution->param, solution->value);
  gtk_window_close (GTK_WINDOW (self));
}

static char *
solution_text (PauliParam unknown, PauliResult solution)
{
  const PauliParamInfo *info = pauli_param_info (unknown);
  g_autofree char *value = pauli_format_digits (solution.value, 10);

  if (unknown == PAULI_PARAM_M_Q)
    return g_strdup_printf ("%s = %s %s", info->symbol, value, info->unit);
  g_autofree char *rho_c = pauli_format_digits (PAULI_HBARC_MEV_FM / solution.value, 6);
  return g_strdup_printf (_("%s = %s %s: ρ_c = %s fm"), info->symbol, value, info->unit, rho_c);
}

static void
add_solution (PauliSolveWindow *self, PauliParam unknown, PauliResult found)
{
  g_autofree char *text = solution_text (unknown, found);
  const Solution solution = { unknown, found.value };
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_with_mnemonic (_("_Use"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), solution_key, g_memdup2 (&solution, sizeof solution), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_use), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_list_box_append (self->solutions, row);
}

static char *
none_text (const Search *search)
{
  const PauliParamInfo *info = pauli_param_info (search->unknown);
  g_autofree char *min = pauli_format_result ((PauliResult){ search->min, 0, PAULI_OK });
  g_autofree char *max = pauli_format_result ((PauliResult){ search->max, 0, PAULI_OK });
  g_autofree char *first = pauli_format_exact (info->min), *last = pauli_format_exact (info->max);

  /* Translators: a symbol, its range with a unit, the smallest and largest value of F₂ */
  return g_strdup_printf (_("None in the range: for %s from %s to %s %s, F₂ goes from %s to %s."), info->symbol, first, last,
                          info->unit, min, max);
}

static void
show_answer (PauliSolveWindow *self, const Search *search)
{
  g_autofree char *text = NULL;

  if (search->status != PAULI_OK)
    text = g_strdup (_(pauli_status_text (search->status)));
  else if (search->n == 0)
    text = none_text (search);
  else
    text = g_strdup_printf (ngettext ("%zu solution in the range:", "%zu solutions in the range:", search->n), search->n);
  gtk_label_set_text (self->answer, text);
  for (size_t i = 0; i < search->n; i++)
    add_solution (self, search->unknown, search->solutions[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->solutions), search->n > 0);
}

/* ---- The search ------------------------------------------------------------------------------------------------------- */

static bool
is_cancelled (void *cancellable)
{
  return g_cancellable_is_cancelled (cancellable);
}

static void
run (GTask *task, G_GNUC_UNUSED gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *s = data;

  s->status = pauli_solve (&s->params, s->unknown, s->Q2, s->wanted, s->solutions, &s->n, is_cancelled, cancellable);
  if (s->status == PAULI_OK && s->n == 0)
    s->status = pauli_solve_bounds (&s->params, s->unknown, s->Q2, &s->min, &s->max, is_cancelled, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
on_found (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliSolveWindow) self = data;

  if (!g_task_propagate_boolean (G_TASK (result), NULL)) /* cancelled: another search follows, or the dialog is gone */
    return;
  g_clear_object (&self->cancellable);
  show_answer (self, g_task_get_task_data (G_TASK (result)));
}

static void
cancel (PauliSolveWindow *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* An answer to another question than the one on show would mislead. */
static void
on_question_changed (PauliSolveWindow *self)
{
  cancel (self);
  clear_solutions (self);
  gtk_label_set_text (self->answer, "");
}

/* F2 may be wanted of any size. */
static const PauliParamInfo wanted_info = { "F2", "F₂", "", 0, -1e6, 1e6, 0.1, 2, false, false };

static void
on_solve (PauliSolveWindow *self)
{
  Search search = { .params = pauli_scene_params (self->scene),
                    .unknown = unknowns[gtk_drop_down_get_selected (self->unknown)] };
  g_autofree char *problem = NULL;

  on_question_changed (self);
  if (!pauli_parse_quantity (gtk_editable_get_text (GTK_EDITABLE (self->wanted)), &wanted_info, &search.wanted, &problem) ||
      !pauli_parse_quantity (gtk_editable_get_text (GTK_EDITABLE (self->Q2)), pauli_param_info (PAULI_PARAM_Q2), &search.Q2,
                             &problem)) {
    gtk_label_set_text (self->answer, problem);
    return;
  }
  gtk_label_set_text (self->answer, _("Searching…"));
  self->cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_found, g_object_ref (self));
  g_task_set_task_data (task, g_memdup2 (&search, sizeof search), g_free);
  g_task_run_in_thread (task, run);
}

/* ---- Life ------------------------------------------------------------------------------------------------------------- */

/* Closed: a thread may hold this for a while, and longer than the parent lives, which GTK would ask once more. */
static void
pauli_solve_window_unmap (GtkWidget *widget)
{
  PauliSolveWindow *self = PAULI_SOLVE_WINDOW (widget);

  cancel (self);
  GTK_WIDGET_CLASS (pauli_solve_window_parent_class)->unmap (widget);
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
}

static void
pauli_solve_window_dispose (GObject *object)
{
  PauliSolveWindow *self = PAULI_SOLVE_WINDOW (object);

  cancel (self);
  g_clear_pointer (&self->scene, pauli_scene_unref);
  G_OBJECT_CLASS (pauli_solve_window_parent_class)->dispose (object);
}

static void
pauli_solve_window_class_init (PauliSolveWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_solve_window_dispose;
  widget_class->unmap = pauli_solve_window_unmap;
  signals[CHOSEN] = g_signal_new ("chosen", PAULI_TYPE_SOLVE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_INT, G_TYPE_DOUBLE);
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/solve-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliSolveWindow, unknown);
  gtk_widget_class_bind_template_child (widget_class, PauliSolveWindow, wanted);
  gtk_widget_class_bind_template_child (widget_class, PauliSolveWindow, Q2);
  gtk_widget_class_bind_template_child (widget_class, PauliSolveWindow, answer);
  gtk_widget_class_bind_template_child (widget_class, PauliSolveWindow, solutions);
  gtk_widget_class_bind_template_callback (widget_class, on_question_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_solve);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pauli_solve_window_init (PauliSolveWindow *self)
{
  const char *const names[] = { _("M_q: the quark mass"), _("1/ρ_c: the instanton size"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->unknown, G_LIST_MODEL (list));
}

PauliSolveWindow *
pauli_solve_window_new (GtkWindow *parent, PauliScene *scene)
{
  PauliSolveWindow *self = g_object_new (PAULI_TYPE_SOLVE_WINDOW, "transient-for", parent, "modal", TRUE,
                                          "destroy-with-parent", TRUE, NULL);
  PauliParams params = pauli_scene_params (scene);
  g_autofree char *mu = pauli_format_exact (pauli_mu (&params).value);

  self->scene = pauli_scene_ref (scene);
  gtk_editable_set_text (GTK_EDITABLE (self->wanted), mu); /* a start */
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->wanted));
  return self;
}

GtkDropDown *
pauli_solve_window_get_unknown (PauliSolveWindow *self)
{
  return self->unknown;
}

GtkEditable *
pauli_solve_window_get_wanted (PauliSolveWindow *self)
{
  return GTK_EDITABLE (self->wanted);
}

GtkEditable *
pauli_solve_window_get_Q2 (PauliSolveWindow *self)
{
  return GTK_EDITABLE (self->Q2);
}

const char *
pauli_solve_window_get_answer (PauliSolveWindow *self)
{
  return gtk_label_get_text (self->answer);
}

GtkButton *
pauli_solve_window_get_use (PauliSolveWindow *self, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->solutions, (int) i);
  return row ? GTK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row))) : NULL;
}
