/* solve: the quark mass, or the instanton size, that gives a wanted magnetic moment or F2.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-table.h"
#include "commands.h"
#include "config.h"
#include "number.h"
#include "pauli-solve.h"

#include <float.h>
#include <glib/gi18n.h>
#include <math.h>

/* ---- The options ------------------------------------------------------------------------------------------------- */

typedef enum { FOR_M_Q, FOR_INV_RHO_C, FOR_RHO_C } Unknown;

static const struct {
  const char *name, *symbol, *unit;
  PauliParam param; /* for which the core solves */
} unknowns[] = {
  [FOR_M_Q] = { "M_q", "M_q", "MeV", PAULI_PARAM_M_Q },
  [FOR_INV_RHO_C] = { "inv_rho_c", "1/ρ_c", "MeV", PAULI_PARAM_INV_RHO_C },
  [FOR_RHO_C] = { "rho_c", "ρ_c", "fm", PAULI_PARAM_INV_RHO_C },
};

static const char *const unknown_options[] = {
  [FOR_M_Q] = "mq", [FOR_INV_RHO_C] = "inv-rho", [FOR_RHO_C] = "rho", NULL,
};

typedef struct {
  int unknown; /* -1: not given */
  double f2, Q2;
  bool has_mu, has_f2, has_Q2;
} Target;

static char *
describe_for (void)
{
  return g_strdup (_("what to solve for (required)"));
}

static char *
describe_mu (void)
{
  return g_strdup (_("wanted magnetic moment μ: F2 at Q² = 0"));
}

static char *
describe_f2 (void)
{
  return g_strdup (_("wanted F2"));
}

static char *
describe_Q2 (void)
{
  const PauliParamInfo *info = pauli_param_info (PAULI_PARAM_Q2);
  g_autofree char *min = number_text (info->min);
  g_autofree char *max = number_text (info->max);

  return g_strdup_printf (_("the %s of --f2 in %s, %s to %s"), info->symbol, info->unit, min, max);
}

static bool
set_for (void *own, const char *value, GError **error)
{
  Target *target = own;

  target->unknown = options_find_name (unknown_options, value, error);
  return target->unknown >= 0;
}

static bool
set_mu (void *own, const char *value, GError **error)
{
  Target *target = own;

  return target->has_mu = number_parse_finite (value, &target->f2, error);
}

static bool
set_f2 (void *own, const char *value, GError **error)
{
  Target *target = own;

  return target->has_f2 = number_parse_finite (value, &target->f2, error);
}

static bool
set_Q2 (void *own, const char *value, GError **error)
{
  Target *target = own;

  return target->has_Q2 = number_parse (pauli_param_info (PAULI_PARAM_Q2), value, &target->Q2, error);
}

static bool
check (Options *options, void *own, GError **error)
{
  const Target *target = own;

  if (target->unknown < 0) {
    g_autofree char *allowed = g_strjoinv (", ", (char **) unknown_options);
    return options_error (error, _("--for is missing; must be one of %s"), allowed);
  }
  if (target->has_mu && (target->has_f2 || target->has_Q2))
    return options_error (error, _("--mu is F2 at Q² = 0; it does not go with --f2 and --at-q2"));
  if (!target->has_mu && !(target->has_f2 && target->has_Q2))
    return options_error (error, _("what is wanted is missing: --mu X, or --f2 X and --at-q2 Q2"));
  options->varied = unknowns[target->unknown].param;
  if (options->typed[options->varied])
    return options_error (error, _("%s: not together with --for %s, which asks for it"),
                          options->typed[options->varied], unknown_options[target->unknown]);
  return true;
}

/* ---- The table --------------------------------------------------------------------------------------------------- */

typedef struct {
  Unknown unknown;
  PauliResult solutions[PAULI_MAX_SOLUTIONS + 1]; /* in the unit of the unknown */
  size_t n;
} Solutions;

static PauliResult
inverse_in_fm (PauliResult inv_rho_c)
{
  double rho_c = PAULI_HBARC_MEV_FM / inv_rho_c.value;

  return (PauliResult){ rho_c, rho_c * (inv_rho_c.abserr / inv_rho_c.value + DBL_EPSILON), inv_rho_c.status };
}

static Solutions
solve (const PauliParams *params, const Target *target)
{
  Solutions s = { .unknown = (Unknown) target->unknown };
  PauliStatus status =
    pauli_solve (params, unknowns[s.unknown].param, target->Q2, target->f2, s.solutions, &s.n, NULL, NULL);

  if (s.unknown == FOR_RHO_C) {
    /* The inverse turns the order round. */
    for (size_t i = 0; i < s.n / 2; i++) {
      PauliResult first = s.solutions[i];
      s.solutions[i] = s.solutions[s.n - 1 - i];
      s.solutions[s.n - 1 - i] = first;
    }
    for (size_t i = 0; i < s.n; i++)
      s.solutions[i] = inverse_in_fm (s.solutions[i]);
  }
  if (status != PAULI_OK) /* there may be more solutions; a row says so */
    s.solutions[s.n++] = (PauliResult){ NAN, NAN, status };
  return s;
}

static PauliStatus
solution_row (const void *data, size_t i, TableCell cells[TABLE_MAX_COLUMNS])
{
  const Solutions *s = data;

  cells[0].text = unknowns[s->unknown].name;
  cells[1].number = s->solutions[i].value;
  cells[2].number = s->solutions[i].abserr;
  cells[3].text = unknowns[s->unknown].unit;
  return s->solutions[i].status;
}

/* That there is no solution, and what could have been wanted. */
static void
report_none (const PauliParams *params, const Target *target)
{
  const PauliParamInfo *info = pauli_param_info (unknowns[target->unknown].param);
  bool is_rho = target->unknown == FOR_RHO_C;
  double f2_min = NAN, f2_max = NAN;

  pauli_solve_bounds (params, unknowns[target->unknown].param, target->Q2, &f2_min, &f2_max, NULL, NULL);
  g_autofree char *Q2 = number_text (target->Q2);
  g_autofree char *from = number_text (f2_min);
  g_autofree char *to = number_text (f2_max);
  g_autofree char *min = number_text (is_rho ? PAULI_HBARC_MEV_FM / info->max : info->min);
  g_autofree char *max = number_text (is_rho ? PAULI_HBARC_MEV_FM / info->min : info->max);
  cli_message (_("none in the range: with these parameters F2(Q² = %s GeV²) goes from %s to %s for %s from %s to %s %s"),
               Q2, from, to, unknowns[target->unknown].symbol, min, max, unknowns[target->unknown].unit);
}

CliStatus
command_solve (const Command *self, int argc, char **argv)
{
  static const char *const columns[] = { "unknown", "value", "abserr", "unit", NULL };
  static const OwnOption own[] = {
    { "for", "mq|inv-rho|rho", describe_for, set_for },
    { "mu", "X", describe_mu, set_mu },
    { "f2", "X", describe_f2, set_f2 },
    { "at-q2", "Q2", describe_Q2, set_Q2 },
    { NULL, NULL, NULL, NULL },
  };
  static const TableSpec spec = {
    .parameters = PARAMETERS_PROFILES,
    .grid = PAULI_N_PARAMS,
    .own = own,
    .check = check,
    .columns = columns,
    .examples = "  pauliscope-cli solve --for mq --mu 0.14\n"
                "  pauliscope-cli solve --for rho --mq 170 --f2 0.05 --at-q2 1\n"
  };
  g_auto (Options) options = { 0 };
  Target target = { .unknown = -1 };
  CliStatus status;

  if (!options_parse (&options, &spec, &target, self, argc, argv, &status))
    return status;
  const PauliParams params = options_params (&options, options.M_q);
  const Solutions s = solve (&params, &target);
  const TableParameter parameters[] = {
    { "F2", { NULL, target.f2 } }, { "Q2_GeV2", { NULL, target.Q2 } }, { NULL, { NULL, 0 } },
  };
  status = command_print (self, &spec, &options, &(TableBody){ columns, parameters, s.n, solution_row, &s });
  if (status == CLI_OK && s.n == 0)
    report_none (&params, &target);
  return status;
}
