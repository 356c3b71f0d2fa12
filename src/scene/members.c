/* The members of a scene as a table.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "members.h"
#include "scene-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const quark_keys[] = { [PAULI_QUARK_U] = "u", [PAULI_QUARK_D] = "d", NULL };
static const char *const gluon_keys[] = { [PAULI_GLUON_GAUSSIAN] = "gaussian", [PAULI_GLUON_EXACT] = "exact", NULL };
static const char *const theme_keys[] = { [PAULI_THEME_LIGHT] = "light", [PAULI_THEME_DARK] = "dark", NULL };
static const char *const family_keys[] = { [PAULI_FAMILY_SANS] = "sans", [PAULI_FAMILY_SERIF] = "serif", NULL };
static const char *const legend_keys[] = {
  [PAULI_LEGEND_AUTOMATIC] = "automatic",
  [PAULI_LEGEND_TOP_RIGHT] = "top-right",
  [PAULI_LEGEND_TOP_LEFT] = "top-left",
  [PAULI_LEGEND_BOTTOM_RIGHT] = "bottom-right",
  [PAULI_LEGEND_BOTTOM_LEFT] = "bottom-left",
  [PAULI_LEGEND_ABOVE] = "above",
  [PAULI_LEGEND_NONE] = "none",
};

const char *
pauli_legend_key (PauliLegendPlace place)
{
  return legend_keys[place];
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
                 sizeof (PauliFormula) == sizeof (int) && sizeof (PauliLegendPlace) == sizeof (int) &&
                 sizeof (PauliFamily) == sizeof (int));

#define AT(field) offsetof (PauliSceneValues, field)
#define NUMBER(name, symbol, title, unit, field, min, max) \
  { name, symbol, title, PAULI_MEMBER_NUMBER, AT (field), unit, min, max, NULL }
#define COUNT(name, title, min, max) { #name, #name, title, PAULI_MEMBER_COUNT, AT (name), "", min, max, NULL }
#define SWITCH(name, title) { #name, #name, title, PAULI_MEMBER_SWITCH, AT (name), "", 0, 1, NULL }
#define CHOICE(name, title, keys) { #name, #name, title, PAULI_MEMBER_CHOICE, AT (name), "", 0, 0, keys }

/* A number whose range, unit and, unless it is one end of a window, symbol the core's table owns. */
typedef struct {
  const char *name;
  size_t offset;
  PauliParam param;
  const char *symbol, *title;
} OfTable;

static const OfTable of_table[] = {
  { "M_q_MeV", AT (M_q), PAULI_PARAM_M_Q, NULL, NULL },
  { "inv_rho_c_MeV", AT (inv_rho_c), PAULI_PARAM_INV_RHO_C, NULL, NULL },
  { "alpha_s", AT (alpha_s), PAULI_PARAM_ALPHA_S, NULL, NULL },
  { "width_q", AT (width_q), PAULI_PARAM_WIDTH_Q, NULL, NULL },
  { "width_g", AT (width_g), PAULI_PARAM_WIDTH_G, NULL, NULL },
  { "k1_GeV", AT (k1), PAULI_PARAM_K1, NULL, NULL },
  { "k2_GeV", AT (k2), PAULI_PARAM_K2, NULL, NULL },
  { "t_GeV", AT (t), PAULI_PARAM_T, NULL, NULL },
  { "fit_Q2_min_GeV2", AT (fit_Q2_min), PAULI_PARAM_Q2, "fit_Q2_min", N_("refit window") },
  { "fit_Q2_max_GeV2", AT (fit_Q2_max), PAULI_PARAM_Q2, "fit_Q2_max", N_("refit window") },
  { "fit_M_q_min_MeV", AT (fit_M_q_min), PAULI_PARAM_M_Q, "fit_M_q_min", N_("refit window") },
  { "fit_M_q_max_MeV", AT (fit_M_q_max), PAULI_PARAM_M_Q, "fit_M_q_max", N_("refit window") },
  { "map_Q2_GeV2", AT (map_Q2), PAULI_PARAM_Q2, "map_Q2", N_("Q² of the map") },
};

static const char *panel_keys[PAULI_N_PANELS + 1];
static const char *bands_keys[PAULI_N_FORMULAE + 2];

static const PauliMember others[] = {
  CHOICE (quark, N_("quark"), quark_keys),
  CHOICE (gluon, N_("gluon profile"), gluon_keys),
  CHOICE (panel, N_("panel"), panel_keys),
  SWITCH (deviation, N_("plot beneath")),
  SWITCH (ratio, N_("plot beneath")),
  SWITCH (one_gluon, N_("one-gluon curve")),
  SWITCH (pin_fits, N_("fits beside pinned curves")),
  SWITCH (marker, N_("dot at the current M_q")),
  SWITCH (refit, N_("refit")),
  COUNT (series_orders, N_("terms of Eq. (24)"), 1, PAULI_SERIES24_ORDERS),
  COUNT (partial_sums, N_("orders of Eq. (21)"), 0, PAULI_PARTIAL_SUMS_MAX),
  CHOICE (bands, N_("shading"), bands_keys),
  CHOICE (theme, N_("theme"), theme_keys),
  NUMBER ("text_size_pt", "text_size", N_("text size"), "pt", text_size, PAULI_TEXT_SIZE_MIN, PAULI_TEXT_SIZE_MAX),
  NUMBER ("paper_width_mm", "paper_width", N_("figure on paper"), "mm", paper.width, PAULI_PAPER_MIN, PAULI_PAPER_MAX),
  NUMBER ("paper_height_mm", "paper_height", N_("figure on paper"), "mm", paper.height, PAULI_PAPER_MIN, PAULI_PAPER_MAX),
  { "paper_height_automatic", "paper_height_automatic", N_("figure on paper"), PAULI_MEMBER_SWITCH, AT (paper.automatic_height), "", 0,
    1, NULL },
  NUMBER ("paper_text_pt", "paper_text", N_("figure on paper"), "pt", paper.text_size, PAULI_PAPER_TEXT_MIN,
          PAULI_PAPER_TEXT_MAX),
  NUMBER ("paper_line_pt", "paper_line", N_("figure on paper"), "pt", paper.line_width, PAULI_PAPER_LINE_MIN,
          PAULI_PAPER_LINE_MAX),
  NUMBER ("paper_dpi", "paper_dpi", N_("figure on paper"), "dpi", paper.dpi, PAULI_PAPER_DPI_MIN, PAULI_PAPER_DPI_MAX),
  { "paper_family", "paper_family", N_("figure on paper"), PAULI_MEMBER_CHOICE, AT (paper.family), "", 0, 0, family_keys },
  { "paper_letters", "paper_letters", N_("figure on paper"), PAULI_MEMBER_SWITCH, AT (paper.letters), "", 0, 1, NULL },
};

#define PIN(field) offsetof (PauliPin, field)

static const OfTable of_pin[] = {
  { "M_q_MeV", PIN (M_q), PAULI_PARAM_M_Q, NULL, NULL },
  { "inv_rho_c_MeV", PIN (inv_rho_c), PAULI_PARAM_INV_RHO_C, NULL, NULL },
  { "alpha_s", PIN (alpha_s), PAULI_PARAM_ALPHA_S, NULL, NULL },
  { "width_q", PIN (width_q), PAULI_PARAM_WIDTH_Q, NULL, NULL },
  { "width_g", PIN (width_g), PAULI_PARAM_WIDTH_G, NULL, NULL },
};

static const PauliMember others_of_pin[] = {
  { "quark", "quark", NULL, PAULI_MEMBER_CHOICE, PIN (quark), "", 0, 0, quark_keys },
  { "gluon", "gluon", NULL, PAULI_MEMBER_CHOICE, PIN (gluon), "", 0, 0, gluon_keys },
  { "color", "color", N_("colour of a pinned curve"), PAULI_MEMBER_COUNT, PIN (color), "", 0, PAULI_PIN_COLORS - 1, NULL },
  { "shown", "shown", N_("pinned curve"), PAULI_MEMBER_SWITCH, PIN (shown), "", 0, 1, NULL },
  { "name", "name", N_("name of a pinned curve"), PAULI_MEMBER_TEXT, PIN (name), "", 0, 0, NULL },
};

/* Their ranges depend on the plot: pauli_axis_valid(). */
static const PauliMember of_axis[] = {
  { "log", "log", NULL, PAULI_MEMBER_SWITCH, offsetof (PauliAxisView, log), "", 0, 1, NULL },
  { "fixed", "fixed", NULL, PAULI_MEMBER_SWITCH, offsetof (PauliAxisView, fixed), "", 0, 1, NULL },
  { "min", "min", NULL, PAULI_MEMBER_NUMBER, offsetof (PauliAxisView, min), "", -G_MAXDOUBLE, G_MAXDOUBLE, NULL },
  { "max", "max", NULL, PAULI_MEMBER_NUMBER, offsetof (PauliAxisView, max), "", -G_MAXDOUBLE, G_MAXDOUBLE, NULL },
};

static PauliMember scene_rows[G_N_ELEMENTS (of_table) + G_N_ELEMENTS (others)];
static PauliMember pin_rows[G_N_ELEMENTS (of_pin) + G_N_ELEMENTS (others_of_pin)];

static void
fill_rows (PauliMember *rows, const OfTable *numbers, size_t n_numbers, const PauliMember *rest, size_t n_rest)
{
  for (size_t i = 0; i < n_numbers; i++) {
    const PauliParamInfo *info = pauli_param_info (numbers[i].param);
    const char *symbol = numbers[i].symbol ? numbers[i].symbol : info->key;
    const char *title = numbers[i].title ? numbers[i].title : info->symbol;
    rows[i] = (PauliMember){ numbers[i].name, symbol,    title,     PAULI_MEMBER_NUMBER, numbers[i].offset,
                             info->unit,      info->min, info->max, NULL };
  }
  for (size_t i = 0; i < n_rest; i++) {
    PauliMember *row = &rows[n_numbers + i];
    *row = rest[i];
    if (row->kind == PAULI_MEMBER_CHOICE)
      row->max = (double) g_strv_length ((char **) row->choices) - 1;
  }
}

static gpointer
make_tables (G_GNUC_UNUSED gpointer data)
{
  for (int formula = 0; formula <= PAULI_N_FORMULAE; formula++)
    bands_keys[formula] = pauli_bands_key ((PauliFormula) formula);
  for (int panel = 0; panel < PAULI_N_PANELS; panel++)
    panel_keys[panel] = pauli_panel_key ((PauliPanel) panel);
  fill_rows (scene_rows, of_table, G_N_ELEMENTS (of_table), others, G_N_ELEMENTS (others));
  fill_rows (pin_rows, of_pin, G_N_ELEMENTS (of_pin), others_of_pin, G_N_ELEMENTS (others_of_pin));
  return NULL;
}

static void
ensure_tables (void)
{
  static GOnce once = G_ONCE_INIT;
  g_once (&once, make_tables, NULL);
}

PauliMembers
pauli_scene_members (void)
{
  ensure_tables ();
  return (PauliMembers){ G_N_ELEMENTS (scene_rows), scene_rows };
}

PauliMembers
pauli_pin_members (void)
{
  ensure_tables ();
  return (PauliMembers){ G_N_ELEMENTS (pin_rows), pin_rows };
}

PauliMembers
pauli_axis_members (void)
{
  return (PauliMembers){ G_N_ELEMENTS (of_axis), of_axis };
}

double
pauli_member_get (const PauliMember *member, const void *values)
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
    case PAULI_MEMBER_TEXT:
      break;
  }
  g_return_val_if_reached (0);
}

void
pauli_member_set (const PauliMember *member, void *values, double value)
{
  void *field = G_STRUCT_MEMBER_P (values, member->offset);

  switch (member->kind) {
    case PAULI_MEMBER_NUMBER:
      *(double *) field = value;
      return;
    case PAULI_MEMBER_SWITCH:
      *(bool *) field = value != 0;
      return;
    case PAULI_MEMBER_COUNT:
    case PAULI_MEMBER_CHOICE:
      *(int *) field = (int) value;
      return;
    case PAULI_MEMBER_TEXT:
      break;
  }
  g_return_if_reached ();
}

bool
pauli_member_equal (const PauliMember *member, const void *a, const void *b)
{
  if (member->kind == PAULI_MEMBER_TEXT)
    return strcmp (G_STRUCT_MEMBER_P (a, member->offset), G_STRUCT_MEMBER_P (b, member->offset)) == 0;
  return pauli_member_get (member, a) == pauli_member_get (member, b);
}

bool
pauli_members_equal (PauliMembers members, const void *a, const void *b)
{
  for (size_t i = 0; i < members.n; i++)
    if (!pauli_member_equal (&members.rows[i], a, b))
      return false;
  return true;
}

char *
pauli_number_text (double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.10g", value);
  if (g_ascii_strtod (text, NULL) != value)
    g_ascii_dtostr (text, sizeof text, value);
  return g_strdup (text);
}

bool
pauli_check_range (const char *name, const char *unit, double value, double min, double max, GError **error)
{
  if (value >= min && value <= max)
    return true;
  g_autofree char *text = pauli_number_text (value), *first = pauli_number_text (min), *last = pauli_number_text (max);
  /* Translators: a name, its value, and the allowed range with a unit, as in "M_q = 5000: must be between 1 and 1000 MeV" */
  g_autofree char *message = g_strdup_printf (_("%s = %s: must be between %s and %s %s"), name, text, first, last, unit);
  g_set_error_literal (error, PAULI_SCENE_ERROR, PAULI_SCENE_ERROR_RANGE, g_strchomp (message)); /* there may be no unit */
  return false;
}

bool
pauli_member_check (const PauliMember *member, const char *prefix, double value, GError **error)
{
  g_autofree char *name = g_strconcat (prefix, member->symbol, NULL);

  return pauli_check_range (name, member->unit, value, member->min, member->max, error);
}
