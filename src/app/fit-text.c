/* Chi-square, and fits to data, in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fit-text.h"

#include "quantity.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
digits_text (double value, int digits)
{
  return isfinite (value) ? pauli_format_digits (value, digits) : g_strdup (_("unknown"));
}

char *
pauli_chi2_text (const PauliChi2 *chi2, bool with_errors)
{
  g_autofree char *value = digits_text (chi2->chi2, 4);

  if (chi2->status != PAULI_OK)
    return g_strdup_printf (_("No χ²: %s"), _(pauli_data_problem_text (chi2->problem)));
  if (with_errors)
    return g_strdup_printf (ngettext ("χ² = %s for %zu point", "χ² = %s for %zu points", chi2->n), value, chi2->n);
  return g_strdup_printf (ngettext ("Sum of squares %s for %zu point without error",
                                    "Sum of squares %s for %zu points without errors", chi2->n),
                          value, chi2->n);
}

static char *
bound_text (const PauliSceneFit *fit)
{
  const char *M_q = pauli_param_info (PAULI_PARAM_M_Q)->symbol, *inv_rho_c = pauli_param_info (PAULI_PARAM_INV_RHO_C)->symbol;

  if (fit->M_q_at_bound && fit->inv_rho_c_at_bound)
    return g_strdup_printf (_("No minimum: %s and %s ran to the ends of their ranges."), M_q, inv_rho_c);
  return g_strdup_printf (_("No minimum: %s ran to the end of its range."), fit->M_q_at_bound ? M_q : inv_rho_c);
}

char *
pauli_fit_status_text (const PauliSceneFit *fit, const PauliScene *scene)
{
  const PauliSceneValues *values = pauli_scene_values (scene);
  const char *problem = _(pauli_data_problem_text (fit->problem));

  if (fit->problem == PAULI_DATA_NO_PROBLEM)
    return g_strdup (_("The fit reached a minimum."));
  if (fit->n_sets == 0)
    return g_strdup (_("No fit: no data set is shown."));
  if (fit->problem == PAULI_DATA_AT_BOUND)
    return bound_text (fit);
  if (pauli_scene_fit_has_point (fit)) /* Translators: a problem, the name of a data set, the number of a point */
    return g_strdup_printf (_("No fit: %s (“%s”, point %zu)."), problem, pauli_dataset_name (values->data[fit->data].set),
                            fit->point + 1);
  return g_strdup_printf (_("No fit: %s."), problem);
}

/* ---- The result ------------------------------------------------------------------------------------------------------- */

static void
add_line (PauliFitLines *lines, const char *name, char *text)
{
  g_ptr_array_add (lines->names, g_strdup (name));
  g_ptr_array_add (lines->texts, text);
}

/* "350.1 ± 1.2 MeV": the error to two digits, the value to the error's last. */
static char *
fitted_text (PauliFitted fitted, bool is_free, const char *unit)
{
  g_autofree char *exact = digits_text (fitted.value, 10);

  if (!is_free) /* Translators: a value and its unit */
    return g_strdup_printf (_("%s %s, held"), exact, unit);
  if (!(fitted.error > 0) || !isfinite (fitted.error)) /* Translators: a value and its unit */
    return g_strdup_printf (_("%s %s, error unknown"), exact, unit);
  g_autofree char *value = pauli_decimals_text (fitted.value, fitted.error, 2);
  g_autofree char *error =
    fitted.error < fitted.value ? pauli_decimals_text (fitted.error, fitted.error, 2) : digits_text (fitted.error, 2);
  return g_strdup_printf ("%s ± %s %s", value, error, unit);
}

static void
add_covariance (PauliFitLines *lines, const PauliSceneFit *fit)
{
  g_autofree char *covariance = digits_text (fit->covariance, 4);

  add_line (lines, _("Covariance of M_q and 1/ρ_c"), g_strdup_printf ("%s MeV²", covariance));
  add_line (lines, _("Correlation"), digits_text (fit->correlation, 4));
}

static void
add_chi2 (PauliFitLines *lines, const PauliSceneFit *fit)
{
  double ratio = fit->ndf > 0 ? fit->chi2 / (double) fit->ndf : NAN;
  g_autofree char *chi2 = digits_text (fit->chi2, 4), *reduced = digits_text (ratio, 4);

  if (!fit->with_errors)
    add_line (lines, _("Sum of squares"), g_steal_pointer (&chi2));
  else if (fit->ndf == 0)
    add_line (lines, "χ²/ndf", g_strdup_printf ("%s/0", chi2));
  else
    add_line (lines, "χ²/ndf", g_strdup_printf ("%s/%zu = %s", chi2, fit->ndf, reduced));
  g_autofree char *points = g_strdup_printf (ngettext ("%zu point", "%zu points", fit->n), fit->n);
  g_autofree char *sets = g_strdup_printf (ngettext ("%d set", "%d sets", (gulong) fit->n_sets), fit->n_sets);
  /* Translators: "26 points", "2 sets" */
  add_line (lines, _("Data"), g_strdup_printf (_("%s in %s"), points, sets));
}

PauliFitLines
pauli_fit_lines (const PauliSceneFit *fit)
{
  PauliFitLines lines = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };

  add_line (&lines, "M_q", fitted_text (fit->M_q, fit->free_M_q, "MeV"));
  add_line (&lines, "1/ρ_c", fitted_text (fit->inv_rho_c, fit->free_inv_rho_c, "MeV"));
  add_line (&lines, "ρ_c", fitted_text (fit->rho_c, fit->free_inv_rho_c, "fm"));
  if (fit->free_M_q && fit->free_inv_rho_c)
    add_covariance (&lines, fit);
  add_chi2 (&lines, fit);
  return lines;
}

const char *
pauli_fit_note (const PauliSceneFit *fit)
{
  if (fit->with_errors)
    return _("Errors are standard deviations that follow from those of the data, to first order: of 1/ρ_c and ρ_c the "
             "relative ones are equal. They are not scaled by χ²/ndf.");
  return _("The data has no errors: those of the fit follow from its scatter about the curve, to first order. Of 1/ρ_c and ρ_c the "
           "relative ones are equal.");
}
