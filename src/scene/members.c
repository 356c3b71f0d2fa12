/* The members of a scene as a table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "members.h"

static const char *const quark_keys[] = { [PAULI_QUARK_U] = "u", [PAULI_QUARK_D] = "d", NULL };
static const char *const gluon_keys[] = { [PAULI_GLUON_GAUSSIAN] = "gaussian", [PAULI_GLUON_EXACT] = "exact", NULL };
static const char *const theme_keys[] = { [PAULI_THEME_LIGHT] = "light", [PAULI_THEME_DARK] = "dark", NULL };
static const char *const panel_keys[] = {
  [PAULI_PANEL_OVERVIEW] = "overview",
  [PAULI_PANEL_F2] = "f2",
  [PAULI_PANEL_MU] = "mu",
  [PAULI_PANEL_ASYMPTOTICS] = "asymptotics",
  [PAULI_PANEL_VERTEX] = "vertex",
  [PAULI_PANEL_PAPER] = "paper",
  NULL,
};

const char *
pauli_panel_key (PauliPanel panel)
{
  return panel_keys[panel];
}

const char *
pauli_quark_key (PauliQuark quark)
{
  return quark_keys[quark];
}

const char *
pauli_gluon_key (PauliGluon gluon)
{
  return gluon_keys[gluon];
}

const char *
pauli_bands_key (PauliFormula formula)
{
  return formula == PAULI_N_FORMULAE ? "none" : pauli_formula_key (formula);
}

G_STATIC_ASSERT (sizeof (PauliQuark) == sizeof (int) && sizeof (PauliPanel) == sizeof (int) &&
                 sizeof (PauliTheme) == sizeof (int) && sizeof (PauliGluon) == sizeof (int) &&
                 sizeof (PauliFormula) == sizeof (int));

#define AT(field) offsetof (PauliSceneValues, field)
#define NUMBER(name, symbol, unit, field, min, max) { name, symbol, PAULI_MEMBER_NUMBER, AT (field), unit, min, max, NULL }
#define COUNT(name, min, max) { #name, #name, PAULI_MEMBER_COUNT, AT (name), "", min, max, NULL }
#define SWITCH(name) { #name, #name, PAULI_MEMBER_SWITCH, AT (name), "", 0, 1, NULL }
#define CHOICE(name, keys) { #name, #name, PAULI_MEMBER_CHOICE, AT (name), "", 0, 0, keys }

/* A number whose range, unit and, unless it is one end of a window, symbol the core's table owns. */
typedef struct {
  const char *name;
  size_t offset;
  PauliParam param;
  const char *symbol;
} OfTable;

static const OfTable of_table[] = {
  { "M_q_MeV", AT (M_q), PAULI_PARAM_M_Q, NULL },
  { "inv_rho_c_MeV", AT (inv_rho_c), PAULI_PARAM_INV_RHO_C, NULL },
  { "alpha_s", AT (alpha_s), PAULI_PARAM_ALPHA_S, NULL },
  { "width_q", AT (width_q), PAULI_PARAM_WIDTH_Q, NULL },
  { "width_g", AT (width_g), PAULI_PARAM_WIDTH_G, NULL },
  { "k1_GeV", AT (k1), PAULI_PARAM_K1, NULL },
  { "k2_GeV", AT (k2), PAULI_PARAM_K2, NULL },
  { "t_GeV", AT (t), PAULI_PARAM_T, NULL },
  { "fit_Q2_min_GeV2", AT (fit_Q2_min), PAULI_PARAM_Q2, "fit_Q2_min" },
  { "fit_Q2_max_GeV2", AT (fit_Q2_max), PAULI_PARAM_Q2, "fit_Q2_max" },
  { "fit_M_q_min_MeV", AT (fit_M_q_min), PAULI_PARAM_M_Q, "fit_M_q_min" },
  { "fit_M_q_max_MeV", AT (fit_M_q_max), PAULI_PARAM_M_Q, "fit_M_q_max" },
};

static const PauliMember others[] = {
  CHOICE (quark, quark_keys),
  CHOICE (gluon, gluon_keys),
  CHOICE (panel, panel_keys),
  SWITCH (deviation),
  SWITCH (one_gluon),
  SWITCH (refit),
  COUNT (series_orders, 1, PAULI_SERIES24_ORDERS),
  COUNT (partial_sums, 0, PAULI_PARTIAL_SUMS_MAX),
  CHOICE (bands, NULL), /* the formulae's keys, from the core */
  CHOICE (theme, theme_keys),
  NUMBER ("text_size_pt", "text_size", "pt", text_size, PAULI_TEXT_SIZE_MIN, PAULI_TEXT_SIZE_MAX),
};

static PauliMember members[G_N_ELEMENTS (of_table) + G_N_ELEMENTS (others)];
static const char *bands_keys[PAULI_N_FORMULAE + 2];

static gpointer
make_members (G_GNUC_UNUSED gpointer data)
{
  for (size_t i = 0; i < G_N_ELEMENTS (of_table); i++) {
    const PauliParamInfo *info = pauli_param_info (of_table[i].param);
    const char *symbol = of_table[i].symbol ? of_table[i].symbol : info->key;
    members[i] = (PauliMember){ of_table[i].name, symbol,    PAULI_MEMBER_NUMBER, of_table[i].offset,
                                info->unit,       info->min, info->max,           NULL };
  }
  for (int formula = 0; formula <= PAULI_N_FORMULAE; formula++)
    bands_keys[formula] = pauli_bands_key ((PauliFormula) formula);
  for (size_t i = 0; i < G_N_ELEMENTS (others); i++) {
    PauliMember *member = &members[G_N_ELEMENTS (of_table) + i];
    *member = others[i];
    if (member->kind == PAULI_MEMBER_CHOICE) {
      if (!member->choices)
        member->choices = bands_keys;
      member->max = (double) g_strv_length ((char **) member->choices) - 1;
    }
  }
  return members;
}

const PauliMember *
pauli_members (size_t *n)
{
  static GOnce once = G_ONCE_INIT;

  *n = G_N_ELEMENTS (members);
  return g_once (&once, make_members, NULL);
}

double
pauli_member_get (const PauliMember *member, const PauliSceneValues *values)
{
  const void *field = G_STRUCT_MEMBER_P (values, member->offset);

  switch (member->kind) {
    case PAULI_MEMBER_NUMBER:
      return *(const double *) field;
    case PAULI_MEMBER_SWITCH:
      return *(const bool *) field;
    case PAULI_MEMBER_COUNT:
    case PAULI_MEMBER_CHOICE:
      return *(const int *) field;
  }
  g_return_val_if_reached (0);
}

void
pauli_member_set (const PauliMember *member, PauliSceneValues *values, double value)
{
  void *field = G_STRUCT_MEMBER_P (values, member->offset);

  switch (member->kind) {
    case PAULI_MEMBER_NUMBER:
      *(double *) field = value;
      break;
    case PAULI_MEMBER_SWITCH:
      *(bool *) field = value != 0;
      break;
    case PAULI_MEMBER_COUNT:
    case PAULI_MEMBER_CHOICE:
      *(int *) field = (int) value;
      break;
  }
}
