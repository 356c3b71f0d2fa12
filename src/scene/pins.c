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

static PauliPin
pin_of_current (const PauliSceneValues *values)
{
  return (PauliPin){
    .M_q = values->M_q,
    .inv_rho_c = values->inv_rho_c,
    .alpha_s = values->alpha_s,
    .width_q = values->width_q,
    .width_g = values->width_g,
    .quark = values->quark,
    .gluon = values->gluon,
  };
}

bool
pauli_pin_add (PauliSceneValues *values)
{
  if (values->n_pins == PAULI_PINS_MAX)
    return false;
  PauliPin pin = pin_of_current (values);
  pin.color = free_color (values);
  pin.shown = true;
  values->pins[values->n_pins++] = pin;
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

/* F2 and what follows from it do not depend on alpha_s, which cancels; its profiles are Gaussians, but for an exact gluon. */
#define OF_MU (PAULI_PINNED_INV_RHO_C | PAULI_PINNED_QUARK | PAULI_PINNED_WIDTH_Q | PAULI_PINNED_WIDTH_G | PAULI_PINNED_GLUON)
#define OF_F2 (PAULI_PINNED_M_Q | OF_MU)

PauliPinned
pauli_plot_dependence (PauliPlotId plot, PauliGluon gluon)
{
  static const PauliPinned dependences[PAULI_N_PLOTS] = {
    [PAULI_PLOT_F2] = OF_F2,
    [PAULI_PLOT_MU] = OF_MU, /* over M_q */
    [PAULI_PLOT_ASYMPTOTICS] = OF_F2,
    [PAULI_PLOT_PROFILES] = PAULI_PINNED_INV_RHO_C, /* (4) over a momentum */
    [PAULI_PLOT_F2_DEVIATION] = OF_F2,
    [PAULI_PLOT_MU_DEVIATION] = OF_MU,
    [PAULI_PLOT_ASYMPTOTICS_DEVIATION] = OF_F2,
    [PAULI_PLOT_VERTEX] = PAULI_PINNED_M_Q | PAULI_PINNED_INV_RHO_C | PAULI_PINNED_ALPHA_S, /* (3) with (5) and (4) */
  };

  return gluon == PAULI_GLUON_EXACT ? dependences[plot] & ~PAULI_PINNED_WIDTH_G : dependences[plot];
}

/* The parameters of a pin that are others than the current ones. */
static PauliPinned
differing (const PauliSceneValues *v, int pin)
{
  const PauliPin *p = &v->pins[pin];

  return (p->M_q != v->M_q ? PAULI_PINNED_M_Q : 0) | (p->inv_rho_c != v->inv_rho_c ? PAULI_PINNED_INV_RHO_C : 0) |
         (p->alpha_s != v->alpha_s ? PAULI_PINNED_ALPHA_S : 0) | (p->width_q != v->width_q ? PAULI_PINNED_WIDTH_Q : 0) |
         (p->width_g != v->width_g ? PAULI_PINNED_WIDTH_G : 0) | (p->quark != v->quark ? PAULI_PINNED_QUARK : 0) |
         (p->gluon != v->gluon ? PAULI_PINNED_GLUON : 0);
}

/* Those of them the plot depends on. */
static PauliPinned
differing_in (const PauliSceneValues *v, int pin, PauliPlotId plot)
{
  return differing (v, pin) & pauli_plot_dependence (plot, v->pins[pin].gluon);
}

bool
pauli_pin_differs (const PauliSceneValues *values, int pin, PauliPlotId plot)
{
  return differing_in (values, pin, plot) != 0;
}

#define DIGITS_MIN 4
#define DIGITS_MAX 17

/* Adds a value, with as many digits as it takes to tell it from the other one. */
static void
append (GString *text, const char *symbol, double value, double other_value, const char *unit)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE] = "", other[G_ASCII_DTOSTR_BUF_SIZE] = "";

  bool differ = value != other_value;

  for (int digits = DIGITS_MIN; digits <= (differ ? DIGITS_MAX : DIGITS_MIN) && strcmp (number, other) == 0; digits++) {
    g_autofree char *format = g_strdup_printf ("%%.%dg", digits);
    g_ascii_formatd (number, sizeof number, format, value);
    g_ascii_formatd (other, sizeof other, format, other_value);
  }
  g_string_append_printf (text, "%s%s = %s%s%s", text->len ? ", " : "", symbol, number, *unit ? " " : "", unit);
}

static void
append_words (GString *text, const char *words)
{
  g_string_append_printf (text, "%s%s", text->len ? ", " : "", words);
}

/* Says these parameters of p, which differ from those of v, with the symbols in the order M_q, 1/rho_c, alpha_s, width_q, width_g. */
static char *
say (const PauliPin *p, const PauliPin *v, PauliPinned which, const char *const symbols[5])
{
  GString *text = g_string_new (NULL);

  if (which & PAULI_PINNED_M_Q)
    append (text, symbols[0], p->M_q, v->M_q, "MeV");
  if (which & PAULI_PINNED_INV_RHO_C)
    append (text, symbols[1], p->inv_rho_c, v->inv_rho_c, "MeV");
  if (which & PAULI_PINNED_ALPHA_S)
    append (text, symbols[2], p->alpha_s, v->alpha_s, "");
  if (which & PAULI_PINNED_WIDTH_Q)
    append (text, symbols[3], p->width_q, v->width_q, "");
  if (which & PAULI_PINNED_WIDTH_G)
    append (text, symbols[4], p->width_g, v->width_g, "");
  if (which & PAULI_PINNED_QUARK)
    append_words (text, p->quark == PAULI_QUARK_U ? _("u quark") : _("d quark"));
  if (which & PAULI_PINNED_GLUON)
    append_words (text, p->gluon == PAULI_GLUON_EXACT ? _("exact gluon") : _("Gaussian gluon"));
  return g_string_free (text, FALSE);
}

static const char *const markup_symbols[] = { "<i>M</i><sub>q</sub>", "1/<i>ρ</i><sub>c</sub>", "<i>α</i><sub>s</sub>",
                                              "Λ<sub>q</sub>/Λ", "Λ<sub>g</sub>/Λ" };

char *
pauli_pin_label (const PauliSceneValues *values, int pin, PauliPlotId plot)
{
  const char *name = values->pins[pin].name;
  PauliPinned which = differing_in (values, pin, plot);

  if (*name)
    return g_markup_escape_text (name, -1);
  if (!which) /* parameters the plot does not depend on may differ */
    return g_strdup (differing (values, pin) ? _("same curve") : _("same parameters"));
  const PauliPin current = pin_of_current (values);
  return say (&values->pins[pin], &current, which, markup_symbols);
}

char *
pauli_current_label (const PauliSceneValues *values, PauliPlotId plot)
{
  const PauliPin current = pin_of_current (values), *other = NULL;
  PauliPinned which = 0;

  for (int i = 0; i < values->n_pins; i++) {
    if (!values->pins[i].shown || !pauli_pin_differs (values, i, plot))
      continue;
    which |= differing_in (values, i, plot);
    other = other ? other : &values->pins[i];
  }
  return other ? say (&current, other, which, markup_symbols) : NULL;
}

char *
pauli_pin_differences (const PauliSceneValues *values, int pin)
{
  static const char *const symbols[] = { "M_q", "1/ρ_c", "α_s", "Λ_q/Λ", "Λ_g/Λ" };
  PauliPinned which = differing (values, pin);
  const PauliPin current = pin_of_current (values);

  return which ? say (&values->pins[pin], &current, which, symbols) : g_strdup (_("same parameters"));
}
