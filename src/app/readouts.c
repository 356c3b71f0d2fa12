/* The list of derived quantities in the sidebar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "readouts.h"

#include "quantity.h"

#include <glib/gi18n.h>

/* Of "−2.3634396970489747×10⁻¹⁰", in average characters. */
#define WIDTH_WITH_ERRORS 26

typedef struct {
  PauliDerivedId id;
  const char *symbol;  /* Pango markup */
  const char *meaning; /* tooltip */
  const char *unit;
} Row;

static const Row rows[] = {
  { PAULI_DERIVED_MU_A, "<i>μ</i><sub>a</sub>", N_("Anomalous chromomagnetic moment, Eq. (5)"), "" },
  { PAULI_DERIVED_MU, "<i>μ</i> = <i>F</i><sub>2</sub>(0)", N_("Anomalous magnetic moment, Eq. (19)"), "" },
  { PAULI_DERIVED_MU_FIT18, N_("<i>μ</i>, linear fit"), N_("The paper’s linear fit, Eq. (18)"), "" },
  { PAULI_DERIVED_MU_SERIES24, N_("<i>μ</i>, series"), N_("The paper’s expansion for small M_q ρ_c, Eq. (24)"), "" },
  { PAULI_DERIVED_LAMBDA, "Λ = 2/<i>ρ</i><sub>c</sub>", N_("Width of the Gaussian profiles, Eq. (7)"), "MeV" },
  { PAULI_DERIVED_M_Q_RHO_C, "<i>M</i><sub>q</sub> <i>ρ</i><sub>c</sub>", N_("The expansion parameter"), "" },
  { PAULI_DERIVED_SLOPE, N_("d<i>F</i><sub>2</sub>/d<i>Q</i>\u200a² at 0"), N_("Slope of the form factor at Q² = 0"),
    "GeV⁻²" },
  { PAULI_DERIVED_RADIUS, N_("Pauli radius"), N_("√(−6 F₂′(0)/F₂(0))"), "fm" },
  { PAULI_DERIVED_LIMIT, N_("lim <i>Q</i>\u200a² <i>F</i><sub>2</sub>"),
    N_("The whole leading coefficient at large Q², Eq. (20) resummed"), "GeV²" },
  { PAULI_DERIVED_LEADING21, N_("Eq. (21), first term"), N_("First term of Eq. (21), with the sign corrected"), "GeV²" },
  { PAULI_DERIVED_EQ23_PRINTED, N_("Eq. (23), printed"),
    N_("As printed: without the sum of Eq. (21), which is of the same order"), "GeV²" },
  { PAULI_DERIVED_EQ23_CORRECTED, N_("Eq. (23), corrected"), N_("The complete expansion to that order"), "GeV²" },
};

struct _PauliReadouts {
  GtkGrid parent_instance;

  bool errors;
  PauliDerived derived[PAULI_N_DERIVED];
  bool filled;
  GtkLabel *values[G_N_ELEMENTS (rows)]; /* borrowed from the grid */
};

G_DEFINE_FINAL_TYPE (PauliReadouts, pauli_readouts, GTK_TYPE_GRID)

static void
pauli_readouts_class_init (G_GNUC_UNUSED PauliReadoutsClass *klass)
{
}

static void
pauli_readouts_init (PauliReadouts *self)
{
  GtkGrid *grid = GTK_GRID (self);

  gtk_grid_set_row_spacing (grid, 4);
  gtk_grid_set_column_spacing (grid, 12);
  for (int i = 0; i < (int) G_N_ELEMENTS (rows); i++) {
    GtkWidget *name = gtk_label_new (NULL), *value = gtk_label_new ("…");
    gtk_label_set_markup (GTK_LABEL (name), _(rows[i].symbol));
    gtk_widget_set_halign (name, GTK_ALIGN_START);
    gtk_widget_add_css_class (name, "dim-label");
    gtk_widget_set_tooltip_text (name, _(rows[i].meaning));
    gtk_widget_set_halign (value, GTK_ALIGN_END);
    gtk_widget_set_hexpand (value, TRUE);
    gtk_widget_add_css_class (value, "numeric");
    gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
    gtk_label_set_selectable (GTK_LABEL (value), TRUE);
    gtk_label_set_xalign (GTK_LABEL (value), 1);
    gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_LABELLED_BY, name, NULL, -1);
    gtk_grid_attach (grid, name, 0, i, 1, 1);
    gtk_grid_attach (grid, value, 1, i, 1, 1);
    self->values[i] = GTK_LABEL (value);
  }
}

static void
show (PauliReadouts *self)
{
  if (!self->filled)
    return;
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++) {
    PauliResult result = self->derived[rows[i].id].result;
    g_autofree char *value = self->errors ? pauli_format_exact_result (result) : pauli_format_result (result);
    g_autofree char *error = self->errors ? pauli_format_error (result) : g_strdup ("");
    g_autofree char *text = g_strdup_printf ("%s%s%s%s", value, error, *rows[i].unit ? "\u202f" : "", rows[i].unit);
    if (!g_str_equal (text, gtk_label_get_text (self->values[i])))
      gtk_label_set_text (self->values[i], text);
  }
}

void
pauli_readouts_set (PauliReadouts *self, const PauliDerived derived[PAULI_N_DERIVED])
{
  memcpy (self->derived, derived, sizeof self->derived);
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

const char *
pauli_readouts_get_text (PauliReadouts *self, PauliDerivedId id)
{
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].id == id)
      return gtk_label_get_text (self->values[i]);
  return NULL;
}
