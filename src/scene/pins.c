/* Pinned curves: making and naming them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pins.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static int
free_color (const PauliSceneValues *values)
{
  for (int color = 0; color < PAULI_PIN_COLORS; color++) {
    bool taken = false;
    for (int i = 0; i < values->n_pins; i++)
      taken = taken || values->pins[i].color == color;
    if (!taken)
      return color;
  }
  return 0;
}

bool
pauli_pin_add (PauliSceneValues *values)
{
  if (values->n_pins == PAULI_PINS_MAX)
    return false;
  values->pins[values->n_pins] = (PauliPin){
    .M_q = values->M_q,
    .inv_rho_c = values->inv_rho_c,
    .alpha_s = values->alpha_s,
    .width_q = values->width_q,
    .width_g = values->width_g,
    .quark = values->quark,
    .gluon = values->gluon,
    .color = free_color (values),
    .shown = true,
  };
  values->n_pins++;
  return true;
}

void
pauli_pin_remove (PauliSceneValues *values, int pin)
{
  g_return_if_fail (pin >= 0 && pin < values->n_pins);
  memmove (&values->pins[pin], &values->pins[pin + 1], (size_t) (values->n_pins - pin - 1) * sizeof *values->pins);
  memset (&values->pins[--values->n_pins], 0, sizeof *values->pins);
}

void
pauli_pin_make_current (PauliSceneValues *values, int pin)
{
  g_return_if_fail (pin >= 0 && pin < values->n_pins);
  const PauliPin *p = &values->pins[pin];

  values->M_q = p->M_q;
  values->inv_rho_c = p->inv_rho_c;
  values->alpha_s = p->alpha_s;
  values->width_q = p->width_q;
  values->width_g = p->width_g;
  values->quark = p->quark;
  values->gluon = p->gluon;
}

void
pauli_pin_rename (PauliSceneValues *values, int pin, const char *name)
{
  g_return_if_fail (pin >= 0 && pin < values->n_pins && g_utf8_validate (name, -1, NULL));
  char kept[PAULI_NAME_SIZE] = "";
  const char *end = name;

  while (*end && g_utf8_next_char (end) - name < PAULI_NAME_SIZE)
    end = g_utf8_next_char (end);
  memcpy (kept, name, (size_t) (end - name));
  memcpy (values->pins[pin].name, kept, sizeof kept);
}

#define DIGITS_MIN 4
#define DIGITS_MAX 17

/* Adds the pinned value, with as many digits as it takes to tell it from the current one. */
static void
append (GString *text, const char *symbol, double pinned, double current, const char *unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE] = "", other[G_ASCII_DTOSTR_BUF_SIZE] = "";

  if (pinned == current)
    return;
  for (int digits = DIGITS_MIN; digits <= DIGITS_MAX && strcmp (number, other) == 0; digits++) {
    g_autofree char *format = g_strdup_printf ("%%.%dg", digits);
    g_ascii_formatd (number, sizeof number, format, pinned);
    g_ascii_formatd (other, sizeof other, format, current);
  }
  g_string_append_printf (text, "%s%s = %s%s%s", text->len ? ", " : "", symbol, number, *unit ? " " : "", unit);
}

static void
append_words (GString *text, bool differ, const char *words)
{
  if (differ)
    g_string_append_printf (text, "%s%s", text->len ? ", " : "", words);
}

/* With the symbols in the order M_q, 1/rho_c, alpha_s, width_q, width_g. */
static char *
differences (const PauliSceneValues *v, int pin, const char *const symbols[5])
{
  const PauliPin *p = &v->pins[pin];
  GString *text = g_string_new (NULL);

  append (text, symbols[0], p->M_q, v->M_q, "MeV");
  append (text, symbols[1], p->inv_rho_c, v->inv_rho_c, "MeV");
  append (text, symbols[2], p->alpha_s, v->alpha_s, "");
  append (text, symbols[3], p->width_q, v->width_q, "");
  append (text, symbols[4], p->width_g, v->width_g, "");
  append_words (text, p->quark != v->quark, p->quark == PAULI_QUARK_U ? _("u quark") : _("d quark"));
  append_words (text, p->gluon != v->gluon, p->gluon == PAULI_GLUON_EXACT ? _("exact gluon") : _("Gaussian gluon"));
  if (text->len == 0)
    g_string_append (text, _("same parameters"));
  return g_string_free (text, FALSE);
}

char *
pauli_pin_label (const PauliSceneValues *values, int pin)
{
  static const char *const symbols[] = { "<i>M</i><sub>q</sub>", "1/<i>ρ</i><sub>c</sub>", "<i>α</i><sub>s</sub>",
                                         "Λ<sub>q</sub>/Λ", "Λ<sub>g</sub>/Λ" };
  const char *name = values->pins[pin].name;

  return *name ? g_markup_escape_text (name, -1) : differences (values, pin, symbols);
}

char *
pauli_pin_differences (const PauliSceneValues *values, int pin)
{
  static const char *const symbols[] = { "M_q", "1/ρ_c", "α_s", "Λ_q/Λ", "Λ_g/Λ" };

  return differences (values, pin, symbols);
}
