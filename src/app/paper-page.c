/* The page of the paper's statements.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-page.h"

#include "quantity.h"

#include <glib/gi18n.h>
#include <math.h>

/* ---- A statement as an object of a list ------------------------------------------------------------------------------- */

#define PAULI_TYPE_ROW (pauli_row_get_type ())
G_DECLARE_FINAL_TYPE (PauliRow, pauli_row, PAULI, ROW, GObject)

struct _PauliRow {
  GObject parent_instance;

  PauliStatement statement;
};

G_DEFINE_FINAL_TYPE (PauliRow, pauli_row, G_TYPE_OBJECT)

static void
pauli_row_class_init (G_GNUC_UNUSED PauliRowClass *klass)
{
}

static void
pauli_row_init (G_GNUC_UNUSED PauliRow *self)
{
}

/* ---- The page --------------------------------------------------------------------------------------------------------- */

typedef struct {
  size_t n;
  PauliStatement statements[PAULI_MAX_STATEMENTS];
} Statements;

struct _PauliPaperPage {
  GtkBox parent_instance;

  GCancellable *cancellable; /* owned; of the computation */
  GListStore *rows;          /* owned */
  GtkFilter *by_verdict;     /* owned */

  /* template */
  GtkDropDown *filter;
  GtkLabel *summary;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (PauliPaperPage, pauli_paper_page, GTK_TYPE_BOX)

#define DIGITS 7
#define DIGITS_OF_DEVIATION 2

/* The core's texts are ASCII, as on the command line; here no line breaks around "=" or before a unit. */
static char *
typeset (const char *ascii)
{
  static const char *const pairs[][2] = {
    { "mu_a", "μ_a" },   { "alpha_s", "α_s" }, { "rho_c", "ρ_c" },        { "Lambda", "Λ" }, { "gamma_E", "γ_E" },
    { "GeV^2", "GeV²" }, { "MeV^-1", "MeV⁻¹" }, { "10^5", "10⁵" },         { "M_q^2", "M_q²" }, { "Q2", "Q²" },
    { "F2", "F₂" },      { "F1", "F₁" },        { "dalpha alpha", "dα α" }, { "-alpha k", "−αk" },
    { " = ", "\u00a0=\u00a0" }, { " GeV", "\u00a0GeV" }, { " MeV", "\u00a0MeV" }, { " %", "\u00a0%" },
  };
  g_autoptr (GString) text = g_string_new (ascii);

  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (text, pairs[i][0], pairs[i][1], 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A number to so many digits; nothing for one that is not there. */
static char *
number_text (double value, int digits, const char *unit)
{
  if (!isfinite (value))
    return g_strdup ("");
  g_autofree char *number = pauli_format_digits (value, digits), *symbol = typeset (unit);
  return g_str_equal (unit, "1") ? g_steal_pointer (&number) : g_strconcat (number, "\u202f", symbol, NULL);
}

/* In %, if both numbers are not 0; as it is otherwise. */
static char *
deviation_text (const PauliStatement *s)
{
  if (s->verdict == PAULI_VERDICT_UNKNOWN)
    return g_strdup ("");
  if (s->printed == 0 || s->computed == 0)
    return number_text (s->deviation, DIGITS_OF_DEVIATION, s->unit);
  g_autofree char *percent = number_text (100 * s->deviation, DIGITS_OF_DEVIATION, "1");
  return g_strdup_printf ("%s%s %%", s->deviation > 0 ? "+" : "", percent);
}

/* What was printed, and what the erratum makes of it. */
static char *
printed_text (const PauliStatement *s)
{
  g_autofree char *printed = number_text (s->printed, DIGITS, s->unit);

  if (!isfinite (s->corrected))
    return g_steal_pointer (&printed);
  g_autofree char *corrected = number_text (s->corrected, DIGITS, s->unit);
  return g_strdup_printf (_("%s\ncorrected %s"), printed, corrected);
}

static char *
statement_text (const PauliStatement *s)
{
  g_autofree char *statement = typeset (_(s->statement)), *erratum = s->erratum ? typeset (_(s->erratum)) : NULL;

  return erratum ? g_strdup_printf (_("%s\nErratum: %s"), statement, erratum) : g_steal_pointer (&statement);
}

typedef char *(*CellText) (const PauliStatement *s);

static char *
equation_text (const PauliStatement *s)
{
  return g_strdup (s->equation);
}

static char *
computed_text (const PauliStatement *s)
{
  return number_text (s->computed, DIGITS, s->unit);
}

static char *
verdict_text (const PauliStatement *s)
{
  return g_strdup (_(pauli_verdict_text (s->verdict)));
}

typedef struct {
  const char *title;
  CellText text;
  bool number, expand;
} Column;

/* The verdict near the start, where it is in sight in a narrow window too. */
static const Column columns[] = {
  { N_("Equation"), equation_text, false, false },  { N_("Verdict"), verdict_text, false, false },
  { N_("Statement"), statement_text, false, true }, { N_("Printed"), printed_text, true, false },
  { N_("Computed"), computed_text, true, false },   { N_("Deviation"), deviation_text, true, false },
};

static void
on_setup (G_GNUC_UNUSED GtkListItemFactory *factory, GtkListItem *item, const Column *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->number ? 1 : 0);
  gtk_label_set_justify (GTK_LABEL (label), column->number ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (column->expand) {
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_width_chars (GTK_LABEL (label), 24);
  }
  if (column->number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
on_bind (G_GNUC_UNUSED GtkListItemFactory *factory, GtkListItem *item, const Column *column)
{
  static const char *const classes[PAULI_N_VERDICTS] = { "success", "warning", "error", "error" };
  const PauliStatement *s = &PAULI_ROW (gtk_list_item_get_item (item))->statement;
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = column->text (s);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (column->text == verdict_text) {
    for (size_t i = 0; i < PAULI_N_VERDICTS; i++)
      gtk_widget_remove_css_class (label, classes[i]);
    gtk_widget_add_css_class (label, classes[s->verdict]);
  }
}

static void
add_columns (PauliPaperPage *self)
{
  for (size_t i = 0; i < G_N_ELEMENTS (columns); i++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_signal_connect (factory, "setup", G_CALLBACK (on_setup), (gpointer) &columns[i]);
    g_signal_connect (factory, "bind", G_CALLBACK (on_bind), (gpointer) &columns[i]);
    GtkColumnViewColumn *column = gtk_column_view_column_new (_(columns[i].title), factory);
    gtk_column_view_column_set_expand (column, columns[i].expand);
    gtk_column_view_append_column (self->view, column);
    g_object_unref (column);
  }
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  guint selected = gtk_drop_down_get_selected (PAULI_PAPER_PAGE (data)->filter);
  return selected == 0 || PAULI_ROW (item)->statement.verdict == (PauliVerdict) (selected - 1);
}

static void
on_filter (PauliPaperPage *self)
{
  gtk_filter_changed (self->by_verdict, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
set_filter_names (PauliPaperPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All statements"));
  for (int verdict = 0; verdict < PAULI_N_VERDICTS; verdict++)
    gtk_string_list_append (names, _(pauli_verdict_text ((PauliVerdict) verdict)));
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (names));
}

/* ---- The computation -------------------------------------------------------------------------------------------------- */

static bool
is_cancelled (void *data)
{
  return g_cancellable_is_cancelled (data);
}

static void
compute (GTask *task, G_GNUC_UNUSED gpointer source, G_GNUC_UNUSED gpointer data, GCancellable *cancellable)
{
  Statements *found = g_new0 (Statements, 1);

  pauli_paper (found->statements, &found->n, is_cancelled, cancellable);
  g_task_return_pointer (task, found, g_free);
}

static void
show_summary (PauliPaperPage *self, const Statements *found)
{
  guint counts[PAULI_N_VERDICTS] = { 0 };

  for (size_t i = 0; i < found->n; i++)
    counts[found->statements[i].verdict]++;
  g_autofree char *text =
    g_strdup_printf (_("%zu statements: %u agree, %u agree after an erratum, %u differ"), found->n,
                     counts[PAULI_VERDICT_AGREES], counts[PAULI_VERDICT_AGREES_CORRECTED], counts[PAULI_VERDICT_DIFFERS]);
  gtk_label_set_text (self->summary, text);
}

static void
on_computed (G_GNUC_UNUSED GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PauliPaperPage) self = data;
  g_autofree Statements *found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (!found) /* cancelled: the page is going */
    return;
  for (size_t i = 0; i < found->n; i++) {
    g_autoptr (PauliRow) row = g_object_new (PAULI_TYPE_ROW, NULL);
    row->statement = found->statements[i];
    g_list_store_append (self->rows, row);
  }
  show_summary (self, found);
}

static void
pauli_paper_page_map (GtkWidget *widget)
{
  PauliPaperPage *self = PAULI_PAPER_PAGE (widget);

  GTK_WIDGET_CLASS (pauli_paper_page_parent_class)->map (widget);
  if (self->cancellable)
    return;
  self->cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, on_computed, g_object_ref (self));
  g_task_run_in_thread (task, compute);
}

static void
pauli_paper_page_dispose (GObject *object)
{
  PauliPaperPage *self = PAULI_PAPER_PAGE (object);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (pauli_paper_page_parent_class)->dispose (object); /* the drop-down may still use the filter */
  g_clear_object (&self->rows);
  g_clear_object (&self->by_verdict);
}

static void
pauli_paper_page_class_init (PauliPaperPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pauli_paper_page_dispose;
  widget_class->map = pauli_paper_page_map;
  gtk_widget_class_set_template_from_resource (widget_class, PAULI_RESOURCE_PATH "/paper-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PauliPaperPage, filter);
  gtk_widget_class_bind_template_child (widget_class, PauliPaperPage, summary);
  gtk_widget_class_bind_template_child (widget_class, PauliPaperPage, view);
}

static void
pauli_paper_page_init (PauliPaperPage *self)
{
  self->rows = g_list_store_new (PAULI_TYPE_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->by_verdict = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  set_filter_names (self);
  add_columns (self);
  GtkFilterListModel *filtered =
    gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)), g_object_ref (self->by_verdict));
  GtkNoSelection *selection = gtk_no_selection_new (G_LIST_MODEL (filtered));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_swapped (self->filter, "notify::selected", G_CALLBACK (on_filter), self);
}

guint
pauli_paper_page_get_n_rows (PauliPaperPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (self->view)));
}

GtkDropDown *
pauli_paper_page_get_filter (PauliPaperPage *self)
{
  return self->filter;
}
