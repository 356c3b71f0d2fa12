/* Which columns of a table are meant, by their names or their order.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "data-text.h"

#include <math.h>
#include <string.h>

typedef enum { ROLE_NONE, ROLE_Q2, ROLE_M_Q, ROLE_X, ROLE_F2, ROLE_Q2F2, ROLE_MU, ROLE_Y, ROLE_ERROR } Role;

static const struct {
  const char *name; /* as simplify() makes it */
  Role role;
} known_names[] = {
  { "q2", ROLE_Q2 },     { "-q2", ROLE_Q2 },   { "qsq", ROLE_Q2 },     { "mq", ROLE_M_Q },     { "m", ROLE_M_Q },
  { "mass", ROLE_M_Q },  { "x", ROLE_X },      { "f2", ROLE_F2 },      { "pauli", ROLE_F2 },   { "q2f2", ROLE_Q2F2 },
  { "mu", ROLE_MU },     { "μ", ROLE_MU },     { "f2(0)", ROLE_MU },   { "y", ROLE_Y },        { "value", ROLE_Y },
  { "e", ROLE_ERROR },   { "dy", ROLE_ERROR }, { "df2", ROLE_ERROR },  { "dq2f2", ROLE_ERROR }, { "dmu", ROLE_ERROR },
  { "±", ROLE_ERROR },   { "+-", ROLE_ERROR }, { "+/-", ROLE_ERROR },  { "δy", ROLE_ERROR },   { "δf2", ROLE_ERROR },
  { "δmu", ROLE_ERROR }, { "δμ", ROLE_ERROR },
};

/* In an error's name, beside that of what it belongs to. */
static const char *const error_words[] = { "err", "sigma", "σ", "±", "+-", "+/-", "uncert", "stat", NULL };

/* Units of x, as simplify() makes them, each with the factor to the unit of a data set. */
static const struct {
  const char *name;
  double per_Q2, per_M_q; /* 0: not of this quantity */
} units[] = {
  { "gev2", 1, 0 }, { "mev2", 1e-6, 0 }, { "gev", 0, 1000 }, { "mev", 0, 1 },
};

/* In small letters, with digits for superscripts, without what only separates. */
static char *
simplify (const char *name)
{
  static const char *const dropped[] = { " ", "_", "^", "*", "·", "{", "}", "$", "\\", "\u00a0", NULL };
  g_autofree char *lower = g_utf8_strdown (name, -1);
  GString *simple = g_string_new (lower);

  for (size_t i = 0; dropped[i]; i++)
    g_string_replace (simple, dropped[i], "", 0);
  g_string_replace (simple, "²", "2", 0);
  g_string_replace (simple, "₂", "2", 0);
  g_string_replace (simple, "µ", "μ", 0); /* the micro sign */
  return g_string_free (simple, FALSE);
}

/* Cuts a unit in brackets, or bare, off a simplified name; its row in the table, or -1. */
static int
cut_unit (char *simple)
{
  size_t length = strlen (simple);
  bool bracket = length > 0 && (simple[length - 1] == ')' || simple[length - 1] == ']');

  for (size_t i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autofree char *round = g_strconcat ("(", units[i].name, ")", NULL);
    g_autofree char *square = g_strconcat ("[", units[i].name, "]", NULL);
    g_autofree char *slash = g_strconcat ("/", units[i].name, NULL);
    const char *const ends[] = { round, square, slash, units[i].name };
    for (size_t j = 0; j < G_N_ELEMENTS (ends); j++)
      if (g_str_has_suffix (simple, ends[j])) {
        simple[length - strlen (ends[j])] = '\0';
        return (int) i;
      }
  }
  char *open = bracket ? strrchr (simple, simple[length - 1] == ')' ? '(' : '[') : NULL;
  if (open && open > simple && !g_str_equal (open, "(0)"))
    *open = '\0'; /* of another unit, or an argument, as in F2(Q2) */
  return -1;
}

static Role
find_role (const char *simple)
{
  for (size_t i = 0; i < G_N_ELEMENTS (known_names); i++)
    if (g_str_equal (simple, known_names[i].name))
      return known_names[i].role;
  for (size_t i = 0; error_words[i]; i++)
    if (strstr (simple, error_words[i]))
      return ROLE_ERROR;
  return ROLE_NONE;
}

static bool
has_numbers (const PauliDataText *text, size_t column)
{
  for (size_t row = 0; row < text->n_rows; row++)
    if (!isnan (text->cells[column][row]))
      return true;
  return false;
}

static bool
all_positive (const PauliDataText *text, size_t column)
{
  for (size_t row = 0; row < text->n_rows; row++)
    if (text->cells[column][row] <= 0)
      return false;
  return true;
}

/* The first column from `from` on, other than `other`, with numbers and a role from first to last; or -1. */
static int
first_column (const PauliDataText *text, const Role *roles, Role first, Role last, int from, int other)
{
  for (int i = from; i < (int) text->n_columns; i++)
    if (i != other && roles[i] >= first && roles[i] <= last && has_numbers (text, (size_t) i))
      return i;
  return -1;
}

/* x has the last word: mu is a function of M_q, and its name F2(0) may stand over a column of F2. */
static PauliDataQuantity
guess_quantity (Role x, Role y)
{
  if (x == ROLE_M_Q || (y == ROLE_MU && x != ROLE_Q2))
    return PAULI_DATA_MU;
  return y == ROLE_Q2F2 ? PAULI_DATA_Q2F2 : PAULI_DATA_F2;
}

static double
guess_scale (PauliDataQuantity quantity, int unit)
{
  double scale = 0;

  if (unit >= 0)
    scale = quantity == PAULI_DATA_MU ? units[unit].per_M_q : units[unit].per_Q2;
  return scale > 0 ? scale : 1;
}

/* By names as far as they are known, then by order. */
static void
choose_columns (const PauliDataText *text, const Role *roles, PauliDataSelection *guess)
{
  guess->x = first_column (text, roles, ROLE_Q2, ROLE_X, 0, -1);
  guess->y = first_column (text, roles, ROLE_F2, ROLE_Y, 0, -1);
  bool by_order = guess->x < 0 && guess->y < 0;
  if (guess->x < 0)
    guess->x = first_column (text, roles, ROLE_NONE, ROLE_NONE, 0, guess->y);
  if (guess->y < 0)
    guess->y = first_column (text, roles, ROLE_NONE, ROLE_NONE, 0, guess->x);
  /* Where there is no good guess, there is one. */
  if (guess->x < 0)
    guess->x = guess->y == 0 ? 1 : 0;
  if (guess->y < 0)
    guess->y = guess->x == 0 ? 1 : 0;
  /* The error of y stands behind it; before it may be that of x. */
  guess->yerr = first_column (text, roles, ROLE_ERROR, ROLE_ERROR, guess->y + 1, guess->x);
  if (guess->yerr < 0 && by_order) {
    int next = first_column (text, roles, ROLE_NONE, ROLE_NONE, MAX (guess->x, guess->y) + 1, -1);
    guess->yerr = next >= 0 && all_positive (text, (size_t) next) ? next : -1;
  }
}

PauliDataSelection
pauli_data_text_guess (const PauliDataText *text)
{
  PauliDataSelection guess = { .x = 0, .y = 1, .yerr = -1, .x_scale = 1, .quantity = PAULI_DATA_F2 };
  g_autofree Role *roles = g_new0 (Role, text->n_columns);
  g_autofree int *unit_of = g_new (int, text->n_columns);

  for (size_t i = 0; i < text->n_columns; i++) {
    g_autofree char *simple = simplify (text->has_header ? text->names[i] : "");
    unit_of[i] = cut_unit (simple);
    roles[i] = find_role (simple);
  }
  choose_columns (text, roles, &guess);
  guess.quantity = guess_quantity (roles[guess.x], roles[guess.y]);
  guess.x_scale = guess_scale (guess.quantity, unit_of[guess.x]);
  return guess;
}
