/* Refits and ranges as sentences for the sidebar.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "readings-text.h"

#include "quantity.h"

#include <glib/gi18n.h>
#include <math.h>

/* A constant to the second digit of its error. */
static char *
constant_text (double constant, double error)
{
  return pauli_format_result ((PauliResult){ constant, fabs (error) / 100, PAULI_OK });
}

/* Two digits say all of an error or a deviation. */
static char *
two_digits (double value)
{
  return constant_text (value, value);
}

char *
pauli_fit17_text (const PauliFit *fit)
{
  if (fit->status != PAULI_OK)
    return g_strdup_printf (_("Eq. (17): %s"), _(pauli_status_text (fit->status)));

  double error = sqrt (fit->covariance[0][0]);
  g_autofree char *constant = constant_text (fit->constants[0], error), *plus_minus = two_digits (error);
  g_autofree char *deviation = two_digits (100 * fit->max_deviation);
  /* Translators: a fitted constant, its error, a percentage */
  return g_strdup_printf (_("Eq. (17): %s ± %s, in the paper 4.7; off by up to %s %%"), constant, plus_minus, deviation);
}

char *
pauli_fit18_text (const PauliFit *fit)
{
  if (fit->status != PAULI_OK)
    return g_strdup_printf (_("Eq. (18): %s"), _(pauli_status_text (fit->status)));

  double error[2] = { sqrt (fit->covariance[0][0]), sqrt (fit->covariance[1][1]) };
  g_autofree char *constant = constant_text (fit->constants[0], error[0]), *constant_error = two_digits (error[0]);
  g_autofree char *slope = constant_text (fit->constants[1], error[1]), *slope_error = two_digits (error[1]);
  g_autofree char *covariance = two_digits (fit->covariance[0][1]);
  g_autofree char *deviation = two_digits (100 * fit->max_deviation);
  /* Translators: the constant of a linear fit and its error, its slope and its error, their covariance, a percentage */
  return g_strdup_printf (_("Eq. (18): %s ± %s and %s ± %s (covariance %s), in the paper −0.065 and 0.97; off by up to %s %%"),
                          constant, constant_error, slope, slope_error, covariance, deviation);
}

static char *
end_text (double value)
{
  return pauli_format_result ((PauliResult){ value, 0, PAULI_OK });
}

/* "up to 0.1248", "from 29.5", "0.734 to 0.995"; the ends of the domain say nothing. */
static char *
range_text (const PauliRange *range, PauliParam variable)
{
  const PauliRange domain = pauli_range_domain (variable);
  double unit = variable == PAULI_PARAM_Q2 ? 1 : 1000;
  bool from_start = range->min <= domain.min, to_end = range->max >= domain.max;
  g_autofree char *min = end_text (unit * range->min), *max = end_text (unit * range->max);

  if (from_start && to_end)
    return g_strdup (_("everywhere"));
  if (from_start)
    return g_strdup_printf (_("up to %s"), max);
  if (to_end)
    return g_strdup_printf (_("from %s"), min);
  return g_strdup_printf (_("%s to %s"), min, max);
}

char *
pauli_ranges_text (const PauliRanges *ranges, PauliParam variable)
{
  const char *unit = pauli_param_info (variable)->unit;
  g_autoptr (GString) text = g_string_new (variable == PAULI_PARAM_Q2 ? _("Over Q²:") : _("Over M_q:"));

  for (int level = 0; level < PAULI_N_BAND_LEVELS; level++) {
    g_autoptr (GString) line = g_string_new (NULL);
    for (size_t i = 0; i < ranges->n[level]; i++) {
      g_autofree char *range = range_text (&ranges->ranges[level][i], variable);
      g_string_append_printf (line, "%s%s", i ? ", " : "", range);
    }
    bool everywhere = ranges->n[level] == 1 && g_str_equal (line->str, _("everywhere"));
    if (ranges->n[level] > 0)
      g_string_append_printf (line, "%s%s", everywhere ? "" : " ", everywhere ? "" : unit);
    else
      g_string_append (line, ranges->status == PAULI_OK ? _("nowhere") : _(pauli_status_text (ranges->status)));
    g_string_append_c (text, '\n');
    /* Translators: a percentage, then ranges with a unit, as in "1 %: 0 to 0.1248 GeV²" */
    g_string_append_printf (text, _("%g %%: %s"), 100 * pauli_band_levels[level], line->str);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
pauli_vertex_text (const PauliReadings *readings)
{
  g_autofree char *exact = pauli_format_result (readings->vertex);
  g_autofree char *gaussian = pauli_format_result (readings->vertex_gaussian);

  return g_strdup_printf (_("<b><i>μ</i><sub>a</sub> <i>F</i><sub>q</sub> <i>F</i><sub>q</sub> <i>F</i><sub>g</sub> = %s</b>, "
                            "Eq. (3); with Gaussian profiles %s. It goes as 1/<i>α</i><sub>s</sub>."),
                          exact, gaussian);
}
