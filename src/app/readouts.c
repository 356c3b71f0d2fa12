/* The list of derived quantities in the sidebar: name, value of u, value of d, unit; what does not depend on the quark has one
 * value across both columns.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "readouts.h"

#include "quantity.h"

#include <glib/gi18n.h>
#include <math.h>

/* Of "−2.3634396970489747×10⁻¹⁰", in average characters. */
#define WIDTH_WITH_ERRORS 26
/* Of "−0.07074" and "−2.34×10⁻⁵", whose superscripts are narrow. */
#define WIDTH_OF_PAIR 10

typedef struct {
  PauliDerivedId id;
  bool per_quark;      /* proportional to e_q: a value for each quark */
  const char *symbol;  /* Pango markup */
  const char *meaning; /* tooltip */
  const char *unit;
} Row;

static const Row rows[] = {
  { PAULI_DERIVED_MU_A, false, "<i>μ</i><sub>a</sub>", N_("Anomalous chromomagnetic moment, Eq. (5)"), "" },
  { PAULI_DERIVED_MU, true, "<i>μ</i> = <i>F</i><sub>2</sub>(0)",
    N_("Anomalous magnetic moment, Eq. (19)"), "" },
  { PAULI_DERIVED_MU_FIT18, true, N_("<i>μ</i>, linear fit"), N_("The paper’s linear fit, Eq. (18)"), "" },
  { PAULI_DERIVED_MU_SERIES24, true, N_("<i>μ</i>, series"), N_("The paper’s expansion for small M_q ρ_c, Eq. (24)"),
    "" },
  { PAULI_DERIVED_ONE_GLUON, true, N_("<i>μ</i>, one gluon"),
    N_("Of one-gluon exchange with bare vertices, e_q C_F α_s/2π: for comparison, goes with α_s"), "" },
  { PAULI_DERIVED_LAMBDA, false, "Λ = 2/<i>ρ</i><sub>c</sub>", N_("Width of the Gaussian profiles, Eq. (7)"), "MeV" },
  { PAULI_DERIVED_M_Q_RHO_C, false, "<i>M</i><sub>q</sub> <i>ρ</i><sub>c</sub>", N_("The expansion parameter"), "" },
  { PAULI_DERIVED_SLOPE, true,
    N_("d<i>F</i><sub>2</sub>/d<i>Q</i>\u200a² at 0"), N_("Slope of the form factor at Q² = 0"), "GeV⁻²" },
  { PAULI_DERIVED_RADIUS, false, N_("Pauli radius"), N_("√(−6 F₂′(0)/F₂(0))"), "fm" },
  { PAULI_DERIVED_HALF_Q2, false, N_("<i>Q</i>\u200a² at half height"), N_("Where F₂ is half of F₂(0)"), "GeV²" },
  { PAULI_DERIVED_LIMIT, true, N_("lim <i>Q</i>\u200a² <i>F</i><sub>2</sub>"),
    N_("The whole leading coefficient at large Q², Eq. (20) resummed"), "GeV²" },
  { PAULI_DERIVED_LEADING21, true, N_("Eq. (21), first term"), N_("First term of Eq. (21), with the sign corrected"),
    "GeV²" },
  { PAULI_DERIVED_EQ23_PRINTED, true, N_("Eq. (23), printed"),
    N_("As printed: without the sum of Eq. (21), which is of the same order"), "GeV²" },
  { PAULI_DERIVED_EQ23_CORRECTED, true, N_("Eq. (23), corrected"), N_("The complete expansion to that order"), "GeV²" },
  { PAULI_DERIVED_LEADING_T, false, N_("<i>T</i> of Eq. (20)"),
    N_("Its leading term for the profiles chosen, in units of Λ²: 4 e_q M_q² T is the first term of (21)"), "" },
  { PAULI_DERIVED_LEADING_T_EXACT, false, N_("<i>T</i>, exact profiles"),
    N_("The same with the profiles of Eq. (4) for quark and gluon"), "" },
};

struct _PauliReadouts {
  GtkGrid parent_instance;

  bool errors;
  PauliQuark quark;
  PauliDerived derived[PAULI_N_DERIVED];
  bool filled;
  /* borrowed from the grid */
  GtkWidget *heads[2];                       /* "u" and "d" */
  GtkLabel *values[G_N_ELEMENTS (rows)];     /* across both columns */
  GtkLabel *pairs[G_N_ELEMENTS (rows)][2];   /* of u and d, or NULL */
};

G_DEFINE_FINAL_TYPE (PauliReadouts, pauli_readouts, GTK_TYPE_GRID)

enum { NAME_COLUMN, U_COLUMN, D_COLUMN, UNIT_COLUMN };

static void
pauli_readouts_class_init (G_GNUC_UNUSED PauliReadoutsClass *klass)
{
}

static GtkLabel *
add_value (PauliReadouts *self, GtkWidget *name, int column, int row, int width)
{
  GtkWidget *value = gtk_label_new ("…");

  gtk_widget_set_halign (value, width > 1 ? GTK_ALIGN_CENTER : GTK_ALIGN_END);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_add_css_class (value, "numeric");
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
  gtk_grid_attach (GTK_GRID (self), value, column, row, width, 1);
  return GTK_LABEL (value);
}

static GtkWidget *
add_text (PauliReadouts *self, const char *markup, int column, int row, GtkAlign align)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_widget_set_halign (label, align);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_grid_attach (GTK_GRID (self), label, column, row, 1, 1);
  return label;
}

static void
pauli_readouts_init (PauliReadouts *self)
{
  gtk_grid_set_row_spacing (GTK_GRID (self), 4);
  gtk_grid_set_column_spacing (GTK_GRID (self), 8);
  self->heads[PAULI_QUARK_U] = add_text (self, "u", U_COLUMN, 0, GTK_ALIGN_END);
  self->heads[PAULI_QUARK_D] = add_text (self, "d", D_COLUMN, 0, GTK_ALIGN_END);
  for (int i = 0; i < (int) G_N_ELEMENTS (rows); i++) {
    GtkWidget *name = add_text (self, _(rows[i].symbol), NAME_COLUMN, i + 1, GTK_ALIGN_START);
    gtk_widget_set_tooltip_text (name, _(rows[i].meaning));
    self->values[i] = add_value (self, name, U_COLUMN, i + 1, 2);
    if (rows[i].per_quark) {
      gtk_widget_set_visible (GTK_WIDGET (self->values[i]), FALSE);
      self->pairs[i][PAULI_QUARK_U] = add_value (self, name, U_COLUMN, i + 1, 1);
      self->pairs[i][PAULI_QUARK_D] = add_value (self, name, D_COLUMN, i + 1, 1);
      gtk_label_set_width_chars (self->pairs[i][PAULI_QUARK_U], WIDTH_OF_PAIR);
      gtk_label_set_width_chars (self->pairs[i][PAULI_QUARK_D], WIDTH_OF_PAIR);
    }
    add_text (self, rows[i].unit, UNIT_COLUMN, i + 1, GTK_ALIGN_START);
  }
}

static void
show_value (PauliReadouts *self, GtkLabel *label, PauliResult result)
{
  g_autofree char *value = self->errors ? pauli_format_exact_result (result) : pauli_format_result (result);
  g_autofree char *error = self->errors ? pauli_format_error (result) : g_strdup ("");
  g_autofree char *text = g_strconcat (value, error, NULL);

  gtk_label_set_text (label, text);
}

/* With an error that leaves three digits to a number so small or large that it is shown with a power of ten. */
static PauliResult
shortened (PauliResult result)
{
  double size = fabs (result.value);

  if (size < 1e-3 || size >= 1e5)
    result.abserr = MAX (result.abserr, size / 2e3);
  return result;
}

static void
set_emphasis (GtkWidget *widget, bool on)
{
  if (on)
    gtk_widget_remove_css_class (widget, "dim-label");
  else
    gtk_widget_add_css_class (widget, "dim-label");
}

static void
show (PauliReadouts *self)
{
  for (int quark = PAULI_QUARK_U; quark <= PAULI_QUARK_D; quark++) {
    gtk_widget_set_visible (self->heads[quark], !self->errors);
    set_emphasis (self->heads[quark], quark == (int) self->quark);
  }
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliResult result = self->derived[rows[i].id].result;
    bool pair = rows[i].per_quark && !self->errors;
    gtk_widget_set_visible (GTK_WIDGET (self->values[i]), !pair);
    if (self->filled)
      show_value (self, self->values[i], result);
    for (int quark = PAULI_QUARK_U; rows[i].per_quark && quark <= PAULI_QUARK_D; quark++) {
      gtk_widget_set_visible (GTK_WIDGET (self->pairs[i][quark]), pair);
      set_emphasis (GTK_WIDGET (self->pairs[i][quark]), quark == (int) self->quark);
      if (self->filled)
        show_value (self, self->pairs[i][quark],
                    shortened (pauli_for_quark (result, self->quark, (PauliQuark) quark)));
    }
  }
}

void
pauli_readouts_set (PauliReadouts *self, const PauliDerived derived[PAULI_N_DERIVED], PauliQuark quark)
{
  memcpy (self->derived, derived, sizeof self->derived);
  self->quark = quark;
  self->filled = true;
  show (self);
}

void
pauli_readouts_set_errors (PauliReadouts *self, bool errors)
{
  self->errors = errors;
  /* A fixed width, or the sidebar would follow the digits of every new value. */
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_label_set_width_chars (self->values[i], errors ? WIDTH_WITH_ERRORS : -1);
  show (self);
}

static size_t
row_of (PauliDerivedId id)
{
  size_t i = 0;

  while (i < G_N_ELEMENTS (rows) && rows[i].id != id)
    i++;
  return i;
}

const char *
pauli_readouts_get_text (PauliReadouts *self, PauliDerivedId id)
{
  size_t i = row_of (id);
  return i < G_N_ELEMENTS (rows) ? gtk_label_get_text (self->values[i]) : NULL;
}

const char *
pauli_readouts_get_quark_text (PauliReadouts *self, PauliDerivedId id, PauliQuark quark)
{
  size_t i = row_of (id);
  return i < G_N_ELEMENTS (rows) && rows[i].per_quark ? gtk_label_get_text (self->pairs[i][quark]) : NULL;
}
